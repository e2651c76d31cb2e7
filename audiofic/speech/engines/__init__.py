"""One file an engine, found through the entry-point group ``audiofic.engines``."""
