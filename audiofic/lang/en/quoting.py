"""Words that stand before something quoted which nobody is saying there: names, labels, titles, quoted words."""

from __future__ import annotations

_NAMING = """
word words name names named term terms termed phrase phrases expression syllable syllables epithet nickname nicknamed
dubbed titled entitled title titles labelled labeled marked stamped engraved inscribed inscription headed heading motto
signed sign signs banner poster label plaque badge read reads reading wrote written write writes spelled spelt spells
song sang sing sings singing played book poem play opera tune novel chapter newspaper ship inn tavern pub hotel bar
band film movie show game recite recited quote quoting quoted mean means meant meaning known so-called supposed
"""
_CRIES = """
cry cries shout shouts exclamation exclamations whisper whispers murmur murmurs call scream screams yell yells
question answer reply chorus voice voices chorus
"""
_INTERJECTIONS = """
yes no oh ah well why what hush indeed nonsense never please sir ma'am madam good come stop wait hello hi hey hullo
thank thanks okay ok yeah yep nope nah huh um uh er hm hmm wow sorry help
"""

NAMING = frozenset(_NAMING.split())
"""Right before the mark: ``the word "last"``, ``a sign that read "NO ENTRY"``."""

CALLING = frozenset(["call", "calls", "called", "calling"])
"""These name when passive or with an article before them (``what he called "airs"``), and else speak."""

CRIES = frozenset(_CRIES.split())
"""With ``of``: ``cries of "Mother!"``."""

INTERJECTIONS = frozenset(_INTERJECTIONS.split())
"""A short quotation that begins with one of these is speech as a rule."""

_INSCRIBED = """
sign signs signboard signboards signpost notice notices badge badges label labels card cards poster posters banner
banners placard placards plaque plaques plate nameplate plates board boards billboard noticeboard blackboard whiteboard
chalkboard sticker stickers tag tags ticket tickets wristband shirt t-shirt sweatshirt hoodie mug cap apron
tombstone headstone gravestone graffiti inscription headline headlines caption captions menu
brochure leaflet pamphlet flyer guidebook handbook manual instructions receipt bumper doormat mat packet
wrapper carton tin lid
"""
_SHOWING = "screen screens display displays readout monitor"
_ENGRAVED = """
carved scratched engraved painted chalked scrawled printed stencilled stenciled sprayed embroidered stitched etched
daubed inscribed pencilled penciled lettered spray-painted stamped tattooed
"""

INSCRIBED = frozenset(_INSCRIBED.split())
"""Things that bear words: what they "say" nobody says."""

SHOWING = frozenset(_SHOWING.split())
"""Things that show words, from which a voice may come as well."""

ENGRAVED = frozenset(_ENGRAVED.split())
"""How words come upon things."""
