"""Single dates in plain text: days, months, years, decades, centuries, seasons and dates relative to the document's."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from claimcheck.slots import calendar as words
from claimcheck.slots.scan import number_words

MONTH = rf"(?:{words.choice('month')})\b\.?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:1\d|20)\d\d"
WEEKDAY = rf"(?:{words.choice('weekday')})"
SEASON = rf"(?:{words.choice('season')})"
PART = r"(?:(?:the )?(?P<part>early|mid|middle|late|beginning|start|end)(?:[ -](?:in |of )?(?:the )?))"
THE = r"(?:the )?"
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{words.choice('ordinal')})"
AGO = r"(?P<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"


@dataclass(frozen=True, slots=True)
class Context:
    """What a date without a year or a weekday is relative to. ``anchor`` may be a day, month or year."""

    anchor: str | None
    year: str | None = None
    future: bool = False

    @property
    def day(self) -> date | None:
        """The anchor as a day, where it is one."""
        try:
            return date.fromisoformat(self.anchor) if self.anchor else None
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Found:
    """A date at half-open offsets; ``bare`` is a year without month that only its neighbours can confirm."""

    start: int
    end: int
    value: str
    bare: bool = False


Match = re.Match[str]
Build = Callable[[Match, Context], str | None]


def find(text: str, *, anchor: str | None) -> Iterator[Found]:
    """Yield the dates of ``text`` in order; what lacks a year takes that of the date before it, else the anchor's."""
    year: str | None = None
    future = re.search(r"\b(?:will|shall|is to|are to|plans? to|due)\b", text) is not None
    position = 0
    while match := PATTERN.search(text, position):
        name = str(match.lastgroup)
        inner = RULES[name][0].match(text, match.start())
        value = None
        if inner is not None and inner.end() > match.start():
            value = RULES[name][1](inner, Context(anchor, year, future))
        if inner is None or value is None:
            position = match.start() + 1
            continue
        yield Found(inner.start(), inner.end(), value, name == "bare_year")
        position = inner.end()
        if full := re.search(r"\d{4}(?!.*\d{4})", value):
            year = full.group()


def _split_part(part: str | None, year: str, month: str | None = None) -> str:
    """Return the third of a year, or of a month, that "early", "mid" or "late" names."""
    word = (part or "").lower()
    if not word:
        return f"{year}-{month}" if month else year
    third = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}[word]
    if month is None and word in {"beginning", "start", "end"}:
        return f"{year}-01/{year}-03" if third == 0 else f"{year}-10/{year}-12"
    if month:
        days = [("01", "10"), ("11", "20"), ("21", _last_day(year, month))][third]
        return f"{year}-{month}-{days[0]}/{year}-{month}-{days[1]}"
    months = [("01", "04"), ("05", "08"), ("09", "12")][third]
    return f"{year}-{months[0]}/{year}-{months[1]}"


def _last_day(year: str, month: str) -> str:
    if not year.isdigit():
        return "28"
    following = date(int(year) + (month == "12"), int(month) % 12 + 1, 1)
    return str((following - timedelta(days=1)).day)


def _year_for(month: str, day: str | None, context: Context) -> str:
    """Return the year of a date without one: of the text before it, else the one nearest to the anchor, else XXXX."""
    if context.year:
        return context.year
    if context.day is None:
        return context.anchor[:4] if context.anchor and re.match(r"\d{4}", context.anchor) else "XXXX"
    near = []
    for year in (context.day.year - 1, context.day.year, context.day.year + 1):
        try:
            near.append((abs((date(year, int(month), int(day or 15)) - context.day).days), str(year)))
        except ValueError:
            continue
    return min(near)[1] if near else "XXXX"


def _date(year: str, month: str, day: str) -> str | None:
    number = re.sub(r"\D", "", day)
    try:
        date(int(year) if year.isdigit() else 2000, int(month), int(number))
    except ValueError:
        return None
    return f"{year}-{month}-{int(number):02}"


