"""A body with places that are marked, and what is said of them."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.learning import Part
from backroutine.domain.pain import PainPlace
from backroutine.ui.body_drawing import MARKED, PLAIN, paint_bodies
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

BODY = QSize(230, 220)
SORE = ("primary", "primary")


class MarkedBody(QWidget):
    """Shows the front and the back of a body; the places stand out."""

    def __init__(self, part: Part, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._part, self._theme = part, theme
        self.setAccessibleName(part.places_text)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # the words of the drawing in the player
        front = QCoreApplication.translate("BodyMap", "Front")
        back = QCoreApplication.translate("BodyMap", "Back")
        painter = QPainter(self)
        paint_bodies(painter, self.size(), self._theme, self._look_of, (front, back))
        painter.end()

    def _look_of(self, place: PainPlace) -> tuple[str, str]:
        if place in self._part.warning_places:
            return MARKED
        return SORE if place in self._part.places else PLAIN


class BodyCard(QWidget):
    """A marked body, and below it what is there."""

    def __init__(self, part: Part, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.body = MarkedBody(part, theme, self)
        self._said = PlainLabel(part.places_text, "muted", self, wraps=True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.body)
        column.addWidget(self._said)
        self.take_new_look()

    def take_new_look(self) -> None:
        """Be as large as the size of text that is on asks for, in its colours."""
        width = self._theme.scaled(BODY.width())
        self.body.setFixedSize(width, self._theme.scaled(BODY.height()))
        self._said.ensurePolished()
        self._said.setMinimumHeight(0)  # a label is never lower than its least height
        self._said.setFixedWidth(width)
        self._said.setFixedHeight(self._said.heightForWidth(width))
        self.body.update()
