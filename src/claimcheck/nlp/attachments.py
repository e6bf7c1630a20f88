"""Give phrases that the parser hung on the wrong word to the one that they belong to.

Example: The cause remains disputed: the union cites the heat.
"""

from functools import cache

from spacy.tokens import Doc, Token

from claimcheck import lexicon
from claimcheck.nlp.labels import NOUNS, SUBJECTS
from claimcheck.nlp.repair import Repair, repair

MAKERS = frozenset({"by", "from", "with", "between", "on", "to"})
PUTTING = frozenset({"put", "puts", "putting"})
PAUSES = frozenset({",", "–", "—"})
SUBSTANCE = frozenset({"JJ", "NN"})


class DocumentParticiple(lexicon.Row):
    """A participle that after a comma tells of a document, not of who made it ("a report by X, seen by Y")."""

    participle: str
    example: str


@cache
def _document_participles() -> frozenset[str]:
    return frozenset(row.participle for row in lexicon.rows("document_participles", DocumentParticiple))


def told_of_document(doc: Doc, root: Token) -> None:
    """It cites a report by the council, [seen] by the Herald: what was seen is the report."""
    for verb in [t for t in root.subtree if t.dep_ == "acl" and t.tag_ == "VBN"]:
        maker = verb.head
        made = maker.head.head
        if (
            verb.lower_ in _document_participles()
            and doc[verb.left_edge.i - 1].text in PAUSES
            and maker.dep_ == "pobj"
            and maker.head.lower_ in MAKERS
            and made.tag_ in NOUNS
            and made.i < maker.i
        ):
            verb.head = made


def further_participle(doc: Doc, root: Token) -> None:
    """He was charged with taking bribes from Orlo, [convicted] in May and sentenced: he was convicted, not Orlo."""
    if root.tag_ != "VBN" or not any(c.dep_ == "auxpass" for c in root.children):
        return
    for verb in [t for t in root.subtree if t.dep_ == "acl" and t.tag_ == "VBN" and t.i > root.i]:
        joint = [
            c for top in (verb, root) for c in top.children if c.dep_ == "conj" and c.tag_ == "VBN" and c.i > verb.i
        ]
        last = next((c for c in joint if not any(b.dep_ in SUBJECTS | {"auxpass"} for b in c.children)), None)
        if last is not None and doc[verb.i - 1].text == "," and _joined_next(doc, verb, last):
            for c in [c for c in root.children if verb.i < c.i <= last.i]:
                c.head = verb
            verb.head = root
            verb.dep_ = "conj"


def _joined_next(doc: Doc, verb: Token, last: Token) -> bool:
    """Whether "and" follows what belongs to the verb alone."""
    if last.head.i == verb.i:
        return any(c.dep_ == "cc" and c.lower_ == "and" for c in verb.children)
    after = verb.right_edge.i + 1
    after += after < last.i and doc[after].text == ","
    return after < last.i and doc[after].lower_ == "and"


def further_relative(doc: Doc, root: Token) -> None:
    """It was a clash in which two guards were killed and one sailor [wounded]: both stand in the relative clause."""
    for clause in [t for t in root.subtree if t.dep_ == "relcl" and t.tag_ == "VBN"]:
        after = clause.right_edge.i + 1
        passive = any(c.dep_ == "auxpass" for c in clause.children)
        if not passive or after >= len(doc) or doc[after].lower_ != "and":
            continue
        for verb in [a for a in clause.ancestors if a.tag_.startswith("VB")][:1]:
            other = next((c for c in verb.children if c.dep_ == "conj" and c.left_edge.i == after + 1), None)
            subjects = [c for c in other.children if c.dep_ in SUBJECTS] if other is not None else []
            if other is not None and subjects and other.tag_ in {"VBN", "VBD"} and not _is_helped(other):
                other.head = doc[after].head = clause
                other.tag_ = "VBN"


