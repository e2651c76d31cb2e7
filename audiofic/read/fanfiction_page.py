"""A chapter from FanFiction.net, as a browser saves its page."""

from __future__ import annotations

import re

from audiofic.model import BookInfo
from audiofic.read.page import Aside, Page, elements, first, has_class, line_of
from audiofic.read.xml import Element

_CHAPTER = re.compile(r"\s*\d+\s*[.:]\s*(?=\S)")
_STORY = re.compile(r"fanfiction\.net/s/(\d+)|^/s/(\d+)")


def find(root: Element) -> Page | None:
    """Where the story is; None where the page is not that site's."""
    story = first(root, "//*[@id='storytext' or @id='storycontent']")
    if story is None:
        return None
    profile = first(root, "//*[@id='profile_top']")
    beside = [element for element in elements(root, "//body/*") if element is not story and story not in element.iter()]
    return Page(
        roots=(story,),
        asides=(
            Aside(
                name="profile",
                reason="the site's header of the story",
                elements=() if profile is None else (profile,),
            ),
            Aside(name="site", reason="the site's own words and links", elements=tuple(beside)),
        ),
        info=_info(root, profile),
        title=_title(root),
    )


def _info(root: Element, profile: Element | None) -> BookInfo:
    if profile is None:
        return BookInfo()
    link = first(root, "//link[@rel='canonical']")
    story = _STORY.search("" if link is None else link.get("href", ""))
    return BookInfo(
        title=line_of(first(profile, f".//b[{has_class('xcontrast_txt')}]")),
        authors=tuple(
            filter(None, [line_of(first(profile, ".//a[starts-with(@href, '/u/') or contains(@href, '.net/u/')]"))])
        ),
        description=line_of(first(profile, f".//div[{has_class('xcontrast_txt')}]")),
        identifier=f"https://www.fanfiction.net/s/{story[1] or story[2]}" if story else "",
    )


def _title(root: Element) -> str:
    """Of the chapter: what the menu of chapters has chosen."""
    chosen = line_of(first(root, "//select[@id='chap_select']/option[@selected]"))
    named = _CHAPTER.sub("", chosen)
    return f"Chapter {chosen.strip(' .:')}" if chosen.strip(" .:").isdecimal() else named
