"""Chat lines: the handle before the message is its speaker ("[23:21] moonpie: hello")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from audiofic.model import Character, Kind, Label, Script

_DRESS = re.compile(
    r"^[\s<@*_]*(?:(?:new |text |voice )*(?:message |text |sms |dm |e-?mail )?from(?:\s*:\s*|\s+))?[\s<@*_]*"
    r"|[\s*_]*(?:\([^()]*\))?[\s>:»*_]*$",
    re.IGNORECASE,
)
"""What stands around the handle itself: ``<kestrel>``, ``**kestrel** (typing):``, ``From: kestrel``."""

_ONESELF = ("me", "you")
_ORNAMENT = re.compile(r"^x+[^a-z]*(?=[a-z]{3,}x+$)|(?<=[a-z]{3})[^a-z]*x+$")
"""``xXlampXx``."""
_APART = re.compile(r"[^a-z]+|\b(?:the|a|an|of|mr|mrs|ms|miss|dr)\b")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]{2})")
"""``BigDaveCeramics``."""
_HELD = re.compile(r"(.)\1+")
_LEAST, _TELLING = 3, 4
"""Letters of a name that a handle may have whole, or begin with."""

Handles = dict[tuple[int, int], str]
"""(index of the script, index of the segment) → the handle before it, as written."""


def read_handles(scripts: Sequence[Script]) -> Handles:
    """The handles of all messages that have one, before them or on a line above."""
    found: Handles = {}
    for number, script in enumerate(scripts):
        handle, paragraph = "", -2
        for at, segment in enumerate(script.segments):
            if segment.label is Label.NAME:
                handle, paragraph = _DRESS.sub("", script.text(segment)), segment.paragraph
            elif segment.kind is Kind.MESSAGE:
                if handle and (segment.paragraph - paragraph <= 1 or segment.continues):
                    found[number, at] = handle
                else:
                    handle = ""
    return found


def bearers(
    handles: Iterable[str], characters: Sequence[Character], typists: Mapping[str, int] | None = None
) -> tuple[dict[str, int], list[Character]]:
    """Who bears each of ``handles``: a character so called, else a new one, listed behind ``characters``.

    ``typists`` are those of whom the text tells that they type; names that a handle plays with go before that.
    """
    known = {name.lower(): at for at, it in enumerate(characters) for name in (*reversed(it.aliases), it.name)}
    narrator = next((at for at, it in enumerate(characters) if it.narrates), None)
    if narrator is not None:
        known |= dict.fromkeys(_ONESELF, narrator)
    found: dict[str, int] = {}
    new: list[Character] = []
    for handle in handles:
        if handle.lower() not in known:
            like = _like(handle, known)
            if like is None and typists is not None:
                like = typists.get(handle)
            known[handle.lower()] = len(characters) + len(new) if like is None else like
            if like is None:
                new.append(Character(name=handle))
        found[handle] = known[handle.lower()]
    return found, new


def _like(handle: str, known: Mapping[str, int]) -> int | None:
    """Who bears a name that the handle plays with: Rohan of ``rohan.k``, Omar of ``omarrrr``, Moth of ``moth_lamp``."""
    pieces = _pieces(handle)
    fitting = {
        who for name, who in known.items() for other in _pieces(name) for piece in pieces if _plays_with(piece, other)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _plays_with(piece: str, name: str) -> bool:
    if len(piece) >= _TELLING and name.startswith(piece):
        return True
    if len(piece) >= _LEAST + _LEAST and len(name) == _LEAST and piece.startswith(name):
        return True
    return piece == name or (len(name) >= _TELLING and (piece.startswith(name) or piece.endswith(name)))


def _pieces(handle: str) -> set[str]:
    """The words of a handle, ornaments and letters held down aside."""
    plain = _ORNAMENT.sub("", _HUMP.sub(" ", handle).lower())
    return {_HELD.sub(r"\1", word) for word in _APART.split(plain) if len(word) >= _LEAST}
