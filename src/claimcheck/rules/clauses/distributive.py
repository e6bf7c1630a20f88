"""Whether a list may be parted: what holds of all its members together holds of none alone ("A and B met")."""

from functools import cache

from spacy.tokens import Doc, Token

from claimcheck import lexicon
from claimcheck.lexicon.lists import clause_words
from claimcheck.nlp.labels import NAMES
from claimcheck.rules.clauses.edit import SUBJECTS, child
from claimcheck.rules.records import Proposition

TOGETHER = frozenset({"between", "among", "amongst", "amid", "of", "versus"})
QUANTIFIED = frozenset({"nummod", "quantmod"})


class Collective(lexicon.Row):
    """A verb whose plural subject or object acts together ("met", "clashed")."""

    lemma: str
    example: str


@cache
def _collective() -> frozenset[str]:
    return frozenset(row.lemma for row in lexicon.rows("collective_verbs", Collective))


def may_part(doc: Doc, unit: Proposition, head: Token, members: list[Token]) -> bool:
    """Whether the clause may be told of each member of the list that ``head`` heads."""
    verb = _governor(doc, unit, head)
    if verb is None or not stand_apart(doc, unit, verb, head, members):
        return False
    counted = [_is_counted(m) for m in members]
    if any(counted) and not (all(counted) and head.dep_ in SUBJECTS):
        return False
    if head.dep_ in SUBJECTS and (_shares_determiner(members) or _counts_victims(verb)):
        return False
    if any(m.lower_ == "half" for m in members):
        return False  # "an hour and a half"
    if any(c.lower_ in {"other", "no", "not", "such", "neither"} for m in members for c in m.children):
        return False
    if head.dep_ == "attr" and all(m.tag_ == "NN" and not _has_determiner(m) for m in members):
        return False  # "they were husband and wife"
    negated = any(c.dep_ == "neg" for c in verb.children)
    return not negated and _are_alike(members) and not _is_conditional(verb)


def stand_apart(doc: Doc, unit: Proposition, verb: Token, head: Token, members: list[Token]) -> bool:
    """Whether "and" joins members of one kind, and the verb does not tell of all of them together."""
    joined = _joined_by_and(doc, members) and not _mixes_dates(members)
    return joined and not _is_together(doc, unit, verb, head)


def _mixes_dates(members: list[Token]) -> bool:
    """Whether some are dates and some are not, so that no list is meant ("600 crowns between 2016 and 2018")."""
    dates = [m.ent_type_ in {"DATE", "TIME"} for m in members]
    return any(dates) and not all(dates)


def _governor(doc: Doc, unit: Proposition, head: Token) -> Token | None:
    """The main predicate, if the list is its own argument or a prepositional one."""
    verb = head.head
    if head.dep_ == "pobj":
        if verb.lower_ in TOGETHER or verb.dep_ not in {"prep", "agent"}:
            return None
        verb = verb.head
    while verb.i != unit.predicate and verb.dep_ == "xcomp" and verb.i in unit.tokens:
        verb = verb.head
    if verb.i == unit.predicate or (verb.dep_ == "conj" and verb.head.i == unit.predicate):
        return verb
    return None


def _joined_by_and(doc: Doc, members: list[Token]) -> bool:
    words = [
        doc[i].lower_
        for i in range(members[0].i, members[-1].left_edge.i)
        if doc[i].dep_ == "cc" and doc[i].head in members
    ]
    between = {doc[i].lower_ for i in range(members[-2].i + 1, members[-1].left_edge.i)}
    return bool(words) and set(words) <= {"and", "as", "well"} and not between & {"/"}


def _is_together(doc: Doc, unit: Proposition, verb: Token, head: Token) -> bool:
    subtree_words = {t.lower_ for t in verb.subtree if t.i in unit.tokens}
    if head.dep_ in SUBJECTS and any(_is_other(t) for t in verb.subtree if t.i in unit.tokens):
        return True
    if head.dep_ in SUBJECTS or head.dep_ == "pobj":
        if verb.lemma_ in _collective() and not any(c.dep_ == "preconj" for c in head.children):
            return True
        if subtree_words & clause_words("together") and head.dep_ in SUBJECTS and not subtree_words & {"both"}:
            return True
    if head.dep_ == "dobj" and verb.lemma_.lower() in clause_words("pairing"):
        return True
    modifiers = {c.lower_ for c in head.children if c.dep_ in {"amod", "det"}}
    return bool(modifiers & {"joint", "mutual", "combined"})


def _is_other(token: Token) -> bool:
    """Whether the token ends "each other", "one another" or, as a noun, "the other"."""
    before = token.nbor(-1).lower_ if token.i > 0 else ""
    if (before, token.lower_) in {("each", "other"), ("one", "another")}:
        return True
    return (before, token.lower_) == ("the", "other") and token.dep_ in SUBJECTS | {"dobj", "pobj"}


def _shares_determiner(members: list[Token]) -> bool:
    """Whether "the" goes before the first of several common nouns and serves them all."""
    common = [m for m in members if m.tag_ not in NAMES]
    with_own = [m for m in common if any(c.dep_ in {"det", "poss", "nummod"} and c.i < m.i for c in m.children)]
    return len(common) == len(members) and bool(with_own) and len(with_own) < len(common)


def _counts_victims(verb: Token) -> bool:
    """Whether the object is a number that the subjects make up together ("A and B killed hundreds")."""
    thing = child(verb, "dobj")
    return thing is not None and (_is_counted(thing) or thing.lower_ in {"hundreds", "dozens", "thousands", "scores"})


def _is_counted(member: Token) -> bool:
    of = child(member, "prep")
    total = of is not None and of.lower_ == "of" and any(_is_counted(c) for c in of.children)
    return member.pos_ == "NUM" or total or any(c.dep_ in QUANTIFIED for c in member.children)


def _are_alike(members: list[Token]) -> bool:
    """Whether the members can stand one by one: names with names, things with things, none with a shared tail."""
    if len({m.lower_ for m in members}) == 1:
        return True  # "Citizens of A as well as citizens of B"
    names = [m.tag_ in NAMES for m in members]
    if all(names) or not any(names):
        return not any(c.dep_ == "prep" and c.lower_ in {"from", "between"} for c in members[-1].children) or all(
            _has_determiner(m) for m in members
        )
    return any(_has_determiner(m) for m, named in zip(members, names, strict=True) if not named)


def _is_conditional(verb: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"} for c in verb.children)


def _has_determiner(token: Token) -> bool:
    return any(c.dep_ in {"det", "poss", "amod"} and c.i < token.i for c in token.children)
