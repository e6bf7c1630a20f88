"""Attribution by layout: "Museum: Vase is genuine", transcripts, "“...” — Ada Roe, a tenant".

Example: Ministry: The stores are full. / Farmers: The stores are empty. / Ministry: They were full in May.
Example: “We lost our homes.” — Ada Roe, a tenant
Example: The authors reply: The sample was small. It was not doubled.
Limit: a heading that opens with a name and a colon is read as that name's words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from claimcheck.lexicon import Row, rows
from claimcheck.models import Stance
from claimcheck.rules.attribution import cues, sources, spans, standing
from claimcheck.rules.coreference.authors import author
from claimcheck.rules.coreference.vocabulary import organisation_nouns, person_nouns
from claimcheck.rules.records import Quote, Report, TokenRange

LABEL = 14  # tokens before the colon
SIGNATURE = 25  # tokens of a name behind a dash
DASHES = frozenset(["—", "–", "-", "--", "―"])
TURNS = frozenset(["Q", "A"])
SMALL = frozenset(["of", "for", "the", "and"])
OPENING = frozenset(["“", '"', "``", "‘", "«", "'", "„"])
BRACKETS = frozenset("([")
FIRST_PERSON = frozenset(["i", "we", "our", "my"])
WITHIN = frozenset(["in", "on", "to", "at", "through", "via"])  # said in a statement on Monday:
FINITE = frozenset(["VBD", "VBZ", "VBP"])
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|[\[\]()]|\d{1,2}|:")


class Label(Row):
    """A word before a colon that names no source ("Update: ...")."""

    label: str


def labels(doc: Doc, quotes: Sequence[Quote], bounds: Sequence[TokenRange]) -> Iterator[Report]:
    """Yield a report for each paragraph that opens with a name and a colon."""
    empty = {row.label for row in rows("labels", Label)}
    for start, end in bounds:
        first = _behind_clock(doc, start, end)
        first += first < end and doc[first].text in OPENING
        colon = next((t for t in doc[first : min(end, first + LABEL)] if t.text == ":" or _is_turn(t, first)), None)
        if colon is None or (colon.i == first and not _is_turn(colon, first)) or colon.i + 1 >= end:
            continue
        name = _without_brackets(doc, (first, max(colon.i, first + 1)))
        said = spans.trim(doc, (colon.i + 1, end))
        spoken = said[0] < said[1] and (_names(doc, name, empty) or _is_group(doc, name, said))
        if spoken and _says(doc, said):
            source = _named(doc, name)
            actor = doc[name[0] : name[1]].text if source and _is_lost(doc, name, start) else None
            yield Report("label", source, (colon.i, colon.i + 1), (_whole(doc, said),), actor=actor)


def _is_turn(token: Token, first: int) -> bool:
    """Return whether a paragraph opens with the letter of a question or answer: Q. Was it open?"""
    return token.i == first and token.text.endswith(".") and token.text[:-1] in TURNS


def _behind_clock(doc: Doc, start: int, end: int) -> int:
    """Return where a label begins behind the time of day: [10:04] Pilot, 10:04 Tower."""
    first = start
    while first < end and CLOCK.fullmatch(doc[first].text):
        first += 1
    return first if any(any(c.isdigit() for c in token.text) for token in doc[start:first]) else start


def _is_lost(doc: Doc, name: TokenRange, start: int) -> bool:
    """Return whether the parser can not know a name: behind the time of day, or with a letter or number at its end."""
    last = doc[name[1] - 1]
    return name[0] > start + 1 or (name[1] - name[0] > 1 and (len(last.text) == 1 or last.is_digit))


def _without_brackets(doc: Doc, label: TokenRange) -> TokenRange:
    """Return a label without the seat or party behind the name: Mr. Grant (Leeds North)."""
    opening = next((token.i for token in doc[label[0] : label[1]] if token.text == "("), label[1])
    return (label[0], opening) if label[0] < opening < label[1] and doc[label[1] - 1].text == ")" else label


def _named(doc: Doc, name: TokenRange) -> TokenRange | None:
    """Return who speaks; the letters Q and A name somebody only where the title of the interview does."""
    turn = doc[name[0]].text.rstrip(".") if name[1] - name[0] == 1 else ""
    if turn not in TURNS:
        return name
    by = author(doc)
    return name if (by.asks if turn == "Q" else by.answers) else None


def introductions(doc: Doc, bounds: Sequence[TokenRange]) -> Iterator[Report]:
    """The authors reply: [The sample was small. It was not doubled.]: unquoted words to the end of the paragraph."""
    for start, end in bounds:
        colon = next((t for t in doc[start : min(end, start + LABEL)] if t.text == ":"), None)
        verb = _introducing(doc, start, colon) if colon is not None else None
        cue = None if verb is None else cues.verb(verb)
        if colon is None or verb is None or cue is None or colon.i + 2 >= end:
            continue
        source, said = sources.subject(verb), spans.trim(doc, (colon.i + 1, end))
        if not (cue.takes("turn") and verb.i == colon.i - 1):
            said = _first_person_part(doc, said) if cue.takes("quote") else (end, end)
        plain = source is not None and source[0] == start and said[0] < said[1] and doc[said[0]].is_title
        if plain and not any(token.is_quote for token in doc[start:end]) and _says(doc, said):
            yield Report("introduction", source, spans.cue(verb), (_whole(doc, said),))


def _introducing(doc: Doc, start: int, colon: Token) -> Token | None:
    """Return the verb that phrases alone part from a colon: The company said in a statement on Monday:"""
    verbs = (t for t in doc[start + 1 : colon.i] if cues.verb(t) is not None and t.tag_ in FINITE)
    verb = next(verbs, None)
    if verb is None or any(t.tag_ in FINITE for t in doc[verb.i + 1 : colon.i]):
        return None
    return verb if verb.i == colon.i - 1 or doc[verb.i + 1].lower_ in WITHIN else None


def _first_person_part(doc: Doc, said: TokenRange) -> TokenRange:
    """Return the sentences behind a colon up to the last that speaks as "we" or "I"; nothing where none does."""
    spoken = [token for token in doc[said[0] : said[1]] if token.lower_ in FIRST_PERSON]
    return spans.trim(doc, (said[0], min(spoken[-1].sent.end, said[1]))) if spoken else (said[1], said[1])


def _whole(doc: Doc, span: TokenRange) -> TokenRange:
    """Return a span with the stop behind its last sentence where it holds several."""
    several = sum(1 for token in doc[span[0] : span[1]] if token.is_sent_start) > 1
    return (span[0], span[1] + 1) if several and span[1] < len(doc) and doc[span[1]].text == "." else span


def _names(doc: Doc, span: TokenRange, empty: set[str]) -> bool:
    words = [token for token in doc[span[0] : span[1]] if not token.is_space]
    if not words or not words[0].text[:1].isupper() or any(t.text in OPENING | BRACKETS for t in words):
        return False
    if any(t.lower_ in empty for t in words):
        return False
    if _is_office(words):
        return True
    if words[0].pos_ in ("DET", "PRON", "ADV", "SCONJ") and words[0].text.rstrip(".") not in TURNS:
        return False
    return not any(t.pos_ in ("VERB", "AUX", "ADP", "NUM", "CCONJ") and not t.text.isupper() for t in words)


def _is_group(doc: Doc, name: TokenRange, said: TokenRange) -> bool:
    """Return whether a label is of people or a body that speaks of itself: The inspectors: we found nothing."""
    words = doc[name[0] : name[1]]
    return words[0].lower_ == "the" and sources.can_speak(words[-1]) and doc[said[0]].lower_ in FIRST_PERSON


def _is_office(words: Sequence[Token]) -> bool:
    """Return whether a label names an office or a body by its full title: The Minister of Health."""
    head = next((token.lower_ for token in words if token.lower_ != "the"), "")
    known = head in person_nouns("role", "title") or head in organisation_nouns()
    return known and all(token.text[:1].isupper() or token.lower_ in SMALL for token in words)


def _says(doc: Doc, span: TokenRange) -> bool:
    first, text = doc[span[0]], doc[span[0] : span[1]]
    if first.text in OPENING:
        return True
    closed = span[1] < len(doc) and doc[span[1]].text == "."
    opens = first.text[:1].isupper() or first.lower_ in FIRST_PERSON
    return opens and (closed or any(_finite(token) for token in text))


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
