"""Relative clauses: each becomes a clause of its own about its antecedent.

Example: Drivers who speed are often fined.
Limit: without commas, a clause about a noun that names no particular thing stays with it.
"""

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import claim_nouns, clause_words
from claimcheck.rules.clauses.antecedents import antecedent_of, is_set_off
from claimcheck.rules.clauses.edit import SUBJECTS, Context, child, keep, subtree, trim, without, word
from claimcheck.rules.clauses.inflect import owner_ending
from claimcheck.rules.clauses.phrases import definite, definite_count, is_generic, noun_phrase
from claimcheck.rules.records import Piece, Proposition

YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
WORDS = frozenset({"which", "who", "whom", "whose", "that", "where", "when", "whereby"})
PLACED = frozenset({"in", "at", "on"})
AROUND = frozenset({"during", "after", "before", "since", "until", "by"})


def relative(context: Context, unit: Proposition) -> list[Proposition]:
    """The theatre, [which was opened in 1884], closed in 1962."""
    doc = context.doc
    for verb in (doc[i] for i in sorted(unit.tokens)):
        if (
            verb.dep_ != "relcl"
            or verb.i in unit.done
            or verb.head.i not in unit.tokens
            or verb.head.lemma_ == "number"  # it is not the number who took part
            or context.closed(unit, verb.i)
        ):
            continue
        pronoun = _pronoun(verb)
        if pronoun is None or _is_about_clause(doc, unit, verb, pronoun):
            continue
        found = _told(doc, unit, verb, pronoun, credited=_is_credited(context, unit, pronoun))
        if found is not None:
            return found
    return []


def _pronoun(verb: Token) -> Token | None:
    """The relative word, if the clause has one near its start."""
    for token in verb.subtree:
        if token.lower_ in WORDS and (token.tag_ in {"WDT", "WP", "WP$", "WRB"} or token.dep_ in SUBJECTS | {"dobj"}):
            return token if token.i < verb.i else None
        if token.i > verb.left_edge.i + 6:
            break
    return None


def _is_about_clause(doc: Doc, unit: Proposition, verb: Token, pronoun: Token) -> bool:
    """Whether ", which led to" takes up the whole clause before it rather than its last noun."""
    after = verb.head.i > unit.predicate and verb.head.dep_ in {"dobj", "pobj", "attr", "acomp"}
    shows = is_set_off(doc, verb) or any(c.dep_ == "ccomp" for c in verb.children)  # "a port which means that"
    return pronoun.lower_ == "which" and after and verb.lemma_ in clause_words("consequence") and shows


def _is_credited(context: Context, unit: Proposition, pronoun: Token) -> bool:
    """Whether somebody else says what the clause says: "a letter that it said clears the clerk"."""
    return any(
        report.cue[0] in unit.tokens and any(start <= pronoun.i < end for start, end in report.content)
        for report in context.clausal
        if pronoun.i < report.cue[0] and report.cue not in {known.cue for known in unit.reports}
    )


def _told(
    doc: Doc, unit: Proposition, verb: Token, pronoun: Token, *, credited: bool = False
) -> list[Proposition] | None:
    clause = (subtree(doc, verb.i) - _behind(doc, verb)) & unit.tokens
    antecedent = antecedent_of(doc, unit, verb, pronoun)
    free = credited or is_set_off(doc, verb) or antecedent.i != verb.head.i or _is_postponed(doc, unit, verb)
    bearer = _described(doc, unit, antecedent) if pronoun.dep_ in SUBJECTS else None
    if bearer is not None:
        if any(c.dep_ == "neg" for c in doc[unit.predicate].children):
            return None  # "he is not the one who paid"
        free = free or any(c.lower_ in {"a", "an"} for c in doc[_attribute(doc, unit)].children)
        antecedent = bearer
    elif not free and (_is_open(doc, antecedent, pronoun) or not _is_actual(doc, unit, verb)):
        return None
    body = _clause(doc, unit, verb, pronoun, antecedent, clause)
    if body is None:
        return None
    pieces, subject = body
    main = without(doc, unit, clause) if free else unit
    main = replace(main, done=unit.done | {verb.i})
    own = replace(
        unit, pieces=pieces, predicate=verb.i, subject=subject, done=unit.done | {verb.i}, rule="relative", inner=None
    )
    return [main, own]


