"""Comparisons: "fewer accidents than before" is not told by "accidents", nor denied by "no accident"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal

from claimcheck import text
from claimcheck.lexicon import Row, rows
from claimcheck.lexicon.lists import number_words
from claimcheck.models import Claim, Outcome, Reason
from claimcheck.slots import quantity, time
from claimcheck.slots.scan import units

SLOT = "degree"
SAME = "as"
LONGER = frozenset({"any", "no"})  # "no longer", "any more" tell a stage
COUNTED = frozenset({"half", "once", "twice"})
ENDINGS = {"er": "more", "est": "most"}


class Comparison(Row):
    """A word that compares, and how; without a way it looks like one that does ("further reports")."""

    word: str
    way: Literal["", "as", "less", "more", "most"] = ""
    example: str


@cache
def ways() -> Mapping[str, str]:
    """Return how words compare whose form does not tell."""
    return {row.word: row.way for row in rows("comparisons", Comparison)}


def find(hypothesis: Claim, premise: Claim) -> Reason | None:
    """Return that a comparison is open where the claims do not compare in the same way; None where they do."""
    ours, theirs = (dict(_compared(claim.proposition)) for claim in (hypothesis, premise))
    extra = [word for word, kind in ours.items() if kind not in theirs.values()]
    if not extra:
        return None
    return Reason(slot=SLOT, statement=", ".join(extra), corpus=", ".join(theirs), outcome=Outcome.UNKNOWN)


def are_more(denied: Claim, affirmed: Claim) -> bool:
    """Return whether a claim compares in a way that the other does not: "none is larger", "this is large"."""
    ours, theirs = ({kind for _, kind in _compared(claim.proposition)} for claim in (denied, affirmed))
    return not ours <= theirs


def set_against(hypothesis: Claim, premise: Claim) -> bool:
    """Return whether a claim compares two things that may have changed places in the other: "scarcer out [than] in".

    Where both compare with the same, they have not: what is larger than Tarn is not smaller than Tarn.
    """
    ours, theirs = (claim.proposition.partition(" than ")[2].rstrip(".").lower() for claim in (hypothesis, premise))
    return bool(ours) and ours != theirs and bool(_compared(hypothesis.proposition))


@lru_cache(maxsize=4_096)
def _compared(sentence: str) -> tuple[tuple[str, str], ...]:
    """Return the words that compare, each with its way: more, less, most, as.

    What bounds a number ("more than thirty", "longer than 200 kilometres") is none, nor what tells a time.
    """
    found = list(_comparing(sentence))
    if not found:
        return ()
    taken = [(a, b) for a, b, _ in (*time.parse_spans(sentence), *quantity.parse_spans(sentence))]
    return tuple((word, kind) for start, word, kind in found if not any(a <= start < b for a, b in taken))


def _comparing(sentence: str) -> Iterator[tuple[int, str, str]]:
    """Yield where a word compares, the word, and its way."""
    spans = text.word_spans(sentence)
    for position, (start, end) in enumerate(spans):
        before = sentence[slice(*spans[position - 1])].lower() if position else ""
        kind = None if before in LONGER else _kind(sentence[start:end].lower())
        following = [sentence[a:b].lower() for a, b in spans[position + 1 : position + 4]]
        inside = following[:1] == ["than"] and _is_measure(following[1:])
        if kind and not inside and (kind != SAME or SAME in following[1:]):
            yield start, sentence[start:end], kind


def _is_measure(words: Sequence[str]) -> bool:
    """Return whether words behind "than" are a number or one of a unit: "more than [a] month", "more than [once]"."""
    first = words[0] if words else ""
    unit = first in ("a", "an") and len(words) > 1 and words[1] in units()
    return unit or first in COUNTED or first in number_words() or first[:1].isdigit()


def _kind(word: str) -> str | None:
    known = ways().get(word)
    if known is not None:
        return known or None
    for ending, kind in ENDINGS.items():
        forms = text.lemmas(word) if word.endswith(ending) else {}
        lemmas = [lemma for part in ("ADJ", "ADV") for lemma in forms.get(part, ())]
        if lemmas and all(lemma != word for lemma in lemmas) and "NOUN" not in forms:
            return kind
    return None
