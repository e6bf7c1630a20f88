"""Parse some words of a document by themselves, as one sentence."""

from collections.abc import Sequence
from typing import cast

from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc, Token

PARSE = ("tok2vec", "transformer", "curated_transformer", "tagger", "parser", "attribute_ruler")


def sentence(doc: Doc, tokens: Sequence[Token], *, words: Sequence[str] = ()) -> Doc:
    """Return a Doc of the tokens, or of ``words`` in their places, as one sentence that is not parsed yet."""
    spaces = [bool(token.whitespace_) for token in tokens]
    made = Doc(doc.vocab, words=list(words) or [token.text for token in tokens], spaces=spaces)
    for token in made:
        token.is_sent_start = token.i == 0
    return made


def parse(nlp: Language, docs: Sequence[Doc]) -> Sequence[Doc]:
    """Return the Docs with tags and parse by the parts of ``nlp``, all in one batch; words have no lemmas."""
    for name in PARSE:
        if docs and name in nlp.pipe_names:
            docs = list(cast(Pipe, nlp.get_pipe(name)).pipe(docs))
    return docs


def copy(parsed: Doc, words: Sequence[Token]) -> None:
    """Give the words of a document the parse that they have by themselves."""
    for token, other in zip(words, parsed, strict=True):
        token.tag_, token.pos_, token.dep_ = other.tag_, other.pos_, other.dep_
        token.head = words[other.head.i]
        token.morph = other.morph