def _day_month(match: Match, context: Context) -> str | None:
    month = words.month(match["month"])
    day = re.sub(r"\D", "", match["day"])
    year = match["year"] or _year_for(month, day, context)
    first = _date(year, month, day)
    if first is None or not match["last"]:
        return first
    last = _date(year, month, match["last"])
    return f"{first}/{last}" if last and first < last else None


def _month_year(match: Match, context: Context) -> str | None:
    return _split_part(match["part"], match["year"], words.month(match["month"]))


def _month_alone(match: Match, context: Context) -> str | None:
    month = words.month(match["month"])
    return _split_part(match["part"], _year_for(month, None, context), month)


def _iso(match: Match, context: Context) -> str | None:
    year, month, day = match["year"], match["month"], match["day"]
    if day:
        return _date(year, month, day)
    if int(month) == (int(year) + 1) % 100:
        return f"{year}/{int(year) + 1}"
    return f"{year}-{month}" if 1 <= int(month) <= 12 else _years_to(year, month)


def _years(match: Match, context: Context) -> str | None:
    return _years_to(match["year"], match["last"])


def _years_to(first: str, last: str) -> str | None:
    full = first[: 4 - len(last)] + last
    return f"{first}/{full}" if first < full else None


def _decade(match: Match, context: Context) -> str | None:
    digits = match["decade"]
    start = digits if len(digits) == 4 else f"19{digits}"
    if not match["part"]:
        return f"{start[:3]}X"
    third = {"early": (0, 3), "beginning": (0, 3), "start": (0, 3), "late": (6, 9), "end": (7, 9)}
    low, high = third.get(match["part"].lower(), (3, 6))
    return f"{start[:3]}{low}/{start[:3]}{high}"


def _century(match: Match, context: Context) -> str | None:
    word = match["ordinal"].lower()
    number = int(re.sub(r"\D", "", word)) if word[0].isdigit() else words.number("ordinal", word)
    if not 1 <= number <= 22:
        return None
    start = number - 1
    if not match["part"]:
        return f"{start:02}XX"
    low, high = {"early": ("00", "33"), "late": ("66", "99")}.get(match["part"].lower(), ("33", "66"))
    return f"{start:02}{low}/{start:02}{high}"


def _season(match: Match, context: Context) -> str | None:
    season, year = words.number("season", match["season"]), match["year"]
    if year is None:
        if context.day is None or not match["which"]:
            return None
        year = str(context.day.year - (match["which"].lower() == "last" and _still_ahead(season, context.day)))
    return f"{year}-{season}"


def _still_ahead(season: int, day: date) -> bool:
    starts = {21: 3, 22: 6, 23: 9, 24: 12}
    return day.month <= starts[season] + 2


def _portion(match: Match, context: Context) -> str | None:
    """the first quarter of 2015; the second half of 2015."""
    size = 6 if match["size"].lower() == "half" else 3
    number = words.number("ordinal", match["which"]) if match["which"].lower() != "last" else 12 // size
    if number * size > 12:
        return None
    return f"{match['year']}-{(number - 1) * size + 1:02}/{match['year']}-{number * size:02}"


def _weekday(match: Match, context: Context) -> str | None:
    if context.day is None:
        return None
    back = (context.day.weekday() - words.number("weekday", match["weekday"])) % 7
    which = (match["which"] or "").lower()
    if which == "next" or (context.future and not which):
        return (context.day + timedelta(days=(7 - back) if back or which else 0)).isoformat()
    return (context.day - timedelta(days=back or (7 if which == "last" else 0))).isoformat()


def _relative(match: Match, context: Context) -> str | None:
    if context.anchor is None:
        return None
    shift = {"last": -1, "this": 0, "next": 1}.get((match["which"] or "").lower(), 0)
    unit = (match["unit"] or "").lower()
    if unit == "year":
        return str(int(context.anchor[:4]) + shift)
    if context.day is None:
        return None
    if unit == "month":
        months = context.day.year * 12 + context.day.month - 1 + shift
        return f"{months // 12}-{months % 12 + 1:02}"
    if unit == "week":
        monday = context.day + timedelta(days=7 * shift - context.day.weekday())
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    days = {"yesterday": -1, "tomorrow": 1}.get(match["near"].lower(), 0)
    return (context.day + timedelta(days=days)).isoformat()


