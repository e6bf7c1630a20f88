"""Mark every claim of a report with its verdict."""
