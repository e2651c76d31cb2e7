"""audiofic turns a story into an audiobook in which every character has a voice of their own."""

__version__ = "0.1.0"
