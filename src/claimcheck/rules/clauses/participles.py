"""Participle clauses of a clause: each gets the subject of the clause it hangs on and a finite verb."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import clause_words
from claimcheck.rules.clauses.edit import (
    SUBJECTS,
    Context,
    child,
    hangs_on,
    is_finite,
    keep,
    subject_of,
    subtree,
    trim,
    without,
    word,
)
from claimcheck.rules.clauses.inflect import be, finite_form, is_past_tense, is_plural
from claimcheck.rules.clauses.phrases import definite, noun_phrase
from claimcheck.rules.records import Piece, Proposition

BEFORE = frozenset({"after", "before", "while", "since", "upon", "on", "when", "whilst"})
PREPOSITIONS = frozenset(
    {"barring", "including", "excluding", "following", "regarding", "concerning", "according", "given", "considering"}
    | {"depending", "owing", "pending", "notwithstanding", "involving", "starting", "beginning", "based", "compared"}
    | {"going", "judging", "speaking", "taken"}
)


def on_clause(context: Context, unit: Proposition) -> list[Proposition]:
    """The river rose on Sunday, [flooding 300 cellars]."""
    doc = context.doc
    for verb in (doc[i] for i in sorted(unit.tokens)):
        if verb.i in unit.done or verb.tag_ not in {"VBG", "VBN"} or context.closed(unit, verb.i):
            continue
        preposition = _preposition(verb)
        if preposition is None and not _is_free(doc, verb):
            continue
        if not hangs_on(doc, unit, preposition or verb):
            continue
        if _concludes(verb):
            return _concluded(doc, unit, verb)
        host = _host(doc, unit, verb, preposition)
        subject = subject_of(doc, unit, host.i) if host is not None else None
        if host is None or subject is None or doc[subject].dep_ == "expl" or _is_open(host, doc[subject], preposition):
            continue
        return _told_of_clause(doc, unit, verb, host, subject, preposition)
    return []


def _concludes(verb: Token) -> bool:
    """Whether the whole clause, not its subject, shows what follows ("sales fell, suggesting that demand is weak")."""
    shows = verb.lemma_ in clause_words("consequence") or verb.lower_ in {"indicating", "implying", "showing"}
    return verb.tag_ == "VBG" and shows and any(c.dep_ == "ccomp" for c in verb.children)


def _concluded(doc: Doc, unit: Proposition, verb: Token) -> list[Proposition]:
    """The unit without what it shows, and with it."""
    done = unit.done | {verb.i}
    bare = without(doc, unit, subtree(doc, verb.i) & unit.tokens)
    return [replace(bare, done=done, inner=None), replace(unit, done=done)]


def _is_open(host: Token, subject: Token, preposition: Token | None) -> bool:
    """Whether nothing is said to have happened ("would sign before releasing"), or to anybody ("it is easy to see")."""
    future = any(c.tag_ == "MD" for c in host.children) and preposition is not None
    return future or (subject.lower_ == "it" and any(c.dep_ == "acomp" for c in host.children))


def _preposition(verb: Token) -> Token | None:
    """The preposition or subordinating word that a participle clause may have ("after leaving")."""
    if verb.dep_ == "pcomp" and verb.head.lower_ in BEFORE and not any(c.dep_ in SUBJECTS for c in verb.children):
        return verb.head
    if verb.dep_ == "advcl" and not is_finite(verb):
        return next(
            (c for c in verb.children if c.dep_ in {"mark", "advmod"} and c.lower_ in BEFORE and c.i < verb.i), None
        )
    return None


def _is_free(doc: Doc, verb: Token) -> bool:
    """Whether the participle stands by itself, at the edge of its clause, without a subject."""
    if any(c.dep_ in SUBJECTS | {"mark"} and c.i < verb.i for c in verb.children):
        return False
    if any(c.dep_ in {"aux", "auxpass"} and c.tag_ not in {"VBG", "VBN"} and c.i < verb.i for c in verb.children):
        return False
    if any(c.dep_ in {"advmod", "mark"} and c.tag_ in {"WRB", "IN"} and c.i < verb.i for c in verb.children):
        return False
    before = verb.left_edge.i - 1
    opens = before < 0 or bool(doc[verb.left_edge.i].is_sent_start)
    set_off = before >= 0 and doc[before].text in {",", "–", "—"}
    if verb.lower_ in PREPOSITIONS:
        return False
    if verb.dep_ == "advcl":
        return opens or set_off
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and (set_off or verb.lemma_ in clause_words("result"))


def _host(doc: Doc, unit: Proposition, verb: Token, preposition: Token | None) -> Token | None:
    """The clause whose subject the participle takes."""
    head = (preposition or verb).head if preposition is not None and verb.dep_ == "pcomp" else verb.head
    while head.i in unit.tokens and head.pos_ not in {"VERB", "AUX"} and head.head.i != head.i:
        head = head.head
    while head.i in unit.tokens and head.i != unit.predicate and head.dep_ in {"xcomp", "conj"}:
        head = head.head
    return head if head.i in unit.tokens and head.pos_ in {"VERB", "AUX"} else None


def _told_of_clause(
    doc: Doc, unit: Proposition, verb: Token, host: Token, subject: int, preposition: Token | None
) -> list[Proposition]:
    taken = subtree(doc, verb.i) & unit.tokens
    subject, phrase = _subject(doc, unit, verb, host, subject)
    past = is_past_tense(doc, host.i)
    body = _finite_body(doc, unit, verb, subject, taken, preposition, past=past)
    done = unit.done | {verb.i}
    own = replace(
        unit, pieces=(*phrase, *body), predicate=verb.i, subject=subject, done=done, rule="participle", inner=None
    )
    main = unit if preposition is not None else without(doc, unit, taken)
    main = replace(main, done=done)
    return [own, main] if verb.i < host.i else [main, own]


def _subject(doc: Doc, unit: Proposition, verb: Token, host: Token, subject: int) -> tuple[int, tuple[Piece, ...]]:
    """The subject of the participle; "June 2010 saw a flare-up, resulting in" makes the flare-up its subject."""
    thing = child(host, "dobj")
    leave = subtree(doc, verb.i)
    if thing is not None and thing.i < verb.i and _changes_amount(verb, thing):
        return thing.i, definite(doc, thing, noun_phrase(doc, unit, thing, leave=leave))
    if (
        host.lemma_ in clause_words("period")
        and doc[subject].ent_type_ in {"DATE", "TIME"}
        and thing is not None
        and thing.i < verb.i
    ):
        seen = trim(doc, tuple(p for p in unit.pieces if thing.left_edge.i <= p.token < verb.left_edge.i))
        return thing.i, definite(doc, thing, seen)
    head = doc[subject]
    if any(c.dep_ == "conj" for c in head.children):
        return subject, trim(doc, keep(unit, subtree(doc, subject) - leave))
    return subject, noun_phrase(doc, unit, head, leave=leave)


def _changes_amount(verb: Token, thing: Token) -> bool:
    """Whether an amount is told of the object that has one already ("a sentence of nine years, reduced to five")."""
    target = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"to", "from"}), None)
    amounts = () if target is None else tuple(t for t in target.subtree if t.pos_ == "NUM")
    return verb.tag_ == "VBN" and bool(amounts) and any(t.pos_ == "NUM" and t.i < verb.i for t in thing.subtree)


def _finite_body(
    doc: Doc,
    unit: Proposition,
    verb: Token,
    subject: int,
    taken: frozenset[int],
    preposition: Token | None,
    *,
    past: bool,
) -> tuple[Piece, ...]:
    out = {preposition.i} if preposition is not None else set()
    rest = trim(doc, tuple(p for p in keep(unit, taken) if p.token not in out))
    perfect = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.tag_ == "VBG"]
    if verb.tag_ == "VBN" and not perfect:
        return (word(be(plural=is_plural(doc, subject), past=True)), *rest)
    finite = perfect[0] if perfect else verb
    text = finite_form(doc, finite.i, subject, past=past)
    if finite.lemma_ == "have":
        text = "had" if past else text
    return _with_shared_form(doc, rest, finite, text, past=past, subject=subject)


def _with_negation_behind(pieces: tuple[Piece, ...], finite: Token, negation: Token) -> tuple[Piece, ...]:
    """She [was not] a baker (for "[not being] a baker")."""
    own = next((p for p in pieces if p.token == negation.i), None)
    if own is None or negation.i > finite.i:
        return pieces
    rest = (p for p in pieces if p.token != negation.i)
    return tuple(made for p in rest for made in ((p, Piece(own.token, "not")) if p.token == finite.i else (p,)))


def _with_shared_form(
    doc: Doc, rest: tuple[Piece, ...], finite: Token, text: str, *, past: bool, subject: int
) -> tuple[Piece, ...]:
    """Inflect the participle and those coordinated with it ("killing nine and injuring 40")."""
    forms = {finite.i: text}
    other = child(finite, "conj")
    while other is not None:
        if other.tag_ == "VBG" and not any(c.dep_ == "aux" for c in other.children):
            forms[other.i] = finite_form(doc, other.i, subject, past=past)
        other = child(other, "conj")
    pieces = tuple(Piece(p.token, forms.get(p.token, p.text)) for p in rest)
    negation = child(finite, "neg")
    if negation is None:
        return pieces
    if finite.lemma_ in {"be", "have"}:
        return _with_negation_behind(pieces, finite, negation)
    did = "did" if past else ("do" if is_plural(doc, subject) else "does")
    swapped = (Piece(p.token, finite.lemma_) if p.token == finite.i else p for p in pieces)
    return (word(did), *swapped)
