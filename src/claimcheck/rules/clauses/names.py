"""What is told of a name beside it: appositives and roles before names.

Limit: an appositive of a list ("X, Y, an ally, and Z") may be read as one more member.
"""

import re
from dataclasses import replace

import lemminflect
from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import roles
from claimcheck.rules.clauses.edit import Context, is_past, keep, spell, subtree, trim, without, word
from claimcheck.rules.clauses.inflect import article, be, is_past_tense, is_plural
from claimcheck.rules.clauses.phrases import definite, noun_phrase
from claimcheck.rules.records import Piece, Proposition

NAMED = frozenset({"NNP", "NNPS"})
THINGS = frozenset({"ORG", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "LOC"})
AGE = re.compile(r"^(?:1[0-9]|[2-9][0-9]|[1-9])$")
YEAR = re.compile(r"^(?:1\d|20)\d\d$")


def is_person_noun(lemma: str) -> bool:
    """Whether the noun names a person by role ("president")."""
    return lemma in roles()


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
        if not _is_set_off(doc, other) or not _describes(other):
            continue
        return _told(doc, unit, other)
    return []


def _is_set_off(doc: Doc, other: Token) -> bool:
    before = doc[other.left_edge.i - 1] if other.left_edge.i else other
    bracketed = any(t.text == "(" for t in doc[other.head.i : other.i])  # in "the board (Ola Berg, chair)" Berg is it
    return before.text in {",", "–", "—"} and other.head.right_edge.i >= other.i and not bracketed


def _describes(other: Token) -> bool:
    """Whether one of the two describes the other: it has a determiner and the other is a name, or both have one."""
    head = other.head
    if any(c.dep_ == "advmod" and c.lower_ in {"then", "now", "later"} for c in other.children):
        return False
    if other.pos_ not in {"NOUN", "PROPN"} or other.ent_type_ in {"DATE", "TIME", "CARDINAL"}:
        return False
    if any(c.dep_ == "nummod" for c in other.children) and not _determined(other):
        return False
    if head.pos_ not in {"NOUN", "PROPN"} or any(c.dep_ in {"conj", "cc"} for c in (*other.children, *head.children)):
        return False
    if other.tag_ in NAMED and not _determined(other):
        return (
            head.tag_ not in NAMED
            and (_determined(head) or head.lower_ in roles())
            and other.ent_type_ in {"PERSON", "ORG", ""}
        )
    return _determined(other) or other.lower_ in roles()


def _determined(token: Token) -> bool:
    return any(c.dep_ in {"det", "poss"} and c.i < token.i for c in token.children)


def _told(doc: Doc, unit: Proposition, other: Token) -> list[Proposition]:
    head = other.head
    taken = subtree(doc, other.i) & unit.tokens
    names = noun_phrase(doc, unit, head, leave=taken)
    says = trim(doc, keep(unit, taken))
    done = unit.done | {other.i}
    if other.tag_ in NAMED and not _determined(other) and head.tag_ not in NAMED:
        own_pieces = (*_name(doc, unit, other), word("is"), *_lowered(doc, names))
        main = _with_name_only(doc, unit, head, other, names)
        own = replace(unit, pieces=own_pieces, predicate=head.i, subject=other.i)
    else:
        past = head.ent_type_ not in {"PERSON", "GPE", "LOC", "FAC", "ORG", "NORP"} and is_past_tense(
            doc, unit.predicate
        )
        past = past and other.lower_ not in roles()
        copula = be(plural=is_plural(doc, head.i), past=past or _was(other))
        bare = _determined(other) or is_plural(doc, other.i) or doc[says[0].token].pos_ == "ADV"
        says = says if bare else (word(_determiner(other)), *_lowered(doc, says))
        own = replace(
            unit, pieces=(*definite(doc, head, names), word(copula), *says), predicate=other.i, subject=head.i
        )
        main = without(doc, unit, taken)
    return [replace(main, done=done), replace(own, done=done, rule="appositive", inner=None)]


def _was(other: Token) -> bool:
    """Whether the description tells of the past ("the mayor from 2010 to 2020", "previously head of finance")."""
    words = list(other.subtree)
    dated = any(
        t.ent_type_ == "DATE" and YEAR.match(t.text) for c in other.children if c.dep_ == "prep" for t in c.subtree
    )
    return dated or any(t.lower_ in {"previously", "formerly", "once"} for t in words)


def _name(doc: Doc, unit: Proposition, other: Token) -> tuple[Piece, ...]:
    return noun_phrase(doc, unit, other)


