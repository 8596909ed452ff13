"""Widgets that paint something beside words: each made small, to be looked at in a test."""

from datetime import time

from PySide6.QtWidgets import QWidget

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.planning import PlannedTime
from backroutine.domain.routine import RoutineId
from backroutine.domain.safety_check import SIGNS
from backroutine.domain.timeline import LeadTimes
from backroutine.domain.working import ExerciseEffect, MedianChange
from backroutine.ui.build.moving_figure import MovingFigure
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.routine_rows import Row as RoutineRow
from backroutine.ui.build.routine_rows import RowBuilder
from backroutine.ui.build.shelf import ShelfView
from backroutine.ui.build.shelf_model import ShelfModel
from backroutine.ui.build.step_list import StepList
from backroutine.ui.history.effects_list import EffectsList
from backroutine.ui.history.effects_model import EffectsModel
from backroutine.ui.history.results_list import ResultsList
from backroutine.ui.history.results_model import ResultsModel
from backroutine.ui.keys import KEYBOARD_MAP
from backroutine.ui.keys_dialog import KeyCaps
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.plan.plannable import Plannable
from backroutine.ui.plan.planned_button import PlannedButton
from backroutine.ui.play.buttons import PillButton
from backroutine.ui.play.figure_view import FigureView
from backroutine.ui.play.floor_view import FloorView
from backroutine.ui.play.rows import Row, RowView
from backroutine.ui.play.sign_box import SignBox
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.build.gestures import own_routine
from tests.ui.history.histories import record

BIRD_DOG = ExerciseId("bird-dog")


def rows_of_own() -> list[RoutineRow]:
    return RowBuilder(builders.catalogue()).rows(own_routine(), (), LeadTimes())


def section_row(theme: Theme, pictures: ExercisePictures) -> QWidget:
    view = RowView("Rows", theme, pictures)
    view.rows.show_rows([Row("Bird dog", "3 sets", "2:10", BIRD_DOG, "main")])
    return view


def sign_box(theme: Theme, _pictures: ExercisePictures) -> QWidget:
    box = SignBox(SIGNS[0], theme)
    box.setChecked(True)
    return box


def pill(theme: Theme, _pictures: ExercisePictures) -> QWidget:
    return PillButton("", "pause", "Space", theme)


def planned_card(theme: Theme, _pictures: ExercisePictures) -> QWidget:
    parent = QWidget()
    at = PlannedTime(0, time(7, 30), RoutineId("own"))
    card = PlannedButton(at, Plannable(RoutineId("own"), "Mornings", 600), theme, parent)
    card.setGeometry(0, 0, 200, 80)
    return parent


def key_caps(theme: Theme, _pictures: ExercisePictures) -> QWidget:
    caps = KeyCaps(next(use for group in KEYBOARD_MAP for use in group.uses), theme)
    caps.setMinimumWidth(300)
    return caps


def floor(theme: Theme, _pictures: ExercisePictures) -> QWidget:
    view = FloorView(theme)
    view.show_words("Bird dog", "Hold", "main")
    view.show_time(20, 0.25)
    return view


def still_figure(theme: Theme, pictures: ExercisePictures) -> QWidget:
    view = FigureView(theme, pictures)
    view.show_exercise(BIRD_DOG, "Bird dog", is_mirrored=False)
    view.set_still(True)
    return view


def still_detail(_theme: Theme, pictures: ExercisePictures) -> QWidget:
    figure = MovingFigure(pictures)
    figure.set_still(True)
    figure.show_exercise(BIRD_DOG)
    return figure


def results(theme: Theme, _pictures: ExercisePictures) -> QWidget:
    model = ResultsModel()
    model.show_results(record().results[:1])
    view = ResultsList(model, theme)
    model.setParent(view)
    return view


def effects(theme: Theme, _pictures: ExercisePictures) -> QWidget:
    model = EffectsModel()
    model.show_effects(
        [ExerciseEffect(BIRD_DOG, "Bird dog", 12, left_s=90, right_s=60,
                        change_with=MedianChange(-2, 9))]
    )  # fmt: skip
    view = EffectsList(model, theme)
    model.setParent(view)
    return view


def shelf(theme: Theme, pictures: ExercisePictures) -> QWidget:
    model = ShelfModel(builders.catalogue())
    model.show([], [builders.programme()])
    view = ShelfView(model, PaintBox(theme, pictures, builders.catalogue()))
    model.setParent(view)
    return view


def steps(theme: Theme, pictures: ExercisePictures) -> QWidget:
    model = RoutineModel(builders.catalogue())
    model.show(rows_of_own())
    view = StepList(model, PaintBox(theme, pictures, builders.catalogue()))
    model.setParent(view)
    return view
