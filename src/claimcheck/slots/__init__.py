"""The comparable parts of a claim: one file a slot, each parses its slot from words and compares two of it."""
