"""Sentence bounds that the parser must respect: after terminal punctuation, between blocks, and nowhere else.

Example: She rang Mr. Brown at 9 p.m. on Sunday. Then she left.
Limit: a sentence that ends in an abbreviation before a name may run on ("It was sold to Orlo Inc. Marko left.").
"""

from collections.abc import Set
from functools import cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from claimcheck import lexicon
from claimcheck.nlp.labels import FINITE, NOUNS

NAME = "claimcheck_sentences"
LONGEST = 250  # tokens, then a sentence is cut at a weaker mark
HARD_LIMIT = 400  # tokens, then it is cut anywhere
TERMINAL = frozenset(".!?…")
CLOSERS = frozenset("\"'”’»)]}›") | {"''"}
OPENERS = frozenset("\"'“‘«([{‹„") | {"``", "—", "–", "-", "*", "•"}
DASHES = frozenset({"–", "—", "-", "--"})
LONGEST_DATELINE = 14  # tokens
LONGEST_LABEL = 12  # tokens
BRACKETS = frozenset({"(", ")", "[", "]"})
WITHIN_TITLE = frozenset({"of", "for", "the", "and"})
SHORT_LABEL = 3  # words before "we": the inspectors: we found nothing
SPEAKING = frozenset({"i", "we", "our", "my"})
SHORTEST_PLACE = 4  # letters
NO_START = 2**64 - 1  # spaCy's -1 in an array without sign


class Abbreviation(lexicon.Row):
    """A form that ends in a full stop; ``final`` forms may also end a sentence ("Inc.", "a.m.")."""

    form: str
    final: bool = False
    example: str


@Language.component(NAME)
def bounds(doc: Doc) -> Doc:
    """Set every sentence start of the doc: at blocks, after terminal punctuation, between clauses at a semicolon."""
    if len(doc) < 2:
        return doc
    blocks, starts, last = _block_starts(doc), {0}, 0
    for token in doc[1:]:
        begins = token.i in blocks or _begins(doc, token, starts)
        opens = begins or _follows_dateline(doc, token, last, blocks) or _follows_label(doc, token, last, blocks)
        if opens or _too_long(doc, token, token.i - last):
            last = token.i
            starts.add(last)
    column: Any = doc.to_array("SENT_START")
    column[1:] = NO_START
    column[sorted(starts)] = 1
    return doc.from_array("SENT_START", column)  # all at once: the setter of a token looks at every token


@cache
def _abbreviations() -> dict[str, bool]:
    return {row.form: row.final for row in lexicon.rows("abbreviations", Abbreviation)}


def _block_starts(doc: Doc) -> frozenset[int]:
    blocks = doc.user_data.get("blocks")
    if blocks is None:
        return frozenset(t.i + 1 for t in doc if t.is_space and t.text.count("\n") > 1)
    offsets = sorted(block.start for block in blocks)
    starts, at = set(), 0
    for token in doc:
        while at < len(offsets) and offsets[at] <= token.idx:
            starts.add(token.i)
            at += 1
    return frozenset(starts)


def _begins(doc: Doc, token: Token, starts: Set[int]) -> bool:
    """Whether a sentence begins at the token because of the punctuation before it."""
    if token.is_space or _closes(doc, token):
        return False
    before = _before(doc, token.i)
    if before is None:
        return False
    end = before
    while end.i > 0 and _closes(doc, end):
        end = doc[end.i - 1]
    if end.text == ";" and end is before:
        return _clauses_around(doc, end.i)
    return _is_terminal(doc, end) and _can_open(doc, token) and not _stays_open(doc, end, token, starts)


def _follows_dateline(doc: Doc, token: Token, last: int, starts: frozenset[int]) -> bool:
    """Whether place and date stand before the token and open the block ("PORT ELLIS, 8 March 2022 – Police")."""
    dash = doc[token.i - 1]
    if dash.text not in DASHES or (dash.text == "-" and not dash.whitespace_):
        return False
    if not token.text[:1].isupper() or token.i - last > LONGEST_DATELINE:
        return False
    opening = [t for t in doc[last : token.i - 1] if not t.is_space]
    if not opening or not opening[0].text.isupper() or len(opening[0].text) < SHORTEST_PLACE:
        return False
    return (last == 0 or last in starts) and not any(t.text[0].islower() for t in opening)


