"""Proper names: how far they reach, what kind of thing they name, and which is the fullest form of each."""

from collections import Counter

from spacy.tokens import Doc, Token

from claimcheck.rules import adjuncts, events
from claimcheck.rules.coreference.vocabulary import Kind, given_gender, organisation_nouns, person_nouns
from claimcheck.rules.records import TokenRange

INSIDE_NAME = frozenset({"compound", "amod", "nmod", "quantmod"})
CLOSED = frozenset({"NOUN", "PROPN"})


def name_range(token: Token) -> TokenRange:
    """Return the proper name around its head: "Tomas Vell", "Strait of Arne", "Ministry of Health"."""
    start = end = token.i
    doc = token.doc
    while start > token.sent.start and _joins(doc[start - 1], token):
        start -= 1
    end += 1
    body = token.lower_ in organisation_nouns()
    placed = token.lower_ in adjuncts.place_nouns()  # "the City of Arden"
    person = token.i > start and not body and _opens_person(doc[start])
    while (
        not person
        and end + 1 < token.sent.end
        and doc[end].lower_ in {"of", "for"}
        and (placed or doc[end].head.i >= start)
    ):
        step = end + 1 + (doc[end + 1].lower_ == "the")
        stop = step
        while stop < token.sent.end and doc[stop].pos_ == "PROPN" and doc[stop].text[:1].isupper():
            stop += 1
        if stop == step:
            break
        end = stop
    titles = [i for i in range(start, token.i) if doc[i].lower_.rstrip(".") in person_nouns("title")]
    if titles and not body and _personal(doc, titles[-1] + 1, end):
        start = titles[-1] + 1
    return (start, end)


def _opens_person(token: Token) -> bool:
    """Return whether a name opens as a person's: "President Hilda Arendt" of a country, "Tom Ashe" of a firm."""
    return token.lower_.rstrip(".") in person_nouns("title") or given_gender(token.text) is not None


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


def kinds(doc: Doc, names: dict[int, TokenRange]) -> dict[str, Kind]:
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
    if _has_title(doc, span[0]) or (span[1] - span[0] > 1 and given_gender(doc[span[0]].text) is not None):
        found[Kind.PERSON] += 6
    elif given_gender(doc[span[0]].text) is not None:
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


def fullest(doc: Doc, names: dict[int, TokenRange], labels: dict[str, Kind]) -> dict[str, str]:
    """Return the fullest name in the document for each: "Vell" is "Tomas Vell" where only one Vell is named."""
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
