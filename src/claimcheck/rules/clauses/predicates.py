"""Coordinated predicates: each gets the subject, auxiliaries and fronted adjuncts that they share."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from claimcheck import lexicon
from claimcheck.rules.clauses.edit import (
    COMMAS,
    FINITE,
    SUBJECTS,
    Context,
    child,
    is_finite,
    keep,
    subject_of,
    subtree,
    trim,
    without,
    word,
)
from claimcheck.rules.clauses.inflect import be, is_plural
from claimcheck.rules.records import Piece, Proposition

SPLITTING = frozenset({"and", "but", "yet", "then", "while", "plus"})
EMBEDDING = frozenset({"xcomp", "ccomp", "conj"})
QUANTIFIERS = frozenset({"no", "none", "few", "any", "only", "nobody", "neither", "either"})
SPEECH = frozenset(
    {"say", "add", "write", "report", "claim", "announce", "explain", "argue", "think", "believe", "tell"}
)
PARTS = frozenset({"all", "most", "some", "many", "none", "each", "both", "half", "several", "few"})
LONGEST_ADJUNCT = 8  # tokens
CONDITIONS = frozenset({"if", "unless", "provided", "lest"})


class Intransitive(lexicon.Row):
    """A verb without an object, so that it shares none with a verb coordinated with it ("voted to secede and join")."""

    lemma: str
    example: str


@cache
def _intransitive() -> frozenset[str]:
    return frozenset(row.lemma for row in lexicon.rows("intransitive_verbs", Intransitive))


def is_intransitive(lemma: str) -> bool:
    """Whether the verb takes no object."""
    return lemma in _intransitive()


def coordinated(context: Context, unit: Proposition) -> list[Proposition]:
    """Mara Lindt founded Orlo in 1998 [and sold it in 2006]."""
    doc = context.doc
    for verb in _open_verbs(doc, unit):
        for other, conjunction in _conjuncts(doc, unit, verb):
            if (context.closed(unit, other.i) and not _says(context, unit, other, conjunction)) or not _may_split(
                doc, unit, verb, other, conjunction
            ):
                continue
            return _split(doc, unit, _partner(doc, unit, verb, other), other)
    return []


def _partner(doc: Doc, unit: Proposition, verb: Token, other: Token) -> Token:
    """The verb that the other goes with: in "should stop charging it and take it back" it is not "charging"."""
    if verb.tag_ != "VBG" or other.tag_ == "VBG":
        return verb
    above = [v for v in _open_verbs(doc, unit) if v.i < verb.i and v.tag_ == other.tag_]
    return above[-1] if above else verb


def _says(context: Context, unit: Proposition, other: Token, conjunction: str) -> bool:
    """Whether the other clause has a source of its own ("According to X, A, but Y said B")."""
    speaks = any(
        report.cue[0] <= other.i < report.cue[1]
        for report in context.reports
        if report.cue not in {r.cue for r in unit.reports}
    )
    return speaks and conjunction in {"but", "while"} and _own_subject(other) is not None


def spliced(context: Context, unit: Proposition) -> list[Proposition]:
    """The khanate was Azeri territory, [the Armenians were guests there]."""
    doc = context.doc
    root = doc[unit.predicate]
    if root.lemma_.lower() in SPEECH:
        return []
    cues = {i for report in context.reports for i in range(*report.cue)}
    for clause in root.children:
        if clause.dep_ not in {"ccomp", "parataxis"} or clause.i not in unit.tokens or root.i in cues:
            continue
        subject = _own_subject(clause)
        if (
            subject is None
            or not is_finite(clause)
            or context.closed(unit, clause.i)
            or not _is_parted(doc, clause, root)
        ):
            continue
        taken = subtree(doc, clause.i) & unit.tokens
        own = replace(unit, pieces=trim(doc, keep(unit, taken)), predicate=clause.i, subject=subject.i, rule="spliced")
        main = without(doc, unit, taken)
        main = replace(main, pieces=_with_absolute_auxiliary(doc, main))
        return [own, main] if clause.i < root.i else [main, own]
    return []


def _with_absolute_auxiliary(doc: Doc, unit: Proposition) -> tuple[Piece, ...]:
    """All of it [was] licensed (from "it held 30 tonnes, all of it licensed")."""
    subject = _own_subject(doc[unit.predicate])
    if subject is None or subject.lower_ not in PARTS or not _may_be_participle(doc[unit.predicate]):
        return unit.pieces
    plural = any(t.lower_ in {"them", "these"} for t in subject.subtree)
    at = _position(unit, unit.predicate)
    return (*unit.pieces[:at], word(be(plural=plural, past=True)), *unit.pieces[at:])


def _may_be_participle(verb: Token) -> bool:
    return verb.lower_.endswith("ed") and not any(c.dep_ in {"aux", "auxpass", "dobj"} for c in verb.children)


def _is_parted(doc: Doc, clause: Token, root: Token) -> bool:
    """Whether punctuation alone parts two whole clauses."""
    own = _own_subject(root)
    if own is None or any(c.dep_ == "mark" or c.tag_ in {"WRB", "WP"} for c in clause.children):
        return False
    edge = clause.right_edge.i + 1 if clause.i < root.i else clause.left_edge.i - 1
    beside = own.i > clause.i if clause.i < root.i else True
    return (
        beside and edge < len(doc) and doc[edge].text in {",", ";", ":", "–", "—", "-"} and root.pos_ in {"VERB", "AUX"}
    )


def _open_verbs(doc: Doc, unit: Proposition) -> Iterator[Token]:
    """The main predicate and the complements that stand for it ("voted to secede and join")."""
    tokens = unit.tokens
    verb = doc[unit.predicate]
    seen: set[int] = set()
    while verb is not None and verb.i not in seen:
        seen.add(verb.i)
        yield verb
        following = next((c for c in verb.children if c.dep_ in {"xcomp"} and c.i in tokens), None)
        if following is None:
            return
        verb = following


def _conjuncts(doc: Doc, unit: Proposition, verb: Token) -> Iterator[tuple[Token, str]]:
    """The verbs coordinated with this one, each with its conjunction."""
    tokens = unit.tokens
    todo = [verb]
    while todo:
        head = todo.pop(0)
        for other in head.children:
            if other.dep_ == "conj" and other.i in tokens and _is_predicate(other):
                yield other, _conjunction(doc, other)
                todo.append(other)


def _is_predicate(token: Token) -> bool:
    if token.pos_ in {"VERB", "AUX"}:
        return True
    return any(c.dep_ in SUBJECTS or c.dep_ == "cop" for c in token.children) and token.pos_ in {"ADJ", "NOUN"}


def _conjunction(doc: Doc, other: Token) -> str:
    """The word before the coordinated clause, or that of the end of the list."""
    i = other.left_edge.i - 1
    while i >= 0 and (doc[i].is_space or doc[i].text in COMMAS or (doc[i].pos_ == "ADV" and doc[i].head.i == other.i)):
        i -= 1
    before = doc[i]
    if before.dep_ == "cc" or before.pos_ == "CCONJ":
        return before.lower_
    last: Token | None = other
    while last is not None:
        words = [c.lower_ for c in last.children if c.dep_ == "cc"]
        if words:
            return words[-1]
        last = next((c for c in last.children if c.dep_ == "conj"), None)
    above = [c.lower_ for c in other.head.children if c.dep_ == "cc" and other.head.i < c.i < other.i]
    return above[-1] if above else ","


def _may_split(doc: Doc, unit: Proposition, verb: Token, other: Token, conjunction: str) -> bool:
    negated = any(c.dep_ == "neg" for c in verb.children)
    own_subject = _own_subject(other)
    if conjunction in {"or", "nor"}:
        preconj = any(c.dep_ in {"preconj", "cc"} and c.lower_ == "neither" for c in verb.children)
        return conjunction == "or" and negated and own_subject is None and not preconj
    if conjunction not in SPLITTING | {",", "&"}:
        return False
    if conjunction == "," and own_subject is None and not _in_list(other):
        return False
    if _in_condition(doc, verb, unit):
        return False
    if own_subject is not None:
        return True
    subject = subject_of(doc, unit, verb.i)
    return subject is None or not _is_quantified(doc[subject])


def _in_list(other: Token) -> bool:
    """Whether the verb is one of a list that ends in "and"."""
    return any(c.dep_ == "conj" for c in other.children) or other.head.dep_ == "conj"


def _in_condition(doc: Doc, verb: Token, unit: Proposition) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in verb.children) and verb.i != unit.predicate


def _is_quantified(subject: Token) -> bool:
    words = [subject.lower_, *(c.lower_ for c in subject.children if c.i < subject.i)]
    return any(w in QUANTIFIERS for w in words)


def _own_subject(verb: Token) -> Token | None:
    """The verb's subject; a relative pronoun is that of the clause before ("who left and who never came back")."""
    found = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    shared = found is not None and found.tag_ in {"WP", "WDT"} and verb.dep_ == "conj"
    return None if shared else found


