"""The steps of a session, drawn: what was planned, what was done, and a sign for each outcome."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from backroutine.domain.session import Outcome
from backroutine.ui.cut_text import TellingDelegate, fitted
from backroutine.ui.history.results_model import (
    AnyIndex,
    PieceLine,
    ResultRole,
    ResultsModel,
    StepRow,
)
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.mirroring import visual_rect
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import FOCUS_WIDTH, Radius, Space, TypeRole
from backroutine.wording import OUTCOME_NAMES, SECTION_NAMES

SECTION_HEIGHT = 30
NAME_HEIGHT = 28
PIECE_HEIGHT = 22
SIGN_PX = 16
OUTCOME_WIDTH = 76
STRIPE_WIDTH = 4
OUTCOME_ICONS = {Outcome.DONE: "check", Outcome.CUT_SHORT: "clock", Outcome.SKIPPED: "minus"}
OUTCOME_COLOURS = {Outcome.DONE: "ok", Outcome.CUT_SHORT: "caution", Outcome.SKIPPED: "text_muted"}
TO_THE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Visual = Callable[[QRectF], QRectF]


class ResultsDelegate(TellingDelegate):
    """Draws a step with a line for each of its sets and sides."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._signs: Mapping[Outcome, QPixmap] = {}
        theme.changed.connect(self._retint)
        self._retint()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = index.data(ResultRole.ROW)
        if not isinstance(row, StepRow):
            return QSize(200, self._theme.scaled(NAME_HEIGHT))
        opening = self._theme.scaled(SECTION_HEIGHT) if row.opens_section else 0
        return QSize(
            200,
            opening
            + self._theme.scaled(NAME_HEIGHT)
            + self._theme.scaled(PIECE_HEIGHT) * len(row.lines)
            + Space.L,
        )

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(ResultRole.ROW)
        if not isinstance(row, StepRow):
            return
        place = QRectF(option.rect)
        visual = partial(visual_rect, option.direction, place)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.opens_section:
            high = self._theme.scaled(SECTION_HEIGHT)
            heading = visual(QRectF(place.left() + 2, place.top(), place.width() - 2, high))
            colour = self._theme.tokens.section(row.section)
            self._write(painter, heading, SECTION_NAMES[row.section], TypeRole.STRONG, colour)
        opening = self._theme.scaled(SECTION_HEIGHT) if row.opens_section else 0
        frame = place.adjusted(1, 2 + opening, -1, -4)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = self._theme.colour("focus" if has_focus else "border")
        painter.setPen(QPen(edge, FOCUS_WIDTH if has_focus else 1))
        painter.drawRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)
        self._paint_step(painter, frame, row, visual)
        painter.restore()

    def _paint_step(self, painter: QPainter, frame: QRectF, row: StepRow, visual: Visual) -> None:
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(_colour_name(row)))
        stripe = QRectF(frame.left() + 6, frame.top() + 8, STRIPE_WIDTH, frame.height() - 16)
        painter.drawRoundedRect(visual(stripe), STRIPE_WIDTH / 2, STRIPE_WIDTH / 2)
        left = frame.left() + Space.XL
        width = frame.right() - Space.M - left
        line = QRectF(left, frame.top() + 4, width, self._theme.scaled(NAME_HEIGHT))
        name = f"{row.number}. {row.exercise_name}"
        self._write(painter, visual(line), name, TypeRole.STRONG, tokens.text)
        top, high = line.bottom(), self._theme.scaled(PIECE_HEIGHT)
        for number, piece in enumerate(row.lines):
            below = QRectF(left, top + high * number, width, high)
            self._paint_piece(painter, below, piece, visual)

    def _paint_piece(
        self, painter: QPainter, line: QRectF, piece: PieceLine, visual: Visual
    ) -> None:
        tokens = self._theme.tokens
        above = (self._theme.scaled(PIECE_HEIGHT) - SIGN_PX) / 2
        sign = visual(QRectF(line.left(), line.top() + above, SIGN_PX, SIGN_PX))
        painter.drawPixmap(sign.topLeft(), self._signs[piece.outcome])
        rest = line.adjusted(SIGN_PX + Space.S, 0, 0, 0)
        word = OUTCOME_NAMES[piece.outcome]
        strong = getattr(tokens, OUTCOME_COLOURS[piece.outcome])
        outcome = QRectF(
            rest.right() - self._theme.scaled(OUTCOME_WIDTH),
            rest.top(),
            self._theme.scaled(OUTCOME_WIDTH),
            rest.height(),
        )
        self._write(painter, visual(outcome), word, TypeRole.CAPTION, strong, TO_THE_RIGHT)
        words = " · ".join(filter(None, (piece.name, piece.amount)))
        self._write(
            painter,
            visual(rest.adjusted(0, 0, -self._theme.scaled(OUTCOME_WIDTH), 0)),
            words,
            TypeRole.SMALL,
            tokens.text_muted,
        )

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
        painter.setPen(colour)
        fitting = fitted(painter, painter.fontMetrics(), text, place.width())
        painter.drawText(place, align | Qt.TextFlag.TextSingleLine, fitting)

    def _retint(self) -> None:
        tokens = self._theme.tokens
        self._signs = {
            outcome: icon_pixmap(name, getattr(tokens, OUTCOME_COLOURS[outcome]), SIGN_PX)
            for outcome, name in OUTCOME_ICONS.items()
        }


class ResultsList(QListView):
    """Shows the steps of a session; the keys walk from step to step."""

    def __init__(self, model: ResultsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(ResultsDelegate(theme, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Steps, planned and done"))
        theme.changed.connect(self._repaint)

    def _repaint(self) -> None:
        self.scheduleDelayedItemsLayout()  # rows are as high as their text
        self.viewport().update()


def _colour_name(row: StepRow) -> str:
    return row.section.name.lower()
