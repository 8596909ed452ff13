"""What the delegates of this page paint with: colours, type, icons and pictures of the theme."""

from collections import deque

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.ui.cut_text import fitted, note_cut
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import ICON_PX, Radius, Tokens, TypeRole
from backroutine.ui.word_wrap import wrapped

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignCenter
WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
CHIP_PAD = 8
# What was asked for last is painted first; what has been scrolled past is given up.
MOST_WANTED = 60
# While a list is scrolled, a new figure is read only so often, and none beside a frame's own work.
READING_MS, SCROLLED_MS = 100, 80

Wanted = tuple[ExerciseId, int, int, float]


class PaintBox(QObject):
    """Fonts, colours, icons and pictures, each made once for a theme."""

    picture_ready = Signal(object)
    """The picture of an exercise, its id, has been painted; with `None` all may look different."""

    def __init__(
        self,
        theme: Theme,
        pictures: ExercisePictures,
        catalogue: Catalogue,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.catalogue = catalogue
        self._pictures = pictures
        self._wanted: deque[Wanted] = deque(maxlen=MOST_WANTED)
        self._waits = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._do_next)
        self._scrolling = QTimer(self)
        self._scrolling.setSingleShot(True)
        self._scrolling.setInterval(SCROLLED_MS)
        self._scrolling.timeout.connect(self._go_on)
        theme.changed.connect(self._begin_anew)
        pictures.changed.connect(self._begin_anew)
        pictures.changed.connect(self._tell_all)
        self._take_type()

    @property
    def tokens(self) -> Tokens:
        return self.theme.tokens

    @property
    def pictures(self) -> ExercisePictures:
        """The pictures that are painted at once, for what cannot be painted later."""
        return self._pictures

    def font(self, role: TypeRole) -> QFont:
        """Return the font of a type role."""
        return self._fonts[role]

    def metrics(self, role: TypeRole) -> QFontMetrics:
        """Return how wide and high texts of a type role are."""
        return self._metrics[role]

    def scaled(self, length_px: float) -> int:
        """Return a length that holds text, given at the usual size, at the present one."""
        return self.theme.scaled(length_px)

    def fits(self, text: str, role: TypeRole, width: int) -> bool:
        """Return whether a text can be read whole on one line so wide."""
        return self._metrics[role].horizontalAdvance(text) <= width

    def icon(self, name: str, colour: str, size: int = ICON_PX) -> QPixmap:
        """Return an icon in a colour; `size` is its size beside text of the usual size."""
        key = (name, colour, size)
        if key not in self._icons:
            self._icons[key] = icon_pixmap(name, colour, self.scaled(size))
        return self._icons[key]

    def picture(self, painter: QPainter, rect: QRect, exercise_id: ExerciseId) -> None:
        """Draw the picture of an exercise; its ground alone while it has not been painted yet.

        A figure that is seen for the first time takes many milliseconds. The first look at the
        page and scrolling do not wait for it: it is read in one idle moment, painted in the next,
        and `picture_ready` tells.
        """
        ratio = painter.device().devicePixelRatioF()
        picture = self._pictures.kept(exercise_id, rect.size(), pixel_ratio=ratio)
        if picture is not None:
            painter.drawPixmap(rect.topLeft(), picture)
            return
        wanted = (exercise_id, rect.width(), rect.height(), ratio)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.tokens.surface_sunken))
        painter.drawRoundedRect(rect, Radius.CONTROL, Radius.CONTROL)
        if wanted not in self._wanted:
            self._wanted.append(wanted)
        self._go_on()

    def note_scrolling(self) -> None:
        """Let scrolling run smoothly: figures that have not been read yet come more slowly."""
        self._scrolling.start()

    def wait(self) -> None:
        """Paint no picture until `begin`: something else comes first."""
        self._waits = True

    def begin(self) -> None:
        """Paint the pictures that were asked for, and those to come."""
        self._waits = False
        self._go_on()

    @property
    def has_all_pictures(self) -> bool:
        """Whether every picture that was asked for has been painted."""
        return not self._wanted

    def _go_on(self) -> None:
        if self._waits or not self._wanted:
            return
        waits = self._scrolling.isActive() and self._paintable() is None
        pause = READING_MS if waits else 0
        if not self._idle.isActive() or self._idle.remainingTime() > pause:
            self._idle.start(pause)

    def _do_next(self) -> None:
        """Paint one picture; where all figures are still to be read, read one."""
        wanted = self._paintable()
        if wanted is None:
            self._pictures.make_figure_ready(self._wanted[-1][0])
        else:
            self._wanted.remove(wanted)
            exercise_id, width, height, ratio = wanted
            self._pictures.pixmap(exercise_id, QSize(width, height), pixel_ratio=ratio)
            self.picture_ready.emit(exercise_id)
        self._go_on()

    def _paintable(self) -> Wanted | None:
        """Return what was asked for last among those whose figure has been read."""
        are_ready = self._pictures.has_figure_ready
        return next((wanted for wanted in reversed(self._wanted) if are_ready(wanted[0])), None)

    def _begin_anew(self) -> None:
        self._idle.stop()  # it paints what is wanted, and nothing is any more
        self._wanted.clear()
        self._take_type()

    def _tell_all(self) -> None:
        self.picture_ready.emit(None)

    def _take_type(self) -> None:
        """Make fonts anew, and with them everything that is as large as they are."""
        self._icons: dict[tuple[str, str, int], QPixmap] = {}
        self._fonts = {role: self.theme.font(role) for role in TypeRole}
        self._metrics = {role: QFontMetrics(font) for role, font in self._fonts.items()}

    def text(
        self, painter: QPainter, rect: QRect, text: str, role: TypeRole, colour: str,
        align: int = LEFT, whole: str = "",
    ) -> None:  # fmt: skip
        """Write one line, cut with an ellipsis where it does not fit; `whole` as in `fitted`."""
        painter.setFont(self._fonts[role])
        painter.setPen(QColor(colour))
        fitting = fitted(painter, self._metrics[role], text, rect.width(), whole)
        painter.drawText(rect, align, fitting)

    def two_lines(
        self, painter: QPainter, rect: QRect, text: str, role: TypeRole, colour: str
    ) -> None:
        """Write text in two lines, the second cut with an ellipsis where both have no room."""
        metrics = self._metrics[role]
        first, *rest = wrapped(text, metrics, rect.width())
        lines = [first, " ".join(rest)] if rest else [first]
        elided = [metrics.elidedText(e, Qt.TextElideMode.ElideRight, rect.width()) for e in lines]
        if elided != lines:
            note_cut(painter, text)
        painter.setFont(self._fonts[role])
        painter.setPen(QColor(colour))
        painter.drawText(rect, LEFT | Qt.TextFlag.TextDontClip, "\n".join(elided))

    def wrapped(
        self, painter: QPainter, rect: QRect, text: str, role: TypeRole, colour: str,
        align: int = WRAPPED,
    ) -> None:  # fmt: skip
        """Write text that goes on in the next line."""
        painter.setFont(self._fonts[role])
        painter.setPen(QColor(colour))
        painter.drawText(rect, align, text)

    def wrapped_height(self, text: str, role: TypeRole, width: int) -> int:
        """Return how high wrapped text is."""
        room = QRect(0, 0, width, 10_000)
        return self._metrics[role].boundingRect(room, WRAPPED, text).height()

    def card(
        self, painter: QPainter, rect: QRect, radius: int, border: str, fill: str, *,
        is_focused: bool = False,
    ) -> None:  # fmt: skip
        """Draw a card; the focus is a border of its own colour and width."""
        width = self.tokens.focus_px if is_focused else self.tokens.line_px
        painter.setPen(QPen(QColor(self.tokens.focus if is_focused else border), width))
        painter.setBrush(QColor(fill))
        edge = width / 2
        painter.drawRoundedRect(QRectF(rect).adjusted(edge, edge, -edge, -edge), radius, radius)

    def tint_edge(self, painter: QPainter, colour: str) -> None:
        """Draw what is told by its tint alone with an edge too, in high contrast."""
        if self.tokens.is_high_contrast:
            painter.setPen(QPen(QColor(colour), 1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)

    def chip_size(self, word: str) -> QSize:
        """Return how large a chip with a word is."""
        metrics = self._metrics[TypeRole.CAPTION]
        return QSize(metrics.horizontalAdvance(word) + 2 * CHIP_PAD, metrics.height() + 6)

    def chip(self, painter: QPainter, rect: QRect, section: Section, word: str) -> None:
        """Draw a section's chip with its word."""
        self.tint_edge(painter, self.tokens.section(section))
        painter.setBrush(QColor(self.tokens.section_soft(section)))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        self.text(painter, rect, word, TypeRole.CAPTION, self.tokens.section(section), CENTRE)
