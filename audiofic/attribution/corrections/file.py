"""``corrections.yaml``: what the author says of single lines, or every problem in it with its place."""

from __future__ import annotations

from pathlib import Path

from audiofic.attribution.corrections.correction import Correction
from audiofic.settings.decode import read_text


def load_corrections(path: Path) -> tuple[Correction, ...]:
    """The corrections in the file at ``path``, in its order; raises SettingsError with all problems found."""
    return parse_corrections(read_text(path, "file of corrections", "Check the name."), str(path))


def parse_corrections(text: str, file: str) -> tuple[Correction, ...]:
    """The corrections in ``text``; ``file`` is its path, for messages. Raises SettingsError."""
    # Here, not above: pydantic takes a quarter of a second that a book without corrections need not spend.
    from audiofic.attribution.corrections.keys import check_shape
    from audiofic.settings.shape import complain
    from audiofic.settings.tree import read_tree

    tree = read_tree(text, file)
    keys, problems = check_shape(tree)
    complain([*tree.problems, *problems])
    return tuple(
        Correction(
            chapter=each.chapter,
            words=each.words,
            after=each.after,
            before=each.before,
            speaker=each.speaker,
            where=tree.place_of_value((at,)),
        )
        for at, each in enumerate(keys)
    )
