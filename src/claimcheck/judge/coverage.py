"""How much of a hypothesis a premise holds, and what of it the premise lacks."""

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.judge import matter, stages
from claimcheck.judge.align import Alignment, Match, Tie
from claimcheck.judge.compare import Compared
from claimcheck.judge.terms import LIGHT, Term, term_of, terms
from claimcheck.models import Claim, Outcome

SUPPORT = 0.72  # share of the hypothesis that a supporting premise holds at least
FRAME = frozenset({"guilty"})  # "is [guilty] of having left" is how a charge of leaving is told
SAME_EVENT = 0.85  # the same where only the date conflicts (events of a kind recur) or the predicate says little


def turned(matches: Sequence[Match], compared: Compared) -> list[Match]:
    """Return the matches with what the slots settle taken as held.

    An opposed word where a negation turns it back ("unable to verify"), a place that holds the premise's.
    """
    turned = compared.outcome("polarity") is Outcome.MATCH
    within = compared.settled("place")
    return [
        replace(m, tie=Tie.ENTAILED) if (turned and m.tie is Tie.ANTONYM) or m.term.word in within else m
        for m in matches
    ]


def names_missing(
    premise: Claim, hypothesis: Claim, alignment: Alignment, compared: Compared, weak: Sequence[Tie]
) -> list[Match]:
    """Return the names of the hypothesis that the premise does not have.

    A name that is only near (tied in a ``weak`` way) is missing where the premise has another name to offer; what the
    comparison of quantities has settled is not missing, nor what tells apart a thing that the premise names alone
    ("the TALUS trial", "the trial").
    """
    rival = any(term.name for term in alignment.spare)
    known = {
        *compared.settled("quantity"),
        *compared.settled("place"),
        *matter.told_apart(premise, hypothesis, alignment),
    }
    return [
        m
        for m in alignment.matches
        if m.term.name
        and m.term.word not in known
        and (m.tie in (Tie.NONE, Tie.WIDER) or (m.tie in weak and rival) or matter.is_owner(m, premise, hypothesis))
    ]


def says_little(hypothesis: Claim) -> bool:
    """Return whether the predicate is so general that the other words carry the claim ("be", "take place", "last")."""
    own = [t for t in terms(hypothesis.proposition) if hypothesis.slots.predicate in t.lemmas]
    return not own or any(t.weight == LIGHT and not t.phrases for t in own)


def _is_of(term: Term, own: Term | None) -> bool:
    """Return whether a word is the event's own or a part of its phrase: "took [back]"."""
    return own is not None and (term == own or term.within == own.start)


def lacking(hypothesis: Claim, alignment: Alignment, compared: Compared) -> list[str]:
    """Return the words that the hypothesis adds: in winter, on purpose, the youngest; the event's own word is none."""
    known = {
        *stages.words(),
        *FRAME,
        *compared.settled("quantity"),
        *compared.settled("place"),
        *compared.settled("time"),
    }
    own = term_of(hypothesis.slots.predicate, [m.term for m in alignment.matches])
    return [
        m.term.word
        for m in alignment.missing()
        if m.term.word not in known and not (compared.predicates.held and _is_of(m.term, own))
    ]
