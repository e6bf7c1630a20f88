"""Mend what is reported: the clause that a cue governs, and the cue behind it."""

from spacy.tokens import Doc, Token

from claimcheck import text
from claimcheck.lexicon.lists import ReportKind, clause_words, reporting_verbs
from claimcheck.lexicon.people import organisation_nouns, person_nouns
from claimcheck.nlp.labels import FINITE, SUBJECTS

CONTRASTS = frozenset({"while", "whereas"})
OBJECTS = frozenset({"dobj", "obj"})
CLAUSAL = frozenset({"VB", "MD"})


def second_report(doc: Doc, root: Token) -> None:
    """The judge ruled that Orlo had infringed three patents but [rejected] a fourth claim: the judge rejected it."""
    for clause in [t for t in root.subtree if t.dep_ == "ccomp" and t.head.tag_ in {"VBD", "VBZ"} and t.head.i < t.i]:
        tense = {"VBD": {"VBD", "VBN", "JJ"}, "VBZ": {"VBZ"}}[clause.head.tag_]
        perfect = clause.tag_ == "VBN" and any(c.lower_ in {"had", "have", "has"} for c in clause.children)
        but = any(c.dep_ == "cc" and c.lower_ == "but" for c in clause.children)
        for other in [c for c in clause.children if c.dep_ == "conj" and c.tag_ in tense]:
            bare = not any(c.dep_ in SUBJECTS | {"aux", "auxpass", "mark"} for c in other.children)
            personal = _is_mute(clause) and _speaks(clause.head) and (_speaks(other) or _is_personal(other))
            simple = perfect and other.tag_ in {"VBD", "VBN"} and (but or _gives_somebody(other))
            if bare and (personal or simple):
                other.head = clause.head
                other.tag_ = clause.head.tag_
                other.pos_ = "VERB"


def _gives_somebody(verb: Token) -> bool:
    """Whether somebody is given something, as by no passive ("had been dismissed and awarded him a year's pay")."""
    return {"dative", "dobj"} <= {c.dep_ for c in verb.rights} and verb.nbor().tag_ == "PRP"


def _is_personal(verb: Token) -> bool:
    """Whether only a person does it: "apologised"."""
    return text.verb_lemma(verb.text) in clause_words("person")


def _speaks(verb: Token) -> bool:
    """Whether the verb is one of saying: "dismissed the critics"."""
    row = reporting_verbs().get(text.verb_lemma(verb.text))
    return row is not None and row.kind is ReportKind.STATEMENT


def _is_mute(clause: Token) -> bool:
    """Whether the subject of the clause is a thing, which dismisses nobody ("said the bridge was safe and ...")."""
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS), None)
    if subject is None or subject.tag_ not in {"NN", "NNS"}:
        return False
    noun = text.lemmas(subject.lower_).get("NOUN", (subject.lower_,))[0]
    return noun not in person_nouns("title", "role") and noun not in organisation_nouns()


def contrasted_report(doc: Doc, root: Token) -> None:
    """The firm says the pump was sound, while residents [say] it leaked: the firm does not say what residents say."""
    for clause in [t for t in root.subtree if t.dep_ == "advcl" and _speaks(t)]:
        mark = next((c for c in clause.children if c.dep_ == "mark"), None)
        if mark is None or mark.lower_ not in CONTRASTS or mark.i == 0 or doc[mark.i - 1].text != ",":
            continue
        told = any(c.dep_ in SUBJECTS for c in clause.children) and any(c.dep_ == "ccomp" for c in clause.children)
        content = clause.head
        while content.dep_ in {"advcl", "conj"} and content.head.i < content.i:
            content = content.head
        cue = content.head
        if told and content.dep_ == "ccomp" and cue.i < content.i and _speaks(cue):
            clause.head, clause.dep_ = cue, "conj"
            mark.head, mark.dep_ = cue, "cc"


def parted_content(doc: Doc, root: Token) -> None:
    """The paper reported, [citing] two officials, that the general had fled: it cited them."""
    for mark in [t for t in root.subtree if t.lower_ == "that" and t.dep_ == "mark" and t.head.dep_ == "ccomp"]:
        clause, cue = mark.head, mark.head.head
        for child in [c for c in clause.children if cue.i < c.i < mark.i and c.right_edge.i < mark.i]:
            child.head = cue


