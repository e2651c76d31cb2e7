"""Tracks → files: encoders and tags.

``encode`` streams a track into one of ``formats`` with its ``tags``; ``atomic`` sees to it that a file is whole or not
there; ``measure`` reads a finished file back as a player hears it.
"""
