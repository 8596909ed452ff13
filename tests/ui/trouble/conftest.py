"""What tests of trouble share: a rescue that writes down what it was asked, and troubles."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backroutine.domain.refusal import RefusedError
from backroutine.domain.trouble import (
    BackupContents,
    FoundBackup,
    SkippedEntry,
    Trouble,
    TroubleKind,
    Way,
)
from backroutine.ui.background import Background

Settle = Callable[[], None]

CONTENTS = BackupContents(
    datetime(2026, 3, 1, 20, 15, tzinfo=UTC),
    ("Morning", "Before a run <b>", "Sore days"),
    2,
    128,
    datetime(2025, 9, 1, 7, 0, tzinfo=UTC),
    datetime(2026, 3, 1, 7, 0, tzinfo=UTC),
    (),
    1,
)
SPOILED = BackupContents(None, (), 0, 0, None, None, (SkippedEntry("session", "p1", "why"),))
SENTENCE = "The database /home/me/backroutine.db is damaged. It has not been changed."


def trouble(kind: TroubleKind = TroubleKind.DAMAGED, *ways: Way) -> Trouble:
    """Return a trouble with a backup."""
    usual = (Way.RESTORE_NEWEST, Way.SAVE_READABLE, Way.CHOOSE_BACKUP, Way.START_EMPTY)
    backup = FoundBackup(Path("/backups/newest.zip"), CONTENTS)
    return Trouble(kind, SENTENCE, ways or usual, backup)


@dataclass
class RecordingRescue:
    """Does nothing but write down; with `refusal` set, everything is refused with it."""

    asked: list[object] = field(default_factory=list)
    refusal: str = ""
    found: BackupContents = CONTENTS

    def look(self, refusal: RefusedError) -> Trouble:
        self._do("look", str(refusal))
        return trouble()

    def preview(self, file: Path) -> BackupContents:
        return self._do("preview", file)

    def restore(self, file: Path) -> BackupContents:
        return self._do("restore", file)

    def salvage(self) -> BackupContents:
        return self._do("salvage")

    def start_empty(self) -> Path | None:
        self._do("start_empty")
        return None

    def _do(self, *what: object) -> BackupContents:
        self.asked.append(what)
        if self.refusal:
            raise RefusedError(self.refusal)
        return self.found


@pytest.fixture
def rescue() -> RecordingRescue:
    return RecordingRescue()


@pytest.fixture
def settle(qtbot: QtBot, background: Background) -> Settle:
    """Return what waits for the disk's answers."""

    def settle() -> None:
        qtbot.waitUntil(lambda: background.is_idle)

    return settle
