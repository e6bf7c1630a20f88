"""Auxiliaries that coordinated verbs share, and those that were left out."""

from functools import cache

from spacy.tokens import Doc, Token

from claimcheck import lexicon, text
from claimcheck.rules.clauses.edit import FINITE, child, own_subject, word
from claimcheck.rules.clauses.inflect import be, is_plural
from claimcheck.rules.records import Piece


class Intransitive(lexicon.Row):
    """A verb without an object, so that it shares none with a verb coordinated with it ("voted to secede and join")."""

    lemma: str
    example: str


@cache
def _intransitive() -> frozenset[str]:
    return frozenset(row.lemma for row in lexicon.rows("intransitive_verbs", Intransitive))


def is_intransitive(lemma: str) -> bool:
    """Whether the verb takes no object."""
    return lemma in _intransitive()


def with_auxiliary(doc: Doc, verb: Token, other: Token, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """One Dane [was] wounded (from "two were killed and one Dane wounded")."""
    passive = _passive_before(doc, other)
    subject = own_subject(other)
    if passive is None or subject is None or not _is_participle(other):
        return pieces
    at = next((n for n, p in enumerate(pieces) if p.token == other.i), 0)
    copula = word(be(plural=is_plural(doc, subject.i), past=passive.tag_ == "VBD"))
    return (*pieces[:at], copula, *pieces[at:])


def _passive_before(doc: Doc, other: Token) -> Token | None:
    """The passive auxiliary of the verb right before, which the other may share."""
    before = next((doc[i] for i in range(other.left_edge.i - 1, other.sent.start, -1) if doc[i].pos_ == "VERB"), None)
    return child(before, "auxpass") if before is not None else None


def _is_participle(verb: Token) -> bool:
    """Whether the verb may be a passive participle whose auxiliary was left out."""
    if any(c.dep_ in {"aux", "auxpass", "dobj", "attr", "acomp", "xcomp", "ccomp", "prt"} for c in verb.children):
        return False
    if is_intransitive(verb.lemma_.lower()):
        return False
    return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.lower_.endswith("ed") and _ends_clause(verb))


def _ends_clause(verb: Token) -> bool:
    return all(token.is_punct for token in verb.subtree if token.i > verb.i)


def shares_to(auxiliary: Token, other: Token) -> bool:
    """Whether the "to" before the first infinitive serves the other too."""
    bare = other.tag_ == "VB" or (other.tag_ == "VBD" and other.lower_ == other.lemma_.lower())  # "close two and cut"
    return auxiliary.tag_ == "TO" and bare and not any(c.tag_ == "TO" for c in other.children)


def shares_auxiliary(verb: Token, other: Token) -> bool:
    """Whether the auxiliaries of the first verb serve the other too ("was built and widened")."""
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if _is_passive(verb) and other.tag_ == "VBN" and is_intransitive(other.lemma_.lower()):
        return other.lower_ not in text.inflections(other.lemma_.lower(), "VBD")  # "recovered, but broken"
    if not auxiliaries or other.tag_ in {"VBZ", "VBP", "MD"}:
        return False
    own = [c for c in other.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.tag_ in FINITE for c in own):
        return False
    if own:
        return any(c.tag_ in {"MD", "TO"} for c in auxiliaries) and own[0].tag_ == "VB"
    if other.tag_ == verb.tag_:
        return not (verb.tag_ == "VBN" and _is_passive(verb) and any(c.dep_ == "dobj" for c in other.children))
    if verb.tag_ == "VB":
        return other.tag_ == "VB"
    if is_intransitive(other.lemma_.lower()):
        return False
    participle = verb.tag_ == "VBN" and other.tag_ == "VBD" and other.lower_.endswith("ed")
    return (
        participle
        and _is_passive(verb)
        and not any(c.dep_ in {"dobj", "xcomp", "ccomp", "attr"} for c in other.children)
    )


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)
