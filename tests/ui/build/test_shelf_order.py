"""The list of routines in its orders, and the head of a routine with room for its sums."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from backroutine.domain.routine import Routine, RoutineId
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import own_routine

LONG = replace(own_routine(), id=RoutineId("long"), name="anna")
SHORT = replace(builders.routine(("cat-cow",), name="Zest"), id=RoutineId("short"))
MIDDLE = replace(builders.routine(("cat-cow", "hip-circles"), name="Mid"), id=RoutineId("mid"))
PLAYED = {
    SHORT.id: datetime(2026, 1, 2, tzinfo=UTC),
    MIDDLE.id: datetime(2026, 1, 3, tzinfo=UTC),
}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(0, ["anna", "Mid", "Zest"], id="by name"),
        pytest.param(1, ["Mid", "Zest", "anna"], id="last played first"),
        pytest.param(2, ["Zest", "Mid", "anna"], id="shortest first"),
    ],
)
def test_own_routines_stand_in_the_chosen_order(
    make_page: MakePage, row: int, expected: list[str]
) -> None:
    page = make_page(LONG, SHORT, MIDDLE)
    page.set_last_played(PLAYED)
    page.shelf.order.setCurrentIndex(row)
    model = page.shelf.model
    shown = [r for n in range(model.rowCount()) if (r := model.row(n).routine) is not None]
    assert [routine.name for routine in shown[:3]] == expected


@pytest.mark.parametrize("width", [1024, 1100, 1280, 1366, 1440, 1920])
def test_the_sums_of_a_routine_are_never_cut_off(make_page: MakePage, width: int) -> None:
    page = make_page(_ten_steps())
    page.resize(width, 700)
    QApplication.processEvents()
    sums = page.panel.heading.sums
    assert "10 exercises" in sums.text()
    assert sums.width() >= sums.sizeHint().width()


def _ten_steps() -> Routine:
    return builders.routine(
        ("march-in-place", "cat-cow", "hip-circles"),
        ("bird-dog", "glute-bridge", "front-plank", "side-plank"),
        ("knee-to-chest",) * 3,
    )
