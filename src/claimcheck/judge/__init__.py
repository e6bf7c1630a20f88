"""Compare one pair of claims."""
