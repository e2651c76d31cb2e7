"""Make the story of this folder anew in every format: needs pandoc and LibreOffice (`soffice`).

    python tests/read/same_story/make.py

The files are committed, so that the test of them needs neither.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
STORY = HERE / "story.md"


def main() -> None:
    """Run as a program."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "LANG": "C.UTF-8"}
    for ending in ("html", "docx", "epub"):
        title = "title" if ending == "epub" else "pagetitle"
        options = ["-f", "markdown-smart", "-s", "--metadata", "lang=en", "--metadata", f"{title}=The Lamp"]
        subprocess.run(
            ["pandoc", *options, str(STORY), "-o", str(HERE / f"pandoc.{ending}")], check=True, env=environment
        )
    subprocess.run(
        ["pandoc", "-f", "markdown-smart", "-t", "plain", "--wrap=none", str(STORY), "-o", str(HERE / "pandoc.txt")],
        check=True,
    )
    source = HERE / "libreoffice.odt"
    subprocess.run(["pandoc", "-f", "markdown-smart", "-s", str(STORY), "-o", str(source)], check=True, env=environment)
    for ending in ("html", "docx", "epub"):
        subprocess.run(
            ["soffice", "--headless", "--convert-to", ending, "--outdir", str(HERE), str(source)], check=True
        )
    source.unlink()


if __name__ == "__main__":
    main()
