"""Speakers → voices: the casting file with line-numbered errors, and automatic casting.

Three jobs, each with its own chain of modules:

- :mod:`~audiofic.casting.file` reads ``voices.yaml``, as :mod:`audiofic.settings` reads every file of an author's:
  ``shape`` against the table of ``keys``, ``clashes`` between names, ``offer`` of the engines;
- :mod:`~audiofic.casting.cast` casts whoever is not in it: ``scenes`` (who meets whom) → ``teller`` and ``narrator`` →
  ``company`` (who has which voice) by ``fit``, ``sharing`` and ``candidates``, with ``reasons``;
- :mod:`~audiofic.casting.write` writes it: ``entries`` and their ``quoting``, put in by ``insert`` after ``layout``.

``names`` finds the role that speaks a name; ``unmatched`` those that nobody in the book has.
"""
