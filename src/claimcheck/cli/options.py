"""Options that several commands share, and how their values are read."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.models import DisputeKind, Verdict


class Format(StrEnum):
    """How answers are printed."""

    TEXT = "text"
    JSONL = "jsonl"


class DisputeFormat(StrEnum):
    """How disputes are printed."""

    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"


class Granularity(StrEnum):
    """How finely claims are cut."""

    COMPACT = "compact"
    FINE = "fine"


def _verdicts(value: str) -> str:
    unknown = [name for name in value.split(",") if name.strip() not in {*Verdict, ""}]
    if unknown:
        raise typer.BadParameter(f"{', '.join(unknown)}: not a verdict; choose from {', '.join(Verdict)}")
    return value


Corpus = Annotated[Path, typer.Option("--corpus", metavar="DIR", help="Folder of documents (.txt, .md).")]
Claims = Annotated[Path, typer.Option("--claims", metavar="DIR", help="Folder for what is extracted from them.")]
Aliases = Annotated[Path | None, typer.Option("--aliases", metavar="FILE", help="Names of parties that mean the same.")]
Judge = Annotated[
    Path | None,
    typer.Option(
        "--judge",
        metavar="DIR|rules",
        help="Folder of a model that reads what the rules leave open, in place of the one that ships; rules: none.",
    ),
]
OutputFormat = Annotated[Format, typer.Option("--format", help="text for people; jsonl: one JSON object a line.")]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="VERDICT,...",
        callback=_verdicts,
        help="Exit with 1 when a statement has one of these verdicts.",
    ),
]

Parties = Annotated[
    list[str] | None,
    typer.Option("--party", metavar="NAME", help="Disputes in which NAME has an account; twice: between the two."),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", metavar="KIND", help=f"One of {', '.join(DisputeKind)}; may be repeated."),
]
InDocuments = Annotated[
    list[str] | None, typer.Option("--document", metavar="ID", help="Disputes that quote it; may be repeated.")
]
Since = Annotated[str, typer.Option("--since", metavar="DATE", help="From this day, month or year on: 2010-12-31.")]
Until = Annotated[str, typer.Option("--until", metavar="DATE", help="Up to and including this day, month or year.")]
Sort = Annotated[
    str, typer.Option("--sort", metavar="ORDER", help="document, time (earliest first) or confidence (surest first).")
]
AllFormats = Annotated[
    DisputeFormat, typer.Option("--format", help="text for people; jsonl: one JSON object a line; csv; markdown.")
]
Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH", help="Files or folders; default: the corpus.")]
Attitudes = Annotated[
    bool, typer.Option("--attitudes", help="Attribute beliefs, hopes, plans and orders too; printed, not kept.")
]
Statements = Annotated[
    list[str] | None, typer.Argument(metavar="STATEMENT | -", help="Sentences; - reads standard input.")
]
StatementFile = Annotated[Path | None, typer.Option("--file", metavar="FILE", help="Read statements, one a line.")]
ShowAll = Annotated[bool, typer.Option("--all", help="Show passages and comparisons too that decide nothing.")]
Explain = Annotated[
    bool, typer.Option("--explain", help="Show every candidate, what was compared and why it counts or not.")
]
Report = Annotated[Path, typer.Argument(metavar="REPORT", help="A .txt or .md file.")]
Out = Annotated[Path, typer.Option("-o", "--output", metavar="OUT", help="A .md, .html or .jsonl file.")]
Port = Annotated[int, typer.Option("--port", min=1, max=65535, help="Port of the page.")]
Host = Annotated[str, typer.Option("--host", help="Only addresses of this machine are accepted.")]
Cut = Annotated[
    Granularity,
    typer.Option("--granularity", help="compact: whole propositions; fine: one for each adjunct, not kept."),
]

CORPUS = Path("corpus")
CLAIMS = Path("claims")


def verdicts(fail_on: str) -> set[Verdict]:
    """Return the verdicts that trip the gate."""
    return {Verdict(name.strip()) for name in fail_on.split(",") if name.strip()}
