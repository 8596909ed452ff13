"""Words that have no room where they are painted end in dots, and the tip of their row has them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Side
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.progress import dated
from backroutine.domain.session import Outcome, WorkResult
from backroutine.domain.working import ExerciseEffect, MedianChange
from backroutine.ui.history.effects_list import EffectsList
from backroutine.ui.history.effects_model import EffectsModel
from backroutine.ui.history.figures_table import FiguresModel, FiguresTable
from backroutine.ui.history.results_list import ResultsList
from backroutine.ui.history.results_model import ResultsModel
from backroutine.ui.history.session_list import SessionList
from backroutine.ui.history.sessions_model import SessionsModel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.next_up import NextUp
from backroutine.ui.play.rows import Row, RowView
from backroutine.ui.theme import Theme
from tests.ui.history.histories import history
from tests.ui.tips import tip_of_row

NAME = "Side-lying thoracic rotation <slowly>"
TOLD = "Side-lying thoracic rotation ‹slowly>"
EFFECT = ExerciseEffect(ExerciseId("rotation"), NAME, 12, change_with=MedianChange(-2, 9))
WORK = WorkResult(
    1, Section.MAIN, ExerciseId("rotation"), NAME, 1, Side.LEFT, 30, 30, 8, 8, Outcome.DONE
)

MakeList = Callable[[Theme, ExercisePictures], QAbstractItemView]


def play_rows(theme: Theme, pictures: ExercisePictures) -> RowView:
    view = RowView("Routines", theme, pictures)
    view.rows.show_rows([Row(NAME, "5 min", "Ready")])
    return view


def sessions(theme: Theme, pictures: ExercisePictures) -> QAbstractItemView:
    model = SessionsModel()
    view = SessionList(model, theme)
    model.setParent(view)
    model.show_sessions(dated([replace(history(1)[0], routine_name=NAME)]))
    return view


def effects(theme: Theme, pictures: ExercisePictures) -> QAbstractItemView:
    model = EffectsModel()
    view = EffectsList(model, theme)
    model.setParent(view)
    model.show_effects([EFFECT])
    return view


def results(theme: Theme, pictures: ExercisePictures) -> QAbstractItemView:
    model = ResultsModel()
    view = ResultsList(model, theme)
    model.setParent(view)
    model.show_results([WORK])
    return view


def figures(theme: Theme, pictures: ExercisePictures) -> QAbstractItemView:
    model = FiguresModel(("Exercise", "Sessions"))
    view = FiguresTable(model, "Figures")
    model.setParent(view)
    model.show_rows([(NAME, "12")])
    return view


@pytest.mark.parametrize(
    ("make", "row"),
    [
        pytest.param(play_rows, 0, id="the rows of Play"),
        pytest.param(sessions, 1, id="sessions"),
        pytest.param(effects, 0, id="what works for you"),
        pytest.param(results, 0, id="the steps of a session"),
        pytest.param(figures, 0, id="a chart as a table"),
    ],
)
def test_what_is_cut_in_a_row_is_told_by_its_tip(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures, make: MakeList, row: int
) -> None:
    theme.set_text_scale(200)
    view = make(theme, pictures)
    qtbot.addWidget(view)
    view.resize(1400, 500)
    view.show()
    assert TOLD not in tip_of_row(view, row)
    view.resize(330, 500)
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(row, 0)).width() <= 330)
    assert TOLD in tip_of_row(view, row)
    spoken = view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert NAME in (spoken or view.model().index(row, 0).data())
    theme.set_text_scale(100)


def test_a_row_of_which_nothing_is_cut_has_the_tip_of_its_list(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures
) -> None:
    view = effects(theme, pictures)
    qtbot.addWidget(view)
    view.resize(1400, 500)
    view.show()
    assert tip_of_row(view, 0) == view.toolTip()


def test_only_what_is_cut_is_told(qtbot: QtBot, theme: Theme, pictures: ExercisePictures) -> None:
    view = play_rows(theme, pictures)
    qtbot.addWidget(view)
    view.resize(330, 200)
    view.show()
    row = Row("Short", "5 min · 12 steps, and a longer one for a sore day", "Ready")
    view.rows.show_rows([row])
    assert tip_of_row(view, 0) == row.detail


@pytest.mark.parametrize(
    ("width", "tip"),
    [
        pytest.param(700, "", id="all is seen"),
        pytest.param(230, "Next: Bird dog, 3 × 10, 5 s hold, each side", id="the dose is cut"),
        pytest.param(60, "Next: Bird dog, 3 × 10, 5 s hold, each side", id="only a picture"),
    ],
)
def test_what_comes_next_is_told_whole(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures, width: int, tip: str
) -> None:
    shown = NextUp(theme, pictures)
    qtbot.addWidget(shown)
    shown.resize(width, 80)
    shown.show_step(ExerciseId("bird-dog"), "Bird dog", "3 × 10, 5 s hold, each side")
    shown.show()
    assert shown.toolTip() == tip
    assert shown.accessibleName() == "Next: Bird dog, 3 × 10, 5 s hold, each side"
