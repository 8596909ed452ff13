"""The care of the data in the settings: backing up, restoring, exporting, deleting."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from backroutine.domain.refusal import RefusedError
from backroutine.domain.trouble import BackupContents, DataStatus, SkippedEntry
from backroutine.ui.background import Background
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE
from backroutine.ui.trouble.data_panel import DataPanel
from tests.ui.trouble.conftest import CONTENTS, Settle
from tests.ui.trouble.test_trouble_page import press, said

FOLDER = Path("/home/me/back")
MADE_AT = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)


@dataclass
class RecordingCare:
    """Writes down what it was asked; with `refusal` set, everything but the status is refused."""

    asked: list[tuple[object, ...]] = field(default_factory=list)
    refusal: str = ""
    now: DataStatus = field(
        default_factory=lambda: DataStatus(FOLDER, MADE_AT, FOLDER / "b.zip", "", ())
    )

    def status(self) -> DataStatus:
        return self.now

    def back_up(self, file: Path) -> BackupContents:
        return self._do("back_up", file)

    def preview(self, file: Path) -> BackupContents:
        return self._do("preview", file)

    def restore(self, file: Path) -> BackupContents:
        return self._do("restore", file)

    def export_everything(self, file: Path) -> None:
        self._do("export_everything", file)

    def delete_everything(self) -> None:
        self._do("delete_everything")

    def _do(self, *what: object) -> BackupContents:
        self.asked.append(what)
        if self.refusal:
            raise RefusedError(self.refusal)
        return CONTENTS


@pytest.fixture
def care() -> RecordingCare:
    return RecordingCare()


@pytest.fixture
def panel(
    qtbot: QtBot, care: RecordingCare, background: Background, theme: Theme, settle: Settle
) -> DataPanel:
    panel = DataPanel(care, background, theme)
    qtbot.addWidget(panel)
    panel.resize(780, 500)
    panel.show()
    panel.refresh()
    settle()
    return panel


def test_it_says_where_the_data_is_and_when_it_was_backed_up(panel: DataPanel) -> None:
    assert panel._folder.text() == str(FOLDER)
    press(panel, "Copy")
    assert QGuiApplication.clipboard().text() == str(FOLDER)
    assert "2026" in said(panel)
    assert not panel._warning.isVisible()


def test_a_backup_that_failed_and_spoiled_entries_are_said(
    panel: DataPanel, care: RecordingCare, settle: Settle
) -> None:
    skipped = tuple(SkippedEntry("session", f"p{number}", "why") for number in range(7))
    care.now = DataStatus(FOLDER, None, None, "The backup could not be written.", skipped)
    panel.refresh()
    settle()
    for words in ("None yet", "The backup could not be written.", "7 part", "session p4", "…"):
        assert words in said(panel)
    assert "session p5" not in said(panel)


def test_a_backup_is_made_and_told(
    panel: DataPanel, care: RecordingCare, settle: Settle, tmp_path: Path
) -> None:
    panel._back_up_to(str(tmp_path / "b.zip"))
    settle()
    assert care.asked == [("back_up", tmp_path / "b.zip")]
    assert f"Backed up and read back: {tmp_path / 'b.zip'}" in said(panel)


def test_everything_is_exported_and_told(
    panel: DataPanel, care: RecordingCare, settle: Settle, tmp_path: Path
) -> None:
    panel._export_to(str(tmp_path / "all.zip"))
    settle()
    assert care.asked == [("export_everything", tmp_path / "all.zip")]
    assert str(tmp_path / "all.zip") in said(panel)


def test_a_backup_is_looked_at_and_asked_about_before_it_is_restored(
    panel: DataPanel, care: RecordingCare, settle: Settle, qtbot: QtBot
) -> None:
    panel._look_at_backup("/b.zip")
    settle()
    assert care.asked == [("preview", Path("/b.zip"))]
    for words in ("Restore this backup?", "backed up first", "128 session", "“Morning”"):
        assert words in said(panel)
    press(panel, "Back")
    assert "Restore this backup?" not in said(panel)
    panel._look_at_backup("/b.zip")
    settle()
    with qtbot.waitSignal(panel.data_replaced):
        press(panel, "Restore it")
    assert care.asked[-1] == ("restore", Path("/b.zip"))
    assert "It has been restored." in said(panel)


@pytest.mark.parametrize("is_on", [True, False])
def test_that_a_session_would_end_is_said_only_where_one_is_on(
    panel: DataPanel, settle: Settle, *, is_on: bool
) -> None:
    panel.watch_session(lambda: is_on)
    panel._look_at_backup("/b.zip")
    settle()
    assert ("The session that is on ends then" in said(panel)) is is_on


def test_deleting_waits_for_the_typed_word(
    panel: DataPanel, care: RecordingCare, qtbot: QtBot
) -> None:
    press(panel, "Delete everything…")
    word = panel.focusWidget()
    assert isinstance(word, QLineEdit)
    (go,) = [b for b in panel.findChildren(QPushButton) if b.text() == "Delete everything"]
    for typed in ("", "yes", "delet"):
        word.setText(typed)
        qtbot.keyClick(word, Qt.Key.Key_Return)
        assert not go.isEnabled()
    assert care.asked == []
    word.setText(" delete ")
    with qtbot.waitSignal(panel.data_replaced):
        qtbot.keyClick(word, Qt.Key.Key_Return)
    assert care.asked == [("delete_everything",)]
    assert "Everything has been deleted." in said(panel)


def test_escape_takes_the_question_back(
    panel: DataPanel, care: RecordingCare, qtbot: QtBot
) -> None:
    press(panel, "Delete everything…")
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Escape)
    assert "Delete everything?" not in said(panel)
    press(panel, "Delete everything…")
    (go,) = [b for b in panel.findChildren(QPushButton) if b.text() == "Delete everything"]
    assert not go.isEnabled()


@pytest.mark.parametrize("asked", ["_back_up_to", "_export_to", "_look_at_backup"])
def test_a_refusal_is_said(
    panel: DataPanel, care: RecordingCare, settle: Settle, asked: str
) -> None:
    care.refusal = "The disk is full. Make room, then try again."
    getattr(panel, asked)("/x.zip")
    settle()
    assert care.refusal in said(panel)


@pytest.mark.parametrize(
    ("words", "is_found"), [("backup", True), ("your data", True), ("volume", False), ("", True)]
)
def test_it_is_found_by_its_words(panel: DataPanel, words: str, is_found: bool) -> None:
    assert panel.show_matching(words) is is_found
    assert panel.isHidden() is not is_found


def test_every_button_has_words_for_who_cannot_see_and_is_large_enough(panel: DataPanel) -> None:
    for button in panel.findChildren(QPushButton):
        if button.isVisible():
            assert button.accessibleName() or button.text()
            assert button.height() >= HIT_SIZE
