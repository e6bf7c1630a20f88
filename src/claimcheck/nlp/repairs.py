"""Mend parses that are known to be wrong, so that every rule can trust them."""

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from claimcheck import text
from claimcheck.lexicon.lists import clause_words
from claimcheck.nlp.attachments import ATTACHMENTS
from claimcheck.nlp.coordinations import COORDINATIONS
from claimcheck.nlp.governors import GOVERNORS
from claimcheck.nlp.misread import MISREAD
from claimcheck.nlp.repair import Repair, repair

NAME = "claimcheck_repairs"
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
SAID = frozenset({"said", "says", "added", "adds", "reported", "announced", "wrote", "warned", "claimed", "confirmed"})
DASHES = frozenset({"–", "—", "-"})
OBJECTS = frozenset({"dobj", "obj"})
CLAUSAL = frozenset({"VB", "MD"})


@Language.component(NAME)
def repairs(doc: Doc) -> Doc:
    """Apply to every sentence of the doc every repair that may concern it."""
    for start, end in [(sentence.start, sentence.end) for sentence in doc.sents]:
        relations = _relations(doc[start:end])
        for each in MENDS:
            if each.needs <= relations:
                each.apply(doc, doc[start:end].root)
                relations = _relations(doc[start:end])
    return doc


def _relations(sentence: Span) -> frozenset[str]:
    return frozenset(token.dep_ for token in sentence)


def finite_root(doc: Doc, root: Token) -> None:
    """The choir [toured] in Chile: a noun as root with its verb as a participle below it."""
    if root.tag_ not in NOUNS:
        return
    verb = next((c for c in root.children if c.dep_ == "acl" and c.tag_ in {"VBD", "VBN"} and c.i > root.i), None)
    if verb is None or not _could_be_finite(root, verb):
        return
    for c in list(root.children):
        if c.i > verb.i or (c.i < root.left_edge.i and c.dep_ in {"prep", "advmod", "npadvmod", "punct"}):
            c.head = verb
    verb.tag_ = "VBD"
    verb.head = verb
    verb.dep_ = "ROOT"
    root.head = verb
    root.dep_ = "nsubj"
    _apposed_to_last(verb)


def _could_be_finite(root: Token, verb: Token) -> bool:
    """Whether the sentence lacks a verb that this one could be, and is a sentence at all."""
    sentence = list(root.sent)
    if verb.tag_ == "VBD":
        return True
    if any(c.dep_ == "agent" for c in verb.children) or not sentence[-1].text.endswith((".", ";")):
        return False
    below = {t.i for t in verb.subtree}
    finite = any(t.tag_ in FINITE and t.i not in below for t in sentence)
    determined = any(c.dep_ in {"det", "poss"} for c in root.children) or root.tag_ in {"NNP", "NNPS"}
    return not finite and determined


def _apposed_to_last(verb: Token) -> None:
    """Give an appositive that hung on the old root to the noun before it."""
    for c in list(verb.children):
        if c.dep_ != "appos" or c.i < verb.i:
            continue
        before = next((t for t in reversed([*verb.subtree]) if t.i < c.left_edge.i and t.tag_ in NOUNS), None)
        if before is not None:
            target = before
            while target.head.i != verb.i and target.dep_ in {"compound", "pobj", "conj"} and target.head.tag_ in NOUNS:
                target = target.head
            c.head = target


def joined_names(doc: Doc, root: Token) -> None:
    """The Danish–Swedish War: the first name taken for the head and the rest for its appositive."""
    for token in list(root.subtree):
        if token.dep_ != "appos" or token.head.i >= token.i:
            continue
        first = token.head
        dash = first.i + 1
        if dash >= len(doc) or doc[dash].text not in DASHES or token.left_edge.i > dash + 1 or first.whitespace_:
            continue
        _swap(first, token)


def _swap(first: Token, last: Token) -> None:
    """Make the last noun the head of the phrase and the first its modifier."""
    above, dep = first.head, first.dep_
    is_root = above.i == first.i
    for c in list(first.children):
        if c.i != last.i:
            c.head = last
    last.head = last if is_root else above
    last.dep_ = dep
    first.head = last
    first.dep_ = "compound"


def joined_subjects(doc: Doc, root: Token) -> None:
    """Eleven soldiers, among them officers, and four guards were killed: two subjects that "and" joins."""
    for verb in [root, *(t for t in root.subtree if t.dep_ == "conj")]:
        subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
        if len(subjects) != 2 or subjects[1].left_edge.i == 0:
            continue
        first, second = subjects
        before = doc[second.left_edge.i - 1]
        if before.lower_ == "and" and first.i < before.i < second.i:
            second.head = first
            second.dep_ = "conj"


def second_report(doc: Doc, root: Token) -> None:
    """The judge ruled that Orlo had infringed three patents but [rejected] a fourth claim: the judge rejected it."""
    for clause in [t for t in root.subtree if t.dep_ == "ccomp" and t.head.tag_ == "VBD" and t.head.i < t.i]:
        perfect = clause.tag_ == "VBN" and any(c.lower_ in {"had", "have", "has"} for c in clause.children)
        for other in [c for c in clause.children if c.dep_ == "conj" and c.tag_ in {"VBD", "VBN"}]:
            bare = not any(c.dep_ in SUBJECTS | {"aux", "auxpass", "mark"} for c in other.children)
            but = any(c.dep_ == "cc" and c.lower_ == "but" for c in clause.children)
            if perfect and but and bare:
                other.head = clause.head
                other.tag_ = "VBD"


