"""Mend sentences in which the parser takes a cue for the main verb: a tag within a clause, the end of a comparison.

Example: The bridge, Hale told the court, was safe.
"""

from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from claimcheck import text
from claimcheck.lexicon.lists import ReportKind, reporting_verbs
from claimcheck.nlp.labels import FINITE, NOUNS
from claimcheck.nlp.repair import Repair, repair

LONGEST = 14  # tokens of a tag
OBJECTS = frozenset({"dobj", "ccomp", "xcomp"})


def inserted_tag(doc: Doc, root: Token) -> None:
    """The bridge, Hale told the court, [was] safe: the bridge was safe, and Hale told so."""
    sentence = root.sent
    commas = [t.i for t in sentence if t.text == ","]
    for first, second in pairwise(commas):
        if second - first > LONGEST or any(t.tag_ in FINITE for t in doc[sentence.start : first]):
            return
        noun, cue = _top(doc[sentence.start : first]), _cue(doc[first + 1 : second])
        verb = _predicate(doc, second + 1, sentence.end) if noun is not None and cue is not None else None
        if noun is None or cue is None or verb is None:
            continue
        if noun.head == verb and noun.dep_.startswith("nsubj") and cue.head == verb:
            return
        verb.head, verb.dep_ = verb, "ROOT"
        noun.head = verb
        noun.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj"
        for child in [c for c in cue.children if c.i > second and c != verb]:
            child.head = verb
        cue.head, cue.dep_ = verb, "parataxis"
        return


def _top(span: Span) -> Token | None:
    """Return the noun that a phrase hangs on, None where a preposition or a clause opens it."""
    words = [t for t in span if not t.is_punct and not t.is_space]
    tops = [t for t in words if t.head == t or not span.start <= t.head.i < span.end]
    plain = len(tops) == 1 and tops[0].tag_ in NOUNS | {"PRP"}
    return tops[0] if plain and span[0].tag_ not in {"IN", "TO", "CC", "WRB", "VBG", "VBN"} else None


def _cue(span: Span) -> Token | None:
    """Return the verb of a tag that opens with who speaks and tells nothing else."""
    for verb in span:
        if verb.tag_ not in FINITE | {"VBN"} or verb.dep_ in {"aux", "auxpass"}:
            continue
        row = reporting_verbs().get(text.verb_lemma(verb.text))
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i > span.start - 1), None)
        if row is None or row.kind is not ReportKind.STATEMENT or not row.takes("clause") or subject is None:
            return None
        opens = subject.left_edge.i == span.start and subject.tag_ not in {"WP", "WDT"}
        told = [c for c in verb.rights if c.dep_ in OBJECTS and c.i < span.end]
        return verb if opens and (not told or (row.takes("hearer") and len(told) == 1)) else None
    return None


def _predicate(doc: Doc, start: int, end: int) -> Token | None:
    """Return the verb of the words behind a tag, which have to open with a finite form."""
    opening = [t for t in doc[start : min(start + 3, end)] if t.pos_ != "ADV" and not t.is_quote and t.dep_ != "neg"]
    if not opening or opening[0].tag_ not in FINITE:
        return None
    verb = opening[0]
    while verb.dep_ in {"aux", "auxpass"} and start <= verb.head.i < end:
        verb = verb.head
    return verb


def compared_report(doc: Doc, root: Token) -> None:
    """It uses more power than its label [says]: the label is the subject of the verb, which is not the main one."""
    clause = next((c for c in root.lefts if c.dep_ == "ccomp"), None)
    noun = doc[root.i - 1] if root.i else root
    than = noun.head
    row = reporting_verbs().get(text.verb_lemma(root.text))
    if clause is None or row is None or (noun.dep_, than.lower_) != ("pobj", "than"):
        return
    if any(c.dep_ == "nsubj" for c in root.children) or than not in clause.subtree:
        return
    clause.head, clause.dep_ = clause, "ROOT"
    for child in [c for c in root.children if c != clause]:
        child.head = clause
    root.head, root.dep_ = than, "pcomp"
    noun.head, noun.dep_ = root, "nsubj"


INSERTED_CUES: tuple[Repair, ...] = (repair(inserted_tag), repair(compared_report, "ccomp", "pobj"))
