"""On which side of a place: a nest [beside] the runway is not [on] it."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from claimcheck.judge.align import HELD, Alignment
from claimcheck.lexicon import Row, rows
from claimcheck.models import Claim, Outcome, Reason

SLOT = "side"


class Side(Row):
    """A preposition of place and the side that it names."""

    words: str
    side: Literal["at", "away", "beside", "beyond", "over", "under"]
    example: str


@cache
def _named() -> Mapping[str, str]:
    return {row.words: row.side for row in rows("sides", Side)}


@cache
def _pattern() -> re.Pattern[str]:
    longest = sorted(_named(), key=lambda words: (-len(words), words))
    sides, determiner = "|".join(longest), r"(?:(?:the|an?|its|his|her|their)\s+)?"
    return re.compile(rf"\b(?P<side>{sides})\s+{determiner}(?:[\w'’-]+\s+)?$", re.IGNORECASE)


def find(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason | None:
    """Return that it is open where a thing stands on one side in the hypothesis and on another in the premise."""
    for match in alignment.matches:
        if match.partner is None or match.tie not in HELD or match.term.weight < 1:
            continue
        ours = _pattern().search(hypothesis.proposition[: match.term.start])
        theirs = _pattern().search(premise.proposition[: match.partner.start])
        if ours and theirs and _named()[ours["side"].lower()] != _named()[theirs["side"].lower()]:
            shown = f"{ours['side']} {match.term.word}", f"{theirs['side']} {match.partner.word}"
            return Reason(slot=SLOT, statement=shown[0], corpus=shown[1], outcome=Outcome.UNKNOWN)
    return None