def _follows_label(doc: Doc, token: Token, last: int, starts: frozenset[int]) -> bool:
    """Whether a name and a colon stand before the token and open the block ("DR HALE: The pump failed.")."""
    label = doc[last : token.i - 1]
    if doc[token.i - 1].text != ":" or not 0 < len(label) <= LONGEST_LABEL or not (last == 0 or last in starts):
        return False
    brackets = [t.text for t in label if t.text in BRACKETS]
    if brackets and brackets[-1] in OPENERS:
        return False
    words = [t for t in label if not t.is_space and not t.is_punct and t.lower_ not in WITHIN_TITLE]
    words = [t for t in words if not t.text[:1].isdigit()]  # 10:04 Tower: ...
    named = bool(words) and all(t.text[:1].isupper() for t in words) and _can_open(doc, token)
    return named or (0 < len(words) <= SHORT_LABEL and token.lower_ in SPEAKING and words[-1].tag_ in NOUNS)


def _before(doc: Doc, i: int) -> Token | None:
    i -= 1
    while i >= 0 and doc[i].is_space:
        i -= 1
    return doc[i] if i >= 0 else None


def _closes(doc: Doc, token: Token) -> bool:
    """Whether the token is a closing mark; a straight one closes where no space stands before it."""
    if token.text not in CLOSERS:
        return False
    ambiguous = token.text in "\"'"
    return not ambiguous or (token.i > 0 and not doc[token.i - 1].whitespace_ and not doc[token.i - 1].is_space)


def _is_terminal(doc: Doc, end: Token) -> bool:
    text = end.text
    return bool(text) and (text[-1] in TERMINAL) and not (len(text) > 2 and not text.endswith((".", "!", "?", "…")))


def _can_open(doc: Doc, token: Token) -> bool:
    """Whether a sentence may open with the token: a capital, a digit, or an opening mark before one of these."""
    i = token.i
    while i < len(doc) - 1 and (doc[i].text in OPENERS or doc[i].is_space):
        i += 1
    first = doc[i].text[:1]
    return first.isupper() or first.isdigit() or not (first.isascii() or first.islower())


def _stays_open(doc: Doc, end: Token, token: Token, starts: Set[int]) -> bool:
    """Whether the full stop belongs to an abbreviation, an initial, a list number or an ellipsis."""
    if end.text in {"!", "?", "…"} or end.text.endswith(("!", "?")):
        return False
    if end.text == ".":
        return _follows_list_number(doc, end, starts) or _follows_abbreviation(doc, end, token)
    if end.text.strip(".") == "":
        return False
    form = end.text.lower()
    if len(form) == 2 and form[0].isalpha():
        return True  # an initial
    final = _abbreviations().get(form)
    if final is None:
        return form.count(".") > 1 and not token.is_stop
    return not (final and (token.is_stop or token.text in OPENERS))


def _follows_list_number(doc: Doc, stop: Token, starts: Set[int]) -> bool:
    return stop.i == 1 or (stop.i > 1 and doc[stop.i - 1].is_digit and stop.i - 1 in starts)


def _follows_abbreviation(doc: Doc, stop: Token, token: Token) -> bool:
    """Whether the tokenizer cut the stop from an abbreviation before a number ("No. 7", "Vale et al. (2012)")."""
    first = token.nbor(1) if token.text in {"(", "["} and token.i + 1 < len(doc) else token
    return first.text[:1].isdigit() and f"{doc[stop.i - 1].lower_}." in _abbreviations()


def _clauses_around(doc: Doc, semicolon: int) -> bool:
    """Whether finite verbs stand on both sides of a semicolon (a list of names has none)."""
    if _in_brackets(doc, semicolon):
        return False
    left = _finite(doc, range(semicolon - 1, max(-1, semicolon - 60), -1))
    return left and _finite(doc, range(semicolon + 1, min(len(doc), semicolon + 40)))


def _in_brackets(doc: Doc, i: int) -> bool:
    """Whether a bracket of the same clause is open before the token."""
    for token in reversed(doc[max(0, i - 60) : i]):
        if token.text in {")", ".", "!", "?"}:
            return False
        if token.text == "(":
            return True
    return False


def _finite(doc: Doc, indices: range) -> bool:
    for i in indices:
        if doc[i].text in {";", ".", "!", "?"}:
            return False
        if doc[i].tag_ in FINITE:
            return True
    return False


def _too_long(doc: Doc, token: Token, length: int) -> bool:
    if length <= LONGEST:
        return False
    previous = doc[token.i - 1]
    return length >= HARD_LIMIT or previous.text in {";", ",", ":"} or (previous.is_space and "\n" in previous.text)
