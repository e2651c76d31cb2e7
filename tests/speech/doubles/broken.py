"""An engine whose module fails."""

raise RuntimeError("its licence has run out")
