"""The line above a running session: its name, where we are, when it ends, and the small tools."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from backroutine.domain.exercise import Section
from backroutine.ui.cut_text import as_tip
from backroutine.ui.labels import PlainLabel
from backroutine.ui.play.buttons import ToolButton
from backroutine.ui.play.stage_words import END_TURN, is_turn, turn_at, turn_number
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import SECTION_NAMES

# From this height on, at the usual size of text, a long name may have a line of its own.
ROOMY_HEIGHT = 330
# In less width nothing of a name that is cut can be understood.
LEAST_NAME = 64
# When the section is said where each part is said in its turn.
SECTION_TURN = 2


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a session is: the same in more and more words, and its parts, each alone.

    `ways` has the number of the exercise and the time left, shorter and whole, and the whole with
    the time of day at the end, where anybody knows it; else `end` is empty.
    """

    ways: tuple[str, ...]
    exercise: str
    left: str
    end: str

    @property
    def place(self) -> str:
        """Exercise and time left, in whole words."""
        return self.ways[1]


class SessionHead(QWidget):
    """Says as much as can be read whole in the room there is, the most needed first.

    Only the name is cut, openly; what is left out for want of room the tips and a screen reader
    have.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._section: Section | None = None
        self._name = ""
        self._progress = Progress(("", ""), "", "", "")
        self._left_s = 0.0
        self._is_stale = False
        self._room = QSize(0, 0)
        self._tools: Sequence[ToolButton] = ()
        self._optional: ToolButton | None = None
        self.name = PlainLabel(look="heading", parent=self)
        self.end = PlainLabel(look="strong", parent=self)
        self.section = PlainLabel(look="strong", parent=self)
        self.progress = PlainLabel(look="strong", parent=self)
        self._place()
        theme.changed.connect(self._retint)

    def take_tools(self, optional: ToolButton, tools: Sequence[ToolButton]) -> None:
        """Put the tools at the end of the line; the optional one only where nothing is cut for it.

        What it does has a key too.
        """
        self._optional, self._tools = optional, tools
        for tool in (optional, *tools):
            self._line.addWidget(tool)

    def show_name(self, name: str) -> None:
        """Show the name of the routine."""
        self._name = name
        self.name.setAccessibleName(name)
        self.fit()

    def show_section(self, section: Section) -> None:
        """Show the section that is on, in its colour."""
        if section is not self._section:
            self._section = section
            self.section.setText(SECTION_NAMES[section])
            self._retint()

    def show_progress(self, progress: Progress, left_s: float) -> None:
        """Show where the session is; cheap where nothing but the time has changed."""
        is_other = progress != self._progress or turn_number(left_s) != turn_number(self._left_s)
        self._progress, self._left_s = progress, left_s
        if is_other or self._is_stale:
            self.fit()

    def fit_into(self, room: QSize) -> None:
        """Take so much of the window: the width is that of the line, the height all there is."""
        self._room = room
        self.fit()

    def fit(self) -> None:
        """Say as much of the progress as can be read whole; all of it to who cannot see it."""
        self._is_stale = False
        said = self._progress
        self.progress.setAccessibleName(said.ways[-1])
        self.progress.setToolTip(said.ways[-1])
        tools = self._width_of(self._tools)
        room = self._room.width() - tools - 2 * Space.M - Space.S
        section = self.section.sizeHint().width()
        optional = self._show_optional(room - section)
        room -= optional
        if self._is_tight(room - section):
            self._take_turns(room, section)
        else:
            self._say_all(room, section, tools + optional)
        self._fit_name(tools + optional)

    def _say_all(self, room: int, section: int, tools: int) -> None:
        """Say section and progress, and the end in turn where it has no room of its own."""
        ways, metrics = self._progress.ways, self.progress.fontMetrics()
        least = metrics.horizontalAdvance(ways[0])
        # the bar below says the section too, by its colours
        self.section.setVisible(section + least <= room)
        room -= section if section + least <= room else 0
        self.progress.setText(self._longest(ways, room))
        self._fit_name(tools)
        is_unsaid = self._is_turn_of_end and not (self._says_end or self.end.text())
        if is_unsaid and metrics.horizontalAdvance(self._progress.end) <= max(room, least):
            self.progress.setText(self._progress.end)

    def _is_tight(self, room: int) -> bool:
        """Say whether not even name and place have room beside each other, or on two lines."""
        name = self.name.fontMetrics().horizontalAdvance(self._name) + Space.M
        place = self.progress.fontMetrics().horizontalAdvance(self._progress.place)
        is_low = self._room.height() < self._theme.scaled(ROOMY_HEIGHT)
        return is_low and name + place > room

    def _take_turns(self, room: int, section: int) -> None:
        """Say in turn, each in whole words: end, exercise, section, name; and mostly what is left.

        While the clock stands still nothing changes: then the exercise is said.
        """
        said, width = self._progress, self.progress.fontMetrics().horizontalAdvance
        has_section = section + width(said.place) <= room
        words = self._longest((said.ways[0], said.exercise, said.place), room)
        if has_section and self._is_turn_of_end:
            has_section, words = False, said.end
        elif not has_section and said.end:
            turns = (said.end, words, said.left, said.left)
            turn = turn_at(self._left_s, len(turns))
            words = turns[turn]
            has_section = turn == SECTION_TURN and section + width(words) <= room
        self.section.setVisible(has_section)
        self.progress.setText(words)

    @property
    def _is_turn_of_end(self) -> bool:
        return bool(self._progress.end) and is_turn(self._left_s, END_TURN)

    def _longest(self, ways: Sequence[str], room: int) -> str:
        """Return the last of these that can be read whole; the first where none can."""
        metrics = self.progress.fontMetrics()
        fitting = [way for way in ways if metrics.horizontalAdvance(way) <= room]
        return (fitting or ways[:1])[-1]

    def _show_optional(self, room: int) -> int:
        """Show the optional tool where nothing else is cut for it; return the width it takes."""
        if self._optional is None:
            return 0
        room -= self.progress.fontMetrics().horizontalAdvance(self._progress.ways[-1]) + Space.M
        room -= self.name.fontMetrics().horizontalAdvance(self._name) + Space.M
        wanted = self._width_of([self._optional])
        self._optional.setVisible(wanted <= room)
        return wanted if wanted <= room else 0

    def _fit_name(self, tools: int) -> None:
        """Give the name a line of its own where it is too long for the rest, or cut it openly.

        `tools` is the width of those that are shown.
        """
        shown = [one for one in (self.section, self.progress) if not one.isHidden()]
        taken = tools + self._width_of(shown)
        taken += Space.S + (0 if self.section.isHidden() else Space.M)
        line = self._room.width()
        metrics = self.name.fontMetrics()
        wanted = metrics.horizontalAdvance(self._name)
        is_long = wanted > line - taken
        is_above = is_long and self._room.height() >= self._theme.scaled(ROOMY_HEIGHT)
        room = line if is_above else line - taken
        room -= self._show_end(room - wanted) if is_above else self._show_end(0)
        cut = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        if cut != self._name and room < self._theme.scaled(LEAST_NAME):
            cut = ""  # so little of it says nothing; its turn comes
        if cut != self.name.text():
            self.name.setText(cut)
            self.name.setToolTip("" if cut == self._name else as_tip(self._name))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        direction = down if is_above else across
        if direction is not self._heading.direction():
            self._heading.setDirection(direction)

    def _show_end(self, room: int) -> int:
        """Say beside the name when the session ends where the progress has no room for it.

        Returns the width that it takes.
        """
        end = self._progress.end
        wanted = self.end.fontMetrics().horizontalAdvance(end) + Space.M
        fits = bool(end) and not self._says_end and wanted <= room
        self.end.setText(end if fits else "")
        self.end.setVisible(fits)
        return wanted if fits else 0

    @property
    def _says_end(self) -> bool:
        said = self._progress
        return bool(said.end) and self.progress.text() in (said.ways[-1], said.end)

    @staticmethod
    def _width_of(widgets: Sequence[QWidget]) -> int:
        return sum(one.sizeHint().width() + Space.M for one in widgets)

    def _retint(self) -> None:
        self._is_stale = True
        if self._section is not None:
            palette = self.section.palette()
            colour = QColor(self._theme.tokens.section(self._section))
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            self.section.setPalette(palette)

    def _place(self) -> None:
        self.setMinimumWidth(1)  # its words are cut to the room, and ask for none
        self._heading = QHBoxLayout(self)
        self._heading.setContentsMargins(0, 0, 0, 0)
        self._heading.setSpacing(Space.M)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        named = QHBoxLayout()
        named.setSpacing(Space.M)
        named.addWidget(self.name, 1)
        named.addWidget(self.end)
        self._heading.addLayout(named, 1)
        self._line = QHBoxLayout()
        self._line.setSpacing(Space.M)
        self._heading.addLayout(self._line)
        self._line.addWidget(self.section)
        self._line.addSpacing(Space.S)
        self._line.addWidget(self.progress)
