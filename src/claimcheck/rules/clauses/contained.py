"""The proposition inside a report that holds no clause: "accused Y of doing Z" says that Y did Z.

Example: The union accused the firm of hiding two accidents.
Limit: the claim stays the accuser's; what is contained is compared, not told by itself.
"""

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import reporting_verbs
from claimcheck.rules import events
from claimcheck.rules.clauses.edit import child, keep, subject_of, subtree, trim, word
from claimcheck.rules.clauses.inflect import be, finite_form, is_past_tense, is_plural
from claimcheck.rules.clauses.phrases import noun_phrase
from claimcheck.rules.records import Piece, Proposition, Report

Told = tuple[tuple[Piece, ...], int]
BLAMING = frozenset({"blame"})
ACCUSING = frozenset({"accuse"})


def inner(doc: Doc, unit: Proposition, report: Report, cue: Token) -> Told | None:
    """Return the pieces and predicate of what is said, None where a noun stands for something said before."""
    if cue.lemma_.lower() in BLAMING:
        return _blame(doc, unit, cue)
    gerund = _governed(cue, "of", "for")
    target = child(cue, "dobj")
    accuses = gerund is not None and (gerund.tag_ == "VBG" or events.lemma(cue) in ACCUSING)
    if accuses and gerund is not None and target is not None and target.i in unit.tokens:
        return _accusation(doc, unit, target, gerund)
    clause = _clause_of_noun(doc, unit, target)
    if clause is not None:
        return clause
    figure = None if report.recount else _figure(doc, unit, cue)
    if figure is not None:
        return figure
    complement = _complement(doc, unit, cue)
    if complement is not None:
        return complement
    return _own_deed(doc, unit, cue)


def _clause_of_noun(doc: Doc, unit: Proposition, noun: Token | None) -> Told | None:
    """The pump leaked (from "the firm rejected the suggestion that the pump leaked")."""
    clause = child(noun, "acl", "ccomp", "relcl") if noun is not None else None
    mark = child(clause, "mark") if clause is not None else None
    if clause is None or mark is None or mark.lower_ != "that" or clause.i not in unit.tokens:
        return None
    return tuple(p for p in _rest(doc, unit, clause) if p.token != mark.i), clause.i


def _governed(cue: Token, *prepositions: str) -> Token | None:
    for holder in (cue, child(cue, "dobj")):
        for prep in holder.children if holder is not None else ():
            if prep.dep_ == "prep" and prep.lower_ in prepositions:
                return child(prep, "pcomp", "pobj")
    return None


def _rest(doc: Doc, unit: Proposition, token: Token) -> tuple[Piece, ...]:
    return trim(doc, keep(unit, subtree(doc, token.i)))


def _blame(doc: Doc, unit: Proposition, cue: Token) -> Told | None:
    """Y is to blame for Z (from "blamed Y for Z", "blamed Z on Y")."""
    target, matter = child(cue, "dobj"), _governed(cue, "for")
    if matter is None and target is not None:
        target, matter = _governed(cue, "on"), target
    if target is None or matter is None:
        return None
    told = subtree(doc, matter.i) - subtree(doc, target.i)
    phrase = noun_phrase(doc, unit, target, leave=told)
    phrase = tuple(p for p in phrase if p.token < 0 or doc[p.token].lower_ != "for" or doc[p.token].i < target.i)
    copula = be(plural=is_plural(doc, target.i), past=False)
    rest = trim(doc, keep(unit, told - {target.head.i}))
    return (*phrase, word(copula), word("to"), word("blame"), word("for"), *rest), cue.i


def _accusation(doc: Doc, unit: Proposition, target: Token, deed: Token) -> Told | None:
    """The firm hid a leak (from "the union accused the firm of hiding a leak")."""
    phrase = noun_phrase(doc, unit, target, leave=subtree(doc, deed.head.i))
    rest = _rest(doc, unit, deed)
    if deed.tag_ != "VBG":
        copula = be(plural=is_plural(doc, target.i), past=False)
        return (*phrase, word(copula), word("guilty"), word("of"), *rest), deed.i
    finite = child(deed, "aux") or child(deed, "auxpass") or deed
    text = finite_form(doc, finite.i, target.i, past=True)
    text = "had" if finite.lemma_ == "have" else text
    return (*phrase, *(Piece(p.token, text) if p.token == finite.i else p for p in rest)), deed.i


