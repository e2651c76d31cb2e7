"""Segment and voice → take: spoken text, engines, workers and the take store."""
