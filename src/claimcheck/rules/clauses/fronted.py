"""What a noun phrase before the subject tells of it.

Example: An engineer by training, Ada Berg joined the mill in 1990.
Limit: without an article, or before a subject that is no name and no pronoun, the phrase stays where it is.
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules import adjuncts
from claimcheck.rules.clauses.edit import SUBJECTS, Context, keep, trim, without, word
from claimcheck.rules.clauses.inflect import be, is_past_tense, is_plural
from claimcheck.rules.clauses.phrases import definite, noun_phrase
from claimcheck.rules.clauses.roles import is_person_noun
from claimcheck.rules.records import Piece, Proposition

LINKS = SUBJECTS | {"npadvmod", "advcl", "dep", "appos"}
ARTICLES = frozenset({"a", "an", "the"})
NAMED = frozenset({"PROPN", "PRON"})


def fronted(context: Context, unit: Proposition) -> list[Proposition]:
    """[A native of Kiel], Ada Berg moved to Oslo in 1990."""
    doc = context.doc
    verb = doc[unit.predicate]
    subject = next((c for c in reversed(list(verb.lefts)) if c.dep_ in SUBJECTS and c.i in unit.tokens), None)
    opener = next((c for c in verb.lefts if c.i in unit.tokens), None)
    if subject is None or opener is None or opener.i in unit.done or not _tells_of(doc, opener, subject):
        return []
    told = frozenset(range(opener.left_edge.i, subject.left_edge.i)) & unit.tokens
    if min(told) != min(unit.tokens):
        return []
    whole = replace(unit, subject=subject.i, done=unit.done | {opener.i})
    main = without(doc, whole, told)
    copula = be(plural=is_plural(doc, subject.i), past=is_past_tense(doc, verb.i))
    says = _small(doc, trim(doc, keep(unit, told)))
    phrase = definite(doc, subject, noun_phrase(doc, unit, subject))
    own = replace(whole, pieces=(*phrase, word(copula), *says), predicate=opener.i, rule="appositive", inner=None)
    return [own, main]


def _tells_of(doc: Doc, opener: Token, subject: Token) -> bool:
    """Whether the first phrase of the clause says what its subject is."""
    if opener.dep_ not in LINKS or opener.tag_ != "NN" or opener.i >= subject.i or adjuncts.is_time(opener):
        return False
    if not any(c.dep_ == "det" and c.lower_ in ARTICLES for c in opener.children):
        return False
    if doc[subject.left_edge.i - 1].text != "," or any(c.dep_ in {"relcl", "nsubj"} for c in opener.children):
        return False
    return subject.pos_ in NAMED or is_person_noun(opener.lower_)


def _small(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The phrase with a small letter where it opened the sentence."""
    first = doc[pieces[0].token]
    return (Piece(first.i, first.lower_), *pieces[1:]) if first.is_title and first.pos_ != "PROPN" else pieces
