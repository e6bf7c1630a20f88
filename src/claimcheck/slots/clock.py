"""Times of day in plain text, as minutes: "shortly after 9 p.m." is 21:00 to 21:30."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.lexicon.lists import number_words
from claimcheck.slots import calendar as words

HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
NEAR_WORDS = (
    "shortly after|just after|soon after|a little after|shortly before|just before|around|about|at around|at about|at"
    "|by"
)
NEAR = r"(?:(?P<near>" + NEAR_WORDS.replace(" ", r"\s") + r")\s)?"
HALF = r"\s?(?P<half>[ap]\.?\s?m\b\.?)"
TIME = re.compile(
    rf"""(?<![\w.:]){NEAR}(?:
        (?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?{HALF}
       |(?P<spelled>{HOURS})(?:\s?{HALF.replace("half", "half2")}|\ o['’]clock)
       |(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])
       |(?P<oclock>\d{{1,2}})\ o['’]clock
       |(?P<past>half|(?:a\ )?quarter|five|ten|twenty|twenty-five)\ (?P<way>past|to)\ (?P<hour12>{HOURS})\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
PART = re.compile(
    r"(?:(?:\b(?:in|during|on|at|by|before|after|late|early|since|that|this|of|throughout|around|towards?|until) )"
    r"|(?<=day )|\b)"
    rf"(?:the |that |this )?(?P<part>{words.choice('clock')})(?! shifts?)\b",
    re.IGNORECASE,
)
PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
ROOM = {"shortly after": (0, 30), "just after": (0, 20), "soon after": (0, 40), "a little after": (0, 30)} | {
    "shortly before": (-30, 0),
    "just before": (-20, 0),
    "around": (-30, 30),
    "about": (-30, 30),
    "at around": (-30, 30),
    "at about": (-30, 30),
}
NOUN = re.compile(r"[ -][a-z]+(?:s|er|club|school|dress|paper|sky)\b")
PLAIN = re.compile(r"\s(?:was|is|has|hours?)\b")
WINDOW = 60  # characters that are looked at on either side
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day at half-open offsets, from one minute of the day to another (smaller: of the next day)."""

    start: int
    end: int
    first: int
    last: int


def find(text: str) -> Iterator[Clock]:
    """Yield the times of day of ``text`` in order."""
    exact = [clock for match in TIME.finditer(text) if (clock := _exact(match))]
    parts = [_part(match) for match in PART.finditer(text) if _is_time(text, match)]
    last = 0
    for clock in sorted([*exact, *parts], key=lambda found: (found.start, -found.end)):
        if clock.start >= last:
            yield clock
            last = clock.end


def _exact(match: re.Match[str]) -> Clock | None:
    half = (match["half"] or match["half2"] or "").lower()
    if (
        match["way"]
        and match["way"].lower() == "to"
        and match["past"].lower() in HOURS.split("|")
        and not match["near"]
    ):
        return None  # "five to ten people"
    if match["past"]:
        hour, minute = _past(match)
    elif match["spelled"]:
        hour, minute = int(number_words()[match["spelled"].lower()].low), 0
    else:
        hour = int(match["hour"] or match["hour24"] or match["oclock"])
        minute = int(match["minute"] or match["minute24"] or 0)
    if hour > 24 or minute > 59 or (half and hour > 12):
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    moment = (hour * 60 + minute) % DAY
    before, after = ROOM.get((match["near"] or "").lower(), (0, 0))
    start = match.start() + (len(match["near"]) + 1 if match["near"] and match["near"].lower() in {"at", "by"} else 0)
    end = match.end() - (match.group().endswith(".") and not re.search(r"m\.$", match.group(), re.IGNORECASE))
    return Clock(start, end, (moment + before) % DAY, (moment + after) % DAY)


def _past(match: re.Match[str]) -> tuple[int, int]:
    """Return hour and minute of "half past six", "a quarter to seven"."""
    told = PAST[match["past"].lower().removeprefix("a ")]
    hour = int(number_words()[match["hour12"].lower()].low)
    return (hour, told) if match["way"].lower() == "past" else (hour - 1 or 12, 60 - told)


def _part(match: re.Match[str]) -> Clock:
    first, _, last = words.entries("clock")[match["part"].lower()].partition("/")
    return Clock(match.start("part"), match.end(), minutes(first), minutes(last))


def _is_time(text: str, match: re.Match[str]) -> bool:
    """Return whether the word names a time: behind a preposition or weekday, not "night club" or "two nights"."""
    lead = match.group()[: match.start("part") - match.start()].strip().lower()
    before = text[max(0, match.start("part") - WINDOW) : match.start("part")].rstrip().lower()
    if not lead and not before.endswith(("day", "yesterday", "tomorrow", "last")) and before:
        return match["part"].lower() in {"noon", "midday", "midnight"}
    after = text[match.end() : match.end() + WINDOW].lower()
    return NOUN.match(after) is None or PLAIN.match(after) is not None


def minutes(text: str) -> int:
    """Return the minute of the day of "HH:MM"."""
    return int(text[:2]) * 60 + int(text[3:])


def spell(minute: int) -> str:
    """Return "HH:MM" for a minute of the day."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}"
