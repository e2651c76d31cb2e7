"""The book to read while it is heard: EPUB 3 with media overlays (W3C, "EPUB 3.3" and "EPUB Media Overlays 3.3").

``write`` makes the file: a page a chapter (``chapter_page``), an overlay that says which sentence is heard when
(``overlay``), the ``title_page`` with the cast, the table of contents (``contents``) and the ``package`` that names
them all, put into an ``archive`` that is the same bytes every time.
"""
