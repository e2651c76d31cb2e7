"""The book as one page for a browser, which plays the audio beside it and follows the text: no network, no server.

``write`` fills ``page.html`` with the text of all chapters, ``page.css`` and ``page.js``.
"""
