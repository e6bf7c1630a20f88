"""What starting the program costs: CPU time of a fresh process, the best of several.

``python -m benchmarks.start``
"""

import resource
import subprocess
import sys
import tempfile

from benchmarks.record import Result, save
from benchmarks.texts import ROOT

ROUNDS = 3
STATEMENT = "The talks in Kazan in June 2011 were a success."


def seconds(*command: str) -> float:
    """Return the least CPU time of the command in seconds."""
    best = float("inf")
    for _ in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *command], cwd=ROOT, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def main() -> None:
    """Measure and save."""
    program = ("-m", "claimcheck")
    with tempfile.TemporaryDirectory() as claims:
        folder = ("--claims", claims)
        subprocess.run([sys.executable, *program, "extract", *folder], cwd=ROOT, check=True, capture_output=True)
        rows = {
            "import claimcheck": ("-c", "import claimcheck"),
            "import spacy, for comparison": ("-c", "import spacy"),
            "claimcheck --help": (*program, "--help"),
            "claimcheck extract, nothing new": (*program, "extract", *folder),
            "claimcheck check, one statement": (*program, "check", *folder, STATEMENT),
        }
        save("start", [Result(what, round(seconds(*command), 2), "s") for what, command in rows.items()])


if __name__ == "__main__":
    main()
