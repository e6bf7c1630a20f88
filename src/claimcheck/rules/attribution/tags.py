"""The words that tell who speaks a quotation: behind it ("..., said Vik"), or before it (Vik added: "...").

Example: "The dam is old," said Ola Vik.
Example: In her letter, the warden wrote: "The gate was open."
Limit: a tag that stands in another sentence than its quotation is found only right before it ("said in a statement.").
"""

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from claimcheck.rules.attribution import cues, sources, spans
from claimcheck.rules.attribution.cues import VerbCue
from claimcheck.rules.attribution.frames import content
from claimcheck.rules.attribution.standing import (
    ENDS_INSIDE,
    INTRODUCES,
    STOPS,
    closing,
    ends_open,
    is_speech,
    last_word,
)
from claimcheck.rules.records import Quote, TokenRange

REACH = 45  # tokens between a quotation and its cue
FINITE = frozenset(["VBD", "VBZ", "VBP", "VBN"])
HEARERS = frozenset(["me", "you", "him", "her", "us", "them"])
NOUNS = frozenset(["NOUN", "PROPN", "PRON"])


@dataclass(slots=True)
class Speech:
    """Speech under construction: the cue, its source, where its first sentence starts, the quotations so far."""

    verb: Token
    cue: VerbCue
    source: TokenRange | None
    start: int = -1
    spans: list[TokenRange] = field(default_factory=list)


def after(doc: Doc, quote: Quote, bounds: TokenRange) -> Speech | None:
    """[“We left,”] said the captain; [“Why?”] he asked."""
    first, final = quote.tokens[1], _sentence_end(doc, quote.tokens[1], bounds[1])
    alone = is_speech(doc, quote, bounds)
    if not alone and not ends_open(doc, quote):
        return None
    comma = first < final and doc[first].text in (",", "—", "–", "-")
    first += comma
    if not comma and last_word(doc, quote).text not in ENDS_INSIDE and not _run_on(doc, first, final):
        return None
    for token in doc[first : min(final, first + REACH)]:
        if token.text in (":", ";") or (token.lower_ in ("because", "that") and token.i > first + 12):
            return None
        cue = cues.verb(token)
        if cue is not None and cue.takes("quote") and _speaks(token):
            source = None if not alone and _tells_more(token, cue) else _neighbour(doc, token, first, final)
            return None if source is None else Speech(token, cue, source, start=_start(doc, quote, bounds))
        if token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ") and token.dep_ not in ("relcl", "acl", "advcl"):
            return None
    return None


def _tells_more(verb: Token, cue: VerbCue) -> bool:
    """Return whether a verb tells something else: At a “Night of Hope,” the mayor said [the road was open]."""
    subject = sources.own_subject(verb)
    for child in verb.rights:
        if child.dep_ == "ccomp" and any(c.dep_.startswith("nsubj") or c.dep_ == "mark" for c in child.lefts):
            return True
        if child.dep_ == "dobj" and subject is not None and subject.i < verb.i and not cue.takes("hearer"):
            return True
    return False


def _start(doc: Doc, quote: Quote, bounds: TokenRange) -> int:
    """Return where the sentence starts that ends in a quotation: [It was “a mess,”] he said."""
    at = quote.tokens[0]
    if is_speech(doc, quote, bounds) and not _leads_in(doc, at, bounds):
        return at
    while at > bounds[0] and not doc[at - 1].is_space and doc[at - 1].text not in STOPS and not closing(doc[at - 1]):
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


def _speaks(verb: Token) -> bool:
    if any(child.dep_ == "auxpass" for child in verb.children):
        return False
    return verb.tag_ in FINITE or (verb.tag_ in ("VBG", "VB") and sources.own_subject(verb) is not None)


def _neighbour(doc: Doc, verb: Token, first: int, final: int) -> TokenRange | None:
    """Return the subject that stands between the quotation and the end of its sentence, on either side of the verb."""
    subject = sources.own_subject(verb)
    if subject is not None and first <= subject.i < final:
        start, end = spans.noun_phrase(subject)
        return spans.trim(doc, (max(start, first), min(end, final if subject.i > verb.i else verb.i)))
    return _nearest(doc, (first, verb.i) if verb.i > first else (verb.i + 1, final), left=verb.i > first)


def _nearest(doc: Doc, side: TokenRange, *, left: bool) -> TokenRange | None:
    """Return the noun phrase that stands nearest to a verb on one side of it."""
    nouns = [token for token in doc[side[0] : side[1]] if token.pos_ in NOUNS]
    if not nouns:
        return None
    head = nouns[-1] if left else nouns[0]
    while head.head.i != head.i and side[0] <= head.head.i < side[1] and head.head.pos_ in ("NOUN", "PROPN", "ADP"):
        head = head.head
    start, end = spans.noun_phrase(head)
    return spans.trim(doc, (max(start, side[0]), min(end, side[1])))


