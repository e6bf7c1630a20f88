"""Who "she said" credits: somebody did say it, so that a likely speaker is better than none."""

from collections.abc import Sequence

from spacy.tokens import Token

from claimcheck.rules.coreference.discourse import Discourse
from claimcheck.rules.coreference.person import Person
from claimcheck.rules.coreference.vocabulary import Kind
from claimcheck.rules.records import Report

LIKELY = 0.4  # share of belief
LEAD = 1.5  # times the share of the next
GOING_ON = 2.5  # how much more who spoke last is believed to go on


def speaker(discourse: Discourse, token: Token, ranking: Sequence[tuple[float, Person]]) -> Person | None:
    """Return the likely speaker where the pronoun is credited with something, None where it is not or two are likely.

    ``ranking`` holds the people the pronoun may stand for, with their shares of belief.
    """
    report = discourse.spoken.get(token.i)
    if report is None:
        return None
    named = _named_within(discourse, report)
    last = _last_speaker(discourse, token)
    likely = sorted(
        (
            (share * (GOING_ON if person.key == last else 1.0), person)
            for share, person in ranking
            if not person.doubtful and person.key not in named
        ),
        key=lambda pair: -pair[0],
    )
    if not likely or likely[0][0] < LIKELY or (len(likely) > 1 and likely[0][0] < LEAD * likely[1][0]):
        return None
    return likely[0][1]


def _named_within(discourse: Discourse, report: Report) -> frozenset[str]:
    """Return the people named in what is said, who are not who says it ("He said that Duarte would play")."""
    return frozenset(
        noun.entity
        for noun in discourse.nouns
        if noun.kind is Kind.PERSON and any(start <= noun.head < end for start, end in report.content)
    )


def _last_speaker(discourse: Discourse, token: Token) -> str | None:
    """Return the person credited last before the pronoun, in its block and not far back."""
    before = [r.source for r in discourse.reports if r.source is not None and r.source[1] <= token.i]
    for source in sorted(before, reverse=True):
        if discourse.sentence[token.i] - discourse.sentence[source[0]] > 2:
            return None
        if discourse.block[source[0]] != discourse.block[token.i]:
            return None
        if source[0] in discourse.guesses:
            return discourse.guesses[source[0]][0]
        for noun in discourse.nouns:
            inside = source[0] <= noun.head < source[1] and discourse.doc[noun.head].dep_ != "poss"
            if inside and noun.kind is Kind.PERSON and noun.name:
                return discourse.text_of(noun)[1] or noun.entity
    return None
