"""A file of corrections with one more, one changed, or one less; every other character of it stays."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from audiofic.attribution.corrections.correction import Correction
from audiofic.attribution.corrections.keys import NARRATION
from audiofic.settings.compose import compose, failure, place_of
from audiofic.settings.quoting import scalar

HEAD = """\
# Who says what, where audiofic could not tell: written by hand, or by "audiofic correct".
# A line is found by its words and by what stands around it, wherever it moves in its chapter.
"""


def put(text: str, file: str, correction: Correction, *, line: int | None) -> str:
    """``text`` with ``correction``: in place of the answer of the one that begins in ``line``, or as a new one.

    A new one follows the last of its chapter, so that two people who correct two chapters do not meet.
    """
    items = _items(text, file)
    if line is not None:
        return _answered(text, items[_at(items, line)], correction)
    newline = "\r\n" if "\r\n" in text else "\n"
    entry = _entry(correction).replace("\n", newline)
    if not items:
        head = text or HEAD.replace("\n", newline)
        return head + ("" if head.endswith("\n") else newline) + newline * bool(not text) + entry
    same = [item for item in items if _value(item, "chapter") == correction.chapter]
    place = _end(text, (same or items)[-1])
    gap = "" if text[:place].endswith("\n") else newline
    return text[:place] + gap + entry + text[place:]


def take_out(text: str, file: str, line: int) -> str:
    """``text`` without the correction that begins in ``line``."""
    items = _items(text, file)
    item = items[_at(items, line)]
    start = text.rfind("\n", 0, item.start_mark.index) + 1
    return text[:start] + text[_end(text, item) :]


def _entry(correction: Correction) -> str:
    rows = [("chapter", correction.chapter), ("words", correction.words)]
    rows += [(key, value) for key, value in (("after", correction.after), ("before", correction.before)) if value]
    lines = [f"{key}: {scalar(value)}" for key, value in rows]
    return "- " + "\n  ".join([*lines, _answer(correction)]) + "\n"


def _answer(correction: Correction) -> str:
    return f"kind: {NARRATION}" if correction.speaker is None else f"speaker: {scalar(correction.speaker)}"


def _answered(text: str, item: yaml.MappingNode, correction: Correction) -> str:
    key, value = next(pair for pair in item.value if pair[0].value in {"speaker", "kind"})
    return text[: key.start_mark.index] + _answer(correction) + text[value.end_mark.index :]


def _items(text: str, file: str) -> list[yaml.MappingNode]:
    root = compose(text, file)
    if isinstance(root, yaml.SequenceNode) and root.flow_style:
        hint = "Begin each correction with “- ” on a line of its own."
        raise failure(
            "The list is written in brackets, to which nothing can be added.", hint, place_of(root.start_mark, file)
        )
    return [item for item in root.value if isinstance(item, yaml.MappingNode)] if root else []


def _at(items: Sequence[yaml.MappingNode], line: int) -> int:
    return next(at for at, item in enumerate(items) if item.start_mark.line + 1 == line)


def _value(item: yaml.MappingNode, key: str) -> str:
    return next((" ".join(str(value.value).split()) for name, value in item.value if name.value == key), "")


def _end(text: str, item: yaml.MappingNode) -> int:
    """Past the line on which the correction ends; what follows, comments too, belongs to the next."""
    last = max(pair[1].end_mark.index for pair in item.value)
    newline = text.find("\n", last)
    return len(text) if newline < 0 else newline + 1
