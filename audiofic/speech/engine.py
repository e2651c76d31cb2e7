"""What a speech engine is, and how one is found by its name.

An engine is one file and one class that fulfils ``Engine``, registered in the entry-point group
``audiofic.engines``; those that come with audiofic register in the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol

from audiofic.errors import EngineError, VoiceError
from audiofic.model import Recipe, Take, Voice, VoiceInfo

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "audiofic.engines"
"""The entry-point group of speech engines."""


class Engine(Protocol):
    """Something that speaks.

    The class is constructed without arguments and cheaply, in the main process too; whatever is heavy waits
    for ``prepare``, which only worker processes call.
    """

    @property
    def name(self) -> str:
        """What a casting file calls it; the name of its entry point."""

    @property
    def version(self) -> str:
        """Changes whenever the same recipe may sound different: the library's version and its data."""

    @property
    def silent(self) -> bool:
        """Whether its takes are meant to hold no sound."""

    @property
    def recorded(self) -> bool:
        """Whether it plays what was recorded: its takes last as long as they do, whatever text, rate and pitch say."""

    def phonemes(self, driver: str | None = None) -> frozenset[str]:
        """The phonemes that it takes within ``[[…]]``; none where it would read them out."""

    def known_words(self, driver: str | None = None) -> frozenset[str]:
        """Words, in lower case, whose pronunciation it has by heart; none where it does not tell."""

    def pronounced(self, words: Sequence[str], voice: Voice) -> Sequence[str]:
        """What ``voice`` says for each word, in ``phonemes``; empty where it does not tell."""

    def voices(self, driver: str | None = None) -> Sequence[VoiceInfo]:
        """Every voice that a casting file may name, those made for automatic casting first.

        Raises ``EngineError`` where ``driver`` is unknown or does not work on this machine.
        """

    def check(self, voice: Voice) -> None:
        """Raise ``VoiceError``, with the nearest names, if this engine cannot speak as ``voice`` asks."""

    def recipe(self, spoken: str, voice: Voice) -> Recipe:
        """All that can change the sound of ``spoken`` in ``voice``; ``voice`` has passed ``check``."""

    def prepare(self) -> None:
        """Load what ``speak`` needs; called once in a worker process before the first take.

        Raises ``EngineError`` where the engine does not work on this machine.
        """

    def speak(self, recipe: Recipe) -> Take:
        """The take that ``recipe`` asks for, the same bytes each time. Any exception means a failed take."""

    def facts(self) -> Sequence[tuple[str, str]]:
        """What a person may want to know of the installation: label and value."""


def engine_names() -> tuple[str, ...]:
    """The names of all registered engines, sorted."""
    return tuple(sorted(_registered()))


@cache
def engine(name: str) -> Engine:
    """The engine called ``name``, constructed but not prepared.

    Raises ``EngineError`` where no such engine is registered or its module does not load.
    """
    entry = _registered().get(name)
    if entry is None:
        raise EngineError(f"There is no speech engine {name!r}.", hint=suggestion(name, engine_names()))
    try:
        found: Engine = entry.load()()
    except Exception as error:
        origin = f" of the package {entry.dist.name!r}" if entry.dist else ""
        raise EngineError(
            f"The speech engine {name!r}{origin} does not load: {type(error).__name__}: {error}.",
            hint="Reinstall or remove that package, or choose another engine.",
        ) from error
    return found


def check_driver(name: str, driver: str | None, drivers: Sequence[str] = ()) -> None:
    """Raise ``EngineError`` unless ``driver`` is none or one of ``drivers`` of the engine called ``name``."""
    if driver is not None and driver not in drivers:
        hint = suggestion(driver, drivers) if drivers else "Leave the driver out."
        raise EngineError(f"The engine {name!r} has no driver {driver!r}.", hint=hint)


def check_voice(voice: Voice, offered: Iterable[str]) -> None:
    """Raise ``VoiceError`` with the nearest names unless ``voice.id`` is among the ``offered`` ids."""
    ids = tuple(offered)
    if voice.id not in ids:
        raise VoiceError(f"The engine {voice.engine!r} has no voice {voice.id!r}.", hint=suggestion(voice.id, ids))


def suggestion(wrong: str, right: Sequence[str]) -> str:
    """A sentence that names what may have been meant."""
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in reversed(right)}
    near = [folded[name] for name in get_close_matches(wrong.casefold(), folded, n=3, cutoff=0.6)]
    if near:
        return f"Did you mean {' or '.join(repr(name) for name in near)}?"
    return f"Choose one of {', '.join(right[:12])}{', …' if len(right) > 12 else ''}."


@cache
def _registered() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points

    return {entry.name: entry for entry in entry_points(group=GROUP)}
