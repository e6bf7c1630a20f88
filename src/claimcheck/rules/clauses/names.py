"""What is told of a name behind it: appositives and ages.

Limit: an appositive of a list ("X, Y, an ally, and Z") may be read as one more member.
"""

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import clause_words, roles
from claimcheck.nlp.labels import NAMES
from claimcheck.rules.clauses.edit import Context, keep, spell, subtree, trim, without, word
from claimcheck.rules.clauses.inflect import article, be, is_past_tense, is_plural
from claimcheck.rules.clauses.phrases import definite, noun_phrase
from claimcheck.rules.clauses.roles import YEAR, is_person_noun, lowered, role_noun
from claimcheck.rules.records import Piece, Proposition

AGE = re.compile(r"^(?:1[0-9]|[2-9][0-9]|[1-9])$")


def appositive(context: Context, unit: Proposition) -> list[Proposition]:
    """Nora Feld, [a retired judge], chairs the panel."""
    doc = context.doc
    for other in (doc[i] for i in sorted(unit.tokens)):
        if (
            other.dep_ != "appos"
            or other.i in unit.done
            or other.head.i not in unit.tokens
            or context.closed(unit, other.i)
        ):
            continue
        if not _is_set_off(doc, other) or not _describes(other) or _is_comment(doc, unit, other):
            continue
        return _told(doc, unit, other)
    return []


def _is_set_off(doc: Doc, other: Token) -> bool:
    before = doc[other.left_edge.i - 1] if other.left_edge.i else other
    return before.text in {",", "–", "—"} and other.head.right_edge.i >= other.i and not _is_in_brackets(doc, other)


def _is_in_brackets(doc: Doc, other: Token) -> bool:
    """Whether a bracket is open before it: in "the board (Ola Berg, chair; Bo Lund, clerk)" both are members."""
    for i in range(other.i - 1, other.sent.start, -1):
        if doc[i].text in {"(", ")"}:
            return doc[i].text == "("
    return False


def _describes(other: Token) -> bool:
    """Whether one of the two describes the other: it has a determiner and the other is a name, or both have one."""
    head = other.head
    if any(c.dep_ == "advmod" and c.lower_ in {"then", "now", "later"} for c in other.children):
        return False
    if other.pos_ not in {"NOUN", "PROPN"} or other.ent_type_ in {"DATE", "TIME", "CARDINAL"}:
        return False
    if any(c.tag_ == "WP$" for c in head.children):  # "the board, whose head, Mr Berg, resigned"
        return False
    if any(c.dep_ == "nummod" for c in other.children) and not _determined(other):
        return False
    if head.pos_ not in {"NOUN", "PROPN"} or any(c.dep_ in {"conj", "cc"} for c in (*other.children, *head.children)):
        return False
    if other.tag_ in NAMES and not _determined(other):
        return (
            head.tag_ not in NAMES
            and (_determined(head) or head.lower_ in roles())
            and other.ent_type_ in {"PERSON", "ORG", ""}
        )
    return _determined(other) or other.lower_ in roles()


def _is_comment(doc: Doc, unit: Proposition, other: Token) -> bool:
    """Whether it sums up the clause before it ("he took the post, a decision that") or is a clause torn apart."""
    behind = unit.predicate < other.head.i
    sums_up = behind and other.lower_ in clause_words("comment") and other.left_edge.lower_ in {"a", "an"}
    verbless = any(c.dep_ == "relcl" and any(m.dep_ == "mark" for m in c.lefts) for c in other.children)
    fragment = other.head.i == unit.predicate and doc[unit.predicate].tag_ in {"NN", "NNS"}
    return sums_up or verbless or fragment


def _determined(token: Token) -> bool:
    return any(c.dep_ in {"det", "poss"} and c.i < token.i for c in token.children)


def _told(doc: Doc, unit: Proposition, other: Token) -> list[Proposition]:
    head = other.head
    taken = subtree(doc, other.i) & unit.tokens
    if _is_of_subject(doc, unit, other):
        head = doc[unit.subject or head.i]
    names = noun_phrase(doc, unit, head, leave=taken)
    says = trim(doc, keep(unit, taken))
    done = unit.done | {other.i}
    if other.tag_ in NAMES and not _determined(other) and head.tag_ not in NAMES:
        own_pieces = (*noun_phrase(doc, unit, other), word("is"), *lowered(doc, names))
        main = _with_name_only(doc, unit, head, other, names)
        own = replace(unit, pieces=own_pieces, predicate=head.i, subject=other.i)
    else:
        past = head.ent_type_ not in {"PERSON", "GPE", "LOC", "FAC", "ORG", "NORP"} and is_past_tense(
            doc, unit.predicate
        )
        past = past and other.lower_ not in roles()
        copula = be(plural=is_plural(doc, head.i), past=past or _was(other))
        bare = _determined(other) or is_plural(doc, other.i) or doc[says[0].token].pos_ == "ADV"
        says = says if bare else (word(_determiner(other)), *lowered(doc, says))
        own = replace(
            unit, pieces=(*definite(doc, head, names), word(copula), *says), predicate=other.i, subject=head.i
        )
        main = without(doc, unit, taken)
    return [replace(main, done=done), replace(own, done=done, rule="appositive", inner=None)]