def _split(doc: Doc, unit: Proposition, verb: Token, other: Token) -> list[Proposition]:
    """The unit without the other predicate, and the unit with the other in place of this one."""
    between = _after_conjunction(doc, unit, other)
    taken = subtree(doc, other.i) & unit.tokens
    host = other.head
    first = without(doc, unit, taken | between)
    first = replace(first, pieces=_without_conjunction(doc, unit, first.pieces, other))
    if _own_subject(other) is not None:
        marks = {c.i for c in other.children if c.dep_ == "mark" and c.lower_ == "that"}
        own = _with_auxiliary(doc, verb, other, trim(doc, keep(unit, taken - marks)))
        body = (*_shared_front(doc, unit, verb, other), *own, *_tail(doc, unit, verb))
        subject = _own_subject(other)
        assert subject is not None
        second = replace(unit, pieces=body, subject=subject.i)
    else:
        pronouns = {c.i for c in other.children if c.dep_ in SUBJECTS}
        own = trim(doc, keep(unit, taken - pronouns))
        moved = trim(doc, keep(unit, between))
        body = (*_shared_left(doc, unit, verb, other), *own, *moved, *_tail(doc, unit, verb))
        second = replace(unit, pieces=body, subject=subject_of(doc, unit, unit.predicate))
    second = replace(second, rule="coordination", predicate=other.i if verb.i == unit.predicate else unit.predicate)
    first = _with_right_object(doc, first, host, other, taken, unit)
    return [first, second]


