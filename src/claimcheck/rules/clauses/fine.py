"""The fine granularity: one proposition for each adjunct of the main predicate."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import subtree, without
from claimcheck.rules.records import Proposition

ADJUNCTS = frozenset({"prep", "npadvmod", "agent"})


def adjuncts(doc: Doc, unit: Proposition) -> list[Proposition]:
    """In 1998 Lindt founded Orlo [in Kiel] [with two friends]: founded in 1998, founded in Kiel, founded with friends."""
    if unit.inner is not None or unit.rule in {"appositive", "role", "life dates"}:
        return [unit]
    found = [c for c in doc[unit.predicate].children if c.i in unit.tokens and _is_adjunct(c)]
    if len(found) < 2:
        return [unit]
    parts = []
    for adjunct in found:
        drop = {i for other in found if other.i != adjunct.i for i in subtree(doc, other.i)}
        parts.append(replace(without(doc, unit, drop), rule="adjunct"))
    return parts


def _is_adjunct(token: Token) -> bool:
    """Whether the phrase can be left out without changing what is said ("without", "unless" and "only" stay)."""
    if token.dep_ not in ADJUNCTS or token.lower_ in {"without", "except", "unless", "despite", "barring", "of"}:
        return False
    return not any(t.lower_ in {"only", "not", "no"} for t in token.subtree)
