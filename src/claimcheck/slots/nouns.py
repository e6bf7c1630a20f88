"""What a number counts: the head noun behind it, and its modifiers, found without a parse."""

import re
from dataclasses import dataclass
from functools import cache

from claimcheck import lexicon, text
from claimcheck.slots.scan import Token, joined, units, word_list

LEADS = {
    "of",
    "the",
    "these",
    "those",
    "its",
    "their",
    "his",
    "her",
    "our",
    "my",
    "your",
    "more",
    "further",
    "additional",
}
LONGEST = 9
PAST = re.compile(r"(?:ed|en|wn|nt|ung|unk|ank)$")


class ThingRow(lexicon.Row):
    """A noun: the noun it equals (same), the wider noun (kind), and the noun that it excludes (apart)."""

    noun: str
    same: str = ""
    kind: str = ""
    apart: str = ""


@cache
def things() -> dict[str, ThingRow]:
    """Return the known nouns by noun."""
    return {row.noun: row for row in lexicon.rows("things", ThingRow)}


class CollectiveRow(lexicon.Row):
    """A plural without an ending; kind state: an adjective that counts persons where it comes first ("two dead")."""

    word: str
    singular: str
    kind: str


@cache
def collectives() -> dict[str, CollectiveRow]:
    """Return the plurals without an ending by word."""
    return {row.word: row for row in lexicon.rows("collectives", CollectiveRow)}


@dataclass(frozen=True, slots=True)
class Head:
    """The head noun (a singular), the modifiers before it, and the token index behind it."""

    noun: str
    modifiers: tuple[str, ...]
    end: int


def head(tokens: list[Token], start: int, *, plural: bool) -> Head | None:
    """Return the noun counted by a number that ends before token ``start``: [two unarmed [soldiers]] died."""
    start = _skip_leads(tokens, start)
    run = _run(tokens, start, one=not plural)
    chosen = _plural(tokens, run) if plural else _last(tokens, run)
    if chosen is None:
        return None
    modifiers = tuple(_compound(tokens, *part) for part in run[:chosen])
    return Head(_singular(tokens, run[chosen]), modifiers, run[chosen][1])


def _skip_leads(tokens: list[Token], start: int) -> int:
    while start < len(tokens) and (tokens[start].lower in LEADS or _is_of_all(tokens, start)):
        start += 1
    return start


def _is_of_all(tokens: list[Token], index: int) -> bool:
    """Return whether the token is the "all" of "half of [all] polling stations"."""
    return index > 0 and (tokens[index - 1].lower, tokens[index].lower) == ("of", "all")


def _run(tokens: list[Token], start: int, *, one: bool) -> list[tuple[int, int]]:
    """Return the words of a noun phrase as token ranges; hyphenated words are one."""
    found: list[tuple[int, int]] = []
    index = start
    while index < len(tokens) and len(found) < LONGEST:
        token = tokens[index]
        if token.kind not in {"word", "code"} or token.lower in word_list("phrase_ends"):
            break
        if one and found and _is_verb(token) and _is_noun(tokens[found[-1][1] - 1]):
            break
        end = index + 1
        while joined(tokens, end) and tokens[end + 1].kind in {"word", "code", "number"}:
            end += 2
        end += _is_numbered_name(tokens, index, end)
        found.append((index, end))
        index = end
        if token.text.endswith(("'s", "’s", "s'", "s’")):
            continue
    return found


def _is_numbered_name(tokens: list[Token], index: int, end: int) -> bool:
    """Return whether a number belongs to the name before it: 300 [Boeing 737] jets."""
    if end != index + 1 or end + 1 >= len(tokens) or tokens[end].kind != "number" or "," in tokens[end].text:
        return False
    name, behind = tokens[index], tokens[end + 1]
    capital = name.text[:1].isupper() and not _is_plural(name, first=False)
    return capital and behind.kind == "word" and behind.lower not in word_list("phrase_ends")


def _is_noun(token: Token) -> bool:
    return token.text[:1].isupper() or token.lower in things() or "NOUN" in text.lemmas(token.lower)


def _is_verb(token: Token) -> bool:
    """A word that is a verb form and no noun, or a past participle that lists call a person ("wounded")."""
    parts = text.lemmas(token.lower)
    if "VERB" not in parts:
        return False
    irregular = token.lower not in parts["VERB"] and not token.lower.endswith(("s", "ing"))  # "fell", "rose"
    return irregular or "NOUN" not in parts or bool(PAST.search(token.lower))


def _plural(tokens: list[Token], run: list[tuple[int, int]]) -> int | None:
    """Return the position of the last of the first plurals in a row."""
    chosen = None
    for position, (_, end) in enumerate(run):
        plural = _is_plural(tokens[end - 1], first=position == 0)
        if chosen is not None and not plural:
            break
        if plural:
            chosen = position
    return chosen


def _is_plural(token: Token, *, first: bool) -> bool:
    low = token.lower
    if token.text.endswith(("'s", "’s")):
        return False
    if row := collectives().get(low):
        return first or row.kind == "noun"
    if low.endswith("ss") or (low in units() and token.text not in units()):
        return False
    one = text.singular(token.text)
    return one.lower() != low and ("NOUN" in text.lemmas(low) or token.text[:1].isupper() or low.endswith("s"))


def _last(tokens: list[Token], run: list[tuple[int, int]]) -> int | None:
    if not run:
        return None
    first = tokens[run[0][1] - 1]
    return len(run) - 1 if _is_noun(tokens[run[-1][1] - 1]) or (len(run) == 1 and _is_noun(first)) else None


def _singular(tokens: list[Token], part: tuple[int, int]) -> str:
    last = tokens[part[1] - 1]
    if row := collectives().get(last.lower):
        return row.singular
    return text.singular(last.text[: len(last.lower)])


def _compound(tokens: list[Token], start: int, end: int) -> str:
    words = "".join(token.text + " " * _spaced(tokens, i) for i, token in enumerate(tokens[start : end - 1], start))
    return words + tokens[end - 1].text[: len(tokens[end - 1].lower)]


def _spaced(tokens: list[Token], index: int) -> bool:
    return tokens[index].end < tokens[index + 1].start