def _ago(match: Match, context: Context) -> str | None:
    if context.day is None:
        return None
    word = match["count"].lower()
    count = 1 if word in {"a", "an"} else int(word) if word.isdigit() else int(number_words()[word].low)
    unit = match["unit"].lower()
    if unit == "year":
        return str(context.day.year - count)
    if unit == "month":
        months = context.day.year * 12 + context.day.month - 1 - count
        return f"{months // 12}-{months % 12 + 1:02}"
    day = context.day - timedelta(days=count * (7 if unit == "week" else 1))
    return day.isoformat()


def _era(match: Match, context: Context) -> str | None:
    year = int(match["ad"] or match["early"] or match["before"] or match["plain"])
    if match["before"]:
        return f"-{year - 1:04}"
    return f"{year:04}" if year else None


def _bare_year(match: Match, context: Context) -> str | None:
    return _split_part(match["part"], match["year"])


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


LINK = r"\s?(?:[-–—]|to|and|until)\s?"
RULES: dict[str, tuple[re.Pattern[str], Build]] = {
    name: (_compile(rf"(?<![\w.,/$€£-])(?:{pattern})(?![\w%])"), build)
    for name, pattern, build in (
        ("iso", rf"(?P<year>{YEAR})-(?P<month>\d\d)(?:-(?P<day>\d\d))?", _iso),
        (
            "day_month",
            rf"(?:{WEEKDAY},? )?(?:the )?(?P<day>{DAY})(?:{LINK}(?P<last>{DAY}))? (?:of )?(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
            _day_month,
        ),
        (
            "month_day",
            rf"(?:{WEEKDAY},? )?(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})(?!\d)(?:{LINK}(?P<last>{DAY}))?(?:,? (?P<year>{YEAR}))?",
            _day_month,
        ),
        ("month_year", rf"{PART}?(?P<month>{MONTH}),?(?: of)? (?P<year>{YEAR})", _month_year),
        ("years", rf"(?P<year>{YEAR})\s?[-–—/]\s?(?P<last>\d{{4}}|\d\d)", _years),
        (
            "season",
            rf"(?:(?P<which>last|this|next) |(?:the )?(?:early |late )?)(?P<season>{SEASON})(?: of)?(?: (?P<year>{YEAR}))?",
            _season,
        ),
        ("decade", rf"(?:{PART}|the )?(?P<decade>(?:1\d|20)\d0|(?<=')[2-9]0|(?<=’)[2-9]0)['’]?s", _decade),
        ("century", rf"(?:{PART}|the )?(?P<ordinal>{ORDINAL})[ -]century", _century),
        (
            "portion",
            rf"{THE}(?P<which>first|second|third|fourth|last) (?P<size>quarter|half) of (?P<year>{YEAR})",
            _portion,
        ),
        ("ago", rf"{AGO} (?P<unit>day|week|month|year)s? ago", _ago),
        (
            "relative",
            r"(?:(?:earlier |later )?(?P<which>last|this|next) (?P<unit>week|month|year)|(?P<near>today|yesterday|tomorrow|tonight))",
            _relative,
        ),
        ("weekday", rf"(?:(?P<which>last|next|this) )?(?P<weekday>{WEEKDAY})", _weekday),
        (
            "era",
            r"AD (?P<ad>\d{1,4})|(?P<early>\d{1,4}) (?:AD|CE)|(?P<before>\d{1,4}) (?:BC|BCE)|the year (?P<plain>\d{1,4})",
            _era,
        ),
        ("month", rf"{PART}?(?P<month>{MONTH})", _month_alone),
        ("bare_year", rf"{PART}?(?:the year )?(?P<year>{YEAR})", _bare_year),
    )
}
PATTERN = re.compile(
    "|".join(f"(?P<{name}>{re.sub(r'[(][?]P<[a-z]+>', '(?:', rule.pattern)})" for name, (rule, _) in RULES.items()),
    re.IGNORECASE,
)
