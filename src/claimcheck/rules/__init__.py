"""The linguistic rules: a spaCy Doc in, records out; one family of constructions a file."""
