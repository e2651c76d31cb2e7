"""Where things stand in the text of a casting file, so that lines can be put in and all others left alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A key or a value and where it stands: offsets and columns in code points."""

    start: int
    end: int
    """Past its last character; a parser counts the blank lines and comments behind it in, this does not."""
    column: int
    text: str = ""
    """Of a scalar."""
    in_braces: bool = False
    pairs: tuple[tuple[Part, Part], ...] | None = None
    """Of a group of keys; None for anything else."""
    meaning: Part | None = None
    """What an alias stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A casting file as it is laid out."""

    root: Part | None
    """None where the file holds nothing."""
    ends_at: int
    """Where text may be added at the end: before ``...``, else the end of the file."""

    def under(self, key: str) -> Part | None:
        """What stands under a top-level key, seen through an alias; None where the key is not there."""
        pairs = (self.root.pairs if self.root else None) or ()
        return next((value.meaning or value for name, value in pairs if name.text == key), None)


def read_layout(text: str) -> Layout:
    """The layout of ``text``, which is known to be YAML and not to nest too deeply."""
    reader = _Reader(text)
    root = reader.document()
    empty = root is None or (root.pairs is None and not root.text)
    return Layout(root=None if empty else root, ends_at=reader.ends_at)


class _Reader:
    def __init__(self, text: str) -> None:
        # The events of a parser, in which an alias still stands in its own place.
        self._events: Iterator[Any] = yaml.parse(text, Loader=yaml.SafeLoader)
        self._meant: dict[str, Part] = {}
        self.ends_at = len(text)

    def document(self) -> Part | None:
        root = None
        for event in self._events:
            if isinstance(event, yaml.DocumentEndEvent) and event.explicit:
                self.ends_at = _offset(event.start_mark)
            elif isinstance(event, yaml.NodeEvent):
                root = self._part(event)
        return root

    def _part(self, event: Any) -> Part:
        start, end, column = _offset(event.start_mark), _offset(event.end_mark), event.start_mark.column
        if isinstance(event, yaml.AliasEvent):
            return Part(start=start, end=end, column=column, meaning=self._meant.get(str(event.anchor)))
        if isinstance(event, yaml.ScalarEvent):
            part = Part(start=start, end=end, column=column, text=event.value)
        else:
            part = self._group(event)
        if event.anchor is not None:
            self._meant[event.anchor] = part
        return part

    def _group(self, event: Any) -> Part:
        """A list or a group of keys, up to its last part or its closing bracket."""
        parts: list[Part] = []
        inner = next(self._events)
        while not isinstance(inner, yaml.CollectionEndEvent):
            parts.append(self._part(inner))
            inner = next(self._events)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        in_brackets = bool(event.flow_style)
        return Part(
            start=_offset(event.start_mark),
            end=_offset(inner.end_mark) if in_brackets or not parts else parts[-1].end,
            # With an anchor before it, a group seems to begin in another column than its keys.
            column=parts[0].column if parts and event.anchor else event.start_mark.column,
            in_braces=is_mapping and in_brackets,
            pairs=tuple(zip(parts[::2], parts[1::2], strict=True)) if is_mapping else None,
        )


def _offset(mark: Any) -> int:
    return int(mark.index)
