"""What a whole document is about: the thing its title names, or the one its first sentence says what it is.

"Orlo. [It] is a port on the Lume." An article speaks of its topic as "it", "she" or "the port" without naming it again.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

import lemminflect
from spacy.tokens import Doc, Span, Token

from claimcheck.models import Block
from claimcheck.rules import adjuncts, events
from claimcheck.rules.coreference import definition, opening
from claimcheck.rules.coreference.authors import author
from claimcheck.rules.coreference.definition import FINITE, LONGEST
from claimcheck.rules.coreference.named import spelled
from claimcheck.rules.coreference.nouns import Noun
from claimcheck.rules.coreference.vocabulary import (
    GENDERS,
    Gender,
    Kind,
    given_gender,
    is_kind,
    organisation_nouns,
    person_nouns,
    words,
)
from claimcheck.rules.records import TokenRange

SHORT = 4  # words of a title that is taken for a name though the text does not repeat it
FEW, OFTEN = 2, 4  # pronouns of one gender that tell whom the text is about, and how many times the others
PERSONAL = frozenset({"he", "him", "his", "she", "her"})
THING = frozenset({"it", "its"})
LIFE = re.compile(r",?\s*\d{4}\s*[–—-]\s*\d{4}$")
RESULT = re.compile(r"\d\s*[–-]\s*\d")  # of a match
BRACKETS = re.compile(r"\s*\(([^)]*)\)\s*$")


@dataclass(frozen=True, slots=True)
class Topic:
    """The thing a document is about.

    ``types`` are the nouns it is called by, ``places`` where it is named, ``spots`` the words that spell its name,
    ``called`` is the place of the noun in the sentence that says what it is, ``headed`` whether it is the first line.
    """

    name: str
    text: str
    kind: Kind
    gender: Gender | None
    plural: bool
    types: frozenset[str]
    tokens: TokenRange
    places: tuple[int, ...]
    spots: tuple[TokenRange, ...]
    called: int | None
    headed: bool

    def place_before(self, position: int) -> int | None:
        """Return where the topic was last named before a token."""
        found = bisect_left(self.places, position)
        return self.places[found - 1] if found else None


def find(doc: Doc, nouns: Sequence[Noun]) -> Topic | None:
    """Return the topic of the document, None where title and opening do not show one."""
    title = str(doc.user_data.get("title") or "").strip()
    name, hint = LIFE.sub("", BRACKETS.sub("", title)), BRACKETS.search(title)
    writer = author(doc).we
    if name and writer is not None and name.lower() in writer.lower():
        return None  # a letterhead names who writes, not what about
    if RESULT.search(name):
        return None
    heading = _heading(doc, title)
    defined = definition.find(doc, name)
    if defined is None and not title:
        return None
    if defined is not None and not title:
        name = spelled(doc, definition.subject(defined))
    elif defined is None and not (
        (_is_name(doc, name, heading) and (hint or _is_told(doc, name, heading, nouns)))
        or (heading is not None and opening.names_topic(doc, name, heading))
    ):
        return None
    types = (definition.types(defined) if defined is not None else frozenset()) | _hinted(hint)
    return _topic(doc, nouns, name, types, heading or _first(doc, name), defined)


def told(nouns: Sequence[Noun], topic: Topic | None, sentences: Sequence[int]) -> Sequence[Noun]:
    """Return the nouns with those that name the topic as one entity; its heading is one of them."""
    if topic is None:
        return nouns
    named = Noun(
        head=topic.tokens[1] - 1,
        tokens=topic.tokens,
        text=topic.text,
        kind=topic.kind,
        name=True,
        plural=topic.plural,
        gender=topic.gender,
        entity=topic.name,
        sentence=sentences[topic.tokens[0]],
        subject=False,
    )
    places = set(topic.places)
    rest = [_renamed(noun, topic) if noun.head in places else noun for noun in nouns if not _is_in_heading(noun, topic)]
    return sorted([named, *rest], key=lambda noun: noun.head)


def _is_in_heading(noun: Noun, topic: Topic) -> bool:
    start, end = topic.tokens
    return start <= noun.head < end or (topic.headed and noun.sentence == 0)


def _renamed(noun: Noun, topic: Topic) -> Noun:
    spelled = opening.around(noun.tokens, topic.spots)
    return replace(
        noun,
        tokens=spelled or noun.tokens,
        text=topic.text if spelled is not None else noun.text,
        entity=topic.name,
        name=True,
        kind=topic.kind,
        gender=topic.gender,
        plural=topic.plural,
    )


def _topic(
    doc: Doc, nouns: Sequence[Noun], name: str, types: frozenset[str], tokens: TokenRange | None, said: Token | None
) -> Topic | None:
    if tokens is None:
        return None
    named = [noun for noun in nouns if _names(noun, name)]
    kind = _kind(doc, types, name, [noun.kind for noun in named])
    also = _other_names(doc, name, said, kind)
    persons = (Kind.PERSON,) if kind is Kind.PERSON else tuple(Kind)
    spots = opening.spots(doc, name)
    places = tuple(
        noun.head
        for noun in nouns
        if _names(noun, name)
        or opening.around(noun.tokens, spots) is not None
        or (noun.kind in persons and noun.entity in also)
    )
    article = any(noun.text.startswith("the ") for noun in named)
    return Topic(
        name=name,
        text=f"the {name}" if article and not name.lower().startswith("the ") else name,
        kind=kind,
        gender=_gender(doc, types, name, kind),
        plural=said is not None and said.lower_ in {"are", "were"},
        types=types,
        tokens=tokens,
        places=tuple(sorted({tokens[1] - 1, *places})),
        spots=tuple(spots),
        called=attribute.i if said is not None and (attribute := definition.attribute_of(said)) is not None else None,
        headed=_heading(doc, str(doc.user_data.get("title") or "").strip()) is not None,
    )


def _other_names(doc: Doc, name: str, said: Token | None, kind: Kind) -> frozenset[str]:
    """Return the other names of a topic: a person's surname, and the full name that the opening gives."""
    surname = {name.split()[-1]} if " of " not in name and kind is Kind.PERSON else set()
    given = said is not None and (kind is Kind.PERSON or not definition.opens_with(doc, said, name))
    return frozenset(surname | ({spelled(doc, definition.subject(said))} if said is not None and given else set()))


