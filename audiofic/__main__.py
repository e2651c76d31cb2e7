"""``python -m audiofic``."""

from audiofic.cli import main

main()