def _is_of_subject(doc: Doc, unit: Proposition, other: Token) -> bool:
    """Whether a person is described behind a place ("Ada Berg was born in Kiel, the youngest of six children")."""
    place = other.head.dep_ == "pobj" and other.head.tag_ in NAMES and other.head.head.lower_ in {"in", "at", "near"}
    personal = is_person_noun(other.lemma_) or any(t.tag_ == "JJS" for t in other.subtree if t.i <= other.i)
    return place and personal and unit.subject is not None and doc[unit.subject].pos_ in {"PROPN", "PRON"}


def _was(other: Token) -> bool:
    """Whether the description tells of the past ("the mayor from 2010 to 2020", "previously head of finance")."""
    words = list(other.subtree)
    dated = any(
        t.ent_type_ == "DATE" and YEAR.match(t.text) for c in other.children if c.dep_ == "prep" for t in c.subtree
    )
    return dated or any(t.lower_ in {"previously", "formerly", "once"} for t in words)


def _with_name_only(doc: Doc, unit: Proposition, head: Token, other: Token, names: tuple[Piece, ...]) -> Proposition:
    """The unit with "Hilda Borg" for "The mayor, Hilda Borg,"."""
    out = {p.token for p in names} - {-1}
    left = without(doc, unit, set())
    commas = {other.left_edge.i - 1, other.right_edge.i + 1}
    out |= {i for i in commas if i in unit.tokens and doc[i].text in {",", "–", "—"}}
    pieces = tuple(p for p in left.pieces if p.token not in out)
    subject = other.i if unit.subject == head.i else unit.subject
    return replace(left, pieces=trim(doc, pieces), subject=subject)


def age(context: Context, unit: Proposition) -> list[Proposition]:
    """Khalid Omar, [34], was arrested."""
    doc = context.doc
    for other in (doc[i] for i in sorted(unit.tokens)):
        if other.dep_ not in {"appos", "nummod", "npadvmod"} or not AGE.match(other.text) or other.i in unit.done:
            continue
        name = other.head
        between = other.i - 2 == name.i and doc[other.i - 1].text == ","
        closed = other.i + 1 >= len(doc) or doc[other.i + 1].text in {",", ".", ";"}
        alone = other.left_edge.i == other.right_edge.i == other.i
        if name.tag_ not in NAMES or not (between and closed and alone) or context.closed(unit, other.i):
            continue
        done = unit.done | {other.i}
        main = replace(without(doc, unit, {other.i}), done=done)
        past = word("was" if is_past_tense(doc, unit.predicate) else "is")
        pieces = (
            *noun_phrase(doc, unit, name)[: _length_of(doc, unit, name)],
            past,
            Piece(other.i),
            word("years"),
            word("old"),
        )
        return [
            main,
            replace(unit, pieces=pieces, predicate=other.i, subject=name.i, done=done, rule="role", inner=None),
        ]
    return []


def _length_of(doc: Doc, unit: Proposition, name: Token) -> int:
    return next(n for n, p in enumerate(noun_phrase(doc, unit, name), 1) if p.token == name.i)


def _determiner(other: Token) -> str:
    row = roles().get(other.lower_)
    return "the" if row is not None and row.unique else article(other.left_edge.text)


def plain_name(doc: Doc, tokens: tuple[int, int]) -> tuple[Piece, ...]:
    """Return the words of a source without the role before its name or the description beside it."""
    span = doc[tokens[0] : tokens[1]]
    whole = Proposition(pieces=spell(range(*tokens)), predicate=span.root.i)
    for other in span:
        if other.dep_ == "appos" and other.head.i in whole.tokens and _is_set_off(doc, other):
            head = other if other.tag_ in NAMES and other.head.tag_ not in NAMES else other.head
            leave = () if head is other else subtree(doc, other.i)
            return noun_phrase(doc, whole, head, leave=leave)
    last = role_noun(doc, whole, span.root) if span.root.tag_ in NAMES else None
    return spell(range(last.i + 1, span.root.i + 1)) if last is not None else whole.pieces
