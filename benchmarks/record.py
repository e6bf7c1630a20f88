"""The form that all results have, and the table in README.md that is made from them."""

import json
import platform
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
RESULTS, PAGE = HERE / "results", HERE / "README.md"
TABLE = re.compile(r"(?<=<!-- results -->\n).*(?=<!-- end -->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Result:
    """One number. ``target``: what it should be, in words ("at most 1.7"); empty where it has none."""

    what: str
    value: float
    unit: str
    target: str = ""


def save(subject: str, results: Sequence[Result], *, packages: Iterable[str] = ("spacy",)) -> None:
    """Write results/SUBJECT.json with the versions that were measured, and the table anew."""
    found = {
        "subject": subject,
        "results": [asdict(result) for result in results],
        "versions": {"python": platform.python_version()} | {name: version(name) for name in packages},
    }
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{subject}.json").write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for result in results:
        print(f"{subject}: {result.what}: {result.value:g} {result.unit}")
    write_table()


def write_table() -> None:
    """Put the table of all results into README.md."""
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(TABLE.sub(lambda _: table(), page), encoding="utf-8")


def table() -> str:
    """Return the Markdown table of all results, by subject."""
    lines = ["| subject | what | measured | aim | with |", "|---|---|---:|---|---|"]
    for path in sorted(RESULTS.glob("*.json")):
        found = json.loads(path.read_text(encoding="utf-8"))
        names = ", ".join(f"{name} {number}" for name, number in found["versions"].items())
        for r in found["results"]:
            lines.append(
                f"| {found['subject']} | {r['what']} | {r['value']:,g} {r['unit']} | {r['target']} | {names} |"
            )
    return "\n".join(lines) + "\n"
