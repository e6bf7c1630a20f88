"""Disputes for those who look through them: which, in which order, and as a table or a text to pass on."""

from claimcheck.contested.choose import ORDERS, Chosen, DisputeFilter, choose
from claimcheck.contested.export import to_csv, to_markdown

__all__ = ["ORDERS", "Chosen", "DisputeFilter", "choose", "to_csv", "to_markdown"]
