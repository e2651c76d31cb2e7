"""Text-speak: how texters and hurried writers spell, and the words a reader says for it.

Only what a speech engine would misread or spell out is here: "tho", "gonna", "luv" sound right as they stand,
and what a writer may mean as a way of talking ("dat", "dis", "dunno") is left alone.
"""

from __future__ import annotations

SURE = {
    "sry": "sorry", "srry": "sorry", "thx": "thanks", "thnx": "thanks", "thanx": "thanks", "tnx": "thanks",
    "thnks": "thanks", "thanku": "thank you", "tysm": "thank you so much", "tyvm": "thank you very much",
    "pls": "please", "plz": "please", "plss": "please", "kthxbye": "okay thanks bye",
    "ppl": "people", "ppls": "people's", "any1": "anyone", "every1": "everyone", "some1": "someone",
    "sum1": "someone", "no1": "no one", "smth": "something", "bff": "best friend", "bffs": "best friends",
    "2day": "today", "2nite": "tonight", "2night": "tonight", "tonite": "tonight", "2moro": "tomorrow",
    "2morrow": "tomorrow", "tmrw": "tomorrow", "tmw": "tomorrow", "b4": "before", "l8r": "later",
    "l8er": "later", "l8": "late", "4ever": "forever", "4eva": "forever", "bday": "birthday",
    "b-day": "birthday", "xmas": "Christmas", "x-mas": "Christmas", "mnths": "months", "min8": "minute",
    "bcuz": "because", "bcoz": "because", "becuz": "because", "becoz": "because", "becuse": "because",
    "altho": "although", "evry1": "everyone", "cya": "see ya", "ttyl": "talk to you later",
    "g2g": "got to go", "gtg": "got to go", "brb": "be right back", "idk": "I don't know",
    "idc": "I don't care", "ikr": "I know, right", "ily": "I love you", "ilysm": "I love you so much",
    "imho": "in my humble opinion", "btw": "by the way", "fyi": "for your information",
    "tbh": "to be honest", "ngl": "not gonna lie", "wyd": "what are you doing", "hbu": "how about you",
    "wbu": "what about you", "hru": "how are you", "wdym": "what do you mean", "omg": "oh my god",
    "omfg": "oh my fucking god", "wtf": "what the fuck", "wth": "what the hell", "stfu": "shut the fuck up",
    "lmk": "let me know", "nvm": "never mind", "rly": "really", "rlly": "really", "srsly": "seriously",
    "prolly": "probably", "gr8": "great", "m8": "mate", "h8": "hate", "w8": "wait", "str8": "straight",
    "kewl": "cool", "chptr": "chapter", "chptrs": "chapters", "chpt": "chapter", "chpts": "chapters",
    "msg": "message", "msgs": "messages", "txt": "text", "txts": "texts", "txting": "texting",
    "teh": "the", "yrs": "years", "hrs": "hours", "wks": "weeks", "mins": "minutes", "secs": "seconds",
    "isnt": "isn't", "wasnt": "wasn't", "wouldnt": "wouldn't", "couldnt": "couldn't", "shouldnt": "shouldn't",
    "hasnt": "hasn't", "arent": "aren't", "werent": "weren't", "youre": "you're", "theyre": "they're",
    "youll": "you'll", "theyll": "they'll", "4get": "forget", "4got": "forgot", "4give": "forgive",
    "hmu": "hit me up", "hbd": "happy birthday", "afaik": "as far as I know", "jfc": "Jesus fucking Christ",
    "omw": "on my way", "xoxo": "hugs and kisses", "xoxoxo": "hugs and kisses", "lmao": "L M A O", "lmfao": "L M F A O",
    "rotfl": "rofl", "icymi": "in case you missed it", "tldr": "too long, didn't read", "smh": "shaking my head",
    "gtfo": "get the fuck out",
}  # fmt: skip
"""Never a word or a name of its own: said as words in any passage."""

GATED = {
    "u": "you", "r": "are", "ur": "your", "im": "I'm", "n": "and", "nd": "and", "ty": "thank you",
    "yw": "you're welcome", "np": "no problem", "nm": "not much", "coz": "because", "cos": "because",
    "cuz": "because", "wat": "what", "gud": "good", "hes": "he's", "shes": "she's", "def": "definitely",
    "prob": "probably", "probs": "probably", "obv": "obviously", "obvs": "obviously", "rn": "right now",
    "atm": "at the moment", "jk": "just kidding", "bf": "boyfriend", "gf": "girlfriend", "ltr": "later",
    "tmr": "tomorrow", "sth": "something", "wont": "won't", "k": "okay", "kk": "okay", "cu": "see you",
    "afk": "away", "yr": "your", "cant": "can't", "c u": "see you", "c ya": "see ya", "dw": "don't worry",
    "tho": "though", "thru": "through",
}  # fmt: skip
"""Also a word, a name or a letter elsewhere: said so only in text-speak company, and only in lower case."""

