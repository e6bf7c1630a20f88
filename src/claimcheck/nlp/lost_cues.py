"""Mend sentences in which the parser lost a cue, its subject or its content."""

from spacy.tokens import Doc, Token

from claimcheck import text
from claimcheck.lexicon.lists import reporting_verbs
from claimcheck.nlp.labels import NAMES, NOUNS
from claimcheck.nlp.repair import Repair, repair

OBJECTS = frozenset({"dobj", "obj"})
NAMING = frozenset({"det", "poss", "amod", "nummod"})
TIMES = frozenset({"after", "before", "since", "until"})
PARTS = frozenset({"most", "many", "some", "all", "half", "both", "none", "few", "several"})


def _reports(verb: Token) -> bool:
    row = reporting_verbs().get(text.verb_lemma(verb.text))
    return row is not None and row.takes("clause")


def cue_as_object(doc: Doc, root: Token) -> None:
    """The keeper rejects the charge and [claims] that the gate was shut: a cue taken for a second object."""
    for noun in [t for t in root.subtree if t.dep_ == "conj" and t.head.dep_ in OBJECTS and t.i + 1 < len(doc)]:
        first, verb = noun.head, noun.head.head
        bare = not any(c.dep_ in NAMING for c in noun.children) and any(c.dep_ in NAMING for c in first.children)
        behind = doc[noun.i - 1].lower_ in {"and", "but"} and doc[noun.i + 1].lower_ == "that"
        if not (bare and behind and noun.lower_.endswith("s") and verb.tag_ == "VBZ" and _reports(noun)):
            continue
        clause = next(
            (c for c in (*noun.rights, *first.rights, *verb.rights) if c.left_edge.i == noun.i + 1 and c.i > noun.i),
            None,
        )
        if clause is None:
            continue
        clause.head, clause.dep_ = noun, "ccomp"
        doc[noun.i + 1].dep_, doc[noun.i + 1].tag_ = "mark", "IN"
        doc[noun.i - 1].head = verb
        noun.head, noun.tag_, noun.pos_ = verb, "VBZ", "VERB"


def quoted_clause(doc: Doc, root: Token) -> None:
    """Vale said to her in the hall that Orlo “costs too much”: a clause in quotation marks is said, not the hall's."""
    for clause in [t for t in root.subtree if t.dep_ == "relcl" and t.head.dep_ == "pobj"]:
        venue, verb = clause.head, clause.head.head.head
        opening = doc[venue.i + 1] if venue.i + 1 < len(doc) else venue
        subject = any(c.dep_ == "nsubj" and c.i > opening.i for c in clause.lefts)
        quoted = any(t.is_quote for t in clause.subtree)
        empty = not any(c.dep_ in {"ccomp", "dobj", "auxpass"} for c in verb.children)
        if opening.lower_ == "that" and subject and quoted and empty and verb.tag_[:2] == "VB" and _reports(verb):
            clause.head, clause.dep_ = verb, "ccomp"
            opening.dep_, opening.tag_ = "mark", "IN"


def heard_said(doc: Doc, root: Token) -> None:
    """They hear [it said] that the mill leaks: the pronoun says nothing, it only holds the place of the clause."""
    for verb in [t for t in root.subtree if t.dep_ == "ccomp" and t.i == t.head.i + 2 and t.tag_ in {"VBN", "VBD"}]:
        place = doc[verb.i - 1]
        hears = text.verb_lemma(verb.head.text) == "hear"
        if hears and place.lower_ == "it" and place.head == verb and _reports(verb):
            place.head, place.dep_ = verb.head, "dobj"
            verb.dep_, verb.tag_ = "xcomp", "VBN"


