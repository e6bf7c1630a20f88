"""The date that a text bears at its head: "LINDEN, 16 May 2023 – The court ..." or "Statement of 10 March 2022"."""

import re
from functools import lru_cache

from claimcheck.models import Document
from claimcheck.slots import dates

HEAD = 600  # characters at the head of a text in which its date stands
LINES = 3  # lines of a head that may end in its date
DAY = re.compile(r"\d{4}-\d\d-\d\d")
PLACE = re.compile(r"[A-Z][A-Z'’. -]+(?:, [A-Z][\w. ]+)?(?: \([\w. ]+\))?,?\s*")
DASH = re.compile(r"\s*+(?:\([\w. ]++\)\s*+)?(?:[-–—]|\.\s|:\s)")
NAMED = re.compile(r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
BEFORE = re.compile(r"(?:^|,|\bof|\bdated|\bon|[-–—|(:])\s*$")
AFTER = re.compile(r"\s*+(?:[.)]\s*+)?")


def anchor(document: Document) -> str | None:
    """Return the day from which "on Tuesday" counts, None where it is not known.

    That is the date known of the document, else the one that it bears, else the one in its name ("wire-2022-03-11").
    """
    return document.date or of(document.text[:HEAD]) or _in_name(document.id)


def year(document: Document) -> str | None:
    """Return the year of days that name none, None where it is not known or told by the text's own date.

    It is the year of all days that the text names in full, where there are two of them at least.
    """
    return None if anchor(document) else _only_year(document.text)


@lru_cache(maxsize=16)
def _only_year(text: str) -> str | None:
    days = (found for found in dates.find(text) if DAY.fullmatch(found[2]))
    years = [value[:4] for start, end, value in days if value[:4] in text[start:end]]
    return years[0] if len(years) > 1 and len(set(years)) == 1 else None


@lru_cache(maxsize=4096)
def of(head: str) -> str | None:
    """Return the day that a text bears, as YYYY-MM-DD, from its first characters; None where it bears none."""
    lines = [line for line in head.split("\n") if line.strip()]
    for number, line in enumerate(lines):
        for start, end, value in dates.find(line[:120], anchor=None):
            place = PLACE.fullmatch(line[:start])
            heads = place is not None and DASH.match(line[end:])
            ends = number < LINES and BEFORE.search(line[:start]) and AFTER.fullmatch(line[end:])
            if DAY.fullmatch(value) and (heads or (ends and not _is_sentence(line))):
                return value
    return None


def _in_name(name: str) -> str | None:
    found = NAMED.search(name)
    return found and found.group()


def _is_sentence(line: str) -> bool:
    return line.rstrip().endswith((".", "!", "?"))
