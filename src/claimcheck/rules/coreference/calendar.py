"""Dates that lean on another date: "the same day", "later that year", "on 13 September" where the year is known.

Example: The dam failed on 4 May 2011. Two villages were flooded the next day.
Example: The bridge collapsed on 4 May 2011. Three days after the collapse, the mayor resigned.
Limit: words like "two weeks later" need one date in the sentence that they follow on; with two they stay.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from claimcheck.rules.coreference import leaning, occurrences
from claimcheck.rules.coreference.days import Day, dates
from claimcheck.rules.coreference.discourse import Discourse, clause_of, mention
from claimcheck.rules.coreference.short import bare_definite
from claimcheck.rules.records import Mention, TokenRange

PREPOSITIONS = frozenset({"on", "in", "of", "since", "until", "by", "from", "to", "before", "after"})
LAST = 8  # dates of one sentence that are looked at
REACH = 2  # sentences back to the date that the words lean on


def resolve(discourse: Discourse) -> Iterator[Mention]:
    """Yield the dates that an earlier date completes or fixes."""
    known: list[Day] = []
    bases: list[Day] = []
    waiting = list(leaning.found(discourse))
    for day in dates(discourse.doc, discourse.text):
        while waiting and waiting[0][0][0] < day.tokens[0]:
            yield from _fixed(discourse, waiting.pop(0), bases, day)
        full = _with_year(day, known, discourse)
        if full is not day:
            yield mention(full.spelled(), None, day.tokens, None, owner=False)
        known.append(full)
        bases.append(full)
        discourse.days.append(full)
    for left in waiting:
        yield from _fixed(discourse, left, bases, None)


def _with_year(day: Day, known: list[Day], discourse: Discourse) -> Day:
    """Return the date with the year of the last date before it, if that is near and not later in the year."""
    if day.year is not None or not known or known[-1].year is None:
        return day
    last = known[-1]
    if discourse.block[last.tokens[0]] != discourse.block[day.tokens[0]] or day.month is None:
        return day
    if last.month is None or (last.month, last.day or 0) > (day.month, day.day or 99):
        return day
    if last.month < day.month and _is_before(discourse.doc[day.tokens[0]]):
        return day
    return Day(tokens=day.tokens, year=last.year, month=day.month, day=day.day, american=day.american)


def _is_before(token: Token) -> bool:
    """Return whether a clause tells of what came before ("the report said that it had been sold on 3 June")."""
    return any(child.lower_ == "had" and child.dep_ == "aux" for child in clause_of(token).children)


def _fixed(
    discourse: Discourse, left: tuple[TokenRange, re.Match[str]], bases: list[Day], following: Day | None
) -> Iterator[Mention]:
    """Yield the date that "the same day" or "the next year" comes to; what is left open is a base all the same."""
    tokens, match = left
    start, end = tokens
    if following is not None and following.tokens[0] - end <= 1:  # "on the same day, May 28"
        return
    base = _event(discourse, tokens) if match["count"] else _base(discourse, tokens, leaning.unit(match), bases)
    moved = None if base is None else leaning.moved(base, match)
    bases.append(Day(tokens, *((moved.year, moved.month, moved.day) if moved else (None,) * 3), american=False))
    if moved is None:
        return
    before = discourse.doc[start - 1].lower_ if start else ""
    lead = "" if before in PREPOSITIONS and not match["shift"] else leaning.lead(match)
    words = f", {match[0][0].lower()}{match[0][1:]}" if match["count"] else ""
    yield mention(lead + moved.spelled() + words, None, tokens, None, owner=False)


def _event(discourse: Discourse, tokens: TokenRange) -> Day | None:
    """Return the date of the event that "three days after the collapse" counts from."""
    doc, (start, end) = discourse.doc, tokens
    noun = bare_definite(doc[end - 2])
    if noun is None or noun.i != end - 1 or all(doc[i].dep_ != "npadvmod" for i in range(start, end - 2)):
        return None
    return occurrences.day_of(discourse, noun, after=doc[end - 3].lower_ == "after")


def _base(discourse: Discourse, tokens: TokenRange, unit: str, bases: Sequence[Day]) -> Day | None:
    """Return the only date of the nearest sentence that has any, as fine as the unit; None where two compete."""
    start, end = tokens
    doc = discourse.doc
    if end < len(doc) and doc[end].lower_ in {"after", "before", "as", "when", "that", "in", "of"}:
        return None
    last = next((day for day in reversed(bases) if _reaches(discourse, day, start)), None)
    if last is None or last.year is None:
        return None
    sentence = discourse.sentence[last.tokens[0]]
    near = [day for day in bases[-LAST:] if discourse.sentence[day.tokens[0]] == sentence]
    fitting = [day for day in near if leaning.FINENESS[day.unit] >= leaning.FINENESS[unit]]
    return last if last in fitting and len({_cut(day, unit) for day in fitting}) == 1 else None


def _cut(day: Day, unit: str) -> tuple[int | None, ...]:
    """Return a date to the precision of a unit."""
    return (day.year, day.month, day.day)[: leaning.FINENESS[unit]]


def _reaches(discourse: Discourse, day: Day, position: int) -> bool:
    return discourse.block[day.tokens[0]] == discourse.block[position] and (
        discourse.sentence[position] - discourse.sentence[day.tokens[0]] <= REACH
    )
