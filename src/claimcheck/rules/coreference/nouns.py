"""The things and people that a document speaks of: its noun phrases with kind, gender, number and entity."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from claimcheck.rules import adjuncts, events
from claimcheck.rules.coreference.acronyms import acronyms
from claimcheck.rules.coreference.named import CLOSED, INSIDE_NAME, fullest, kinds, name_range, spelled
from claimcheck.rules.coreference.vocabulary import (
    GENDERS,
    Gender,
    Kind,
    given_gender,
    organisation_nouns,
    person_nouns,
    words,
)
from claimcheck.rules.records import TokenRange


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase. ``entity`` is shared by the mentions of one thing; ``text`` names it in mid-sentence."""

    head: int
    tokens: TokenRange
    text: str
    kind: Kind
    name: bool
    plural: bool
    gender: Gender | None
    entity: str
    sentence: int
    subject: bool


@lru_cache(maxsize=2)
def find(doc: Doc) -> tuple[Noun, ...]:
    """Return the noun phrases of the document in order of their heads."""
    sentences = numbered(doc)
    heads = [token for token in doc if _is_head(token)]
    names = {token.i: name_range(token) for token in heads if _is_name(token)}
    labels = kinds(doc, names)
    longest = fullest(doc, names, labels) | acronyms(doc)
    found = {token.i: _noun(token, names.get(token.i), labels, longest, sentences[token.i]) for token in heads}
    return tuple(_named_beside(doc[head], noun, found) for head, noun in found.items())


def between(found: Sequence[Noun], start: int, end: int) -> Sequence[Noun]:
    """Return the nouns, given in order, whose heads stand from one token to before another."""
    first, last = (bisect_left(found, place, key=lambda noun: noun.head) for place in (start, end))
    return found[first:last]


def numbered(doc: Doc) -> list[int]:
    """Return the number of each token's sentence; the mark of a list item is none of its own."""
    numbers: list[int] = []
    number = -1
    for sentence in doc.sents:
        number += has_words(sentence) or number < 0
        numbers += [number] * len(sentence)
    return numbers


def has_words(sentence: Span) -> bool:
    """Return whether there is a word in a sentence."""
    return any(token.text[:1].isalpha() for token in sentence)


def _named_beside(token: Token, noun: Noun, found: dict[int, Noun]) -> Noun:
    """Return a role with the person who is named beside it: "the mayor, Hilda Berg, ..." is Hilda Berg."""
    for child in token.children:
        other = found.get(child.i)
        if child.dep_ == "appos" and other is not None and other.kind is Kind.PERSON and other.name and not noun.name:
            return replace(
                noun,
                text=other.text,
                entity=other.entity,
                gender=other.gender or noun.gender,
                kind=Kind.PERSON,
                name=True,
            )
    return noun


def _is_head(token: Token) -> bool:
    if token.lower_ == "a":
        return False  # the label of an answer
    if token.pos_ not in CLOSED or token.dep_ in INSIDE_NAME | {"punct", "dep"}:
        return (
            token.pos_ == "PROPN"
            and token.dep_ in {"compound", "nmod"}
            and token.head.pos_ == "NOUN"
            and not _follows(token)
        )
    return not adjuncts.is_time(token)


def _is_name(token: Token) -> bool:
    """Return whether a noun is a proper name; first names are, though the tagger may not know them ("Grace left")."""
    if not token.text[:1].isupper():
        return False
    person = token.ent_type_ == "PERSON" and token.tag_ == "NN" and token.i == token.left_edge.i
    return token.pos_ == "PROPN" or person or (given_gender(token.text) is not None and token.i == token.left_edge.i)


def _follows(token: Token) -> bool:
    """Return whether a name goes on: "Mercy" in "Mercy Watch report"."""
    return token.i + 1 < len(token.doc) and token.nbor().pos_ == "PROPN"


def _noun(
    token: Token, span: TokenRange | None, labels: dict[str, Kind], longest: dict[str, str], sentence: int
) -> Noun:
    doc = token.doc
    tokens = adjuncts.phrase(token)
    kind = _common_kind(token)
    entity, text = f"{token.lemma_.lower()}:{token.i}", spelled(doc, tokens)
    if span is not None:
        name = longest[spelled(doc, span)]
        kind = labels[name] if labels.get(name) in {Kind.PERSON, Kind.BODY} else labels[spelled(doc, span)]
        entity, tokens, text = name, span, _with_article(doc, span, name)
    return Noun(
        head=token.i,
        tokens=tokens,
        text=text if span is not None else lowered(text),
        kind=kind,
        name=span is not None,
        plural=_is_plural(token, kind),
        gender=_gender(token, tokens, entity, kind),
        entity=entity,
        sentence=sentence,
        subject=token.dep_ in {"nsubj", "nsubjpass"},
    )


def _with_article(doc: Doc, span: TokenRange, name: str) -> str:
    before = doc[span[0] - 1].lower_ if span[0] > 0 else ""
    return f"the {name}" if before == "the" else name


def lowered(text: str) -> str:
    """Return a phrase as it reads in mid-sentence: "The old port" is "the old port"."""
    first, _, rest = text.partition(" ")
    return (
        f"{first.lower()} {rest}"
        if rest and first in {"The", "A", "An", "Two", "Three", "Some", "Several", "Many"}
        else text
    )


def _is_plural(token: Token, kind: Kind) -> bool:
    if token.lemma_ in words("quantity of") and any(
        inner.tag_ == "NNS" for child in token.children for inner in child.children
    ):
        return True
    return token.tag_ in {"NNS", "NNPS"} and not (
        token.pos_ == "PROPN" and kind in {Kind.COMPANY, Kind.BODY, Kind.PERSON}
    )


def _common_kind(token: Token) -> Kind:
    word = token.lemma_.lower()
    if word in person_nouns("title", "role"):
        return Kind.PERSON
    if word in organisation_nouns():
        return Kind(organisation_nouns()[word])
    if word in adjuncts.place_nouns():
        return Kind.PLACE
    return Kind.EVENT if events.verb_of(word) else Kind.THING


def _gender(token: Token, tokens: TokenRange, entity: str, kind: Kind) -> Gender | None:
    """Return the gender that a title, a first name or a role tells, None where nothing does."""
    if kind is not Kind.PERSON:
        return None
    doc = token.doc
    before = [doc[i].lower_.rstrip(".") for i in range(max(tokens[0] - 2, 0), tokens[0])]
    roles = [
        person_nouns("title", "role").get(word) for word in (*reversed(before), *_apposed(token), token.lemma_.lower())
    ]
    known = [*roles[:1], given_gender(entity.split()[0]), *roles]
    return next((GENDERS[gender] for gender in known if gender in GENDERS), None)


def _apposed(token: Token) -> Iterator[str]:
    if token.dep_ == "appos":
        yield token.head.lemma_.lower()
    for child in token.children:
        if child.dep_ in {"appos", "compound"}:
            yield child.lemma_.lower()
    if token.dep_ == "nsubj":
        yield from (child.lemma_.lower() for child in token.head.children if child.dep_ == "attr")
