"""Names and files of reports: which formats are possible, and writing without half a file."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from claimcheck.annotate.render import RENDERERS, annotate
from claimcheck.errors import InputError
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
    replace(out, annotate(report, checks, out.suffix.lower(), original=original, corpus=corpus).encode("utf-8"))


def replace(out: Path, content: bytes) -> None:
    """Put ``content`` into the file ``out``; whatever goes wrong, ``out`` is left as it was."""
    mode = out.stat().st_mode & 0o777 if out.exists() else 0o666 & ~_umask()
    temporary = None
    try:
        with tempfile.NamedTemporaryFile(dir=out.parent, prefix=f".{out.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        os.replace(temporary, out)
    except OSError as error:
        raise InputError(f"{out}: cannot be written: {error.strerror or error}") from None
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