def _is_open(doc: Doc, antecedent: Token, pronoun: Token) -> bool:
    """Whether the clause is needed to tell which thing is meant ("the way in which", "the first that", "half who")."""
    before = [c for c in antecedent.children if c.i < antecedent.i]
    ranked = any(t.tag_ == "JJS" or t.lower_ in clause_words("rank") for t in (antecedent, *before))
    bare = antecedent.lemma_.lower() in clause_words("bare") and not any(c.dep_ in {"amod", "compound"} for c in before)
    content = pronoun.lower_ == "that" and pronoun.dep_ == "dobj" and antecedent.lemma_.lower() in claim_nouns()
    return ranked or content or (bare and pronoun.dep_ not in SUBJECTS) or is_generic(doc, antecedent)


def _behind(doc: Doc, verb: Token) -> frozenset[int]:
    """The last phrase behind a clause that commas enclose ("talks with a rival, which it left open, [since May]")."""
    last = max(verb.children, key=lambda c: c.i, default=verb)
    closed = last.i > verb.i and last.dep_ in {"prep", "npadvmod"} and doc[last.left_edge.i - 1].text == ","
    return subtree(doc, last.i) if closed and is_set_off(doc, verb) else frozenset()


def _attribute(doc: Doc, unit: Proposition) -> int:
    """The noun that the unit says its subject is."""
    if unit.rule in {"appositive", "role"}:
        return unit.predicate
    complement = child(doc[unit.predicate], "attr") if doc[unit.predicate].lemma_ == "be" else None
    return complement.i if complement is not None else unit.predicate


def _described(doc: Doc, unit: Proposition, antecedent: Token) -> Token | None:
    """The subject, where the clause describes what it is said to be ("the war was a series of raids that ended")."""
    attribute = _attribute(doc, unit)
    named = doc[attribute].pos_ in {"NOUN", "PROPN"} or doc[attribute].lower_ == "one"
    if unit.subject is None or not named or doc[unit.subject].pos_ == "PRON":
        return None
    above = antecedent
    while above.i != attribute and above.dep_ == "pobj" and above.head.lower_ == "of":
        above = above.head.head
    return doc[unit.subject] if above.i == attribute and above.dep_ in {"attr", "appos"} else None


def _is_postponed(doc: Doc, unit: Proposition, verb: Token) -> bool:
    """Whether the main verb stands between the antecedent and its clause ("the massacre occurred which was")."""
    return verb.head.i < unit.predicate < verb.left_edge.i


def _is_actual(doc: Doc, unit: Proposition, verb: Token) -> bool:
    """Whether the clause tells of something that is or was, and the main clause does not put it in doubt."""
    root = doc[unit.predicate]
    doubtful = any(c.tag_ == "MD" or c.dep_ == "neg" for c in root.children)
    conditional = any(
        t.dep_ == "mark" and t.lower_ in {"if", "unless", "whether"} for a in verb.ancestors for t in a.children
    )
    meant = verb.lemma_ == "be" and any(c.dep_ == "xcomp" for c in verb.children)  # "that was to protect them"
    return not doubtful and not conditional and not meant and not any(c.tag_ == "MD" for c in verb.children)


def _clause(
    doc: Doc, unit: Proposition, verb: Token, pronoun: Token, antecedent: Token, clause: frozenset[int]
) -> tuple[tuple[Piece, ...], int | None] | None:
    """The relative clause as a clause of its own, and its subject."""
    count = _count(doc, antecedent, pronoun)
    phrase = definite(doc, antecedent, noun_phrase(doc, unit, antecedent, leave=clause | count))
    if count and not any(c.dep_ in {"det", "poss"} for c in antecedent.children):
        phrase = (word("the"), *phrase)
    dated = verb.head.ent_type_ == "DATE" and antecedent.i not in {verb.head.i, unit.subject}
    if dated and verb.head.dep_ == "pobj":
        phrase = (*phrase, *trim(doc, keep(unit, subtree(doc, verb.head.head.i) - clause)))
    rest = trim(doc, tuple(p for p in keep(unit, clause) if p.token != pronoun.i))
    subject = next((c.i for c in verb.children if c.dep_ in SUBJECTS and c.i != pronoun.i), None)
    if pronoun.lower_ == "whose":
        return _whose(doc, phrase, pronoun, rest, subject)
    if pronoun.dep_ in SUBJECTS and pronoun.head.i != verb.i and subject is not None:
        at = next((n for n, p in enumerate(rest) if p.token == verb.i), len(rest) - 1)
        return (*rest[: at + 1], word("that"), *phrase, *rest[at + 1 :]), subject
    if pronoun.dep_ in SUBJECTS and pronoun.head.i == verb.i:
        return (*phrase, *rest), antecedent.i
    if pronoun.lower_ in {"where", "when"}:
        if antecedent.pos_ not in {"NOUN", "PROPN", "NUM"} or antecedent.head.lower_ in {"for", "by"}:
            return None  # "dead for a century when the airport got his name"
        return (*rest, *_adjunct(doc, unit, antecedent, phrase, pronoun)), subject
    if pronoun.dep_ == "pobj" or pronoun.head.pos_ == "ADP":
        return _stranded(doc, unit, pronoun, phrase, clause, subject)
    if pronoun.dep_ in {"dobj", "attr", "dative"} and subject is not None:
        return _with_object(doc, rest, pronoun.head, phrase), subject
    return None


