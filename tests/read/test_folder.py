import os
import re
from hashlib import sha256

import pytest

from claimcheck import read
from claimcheck.errors import InputError
from claimcheck.read import canonical


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


def put(corpus, name, text="The pump failed."):
    (corpus / name).parent.mkdir(parents=True, exist_ok=True)
    (corpus / name).write_text(text, encoding="utf-8")


def refused(corpus):
    with pytest.raises(InputError) as error:
        read.folder(corpus)
    assert str(error.value).isprintable()
    return shown(str(error.value))


def shown(line):
    """The line with paths that start at corpus/, wherever the test put it."""
    return re.sub(r"/\S*/corpus\b", "corpus", line)


def test_documents_come_sorted_by_id_with_their_folders(corpus):
    for name in ("b.txt", "a.MD", "press/a.markdown", "press/2021.06.txt"):
        put(corpus, name)
    documents, notes, _ = read.folder(corpus)
    assert [document.id for document in documents] == ["a", "b", "press/2021.06", "press/a"]
    assert notes == ()


def test_the_digest_is_that_of_the_bytes(corpus):
    (corpus / "a.txt").write_bytes(b"\xef\xbb\xbfThe pump\r\nfailed.")
    (document,) = read.folder(corpus).documents
    assert document.sha256 == sha256(b"\xef\xbb\xbfThe pump\r\nfailed.").hexdigest()
    assert document.text == "The pump\nfailed."


def test_hidden_files_and_other_suffixes_are_left_out(corpus):
    for name in ("a.txt", ".b.txt", ".git/c.txt", "d.pdf", "e", "sources.toml"):
        put(corpus, name, "" if name == "sources.toml" else "The pump failed.")
    put(corpus, "sources.toml", "# nothing known")
    documents, notes, _ = read.folder(corpus)
    assert [document.id for document in documents] == ["a"]
    assert [shown(note) for note in notes] == [
        "corpus: left out d.pdf (not .txt, .md, .markdown)",
        "corpus: left out e (not .txt, .md, .markdown)",
    ]


def test_a_link_to_a_folder_is_not_followed(corpus):
    put(corpus, "a.txt")
    (corpus / "loop").symlink_to(corpus)
    documents, notes, _ = read.folder(corpus)
    assert [document.id for document in documents] == ["a"]
    assert [shown(note) for note in notes] == [
        "corpus: left out loop (not .txt, .md, .markdown)",
    ]


def test_what_is_no_prose_is_noted(corpus):
    put(corpus, "a.md", "One.\n\n```\nx\n```\n\nTwo.\n\n| a |\n|---|\n")
    assert read.folder(corpus).notes == ("a: left out 20 characters that are no prose (from line 3, 9)",)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"", "corpus/a.txt: is empty"),
        ("a.txt", b"x\0", "corpus/a.txt:1: NUL at byte 1: a binary file, expected text"),
        ("a.md", b"x\n\xff\n", "corpus/a.md:2: byte 2 (0xff) is not UTF-8; save the file as UTF-8"),
        ("a.pdf", b"x", "corpus: no documents in this folder (.txt, .md, .markdown)"),
    ],
)
def test_one_bad_file_is_named(corpus, name, content, message):
    (corpus / name).write_bytes(content)
    assert refused(corpus) == message


def test_two_documents_with_one_id_are_both_named(corpus):
    put(corpus, "a.txt")
    put(corpus, "a.md")
    assert refused(corpus) == "corpus/a.md and corpus/a.txt: documents with one name"


def test_every_bad_file_is_named_and_the_others_are_read(corpus):
    for name, text in {
        "a.txt": "",
        "b.txt": "Fine.",
        "c.md": "x\0",
        "d.md": "Two.",
        "d.txt": "Two.",
        "e.md": "Good.",
    }.items():
        put(corpus, name, text)
    documents, _, problems = read.folder(corpus, keep_going=True)
    assert [document.id for document in documents] == ["b", "e"]
    assert [shown(line) for line in problems] == [
        "corpus/a.txt: is empty",
        "corpus/c.md:1: NUL at byte 1: a binary file, expected text",
        "corpus/d.md and corpus/d.txt: documents with one name",
    ]


