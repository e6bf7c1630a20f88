"""Which claims may be about one matter at all, told by names alone: a few bytes a claim, so that all are kept."""

from array import array
from collections.abc import Iterable, Mapping
from zlib import crc32

from claimcheck.judge.terms import terms
from claimcheck.models import Claim, Document
from claimcheck.pair import apart


class Ties:
    """What ties claims of different documents: a name in both, or else in both documents.

    Claims are added in order, those of one document side by side, and afterwards told by their positions. Two that are
    not tied are ``apart.documents_apart``; of a few that are tied this must still be asked.
    """

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._home = array("I")  # the number of each claim's document
        self._open = bytearray()
        self._names = _Lists()
        self._around = _Lists()
        self._last = ""

    def add(self, claim: Claim) -> None:
        """Note the names of the next claim."""
        if not self._home or claim.document != self._last:
            self._last = claim.document
            self._around.add(apart.names(self._documents[claim.document].text))
        self._home.append(len(self._around) - 1)
        self._open.append(apart.is_open(claim))
        self._names.add(term.actor or term.word for term in terms(claim.proposition) if term.name)

    def tied(self, first: int, second: int) -> bool:
        """Return whether two claims may be about one matter."""
        if self._home[first] == self._home[second]:
            return True
        if self._open[first] or self._open[second]:
            return False
        if self._names.meet(first, second):
            return True
        ours, theirs = self._home[first], self._home[second]
        return not (self._around.size(ours) and self._around.size(theirs)) or self._around.meet(ours, theirs)


class _Lists:
    """Lists of words, each kept as four bytes of its checksum: two words may be taken for one, never one for two."""

    def __init__(self) -> None:
        self._numbers = array("I")
        self._ends = array("Q", [0])
        self._asked: tuple[int, frozenset[int]] = (-1, frozenset())

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, words: Iterable[str]) -> None:
        self._numbers.extend(sorted({crc32(word.encode(errors="replace")) for word in words}))
        self._ends.append(len(self._numbers))

    def size(self, place: int) -> int:
        return self._ends[place + 1] - self._ends[place]

    def meet(self, first: int, second: int) -> bool:
        """Return whether two lists share a word; the first is kept for the next question."""
        if self._asked[0] != first:
            self._asked = (first, frozenset(self._of(first)))
        return not self._asked[1].isdisjoint(self._of(second))

    def _of(self, place: int) -> "array[int]":
        return self._numbers[self._ends[place] : self._ends[place + 1]]
