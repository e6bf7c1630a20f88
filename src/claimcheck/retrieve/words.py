"""Retrieval by words, then by meaning: full-text search (BM25) over claims, with the neighbours of every hit."""

from collections.abc import Iterable

from claimcheck import text
from claimcheck.lexicon.lists import function_words
from claimcheck.models import Claim
from claimcheck.retrieve import likeness
from claimcheck.retrieve.protocol import Hit
from claimcheck.slots import corrections, nations
from claimcheck.slots.aliases import Aliases
from claimcheck.store import Store
from claimcheck.vectors import StaticVectors

FIRST = 200  # claims found by words that are put in order by meaning

NEXT = 8  # characters behind a claim within which the next sentence begins


class WordRetriever:
    """Searches the store's full-text index; a hit brings along the claims that refer to it and that it refers to.

    With ``vectors`` the best claims by words are put in order by meaning too; without, words alone decide.
    """

    def __init__(self, store: Store, aliases: Aliases | None = None, *, vectors: StaticVectors | None = None) -> None:
        self._store = store
        self._aliases = aliases or Aliases({})
        self._vectors = vectors

    def search(self, statement: Claim, k: int) -> list[Hit]:
        """Return at most k hits for the statement's proposition and, after them, the claims they are tied to.

        Parties stand in the hits under the names that the user's aliases give them.
        """
        words = " ".join([*content(self._aliases.expand(statement.proposition)), *peoples(statement)])
        hits = [Hit(self._store.claim(i), score) for i, score in self._best(statement, words, k)]
        found = {hit.claim.id for hit in hits}
        tied = [Hit(c, 0.0) for hit in hits for c in self._tied(hit.claim)]
        hits += [hit for hit in _first_of_each(tied) if hit.claim.id not in found]
        return [Hit(self._aliases.claim(hit.claim), hit.score) for hit in hits]

    def _best(self, statement: Claim, words: str, k: int) -> list[tuple[str, float]]:
        """Return the ids and scores of at most k claims, best first."""
        if self._vectors is None:
            return [(match.id, match.score) for match in self._store.search(words, k)]
        matches = self._store.search(words, max(k, FIRST))
        return likeness.ordered(statement.proposition, matches, self._vectors)[:k]

    def _tied(self, claim: Claim) -> Iterable[Claim]:
        """Yield the claims that it refers to or that refer to it, those of its words, and the correction after it."""
        yield from (self._store.claim(i) for i in claim.refers)
        yield from self._store.referring(claim.id)
        yield from self._store.overlapping(claim.document, claim.start, claim.end)
        after = self._store.overlapping(claim.document, claim.end, claim.end + NEXT)
        yield from (c for c in after if corrections.corrects(c.quote))


def content(words: str) -> list[str]:
    """Return the words without those that every sentence has ("the", "of"); all of them where nothing else is left."""
    found = text.words(words)
    return [word for word in found if word.lower() not in function_words()] or found


def peoples(statement: Claim) -> list[str]:
    """Return the other forms of the countries in a statement, that claims may have ("Azeri" for "Azerbaijan")."""
    parties = dict.fromkeys(actor.actor for actor in statement.slots.actors if actor.actor)
    return [form for party in parties for form in nations.forms(party)]


def _first_of_each(hits: Iterable[Hit]) -> list[Hit]:
    return list({hit.claim.id: hit for hit in hits}.values())
