"""How well a candidate suits a pronoun."""

from spacy.tokens import Token

from claimcheck.rules.coreference.candidates import REACH, Candidate
from claimcheck.rules.coreference.discourse import Discourse, governs
from claimcheck.rules.coreference.vocabulary import Kind, words

TOPIC = 1.0  # score of what the text is about where it was not named of late


def score(discourse: Discourse, token: Token, candidate: Candidate) -> float:
    """Return how well a candidate suits; the weights were set on development data, one number a reason."""
    distance = discourse.sentence[token.i] - discourse.sentence[candidate.position]
    if discourse.topic is None or candidate.key != discourse.topic.name:
        return _rating(discourse, token, candidate, distance)
    least = TOPIC if token.dep_ in {"nsubj", "nsubjpass", "poss"} else 0.0
    return least if distance > REACH["thing"] else max(least, _rating(discourse, token, candidate, distance))


def _rating(discourse: Discourse, token: Token, candidate: Candidate, distance: int) -> float:
    """Return how well a candidate suits that was named so many sentences before."""
    other = discourse.doc[candidate.position]
    score = -1.5 * distance
    score -= 0.5 if discourse.block[candidate.position] != discourse.block[token.i] else 0.0
    score += 1.0 if discourse.topic is not None and candidate.key == discourse.topic.name else 0.0
    score += 1.5 if candidate.subject else 0.0
    score += 0.5 if candidate.name else 0.0
    score += 2.0 if distance == 0 and governs(other, token) else 0.0
    score += 1.0 if distance <= 1 and candidate.subject and _is_parallel(token, other) else 0.0
    score += 1.0 if token.dep_ == "nsubjpass" and other.dep_ == "dobj" else 0.0
    score += _suits(discourse, token, candidate)
    score -= 2.0 if discourse.quoted[token.i] != discourse.quoted[candidate.position] else 0.0
    score += 1.5 if token.dep_ == "dobj" and other.dep_ == "dobj" else 0.0
    score -= 1.5 if token.dep_ == "dobj" and candidate.subject else 0.0
    score -= 1.0 if other.dep_ in {"poss", "appos", "compound", "nmod"} else 0.0
    score -= 0.5 if other.dep_ in {"pobj", "conj"} else 0.0
    return score


def _is_parallel(token: Token, other: Token) -> bool:
    """Return whether both are subjects of one kind: who bought something is not what "was bought"."""
    return token.dep_ == "nsubj" or (token.dep_ == "nsubjpass" and other.dep_ == "nsubjpass")


def _suits(discourse: Discourse, token: Token, candidate: Candidate) -> float:
    """Return a bonus where only a body can say, want or have officers, and the candidate is one, a malus where not."""
    if token.lower_ not in {"it", "its"} or candidate.noun is None:
        return 0.0
    says = token.head.lemma_ in words("said by bodies") or token.i in discourse.spoken
    acts = token.dep_ == "nsubj" and says
    owns = token.dep_ == "poss" and token.head.lemma_.lower() in words("officer")
    if not acts and not owns:
        return 0.0
    seat = candidate.noun.kind is Kind.PLACE and candidate.name and not _is_where(discourse.doc[candidate.position])
    body = candidate.noun.kind in {Kind.BODY, Kind.COMPANY} or seat
    return 2.0 if body else -1.0


def _is_where(token: Token) -> bool:
    """Return whether a place is told only as where something is: "a trial in Orlo"."""
    return token.dep_ == "pobj" and token.head.lower_ in {"in", "at", "near"}