def verb_taken_for_plural(doc: Doc, root: Token) -> None:
    """The lab confirms the leak but [disputes] that it harmed anyone: a verb of saying taken for a noun."""
    for verb in [t for t in root.subtree if t.dep_ == "conj" and t.tag_ == "NNS" and t.head.tag_[:2] == "VB"]:
        row = reporting_verbs().get(text.verb_lemma(verb.text))
        clauses = [c for c in verb.rights if c.dep_ in {"acl", "relcl"}]
        clause = next((c for c in clauses if any(b.dep_ == "mark" for b in c.children)), None)
        if clause is not None and row is not None and row.takes("clause") and verb.left_edge.i == verb.i:
            verb.tag_, clause.dep_ = "VBZ", "ccomp"


def closing_report(doc: Doc, root: Token) -> None:
    """The vaccine protected most volunteers, its maker [said] on Monday: a cue taken for a coordinated verb."""
    for cue in [c for c in root.children if c.dep_ == "conj" and _credits(c) and c.i > root.i]:
        subject = next((c for c in cue.children if c.dep_ == "nsubj"), None)
        joined = any(c.dep_ == "cc" and root.i < c.i < cue.i for c in root.children)
        governs = any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in cue.children)
        if subject is None or joined or governs or doc[max(min(subject.left_edge.i, cue.i) - 1, 0)].text != ",":
            continue
        cue.head = cue
        cue.dep_ = "ROOT"
        root.head = cue
        root.dep_ = "ccomp"
        return


def closing_phrase(doc: Doc, root: Token) -> None:
    """The roof fell and two porters died, [according to] the coroner: a closing phrase credits every clause of it."""
    for phrase in [t for t in root.subtree if t.lower_ == "according" and t.head.dep_ == "conj" and t.i > root.i]:
        after = doc[phrase.right_edge.i + 1 : root.sent.end]
        top = phrase.head
        while top.dep_ == "conj" and top.head.i < top.i and not _parted(top):
            top = top.head
        if doc[phrase.i - 1].text == "," and all(t.is_punct or t.is_space for t in after) and top.tag_[:2] in CLAUSAL:
            phrase.head = top


def _parted(verb: Token) -> bool:
    """Whether a comma or "but" parts a coordinated verb from the one before it."""
    between = [t for t in verb.head.children if verb.head.i < t.i < verb.i and t.dep_ in {"punct", "cc"}]
    return any(t.text in {",", ";"} or t.lower_ == "but" for t in between)


def _credits(verb: Token) -> bool:
    """Whether the verb credits what stands before it: "..., its maker said"."""
    return text.verb_lemma(verb.text) in clause_words("credit")


def finite_content(doc: Doc, root: Token) -> None:
    """About 300 people [gathered] in front of the station on Friday evening, police said: a past tense."""
    for verb in [t for t in root.subtree if t.dep_ == "ccomp" and t.tag_ == "VBN"]:
        deps = {c.dep_ for c in verb.children}
        before = verb.head.i > verb.i and "mark" not in deps and _credits(verb.head)
        behind = verb.head.i < verb.i and "mark" in deps and _speaks(verb.head)  # who says that the valve leaked
        if (before or behind) and "nsubj" in deps and not deps & {"aux", "auxpass"}:
            verb.tag_ = "VBD"


def denied_deed(doc: Doc, root: Token) -> None:
    """The firm denied [dumping] waste: a gerund that was taken for an adjective of its object."""
    for gerund in root.sent:
        if gerund.tag_ != "VBG" or gerund.dep_ not in {"amod", "compound"}:
            continue
        noun, verb = gerund.head, gerund.head.head
        if noun.dep_ not in OBJECTS:
            continue
        if (
            verb.i == gerund.i - 1
            and text.verb_lemma(verb.text) in clause_words("deed")
            and noun.left_edge.i == gerund.i
        ):
            gerund.head, gerund.dep_, gerund.pos_ = verb, "xcomp", "VERB"
            noun.head, noun.dep_ = gerund, "dobj"


def clause_mark(doc: Doc, root: Token) -> None:
    """Officials told the Courier [that] the ward was full: no relative pronoun where the parse has a clause."""
    for token in root.sent:
        if token.lower_ == "that" and token.dep_ == "mark" and token.tag_ == "WDT":
            token.tag_ = "IN"


def object_clause(doc: Doc, root: Token) -> None:
    """Records show the judge [owned] shares: a clause without "that", its verb taken for a word of its object."""
    for verb in [t for t in root.subtree if t.dep_ == "amod" and t.tag_ in FINITE and t.i < t.head.i]:
        thing, cue = verb.head, verb.head.head
        row = reporting_verbs().get(text.verb_lemma(cue.text))
        subject = any(child.dep_ in SUBJECTS for child in verb.lefts)
        if subject and thing.dep_ in OBJECTS and cue.i < verb.left_edge.i and row is not None and row.takes("clause"):
            verb.head, verb.dep_ = cue, "ccomp"
            thing.head = verb
