"""Numbers in their place in a text, with the bound words around them, told from names and scores."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.lexicon.lists import number_words
from claimcheck.models import Quantity
from claimcheck.slots import bounds, nouns
from claimcheck.slots.numbers import Numeral, read
from claimcheck.slots.scan import Token, joined, units

SCORES = re.compile(
    r"^(?:w[io]n|beat|lost?e?|losing|winning|dr[ae]w|victory|defeat|voted?|scored?|led|tie[ds]?|ruled|split)$"
)
CHANGES = re.compile(
    r"^(?:ris|rose|fall|fell|gr[eo]w|increas|decreas|drop|climb|declin|shr[aiu]nk|jump|cut|rais|lower|go|went|slid|slump"
    r"|revis|amend|correct|adjust|updat|chang|expand|extend|widen|narrow|swell|swol|sink|sank|surg|soar|plung|slip)"
)
BEST = re.compile(r"^(?:most|main|few|only|first|last|top|leading|best|worst|key|major)$|[^f]est$")
NO_COUNT = frozenset({"no", "the", "this", "that", "every", "each", "any", "another", "which", "some", "-", "day"})
VAGUE_HEADS = frozenset({"point", "another", "thing", "way", "stage", "else", "hand", "side"})
SENTENCE_STARTS = '.!?:;"“'
OPENERS = frozenset({"a", "an", "half", "between", "from", "minus"})  # besides number words, all that opens a figure
Found = tuple[int, int, Quantity]  # a range of tokens, and what it holds
LINKS = frozenset({"to", "-", "–", "—", "or"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeral or range between two token indices, and the kinds of bound words that apply."""

    numeral: Numeral
    start: int
    end: int
    kinds: tuple[str, ...] = ()


