"""The benchmarks' results: the page shows what was measured, and the made-up texts are the same each time."""

from itertools import islice

from benchmarks import record, texts


def test_the_page_shows_the_results_on_file():
    shown = record.TABLE.search(record.PAGE.read_text(encoding="utf-8"))
    assert shown[0] == record.table()


def test_results_are_written_with_versions_and_shown(tmp_path, monkeypatch, capsys):
    page = tmp_path / "README.md"
    page.write_text("<!-- results -->\nold\n<!-- end -->\n", encoding="utf-8")
    monkeypatch.setattr(record, "PAGE", page)
    monkeypatch.setattr(record, "RESULTS", tmp_path / "results")
    record.save("rain", [record.Result("fallen", 2.5, "mm", "at most 3")], packages=["pytest"])
    assert capsys.readouterr().out == "rain: fallen: 2.5 mm\n"
    assert "| rain | fallen | 2.5 mm | at most 3 | python 3." in page.read_text(encoding="utf-8")
    assert "old" not in page.read_text(encoding="utf-8")


def test_short_documents_are_the_same_each_time_and_differ():
    first, again = list(islice(texts.short(9), 9)), list(islice(texts.short(9), 9))
    assert first == again
    assert len({document.text for document in first}) == 9
    assert all(document.blocks for document in first)
