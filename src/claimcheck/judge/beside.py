"""Numbers told side by side, each with words of its own: "37 branches [in Scotland] and 12 [in Wales]"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck import text
from claimcheck.lexicon.lists import function_words, number_words
from claimcheck.models import Claim, Quantity
from claimcheck.slots import quantity

LINK = re.compile(r"[,;:]|\b(?:and|but|or|while|whereas|compared|against|versus|than|from|to)\b", re.IGNORECASE)
SET_AGAINST = re.compile(
    r"(?:from|to)\b|.*(?:\b(?:compared|against|versus|than)\b|;|\b(?:of|among) (?:them|these|those|whom)\b)",
    re.IGNORECASE | re.DOTALL,
)
NAMED_SUM = re.compile(r"\b(?:an?|the)\s+[a-z]+\s+of\s+$", re.IGNORECASE)
PREPOSED = re.compile(r"(?i:in|on|at|by|among|for|during)\s+(?:the\s+)?[A-Z0-9][\w’'-]*(?:\s+[A-Z0-9][\w’'-]*)*")
TELLING = frozenset({"after", "before", "over", "under", "above", "below", "by", "to", "from", "without"})
PART_OF = re.compile(
    r"(?P<part>[\w%]+) (?:out )?of (?:all )?(?:(?:the|its|his|her|their|our|those|these|[A-Z][\w.-]*['’]s?) )*$"
)
PARTS = frozenset(
    {"%", "all", "any", "both", "cent", "each", "either", "majority", "many", "minority", "most", "much"}
    | {"neither", "none", "part", "percent", "rest", "some"}
)
Span = tuple[int, int]
NAME_BEFORE = re.compile(r"(?:\b[A-Z][\w’'-]* )+$")
SMALL = 4  # letters that a word has at least, unless it is a number, a name or one of TELLING


@dataclass(frozen=True, slots=True)
class Stretch:
    """A number's part of a sentence, half-open, and the words that only this part has."""

    start: int
    end: int
    words: frozenset[str]

    def holds(self, number: Span) -> bool:
        """Return whether a number stands in this part."""
        return self.start <= number[0] < self.end


@lru_cache(maxsize=20_000)
def number_spans(sentence: str) -> tuple[Span, ...]:
    """Return the half-open offsets of the quantities of a sentence, in order."""
    return tuple((start, end) for start, end, _ in quantity.parse_spans(sentence))


@lru_cache(maxsize=20_000)
def stretches(sentence: str) -> tuple[Stretch, ...]:
    """Return the parts of a sentence that tell a number each; nothing where fewer than two are told side by side."""
    numbers = number_spans(sentence)
    starts = _starts(sentence, numbers)
    if len(starts) < 2:
        return ()
    ends = [*(start for start, _ in starts[1:]), len(sentence)]
    counts = _counts(sentence, [number for _, number in starts])
    words = [_words(sentence, start, end, counts) for (start, _), end in zip(starts, ends, strict=True)]
    words[0] |= _preposed(sentence, starts)
    last, number = starts[-1]
    own = SET_AGAINST.match(sentence[last:]) or telling(sentence[last : number[0]])
    if not words[0] - words[-1] and not own:
        return ()  # "118 passengers and nine sailors [on board]": what closes the list holds for all of it
    return tuple(
        Stretch(start, end, own - frozenset().union(*(w for w in words if w is not own)))
        for (start, _), end, own in zip(starts, ends, words, strict=True)
    )


def _starts(sentence: str, numbers: Sequence[Span]) -> list[tuple[int, Span]]:
    """Return where each part starts, with its first number: at the last link between two numbers."""
    found: list[tuple[int, Span]] = []
    for index, number in enumerate(numbers):
        if index == 0:
            lead = NAMED_SUM.search(sentence[: number[0]])
            found.append((lead.start() if lead else number[0], number))
            continue
        last = numbers[index - 1][1]
        links = list(LINK.finditer(sentence, last, number[0]))
        if links:
            found.append((links[-1].start(), number))
    return found


def _counts(sentence: str, first: Sequence[Span]) -> list[Span]:
    """Return the offsets of the parts' first numbers and of all counts; an age or a measure tells a group apart."""
    return [(start, end) for start, end, q in quantity.parse_spans(sentence) if q.unit is None or (start, end) in first]


def _words(sentence: str, start: int, end: int, counts: Sequence[Span]) -> frozenset[str]:
    """Return the telling words of a part, without its numbers and what they count."""
    found: set[str] = set()
    for first, last in (*counts, (end, end)):
        if start <= first <= end:
            found |= telling(sentence[start:first])
            start = last
    return frozenset(found)


def telling(words: str) -> frozenset[str]:
    """Return the words that may tell one number from another, in the singular and in lower case."""
    found = (words[start:end] for start, end in text.word_spans(words))
    return frozenset(text.singular(word).lower() for word in found if _tells(word))


def _tells(word: str) -> bool:
    if word.lower() in TELLING:
        return True
    return word.lower() not in function_words() and (len(word) >= SMALL or word[0].isupper() or word[0].isdigit())


def _preposed(sentence: str, starts: Sequence[tuple[int, Span]]) -> frozenset[str]:
    """Return the words before the first number that stand against ones before the second.

    "[In 2010] it had 3 wells and in 2012 five"; "it gave [Ida Berg] 300 crowns and Jon Moe 120".
    """
    (first, _), (second, number) = starts[:2]
    lead, between = sentence[:first], sentence[second : number[0]]
    for pattern in (PREPOSED.match, NAME_BEFORE.search):
        found = pattern(lead)
        if found and (PREPOSED.search(between) or NAME_BEFORE.search(between)):
            return telling(found.group())
    return frozenset()


def spoken_of(sentence: str, asked: frozenset[str]) -> dict[Span, bool]:
    """Return, for each number told beside others, whether ``asked`` (telling words) speaks of that number alone.

    Numbers are given by their offsets. Empty where no asked word belongs to one part alone.
    """
    parts = stretches(sentence)
    held = [bool(part.words & asked) for part in parts]
    if not any(held):
        return {}
    return {
        number: held[index] and held.count(True) == 1
        for index, part in enumerate(parts)
        for number in number_spans(sentence)
        if part.holds(number)
    }


def words_beside(sentence: str, number: Span | None) -> frozenset[str]:
    """Return the telling words that a sentence says of one of its numbers: all but those of other numbers' parts."""
    others = (part.words for part in stretches(sentence) if number is None or not part.holds(number))
    return telling(sentence) - frozenset().union(*others)


@dataclass(frozen=True, slots=True)
class Placed:
    """A quantity of a claim with its offsets in the proposition (None where they are not known).

    ``whole``: what a part is told of ("37 of its [160 branches]", "most of the [18 houses]"); ``aside``: in brackets.
    """

    quantity: Quantity
    span: Span | None
    whole: bool = False
    aside: bool = False


def placed(claim: Claim) -> list[Placed]:
    """Return the quantities of a claim where they stand."""
    spans = number_spans(claim.proposition)
    if len(spans) != len(claim.slots.quantities):
        return [Placed(found, None) for found in claim.slots.quantities]
    return [
        Placed(found, span, _is_whole(before), before.count("(") > before.count(")"))
        for found, span in zip(claim.slots.quantities, spans, strict=True)
        for before in (claim.proposition[: span[0]],)
    ]


def _is_whole(before: str) -> bool:
    """Return whether the words before a number tell a part of it."""
    found = PART_OF.search(before)
    return found is not None and _is_part(found["part"].lower())


def _is_part(word: str) -> bool:
    return word in PARTS or word in number_words() or word[0].isdigit()
