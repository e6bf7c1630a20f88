"""Find candidate claims for a statement."""
