"""The fine granularity: one proposition for each member of a list, each modifier and each adjunct."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import child, keep, subtree, trim, without
from claimcheck.rules.records import Proposition

ADJUNCTS = frozenset({"prep", "npadvmod", "agent"})
STAYING = frozenset({"without", "except", "unless", "despite", "barring", "of", "between", "among"})
LISTED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "ADP"})
WHOLE = frozenset({"appositive", "role", "life dates"})
MOST = 24  # propositions out of one


def finely(doc: Doc, unit: Proposition) -> list[Proposition]:
    """Return what a compact proposition tells, told piece by piece."""
    if unit.inner is not None:
        return [unit]
    parts = [unit]
    for step in (members, modifiers, adjuncts):
        parts = [part for whole in parts for part in step(doc, whole)][:MOST]
    return [*parts, *core(doc, unit)]


def members(doc: Doc, unit: Proposition) -> list[Proposition]:
    """Tide has a concise [and clear] syntax with tools [and libraries]: one proposition for each member of a list."""
    todo: list[Proposition] = [unit]
    done: list[Proposition] = []
    while todo and len(todo) + len(done) < MOST:
        whole = todo.pop(0)
        found = next((doc[i] for i in sorted(whole.tokens) if _is_list(doc[i], whole)), None)
        if found is None:
            done.append(whole)
        else:
            todo += _one_by_one(doc, whole, found)
    return [*done, *todo]


def _is_list(head: Token, unit: Proposition) -> bool:
    if head.pos_ not in LISTED or head.dep_ == "conj" or (head.i in unit.done and head.dep_ in {"nsubj", "nsubjpass"}):
        return False
    if not any(c.dep_ == "conj" and c.i in unit.tokens and c.pos_ in LISTED for c in head.children):
        return False
    if head.dep_ == "pobj" and head.head.lower_ in {"between", "among"}:
        return False
    return not any(t.dep_ == "cc" and t.lower_ in {"or", "nor"} for t in head.subtree) and not _is_negated(head)


def _is_negated(token: Token) -> bool:
    return any(c.dep_ == "neg" for a in token.ancestors for c in a.children)


def _one_by_one(doc: Doc, unit: Proposition, head: Token) -> list[Proposition]:
    listed = [head]
    for member in listed:
        listed += [c for c in member.children if c.dep_ == "conj" and c.i in unit.tokens and c.pos_ in LISTED]
    whole = subtree(doc, head.i)
    parts = []
    for member in sorted(listed, key=lambda token: token.i):
        own = subtree(doc, member.i) - _other_members(doc, member)
        shared = {
            i for c in head.children if c.dep_ not in {"conj", "cc", "punct", "preconj"} for i in subtree(doc, c.i)
        }
        shared = {i for i in shared if i < head.i and member.i != head.i} if not _has_own(member) else set()
        kept = without(doc, unit, whole - own - shared - ({head.i} & own))
        pieces = trim(doc, kept.pieces)
        parts.append(replace(kept, pieces=pieces, rule="member"))
    return parts


def _has_own(member: Token) -> bool:
    return any(c.dep_ in {"det", "poss", "nummod"} and c.i < member.i for c in member.children)


def _other_members(doc: Doc, member: Token) -> frozenset[int]:
    out: set[int] = set()
    for c in member.children:
        if c.dep_ in {"conj", "cc", "preconj"} or (c.is_punct and c.i > member.i):
            out |= subtree(doc, c.i)
    return frozenset(out)


def modifiers(doc: Doc, unit: Proposition) -> list[Proposition]:
    """Tide is a [2014] [American] film: one proposition for each modifier of what the subject is said to be."""
    verb = doc[unit.predicate]
    noun = child(verb, "attr") if verb.lemma_ == "be" else None
    if noun is None or noun.i not in unit.tokens or not any(c.lower_ in {"a", "an"} for c in noun.children):
        return [unit]
    before = [
        c
        for c in noun.children
        if c.i < noun.i and c.dep_ in {"amod", "compound", "nmod", "nummod"} and c.i in unit.tokens
    ]
    after = [c for c in noun.children if c.i > noun.i and c.dep_ in {"prep", "acl", "relcl"} and c.i in unit.tokens]
    if len(before) + len(after) < 2:
        return [unit]
    every = {i for c in (*before, *after) for i in subtree(doc, c.i)}
    hyphens = {i for c in before for i in subtree(doc, c.i)}
    parts = []
    for c in (*before, *after):
        own = subtree(doc, c.i)
        parts.append(replace(without(doc, unit, (every | hyphens) - own), rule="modifier"))
    return parts


def adjuncts(doc: Doc, unit: Proposition) -> list[Proposition]:
    """Lindt founded Orlo [in Kiel] [in 1998]: founded in Kiel, founded in 1998."""
    if unit.rule in WHOLE:
        return [unit]
    found = [c for c in doc[unit.predicate].children if c.i in unit.tokens and _is_adjunct(c)]
    if len(found) < 2:
        return [unit]
    parts = []
    for adjunct in found:
        drop = {i for other in found if other.i != adjunct.i for i in subtree(doc, other.i)}
        parts.append(replace(without(doc, unit, drop), rule="adjunct"))
    return parts


def core(doc: Doc, unit: Proposition) -> list[Proposition]:
    """The proposition without its adjuncts, where it has an object or complement of its own."""
    found = [c for c in doc[unit.predicate].children if c.i in unit.tokens and _is_adjunct(c)]
    if not found or unit.rule in WHOLE:
        return []
    bare = without(doc, unit, {i for c in found for i in subtree(doc, c.i)})
    return [replace(bare, rule="core")] if keep(bare, {unit.predicate}) else []


def _is_adjunct(token: Token) -> bool:
    """Whether the phrase can be left out without changing what is said ("without", "unless" and "only" stay)."""
    if token.dep_ not in ADJUNCTS or token.lower_ in STAYING:
        return False
    return not any(t.lower_ in {"only", "not", "no"} for t in token.subtree)
