"""Fit the words of a claim together after references have been replaced."""

from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.models import Stance
from claimcheck.rules.clauses import inflect, realise
from claimcheck.rules.records import Mention, Piece, Proposition, TokenRange

POSSESSIVES = frozenset({"its", "their", "his", "her"})
SPEAKERS = frozenset({"it", "they", "he", "she", "its", "their", "his", "her"})
PLURAL_FORMS = frozenset({"we", "i", "you"})
NAMING = frozenset({"as", "name", "named", "called", "nicknamed"})
SUBJECT_FORMS = {"him": "he", "her": "she", "them": "they", "me": "I", "us": "we"}
SOME = {
    "anyone": "someone",
    "anybody": "someone",
    "anything": "something",
    "anywhere": "somewhere",
    "any": "some",
    "ever": "",
}


def own_words(
    doc: Doc, pieces: tuple[Piece, ...], mentions: Mapping[int, Mention], *, speaker: TokenRange | None = None
) -> Mapping[int, Mention]:
    """Return the mentions to replace: not "its" where the claim names the owner before it, nor the speaker's "it"."""
    said = "" if speaker is None else _bare(_source_words(doc, speaker, mentions))
    kept, named = dict(mentions), ""
    for mention in realise.replaced(pieces, mentions):
        start = mention.tokens[0]
        words, name = doc[start].lower_, _bare(mention.text)
        before = tuple(p for p in pieces[: pieces.index(Piece(start))])
        named = realise.words(doc, before, kept).lower()
        inside = speaker is None or not speaker[0] <= start < speaker[1]
        told_before = name in named and (words in POSSESSIVES or _is_near(mention, pieces, start, words))
        if (
            told_before
            or _is_named_after(doc, mention, pieces)
            or (said and inside and name == said and words in SPEAKERS and said in named)
        ):
            del kept[start]
    return kept


def _is_named_after(doc: Doc, mention: Mention, pieces: tuple[Piece, ...]) -> bool:
    """Whether the claim goes on to tell the name as a name ("Ada Falk, known by her stage name Tide")."""
    after = tuple(p for p in pieces if p.token >= mention.tokens[1])
    named = any(doc[p.token].lower_ in NAMING for p in after)
    return named and mention.text in realise.words(doc, after, {})


def _is_near(mention: Mention, pieces: tuple[Piece, ...], start: int, words: str) -> bool:
    """Whether the antecedent itself stands before the pronoun in the claim ("the ship sank after it struck a rock")."""
    antecedent = mention.antecedent
    return words in SPEAKERS and antecedent is not None and antecedent[0] < start and Piece(antecedent[0]) in pieces


def _source_words(doc: Doc, tokens: TokenRange, mentions: Mapping[int, Mention]) -> str:
    return realise.words(doc, tuple(Piece(i) for i in range(*tokens)), mentions)


def _bare(text: str) -> str:
    return text.lower().removeprefix("the ").removesuffix("'s")


def agreeing(doc: Doc, unit: Proposition, mentions: Mapping[int, Mention]) -> Proposition:
    """Return the unit with its verb in the singular where "we", "I" or "you" has become one name."""
    for report in unit.reports:
        if report.source is not None and _is_one(doc, report.source[0], mentions):
            verb = doc[report.cue[0] : report.cue[1]].root.i
            unit = replace(unit, frame=inflect.agree(doc, unit.frame, verb, plural=False))
    if unit.subject is None or not _is_one(doc, unit.subject, mentions):
        return unit
    return replace(unit, pieces=inflect.agree(doc, unit.pieces, unit.predicate, plural=False))


def _is_one(doc: Doc, subject: int, mentions: Mapping[int, Mention]) -> bool:
    """Whether "we", "I" or "you" has become one name."""
    mention = mentions.get(subject)
    if mention is None or doc[subject].lower_ not in PLURAL_FORMS:
        return False
    return " and " not in mention.text and (not mention.text.endswith("s") or mention.text[:1].isupper())


def spelled(doc: Doc, unit: Proposition, mentions: Mapping[int, Mention]) -> tuple[Piece, ...]:
    """Return the pieces of the proposition; what was denied of "anyone" is told of "someone"."""
    pieces = unit.inner if unit.inner is not None else unit.pieces
    pieces = _with_subject_form(doc, pieces, mentions)
    if not unit.reports or unit.reports[-1].stance is not Stance.DENY:
        return pieces
    told = (Piece(p.token, SOME[doc[p.token].lower_]) if _is_any(doc, p) else p for p in pieces)
    return tuple(p for p in told if p.text != "")


def _with_subject_form(doc: Doc, pieces: tuple[Piece, ...], mentions: Mapping[int, Mention]) -> tuple[Piece, ...]:
    """ "She signed" for "her signed", where an object has become the subject."""
    first = pieces[0] if pieces else None
    if first is None or first.token < 0 or first.text is not None or doc[first.token].dep_ not in {"dobj", "pobj"}:
        return pieces
    form = SUBJECT_FORMS.get(doc[first.token].lower_) if first.token not in mentions else None
    return (Piece(first.token, form), *pieces[1:]) if form else pieces


def _is_any(doc: Doc, piece: Piece) -> bool:
    return piece.token >= 0 and piece.text is None and doc[piece.token].lower_ in SOME
