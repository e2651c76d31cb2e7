"""Takes → track: timeline, pauses, levels."""
