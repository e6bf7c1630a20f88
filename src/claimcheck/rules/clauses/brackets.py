"""What stands in brackets behind a name: life dates are told, a pronunciation is left out.

Example: Nuuk ([nuk]; Godthab) is a capital.
"""

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import SUBJECTS, Context, is_finite, keep, trim, without, word
from claimcheck.rules.records import Proposition

NAMED = frozenset({"NNP", "NNPS"})
YEAR = re.compile(r"^(?:1\d|20)\d\d$")
SHORTEST, LONGEST = 9, 125  # years of a life
SPELLING = re.compile(r"[\u0250-\u02ff\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u3040-\u9fff\uac00-\ud7a3]")
LIFE = re.compile(r"^(?:b(?:orn|\.)\s*)?(?P<born>[^–—-]*\d{3,4})?\s*[–—-]?\s*(?P<died>[^–—-]*\d{3,4})?$")


def pronunciation(context: Context, unit: Proposition) -> list[Proposition]:
    """Nuuk [([nuk]; Godthab)] is a capital: brackets with a pronunciation or another spelling tell nothing."""
    doc = context.doc
    for at, piece in enumerate(unit.pieces[1:], 1):
        if piece.token < 1 or doc[piece.token].text != "(":
            continue
        end = next((n for n, p in enumerate(unit.pieces[at:], at) if p.token >= 0 and doc[p.token].text == ")"), None)
        if end is None:
            continue
        inside = doc[piece.token : unit.pieces[end].token + 1].text
        if "[" in inside or "translit" in inside or SPELLING.search(inside):
            return [without(doc, unit, {p.token for p in unit.pieces[at : end + 1]})]
    return []


def life_dates(context: Context, unit: Proposition) -> list[Proposition]:
    """Clara Holt [(1811-1869)] taught botany in Kiel."""
    doc = context.doc
    for at, piece in enumerate(unit.pieces[1:], 1):
        if piece.token < 1 or doc[piece.token].text != "(":
            continue
        end = next((n for n, p in enumerate(unit.pieces[at:], at) if p.token >= 0 and doc[p.token].text == ")"), None)
        before = doc[piece.token - 1]
        if end is None or before.tag_ not in NAMED or not _may_live(before, unit) or context.closed(unit, piece.token):
            continue
        found = _lives(doc, unit, at, end, before)
        if found:
            return found
    return []


def sentence(context: Context, unit: Proposition) -> list[Proposition]:
    """The pump failed [(the operator had not tested it)]: a whole clause in brackets is told by itself."""
    doc = context.doc
    for at, piece in enumerate(unit.pieces[1:], 1):
        if piece.token < 1 or doc[piece.token].text != "(":
            continue
        end = next((n for n, p in enumerate(unit.pieces[at:], at) if p.token >= 0 and doc[p.token].text == ")"), None)
        inside = {p.token for p in unit.pieces[at + 1 : end]} if end is not None else set()
        verb = next((doc[i] for i in sorted(inside) if _heads(doc[i], inside)), None)
        if verb is None or verb.i == unit.predicate or context.closed(unit, verb.i):
            continue
        gone = inside | {piece.token, unit.pieces[end or at].token}
        own = replace(unit, pieces=trim(doc, keep(unit, inside)), predicate=verb.i, rule="spliced", inner=None)
        subject = next(c.i for c in verb.children if c.dep_ in SUBJECTS)
        return [without(doc, unit, gone), replace(own, subject=subject)]
    return []


def _heads(token: Token, inside: set[int]) -> bool:
    """Whether the token is the finite verb of a whole clause in brackets, with its subject first."""
    if token.head.i in inside and token.head.i != token.i:
        return False
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i in inside), None)
    opens = subject is not None and subject.left_edge.i == min(inside) and subject.tag_ not in {"WDT", "WP"}
    return opens and token.pos_ in {"VERB", "AUX"} and is_finite(token)


def _may_live(name: Token, unit: Proposition) -> bool:
    """Whether the name is the subject's and may be a person's ("Kung Fu (1972-1975)" after "in" is none)."""
    return name.ent_type_ in {"PERSON", "", "ORG"} and name.i == unit.subject


def _lives(doc: Doc, unit: Proposition, at: int, end: int, name: Token) -> list[Proposition]:
    inside = doc[unit.pieces[at].token + 1 : unit.pieces[end].token].text
    match = LIFE.match(inside.strip())
    if match is None or not (match["born"] or match["died"]):
        return []
    if not (match["born"] and match["died"]) and not inside.strip().startswith("b"):
        return []
    years = [int(year) for year in re.findall(r"\d{4}", inside)]
    if len(years) == 2 and not SHORTEST < years[1] - years[0] < LONGEST:
        return []
    phrase = trim(doc, keep(unit, {i for i in range(name.left_edge.i, name.i + 1)} | _name_tokens(name)))
    gone = {p.token for p in unit.pieces[at : end + 1]}
    main = replace(without(doc, unit, gone), done=unit.done | gone)
    told = []
    for verb, date in (("was born", match["born"]), ("died", match["died"])):
        if date:
            preposition = "in" if YEAR.match(date.strip()) else "on"
            pieces = (*phrase, *(word(w) for w in verb.split()), word(preposition), word(date.strip(" ,;")))
            told.append(
                replace(
                    unit, pieces=pieces, predicate=name.i, subject=name.i, done=main.done, rule="life dates", inner=None
                )
            )
    return [*told, main]


def _name_tokens(name: Token) -> set[int]:
    tokens = {name.i}
    while name.i and name.nbor(-1).tag_ in NAMED:
        name = name.nbor(-1)
        tokens.add(name.i)
    return tokens
