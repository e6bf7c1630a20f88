"""Token ranges: of subtrees, of what lies around a cue, and with quotations made whole."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from claimcheck.rules.records import Quote, TokenRange

LONGEST = 1500  # tokens of a quotation; a longer one is not looked for, so that a storm of marks stays cheap
EDGE = frozenset([",", ";", ":", "-", "--", "–", "—", "...", "…"])
STOPS = frozenset([".", "?", "!"])
BREAKS = frozenset(["—", "―", "--", "•", "|"])
ASIDES = frozenset(["relcl", "acl", "advcl", "ccomp", "parataxis"])


def subtree(token: Token) -> TokenRange:
    """Return the range from the left edge to the right edge of ``token``'s subtree."""
    return token.left_edge.i, token.right_edge.i + 1


def trim(doc: Doc, span: TokenRange) -> TokenRange:
    """Return ``span`` without blanks and punctuation at its edges; quotation marks, brackets and ? ! stay."""
    start, end = span
    while start < end and (doc[start].is_space or doc[start].text in EDGE or doc[start].text in STOPS):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in EDGE or doc[end - 1].text == "."):
        end -= 1
    return start, end


def cut(span: TokenRange, hole: TokenRange) -> list[TokenRange]:
    """Return what is left of ``span`` outside ``hole``."""
    parts = [(span[0], min(span[1], hole[0])), (max(span[0], hole[1]), span[1])]
    return [part for part in parts if part[0] < part[1]]


def before(source: TokenRange, content: Iterable[TokenRange]) -> TokenRange:
    """Return a source without the content that a parser hangs on it: [several miners] that the alarm was off."""
    return source[0], min([source[1], *(start for start, _ in content if start > source[0])])


def whole_quotes(span: TokenRange, quotes: Sequence[Quote], barrier: TokenRange) -> TokenRange:
    """Return ``span`` widened over every quotation that it breaks into or runs into.

    A quotation that holds the cue (``barrier``) is a limit instead: the content of what is quoted stays within it.
    """
    start, end = span
    nearest = bisect_left(quotes, start - LONGEST, key=_start)
    for quote in quotes[nearest : bisect_left(quotes, end + 1, key=_start)]:
        first, last = quote.tokens
        joins = first == end >= barrier[1]  # he spent his life “fighting. It was in vain”
        if last <= start or (first >= end and not joins):
            continue
        if first <= barrier[0] and barrier[1] <= last:
            start, end = max(start, quote.inner[0]), min(end, quote.inner[1])
        elif last <= barrier[0] or first >= barrier[1]:
            start, end = min(start, first), max(end, last)
    return (start, end) if start < end else span


def _start(quote: Quote) -> int:
    return quote.tokens[0]


def tidy(doc: Doc, spans: Iterable[TokenRange], quotes: Sequence[Quote], barrier: TokenRange) -> tuple[TokenRange, ...]:
    """Return ``spans`` trimmed, with whole quotations, in order, those that touch made one."""
    found = sorted(whole_quotes(trim(doc, span), quotes, barrier) for span in spans)
    merged: list[TokenRange] = []
    for start, end in found:
        if start >= end:
            continue
        if merged and all(token.is_space for token in doc[merged[-1][1] : max(start, merged[-1][1])]):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def noun_phrase(token: Token) -> TokenRange:
    """Return the phrase headed by ``token``: appositives stay, a relative clause after a comma goes."""
    start, end = subtree(token)
    for inner in token.doc[start:end]:
        if inner.i > token.i and inner.dep_ in ASIDES and inner.left_edge.i > token.i:
            edge = inner.left_edge
            if edge.nbor(-1).text == "," or inner.dep_ in ("ccomp", "parataxis"):
                end = min(end, edge.i)
        elif _breaks(inner) and (inner.i < token.i or inner.nbor(-1).text == ")"):
            start = inner.i + 1
    return trim(token.doc, (start, max(end, token.i + 1)))


def _breaks(token: Token) -> bool:
    """Return whether a token parts a dateline or a label from a name ("LYON (AP) - The mayor")."""
    spaced = token.i > 0 and bool(token.nbor(-1).whitespace_) and bool(token.whitespace_)
    return token.text in BREAKS or (token.text in ("-", "–") and spaced)


def cue(verb: Token) -> TokenRange:
    """Return the range of a cue verb with its auxiliaries, negation and particle, without a gap."""
    parts = {child.i for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "prt")}
    adverbs = {child.i for child in verb.children if child.dep_ == "advmod"}
    start, end = verb.i, verb.i + 1
    reach = verb.i
    while reach - 1 in parts | adverbs:
        reach -= 1
        start = reach if reach in parts else start
    while end in parts:
        end += 1
    return start, end
