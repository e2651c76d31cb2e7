"""Speakers → voices: the casting file with line-numbered errors, and automatic casting."""
