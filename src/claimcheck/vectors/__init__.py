"""Likeness in meaning: a vector for each text, the mean of vectors that every piece of a word has once and for all."""

from claimcheck.vectors.neighbours import neighbours
from claimcheck.vectors.static import StaticVectors

__all__ = ["StaticVectors", "neighbours"]
