"""The program itself: its help, its version, and the commands it is given."""

from typing import Annotated

import typer

from claimcheck import __version__

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


@app.callback()
def claimcheck(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Who claims what, where accounts clash, and whether a statement holds up against a folder of documents.

    It never says what is true: it says what the documents in DIR say, and who says it. Nothing leaves this machine.

    \b
    Examples:
      claimcheck extract                        what the documents in corpus/ claim
      claimcheck check "Five people were hurt." does it hold up?
      claimcheck contested                      where accounts clash
      claimcheck annotate report.md -o out.html a whole report, claim by claim

    Exit codes: 0 done, 1 a gate tripped (--fail-on), 2 could not run, or not on every file.
    """
