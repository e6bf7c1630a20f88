"""What the rules say of a sentence and a statement, both in plain English: one case a line."""

from functools import cache

from claimcheck import nlp
from claimcheck.judge import RulesJudge
from claimcheck.models import Claim, Relation
from claimcheck.split import split_statement

SIGNS = {"+": Relation.SUPPORTS, "-": Relation.CONTRADICTS, "0": Relation.MENTIONS}


@cache
def claims(sentence: str) -> tuple[Claim, ...]:
    """Return the claims of a sentence."""
    return tuple(split_statement(sentence, nlp.load()))


def relation(premise: str, statement: str) -> Relation:
    """Return what a sentence does to a statement: contradicts where one part does, supports where all parts are."""
    told = claims(premise)
    parts = [{RulesJudge().judge(c, part, siblings=[*told]).relation for c in told} for part in claims(statement)]
    if any(Relation.CONTRADICTS in found for found in parts):
        return Relation.CONTRADICTS
    supported = bool(parts) and all(Relation.SUPPORTS in found for found in parts)
    return Relation.SUPPORTS if supported else Relation.MENTIONS
