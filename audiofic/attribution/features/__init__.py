"""Named facts on a turn and one possible speaker, one module a family; ``table`` lines them up for the ranker."""
