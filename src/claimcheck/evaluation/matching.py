"""How alike two claims are in their content words, and which claims found go with which claims expected."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck import text
from claimcheck.lexicon.lists import function_words

THRESHOLD = 0.7
CONTRACTED = re.compile(r"(?i)\b(?:(ca)n|(wo)|(sha)|(\w+))n['’]t\b")
FULL = {"ca": "can", "wo": "will", "sha": "shall"}


@dataclass(frozen=True)
class Pair:
    """A claim found and the claim expected that it goes with, by their places in the two lists."""

    found: int
    expected: int
    score: float


def content_words(sentence: str) -> Counter[str]:
    """Return the stems of the words that carry the content; of all words where none does.

    Negations, modals, numbers and pronouns stay: a lost "not" or an unresolved "he" must cost something.
    """
    words = _words(sentence)
    return Counter(text.stem(word) for word in words if word not in function_words("function")) or Counter(words)


def pair_f1(one: str, other: str) -> float:
    """Return the F1 of the content words of two sentences; 0 if exactly one of them is negated."""
    if _negated(one) != _negated(other):
        return 0.0
    first, second = _counted(one), _counted(other)
    shared = (first & second).total()
    return 2 * shared / (first.total() + second.total()) if shared else 0.0


def match(found: Sequence[str], expected: Sequence[Sequence[str]], threshold: float = THRESHOLD) -> list[Pair]:
    """Return the pairs one to one, best first; each expected claim is given by its alternative wordings."""
    scored = [
        Pair(i, j, max((pair_f1(claim, wording) for wording in wordings), default=0.0))
        for i, claim in enumerate(found)
        for j, wordings in enumerate(expected)
    ]
    taken_found: set[int] = set()
    taken_expected: set[int] = set()
    pairs = []
    for pair in sorted(scored, key=lambda pair: (-pair.score, pair.found, pair.expected)):
        if pair.score < threshold or pair.found in taken_found or pair.expected in taken_expected:
            continue
        taken_found.add(pair.found)
        taken_expected.add(pair.expected)
        pairs.append(pair)
    return pairs


def prf(matched: float, found: float, expected: float) -> tuple[float, float, float]:
    """Return precision, recall and F1; 0 where there is nothing to divide by."""
    precision = matched / found if found else 0.0
    recall = matched / expected if expected else 0.0
    return precision, recall, f1(precision, recall)


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@lru_cache(maxsize=4096)
def _counted(sentence: str) -> Counter[str]:
    return content_words(sentence)


@lru_cache(maxsize=4096)
def _negated(sentence: str) -> bool:
    return not function_words("negation").isdisjoint(_words(sentence))


def _words(sentence: str) -> list[str]:
    whole = CONTRACTED.sub(lambda found: f"{_full(found)} not", sentence)
    return text.words(re.sub(r"(?i)\bcannot\b", "can not", whole))


def _full(found: re.Match[str]) -> str:
    verb = next(group for group in found.groups() if group)
    return FULL.get(verb.lower(), verb)
