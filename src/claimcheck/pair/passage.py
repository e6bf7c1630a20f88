"""A document as pairing reads it: its claims in order, and how far apart two of them stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.models import Claim, Document

REACH = 24  # claims that a reply may look back over: a paragraph or two
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """The claims of one document in the order of its text."""

    document: Document
    claims: Sequence[Claim]

    def before(self, position: int, *, sentences: int) -> Iterator[Claim]:
        """Yield the claims told at most so many sentences before the claim at ``position``, nearest first."""
        later = self.claims[position]
        for earlier in reversed(self.claims[max(0, position - REACH) : position]):
            if self.apart(earlier, later) <= sentences:
                yield earlier

    def around(self, position: int, *, sentences: int) -> Iterator[Claim]:
        """Yield the claims at most so many sentences away, those before the claim at ``position`` first."""
        yield from self.before(position, sentences=sentences)
        yield from self.after(position, sentences=sentences)

    def after(self, position: int, *, sentences: int) -> Iterator[Claim]:
        """Yield the claims told at most so many sentences after the claim at ``position``, nearest first."""
        here = self.claims[position]
        for later in self.claims[position + 1 : position + REACH]:
            if self.apart(here, later) <= sentences:
                yield later

    def apart(self, earlier: Claim, later: Claim) -> int:
        """Return the number of sentence ends between two claims."""
        return len(SENTENCE_END.findall(self.document.text, earlier.end - 1, later.start))
