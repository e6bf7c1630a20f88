import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimsError
from claimcheck.store import Store, index
from records import claim, claims, document


@pytest.fixture
def store():
    return Store.open(None)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "index.sqlite"


def ids(found):
    return [each.id for each in found]


def filled(path):
    store = Store.open(path)
    store.replace(document(), claims(document()), "f")
    store.close()
    return Store.open(path)


def test_a_document_and_its_claims_come_back(store):
    source = document()
    store.replace(source, claims(source), "f")
    assert store.document("a") == source
    assert list(store.claims()) == claims(source)
    assert store.claim("a-1") == claims(source)[1]
    assert store.fingerprints() == {"a": "f"}


def test_claims_come_by_document_and_in_the_order_of_the_text(store):
    for name in ("b", "a"):
        store.replace(document(name), claims(document(name)))
    assert ids(store.claims()) == ["a-0", "a-1", "b-0", "b-1"]
    assert ids(store.claims("b")) == ["b-0", "b-1"]
    assert store.count() == 4


@pytest.mark.parametrize("ask", [Store.claim, Store.document])
def test_an_unknown_id(store, ask):
    with pytest.raises(KeyError, match="x"):
        ask(store, "x")


def test_replacing_a_document_replaces_its_claims_and_words(store):
    store.replace(document(), claims(document()))
    new = document("a", "The dam held.")
    store.replace(new, claims(new))
    assert ids(store.claims()) == ["a-0"]
    assert store.search("pump operator", 5) == []
    assert [match.id for match in store.search("dams", 5)] == ["a-0"]
    assert list(store.referring("a-0")) == []


def test_removing_a_document(store):
    for name in ("a", "b"):
        store.replace(document(name), claims(document(name)))
    store.remove("a")
    assert ids(store.claims()) == ["b-0", "b-1"]
    assert list(store.fingerprints()) == ["b"]
    assert [match.id for match in store.search("pump", 5)] == ["b-0"]


def test_a_change_that_fails_leaves_the_old_state(store):
    store.replace(document(), claims(document()), "old")
    with pytest.raises(ClaimsError, match="claim 'a-0' of 'a': another claim has this id"):
        store.replace(document("a", "The dam held."), claims(document())[:1] * 2, "new")
    assert ids(store.claims()) == ["a-0", "a-1"]
    assert store.fingerprints() == {"a": "old"}
    assert [match.id for match in store.search("pump", 5)] == ["a-0"]


