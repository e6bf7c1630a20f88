"""Direct speech: quotations with a speaker before, after or inside, over sentences and paragraphs.

Example: "The dam is old," said Ola Vik. "It will not hold."
Example: Vik said the dam was "a danger to everyone" and should be closed.
Example: She smiled. "We are ready." Then Vik added: "The dam will hold."
Limit: a quotation whose speaker is named only by the order of turns in a dialogue has no source.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token

from claimcheck.models import Stance
from claimcheck.rules.attribution import cues, sources, spans
from claimcheck.rules.attribution.cues import VerbCue
from claimcheck.rules.records import Quote, Report, TokenRange

INTRODUCES = frozenset([",", ":"])
ENDS_INSIDE = frozenset([",", "?", "!", "—", "–", "-", "...", "…"])
STOPS = frozenset([".", "?", "!"])
REACH = 45  # tokens between a quotation and its cue


@dataclass(slots=True)
class _Speech:
    """Speech under construction: the cue, its source, and the quotations so far."""

    verb: Token
    cue: VerbCue
    source: TokenRange | None
    start: int = -1
    spans: list[TokenRange] = field(default_factory=list)


def find(doc: Doc, quotes: Sequence[Quote], bounds: Sequence[TokenRange]) -> list[Report]:
    """Return a report for each run of quotations with one cue. ``bounds`` are the token ranges of paragraphs."""
    found: list[_Speech] = []
    paragraph, last = -1, None
    for quote in outermost(quotes):
        here = paragraph_of(bounds, quote.tokens[0], paragraph)
        cue = _cue(doc, quote, _with_introduction(doc, bounds, here))
        if cue is not None:
            current = next((one for one in found[-1:] if one.verb.i == cue.verb.i), None)
            if current is None:
                found.append(cue)
            found[-1].spans.append(
                (min(cue.start, quote.tokens[0]) if cue.start >= 0 else quote.tokens[0], quote.tokens[1])
            )
            last = here
        elif found and last is not None and _goes_on(doc, quote, bounds, here, last):
            found[-1].spans.append(quote.tokens)
            last = here
        elif is_speech(doc, quote, bounds[here]):
            last = None
        paragraph = here
    whole = outermost(quotes)
    return [_report(doc, speech, whole) for speech in found]


def outermost(quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotations that lie in no other."""
    found: list[Quote] = []
    for quote in quotes:
        if not found or quote.tokens[0] >= found[-1].tokens[1]:
            found.append(quote)
    return found


def is_speech(doc: Doc, quote: Quote, bounds: TokenRange) -> bool:
    """Return whether a quotation stands as a sentence of its own rather than as words within one."""
    start = quote.tokens[0]
    before = doc[start - 1] if start > bounds[0] else None
    return before is None or before.is_space or before.text in STOPS or before.text in INTRODUCES or _closing(before)


def _closing(token: Token) -> bool:
    return token.text in ("”", '"', "''", "»") and token.i > 0 and token.nbor(-1).text in STOPS


def paragraph_of(bounds: Sequence[TokenRange], token: int, at: int) -> int:
    """Return the paragraph that a token stands in, looked for from paragraph ``at`` on."""
    at = max(at, 0)
    while at + 1 < len(bounds) and bounds[at + 1][0] <= token:
        at += 1
    return at


def _with_introduction(doc: Doc, bounds: Sequence[TokenRange], here: int) -> TokenRange:
    """Return the bounds of a paragraph, with the one before it where that ends in a colon."""
    start, end = bounds[here]
    if here > 0 and bounds[here - 1][1] > bounds[here - 1][0] and doc[bounds[here - 1][1] - 1].text == ":":
        start = bounds[here - 1][0]
    return start, end


def _goes_on(doc: Doc, quote: Quote, bounds: Sequence[TokenRange], here: int, last: int) -> bool:
    """Return whether a quotation without a cue carries on the speech before it."""
    if quote.continued:
        return True
    if not is_speech(doc, quote, bounds[here]):
        return False
    if here == last:
        return True
    alone = all(token.is_space or token.is_punct for token in (*doc[bounds[here][0] : quote.tokens[0]],))
    rest = [token for token in doc[quote.tokens[1] : bounds[here][1]] if not token.is_space and not token.is_punct]
    return here == last + 1 and alone and not rest


def _cue(doc: Doc, quote: Quote, bounds: TokenRange) -> _Speech | None:
    after = _after(doc, quote, bounds)
    return after if after is not None or quote.continued else _before(doc, quote, bounds)


def _after(doc: Doc, quote: Quote, bounds: TokenRange) -> _Speech | None:
    """[“We left,”] said the captain; [“Why?”] he asked."""
    start, end = quote.tokens
    first, final = end, _sentence_end(doc, end, bounds[1])
    if not is_speech(doc, quote, bounds) and not _ends_with_comma(doc, quote):
        return None
    comma = first < final and doc[first].text in (",", "—", "–", "-")
    first += comma
    if not comma and (end - 2 <= start or doc[end - 2].text not in ENDS_INSIDE) and not _run_on(doc, first, final):
        return None
    for token in doc[first : min(final, first + REACH)]:
        if token.text in (":", ";") or (token.lower_ in ("because", "that") and token.i > first + 12):
            return None
        cue = cues.verb(token)
        if cue is not None and cue.takes("quote") and _speaks(token):
            source = _neighbour(doc, token, first, final)
            if source is not None:
                return _Speech(token, cue, source, start=_start(doc, quote, bounds))
        elif token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ") and token.dep_ not in ("relcl", "acl", "advcl"):
            return None
    return None


