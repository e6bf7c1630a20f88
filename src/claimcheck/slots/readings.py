"""What the parts of a matched date say, as EDTF: one reading for each pattern of a date."""

import re
from datetime import date, timedelta

from claimcheck.slots import calendar as words
from claimcheck.slots.context import Context, year_for

Match = re.Match[str]
LEAP_YEAR = "2000"  # stands for a year that is not known: any day may be in it
THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}


def _split_part(part: str | None, year: str, month: str | None = None) -> str:
    """Return the third of a year, or of a month, that "early", "mid" or "late" names."""
    word = (part or "").lower()
    if not word:
        return f"{year}-{month}" if month else year
    third = THIRDS[word]
    if month is None and word in {"beginning", "start", "end"}:
        return f"{year}-01/{year}-03" if third == 0 else f"{year}-10/{year}-12"
    if month:
        days = [("01", "10"), ("11", "20"), ("21", _last_day(year, month))][third]
        return f"{year}-{month}-{days[0]}/{year}-{month}-{days[1]}"
    months = [("01", "04"), ("05", "08"), ("09", "12")][third]
    return f"{year}-{months[0]}/{year}-{months[1]}"


def _last_day(year: str, month: str) -> str:
    year = year if year.isdigit() else LEAP_YEAR
    following = date(int(year) + (month == "12"), int(month) % 12 + 1, 1)
    return str((following - timedelta(days=1)).day)


def _date(year: str, month: str, day: str) -> str | None:
    number = re.sub(r"\D", "", day)
    try:
        date(int(year if year.isdigit() else LEAP_YEAR), int(month), int(number))
    except ValueError:
        return None
    return f"{year}-{month}-{int(number):02}"


def day_month(match: Match, context: Context) -> str | None:
    """Read "5 June 2012", "June 5-7, 2012": a day or days in one month."""
    month = words.month(match["month"])
    day = re.sub(r"\D", "", match["day"])
    year = match["year"] or year_for(month, day, context)
    first = _date(year, month, day)
    if first is None or not match["last"]:
        return first
    last = _date(year, month, match["last"])
    return f"{first}/{last}" if last and first < last else None


def month_year(match: Match, context: Context) -> str | None:
    """Read "June 2010", "early June 2010"."""
    return _split_part(match["part"], match["year"], words.month(match["month"]))


def month_alone(match: Match, context: Context) -> str | None:
    """Read "in June": the year is the context's."""
    month = words.month(match["month"])
    return _split_part(match["part"], year_for(month, None, context), month)


def iso(match: Match, context: Context) -> str | None:
    """Read "2010-08-31", "2010-08"; "2008-09" are two years."""
    year, month, day = match["year"], match["month"], match["day"]
    if day:
        return _date(year, month, day)
    if int(month) == (int(year) + 1) % 100:
        return f"{year}/{int(year) + 1}"
    return f"{year}-{month}" if 1 <= int(month) <= 12 else _years_to(year, month)


def years(match: Match, context: Context) -> str | None:
    """Read "1922-91"."""
    return _years_to(match["year"], match["last"])


def _years_to(first: str, last: str) -> str | None:
    full = first[: 4 - len(last)] + last
    return f"{first}/{full}" if first < full else None


def decade(match: Match, context: Context) -> str | None:
    """Read "the early 1990s"."""
    digits = match["decade"]
    return _decade(digits if len(digits) == 4 else f"19{digits}", match["part"])


def _decade(start: str, part: str | None) -> str:
    """Return the ten years from ``start``, or the third of them that ``part`` names."""
    if not part:
        return f"{start[:3]}X"
    third = {"early": (0, 3), "beginning": (0, 3), "start": (0, 3), "late": (6, 9), "end": (7, 9)}
    low, high = third.get(part.lower(), (3, 6))
    return f"{start[:3]}{low}/{start[:3]}{high}"


def named_decade(match: Match, context: Context) -> str | None:
    """Read "the nineties", "the early sixties"."""
    return _decade(words.entries("decade")[match["word"].lower()], match["part"])


def holiday(match: Match, context: Context) -> str | None:
    """Read "Christmas Day 1990", "New Year's Eve"."""
    month, _, day = words.entries("holiday")[match["holiday"].lower().replace("’", "'")].partition("-")
    return _date(match["year"] or year_for(month, day, context), month, day)


def century(match: Match, context: Context) -> str | None:
    """Read "the 19th century", "the 4th century BC"."""
    word = match["ordinal"].lower()
    number = int(re.sub(r"\D", "", word)) if word[0].isdigit() else words.number("ordinal", word)
    if not 1 <= number <= 22:
        return None
    start = number - 1
    if match["bc"] or not match["part"]:
        return f"{'-' if match['bc'] else ''}{start:02}XX"
    low, high = {"early": ("00", "33"), "late": ("66", "99")}.get(match["part"].lower(), ("33", "66"))
    return f"{start:02}{low}/{start:02}{high}"


def season(match: Match, context: Context) -> str | None:
    """Read "the summer of 2003", "last summer"."""
    season, year = words.number("season", match["season"]), match["year"]
    if year is None:
        if context.day is None or not match["which"]:
            return None
        year = str(context.day.year - (match["which"].lower() == "last" and _still_ahead(season, context.day)))
    return f"{year}-{season}"


def _still_ahead(season: int, day: date) -> bool:
    starts = {21: 3, 22: 6, 23: 9, 24: 12}
    return day.month <= starts[season] + 2


def portion(match: Match, context: Context) -> str | None:
    """Read "the first quarter of 2015", "the second half of 2015"."""
    size = 6 if match["size"].lower() == "half" else 3
    number = words.number("ordinal", match["which"]) if match["which"].lower() != "last" else 12 // size
    return _stretch(match["year"], number, size)


def quarter(match: Match, context: Context) -> str | None:
    """Read "Q3 2015"."""
    return _stretch(match["year"], int(match["quarter"]), 3)


def _stretch(year: str, number: int, size: int) -> str | None:
    """Return the months of the so-manieth stretch of ``size`` months of a year."""
    if number * size > 12:
        return None
    return f"{year}-{(number - 1) * size + 1:02}/{year}-{number * size:02}"


def era(match: Match, context: Context) -> str | None:
    """Read "44 BC", "AD 79"."""
    year = int(match["ad"] or match["early"] or match["before"] or match["plain"])
    if match["before"]:
        return f"-{year - 1:04}"
    return f"{year:04}" if year else None


def bare_year(match: Match, context: Context) -> str | None:
    """Read "2008", "late 1995"."""
    return _split_part(match["part"], match["year"])
