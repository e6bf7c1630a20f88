"""What a report says: its content, its cue's main word, and whether the content is the source's own claim."""

from functools import cache

from spacy.tokens import Doc, Token

from claimcheck import lexicon
from claimcheck.lexicon.lists import claim_nouns
from claimcheck.models import Stance
from claimcheck.rules.clauses.edit import is_finite
from claimcheck.rules.records import Report


class CreditedCue(lexicon.Row):
    """A cue that credits its source with a content that is no clause: an object, a complement or an infinitive."""

    lemma: str
    content: str  # object, complement, infinitive
    example: str


@cache
def _credited() -> frozenset[tuple[str, str]]:
    return frozenset((row.lemma, row.content) for row in lexicon.rows("credited_cues", CreditedCue))


def credits(doc: Doc, report: Report) -> bool:
    """Whether a claim with this content is the source's, not the document's own ("proclaimed its independence")."""
    if not report.content:
        return False
    if report.recount:
        return True
    if report.stance in {Stance.DENY, Stance.QUESTION} and (report.antecedents or _stands_for_claim(doc, report)):
        return True
    if holds_clause(doc, report):
        return True
    if report.negated or (report.source is not None and doc[report.source[0]].lower_ in {"neither", "no", "none"}):
        return False
    lemma = cue_token(doc, report).lemma_.lower()
    kinds = {
        "verb-to": "infinitive",
        "verb-np-comp": "complement",
        "gapped-np-comp": "complement",
        "verb-np-as": "complement",
        "verb-np-liable": "complement",
        "verb-ing": "infinitive",
        "verb-passive-to": "infinitive",
    }
    return (lemma, kinds.get(report.rule, "object")) in _credited()


def _stands_for_claim(doc: Doc, report: Report) -> bool:
    """Whether the content is a clause or a noun such as "allegation" ("rejected the tax" is an act)."""
    head = doc[report.content[0][0] : report.content[0][1]].root
    if head.left_edge.lower_ == "any" and not any(c.dep_ == "dative" for c in head.head.children):
        return True  # "denied any wrongdoing"
    if head.lower_ in {"who", "whom", "he", "she", "him", "her"}:  # to dismiss somebody is no denial
        return False
    return head.pos_ in {"VERB", "AUX", "PRON"} or head.lemma_.lower() in claim_nouns()


def holds_clause(doc: Doc, report: Report) -> bool:
    """Whether the content is a clause, which can be told apart from its attribution."""
    return report.rule == "phrase" or clause_root(doc, report, content_of(report)) is not None


def content_of(report: Report) -> frozenset[int]:
    """Return the tokens of what the report says."""
    return frozenset(i for start, end in report.content for i in range(start, end))


def cue_token(doc: Doc, report: Report) -> Token:
    """Return the cue's main word: its last verb, else its first word."""
    tokens = doc[report.cue[0] : report.cue[1]]
    verbs = [t for t in tokens if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"aux", "auxpass"}]
    return verbs[-1] if verbs else tokens[0]


def clause_root(doc: Doc, report: Report, content: frozenset[int]) -> Token | None:
    """Return the finite predicate of a content that is a clause."""
    for i in sorted(content):
        token = doc[i]
        if token.head.i in content and token.head.i != i:
            continue
        if token.pos_ in {"VERB", "AUX"} and is_finite(token):
            return None if any(_asks(c, report) for c in token.children if c.i < token.i) else token
    return None


def _asks(word: Token, report: Report) -> bool:
    """Whether a word opens an embedded question, as no relative pronoun before the cue does ("that it said fell")."""
    relative = word.tag_ in {"WDT", "WP"} and word.i < report.cue[0] and report.rule in {"verb-clause", "verb-aside"}
    question = word.tag_ in {"WRB", "WP", "WDT"} and word.lower_ != "that"
    return word.lower_ == "whether" or (question and not relative)
