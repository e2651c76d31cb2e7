"""Files in which an author says what the program is to do: YAML → plain values, each with its place.

``decode`` → ``compose`` (and ``syntax``, which says what a parser found) → ``tree``, whose values are held against a
table of keys: a ``group`` of ``scalars`` written as authors write them; ``shape`` tells what does not fit. ``likeness``
finds what a misspelt word means, and ``wording`` puts names and lists into messages.
"""
