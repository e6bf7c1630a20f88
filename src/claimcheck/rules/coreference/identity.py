"""Who a source or an argument is: the longest name of it in the document, or its own words without an article."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from claimcheck.rules import adjuncts
from claimcheck.rules.coreference import nouns, parties
from claimcheck.rules.coreference.discourse import owner
from claimcheck.rules.coreference.named import spelled
from claimcheck.rules.coreference.nouns import Noun
from claimcheck.rules.coreference.vocabulary import Kind, person_nouns, words
from claimcheck.rules.records import Mention, TokenRange

ARTICLES = frozenset({"the", "a", "an", "this", "that", "both", "these", "those"})


def actor(doc: Doc, tokens: TokenRange, mentions: Mapping[int, Mention]) -> str | None:
    """Return the identity of the phrase in a token range, None where it is a pronoun that stands for nobody known."""
    span = doc[tokens[0] : tokens[1]]
    if not len(span):
        return None
    head = _head(span.root, tokens)
    found = nouns.between(nouns.find(doc), *tokens)
    person = next((noun for noun in found if _same(noun, head) and noun.name and noun.kind is Kind.PERSON), None)
    if person is not None:
        return person.entity
    if (resolved := mentions.get(_start(doc, tokens))) is not None and resolved.tokens[1] > head.i:
        return resolved.actor or _bare(resolved.text)
    if head.tag_ in {"WDT", "WP"} and (clause := _relative(head)) is not None:
        return actor(doc, adjuncts.phrase(clause.head), mentions)
    if resolved is not None and resolved.tokens[1] <= head.i and (resolved.possessive or _owns(doc, resolved)):
        owned = resolved.tokens[1] + (not resolved.possessive)
        return f"{owner(resolved)} {spelled(doc, (owned, adjuncts.phrase(head)[1]))}"
    if head.pos_ == "PRON":
        return None
    if (joint := _joint(found, head)) is not None:
        return joint
    own = next((noun for noun in found if noun.head == head.i), None)
    if own is not None and own.name:
        return own.entity
    if (beside := _named_beside(found, head)) is not None:
        return beside
    return _party(doc, head) or _bare(spelled(doc, adjuncts.phrase(head)))


def _owns(doc: Doc, mention: Mention) -> bool:
    """Return whether a short name stands before what it owns: "Tolva's lawyer"."""
    return doc[mention.tokens[1]].tag_ == "POS"


def _joint(found: Sequence[Noun], head: Token) -> str | None:
    """Return both names of "Denmark and Kazakhstan"."""
    conjuncts = {head.i, *(token.i for token in head.conjuncts)}
    joined = [noun.entity for noun in found if noun.head in conjuncts and noun.name]
    return " and ".join([", ".join(joined[:-1]), joined[-1]]) if len(joined) > 1 else None


def _named_beside(found: Sequence[Noun], head: Token) -> str | None:
    """Return the body that is named beside what it is: "a nurses' union, Care First"."""
    bodies = {Kind.BODY, Kind.COMPANY}
    return next((n.entity for n in found if n.head != head.i and _same(n, head) and n.name and n.kind in bodies), None)


def _head(root: Token, tokens: TokenRange) -> Token:
    return root.head if root.dep_ == "appos" and tokens[0] <= root.head.i < tokens[1] else root


def _relative(pronoun: Token) -> Token | None:
    """Return the relative clause that a pronoun introduces."""
    return next((verb for verb in pronoun.ancestors if verb.dep_ == "relcl"), None)


def _same(noun: Noun, head: Token) -> bool:
    """Return whether a name is the head's own or stands beside it: "its chief executive, Tomas Vell"."""
    token = head.doc[noun.head]
    return noun.head == head.i or (token.dep_ == "appos" and head.i in {token.head.i, _holder(token.head).i})


def _holder(name: Token) -> Token:
    """Return who serves a name: "[spokesman] for Orlo, Tomas Vell", where the person hangs on the name in the parse."""
    served = name.pos_ == "PROPN" and name.dep_ == "pobj" and name.head.lower_ in {"of", "for"}
    holder = name.head.head
    return holder if served and holder.lemma_.lower() in person_nouns("title", "role") else name


def _start(doc: Doc, tokens: TokenRange) -> int:
    return next((i for i in range(*tokens) if not doc[i].is_punct and not doc[i].is_space), tokens[0])


def _party(doc: Doc, head: Token) -> str | None:
    """Return the country of "the Kazakh side" or "Lothmar officials" where the document names it."""
    if head.lemma_.lower() not in words("side"):
        return None
    named = parties.bases(noun for noun in nouns.find(doc) if noun.name)
    modifiers = [
        child.text for child in head.children if child.dep_ in {"amod", "compound", "nmod"} and child.text[:1].isupper()
    ]
    of = [
        inner.text
        for child in head.children
        if child.lower_ == "of"
        for inner in child.children
        if inner.pos_ == "PROPN"
    ]
    for form in (*modifiers, *of):
        if (name := parties.folk(form, named)) is not None:
            return name
    return None


def _bare(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in ARTICLES else text
