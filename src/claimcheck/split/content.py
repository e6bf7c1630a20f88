"""What kind of sentence it is: one that states something, or a question, an order, a greeting."""

from spacy.tokens import Span, Token

from claimcheck.nlp.labels import SUBJECTS

CLOSERS = frozenset({'"', "''", "”", "’", "'", ")", "»"})


def asks(sentence: Span) -> bool:
    """Whether the sentence asks, orders or exclaims without stating."""
    return _is_question(sentence) or _is_order(sentence.root) or _is_open_clause(sentence)


def _is_open_clause(sentence: Span) -> bool:
    """Whether the sentence is a clause that leaves something open: "What we know so far", "How the fire spread"."""
    first = next((t for t in sentence if t.is_alpha), None)
    if first is None or first.tag_ not in {"WP", "WRB"} or any(t.text == "," for t in sentence):
        return False
    above = next((t for t in (first, *first.ancestors) if t.pos_ in {"VERB", "AUX"}), sentence.root)
    return above.i == sentence.root.i and any(c.dep_ in SUBJECTS and c.i < above.i for c in above.children)


def _is_question(sentence: Span) -> bool:
    tokens = [t for t in sentence if not t.is_space and t.text not in CLOSERS]
    return bool(tokens) and tokens[-1].text.endswith("?")


def _is_order(root: Token) -> bool:
    """Whether the main verb is a bare infinitive without subject ("Remove the lid.")."""
    if root.tag_ != "VB":
        return False
    return not any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in root.children)
