"""The things and people that a document speaks of: its noun phrases with kind, gender, number and entity."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import Literal

from spacy.tokens import Doc, Token

from claimcheck.lexicon import Row, rows
from claimcheck.rules import adjuncts, events
from claimcheck.rules.coreference.acronyms import acronyms
from claimcheck.rules.coreference.vocabulary import words
from claimcheck.rules.records import TokenRange

INSIDE_NAME = frozenset({"compound", "amod", "nmod", "quantmod"})
CLOSED = frozenset({"NOUN", "PROPN"})


class Kind(StrEnum):
    """What a noun phrase names."""

    PERSON = "person"
    BODY = "body"
    COMPANY = "company"
    PLACE = "place"
    EVENT = "event"
    THING = "thing"
    TIME = "time"


Gender = Literal["masculine", "feminine"]
GENDERS: dict[str | None, Gender] = {"masculine": "masculine", "feminine": "feminine"}


class GivenName(Row):
    """A first name and who bears it."""

    name: str
    gender: Literal["masculine", "feminine", "either"]


class PersonNoun(Row):
    """A title or role of people and who bears it."""

    noun: str
    gender: Literal["masculine", "feminine", "either"]
    use: Literal["title", "role", "both"]


class OrganisationNoun(Row):
    """The head noun of a company's or a body's name."""

    noun: str
    kind: Literal["company", "body"]


class Country(Row):
    """A country with the words for it and its people, several of a kind parted by bars."""

    code: str
    names: str
    adjectives: str | None = None
    person: str | None = None
    people: str | None = None
    capitals: str | None = None
    note: str | None = None


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


@cache
def given_names() -> dict[str, str]:
    """Return the gender of each known first name."""
    return {row.name: row.gender for row in rows("given_names", GivenName)}


@cache
def person_nouns(*uses: str) -> dict[str, str]:
    """Return the gender of the nouns for people: titles, roles or both."""
    return {row.noun: row.gender for row in rows("person_nouns", PersonNoun) if row.use in uses or row.use == "both"}


@cache
def organisation_nouns() -> dict[str, str]:
    """Return the kind of organisation that a head noun stands for."""
    return {row.noun: row.kind for row in rows("organisation_nouns", OrganisationNoun)}


@cache
def country_words() -> frozenset[str]:
    """Return the names of countries, their people and their capitals."""
    found: set[str] = set()
    for row in rows("countries", Country):
        for cell in (row.names, row.adjectives, row.person, row.people, row.capitals):
            found.update((cell or "").split("|"))
    return frozenset(found - {""})


@lru_cache(maxsize=2)
def find(doc: Doc) -> tuple[Noun, ...]:
    """Return the noun phrases of the document in order of their heads."""
    sentences = {token.i: number for number, sent in enumerate(doc.sents) for token in sent}
    heads = [token for token in doc if _is_head(token)]
    names = {token.i: name_range(token) for token in heads if token.pos_ == "PROPN" and token.text[:1].isupper()}
    labels = _labels(doc, names)
    longest = _longest(doc, names, labels) | acronyms(doc)
    found = {token.i: _noun(token, names.get(token.i), labels, longest, sentences[token.i]) for token in heads}
    return tuple(_named_beside(doc[head], noun, found) for head, noun in found.items())


def _named_beside(token: Token, noun: Noun, found: dict[int, Noun]) -> Noun:
    """Return a role with the person who is named beside it: "the mayor, Ilse Berg, ..." is Ilse Berg."""
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
    if token.pos_ not in CLOSED or token.dep_ in INSIDE_NAME | {"punct", "dep"}:
        return (
            token.pos_ == "PROPN"
            and token.dep_ in {"compound", "nmod"}
            and token.head.pos_ == "NOUN"
            and not _follows(token)
        )
    return not adjuncts.is_time(token)


def _follows(token: Token) -> bool:
    """Return whether a name goes on: "Human" in "Human Rights Watch report"."""
    return token.i + 1 < len(token.doc) and token.nbor().pos_ == "PROPN"


def name_range(token: Token) -> TokenRange:
    """Return the proper name around its head: "Paul Renner", "Strait of Mell", "Ministry of Health"."""
    start = end = token.i
    doc = token.doc
    while start > token.sent.start and _joins(doc[start - 1], token):
        start -= 1
    end += 1
    while end + 1 < token.sent.end and doc[end].lower_ in {"of", "for"} and doc[end].head.i >= start:
        step = end + 1 + (doc[end + 1].lower_ == "the")
        stop = step
        while stop < token.sent.end and doc[stop].pos_ == "PROPN" and doc[stop].text[:1].isupper():
            stop += 1
        if stop == step:
            break
        end = stop
    titles = [i for i in range(start, token.i) if doc[i].lower_.rstrip(".") in person_nouns("title")]
    if titles and _personal(doc, titles[-1] + 1, end):
        start = titles[-1] + 1
    return (start, end)


def _joins(token: Token, head: Token) -> bool:
    if (
        token.text in {"-", "–", "'", "’", "&"}
        and token.i > 0
        and not token.whitespace_
        and not token.nbor(-1).whitespace_
    ):
        return token.nbor(-1).pos_ in CLOSED
    if token.text in {"'s", "'", "’", "’s"} and token.dep_ == "case":
        return token.head.pos_ == "PROPN" and token.head.head.i == head.i
    inside = token.head.i == head.i or token.head.head.i == head.i
    return (
        token.pos_ in {"PROPN", "NUM"}
        and token.text[:1].isupper()
        and inside
        and token.dep_ in INSIDE_NAME | {"poss", "nmod"}
    )


def _personal(doc: Doc, start: int, end: int) -> bool:
    return start < end and doc[start].pos_ == "PROPN" and "of" not in {doc[i].lower_ for i in range(start, end)}


def spelled(doc: Doc, tokens: TokenRange) -> str:
    """Return the words of a range without the document's line breaks."""
    return " ".join(doc[tokens[0] : tokens[1]].text.split())


