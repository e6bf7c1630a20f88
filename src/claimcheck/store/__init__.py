"""The SQLite index over extracted claims."""
