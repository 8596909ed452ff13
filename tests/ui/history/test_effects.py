"""What works for you as it is shown: rows, order, table, silence, and no claim of a cause."""

import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QTableView
from pytestqt.qtbot import QtBot
from typing_extensions import override

from backroutine.charts.layout import diverging_bar
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.session import Outcome, SessionId, SessionRecord
from backroutine.domain.settings import ThemeChoice
from backroutine.domain.working import ExerciseEffect, MedianChange, what_works, worked_session
from backroutine.ui.background import Background
from backroutine.ui.history.effects_model import EffectOrder, EffectsModel
from backroutine.ui.history.effects_view import EffectsView
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from tests.doubles import START, ManualClock
from tests.ui.history.conftest import OpenPage, Settle
from tests.ui.history.reading import listed
from tests.ui.history.years import years
from tests.ui.stores import MemorySessions, MemoryStore

PLANK = ExerciseEffect(
    ExerciseId("plank"), "Plank", 12, 1, 45, change_with=MedianChange(-2, 9),
    change_without=MedianChange(0.5, 30), morning_with=MedianChange(1, 7), hurt_count=2,
    worst_pain=6,
)  # fmt: skip
SIDE = ExerciseEffect(ExerciseId("side"), "Side plank", 4, left_s=90, right_s=60)
BRIDGE = ExerciseEffect(ExerciseId("bridge"), "Bridge", 20, change_with=MedianChange(1, 8))


def view(qtbot: QtBot, theme: Theme, *effects: ExerciseEffect) -> EffectsView:
    shown = EffectsView(theme)
    qtbot.addWidget(shown)
    shown.resize(760, 560)
    shown.show_effects(effects)
    shown.show()
    return shown


def test_large_numbers_have_their_thousands_apart_everywhere(qtbot: QtBot, theme: Theme) -> None:
    often = ExerciseEffect(
        ExerciseId("plank"), "Plank", 6943, 1357, change_with=MedianChange(0, 4708),
        hurt_count=1350, worst_pain=8,
    )  # fmt: skip
    shown = view(qtbot, theme, often)
    spoken = shown.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    said = " ".join((spoken, *shown.model.count_lines(often)))
    for number in ("6,943", "1,357", "4,708", "1,350"):
        assert number in said
    assert not re.search(r"\d{4}", said)


def names(shown: EffectsView) -> list[str]:
    return [effect.name for effect in shown.model.effects]


