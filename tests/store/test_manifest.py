import pytest

from claimcheck.errors import ClaimsError
from claimcheck.store import manifest
from claimcheck.store.manifest import Entry, Manifest

FULL = """{
 "contested": "5f",
 "documents": {
  "a": {
   "claims": 2,
   "extractor": "1",
   "sha256": "00"
  },
  "é": {
   "claims": 0,
   "extractor": "1",
   "sha256": "01"
  }
 },
 "schema_version": 1
}
"""


def test_it_is_sorted_with_one_value_a_line(tmp_path):
    entries = {"é": Entry(sha256="01", extractor="1", claims=0), "a": Entry(sha256="00", extractor="1", claims=2)}
    manifest.write(tmp_path, Manifest(contested="5f", documents=entries))
    assert (tmp_path / "manifest.json").read_text(encoding="utf-8") == FULL
    assert manifest.read(tmp_path) == Manifest(contested="5f", documents=entries)


def test_none_is_an_empty_one(tmp_path):
    assert manifest.read(tmp_path / "claims") == Manifest()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Invalid JSON: EOF while parsing a value at line 1 column 0"),
        (FULL[:40], "Invalid JSON: EOF while parsing an object at line 4 column 2"),
        ("[]", "Input should be an object"),
        ('{"documents": {"a": {}}}', "documents.a.sha256: Field required"),
        ('{"other": 1}', "other: Extra inputs are not permitted"),
        (FULL.replace(" 2,", " -2,"), "documents.a.claims: Input should be greater than or equal to 0"),
    ],
)
def test_a_damaged_one_is_refused(tmp_path, text, message):
    (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(ClaimsError) as error:
        manifest.read(tmp_path)
    assert str(error.value) == f"{tmp_path}/manifest.json: {message}; delete the file to extract anew"
