"""Accounts of one matter that cannot all hold."""

from enum import StrEnum

from pydantic import Field

from claimcheck.models.base import SCHEMA_VERSION, Model


class DisputeKind(StrEnum):
    """What the accounts of a dispute differ in."""

    COUNT = "count"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    DENIAL = "denial"
    BLAME = "blame"
    RIVAL_CLAIM = "rival_claim"
    CONTRADICTION = "contradiction"
    DISCREDITED = "discredited"


class AccountClaim(Model):
    """A claim that an account rests on."""

    document: str
    start: int
    end: int
    quote: str
    text: str


class Account(Model):
    """One party's version. ``voice`` is null for the document's own."""

    voice: str | None
    position: str
    claims: tuple[AccountClaim, ...]


class Dispute(Model):
    """Two or more accounts of one matter that cannot all hold.

    ``time`` (as EDTF) and ``place`` are the matter's, where known; ``related`` are the ids of the disputes that rest on
    words of the same paragraph.
    """

    schema_version: int = SCHEMA_VERSION
    id: str
    kind: DisputeKind
    question: str
    time: str | None
    place: str | None = None
    accounts: tuple[Account, ...]
    reason: str
    confidence: float = Field(ge=0, le=1)
    related: tuple[str, ...] = ()