def test_an_interrupted_change_leaves_nothing(store):
    def interrupted():
        yield claims(document())[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.replace(document(), interrupted())
    assert list(store.claims()) == []


def test_referring_and_overlapping(store):
    source = document("a", "The pump failed.", "Nobody was hurt.", "The operator denied it.")
    store.replace(source, claims(source))
    assert ids(store.referring("a-1")) == ["a-2"]
    assert ids(store.overlapping("a", 0, 18)) == ["a-0", "a-1"]
    assert ids(store.overlapping("a", 16, 17)) == []
    assert ids(store.overlapping("b", 0, 99)) == []


def test_best_first_then_by_id(store):
    texts = {"a": "The pump failed.", "b": "The pump of the dam failed twice.", "c": "The pump failed."}
    for name, text in texts.items():
        store.replace(document(name, text), claims(document(name, text)))
    found = store.search("pump failed", 5)
    assert [match.id for match in found] == ["a-0", "c-0", "b-0"]
    assert found[0].score == found[1].score > found[2].score > 0
    assert [(match.document, match.text) for match in found] == [(name, texts[name]) for name in "acb"]
    assert [match.id for match in store.search("pump failed", 1)] == ["a-0"]


def test_the_title_of_a_document_is_searched_and_forgotten_with_it(store):
    titled = document("a").model_copy(update={"title": "Flood of Orsa"})
    store.replace(titled, claims(titled))
    assert [match.id for match in store.search("Orsa", 5)] == ["a-0", "a-1"]
    store.replace(document("a"), claims(document("a")))
    assert store.search("Orsa", 5) == []


def test_equal_scores_do_not_depend_on_the_order_of_writing():
    found = []
    for names in ("abc", "cab"):
        store = Store.open(None)
        for name in names:
            store.replace(document(name), claims(document(name)))
        found.append(store.search("pump", 2))
    assert found[0] == found[1]


@pytest.mark.parametrize("words", ["failing", "PUMPS", "pump_failed", "the PUMP, (failed)!"])
def test_words_are_found_in_any_form(store, words):
    store.replace(document(), claims(document()))
    assert [match.id for match in store.search(words, 1)] == ["a-0"]


def test_accents_and_case_do_not_part_words(store):
    store.replace(document("a", "Öland lies off Småland."), claims(document("a", "Öland lies off Småland.")))
    assert [match.id for match in store.search("oland", 5)] == ["a-0"]


HOSTILE = [
    *(
        "",
        " ",
        '"',
        '"pump',
        "pump OR",
        "a AND (",
        "NEAR/2 *",
        "NOT",
        "pump*",
        "text:pump",
        "^pump",
        "-pump",
        "((((",
        "{a b}",
    ),
    *("';--", "🙂", "\0", "\ud800", "a" * 99_999, "x " * 9_999, " ".join(map(str, range(9_999)))),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_a_safe_query(store, text):
    store.replace(document(), claims(document()))
    assert {match.id for match in store.search(text, 3)} <= {"a-0", "a-1"}


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_truly_any_text_is_a_safe_query(text):
    store = Store.open(None)
    store.replace(document(), claims(document()))
    assert {match.id for match in store.search(text, 3)} <= {"a-0", "a-1"}


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_any_text_is_kept_as_it_is(text):
    store = Store.open(None)
    kept = claim("a", "a-0", 0, text)
    store.replace(document("a", text), [kept])
    assert list(store.claims()) == [kept]


@pytest.mark.parametrize("k", [0, -1])
def test_none_asked_none_found(store, k):
    store.replace(document(), claims(document()))
    assert store.search("pump", k) == []


def test_a_store_on_disk_is_still_there_later(path):
    assert ids(filled(path).claims()) == ["a-0", "a-1"]


def test_a_file_that_is_no_database_is_replaced(path):
    path.write_bytes(b"no database, by any means, but a line of text" * 30)
    assert list(Store.open(path).claims()) == []


def test_a_truncated_database_is_replaced(path):
    filled(path).close()
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert list(Store.open(path).claims()) == []


def test_a_database_with_a_page_overwritten_is_replaced(path):
    filled(path).close()
    content = bytearray(path.read_bytes())
    content[4096 : 3 * 4096] = b"\xaa" * 8192
    path.write_bytes(content)
    assert list(Store.open(path).claims()) == []


def test_a_database_of_a_later_version_is_replaced(path):
    filled(path).close()
    db = sqlite3.connect(path)
    db.execute("pragma user_version = 999")
    db.close()
    assert list(Store.open(path).claims()) == []


def test_another_programs_database_is_replaced(path):
    db = sqlite3.connect(path)
    db.execute("create table claims (x)")
    db.close()
    assert list(Store.open(path).claims()) == []


def test_a_database_without_a_table_is_replaced(path):
    filled(path).close()
    db = sqlite3.connect(path)
    db.execute("drop table refers")
    db.close()
    assert list(Store.open(path).claims()) == []


def test_a_database_that_cannot_be_written_is_left_alone(path, monkeypatch):
    filled(path).close()
    with sqlite3.connect(path) as other:
        other.execute("begin immediate")
        monkeypatch.setattr(index, "WAIT", 0.01)
        with pytest.raises(sqlite3.OperationalError, match="database is locked"):
            Store.open(path)
    other.close()
    assert ids(Store.open(path).claims()) == ["a-0", "a-1"]


def test_an_empty_file_becomes_a_store(path):
    path.touch()
    assert list(Store.open(path).claims()) == []


def test_a_full_disk_is_one_clear_line(path):
    store = filled(path)
    store._db.execute("pragma max_page_count = 1")
    big = document("b", "The dam held. " * 20_000)
    with pytest.raises(ClaimsError, match="the index in the claims folder cannot be written: database or disk is full"):
        store.replace(big, claims(big))
    assert ids(store.claims()) == ["a-0", "a-1"]
