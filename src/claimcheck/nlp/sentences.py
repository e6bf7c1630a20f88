"""Sentence bounds that the parser must respect: blocks never share a sentence."""

from spacy.language import Language
from spacy.tokens import Doc

NAME = "claimcheck_sentences"


@Language.component(NAME)
def bounds(doc: Doc) -> Doc:
    """Start a sentence wherever a block starts (``doc.user_data["blocks"]``)."""
    starts = {block.start for block in doc.user_data.get("blocks", ())}
    for token in doc:
        if token.idx in starts:
            token.is_sent_start = True
    return doc
