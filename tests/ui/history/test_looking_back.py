"""Safety checks to be read again, what hurt in a session, and charts kept as pictures."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot
from typing_extensions import override

from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.refusal import RefusedError
from backroutine.domain.safety_check import SafetyCheckTaken, SignId
from backroutine.domain.session import PainReport
from backroutine.domain.settings import ThemeChoice
from backroutine.ui.background import Background
from backroutine.ui.history.chart_card import ChartCard
from backroutine.ui.history.chart_picture import write_png
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.history.safety_view import MOST_SHOWN, SafetyView
from backroutine.ui.theme import Theme
from tests.doubles import ManualClock
from tests.ui.history.conftest import OpenPage, Settle
from tests.ui.history.histories import record, records
from tests.ui.history.reading import button, score_box, texts
from tests.ui.stores import MemoryStore

MARCH = date(2026, 3, 1)


def checks(*signs: str, on: date = MARCH) -> SafetyCheckTaken:
    return SafetyCheckTaken(on, frozenset(map(SignId, signs)))


def test_checks_are_read_with_the_newest_first(qtbot: QtBot, theme: Theme) -> None:
    view = SafetyView()
    qtbot.addWidget(view)
    view.show_checks([checks(on=date(2026, 1, 3)), checks("leg", "saddle", "no longer asked")])
    head, newest, oldest = view.texts()
    assert "newest first" in head
    assert "1" in newest.splitlines()[0]
    assert "Medical help at once" in newest, "the most serious answer holds"
    assert newest.index("altered feeling") < newest.index("down one leg")
    assert "no longer asks for" in newest
    assert "None of the signs" in oldest


def test_without_a_check_it_says_so(qtbot: QtBot, theme: Theme) -> None:
    view = SafetyView()
    qtbot.addWidget(view)
    (head,) = view.texts()
    assert "No safety check has been stored yet" in head


def test_very_many_checks_are_cut_and_counted(qtbot: QtBot, theme: Theme) -> None:
    view = SafetyView()
    qtbot.addWidget(view)
    view.show_checks([checks(on=MARCH + timedelta(days=n)) for n in range(MOST_SHOWN + 40)])
    assert len(view.texts()) == MOST_SHOWN + 1
    assert "240" in view.texts()[0]


def test_checks_can_be_read_before_the_first_session(
    qtbot: QtBot, theme: Theme, background: Background, store: MemoryStore, settle: Settle
) -> None:
    store.safety_checks.checks = (checks("night"),)
    page = HistoryPage(
        store.sessions, background, theme, ManualClock(), safety_checks=store.safety_checks
    )
    qtbot.addWidget(page)
    page.show()
    page.reload()
    settle()
    qtbot.mouseClick(button(page, "Safety checks"), Qt.MouseButton.LeftButton)
    settle()
    assert "A doctor the same day" in texts(page)


def test_a_session_says_what_hurt_and_how_the_next_morning_was(
    qtbot: QtBot, open_page: OpenPage, settle: Settle, store: MemoryStore
) -> None:
    some = record()
    name = some.results[2]
    said = (
        PainReport(name.step_number, name.exercise_id, 200.0, 6, PainKind.SHARP,
                   PainPlace.LOWER_BACK),
        PainReport(name.step_number, name.exercise_id, 260.0),
    )  # fmt: skip
    page = open_page([replace(some, pain_reports=said, next_morning=4)])
    page.show_session(some.id)
    settle()
    assert (
        f"It hurt in {name.exercise_name} at 3:20: 6 of 10, Sharp or stabbing, Lower back"
        in texts(page)
    )
    assert "nothing more was said" in texts(page)
    box = score_box(page, "Pain next morning")
    assert box.currentText() == "4"
    box.setCurrentIndex(0)
    settle()
    assert store.sessions.values[some.id].next_morning is None


def cards(page: HistoryPage) -> list[ChartCard]:
    return page.findChildren(ChartCard)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_chart_has_a_picture_of_its_own(
    qtbot: QtBot, open_page: OpenPage, theme: Theme, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    page = open_page(records(60))
    page.views.turn_to(page.views.week)
    page.views.turn_to(page.views.overview)
    pictures = [card.picture() for card in cards(page)]
    assert len(pictures) == 4
    for card, picture in zip(cards(page), pictures, strict=True):
        assert picture.devicePixelRatio() == 2
        assert picture.width() > 2 * card.chart.width()
        assert card.chart.accessibleName() in picture.text("Description")
        seen = {picture.pixel(x, y) for x in range(0, picture.width(), 7)
                for y in range(0, picture.height(), 7)}  # fmt: skip
        assert len(seen) > 3
        assert picture.pixelColor(0, 0) == theme.colour("surface")


def test_a_picture_is_written_where_it_is_wanted(
    qtbot: QtBot, open_page: OpenPage, settle: Settle, tmp_path: Path
) -> None:
    page = open_page(records(10))
    card = cards(page)[0]
    more = next(b for b in card.findChildren(QToolButton) if b.accessibleName().startswith("More"))
    save = next(a for a in more.menu().actions() if a.text() == "Save as picture…")
    save.trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    path = tmp_path / "chart.png"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    settle()
    written = QImage(str(path))
    assert written.size() == card.picture().size()
    assert str(path) in page.panel.bar.text


def test_a_picture_can_be_copied(open_page: OpenPage) -> None:
    card = cards(open_page(records(10)))[0]
    more = next(b for b in card.findChildren(QToolButton) if b.accessibleName().startswith("More"))
    next(a for a in more.menu().actions() if a.text() == "Copy picture").trigger()
    assert QGuiApplication.clipboard().image().size() == card.picture().size()


class Backwards(QTranslator):
    """A language in which that sentence ends with the place."""

    @override
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return "{reason} -> {path}" if source.startswith("The picture could not") else ""


def test_a_place_that_is_not_there_is_refused_with_a_sentence_of_the_language(
    qapp: QApplication, tmp_path: Path
) -> None:
    image, path = QImage(8, 8, QImage.Format.Format_RGB32), tmp_path / "none" / "chart.png"
    with pytest.raises(RefusedError, match="could not be written"):
        write_png(image, path)
    language = Backwards()
    qapp.installTranslator(language)
    with pytest.raises(RefusedError, match=f"-> {path}$"):
        write_png(image, path)
    qapp.removeTranslator(language)


@pytest.mark.parametrize("count", [0, 1, 10])
def test_every_view_opens_with_few_sessions(
    qtbot: QtBot, open_page: OpenPage, settle: Settle, count: int
) -> None:
    page = open_page(records(count))
    page.show_safety_checks()
    for name in range(4):
        page.views.buttons[name].click()
        settle()
        settle()
        assert page.views.buttons[name].isChecked()
        assert page.grab().width()
