import pytest

from claimcheck.errors import ClaimsError
from claimcheck.models import Attribution, Extent, Source, Span
from claimcheck.store import jsonl
from records import claim, claims, document


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.jsonl"


def refused(path, source):
    with pytest.raises(ClaimsError) as error:
        list(jsonl.claims(path, source))
    assert str(error.value).isprintable()
    return str(error.value).removeprefix(f"{path.parent}/")


def test_claims_come_back(path):
    source = document("a", "Ölands “pump”\u2028 failed.", 'It said: "\\n\t🙂".')
    jsonl.write(path, claims(source))
    assert list(jsonl.claims(path, source)) == claims(source)


def test_every_line_is_a_claim(path):
    jsonl.write(path, claims(document()))
    assert path.read_bytes().count(b"\n") == 2


def test_no_claims_are_an_empty_file(path):
    jsonl.write(path, [])
    assert list(jsonl.claims(path, document())) == []


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("a", "a.jsonl"),
        ("press/a", "press/a.jsonl"),
        ("2021.06", "2021.06.jsonl"),
        ("contested", "contested~.jsonl"),
        ("Reviews", "Reviews~.jsonl"),
        ("contested~", "contested~~.jsonl"),
        ("press/contested", "press/contested.jsonl"),
    ],
)
def test_no_document_takes_the_file_of_another_or_of_the_disputes(tmp_path, name, file):
    assert jsonl.path_of(tmp_path, name) == tmp_path / file


EDITED = [
    ("no JSON", "nonsense", "Invalid JSON: expected ident at column 2"),
    ("a blank line", "", "Invalid JSON: EOF while parsing a value at column 0"),
    ("no claim", '{"id": "x"}', "document: Field required"),
    ("a list", "[1]", "Input should be an object"),
    ("no text", "\udcff", None),
    ("an unknown field", '"mood":"bad",', "mood: Extra inputs are not permitted"),
]


@pytest.mark.parametrize(("line", "message"), [c[1:] for c in EDITED], ids=[c[0] for c in EDITED])
def test_a_line_that_is_no_claim(path, line, message):
    source = document()
    good = [each.model_dump_json() for each in claims(source)]
    if line.startswith('"'):
        line = "{" + line + good[1][1:]
    path.write_bytes(f"{good[0]}\n{line}\n".encode("utf-8", "surrogateescape"))
    told = refused(path, source)
    assert told.startswith("a.jsonl:2: ")
    assert told.endswith("; delete the file to extract it anew")
    assert message is None or message in told


def attributed(source, start, text):
    credited = Source(start=start, end=start + len(text), text=text)
    cue = Span(start=17 + 13, end=17 + 19, text="denied")
    attribution = Attribution(source=credited, cue=cue, content=Extent(start=37, end=46))
    return claim(source.id, "x", 17, "The operator denied the claim.").model_copy(
        update={"attributions": (attribution,)}
    )


PROMISES = [
    ("another document", lambda s: claim("b", "x", 0, "The pump"), "document is 'b', expected 'a'"),
    ("a repeated id", lambda s: claim("a", "a-0", 0, "The pump"), "id 'a-0' is repeated"),
    ("a wrong quote", lambda s: claim("a", "x", 1, "The pump"), "quote is not the document's text from 1 to 9"),
    ("beyond the end", lambda s: claim("a", "x", 999, "The"), "quote is not the document's text from 999 to 1002"),
    ("no quote", lambda s: claim("a", "x", 5, ""), "quote is not the document's text from 5 to 5"),
    ("a negative start", lambda s: claim("a", "x", -3, "im."), "quote is not the document's text from -3 to 0"),
    ("an unknown claim", lambda s: claim("a", "x", 0, "The", ("y",)), "refers to 'y', which is no earlier claim"),
    ("itself", lambda s: claim("a", "x", 0, "The", ("x",)), "refers to 'x', which is no earlier claim"),
    (
        "a wrong source",
        lambda s: attributed(s, 18, "The operator"),
        "'The operator' is not the document's text from 18 to 30",
    ),
]


@pytest.mark.parametrize(("broken", "message"), [c[1:] for c in PROMISES], ids=[c[0] for c in PROMISES])
def test_a_claim_that_breaks_a_promise(path, broken, message):
    source = document()
    jsonl.write(path, [claims(source)[0], broken(source)])
    assert refused(path, source) == f"a.jsonl:2: {message}; delete the file to extract it anew"


def test_a_right_attribution_is_accepted(path):
    source = document()
    jsonl.write(path, [attributed(source, 17, "The operator")])
    assert list(jsonl.claims(path, source)) == [attributed(source, 17, "The operator")]


def test_a_missing_file(path):
    assert refused(path, document()) == "a.jsonl: cannot be read: No such file or directory"
