from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from audiofic.errors import InputError
from audiofic.model import BookInfo
from audiofic.publish.cover import draw_cover, unshown
from audiofic.publish.picture import read_picture

LONG = "The Extraordinarily Long and Winding Chronicle of a Keeper’s Apprentice " * 6
KITES = BookInfo(title="The Kite War", authors=("A. N. Author",))


def pixels(info: BookInfo) -> npt.NDArray[np.uint8]:
    with Image.open(io.BytesIO(draw_cover(info).content)) as image:
        assert (image.format, image.size) == ("JPEG", (1400, 1400))
        return np.asarray(image.convert("L"))


def test_the_same_book_has_the_same_cover() -> None:
    assert draw_cover(KITES) == draw_cover(KITES)
    assert draw_cover(KITES) != draw_cover(replace(KITES, title="The Kite Peace"))


@pytest.mark.parametrize(
    "title", ["Hi", LONG, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 3, "Война и мир"]
)
def test_words_stay_inside_the_frame_and_off_the_bars(title: str) -> None:
    info = BookInfo(title=title, subtitle="An account", series="Tales", number="1", authors=("B. Ä. Writer",))
    drawn, bare = pixels(info), pixels(replace(info, title="雪", subtitle=""))
    ground = int(drawn[5, 5])
    inked = np.abs(drawn.astype(int) - ground) > 60
    assert not inked[60:1340, 60:110].any()
    assert not inked[60:1340, 1290:1340].any()
    assert inked[200:870].sum() > np.count_nonzero(np.abs(bare[200:870].astype(int) - int(bare[5, 5])) > 60)
    assert not inked[852:878, 110:1290].any()


def test_what_has_no_letters_is_left_out_and_said() -> None:
    snow = BookInfo(title="雪の女王", authors=("H. C. Andersen",))
    assert unshown(snow) == ("雪の女王",)
    assert unshown(KITES) == ()
    ground = pixels(snow)
    assert (np.abs(ground[150:850, 100:1300].astype(int) - int(ground[5, 5])) < 30).all()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"not a picture", "this is no picture. Give a JPEG or a PNG file."),
        (b"", "this is no picture. Give a JPEG or a PNG file."),
        (draw_cover(KITES).content[:9_000], "the picture is damaged"),
        (b"x" * 10_000_001, "the picture takes 10 MB, and every chapter would carry it. Make it smaller than 10 MB."),
    ],
)
def test_what_is_no_picture_is_said(content: bytes, told: str, tmp_path: Path) -> None:
    path = tmp_path / "cover.jpg"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_picture(path)
    assert str(caught.value).startswith(f"{path}: {told}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "size", "told"), [("GIF", 9, "players do not show GIF"), ("PNG", 8_001, "8,001 pixels")]
)
def test_a_picture_that_players_do_not_show_is_said(kind: str, size: int, told: str, tmp_path: Path) -> None:
    path = tmp_path / "cover"
    Image.new("L", (size, 1)).save(path, kind)
    with pytest.raises(InputError, match=told):
        read_picture(path)


def test_a_picture_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_picture(tmp_path / "cover.png")
