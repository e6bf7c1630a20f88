"""Acronyms that a text introduces: "Baltic Salt Union (BSU)".

Example: The Baltic Salt Union (BSU) met in Riga. The BSU expelled two members.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

WORD = r"[A-Z][\w’'-]*"
LONG_THEN_SHORT = re.compile(rf"({WORD}(?: (?:{WORD}|of|for|and|the|de))* ?{WORD}) \(([A-Z][A-Z&]{{1,7}})\)")


def acronyms(doc: Doc) -> dict[str, str]:
    """Return the acronyms that the document introduces, with what they stand for: "Baltic Salt Union (BSU)"."""
    return dict(_introduced(" ".join(doc.text.split())))


def _introduced(text: str) -> Iterator[tuple[str, str]]:
    for match in LONG_THEN_SHORT.finditer(text):
        words, short = match[1].split(), match[2]
        for start in range(len(words)):
            if words[start][0].isupper() and "".join(
                word[0] for word in words[start:] if word[0].isupper()
            ) == short.replace("&", ""):
                yield short, " ".join(words[start:])
                break
