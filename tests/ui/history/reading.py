"""What a person sees on the history page, and where they click."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backroutine.domain.session import SessionId, SessionSummary
from backroutine.ui.history.page import HistoryPage


def texts(page: HistoryPage) -> str:
    """Return everything that is said in visible labels."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def listed(page: HistoryPage) -> list[SessionSummary]:
    model = page.panel.model
    found = (model.session_at(model.index(row)) for row in range(model.rowCount()))
    return [session for session in found if session is not None]


def click_session(qtbot: QtBot, page: HistoryPage, session_id: SessionId) -> None:
    index = page.panel.model.index_of(session_id)
    page.panel.list.scrollTo(index)
    place = page.panel.list.visualRect(index).center()
    qtbot.mouseClick(page.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def button(page: HistoryPage, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible())


def score_box(page: HistoryPage, name: str) -> QComboBox:
    boxes = page.panel.detail.findChildren(QComboBox)
    return next(box for box in boxes if box.accessibleName().startswith(name))
