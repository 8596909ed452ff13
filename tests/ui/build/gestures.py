"""What tests of the Build page do with it and want to know of it."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import Section
from backroutine.domain.routine import Routine, StepId
from backroutine.ui.build.page import BuildPage
from backroutine.ui.build.routine_view import RoutineView
from backroutine.ui.tokens import HIT_SIZE
from tests import builders


def own_routine() -> Routine:
    """Return a routine of the person's own: six steps, s1 to s6, ready."""
    return builders.routine(
        ("march-in-place", "cat-cow", "hip-circles"),
        ("bird-dog", "glute-bridge"),
        ("knee-to-chest",),
        name="Mornings",
    )


def outline(page: BuildPage) -> list[list[str]]:
    """Return the exercises of the open routine, section by section."""
    routine = page.routine
    return [[str(step.exercise_id) for step in routine.section(section)] for section in Section]


def shown(page: BuildPage) -> list[list[str]]:
    """Return the exercises that the list shows, section by section."""
    model = page.panel.model
    sections: dict[Section, list[str]] = {section: [] for section in Section}
    for number in range(model.rowCount()):
        row = model.row(number)
        if row.step is not None:
            sections[row.section].append(str(row.step.exercise_id))
    return list(sections.values())


def step_point(view: RoutineView, step_id: str, part: str = "upper") -> QPoint:
    """Return a point of the viewport on a step, in its upper or lower half."""
    index = view.rows_model.index_of(StepId(step_id))
    view.scrollTo(index)
    rect = view.visualRect(index)
    return QPoint(rect.center().x(), rect.top() + (12 if part == "upper" else 64))


def dragged(page: BuildPage, *exercise_ids: str) -> QMimeData:
    """Return what a drag of cards carries."""
    model = page.catalogue.model
    rows = [model.row_of(builders.exercise(name).id) for name in exercise_ids]
    return model.mimeData([model.index(row) for row in rows if row is not None])


def dragged_steps(page: BuildPage, *step_ids: str) -> QMimeData:
    """Return what a drag of steps carries."""
    model = page.panel.model
    return model.mimeData([model.index_of(StepId(step_id)) for step_id in step_ids])


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key with the keyboard in a widget."""
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(widget, key, held)


def click_repair(page: BuildPage, qtbot: QtBot, row: int) -> None:
    """Click the first button that repairs what was found about a row."""
    view = page.panel.view
    index = view.rows_model.index(row)
    view.scrollTo(index)
    places = [place.button for place in view.finding_places(index)]
    button = next(place for place in places if not place.isEmpty())
    assert button.height() >= HIT_SIZE
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=button.center())
