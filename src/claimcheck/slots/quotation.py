"""Quotations against the words on file: verbatim, trimmed, with an ellipsis, altered or absent, and the difference."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein, Opcodes

from claimcheck.models import Outcome, Reason
from claimcheck.slots.scan import word_list
from claimcheck.text import plain

GAP = re.compile(r"\s*(?:\[\s*(?:\.\s?){3,4}\]|\(\s*(?:\.\s?){3,4}\)|(?:\.\s?){3,4}|…)\s*")
BRACKET = re.compile(r"\[([^\]]*)\]")
MARKED = re.compile(r'"([^"]+)"|“([^”]+)”|(?<!\w)[‘\']([^‘’\']{3,}(?:[’\'](?=\w)[^‘’\']*)*)[’\'](?!\w)')
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
ALIKE = 70.0  # below this share of alike characters the quote is not on file at all
FARTHEST = 400  # characters that an ellipsis may leave out


class Kind(StrEnum):
    """What a quotation is to the words on file."""

    VERBATIM = "verbatim"
    TRIMMED = "trimmed"
    ELLIPSIS = "ellipsis"
    ALTERED = "altered"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The kind, the half-open offsets of the words on file, and the difference in words ("" where there is none)."""

    kind: Kind
    start: int
    end: int
    difference: str

    @property
    def outcome(self) -> Outcome:
        """Altered words conflict; words that are not on file say nothing."""
        if self.kind is Kind.ALTERED:
            return Outcome.CONFLICT
        return Outcome.UNKNOWN if self.kind is Kind.ABSENT else Outcome.MATCH


def quoted(text: str) -> list[str]:
    """Return the words in quotation marks, in order; a mark without its partner is passed over."""
    return [next(filter(None, match.groups())) for match in MARKED.finditer(text)]


def reason(quote: str, passage: str) -> Reason:
    """Return the comparison as a reason with both wordings."""
    found = compare(quote, passage)
    return Reason(slot="quote", statement=quote, corpus=passage[found.start : found.end], outcome=found.outcome)


def compare(quote: str, passage: str) -> Comparison:
    """Return what a quotation is to a passage on file.

    Case of the first letter, marks and spaces do not count. Words in brackets stand for words on file. An ellipsis or
    bracket that swallows a negation is altered.
    """
    asked, known = _words(quote), _spans(passage)
    if not asked or not known:
        return Comparison(Kind.ABSENT, 0, 0, "")
    parts = [_words(part) for part in GAP.split(plain(quote)) if _words(part)]
    found = _in_order(parts, known)
    if found is not None and not BRACKET.search(quote):
        return _placed(quote, passage, parts, found, known)
    return _aligned(quote, passage, known)


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in WORD.finditer(plain(text))]


def _spans(passage: str) -> list[tuple[str, int, int]]:
    """Return the words of the passage with their offsets in it as written."""
    straight = passage.translate(str.maketrans("’‘", "''"))
    return [(m.group().lower(), m.start(), m.end()) for m in WORD.finditer(straight)]


def _in_order(parts: list[list[str]], known: list[tuple[str, int, int]]) -> list[tuple[int, int]] | None:
    """Return the word ranges of the parts in the passage, in order and each as near as can be, or None."""
    words = [word for word, _, _ in known]
    found: list[tuple[int, int]] = []
    for part in parts:
        start = found[-1][1] if found else 0
        place = _find(words, part, start)
        if place is None:
            return None
        found.append((place, place + len(part)))
    return found


def _find(words: list[str], part: list[str], start: int) -> int | None:
    for index in range(start, len(words) - len(part) + 1):
        if words[index] == part[0] and words[index : index + len(part)] == part:
            return index
    return None


