"""Whether a shop has locked an EPUB (DRM). Fonts that are only made hard to copy do not matter."""

from __future__ import annotations

from audiofic.read.container import Container
from audiofic.read.epub_package import attributes_of
from audiofic.read.markup_tree import name_of
from audiofic.read.word_styles import attribute
from audiofic.read.xml import parse_xml

_FONTS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
_LOCKS = {"META-INF/sinf.xml": "Apple", "META-INF/license.lcpl": "Readium LCP"}


def refuse_locked(container: Container) -> None:
    """Raise InputError where the text of the book is encrypted."""
    lock = next((_LOCKS[name] for name in _LOCKS if name in container), "")
    if not lock and "META-INF/encryption.xml" in container:
        source = f"{container.document.source} (META-INF/encryption.xml)"
        root = parse_xml(container.read("META-INF/encryption.xml"), source)
        for element in root.iter():
            if name_of(element) != "encrypteddata":
                continue
            methods = set(attributes_of(element, "EncryptionMethod", "Algorithm"))
            targets = [attribute(each, "URI") for each in element.iter() if name_of(each) == "cipherreference"]
            if not methods <= _FONTS or any(target.lower().endswith(("html", "htm", "xml")) for target in targets):
                lock = "its shop"
    if lock:
        raise container.document.error(
            f"the book is locked by {lock} (DRM).", hint="Get it from a shop or an author who sells it without a lock."
        )
