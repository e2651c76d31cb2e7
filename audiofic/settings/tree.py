"""YAML text → plain values as the author wrote them, each with its place in the file.

PyYAML's node tree is read, never its constructors: YAML 1.1 would make ``No`` a truth value, ``1:30`` the
number 90 and ``007`` seven. Here every key and value stays text, and an empty value is None.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from audiofic.errors import Place, Problem
from audiofic.settings.compose import DEEPEST, compose, failure, place_of
from audiofic.settings.wording import quoted

Path = tuple[str | int, ...]
"""The keys and list indexes that lead to a value: ``("characters", "Ann", "pitch")``."""
Plain = str | None | list["Plain"] | dict[str, "Plain"]

_MOST = 50_000
"""Values, aliases counted each time they are used: a bound for files made to explode."""
_Pair = tuple[yaml.Node, yaml.Node]
_MERGE = "tag:yaml.org,2002:merge"
_YAML_TAGS = "tag:yaml.org,2002:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A YAML file as plain values with their places."""

    file: str
    value: Plain
    keys: dict[Path, Place] = field(default_factory=dict)
    """Where each key stands."""
    values: dict[Path, Place] = field(default_factory=dict)
    """Where each value stands."""
    problems: list[Problem] = field(default_factory=list)
    """Duplicate keys and the like: things wrong whatever the keys mean."""

    def place_of_key(self, path: Path) -> Place:
        """Where the key at the end of ``path`` stands, or the nearest thing above it that stands anywhere."""
        for length in range(len(path), 0, -1):
            if (place := self.keys.get(path[:length]) or self.values.get(path[:length])) is not None:
                return place
        return Place(file=self.file, line=1, column=1)

    def place_of_value(self, path: Path) -> Place:
        """Where the value at the end of ``path`` stands, or its key, or the nearest thing above."""
        return self.values.get(path) or self.place_of_key(path)


def read_tree(text: str, file: str, *, personal: frozenset[str] = frozenset()) -> Tree:
    """The values in ``text``; raises SettingsError where it is not YAML. ``file`` is for messages.

    ``personal``: keys that ``<<`` does not bring along.
    """
    root = compose(text, file)
    reader = _Reader(file, personal)
    value = reader.read(root, ()) if root is not None else None
    return Tree(file=file, value=value, keys=reader.keys, values=reader.values, problems=reader.problems)


class _Reader:
    def __init__(self, file: str, personal: frozenset[str]) -> None:
        self._file = file
        self._personal = personal
        self._left = _MOST
        self.keys: dict[Path, Place] = {}
        self.values: dict[Path, Place] = {}
        self.problems: list[Problem] = []

    def read(self, node: yaml.Node, path: Path) -> Plain:
        self._spend(node, len(path))
        place = self.values[path] = place_of(node.start_mark, self._file)
        self._check_tag(node, place)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        left_empty = not node.value and not node.style
        return None if left_empty else str(node.value)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Plain]:
        plain: dict[str, Plain] = {}
        for key_node, value_node in _own(node):
            key = self._key(key_node)
            if key is None:
                continue
            if key in plain:
                self._twice(key, key_node, self.keys[*path, key])
                continue
            self.keys[*path, key] = place_of(key_node.start_mark, self._file)
            plain[key] = self.read(value_node, (*path, key))
        for key_node, value_node in self._inherited(node, len(path)):
            key = self._key(key_node)
            if key is not None and key not in plain and key not in self._personal:
                self.keys[*path, key] = place_of(key_node.start_mark, self._file)
                plain[key] = self.read(value_node, (*path, key))
        return plain

    def _inherited(self, node: yaml.MappingNode, depth: int) -> Iterator[_Pair]:
        """What ``<<`` brings along, nearest first: the first of several pairs with one key counts."""
        for source in _sources(node):
            self._spend(source, depth + 1)
            if isinstance(source, yaml.MappingNode):
                yield from _own(source)
                yield from self._inherited(source, depth + 1)
            else:
                place = place_of(source.start_mark, self._file)
                self._problem("“<<” takes the keys of another group.", "Write <<: *NAME.", place)

    def _key(self, node: yaml.Node) -> str | None:
        place = place_of(node.start_mark, self._file)
        if not isinstance(node, yaml.ScalarNode):
            self._problem("A key must be a text.", "Write “key: value”.", place)
            return None
        self._check_tag(node, place)
        if not (key := str(node.value).strip()):
            self._problem("A key is empty.", "Write a name before the “:”.", place)
            return None
        return key

    def _check_tag(self, node: yaml.Node, place: Place) -> None:
        if not node.tag.startswith(_YAML_TAGS):
            self._problem("A text cannot begin with “!”.", "Put the text in quotation marks.", place)

    def _twice(self, key: str, node: yaml.Node, first: Place) -> None:
        place = place_of(node.start_mark, self._file)
        self._problem(f"{quoted(key)} is given twice, first in line {first.line}.", "Keep one of them.", place)

    def _problem(self, what: str, hint: str, place: Place) -> None:
        self.problems.append(Problem(what=what, hint=hint, where=place))

    def _spend(self, node: yaml.Node, depth: int) -> None:
        self._left -= 1
        if self._left < 0 or depth > DEEPEST:
            place = place_of(node.start_mark, self._file)
            raise failure("This grows without end through “&” and “*”.", "Write out what you mean.", place)


def _own(node: yaml.MappingNode) -> Iterator[_Pair]:
    return (pair for pair in node.value if pair[0].tag != _MERGE)


def _sources(node: yaml.MappingNode) -> Iterator[yaml.Node]:
    for key, value in node.value:
        if key.tag == _MERGE:
            yield from value.value if isinstance(value, yaml.SequenceNode) else [value]
