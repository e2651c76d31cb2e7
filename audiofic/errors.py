"""What can go wrong, said so that a person can act on it.

::

    AudioficError              exit code 2: the input or the request is at fault
    ├── InputError             a source text cannot be read or holds nothing to speak
    ├── SettingsError          a file of the author's, voices.yaml or book.yaml, is wrong; lists every problem in it
    ├── EngineError            a speech engine is unknown, or does not work on this machine
    │   └── VoiceError         the engine does not have that voice
    ├── SynthesisError         one take could not be made; the build reports it and goes on (exit code 1)
    ├── OutputError            the audio or the report cannot be written
    └── LedgerError            some of the text would be neither spoken nor skipped: a fault of our own

Every error says *what* happened, *where* (``file:line:column``, as far as known) and *what to do*.
Library code raises; only the outermost command catches, prints the text and exits with ``exit_code``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a file something is, as editors show it."""

    file: str
    """Path as the user gave it."""
    line: int | None = None
    """1-based line."""
    column: int | None = None
    """1-based column in code points."""

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong: what, where, and what to do about it."""

    what: str
    where: Place | None = None
    hint: str = ""
    """What to do, as a sentence; empty where the message already says it."""

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{place}{self.what}{hint}"


class AudioficError(Exception):
    """Something the user can act on. ``str(error)`` is one line a problem, ready to print."""

    exit_code: ClassVar[int] = 2

    def __init__(self, what: str, *, where: Place | None = None, hint: str = "") -> None:
        self.problems: tuple[Problem, ...] = (Problem(what=what, where=where, hint=hint),)
        super().__init__(what)

    @classmethod
    def of(cls, problems: Sequence[Problem]) -> AudioficError:
        """One error that carries several problems, in the order given (at least one)."""
        first = problems[0]
        error = cls(first.what, where=first.where, hint=first.hint)
        error.problems = tuple(problems)
        return error

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross process borders; the default would call __init__ without its keywords.
        return (_revive, (type(self), self.problems))


class InputError(AudioficError):
    """A source text cannot be read, or holds nothing to speak."""


class SettingsError(AudioficError):
    """A file in which the author says what to do is wrong; ``problems`` lists everything found in it."""


class EngineError(AudioficError):
    """A speech engine is unknown, or does not work on this machine."""


class VoiceError(EngineError):
    """The engine does not have that voice."""


class SynthesisError(AudioficError):
    """One take could not be made; the build reports the line and goes on."""

    exit_code = 1


class OutputError(AudioficError):
    """The audio or the report cannot be written."""


class LedgerError(AudioficError):
    """A character of the text is not accounted for. No text should ever bring this about."""


def _revive(kind: type[AudioficError], problems: Sequence[Problem]) -> AudioficError:
    return kind.of(problems)