def test_no_document_that_can_be_read_is_told_for_each(corpus):
    put(corpus, "a.txt", "")
    documents, _, problems = read.folder(corpus, keep_going=True)
    assert (documents, [shown(line) for line in problems]) == ((), ["corpus/a.txt: is empty"])


def test_a_document_that_is_not_the_one_described_is_left_out(corpus):
    put(corpus, "a.txt")
    put(corpus, "b.txt")
    put(corpus, "sources.toml", f'[[document]]\nid = "a"\nsha256 = "{"0" * 64}"')
    documents, _, problems = read.folder(corpus, keep_going=True)
    assert [document.id for document in documents] == ["b"]
    assert [shown(line).partition(" is not that of ")[0] for line in problems] == ["corpus/sources.toml: sha256 of 'a'"]


def test_a_folder_that_cannot_be_listed_keeps_nothing_else_back(corpus, monkeypatch):
    put(corpus, "a.txt")
    walk = os.walk

    def refuse(top, onerror):
        yield from walk(top)
        onerror(PermissionError(13, "Permission denied", str(corpus / "press")))

    monkeypatch.setattr(os, "walk", refuse)
    documents, _, problems = read.folder(corpus, keep_going=True)
    assert [document.id for document in documents] == ["a"]
    assert [shown(line) for line in problems] == ["corpus/press: cannot be read: Permission denied"]


def test_what_is_told_of_a_folder_that_cannot_be_listed_is_no_mistake(corpus, monkeypatch):
    put(corpus, "a.txt")
    put(corpus, "sources.toml", '[[document]]\nid = "press/b"')
    walk = os.walk

    def refuse(top, onerror):
        onerror(PermissionError(13, "Permission denied", str(corpus / "press")))
        yield from walk(top)

    monkeypatch.setattr(os, "walk", refuse)
    documents, _, problems = read.folder(corpus, keep_going=True)
    assert [document.id for document in documents] == ["a"]
    assert [shown(line) for line in problems] == ["corpus/press: cannot be read: Permission denied"]


def test_a_table_without_its_document_keeps_nothing_else_back(corpus):
    put(corpus, "a.txt")
    put(corpus, "sources.toml", '[[document]]\nid = "x"')
    documents, _, problems = read.folder(corpus, keep_going=True)
    assert [document.id for document in documents] == ["a"]
    assert [shown(line) for line in problems] == ["corpus/sources.toml: no document has the id 'x'"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [("a.pdf", "x", "no documents in this folder"), ("sources.toml", "[[", "Invalid")],
)
def test_what_makes_the_whole_folder_useless_is_refused_all_the_same(corpus, name, text, message):
    if name == "sources.toml":
        put(corpus, "a.txt")
    put(corpus, name, text)
    with pytest.raises(InputError, match=message):
        read.folder(corpus, keep_going=True)


def test_no_folder(corpus):
    assert refused(corpus / "x") == "corpus/x: no such folder"


def test_a_file_is_no_folder(corpus):
    put(corpus, "a.txt")
    assert refused(corpus / "a.txt") == "corpus/a.txt: is not a folder"


def test_a_broken_link_to_a_document(corpus):
    (corpus / "a.txt").symlink_to("nowhere")
    assert refused(corpus) == "corpus/a.txt: is a broken link"


def test_a_broken_link_to_a_folder(corpus):
    (corpus / "x").symlink_to("nowhere")
    assert refused(corpus / "x") == "corpus/x: is a broken link"


def test_an_unreadable_folder(corpus, monkeypatch):
    def walk(top, onerror):
        onerror(PermissionError(13, "Permission denied", str(corpus / "press")))
        return iter(())

    monkeypatch.setattr(os, "walk", walk)
    assert refused(corpus) == "corpus/press: cannot be read: Permission denied"


