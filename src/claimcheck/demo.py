"""``python -m claimcheck.demo``: the main job on the documents in ``corpus/``, through the command line's own doors."""

import shlex
import sys
from pathlib import Path

from claimcheck.cli import app, screen
from claimcheck.cli.guard import FAILED

OUT = Path("demo-output")
REPORT = Path("docs/examples/report.md")

STEPS = {
    "Supported: the document says so itself": [
        "check",
        "Zakir Hasanov became Defence Minister of Azerbaijan in 2013.",
    ],
    "Contradicted: the document says otherwise": ["check", "The talks in Kazan in June 2011 were a success."],
    "Disputed: some say so, others say otherwise": [
        "check",
        "Seven Azeris were killed in the border clash of August 31, 2010.",
    ],
    "Attributed: only a named source says so": [
        "check",
        "The main bases for the bombardment of Stepanakert included Shusha.",
    ],
    "Not in the corpus": ["check", "Armenia and Azerbaijan signed a trade agreement in 2009."],
    "Where accounts clash": ["contested"],
    "A report, claim by claim": ["annotate", str(REPORT), "-o", str(OUT / "report.html")],
    "The same with footnotes": ["annotate", str(REPORT), "-o", str(OUT / "report.md")],
}


def main() -> int:
    """Run every step, print what a user would see, and return the exit code."""
    if not REPORT.is_file():
        screen.note(f"{REPORT}: no such file; run the demo in the folder that holds corpus/ and docs/")
        return FAILED
    OUT.mkdir(exist_ok=True)
    console = screen.out()
    for title, arguments in STEPS.items():
        console.rule(title, align="left", style="dim")
        console.show(f"$ claimcheck {shlex.join(arguments)}", wrap=False)
        console.show()
        if code := app(arguments, standalone_mode=False):
            return int(code)
        if arguments[0] == "annotate":
            console.show()
    console.show(f"Open {OUT / 'report.html'} in a browser. To check your own folder: claimcheck --help", wrap=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
