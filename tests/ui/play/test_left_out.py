"""What is skipped for the rest of a session stays so: back and forth, in a gentler plan, stored."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.plain import routine_from_plain, routine_to_plain
from backroutine.domain.routine import Circuit, CircuitId
from backroutine.domain.rules import ready
from backroutine.domain.timeline import build_timeline
from backroutine.player.engine import Player
from backroutine.player.hurt import HurtChoice
from backroutine.player.left_out import LeftOut
from backroutine.ui.play.page import PlayPage
from tests import builders
from tests.doubles import ManualClock
from tests.ui.play.conftest import PLANK_WORK_S, Click, Press, Settle
from tests.ui.play.hurting import cut_power_and_go_on
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

PLANK = ExerciseId("front-plank")
MARCH = ("march-in-place", Dose(time_s=300))


@pytest.mark.parametrize("score", [None, 7], ids=["by itself", "after too much"])
def test_a_session_that_is_taken_up_again_leaves_out_what_it_left_out(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click, settle: Settle,
    sessions: RememberedSessions, score: int | None,
) -> None:  # fmt: skip
    alarm.pass_late(PLANK_WORK_S)
    press(Qt.Key.Key_H)
    if score is not None:
        click(started.session.hurt.scale.buttons[score])
    click(started.session.hurt.buttons[HurtChoice.SKIP])
    cut_power_and_go_on(started, sessions, click, settle)
    title = started.session.stage.title
    assert title.text() == "Glute bridge"
    press(Qt.Key.Key_Left)
    assert title.text() == "Cat-cow (mad cat stretch)"


def test_in_a_circuit_every_later_round_passes_it_over() -> None:
    routine = builders.routine((MARCH,), (("front-plank", Dose(hold_s=30)), "glute-bridge"))
    ids = [step.id for step in routine.main]
    routine = routine.joined(ids, Circuit(CircuitId("c1"), rounds=20))
    timeline = build_timeline(ready(routine, builders.catalogue()))
    for exercises, is_over in (({PLANK}, False), ({PLANK, ExerciseId("glute-bridge")}, True)):
        player = Player(timeline, ManualClock())
        player.start(310)
        left_out = LeftOut(exercises, None)
        left_out.pass_over(player)
        assert player.is_over is is_over
        assert not left_out.holds_for(player)


def test_at_the_start_of_a_session_going_back_goes_nowhere() -> None:
    routine = builders.routine((MARCH,), ("glute-bridge",))
    player = Player(build_timeline(ready(routine, builders.catalogue())), ManualClock())
    player.start(20)
    left_out = LeftOut({ExerciseId("march-in-place")}, None)
    left_out.back(player)
    left_out.pass_over(player)
    assert player.interval.exercise_id == "glute-bridge"


def test_a_plan_that_leaves_nothing_out_is_stored_as_it_was() -> None:
    routine = builders.routine((MARCH,), ("glute-bridge",))
    assert LeftOut((), None).mark(routine) == routine
    marked = LeftOut({ExerciseId("glute-bridge")}, None).mark(routine)
    assert marked != routine
    assert LeftOut((), routine_from_plain(routine_to_plain(marked))).exercises == {"glute-bridge"}
    assert replace(marked, main=routine.main) == routine