def _after_conjunction(doc: Doc, unit: Proposition, other: Token) -> frozenset[int]:
    """The adjunct between conjunction and verb that the parser gave to the first verb ("and, on appeal, sentenced")."""
    found: set[int] = set()
    i = other.left_edge.i - 1
    while i in unit.tokens and doc[i].dep_ != "cc" and len(found) < LONGEST_ADJUNCT:
        found.add(i)
        i -= 1
    parted = i in unit.tokens and doc[i].dep_ == "cc" and any(doc[n].dep_ == "prep" for n in found)
    return frozenset(found) if parted else frozenset()


def _with_auxiliary(doc: Doc, verb: Token, other: Token, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """One Armenian [was] wounded (from "two were killed and one Armenian wounded")."""
    passive = _passive_before(doc, other)
    subject = _own_subject(other)
    if passive is None or subject is None or not _is_participle(other):
        return pieces
    at = next((n for n, p in enumerate(pieces) if p.token == other.i), 0)
    copula = word(be(plural=is_plural(doc, subject.i), past=passive.tag_ == "VBD"))
    return (*pieces[:at], copula, *pieces[at:])


def _passive_before(doc: Doc, other: Token) -> Token | None:
    """The passive auxiliary of the verb right before, which the other may share."""
    before = next((doc[i] for i in range(other.left_edge.i - 1, other.sent.start, -1) if doc[i].pos_ == "VERB"), None)
    return child(before, "auxpass") if before is not None else None


def _is_participle(verb: Token) -> bool:
    """Whether the verb may be a passive participle whose auxiliary was left out."""
    if any(c.dep_ in {"aux", "auxpass", "dobj", "attr", "acomp", "xcomp", "ccomp", "prt"} for c in verb.children):
        return False
    if is_intransitive(verb.lemma_.lower()):
        return False
    return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.lower_.endswith("ed") and _ends_clause(verb))


def _ends_clause(verb: Token) -> bool:
    return all(token.is_punct for token in verb.subtree if token.i > verb.i)


def _without_conjunction(doc: Doc, unit: Proposition, pieces: tuple[Piece, ...], other: Token) -> tuple[Piece, ...]:
    """Drop the conjunction that stood before the predicate that was taken out, and its comma."""
    drop: set[int] = set()
    i = other.left_edge.i - 1
    while i in unit.tokens and (doc[i].text in COMMAS or doc[i].dep_ == "cc" or doc[i].is_space):
        drop.add(i)
        i -= 1
    if not any(doc[d].dep_ == "cc" for d in drop):
        return tuple(p for p in pieces if p.token not in drop) if drop else pieces
    return trim(doc, tuple(p for p in pieces if p.token not in drop))


def _tail(doc: Doc, unit: Proposition, verb: Token) -> tuple[Piece, ...]:
    """What follows a coordinated complement and belongs to the verb above it."""
    below = subtree(doc, verb.i)
    last = _position(unit, max(below & unit.tokens))
    return tuple(p for p in unit.pieces[last + 1 :] if p.token not in below)


def _shared_front(doc: Doc, unit: Proposition, verb: Token, other: Token) -> tuple[Piece, ...]:
    """Conditions in front of the first clause hold for the second too; so do dates where it has none of its own."""
    tokens = unit.tokens
    front: set[int] = set()
    subject = _own_subject(verb)
    for c in verb.children:
        if subject is None or c.i > subject.i or c.i not in tokens:
            continue
        is_condition = c.dep_ == "advcl" and any(m.lower_ in CONDITIONS for m in c.children if m.dep_ == "mark")
        is_date = (
            c.dep_ in {"prep", "npadvmod"} and _is_time(doc, c) and not any(_is_time(doc, o) for o in other.children)
        )
        if is_condition or is_date:
            front |= subtree(doc, c.i)
    if not front:
        return ()
    return (*keep(unit, front & tokens), Piece(-1, ","))


