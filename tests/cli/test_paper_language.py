"""`--language`: the paper of a command in another language, the command line in English."""

from pathlib import Path

import pypdf
import pytest
from pypdf.generic import TextStringObject

from backroutine.translating import ENGLISH, spoken_language
from tests import builders
from tests.cli.conftest import Run
from tests.paper_words import words_of


@pytest.mark.parametrize("wanted", ["mcgill-big-three-16", "McGill big three"])
def test_a_hand_out_is_in_the_language_that_is_named_and_routines_are_named_in_english(
    wanted: str, run: Run, tmp_path: Path
) -> None:
    german = tmp_path / "de.pdf"
    answer = run("export", wanted, german, "--language", "de")
    assert (answer.code, "Wrote" in answer.out) == (0, True)
    found = words_of(german)
    for expected in ("Aufwärmen", "Hauptteil", "Katze-Kuh"):
        assert expected in found
    assert pypdf.PdfReader(german).root_object["/Lang"] == TextStringObject("de")
    assert spoken_language() == ENGLISH


def test_a_hand_out_is_in_english_where_no_language_is_named(run: Run, tmp_path: Path) -> None:
    assert run("export", "mcgill-big-three-16", tmp_path / "en.pdf").code == 0
    assert "Warm-up" in words_of(tmp_path / "en.pdf")


def test_a_report_is_in_the_language_that_is_named(run: Run, tmp_path: Path) -> None:
    answer = run("report", tmp_path / "out.pdf", "--language", "de")
    assert "No session was recorded" in answer.out
    assert "Bericht für die Praxis" in words_of(tmp_path / "out.pdf")
    assert spoken_language() == ENGLISH


@pytest.mark.parametrize("ending", [".ics", ".png", ".routine.json"])
def test_what_is_no_paper_has_no_language(run: Run, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out{ending}"
    answer = run("export", builders.ARTICLE, path, "--language", "de")
    assert (answer.code, path.exists()) == (2, False)


def test_a_language_that_there_is_not_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("report", tmp_path / "out.pdf", "--language", "xx").code == 2
