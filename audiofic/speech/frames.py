"""The messages between the studio and its workers: length-prefixed frames on pipes, in binary.

A request is one recipe. An answer is a head of fixed size, then its body: the samples of a take, or the
words of a failure. Anything else on the pipe is recognised as garbage by the mark at the front of every head.
"""

from __future__ import annotations

import json
import struct
from dataclasses import asdict, dataclass
from enum import Enum
from typing import BinaryIO

from audiofic.model import Recipe

_MARK = b"atk1"
_REQUEST = struct.Struct(">4sI")
_ANSWER = struct.Struct(">4scII")

LARGEST_BODY = 1 << 30
"""Bytes: more than six hours of sound, which no single take is."""


class FrameError(Exception):
    """The other side closed the pipe or wrote something that is no frame; says which."""


class Kind(Enum):
    """What an answer brings."""

    READY = b"R"
    """The engine is loaded. Empty."""
    TAKE = b"T"
    """Samples."""
    FAILURE = b"F"
    """Why there is no take, in UTF-8."""


_KINDS = frozenset(kind.value for kind in Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a worker sends."""

    kind: Kind
    body: bytes = b""
    sample_rate: int = 0
    """Hz, of a take."""


def write_request(pipe: BinaryIO, recipe: Recipe) -> None:
    """Ask for a take."""
    body = json.dumps(asdict(recipe)).encode("ascii")
    pipe.write(_REQUEST.pack(_MARK, len(body)) + body)
    pipe.flush()


def read_request(pipe: BinaryIO) -> Recipe | None:
    """The next recipe; None where the studio has closed the pipe."""
    head = pipe.read(_REQUEST.size)
    if len(head) < _REQUEST.size:
        return None
    _, length = _REQUEST.unpack(head)
    return Recipe(**json.loads(pipe.read(length)))


def write_answer(pipe: BinaryIO, answer: Answer) -> None:
    """Send a take or a failure."""
    pipe.write(_ANSWER.pack(_MARK, answer.kind.value, answer.sample_rate, len(answer.body)))
    pipe.write(answer.body)
    pipe.flush()


def read_answer(pipe: BinaryIO) -> Answer:
    """The next answer. Raises ``FrameError`` where the pipe ends or holds something else."""
    mark, kind, sample_rate, length = _ANSWER.unpack(_exactly(pipe, _ANSWER.size))
    if mark != _MARK or kind not in _KINDS or length > LARGEST_BODY:
        raise FrameError("it wrote garbage")
    return Answer(kind=Kind(kind), sample_rate=sample_rate, body=_exactly(pipe, length))


def _exactly(pipe: BinaryIO, size: int) -> bytes:
    got = pipe.read(size)
    if len(got) < size:
        raise FrameError("it ended in the middle of an answer" if got else "it ended without an answer")
    return got
