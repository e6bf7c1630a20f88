"""Find candidate claims for a statement."""

from claimcheck.retrieve.protocol import Hit, Retriever
from claimcheck.retrieve.words import WordRetriever

__all__ = ["Hit", "Retriever", "WordRetriever"]