def _labels(doc: Doc, names: dict[int, TokenRange]) -> dict[str, Kind]:
    """Return the kind of each name by what the whole document shows of it."""
    votes: dict[str, Counter[Kind]] = {}
    for head, span in names.items():
        votes.setdefault(spelled(doc, span), Counter()).update(_evidence(doc, head, span))
    return {name: max(Kind, key=lambda kind: count[kind]) for name, count in votes.items()}


def _evidence(doc: Doc, head: int, span: TokenRange) -> Counter[Kind]:
    """Return votes for the kind of a name from its words and from the words around it."""
    found: Counter[Kind] = Counter({Kind.THING: 1})
    last = doc[span[1] - 1] if not {"of", "for"} & {t.lower_ for t in doc[span[0] : span[1]]} else doc[head]
    if (kind := organisation_nouns().get(last.lower_)) is not None and span[1] - span[0] > 1:
        found[Kind(kind)] += 9
    if events.verb_of(last.lemma_.lower()) or last.lower_ in {
        "war",
        "wars",
        "skirmishes",
        "crisis",
        "games",
        "olympics",
    }:
        found[Kind.EVENT] += 9
    if last.lower_ in adjuncts.place_nouns() or doc[head].lower_ in adjuncts.place_nouns():
        found[Kind.PLACE] += 8
    if _has_title(doc, span[0]) or (span[1] - span[0] > 1 and doc[span[0]].text in given_names()):
        found[Kind.PERSON] += 6
    elif doc[span[0]].text in given_names():
        found[Kind.PERSON] += 2
    found.update(_label_votes(doc[head], span[1] - span[0] > 1))
    if doc[head].dep_ in {"compound", "nmod"}:
        found[Kind.PLACE] += 12 if doc[head].ent_type_ in {"PERSON", "NORP", "GPE"} else 2
    return found


def _label_votes(head: Token, several: bool) -> Counter[Kind]:
    weights = {
        "PERSON": (Kind.PERSON, 4 if several else 3),
        "GPE": (Kind.PLACE, 4),
        "LOC": (Kind.PLACE, 4),
        "FAC": (Kind.PLACE, 4),
        "NORP": (Kind.PLACE, 2),
        "ORG": (Kind.BODY, 3),
        "EVENT": (Kind.EVENT, 4),
        "WORK_OF_ART": (Kind.THING, 2),
        "PRODUCT": (Kind.THING, 2),
    }
    kind, weight = weights.get(head.ent_type_, (Kind.THING, 0))
    return Counter({kind: weight})


def _has_title(doc: Doc, start: int) -> bool:
    return (
        start > 0
        and doc[start - 1].lower_.rstrip(".") in person_nouns("title", "role")
        and not doc[start - 1].is_sent_end
    )


def _longest(doc: Doc, names: dict[int, TokenRange], labels: dict[str, Kind]) -> dict[str, str]:
    """Return the fullest name in the document for each: "Renner" is "Paul Renner" where only one Renner is named."""
    known = sorted({spelled(doc, span) for span in names.values()})
    full: dict[str, str] = {}
    for name in known:
        wider = [other for other in known if other != name and _extends(other, name, labels)]
        tops = [other for other in wider if not any(_extends(more, other, labels) for more in wider if more != other)]
        full[name] = tops[0] if len(tops) == 1 else name
    return full


def _extends(longer: str, shorter: str, labels: dict[str, Kind]) -> bool:
    """Return whether the longer name is a fuller form of the shorter one."""
    long, short = longer.split(), shorter.split()
    if len(long) <= len(short) or "of" in long:
        return False
    if labels[longer] is Kind.PERSON:
        return len(short) == 1 and short[0] in {long[0], long[-1]} and labels[shorter] is not Kind.EVENT
    if labels[longer] is Kind.COMPANY:
        return long[: len(short)] == short
    return len(short) > 1 and long[-len(short) :] == short


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
    known = [*roles[:1], given_names().get(entity.split()[0]), *roles]
    return next((GENDERS[gender] for gender in known if gender in GENDERS), None)


def _apposed(token: Token) -> Iterator[str]:
    if token.dep_ == "appos":
        yield token.head.lemma_.lower()
    for child in token.children:
        if child.dep_ in {"appos", "compound"}:
            yield child.lemma_.lower()
    if token.dep_ == "nsubj":
        yield from (child.lemma_.lower() for child in token.head.children if child.dep_ == "attr")
