"""What a pronoun may stand for: the nouns, earlier pronouns and the topic that number, kind and grammar allow."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from claimcheck.nlp.labels import NOUN_SUBJECTS
from claimcheck.rules.coreference.discourse import Discourse, clause_of, governs
from claimcheck.rules.coreference.impersonal import is_empty
from claimcheck.rules.coreference.nouns import Noun
from claimcheck.rules.coreference.vocabulary import Gender, Kind, person_nouns, words
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
REACH = {"thing": 1, "plural": 2}  # sentences back
UNKNOWN = "?"  # what an earlier pronoun stands for that was left open


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that a pronoun may stand for, with the position where it was last named."""

    position: int
    tokens: TokenRange
    text: str
    actor: str | None
    key: str
    subject: bool
    name: bool
    noun: Noun | None


def find(discourse: Discourse, token: Token, number: Number) -> Iterator[Candidate]:
    """Yield what a pronoun may stand for; one thing may come more than once, by each of its mentions."""
    for noun in discourse.before(token.i, sentences=REACH[number]):
        first = discourse.doc[noun.tokens[0]]
        if first.lower_ in {"our", "my", "your", "no"} or first.tag_ in {"WP", "WDT", "WRB"}:
            continue
        fits = _fits(noun, number, discourse) or _says_of_itself(discourse, token, noun)
        if fits and not _unfit(token, noun) and not _barred(token, discourse.doc[noun.head], noun.tokens):
            text, actor = discourse.text_of(noun)
            key = actor or noun.entity
            yield Candidate(noun.head, noun.tokens, text, actor, key, noun.subject, noun.name, noun)
    for start, earlier in discourse.mentions.items():
        known = FORMS.get(discourse.doc[start].lower_)
        near = discourse.sentence[token.i] - discourse.sentence[start] <= REACH[number]
        if known != (number, None) or not near or not discourse.reaches(start, token.i):
            continue
        pronoun = discourse.doc[start]
        if not _barred(token, pronoun, earlier.tokens):
            subject = pronoun.dep_ in {"nsubj", "nsubjpass"}
            key = earlier.actor or _key(discourse, earlier)
            tokens = earlier.antecedent or earlier.tokens
            yield Candidate(start, tokens, earlier.text, earlier.actor, key, subject, True, None)
    yield from _topic(discourse, token, number)
    yield from _left_open(discourse, token, number)


def _left_open(discourse: Discourse, token: Token, number: Number) -> Iterator[Candidate]:
    """Yield the last pronoun of the same form before this one if it was left open: both may be one unknown thing."""
    start = discourse.sentences[max(discourse.sentence[token.i] - 1, 0)].start
    for i in range(token.i - 1, start - 1, -1):
        other = discourse.doc[i]
        if FORMS.get(other.lower_) == (number, None) and other.pos_ == "PRON":
            if i not in discourse.mentions and not is_empty(other):
                yield Candidate(i, (i, i + 1), other.text, None, UNKNOWN, other.dep_ in NOUN_SUBJECTS, True, None)
            return


def _topic(discourse: Discourse, token: Token, number: Number) -> Iterator[Candidate]:
    """Yield what the whole text is about, however far back it was named."""
    about = discourse.topic
    if about is None or about.kind is Kind.PERSON:
        return
    several = about.plural or bool(about.types & words("plural body"))
    position = about.place_before(token.i)
    fits = several if number == "plural" else not about.plural
    if position is not None and fits and not _barred(token, discourse.doc[position], about.tokens):
        yield Candidate(position, about.tokens, about.text, about.name, about.name, False, True, None)


def _key(discourse: Discourse, earlier: Mention) -> str:
    at = earlier.antecedent
    return next((noun.entity for noun in discourse.nouns if noun.tokens == at), earlier.text)


def _fits(noun: Noun, number: Number, discourse: Discourse) -> bool:
    if noun.kind is Kind.TIME or discourse.doc[noun.head].dep_ == "npadvmod":
        return False
    if number == "thing":
        return noun.kind is not Kind.PERSON and not noun.plural
    word = discourse.doc[noun.head].lemma_.lower()
    return noun.plural or word in words("plural body")


def _says_of_itself(discourse: Discourse, token: Token, noun: Noun) -> bool:
    """Return whether "it" may be a body that only looks like a person ("Olin Fro said it would pay")."""
    named = token.lower_ in {"it", "its"} and noun.name and noun.gender is None and not noun.plural
    said = clause_of(token).dep_ == "ccomp" and not _is_titled(discourse, noun)
    return named and said and token.dep_ in {"nsubj", "nsubjpass", "poss"} and governs(discourse.doc[noun.head], token)


def _is_titled(discourse: Discourse, noun: Noun) -> bool:
    """Return whether somewhere a title or a role stands before the name: "minister Jan Olsen"."""
    starts = (other.tokens[0] for other in discourse.nouns if other.entity == noun.entity and other.tokens[0] > 0)
    return any(discourse.doc[start - 1].lower_.rstrip(".") in person_nouns("title", "role") for start in starts)


def _barred(token: Token, other: Token, tokens: TokenRange) -> bool:
    """Return whether grammar forbids that the pronoun stands for the other: co-arguments, "his brother"."""
    if tokens[0] <= token.i < tokens[1] or token.head.i == other.i:
        return True
    if token.dep_ == "poss":
        return False
    if _is_part(token) and other.sent.start == token.sent.start and other.dep_ in NOUN_SUBJECTS:
        return True  # "Police said there were 5,000 of them"
    same = clause_of(token).i == clause_of(other).i
    return same and (token.dep_ != "pobj" or other.dep_ != "nsubj")


def _is_part(token: Token) -> bool:
    """Return whether a number of the things meant is told: "six of them"."""
    return token.head.lower_ == "of" and token.head.head.pos_ in {"NUM", "DET", "PRON", "ADJ"}


def _unfit(token: Token, noun: Noun) -> bool:
    """Return whether the verb tells of things, not of bodies: "the court said that it violates the charter"."""
    body = noun.kind in {Kind.BODY, Kind.COMPANY}
    return body and token.dep_ in NOUN_SUBJECTS and token.head.lemma_ in words("said of things")
