"""Which disputes are wanted, and in which order."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from claimcheck.annotate.credit import party
from claimcheck.errors import InputError
from claimcheck.models import Dispute, DisputeKind, Document
from claimcheck.slots import edtf

NO_ALIASES: Mapping[str, str] = {}
SHOWN = 20  # names that an error lists
DAY = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
LAST = date.max


def _begins(dispute: Dispute) -> date:
    return (edtf.interval(dispute.time).first if dispute.time else None) or LAST


ORDERS: dict[str, Callable[[Dispute], date | float] | None] = {
    "document": None,  # as they come: in the order of the documents and their text
    "time": _begins,
    "confidence": lambda dispute: -dispute.confidence,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeFilter:
    """Which disputes, in which order; what is left empty does not filter. A wrong value raises InputError.

    ``parties`` must all hold an account: two ask for the disputes between them. ``kinds`` and ``documents`` name what
    will do. ``since`` and ``until`` are a year, month or day (2010, 2010-12, 2010-12-31), both included; a dispute
    whose time is not known lies in no span. ``sort``: document, time (earliest first) or confidence (surest first).
    """

    parties: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    sort: str = "document"

    def __post_init__(self) -> None:
        for kind in self.kinds:
            _known("kind", kind, list(DisputeKind))
        _known("sort", self.sort, list(ORDERS))
        first, last = self.span
        if first and last and last < first:
            raise InputError(f"since {self.since} lies after until {self.until}")

    @property
    def span(self) -> tuple[date | None, date | None]:
        """The first and the last day wanted; None where there is no bound."""
        return _interval("since", self.since).first, _interval("until", self.until).last


class Chosen(NamedTuple):
    """The disputes that are wanted, in order, and how many were left out only because their time is not known."""

    disputes: list[Dispute]
    undated: int


def choose(
    disputes: Sequence[Dispute],
    documents: Mapping[str, Document],
    wanted: DisputeFilter,
    *,
    aliases: Mapping[str, str] = NO_ALIASES,
) -> Chosen:
    """Return the disputes that are wanted; raise InputError for a party or document that there is not.

    ``aliases`` lead from a user's names to parties.
    """
    for name in wanted.documents:
        _known("document", name, documents)
    held = {dispute.id: {party(account, documents) for account in dispute.accounts} for dispute in disputes}
    known = {one for names in held.values() for one in names}
    parties = {_party(name, known, aliases) for name in wanted.parties if held}
    found = [d for d in disputes if parties <= held[d.id] and _is_wanted(d, wanted)]
    inside = [d for d in found if _is_inside(d, *wanted.span)]
    undated = sum(not _is_dated(d) for d in found) if any(wanted.span) else 0
    order = ORDERS[wanted.sort]
    return Chosen(sorted(inside, key=order) if order else inside, undated)


def _is_wanted(dispute: Dispute, wanted: DisputeFilter) -> bool:
    named = {claim.document for account in dispute.accounts for claim in account.claims}
    by_document = not wanted.documents or not named.isdisjoint(wanted.documents)
    return by_document and (not wanted.kinds or dispute.kind in wanted.kinds)


def _is_dated(dispute: Dispute) -> bool:
    found = edtf.interval(dispute.time or "")
    return found.first is not None or found.last is not None


def _is_inside(dispute: Dispute, since: date | None, until: date | None) -> bool:
    """Return whether the time of a dispute overlaps a span; without bounds all do."""
    if since is None and until is None:
        return True
    found = edtf.interval(dispute.time or "")
    ended = since is not None and found.last is not None and found.last < since
    ahead = until is not None and found.first is not None and found.first > until
    return _is_dated(dispute) and not ended and not ahead


def _interval(option: str, value: str) -> edtf.Interval:
    found = edtf.interval(value)
    if value and (not DAY.fullmatch(value) or found.first is None):
        raise InputError(f"{option} {value!r} is no date: write 2010, 2010-12 or 2010-12-31")
    return found


def _party(name: str, known: Collection[str], aliases: Mapping[str, str]) -> str:
    """Return the party that a name means: in any case, or by another of its names ("Baku" for Azerbaijan)."""
    as_written = {one.strip().casefold(): one for one in sorted(known)}
    if found := as_written.get(name.strip().casefold()):
        return found
    from claimcheck.slots import actor, names  # load word lists, needed for other names alone

    bare = {names.strip(one).casefold(): one for one in sorted(known)}
    for other in (name, actor.resolve(name, aliases, seats=True)):
        if other and (found := bare.get(names.strip(other).casefold())):
            return found
    raise InputError(f"party {name!r}: no dispute names it; named are {_listed(name, known)}")


def _known(option: str, value: str, known: Collection[str]) -> None:
    if value not in known:
        raise InputError(f"{option} {value!r}: there is none; choose from {_listed(value, known)}")


def _listed(near: str, names: Collection[str]) -> str:
    """Return the names; of many, those that look most like ``near``."""
    if len(names) <= SHOWN:
        return ", ".join(sorted(names))
    return f"{', '.join(get_close_matches(near, sorted(names), SHOWN, 0))} and {len(names) - SHOWN} more"
