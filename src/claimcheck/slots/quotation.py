"""Quotations against the words on file: verbatim, trimmed, with an ellipsis, altered or absent, and the difference."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from claimcheck.models import Outcome, Reason
from claimcheck.slots.scan import word_list
from claimcheck.text import plain

GAP = re.compile(r"\s*(?:\[\s*(?:\.\s?){3,4}\]|\(\s*(?:\.\s?){3,4}\)|(?:\.\s?){3,4}|…)\s*")
BRACKET = re.compile(r"\[([^\]]*)\]")
MARKED = re.compile(r'"([^"]+)"|“([^”]+)”|(?<!\w)[‘\']([^‘’\']{3,}(?:[’\'](?=\w)[^‘’\']*)*)[’\'](?!\w)')
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
Words = list[tuple[str, int, int]]  # words in lower case with offsets
ALIKE = 70.0  # below this share of alike characters the quote is not on file at all
SLACK = 4  # words by which a stretch may grow or shrink at either end
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

    Case, marks and spaces do not count; trimmed is a part of a longer quotation on file. Words in brackets stand for
    words on file. An ellipsis or bracket that swallows a negation is altered, and so is a quotation cut behind "not".
    """
    asked, known = plain(quote), _spans(passage)
    parts = [_words(part) for part in GAP.split(asked) if _words(part)]
    if not parts or not known:
        return Comparison(Kind.ABSENT, 0, 0, "")
    found = _in_order(parts, known)
    if found is None:
        return _aligned(asked, known)
    return _placed(passage, found, known, shortened=GAP.search(asked) is not None or BRACKET.search(asked) is not None)


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in WORD.finditer(plain(text))]


def _spans(passage: str) -> Words:
    """Return the words of the passage with their offsets in it as written."""
    straight = passage.translate(str.maketrans("’‘", "''"))
    return [(m.group().lower(), m.start(), m.end()) for m in WORD.finditer(straight)]


def _in_order(parts: list[list[str]], known: Words) -> list[tuple[int, int]] | None:
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


def _placed(passage: str, found: list[tuple[int, int]], known: Words, *, shortened: bool) -> Comparison:
    """Return the comparison of a quotation whose parts are on file, word for word and in order."""
    start, end = known[found[0][0]][1], known[found[-1][1] - 1][2]
    for (_, left), (right, _) in pairwise(found):
        gap = known[left:right]
        if swallowed := [word for word, _, _ in gap if _is_negative(word)]:
            return Comparison(Kind.ALTERED, start, end, f"the ellipsis leaves out “{swallowed[0]}”")
        if gap and gap[-1][2] - gap[0][1] > FARTHEST:
            return Comparison(Kind.ABSENT, 0, 0, "")
    if cut := _cut_negation(known, found[0][0]):
        return Comparison(Kind.ALTERED, start, end, f"the quotation starts behind “{cut}”")
    if shortened:
        return Comparison(Kind.ELLIPSIS, start, end, "")
    return Comparison(Kind.TRIMMED if _is_part(passage, start, end) else Kind.VERBATIM, start, end, "")


def _is_part(passage: str, start: int, end: int) -> bool:
    """Return whether the words from ``start`` to ``end`` are a part of a longer quotation in the passage."""
    for match in MARKED.finditer(passage):
        first, last = match.start() + 1, match.end() - 1
        if first <= start and end <= last:
            return bool(WORD.search(passage[first:start]) or WORD.search(passage[end:last]))
    return False


def _cut_negation(known: Words, start: int) -> str | None:
    """Return the negation right before the first quoted word, which the quotation cuts off."""
    before = known[start - 1][0] if start else ""
    return before if before in {"not", "never"} else None


def _is_negative(word: str) -> bool:
    return word in word_list("negators") or word.endswith("n't")


def _aligned(quote: str, known: Words) -> Comparison:
    """Compare with the most similar stretch of the passage; words in brackets may stand for any words."""
    asked = _words(BRACKET.sub(" ", GAP.sub(" ", quote)))
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
    return *_refined(asked, words, first, max(last, first + 1)), float(found.score)


def _refined(asked: list[str], words: list[str], first: int, last: int) -> tuple[int, int]:
    """Return the stretch near the given one with the fewest changed words, the longest of them."""
    stretches = [
        (start, end)
        for start in range(max(0, first - SLACK), min(first + SLACK, len(words) - 1) + 1)
        for end in range(max(start + 1, last - SLACK), min(last + SLACK, len(words)) + 1)
    ]

    def cost(stretch: tuple[int, int]) -> tuple[int, int, int]:
        piece = words[stretch[0] : stretch[1]]
        return Levenshtein.distance(asked, piece), -len(piece), abs(stretch[0] - first)

    return min(stretches, key=cost)


def _changes(quote: str, words: list[str]) -> list[str]:
    """Return the differences between quote and passage in words; what brackets and ellipses announce is none."""
    tokens: list[str] = []
    for piece in re.split(r"(\[[^\]]*\]|(?:\.\s?){3,4})", quote):
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