def _names(noun: Noun, name: str) -> bool:
    bare = noun.text.removeprefix("the ")
    forms = {noun.entity, bare, f"The {bare}", f"the {bare}"}
    return name in forms or (" " in name and name[0].lower() + name[1:] in forms)


def _kind(doc: Doc, types: frozenset[str], name: str, seen: Sequence[Kind]) -> Kind:
    """Return the kind of thing the topic is: by what it is called, else by its name, else by what the text shows."""
    figure = types & words("may be a person") and _is_spoken_of(doc, PERSONAL)
    if figure or types & set(person_nouns("title", "role")):
        return Kind.PERSON
    for word in sorted(types):
        if word in organisation_nouns():
            return Kind(organisation_nouns()[word])
        if word in adjuncts.place_nouns():
            return Kind.PLACE
        if events.verb_of(word):
            return Kind.EVENT
    if " " in name and given_gender(name.split()[0]) is not None:
        return Kind.PERSON
    if any(is_kind(word) for word in types):
        return Kind.THING
    if not types and " " in name and not opening.is_of_common_words(name) and opening.speaks_of(doc, PERSONAL):
        return Kind.PERSON
    personal = Kind.PERSON in seen or (not seen and not types and _is_unheard(name))
    if personal and (_is_spoken_of(doc, PERSONAL) or (types and not _is_spoken_of(doc, THING))):
        return Kind.PERSON
    return max(sorted(set(seen) - {Kind.PERSON}), key=seen.count, default=Kind.THING) if not types else Kind.THING


def _is_unheard(name: str) -> bool:
    """Return whether a name has two or three words and none of them is one of the dictionary ("Shay Varn")."""
    parts = name.split()
    return 1 < len(parts) <= SHORT and not any(lemminflect.getAllLemmas(part.lower().rstrip(".")) for part in parts)


def _is_spoken_of(doc: Doc, pronouns: frozenset[str]) -> bool:
    """Return whether the text uses the pronouns at least as often as "it"."""
    count = sum(token.lower_ in pronouns for token in doc)
    return count > 0 and count >= sum(token.lower_ in THING for token in doc)


def _gender(doc: Doc, types: frozenset[str], name: str, kind: Kind) -> Gender | None:
    """Return the gender that first name or role tells, else or against it that of nearly all pronouns of the text."""
    if kind is not Kind.PERSON:
        return None
    told = [given_gender(name.split()[0]), *(person_nouns("title", "role").get(word) for word in sorted(types))]
    known: Gender | None = next((GENDERS[gender] for gender in told if gender in GENDERS), None)
    he, she = (sum(token.lower_ in forms for token in doc) for forms in ({"he", "his", "him"}, {"she", "her"}))
    most: Gender = "masculine" if he > she else "feminine"
    if max(he, she) < FEW or (known is not None and min(he, she)):
        return known
    return most if max(he, she) > OFTEN * min(he, she) else None


def _heading(doc: Doc, title: str) -> TokenRange | None:
    """Return the tokens of the title where it is the first line, without what stands in brackets."""
    blocks: list[Block] = doc.user_data.get("blocks", [])
    text = doc.text if blocks and title else ""
    if not text or text[blocks[0].start : blocks[0].end].strip() != title:
        return None
    name = LIFE.sub("", BRACKETS.sub("", title))
    start = text.index(name)
    span = doc.char_span(start, start + len(name), alignment_mode="contract")
    return (span.start, span.end) if span is not None and len(span) else None


def _first(doc: Doc, name: str) -> TokenRange | None:
    """Return where the text first has the name."""
    start = doc.text.find(name)
    span = doc.char_span(start, start + len(name)) if start >= 0 else None
    return (span.start, span.end) if span is not None else None


def _is_name(doc: Doc, name: str, heading: TokenRange | None) -> bool:
    """Return whether a title is a name, no headline: words with a capital, but not all in capitals; no finite verb."""
    parts = name.split()
    if (
        not parts
        or len(parts) > LONGEST
        or (len(parts) > 1 and name.isupper())
        or any(part[:1].islower() and len(part) > 4 for part in parts)
    ):
        return False
    return heading is None or not any(token.tag_ in FINITE for token in doc[heading[0] : heading[1]])


def _is_told(doc: Doc, name: str, heading: TokenRange | None, nouns: Sequence[Noun]) -> bool:
    """Return whether the text speaks of the title by name, or the title is short and nothing but a name."""
    after = heading[1] if heading is not None else 0
    if any(noun.head >= after and _names(noun, name) for noun in nouns):
        return True
    parts = name.split()
    plain = parts[-1].lower() not in words("heads a text") and events.verb_of(parts[-1].lower()) is None
    return heading is not None and len(parts) <= SHORT and plain and _is_proper(doc[heading[0] : heading[1]])


def _is_proper(title: Span) -> bool:
    return all(token.text[:1].isupper() or not token.text[:1].isalpha() for token in title)


def _hinted(hint: re.Match[str] | None) -> frozenset[str]:
    """Return what the brackets of "The Prestige (film)" say that the title is."""
    last = hint[1].split()[-1].lower() if hint is not None and hint[1].split() else ""
    return frozenset({last}) if last.isalpha() else frozenset()
