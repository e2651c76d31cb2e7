"""Where takes and records are kept between builds."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder(chosen: Path | None = None) -> Path:
    """The folder given, else ``$AUDIOFIC_CACHE``, else the user's cache folder."""
    if chosen:
        return chosen
    if set_by_user := os.environ.get("AUDIOFIC_CACHE"):
        return Path(set_by_user)
    from platformdirs import user_cache_path

    return user_cache_path("audiofic", appauthor=False)
