"""Pronouns that stand for no thing: "it is clear that", "it rained", "they" for anyone."""

from spacy.tokens import Token

from claimcheck.rules.coreference.vocabulary import person_nouns, words

CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl", "acl"})


def is_empty(token: Token) -> bool:
    """Return whether "it" stands for nothing or for a clause: "it is clear that", "it rained", "denied it"."""
    if token.lower_ in {"they", "them", "their"}:
        return _generic(token)
    if token.lower_ != "it":
        return False
    verb = token.head
    if token.dep_ == "pobj" and verb.lower_ == "of" and verb.head.pos_ in {"DET", "PRON", "NUM", "ADJ"}:
        return True  # "all of it licensed"
    if verb.lemma_ == "be" and any(child.dep_ == "attr" for child in verb.children):
        return True  # "It was a mistake" tells of what was said, as often as of a thing
    if token.dep_ == "expl" or verb.lemma_ in words("empty it"):
        return True
    if token.dep_ in {"nsubj", "nsubjpass"}:
        later = [child for child in verb.children if child.i > verb.i]
        states = verb.lemma_ == "be" or token.dep_ == "nsubjpass"
        return states and any(_is_clause(child) or child.pos_ == "SCONJ" for child in later)
    return token.dep_ == "dobj" and verb.lemma_ in words("takes a clause")


def defines(token: Token) -> bool:
    """Return whether a sentence goes on to say what the topic of the text is: "It is a port"."""
    if token.lower_ != "it" or token.i - token.sent.start > 1 or token.dep_ != "nsubj":
        return False
    nouns = [child for child in token.head.children if child.dep_ == "attr" and child.pos_ in {"NOUN", "PROPN", "NUM"}]
    clauses = [child for child in token.head.children if _is_clause(child)]
    return token.head.lemma_ == "be" and bool(nouns) and not clauses and not _is_cleft(nouns[0])


def _is_clause(token: Token) -> bool:
    """Return whether "it" may lead up to a clause, as it cannot to a participle ("It is a port, serving the coast")."""
    opened = any(child.dep_ == "mark" for child in token.children)
    return token.dep_ in CLAUSES and (token.dep_ != "advcl" or token.tag_ not in {"VBG", "VBN"} or opened)


def _is_cleft(noun: Token) -> bool:
    """Return whether "it" only leads up to a clause: "It was Berg who resigned", "It is a fact that"."""
    return any(
        child.dep_ in {"relcl", "acl", "ccomp"} and child.left_edge.lower_ in {"who", "that"} for child in noun.children
    )


def _generic(token: Token) -> bool:
    """Return whether "they" is anyone: "if a person shows a stamp, they are turned away"."""
    return any(
        other.lower_ in words("anyone")
        or (other.dep_ in {"nsubj", "nsubjpass", "poss"} and other.tag_ == "NN" and _anyone(other))
        for other in token.sent[: token.i - token.sent.start]
    )


def _anyone(noun: Token) -> bool:
    if noun.lemma_.lower() not in person_nouns("title", "role"):
        return False
    return any(child.lower_ in {"a", "an", "any", "every", "each", "no"} for child in noun.children)
