"""A repair of the parse, and when it is worth trying."""

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Doc, Token


class Repair(NamedTuple):
    """A repair of the sentence under a root, and the relations without which it has nothing to mend there."""

    apply: Callable[[Doc, Token], None]
    needs: frozenset[str] = frozenset()


def repair(apply: Callable[[Doc, Token], None], *needs: str) -> Repair:
    """Return a repair that needs these relations in a sentence, all of them."""
    return Repair(apply, frozenset(needs))
