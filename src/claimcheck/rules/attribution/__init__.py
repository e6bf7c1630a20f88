"""Who is credited with what: one family of reporting constructions a file."""
