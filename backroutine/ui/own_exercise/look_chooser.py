"""Which person the figure is: skin, hair and clothes, each look shown as a small drawing."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.painter import DARK, LIGHT, LOOKS, paint_exercise
from backroutine.ui.entered import Entered
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Radius, Space, TypeRole

SHOWN = ExerciseId("march-in-place")
WIDTH, PICTURE_HEIGHT, NAME_HEIGHT = 104, 92, 28


class LookChooser(Entered):
    """The looks of the figure side by side, of which one is worn."""

    chosen = Signal(str)
    """The person chose another look: its name in `LOOKS`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids = list(LOOKS)
        self._buttons = QButtonGroup(self)
        layout = FlowLayout(self)
        names = self._names()
        for number, look_id in enumerate(self._ids):
            button = _LookButton(theme, look_id, names.get(look_id, look_id), self)
            self._buttons.addButton(button, number)
            layout.addWidget(button)
        self._buttons.idClicked.connect(self._choose)
        self.setAccessibleName(self.tr("Looks of the figure"))
        self.enter_at(self._buttons.button(0))

    @property
    def value(self) -> str | None:
        """The look that is shown as worn, if any."""
        number = self._buttons.checkedId()
        return self._ids[number] if number >= 0 else None

    def show_value(self, look_id: str) -> None:
        """Show which look is worn without telling of a change; an unknown one shows the usual."""
        number = self._ids.index(look_id) if look_id in self._ids else 0
        button = self._buttons.button(number)
        button.setChecked(True)
        self.enter_at(button)

    def _choose(self, number: int) -> None:
        self.chosen.emit(self._ids[number])

    def _names(self) -> dict[str, str]:
        return {
            "teal": self.tr("Teal"),
            "orange": self.tr("Orange"),
            "violet": self.tr("Violet"),
            "blue": self.tr("Blue"),
            "rose": self.tr("Rose"),
        }


class _LookButton(QAbstractButton):
    """One look: the figure that wears it, and the name of its colour."""

    def __init__(self, theme: Theme, look_id: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = LOOKS[look_id]
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Figure in {colour}").format(colour=name.lower()))
        theme.changed.connect(self._fit)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(WIDTH), PICTURE_HEIGHT + self._theme.scaled(NAME_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = self.isChecked()
        width = tokens.focus_px if is_on or self.hasFocus() else tokens.line_px
        edge = "focus" if self.hasFocus() else "primary" if is_on else "control_border"
        painter.setPen(QPen(self._theme.colour(edge), width))
        painter.setBrush(self._theme.colour("primary_soft" if is_on else "surface"))
        half = width / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, Radius.CARD, Radius.CARD)
        room = QRectF(Space.S, Space.S, self.width() - 2 * Space.S, PICTURE_HEIGHT - Space.S)
        colours = DARK if tokens.is_dark else LIGHT
        painter.save()
        painter.setClipRect(room)
        paint_exercise(painter, room, SHOWN, colours=colours.with_look(self._look))
        painter.restore()
        name = QRectF(0, PICTURE_HEIGHT, self.width(), self.height() - PICTURE_HEIGHT)
        font = self._theme.font(TypeRole.STRONG if is_on else TypeRole.SMALL)
        painter.setFont(font)
        painter.setPen(self._theme.colour("on_primary_soft" if is_on else "text"))
        # the tick tells what is on where colours cannot be told apart
        text = f"✓ {self.text()}" if is_on else self.text()
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