def _is_helped(verb: Token) -> bool:
    """Whether the verb has an auxiliary or object of its own."""
    return any(c.dep_ in {"aux", "auxpass", "dobj", "ccomp", "xcomp"} for c in verb.children)


def second_order(doc: Doc, root: Token) -> None:
    """Owners should stop charging the battery and [take] it to a dealer: they should take it, not stop taking it."""
    for verb in [t for t in root.subtree if t.dep_ == "conj" and t.tag_ == "VB" and t.head.tag_ == "VBG"]:
        above = verb.head
        while above.tag_ == "VBG" and above.dep_ in {"xcomp", "conj"} and above.head.i != above.i:
            above = above.head
        if above.tag_ == "VB" and not any(c.dep_ in SUBJECTS | {"aux"} for c in verb.children):
            verb.head = above


def clause_before_colon(doc: Doc, root: Token) -> None:
    """ "The question [remained] open: the union cites the heat": what stands before the colon is nobody's content."""
    for clause in [c for c in root.children if c.dep_ == "ccomp" and c.i < root.i]:
        colon = any(c.text == ":" and clause.i < c.i < root.i for c in root.children)
        if colon and any(c.dep_ in {"dobj", "ccomp"} and c.i > root.i for c in root.children):
            clause.dep_ = "parataxis"


def number_put(doc: Doc, root: Token) -> None:
    """They put the number who took part [at 900]: the number is put there, nobody took part there."""
    for verb in [t for t in root.subtree if t.lower_ in PUTTING]:
        noun = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        for prep in [t for t in noun.subtree if t.lower_ == "at" and t.dep_ == "prep"] if noun is not None else []:
            number = next((c for c in prep.children if c.dep_ == "pobj" and c.tag_ == "CD"), None)
            if number is not None and noun is not None and prep.right_edge.i == noun.right_edge.i:
                prep.head = verb


def stray_name(doc: Doc, root: Token) -> None:
    """The house was sold to a firm owned by her son-in-law, [Ole Vik], he said: a name that hangs on a comma.

    It is made an appositive of the noun before it.
    """
    for name in [t for t in root.subtree if t.tag_ in NOUNS and t.head.is_punct and t.head.i != t.i and t.head.i > 0]:
        noun = doc[name.head.i - 1]
        while noun.head.i != noun.i and noun.dep_ != "pobj" and noun.tag_ not in NOUNS:
            noun = noun.head
        while noun.head.dep_ == "prep" and noun.head.head.tag_ in NOUNS and doc[noun.i - 1].text == "-":
            noun = noun.head.head
        if noun.tag_ in NOUNS and noun.i < name.i:
            name.head, name.dep_ = noun, "appos"


def cut_compound(doc: Doc, root: Token) -> None:
    """The flood took 40 tonnes of copper [sulphate]: the last noun of a substance taken for an adverb of the verb."""
    for token in [t for t in root.subtree if t.dep_ == "advmod" and t.tag_ in SUBSTANCE and t.i > t.head.i]:
        before = doc[token.i - 1] if token.i else token
        governed = before.dep_ in {"pobj", "dobj"} and before.tag_ == "NN" and not token.lower_.endswith("ly")
        if not governed or any(True for _ in token.children) or before.i <= token.head.i:
            continue
        above, dep = before.head, before.dep_
        for c in list(before.children):
            c.head = token
        token.head, token.dep_, token.tag_, token.pos_ = above, dep, "NN", "NOUN"
        before.head, before.dep_ = token, "compound"


ATTACHMENTS: tuple[Repair, ...] = (
    repair(told_of_document, "acl", "pobj"),
    repair(further_participle, "acl", "auxpass", "conj"),
    repair(further_relative, "auxpass", "conj", "relcl"),
    repair(second_order, "conj"),
    repair(clause_before_colon, "ccomp"),
    repair(number_put, "dobj", "pobj", "prep"),
    repair(stray_name),
    repair(cut_compound, "advmod"),
)
