"""Sentences into atomic propositions: one family of constructions a file."""
