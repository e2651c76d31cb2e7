"""Tracks → files: encoders and tags, and what is made from finished chapters.

``formats`` names everything that can be asked for. ``encode`` streams a track into an audio format with its ``tags``;
``captions`` cuts what is said into pieces to be read, and ``caption_files`` writes them; an ``edition`` is the finished
book, from which files of the whole are made. ``atomic`` sees to it that a file is whole or not there; ``measure`` reads
a finished file back as a player hears it.
"""
