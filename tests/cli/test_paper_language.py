"""`--language`: the paper of a command in another language, the command line in English."""

from pathlib import Path

import pypdf
import pytest
from pypdf.generic import TextStringObject

from backroutine.translating import ENGLISH, spoken_language
from tests import builders
from tests.cli.conftest import Run


def words(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def test_a_hand_out_is_in_the_language_that_is_named(run: Run, tmp_path: Path) -> None:
    german, english = tmp_path / "de.pdf", tmp_path / "en.pdf"
    answer = run("export", builders.ARTICLE, german, "--language", "de")
    assert (answer.code, "Wrote" in answer.out) == (0, True)
    assert run("export", builders.ARTICLE, english).code == 0
    assert "Aufwärmen" in words(german)
    assert "Katze-Kuh" in words(german)
    assert "Warm-up" in words(english)
    assert pypdf.PdfReader(german).root_object["/Lang"] == TextStringObject("de")
    assert spoken_language() == ENGLISH


def test_a_routine_is_named_in_english_whatever_the_paper_speaks(run: Run, tmp_path: Path) -> None:
    name = builders.programme().name
    assert run("export", name, tmp_path / "out.pdf", "--language", "de").code == 0
    assert "Hauptteil" in words(tmp_path / "out.pdf")


def test_a_report_is_in_the_language_that_is_named(run: Run, tmp_path: Path) -> None:
    answer = run("report", tmp_path / "out.pdf", "--language", "de")
    assert "No session was recorded" in answer.out
    assert "Bericht für die Praxis" in words(tmp_path / "out.pdf")
    assert spoken_language() == ENGLISH


@pytest.mark.parametrize("ending", [".ics", ".png", ".routine.json"])
def test_what_is_no_paper_has_no_language(run: Run, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out{ending}"
    answer = run("export", builders.ARTICLE, path, "--language", "de")
    assert (answer.code, path.exists()) == (2, False)


def test_a_language_that_there_is_not_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("report", tmp_path / "out.pdf", "--language", "xx").code == 2
