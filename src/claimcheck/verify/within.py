"""Parts of a statement that a wider part says too: "two blasts followed by a silence" beside what was heard."""

from collections.abc import Sequence

from claimcheck import text
from claimcheck.lexicon.lists import function_words
from claimcheck.models import Check, Claim, Relation, Verdict

HELD = (Verdict.SUPPORTED, Verdict.ATTRIBUTED)


def with_the_wider(parts: Sequence[Claim], checks: Sequence[Check]) -> list[Check]:
    """Return the checks of the parts, that of an open part as of a wider one whose evidence has all its words."""
    return [_as_told(number, parts, checks) for number in range(len(checks))]


def _as_told(number: int, parts: Sequence[Claim], checks: Sequence[Check]) -> Check:
    part, check = parts[number], checks[number]
    if check.verdict is not Verdict.NOT_ENOUGH_INFO or check.findings:
        return check
    for wider, found in zip(parts, checks, strict=True):
        if found.verdict in HELD and _is_within(part, wider) and _is_quoted(part, found):
            told = f"“{wider.text.rstrip('.')}” says this too. {found.explanation}"
            return found.model_copy(update={"statement": check.statement, "explanation": told})
    return check


def _is_within(part: Claim, wider: Claim) -> bool:
    """Return whether another part has all the words of a part, where it stands."""
    inside = wider.start <= part.start and part.end <= wider.end and part.proposition != wider.proposition
    return inside and part.polarity is wider.polarity and _stems(part.proposition) <= _stems(wider.proposition)


def _is_quoted(part: Claim, found: Check) -> bool:
    """Return whether a passage that supports the wider part has every word of the part but its predicate."""
    words = _stems(part.proposition) - _stems(part.slots.predicate) - _stems(text.participle(part.slots.predicate))
    quotes = (e.quote for e in found.evidence if e.relation is Relation.SUPPORTS)
    return any(words <= _stems(quote) for quote in quotes)


def _stems(words: str) -> set[str]:
    return {text.stem(word.lower()) for word in text.words(words) if word.lower() not in function_words()}
