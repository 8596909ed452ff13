"""The report dialog: weeks and names are chosen, the pages follow, the PDF holds what is seen."""

from datetime import date, time
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.planning import WeekPlan
from backroutine.domain.progress import WeekStart
from backroutine.domain.routine import RoutineId
from backroutine.pdf.report_sheet import ReportOptions
from backroutine.pdf.sheet import Paper
from backroutine.ui.printing.preview import PageView
from backroutine.ui.printing.report_dialog import ReportDialog
from backroutine.ui.theme import Theme
from tests.doubles import ManualClock
from tests.ui.history.histories import records

LEFT = Qt.MouseButton.LeftButton
CHOSEN = ReportOptions(Paper.LETTER, 6, "Ada", "B. Kos")


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, tmp_path: Path) -> ReportDialog:
    return shown(qtbot, theme, tmp_path)


def shown(
    qtbot: QtBot,
    theme: Theme,
    folder: Path,
    options: ReportOptions | None = None,
    plan: WeekPlan | None = None,
) -> ReportDialog:
    dialog = ReportDialog(
        records(40), WeekStart.MONDAY, theme, ManualClock(), None, options or ReportOptions(),
        folder, plan=plan or WeekPlan(), active_days={date(2025, 1, 7), date(2026, 2, 27)},
    )  # fmt: skip
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def words(dialog: ReportDialog) -> str:
    return "\n".join(view.accessibleDescription() for view in dialog.findChildren(PageView))


def fields(dialog: ReportDialog) -> tuple[QSpinBox, QLineEdit, QLineEdit]:
    (weeks,) = dialog.findChildren(QSpinBox)
    person, therapist = [
        line for line in dialog.findChildren(QLineEdit) if line.parent() is weeks.parent()
    ]
    return weeks, person, therapist


def test_the_pages_show_the_sessions_of_twelve_weeks(dialog: ReportDialog) -> None:
    assert "15 Dec 2025 to 2 Mar 2026 · 12 weeks" in words(dialog)
    assert "sessions done; " in words(dialog)


def test_what_is_typed_is_chosen_and_seen(dialog: ReportDialog, qtbot: QtBot) -> None:
    weeks, person, therapist = fields(dialog)
    weeks.selectAll()
    qtbot.keyClicks(weeks, "6")
    qtbot.keyClicks(person, "Ada")
    qtbot.keyClicks(therapist, "B. Kos")
    (letter,) = [
        b for b in dialog.findChildren(QPushButton) if b.accessibleName() == "Paper: Letter"
    ]
    qtbot.mouseClick(letter, LEFT)
    assert dialog.options == CHOSEN
    for seen in ("· 6 weeks", "Ada", "Therapist: B. Kos"):
        assert seen in words(dialog)


def test_the_dialog_opens_as_it_was_left(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    assert shown(qtbot, theme, tmp_path, CHOSEN).options == CHOSEN


def test_what_is_planned_follows_the_weeks(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    twice = WeekPlan().with_routine(RoutineId("r"), (1, 4), time(7))  # today is a Monday
    dialog = shown(qtbot, theme, tmp_path, plan=twice)
    assert "sessions done; 22 by the present plan; " in words(dialog)
    weeks, *_ = fields(dialog)
    weeks.selectAll()
    qtbot.keyClicks(weeks, "6")
    assert "10 by the present plan; " in words(dialog)
    dialog.save_to(str(tmp_path / "report"))
    text = PdfReader(tmp_path / "report.pdf").pages[0].extract_text()
    assert "10 by the present plan;" in " ".join(text.split())


def test_without_a_plan_nothing_is_said_of_one(dialog: ReportDialog) -> None:
    assert "present plan" not in words(dialog)


def test_saving_writes_what_is_seen(dialog: ReportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save_to(str(tmp_path / "report"))
    path = tmp_path / "report.pdf"
    assert saved.args == [path]
    assert len(PdfReader(path).pages) == dialog.page_count


def test_a_refusal_is_said_in_the_dialog(dialog: ReportDialog, tmp_path: Path) -> None:
    dialog.save_to(str(tmp_path / "gone" / "report.pdf"))
    assert dialog.notice_text.startswith("There is no folder “")


def test_everything_that_takes_the_focus_has_a_name(dialog: ReportDialog) -> None:
    for widget in dialog.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            label = widget.accessibleName() or getattr(widget, "text", str)()
            assert label or any(b.buddy() is widget for b in dialog.findChildren(QLabel)), widget


def test_the_arrows_turn_the_weeks_within_a_year(dialog: ReportDialog, qtbot: QtBot) -> None:
    weeks, *_ = fields(dialog)
    qtbot.keyClick(weeks, Qt.Key.Key_Up)
    assert dialog.options.weeks == 13
    assert (weeks.minimum(), weeks.maximum()) == (1, 52)