def _start(doc: Doc, quote: Quote, bounds: TokenRange) -> int:
    """Return where the sentence starts that ends in a quotation: [It was “a mess,”] he said."""
    at = quote.tokens[0]
    if is_speech(doc, quote, bounds) and not _leads_in(doc, at, bounds):
        return at
    while at > bounds[0] and not doc[at - 1].is_space and doc[at - 1].text not in STOPS and not _closing(doc[at - 1]):
        at -= 1
    return at


def _leads_in(doc: Doc, start: int, bounds: TokenRange) -> bool:
    """Return whether the speaker's adjunct opens the sentence: [After the flood, “we had to leave,”] he said."""
    if start == bounds[0] or doc[start - 1].text != ",":
        return False
    first = doc[start].sent.start
    opening = doc[max(first, bounds[0]) : start - 1]
    if len(opening) == 0 or opening[0].tag_ not in ("IN", "WRB", "RB", "DT", "TO", "CC"):
        return False
    return not any(token.is_quote or cues.verb(token) is not None for token in opening)


def _run_on(doc: Doc, first: int, final: int) -> bool:
    """Return whether a lower-case word follows a quotation that ends without a comma ("..." he said)."""
    return first < final and doc[first].text[:1].islower() and cues.verb(doc[min(first + 1, final - 1)]) is not None


def _ends_with_comma(doc: Doc, quote: Quote) -> bool:
    end = quote.tokens[1]
    return doc[end - 2].text in ENDS_INSIDE or (end < len(doc) and doc[end].text == ",")


def _speaks(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VBG", "VB") and not any(
        child.dep_ == "auxpass" for child in verb.children
    )


def _neighbour(doc: Doc, verb: Token, first: int, final: int) -> TokenRange | None:
    """Return the subject that stands between the quotation and the end of its sentence, on either side of the verb."""
    subject = sources.own_subject(verb)
    if subject is not None and first <= subject.i < final:
        start, end = spans.noun_phrase(subject)
        return spans.trim(doc, (max(start, first), min(end, final if subject.i > verb.i else verb.i)))
    side = (first, verb.i) if verb.i > first else (verb.i + 1, final)
    nouns = [t for t in doc[side[0] : side[1]] if t.pos_ in ("NOUN", "PROPN", "PRON")]
    if not nouns:
        return None
    head = nouns[-1] if side[1] == verb.i else nouns[0]
    while head.head.i != head.i and side[0] <= head.head.i < side[1] and head.head.pos_ in ("NOUN", "PROPN", "ADP"):
        head = head.head
    start, end = spans.noun_phrase(head)
    return spans.trim(doc, (max(start, side[0]), min(end, side[1])))


def _before(doc: Doc, quote: Quote, bounds: TokenRange) -> _Speech | None:
    """The captain said: [“We left.”]"""
    start = quote.tokens[0]
    at = start - 1
    while at >= bounds[0] and doc[at].is_space:
        at -= 1
    if at < bounds[0]:
        return None
    introduced = doc[at].text in INTRODUCES
    if not introduced and (cues.verb(doc[at]) is None or _runs_into(doc, quote, bounds)):
        return None
    limit = max(bounds[0], at - REACH)
    for token in reversed(doc[limit : at + 1]):
        if (
            token.text in STOPS
            or (_closing(token) and not introduced)
            or (token.is_sent_start and token.i < at - REACH)
        ):
            return None
        cue = cues.verb(token)
        if token.lower_ in ("that", "whether") and token.dep_ == "mark":
            return None
        if cue is not None and cue.takes("quote") and not sources.passive(token):
            return None if _has_clause(token, start) else _Speech(token, cue, sources.of(token))
    return None


def _runs_into(doc: Doc, quote: Quote, bounds: TokenRange) -> bool:
    """Return whether the sentence goes on behind a quotation as its words do: testified [“thousands” of them fled]."""
    start, end = quote.inner[0], quote.tokens[1]
    if end >= bounds[1] or doc[end - 2].text in ENDS_INSIDE | STOPS or doc[end].is_punct or doc[end].is_space:
        return False
    return doc[end].lower_ == "of" or any(end <= token.head.i < token.sent.end for token in doc[start : end - 1])


def _has_clause(verb: Token, limit: int) -> bool:
    """Return whether the verb has its content between itself and the quotation already."""
    cue = cues.verb(verb)
    told = cue is not None and cue.takes("hearer")
    return any(
        (child.dep_ == "ccomp" and any(c.dep_.startswith("nsubj") for c in child.children))
        or (child.dep_ == "dobj" and not told and verb.doc[limit - 1].text == ",")
        for child in verb.children
        if verb.i < child.i < limit
    )


def _sentence_end(doc: Doc, start: int, limit: int) -> int:
    for token in doc[start:limit]:
        if token.text in STOPS or (token.is_quote and token.text not in ("'", "’")):
            return token.i
    return limit


def _report(doc: Doc, speech: _Speech, quotes: Sequence[Quote]) -> Report:
    verb, cue = speech.verb, speech.cue
    found = spans.tidy(doc, speech.spans, quotes, spans.cue(verb))
    stance = Stance.QUOTE if cue.stance is Stance.ASSERT else cue.stance
    report = Report("speech", speech.source, spans.cue(verb), found, stance, cue.certainty, cue.kind)
    return replace(report, negated=any(child.dep_ == "neg" for child in verb.children))
