"""The list of sessions: a row each, drawn, opened by a click or Enter, deleted by Delete."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from backroutine.domain.progress import DatedSession, whole_minutes
from backroutine.domain.session import SessionState, SessionSummary
from backroutine.ui.cut_text import TellingDelegate, fitted
from backroutine.ui.history import words
from backroutine.ui.history.sessions_model import (
    AnyIndex,
    MonthRow,
    SessionRole,
    SessionsModel,
)
from backroutine.ui.mirroring import isolated, visual_rect
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import FOCUS_WIDTH, Radius, Space, TypeRole
from backroutine.wording import STATE_NAMES

ROW_SIZE = QSize(200, 64)
ROW_GAP = 4
DAY_WIDTH = 44
PAIN_WIDTH = 66
TO_THE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRED = Qt.AlignmentFlag.AlignCenter

Visual = Callable[[QRectF], QRectF]


class SessionDelegate(TellingDelegate):
    """Draws a session: its day, its routine, how long it was, pain before and after."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(ROW_SIZE.width(), self._theme.scaled(ROW_SIZE.height()))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(SessionRole.ROW)
        frame = QRectF(option.rect).adjusted(1, ROW_GAP / 2, -1, -ROW_GAP / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, MonthRow):
            self._paint_month(painter, frame.adjusted(Space.XS, Space.S, -Space.XS, -Space.S), row)
        elif isinstance(row, DatedSession):
            self._paint_frame(painter, frame, option.state)
            inner = frame.adjusted(Space.S, Space.S, -Space.M, -Space.S)
            visual = partial(visual_rect, option.direction, frame)
            self._paint_session(painter, inner, row, visual)
        painter.restore()

    def _paint_month(self, painter: QPainter, inner: QRectF, row: MonthRow) -> None:
        half = inner.height() / 2
        line = inner.adjusted(0, 0, 0, -half)
        self._write(painter, line, words.month_name(row.first_day), TypeRole.HEADING, "text")
        if row.session_count == 1:
            text = self.tr("1 session · {length}")
        else:
            text = self.tr("{count} sessions · {length}")
        sums = text.format(count=row.session_count, length=self._length(row.active_s))
        self._write(painter, line.translated(0, half), sums, TypeRole.SMALL, "text_muted")

    def _paint_frame(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        flag = QStyle.StateFlag
        has_focus = bool(state & flag.State_HasFocus)
        is_chosen = bool(state & flag.State_Selected)
        fill = "primary_soft" if is_chosen else "surface_hover"
        if is_chosen or state & flag.State_MouseOver:
            painter.setBrush(self._theme.colour(fill))
        edge = "focus" if has_focus else "primary" if is_chosen else "border"
        painter.setPen(QPen(self._theme.colour(edge), FOCUS_WIDTH if has_focus else 1))
        painter.drawRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)

    def _paint_session(
        self, painter: QPainter, inner: QRectF, row: DatedSession, visual: Visual
    ) -> None:
        session, half = row.session, inner.height() / 2
        day_width, pain_width = self._theme.scaled(DAY_WIDTH), self._theme.scaled(PAIN_WIDTH)
        day = visual(QRectF(inner.left(), inner.top(), day_width, half))
        self._write(painter, day, words.weekday_name(row.on), TypeRole.CAPTION, "text_muted",
                    CENTRED)  # fmt: skip
        self._write(painter, day.translated(0, half), str(row.on.day), TypeRole.HEADING, "text",
                    CENTRED)  # fmt: skip
        pain = _pain(session)
        text = visual(inner.adjusted(day_width + Space.S, 0, -pain_width if pain else 0, -half))
        self._write(painter, text, session.routine_name, TypeRole.STRONG, "text")
        self._write(painter, text.translated(0, half), self._line(session), TypeRole.SMALL,
                    "text_muted")  # fmt: skip
        if pain:
            place = visual(QRectF(inner.right() - pain_width, inner.top(), pain_width, half))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self._write(painter, place, isolated(pain), TypeRole.STRONG, "text", right)
            self._write(painter, place.translated(0, half), self.tr("pain"), TypeRole.CAPTION,
                        "text_muted", right)  # fmt: skip

    def _line(self, session: SessionSummary) -> str:
        parts = [words.time_name(session.started_at), self._length(session.active_s)]
        if session.state is not SessionState.FINISHED:
            parts.append(STATE_NAMES[session.state])
        return " · ".join(parts)

    def _length(self, seconds: float) -> str:
        minutes = whole_minutes(seconds)
        if minutes:
            return self.tr("{minutes} min").format(minutes=minutes)
        return self.tr("{seconds} s").format(seconds=round(seconds))

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        role: TypeRole,
        colour: str,
        align: Qt.AlignmentFlag = TO_THE_LEFT,
    ) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(colour))
        fitting = fitted(painter, painter.fontMetrics(), text, place.width())
        painter.drawText(place, align | Qt.TextFlag.TextSingleLine, fitting)


class SessionList(QListView):
    """Shows sessions; asks to open or to delete one."""

    opened = Signal(object)
    """A session was chosen to be read: its `SessionSummary`."""
    delete_requested = Signal(object)
    """A session is to be deleted: its `SessionSummary`."""

    def __init__(self, model: SessionsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessions = model
        self.setModel(model)
        self.setItemDelegate(SessionDelegate(theme, self))
        self.setUniformItemSizes(True)  # else every row is asked before the first is painted
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Sessions, the newest first"))
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        theme.changed.connect(self._repaint)

    def go_to(self, index: QModelIndex) -> None:
        """Make a row the current one and bring it into view."""
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        session = self._sessions.session_at(self.currentIndex())
        if event.key() == Qt.Key.Key_Delete and session is not None:
            self.delete_requested.emit(session)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and session is not None:
            self.opened.emit(session)
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        session = self._sessions.session_at(index)
        if session is not None:
            self.opened.emit(session)

    def _repaint(self) -> None:
        self.scheduleDelayedItemsLayout()  # rows are as high as their text
        self.viewport().update()


def _pain(session: SessionSummary) -> str:
    """Return "5 → 3", with a dash for a score that was not given; nothing without any."""
    if session.pain_before is None and session.pain_after is None:
        return ""
    before, after = (
        "–" if score is None else str(score) for score in (session.pain_before, session.pain_after)
    )
    return f"{before} → {after}"