def _is_time(doc: Doc, token: Token) -> bool:
    """Whether a prepositional or noun phrase names a time."""
    if token.dep_ not in {"prep", "npadvmod"}:
        return False
    return any(t.ent_type_ in {"DATE", "TIME"} for t in token.subtree)


def _shared_left(doc: Doc, unit: Proposition, verb: Token, other: Token) -> tuple[Piece, ...]:
    """What the other predicate shares: everything before the first one, but only the auxiliaries that fit."""
    shares = _shares_auxiliary(verb, other)
    drop: set[int] = set()
    for c in verb.children:
        if c.i >= verb.i:
            continue
        if c.dep_ in {"aux", "auxpass", "neg"} and not (shares or _shares_to(c, other)):
            drop |= subtree(doc, c.i)
        elif c.dep_ in {"advmod", "preconj", "cc"} and _near(c, verb):
            drop |= subtree(doc, c.i) if not _is_hedge(c) else set()
        elif c.dep_ in {"prep", "npadvmod"} and _is_time(doc, c) and any(_is_time(doc, o) for o in other.children):
            drop |= subtree(doc, c.i)
    cut = _position(unit, verb.i)
    left = tuple(p for p in unit.pieces[:cut] if p.token not in drop)
    if left and left[-1].token < 0 and other.tag_ == "VBG" and verb.tag_ == "VBN":
        left = left[:-1]  # the added "was" of "was directed by A and starring B"
    return _trim_right(doc, left)


def _trim_right(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return tuple(p for at, p in enumerate(pieces) if not (at == 0 and p.token >= 0 and doc[p.token].text in COMMAS))


def _position(unit: Proposition, token: int) -> int:
    return next((at for at, piece in enumerate(unit.pieces) if piece.token == token), 0)


def _near(adverb: Token, verb: Token) -> bool:
    """Whether the adverb stands between subject and verb, and so belongs to this verb alone."""
    subject = _own_subject(verb)
    return subject is not None and adverb.i > subject.i


def _is_hedge(adverb: Token) -> bool:
    return adverb.lower_ in {"allegedly", "reportedly", "probably", "possibly", "perhaps", "apparently", "likely"}


def _shares_to(auxiliary: Token, other: Token) -> bool:
    return auxiliary.tag_ == "TO" and other.tag_ == "VB" and not any(c.tag_ == "TO" for c in other.children)


def _shares_auxiliary(verb: Token, other: Token) -> bool:
    """Whether the auxiliaries of the first verb serve the other too ("was built and widened")."""
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if _is_passive(verb) and other.tag_ == "VBN" and is_intransitive(other.lemma_.lower()):
        return False
    if not auxiliaries or other.tag_ in {"VBZ", "VBP", "MD"}:
        return False
    own = [c for c in other.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.tag_ in FINITE for c in own):
        return False
    if own:
        return any(c.tag_ in {"MD", "TO"} for c in auxiliaries) and own[0].tag_ == "VB"
    if other.tag_ == verb.tag_:
        return not (verb.tag_ == "VBN" and _is_passive(verb) and any(c.dep_ == "dobj" for c in other.children))
    if verb.tag_ == "VB":
        return other.tag_ == "VB"
    if is_intransitive(other.lemma_.lower()):
        return False
    participle = verb.tag_ == "VBN" and other.tag_ == "VBD" and other.lower_.endswith("ed")
    return (
        participle
        and _is_passive(verb)
        and not any(c.dep_ in {"dobj", "xcomp", "ccomp", "attr"} for c in other.children)
    )


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)


def _with_right_object(
    doc: Doc, first: Proposition, host: Token, other: Token, taken: frozenset[int], unit: Proposition
) -> Proposition:
    """Give "designed" of "designed and built the bridge" the object that only the other verb governs."""
    if (
        other.left_edge.i != other.i
        or other.i - host.i != 2
        or any(c.i > host.i and c.dep_ in {"dobj", "attr", "acomp", "prep"} for c in host.children)
    ):
        return first
    if not any(c.dep_ == "dobj" for c in other.children) or is_intransitive(host.lemma_.lower()):
        return first
    right = trim(
        doc, tuple(p for p in keep(unit, taken) if p.token > other.i and not _below_conjunct(doc, other, p.token))
    )
    return replace(first, pieces=(*first.pieces, *right))


def _below_conjunct(doc: Doc, other: Token, i: int) -> bool:
    return any(
        i in subtree(doc, c.i) or (c.dep_ == "cc" and c.i == i) for c in other.children if c.dep_ in {"conj", "cc"}
    )
