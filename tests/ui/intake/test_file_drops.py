"""Files dragged over the window: taken where they may be, refused with the reason elsewhere."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backroutine.ui.intake.file_drops import MOST_FILES, FileDrops
from backroutine.ui.theme import Theme

COPY, LEFT, NO_KEYS = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)
AT = QPointF(60, 20)


@pytest.fixture
def drops(qtbot: QtBot, theme: Theme) -> FileDrops:
    window = QWidget()
    QVBoxLayout(window).addWidget(QLineEdit(window))
    qtbot.addWidget(window)
    window.resize(400, 300)
    drops = FileDrops(theme, window)
    window.show()
    return drops


def files(*urls: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    return mime


def enter(drops: FileDrops, mime: QMimeData) -> bool:
    event = QDragEnterEvent(AT.toPoint(), COPY, mime, LEFT, NO_KEYS)
    event.ignore()
    drops.eventFilter(drops, event)
    return event.isAccepted()


def let_go(drops: FileDrops, mime: QMimeData) -> bool:
    event = QDropEvent(AT, COPY, mime, LEFT, NO_KEYS)
    event.ignore()
    drops.eventFilter(drops, event)
    return event.isAccepted()


def test_a_routine_file_is_framed_and_taken(drops: FileDrops, qtbot: QtBot) -> None:
    mime = files("file:///home/ann/back.routine.json", "file:///home/ann/more.JSON")
    assert enter(drops, mime)
    assert drops.frame.isVisible()
    assert "2 file" in drops.frame.label.text()
    with qtbot.waitSignal(drops.dropped) as taken:
        assert let_go(drops, mime)
    assert [path.name for path in taken.args[0]] == ["back.routine.json", "more.JSON"]
    assert not drops.frame.isVisible()


@pytest.mark.parametrize(
    ("urls", "reason"),
    [
        pytest.param(["file:///home/ann/scan.pdf"], "scan.pdf", id="another kind"),
        pytest.param(["file:///home/ann/folder"], "end in .json", id="a folder"),
        pytest.param(["https://example.org/a.json"], "on this computer", id="from the web"),
        pytest.param([f"file:///{n}.json" for n in range(MOST_FILES + 1)], "At most", id="many"),
    ],
)
def test_what_cannot_come_in_hears_why(
    drops: FileDrops, qtbot: QtBot, urls: list[str], reason: str
) -> None:
    with qtbot.assertNotEmitted(drops.dropped):
        assert not enter(drops, files(*urls))
        assert drops.note.isVisible()
        assert reason in drops.note.text()
        assert not drops.frame.isVisible()
        assert not let_go(drops, files(*urls))
    assert not drops.note.isVisible()


def test_leaving_puts_the_frame_away(drops: FileDrops) -> None:
    enter(drops, files("file:///a.json"))
    drops.eventFilter(drops, QDragLeaveEvent())
    assert not drops.frame.isVisible()


def test_the_window_asks_before_a_text_field_takes_a_file_for_text(
    drops: FileDrops, qtbot: QtBot
) -> None:
    window = drops.parent()
    assert isinstance(window, QWidget)
    mime = files("file:///a.json")
    event = QDropEvent(AT, COPY, mime, LEFT, NO_KEYS)
    with qtbot.waitSignal(drops.dropped):
        QApplication.sendEvent(window.windowHandle(), event)
    assert all(not field.text() for field in window.findChildren(QLineEdit))


def test_a_drag_of_steps_goes_its_usual_way(drops: FileDrops) -> None:
    mime = QMimeData()
    mime.setData("application/x-backroutine-step-ids", b"[]")
    event = QDragEnterEvent(AT.toPoint(), COPY, mime, LEFT, NO_KEYS)
    assert not drops.eventFilter(drops, event)
