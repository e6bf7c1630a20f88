"""Single dates in plain text: days, months, years, decades, centuries, seasons and dates relative to the document's."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from claimcheck.slots import calendar as words
from claimcheck.slots import readings, relative
from claimcheck.slots.context import Context
from claimcheck.slots.scan import word_list

MONTH = rf"(?:{words.choice('month')})\b(?:(?<=\b[a-z]{{3}})(?<!\bmay)\.|(?<=\bsept)\.)?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:1\d|20)\d\d"
WEEKDAY = rf"(?:{words.choice('weekday')})"
SEASON = rf"(?:{words.choice('season')})"
PART = r"(?:(?:the )?(?P<part>early|mid|middle|late|beginning|start|end)(?:[ -](?:in |of )?(?:the )?))"
THE = r"(?:the )?"
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{words.choice('ordinal')})"
FUTURE = re.compile(r"\b(?:will|shall|is to|are to|plans? to|due)\b")
COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
AGO = rf"(?P<count>{COUNT})"


@dataclass(frozen=True, slots=True)
class Found:
    """A date at half-open offsets; ``bare`` is a year without month that only its neighbours can confirm."""

    start: int
    end: int
    value: str
    bare: bool = False


WORD = 30  # characters of a word that is looked at
NAMED = re.compile(r"(?P<word>[^\W\d_]+) $")  # "Hill 1140" names no year
Build = Callable[[re.Match[str], Context], str | None]


def find(text: str, *, anchor: str | None, year: str | None = None) -> Iterator[Found]:
    """Yield the dates of ``text`` in order.

    What lacks a year takes that of the date before it, ``year`` where there is none before it, else the anchor's.
    """
    future: bool | None = None
    position = 0
    while match := PATTERN.search(text, position):
        name = str(match.lastgroup)
        inner = RULES[name][0].match(text, match.start())
        value = None
        if inner is not None and inner.end() > match.start():
            future = future if future is not None else FUTURE.search(text) is not None
            value = RULES[name][1](inner, Context(anchor, _year_ahead(text, inner) or year, future))
        if inner is None or value is None:
            position = match.start() + 1
            continue
        yield Found(inner.start(), inner.end(), value, name == "bare_year")
        position = inner.end()
        before = NAMED.search(text[max(0, inner.start() - WORD) : inner.start()])
        named = name == "bare_year" and before is not None and before["word"].lower() in word_list("numbered")
        if not named and (full := re.search(r"\d{4}(?!.*\d{4})", value)):
            year = full.group()


def _year_ahead(text: str, first: re.Match[str]) -> str | None:
    """Return the year of the date that closes a stretch, for the one that opens it: "from 30 May to 2 June 2012"."""
    told = first.groupdict()
    behind = TO.match(text, first.end()) if told.get("month") and not told.get("year") else None
    if behind is None:
        return None
    rules = [RULES[name][0] for name in (("day_month", "month_day") if told.get("day") else ("month_year",))]
    last = next((found for rule in rules if (found := rule.match(text, behind.end()))), None)
    if last is None or not last["year"]:
        return None
    turned = words.month(first["month"]) > words.month(last["month"])  # "from 30 December to 2 January 2013"
    return str(int(last["year"]) - turned)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


TO = re.compile(r"\s?(?:to|until|till|through|and|or|[-–—])\s?(?:the )?")
LINK = r"\s?(?:[-–—]|to|and|until)\s?"
RULES: dict[str, tuple[re.Pattern[str], Build]] = {
    name: (_compile(rf"(?<![\w.,/$€£-])(?:{pattern})(?![\w%])"), build)
    for name, pattern, build in (
        ("iso", rf"(?P<year>{YEAR})-(?P<month>\d\d)(?:-(?P<day>\d\d))?", readings.iso),
        (
            "day_month",
            rf"(?:{WEEKDAY},? )?(?:the )?(?P<day>{DAY})(?:{LINK}(?P<last>{DAY}))? (?:of )?(?P<month>{MONTH})"
            rf"(?:,? (?P<year>{YEAR}))?",
            readings.day_month,
        ),
        (
            "month_day",
            rf"(?:{WEEKDAY},? )?(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})(?!\d)(?:{LINK}(?P<last>{DAY}))?"
            rf"(?:,? (?P<year>{YEAR}))?",
            readings.day_month,
        ),
        ("month_year", rf"{PART}?(?P<month>{MONTH}),?(?: of)? (?P<year>{YEAR})", readings.month_year),
        ("years", rf"(?P<year>{YEAR})\s?[-–—/]\s?(?P<last>\d{{4}}|\d\d)", readings.years),
        (
            "season",
            rf"(?:(?P<which>last|this|next) |(?:the )?(?:early |late )?)(?P<season>{SEASON})"
            rf"(?: of)?(?: (?P<year>{YEAR}))?",
            readings.season,
        ),
        (
            "named_decade",
            rf"(?:{PART}|the )(?P<word>{words.choice('decade')})(?! of\b)",
            readings.named_decade,
        ),
        (
            "holiday",
            rf"(?P<holiday>{words.choice('holiday')})(?:,? (?:of |in )?(?P<year>{YEAR}))?",
            readings.holiday,
        ),
        ("decade", rf"(?:{PART}|the )?(?P<decade>(?:1\d|20)\d0|(?<=')[2-9]0|(?<=’)[2-9]0)['’]?s", readings.decade),
        ("century", rf"(?:{PART}|the )?(?P<ordinal>{ORDINAL})[ -]century(?P<bc> BCE?)?", readings.century),
        (
            "portion",
            rf"{THE}(?P<which>first|second|third|fourth|last) (?P<size>quarter|half) of (?P<year>{YEAR})",
            readings.portion,
        ),
        ("quarter", rf"Q(?P<quarter>[1-4])(?: of)? (?P<year>{YEAR})", readings.quarter),
        ("ago", rf"{AGO} (?P<unit>day|week|month|year)s? ago", relative.ago),
        ("past", rf"the (?:past|last) (?:(?P<count>{COUNT}) )?(?P<unit>day|week|month|year|decade)s?", relative.past),
        (
            "relative",
            r"(?:(?:earlier |later )?(?P<which>last|this|next) (?P<unit>week|month|year)(?! of\b)"
            r"|(?P<near>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight"
            r"|this(?= (?:morning|afternoon|evening))|last(?= (?:night|evening))))",
            relative.relative,
        ),
        (
            "weekday",
            rf"(?:(?P<which>last|next|this) )?(?P<weekday>{WEEKDAY})(?: (?:of )?(?P<week>last|this|next) week)?",
            relative.weekday,
        ),
        (
            "era",
            r"AD (?P<ad>\d{1,4})|(?P<early>\d{1,4}) (?:AD|CE)|(?P<before>\d{1,4}) (?:BC|BCE)"
            r"|the year (?P<plain>\d{1,4})",
            readings.era,
        ),
        ("month", rf"{PART}?(?P<month>{MONTH})", readings.month_alone),
        ("bare_year", rf"{PART}?(?:the year )?(?P<year>{YEAR})", readings.bare_year),
    )
}
PATTERN = re.compile(
    "|".join(f"(?P<{name}>{re.sub(r'[(][?]P<[a-z]+>', '(?:', rule.pattern)})" for name, (rule, _) in RULES.items()),
    re.IGNORECASE,
)
