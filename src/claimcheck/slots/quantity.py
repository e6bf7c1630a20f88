"""Quantities in plain text as intervals with unit and head noun, and two of them compared."""

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.lexicon.lists import number_words
from claimcheck.models import Quantity
from claimcheck.slots import figures, numbered, time, unnumbered
from claimcheck.slots.amount_words import phrase
from claimcheck.slots.amounts import compare, total
from claimcheck.slots.figures import Found, Line
from claimcheck.slots.measured import measured
from claimcheck.slots.scan import Token, tokens
from claimcheck.slots.shared import shared
from claimcheck.slots.things import same_thing, scope

__all__ = ["compare", "parse", "parse_spans", "phrase", "same_thing", "scope", "total"]


def parse(text: str) -> list[Quantity]:
    """Return the quantities of ``text`` in order. Years, dates, ids, ordinals and scores are none."""
    return [quantity for _, _, quantity in parse_spans(text)]


def parse_spans(text: str) -> list[Found]:
    """Return the quantities of ``text`` with their half-open offsets, in order."""
    return list(_spans(text))


@lru_cache(maxsize=4_096)  # a claim is read beside many others
def _spans(text: str) -> tuple[Found, ...]:
    found = tokens(text)
    if not any(_may_count(token) for token in found):
        return ()
    return tuple(_read(Line(text, found, [(start, end) for start, end, _ in time.parse_spans(text)])))


def _may_count(token: Token) -> bool:
    """Return whether a token may take part in a quantity; where none does, nothing more need be read."""
    return (
        token.kind in {"number", "code"}
        or token.text.lower() in unnumbered.WORDS
        or token.text.lower() in number_words()
    )


def _read(line: Line) -> Iterator[Found]:
    for start, end, quantity in shared(line, _in_tokens(line)):
        first, final = line.tokens[start].start, line.tokens[end - 1].end
        yield first, final, quantity.model_copy(update={"text": line.text[first:final]})


def _in_tokens(line: Line) -> Iterator[Found]:
    index, last = 0, 0
    while index < len(line.tokens):
        found = None if line.in_time(index) else _at(line, index, last)
        if found is None:
            index += 1
            continue
        start, end, quantity = found
        if quantity is not None:
            yield start, end, quantity
        index = last = max(end, index + 1)


def _at(line: Line, index: int, last: int) -> tuple[int, int, Quantity | None] | None:
    """Return the quantity at token ``index`` as token range; None in its place where a number is no quantity."""
    if told := unnumbered.at(line, index):
        return told
    figure = figures.at(line, index)
    if figure is None:
        return None
    if numbered.is_name(line, figure):
        return index, figures.score_end(line, figure), None
    if (line.lower(index - 2), line.lower(index - 1)) == ("all", "but"):
        return index, figure.end, None
    return measured(line, figures.with_bounds(line, figure, last))
