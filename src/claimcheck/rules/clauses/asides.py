"""What a noun phrase tells in passing, for the fine granularity: its kind, its year, its examples."""

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import roles
from claimcheck.nlp.labels import NAMES
from claimcheck.rules.clauses.edit import SUBJECTS, subtree, trim, without, word
from claimcheck.rules.clauses.inflect import article, be, is_past_tense
from claimcheck.rules.clauses.lists import listed_with
from claimcheck.rules.records import Piece, Proposition

YEARS = re.compile(r"^\d{4}(?:\s*[–-]\s*(?:\d{4}|present))?$")
HEADS = frozenset({"dobj", "pobj", "attr", "conj", "appos"})
MODIFIERS = frozenset({"amod", "compound", "nmod"})


def kinds(doc: Doc, unit: Proposition) -> list[Proposition]:
    """She plays in the [drama series] Tide: Tide is a drama series."""
    if unit.rule in {"role", "appositive", "life dates"}:
        return [unit]
    told = [made for i in sorted(unit.tokens) if (made := _kind(doc, unit, doc[i])) is not None]
    return [*told, unit]


def _kind(doc: Doc, unit: Proposition, name: Token) -> Proposition | None:
    first = _first_of_name(name)
    kind = doc[first - 1] if first else name
    if name.tag_ not in NAMES or kind.tag_ != "NN" or not kind.is_lower or kind.lower_ in roles():
        return None
    holder = kind if name.dep_ == "appos" and name.head.i == kind.i else name
    before = [*(c for c in holder.children if c.i < first and c.i in unit.tokens), *([kind] if holder is kind else [])]
    if kind not in before or not any(c.lower_ == "the" for c in before):
        return None
    says = sorted({kind.i, *(i for c in before if c.dep_ in MODIFIERS and c is not kind for i in subtree(doc, c.i))})
    words = trim(doc, tuple(Piece(i) for i in says))
    copula = be(plural=False, past=is_past_tense(doc, unit.predicate))
    label = tuple(Piece(i) for i in range(first, name.i + 1))
    pieces = (*label, word(copula), word(article(doc[words[0].token].text)), *words)
    return replace(unit, pieces=pieces, predicate=kind.i, subject=name.i, rule="role", inner=None)


def _first_of_name(name: Token) -> int:
    """Where the capitalised words that end in this one begin, each hanging on it."""
    first = name.i
    while first > 0 and name.doc[first - 1].tag_ in NAMES and name.doc[first - 1].head.i == name.i:
        first -= 1
    return first


def years(doc: Doc, unit: Proposition) -> list[Proposition]:
    """She plays in Tide [(1996)]: Tide is from 1996."""
    for at, piece in enumerate(unit.pieces):
        end = at + 1
        if piece.token < 1 or doc[piece.token].text != "(":
            continue
        while end < len(unit.pieces) and (unit.pieces[end].token < 0 or doc[unit.pieces[end].token].text != ")"):
            end += 1
        inside = doc[piece.token + 1 : unit.pieces[min(end, len(unit.pieces) - 1)].token].text if end > at + 1 else ""
        name = doc[piece.token - 1]
        if not YEARS.match(inside) or name.tag_ not in NAMES or name.ent_type_ == "PERSON" or name.i not in unit.tokens:
            continue
        gone = {p.token for p in unit.pieces[at : end + 1]}
        main = replace(without(doc, unit, gone), done=unit.done | gone)
        label = tuple(Piece(i) for i in range(_title_start(doc, name), name.i + 1))
        own = replace(
            main, pieces=(*label, word("is"), word("from"), word(inside)), predicate=name.i, subject=name.i, rule="role"
        )
        return [*years(doc, main), own]
    return [unit]


def _title_start(doc: Doc, name: Token) -> int:
    """Where the title that ends in this name begins: its capitalised words and the small ones between them."""
    first = i = name.i
    while i > name.sent.start and (
        doc[i - 1].text[0].isupper() or doc[i - 1].lower_ in {"of", "the", "and", "'s", "on", "for"}
    ):
        i -= 1
        first = i if doc[i].text[0].isupper() else first
    return first


def examples(doc: Doc, unit: Proposition) -> list[Proposition]:
    """He acted in films, [including Tide and Ebb]: he acted in films, he acted in Tide, he acted in Ebb."""
    for opener in (doc[i] for i in sorted(unit.tokens)):
        group = _group(opener)
        first = next((c for c in opener.children if c.dep_ == "pobj"), None)
        if group is None or first is None or group.i not in unit.tokens or opener.i in unit.done:
            continue
        main = replace(without(doc, unit, subtree(doc, opener.i) | _such(opener)), done=unit.done | {opener.i})
        return [main, *(_with_example(doc, unit, main, group, own) for own in listed_with(doc, unit, first))]
    return [unit]


def _group(opener: Token) -> Token | None:
    """The noun before "such as" or "including" that examples are given of."""
    such = opener.lower_ == "as" and any(c.lower_ == "such" for c in opener.children)
    if not such and opener.lower_ != "including":
        return None
    head = opener.head
    return head if head.tag_ in {"NN", "NNS"} and head.dep_ in HEADS | SUBJECTS and head.i < opener.i else None


def _such(opener: Token) -> frozenset[int]:
    return frozenset(c.i for c in opener.children)


def _with_example(
    doc: Doc, unit: Proposition, main: Proposition, group: Token, example: tuple[Piece, ...]
) -> Proposition:
    """The unit with the example in the place of the group."""
    whole = subtree(doc, group.i)
    places = [at for at, piece in enumerate(main.pieces) if piece.token in whole]
    pieces = (*main.pieces[: places[0]], *example, *main.pieces[places[-1] + 1 :])
    return replace(main, pieces=pieces, rule="member")
