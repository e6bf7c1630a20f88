"""What coordinated predicates share: fronted adjuncts, auxiliaries, what follows both, and an object of both."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import clause_words
from claimcheck.rules.clauses.auxiliaries import is_intransitive, shares_auxiliary, shares_to
from claimcheck.rules.clauses.edit import COMMAS, keep, own_subject, position, subtree, trim
from claimcheck.rules.clauses.inflect import form
from claimcheck.rules.records import Piece, Proposition

CONDITIONS = frozenset({"if", "unless", "provided", "lest"})
ONE_OF = {"people": "person"}
RIGHT = frozenset({"dobj", "attr", "acomp", "prep", "agent"})
PARTICIPLES = frozenset({"VBN", "VBG"})


def with_counted(doc: Doc, verb: Token, other: Token, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """64 [people] were injured, a third [person] was (from "eleven people were killed and 64 were injured")."""
    number, counted = own_subject(other), own_subject(verb)
    if number is None or counted is None or any(c.i > number.i for c in number.children):
        return pieces
    one = number.ent_type_ == "ORDINAL" or number.lower_ in {"one", "another"}
    if number.pos_ != "NUM" and not one:
        return pieces
    if counted.tag_ != "NNS" or not any(c.dep_ == "nummod" for c in counted.children):
        return pieces
    at = next((n for n, p in enumerate(pieces) if p.token == number.i), None)
    noun = ONE_OF.get(counted.lower_, form(counted.lemma_, "NN")) if one else counted.text
    return pieces if at is None else (*pieces[: at + 1], Piece(-1, noun), *pieces[at + 1 :])


def tail(doc: Doc, unit: Proposition, verb: Token) -> tuple[Piece, ...]:
    """What follows a coordinated complement and belongs to the verb above it."""
    below = subtree(doc, verb.i)
    last = position(unit, max(below & unit.tokens))
    return tuple(p for p in unit.pieces[last + 1 :] if p.token not in below or p.text is not None)


def shared_front(doc: Doc, unit: Proposition, verb: Token, other: Token) -> tuple[Piece, ...]:
    """Conditions in front of the first clause hold for the second too; so do dates where it has none of its own."""
    tokens = unit.tokens
    front: set[int] = set()
    subject = own_subject(verb)
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


def shared_left(doc: Doc, unit: Proposition, verb: Token, other: Token) -> tuple[Piece, ...]:
    """What the other predicate shares: everything before the first one, but only the auxiliaries that fit."""
    shares = shares_auxiliary(verb, other)
    drop: set[int] = set()
    for c in verb.children:
        if c.i >= verb.i:
            continue
        if c.dep_ in {"aux", "auxpass", "neg"} and not (shares or shares_to(c, other)):
            drop |= subtree(doc, c.i)
        elif c.dep_ in {"advmod", "preconj", "cc"} and _near(c, verb):
            drop |= subtree(doc, c.i) if not _is_hedge(c) else set()
        elif _is_bare_participle(c) or (_is_time(doc, c) and any(_is_time(doc, o) for o in other.children)):
            drop |= subtree(doc, c.i)
    cut = position(unit, verb.i)
    left = tuple(p for p in unit.pieces[:cut] if p.token not in drop)
    if left and left[-1].token < 0 and other.tag_ == "VBG" and verb.tag_ == "VBN":
        left = left[:-1]  # the added "was" of "was directed by A and starring B"
    return _trim_right(doc, left)


def _is_bare_participle(clause: Token) -> bool:
    """Whether the clause tells more of the subject and is told by itself ("Born in Lima, she sang and danced")."""
    return clause.dep_ == "advcl" and clause.tag_ in PARTICIPLES and not any(c.dep_ == "mark" for c in clause.children)


def _trim_right(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return tuple(p for at, p in enumerate(pieces) if not (at == 0 and p.token >= 0 and doc[p.token].text in COMMAS))


def _near(adverb: Token, verb: Token) -> bool:
    """Whether the adverb stands between subject and verb, and so belongs to this verb alone."""
    subject = own_subject(verb)
    return subject is not None and adverb.i > subject.i


def _is_hedge(adverb: Token) -> bool:
    return adverb.lower_ in {"allegedly", "reportedly", "probably", "possibly", "perhaps", "apparently", "likely"}


def with_right_object(
    doc: Doc, first: Proposition, host: Token, other: Token, taken: frozenset[int], unit: Proposition
) -> Proposition:
    """Give "designed" of "designed and built the bridge" the object that only the other verb governs."""
    agent = next((c for c in other.children if c.dep_ == "agent"), None) if _is_made_so(host, other) else None
    if agent is not None:
        return replace(first, pieces=(*first.pieces, *keep(unit, subtree(doc, agent.i))))
    if (
        other.left_edge.i != other.i
        or other.i - host.i != 2
        or any(c.i > host.i and c.dep_ in RIGHT - {"agent"} for c in host.children)
    ):
        return first
    born = host.lower_ == "born" and any(c.dep_ == "prep" for c in other.children)  # "born and raised in Kiel"
    shares = any(c.dep_ == "dobj" for c in other.children) and not is_intransitive(host.lemma_.lower())
    if not (born or shares):
        return first
    right = trim(
        doc, tuple(p for p in keep(unit, taken) if p.token > other.i and not _below_conjunct(doc, other, p.token))
    )
    return replace(first, pieces=(*first.pieces, *right))


def _is_made_so(host: Token, other: Token) -> bool:
    """Whether one and the same makes a thing in both ways ("a film [written and directed] by Ana Kroll")."""
    makes = all(v.lower_.startswith("co-") or v.lemma_.lower() in clause_words("making") for v in (host, other))
    open_end = not any(c.i > host.i and c.dep_ in RIGHT for c in host.children)
    return makes and open_end and host.tag_ == other.tag_ == "VBN" and other.i - host.i == 2


def _below_conjunct(doc: Doc, other: Token, i: int) -> bool:
    return any(
        i in subtree(doc, c.i) or (c.dep_ == "cc" and c.i == i) for c in other.children if c.dep_ in {"conj", "cc"}
    )
