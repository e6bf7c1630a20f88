"""Which four digits are a year, and which words a month: told by the words around them."""

import re

from claimcheck.slots.points import Found
from claimcheck.slots.scan import word_list

WINDOW = 60  # characters that are looked at on either side
CLEAR = re.compile(r"\b(?:in|since|during|throughout)\s$", re.IGNORECASE)
DETERMINER = re.compile(r"\b(?:the|a|an|this|its|their|his|her)\s$", re.IGNORECASE)
LEAD = re.compile(
    r"(?:\b(?:in|on|since|from|until|till|by|of|during|before|after|between|through|throughout|around|circa|about"
    r"|to|as of|later than|earlier than|and|or|early|late|mid|for|at|c\.|ca\.|the years?|into|within|its|their|his|her)"
    r"|\b[^\W\d_]+['’]s|[(,–—-])\s*$",
    re.IGNORECASE,
)
CHAIN = re.compile(
    r"^\s?(?:,|and|or|&|, and|, or|to|until|[-–—])(?: (?:in|on|the|the late|from|again in))?\s?$", re.IGNORECASE
)
COUNTED = re.compile(
    r"^\s+(?:[a-z]+ly )?(?:(?!as |is |was |has |and |or |the |to |of |in )[a-z]+ )?"
    r"(?:people|men|women|children|troops|(?!this\b|its\b|was\b|has\b|always\b|begins\b|his\b|as\b|onwards\b|afterwards\b|towards\b)[a-z]{3,}s)\b"
)
MEASURED = re.compile(r"^\s?(?:%|km|kg|m\b|per\b|tonnes|metres|dollars|euros|pounds|miles)")
EVENTS = re.compile(r"^ (?:[a-z]+ )?(?:clash|riot|protest|election|talk|war|flood|attack|crisi|strike|earthquake)e?s\b")
PAGES = re.compile(r"^ (?:[a-z]+ )?(?:words|pages|places|cases|locations|copies)\b")
VERB = re.compile(r"^ (?:saw|was|is|will|has|had|brought|marked|became|ended|began|started)\b")
AMBIGUOUS = re.compile(r"(?:may|march|mar|sun|sat|mon|wed|dec|jan|fall|spring)\b\.?", re.IGNORECASE)
MONTH_LEAD = re.compile(
    r"\b(?:in|since|until|till|by|of|from|to|last|this|next|before|after|during|and|on|through|early|late|mid"
    r"|between)[ -]$",
    re.IGNORECASE,
)
DAY_BEFORE = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? $")
LAST_WORD = re.compile(r"([^\W\d_]+)\.? $")


def confirmed(text: str, dates: list[Found]) -> list[Found]:
    """Return the dates without numbers that are no years ("1918 people") and words that are no months ("may")."""
    kept: list[Found] = []
    for found in dates:
        between = text[kept[-1].end : found.start] if kept else "|"
        chained = len(between) < WINDOW and CHAIN.match(between) is not None
        if chained or _is_date(text, found):
            kept.append(found)
    return kept


def _is_date(text: str, found: Found) -> bool:
    words = text[found.start : found.end]
    before, after = text[max(0, found.start - WINDOW) : found.start], text[found.end : found.end + WINDOW]
    if found.bare:
        return _is_year(words, before, after)
    if words == "august":
        return False
    if AMBIGUOUS.fullmatch(words):
        return words[0].isupper() and MONTH_LEAD.search(before) is not None
    return not (words[0].isalpha() and DAY_BEFORE.search(before))


def _is_year(words: str, before: str, after: str) -> bool:
    """Return whether a bare number of four digits is a year: "in 2008", "the 2016 clashes", not "1918 people"."""
    if not words.isdigit():
        return True
    if CLEAR.search(before):
        return not PAGES.match(after)
    if DETERMINER.search(before):
        return not COUNTED.match(after) or (int(words) >= 1500 and int(words) % 100 != 0)
    last = LAST_WORD.search(before)
    if last and last.group(1).lower() in word_list("numbered"):
        return False
    if re.match(r" [A-Z]", after) and not re.search(r"[\d$€£]$", before):
        return int(words) % 1000 != 0
    if EVENTS.match(after) and not before.strip():
        return int(words) >= 1500 and int(words) % 100 != 0
    if COUNTED.match(after) or MEASURED.match(after):
        return False
    return not before.strip() or bool(LEAD.search(before)) or bool(VERB.match(after))
