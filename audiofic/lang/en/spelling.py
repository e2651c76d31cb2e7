"""Letters in an order that English words do not have."""

from __future__ import annotations

FOREIGN = (
    r"\A(?:ng|mb|nd|nk|tl|vl|vr|zh|zd|zv|sr|hj|bj|fj|kj|dj|dz|tz|tv|cz|sz|hl|hr|ks|kv|mv|mn|xh|xi|xu)",
    r"q(?!u)", r"aa|ii|uu(?!m)", r"ieu|eaux?\Z", r"sch(?!e[md]|o[lo]|wa)", r"[^s]cz|szc|dzh|tzs", r"ñ|ø|å|æ|œ|ß|ł|ð|þ",
    r"[^aeiou]i\Z(?<!ski)(?<!axi)", r"[bdgklnprstvz]u\Z(?<!menu)(?<!flu)(?<!emu)(?<!guru)", r"[^aeiouy']{5}",
    r"\A[^aeiouyàâäéèêëíîïóôöúûü']+\Z",
)  # fmt: skip
"""Patterns in lower case; any of them makes the sound a guess."""

_WELL_KNOWN = """
africa america americans asia australia austria berlin boston britain canada chicago china christ egypt england europe
france germany god greece heaven hell india indians ireland italy japan jesus london mexico moscow norway paris persia
poland rome russia scotland spain sweden turkey wales york academy avenue bank bay beach bridge captain castle
cathedral chapel church city club coast college council county court department doctor east empire father forest
garden gardens general gate grand great green guard hall harbour head hill hotel house inn island junction king
kingdom lady lake lane library line lord market master minister miss mother mountain museum new north office old
palace park parliament place point port president prince princess professor property queen red river road royal school
sea south square star station street tower town university uncle valley village west white
"""

WELL_KNOWN = frozenset(_WELL_KNOWN.split())
"""Written with a capital, and nobody's name that an engine might stumble over."""