def test_a_row_says_its_numbers_and_on_how_many_sessions_they_rest(
    qtbot: QtBot, theme: Theme
) -> None:
    shown = view(qtbot, theme, PLANK)
    spoken = shown.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Plank", "longest hold 45 s", "at worst 6", "−2 (9", "+0.5 (30", "+1 (7"):
        assert part in spoken


def test_below_the_least_number_it_is_silent(qtbot: QtBot, theme: Theme) -> None:
    shown = view(qtbot, theme, SIDE)
    spoken = shown.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "left 60 %, right 40 %" in spoken
    assert "Pain" not in spoken


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (EffectOrder.OFTEN, ["Bridge", "Plank", "Side plank"]),
        (EffectOrder.LOWER_AFTER, ["Plank", "Bridge", "Side plank"]),
        (EffectOrder.HIGHER_AFTER, ["Bridge", "Plank", "Side plank"]),
        (EffectOrder.MORNING, ["Plank", "Bridge", "Side plank"]),
        (EffectOrder.NAME, ["Bridge", "Plank", "Side plank"]),
    ],
)
def test_the_order_can_be_chosen_and_silence_comes_last(
    qtbot: QtBot, theme: Theme, order: EffectOrder, expected: list[str]
) -> None:
    shown = view(qtbot, theme, SIDE, PLANK, BRIDGE)
    shown.orders.setCurrentIndex(shown.orders.findData(order))
    assert names(shown) == expected


def test_the_table_holds_the_same_in_the_same_order(qtbot: QtBot, theme: Theme) -> None:
    shown = view(qtbot, theme, SIDE, PLANK, BRIDGE)
    qtbot.mouseClick(shown.as_table, Qt.MouseButton.LeftButton)
    (table,) = shown.findChildren(QTableView)
    assert table.isVisible()
    shown.orders.setCurrentIndex(shown.orders.findData(EffectOrder.LOWER_AFTER))
    model = table.model()
    rows = [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert [row[0] for row in rows] == names(shown)
    assert rows[0] == ["Plank", "12", "1", "45 s", "–", "2", "−2 · 9", "+0.5 · 30", "+1 · 7"]
    assert rows[2] == ["Side plank", "4", "0", "–", "60 %", "0", "–", "–", "–"]


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot, theme: Theme) -> None:
    model = EffectsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_effects([PLANK, SIDE, BRIDGE])
    model.sort_by(EffectOrder.NAME)
    assert model.rowCount() == 3


def test_nothing_said_claims_a_cause(qtbot: QtBot, theme: Theme) -> None:
    shown = view(qtbot, theme, PLANK, BRIDGE, SIDE)
    said = " ".join(
        str(shown.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3)
    )
    for word in ("help", "because", "cause", "reduce", "improve", "heal", "better", "worse"):
        assert word not in said.lower().replace("at worst", "")


def test_an_empty_history_says_what_will_stand_here(qtbot: QtBot, theme: Theme) -> None:
    shown = view(qtbot, theme)
    assert not shown.list.isVisible()
    assert any("Nothing yet" in label.text() for label in shown.findChildren(PlainLabel))


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("width", [420, 760, 1300])
def test_rows_are_painted_at_every_width(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice, width: int
) -> None:
    theme.choose(choice)
    shown = view(qtbot, theme, PLANK, SIDE, BRIDGE)
    empty = view(qtbot, theme)
    for each in (shown, empty):
        each.resize(width, 560)
    assert shown.grab().toImage() != empty.grab().toImage()


def open_effects(page: HistoryPage, settle: Settle) -> EffectsView:
    page.views.turn_to(page.views.effects)
    for _ in range(60):
        settle()
    return page.views.effects


def test_the_page_shows_what_its_sessions_come_to(open_page: OpenPage, settle: Settle) -> None:
    records = years(150, 4)
    shown = open_effects(open_page(records), settle)
    assert list(shown.model.effects) == list(what_works(worked_session(r) for r in records))


def test_it_is_read_only_when_it_is_looked_at(
    open_page: OpenPage, store: MemoryStore, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[SessionId] = []
    get_many = store.sessions.get_many

    def noted(session_ids: Sequence[SessionId]) -> list[SessionRecord]:
        asked.extend(session_ids)
        return get_many(session_ids)

    monkeypatch.setattr(store.sessions, "get_many", noted)
    records = years(150, 4)
    page = open_page(records)
    of_old = {r.id for r in records if r.started_at < START - timedelta(days=20)}
    assert not of_old & set(asked), "only recent sessions are read for suggestions"
    open_effects(page, settle)
    assert of_old <= set(asked)
    read_once = len(asked)
    page.reload()
    for _ in range(20):
        settle()
    assert of_old.isdisjoint(asked[read_once:]), "what is known is not read again"


def test_a_filter_counts_here_too(open_page: OpenPage, settle: Settle) -> None:
    records = years(150, 6)
    page = open_page(records)
    shown = open_effects(page, settle)
    page.filters._routines.setCurrentIndex(1)
    for _ in range(20):
        settle()
    chosen = [r for r in records if r.routine_id == page.filters.routine_id]
    assert 0 < len(chosen) < len(records)
    assert list(shown.model.effects) == list(what_works(worked_session(r) for r in chosen))


class Spoiled(MemorySessions):
    """A store in which one session cannot be read whole."""

    spoiled = SessionId("")

    @override
    def get_many(self, session_ids: Sequence[SessionId]) -> list[SessionRecord]:
        return [record for record in super().get_many(session_ids) if record.id != self.spoiled]


def test_a_session_that_cannot_be_read_is_left_out_and_told(
    qtbot: QtBot, theme: Theme, background: Background, settle: Settle
) -> None:
    records, sessions = years(40, 4), Spoiled()
    sessions.values = {record.id: record for record in records}
    sessions.spoiled = records[0].id
    page = HistoryPage(sessions, background, theme, ManualClock())
    qtbot.addWidget(page)
    page.show()
    page.reload()
    settle()
    shown = open_effects(page, settle)
    assert list(shown.model.effects) == list(what_works(worked_session(r) for r in records[1:]))
    assert page.panel.bar.text.startswith("One session cannot be read")


def done_in(records: Sequence[SessionRecord], exercise_id: str) -> set[SessionId]:
    return {
        r.id for r in records
        if any(w.exercise_id == exercise_id and w.outcome is not Outcome.SKIPPED for w in r.results)
    }  # fmt: skip


@pytest.mark.parametrize("by_key", [True, False], ids=["Enter", "a click"])
def test_an_exercise_leads_to_its_sessions_and_back(
    qtbot: QtBot, open_page: OpenPage, settle: Settle, by_key: bool
) -> None:
    records = years(150, 6)
    page = open_page(records)
    shown = open_effects(page, settle)
    index = shown.model.index(len(shown.model.effects) - 1)
    effect = shown.model.effects[index.row()]
    shown.list.setCurrentIndex(index)
    if by_key:
        shown.list.setFocus()
        qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    else:
        shown.list.scrollTo(index)
        place = shown.list.visualRect(index).center()
        qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    for _ in range(10):
        settle()
    expected = done_in(records, effect.exercise_id)
    assert 0 < len(expected) < len(records)
    assert {session.id for session in listed(page)} == expected
    assert list(shown.model.effects) == list(what_works(worked_session(r) for r in records)), (
        "an exercise still stands beside the sessions without it"
    )
    assert page.filters.exercise.currentText() == effect.name
    page.filters.exercise.setCurrentIndex(0)
    assert len(listed(page)) == len(records)
    assert page.filters.exercise.currentText() == "All exercises"


@given(st.floats(-20, 20), st.floats(1, 10), st.floats(0, 500), st.floats(1, 500))
def test_a_bar_goes_from_the_middle_to_the_side_of_its_sign(
    value: float, most: float, left: float, width: float
) -> None:
    begins, reach = diverging_bar(value, most, left, width)
    middle = left + width / 2
    assert left - 1e-6 <= begins
    assert begins + reach <= left + width + 1e-6
    assert begins + (reach if value < 0 else 0) == pytest.approx(middle)
    assert reach == pytest.approx(min(abs(value), most) / most * width / 2)


def test_what_works_is_kept_as_a_picture_of_every_row(
    qtbot: QtBot, open_page: OpenPage, settle: Settle, tmp_path: Path
) -> None:
    page = open_page(years(400))
    page.resize(1024, 560)
    page.views.turn_to(page.views.effects)
    for _ in range(10):
        settle()
    shown = page.views.effects
    rows = sum(
        shown.list.sizeHintForIndex(shown.model.index(row)).height()
        for row in range(shown.model.rowCount())
    )
    assert rows > shown.list.viewport().height(), "some are scrolled away"
    with qtbot.waitSignal(shown.picture_wished):
        qtbot.mouseClick(shown.keep, Qt.MouseButton.LeftButton)
    (dialog,) = (each for each in page.findChildren(QFileDialog) if each.isVisible())
    dialog.fileSelected.emit(str(tmp_path / "works.png"))
    dialog.reject()
    settle()
    image = QImage(str(tmp_path / "works.png"))
    assert image.height() > 2 * rows
    last = image.copy(0, image.height() - 2 * 60, image.width(), 2 * 40)
    colours = {last.pixel(x, y) for x in range(0, last.width(), 3) for y in range(last.height())}
    assert len(colours) > 10, "the last row is painted"
