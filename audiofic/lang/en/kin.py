"""Words for relatives, with the sex and the age they tell of."""

from __future__ import annotations

MALE_KIN = frozenset(
    """father papa dad daddy pa grandfather grandpa granddad gramps grandad uncle brother bro husband son nephew
    grandson stepfather stepbrother stepson godfather widower bridegroom fiancé fiance boyfriend hubby pop
    foster-father father-in-law brother-in-law son-in-law
    """.split()
)
FEMALE_KIN = frozenset(
    """mother mama mamma mom mum mommy mummy ma grandmother grandma granny nana gran aunt auntie aunty sister sis wife
    daughter niece granddaughter stepmother stepsister stepdaughter godmother widow bride fiancée fiancee girlfriend
    foster-mother mother-in-law sister-in-law daughter-in-law
    """.split()
)
NEUTRAL_KIN = frozenset("cousin twin parent child baby spouse sibling grandchild guardian ward".split())
KIN = MALE_KIN | FEMALE_KIN | NEUTRAL_KIN

WED = frozenset("wife widow mother grandmother stepmother mother-in-law".split())
"""Plain words for women who are no Miss Vale."""
ELDER_KIN = frozenset("grandfather grandpa granddad grandad gramps grandmother grandma granny nana gran".split())
CHILD_KIN = frozenset("child baby grandchild grandson granddaughter".split())

FORMS_OF_ADDRESS = frozenset(
    """father papa dad daddy pa grandfather grandpa granddad grandad gramps uncle mother mama mamma mom mum mommy mummy
    ma grandmother grandma granny nana gran aunt auntie aunty sis bro pop
    """.split()
)
"""Words that children use as a name, with a capital and no article."""

SAME_KIN = {
    "papa": "father",
    "dad": "father",
    "daddy": "father",
    "pa": "father",
    "pop": "father",
    "mama": "mother",
    "mamma": "mother",
    "mom": "mother",
    "mum": "mother",
    "mommy": "mother",
    "mummy": "mother",
    "ma": "mother",
    "grandpa": "grandfather",
    "granddad": "grandfather",
    "grandad": "grandfather",
    "gramps": "grandfather",
    "grandma": "grandmother",
    "granny": "grandmother",
    "nana": "grandmother",
    "gran": "grandmother",
    "auntie": "aunt",
    "aunty": "aunt",
    "sis": "sister",
    "bro": "brother",
}
"""Familiar form → the plain one."""
