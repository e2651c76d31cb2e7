"""Tracks → files: encoders and tags."""
