"""Titles that stand before a name, with the sex they tell of.

The abbreviations are given without their full stop. Adjectives that people put before a name ("little Ann") are
listed apart: they may tell the age, and never make another person.
"""

from __future__ import annotations

MALE_TITLES = frozenset(
    """mr mister sir lord master monsieur m uncle king prince count baron duke earl viscount marquis brother signor
    signore herr don senor señor grandfather grandpa father pope pater abbé emperor sultan squire archduke sahib
    """.split()
)
FEMALE_TITLES = frozenset(
    """mrs miss ms missus lady madame mme mlle mademoiselle madam aunt auntie queen princess countess baroness duchess
    marchioness sister signora signorina frau fräulein fraulein donna dona doña senora señora senorita señorita
    mistress nurse grandmother grandma granny nana mother empress dame viscountess
    """.split()
)
NEUTRAL_TITLES = frozenset(
    """dr doctor captain capt colonel col major general gen sergeant sgt lieutenant lieut lt inspector professor prof
    rev reverend saint st corporal constable judge cousin president bishop mynheer comrade nephew niece commander
    admiral officer detective agent chief principal coach minister senator governor mayor ambassador secretary
    private cadet chancellor cardinal archbishop superintendent commissioner justice deputy sheriff marshal
    """.split()
)
TITLES = MALE_TITLES | FEMALE_TITLES | NEUTRAL_TITLES
"""All of them, lower case."""

ABBREVIATED_TITLES = frozenset(
    "mr mrs ms dr capt col gen sgt lieut lt prof rev st mme mlle m messrs hon jr sr esq mt no".split()
)
"""Words whose full stop does not end a sentence."""

MARRIED = frozenset("mrs mme madame frau signora senora señora".split())
"""A woman so called is not the ``UNMARRIED`` one of the same surname."""
UNMARRIED = frozenset("miss mlle mademoiselle fräulein fraulein signorina senorita señorita".split())

SURE_TITLES = frozenset("mr mrs miss ms dr lady sir capt col major lieut sgt prof mme mlle inspector".split())
"""Short forms behind which any capitalised word is a name."""
MILITARY_TITLES = frozenset("gen capt col major lieut lt sgt admiral corporal commander".split())
"""Short forms; borne by men unless pronouns say otherwise."""
EXCLUSIVE_TITLES = frozenset(
    """mr mrs miss sir lord lady gen capt col major lieut sgt admiral inspector king queen prince princess duke duchess
    earl count baron baroness rev bishop aunt uncle
    """.split()
)
"""Short forms of which nobody bears two: General Vale is not Mr. Vale."""

SAME_TITLE = {
    "mister": "mr",
    "doctor": "dr",
    "captain": "capt",
    "colonel": "col",
    "professor": "prof",
    "reverend": "rev",
    "madame": "mme",
    "mademoiselle": "mlle",
    "sergeant": "sgt",
    "lieutenant": "lt",
    "lieut": "lt",
    "general": "gen",
    "monsieur": "m",
    "saint": "st",
    "missus": "mrs",
}
"""Long form → the short form it equals."""

BORNE_BY = {
    title: frozenset(nouns.split())
    for title, nouns in {
        "dr": "doctor physician surgeon medic healer vet doc apothecary dentist professor",
        "sir": "knight paladin cavalier",
        "sister": "nun",
        "brother": "monk friar",
        "father": "priest chaplain curate",
        "lord": "nobleman noble count baron duke earl",
        "lady": "noblewoman countess baroness duchess",
        "capt": "captain skipper officer pilot",
        "sgt": "sergeant soldier officer cop policeman",
        "lt": "lieutenant soldier officer cop",
        "corporal": "soldier",
        "officer": "cop policeman policewoman deputy",
        "constable": "cop policeman policewoman",
        "detective": "cop officer",
        "inspector": "policeman detective",
        "prof": "professor teacher lecturer",
        "granny": "grandmother witch",
        "grandma": "grandmother",
        "grandpa": "grandfather",
        "mr": "teacher landlord solicitor lawyer",
        "mrs": "teacher landlady widow",
        "ms": "teacher lawyer",
        "magister": "teacher wizard mage",
        "abbot": "monk",
        "gen": "general",
        "col": "colonel",
    }.items()
}
"""Title, in its short form → nouns for people who bear it."""

EPITHETS = frozenset(
    """little old young poor dear big great good sweet tiny fat tall wicked silly beloved dearest honest
    gentle older younger elder small beautiful pretty lovely brave wee lovable adopted
    """.split()
)
"""Adjectives before a name that make no other person of it."""

CHILD_EPITHETS = frozenset("little young tiny wee small".split())
ELDER_EPITHETS = frozenset("old ancient aged elderly".split())

HONORIFIC_SUFFIXES = frozenset(
    "kun chan san sama sensei senpai dono niisan neesan nii nee tan sempai jr sr esq".split()
)
"""Ends of hyphenated names, as fan fiction writes them: ``Ann-chan``."""
MALE_SUFFIXES = frozenset("kun niisan nii".split())
FEMALE_SUFFIXES = frozenset("chan neesan nee".split())

PARTICLES = frozenset("de da di du del della der den van von la le bin ibn al el".split())
"""Small words inside a name."""
