"""What a change leads to: an alert that was raised [to orange] was not raised [to red]."""

import re

from claimcheck.judge.align import HELD, Alignment
from claimcheck.judge.matter import Predicates
from claimcheck.models import Claim, Outcome, Reason

LINK = re.compile(r"\b(as|into|to)\s+(?:(?:the|an?|its|his|her|their)\s+)?$")


def find(hypothesis: Claim, premise: Claim, alignment: Alignment, predicates: Predicates) -> Reason | None:
    """Return that it is open whether one change led to what the other did, where both name other ends."""
    if not predicates.direct:
        return None
    for match in alignment.matches:
        link = LINK.search(hypothesis.proposition[: match.term.start])
        if link is None or match.tie in HELD or match.term.name:
            continue
        for other in alignment.spare:
            theirs = LINK.search(premise.proposition[: other.start])
            if theirs is not None and theirs.group(1) == link.group(1) and not other.name:
                values = (f"{link.group(1)} {match.term.word}", f"{link.group(1)} {other.word}")
                return Reason(slot="goal", statement=values[0], corpus=values[1], outcome=Outcome.UNKNOWN)
    return None
