import pytest

from claimcheck.errors import InputError
from claimcheck.read import aliases

FILE = '"Lapwing Logistics" = ["Lapwing", "the operator"]\n"Östra Hamn" = []\n'


@pytest.fixture
def path(tmp_path):
    return tmp_path / "aliases.toml"


def test_every_name_leads_to_its_actor(path):
    path.write_text(FILE, encoding="utf-8")
    assert dict(aliases.read(path)) == {
        "Lapwing Logistics": "Lapwing Logistics",
        "Lapwing": "Lapwing Logistics",
        "the operator": "Lapwing Logistics",
        "Östra Hamn": "Östra Hamn",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is empty"),
        ("x = ", "Invalid value"),
        ('Oslo = "Kristiania"', 'Oslo: expected a list of names: "Oslo" = ["...", "..."]'),
        ("Oslo = [7]", "Oslo: expected a list of names"),
        ('Oslo = [" "]', "Oslo: expected a list of names"),
        ('[Oslo]\nnames = ["Kristiania"]', "Oslo: expected a list of names"),
        ('Oslo = ["capital"]\nRome = ["capital"]', "'capital' is a name of both 'Oslo' and 'Rome'"),
        ('Oslo = ["Rome"]\nRome = []', "'Rome' is a name of both 'Oslo' and 'Rome'"),
    ],
)
def test_what_is_no_list_of_names_is_refused(path, text, message):
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        aliases.read(path)
    assert str(error.value).startswith(f"{path}: {message}")


def test_no_file(path):
    with pytest.raises(InputError, match=r"aliases\.toml: does not exist$"):
        aliases.read(path)
