"""What can be seen from the mat: figure, ring, exercise, side, repetition, one instruction.

Only the ring and the figure are painted anew between the seconds, and only while the session runs
and can be seen.
"""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetrics,
    QHideEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.cue_choice import USUAL_STRENGTH
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.own_exercise import figure_of
from backroutine.domain.timeline import Interval
from backroutine.figure.painter import movement_s
from backroutine.figure.sides import side_drawn
from backroutine.player.engine import Player, PlayerState
from backroutine.player.moment import (
    figure_moment,
    instruction_at,
    is_mirrored,
    shown_seconds,
    step_of,
)
from backroutine.ui.cut_text import as_tip
from backroutine.ui.flash import FRAME_MS, faded, flash_depth
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.figure_view import FigureView
from backroutine.ui.play.floor_view import FloorView
from backroutine.ui.play.instruction_label import InstructionLabel
from backroutine.ui.play.ring import RingView
from backroutine.ui.play.stage_words import (
    ASIDE_TURN,
    colour_of,
    detail_of,
    hints_of,
    is_turn,
    title_of,
    word_of,
)
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import USUAL_TEXT_SIZE, Space, TypeRole

# Of the words: their size in parts of the height, and the least of it in pixels.
TITLE, DETAIL, INSTRUCTION = 0.055, 0.032, 0.036
TITLE_PX, DETAIL_PX, INSTRUCTION_PX = 20, 15, 16
# How much of a larger size of text they take over where they are larger than the least already.
GROWTH = 0.25
INSTRUCTION_LINES = 3
# Below this height an instruction gets a line less, so that the ring keeps its room.
LOW_PX = 340
LEAST_WIDTH, LEAST_HEIGHT = 364, 214
# Of the height: what is left to a ring above the words must be more, else they give way to it.
LEAST_RING, LEAST_RING_BESIDE_LONG = 0.55, 0.4
FIGURE_SHARE, RING_SHARE = 3, 2
LEAST_FIGURE = 60


