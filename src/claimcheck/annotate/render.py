"""The formats an annotated report is written in."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from claimcheck.annotate import footnotes, page
from claimcheck.annotate.marks import combine
from claimcheck.models import Document, ReportCheck

Corpus = Mapping[str, Document]
Renderer = Callable[[Document, Sequence[ReportCheck], str, Corpus], str]


def json_lines(
    report: Document, checks: Sequence[ReportCheck], original: str, documents: Mapping[str, Document]
) -> str:
    """Return one JSON object for each claim, in the order of the text, with its offsets in the canonical text."""
    return "".join(check.model_dump_json() + "\n" for check in sorted(checks, key=lambda c: (c.start, c.end)))


def markdown(report: Document, checks: Sequence[ReportCheck], original: str, documents: Corpus) -> str:
    """Return the report as it was, a footnote mark behind each claim, and the footnotes at the end."""
    return footnotes.render(original, combine(checks), documents)


def html(report: Document, checks: Sequence[ReportCheck], original: str, documents: Corpus) -> str:
    """Return a self-contained page with the report's text, its claims marked, and the evidence beside it."""
    return page.render(report, combine(checks), documents)


RENDERERS: dict[str, Renderer] = {
    ".md": markdown,
    ".markdown": markdown,
    ".html": html,
    ".htm": html,
    ".jsonl": json_lines,
}


def annotate(
    report: Document,
    checks: Iterable[ReportCheck],
    suffix: str,
    *,
    original: str | None = None,
    corpus: Iterable[Document] = (),
) -> str:
    """Return the report with its claims marked, in the format of ``suffix`` (a key of RENDERERS).

    ``original`` is the report before its line ends were made ``\\n`` and a byte-order mark was dropped; Markdown
    gives it back as it was. ``corpus`` lends the quoted documents their names.
    """
    documents = {document.id: document for document in corpus}
    return RENDERERS[suffix](report, list(checks), report.text if original is None else original, documents)
