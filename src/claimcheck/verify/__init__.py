"""Combine judged candidates, by voice, into a verdict on a statement."""

from claimcheck.verify.opposed import Opposed
from claimcheck.verify.verifier import Verifier

__all__ = ["Opposed", "Verifier"]
