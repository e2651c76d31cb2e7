"""What the words beside a quotation say of the voice, and what a reader's voice does then."""

from __future__ import annotations

MANNERS = {
    "whispering": (0.92, -5, -4.0), "murmuring": (0.94, -4, -3.0), "soft": (0.95, -2, -2.0),
    "shy": (0.95, 4, -2.0), "hissing": (0.97, -3, -1.5), "sighing": (0.90, -4, -1.5), "weary": (0.90, -4, -1.5),
    "sobbing": (0.93, 5, -1.0), "sad": (0.93, -4, -1.5), "gasping": (1.05, 5, -1.0), "cold": (0.96, -5, 0.0),
    "growling": (0.94, -8, 0.5), "laughing": (1.05, 6, 1.0), "hurried": (1.12, 3, 0.0), "slow": (0.88, -2, 0.0),
    "excited": (1.06, 6, 1.5), "angry": (1.05, 4, 2.0), "calling": (0.98, 6, 2.5), "shouting": (1.05, 8, 3.0),
    "screaming": (1.08, 12, 4.0),
}  # fmt: skip
"""Manner → (times the rate, points of pitch of which 50 are an octave, dB beside the voice's ordinary lines).

No pitch moves more than three semitones, no rate more than an eighth: the person stays the same.
"""

_VERBS = {
    "whispering": "whisper breathe mouth", "murmuring": "murmur mutter mumble", "soft": "coo croon soothe",
    "shy": "stammer stutter falter quaver", "hissing": "hiss rasp", "sighing": "sigh", "weary": "groan moan",
    "sobbing": "sob weep whimper wail sniffle snivel bawl blubber", "gasping": "gasp pant wheeze choke",
    "growling": "growl snarl grunt rumble", "laughing": "laugh giggle chuckle chortle snicker cackle guffaw titter",
    "hurried": "blurt gabble babble splutter sputter", "slow": "drawl intone", "excited": "exclaim cheer gush squeal",
    "angry": "snap bark rage thunder fume", "calling": "call holler", "shouting": "shout yell bellow roar boom",
    "screaming": "scream shriek screech howl",
}  # fmt: skip

_ADVERBS = {
    "whispering": "inaudibly hoarsely",
    "murmuring": "faintly weakly indistinctly",
    "soft": "softly quietly gently tenderly soothingly lowly huskily sweetly",
    "shy": "shyly timidly nervously meekly hesitantly uncertainly sheepishly tentatively bashfully anxiously fearfully",
    "weary": "wearily tiredly sleepily drowsily",
    "sobbing": "tearfully brokenly shakily",
    "sad": "sadly mournfully glumly gloomily miserably sorrowfully dully bitterly grimly",
    "gasping": "breathlessly",
    "cold": "coldly flatly icily coolly tonelessly curtly dryly drily",
    "growling": "gruffly menacingly darkly threateningly",
    "laughing": "merrily gleefully laughingly",
    "hurried": "hastily hurriedly quickly rapidly",
    "slow": "slowly deliberately solemnly gravely lazily",
    "excited": "excitedly eagerly brightly cheerfully happily joyfully enthusiastically delightedly",
    "angry": "angrily furiously crossly hotly fiercely irritably indignantly sharply harshly savagely",
    "shouting": "loudly",
    "screaming": "hysterically shrilly",
}

_NOUNS = {
    "whispering": "whisper|hushed voice|undertone", "murmuring": "murmur|mutter|mumble|low voice|low tone",
    "soft": "quiet voice|soft voice|gentle voice|soft tone", "shy": "small voice|tiny voice|timid voice|stammer",
    "hissing": "hiss", "sighing": "sigh", "sobbing": "sob|trembling voice|shaking voice|broken voice",
    "gasping": "gasp",
    "growling": "growl|snarl", "laughing": "laugh|giggle|chuckle", "hurried": "rush", "slow": "drawl",
    "cold": "cold voice|flat voice|monotone", "angry": "angry voice|harsh voice", "calling": "loud voice",
    "shouting": "shout|yell|bellow|roar", "screaming": "scream|shriek|screech",
}  # fmt: skip

PHRASES = (
    (r"under (?:his|her|their|its|my|your) breath", "whispering"),
    (r"at the top of (?:his|her|their|its|my|your) (?:voice|lungs?)", "screaming"),
    (r"through (?:his|her|their|my) tears|between sobs", "sobbing"),
    (r"(?:through|between) (?:gritted |clenched |his |her |their |my )+teeth", "hissing"),
)
"""Patterns, anywhere in what hands over the quotation."""

NOUNS = {noun: manner for manner, nouns in _NOUNS.items() for noun in nouns.split("|")}
"""After "in a" or "with a"."""

ADVERBS = {adverb: manner for manner, adverbs in _ADVERBS.items() for adverb in adverbs.split()}


VERBS = {verb: manner for manner, verbs in _VERBS.items() for verb in verbs.split()}
"""Bare form → manner; every other form leads back to it."""

NOT = frozenset("""not never n't almost nearly wanted tried wanting trying would could might may if unless without
didn't doesn't don't couldn't wouldn't can't won't wasn't isn't hadn't""".split())  # fmt: skip
"""Before the verb: it did not happen."""

LINKS = frozenset("and but as while then when before after until because so though with who which that".split())
"""Here the clause that tells of the voice is over; what comes behind is told of something else."""

_RADIO = "radio|intercom|comms?|walkie-talkie|loudspeaker|speakers?|headset|earpiece|tannoy"
_PHONE = "phone|telephone|receiver|handset|line|speakerphone"
_WHOSE = "the|his|her|their|my"

_SAYS = "said|asked|replied|answered|crackled|came from"

CHANNELS = (
    (rf"(?:over|through|across|from|via) (?:{_WHOSE}) (?:{_RADIO})|crackled (?:over|through|from)", "radio"),
    (rf"(?:{_SAYS}) the (?:radio|intercom|tannoy|loudspeaker|headset)", "radio"),
    (rf"(?:over|down|through|from) (?:{_WHOSE}) (?:{_PHONE})|(?:on|at|from) the other end(?: of the line)?", "phone"),
    (rf"(?:{_SAYS}) the (?:phone|telephone|receiver)", "phone"),
)
"""Patterns in what hands over a quotation, and what it comes through."""
