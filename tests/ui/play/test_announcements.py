"""What is told to somebody who does not see the session: every change, and no second."""

from dataclasses import dataclass, field

import pytest

from backroutine.ui.play import stage as stage_module
from backroutine.ui.play.page import PlayPage
from tests import builders
from tests.ui.play.turning_alarm import HandTurnedAlarm


@dataclass
class Told:
    """Stands in for `QAccessible` where the stage tells of a change."""

    sentences: list[str] = field(default_factory=list)

    def updateAccessibility(self, event: object) -> None:  # noqa: N802 - the name in Qt
        self.sentences.append(getattr(event, "message", str)())


def test_changes_are_told_and_seconds_are_not(
    page: PlayPage, alarm: HandTurnedAlarm, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told()
    monkeypatch.setattr(stage_module, "QAccessible", told)
    page.start(builders.ready_programme())
    assert told.sentences  # what comes first
    alarm.pass_time(12)
    told.sentences.clear()
    alarm.pass_time(10)  # within one stretch of work
    assert len(told.sentences) <= 2
    told.sentences.clear()
    alarm.pass_time(200)
    changes = len(told.sentences)
    assert 3 <= changes <= 60
    page.leave()