@pytest.mark.skipif(os.uname().sysname != "Linux", reason="other systems refuse such names")
def test_a_file_name_that_is_not_utf_8(corpus):
    with open(os.fsencode(corpus) + b"/Z\xfcrich.txt", "wb") as file:
        file.write(b"x")
    assert refused(corpus).endswith("the file name is not UTF-8; rename it")


SOURCE = """
[[document]]
id = "a"
title = "The pump"
publisher = "Oslo Post"
date = 2021-06-02
licence = "CC0"
"""


def test_sources_describe_documents(corpus):
    put(corpus, "a.txt")
    put(corpus, "b.txt")
    put(corpus, "sources.toml", SOURCE)
    a, b = read.folder(corpus).documents
    assert (a.title, a.publisher, a.date, a.licence, a.voice_name) == (
        "The pump",
        "Oslo Post",
        "2021-06-02",
        "CC0",
        "Oslo Post",
    )
    assert (b.title, b.publisher, b.date, b.licence, b.voice_name) == (None, None, None, None, "b")


def test_the_right_digest_is_accepted(corpus):
    put(corpus, "a.txt")
    put(corpus, "sources.toml", f'[[document]]\nid = "a"\nsha256 = "{sha256(b"The pump failed.").hexdigest()}"')
    (document,) = read.folder(corpus).documents
    assert document.sha256 == sha256(b"The pump failed.").hexdigest()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[document]]\nid = "x"', "corpus/sources.toml: no document has the id 'x'"),
        (SOURCE + SOURCE, "corpus/sources.toml: document 'a' has two tables"),
        ("[[document]]\nid = ", "corpus/sources.toml: Invalid value (at end of document)"),
        ('[[document]]\nid = "a"\n\n[[document]]\ntitle = "x"', "corpus/sources.toml:4: id: Field required"),
        ("document = 7", "corpus/sources.toml: document: Input should be a valid tuple"),
        ("documents = 7", "corpus/sources.toml: documents: Extra inputs are not permitted"),
        ('document = [{id = "a"}, {title = "x"}]', "corpus/sources.toml: id: Field required"),
        ('[[document]]\ntitle = "x"', "corpus/sources.toml:1: id: Field required"),
        (
            '[[document]]\nid = "a"\ndate = "last May"',
            "corpus/sources.toml:1: date: 'last May' is no date: write 2010, 2010-12 or 2010-12-31",
        ),
        (
            '[[document]]\nid = "a"\nauthor = "x"',
            "corpus/sources.toml:1: author: Extra inputs are not permitted",
        ),
        ("[[document]]\nid = 7", "corpus/sources.toml:1: id: Input should be a valid string"),
        (
            f'[[document]]\nid = "a"\nsha256 = "{"0" * 64}"',
            "corpus/sources.toml: sha256 of 'a' is not that of corpus/a.txt: "
            + sha256(b"The pump failed.").hexdigest(),
        ),
    ],
)
def test_bad_sources_are_refused(corpus, text, message):
    put(corpus, "a.txt")
    put(corpus, "sources.toml", text)
    assert refused(corpus) == message


def test_read_takes_the_name_of_the_file(corpus):
    put(corpus, "press/The report.txt")
    assert read.read(corpus / "press" / "The report.txt").id == "The report"


@pytest.mark.parametrize("name", ["a.pdf", "a", ".txt", "a.txt.gz"])
def test_an_unknown_format_is_refused(corpus, name):
    put(corpus, name)
    with pytest.raises(InputError, match=r"known are \.txt, \.md, \.markdown$"):
        read.read(corpus / name)


def test_bytes_are_read_like_a_file_of_that_name(corpus):
    put(corpus, "a.md", "# One\ntwo")
    assert read.from_bytes(b"# One\ntwo", "x/a.md") == read.read(corpus / "a.md")


def test_show_keeps_ordinary_names():
    assert canonical.show("corpus/Zürich 1.txt") == "corpus/Zürich 1.txt"
