"""Whether a finished file is what its profile asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audiofic.model import Pauses
from audiofic.pipeline.profiles import Limits, Profile, Range

if TYPE_CHECKING:  # what measures a file is slow to load, and a build does not
    from audiofic.publish.measure import Measurement


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One measured value beside its limit, both in words."""

    name: str
    value: str
    limit: str = ""
    """Empty where there is none."""
    passes: bool = True


def judge(measured: Measurement, profile: Profile) -> tuple[Verdict, ...]:
    """The values of a file against what ``profile`` asks, always the same ones in the same order."""
    limits = profile.limits
    return (
        _at_most("length", measured.seconds, limits.seconds, "s", 2),
        _codec(measured, limits),
        _sample_rate(measured, limits),
        _bit_rate(measured, limits),
        _constancy(measured, limits),
        Verdict(
            name="channels",
            value=str(measured.channels),
            limit="" if limits.channels is None else str(limits.channels),
            passes=limits.channels in (None, measured.channels),
        ),
        _within("loudness", measured.loudness, limits.loudness, "LUFS", 1),
        Verdict(name="loudness range", value=f"{measured.loudness_range:.1f} LU"),
        _at_most("true peak", measured.true_peak, limits.true_peak, "dBTP", 1),
        _at_most("sample peak", measured.sample_peak, limits.sample_peak, "dBFS", 1),
        _within("RMS", measured.rms, limits.rms, "dBFS", 1),
        _at_most("noise floor", measured.noise_floor, limits.noise_floor, "dBFS", 1),
        _within("head", measured.head, limits.head, "s", 2),
        _within("tail", measured.tail, limits.tail, "s", 2),
        _at_most("longest silence", measured.longest_silence, limits.longest_silence, "s", 2),
        _at_most("digital silence", measured.digital_silence, limits.digital_silence, "s", 2),
        Verdict(name="clipped samples", value=f"{measured.clipped:,}", limit="0", passes=not measured.clipped),
        Verdict(name="damaged packets", value=f"{measured.damaged:,}", limit="0", passes=not measured.damaged),
    )


def foretold(file: str, seconds: float, pauses: Pauses, profile: Profile) -> Iterator[str]:
    """What a chapter that comes out as ``file`` will not be that ``profile`` asks, as far as its timeline tells."""
    limits = profile.limits
    if limits.seconds is not None and seconds > limits.seconds:
        yield (
            f"{file} is {seconds / 60:.0f} minutes long, and {profile.name} takes {limits.seconds / 60:.0f} at most. "
            "Cut the chapter in two."
        )
    for name, length, allowed in (("head", pauses.head, limits.head), ("tail", pauses.tail, limits.tail)):
        if allowed and not allowed[0] <= length <= allowed[1]:
            yield (
                f"{file} has a {name} of {length:g} s, and {profile.name} takes {_range(allowed)} s. "
                f"Change “{name}” under “pauses:” in the casting file."
            )


def _codec(measured: Measurement, limits: Limits) -> Verdict:
    wanted = limits.codec
    return Verdict(
        name="codec",
        value=measured.codec,
        limit=wanted or "",
        passes=wanted is None or measured.codec.startswith(wanted),
    )


def _sample_rate(measured: Measurement, limits: Limits) -> Verdict:
    wanted = limits.sample_rate
    return Verdict(
        name="sample rate",
        value=f"{measured.sample_rate} Hz",
        limit="" if wanted is None else str(wanted),
        passes=wanted in (None, measured.sample_rate),
    )


def _bit_rate(measured: Measurement, limits: Limits) -> Verdict:
    wanted = limits.bit_rate
    return Verdict(
        name="bit rate",
        value=f"{measured.bit_rate / 1000:.0f} kbit/s",
        limit="" if wanted is None else f"at least {wanted / 1000:.0f}",
        # What players cut off at both ends is not in the length, and the last packet may be short.
        passes=wanted is None or measured.bit_rate >= 0.99 * wanted,
    )


def _constancy(measured: Measurement, limits: Limits) -> Verdict:
    return Verdict(
        name="bit rate is",
        value="constant" if measured.constant_bit_rate else "variable",
        limit="constant" if limits.constant else "",
        passes=measured.constant_bit_rate or not limits.constant,
    )


def _within(name: str, value: float, limit: Range | None, unit: str, digits: int) -> Verdict:
    return Verdict(
        name=name,
        value=_shown(value, unit, digits),
        limit=_range(limit) if limit else "",
        passes=limit is None or limit[0] <= round(value, digits) <= limit[1],
    )


def _at_most(name: str, value: float, limit: float | None, unit: str, digits: int) -> Verdict:
    return Verdict(
        name=name,
        value=_shown(value, unit, digits),
        limit="" if limit is None else f"at most {limit:g}",
        passes=limit is None or round(value, digits) <= limit,
    )


def _shown(value: float, unit: str, digits: int) -> str:
    return f"{value:.{digits}f} {unit}"


def _range(limit: Range) -> str:
    return f"{limit[0]:g} to {limit[1]:g}"
