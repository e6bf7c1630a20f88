"""Spell pieces as an English sentence: spacing, quotation marks, capitals, full stop, substitutions."""

import re
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.inflect import owner_ending
from claimcheck.rules.clauses.spelling import QUOTES, may_lower, spelling
from claimcheck.rules.records import Mention, Piece

TIGHT_BEFORE = re.compile(r"^(?:[,.;:!?%…)\]}”»]|n['’]t$|['’](?:s|re|ve|ll|d|m)?$)")
UNTIDY = re.compile(r"\s[\s,.;:!?]|[^\S ]|[(\[]\s*[)\]]|[,;:]\s*[,.!?]")  # what ``_tidy`` mends
TIGHT_AFTER = frozenset({"(", "[", "{", "“", "«", "$", "€", "£", "#"})
OPENING = frozenset({"``", "`", "“", "„", "«"})


def sentence(doc: Doc, pieces: Sequence[Piece], mentions: Mapping[int, Mention] | None = None) -> str:
    """Return the pieces as a sentence with a capital and a full stop."""
    text = words(doc, pieces, mentions)
    text = text.strip(" ,;:–—-")
    if not text:
        return ""
    if not text.endswith((".", "!", "?", "…", '."', ".”", '?"', "?”", '!"', "!”")):
        text += "."
    return _capital(text)


def words(doc: Doc, pieces: Sequence[Piece], mentions: Mapping[int, Mention] | None = None) -> str:
    """Return the pieces as running text, pronouns and short references replaced."""
    items = _substituted(doc, _balanced(doc, pieces), mentions or {})
    out = ""
    last: Piece | None = None
    for piece, text in items:
        if out and not _joined(doc, last, piece, out, text):
            out += " "
        out += text
        last = piece
    return _closed(_tidy(out))


def _closed(text: str) -> str:
    """The text with the bracket closed that lost its end, and without one that lost its start."""
    missing = text.count("(") - text.count(")")
    if missing > 0:
        return text + ")" * missing
    return text.replace(")", "", 1) if missing < 0 else text


def _balanced(doc: Doc, pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out quotation marks that have lost their partner."""
    unpaired: list[int] = []
    marks = spelling(doc).marks
    for at, piece in enumerate(pieces):
        if piece.token not in marks:
            continue
        if unpaired and not _opens(doc[piece.token]):
            unpaired.pop()
        else:
            unpaired.append(at)
    return [piece for at, piece in enumerate(pieces) if at not in unpaired] if unpaired else list(pieces)


def _opens(mark: Token) -> bool:
    if mark.text in OPENING:
        return True
    if mark.text in QUOTES - {'"'}:
        return False
    starts = mark.i == 0 or bool(mark.nbor(-1).whitespace_) or mark.nbor(-1).is_space or mark.nbor(-1).text in "(["
    return starts and not mark.whitespace_


def _substituted(doc: Doc, pieces: Sequence[Piece], mentions: Mapping[int, Mention]) -> list[tuple[Piece, str]]:
    items: list[tuple[Piece, str]] = []
    spelled = spelling(doc)
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        mention = mentions.get(piece.token) if piece.text is None else None
        length = _matched(pieces, at, mention)
        if mention is not None and length:
            items.append((Piece(-1), _in_place(doc, mention, first=not items)))
            at += length
            continue
        words = spelled.first if at == 0 or pieces[at - 1] == Piece(-1, ":") else spelled.inner
        items.append((piece, words[piece.token] if piece.text is None else piece.text))
        at += 1
    return [(piece, text) for piece, text in items if text]


def replaced(pieces: Sequence[Piece], mentions: Mapping[int, Mention]) -> list[Mention]:
    """Return the mentions that ``words`` replaces, in order, each once."""
    found: list[Mention] = []
    for at, piece in enumerate(pieces):
        mention = mentions.get(piece.token) if piece.text is None else None
        if mention is not None and mention not in found and _matched(pieces, at, mention):
            found.append(mention)
    return sorted(found, key=lambda mention: mention.tokens)


def _matched(pieces: Sequence[Piece], at: int, mention: Mention | None) -> int:
    """The number of pieces that spell the whole mention, 0 if it is cut or changed."""
    if mention is None:
        return 0
    start, end = mention.tokens
    stretch = tuple(pieces[at : at + end - start])
    return end - start if stretch == tuple(Piece(i) for i in range(start, end)) else 0


def _in_place(doc: Doc, mention: Mention, *, first: bool) -> str:
    """The replacement, in small letters where only its place in the document gave it a capital."""
    text = _possessive(mention)
    start = mention.antecedent[0] if mention.antecedent is not None else None
    if first or start is None or not doc[start].is_sent_start or not text.startswith(doc[start].text):
        return text
    return text[0].lower() + text[1:] if may_lower(doc[start]) else text


def _possessive(mention: Mention) -> str:
    return mention.text + owner_ending(mention.text) if mention.possessive else mention.text


def _joined(doc: Doc, last: Piece | None, piece: Piece, out: str, text: str) -> bool:
    """Whether no space stands between the two."""
    if last is not None and last.token >= 0 and piece.token == last.token + 1:
        return spelling(doc).tight[last.token]
    if TIGHT_BEFORE.match(text) and text not in {"'", "’"}:
        return True
    if piece.token >= 0 and text == '"' and not _opens(doc[piece.token]):
        return True
    if last is not None and last.token >= 0 and out.endswith('"') and _opens(doc[last.token]):
        return True
    return out[-1] in TIGHT_AFTER


def _tidy(text: str) -> str:
    if not UNTIDY.search(text):
        return text.strip()
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\(\s*\)|\[\s*\]", "", text)
    text = re.sub(r"\s+([,.;:!?])", r"\1", text)
    text = re.sub(r",(\s*,)+", ",", text)
    text = re.sub(r"[,;:]+(\s*[.!?])", r"\1", text)
    return re.sub(r" {2,}", " ", text).strip()


def _capital(text: str) -> str:
    for at, character in enumerate(text):
        if character.isalpha():
            return text[:at] + character.upper() + text[at + 1 :]
        if character.isdigit():
            return text
    return text