def clause_of_venue(doc: Doc, root: Token) -> None:
    """The clerk informed them in writing that the gate [was] shut: a clause hung on how or where it was said."""
    for clause in [t for t in root.subtree if t.dep_ == "ccomp" and t.head.dep_ == "pobj"]:
        verb = clause.head.head.head
        opened = doc[clause.head.i + 1].lower_ == "that" and clause.left_edge.i == clause.head.i + 1
        if opened and _reports(verb) and not any(c.dep_ == "ccomp" for c in verb.children):
            clause.head = verb


def part_of_speaker(doc: Doc, root: Token) -> None:
    """The miners [for] their part say that it is safe: the phrase sets them against others, and names nobody."""
    for part in [t for t in root.subtree if t.lower_ == "part" and t.dep_ == "pobj" and t.head.lower_ == "for"]:
        noun, owned = part.head.head, part.i == part.head.i + 2 and doc[part.i - 1].tag_ == "PRP$"
        if owned and noun.dep_ == "nsubj" and noun.head.i > part.i:
            part.head.head = noun.head


def named_subject(doc: Doc, root: Token) -> None:
    """It met after its [treasurer], Ola Berg, told it that: the noun before the name is the subject, no object."""
    for verb in [t for t in root.subtree if t.dep_ == "advcl"]:
        when = next((c for c in verb.lefts if c.lower_ in TIMES and c.dep_ == "prep"), None)
        noun = next((c for c in when.rights if c.dep_ == "pobj"), None) if when is not None else None
        name = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ in NAMES), None)
        if when is None or noun is None or name is None or noun.tag_ not in NOUNS:
            continue
        comma = name.left_edge.i - 1
        if doc[comma].text == "," and doc[comma - 1].i == noun.right_edge.i and doc[verb.i - 1].text == ",":
            noun.head, noun.dep_ = verb, "nsubj"
            name.head, name.dep_ = noun, "appos"
            when.dep_ = "mark"


def clause_as_subject(doc: Doc, root: Token) -> None:
    """Its debts [amount] to 31 million, its head told the paper: a verb taken for a noun before a cue."""
    subjects = [c for c in root.lefts if c.dep_ == "nsubj"]
    if len(subjects) != 2 or not _reports(root):
        return
    verb, noun = subjects[0], doc[max(subjects[0].i - 1, 0)]
    parted = doc[subjects[1].left_edge.i - 1].text == ","
    if not parted or verb.tag_ != "NN" or (noun.tag_, noun.dep_) != ("NNS", "compound") or noun.head != verb:
        return
    if verb.lower_ not in text.lemmas(verb.lower_).get("VERB", ()):
        return
    for child in [c for c in verb.lefts if c != noun]:
        child.head = noun
    noun.dep_, verb.dep_, verb.tag_, verb.pos_ = "nsubj", "ccomp", "VBP", "VERB"


def part_as_root(doc: Doc, root: Token) -> None:
    """The army put the dead at 600, most of them [fighters]: what some of them were is no main clause."""
    part = next((c for c in root.lefts if c.dep_ == "nsubj" and c.lower_ in PARTS), None)
    clause = next((c for c in root.lefts if c.dep_ == "ccomp" and c.tag_[:2] == "VB"), None)
    if part is None or clause is None or root.tag_ not in NOUNS or doc[part.left_edge.i - 1].text != ",":
        return
    clause.head, clause.dep_ = clause, "ROOT"
    for child in [c for c in root.children if c.i < part.i or c.i > root.right_edge.i - 1]:
        if child != clause and child.is_punct:
            child.head = clause
    root.head, root.dep_ = clause, "npadvmod"


LOST_CUES: tuple[Repair, ...] = (
    repair(part_as_root, "ccomp", "nsubj"),
    repair(clause_as_subject, "compound", "nsubj"),
    repair(cue_as_object, "conj"),
    repair(quoted_clause, "relcl", "pobj"),
    repair(heard_said, "ccomp"),
    repair(clause_of_venue, "ccomp", "pobj"),
    repair(part_of_speaker, "nsubj", "pobj"),
    repair(named_subject, "advcl", "pobj", "nsubj"),
)
