"""A figure beside a text: it stands still, and moves for a while when it is clicked."""

from functools import partial

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Radius, Space
from backroutine.ui.word_wrap import wrapped

FIGURE = QSize(230, 160)
FIGURE_OF_PAIR = QSize(186, 140)
SENTENCE_LINES = 2
# What a style sheet keeps free at each side of a button's words, and its edge.
LINK_PAD = 16
FRAME_MS = 33
CYCLES = 3


class Figure(QAbstractButton):
    """Paints an exercise. A click plays its movement a few times, another one stops it.

    For people who want nothing to move, start and end stand side by side instead.
    """

    def __init__(
        self, exercise_id: ExerciseId, name: str, pictures: ExercisePictures, parent: QWidget,
        *, is_still: bool, size: QSize = FIGURE,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._exercise_id = exercise_id
        self._name = name
        self._pictures = pictures
        self._size = size
        self._is_still = is_still
        self._since = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._show_next)
        self.clicked.connect(self._start_or_stop)
        pictures.changed.connect(self.update)
        self.take_new_look()
        self.set_still(is_still=is_still)

    @property
    def is_moving(self) -> bool:
        return self._frames.isActive()

    def set_still(self, *, is_still: bool) -> None:
        """Show start and end side by side, or a picture that moves when it is clicked."""
        self._stop()
        self._is_still = is_still
        can_move = not is_still and self._has_movement
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_move else Qt.FocusPolicy.NoFocus)
        name = self.tr("{exercise}: show the movement") if can_move else "{exercise}"
        self.setAccessibleName(name.format(exercise=self._name))
        self.setToolTip(self.tr("Show the movement") if can_move else "")
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if can_move else Qt.CursorShape.ArrowCursor
        )
        self.update()

    def take_new_look(self) -> None:
        """Be as large as the size of text that is on asks for, in its colours."""
        self.setFixedSize(self.sizeHint())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = self._pictures.theme
        return QSize(theme.scaled(self._size.width()), theme.scaled(self._size.height()))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stop()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, theme = self._pictures.theme.tokens, self._pictures.theme
        rect = QRectF(self.rect())
        corners = QPainterPath()
        corners.addRoundedRect(rect, Radius.CARD, Radius.CARD)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(corners)
        at_s = self._since.elapsed() / 1000 if self.is_moving else None
        self._pictures.paint_motion(painter, rect, self._exercise_id, at_s, is_still=self._is_still)
        painter.setClipping(False)
        edge, width = theme.colour("border"), tokens.line_px
        if self.hasFocus():
            edge, width = theme.colour("focus"), tokens.focus_px
        painter.setPen(QPen(edge, width))
        inset = width / 2
        inner = rect.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(inner, Radius.CARD, Radius.CARD)
        painter.end()

    @property
    def _has_movement(self) -> bool:
        return self._pictures.motion_s(self._exercise_id) > 0

    def _start_or_stop(self) -> None:
        if self.is_moving:
            self._stop()
        elif self._has_movement and not self._is_still:
            self._since.start()
            self._frames.start()

    def _stop(self) -> None:
        self._frames.stop()
        self.update()

    def _show_next(self) -> None:
        if self._since.elapsed() / 1000 > CYCLES * self._pictures.motion_s(self._exercise_id):
            self._stop()
        self.update()


class FigureCard(QWidget):
    """A figure with what is said of it: above it a remark, below it a sentence or its name."""

    exercise_wished = Signal(str)
    """The exercise is to be shown in the catalogue: its id."""

    def __init__(self, figure: Figure, parent: QWidget) -> None:
        super().__init__(parent)
        self.figure = figure
        self._remark = PlainLabel(look="strong", parent=self, wraps=True)
        self._sentence = PlainLabel(look="muted", parent=self, wraps=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._link: QPushButton | None = None
        self._name = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        for widget in (self._remark, figure, self._sentence):
            self._column.addWidget(widget)
        self._remark.hide()
        self._sentence.hide()

    def show_form(self, remark: str, sentence: str) -> None:
        """Say above the figure what it stands for, and below it what it shows."""
        for label, text in ((self._remark, remark), (self._sentence, sentence)):
            label.setText(text)
            label.show()
        self.figure.setAccessibleDescription(f"{remark}: {sentence}")
        self.take_new_look()

    def show_link(self, exercise_id: ExerciseId, name: str) -> None:
        """Lead from the exercise's name to the catalogue."""
        button = styled(QPushButton(self), "quiet")
        self._name = name
        button.setToolTip(self.tr("Show it in the catalogue"))
        button.setAccessibleName(self.tr("{exercise}: show it in the catalogue").format(
            exercise=name
        ))  # fmt: skip
        button.clicked.connect(partial(self.exercise_wished.emit, exercise_id))
        self._column.addWidget(button)
        self._link = button
        self.take_new_look()

    def take_new_look(self) -> None:
        """Keep the words as wide as the figure, and cards with a sentence equally high."""
        self.figure.take_new_look()
        width = self.figure.width()
        for label, lines in ((self._remark, 1), (self._sentence, SENTENCE_LINES)):
            label.ensurePolished()
            label.setMinimumHeight(0)  # a label is never lower than its least height
            least = lines * label.fontMetrics().lineSpacing()
            label.setFixedWidth(width)
            label.setFixedHeight(max(least, label.heightForWidth(width)))
        if self._link is not None:
            self._link.setMaximumWidth(width)
            self._link.ensurePolished()
            room = width - 2 * LINK_PAD
            self._link.setText("\n".join(wrapped(self._name, self._link.fontMetrics(), room)))
