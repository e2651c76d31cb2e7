"""Names of small numbers."""

from __future__ import annotations

_ONES = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen
"""
_ORDINALS = """
zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety"

ONES = tuple(_ONES.split())
"""0–19."""
ORDINALS = tuple(_ORDINALS.split())
"""0th–19th."""
TENS = tuple(_TENS.split())
"""0, 10, … 90."""

COUNTED = frozenset(
    "chapter part book act scene volume vol section article episode phase level type class mark stage rocky round "
    "squad division appendix lesson arc verse canto figure table war team unit group day week year grade".split()
)
"""Before a Roman numeral that is said as a plain number: ``Chapter IV``."""

CROWNED = frozenset("king queen pope prince princess emperor empress tsar czar kaiser duke saint lord lady sir".split())
"""Before a name whose Roman numeral is said as an ordinal: ``Pope Pius X``."""

CRAFT = frozenset("apollo orion".split())
"""Given names that rather count ships and missions: Apollo XI is no king."""

DYNASTIC = frozenset("henry george edward louis charles philip henri james william elizabeth".split())
"""Names of rulers, whose lone ``V`` is *the fifth*."""

EMERGENCIES = ("999", "911", "112", "111", "101", "000", "110", "119")
"""Numbers of three digits that people ring for help."""
