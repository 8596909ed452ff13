"""The panel of sessions: the list, one session in its place, and the bar that takes back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from backroutine.domain.progress import DatedSession
from backroutine.domain.session import SessionId, SessionRecord
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.history import words
from backroutine.ui.history.session_detail import SessionDetail
from backroutine.ui.history.session_list import SessionList
from backroutine.ui.history.sessions_model import SessionsModel
from backroutine.ui.history.undo_bar import UndoBar
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space


class SessionsPanel(QFrame):
    """Shows the list of sessions, or one of them."""

    show_all_requested = Signal()
    paper_requested = Signal()
    """A session that was done from paper is to be entered."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self.model = SessionsModel(self)
        self.list = SessionList(self.model, theme, self)
        self.detail = SessionDetail(theme, self)
        self.bar = UndoBar(self)
        self._is_read = True
        self._count = PlainLabel(look="muted", parent=self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list_side())
        self._stack.addWidget(self.detail)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.bar)
        self.detail.closed.connect(self.show_list)

    @property
    def shows_detail(self) -> bool:
        return self._stack.currentWidget() is self.detail

    def show_sessions(
        self, sessions: Sequence[DatedSession], *, has_others: bool = True, is_read: bool = True
    ) -> None:
        """Show these in the list, the newest first.

        `has_others` says whether there is any other session; without `is_read` some of them are
        still being read, and may come.
        """
        self._is_read = is_read
        self.model.show_sessions(sessions)
        self._none_text.setText(self._why_none(has_others=has_others))
        self._show_all.setVisible(has_others)
        self._none.setHidden(bool(sessions))
        self.list.setHidden(not sessions)
        self._count.setText(words.number_name(len(sessions)))

    def show_record(self, record: SessionRecord) -> None:
        """Show one session in place of the list."""
        self.detail.show_record(record)
        self._stack.setCurrentWidget(self.detail)
        self.detail.take_focus()

    def show_anew(self, record: SessionRecord) -> None:
        """Show a session as it is now, if it is the one that is shown."""
        shown = self.detail.record
        if self.shows_detail and shown is not None and shown.id == record.id and shown != record:
            self.detail.replace_record(record)

    def show_list(self) -> None:
        """Go back to the list, where it was left."""
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self.detail.isAncestorOf(focused)
        self._stack.setCurrentIndex(0)
        if had_focus:
            self.list.setFocus()

    def go_to(self, session_id: SessionId) -> None:
        """Bring a session into view in the list."""
        self.list.go_to(self.model.index_of(session_id))

    def go_to_days(self, first: date, last: date) -> None:
        """Bring the newest session of a stretch of days into view in the list."""
        self.show_list()
        self.list.go_to(self.model.index_of_day(first, last))

    def _list_side(self) -> QWidget:
        side = QWidget(self)
        header = FlowLayout()
        header.addWidget(PlainLabel(self.tr("Sessions"), look="heading", parent=side))
        header.addWidget(self._count)
        self.paper = styled(QPushButton(self.tr("Paper sheet…"), side), "quiet")
        told = self.tr("Enter a session that was done from a paper sheet")
        self.paper.setToolTip(told)
        self.paper.setAccessibleName(told)
        self.paper.clicked.connect(self.paper_requested)
        self.paper.hide()
        header.addWidget(self.paper)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(header)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._no_match(side), 1)
        return side

    def _why_none(self, *, has_others: bool) -> str:
        if not has_others:
            return self.tr("No session has been written down yet.")
        if not self._is_read:
            return self.tr("Reading the sessions…")
        return self.tr("No session fits what is chosen above.")

    def _no_match(self, side: QWidget) -> QWidget:
        self._none = QWidget(side)
        layout = QVBoxLayout(self._none)
        layout.setContentsMargins(0, Space.S, 0, 0)
        layout.setSpacing(Space.M)
        self._none_text = PlainLabel(look="muted", parent=self._none, wraps=True)
        layout.addWidget(self._none_text)
        self._show_all = QPushButton(self.tr("Show all sessions"), self._none)
        self._show_all.clicked.connect(self.show_all_requested)
        layout.addWidget(self._show_all)
        layout.addStretch(1)
        return self._none
