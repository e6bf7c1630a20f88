"""Disputes scored against the gold disputes of a document: found, of the right kind, between the right voices."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck import nlp, read
from claimcheck.evaluation import labelled
from claimcheck.evaluation.corpora import find
from claimcheck.evaluation.gold import document_of
from claimcheck.evaluation.report import Report, share
from claimcheck.evaluation.tables import Contest
from claimcheck.judge import PairModel
from claimcheck.models import Dispute, DisputeKind, Model
from claimcheck.pair import pair
from claimcheck.split import split

SUFFIX = ".contested"


class GoldAccount(Model):
    """One party's version, with words of a quote that holds it."""

    voice: str | None
    position: str
    quote: str


class GoldDispute(Model):
    """A dispute that is expected; an optional one is right when it is listed and no loss when it is not."""

    id: str
    kind: DisputeKind
    question: str
    time: str | None
    accounts: tuple[GoldAccount, ...]
    optional: bool = False

    @property
    def contest(self) -> Contest:
        """The words by which the dispute is found; one passage states it where all quotes are the same."""
        quotes = list(dict.fromkeys(account.quote for account in self.accounts))
        return Contest(id=self.id, kind=self.kind, one=quotes[0], other=quotes[1] if len(quotes) > 1 else "")


def run(path: Path, predictions: Path | None = None) -> Report:
    """Return how well the disputes of the document are found whose gold is in ``<document>.contested.jsonl``."""
    gold = list(labelled.json_lines(path, GoldDispute))
    document = read.read(document_of(path, path.stem.removesuffix(SUFFIX)))
    found = pair(split(document, nlp.load()), {document.id: document}, model=PairModel.open())
    listed = list(found)
    if predictions is not None:
        labelled.write(predictions, [dispute.model_dump(mode="json") for dispute in listed])
    return score(gold, listed, title=f"disputes: {document.id}")


def score(gold: Sequence[GoldDispute], listed: Sequence[Dispute], *, title: str = "disputes") -> Report:
    """Return the share of the disputes found, and of those found how many have kind, voices and time right."""
    hits = [(dispute, find(dispute.contest, listed)) for dispute in gold]
    found = [(dispute, listed[number]) for dispute, number in hits if number is not None]
    needed = [dispute for dispute in gold if not dispute.optional]
    missed = [dispute for dispute, number in hits if number is None and not dispute.optional]
    extra = [dispute for number, dispute in enumerate(listed) if number not in [hit for _, hit in hits]]
    figures = {
        "disputes listed": len(listed),
        "disputes found": share(len(needed) - len(missed), len(needed)),
        "disputes not in the gold list": len(extra),
        **{field: share(sum(field not in wrong_fields(*pair) for pair in found), len(found)) for field in FIELDS},
    }
    items = {dispute.question: dispute not in missed for dispute in needed}
    return Report(title=title, figures=figures, lines=tuple(_lines(missed, extra, found)), items=items)


FIELDS = ("kind", "voices", "time")


def wrong_fields(gold: GoldDispute, dispute: Dispute) -> list[str]:
    """Return the names of the fields of a dispute that are not as expected."""
    right = {
        "kind": dispute.kind == gold.kind,
        "voices": {a.voice for a in dispute.accounts} == {a.voice for a in gold.accounts},
        "time": dispute.time == gold.time,
    }
    return [field for field in FIELDS if not right[field]]


def _lines(
    missed: Sequence[GoldDispute], extra: Sequence[Dispute], found: Sequence[tuple[GoldDispute, Dispute]]
) -> Iterator[str]:
    yield from (f"missing: {dispute.question}" for dispute in missed)
    yield from (f"extra [{dispute.kind}]: {dispute.question} ({dispute.reason})" for dispute in extra)
    for gold, dispute in found:
        if wrong := wrong_fields(gold, dispute):
            yield f"wrong {', '.join(wrong)}: {dispute.question}"
