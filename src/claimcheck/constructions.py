"""Write docs/constructions.md: every construction that the rules handle, its rule, an example and what comes of it.

``python -m claimcheck.constructions``. The page is made from docstrings: a function that handles one construction has
its model sentence as docstring, the words that it is about in square brackets; a module has lines that start with
``Example:`` and ``Limit:``.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck import nlp
from claimcheck.models import Claim, Document
from claimcheck.read import plain
from claimcheck.split import split

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "constructions.md"
PARTS = (
    ("Who says what", "rules/attribution"),
    ("One claim from many", "rules/clauses"),
    ("What words stand for", "rules/coreference"),
    ("Negation and doubt", "rules/factuality"),
    ("Quotation marks", "rules/quotes.py"),
    ("Sentences, and parses that are mended", "nlp"),
)
SENTENCE = re.compile(r"^(?=\[?[A-Z0-9\"“])(?P<words>(?:[^;:.]|\.\d|:(?! ))*\][^;:.]*)[;:.]")
QUOTED = re.compile(r'"((?=[^"]*\[)\[?[A-Z][^"]*)"|^[A-Z0-9].*\(from "([^"]+)"\)')
DESCRIBES = re.compile(r"(?:Return|Yield|Whether|Give|Put)\b")
COMMENT = re.compile(r",? (?:where|but not|not:)(?: .*)?$")


INTRODUCTION = """
Every construction that claimcheck handles, with its rule (a module below `src/claimcheck`), an example, and what
claimcheck makes of the example now: who says it (in bold; nothing for the document itself), the claim, and in brackets
what the source does with it, whether it is negative, and how sure the voice is. The page is made from the rules by
`python -m claimcheck.constructions`, and a test keeps it so; what it gets wrong it shows as well.
""".lstrip("\n").split("\n")


@dataclass(frozen=True, slots=True)
class Family:
    """One module of rules: what it handles, model sentences by the rule's name, and what it is known to get wrong."""

    path: str
    about: str
    examples: tuple[tuple[str, str], ...]
    limits: tuple[str, ...]

    @property
    def fine(self) -> bool:
        """Whether the family is about the fine granularity."""
        return self.path.endswith("fine.py")


def families(part: str) -> Iterator[Family]:
    """Yield the families of a folder or module below src/claimcheck, those that have an example."""
    root = HERE / part
    for path in sorted(root.glob("*.py")) if root.is_dir() else [root]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        about, *lines = (ast.get_docstring(tree) or "").splitlines()
        functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
        rules = [(function.name, model) for function in functions if (model := _model_sentence(function))]
        shown = {example for _, example in rules}
        own = [line.removeprefix("Example: ") for line in lines if line.startswith("Example: ")]
        examples = (*(("", example) for example in own if example not in shown), *rules)
        if examples:
            limits = tuple(line.removeprefix("Limit: ") for line in lines if line.startswith("Limit: "))
            yield Family(path.relative_to(HERE).as_posix(), about, examples, limits)


def _model_sentence(function: ast.FunctionDef) -> str:
    """Return the model sentence of a function without its brackets; "" where it has none."""
    line = (ast.get_docstring(function) or "").partition("\n")[0]
    if quoted := QUOTED.search(line):
        words = quoted[1] or quoted[2][0].upper() + quoted[2][1:]
    elif DESCRIBES.match(line) or not (found := SENTENCE.match(line)) or "([" in line:
        return ""
    else:
        words = COMMENT.sub("", found["words"])
    return re.sub(r"[\[\]]", "", words).strip() + "."


def page() -> str:
    """Return the page."""
    lines = [
        "# Constructions",
        "",
        *INTRODUCTION,
    ]
    for title, part in PARTS:
        lines += [f"## {title}", ""]
        for family in families(part):
            lines += [f"### {family.about.rstrip('.')}", "", f"`{family.path}`", ""]
            for rule, example in family.examples:
                lines += [f"- {example}" + (f" (`{rule}`)" if rule else ""), *_told(example, fine=family.fine)]
            lines += ["", *(f"Limit: {limit}" for limit in family.limits), *([""] if family.limits else [])]
    return "\n".join(lines).rstrip() + "\n"


def _told(example: str, *, fine: bool) -> list[str]:
    """Return the claims of an example, one line each; a slash stands between its paragraphs."""
    text = example.replace(" / ", "\n\n")
    document = Document(id="", text=text, blocks=plain.read(text).blocks, sha256="")
    claims = split(document, nlp.load(), granularity="fine" if fine else "compact")
    return [f"  - {_line(claim)}" for claim in claims] or ["  - (no claim)"]


def _line(claim: Claim) -> str:
    marks = [claim.stance.value] if claim.stance.value != "assert" else []
    marks += [claim.polarity.value] if claim.polarity.value != "positive" else []
    marks += [claim.certainty.value] if claim.certainty.value != "certain" else []
    who = f"**{claim.voice}**: " if claim.voice else ""
    return f"{who}{claim.text}" + (f" [{', '.join(marks)}]" if marks else "")


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
