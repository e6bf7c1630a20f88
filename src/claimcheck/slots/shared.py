"""What a number shares with the one before it: "from 412 million crowns in 2022 to [367 million] in 2023"."""

from collections.abc import Iterable, Iterator

from claimcheck.models import Quantity
from claimcheck.slots.figures import Found, Line
from claimcheck.slots.things import DIFFERENCE

LINKS = frozenset({"to", "from", "and", "or", "against", "versus", "than", "down", "up", "compared", "with", ","})
BEFORE_TIMES = frozenset({"in", "on", "by", "at", "for", "during", "since", "of"})
MORE = frozenset({"more", "less", "higher", "lower", "up", "down"})
LONGEST = 12  # tokens between the two


def shared(line: Line, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the quantities; a bare number takes unit and noun of the one that it is linked with or set against."""
    last: Found | None = None
    for start, end, quantity in found:
        current = (start, end, _difference(line, end, quantity))
        if last is not None and _is_bare(quantity):
            current = (start, end, _carried(line, last, current))
        yield current
        last = current


def _is_bare(quantity: Quantity) -> bool:
    return quantity.unit is None and quantity.noun in {None, DIFFERENCE}


def _carried(line: Line, last: Found, current: Found) -> Quantity:
    start, end, quantity = current
    known = last[2]
    if quantity.noun == DIFFERENCE:
        held = known.unit is not None and line.lower(start - 1) == ","
        return quantity.model_copy(update={"unit": known.unit} if held else {"noun": None})
    if quantity.noun is None and _is_linked(line, last[1], start) and line.lower(end) not in MORE:
        return quantity.model_copy(update={"unit": known.unit, "noun": known.noun})
    return quantity


def _is_linked(line: Line, start: int, end: int) -> bool:
    """Return whether only links and times stand between the two: "crowns [in 2022 to] 367 million"."""
    if not start < end <= start + LONGEST:
        return False
    between = [line.lower(i) for i in range(start, end) if not line.in_time(i)]
    if any(word not in LINKS | BEFORE_TIMES for word in between):
        return False
    return _leads_to_times(line, start, end) and bool({"to", "from", "and", "or", "than", "with"} & set(between))


def _leads_to_times(line: Line, start: int, end: int) -> bool:
    """Return whether every "in" and "on" in between belongs to a time, so that "3 men in 12" shares nothing."""
    places = [i for i in range(start, end) if line.lower(i) in BEFORE_TIMES and not line.in_time(i)]
    return all(i + 1 < end and line.in_time(i + 1) for i in places)


def _difference(line: Line, end: int, quantity: Quantity) -> Quantity:
    """Return "30 million crowns [more than]" as a difference, which is no amount of its own."""
    if line.lower(end) not in MORE or line.lower(end + 1) != "than" or quantity.noun is not None:
        return quantity
    return quantity if quantity.unit == "%" else quantity.model_copy(update={"noun": DIFFERENCE})
