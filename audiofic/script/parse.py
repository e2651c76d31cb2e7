"""A chapter → its script, by a list of small rules that can be read aloud."""

from __future__ import annotations

from audiofic.model import Chapter, Script
from audiofic.script.bounds import check_bounds
from audiofic.script.bracketed import bracketed_notes
from audiofic.script.breaks import gaps, marked_breaks
from audiofic.script.chat import chat
from audiofic.script.dashes import dashes
from audiofic.script.decoys import decoys
from audiofic.script.documents import documents
from audiofic.script.enclosed import enclosed
from audiofic.script.flashbacks import flashbacks
from audiofic.script.front import front_table
from audiofic.script.headings import headings
from audiofic.script.layout import layout
from audiofic.script.letters import letters
from audiofic.script.notes import notes
from audiofic.script.page import Page, Rule
from audiofic.script.paragraphs import paragraphs
from audiofic.script.postings import postings
from audiofic.script.quotations import quotations
from audiofic.script.singles import single_marks
from audiofic.script.thoughts import thought_in_marks, thoughts
from audiofic.script.tile import tile

RULES: tuple[tuple[str, Rule], ...] = (
    ("what the document itself sets apart", layout),
    ("the table at the head of an archive's page", front_table),
    ("scene breaks by a mark", marked_breaks),
    ("headings", headings),
    ("author's notes in brackets", bracketed_notes),
    ("author's notes", notes),
    ("scene breaks by a wide gap", gaps),
    ("letters", letters),
    ("other documents", documents),
    ("chat lines and plays", chat),
    ("messages below the line that names their sender", postings),
    ("speech behind dashes", dashes),
    ("speech between other signs", enclosed),
    ("quotations", quotations),
    ("quoted words that nobody says", decoys),
    ("thoughts in quotation marks", thought_in_marks),
    ("thoughts in italics", thoughts),
    ("sentences in single marks beside double ones", single_marks),
)
"""In this order; each sees what those before it have claimed. What nobody claims is narration."""


def parse(chapter: Chapter) -> Script:
    """The script of ``chapter``: segments that tile its text exactly, nobody named as speaker yet.

    Takes time linear in the length of the text. Raises InputError where it is too long for one chapter.
    """
    check_bounds(chapter)
    page = Page(text=chapter.text, paragraphs=paragraphs(chapter.text), markup=chapter.markup)
    for _name, rule in RULES:
        page = rule(page)
    return Script(chapter=chapter, segments=flashbacks(page, tile(page)))
