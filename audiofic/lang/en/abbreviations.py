"""Abbreviations: what they stand for, and whether a sentence can end after them."""

from __future__ import annotations

TITLES = {
    "mr": "Mister", "mrs": "Missus", "ms": "Miz", "mx": "Mix", "dr": "Doctor", "prof": "Professor",
    "sgt": "Sergeant", "lt": "Lieutenant", "col": "Colonel", "gen": "General", "capt": "Captain", "cpt": "Captain",
    "cmdr": "Commander", "cdr": "Commander", "maj": "Major", "cpl": "Corporal", "pvt": "Private",
    "adm": "Admiral", "gov": "Governor", "sen": "Senator", "rep": "Representative", "rev": "Reverend",
    "hon": "Honourable", "fr": "Father", "supt": "Superintendent", "insp": "Inspector", "det": "Detective",
    "mt": "Mount", "ft": "Fort", "st": "Saint", "messrs": "Messers", "mme": "Madame", "mlle": "Mademoiselle",
}  # fmt: skip
"""Before a name. Without the stop, because English and American writers differ on it."""

REFERENCES = {
    "no": "number", "nos": "numbers", "p": "page", "pp": "pages", "pg": "page", "pgs": "pages", "ch": "chapter",
    "chs": "chapters", "chap": "chapter", "vol": "volume", "vols": "volumes", "ep": "episode", "eps": "episodes",
    "fig": "figure", "sec": "section", "pt": "part", "pts": "parts", "art": "article", "ca": "circa",
    "approx": "approximately", "c": "circa", "est": "established",
}  # fmt: skip
"""Before a number."""

EVERYWHERE = {
    "etc.": "et cetera", "vs.": "versus", "vs": "versus", "approx.": "approximately", "dept.": "department",
    "a.k.a.": "also known as", "i.e.": "that is", "e.g.": "for example", "et al.": "and others", "viz.": "namely",
    "misc.": "miscellaneous", "esp.": "especially", "incl.": "including", "assoc.": "association",
}  # fmt: skip
"""Anywhere."""

MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June", "jul": "July",
    "aug": "August", "sep": "September", "sept": "September", "oct": "October", "nov": "November",
    "dec": "December",
}  # fmt: skip
"""Beside a day's number."""

NEVER_LAST = frozenset(TITLES) - {"ft", "mt", "st", "rep", "gen"} | {
    "e.g",
    "i.e",
    "vs",
    "cf",
    "viz",
    "ca",
    "approx",
    "ft",
    "mt",
    "st",
    "gen",
}
"""A sentence does not end after these."""

SELDOM_LAST = frozenset({
    "etc", "a.m", "p.m", "am", "pm", "jr", "sr", "esq", "inc", "ltd", "co", "corp", "bros", "no", "vol", "ch", "pp",
    "p", "pg", "ave", "blvd", "rd", "dept", "est", "al", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec",
    "ph.d", "b.a", "m.d",
})  # fmt: skip
"""A sentence ends after these only where the next word is one that begins sentences."""

OPENERS = frozenset(
    """
a after all also an and as at because before but by did do for from he her here his how i i'm if in is it it's its
just let like maybe my no not now of oh on once one or our perhaps she she's so some still suddenly that that's the
their then there there's these they this those to until was we well what when where which while who why with yes yet
you your
""".split()
)
"""Words that often begin a sentence and are not names."""
