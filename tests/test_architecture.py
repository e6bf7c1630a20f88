"""The order of the layers, one door for each third-party package, and the size of modules and functions."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "claimcheck"
MODULES = sorted(ROOT.rglob("*.py"))

# Each layer imports from the layers below it; parts of one layer never import each other.
LAYERS = (
    {"__main__", "demo", "schema", "constructions"},
    {"cli", "web"},
    {"evaluation"},
    {"workspace", "components"},
    {"contested"},
    {"split", "pair", "verify", "annotate"},
    {"judge", "retrieve"},
    {"rules", "slots", "read", "store"},
    {"nlp"},
    {"text", "lexicon", "files", "vectors"},
    {"models"},
    {"errors", "versions"},
)

ALLOWED = {("cli", "web")}  # the command line starts the server

DOORS = {
    "spacy": {"nlp", "rules", "split", "evaluation", "components"},  # evaluation scores what the rules say of a parse
    "thinc": set(),
    "sqlite3": {"store"},
    "markdown_it": {"read"},
    "typer": {"cli"},
    "click": {"cli"},
    "rich": {"cli"},
    "fastapi": {"web"},
    "starlette": {"web"},
    "uvicorn": {"web"},
    "jinja2": {"annotate", "web"},
    "rapidfuzz": {"pair", "slots", "verify"},
    "lemminflect": {"rules", "nlp", "text"},
    "snowballstemmer": {"text"},
    "onnxruntime": {"judge"},
    "tokenizers": {"judge", "vectors"},
    "numpy": {"judge", "vectors"},
    "babel": {"slots", "lexicon"},
    "pydantic": {"models", "lexicon", "read", "store", "evaluation", "web", "slots", "cli", "components"},
}

# Nothing talks to another machine or starts another program; web listens on this one.
OUTSIDE = {"socket", "urllib.request", "http.client", "requests", "httpx", "subprocess", "ftplib", "smtplib"}
LISTENS = {"web": {"socket"}}


def part(path):
    """The part of the program that a module belongs to: the first name below claimcheck."""
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def imports(path):
    """The dotted names that a module imports, at any depth."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(name):
    (found,) = [number for number, names in enumerate(LAYERS) if name in names]
    return found


def may_import(importer, imported):
    if importer == imported or (importer, imported) in ALLOWED:
        return True
    return layer(imported) > layer(importer)


def name_of(path):
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_down(path):
    parts = {name.split(".")[1] for name in imports(path) if name.startswith("claimcheck.")}
    known = {name for names in LAYERS for name in names}
    inside = parts & known
    if part(path) != "__init__":
        assert sorted(name for name in inside if not may_import(part(path), name)) == []


def test_every_part_has_its_layer():
    assert sorted({part(path) for path in MODULES} - {"__init__"} - {name for names in LAYERS for name in names}) == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_package_is_used_behind_its_door_only(path):
    used = {name.split(".")[0] for name in imports(path)}
    assert sorted(name for name in used & DOORS.keys() if part(path) not in DOORS[name]) == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_reaches_outside(path):
    assert sorted(set(imports(path)) & OUTSIDE - LISTENS.get(part(path), set())) == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_command_line_prints(path):
    calls = [node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    prints = [call.lineno for call in calls if isinstance(call, ast.Name) and call.id == "print"]
    assert prints == [] or part(path) in {"cli", "demo"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_are_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_functions_are_short(path):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    functions = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, kinds)]
    assert [f.name for f in functions if f.end_lineno - f.lineno + 1 > 60] == []


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "manager", "misc"])
def test_no_module_is_a_drawer(name):
    assert [path for path in MODULES if path.stem == name or path.parent.name == name] == []


def test_every_dependency_is_described_with_its_reason():
    project = tomllib.loads((ROOT.parent.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = (name for names in project["optional-dependencies"].values() for name in names)
    declared = {re.split(r"[^\w-]", name)[0].lower() for name in [*project["dependencies"], *extras]}
    described = (ROOT.parent.parent / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    assert sorted(name for name in declared if not re.search(rf"\b{name}\b", described)) == []


def test_a_package_that_is_declared_is_used():
    used = {name.split(".")[0] for path in MODULES for name in imports(path)}
    assert sorted(set(DOORS) - {"thinc", "click", "starlette"} - used) == []
