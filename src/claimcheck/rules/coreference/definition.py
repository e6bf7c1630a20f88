"""The sentence that says what the topic of a text is: "Orlo is a port on the Lume."."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from claimcheck.models import Block, BlockKind
from claimcheck.rules.coreference.named import spelled
from claimcheck.rules.records import TokenRange

OPENING = 5  # sentences that may say what the topic is
LONGEST = 8  # words of a name
FINITE = frozenset({"VBZ", "VBD", "VBP"})
KNOWN = re.compile(r"\b(?:known|called|abbreviated|born)\b")  # "Ada Falk, known by her stage name Tide, is"


def find(doc: Doc, name: str) -> Token | None:
    """Return the verb of the sentence that says what the topic is: "Orlo [is] a port"; the first without a title."""
    for number, sentence in enumerate(_prose(doc)):
        if number == OPENING or (number and not name):
            return None
        verb = next((token for token in sentence if token.lemma_ == "be" and token.tag_ in FINITE), None)
        if verb is None or attribute_of(verb) is None or verb.i == sentence.start:
            continue
        if _says(doc, sentence, verb, name):
            return verb
    return None


def _prose(doc: Doc) -> Iterator[Span]:
    blocks: list[Block] = doc.user_data.get("blocks", [])
    headings = [(block.start, block.end) for block in blocks if block.kind is BlockKind.HEADING]
    for sentence in doc.sents:
        if not any(start <= sentence.start_char < end for start, end in headings):
            yield sentence


def _says(doc: Doc, sentence: Span, verb: Token, name: str) -> bool:
    """Return whether the sentence begins with the name, a longer form of a person's name, or with any name."""
    before = spelled(doc, (sentence.start, verb.i)).lower()
    if name:
        wanted = name.lower().removeprefix("the ")
        last = doc[subject(verb)[1] - 1].lower_
        longer = " " in wanted and last == wanted.split()[-1] and " " in before.removeprefix("the ")
        return opens_with(doc, verb, name) or longer or introduces(doc, verb, name)
    attribute = attribute_of(verb)
    indefinite = attribute is not None and any(child.lower_ in {"a", "an"} for child in attribute.children)
    first, end = subject(verb)
    proper = end - first < LONGEST and doc[end - 1].pos_ in {"PROPN", "NOUN"} and doc[first].pos_ == "PROPN"
    return indefinite and proper and before.removeprefix("the ").startswith(spelled(doc, (first, end)).lower())


def introduces(doc: Doc, verb: Token, name: str) -> bool:
    """Return whether the words before the verb tell the name beside another ("Ada Falk, known as Tide, is")."""
    before = spelled(doc, (verb.sent.start, verb.i)).lower().rstrip(" ,")
    return KNOWN.search(before) is not None and before.endswith(name.lower()) and not opens_with(doc, verb, name)


def opens_with(doc: Doc, verb: Token, name: str) -> bool:
    """Return whether the sentence of the verb begins with the name."""
    start = spelled(doc, (verb.sent.start, verb.i)).lower().removeprefix("the ")
    return start.startswith(name.lower().removeprefix("the "))


def subject(verb: Token) -> TokenRange:
    """Return the name before the verb: what stands between the article and a bracket or comma."""
    start = end = verb.sent.start + (verb.sent[0].lower_ == "the")
    while end < verb.i and verb.doc[end].text not in {"(", ",", "[", ";"}:
        end += 1
    return (start, max(end, start + 1))


def attribute_of(verb: Token) -> Token | None:
    """Return the noun that says what the subject is: "port" in "one of the ports"."""
    found = next((child for child in verb.children if child.dep_ == "attr" and child.i > verb.i), None)
    if found is not None and found.lemma_ in {"one", "member", "kind", "type", "form", "name"}:
        inner = (token for of in found.children if of.lower_ == "of" for token in of.children if token.dep_ == "pobj")
        return next(inner, found)
    return found


def types(verb: Token) -> frozenset[str]:
    """Return the nouns of what the topic is said to be: "a singer and actress"."""
    attribute = attribute_of(verb)
    if attribute is None:
        return frozenset()
    return frozenset(token.lemma_.lower() for token in (attribute, *attribute.conjuncts) if token.pos_ == "NOUN")