def second_predicate(doc: Doc, root: Token) -> None:
    """The death occurred after the trial had ended and [is] not counted: what is not counted is the death."""
    for clause in [c for c in root.children if c.dep_ == "advcl" and c.i > root.i]:
        for other in [c for c in clause.children if c.dep_ == "conj"]:
            bare = not any(c.dep_ in SUBJECTS | {"mark"} for c in other.children)
            if bare and _tense(clause) == "past" and _tense(other) == "present":
                other.head = root


def _tense(verb: Token) -> str:
    finite = next((t for t in [*verb.children, verb] if t.tag_ in FINITE and t.dep_ not in SUBJECTS), None)
    if finite is None or finite.tag_ == "MD":
        return ""
    return "past" if finite.tag_ == "VBD" else "present"


def closing_report(doc: Doc, root: Token) -> None:
    """The vaccine protected most volunteers, its maker [said] on Monday: a cue taken for a coordinated verb."""
    for cue in [c for c in root.children if c.dep_ == "conj" and c.lower_ in SAID and c.i > root.i]:
        subject = next((c for c in cue.children if c.dep_ == "nsubj"), None)
        joined = any(c.dep_ == "cc" and root.i < c.i < cue.i for c in root.children)
        governs = any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in cue.children)
        if subject is None or joined or governs or doc[max(subject.left_edge.i - 1, 0)].text != ",":
            continue
        cue.head = cue
        cue.dep_ = "ROOT"
        root.head = cue
        root.dep_ = "ccomp"
        return


def parted_conjunct(doc: Doc, root: Token) -> None:
    """He was charged and, on appeal, [sentenced]: a coordinated participle taken for an adverbial clause."""
    conjunctions = [c for c in root.children if c.dep_ == "cc" and c.lower_ == "and" and c.i > root.i]
    for clause in [c for c in root.children if c.dep_ == "advcl" and c.tag_ == root.tag_ == "VBN"]:
        bare = not any(c.dep_ in SUBJECTS | {"mark", "aux", "auxpass"} for c in clause.children)
        between = [c for c in conjunctions if c.i < clause.i]
        if bare and between and not any(c.dep_ == "conj" and between[-1].i < c.i < clause.i for c in root.children):
            clause.dep_ = "conj"


def left_subject(doc: Doc, root: Token) -> None:
    """In what became known as the skirmishes, [Keita and Dubois] clashed: a subject taken for part of the adjunct."""
    if root.tag_ not in FINITE or any(c.dep_ in SUBJECTS for c in root.children) or root.i == 0:
        return
    before = doc[root.i - 1]
    sentence = root.sent.start
    comma = next((i for i in range(root.i - 1, sentence, -1) if doc[i].text == ","), None)
    if comma is None or before.i <= comma or before.tag_ not in NOUNS:
        return
    head = before
    while head.head.i > comma and head.head.i < root.i:
        head = head.head
    if head.head.i < comma and head.dep_ in {"conj", "appos", "dobj", "dep"}:
        head.head = root
        head.dep_ = "nsubj"


def closing_phrase(doc: Doc, root: Token) -> None:
    """Nine were killed and two hurt, [according to] the Red Cross: a closing phrase credits all that is coordinated."""
    for phrase in [t for t in root.subtree if t.lower_ == "according" and t.head.dep_ == "conj" and t.i > root.i]:
        after = doc[phrase.right_edge.i + 1 : root.sent.end]
        top = phrase.head
        while top.dep_ == "conj" and top.head.i < top.i and not _parted(top):
            top = top.head
        if doc[phrase.i - 1].text == "," and all(t.is_punct or t.is_space for t in after) and top.tag_[:2] in CLAUSAL:
            phrase.head = top


def finite_content(doc: Doc, root: Token) -> None:
    """Two hundred people [gathered] there, police said: a past tense before its cue taken for a participle."""
    for verb in [t for t in root.subtree if t.dep_ == "ccomp" and t.tag_ == "VBN" and t.head.lower_ in SAID]:
        deps = {c.dep_ for c in verb.children}
        if verb.head.i > verb.i and "nsubj" in deps and not deps & {"aux", "auxpass", "mark"}:
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


def _parted(verb: Token) -> bool:
    """Whether a comma or "but" parts a coordinated verb from the one before it."""
    between = [t for t in verb.head.children if verb.head.i < t.i < verb.i and t.dep_ in {"punct", "cc"}]
    return any(t.text in {",", ";"} or t.lower_ == "but" for t in between)


MENDS: tuple[Repair, ...] = (
    *MISREAD,
    repair(finite_root, "acl"),
    repair(joined_names, "appos"),
    repair(joined_subjects),
    repair(left_subject),
    repair(second_report, "ccomp", "conj"),
    repair(second_predicate, "advcl", "conj"),
    repair(closing_report, "conj", "nsubj"),
    repair(closing_phrase, "conj"),
    repair(finite_content, "ccomp", "nsubj"),
    repair(parted_conjunct, "advcl", "cc"),
    repair(denied_deed),
    repair(clause_mark, "mark"),
    *GOVERNORS,
    *COORDINATIONS,
    *ATTACHMENTS,
)
