"""Words written with an apostrophe at their beginning or end, which is not a quotation mark there."""

from __future__ import annotations

_LEADING = """
ve ll re d m s t tis twas twere twill twould twasn tisn tain twixt twon twouldn bout cause cos coz cuz em er im is e
ere ello ell ope orse ouse ow fraid gainst hood kay kin less lo mid mongst n nd neath nother nough nuff pon put round
scuse spect splain stead til till tude ud un uns way wot ye
"""
_DROPPED = """
ad adn alf appen appened ave aven avin aving ead eads eart eaven eavy ello elp er ere ers erself ey ighly im imself
istory ole olding ome onest oo ope opes orrible orse orses otel ouse ouses ow owever ullo undred
undreds ungry unt urry urt usband usbands
"""
_TRAILING = """
o th an t wi ol i de mo lil fo po yo d y ma ca no ha wha tha befo mo sho
"""

LEADING = frozenset(f"{_LEADING} {_DROPPED}".split())
"""What follows the mark, in lower case: ``'em``, ``'tis``, ``rock 'n' roll``, ``'cause``, ``'ouse``."""

TRAILING = frozenset(_TRAILING.split())
"""What precedes the mark: ``o'``, ``th'``, ``ol'``; words in ``-in'`` are known by their ending."""