def before(doc: Doc, quote: Quote, bounds: TokenRange) -> Speech | None:
    """The captain said: [“We left.”]"""
    at = quote.tokens[0] - 1
    while at >= bounds[0] and doc[at].is_space:
        at -= 1
    if at < bounds[0]:
        return None
    if doc[at].text == ".":
        return _announced(doc, at)
    introduced = doc[at].text in INTRODUCES
    if not introduced and (cues.verb(doc[at]) is None or _runs_into(doc, quote, bounds)):
        return None
    for token in reversed(doc[max(bounds[0], at - REACH) : at + 1]):
        if token.text in STOPS or (closing(token) and not introduced):
            return None
        if token.lower_ in ("that", "whether") and token.dep_ == "mark":
            return None
        cue = cues.verb(token)
        if cue is not None and cue.takes("quote") and not sources.passive(token):
            return _introduced(doc, token, cue, quote)
    return None


def _introduced(doc: Doc, verb: Token, cue: VerbCue, quote: Quote) -> Speech | None:
    """Return the speech that a verb before a quotation introduces, None where it has told its content already."""
    if _has_content(verb, cue, quote.tokens[0]):
        return None
    words = [token for token in doc[verb.i + 1 : quote.tokens[0]] if token.is_alpha]
    start = verb.i + 1 if cue.takes("np-comp") and words else -1  # called the chairman, Ole Brand, “a coward”
    return Speech(verb, cue, _introducer(doc, verb, quote), start=start)


def _introducer(doc: Doc, verb: Token, quote: Quote) -> TokenRange | None:
    """Return who speaks by a verb before a quotation; its subject is never a word of the quotation."""
    source = sources.of(verb)
    if source is not None and source[0] >= quote.tokens[0]:
        source = sources.subject(verb.head) if verb.head.i < verb.i else None
    if source is not None or (verb.tag_ not in FINITE and not any(c.dep_ == "aux" for c in verb.lefts)):
        return source
    start = max(verb.sent.start, verb.i - REACH)
    return _nearest(doc, (start, verb.i), left=True) or _nearest(doc, (verb.i + 1, quote.tokens[0]), left=False)


def _announced(doc: Doc, stop: int) -> Speech | None:
    """The firm said in a statement. [“Nothing was lost.”]"""
    verb = doc[stop].sent.root
    cue = cues.verb(verb)
    if verb.i >= stop or cue is None or not cue.takes("quote") or sources.passive(verb) or content(verb, cue)[1]:
        return None
    source = sources.of(verb)
    plain = source is not None and source[0] == doc[stop].sent.start and cue.takes("clause")
    told = any(child.dep_ in ("ccomp", "dobj", "advcl", "xcomp", "conj", "neg") for child in verb.children)
    return Speech(verb, cue, source) if plain and not told else None


def _runs_into(doc: Doc, quote: Quote, bounds: TokenRange) -> bool:
    """Return whether the sentence goes on behind a quotation as its words do: testified [“thousands” of them fled]."""
    start, end = quote.inner[0], quote.tokens[1]
    if end >= bounds[1] or doc[end - 2].text in ENDS_INSIDE | STOPS or doc[end].is_punct or doc[end].is_space:
        return False
    return doc[end].lower_ == "of" or any(end <= token.head.i < token.sent.end for token in doc[start : end - 1])


def _has_content(verb: Token, cue: VerbCue, limit: int) -> bool:
    """Return whether the verb has its content between itself and the quotation already."""
    told = cue.takes("hearer") or cue.takes("np-comp")
    return any(
        (child.dep_ == "ccomp" and any(c.dep_.startswith("nsubj") for c in child.children))
        or (child.dep_ == "xcomp" and cue.takes("to") and child.right_edge.i > child.i)
        or (child.dep_ == "dobj" and not told and not _is_hearer(child) and verb.doc[limit - 1].text == ",")
        for child in verb.children
        if verb.i < child.i < limit
    )


def _is_hearer(noun: Token) -> bool:
    """Return whether an object is who is spoken to: asked [her]."""
    return noun.lower_ in HEARERS


def _sentence_end(doc: Doc, start: int, limit: int) -> int:
    """Return where the sentence of a tag ends: at a stop that another sentence follows, or at a quotation mark."""
    opened = False  # a bracket of the tag's own: said Ole Vik (Lotta)
    for token in doc[start:limit]:
        last = token.i + 1 >= limit or doc[token.i + 1].is_sent_start or doc[token.i + 1].is_space
        if (token.text in STOPS and last) or (token.is_quote and token.text not in ("'", "’")):
            return token.i
        if token.text == ")" and not opened:
            return token.i
        opened = token.text == "(" or (opened and token.text != ")")
    return limit
