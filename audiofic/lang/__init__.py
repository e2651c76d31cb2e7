"""Language as data: verbs of saying, titles, pronouns, text-speak, abbreviations. No logic of any room."""
