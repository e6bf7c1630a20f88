"""What pronouns and short references stand for: ``resolve``; who a phrase is: ``actor``.

One file a kind of reference. Each rule answers only where one reading is clearly best, and leaves the words otherwise.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from claimcheck.rules.coreference import calendar, names, nouns, occurrences, parties, pronouns, short, speakers
from claimcheck.rules.coreference.discourse import prepare
from claimcheck.rules.coreference.identity import actor
from claimcheck.rules.records import Mention, Report

__all__ = ["actor", "resolve"]

RULES = (parties.resolve, names.resolve, occurrences.resolve, short.resolve, speakers.resolve, pronouns.resolve)


def resolve(doc: Doc, reports: Sequence[Report] = ()) -> dict[int, Mention]:
    """Return the resolved mentions of a document by their first token; what is not clear is not in it."""
    discourse = prepare(doc, nouns.find(doc), reports)
    discourse.parties = list(dict.fromkeys(name for _, name in parties.named_parties(discourse)))
    for date in calendar.resolve(discourse):
        discourse.mentions[date.tokens[0]] = date
    end = 0
    for token in doc:
        if token.i < end or token.i in discourse.mentions:
            continue
        found = next((found for rule in RULES if (found := rule(discourse, token)) is not None), None)
        if found is not None:
            discourse.mentions[token.i] = found
            end = found.tokens[1]
    return dict(sorted(discourse.mentions.items()))
