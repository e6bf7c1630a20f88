"""Verb phrases that are left out: "has not", "did so" are told in full.

Example: The Union has recognised the result; the League has not.
Limit: the words are taken from the same sentence, or from the one before it in its paragraph.
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import SUBJECTS, Context, trim, word
from claimcheck.rules.clauses.inflect import form
from claimcheck.rules.records import Piece, Proposition

RULE = "ellipsis"
AUXILIARIES = frozenset({"have", "do", "be"})
BESIDE = frozenset({"neg", "punct", "cc", "mark", "advmod"})
LITTLE = frozenset({"too", "so", "either", "also", "still", "yet", "never", "now"})
NOT_SHARED = frozenset({"conj", "cc", "punct", "advcl", "parataxis", "neg", "aux", "auxpass", *SUBJECTS})
NOT_CLAUSES = frozenset({"xcomp", "acl", "amod", "pcomp", "relcl", "advcl"})
REACH = 60  # tokens back


def omitted(context: Context, unit: Proposition) -> list[Proposition]:
    """Ferrand won the race, but his brother did not [win the race]."""
    doc, verb = context.doc, context.doc[unit.predicate]
    if unit.rule == RULE or not _stands_alone(doc, verb, unit):
        return []
    full = _antecedent(doc, verb)
    if full is None:
        return []
    shared = _phrase(doc, full, verb)
    pieces = (*trim(doc, _without_so(doc, unit)), word(_verb(verb, full)), *shared)
    return [replace(unit, pieces=pieces, core=full.i, rule=RULE)]


def _stands_alone(doc: Doc, verb: Token, unit: Proposition) -> bool:
    """Whether the predicate is an auxiliary with a subject and nothing behind it but "not"."""
    if verb.lemma_ not in AUXILIARIES and verb.tag_ != "MD":
        return False
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS and c.i in unit.tokens]
    if len(subjects) != 1 or subjects[0].i > verb.i or subjects[0].dep_ == "expl":
        return False
    held = [c for c in verb.children if c.i in unit.tokens and c not in subjects]
    held = [c for c in held if not (verb.tag_ == "VBN" and c.dep_ == "aux" and c.i < verb.i)]  # "five had been"
    little = all(c.dep_ in BESIDE and (c.dep_ != "advmod" or c.lower_ in LITTLE) for c in held)
    return little and max(p.token for p in unit.pieces) <= max(verb.i, *(c.i for c in (*held, *subjects)))


def _antecedent(doc: Doc, verb: Token) -> Token | None:
    """Return the nearest full verb before the auxiliary, in its paragraph, if the auxiliary takes it up."""
    here = verb.sent.start
    for i in range(verb.i - 1, max(verb.i - REACH, 0) - 1, -1):
        other = doc[i]
        if (other.is_space and "\n" in other.text) or other.sent.end < here:
            return None
        if other.pos_ != "VERB" or other.dep_ in NOT_CLAUSES or _is_around(verb, other):
            continue
        if any(c.dep_ in SUBJECTS for c in other.children) or other.dep_ == "conj":
            return other if _answers(verb, other) else None
    return None


def _is_around(verb: Token, other: Token) -> bool:
    """Whether the other verb governs the clause of the auxiliary ("[denies] that he had")."""
    return verb.head.i == other.i and verb.dep_ in {"ccomp", "advcl", "relcl"}


def _answers(verb: Token, other: Token) -> bool:
    """Whether the auxiliary takes up the verb: "has" a perfect, "was" a passive, "did" a simple form, "will" any."""
    auxiliaries = {c.lemma_ for c in other.children if c.dep_ in {"aux", "auxpass"}}
    if verb.lemma_ == "have":
        return "have" in auxiliaries
    if verb.lemma_ == "be":
        return _is_passive(other) and auxiliaries == ({"have", "be"} if verb.tag_ == "VBN" else {"be"})
    if verb.lemma_ == "do":
        return not _is_passive(other) and not auxiliaries - {"do"}
    return True


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)


def _verb(verb: Token, full: Token) -> str:
    """Return the full verb in the form that the auxiliary asks for: "has [been paid]", "did [pay]"."""
    participle = form(full.lemma_, "VBN")
    if verb.lemma_ == "be":
        return participle
    if verb.lemma_ == "have":
        return f"been {participle}" if _is_passive(full) else participle
    return f"be {participle}" if _is_passive(full) else form(full.lemma_, "VB")


def _phrase(doc: Doc, full: Token, verb: Token) -> tuple[Piece, ...]:
    """What belongs to the full verb and stands behind it, without a clause that goes on."""
    shared = {
        t.i
        for c in full.children
        if c.i > full.i and (c.dep_ not in NOT_SHARED or _is_purpose(c))
        for t in c.subtree
        if t.i < verb.i
    }
    shared -= {t.i for t in verb.subtree}
    return trim(doc, tuple(Piece(i) for i in sorted(shared)))


def _is_purpose(clause: Token) -> bool:
    """Whether a clause says what something is done for: "it was closed [to save money]"; it was not closed for that."""
    return clause.dep_ == "advcl" and clause.tag_ == "VB" and clause.left_edge.lower_ == "to"


def _without_so(doc: Doc, unit: Proposition) -> tuple[Piece, ...]:
    gone = {"so", "too", "either", "also"}
    return tuple(p for p in unit.pieces if p.token < 0 or doc[p.token].lower_ not in gone)
