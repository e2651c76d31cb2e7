"""How processes of ours keep their memory: little of it, and given back.

glibc gives each thread a heap of its own and keeps what is freed, in pieces, more with every chapter. Other C libraries
have no such settings, and are left alone.
"""

from __future__ import annotations

import sys
from contextlib import suppress

_M_ARENA_MAX = -8
"""Of glibc's ``malloc.h``: how many heaps there may be."""


def share_heap() -> None:
    """Let all threads that are yet to start allocate from one heap: ours seldom allocate at the same time."""
    if sys.platform == "linux":
        import ctypes

        with suppress(AttributeError):
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def give_back() -> None:
    """Hand freed memory back to the system."""
    if sys.platform == "linux":
        import ctypes

        with suppress(AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
