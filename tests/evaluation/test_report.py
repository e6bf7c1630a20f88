from claimcheck.evaluation.report import Report


def test_text_lists_title_figures_and_lines():
    report = Report(title="atomic", figures={"F1": 0.5, "claims": 12}, lines=("lost: Exports fell.",))
    assert report.text() == "atomic\n  F1      0.500\n  claims  12\nlost: Exports fell."


def test_text_of_an_empty_report_is_its_title():
    assert Report(title="nothing").text() == "nothing"
