"""The one place that decides how output looks: coloured for a person, plain for a file or a pipe."""

from __future__ import annotations

from rich.console import Console


def console(*, stderr: bool = False) -> Console:
    """A console that prints a story as it stands: no guessed highlights, no mark-up, no emoji codes."""
    out = Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=True)
    if not out.is_terminal:
        # No window, nothing to wrap for: a row of a table stays one line, which scripts can read.
        out.width = 10_000
    return out
