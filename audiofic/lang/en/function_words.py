"""Small words that tell what part a name has in its clause."""

from __future__ import annotations

PREPOSITIONS = frozenset(
    """of to from with without by at in on into upon onto over under after before behind beside besides between beyond
    above below across along around round against among amongst about near towards toward off out through past for
    like unlike than as inside outside opposite beneath within till until since during except despite regarding
    concerning
    """.split()
)
PLACE_PREPOSITIONS = frozenset("in at near into through across throughout outside inside around from".split())
CONJUNCTIONS = frozenset(
    "and but or nor so yet then while when as because though although if that for till until".split()
)
RELATIVES = frozenset("who whom whose which that where than what".split())
"""Words behind which a subject is that of a clause inside another."""
SUBORDINATORS = frozenset("when as while because if though although till until before after since lest".split())
ARTICLES = frozenset("a an the this that these those some any another every each no".split())
AUXILIARIES = frozenset(
    """was were is are am be been had has have did does do would will shall should could can might may must
    wasn't weren't isn't aren't hadn't hasn't haven't didn't doesn't don't wouldn't won't couldn't can't
    """.split()
)
NOW = frozenset("is are am has does isn't aren't doesn't says asks".split())
THEN = frozenset("was were had did wasn't weren't hadn't didn't said told".split())
"""Verbs that are in every story, in the tense in which it is told."""
IRREGULAR_PASTS = frozenset(
    """went came saw took gave made got knew felt stood sat ran held kept left found began fell rose grew drew threw
    blew flew shook broke spoke woke wore bore tore swore bit hid rode drove wrote ate drank sang rang sank swam
    brought bought thought caught taught fought sought led read met let put set cut shut hit hurt cast bent lent
    sent spent built lost slept swept wept crept leapt leaped meant dealt dreamt heard laid lay paid said told sold shot
    lit slid spun stuck struck swung hung clung flung wrung won shone understood became overcame withdrew forgot
    forgave bound wound ground sprang shrank stole froze chose strode trod split spread knelt dug fed fled bled sped
    """.split()
)
ADVERBS_OF_PLACE = frozenset("here there up down away back forward off over out round in".split())


def like_past(word: str) -> bool:
    """Whether ``word``, lower case, looks like a finite verb of a story told in the past."""
    return word in AUXILIARIES or word in IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 3)


_NO_VERBS = frozenset(
    """as is his this thus us yes its was has does always perhaps sometimes towards besides afterwards across
    upwards downwards inwards outwards backwards forwards onwards indoors outdoors upstairs downstairs overseas
    unless whereas plus versus alas hers ours yours theirs themselves ourselves yourselves others less
    """.split()
)


def like_present(word: str) -> bool:
    """Whether ``word``, lower case, behind a name, looks like its verb in a story told in the present."""
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "su'" and word.isalpha() and word not in _NO_VERBS
