"""Direct speech: quotations with a speaker before, after or inside, over sentences and paragraphs.

Example: "The dam is old," said Ola Vik. "It will not hold."
Example: Vik said the dam was "a danger to everyone" and should be closed.
Example: She smiled. "We are ready." Then Vik added: "The dam will hold."
Limit: a quotation whose speaker is named only by the order of turns in a dialogue has no source.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.models import Stance
from claimcheck.rules.attribution import cues, sources, spans, tags
from claimcheck.rules.attribution.standing import BRACKETS, INTRODUCES, STOPS, fills, is_speech, outermost, paragraph_of
from claimcheck.rules.attribution.tags import Speech
from claimcheck.rules.records import Quote, Report, ReportKind, TokenRange


def find(doc: Doc, quotes: Sequence[Quote], bounds: Sequence[TokenRange]) -> list[Report]:
    """Return a report for each run of quotations with one cue. ``bounds`` are the token ranges of paragraphs."""
    found: list[Speech] = []
    paragraph, last = -1, None
    for quote in outermost(quotes):
        here = paragraph_of(bounds, quote.tokens[0], paragraph)
        speech = _speech(doc, quote, _with_introduction(doc, bounds, here), found)
        if speech is not None:
            if speech is not (found[-1] if found else None):
                found.append(speech)
            begins = speech.start if 0 <= speech.start < quote.tokens[0] and not speech.spans else quote.tokens[0]
            speech.spans.append((begins, quote.tokens[1]))
            last = here
        elif found and last is not None and _goes_on(doc, quote, bounds, here, last, found[-1]):
            found[-1].spans.append(quote.tokens)
            last = here
        elif is_speech(doc, quote, bounds[here]):
            last = None
        paragraph = here
    whole = outermost(quotes)
    return [_report(doc, speech, whole) for speech in found]


def _speech(doc: Doc, quote: Quote, bounds: TokenRange, found: Sequence[Speech]) -> Speech | None:
    """Return the speech that a quotation belongs to: one before it that its tag parts in two, or a new one."""
    parted = found[-1] if found and _is_parted(doc, found[-1], quote) else None
    if parted is not None:
        opened = tags.before(doc, quote, bounds) if is_speech(doc, quote, bounds) else parted
        if opened is parted:
            return None  # “We left,” he said, adding that it was “no use”
        return parted if opened is None or opened.verb.i <= parted.verb.i else opened
    behind = tags.after(doc, quote, bounds)
    opened = behind if behind is not None or quote.continued else tags.before(doc, quote, bounds)
    same = opened is not None and bool(found) and found[-1].verb.i == opened.verb.i
    return found[-1] if same else opened


def _is_parted(doc: Doc, speech: Speech, quote: Quote) -> bool:
    """Return whether the tag of a speech stands in one sentence with a quotation behind it: “We,” he said, “left.”"""
    end, verb = speech.spans[-1][1], speech.verb.i
    between = doc[verb + 1 : quote.tokens[0] + 1]
    return verb >= end and not any(t.is_sent_start or t.is_space or t.text in STOPS for t in between)


def _with_introduction(doc: Doc, bounds: Sequence[TokenRange], here: int) -> TokenRange:
    """Return the bounds of a paragraph, with the one before it where that ends in a colon."""
    start, end = bounds[here]
    if here > 0 and bounds[here - 1][1] > bounds[here - 1][0] and doc[bounds[here - 1][1] - 1].text == ":":
        start = bounds[here - 1][0]
    return start, end


def _goes_on(doc: Doc, quote: Quote, bounds: Sequence[TokenRange], here: int, last: int, speech: Speech) -> bool:
    """Return whether a quotation without a cue carries on the speech before it."""
    if quote.continued:
        return True
    if not is_speech(doc, quote, bounds[here]) or _is_parted(doc, speech, quote):
        return False
    if here == last:
        return _opens_sentence(doc, quote, bounds[here]) and not _somebody_speaks(
            doc, max(speech.verb.i + 1, speech.spans[-1][1]), quote.tokens[0]
        )
    return here == last + 1 and fills(doc, quote, bounds[here])


def _opens_sentence(doc: Doc, quote: Quote, bounds: TokenRange) -> bool:
    """Return whether no words of the document stand in the same sentence before a quotation."""
    start = quote.tokens[0]
    return start <= bounds[0] or doc[start - 1].text not in INTRODUCES | BRACKETS


def _somebody_speaks(doc: Doc, start: int, end: int) -> bool:
    """Return whether the sentence before a quotation tells what somebody says: The union denied it. “Nobody left.”"""
    words = doc[max(start, doc[end - 1].sent.start) : end] if end > start else ()
    for token in words:
        cue = cues.verb(token)
        if cue is not None and cue.kind is ReportKind.STATEMENT and token.tag_ in tags.FINITE:
            subject = sources.own_subject(token)
            if subject is not None and subject.i >= start and cue.takes("clause"):
                return True
    return False


def _report(doc: Doc, speech: Speech, quotes: Sequence[Quote]) -> Report:
    verb, cue = speech.verb, speech.cue
    found = spans.tidy(doc, speech.spans, quotes, spans.cue(verb))
    stance = Stance.QUOTE if cue.stance is Stance.ASSERT else cue.stance
    report = Report("speech", speech.source, spans.cue(verb), found, stance, cue.certainty, cue.kind)
    return replace(report, negated=any(child.dep_ == "neg" for child in verb.children))
