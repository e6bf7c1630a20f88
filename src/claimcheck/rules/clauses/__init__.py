"""Sentence in, atomic propositions out: one module a family of constructions, tried in the order given here."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses import (
    adverbials,
    alleged,
    among,
    brackets,
    distant,
    ellipsis,
    events,
    fronted,
    gapping,
    lists,
    lives,
    names,
    noun_participles,
    participles,
    phrase_lists,
    predicates,
    quoted,
    redated,
    relatives,
    reported,
    retorts,
    roles,
    shared_cues,
    spliced,
)
from claimcheck.rules.clauses.edit import SUBJECTS, Context, is_finite, spell, subtree, trim
from claimcheck.rules.clauses.sentences import contexts
from claimcheck.rules.records import Piece, Proposition

__all__ = ["contexts", "split"]

Rule = Callable[[Context, Proposition], list[Proposition]]

RULES: tuple[Rule, ...] = (
    shared_cues.taken,
    retorts.retort,
    fronted.fronted,
    predicates.coordinated,
    spliced.spliced,
    lives.life_dates,
    brackets.pronunciation,
    brackets.sentence,
    roles.role,
    names.appositive,
    names.age,
    adverbials.adverbial,
    relatives.relative,
    noun_participles.on_noun,
    participles.on_clause,
    alleged.alleged,
    reported.reported,
    events.dated_event,
    among.among,
    redated.redated,
    gapping.respective,
    gapping.gapped,
    gapping.paired,
    phrase_lists.phrases,
    lists.listed,
    ellipsis.omitted,
)
MOST = 60  # propositions of one sentence; what lies beyond stays whole


def split(context: Context) -> list[Proposition]:
    """Return the atomic propositions of a sentence, in the order in which they are told."""
    found = [made for unit in _units(context) for made in _expand(context, unit)]
    return [made for made in found if _is_told(context.doc, made)]


def _units(context: Context) -> Iterator[Proposition]:
    """The sentence as one proposition, or its parts that run on in a quotation that another sentence introduces."""
    doc, sentence = context.doc, context.sentence
    tokens = [t.i for t in sentence if not t.is_space]
    outer = list(distant.running_on(context))
    if not outer:
        yield from _rooted(doc, frozenset(tokens), Proposition((), sentence.root.i))
        return
    told: set[int] = set()
    for report, runs in outer:
        frame = distant.frame(doc, report)
        for run in runs:
            told |= run
            for unit in _rooted(doc, run, Proposition((), min(run), frame=frame, reports=(report,))):
                yield replace(unit, pieces=quoted.unquoted(doc, unit.pieces))
    left = frozenset(tokens) - told
    if any(doc[i].pos_ in {"VERB", "AUX"} and is_finite(doc[i]) for i in left):
        yield from _rooted(doc, left, Proposition((), min(left)))


def _rooted(doc: Doc, tokens: frozenset[int], unit: Proposition) -> Iterator[Proposition]:
    """One proposition for each finite predicate whose head lies outside the tokens."""
    tops = [doc[i] for i in sorted(tokens) if doc[i].head.i not in tokens or doc[i].head.i == i]
    verbs = [t for t in tops if t.pos_ in {"VERB", "AUX"} and is_finite(t)]
    if len(verbs) < 2:
        root = _best(verbs or tops)
        yield _unit(doc, unit, sorted(tokens), root)
        return
    for verb in verbs:
        yield _unit(doc, unit, sorted(subtree(doc, verb.i) & tokens), verb)


def _best(tops: list[Token]) -> Token:
    return next((t for t in tops if t.pos_ in {"VERB", "AUX"}), next((t for t in tops if not t.is_punct), tops[0]))


def _unit(doc: Doc, unit: Proposition, tokens: list[int], root: Token) -> Proposition:
    subject = next((c.i for c in root.children if c.dep_ in SUBJECTS), None)
    pieces = trim(doc, tuple(p for p in spell(tokens) if not doc[p.token].is_space))
    return replace(unit, pieces=_unclosed(doc, pieces), predicate=root.i, subject=subject)


def _unclosed(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces without the full stop."""
    while pieces and doc[pieces[-1].token].text in {".", ";", ","}:
        pieces = pieces[:-1]
    return pieces


def _expand(context: Context, unit: Proposition) -> list[Proposition]:
    """Apply the rules until none of them finds anything more to part."""
    done: list[Proposition] = []
    todo = [unit]
    while todo:
        unit = todo.pop(0)
        parts = _parts(context, unit) if len(todo) + len(done) < MOST else []
        if parts:
            todo = [*parts, *todo]
        else:
            done.append(unit)
    return done


def _parts(context: Context, unit: Proposition) -> list[Proposition]:
    for rule in RULES:
        parts = rule(context, unit)
        if parts and parts != [unit]:
            return parts
    return []


def _is_told(doc: Doc, unit: Proposition) -> bool:
    """Whether the proposition has a subject and a predicate, and tells something rather than asks or orders."""
    if len([p for p in unit.pieces if p.token < 0 or doc[p.token].is_alpha or doc[p.token].is_digit]) < 2:
        return False
    verb = doc[unit.predicate]
    if unit.pieces and unit.pieces[0].token < 0 and unit.pieces[0].text in {"is", "are", "was", "were"}:
        return False  # its subject was lost
    if unit.rule in {"appositive", "role", "life dates"}:
        return True
    return unit.subject is not None or any(c.dep_ in SUBJECTS for c in verb.children)
