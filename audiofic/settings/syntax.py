"""What a YAML parser found wrong, in words for somebody who never heard of YAML."""

from __future__ import annotations

from dataclasses import dataclass

from yaml import MarkedYAMLError
from yaml.error import Mark

TOO_DEEP = "nested too deeply"
"""The ``problem`` of an error that our own reader raises."""

_QUOTE = "Put the text in quotation marks."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Saying:
    """One way to say a parser's message."""

    sign: str
    """What the parser's ``problem`` or ``context`` contains."""
    what: str
    hint: str
    opening: bool = False
    """The place to show is where the construct began, not where the parser gave up."""


# Looked through in order; the first sign that fits speaks.
_SAYINGS = (
    _Saying(
        sign=TOO_DEEP,
        what="There are more brackets or levels within one another than such a file can need.",
        hint="Compare the example in the documentation.",
    ),
    _Saying(
        sign=r"found character '\t'",
        what="There is a tab where only spaces may stand.",
        hint="Indent with spaces.",
    ),
    _Saying(
        sign="that cannot start any token",
        what="A text cannot begin with this character.",
        hint=_QUOTE,
    ),
    _Saying(
        sign="while scanning a quoted scalar",
        what="The quotation mark opened here is never closed.",
        hint="Close it, or double an apostrophe inside single marks: 'O''Neil'.",
        opening=True,
    ),
    _Saying(
        sign="while scanning a double-quoted scalar",
        what="A backslash in double quotation marks begins a code that does not exist.",
        hint="Use single quotation marks, or write the backslash twice.",
    ),
    _Saying(
        sign="mapping values are not allowed",
        what="A “:” is out of place.",
        hint="Line the key up with its neighbours, or put a text that holds “: ” in quotation marks.",
    ),
    _Saying(
        sign="could not find expected ':'",
        what="A key has no “:” after it.",
        hint="Write “key: value”, or check the indentation.",
        opening=True,
    ),
    _Saying(
        sign="while parsing a flow mapping",
        what="The “{” opened here is not closed, or a comma is missing in it.",
        hint="Write {voice: NAME, pitch: 60}.",
        opening=True,
    ),
    _Saying(
        sign="while parsing a flow sequence",
        what="The “[” opened here is not closed, or a comma is missing in it.",
        hint="Write [one name, another name].",
        opening=True,
    ),
    _Saying(
        sign="expected <block end>, but found '<scalar>'",
        what="Text follows where the value has ended.",
        hint="Put the whole value in quotation marks, or check the indentation.",
    ),
    _Saying(
        sign="expected <block end>, but found '}'",
        what="A “}” closes what was never opened.",
        hint="Take it out, or open the group with “{”.",
    ),
    _Saying(
        sign="expected <block end>, but found ']'",
        what="A “]” closes what was never opened.",
        hint="Take it out, or open the list with “[”.",
    ),
    _Saying(
        sign="expected the node content",
        what="A value is missing, or a bracket is out of place.",
        hint="Check the brackets and commas on this line.",
    ),
    _Saying(
        sign="expected <block end>",
        what="This line does not line up with the lines above it.",
        hint="Give all keys of one group the same indentation, in spaces.",
    ),
    _Saying(
        sign="sequence entries are not allowed",
        what="A “-” is out of place.",
        hint="Put a list on lines of its own, or write [one name, another name].",
    ),
    _Saying(
        sign="while scanning an alias",
        what="A text cannot begin with “*”.",
        hint=_QUOTE,
        opening=True,
    ),
    _Saying(
        sign="while scanning an anchor",
        what="A text cannot begin with “&”.",
        hint=_QUOTE,
        opening=True,
    ),
    _Saying(
        sign="found undefined alias",
        what="Nothing above is marked with the “&” name that this “*” asks for.",
        hint="If it is plain text, put it in quotation marks.",
    ),
    _Saying(
        sign="found duplicate anchor",
        what="An “&” name is given twice.",
        hint="Use each “&” name once.",
    ),
    _Saying(
        sign="tag",
        what="A text cannot begin with “!”.",
        hint=_QUOTE,
    ),
    _Saying(
        sign="YAML",
        what="A “%YAML” line is not needed, and this one is wrong.",
        hint="Take it out.",
    ),
    _Saying(
        sign="while scanning a directive",
        what="A line cannot begin with “%”.",
        hint=_QUOTE,
        opening=True,
    ),
    _Saying(
        sign="while scanning a block scalar",
        what="A text cannot begin with “|” or “>”.",
        hint=_QUOTE,
        opening=True,
    ),
    _Saying(
        sign="a single document",
        what="A second document begins here (“---”).",
        hint="Keep one in each file.",
    ),
    _Saying(
        sign="expected '<document start>'",
        what="Text follows where the file should have ended.",
        hint="Check the indentation and the brackets above.",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """A syntax error: what is wrong, what to do, and where (None: the parser does not say)."""

    what: str
    hint: str
    mark: Mark | None


def complaint(error: MarkedYAMLError) -> Complaint:
    """The parser's ``error`` in plain words."""
    told = f"{error.problem or ''}\n{error.context or ''}"
    for saying in _SAYINGS:
        if saying.sign in told:
            opening = saying.opening and error.context_mark is not None
            mark = error.context_mark if opening else error.problem_mark or error.context_mark
            return Complaint(what=saying.what, hint=saying.hint, mark=mark)
    return Complaint(
        what="This is not valid YAML.",
        hint="Check the indentation, colons and quotation marks on this line and the one before.",
        mark=error.problem_mark or error.context_mark,
    )
