"""A chapter while it is being cut: its paragraphs and what the rules so far have claimed of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from audiofic.model import Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph without the white space around it; never empty."""

    index: int
    """Its place among the chapter's paragraphs."""
    start: int
    """Code-point offset of its first character, which is no white space."""
    end: int
    """Code-point offset past its last character, which is no white space."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a rule sees. Nothing in it changes; a rule answers with the segments it claims."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    claims: tuple[Segment, ...] = ()
    """Ordered by place, never overlapping; breaks by a gap lie between paragraphs, all else inside one."""

    def slice(self, paragraph: Paragraph) -> str:
        """The paragraph's characters."""
        return self.text[paragraph.start : paragraph.end]

    def free(self) -> Iterator[Paragraph]:
        """The paragraphs of which no rule has claimed the whole."""
        whole = {(claim.start, claim.end) for claim in self.claims}
        return (p for p in self.paragraphs if (p.start, p.end) not in whole)

    def with_claims(self, more: Iterable[Segment]) -> Page:
        """The same page with the segments that one more rule claims."""
        claims = sorted((*self.claims, *more), key=lambda claim: claim.start)
        return Page(text=self.text, paragraphs=self.paragraphs, claims=tuple(claims))


Rule = Callable[[Page], Iterable[Segment]]
"""Looks at a page and claims what it recognises of the text that is still free."""
