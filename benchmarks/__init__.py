"""Speed and scale: one script a subject, one JSON file of results each, and a table of them all in README.md."""
