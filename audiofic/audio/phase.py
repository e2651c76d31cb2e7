"""Making a voice less spiky without changing how it sounds.

Each pulse of the vocal cords adds up all partials of a voice at once, in synthetic speech far more sharply than in a
room. Its peaks then stand 20 dB above its loudness, and at an ordinary level a limiter would be busy a fifth of
the time. Delaying low notes by a few milliseconds against high ones spreads each pulse out. An ear does not hear it
(broadcasters have rotated phases for that reason for sixty years), and a limiter is left with next to nothing to
do: on eight eSpeak voices the time with more than 2 dB of reduction fell from 22 to 3 % for the spikiest.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from audiofic.audio.filtering import Response, frequencies, section

_CENTRES = (150, 250, 400, 600, 900, 1300, 2000, 3000)
"""Hz, across the range in which voices have their partials."""
_WIDTH = 0.7
"""Q of each; higher would be heard as ringing."""


@cache
def rotation(rate: int) -> Response:
    """A chain of all-pass filters: every frequency as strong as before, the low ones up to 8 ms later."""
    cycles = frequencies(rate) / rate
    response = np.ones(len(cycles), np.complex128)
    for centre in _CENTRES:
        angle = 2 * np.pi * centre / rate
        slope = np.sin(angle) / (2 * _WIDTH)
        middle = -2 * np.cos(angle)
        response *= section((1 - slope, middle, 1 + slope), (1 + slope, middle, 1 - slope), cycles)
    return response.astype(np.complex64)
