"""Attribution by layout: "Ministry: No shortage of grain", transcripts, "“...” — Ana Pop, a baker"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from claimcheck.lexicon import Row, rows
from claimcheck.models import Stance
from claimcheck.rules.attribution import spans, speech
from claimcheck.rules.records import Quote, Report, TokenRange

LABEL = 9  # tokens before the colon
SIGNATURE = 25  # tokens of a name behind a dash
DASHES = frozenset(["—", "–", "-", "--", "―"])
OPENING = frozenset(["“", '"', "``", "‘", "«", "'", "„"])


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
    if not words or not words[0].text[:1].isupper() or any(t.text in OPENING for t in words):
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
    for number, (start, end) in enumerate(bounds):
        for quote in speech.outermost([q for q in quotes if start <= q.tokens[0] and q.tokens[1] <= end]):
            after = [i for i in range(quote.tokens[1], end) if not doc[i].is_space]
            if not after and quote.tokens[0] == start and number + 1 < len(bounds):
                after = list(range(*bounds[number + 1]))
            if len(after) < 2 or len(after) > SIGNATURE or doc[after[0]].text not in DASHES:
                continue
            name = spans.trim(doc, (after[0] + 1, after[-1] + 1))
            if _signs(doc, name):
                cue = (after[0], after[0] + 1)
                yield Report("signature", name, cue, (quote.tokens,), stance=Stance.QUOTE)


def _signs(doc: Doc, name: TokenRange) -> bool:
    words = doc[name[0] : name[1]]
    if name[0] >= name[1] or words[0].pos_ != "PROPN":
        return False
    return not any(_finite(token) and token.dep_ in ("ROOT", "conj") for token in words)
