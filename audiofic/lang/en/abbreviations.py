"""Abbreviations: what they stand for, and whether a sentence can end after them."""

from __future__ import annotations

TITLES = {
    "mr": "Mister", "mrs": "Missus", "ms": "Miz", "mx": "Mix", "dr": "Doctor", "prof": "Professor",
    "sgt": "Sergeant", "lt": "Lieutenant", "lieut": "Lieutenant", "col": "Colonel", "gen": "General",
    "capt": "Captain", "cpt": "Captain", "cmdr": "Commander", "cdr": "Commander", "maj": "Major", "cpl": "Corporal",
    "pvt": "Private", "adm": "Admiral", "gov": "Governor", "sen": "Senator", "rev": "Reverend", "hon": "Honourable",
    "fr": "Father", "supt": "Superintendent", "insp": "Inspector", "det": "Detective", "mt": "Mount", "ft": "Fort",
    "st": "Saint", "ste": "Sainte", "messrs": "Messers", "mme": "Madame", "mlle": "Mademoiselle",
}  # fmt: skip
"""Before a name."""

BARE_TITLES = frozenset({"ms", "mx", "sgt", "lt", "capt", "cpt", "cmdr", "cpl", "pvt", "mme", "mlle", "messrs", "prof"})
"""Those that an engine misreads without their full stop too."""

STREETS = {
    "st": "Street", "ave": "Avenue", "rd": "Road", "blvd": "Boulevard", "ln": "Lane", "sq": "Square", "hwy": "Highway",
    "dr": "Drive",
}  # fmt: skip
"""After a name."""

REFERENCES = {
    "no": "number", "nos": "numbers", "p": "page", "pp": "pages", "pg": "page", "pgs": "pages", "ch": "chapter",
    "chs": "chapters", "chap": "chapter", "vol": "volume", "vols": "volumes", "ep": "episode", "eps": "episodes",
    "fig": "figure", "sec": "section", "pt": "part", "pts": "parts", "art": "article", "ca": "circa",
    "approx": "approximately", "est": "established", "min": "minimum", "max": "maximum", "apt": "apartment",
}  # fmt: skip
"""Before a number."""

VOLUMES = ("vol", "vols", "ch", "chs", "chap", "pt", "sec", "fig")
"""Those of them that Roman numbers follow too."""

ANYWHERE = {
    "vs.": "versus", "vs": "versus", "approx.": "approximately", "dept.": "department", "a.k.a.": "also known as",
    "aka": "also known as", "viz.": "namely", "misc.": "miscellaneous", "esp.": "especially", "incl.": "including",
    "&c.": "et cetera", "ph.d.": "PhD", "govt.": "government", "wwii": "World War 2", "ww2": "World War 2",
    "wwi": "World War 1", "ww1": "World War 1", "w.c.": "W C",
    "w.r.t.": "with respect to", "gen.": "general", "ret.": "retired",
    "inc.": "Incorporated", "ltd.": "Limited", "co.": "Company", "4wd": "four-wheel drive",
    "tues.": "Tuesday", "weds.": "Wednesday", "thur.": "Thursday", "thurs.": "Thursday",
}  # fmt: skip
"""Anywhere."""

SPELLED = {"AU": "A.U.", "AUs": "A.U.s", "ETA": "E.T.A.", "AKA": "also known as", "RIP": "R.I.P."}
"""Capitals that an engine takes for a word."""

MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June", "jul": "July",
    "aug": "August", "sep": "September", "sept": "September", "oct": "October", "nov": "November",
    "dec": "December",
}  # fmt: skip
"""Beside a number."""

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

FORENAMES = {
    "jas": "James", "wm": "William", "chas": "Charles", "geo": "George", "thos": "Thomas", "jos": "Joseph",
    "robt": "Robert", "benj": "Benjamin",
}  # fmt: skip
"""Before a surname, as old books and shop signs have them."""

NEVER_LAST = (
    frozenset(TITLES) - (frozenset(STREETS) - {"dr"}) - {"ft"}
    | frozenset(FORENAMES)
    | frozenset("e.g i.e vs cf viz ca approx".split())
)
"""A sentence does not end after these and a full stop."""

SELDOM_LAST = frozenset("""
etc jr sr esq inc ltd co corp bros ave blvd rd dept est al jan feb mar apr aug sept
oct nov dec ph.d b.a m.a m.d govt yr yrs hr hrs min mins sec secs wk wks lb lbs oz ft st sq gal qt tbsp tsp
""".split())  # fmt: skip
"""A sentence ends after these and a full stop only where the next word is one that begins sentences."""

NOON = frozenset({"a.m", "p.m", "am", "pm"})
"""A sentence ends after these and a full stop where a capital follows."""

OPENERS = frozenset("""
a after all also an and as at because before but by did do does each every everyone for from he her here his how i
i'd i'll i'm i've if in is it it's its just let like maybe my no not nobody nothing now of oh on once one or our
perhaps she she's should so some someone something still suddenly that that's the their then there there's these they
this those three to two until was we we're well were what when where which while who why will with would yes yet you
you're your
""".split())  # fmt: skip
"""Words that often begin a sentence and are not names."""
