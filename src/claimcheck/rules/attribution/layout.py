"""Attribution by layout: "Museum: Vase is genuine", transcripts, "“...” — Ada Roe, a tenant".

Example: Ministry: The stores are full. / Farmers: The stores are empty. / Ministry: They were full in May.
Example: “We lost our homes.” — Ada Roe, a tenant
Limit: a heading that opens with a name and a colon is read as that name's words.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from claimcheck.lexicon import Row, rows
from claimcheck.models import Stance
from claimcheck.rules.attribution import spans, standing
from claimcheck.rules.records import Quote, Report, TokenRange

LABEL = 9  # tokens before the colon
SIGNATURE = 25  # tokens of a name behind a dash
DASHES = frozenset(["—", "–", "-", "--", "―"])
OPENING = frozenset(["“", '"', "``", "‘", "«", "'", "„"])
BRACKETS = frozenset("([")


class Label(Row):
    """A word before a colon that names no source ("Update: ...")."""

    label: str


def labels(doc: Doc, quotes: Sequence[Quote], bounds: Sequence[TokenRange]) -> Iterator[Report]:
    """Yield a report for each paragraph that opens with a name and a colon."""
    empty = {row.label for row in rows("labels", Label)}
    for start, end in bounds:
        first = start + (start < end and doc[start].text in OPENING)
        colon = next((t for t in doc[first : min(end, first + LABEL)] if t.text == ":"), None)
        if colon is None or colon.i == first or colon.i + 1 >= end or not _names(doc, (first, colon.i), empty):
            continue
        said = spans.trim(doc, (colon.i + 1, end))
        if said[0] < said[1] and _says(doc, said):
            yield Report("label", (first, colon.i), (colon.i, colon.i + 1), (_whole(doc, said),))


def _whole(doc: Doc, span: TokenRange) -> TokenRange:
    """Return a span with the stop behind its last sentence where it holds several."""
    several = sum(1 for token in doc[span[0] : span[1]] if token.is_sent_start) > 1
    return (span[0], span[1] + 1) if several and span[1] < len(doc) and doc[span[1]].text == "." else span


def _names(doc: Doc, span: TokenRange, empty: set[str]) -> bool:
    words = [token for token in doc[span[0] : span[1]] if not token.is_space]
    if not words or not words[0].text[:1].isupper() or any(t.text in OPENING | BRACKETS for t in words):
        return False
    if any(t.lower_ in empty for t in words) or words[0].pos_ in ("DET", "PRON", "ADV", "SCONJ"):
        return False
    return not any(t.pos_ in ("VERB", "AUX", "ADP", "NUM", "CCONJ") and not t.text.isupper() for t in words)


def _says(doc: Doc, span: TokenRange) -> bool:
    first, text = doc[span[0]], doc[span[0] : span[1]]
    if first.text in OPENING:
        return True
    closed = span[1] < len(doc) and doc[span[1]].text == "."
    return first.text[:1].isupper() and (closed or any(_finite(token) for token in text))


def _finite(token: Token) -> bool:
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD")


def signatures(doc: Doc, quotes: Sequence[Quote], bounds: Sequence[TokenRange]) -> Iterator[Report]:
    """Yield a report for each quotation that a dash and a name follow, in its paragraph or as the next one."""
    starts = [start for start, _ in bounds]
    for quote in standing.outermost(quotes):
        here = max(bisect_right(starts, quote.tokens[0]) - 1, 0)
        line = _rest_of_line(doc, quote.tokens[1], bounds[here][1])
        if line[0] == line[1] and here + 1 < len(bounds):
            line = bounds[here + 1]
        if line[1] - line[0] > SIGNATURE or line[0] == line[1] or doc[line[0]].text not in DASHES:
            continue
        name = spans.trim(doc, (line[0] + 1, line[1]))
        if _signs(doc, name):
            yield Report("signature", name, (line[0], line[0] + 1), (quote.tokens,), stance=Stance.QUOTE)


def _rest_of_line(doc: Doc, start: int, end: int) -> TokenRange:
    while start < end and doc[start].is_space and "\n" not in doc[start].text:
        start += 1
    stop = start
    end = min(end, start + SIGNATURE + 1)
    while stop < end and "\n" not in doc[stop].text:
        stop += 1
    return start, stop


def _signs(doc: Doc, name: TokenRange) -> bool:
    words = doc[name[0] : name[1]]
    if name[0] >= name[1] or words[0].pos_ != "PROPN":
        return False
    return not any(_finite(token) and token.dep_ in ("ROOT", "conj") for token in words)