class Stage(QWidget):
    """Shows where a player is."""

    def __init__(
        self, theme: Theme, pictures: ExercisePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._exercises: Mapping[ExerciseId, Exercise] = {}
        self._theme = theme
        self._player: Player | None = None
        self._aside = ""
        self._flash = 0.0
        self._flash_depth = 0.0
        self._flash_strength = USUAL_STRENGTH
        self.floor = FloorView(theme, self)
        self.figure = FigureView(theme, pictures, self)
        self.ring = RingView(theme, self)
        self.title = PlainLabel(parent=self)
        self.detail = PlainLabel(parent=self)
        self.instruction = InstructionLabel(theme, self)
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self.show_frame)
        self._place()
        theme.changed.connect(self._retint)
        theme.changed.connect(self._fit_words)
        self._retint()

    @property
    def is_drawing(self) -> bool:
        """Whether frames are drawn between the seconds."""
        return self._frames.isActive()

    @property
    def is_floor(self) -> bool:
        """Whether only what can be read from the floor is shown."""
        return self._views.currentWidget() is self.floor

    def show_floor(self, wanted: bool) -> None:  # noqa: FBT001 - one thing is shown
        """Show what can be read from the floor alone, or everything."""
        self._show_flash(0.0)
        self._views.setCurrentWidget(self.floor if wanted else self._whole)
        if self._player is not None:
            self._draw(self._player)
            self._fit_words()

    def set_flash_strength(self, strength: int) -> None:
        """Light up with the cues as strongly as this, in per cent; at 0 not at all."""
        self._flash_strength = strength

    def set_aside(self, words: str) -> None:
        """Say this, in turn with the dose, which has no room elsewhere; nothing takes no turn."""
        self._aside = words

    def set_still(self, wanted: bool) -> None:  # noqa: FBT001 - one thing is set
        """Move nothing: start and end of an exercise side by side, and a ring that steps."""
        self.figure.set_still(wanted)

    def begin(self, exercises: Mapping[ExerciseId, Exercise]) -> None:
        """Turn to another session, with the exercises of its routine."""
        self._exercises = exercises
        self.title.clear()
        self.instruction.set_sentence("")
        self.instruction.clear()

    def show_player(self, player: Player) -> None:
        """Show where a player is; called whenever that has changed."""
        self._player = player
        interval = player.interval
        exercise = self._exercises[interval.exercise_id]
        self._show_words(player, interval, exercise)
        mirrored = is_mirrored(interval, side_drawn(figure_of(exercise)))
        self.figure.show_exercise(exercise.id, exercise.name, is_mirrored=mirrored)
        self._show_time(player)
        if player.state is not PlayerState.RUNNING:
            self._show_flash(0.0)
            self._draw(player)
        self._draw_while_seen()

    def flash(self) -> None:
        """Light up once, and fade."""
        if self.is_drawing and self._flash_strength:
            is_reduced = self._theme.is_motion_reduced
            self._flash_depth = flash_depth(self._flash_strength, is_motion_reduced=is_reduced)
            self._show_flash(self._flash_depth)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return what the words need when they are smallest, not as large as they are now."""
        return QSize(LEAST_WIDTH, LEAST_HEIGHT)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_while_seen()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._frames.stop()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _draw_while_seen(self) -> None:
        player = self._player
        is_seen = self.isVisible() and not self.window().isMinimized()  # minimised stays visible
        runs = player is not None and player.state is PlayerState.RUNNING and is_seen
        if runs and not self._frames.isActive():
            self._frames.start()
        elif not runs:
            self._frames.stop()

    def show_frame(self) -> None:
        """Bring ring and figure to this moment."""
        if self._player is None:
            return
        self._show_flash(faded(self._flash, self._flash_depth))
        self._draw(self._player)

    def _draw(self, player: Player) -> None:
        self._show_time(player)
        if self.is_floor:
            return
        interval = player.interval
        exercise = self._exercises[interval.exercise_id]
        dose = step_of(player.timeline, interval).dose
        cycle_s = movement_s(exercise.id)
        self.figure.show_moment(figure_moment(interval, dose, exercise, player.present_s, cycle_s))

    def _show_time(self, player: Player) -> None:
        interval = player.interval
        left_s = interval.end_s - player.present_s
        shown: RingView | FloorView = self.floor if self.is_floor else self.ring
        if player.stands_still:
            shown.show_time(player.reps_to_confirm, 0.0)
            return
        seconds = shown_seconds(left_s)
        moves_s = seconds if self.figure.is_still else left_s
        shown.show_time(seconds, min(1.0, moves_s / interval.duration_s))

    def _show_flash(self, depth: float) -> None:
        self._flash = depth
        shown: RingView | FloorView = self.floor if self.is_floor else self.ring
        shown.show_flash(depth)

    def _show_words(self, player: Player, interval: Interval, exercise: Exercise) -> None:
        title, word, colour = title_of(interval, exercise), word_of(player), colour_of(player)
        self.ring.show_kind(word, colour)
        self.floor.show_words(title, word, colour)
        spoken = []
        if title != self.title.text():
            self.title.setText(title)
            self._fit_title()
            spoken.append(title)
        hints = hints_of(player)
        room, metrics = self.detail.width(), self.detail.fontMetrics()
        fitting = [hint for hint in hints if metrics.horizontalAdvance(hint) <= room]
        detail = (*fitting, *hints[-1:], detail_of(player.timeline, interval))[0]
        aside = self._aside if not hints and is_turn(player.left_s, ASIDE_TURN) else ""
        if aside:
            detail = metrics.elidedText(aside, Qt.TextElideMode.ElideRight, room)
        if detail != self.detail.text():
            self.detail.setText(detail)
            self.detail.setToolTip("" if aside == detail else as_tip(aside))
            spoken.extend(hints[:1])
        instruction = instruction_at(interval, exercise, player.position_s)
        if instruction != self.instruction.sentence:
            self.instruction.set_sentence(instruction)
            self._fit_instruction()
            spoken.append(instruction)
        if spoken:
            self._announce(". ".join(spoken))

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.title, text))

    def _place(self) -> None:
        self._views = QStackedWidget(self)
        self._whole = QWidget(self._views)
        inside = QHBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.XL)
        self._columns = QVBoxLayout(), QVBoxLayout()
        for column, view, share in zip(
            self._columns, (self.figure, self.ring), (FIGURE_SHARE, RING_SHARE), strict=True
        ):
            column.setSpacing(Space.XS)
            column.addWidget(view, 1)
            inside.addLayout(column, share)
        self._columns[1].addSpacing(Space.M)
        for label in (self.title, self.detail, self.instruction):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._columns[1].addWidget(label)
        self._views.addWidget(self._whole)
        self._views.addWidget(self.floor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._views)

    def _retint(self) -> None:
        for label, name in (
            (self.title, "text"),
            (self.detail, "text_muted"),
            (self.instruction, "text"),
        ):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.colour(name)))
            label.setPalette(palette)

    def _fit_words(self) -> None:
        size_px = self._detail_px
        self.detail.setFont(self._theme.sized_font(size_px, TypeRole.STRONG.weight))
        self.detail.setFixedHeight(round(size_px * 1.4))
        self._place_words()
        self._fit_title()
        self._fit_instruction()

    @property
    def _has_words_below_figure(self) -> bool:
        return self._columns[0].indexOf(self.title) >= 0

    @property
    def _title_px(self) -> float:
        return self._growing(TITLE_PX, TITLE)

    @property
    def _detail_px(self) -> float:
        return self._growing(DETAIL_PX, DETAIL)

    @property
    def _instruction_px(self) -> float:
        return self._growing(INSTRUCTION_PX, INSTRUCTION)

    @property
    def _instruction_height(self) -> int:
        lines = INSTRUCTION_LINES - 1 if self.height() < LOW_PX else INSTRUCTION_LINES
        return round(self._instruction_px * 1.3 * lines)

    def _place_words(self) -> None:
        """Put the words below the ring, or below the figure where the ring would be too small.

        How high they may be follows from the height of the window and the size of text alone, so
        that neither place leads to the other.
        """
        words = round(self._title_px * 1.35) + round(self._detail_px * 1.4)
        left = self.height() - words - self._instruction_height - 2 * Space.XS - Space.M
        figures, rings = self._columns
        wanted = rings if left >= LEAST_RING * self.height() else figures
        if wanted.indexOf(self.title) >= 0:
            return
        for label in (self.title, self.detail, self.instruction):
            (figures if wanted is rings else rings).removeWidget(label)
            wanted.addWidget(label)
        layout = self._whole.layout()
        if layout is not None:
            layout.activate()  # how wide they are now says how large their type is

    def _fit_title(self) -> None:
        """Take the largest type in which exercise and side stand on one line."""
        wanted_px = self._title_px
        font = self._theme.sized_font(wanted_px, TypeRole.TITLE.weight)
        width = QFontMetrics(font).horizontalAdvance(self.title.text())
        room = max(1, self.title.width())
        if width > room:
            least_px = self._theme.scaled(TypeRole.BODY.size_px)
            font.setPixelSize(max(least_px, int(wanted_px * room / width)))
        self.title.setFont(font)
        # below the ring it is as high as it may be, so that the ring keeps its place
        high_px = font.pixelSize() if self._has_words_below_figure else wanted_px
        self.title.setFixedHeight(round(high_px * 1.35))

    def _fit_instruction(self) -> None:
        """Take the largest type in which the instruction has no more than its lines."""
        label, height = self.instruction, self._instruction_height
        usual = self._theme.scaled(TypeRole.BODY.size_px)
        size = label.size_for(height, self._instruction_px, usual)
        is_seen = has_detail = True
        if self._has_words_below_figure:
            height = max(height, label.height_at(size))
            words = self.title.maximumHeight() + self.detail.maximumHeight() + height
            left = self.height() - words - 3 * Space.XS
            is_seen, has_detail = left >= LEAST_FIGURE, left >= 0  # what is to be done comes first
            height = min(height, self.height() - self.title.maximumHeight() - 2 * Space.XS)
        elif label.height_at(size) > height:  # rather than its words the ring gives way
            spared = (LEAST_RING - LEAST_RING_BESIDE_LONG) * self.height()
            height = min(label.height_at(size), height + round(spared))
        self.figure.setVisible(is_seen)
        self.detail.setVisible(has_detail)
        height = max(size, height)
        label.show_at(label.size_for(height, size), height)

    def _growing(self, least_px: int, share: float) -> float:
        """Return a size of type: a share of the height, and more with larger text.

        It grows with the window without end, as the seconds do: whoever is three metres away from
        a large screen has no more pixels to see than from a small one.
        """
        larger = 1 + (self._theme.text_scale / USUAL_TEXT_SIZE - 1) * GROWTH
        return max(self._theme.scaled(least_px), self.height() * share * larger)