class Line:
    """A text as tokens, with the stretches that are times and hold no figures."""

    def __init__(self, text: str, tokens: list[Token], times: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.tokens = tokens
        self.times = times
        self._starts = [start for start, _ in times]
        self._lower = [token.text.lower() for token in self.tokens]

    def lower(self, index: int) -> str:
        """Return the token at ``index`` in lower case, "" outside the text."""
        return self._lower[index] if 0 <= index < len(self._lower) else ""

    def token(self, index: int) -> Token | None:
        """Return the token at ``index``, None outside the text."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def in_time(self, index: int) -> bool:
        """Return whether the token at ``index`` belongs to a time."""
        start = self.tokens[index].start
        place = bisect_right(self._starts, start) - 1
        return place >= 0 and start < self.times[place][1]

    def opens(self, index: int) -> bool:
        """Return whether the token at ``index`` starts the text or a sentence."""
        return index == 0 or self.tokens[index - 1].text in SENTENCE_STARTS


def at(line: Line, index: int) -> Figure | None:
    """Return the numeral or range that starts at token ``index``."""
    if line.tokens[index].kind == "word" and not (line.lower(index) in OPENERS or line.lower(index) in number_words()):
        return None
    return _range(line, index) or _single(line, index) or _negative(line, index)


def _negative(line: Line, index: int) -> Figure | None:
    """Return the figure of "minus 12", "-5"; a hyphen must stand free on its left and touch the number."""
    if index + 1 >= len(line.tokens) or line.lower(index) not in {"minus", "-", "−"}:
        return None
    sign, token = line.tokens[index], line.tokens[index + 1]
    if sign.kind == "symbol" and (sign.end != token.start or (index and line.tokens[index - 1].end == sign.start)):
        return None
    numeral = read(line.tokens, index + 1)
    if numeral is None or not (numeral.digits or sign.kind == "word"):
        return None
    return Figure(replace(numeral, low=-numeral.high, high=-numeral.low), index, numeral.end)


def _single(line: Line, index: int) -> Figure | None:
    numeral = read(line.tokens, index)
    if numeral is None or (line.lower(index) == "one" and not _counts(line, index, numeral)):
        return None
    if line.lower(index) == "few" and line.lower(index + 1) == "as":
        return None
    if line.lower(index) == "few":
        numeral = replace(numeral, low=0.0)
    return Figure(numeral, index, numeral.end)


def _counts(line: Line, index: int, numeral: Numeral) -> bool:
    """Return whether "one" counts: not "no one", "one another", "one of the largest", "at one point"."""
    if numeral.end > index + 1:
        return True
    if line.lower(index - 1) in NO_COUNT:
        return False
    if line.lower(index + 1) == "of":
        return not any(BEST.search(line.lower(i)) for i in range(index + 2, index + 6))
    head = nouns.head(line.tokens, index + 1, plural=False)
    return head is not None and head.noun not in VAGUE_HEADS


def _range(line: Line, index: int) -> Figure | None:
    """Return the figure of "between [280] and [310]", "from [3] to [5]", "[280]-[310]", "[two or three]".

    "fell from 12 to 5" and "fell by three to 14" are no ranges.
    """
    word = line.lower(index)
    if {"from", "by"} & {word, line.lower(index - 1)} and any(
        CHANGES.match(line.lower(i)) for i in range(index - 5, index)
    ):
        return None
    low = _amount(line, index + (word in {"between", "from"}))
    if low is None or low.end >= len(line.tokens):
        return None
    link = line.lower(low.end)
    if link not in ({"and"} if word == "between" else LINKS):
        return None
    high = _amount(line, low.end + 1)
    if high is None or not _is_range(line, low, high, link):
        return None
    factor = high.scaled if low.scaled == 1 and low.low < high.low / high.scaled else 1
    numeral = replace(high, low=low.low * factor, approximate=low.approximate or high.approximate)
    return Figure(numeral, index, high.end) if numeral.low <= numeral.high else None


def _amount(line: Line, index: int) -> Numeral | None:
    """Return the numeral at token ``index``, or behind a currency sign there."""
    token = line.token(index)
    if token is not None and token.kind == "currency":
        index += 1
    if index >= len(line.tokens) or line.in_time(index):
        return None
    return read(line.tokens, index)


def _is_range(line: Line, low: Numeral, high: Numeral, link: str) -> bool:
    if low.share or high.share:
        return low.share == high.share and low.low < high.low
    if low.low >= high.low:
        return False
    if link == "or":
        return high.low - low.low <= max(2, low.low)
    return not any(SCORES.match(line.lower(i)) for i in range(low.end - 5, high.end + 2))


def score_end(line: Line, figure: Figure) -> int:
    """Return where a score or odds that start with the figure end ("3-2", "2 to 1"); its own end for others."""
    end = figure.end
    while end + 1 < len(line.tokens) and joined(line.tokens, end) and line.tokens[end + 1].kind == "number":
        end += 2
    return _odds_end(line, figure, end)


def _odds_end(line: Line, figure: Figure, end: int) -> int:
    """Return where "2 to 1" ends; ``end`` for numbers that are no odds ("fell from 12 to 5")."""
    if line.lower(end) != "to" or line.lower(figure.start - 1) == "from" or end + 1 >= len(line.tokens):
        return end
    other = read(line.tokens, end + 1)
    if other is None or figure.numeral.share or {other.scaled, figure.numeral.scaled} != {1}:
        return end
    return other.end if other.low < figure.numeral.low <= 100 else end


def with_bounds(line: Line, figure: Figure, last: int) -> Figure:
    """Return the figure with the bound words around it; those before token ``last`` belong to another."""
    start = figure.start
    if start > last and is_currency(line, start - 1):
        start -= 1
    first, kinds = bounds.before(line.tokens, start, last)
    end, closing = bounds.after(line.tokens, figure.end)
    return Figure(figure.numeral, first, end, (*kinds, *closing))


def is_currency(line: Line, index: int) -> bool:
    """Return whether the token is a currency sign or code: "$", "EUR"."""
    token = line.token(index)
    if token is None or token.kind == "currency":
        return token is not None
    row = units().get(token.text)
    return row is not None and row.dimension.startswith("money") and token.text.isupper()
