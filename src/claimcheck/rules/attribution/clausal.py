"""Verbs and clauses by form: finite or with "to", and the clause that a reporting verb takes."""

from spacy.tokens import Token

from claimcheck.models import Stance
from claimcheck.rules.attribution import cues, sources, spans
from claimcheck.rules.attribution.cues import VerbCue
from claimcheck.rules.records import ReportKind, TokenRange

Ranges = list[TokenRange]
SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj", "csubjpass", "expl"])
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
RESULTS = frozenset(["so", "now", "given", "such"])
COMPLEMENTISERS = frozenset(["that", "whether", "if", "how", "why"])


def clause(verb: Token, cue: VerbCue) -> Ranges:
    """Kyiv said [that the depot was hit]; [the depot was hit], Kyiv said."""
    if not cue.takes("clause"):
        return []
    found: Ranges = []
    small = cue.takes("np-comp")
    for child in verb.children:
        if _complements(child, cue) and not infinitive(child) and (finite(child) if small else _finite_or_small(child)):
            start, end = spans.subtree(child)
            start = _lost_subject(verb, child, cue) or start
            end = min([end, *(token.left_edge.i for token in added(child) if token.left_edge.i > verb.i)])
            found += spans.cut((start, end), _own_part(verb, child))
    found = _behind_complementiser(verb, found) or displaced(verb)
    return [*_relative(verb), *found, *continued(verb)] if found else []


def _behind_complementiser(verb: Token, found: Ranges) -> Ranges:
    """Return the clause alone where "that" opens it: [At the fair], Kerr said [that the pump leaked]."""
    opened = [span for span in found if span[0] > verb.i and verb.doc[span[0]].lower_ in COMPLEMENTISERS]
    return opened or found


def displaced(verb: Token) -> Ranges:
    """Kerr said in a talk at the fair [that the pump leaked], where the parser hangs the clause on the fair."""
    for child in verb.rights:
        if child.dep_ not in ("prep", "npadvmod", "advcl", "agent"):
            continue
        for token in child.subtree if child.dep_ != "advcl" else (child,):
            if token.dep_ in ("relcl", "acl", "advcl") and _opens_content(verb, token):
                return [(token.left_edge.i, token.right_edge.i + 1)]
    return []


def _opens_content(verb: Token, clause: Token) -> bool:
    """Return whether a clause is opened by a plain "that" and has a subject of its own besides."""
    that = clause.left_edge
    if that.lower_ != "that" or that.i == 0 or that.nbor(-1).lower_ in RESULTS:
        return False
    impersonal = any(child.lower_ == "it" and child.dep_ in SUBJECTS for child in verb.lefts)
    if not (that.dep_ == "mark" or impersonal):
        return False
    return any(child.dep_ in SUBJECTS and child.i != that.i for child in clause.lefts)


def _relative(verb: Token) -> Ranges:
    """Return the relative pronoun that is the subject of what is said: the letters, [which] she said [were false]."""
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    both = len(subjects) == 2 and subjects[0].tag_ in ("WDT", "WP")
    return [(subjects[0].i, subjects[0].i + 1)] if both else []


def _complements(child: Token, cue: VerbCue) -> bool:
    """Return whether a clause is what the cue tells of; a question's "if" clause is, though parsed as a condition."""
    if child.dep_ == "ccomp" or (child.dep_ == "xcomp" and child.tag_ in FINITE and child.i > child.head.i):
        return True
    asked = child.dep_ == "advcl" and cue.stance is Stance.QUESTION and child.i > child.head.i
    return asked and any(word.dep_ == "mark" and word.lower_ in ("if", "whether") for word in child.lefts)


def _lost_subject(verb: Token, complement: Token, cue: VerbCue) -> int | None:
    """Return where a subject starts that is parsed as the cue's object: testified [thousands of men] had fled."""
    if cue.takes("hearer") or not finite(complement) or any(c.dep_ in SUBJECTS for c in complement.lefts):
        return None
    lost = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < complement.i), None)
    return None if lost is None else lost.left_edge.i


def added(clause_head: Token) -> list[Token]:
    """Return participles that go with the cue though they hang on its content ("said it fell, adding that")."""
    return [t for t in clause_head.subtree if t.tag_ == "VBG" and t.dep_ == "advcl" and adds(t)]


def adds(participle: Token) -> bool:
    """Return whether a participle behind a comma carries on a report."""
    cue = cues.verb(participle)
    edge = participle.left_edge
    if cue is None or not cue.takes("clause") or cue.kind is not ReportKind.STATEMENT or edge.i == 0:
        return False
    return edge.nbor(-1).text == "," and any(c.dep_ == "ccomp" for c in participle.rights)


def continued(verb: Token) -> Ranges:
    """He said [they had doubts but could not leave], where the parser hangs the second verb on the cue."""
    found: Ranges = []
    for child in verb.conjuncts:
        bare = child.head.i == verb.i and child.tag_ == "VB" and sources.own_subject(child) is None
        if bare and child.i > verb.i and any(aux.tag_ == "MD" for aux in child.lefts):
            found.append(spans.subtree(child))
    return found


def infinitive(token: Token) -> bool:
    """Return whether ``token`` is a verb with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def finite(token: Token) -> bool:
    """Return whether ``token`` heads a clause with a finite verb or a complementiser."""
    return token.tag_ in FINITE or any(child.tag_ in FINITE or child.dep_ == "mark" for child in token.children)


def _finite_or_small(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or any(
        child.dep_ in ("nsubj", "nsubjpass", "cop", "mark") for child in token.children
    )


def _own_part(verb: Token, complement: Token) -> TokenRange:
    """Return what the cue covers itself where it stands inside its complement."""
    start, end = spans.subtree(complement)
    if not start <= verb.i < end:
        return verb.i, verb.i + 1
    others = [child for child in verb.children if child.i != complement.i and child.dep_ != "punct"]
    edges = [verb.i, *(e.i for c in others for e in (c.left_edge, c.right_edge) if start <= e.i < end)]
    near = [c for c in complement.subtree if c.i < verb.i and c.text == ","]
    left = max((c.i for c in near), default=min(edges))
    return min(left, min(edges)) if left > min(edges) else left, max(edges) + 1