def _lowered(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with a small letter at the start unless it is a name's."""
    first = pieces[0]
    if first.token < 0 or first.text is not None:
        return pieces
    token = doc[first.token]
    if token.text[0].islower():
        return pieces
    if token.tag_ in NAMED and not _is_common(token):
        return pieces
    if token.tag_ in NAMED or token.ent_type_ in {"NORP", "GPE", "PERSON"}:
        role_noun = next((p.token for p in pieces if p.token >= 0 and doc[p.token].lower_ in roles()), None)
        named = role_noun is None or (role_noun != first.token and doc[role_noun].text[0].isupper())
        if named or (token.ent_type_ in {"NORP", "GPE"} and role_noun != first.token):
            return pieces
    return (Piece(first.token, token.text[0].lower() + token.text[1:]), *pieces[1:])


def _is_common(token: Token) -> bool:
    """Whether a capitalised word is a common noun of the dictionary ("Fire chief", not "Lothmar's minister")."""
    owner = token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "POS"
    return not owner and bool(lemminflect.getAllLemmas(token.lower_, upos="NOUN"))


def _with_name_only(doc: Doc, unit: Proposition, head: Token, other: Token, names: tuple[Piece, ...]) -> Proposition:
    """The unit with "Hilda Vantongeren" for "The mayor, Hilda Vantongeren,"."""
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
        if name.tag_ not in NAMED or not (between and closed and alone) or context.closed(unit, other.i):
            continue
        done = unit.done | {other.i}
        main = replace(without(doc, unit, {other.i}), done=done)
        past = word("was" if is_past_tense(doc, unit.predicate) else "is")
        pieces = (
            *_name(doc, unit, name)[: _length_of(doc, unit, name)],
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
    return next(n for n, p in enumerate(_name(doc, unit, name), 1) if p.token == name.i)


def role(context: Context, unit: Proposition) -> list[Proposition]:
    """[Culture minister] Karl Lund closed the museum."""
    doc = context.doc
    for head in (doc[i] for i in sorted(unit.tokens)):
        if head.tag_ not in NAMED or head.i in unit.done or context.closed(unit, head.i):
            continue
        last = _role_noun(doc, unit, head)
        if last is None:
            continue
        return _told_role(doc, unit, head, last)
    return []


def _role_noun(doc: Doc, unit: Proposition, head: Token) -> Token | None:
    """The last role noun before the name, where the rest of the phrase is a person's name."""
    if not _is_person(doc, head) or _is_title(head):
        return None
    modifiers = [
        c for c in head.children if c.i < head.i and c.dep_ in {"compound", "nmod", "amod"} and c.i in unit.tokens
    ]
    nouns = [c for c in modifiers if c.lower_ in roles() and not roles()[c.lower_].honorific]
    if not nouns:
        return None
    last = nouns[-1]
    return last if all(doc[i].tag_ in NAMED for i in range(last.i + 1, head.i + 1)) and last.i < head.i else None


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
    says = _small(doc, _lowered(doc, says))
    if determiner is None or determiner.lower_ in {"a", "an", "the"}:
        says = (word(_role_determiner(doc, says, last)), *says)
    root = doc[unit.predicate]
    dated = is_past(root) and any(t.ent_type_ == "DATE" and YEAR.match(t.text) for t in root.subtree)
    pieces = (*name, word("was" if dated else "is"), *says)
    own = replace(
        unit, pieces=pieces, predicate=last.i, subject=head.i, done=unit.done | {head.i}, rule="role", inner=None
    )
    kept = tuple(p for p in unit.pieces if p.token not in set(words))
    return [own, replace(unit, pieces=kept, done=unit.done | {head.i})]


def _small(doc: Doc, says: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The role with small letters: "Chief Executive" before a name is the chief executive."""
    return tuple(Piece(p.token, doc[p.token].lower_) if doc[p.token].lower_ in roles() else p for p in says)


def _role_determiner(doc: Doc, says: tuple[Piece, ...], last: Token) -> str:
    if roles()[last.lower_].unique or doc[says[0].token].lower_ == "chief":
        return "the"
    first = says[0].text or doc[says[0].token].text
    return article(first)


def _determiner(other: Token) -> str:
    row = roles().get(other.lower_)
    return "the" if row is not None and row.unique else article(other.left_edge.text)


def plain_name(doc: Doc, tokens: tuple[int, int]) -> tuple[Piece, ...]:
    """Return the words of a source without the role before its name or the description beside it."""
    span = doc[tokens[0] : tokens[1]]
    whole = Proposition(pieces=spell(range(*tokens)), predicate=span.root.i)
    for other in span:
        if other.dep_ == "appos" and other.head.i in whole.tokens and _is_set_off(doc, other):
            head = other if other.tag_ in NAMED and other.head.tag_ not in NAMED else other.head
            leave = () if head is other else subtree(doc, other.i)
            return noun_phrase(doc, whole, head, leave=leave)
    last = _role_noun(doc, whole, span.root) if span.root.tag_ in NAMED else None
    return spell(range(last.i + 1, span.root.i + 1)) if last is not None else whole.pieces
