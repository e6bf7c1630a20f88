"""Parse some words of a document by themselves, as one sentence."""

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

PARSE = ("tok2vec", "transformer", "curated_transformer", "tagger", "parser", "attribute_ruler", "lemmatizer")


def trial(nlp: Language, doc: Doc, tokens: Sequence[Token], *, words: Sequence[str] = ()) -> Doc:
    """Return a Doc of the tokens, or of ``words`` in their places, parsed as one sentence by the parts of ``nlp``."""
    spaces = [bool(token.whitespace_) for token in tokens]
    parsed = Doc(doc.vocab, words=list(words) or [token.text for token in tokens], spaces=spaces)
    for index, token in enumerate(parsed):
        token.is_sent_start = index == 0
    for name in PARSE:
        if name in nlp.pipe_names:
            parsed = nlp.get_pipe(name)(parsed)
    return parsed
