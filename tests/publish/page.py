"""A chapter of one's own for tests: text, segments and the times of its sentences."""

from __future__ import annotations

from audiofic.model import Chapter, Cue, Kind, Script, Segment


def script(*pieces: tuple[str, Kind, str | None], name: str = "one", title: str = "One") -> Script:
    """Segments of these texts, kinds and speakers, tiling the text; a blank line starts a paragraph."""
    segments, text, paragraph = [], "", 0
    for piece, kind, speaker in pieces:
        paragraph += text.endswith("\n\n")
        segments.append(
            Segment(start=len(text), end=len(text) + len(piece), kind=kind, paragraph=paragraph, speaker=speaker)
        )
        text += piece
    return Script(chapter=Chapter(name=name, title=title, text=text, source=f"{name}.txt"), segments=tuple(segments))


def cues(script: Script, seconds: float = 2.0) -> tuple[Cue, ...]:
    """A cue for each segment with letters, ``seconds`` long, half a second between them."""
    found: list[Cue] = []
    for index, segment in enumerate(script.segments):
        piece = script.text(segment)
        if any(character.isalnum() for character in piece):
            begins = 1.0 + len(found) * (seconds + 0.5)
            start = segment.start + len(piece) - len(piece.lstrip())
            found.append(
                Cue(
                    segment=index,
                    start=start,
                    end=start + len(piece.strip()),
                    speaker=segment.speaker,
                    spoken=piece.strip(),
                    begins=begins,
                    ends=begins + seconds,
                )
            )
    return tuple(found)
