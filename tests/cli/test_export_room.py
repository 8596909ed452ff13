"""`export` to paper: that fewer exercises fit on a page than wanted is said, and no refusal."""

from pathlib import Path

from tests.cli.conftest import Run


def test_fewer_on_a_page_than_wanted_is_one_line_on_standard_error(
    run: Run, tmp_path: Path
) -> None:
    small = ("--paper", "a5", "--language", "de")
    answer = run("export", "flare-up-gentle-8", tmp_path / "four.pdf", "--per-page", "4", *small)
    assert answer.code == 0
    assert answer.err.count("\n") == 1
    assert " 3 " in answer.err
    answer = run("export", "flare-up-gentle-8", tmp_path / "list.pdf", "--per-page", "list", *small)
    assert (answer.code, answer.err) == (0, "")