_YOU_ARE = """
a an the so not too very really such just gonna welcome right wrong late great gr8 cute ok okay all crazy mad amazing
awesome funny sweet nice kidding lying joking going coming being getting making doing saying talking looking acting
asking trying killing
"""
YOU_ARE = frozenset(_YOU_ARE.split())
"""Before these ``ur`` is *you're*, else *your*."""

_BE = "there right back home late ok okay good nice careful quiet safe sure ready fine like able mad sad happy"
_TO_BE = "to will ll can cant can't dont don't must should would could gonna wont won't might may lets let's"
BE, TO_BE = frozenset(_BE.split()), frozenset(_TO_BE.split())
"""What stands behind and before a lone ``b`` that is *be*."""

NOTED = {"chap": "chapter", "chaps": "chapters", "fav": "favorite", "favs": "favorites"}
"""Said so only in an author's note: elsewhere a chap is a man."""

_BEFORE_U = """
love luv miss thank thx hate see tell told if hope do did are r can will what wat how why when for with like because bc
"""
_AFTER_U = """
are r have were guys all know think can will don't dont didnt like love want should could would wanna gotta said did do
see get got read review there ok home mean
"""
BEFORE_U, AFTER_U = frozenset(_BEFORE_U.split()), frozenset(_AFTER_U.split())
"""Beside a lone ``u``: the passage is text-speak."""

LOWER = {
    "bc": "because", "abt": "about", "ofc": "of course", "imo": "in my opinion", "irl": "in real life",
}  # fmt: skip
"""Said so in any passage, but only in lower case, and not after a number (``500 bc``)."""

CLIPPED = {
    "th'": "the", "o'": "of", "wi'": "with", "t'other": "the other", "s'pose": "suppose", "s'posed": "supposed",
    "p'raps": "perhaps", "d'you": "do you", "d'ya": "do you", "g'night": "good night", "g'bye": "goodbye",
    "g'day": "good day", "m'lord": "milord", "m'lady": "milady", "s'okay": "it's okay", "s'alright": "it's alright",
    "t'is": "'tis", "m'kay": "okay", "mkay": "okay",
}  # fmt: skip
"""Clipped words that an engine spells or mispronounces; most others ("goin'", "y'know", "'em") it says well."""

SLASHED = {
    "w/": "with", "w/o": "without", "w/out": "without", "b/c": "because", "b/w": "between", "j/k": "just kidding",
    "a/n": "author's note", "a/ns": "author's notes", "n/m": "never mind", "n/a": "not applicable",
    "r&r": "read and review", "s/he": "he or she", "w/e": "whatever", "c/o": "care of", "o/w": "otherwise",
}  # fmt: skip
"""Shorthand with a slash or an ampersand."""

CENSORED = {
    r"f\*+(?:ck|k)": "fuck", r"f\*{3}": "fuck", r"sh\*+t": "shit", r"s\*{2}t": "shit", r"b\*+tch": "bitch",
    r"b\*{4}": "bitch", r"d\*+mn": "damn", r"d\*{2}n": "damn", r"a\*\*hole": "asshole", r"h\*ll": "hell",
    r"d(?:-{2}|—|_{2})n": "damn", r"d(?:-{2}|—|_{2})d": "damned", r"h(?:-{2}|—|_{2})ll?": "hell",
    r"b\*{2,5}d": "bastard", r"cr\*p": "crap", r"p\*ss": "piss",
}  # fmt: skip
"""Words with stars or dashes for letters, as patterns: a reader says the word, an engine says "asterisk"."""

OR_PAIRS = frozenset(
    """
he/she she/he him/her her/him his/her her/his his/hers hers/his himself/herself herself/himself
yes/no no/yes true/false either/or mother/father mom/dad mum/dad brother/sister son/daughter boy/girl
boys/girls man/woman men/women black/white good/bad right/wrong on/off up/down left/right day/night
girlfriend/boyfriend boyfriend/girlfriend husband/wife positive/negative win/lose like/dislike
they/them she/they he/they
""".split()
)
"""Alternatives: the slash is said "or"."""
