"""Markdown with footnotes: the report as it was, a mark behind each claim, the notes at the end.

``strip(render(original, marks, documents)) == original`` for every text.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count

from claimcheck.annotate import credit
from claimcheck.annotate.labels import RELATIONS, deciding, headed, told
from claimcheck.annotate.marks import Mark
from claimcheck.models import Check, Document, Evidence

CLOSERS = re.compile(r"[.,;:!?…]*[”’»\"')\]*_`~]*")  # a mark goes behind a claim's punctuation and closing marks
LINK = re.compile(r"\([^()\s]*\)")
RULE = "\n\n<!-- claimcheck: footnotes {prefix} -->\n\n"
SECTION = re.compile(r"\n\n<!-- claimcheck: footnotes (cc\d*) -->(?=\n\n)")
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$^])")
GAPS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


def render(original: str, marks: Sequence[Mark], documents: Mapping[str, Document]) -> str:
    """Return ``original`` with ``[^cc-1]`` behind each claim, and a section of footnotes behind the text."""
    prefix = _unused_prefix(original)
    place = _places(original)
    parts, last = [], 0
    for mark in marks:
        end = max(last, _behind_punctuation(original, place(mark.end)))
        parts += [original[last:end], f"[^{prefix}-{mark.number}]"]
        last = end
    notes = "\n".join(_note(prefix, mark, documents) for mark in marks)
    return "".join(
        [*parts, original[last:], RULE.format(prefix=prefix), notes or "No claim was found in this report.\n"]
    )


def strip(annotated: str) -> str:
    """Return the report without the marks and the footnotes that ``render`` added."""
    *_, section = SECTION.finditer(annotated)
    return re.sub(rf"\[\^{section[1]}-\d+\]", "", annotated[: section.start()])


def _unused_prefix(text: str) -> str:
    """Return the first of cc, cc2, cc3 ... that is in no footnote mark of the text."""
    prefixes = ("cc" if number == 1 else f"cc{number}" for number in count(1))
    return next(prefix for prefix in prefixes if f"[^{prefix}-" not in text)


def _places(original: str) -> Callable[[int], int]:
    """Return a function from offsets in the canonical text to offsets in the original."""
    mark = int(original.startswith("\ufeff"))
    ends = [match.start() - mark - k for k, match in enumerate(re.finditer("\r\n", original))]
    return lambda offset: offset + mark + bisect_left(ends, offset)


def _behind_punctuation(text: str, place: int) -> int:
    closed = CLOSERS.match(text, place)
    end = closed.end() if closed else place
    link = LINK.match(text, end) if text[place:end].endswith("]") else None
    return link.end() if link else end


def _note(prefix: str, mark: Mark, documents: Mapping[str, Document]) -> str:
    lines = [line for check in mark.checks for line in _lines(check, documents)]
    body = "\n".join("    " + line if line else "" for line in lines).rstrip("\n")
    return f"[^{prefix}-{mark.number}]:{body[3:]}\n"


def _lines(check: Check, documents: Mapping[str, Document]) -> Iterator[str]:
    yield f"**{headed(check)}** {escape(check.statement)}"
    yield ""
    yield escape(check.explanation)
    yield ""
    for evidence in deciding(check):
        yield f"- {_quote(evidence, documents)}"
    for message in told(check):
        yield f"- note: {escape(message)}"
    if check.findings or deciding(check):
        yield ""


def _quote(evidence: Evidence, documents: Mapping[str, Document]) -> str:
    voice = credit.voice(evidence.voice, evidence.document, documents)
    place = credit.place(evidence.document, evidence.start, documents)
    return f"{RELATIONS[evidence.relation].word}: “{escape(evidence.quote)}” ({escape(voice)}; {escape(place)})"


def escape(text: str) -> str:
    """Return untrusted text on one line, with nothing in it that Markdown or HTML would read as markup."""
    return SPECIAL.sub(r"\\\1", GAPS.sub(" ", text)).strip()
