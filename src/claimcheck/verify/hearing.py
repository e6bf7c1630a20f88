"""All that the corpus has to say on one part of a statement: who is heard, who is not, and who stands against them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.models import Candidate, Claim, Document, Finding
from claimcheck.verify import candidates, combine, findings, updates
from claimcheck.verify.doubted import doubted
from claimcheck.verify.opposed import Opposed, other_sides
from claimcheck.verify.weigh import Witness


@dataclass(frozen=True, slots=True)
class Hearing:
    """The witnesses for a part, and what sets some of them apart.

    ``aside`` are those that are not heard, among them the ``replaced``, whose figure is out of date; ``others`` are the
    sides of disputes that the witnesses leave out; ``altered`` have the words that the statement quotes otherwise.
    """

    part: Claim
    witnesses: tuple[Witness, ...]
    replaced: tuple[Witness, ...]
    aside: tuple[Witness, ...]
    others: tuple[Witness, ...]
    altered: tuple[tuple[Finding, Witness], ...]

    @property
    def voiced(self) -> bool:
        """Whether the statement names a source, so that only this source's words decide."""
        return self.part.voice is not None

    def tally(self) -> combine.Tally:
        """Return who decides: where words are misquoted, those alone who have them as they are."""
        heard = [w for w in self.witnesses if w not in self.aside]
        found = combine.tally([*heard, *self.others], voiced=self.voiced)
        if not self.altered:
            return found
        return combine.Tally((), tuple(witness for _, witness in self.altered), found.mentions, found.elsewhere)

    def candidates(self) -> list[Candidate]:
        """Return every witness once, as it is told: what it was found to be last goes before how it was judged."""
        later = (*self.others, *(witness for _, witness in self.altered))
        told = {witness.claim.id for witness in later}
        first = [candidates.candidate(w, self.part, self.aside) for w in self.witnesses if w.claim.id not in told]
        if self.altered:
            first = [c.model_copy(update={"counts": False, "why": candidates.BESIDE}) for c in first]
        return first + [candidates.against(witness, self.part) for witness in later]


def hear(
    statement: str,
    part: Claim,
    witnesses: Sequence[Witness],
    documents: Mapping[str, Document],
    opposed: Opposed | None,
) -> Hearing:
    """Return the hearing of the witnesses for one part of a statement.

    Not heard are replaced figures, other events of the kind, holders of an office in turn, and readings in doubt.
    """
    replaced = updates.superseded(witnesses, documents)
    aside = (*replaced, *updates.other_events(witnesses), *updates.succeeded(witnesses), *doubted(witnesses))
    others: list[Witness] = []
    if opposed is not None and part.voice is None:
        others = other_sides([w for w in witnesses if w not in aside], opposed, part)
    altered = tuple(findings.misquoted(statement, part, witnesses, documents))
    return Hearing(part, tuple(witnesses), tuple(replaced), aside, tuple(others), altered)
