"""A chapter while it is being cut: its paragraphs and what the rules so far have claimed of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

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
    """What a rule sees and answers with. It never changes; a rule makes a new one."""

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

    def claiming(self, more: Iterable[Segment]) -> Page:
        """A page on which the segments ``more`` are claimed too."""
        return self.with_claims(sorted((*self.claims, *more), key=lambda claim: claim.start))

    def with_claims(self, claims: Iterable[Segment]) -> Page:
        """A page with these claims only, which must be in order."""
        return replace(self, claims=tuple(claims))


Rule = Callable[[Page], Page]
"""Claims what it recognises of the text that is still free, or thinks better of an earlier claim."""
