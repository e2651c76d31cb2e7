"""Feed reading and cutting whatever breaks them, guided by the code that each input reaches (needs atheris).

    PYTHONPATH=. python benchmarks/fuzz.py CORPUS [-max_total_time=600] [any option of libFuzzer]

CORPUS is a folder that grows: inputs that reached something new are kept there for the next run. It is begun with the
pages and files of the tests. An input's first byte says which format the rest is. What must hold of every input: it is
read, or refused with an error that says what to do; chapters tile the text of their file; markup is what the model
promises; segments tile their chapter. Anything else ends the run, and libFuzzer writes the input to a file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import atheris

from tests.read.markings import check_markup
from tests.read.zips import docx, epub, zipped

with atheris.instrument_imports(include=["audiofic.read", "audiofic.script", "audiofic.lang"]):
    from audiofic.errors import InputError
    from audiofic.model import Reading
    from audiofic.read.decode import decode
    from audiofic.read.document import Document
    from audiofic.script.parse import parse

    READERS: dict[str, Callable[[Document], Reading]] = {
        name: import_module(f"audiofic.read.{name}").read for name in ("text", "html", "epub", "docx")
    }

_TOC = [("One", "a.xhtml"), ("Copyright", "a.xhtml#x"), ("Two", "a.xhtml#y"), ("Three", "b.xhtml")]
_PACKAGE = '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
FORMATS: tuple[tuple[str, Callable[[bytes], bytes]], ...] = (
    ("text", lambda data: data),
    ("html", lambda data: data),
    ("epub", lambda data: data),
    ("docx", lambda data: data),
    ("epub", lambda data: epub({"a.xhtml": _text(data), "b.xhtml": "<body><p>End.</p></body>"}, toc=_TOC)),
    ("epub", lambda data: epub({"a.xhtml": "<body><p id='x'>Rain.</p></body>"}, toc=_TOC, nav_extra=_text(data))),
    ("epub", lambda data: zipped({"META-INF/container.xml": _PACKAGE, "b.opf": data, "a.xhtml": "<p>Rain.</p>"})),
    ("docx", lambda data: docx(_text(data), styles=_STYLES)),
    ("docx", lambda data: zipped({"word/document.xml": data})),
    ("docx", lambda data: docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>", styles=_text(data))),
)
_STYLES = "<w:style w:styleId='H'><w:name w:val='heading 1'/></w:style>"


def check(data: bytes) -> None:
    """Read one input and see to it that all that must hold does."""
    if not data:
        return
    name, wrap = FORMATS[data[0] % len(FORMATS)]
    content = wrap(data[1:])
    try:
        reading = READERS[name](Document(content=content, source=f"a.{name}", name="a"))
    except InputError as error:
        assert error.problems[0].hint, "an error that does not say what to do"
        return
    text = "".join(chapter.text for chapter in reading.chapters)
    assert text.strip()
    if name == "text":
        assert text == decode(content, "a.txt").text
    offset = 0
    for chapter in reading.chapters:
        assert chapter.offset == offset
        offset += len(chapter.text)
        if name != "text":
            check_markup(chapter)
        script = parse(chapter)
        assert "".join(map(script.text, script.segments)) == chapter.text


def seeds(folder: Path) -> None:
    """Begin the corpus with the files of the tests."""
    folder.mkdir(parents=True, exist_ok=True)
    here = Path(__file__).parents[1]
    pages = [path.read_bytes() for path in sorted((here / "tests/read/pages").iterdir())]
    texts = [path.read_bytes() for path in sorted((here / "tests/script/gold").glob("*.txt"))]
    texts += [path.read_bytes() for path in sorted((here / "chapters").glob("*.txt"))]
    for number, data in enumerate(pages):
        (folder / f"page-{number}").write_bytes(b"\x01" + data)
        (folder / f"book-{number}").write_bytes(b"\x04" + data)
    for number, data in enumerate(texts):
        (folder / f"text-{number}").write_bytes(b"\x00" + data)
    run = b"<w:p><w:pPr><w:pStyle w:val='H'/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>Rain</w:t><w:br/></w:r></w:p>"
    (folder / "word").write_bytes(b"\x07" + run * 3)
    (folder / "whole-book").write_bytes(b"\x02" + epub({"a.xhtml": "<body><p>Rain.</p></body>"}, toc=_TOC))
    (folder / "whole-word").write_bytes(b"\x03" + docx(run.decode()))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def main() -> None:
    """Run as a program."""
    seeds(Path(sys.argv[1]))
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
