"""What pronouns and short references stand for: ``resolve``; who a phrase is: ``actor``.

One file a kind of reference. Each rule answers only where one reading is clearly best, and leaves the words otherwise.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from claimcheck.rules.coreference import calendar, names, nouns, occurrences, parties, pronouns, short, speakers
from claimcheck.rules.coreference.discourse import Discourse, clause_of, prepare
from claimcheck.rules.coreference.identity import actor
from claimcheck.rules.records import Mention, Report

__all__ = ["actor", "resolve"]

OWNING = frozenset({("he", "his"), ("she", "her"), ("it", "its"), ("they", "their")})
RULES = (speakers.label, parties.resolve, names.resolve, occurrences.resolve, short.resolve, pronouns.resolve)


def resolve(doc: Doc, reports: Sequence[Report] = (), *, bound: bool = False) -> dict[int, Mention]:
    """Return the resolved mentions of a document by their first token; what is not clear is not in it.

    ``bound`` keeps "his" where the subject of its own clause says whose: "Juan sold his shares".
    """
    discourse = prepare(doc, speakers.named(nouns.find(doc), reports), reports)
    discourse.named = parties.named_parties(discourse)
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
    for token in doc:  # who "its head, Ola Berg" speaks for is known only now
        if (spoken := speakers.resolve(discourse, token)) is not None:
            discourse.mentions[token.i] = spoken
    numbers = frozenset(i for r in reports if r.recount for start, end in r.content for i in range(start, end))
    told = ((i, m) for i, m in sorted(discourse.mentions.items()) if i not in numbers)  # "put it at 800" is no thing
    return {i: m for i, m in told if bound or not _explained(discourse, m)}


def _explained(discourse: Discourse, mention: Mention) -> bool:
    """Return whether a possessive stands for the subject of its own clause, which stays in every claim made of it."""
    if not mention.possessive or discourse.doc[mention.tokens[0]].lower_ in speakers.OWNERS:
        return False
    verb = clause_of(discourse.doc[mention.tokens[0]])
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    for subject in subjects:
        if subject.left_edge.i <= mention.tokens[0] <= subject.right_edge.i:
            continue
        if subject.i not in discourse.mentions and (subject.lower_, discourse.doc[mention.tokens[0]].lower_) in OWNING:
            return True  # "she began her career" says of itself whose
        other = discourse.mentions.get(subject.left_edge.i)
        named = {noun.tokens for noun in discourse.nouns if noun.head == subject.i}
        names = {noun.entity for noun in discourse.nouns if noun.head == subject.i}
        if mention.antecedent in named or mention.actor in names or (other is not None and other.text == mention.text):
            return True
    return False
