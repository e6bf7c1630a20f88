"""A folder of documents and what was extracted from it: find what is new or stale, then run the stages on it."""

import os
import re
import threading
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import read, versions
from claimcheck.errors import InputError
from claimcheck.models import Check, Claim, Dispute, Document, ExplainedCheck, ReportCheck
from claimcheck.workspace.extracted import Extracted, Progress

if TYPE_CHECKING:
    from claimcheck.contested import DisputeFilter
    from claimcheck.judge import PairModel
    from claimcheck.slots.aliases import Aliases
    from claimcheck.verify import Verifier

__all__ = ["Progress", "Workspace"]

LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # what a terminal makes of bytes that are no UTF-8
LONGEST = 10_000  # characters of a statement; longer texts are reports

# The stages load spaCy and the word lists, so each is imported where it first runs: reading claims needs neither.


class Workspace:
    """The documents of one corpus, their claims, and everything that can be asked of them.

    ``aliases`` lead from a user's names to actors. ``judge`` is the folder of a model that reads pairs where the rules
    leave them open, instead of the one that ships; "rules": none, the rules judge alone. ``notes`` collects what a user
    should know (files left out, claims removed). One thread at a time does the work.
    """

    def __init__(
        self,
        documents: Iterable[Document],
        claims: Path,
        *,
        aliases: Mapping[str, str] | None = None,
        judge: str | os.PathLike[str] | None = None,
        problems: Iterable[str] = (),
        keep_going: bool = False,
    ) -> None:
        self.documents = tuple(documents)
        self._problems = list(problems)
        self.notes: list[str] = []
        self.aliases = aliases or {}
        self._judge_name = judge
        self._extracted = Extracted(self.documents, claims, self.notes, self._problems if keep_going else None)
        self._lock = threading.RLock()

    @classmethod
    def open(
        cls,
        corpus: str | os.PathLike[str] = "corpus",
        claims: str | os.PathLike[str] = "claims",
        *,
        aliases: str | os.PathLike[str] | None = None,
        judge: str | os.PathLike[str] | None = None,
        keep_going: bool = False,
    ) -> "Workspace":
        """Return the workspace of a corpus folder.

        Raise InputError where a document cannot be read, and later ClaimsError where its claims cannot; or, with
        ``keep_going``, leave it out and name it in ``problems``.
        """
        documents, notes, problems = read.folder(corpus, keep_going=keep_going)
        names = read.aliases.read(aliases) if aliases is not None else None
        workspace = cls(documents, Path(claims), aliases=names, judge=judge, problems=problems, keep_going=keep_going)
        workspace.notes += notes
        return workspace

    @property
    def problems(self) -> tuple[str, ...]:
        """The documents that could not be read and the claims files that are damaged, a line each."""
        return tuple(self._problems)

    def extract(self, progress: Progress | None = None) -> list[Claim]:
        """Return all claims, by document and in the order of the text; extract anew only where a document changed.

        Claims of documents that are no longer in the corpus are removed, with a note.
        """
        found = list(self.claims(progress))
        self.remove_gone()
        return found

    def update(self, progress: Progress | None = None) -> None:
        """Extract what is new or stale, and let the index hold exactly the claims of the documents there are."""
        with self._lock:
            self._extracted.update(progress)

    def remove_gone(self) -> None:
        """Remove the claims of documents that are no longer in the corpus, with a note for each.

        While some documents cannot be read, nothing is removed: they have not gone.
        """
        if self.problems:
            return
        with self._lock:
            self._extracted.remove_gone()

    def claims(self, progress: Progress | None = None) -> Iterator[Claim]:
        """Yield what ``extract`` returns, one claim at a time, under the user's own names; nothing is removed."""
        self.update(progress)
        for document in self.documents:
            yield from map(self._names.claim, self._extracted.store.claims(document.id))

    def page(self, *, document: str = "", voice: str = "", words: str = "", offset: int = 0, limit: int) -> list[Claim]:
        """Return at most ``limit`` of the claims that pass, by document and in the order of the text.

        Empty fields do not filter. ``voice`` "-" is the documents' own; ``words`` may stand anywhere in a claim's text.
        """
        with self._lock:
            self.update()
            return self._extracted.store.page(document=document, voice=voice, words=words, offset=offset, limit=limit)

    def voices(self) -> list[str]:
        """Return every voice but the documents' own, sorted."""
        with self._lock:
            self.update()
            return self._extracted.store.voices()

    def document(self, document_id: str) -> Document:
        """Return a document of the corpus; raise KeyError if there is none with this id."""
        return self._documents[document_id]

    def check(self, statement: str) -> Check:
        """Return the verdict on a statement; raise InputError if it is empty or as long as a report."""
        with self._lock:
            parts = self._parts(statement)
            return self._verifier.check(statement, parts)

    def explain(self, statement: str) -> ExplainedCheck:
        """Return the verdict on a statement as ``check`` does, with every candidate and why it counts or not."""
        with self._lock:
            parts = self._parts(statement)
            return self._verifier.explained(statement, parts)

    def _parts(self, statement: str) -> list[Claim]:
        """Return the claims that a statement is split into, once all documents are extracted."""
        _refuse_what_is_no_statement(statement)
        from claimcheck import nlp
        from claimcheck.split import split_statement

        self.update()
        return [self._names.claim(part) for part in split_statement(statement, nlp.load())]

    def check_many(self, statements: Iterable[str]) -> Iterator[Check]:
        """Yield the verdict on each statement, in order."""
        return map(self.check, statements)

    def contested(self, wanted: "DisputeFilter | None" = None, *, progress: Progress | None = None) -> list[Dispute]:
        """Return the disputes of the corpus, or those wanted; raise InputError for a party or document there is not.

        A note tells how many were left out of a span because their time is not known.
        """
        found = self._disputes(progress)
        if wanted is None:
            return found
        from claimcheck.contested import choose

        chosen, undated = choose(found, self._documents, wanted, aliases=self.aliases)
        if undated:
            disputes = "1 dispute" if undated == 1 else f"{undated} disputes"
            self.notes.append(f"left out: {disputes} whose time is not known")
        return chosen

    def _disputes(self, progress: Progress | None) -> list[Dispute]:
        """Return all disputes; pair claims anew only where claims changed."""
        with self._lock:
            self.update(progress)
            state = self._extracted.state(f"{versions.PAIRING} {sorted(self.aliases.items())} {self._judge_name}")
            disputes = self._extracted.folder.disputes(state)
            if disputes is None:
                from claimcheck.pair import pair

                claims = self._extracted.store.sequence(self._documents, self._names.claim)
                disputes = list(pair(claims, self._documents, model=self._model))
                self._extracted.folder.save_disputes(disputes, state)
            return disputes

    def check_report(self, report: Document) -> list[ReportCheck]:
        """Return the verdict on every claim of a report, in the order of its text."""
        from claimcheck import nlp
        from claimcheck.split import split

        with self._lock:
            self.update()
            return [self._check_claim(claim) for claim in split(report, nlp.load())]

    def annotate(self, report: str | os.PathLike[str], out: str | os.PathLike[str]) -> list[ReportCheck]:
        """Write a report to ``out`` with every claim marked, in the format of its name; return the verdicts."""
        from claimcheck import annotate

        annotate.check_names(Path(report), Path(out))
        document = read.read(report)
        checks = self.check_report(document)
        annotate.write(Path(report), document, checks, Path(out), corpus=self.documents)
        return checks

    @cached_property
    def _names(self) -> "Aliases":
        from claimcheck.slots.aliases import Aliases

        return Aliases(self.aliases)

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def _model(self) -> "PairModel | None":
        from claimcheck.judge import model_named

        return model_named(self._judge_name)

    @cached_property
    def _verifier(self) -> "Verifier":
        from claimcheck.judge import with_model
        from claimcheck.retrieve import WordRetriever
        from claimcheck.vectors import StaticVectors
        from claimcheck.verify import Opposed, Verifier

        opposed = Opposed(self.contested, self._named_claims)
        retriever = WordRetriever(self._extracted.store, self._names, vectors=StaticVectors.shipped())
        return Verifier(retriever, with_model(self._model), self._documents, opposed)

    def _named_claims(self, document: str, start: int, end: int) -> Iterator[Claim]:
        return map(self._names.claim, self._extracted.store.overlapping(document, start, end))

    def _check_claim(self, claim: Claim) -> ReportCheck:
        check = self._verifier.check(claim.text, [self._names.claim(claim)])
        return ReportCheck(**dict(check), start=claim.start, end=claim.end, quote=claim.quote)


def _refuse_what_is_no_statement(statement: str) -> None:
    if not statement.strip():
        raise InputError("the statement is empty")
    if len(statement) > LONGEST:
        raise InputError(f"the statement has {len(statement):,} characters, more than {LONGEST:,}; annotate a report")
    if LONE_SURROGATE.search(statement):
        raise InputError("the statement is not UTF-8 text")
