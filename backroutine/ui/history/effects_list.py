"""What works for you, drawn: a row an exercise, with small bars to the left and right of no change.

What was done stands beside the bars where both fit, above them where they do not.

A bar to the left means that pain was lower, one to the right that it was higher; the number with
its sign and its sessions stands beside it, so that nothing is told by colour alone.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from backroutine.charts.layout import diverging_bar
from backroutine.domain.working import LEAST_SESSIONS, ExerciseEffect, MedianChange
from backroutine.ui.cut_text import TellingDelegate, fitted
from backroutine.ui.history.effects_model import AnyIndex, EffectRole, EffectsModel
from backroutine.ui.mirroring import isolated, visual_rect
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Radius, Space, TypeRole

LINE_GAP = 4
LEAST_LINES = 3
PADDING, FRAME_GAP = 10, 2
BAR_HEIGHT = 8
BALANCE_WIDTH = 120
LEAST_BAR_WIDTH, MOST_BAR_WIDTH = 60, 160
MOST_POINTS = 4.0
MOST_PICTURED = 60
TO_THE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Visual = Callable[[QRectF], QRectF]


class EffectsDelegate(TellingDelegate):
    """Draws an exercise: what was done at the left, what happened to pain at the right."""

    def __init__(self, model: EffectsModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._is_stacked = False
        self._what_width = 0.0

    def fit(self, width: int) -> None:
        """Place what a row holds for rows of a width, in pixels."""
        small, strong = self._metrics(TypeRole.SMALL), self._metrics(TypeRole.STRONG)
        inner = width - 2 * (1 + Space.M)
        even = self._metrics(TypeRole.CAPTION).horizontalAdvance(self._model.balance(0.5))
        has_sides = any(effect.left_share is not None for effect in self._model.effects)
        balance = BALANCE_WIDTH + Space.S + even if has_sides else 0
        written = [
            balance,
            *(strong.horizontalAdvance(effect.name) for effect in self._model.effects),
            *(
                small.horizontalAdvance(line)
                for effect in self._model.effects
                for line in self._model.count_lines(effect)
            ),
        ]
        what, beside = max(written) + Space.S, sum(self._beside_bars())
        self._is_stacked = what + Space.M + beside + LEAST_BAR_WIDTH > inner
        self._what_width = max(what, inner - Space.M - beside - MOST_BAR_WIDTH)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        effect = index.data(EffectRole.EFFECT)
        is_effect = isinstance(effect, ExerciseEffect)
        lines = self._line_count(effect) if is_effect else 0
        if self._is_stacked and is_effect:
            lines += self._change_line_count(effect)
        lines = max(LEAST_LINES, lines)
        inner = lines * self._line_height() + (lines - 1) * LINE_GAP
        return QSize(200, inner + 2 * (PADDING + FRAME_GAP))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        effect = index.data(EffectRole.EFFECT)
        if not isinstance(effect, ExerciseEffect):
            return
        frame = QRectF(option.rect).adjusted(1, FRAME_GAP, -1, -FRAME_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, frame, option.state)
        inner = frame.adjusted(Space.M, PADDING, -Space.M, -PADDING)
        visual = partial(visual_rect, option.direction, frame)
        if self._is_stacked:
            below = self._line_count(effect) * (self._line_height() + LINE_GAP)
            self._paint_what(painter, inner, effect, visual)
            self._paint_changes(painter, inner.adjusted(0, below, 0, 0), effect, visual)
        else:
            what = QRectF(inner.left(), inner.top(), self._what_width, inner.height())
            self._paint_what(painter, what, effect, visual)
            beside = inner.adjusted(self._what_width + Space.M, 0, 0, 0)
            self._paint_changes(painter, beside, effect, visual)
        painter.restore()

    def _paint_frame(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        edge = self._theme.colour("focus" if has_focus else "border")
        width = self._theme.tokens.focus_px if has_focus else 1
        painter.setPen(QPen(edge, width))
        painter.drawRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)

    def _paint_what(
        self, painter: QPainter, place: QRectF, effect: ExerciseEffect, visual: Visual
    ) -> None:
        line = self._first_line(place)
        self._write(painter, visual(line), effect.name, TypeRole.STRONG, "text")
        for text in self._model.count_lines(effect):
            line = self._next_line(line)
            self._write(painter, visual(line), text, TypeRole.SMALL, "text_muted")
        if effect.left_share is not None:
            self._paint_balance(painter, self._next_line(line), effect.left_share, visual)

    def _paint_balance(
        self, painter: QPainter, line: QRectF, left_share: float, visual: Visual
    ) -> None:
        """Paint how much of the work each side did, left at the left."""
        width = min(BALANCE_WIDTH, line.width() / 2)
        bar = visual(QRectF(line.left(), line.center().y() - BAR_HEIGHT / 2, width, BAR_HEIGHT))
        left = QRectF(bar.topLeft(), bar.bottomLeft() + QPointF(width * left_share - 1, 0))
        right = QRectF(bar.topLeft() + QPointF(width * left_share + 1, 0), bar.bottomRight())
        painter.setPen(QPen(self._theme.colour("primary"), 1))
        painter.setBrush(self._theme.colour("primary"))
        painter.drawRect(left)
        painter.setBrush(self._theme.colour("primary_soft"))
        painter.drawRect(right)
        beside = visual(line.adjusted(width + Space.S, 0, 0, 0))
        self._write(
            painter, beside, self._model.balance(left_share), TypeRole.CAPTION, "text_muted"
        )

    def _paint_changes(
        self, painter: QPainter, place: QRectF, effect: ExerciseEffect, visual: Visual
    ) -> None:
        line = self._first_line(place)
        changes = (effect.change_with, effect.change_without, effect.morning_with)
        if all(change is None for change in changes):
            text = self.tr("Fewer than {least} sessions with scores")
            said = text.format(least=LEAST_SESSIONS)
            self._write(painter, visual(line), said, TypeRole.SMALL, "text_muted")
            return
        name_width, said_width = self._beside_bars()
        for name, change in zip(self._change_names(), changes, strict=True):
            named = visual(QRectF(line.left(), line.top(), name_width, line.height()))
            self._write(painter, named, name, TypeRole.CAPTION, "text_muted")
            bars = line.adjusted(name_width, 0, -said_width, 0)
            self._paint_change(painter, visual(bars), change)
            beside = QRectF(bars.right() + Space.S, line.top(), said_width, line.height())
            said, ink = isolated(self._model.short(change)), "text" if change else "text_muted"
            self._write(painter, visual(beside), said, TypeRole.CAPTION, ink)
            line = self._next_line(line)

    def _paint_change(self, painter: QPainter, place: QRectF, change: MedianChange | None) -> None:
        middle = place.center().x()
        painter.setPen(QPen(self._theme.colour("control_border"), 1))
        painter.drawLine(QPointF(middle, place.top()), QPointF(middle, place.bottom()))
        if change is None:
            return
        left, width = diverging_bar(change.points, MOST_POINTS, place.left(), place.width())
        colour = "main" if change.points <= 0 else "warm_up"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(colour))
        bar = QRectF(left, place.center().y() - BAR_HEIGHT / 2, width, BAR_HEIGHT)
        if change.points == 0:
            painter.drawEllipse(QPointF(middle, place.center().y()), 3.5, 3.5)
        else:
            painter.drawRoundedRect(bar, 2, 2)

    def _line_count(self, effect: ExerciseEffect) -> int:
        return 1 + len(self._model.count_lines(effect)) + (effect.left_share is not None)

    def _change_line_count(self, effect: ExerciseEffect) -> int:
        changes = (effect.change_with, effect.change_without, effect.morning_with)
        return 1 if all(change is None for change in changes) else len(changes)

    def _change_names(self) -> tuple[str, str, str]:
        return (
            self.tr("Pain after, with it"), self.tr("Pain after, without"),
            self.tr("Next morning"),
        )  # fmt: skip

    def _beside_bars(self) -> tuple[int, int]:
        """Return the widths of what stands before and behind the bars."""
        metrics = self._metrics(TypeRole.CAPTION)
        widest = self.tr("{change} · {count}").format(change="−10.5", count="0,000")
        return (
            max(metrics.horizontalAdvance(name) for name in self._change_names()) + Space.S,
            metrics.horizontalAdvance(widest) + Space.S,
        )

    def _metrics(self, role: TypeRole) -> QFontMetrics:
        return QFontMetrics(self._theme.font(role))

    def _line_height(self) -> int:
        return self._metrics(TypeRole.STRONG).height()

    def _first_line(self, place: QRectF) -> QRectF:
        return QRectF(place.left(), place.top(), place.width(), self._line_height())

    def _next_line(self, line: QRectF) -> QRectF:
        return line.translated(0, line.height() + LINE_GAP)

    def _write(
        self, painter: QPainter, place: QRectF, text: str, role: TypeRole, colour: str
    ) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(colour))
        fitting = fitted(painter, painter.fontMetrics(), text, place.width())
        painter.drawText(place, TO_THE_LEFT | Qt.TextFlag.TextSingleLine, fitting)


class EffectsList(QListView):
    """Shows the exercises; the keys walk from one to the next, and each is spoken whole."""

    chosen = Signal(object)
    """The sessions of an exercise are wished for: its `ExerciseEffect`."""

    def __init__(self, model: EffectsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._delegate = EffectsDelegate(model, theme, self)
        self.setItemDelegate(self._delegate)
        model.modelReset.connect(self._lay_out_anew)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Exercises and the pain around them"))
        self.setMouseTracking(True)
        self.setToolTip(self.tr("Click or press Enter to list the sessions with an exercise"))
        self.clicked.connect(self._choose)
        theme.changed.connect(self._lay_out_anew)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def rows_height(self) -> int:
        """Return the height of those rows that a picture holds."""
        return sum(self.sizeHintForIndex(index).height() for index in self._pictured())

    def paint_rows(self, painter: QPainter) -> None:
        """Paint the first rows one below the other, whatever is scrolled to."""
        option = QStyleOptionViewItem()
        painter.setLayoutDirection(option.direction)
        top = 0
        for index in self._pictured():
            height = self.sizeHintForIndex(index).height()
            option.rect = QRect(0, top, self.viewport().width(), height)
            self._delegate.paint(painter, option, index)
            top += height

    def _pictured(self) -> list[QModelIndex]:
        model = self.model()
        return [model.index(row, 0) for row in range(min(model.rowCount(), MOST_PICTURED))]

    def _choose(self, index: QModelIndex) -> None:
        effect = index.data(EffectRole.EFFECT)
        if isinstance(effect, ExerciseEffect):
            self.chosen.emit(effect)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        self._delegate.fit(self.viewport().width())
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
