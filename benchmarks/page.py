"""Drives a built book's page in a headless Chromium: whether it plays, follows, seeks, remembers and obeys the keys.

    python benchmarks/page.py OUT/BOOK.html [--shots FOLDER]

Needs Chromium with its driver, and selenium (``pip install selenium``). Prints a line a check, at a desktop's size and
at a phone's, on light paper and on dark; exit code 1 where one fails. The book needs two chapters with sound.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

SIZES = {"desktop": (1280, 860), "phone": (390, 844)}
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --mute-audio --hide-scrollbars"
)


class Reader:
    """A person before the page."""

    def __init__(self, size: tuple[int, int], profile: Path, *, dark: bool) -> None:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service

        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
        for flag in (*FLAGS.split(), f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        phone = size[0] < 500
        if phone:
            options.add_experimental_option(
                "mobileEmulation", {"deviceMetrics": {"width": size[0], "height": size[1], "pixelRatio": 2}}
            )
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        if not phone:
            self.driver.set_window_size(*size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})

    def see(self, script: str) -> Any:
        """The value of an expression on the page."""
        return self.driver.execute_script(f"return {script}")

    def press(self, *keys: str) -> None:
        """Press the last of ``keys`` while the others are held."""
        from selenium.webdriver.common.action_chains import ActionChains
        from selenium.webdriver.common.keys import Keys

        chain = ActionChains(self.driver)
        *held, key = [getattr(Keys, key, key) for key in keys]
        for each in held:
            chain.key_down(each)
        chain.send_keys(key)
        for each in held:
            chain.key_up(each)
        chain.perform()

    def click(self, selector: str) -> None:
        """Click with the pointer."""
        self.driver.find_element("css selector", selector).click()

    def waits(self, script: str, seconds: float = 8) -> bool:
        """Whether an expression comes true."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.see(script):
                return True
            time.sleep(0.1)
        return False


AUDIO = "document.getElementById('audio')"
HEARD = "document.querySelector('main > section:not([hidden]) .heard')"
CHAPTER = "[...document.querySelectorAll('main > section')].findIndex(each => !each.hidden)"


