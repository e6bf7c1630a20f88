"""Coordinated predicates: each gets the subject, auxiliaries and fronted adjuncts that they share.

Example: They sang or danced.
Limit: verbs that "or" joins stay together, except under a negation.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import reporting_verbs
from claimcheck.models import Stance
from claimcheck.rules.clauses.edit import COMMAS, FINITE, SUBJECTS, Context, own_subject, subject_of
from claimcheck.rules.clauses.parting import parted
from claimcheck.rules.clauses.shared import CONDITIONS
from claimcheck.rules.records import Proposition

SPLITTING = frozenset({"and", "but", "yet", "then", "while", "whereas", "plus"})
COMPLEMENTS = frozenset({"xcomp", "ccomp"})
OPEN = frozenset({"if", "whether"})
QUANTIFIERS = frozenset({"no", "none", "few", "any", "only", "nobody", "neither", "either"})


def coordinated(context: Context, unit: Proposition) -> list[Proposition]:
    """Tess Arden bought the paper in 1988 [and closed it in 1991]."""
    doc = context.doc
    for verb in _open_verbs(doc, unit):
        for other, conjunction in _conjuncts(doc, unit, verb):
            if (context.closed(unit, other.i) and not _says(context, unit, other, conjunction)) or not _may_split(
                doc, unit, verb, other, conjunction
            ):
                continue
            return parted(doc, unit, _partner(doc, unit, verb, other), other)
    return []


def _partner(doc: Doc, unit: Proposition, verb: Token, other: Token) -> Token:
    """The verb that the other goes with: in "should stop charging it and take it back" it is not "charging"."""
    above = [v for v in _open_verbs(doc, unit) if v.i < verb.i]
    if any(c.tag_ == "TO" for c in verb.children) and _is_modal(other):  # "is to be tried and must wait"
        return next((v for v in reversed(above) if v.tag_ in FINITE), verb)
    if verb.tag_ != "VBG" or other.tag_ == "VBG":
        return verb
    return next((v for v in reversed(above) if v.tag_ == other.tag_), verb)


def _is_modal(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children)


def _says(context: Context, unit: Proposition, other: Token, conjunction: str) -> bool:
    """Whether the other clause has a source of its own ("According to X, A, but Y said B")."""
    speaks = any(
        report.cue[0] <= other.i < report.cue[1]
        for report in context.reports
        if report.cue not in {r.cue for r in unit.reports}
    )
    return speaks and conjunction in {"but", "while"} and own_subject(other) is not None


def _open_verbs(doc: Doc, unit: Proposition) -> Iterator[Token]:
    """The main predicate and the complements that stand for it ("voted to secede and join")."""
    tokens = unit.tokens
    verb = doc[unit.predicate]
    seen: set[int] = set()
    while verb is not None and verb.i not in seen:
        seen.add(verb.i)
        yield verb
        following = next((c for c in verb.children if c.dep_ in COMPLEMENTS and c.i in tokens), None)
        if following is None or (following.dep_ == "ccomp" and not _distributes(verb, following)):
            return
        verb = following


def _distributes(verb: Token, content: Token) -> bool:
    """Whether who thinks that A and B thinks that A and thinks that B (who doubts or denies both doubts neither)."""
    cue = reporting_verbs().get(verb.lemma_.lower())
    subject = own_subject(verb)
    if subject is not None and _is_quantified(subject):
        return False
    if content.i < verb.i or (cue is not None and cue.stance is not Stance.ASSERT):
        return False
    if any(c.dep_ == "neg" or c.lower_ == "only" for v in (verb, content) for c in v.children):
        return False
    return not any(c.dep_ == "mark" and c.lower_ in OPEN for c in content.children) and not any(
        c.tag_ in {"WRB", "WP", "WDT"} for c in content.children
    )


def _conjuncts(doc: Doc, unit: Proposition, verb: Token) -> Iterator[tuple[Token, str]]:
    """The verbs coordinated with this one, each with its conjunction."""
    tokens = unit.tokens
    todo = [verb]
    while todo:
        head = todo.pop(0)
        for other in head.children:
            if other.dep_ == "conj" and other.i in tokens and _is_predicate(other):
                yield other, _conjunction(doc, other)
                todo.append(other)


def _is_predicate(token: Token) -> bool:
    if token.pos_ in {"VERB", "AUX"}:
        return True
    return any(c.dep_ in SUBJECTS or c.dep_ == "cop" for c in token.children) and token.pos_ in {"ADJ", "NOUN"}


def _conjunction(doc: Doc, other: Token) -> str:
    """The word before the coordinated clause, or that of the end of the list."""
    i = other.left_edge.i - 1
    while i >= 0 and (doc[i].is_space or doc[i].text in COMMAS or (doc[i].pos_ == "ADV" and doc[i].head.i == other.i)):
        i -= 1
    before = doc[i]
    if before.dep_ == "cc" or before.pos_ == "CCONJ":
        return before.lower_
    last: Token | None = other
    while last is not None:
        words = [c.lower_ for c in last.children if c.dep_ == "cc"]
        if words:
            return words[-1]
        last = next((c for c in last.children if c.dep_ == "conj"), None)
    above = [c.lower_ for c in other.head.children if c.dep_ == "cc" and other.head.i < c.i < other.i]
    return above[-1] if above else ","


def _may_split(doc: Doc, unit: Proposition, verb: Token, other: Token, conjunction: str) -> bool:
    negated = any(c.dep_ == "neg" for c in verb.children)
    subject_found = own_subject(other)
    if conjunction in {"or", "nor"}:
        preconj = any(c.dep_ in {"preconj", "cc"} and c.lower_ == "neither" for c in verb.children)
        return conjunction == "or" and negated and subject_found is None and not preconj
    if conjunction not in SPLITTING | {",", "&"}:
        return False
    if conjunction == "," and subject_found is None and not _in_list(other):
        return False
    if other.tag_ == "VBG" and verb.tag_ in FINITE and verb.lemma_ != "be" and subject_found is None:
        return False  # a noun taken for a verb: "improved attendance but not spelling"
    if _echoes(other) or _is_bare(verb, other):
        return False
    if _in_condition(doc, verb, unit) or not _is_level(doc, unit, verb, other):
        return False
    if subject_found is not None:
        return not (negated and conjunction == "but" and _is_other_thing(verb, other))
    subject = subject_of(doc, unit, verb.i)
    return subject is None or not _is_quantified(doc[subject])


def _echoes(other: Token) -> bool:
    """Whether the clause only says the same of another: "and so are the shops", "nor did the mill"."""
    first = other.left_edge
    return first.lower_ in {"so", "neither", "nor"} and first.i + 1 == other.i and other.pos_ == "AUX"


def _is_bare(verb: Token, other: Token) -> bool:
    """Whether a bare infinitive goes with another, not with a finite verb ("it is common to date and get fined")."""
    subject = own_subject(verb)
    if subject is None or subject.tag_ in {"NNS", "NNPS"} or subject.lower_ in {"they", "we", "you", "i"}:
        return False  # "people are poor and feel it" may have been tagged so, too
    if verb.tag_ not in FINITE or any(c.dep_ in {"aux", "auxpass"} for c in verb.children):
        return False
    group = [*(c for c in other.children if c.dep_ in {"aux", "auxpass"}), other]
    return min(group, key=lambda token: token.i).tag_ == "VB"


def _is_other_thing(verb: Token, other: Token) -> bool:
    """Whether "not A but a B lost at sea" tells what something is rather than what a B did."""
    participle = other.tag_ in {"VBN", "VBD"} and not any(c.dep_ in {"aux", "auxpass", "dobj"} for c in other.children)
    subject = own_subject(other)
    return verb.lemma_ == "be" and participle and subject is not None and subject.pos_ == "NOUN"


def _is_level(doc: Doc, unit: Proposition, verb: Token, other: Token) -> bool:
    """Whether two clauses that somebody thinks are marked alike ("that A and that B", "that A and B" is open)."""
    if verb.dep_ != "ccomp" or verb.i == unit.predicate or own_subject(other) is None:
        return True
    marks = [any(c.dep_ == "mark" for c in clause.children) for clause in (verb, other)]
    return marks[0] == marks[1] and not _is_same(own_subject(other), own_subject(doc[unit.predicate]))


def _is_same(subject: Token | None, other: Token | None) -> bool:
    """Whether both are the same pronoun, so that the clause may go with the verb above ("I know A and I like B")."""
    return subject is not None and other is not None and subject.lower_ == other.lower_


def _in_list(other: Token) -> bool:
    """Whether the verb is one of a list that ends in "and"."""
    later = any(c.dep_ == "conj" and c.i > other.i for c in other.head.children)
    if later and any(c.dep_ == "cc" and c.i > other.i for c in other.head.children):
        return True
    return any(c.dep_ == "conj" for c in other.children) or other.head.dep_ == "conj"


def _in_condition(doc: Doc, verb: Token, unit: Proposition) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in verb.children) and verb.i != unit.predicate


def _is_quantified(subject: Token) -> bool:
    words = [subject.lower_, *(c.lower_ for c in subject.children if c.i < subject.i)]
    return any(w in QUANTIFIERS for w in words)
