"""The judge that ships: words aligned, slots compared, and a decision that would rather abstain."""

from collections.abc import Sequence

from claimcheck.judge import converse, matter, recast, tolls
from claimcheck.judge.align import Alignment, align
from claimcheck.judge.compare import compare
from claimcheck.judge.contradicts import contradicts
from claimcheck.judge.heads import PRONOUNS
from claimcheck.judge.protocol import Judgement
from claimcheck.judge.supports import MUST_BE_KNOWN, supports
from claimcheck.models import Claim, Relation

__all__ = ["MUST_BE_KNOWN", "RulesJudge", "laid_out"]


class RulesJudge:
    """Judges by words and slots alone."""

    def judge(
        self, premise: Claim, hypothesis: Claim, *, context: str = "", siblings: Sequence[Claim] = ()
    ) -> Judgement:
        """Return the relation of the propositions, never contradicted on similarity alone.

        A toll that changed only supports: an earlier figure was right in its time.
        """
        found = _judge(premise, hypothesis, context, siblings)
        counted = tolls.event(premise) if found.relation is Relation.MENTIONS else None
        again = counted and _judge(counted, hypothesis, context, siblings)
        return again if again and again.relation is Relation.SUPPORTS else found


def _judge(premise: Claim, hypothesis: Claim, context: str, siblings: Sequence[Claim]) -> Judgement:
    premise, hypothesis = recast.plain(premise, hypothesis), recast.plain(hypothesis, premise)
    alignment = laid_out(premise, hypothesis, context=context, siblings=siblings)
    premise = converse.from_our_side(premise, hypothesis, alignment)
    compared = compare(hypothesis, premise, alignment, siblings, context)
    conflicts = compared.conflicts()
    if conflicts:
        return contradicts(premise, hypothesis, alignment, compared, conflicts)
    return supports(premise, hypothesis, alignment, compared)


def laid_out(premise: Claim, hypothesis: Claim, *, context: str = "", siblings: Sequence[Claim] = ()) -> Alignment:
    """Return the alignment of two claims, with the words of the premise's sentence and of the text around it."""
    sentence = " ".join(claim.proposition for claim in siblings)
    if any(a.text.lower() in PRONOUNS for a in premise.slots.actors):
        sentence += context  # the sentences before say what the pronoun stands for
    found = align(hypothesis.proposition, premise.proposition, sentence=sentence, context=context)
    return matter.with_short_names(premise, hypothesis, found)