def _placed(
    quote: str, passage: str, parts: list[list[str]], found: list[tuple[int, int]], known: list[tuple[str, int, int]]
) -> Comparison:
    start, end = known[found[0][0]][1], known[found[-1][1] - 1][2]
    for (_, left), (right, _) in pairwise(found):
        gap = known[left:right]
        if swallowed := [word for word, _, _ in gap if _is_negative(word)]:
            return Comparison(Kind.ALTERED, start, end, f"the ellipsis leaves out “{swallowed[0]}”")
        if gap and gap[-1][2] - gap[0][1] > FARTHEST:
            return Comparison(Kind.ABSENT, 0, 0, "")
    if len(parts) > 1 or GAP.search(plain(quote)):
        return Comparison(Kind.ELLIPSIS, start, end, "")
    if cut := _cut_negation(known, found[0][0]):
        return Comparison(Kind.ALTERED, start, end, f"the quotation starts behind “{cut}”")
    whole = found[0][0] == 0 and found[-1][1] == len(known)
    return Comparison(Kind.VERBATIM if whole or plain(quote) in plain(passage) else Kind.TRIMMED, start, end, "")


def _cut_negation(known: list[tuple[str, int, int]], start: int) -> str | None:
    """Return the negation right before the first quoted word, which the quotation cuts off."""
    before = known[start - 1][0] if start else ""
    return before if before in {"not", "never"} else None


def _is_negative(word: str) -> bool:
    return word in word_list("negators") or word.endswith("n't")


def _aligned(quote: str, passage: str, known: list[tuple[str, int, int]]) -> Comparison:
    """Compare with the most similar stretch of the passage; words in brackets may stand for any words."""
    asked = _words(BRACKET.sub(" ", GAP.sub(" ", plain(quote))))
    words = [word for word, _, _ in known]
    first, last, score = _nearest(asked, words)
    if score < ALIKE:
        return Comparison(Kind.ABSENT, 0, 0, "")
    changes = _changes(quote, words[first:last])
    start, end = known[first][1], known[last - 1][2]
    if changes:
        return Comparison(Kind.ALTERED, start, end, "; ".join(changes))
    return Comparison(Kind.ELLIPSIS, start, end, "")


def _nearest(asked: list[str], words: list[str]) -> tuple[int, int, float]:
    """Return the stretch of words most alike, and how alike it is (0 to 100)."""
    joined = " ".join(words)
    found = fuzz.partial_ratio_alignment(" ".join(asked), joined)
    if found is None or not asked:
        return 0, 0, 0.0
    first = joined[: found.dest_start + 1].count(" ")
    last = min(len(words), joined[: max(found.dest_end, 1)].rstrip().count(" ") + 1)
    changed = Levenshtein.opcodes(asked, words[first:last])
    return *_tighten(first, last, changed), float(found.score)


def _tighten(first: int, last: int, changed: Opcodes) -> tuple[int, int]:
    """Drop words of the passage at either end that the quote does not have."""
    steps = list(changed)
    if steps and steps[0].tag == "insert":
        first += steps[0].dest_end - steps[0].dest_start
    if len(steps) > 1 and steps[-1].tag == "insert":
        last -= steps[-1].dest_end - steps[-1].dest_start
    return first, max(last, first + 1)


def _changes(quote: str, words: list[str]) -> list[str]:
    """Return the differences between quote and passage in words; what brackets and ellipses announce is none."""
    text = plain(quote)
    tokens: list[str] = []
    for piece in re.split(r"(\[[^\]]*\]|(?:\.\s?){3,4})", text):
        tokens += ["*"] if piece.startswith("[") or GAP.fullmatch(piece) else _words(piece)
    changes = []
    for step in Levenshtein.opcodes(tokens, words):
        if step.tag == "equal":
            continue
        ours, theirs = tokens[step.src_start : step.src_end], words[step.dest_start : step.dest_end]
        near = tokens[max(0, step.src_start - 1) : step.src_end + 1]
        if "*" in near and not any(_is_negative(word) for word in theirs) and set(ours) <= {"*"}:
            continue
        changes.append(_change([word for word in ours if word != "*"], theirs))
    return changes


def _change(ours: list[str], theirs: list[str]) -> str:
    if not theirs:
        return f"“{' '.join(ours)}” is not on file"
    if not ours:
        return f"“{' '.join(theirs)}” is left out"
    return f"“{' '.join(ours)}” for “{' '.join(theirs)}”"
