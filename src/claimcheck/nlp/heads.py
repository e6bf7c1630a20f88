"""Mend what a sentence or phrase hangs on: its finite verb, its subjects, and the verbs coordinated with it."""

from spacy.tokens import Doc, Token

from claimcheck.nlp.labels import FINITE, NAMES, NOUNS, SUBJECTS

DASHES = frozenset({"–", "—", "-"})


def finite_root(doc: Doc, root: Token) -> None:
    """A Kiel University poll [found] last week that Orlo would win: a noun as root, its verb below it."""
    if root.tag_ not in NOUNS:
        return
    beside = [c for name in root.children if name.dep_ == "appos" for c in name.children if doc[c.i - 1].text == ","]
    found = (c for c in (*root.children, *beside) if c.dep_ == "acl" and c.tag_ in {"VBD", "VBN"} and c.i > root.i)
    verb = next(found, None)
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
    sentence = [token for token in root.sent if not token.is_space]
    if verb.tag_ == "VBD":
        return True
    if any(c.dep_ == "agent" for c in verb.children) or not sentence[-1].text.endswith((".", ";")):
        return False
    below = {t.i for c in [verb, *(c for c in root.children if c.dep_ == "relcl")] for t in c.subtree}
    finite = any(t.tag_ in FINITE and t.i not in below for t in sentence)
    determined = any(c.dep_ in {"det", "poss"} for c in root.children) or root.tag_ in NAMES
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
    """[The Lund–Berg Act] was passed in 1914: the first name taken for the head and the rest for its appositive."""
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
    """Nine miners, among them two boys, [and a guard] were hurt: two subjects that "and" joins."""
    for verb in [root, *(t for t in root.subtree if t.dep_ == "conj")]:
        subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
        if len(subjects) != 2 or subjects[1].left_edge.i == 0:
            continue
        first, second = subjects
        before = doc[second.left_edge.i - 1]
        if before.lower_ == "and" and first.i < before.i < second.i:
            second.head = first
            second.dep_ = "conj"


def fronted_phrase(doc: Doc, root: Token) -> None:
    """[The son] of a baker, Lund left and came back: a phrase that tells of the subject taken for one more subject."""
    subjects = [c for c in root.lefts if c.dep_ in {"nsubj", "nsubjpass"}]
    if len(subjects) != 2 or subjects[0].tag_ != "NN" or doc[subjects[1].left_edge.i - 1].text != ",":
        return
    if any(c.dep_ == "det" for c in subjects[0].children) and subjects[1].tag_ in {"NNP", "NNPS", "PRP"}:
        subjects[0].dep_ = "npadvmod"


def left_subject(doc: Doc, root: Token) -> None:
    """In what was called the Bread War, [Karia and Lydia] fought: a subject taken for part of the adjunct."""
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


def second_predicate(doc: Doc, root: Token) -> None:
    """The death occurred after the trial had ended and [is] not counted: what is not counted is the death."""
    for clause in [c for c in root.children if c.dep_ == "advcl" and c.i > root.i]:
        for other in [c for c in clause.children if c.dep_ == "conj"]:
            bare = not any(c.dep_ in SUBJECTS | {"mark"} for c in other.children)
            if bare and _tense(clause) == "past" and _tense(other) == "present":
                other.head = root


def listed_verb(doc: Doc, root: Token) -> None:
    """She left school, [studied] at night and won a prize: the second of three verbs taken for a participle."""
    if root.tag_ != "VBD":
        return
    for clause in [c for c in root.children if c.dep_ == "advcl" and c.tag_ == "VBN" and c.i > root.i]:
        bare = not any(c.dep_ in SUBJECTS | {"mark", "aux", "auxpass", "agent"} for c in clause.children)
        end = clause.right_edge.i + 1
        joined = end < len(doc) and doc[end].lower_ == "and" and doc[end].head.i == root.i
        other = next((c for c in root.children if c.dep_ == "conj" and c.i > end), None)
        if bare and joined and doc[clause.left_edge.i - 1].text == "," and other is not None and other.tag_ == "VBD":
            clause.dep_, clause.tag_ = "conj", "VBD"


def postponed_relative(doc: Doc, root: Token) -> None:
    """He gave three grounds, [of which] one was heard: a relative clause taken for a clause of its own."""
    for clause in [t for t in root.subtree if t.dep_ in {"ccomp", "conj", "advcl", "parataxis"} and t.i > root.i]:
        first = clause.left_edge.i
        words = doc[first : first + 3]
        opens = len(words) == 3 and {"which", "whom"} & {words[1].lower_, words[2].lower_}
        linked = "of" in {words[0].lower_, words[1].lower_} or words[0].tag_ == "IN" if opens else False
        before = doc[first - 2] if linked and first > root.i + 1 and doc[first - 1].text == "," else None
        if before is not None and before.tag_ in NOUNS and before.i not in {t.i for t in clause.subtree}:
            clause.dep_, clause.head = "relcl", before


def relative_of_verb(doc: Doc, root: Token) -> None:
    """The victims suffocated in [gas] that came out of the lake: a relative clause hung on the verb."""
    for clause in [t for t in root.subtree if t.dep_ == "relcl" and t.head.tag_[:2] == "VB"]:
        first = clause.left_edge
        before = doc[first.i - 1] if first.i else first
        if first.tag_ in {"WDT", "WP"} and before.tag_ in NOUNS and clause.head in before.ancestors:
            clause.head = before


def whose(doc: Doc, root: Token) -> None:
    """“We won,” said [Holt], [whose] boat was third: a relative clause taken for what is said, with its antecedent."""
    for owned in [t.head for t in root.subtree if t.tag_ == "WP$"]:
        clause = owned.head
        name = next((c for c in clause.children if c.dep_ in SUBJECTS and c.i < owned.left_edge.i - 1), None)
        if owned.dep_ in SUBJECTS and name is not None and clause.head.i != clause.i:
            name.head, name.dep_ = clause.head, "nsubj"
            clause.head, clause.dep_ = name, "relcl"


def _tense(verb: Token) -> str:
    finite = next((t for t in [*verb.children, verb] if t.tag_ in FINITE and t.dep_ not in SUBJECTS), None)
    if finite is None or finite.tag_ == "MD":
        return ""
    return "past" if finite.tag_ == "VBD" else "present"


def parted_conjunct(doc: Doc, root: Token) -> None:
    """The plan was discussed and, after a vote, [rejected]: a coordinated participle taken for an adverbial clause."""
    conjunctions = [c for c in root.children if c.dep_ == "cc" and c.lower_ == "and" and c.i > root.i]
    for clause in [c for c in root.children if c.dep_ == "advcl" and c.tag_ == root.tag_ == "VBN"]:
        bare = not any(c.dep_ in SUBJECTS | {"mark", "aux", "auxpass"} for c in clause.children)
        between = [c for c in conjunctions if c.i < clause.i]
        if bare and between and not any(c.dep_ == "conj" and between[-1].i < c.i < clause.i for c in root.children):
            clause.dep_ = "conj"
