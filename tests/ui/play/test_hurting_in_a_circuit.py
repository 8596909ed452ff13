"""It hurts, in the middle of a circuit: easier from that round on, also after a power cut."""

import pytest
from PySide6.QtCore import Qt

from backroutine.domain.dose import Dose
from backroutine.domain.routine import Circuit, CircuitId
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.domain.session import Outcome, SessionState
from backroutine.player.hurt import HurtChoice
from backroutine.ui.play.page import PlayPage
from tests import builders
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

MARCH_S, BRIDGE_S, PLANK_S, REST_S = 130, 10 + 12, 10 + 20, 20
IN_ROUND_2 = MARCH_S + BRIDGE_S + PLANK_S + REST_S + BRIDGE_S + 10 + 8
"""Eight seconds into the plank of the second round."""


def circuit() -> ReadyRoutine:
    """Return bridge and plank for three rounds, behind two minutes of warming up."""
    routine = builders.routine(
        (("march-in-place", Dose(time_s=120)),),
        (("glute-bridge", Dose(reps=4, tempo_s=3)), ("front-plank", Dose(hold_s=20))),
    )
    ids = [step.id for step in routine.main]
    circled = routine.joined(ids, Circuit(CircuitId("c1"), 3, rest_s=REST_S))
    return ready(circled, builders.catalogue())


def said(page: PlayPage) -> tuple[str, str]:
    """Return what is read of the present exercise."""
    return page.session.stage.title.text(), page.session.stage.detail.text()


@pytest.fixture
def eased(page: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click) -> PlayPage:
    """Return the page after the easier exercise was chosen in the second round."""
    page.start(circuit())
    alarm.pass_time(IN_ROUND_2)
    assert said(page) == ("Front plank", "Round 2 of 3")
    assert page.session.progress.text().startswith("Exercise 3 of 3")
    press(Qt.Key.Key_H)
    click(page.session.hurt.buttons[HurtChoice.EASIER])
    return page


def test_the_round_goes_on_with_the_easier_exercise(
    eased: PlayPage, alarm: HandTurnedAlarm, settle: Settle, sessions: RememberedSessions
) -> None:
    stage = eased.session.stage
    assert (*said(eased), stage.ring.word) == ("Knee plank", "Round 2 of 3", "Get ready")
    assert eased.session.progress.text().startswith("Exercise 4 of 4")
    alarm.pass_time(PLANK_S + REST_S + BRIDGE_S + 1)
    assert said(eased) == ("Knee plank", "Round 3 of 3")
    assert eased.session.progress.text().startswith("Exercise 4 of 4")
    alarm.pass_time(PLANK_S)
    settle()
    assert sessions.last.state is SessionState.FINISHED
    planks = [
        (each.exercise_name, each.outcome)
        for each in sessions.last.results
        if "plank" in each.exercise_name
    ]
    assert planks == [
        ("Front plank", Outcome.DONE),
        ("Front plank", Outcome.CUT_SHORT),
        ("Knee plank", Outcome.DONE),
        ("Knee plank", Outcome.DONE),
    ]


def test_it_is_taken_up_in_its_round_after_a_power_cut(
    eased: PlayPage, alarm: HandTurnedAlarm, click: Click, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    for _ in range(15):
        alarm.pass_time(1)
        settle()  # the disk keeps pace
    left = sessions.running()
    assert left is not None
    eased.leave()
    settle()
    eased.offer_to_resume(left)
    click(eased.offer.go_on)
    assert said(eased) == ("Knee plank", "Round 2 of 3")
    assert eased.session.stage.ring.seconds in (15, 16), "a second is lost at most"
    alarm.pass_time(15 + REST_S + BRIDGE_S + 11)
    assert said(eased) == ("Knee plank", "Round 3 of 3")
