"""Whether an event is affirmed or negated, and how sure the text is of it (after FactBank).

Both look at one predicate, walk up to the words that govern it ("failed to", "is likely to") and stop at the border
of a clause of its own: negating a main verb says nothing of what it embeds, and the other way round.

Example: No boat failed to return.
Example: The army may retake the town.
Example: The firm failed to repair the valve.
Limit: doubt that only the next sentence tells ("That was never proved") is not seen.
"""

from claimcheck.rules.factuality.doubt import certainty
from claimcheck.rules.factuality.negation import polarity

__all__ = ["certainty", "polarity"]
