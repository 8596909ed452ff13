"""Two validators of PDF/UA find nothing but that no conformance is claimed, which is meant.

They are no dependency: where they are not installed the tests are left out. To run them, in an
environment of your own: `pip install page-validation pdfua`.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backroutine.paths import resource
from backroutine.pdf.sheet import Paper, SheetOptions
from backroutine.translating import GERMAN, spoken
from tests import builders
from tests.pdf.printed import printed
from tests.pdf.reports import long_history, printed_report
from tests.pdf.test_credits import with_credits
from tests.pdf.test_own_exercises import jpeg, made

# That the file says of itself what it conforms to.
CLAIMS = {"PDFUA1-ID-PART-001", "PDFUA1-ID-SCHEMA-001", "UA-28-004"}


def in_german(make: Callable[[], bytes]) -> bytes:
    """Return what is made while German is spoken."""
    with spoken(resource("i18n"), GERMAN):
        return make()


FILES = pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: printed(builders.programme()).contents, id="hand-out"),
        pytest.param(
            lambda: printed(builders.programme(), SheetOptions(Paper.A5, per_page=None)).contents,
            id="list on A5",
        ),
        pytest.param(lambda: printed(with_credits(3)).contents, id="with links"),
        pytest.param(lambda: made(4, jpeg()).contents, id="with a photo"),
        pytest.param(lambda: in_german(lambda: made(1).contents), id="in German"),
        pytest.param(lambda: printed_report(long_history()).contents, id="report"),
        pytest.param(
            lambda: in_german(lambda: printed_report(long_history()).contents),
            id="report in German",
        ),
        pytest.param(lambda: printed_report(()).contents, id="report on nothing"),
    ],
)


def importer(name: str) -> Any:
    return pytest.importorskip(name, reason="the validator is not installed")


@FILES
def test_page_validation_finds_only_that_nothing_is_claimed(make: Callable[[], bytes]) -> None:
    report = importer("page").validate_pdf_bytes(make(), profile="ua1")
    assert {failure.rule_id for failure in report.failures} <= CLAIMS


@FILES
def test_pdfua_finds_only_that_nothing_is_claimed(
    make: Callable[[], bytes], tmp_path: Path
) -> None:
    path = tmp_path / "made.pdf"
    validate = importer("pdfua").validate
    path.write_bytes(make())
    assert {finding.rule_id for finding in validate(str(path)).findings} <= CLAIMS
