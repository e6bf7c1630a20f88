"""From witnesses to a verdict, by voice: who supports, who contradicts (the table in docs/verdicts.md)."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.models import Relation, Verdict
from claimcheck.verify.weigh import Witness

ORDER = (
    Verdict.CONTRADICTED,
    Verdict.DISPUTED,
    Verdict.NOT_ENOUGH_INFO,
    Verdict.ATTRIBUTED,
    Verdict.SUPPORTED,
)  # worst first: the verdict of a compound statement is the worst of its parts


@dataclass(frozen=True, slots=True)
class Tally:
    """The witnesses that decide, sorted by what they do; best first. ``elsewhere`` say it, but with another voice."""

    supports: tuple[Witness, ...]
    contradicts: tuple[Witness, ...]
    mentions: tuple[Witness, ...]
    elsewhere: tuple[Witness, ...] = ()


def tally(witnesses: Sequence[Witness], *, voiced: bool) -> Tally:
    """Sort witnesses; ``voiced`` says that the statement names a source, so that only this source's words decide."""
    ranked = sorted(witnesses, key=lambda w: (-w.score, w.claim.document, w.claim.start, w.claim.id))
    deciding = [w for w in ranked if w.same_voice or not voiced]
    return Tally(
        supports=tuple(w for w in deciding if w.relation is Relation.SUPPORTS),
        contradicts=tuple(w for w in deciding if w.relation is Relation.CONTRADICTS),
        mentions=tuple(w for w in ranked if w.relation is Relation.MENTIONS),
        elsewhere=tuple(w for w in ranked if voiced and not w.same_voice and w.relation is Relation.SUPPORTS),
    )


def verdict(found: Tally, *, voiced: bool) -> Verdict:
    """Return the verdict on one part of a statement."""
    if found.supports and found.contradicts:
        return Verdict.DISPUTED
    if found.contradicts:
        return Verdict.CONTRADICTED
    if not found.supports:
        return Verdict.NOT_ENOUGH_INFO
    if voiced or any(w.voice is None or w.first_hand for w in found.supports):
        return Verdict.SUPPORTED
    return Verdict.ATTRIBUTED


def worst(verdicts: Sequence[Verdict]) -> Verdict:
    """Return the verdict of a compound statement."""
    return min(verdicts, key=ORDER.index)
