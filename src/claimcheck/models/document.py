"""A document as it was read."""

from enum import StrEnum

from claimcheck.models.base import Extent, Model


class BlockKind(StrEnum):
    """What a stretch of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    OTHER = "other"


class Block(Extent):
    """A heading or paragraph of a document; sentences never cross blocks. OTHER (code, rules) holds no claims."""

    kind: BlockKind


class Document(Model):
    """A text with what is known about it. ``sha256`` is that of the file's bytes.

    ``markup`` are stretches within blocks that are no words, such as the stars of Markdown, in order.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    sha256: str
    markup: tuple[Extent, ...] = ()
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    licence: str | None = None

    @property
    def voice_name(self) -> str:
        """What people are shown as the document's own voice: its publisher, title or id."""
        return self.publisher or self.title or self.id