def checks(reader: Reader, address: str) -> Iterator[tuple[str, bool]]:
    """(what is tried, whether it works)."""
    reader.driver.get(address)
    yield "opens at the first chapter, silent", reader.see(f"{CHAPTER} === 0 && {AUDIO}.paused")
    reader.press("SPACE")
    yield "the space bar plays", reader.waits(f"!{AUDIO}.paused && {AUDIO}.currentTime > 1.5")
    yield "a sentence is marked while it is heard", reader.waits(f"{HEARD} !== null")
    number = f"Number({HEARD}.dataset.s)"
    first = reader.see(number)
    yield "the marked sentence follows the voice", reader.waits(f"{number} > {first}", 30)
    reader.press("SPACE")
    yield "the space bar pauses", reader.waits(f"{AUDIO}.paused")
    reader.click("main > section:not([hidden]) [data-s='12']")
    begins = "JSON.parse(document.getElementById('book').textContent).chapters[0].begins[12] / 1000"
    yield (
        "a click on a sentence goes there and plays",
        reader.waits(f"!{AUDIO}.paused && Math.abs({AUDIO}.currentTime - {begins}) < 1.5"),
    )
    reader.press("SPACE")
    reader.waits(f"{AUDIO}.paused")
    at = reader.see(number)
    reader.press("ARROW_RIGHT")
    yield "→ goes to the next sentence", reader.waits(f"{number} === {at + 1}")
    reader.press("ARROW_LEFT")
    yield "← goes back", reader.waits(f"{number} === {at}")
    last = "document.querySelectorAll('main > section:not([hidden]) [data-s]').length - 3"
    reader.see(f"document.querySelectorAll('main > section:not([hidden]) [data-s]')[{last}].click()")
    inside = (
        f"(() => {{ const box = {HEARD}.getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight; }})()"
    )
    yield "a sentence far down is scrolled into sight", reader.waits(f"{number} > 20 && {inside}")
    reader.see("document.getElementById('audio').pause()")
    reader.see("scrollTo(0, 0), dispatchEvent(new WheelEvent('wheel', {deltaY: -500}))")
    yield "whoever scrolls is left alone", reader.waits("!document.getElementById('follow').hidden")
    reader.click("#follow")
    yield "and is brought back to the voice", reader.waits(inside)
    reader.press("+")
    yield "+ speeds up", reader.see(f"{AUDIO}.playbackRate") > 1
    reader.press("SHIFT", "ARROW_RIGHT")
    yield "Shift → opens the next chapter", reader.waits(f"{CHAPTER} === 1")
    reader.press("c")
    yield "c opens the list of chapters", reader.waits("document.getElementById('drawer').open")
    reader.press("ESCAPE")
    yield "Esc closes it", reader.waits("!document.getElementById('drawer').open")
    reader.waits(f"{AUDIO}.readyState > 0")
    reader.see(f"{AUDIO}.currentTime = 20")
    reader.waits(f"{HEARD} !== null")
    place = reader.see(number)
    reader.driver.get("about:blank")
    reader.driver.get(address)
    yield (
        "the place and the speed are remembered",
        reader.waits(
            f"{CHAPTER} === 1 && Math.abs({AUDIO}.currentTime - 20) < 0.5 && {AUDIO}.playbackRate > 1"
            f" && {HEARD} && {number} === {place}"
        ),
    )
    reader.press("-")
    reader.see("document.getElementById('list').click()")
    reader.see("document.querySelector('#chapters button').click()")
    yield "the list leads to a chapter", reader.waits(f"{CHAPTER} === 0 && {AUDIO}.readyState > 0")
    reader.see(f"{AUDIO}.currentTime = {AUDIO}.duration - 0.5")
    reader.press("SPACE")
    yield "the next chapter follows the one that ends", reader.waits(f"{CHAPTER} === 1 && !{AUDIO}.paused", 15)
    yield "nothing is wider than the screen", reader.see("document.documentElement.scrollWidth <= innerWidth")
    said = [entry["message"] for entry in reader.driver.get_log("browser") if entry["level"] == "SEVERE"]
    for message in said:
        print("   ", message)
    yield "the browser complains of nothing", not said


def shots(reader: Reader, folder: Path, name: str) -> None:
    """Pictures of the page: at work, and with its list open."""
    reader.click("#chapter-back")
    reader.waits(f"{CHAPTER} === 0 && {AUDIO}.readyState > 0")
    reader.see("document.querySelectorAll('main > section:not([hidden]) [data-s]')[27].click()")
    time.sleep(1.5)
    reader.driver.save_screenshot(str(folder / f"{name}.png"))
    reader.see("document.getElementById('audio').pause()")
    reader.press("c")
    time.sleep(0.5)
    reader.driver.save_screenshot(str(folder / f"{name}-list.png"))


def main() -> int:
    """Print a line a check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", type=Path)
    parser.add_argument("--shots", type=Path)
    given = parser.parse_args()
    address: str = given.page.resolve().as_uri()
    failed = 0
    each: Callable[[], Iterator[tuple[str, tuple[int, int], bool]]] = lambda: (  # noqa: E731
        (name, size, dark) for name, size in SIZES.items() for dark in (False, True)
    )
    for name, size, dark in each():
        title = f"{name}, {'dark' if dark else 'light'}"
        with tempfile.TemporaryDirectory() as profile:
            reader = Reader(size, Path(profile), dark=dark)
            try:
                for what, works in checks(reader, address):
                    failed += not works
                    print(f"{'ok  ' if works else 'FAIL'}  {title}: {what}")
                if given.shots:
                    given.shots.mkdir(parents=True, exist_ok=True)
                    shots(reader, given.shots, title.replace(", ", "-"))
            finally:
                reader.driver.quit()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
