"""A self-contained page: the report's text with marks, the verdicts and their evidence beside it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claimcheck.annotate import credit
from claimcheck.annotate.labels import OUTCOMES, RELATIONS, SLOTS, VERDICTS, deciding, telling, told
from claimcheck.annotate.marks import Mark, pieces
from claimcheck.models import BlockKind, Document


def render(report: Document, marks: Sequence[Mark], documents: Mapping[str, Document]) -> str:
    """Return a whole HTML page that needs no other file and no script."""
    return _templates().get_template("page.jinja").render(_values(report, marks, documents), style=Markup(style()))


def body(report: Document, marks: Sequence[Mark], documents: Mapping[str, Document]) -> Markup:
    """Return the marked text and the list of claims alone, for a page that links ``style`` itself."""
    return Markup(_templates().get_template("report.jinja").render(_values(report, marks, documents)))


@cache
def style() -> str:
    """Return the style sheet of the marked text and the list of claims."""
    return files(__package__).joinpath("report.css").read_text(encoding="utf-8")


def _values(report: Document, marks: Sequence[Mark], documents: Mapping[str, Document]) -> dict[str, object]:
    counted = Counter(check.verdict for mark in marks for check in mark.checks)
    return {
        "title": report.title or _first_heading(report) or report.id or "Report",
        "pieces": list(pieces(report, list(marks))),
        "marks": marks,
        "summary": [(verdict, label, counted[verdict]) for verdict, label in VERDICTS.items()],
        "labels": VERDICTS,
        "relations": RELATIONS,
        "deciding": deciding,
        "outcomes": OUTCOMES,
        "slots": SLOTS,
        "telling": telling,
        "told": told,
        "voice": lambda evidence: credit.voice(evidence.voice, evidence.document, documents),
        "place": lambda evidence: credit.place(evidence.document, evidence.start, documents),
    }


def _first_heading(report: Document) -> str | None:
    found = (report.text[block.start : block.end] for block in report.blocks if block.kind is BlockKind.HEADING)
    return next(found, None)


@cache
def _templates() -> Environment:
    loader = PackageLoader("claimcheck.annotate", "")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
