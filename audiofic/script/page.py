"""A chapter while it is being cut: its paragraphs and what the rules so far have claimed of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from audiofic.model import Markup, Segment


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
    markup: tuple[Markup, ...] = ()
    """What the chapter's document says of its looks."""

    def slice(self, paragraph: Paragraph) -> str:
        """The paragraph's characters."""
        return self.text[paragraph.start : paragraph.end]

    def free(self) -> Iterator[Paragraph]:
        """The paragraphs of which no rule has claimed the whole."""
        whole = {(claim.start, claim.end) for claim in self.claims}
        return (p for p in self.paragraphs if (p.start, p.end) not in whole)

    def overlapping(self, start: int, end: int) -> tuple[Segment, ...]:
        """The claims that reach into the span from ``start`` to ``end``."""
        first = bisect_right(self.claims, start, key=lambda claim: claim.end)
        last = bisect_left(self.claims, end, key=lambda claim: claim.start)
        return self.claims[first:last]

    def around(self, segment: Segment) -> Iterator[Segment]:
        """``segment`` without what is claimed in it: no part, one, or several, each but the first going on.

        White space at the ends of the parts is left out.
        """
        place, continues = segment.start, segment.continues
        taken = [(claim.start, claim.end) for claim in self.overlapping(segment.start, segment.end)]
        if not taken:
            yield segment
            return
        for start, end in [*taken, (segment.end, segment.end)]:
            piece = self.text[place:start]
            if piece.strip():
                begin = place + len(piece) - len(piece.lstrip())
                yield replace(segment, start=begin, end=place + len(piece.rstrip()), continues=continues)
                continues = True
            place = max(place, end)

    def claiming(self, more: Iterable[Segment]) -> Page:
        """A page on which the segments ``more`` are claimed too, and swallow any claim that lies inside one of them."""
        new = sorted(more, key=lambda claim: claim.start)
        swallowed = {old for claim in new for old in self.overlapping(claim.start, claim.end)}
        kept = (claim for claim in self.claims if claim not in swallowed) if swallowed else self.claims
        return self.with_claims(sorted((*kept, *new), key=lambda claim: claim.start))

    def with_claims(self, claims: Iterable[Segment]) -> Page:
        """A page with these claims only, which must be in order."""
        return replace(self, claims=tuple(claims))


Rule = Callable[[Page], Page]
"""Claims what it recognises of the text that is still free, or thinks better of an earlier claim."""