def _figure(doc: Doc, unit: Proposition, cue: Token) -> Told | None:
    """The cost is Z (from "put the cost at Z"), Z people were hurt (from "put the number of people hurt at Z")."""
    thing = child(cue, "dobj")
    at = next((c for c in cue.rights if c.dep_ == "prep" and c.lower_ == "at"), None)
    amount = child(at, "pobj") if at is not None else None
    row = reporting_verbs().get(cue.lemma_.lower())
    if row is None or not row.takes("np-at") or thing is None or amount is None or thing.pos_ == "PRON":
        return None
    if at is None or thing.i not in unit.tokens or amount.i not in unit.tokens:
        return None
    if not any(t.tag_ == "CD" for t in amount.subtree):  # "put the lamp at the window"
        return None
    number = trim(doc, keep(unit, subtree(doc, amount.i)))
    of = child(thing, "prep") if thing.lemma_ == "number" else None
    counted = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    deed = child(counted, "acl") if counted is not None else None
    if counted is not None and deed is not None and deed.tag_ == "VBN" and amount.tag_ == "CD":
        phrase = noun_phrase(doc, unit, counted, leave=subtree(doc, deed.i) | subtree(doc, at.i))
        rest = trim(doc, keep(unit, subtree(doc, deed.i) - subtree(doc, at.i)))
        return (*number, *phrase, word("were"), *rest), deed.i
    phrase = trim(doc, keep(unit, subtree(doc, thing.i) - subtree(doc, at.i)))
    return (*phrase, word(be(plural=is_plural(doc, thing.i), past=False)), *number), amount.i


def _complement(doc: Doc, unit: Proposition, cue: Token) -> Told | None:
    """Y is Z (from "called Y Z", "described Y as Z")."""
    small = child(cue, "ccomp", "oprd", "xcomp")
    thing = child(cue, "dobj") if small is None or small.dep_ == "oprd" else child(small, "nsubj")
    if small is not None and small.dep_ == "xcomp":
        small = None
    holders = [cue] if thing is None else [cue, thing]
    as_phrase = next((c for h in holders for c in h.children if c.dep_ == "prep" and c.lower_ == "as"), None)
    if small is None and as_phrase is not None:
        small, thing = child(as_phrase, "pobj", "amod", "pcomp"), child(cue, "dobj")
    elif small is None and thing is not None:
        small = next((c for c in cue.rights if c.dep_ == "npadvmod" and c.left_edge.i == thing.right_edge.i + 1), None)
    if small is None and thing is not None:  # "branded the report “a sham”"
        small = next((c for c in thing.rights if c.dep_ == "appos" and c.left_edge.is_quote), None)
    if small is None or thing is None or small.pos_ in {"VERB", "AUX"} or thing.i not in unit.tokens:
        return None
    leave = subtree(doc, small.i) if small.i not in {a.i for a in thing.ancestors} else frozenset[int]()
    leave |= subtree(doc, as_phrase.i) if as_phrase is not None else frozenset()
    phrase = noun_phrase(doc, unit, thing, leave=leave)
    above = small.i in {a.i for a in thing.ancestors}
    rest = trim(doc, keep(unit, subtree(doc, small.i) - (subtree(doc, thing.i) if above else frozenset())))
    return (*phrase, word(be(plural=is_plural(doc, thing.i), past=False)), *rest), small.i


def _own_deed(doc: Doc, unit: Proposition, cue: Token) -> Told | None:
    """X did Z (from "X denied doing Z"), X will do Z (from "X threatens to do Z")."""
    deed = child(cue, "xcomp")
    subject = subject_of(doc, unit, cue.i)
    if deed is None or subject is None or deed.i not in unit.tokens:
        return None
    phrase = noun_phrase(doc, unit, doc[subject])
    rest = _rest(doc, unit, deed)
    to = next((c for c in deed.children if c.tag_ == "TO"), None)
    have = next((c for c in deed.children if c.dep_ == "aux" and c.lower_ == "have"), None)
    if to is not None and have is not None:
        has = Piece(have.i, "have" if is_plural(doc, subject) else "has")
        return (*phrase, *(has if p.token == have.i else p for p in rest if p.token != to.i)), deed.i
    if to is not None and any(c.dep_ == "auxpass" for c in cue.children):  # "is said to be hiding" tells what is
        finite = next((c for c in deed.children if c.dep_ in {"aux", "auxpass"} and c.i != to.i), deed)
        now = finite_form(doc, finite.i, subject, past=False)
        return (*phrase, *(Piece(p.token, now) if p.token == finite.i else p for p in rest if p.token != to.i)), deed.i
    if to is not None:
        return (*phrase, word("will"), *(p for p in rest if p.token != to.i)), deed.i
    having = next((c for c in deed.children if c.dep_ == "aux" and c.lower_ == "having"), None)
    if having is not None:
        several = cue.tag_ != "VBZ" and is_plural(doc, subject)  # "denies" has one subject, however it is tagged
        helper = "had" if is_past_tense(doc, cue.i) else "have" if several else "has"
        return (*phrase, *(Piece(p.token, helper) if p.token == having.i else p for p in rest)), deed.i
    if deed.tag_ != "VBG":
        return None
    if is_past_tense(doc, cue.i):
        text = finite_form(doc, deed.i, subject, past=True)
        return (*phrase, *(Piece(p.token, text) if p.token == deed.i else p for p in rest)), deed.i
    return (*phrase, word(be(plural=is_plural(doc, subject), past=False)), *rest), deed.i
