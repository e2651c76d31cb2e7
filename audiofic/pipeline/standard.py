"""What a finished file should measure, and whether it does."""

from __future__ import annotations

from dataclasses import dataclass

from audiofic.publish.measure import Measurement


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One measured value beside its limit, both in words."""

    name: str
    value: str
    limit: str = ""
    """Empty where there is none."""
    passes: bool = True


def judge(measured: Measurement) -> tuple[Verdict, ...]:
    """The values of a file against the default delivery: mono at -19 LUFS, within a decibel, peaks below -3 dBTP."""
    return (
        Verdict(name="length", value=f"{measured.seconds:.2f} s"),
        Verdict(
            name="format",
            value=f"{measured.codec}, {measured.sample_rate} Hz, {measured.bit_rate / 1000:.0f} kbit/s",
        ),
        Verdict(name="channels", value=str(measured.channels), limit="1", passes=measured.channels == 1),
        Verdict(
            name="loudness",
            value=f"{measured.loudness:.1f} LUFS",
            limit="-20 to -18",
            passes=-20 <= measured.loudness <= -18,
        ),
        Verdict(
            name="true peak",
            value=f"{measured.true_peak:.1f} dBTP",
            limit="at most -3",
            passes=measured.true_peak <= -3,
        ),
        Verdict(name="RMS", value=f"{measured.rms:.1f} dBFS"),
        Verdict(name="clipped samples", value=str(measured.clipped), limit="0", passes=not measured.clipped),
        Verdict(name="head", value=f"{measured.head:.2f} s"),
        Verdict(name="tail", value=f"{measured.tail:.2f} s"),
        Verdict(name="longest silence", value=f"{measured.longest_silence:.2f} s"),
    )
