"""The author's word on who says a line: ``corrections.yaml``, fitted to the text as it now stands, and written to."""
