"""Quantities in plain text as intervals with unit and head noun."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.models import Quantity
from claimcheck.slots import bounds, nouns, time
from claimcheck.slots.amounts import compare, total
from claimcheck.slots.numbers import Numeral, read
from claimcheck.slots.scan import Token, UnitRow, joined, tokens, units, word_list
from claimcheck.slots.things import same_thing, scope

__all__ = ["compare", "parse", "parse_spans", "same_thing", "scope", "total"]
Spans = list[tuple[int, int, Quantity]]
COUNTED = re.compile(r"\b(?:number|total|tally) of (?:the )?([^\W\d_]+)|\b(?:death |casualty )?(toll)\b", re.IGNORECASE)
SCORES = {
    "won",
    "win",
    "beat",
    "lost",
    "lose",
    "drew",
    "victory",
    "defeat",
    "vote",
    "voted",
    "score",
    "scored",
    "led",
    "tie",
}
CHANGES = re.compile(
    r"^(?:ris|rose|fall|fell|grow|grew|increas|decreas|drop|climb|declin|shr[aiu]nk|jump|cut|rais|lower|go|went)"
)
BEST = re.compile(r"^(?:most|main|few|only|first|last|top|leading|best|worst|key|major)$|[^f]est$")


def parse(text: str) -> list[Quantity]:
    """Return the quantities of ``text`` in order. Years, dates, ids, ordinals and scores are none."""
    return [quantity for _, _, quantity in parse_spans(text)]


def parse_spans(text: str) -> Spans:
    """Return the quantities of ``text`` with their half-open offsets, in order."""
    reader = _Reader(text, tokens(text), time.parse_spans(text))
    return list(reader.quantities())


@dataclass(frozen=True, slots=True)
class _Number:
    """A numeral or range in its place: token offsets, and the bound kinds that apply."""

    numeral: Numeral
    start: int
    end: int
    kinds: tuple[str, ...] = ()


class _Reader:
    """Reads one text from left to right."""

    def __init__(self, text: str, found: list[Token], times: list[tuple[int, int, object]]) -> None:
        self.text = text
        self.tokens = found
        self.times = [(start, end) for start, end, _ in times]

    def quantities(self) -> Iterator[tuple[int, int, Quantity]]:
        index, last = 0, 0
        while index < len(self.tokens):
            found = self._at(index, last)
            if found is None:
                index += 1
                continue
            start, end, quantity = found
            if quantity is not None:
                first, final = self.tokens[start].start, self.tokens[end - 1].end
                yield first, final, quantity.model_copy(update={"text": self.text[first:final]})
            index = last = max(end, index + 1)

    def _at(self, index: int, last: int) -> tuple[int, int, Quantity | None] | None:
        """Return the quantity that starts at token ``index``; None in its place where the number is no quantity."""
        if self._in_time(self.tokens[index]):
            return None
        if none := self._zero_or_two(index):
            return none
        number = self._range(index) or self._single(index)
        if number is None:
            return None
        if self._is_name(number):
            return index, number.end, None
        return self._measured(self._with_bounds(number, last))

    def _in_time(self, token: Token) -> bool:
        while self.times and self.times[0][1] <= token.start:
            self.times.pop(0)
        return bool(self.times) and self.times[0][0] <= token.start < self.times[0][1]

    def _lower(self, index: int) -> str:
        return self.tokens[index].text.lower() if 0 <= index < len(self.tokens) else ""

    def _zero_or_two(self, index: int) -> tuple[int, int, Quantity] | None:
        """[no civilians], [none of the sailors], [neither side], [both companies], [nobody]."""
        word, following = self._lower(index), self._lower(index + 1)
        if word == "nobody" or (word == "no" and following == "one"):
            return index, index + (1 if word == "nobody" else 2), _quantity(0, "person")
        if word == "not" and (following == "one" or (following, self._lower(index + 2)) == ("a", "single")):
            return self._of(index, index + (2 if following == "one" else 3), 0, plural=False)
        if word == "no" and following not in {"more", "fewer", "less", "longer"}:
            return self._of(index, index + 1, 0, plural=True) or self._of(index, index + 1, 0, plural=False, known=True)
        if word == "none" and following == "of":
            return self._of(index, index + 2, 0, plural=True)
        if word == "neither":
            return self._of(index, index + 1, 0, plural=following == "of")
        return self._of(index, index + 1, 2, plural=True) if word == "both" else None

    def _of(
        self, start: int, end: int, value: int, *, plural: bool, known: bool = False
    ) -> tuple[int, int, Quantity] | None:
        head = nouns.head(self.tokens, end, plural=plural)
        if head is None or (known and head.noun.lower() not in nouns.things()):
            return None
        if self._lower(head.end) in {"and", "nor", "or"} and value == 2:
            return None
        return start, head.end, _quantity(value, head.noun)

    def _single(self, index: int) -> _Number | None:
        numeral = read(self.tokens, index)
        if numeral is None or (self._lower(index) == "one" and not self._is_count_of_one(index, numeral)):
            return None
        if self._lower(index) == "few":
            numeral = replace(numeral, low=0.0)
        return _Number(numeral, index, numeral.end)

    def _is_count_of_one(self, index: int, numeral: Numeral) -> bool:
        """Return whether "one" counts: not "no one", "one another", "one of the largest", "at one point"."""
        if numeral.end > index + 1:
            return True
        if self._lower(index - 1) in {
            "no",
            "the",
            "this",
            "that",
            "every",
            "each",
            "any",
            "another",
            "which",
            "some",
            "-",
        }:
            return False
        if self._lower(index + 1) == "of":
            words = [self._lower(i) for i in range(index + 2, index + 7)]
            return not any(BEST.search(word) for word in words)
        head = nouns.head(self.tokens, index + 1, plural=False)
        return head is not None and head.noun not in {"point", "another", "thing", "way", "stage"}

    def _range(self, index: int) -> _Number | None:
        """between [280] and [310]; from [3] to [5]; [280]-[310]; [two or three]."""
        word = self._lower(index)
        opened = word in {"between", "from"}
        if word == "from" and any(CHANGES.match(self._lower(i)) for i in range(max(0, index - 4), index)):
            return None
        low = self._amount(index + opened)
        if low is None or low.end >= len(self.tokens):
            return None
        link = self._lower(low.end)
        if link not in ({"and"} if word == "between" else {"to", "-", "–", "—", "or"}):
            return None
        high = self._amount(low.end + 1)
        if high is None or not self._is_range(low, high, link):
            return None
        factor = high.scaled if low.scaled == 1 and low.low < high.low / high.scaled else 1
        numeral = replace(high, low=low.low * factor, approximate=low.approximate or high.approximate)
        return _Number(numeral, index, high.end) if numeral.low <= numeral.high else None

    def _amount(self, index: int) -> Numeral | None:
        """Return the numeral at or behind a currency sign."""
        if index < len(self.tokens) and self.tokens[index].kind == "currency":
            index += 1
        if index >= len(self.tokens) or self._in_time_at(index):
            return None
        return read(self.tokens, index)

    def _in_time_at(self, index: int) -> bool:
        start = self.tokens[index].start
        return any(low <= start < high for low, high in self.times[:3])

    def _is_range(self, low: Numeral, high: Numeral, link: str) -> bool:
        if link == "or":
            return high.low - low.low <= max(2, low.low) and low.low < high.low
        if low.low >= high.low:
            return False
        near = {self._lower(i) for i in range(low.end - 4, high.end + 2)}
        return not near & SCORES

    def _is_name(self, number: _Number) -> bool:
        """Return whether the number is part of a name, a score or an ordinal, so that it counts nothing."""
        index, end = number.start, number.end
        token = self.tokens[index]
        if token.kind == "word" and token.text[:1].isupper() and index and self.tokens[index - 1].text not in '.!?:"“':
            return self.tokens[index - 1].text[:1].isupper() or self._lower(index - 1) in {"of", "the"}
        if end < len(self.tokens) - 1 and self.tokens[end].text in {"-", "–"} and joined(self.tokens, end):
            following = self.tokens[end + 1]
            if following.kind == "number":
                return True
        if not number.numeral.digits or index == 0 or self.tokens[index - 1].kind != "word":
            return False
        previous = self.tokens[index - 1]
        counted = nouns.head(self.tokens, end, plural=True)
        if previous.lower in word_list("numbered"):
            return previous.text[:1].isupper() or counted is None
        return (
            previous.text[:1].isupper() and counted is None and self._unit(end) is None and not self._opens(index - 1)
        )

    def _opens(self, index: int) -> bool:
        """Return whether the token starts the text or a sentence, or is a bound word."""
        start, kinds = bounds.before(self.tokens, index + 1)
        return bool(kinds) or index == 0 or self.tokens[index - 1].text in '.!?:;"“'

    def _with_bounds(self, number: _Number, last: int) -> _Number:
        start = number.start
        if start and (self.tokens[start - 1].kind == "currency" or self._is_currency_code(start - 1)):
            start -= 1
        start, kinds = bounds.before(self.tokens[:start], start) if start > last else (start, ())
        if start < last:
            start, kinds = last, ()
        end, closing = bounds.after(self.tokens, number.end)
        return _Number(number.numeral, start, end, (*kinds, *closing))

    def _is_currency_code(self, index: int) -> bool:
        row = units().get(self.tokens[index].text)
        return bool(row and row.dimension.startswith("money") and self.tokens[index].text.isupper())

    def _currency(self, number: _Number) -> UnitRow | None:
        for index in range(number.start, number.end):
            if self.tokens[index].kind == "currency" or self._is_currency_code(index):
                return units()[self.tokens[index].text]
        return None

    def _unit(self, index: int) -> tuple[UnitRow, int] | None:
        """Return the unit whose form starts at token ``index``, and where it ends: the longest form wins."""
        index += joined(self.tokens, index)
        for length in (4, 3, 2, 1):
            run = self.tokens[index : index + length]
            if len(run) < length:
                continue
            form = self.text[run[0].start : run[-1].end].replace("-", " " if length == 3 else "-")
            row = units().get(form) or units().get(form.lower())
            if row is not None and form not in {"in", "s"}:
                return row, index + length
        return None

    def _measured(self, number: _Number) -> tuple[int, int, Quantity | None]:
        """Return the quantity with unit and noun; none for a bare number that may be a year or an id."""
        currency = self._currency(number)
        found = None if currency or number.numeral.share else self._unit(number.end)
        unit, end = found if found else (currency, number.end)
        if unit and unit.unit == "pound" and self._lower(end) == "of":
            unit = units()["lb"]
        if found and unit and self._is_age(end):
            return number.start, self._age_end(end), self._build(number, "year", "age")
        head = self._head(number, end, measured=unit is not None)
        name = "%" if number.numeral.share else unit.unit if unit else None
        noun = head.noun if head else None if unit else self._counted_before(number)
        if head is not None:
            end = head.end
        rate, end = self._rate(end)
        if noun is None and name is None and self._may_be_year(number):
            return number.start, end, None
        name = f"{name or ''}{rate}" or None
        return number.start, end, self._build(number, name, None if noun in {"other", "one"} else noun)

    def _is_age(self, end: int) -> bool:
        following = [self._lower(i) for i in range(end, end + 2)]
        return "old" in following[:1] or (following[0] in {"-", "–"} and following[1] in {"old", "olds"})

    def _age_end(self, end: int) -> int:
        return end + (1 if self._lower(end) == "old" else 2)

    def _head(self, number: _Number, end: int, *, measured: bool) -> nouns.Head | None:
        one = number.numeral.low == number.numeral.high == 1
        if measured or number.numeral.share:
            behind = self._lower(end) == "of" or joined(self.tokens, number.end) or number.numeral.share
            return nouns.head(self.tokens, end, plural=False) if behind else None
        if joined(self.tokens, end):
            return nouns.head(self.tokens, end + 1, plural=False) if self._is_compound(end + 1) else None
        if self._lower(end) == "of" and self._lower(end + 1) in {"them", "which", "whom", "those", "these"}:
            return None
        return nouns.head(self.tokens, end, plural=not one or self._lower(end) == "of")

    def _is_compound(self, index: int) -> bool:
        return (
            self._lower(index) in {"strong", "member", "man", "person", "bed", "seat"}
            or self._lower(index) in nouns.things()
        )

    def _counted_before(self, number: _Number) -> str | None:
        """the number of [injured] at 52; the death [toll] has risen to 11."""
        clause = re.split(
            r"[.;!?]", self.text[max(0, self.tokens[number.start].start - 120) : self.tokens[number.start].start]
        )[-1]
        found = None
        for found in COUNTED.finditer(clause):
            pass
        if found is None:
            return None
        if found.group(2):
            return "person"
        head = nouns.head(tokens(found.group(1)), 0, plural=True)
        return head.noun if head else None

    def _rate(self, end: int) -> tuple[str, int]:
        """30 cases [per day]; $5 [a barrel]."""
        word = self._lower(end)
        if word == "per" and end + 1 < len(self.tokens):
            amount = read(self.tokens, end + 1)
            if amount and amount.low == amount.high:
                return f"/{amount.low:g}", amount.end
            return f"/{self._unit_name(end + 1)}", end + 2
        if word in {"a", "an", "each"} and self._lower(end + 1) in units():
            return f"/{self._unit_name(end + 1)}", end + 2
        return "", end

    def _unit_name(self, index: int) -> str:
        row = units().get(self._lower(index))
        return row.unit if row else self._lower(index)

    def _may_be_year(self, number: _Number) -> bool:
        """A bare number of four digits, or a number word that nothing follows and no bound precedes."""
        numeral = number.numeral
        return numeral.digits and not number.kinds and numeral.scaled == 1 and 1000 <= numeral.low <= 2100

    def _build(self, number: _Number, unit: str | None, noun: str | None) -> Quantity:
        discrete = unit is None and not number.numeral.share
        bounded = bounds.apply(number.numeral, number.kinds, discrete=discrete)
        return Quantity(
            text="", low=bounded.low, high=bounded.high, approximate=bounded.approximate, unit=unit, noun=noun
        )


def _quantity(value: int, noun: str) -> Quantity:
    return Quantity(text="", low=value, high=value, noun=noun)
