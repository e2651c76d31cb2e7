"""Facts on one possible speaker of one turn."""

from __future__ import annotations

from dataclasses import dataclass

FAR = 40
"""Stands for "not within reach"."""


@dataclass(slots=True)
class Standing:
    """Facts on one candidate for one turn."""

    who: int
    since: int = FAR
    """Paragraphs since named in narration; 0 in the turn's own, before or after its first quotation."""
    since_subject: int = FAR
    since_meant: int = FAR
    """The same, counting pronouns that seem to mean them."""
    since_quoted: int = FAR
    """Paragraphs since named in somebody's quotation."""
    ahead: int = FAR
    """Paragraphs until named in narration after the turn's own."""
    ahead_subject: int = FAR
    ahead_meant: int = FAR
    ahead_quoted: int = FAR
    weight: float = 0.0
    """Salience: every mention weighed by its part and its distance."""
    place: int = -1
    """Position of the last mention in narration before the turn's first quotation, in words from the window's start."""
    subject_place: int = -1
    meant_place: int = -1
    here: int = 0
    """Mentions in the narration of the turn's own paragraph."""
    here_subject: int = 0
    here_before: int = 0
    here_after: int = 0
    here_owner: int = 0
    here_meant: int = 0
    named_here: int = 0
    """Named inside the turn's own quotations, but not called."""
    called_here: int = 0
    last_told: bool = False
    """The last subject of the paragraph just before the turn."""
    first_ahead: bool = False
    """The first one named in the paragraph just after the turn."""
    near: int = 0
    """Mentions within the window."""
    rank: int = 0
    """By place of the last mention, among all candidates; 0 for the last."""
    sex_rank: int = 0
    """The same among candidates of the same or an unknown sex."""
    subject_rank: int = 0
    meant_rank: int = 0
    weight_share: float = 0.0


class Standings(dict[int, Standing]):
    """Character → facts, in the order in which the candidates of a turn are met; whoever is looked up is one."""

    def __missing__(self, who: int) -> Standing:
        standing = self[who] = Standing(who)
        return standing
