"""Noises people make, spelled so that an engine makes them, and words that are often drawn out."""

from __future__ import annotations

NOISES = {
    "hm": "hmm", "mm": "hmm", "mhm": "hmm-hmm", "mmhm": "hmm-hmm", "mmhmm": "hmm-hmm", "mm-hm": "hmm-hmm",
    "mm-hmm": "hmm-hmm", "mm-mm": "hmm-hmm", "hn": "hunh", "hnn": "hunh", "ngh": "ung", "nngh": "ung",
    "hmph": "humph", "hmpf": "humph", "hmf": "humph", "mph": "umph", "mmph": "umph", "nnh": "unh",
    "sh": "shush", "shh": "shush", "ssh": "shush", "sshh": "shush", "pst": "psst", "tch": "tsk", "tchh": "tsk",
    "pft": "puft", "pfft": "puft", "pff": "puff", "psh": "pish", "pssh": "pish", "pshh": "pish",
    "grr": "gurr", "gr": "gurr", "brr": "burr", "br": "burr", "bzz": "buzz", "bzzt": "buzzt",
    "ew": "ew", "eww": "ew", "aw": "aw", "aww": "aw", "ow": "ouw", "oww": "ouw",
    "mwahaha": "muah ha ha", "bwahaha": "buah ha ha", "muahaha": "muah ha ha", "mwah": "muah",
    "oo": "ooh", "aa": "ah", "aah": "ah",
}  # fmt: skip
"""How it is written → how it is said; each was heard from eSpeak NG before it was put here."""

_DOUBLED = """
agree ahh all alley allow annoy apple arrow aww ball balloon bee been beer bell better bitten bloody boo boohoo book
boom boot boss bubble buddy bull bullet bunny butter call cannot carry cheer cheers cheese choose coffee collar
cookie cookies cool creep cuddle daddy deep deer dinner doll doo dood doom door drool dummy eek eerie egg eww fall
feed feel feeling feelings feet fell fill finally flood floor follow food fool foot free freedom full funny fuzzy
gee geek giggle glee goddess goo good goodbye goodie goodness goofy goose greed green greet grr guess hall happy hee
hell hello hill hiss hobby hoo hood hook hoop hooray horror hurry issue jeez keep keeping kill killer killing kiss
kitty kneel lee less letter little look looking looks loop loose loss mall matter meet meeting mess mommy moo mood
moon muddy mummy muppet need needed needs needy noob noon off ohh ooh oops ooze pass patty pee peek peep pill piss
pizza planning pool poop poor press pretty proof pull puppet puppy queen really reel roll roof room rooster rubber
school see seed seeing seek seem seems seen sees sell shall shell shoo shoot silly sissy sleep sleeping sleepy
slippery small smell smooth snooze soon sorry speed spooky spoon squee stall steel stiff still stood street stuff
succeed suddenly summer sunny sweet sweetie tall teen teeth tell terrible three till too took tool toot tooth toss
tree tummy tweet tweets unless wall wee weed week weep well whee wheel wheeze whoop whoops will witty woo wood
woohoo yahoo yee yell yellow yippee zoo zoom
"""

DOUBLED = frozenset(_DOUBLED.split())
"""Words with a double letter that writers draw out: ``goooood`` is *good*, while ``nooooo`` is *no*."""

LAUGHS = {"ha": "ha", "he": "heh", "hi": "hee", "ho": "ho"}
"""A syllable of laughter as written together (``hehehe``) → as said alone."""

_ONOMATOPOEIA = """
bang bash beep beeps boom bump buzz chime chirp clack clang clank clap clatter click clink clop clunk crack crash creak
crunch ding dong drip fizz flap growl honk hiss knock meow moo patter ping plink plop pop purr rattle ring ringing
rumble rustle screech scratch sizzle slam slap snap splash splat squeak squelch swish swoosh tap thud thump thwack tick
tock twang wham whack whirr whoosh woof zap
"""
ONOMATOPOEIA = frozenset(_ONOMATOPOEIA.split())
"""Noises that things make: in italics they are heard, and nobody thinks them."""
