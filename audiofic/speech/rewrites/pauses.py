"""Marks that are heard as silence."""

from __future__ import annotations

from audiofic.speech.rewrites.rule import Rule, rule

ELLIPSIS = rule("pause", r"\s*(?:\.\s?){2,}(?=[?!])|\s*…+(?=[?!])", "")
TRAILING = rule("pause", r"\s*(?:…|\.{2,}|(?:\.\s){2,}\.)[.…]*(?=\s|$)", "…")
GLUED = rule("pause", r"\s*(?:…|\.{2,})[.…]*(?=\S)", "… ")
DASH = rule("pause", r"(?<=\S)\s*(?:[—―]+|--+|(?<=\s)[–-](?=\s))\s*(?=\S)", ", ")
FINAL_DASH = rule("pause", r"\s*(?:[—―–]+|--+|(?<=\w)-)\s*$", "…")

RULES: tuple[Rule, ...] = (ELLIPSIS, TRAILING, GLUED, FINAL_DASH, DASH)
