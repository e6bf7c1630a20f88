"""Where a quotation stands: as speech of its own, or as words within a clause ("called it “a mess”")."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from claimcheck.rules.records import Quote, TokenRange

INTRODUCES = frozenset([",", ":"])
ENDS_INSIDE = frozenset([",", "?", "!", "—", "–", "-", "...", "…"])
STOPS = frozenset([".", "?", "!"])
BRACKETS = frozenset(["(", "["])


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
    if before is None or before.is_space or before.text in STOPS | INTRODUCES | BRACKETS:
        return True
    return closing(before)


def closing(token: Token) -> bool:
    """Return whether a mark closes a quotation that ended as a sentence does."""
    return token.text in ("”", '"', "''", "»") and token.i > 0 and token.nbor(-1).text in STOPS


def last_word(doc: Doc, quote: Quote) -> Token:
    """Return the last token within a quotation, not counting marks that close an inner one before it."""
    at = quote.inner[1] - 1
    while at > quote.inner[0] and (doc[at].is_quote or doc[at].is_space):
        at -= 1
    return doc[max(at, quote.tokens[0])]


def is_whole(doc: Doc, quote: Quote) -> bool:
    """Return whether a quotation ends as a sentence does."""
    return last_word(doc, quote).text in STOPS


def ends_open(doc: Doc, quote: Quote) -> bool:
    """Return whether a tag may follow: the quotation ends in a comma, a question mark and so on, inside or outside."""
    end = quote.tokens[1]
    return last_word(doc, quote).text in ENDS_INSIDE or (end < len(doc) and doc[end].text == ",")


def paragraph_of(bounds: Sequence[TokenRange], token: int, at: int) -> int:
    """Return the paragraph that a token stands in, looked for from paragraph ``at`` on."""
    at = max(at, 0)
    while at + 1 < len(bounds) and bounds[at + 1][0] <= token:
        at += 1
    return at


def fills(doc: Doc, quote: Quote, bounds: TokenRange) -> bool:
    """Return whether a paragraph holds nothing but the quotation."""
    around = (*doc[bounds[0] : quote.tokens[0]], *doc[quote.tokens[1] : bounds[1]])
    return all(token.is_space or token.is_punct for token in around)
