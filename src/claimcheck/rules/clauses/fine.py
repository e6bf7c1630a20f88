"""The fine granularity: one proposition for each member of a list, each modifier and each adjunct."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses import asides, lists, qualities
from claimcheck.rules.clauses.edit import child, keep, subtree, without
from claimcheck.rules.clauses.phrases import with_article
from claimcheck.rules.records import Proposition

ADJUNCTS = frozenset({"prep", "npadvmod", "agent"})
STAYING = frozenset({"without", "except", "unless", "despite", "barring", "of", "between", "among", "like", "than"})
LIMITS = frozenset(
    {"only", "not", "no", "never", "nobody", "none", "nothing", "neither", "few", "fewer", "hardly", "rarely", "seldom"}
)
OBJECTS = frozenset({"dobj", "attr", "acomp", "xcomp", "ccomp", "oprd"})
WHOLE = frozenset({"appositive", "role", "life dates"})
CAUSES = frozenset({"because", "since", "as", "when", "after", "before", "once", "while", "whereas", "although"})
MOST = 24  # propositions out of one

Step = Callable[[Doc, Proposition], list[Proposition]]


def finely(doc: Doc, unit: Proposition) -> list[Proposition]:
    """Return what a compact proposition tells, told piece by piece."""
    if unit.inner is not None or _is_limited(doc, unit):
        return [unit]
    parts = [unit]
    for step in STEPS:
        parts = [part for whole in parts for part in step(doc, whole)][:MOST]
    return parts


def members(doc: Doc, unit: Proposition) -> list[Proposition]:
    """Tools [and libraries] for a port [and a yard]: one proposition for each member of each list."""
    return _one_by_one(doc, unit, lists.parted_at)


def adjectives(doc: Doc, unit: Proposition) -> list[Proposition]:
    """A [legible, concise] style: one proposition for each of the adjectives that commas or "and" join."""
    return _one_by_one(doc, unit, qualities.coordinate)


def _one_by_one(
    doc: Doc, unit: Proposition, part: Callable[[Doc, Proposition, Token], list[Proposition]]
) -> list[Proposition]:
    todo, done = [unit], list[Proposition]()
    while todo and len(todo) + len(done) < MOST:
        whole = todo.pop(0)
        parts = next((p for i in sorted(whole.tokens) if (p := part(doc, whole, doc[i]))), [])
        todo = [*parts, *todo]
        if not parts:
            done.append(whole)
    return [*done, *todo]


def modifiers(doc: Doc, unit: Proposition) -> list[Proposition]:
    """Tide is a [2014] [American] film [from Orlo]: one proposition for each modifier of what the subject is."""
    verb = doc[unit.predicate]
    noun = verb if unit.rule in WHOLE else child(verb, "attr") if verb.lemma_ == "be" else None
    if noun is None or noun.i not in unit.tokens:
        return [unit]
    found = qualities.modifiers(noun, unit)
    if not found:
        return [unit]
    every = {i for c in found for i in subtree(doc, c.i)}
    parts = [without(doc, unit, every - subtree(doc, c.i)) for c in found] if len(found) > 1 else [unit]
    bare = [replace(without(doc, unit, every), rule="core")]
    return [replace(part, pieces=with_article(doc, part.pieces, noun)) for part in (*parts, *bare)]


def adjuncts(doc: Doc, unit: Proposition) -> list[Proposition]:
    """Lindt founded Orlo [in Kiel] [in 1998]: founded Orlo, founded in Kiel, founded in 1998."""
    verb = doc[unit.predicate]
    complete = any(c.dep_ in OBJECTS and c.i in unit.tokens for c in verb.children)
    found = [c for c in verb.children if c.i in unit.tokens and _is_adjunct(c)]
    if not complete:
        anchor = _completing(verb, found)
        found = [c for c in found if c is not anchor]
        complete = anchor is not None
    if unit.rule in WHOLE or not found:
        return [unit]
    parts = [] if len(found) > 1 else [unit]
    for adjunct in found if len(found) > 1 else ():
        drop = {i for other in found if other.i != adjunct.i for i in subtree(doc, other.i)}
        parts.append(replace(without(doc, unit, drop), rule="adjunct"))
    if complete:
        bare = without(doc, unit, {i for c in found for i in subtree(doc, c.i)})
        parts += [replace(bare, rule="core")] if keep(bare, {unit.predicate}) else []
    return parts


def _completing(verb: Token, adjuncts: list[Token]) -> Token | None:
    """The phrase that completes a verb without an object: "signed [for Orlo] in May", "was born [in Lima] in 1961"."""
    first = next((c for c in adjuncts if c.i > verb.i), None)
    if first is None or first.dep_ != "prep" or any(t.ent_type_ in {"DATE", "TIME"} for t in first.subtree):
        return None
    return first


def _is_adjunct(token: Token) -> bool:
    """Whether the phrase can be left out without changing what is said ("without" and "unless" stay)."""
    if token.dep_ == "advcl":
        return any(c.dep_ in {"mark", "advmod"} and c.lower_ in CAUSES for c in token.children)
    opens = token.lower_ == "like" and token.i < token.head.i
    return token.dep_ in ADJUNCTS and (opens or token.lower_ not in STAYING)


def _is_limited(doc: Doc, unit: Proposition) -> bool:
    """Whether something is denied or limited, so that less words would say more ("did not sell tools in Kiel")."""
    return any(doc[i].dep_ == "neg" or doc[i].lower_ in LIMITS for i in unit.tokens)


STEPS: tuple[Step, ...] = (asides.kinds, asides.years, asides.examples, members, adjectives, modifiers, adjuncts)
