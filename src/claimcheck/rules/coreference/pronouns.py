"""Third-person pronouns: she, he, it, they and their forms, resolved to the candidate that is clearly the best.

"Ilse Berg declared a curfew. [She] lifted it in May." A pronoun stays as it is where two candidates come close.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from claimcheck.rules.coreference.discourse import Discourse, clause_of, mention
from claimcheck.rules.coreference.nouns import Gender, Kind, Noun
from claimcheck.rules.records import Mention, TokenRange

Number = Literal["person", "thing", "plural"]
FORMS: dict[str, tuple[Number, Gender | None]] = {
    "he": ("person", "masculine"),
    "him": ("person", "masculine"),
    "his": ("person", "masculine"),
    "she": ("person", "feminine"),
    "her": ("person", "feminine"),
    "it": ("thing", None),
    "its": ("thing", None),
    "they": ("plural", None),
    "them": ("plural", None),
    "their": ("plural", None),
}
REACH = {"person": 3, "thing": 1, "plural": 2}  # sentences back
MARGIN = {"person": 3.0, "thing": 1.5, "plural": 1.5}
COLLECTIVE = frozenset({"family", "police", "team", "couple", "staff", "crew", "public", "band", "pair", "population"})
WEATHER = frozenset({"rain", "snow", "seem", "appear", "turn", "take", "happen", "emerge", "transpire", "matter"})
MODAL_ADJECTIVE_CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl", "acl"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that a pronoun may stand for, with the position where it was last named."""

    position: int
    tokens: TokenRange
    text: str
    actor: str | None
    key: str
    gender: Gender | None
    subject: bool
    name: bool
    noun: Noun | None


def resolve(discourse: Discourse, token: Token) -> Mention | None:
    """Return what a third-person pronoun stands for, None where that is not clear."""
    form = FORMS.get(token.lower_)
    if form is None or token.pos_ != "PRON" or _is_empty(token):
        return None
    scores: dict[str, float] = {}
    best: dict[str, tuple[float, Candidate]] = {}
    for candidate in _candidates(discourse, token, *form):
        score = _score(discourse, token, candidate)
        scores[candidate.key] = max(scores.get(candidate.key, -9.0), score)
        if candidate.key not in best or score > best[candidate.key][0]:
            best[candidate.key] = (score, candidate)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], -pair[1].position))
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN[form[0]]):
        return None
    chosen = ranked[0][1]
    owner = token.tag_ == "PRP$" or token.dep_ == "poss"
    return mention(chosen.text, chosen.actor, (token.i, token.i + 1), chosen.tokens, owner=owner)


def _is_empty(token: Token) -> bool:
    """Return whether "it" stands for nothing or for a clause: "it is clear that", "it rained", "denied it"."""
    if token.lower_ != "it":
        return False
    verb = token.head
    if token.dep_ == "expl" or verb.lemma_ in WEATHER:
        return True
    if token.dep_ in {"nsubj", "nsubjpass"}:
        later = [child for child in verb.children if child.i > verb.i]
        states = verb.lemma_ == "be" or token.dep_ == "nsubjpass"
        return states and any(child.dep_ in MODAL_ADJECTIVE_CLAUSES or child.pos_ == "SCONJ" for child in later)
    return token.dep_ == "dobj" and verb.lemma_ in {
        "deny",
        "say",
        "confirm",
        "know",
        "admit",
        "think",
        "believe",
        "mean",
    }


def _candidates(discourse: Discourse, token: Token, number: Number, gender: Gender | None) -> Iterator[Candidate]:
    for noun in discourse.before(token.i, sentences=REACH[number]):
        if _fits(noun, number, gender, discourse) and not _barred(token, discourse.doc[noun.head], noun.tokens):
            text, actor = discourse.text_of(noun)
            key = actor or noun.entity
            yield Candidate(noun.head, noun.tokens, text, actor, key, noun.gender, noun.subject, noun.name, noun)
    for start, earlier in discourse.mentions.items():
        known = FORMS.get(discourse.doc[start].lower_)
        near = discourse.sentence[token.i] - discourse.sentence[start] <= REACH[number]
        if known != (number, gender) or not near or discourse.block[start] != discourse.block[token.i]:
            continue
        pronoun = discourse.doc[start]
        if not _barred(token, pronoun, earlier.tokens):
            subject = pronoun.dep_ in {"nsubj", "nsubjpass"}
            key = earlier.actor or _key(discourse, earlier)
            tokens = earlier.antecedent or earlier.tokens
            yield Candidate(start, tokens, earlier.text, earlier.actor, key, gender, subject, True, None)


def _key(discourse: Discourse, earlier: Mention) -> str:
    at = earlier.antecedent
    return next((noun.entity for noun in discourse.nouns if noun.tokens == at), earlier.text)


def _fits(noun: Noun, number: Number, gender: Gender | None, discourse: Discourse) -> bool:
    if noun.kind is Kind.TIME:
        return False
    if number == "person":
        return noun.kind is Kind.PERSON and not noun.plural and noun.gender in {gender, None}
    if number == "thing":
        return noun.kind is not Kind.PERSON and not noun.plural
    word = discourse.doc[noun.head].lemma_.lower()
    return noun.plural or word in COLLECTIVE


def _barred(token: Token, other: Token, tokens: TokenRange) -> bool:
    """Return whether grammar forbids that the pronoun stands for the other: co-arguments, "his brother"."""
    if tokens[0] <= token.i < tokens[1] or token.head.i == other.i:
        return True
    if token.dep_ == "poss":
        return False
    same = clause_of(token).i == clause_of(other).i
    return same and (token.dep_ != "pobj" or other.dep_ != "nsubj")


def _score(discourse: Discourse, token: Token, candidate: Candidate) -> float:
    """Return how well a candidate suits; the weights were set on development data, one number a reason."""
    other = discourse.doc[candidate.position]
    distance = discourse.sentence[token.i] - discourse.sentence[candidate.position]
    score = -1.5 * distance
    score += 1.5 if candidate.subject else 0.0
    score += 0.5 if candidate.name else 0.0
    score += 1.5 if candidate.gender is not None else 0.0
    score += 2.0 if distance == 0 and _governs(other, token) else 0.0
    score += 1.0 if distance <= 1 and candidate.subject and token.dep_ in {"nsubj", "nsubjpass"} else 0.0
    score -= 1.0 if other.dep_ in {"poss", "appos", "compound", "nmod"} else 0.0
    score -= 0.5 if other.dep_ in {"pobj", "conj"} else 0.0
    return score


def _governs(other: Token, token: Token) -> bool:
    """Return whether the candidate is the subject of the pronoun's clause or of a clause above it."""
    return other.dep_ in {"nsubj", "nsubjpass"} and (other.head.i == token.head.i or other.head in token.ancestors)
