"""Speakers of a transcript on lines of their own, above what they say.

Example: MR LANE // It did not fail. // MS OKAFOR // It failed twice.
Limit: lines of capitals name speakers where two of them open with a title or an office, or one comes back.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from claimcheck.rules.attribution import spans
from claimcheck.rules.coreference.vocabulary import person_nouns
from claimcheck.rules.records import Report, TokenRange

LONGEST = 5  # tokens of a speaker's line
SEVERAL = 2  # speakers, and lines that are certain to name one, that make a transcript


def find(doc: Doc, bounds: Sequence[TokenRange]) -> Iterator[Report]:
    """Yield a report for each turn: the paragraphs between one speaker's line and the next line of capitals."""
    lines = {at: _name(doc, span) for at, span in enumerate(bounds) if _is_line(doc, span)}
    turns = Counter(lines.values())
    known = [name for name in lines.values() if turns[name] >= SEVERAL or _is_titled(name)]
    if len(known) < SEVERAL or len(turns) < SEVERAL:
        return
    for at in sorted(lines):
        end = next((after for after in sorted(lines) if after > at), len(bounds))
        said = tuple(spans.trim(doc, span) for span in bounds[at + 1 : end])
        content = tuple(span for span in said if span[0] < span[1])
        if content:
            yield Report("label", bounds[at], (bounds[at][1] - 1, bounds[at][1]), content)


def _is_line(doc: Doc, span: TokenRange) -> bool:
    """Return whether a paragraph is nothing but a few words in capitals."""
    words = [token for token in doc[span[0] : span[1]] if not token.is_space]
    plain = all(token.text.isupper() or token.is_punct for token in words)
    return 0 < len(words) <= LONGEST and plain and words[0].is_alpha and words[-1].text not in (":", "?", "!")


def _name(doc: Doc, span: TokenRange) -> str:
    return " ".join(token.text for token in doc[span[0] : span[1]] if not token.is_space)


def _is_titled(name: str) -> bool:
    first = name.removeprefix("THE ").partition(" ")[0].lower().rstrip(".")
    return first in person_nouns("title", "role")
