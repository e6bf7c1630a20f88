"""Names and files of reports: which formats are possible, and writing without half a file."""

from collections.abc import Iterable
from pathlib import Path

from claimcheck.annotate.render import RENDERERS, annotate
from claimcheck.errors import InputError
from claimcheck.files import replace
from claimcheck.models import Document, ReportCheck

REPORTS = (".txt", ".md", ".markdown")


def check_names(report: Path, out: Path) -> None:
    """Raise InputError when the two names cannot be annotated from and to, before any work is done."""
    if report.suffix.lower() not in REPORTS:
        raise InputError(f"{report}: a report is a file ending in {', '.join(REPORTS)}")
    if out.suffix.lower() not in RENDERERS:
        raise InputError(f"{out}: the annotated report is a file ending in {', '.join(RENDERERS)}")
    if not report.is_file():
        raise InputError(f"{report}: no such file" if not report.exists() else f"{report}: not a file")
    if not out.parent.is_dir():
        raise InputError(f"{out}: the folder {out.parent} does not exist")
    if out.is_dir():
        raise InputError(f"{out}: a folder has this name")
    if out.exists() and out.samefile(report):
        raise InputError(f"{out}: is the report itself; name another file")


def write(
    path: Path, report: Document, checks: Iterable[ReportCheck], out: Path, *, corpus: Iterable[Document] = ()
) -> None:
    """Write the report at ``path``, read as ``report``, with its claims marked to ``out``: at once or not at all."""
    check_names(path, out)
    original = path.read_bytes().decode("utf-8")
    content = annotate(report, checks, out.suffix.lower(), original=original, corpus=corpus)
    try:
        replace(out, content.encode("utf-8"))
    except OSError as error:
        raise InputError(f"{out}: cannot be written: {error.strerror or error}") from None
