"""A role before a name: "harbour minister Karl Lund" is told as "Karl Lund is the harbour minister"."""

import re
from dataclasses import replace

import lemminflect
from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import roles
from claimcheck.nlp.labels import NAMES
from claimcheck.rules.clauses.edit import Context, is_past, spell, word
from claimcheck.rules.clauses.inflect import article
from claimcheck.rules.clauses.spelling import spelling
from claimcheck.rules.records import Piece, Proposition

THINGS = frozenset({"ORG", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "LOC"})
YEAR = re.compile(r"^(?:1\d|20)\d\d$")


def is_person_noun(lemma: str) -> bool:
    """Whether the noun names a person by role ("president")."""
    return lemma in roles()


def role(context: Context, unit: Proposition) -> list[Proposition]:
    """[Culture minister] Karl Lund closed the museum."""
    doc = context.doc
    for head in (doc[i] for i in sorted(unit.tokens)):
        if head.tag_ not in NAMES or head.i in unit.done or context.closed(unit, head.i):
            continue
        last = role_noun(doc, unit, head)
        if last is None:
            continue
        return _told_role(doc, unit, head, last)
    return []


def role_noun(doc: Doc, unit: Proposition, head: Token) -> Token | None:
    """Return the last role noun before the name, where the rest of the phrase is a person's name."""
    if not _is_person(doc, head) or _is_title(head):
        return None
    modifiers = [
        c for c in head.children if c.i < head.i and c.dep_ in {"compound", "nmod", "amod"} and c.i in unit.tokens
    ]
    nouns = [c for c in modifiers if c.lower_ in roles() and not roles()[c.lower_].honorific]
    if not nouns:
        return None
    last = nouns[-1]
    return last if all(doc[i].tag_ in NAMES for i in range(last.i + 1, head.i + 1)) and last.i < head.i else None


def _is_person(doc: Doc, head: Token) -> bool:
    if head.ent_type_ == "PERSON":
        return True
    if head.lower_ in roles():  # "Chief Executive" names nobody
        return False
    before = head.nbor(-1) if head.i else head
    return head.ent_type_ in {"", "ORG", "GPE"} and before.lower_ in roles()


def _is_title(head: Token) -> bool:
    """Whether the words are the name of a thing that opens with a role ("the Premier League")."""
    before = head.nbor(-1) if head.i else head
    return head.ent_type_ in THINGS and before.ent_type_ == head.ent_type_ and _is_common(head)


def _told_role(doc: Doc, unit: Proposition, head: Token, last: Token) -> list[Proposition]:
    first = head.left_edge.i
    words = [i for i in range(first, last.i + 1) if i in unit.tokens]
    name = spell(i for i in range(last.i + 1, head.i + 1))
    determiner = doc[words[0]] if doc[words[0]].dep_ in {"det", "poss"} else None
    says = spell(words[1:] if determiner is not None and determiner.lower_ in {"a", "an", "the"} else words)
    says = _small(doc, lowered(doc, says))
    if determiner is None or determiner.lower_ in {"a", "an", "the"}:
        says = (word(_role_determiner(doc, says, last)), *says)
    root = doc[unit.predicate]
    dated = is_past(root) and any(t.ent_type_ == "DATE" and YEAR.match(t.text) for t in root.subtree)
    pieces = (*name, word("was" if dated else "is"), *says)
    own = replace(
        unit, pieces=pieces, predicate=last.i, subject=head.i, done=unit.done | {head.i}, rule="role", inner=None
    )
    kept = tuple(p for p in unit.pieces if p.token not in set(words))
    quoted = any(doc[i].is_quote for i in words)  # “We were lucky,” admitted manager Karl Lund
    return [*(() if quoted else (own,)), replace(unit, pieces=kept, done=unit.done | {head.i})]


def _small(doc: Doc, says: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The role with small letters: "Chief Executive" before a name is the chief executive."""
    return tuple(Piece(p.token, doc[p.token].lower_) if doc[p.token].lower_ in roles() else p for p in says)


def _role_determiner(doc: Doc, says: tuple[Piece, ...], last: Token) -> str:
    if roles()[last.lower_].unique or doc[says[0].token].lower_ == "chief":
        return "the"
    first = says[0].text or doc[says[0].token].text
    return article(first)


def lowered(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces with a small letter at the start unless it is a name's."""
    first = pieces[0]
    if first.token < 0 or first.text is not None:
        return pieces
    token = doc[first.token]
    if token.text[0].islower():
        return pieces
    if (token.tag_ in NAMES and not _is_common(token)) or token.text in spelling(doc).named:
        return pieces
    if token.tag_ in NAMES or token.ent_type_ in {"NORP", "GPE", "PERSON"}:
        noun = next((p.token for p in pieces if p.token >= 0 and doc[p.token].lower_ in roles()), None)
        named = noun is None or (noun != first.token and doc[noun].text[0].isupper())
        if named or (token.ent_type_ in {"NORP", "GPE"} and noun != first.token):
            return pieces
    return (Piece(first.token, token.text[0].lower() + token.text[1:]), *pieces[1:])


def _is_common(token: Token) -> bool:
    """Whether a capitalised word is a common noun of the dictionary ("Fire chief", not "Lothmar's minister")."""
    owner = token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "POS"
    return not owner and bool(lemminflect.getAllLemmas(token.lower_, upos="NOUN"))
