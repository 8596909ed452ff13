"""Two validators of PDF/UA find nothing but that no conformance is claimed, which is meant."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import page as page_validation
import pdfua
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter

from backroutine.paths import resource
from backroutine.pdf.sheet import Paper, SheetOptions, build_sheet
from backroutine.pdf.writer import make_pages, paint_pages
from backroutine.translating import GERMAN, spoken
from tests import builders
from tests.doubles import START
from tests.pdf.printed import printed, printed_programme
from tests.pdf.reports import long_history, printed_report
from tests.pdf.test_credits import with_credits
from tests.pdf.test_own_exercises import jpeg, made, made_once

# That the file says of itself what it conforms to.
CLAIMS = {"PDFUA1-ID-PART-001", "PDFUA1-ID-SCHEMA-001", "UA-28-004"}


def in_german(make: Callable[[], bytes]) -> bytes:
    """Return what is made while German is spoken."""
    with spoken(resource("i18n"), GERMAN):
        return make()


FILES = pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: printed_programme().contents, id="hand-out"),
        pytest.param(
            lambda: printed_programme(SheetOptions(Paper.A5, per_page=None)).contents,
            id="list on A5",
        ),
        pytest.param(lambda: printed(with_credits(3)).contents, id="with links"),
        pytest.param(lambda: made_once(4, jpeg()).contents, id="with a photo"),
        pytest.param(lambda: in_german(lambda: made(1).contents), id="in German"),
        pytest.param(lambda: printed_report(long_history()).contents, id="report"),
        pytest.param(
            lambda: in_german(lambda: printed_report(long_history()).contents),
            id="report in German",
        ),
        pytest.param(lambda: printed_report(()).contents, id="report on nothing"),
    ],
)


@cache
def contents_of(make: Callable[[], bytes]) -> bytes:
    """Return what is made, for both validators."""
    return make()


@FILES
def test_page_validation_finds_only_that_nothing_is_claimed(make: Callable[[], bytes]) -> None:
    found = found_by_page_validation(contents_of(make))
    assert found
    assert found <= CLAIMS


@FILES
def test_pdfua_finds_only_that_nothing_is_claimed(
    make: Callable[[], bytes], tmp_path: Path
) -> None:
    found = found_by_pdfua(contents_of(make), tmp_path)
    assert found
    assert found <= CLAIMS


def test_both_find_more_in_a_file_that_was_only_painted(tmp_path: Path) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    paint_pages(writer, make_pages(build_sheet(builders.ready_programme()), now=START))
    painted = bytes(buffer.data().data())
    assert found_by_page_validation(painted) - CLAIMS
    assert found_by_pdfua(painted, tmp_path) - CLAIMS


def found_by_page_validation(contents: bytes) -> set[str]:
    """Return the rules that a file breaks."""
    report = page_validation.validate_pdf_bytes(contents, profile="ua1")
    return {failure.rule_id for failure in report.failures}


def found_by_pdfua(contents: bytes, folder: Path) -> set[str]:
    """Return the rules that a file breaks."""
    path = folder / "made.pdf"
    path.write_bytes(contents)
    return {finding.rule_id for finding in pdfua.validate(str(path)).findings}