def _count(doc: Doc, antecedent: Token, pronoun: Token) -> frozenset[int]:
    """The number of the antecedent, which "in which" takes as known ("in the fires"); a year tells the event."""
    if pronoun.dep_ != "pobj" or pronoun.head.lower_ != "in":
        return frozenset()
    counts = [c for c in antecedent.children if c.dep_ == "nummod" and not YEAR.fullmatch(c.text)]
    return frozenset(i for count in counts for i in subtree(doc, count.i))


def _whose(
    doc: Doc, phrase: tuple[Piece, ...], pronoun: Token, rest: tuple[Piece, ...], subject: int | None
) -> tuple[tuple[Piece, ...], int | None] | None:
    owned = pronoun.head
    if owned.dep_ not in SUBJECTS or not rest:
        return None
    owner = " ".join(doc[p.token].text if p.token >= 0 else p.text or "" for p in phrase)
    return (*phrase, word(owner_ending(owner)), *rest), subject


def _adjunct(
    doc: Doc, unit: Proposition, antecedent: Token, phrase: tuple[Piece, ...], pronoun: Token
) -> tuple[Piece, ...]:
    """ "in Berlin" for "moved to Berlin, where"; "on 5 June" for "on 5 June, when"."""
    above = antecedent.head
    known = PLACED if pronoun.lower_ == "where" else PLACED | AROUND
    if above.pos_ == "ADP" and above.lower_ in known and above.i in unit.tokens:
        return (Piece(above.i, above.lower_), *phrase)
    return (word("at" if antecedent.ent_type_ == "TIME" else "in"), *phrase)


def _stranded(
    doc: Doc, unit: Proposition, pronoun: Token, phrase: tuple[Piece, ...], clause: frozenset[int], subject: int | None
) -> tuple[tuple[Piece, ...], int | None] | None:
    """An estimated 350 were killed in the clashes (for "the clashes, in which an estimated 350 were killed")."""
    preposition = pronoun.head
    rest = keep(unit, clause - {pronoun.i})
    if preposition.i != pronoun.i - 1 or subject is None:
        return None
    if (
        preposition.head.i in clause
        and preposition.head.pos_ in {"NOUN", "NUM", "PRON", "DET", "ADJ"}
        and preposition.head.i < preposition.i
    ):
        at = next((n for n, p in enumerate(rest) if p.token == preposition.i), len(rest) - 1)
        known = definite_count(phrase, doc) if preposition.lower_ == "of" else phrase
        return trim(doc, (*rest[: at + 1], *known, *rest[at + 1 :])), subject
    rest = trim(doc, tuple(p for p in rest if p.token != preposition.i))
    some_of = doc[subject].pos_ in {"NUM", "PRON", "DET", "ADJ"} and doc[subject].tag_ != "PRP"
    if preposition.lower_ == "of" and some_of:
        at = next((n for n, p in enumerate(rest) if p.token == subject), 0)
        some = definite_count(phrase, doc)
        return (*rest[: at + 1], word("of"), *some, *rest[at + 1 :]), subject
    return (*rest, Piece(preposition.i, preposition.lower_), *phrase), subject


def _with_object(doc: Doc, rest: tuple[Piece, ...], verb: Token, phrase: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Put the antecedent behind the verb (and its particle) that governs it."""
    particle = child(verb, "prt")
    last = particle.i if particle is not None else verb.i
    at = next((n for n, p in enumerate(rest) if p.token == last), len(rest) - 1)
    return (*rest[: at + 1], *phrase, *rest[at + 1 :])
