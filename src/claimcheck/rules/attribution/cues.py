"""The words that attribute, read from the lexicon into typed rows and looked up by token."""

from functools import cache

from spacy.tokens import Span, Token

from claimcheck.lexicon import Row, rows
from claimcheck.lexicon.lists import VerbCue as VerbCue
from claimcheck.lexicon.lists import lookalikes, reporting_verbs
from claimcheck.models import Certainty, Stance
from claimcheck.rules.records import ReportKind


def verb(token: Token) -> VerbCue | None:
    """Return the reporting verb that ``token`` heads, with its particle where it has one."""
    if token.pos_ not in ("VERB", "AUX") and not token.tag_.startswith("VB"):
        return None
    if token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_:  # "so-called"
        return None
    if token.i > 0 and f"{token.nbor(-1).lower_} {token.lower_}" in lookalikes("reporting_verbs"):
        return None
    lemma = token.lemma_.lower()
    particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), None)
    if particle is not None:
        return reporting_verbs().get(f"{lemma} {particle}")
    return reporting_verbs().get(lemma)


def is_statement(words: Span) -> bool:
    """Return whether one of the words is a verb of saying ("voiced")."""
    found = (verb(word) for word in words)
    return any(cue is not None and cue.kind is ReportKind.STATEMENT for cue in found)


class NounCue(Row):
    """A reporting noun. ``frames``: ``that`` and ``to`` clauses, ``+of`` prepositions; ``alone``: needs no source."""

    noun: str
    frames: str
    stance: Stance = Stance.ASSERT
    certainty: Certainty = Certainty.CERTAIN
    kind: ReportKind = ReportKind.STATEMENT
    example: str = ""


class AdjectiveCue(Row):
    """An adjective of attitude. ``frames`` as for nouns."""

    adjective: str
    frames: str
    stance: Stance = Stance.ASSERT
    certainty: Certainty = Certainty.CERTAIN
    example: str = ""


class AdverbCue(Row):
    """An adverb that puts its clause in somebody else's mouth."""

    adverb: str
    certainty: Certainty = Certainty.POSSIBLE
    example: str = ""


class LightVerb(Row):
    """A verb that lends its subject to a reporting noun ("made a condemnation of")."""

    verb: str
    example: str = ""


@cache
def light_verbs() -> frozenset[str]:
    """Return the light verbs."""
    return frozenset(row.verb for row in rows("light_verbs", LightVerb))
