import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import InputError
from claimcheck.read import canonical


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Kyiv denied it.", "Kyiv denied it."),
        (b"\xef\xbb\xbfKyiv denied it.", "Kyiv denied it."),
        (b"one\r\ntwo\rthree\nfour\r\r\n", "one\ntwo\nthree\nfour\n\n"),
        ("“Zürich” – 🙂\u2028\x0c".encode(), "“Zürich” – 🙂\u2028\x0c"),
        (b" \t x", " \t x"),
        (b"a\xef\xbb\xbfb", "a\ufeffb"),
    ],
)
def test_only_the_mark_at_the_start_and_the_line_ends_change(data, text):
    assert canonical.decode(data, "a.txt") == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: is empty"),
        (b"\xef\xbb\xbf", "a.txt: holds nothing but white space"),
        (b" \r\n\t\n", "a.txt: holds nothing but white space"),
        (b"one\ntwo\0three", "a.txt:2: NUL at byte 7: a binary file, expected text"),
        (b"one\r\n\r\nZ\xfcrich", "a.txt:3: byte 8 (0xfc) is not UTF-8; save the file as UTF-8"),
        (b"\xef\xbb\xbfZ\xfcrich", "a.txt:1: byte 4 (0xfc) is not UTF-8; save the file as UTF-8"),
        (b"one\nZ\xc3", "a.txt:2: ends inside a character (byte 5): the file is truncated"),
        ("Zürich".encode("utf-16"), "a.txt:1: is UTF-16 text; save it as UTF-8"),
        ("Zürich".encode("utf-32"), "a.txt:1: is UTF-32 text; save it as UTF-8"),
        (b"\xed\xa0\x80", "a.txt:1: byte 0 (0xed) is not UTF-8; save the file as UTF-8"),
    ],
)
def test_what_is_no_text_is_named_with_its_place(data, message):
    with pytest.raises(InputError) as error:
        canonical.decode(data, "a.txt")
    assert str(error.value) == message


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_one_clear_line(data):
    try:
        text, problem = canonical.decode(data, "a.txt"), ""
    except InputError as error:
        text, problem = "", str(error)
    assert bool(text) != bool(problem)
    assert problem.isprintable()
    assert "\r" not in text


@given(st.text(alphabet=st.characters(exclude_characters="\r\0", exclude_categories=["Cs"])).filter(str.strip))
def test_text_without_carriage_returns_comes_back_as_it_is(text):
    assert canonical.decode(b"\xef\xbb\xbf" + text.encode(), "a.txt") == text


def test_a_missing_file(tmp_path):
    with pytest.raises(InputError, match=r"a\.txt: does not exist$"):
        canonical.load(tmp_path / "a.txt")


def test_a_broken_link(tmp_path):
    (tmp_path / "a.txt").symlink_to("nowhere")
    with pytest.raises(InputError, match=r"a\.txt: is a broken link$"):
        canonical.load(tmp_path / "a.txt")


def test_a_folder(tmp_path):
    with pytest.raises(InputError, match=r"is a folder, expected a file$"):
        canonical.load(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(InputError, match=r"a\.txt: is not a regular file$"):
        canonical.load(tmp_path / "a.txt")


def test_too_large_a_file(tmp_path, monkeypatch):
    monkeypatch.setattr(canonical, "SIZE_LIMIT", 1000)
    (tmp_path / "a.txt").write_bytes(b"x" * 1001)
    with pytest.raises(InputError, match=r"a\.txt: 1,001 bytes, the limit is 1,000; split the file$"):
        canonical.load(tmp_path / "a.txt")


def test_an_unreadable_file(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_bytes(b"x")
    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    with pytest.raises(InputError, match=r"a\.txt: cannot be read: Permission denied$"):
        canonical.load(tmp_path / "a.txt")


def test_a_name_with_a_line_break_stays_on_one_line(tmp_path):
    with pytest.raises(InputError) as error:
        canonical.load(tmp_path / "a\nb.txt")
    assert str(error.value).isprintable()
