"""Words and shapes by which a line is known to head a chapter or a part."""

from __future__ import annotations

import re

_COUNTED = "chapter|part|book|volume|act|scene|episode|canto|section|day|stave|letter"
_ALONE = (
    "prologue|epilogue|interlude|intermission|foreword|preface|introduction|afterword|omake|flashback"
    "|contents|conclusion|postscript|bonus chapter|side story"
)
_NUMBER = (
    r"(?:\d{1,4}|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|first|second|third|fourth|fifth|the (?:first|second|third|fourth|fifth|last))"
)

NAMED_HEADING = re.compile(
    rf"(?i:[*_\W]*(?:(?:{_COUNTED})\.?\s+{_NUMBER}|ch\.?\s*\d{{1,4}}|{_ALONE}))\b"
    r"(?:\s*[*_]*\s*|\s*[.:\-–—|]+\s*(?P<name>\S.{0,70})?|\s+(?P<capitals>[^a-z]{1,70}))"
)
"""``Chapter 3``, ``CHAPTER IV. The Storm``, ``Part Two: Home``, ``Prologue``: a whole line."""
