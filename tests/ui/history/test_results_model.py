"""What was done in a session, step by step, in words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Side
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.session import Outcome, WorkResult
from backroutine.ui.history.results_model import ResultRole, ResultsModel, StepRow
from tests.ui.history.histories import record

ONE = WorkResult(
    1, Section.MAIN, ExerciseId("bird-dog"), "Bird dog", 1, None, 30, 30, 8, 8, Outcome.DONE
)
LEFT, RIGHT = replace(ONE, side=Side.LEFT), replace(ONE, side=Side.RIGHT)


def step_rows(results: tuple[WorkResult, ...]) -> list[StepRow]:
    model = ResultsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_results(results)
    return [model.index(row).data(ResultRole.ROW) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("pieces", "lines"),
    [
        pytest.param((ONE,), [("", "30 seconds · 8 reps")], id="one set"),
        pytest.param((LEFT, RIGHT), [("Left side", "30 seconds · 8 reps"),
                                     ("Right side", "30 seconds · 8 reps")], id="two sides"),
        pytest.param((ONE, replace(ONE, set_number=2)),
                     [("Set 1", "30 seconds · 8 reps"), ("Set 2", "30 seconds · 8 reps")],
                     id="two sets"),
        pytest.param((replace(LEFT, round_number=1),
                      replace(LEFT, round_number=2, done_s=0, done_reps=0,
                              outcome=Outcome.SKIPPED)),
                     [("Round 1, Left side", "30 seconds · 8 reps"),
                      ("Round 2, Left side", "0 of 30 s · 0 of 8 reps")],
                     id="two rounds of a circuit"),
        pytest.param((replace(ONE, done_s=20, done_reps=5, outcome=Outcome.CUT_SHORT),),
                     [("", "20 of 30 s · 5 of 8 reps")], id="cut short"),
        pytest.param((replace(LEFT, done_s=0, done_reps=0, outcome=Outcome.SKIPPED),
                      replace(RIGHT, done_s=0, done_reps=0, outcome=Outcome.SKIPPED),
                      replace(LEFT, set_number=2, done_s=0, done_reps=0, outcome=Outcome.SKIPPED),
                      replace(RIGHT, set_number=2, done_s=1, done_reps=0,
                              outcome=Outcome.SKIPPED)),
                     [("", "0:01 of 2:00 min · 0 of 32 reps")], id="skipped whole"),
        pytest.param((replace(LEFT, done_s=0, planned_reps=1, done_reps=0,
                              outcome=Outcome.SKIPPED),
                      replace(LEFT, set_number=2, done_s=0, planned_reps=1, done_reps=0,
                              outcome=Outcome.SKIPPED)),
                     [("Left side", "0 of 60 s")], id="holds of one side skipped whole"),
        pytest.param((replace(LEFT, done_s=0, done_reps=0, outcome=Outcome.SKIPPED), RIGHT),
                     [("Left side", "0 of 30 s · 0 of 8 reps"),
                      ("Right side", "30 seconds · 8 reps")], id="one side skipped"),
        pytest.param((replace(ONE, planned_s=300, done_s=95, planned_reps=0),),
                     [("", "1:35 of 5:00 min")], id="minutes"),
        pytest.param((replace(ONE, planned_reps=0, done_reps=0),), [("", "30 seconds")],
                     id="a plain time"),
        pytest.param((replace(ONE, planned_reps=1, done_reps=1),), [("", "30 seconds")],
                     id="a single hold"),
    ],
)  # fmt: skip
def test_a_step_tells_each_set_and_side(
    qtbot: QtBot, pieces: tuple[WorkResult, ...], lines: list[tuple[str, str]]
) -> None:
    (row,) = step_rows(pieces)
    assert [(line.name, line.amount) for line in row.lines] == lines


def test_a_round_that_was_gone_on_with_more_gently_keeps_its_number(qtbot: QtBot) -> None:
    rows = step_rows(
        (
            replace(ONE, round_number=1),
            replace(ONE, step_number=2, round_number=2),
            replace(ONE, step_number=3, exercise_id=ExerciseId("easier"), round_number=2),
        )
    )
    assert [line.name for row in rows for line in row.pieces] == ["Round 1", "Round 2", "Round 2"]


def test_every_piece_of_a_whole_session_is_told_once_under_its_section(qtbot: QtBot) -> None:
    results = record(0.6).results
    rows = step_rows(results)
    assert sum(len(row.pieces) for row in rows) == len(results)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert [row.section for row in rows if row.opens_section] == list(Section)
    assert [line.outcome for row in rows for line in row.pieces] == [r.outcome for r in results]


def test_a_step_is_a_whole_phrase_for_a_screen_reader(qtbot: QtBot) -> None:
    model = ResultsModel()
    model.show_results((LEFT, replace(RIGHT, done_s=0, done_reps=0, outcome=Outcome.SKIPPED)))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Main, step 1, Bird dog: Left side, 30 seconds · 8 reps, done; "
        "Right side, 0 of 30 s · 0 of 8 reps, skipped"
    )


def test_a_step_that_was_skipped_whole_says_so_once(qtbot: QtBot) -> None:
    model = ResultsModel()
    skipped = replace(ONE, done_s=0, done_reps=0, outcome=Outcome.SKIPPED)
    model.show_results((skipped, replace(skipped, set_number=2)))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Main, step 1, Bird dog: 0 of 60 s · 0 of 16 reps, skipped"
    )
