"""Words for looking on: what somebody sees is somebody else's doing."""

from __future__ import annotations

PERCEIVING = frozenset("watched watches watch saw sees see heard hears hear noticed notices notice".split())
"""Verbs whose subject looks on while another acts: he watched as she looked up."""
