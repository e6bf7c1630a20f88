"""Shares that a text tells as two counts: "612 of the 4,870 polling stations" is 12.6 per cent of them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.models import Quantity
from claimcheck.slots import quantity

WHOLE = re.compile(
    r" (?:out )?of (?:all )?(?:(?:the|its|his|her|their|those|these) )?(?P<whole>(?:\d|[a-z]+).*)", re.IGNORECASE
)
OF = (["of"], ["out", "of"], ["of", "all"], ["out", "of", "all"])  # the whole's words hold its determiner


def told(text: str, counted: Sequence[Quantity]) -> list[Quantity]:
    """Return the shares that pairs of exact counts in ``text`` make, in per cent, each with the words of both counts.

    ``counted`` are the quantities of ``text`` in its order. A share keeps the noun of the whole and the role of the
    part. Bounds, vague numbers and measures make none: the share of "at least 40 of some 300" has no one value.
    """
    return [*_told(text, [found for found in counted if found.text]), *_in_one(counted)]


def _told(text: str, counted: Sequence[Quantity]) -> Iterator[Quantity]:
    end = 0
    for part, whole in pairwise(counted):
        start = text.find(part.text, end)
        behind = text.find(whole.text, start + len(part.text))
        if start < 0 or behind < 0:
            continue
        end = start + len(part.text)
        if text[end:behind].lower().split() in OF and (percent := _percent(part, whole)) is not None:
            words = text[start : behind + len(whole.text)]
            yield Quantity(text=words, low=percent, high=percent, unit="%", noun=whole.noun, role=part.role)


def _in_one(counted: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the share of a part whose words name the whole too: "seven of the nine engineers"."""
    for part in counted:
        found = WHOLE.search(part.text)
        wholes = quantity.parse(found["whole"]) if found else []
        if len(wholes) == 1 and (percent := _percent(part, wholes[0])) is not None:
            yield part.model_copy(update={"low": percent, "high": percent, "unit": "%"})


def _percent(part: Quantity, whole: Quantity) -> float | None:
    exact = all(q.low is not None and q.low == q.high and not q.approximate for q in (part, whole))
    if not exact or part.unit or whole.unit or part.low is None or not whole.low or not 0 <= part.low <= whole.low:
        return None
    return round(100 * part.low / whole.low, 2)
