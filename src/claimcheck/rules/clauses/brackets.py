"""What stands in brackets: a pronunciation is left out, a whole clause is told by itself.

Example: Nuuk ([nuk]; Godthab) is a capital.
"""

import re
from dataclasses import replace

from spacy.tokens import Token

from claimcheck.rules.clauses.edit import SUBJECTS, Context, is_finite, keep, trim, without
from claimcheck.rules.records import Proposition

SPELLING = re.compile(r"[\u0250-\u02ff\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u3040-\u9fff\uac00-\ud7a3]")


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
