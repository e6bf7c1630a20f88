"""The words that attribute, read from the lexicon into typed rows and looked up by token."""

from functools import cache

from spacy.tokens import Token

from claimcheck.lexicon import Row, rows
from claimcheck.models import Certainty, Stance
from claimcheck.rules.records import ReportKind


class VerbCue(Row):
    """A reporting verb. ``frames`` says which complements are its content.

    ``clause`` a finite clause; ``quote`` direct speech; ``np`` the object; ``to`` an infinitive of the subject;
    ``np-to`` one of the object; ``np-as``, ``np-at``, ``np-comp`` the object and what is said of it; ``ing`` a gerund;
    ``+about`` the object of that preposition; ``raise`` the subject and an infinitive, without a source;
    ``hearer``: the object is who is told, and no content. ``act``: with an object the verb does what it says
    ("declared a truce"), which is no statement; ``act-to``: with an infinitive ("agreed to meet").
    """

    lemma: str
    frames: str
    stance: Stance = Stance.ASSERT
    certainty: Certainty = Certainty.CERTAIN
    kind: ReportKind = ReportKind.STATEMENT
    example: str = ""

    def takes(self, frame: str) -> bool:
        """Return whether ``frame`` is one of the frames."""
        return frame in self.frames.split()


@cache
def verbs() -> dict[str, VerbCue]:
    """Return the reporting verbs by lemma, a particle included ("point out")."""
    return {row.lemma: row for row in rows("reporting_verbs", VerbCue)}


def verb(token: Token) -> VerbCue | None:
    """Return the reporting verb that ``token`` heads, with its particle where it has one."""
    if token.pos_ not in ("VERB", "AUX") and not token.tag_.startswith("VB"):
        return None
    if token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_:  # "so-called"
        return None
    if token.i > 0 and f"{token.nbor(-1).lower_} {token.lower_}" in lookalikes():
        return None
    lemma = token.lemma_.lower()
    particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), None)
    if particle is not None:
        return verbs().get(f"{lemma} {particle}")
    return verbs().get(lemma)


class Lookalike(Row):
    """A phrase that holds a word of ``list`` and means something else."""

    phrase: str
    list: str
    example: str = ""


@cache
def lookalikes() -> frozenset[str]:
    """Return the phrases of two words that hold a reporting verb and report nothing ("all told")."""
    return frozenset(row.phrase for row in rows("lookalikes", Lookalike) if row.list == "reporting_verbs")


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
