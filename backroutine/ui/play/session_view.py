"""A running session on the screen: where we are in it, the stage, and what can be done."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.clock import Clock
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.timeline import Interval
from backroutine.player.engine import Player, PlayerState
from backroutine.player.exercise_count import exercise_numbers
from backroutine.player.moment import shown_seconds, step_after, visits
from backroutine.ui.labels import PlainLabel
from backroutine.ui.language import locale
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.buttons import ToolButton
from backroutine.ui.play.controls import Controls
from backroutine.ui.play.floor_view import FloorControls
from backroutine.ui.play.hurt_view import HurtView
from backroutine.ui.play.notice_line import NoticeLine
from backroutine.ui.play.notices import Matter, Notice, Notices
from backroutine.ui.play.questions import Question, QuestionBand
from backroutine.ui.play.safety_view import SafetyView
from backroutine.ui.play.section_bar import SectionBar
from backroutine.ui.play.session_head import Progress, SessionHead
from backroutine.ui.play.stack_room import count_only_shown
from backroutine.ui.play.stage import Stage
from backroutine.ui.play.wishes import PlayingKeys, Wish
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import clock_time, short_dose

# Below it a question needs the line of the head more than what stands there: one beside the stage,
# and one in its place.
QUESTION_HEIGHT, WHOLE_QUESTION_HEIGHT = 400, 560


class SessionView(QWidget):
    """Shows a player, passes wishes on, and asks questions in the place of the buttons."""

    wished = Signal(object)
    """A `Wish`, by button or key."""
    floor_toggled = Signal()

    def __init__(
        self, clock: Clock, theme: Theme, pictures: ExercisePictures,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._exercises: Mapping[ExerciseId, Exercise] = {}
        self._clock = clock
        self.theme = theme
        self._is_floor = False
        self._margins = (Space.XXL, Space.M, Space.XXL, Space.L)
        self._interval: Interval | None = None
        self._numbers: Sequence[int] = ()
        # what stands in a stack is made in it: brought there later, all of it is styled again
        self._middle = QStackedWidget(self)
        self._playing = QWidget(self._middle)
        self._foot = QStackedWidget(self._playing)
        self.stage = Stage(theme, pictures, self._playing)
        self.controls = Controls(theme, pictures, self._foot)
        self.floor_controls = FloorControls(theme, self._foot)
        self.question = QuestionBand(self._foot)
        self.hurt = HurtView(theme, self._middle)
        self.safety = SafetyView(theme, self._middle)
        self.bar = SectionBar(theme, self)
        self.keys = PlayingKeys(self)
        self.head = SessionHead(theme, self)
        self.name, self.end = self.head.name, self.head.end
        self.section, self.progress = self.head.section, self.head.progress
        self.notice = NoticeLine(theme, self)
        self.notice.hide()
        self._notices = Notices(self.notice)
        self.trouble = PlainLabel(look="notice-danger", wraps=True, parent=self)
        self.sound = self._tool(Wish.SOUND, self.tr("Sound off"), "M", icon_name="sound")
        self.cues = self._tool(
            Wish.CUES, self.tr("Sound, voice and flash of this routine"), "S", icon_name="sliders"
        )
        self.pace = self._tool(Wish.PACE, self.tr("Own pace"), "D", word=self.tr("My pace"))
        self.floor = self._tool(
            Wish.FLOOR, self.tr("Floor mode: large seconds, three buttons"), "G",
            word=self.tr("Floor"),
        )  # fmt: skip
        self.full_screen = self._tool(
            Wish.FULL_SCREEN, self.tr("Full screen"), "F", icon_name="fullscreen"
        )
        self.leave = self._tool(
            Wish.END, self.tr("End the session"), self.tr("Esc"), icon_name="close"
        )
        self._place()
        self.keys.wished.connect(self.wished)
        self.controls.wished.connect(self.wished)
        self.floor_controls.wished.connect(self.wished)
        self.stage.floor.left.connect(self.toggle_floor)
        self.notice.put_away.connect(self._put_notice_away)
        self.say_trouble("")
        self.show_pace(is_own=False)
        self._show_parts(self._playing, self.controls)

    def begin(self, player: Player, exercises: Mapping[ExerciseId, Exercise]) -> None:
        """Show another session; `exercises` are those of its routine."""
        self._notices.clear()
        self.say_trouble("")
        self.put_question_away()
        self.go_on_with(player, exercises)

    def go_on_with(self, player: Player, exercises: Mapping[ExerciseId, Exercise]) -> None:
        """Show the same session by another plan."""
        self._exercises = exercises
        self._interval = None
        self._numbers = exercise_numbers(player.timeline.routine)
        self.stage.begin(exercises)
        self.head.show_name(player.timeline.routine.name)
        self.bar.show_visits(visits(player.timeline))
        self.show_player(player)

    def show_player(self, player: Player) -> None:
        """Show where a player is."""
        self.stage.set_aside(self.controls.next_up.unshown_name)
        self.stage.show_player(player)
        self.controls.show_running(player.state is PlayerState.RUNNING)
        self.floor_controls.show_running(player.state is PlayerState.RUNNING)
        waits = player.waits_for_done
        self.controls.show_open_set(player.reps_to_confirm if waits else None)
        self.floor_controls.show_open_set(waits)
        self.keys.set_open_set(waits)
        self.bar.show_position(player.position_s)
        self.notice.show_time(player.active_s)
        self._show_progress(player)
        if player.interval is not self._interval:
            self._interval = player.interval
            self._show_next_up(player)

    def show_sound(self, is_on: bool) -> None:  # noqa: FBT001 - one thing is shown
        """Say what the sound button does now."""
        if is_on:
            self.sound.show_as(self.tr("Sound off"), "sound")
        else:
            self.sound.show_as(self.tr("Sound on"), "sound-off")

    def show_pace(self, *, is_own: bool) -> None:
        """Say what the button for the pace does now."""
        if is_own:
            self.pace.setText(self.tr("Tempo"))
            self.pace.show_as(self.tr("Let repetitions run at their tempo again"))
        else:
            self.pace.setText(self.tr("My pace"))
            self.pace.show_as(self.tr("Let repetitions wait until you press Done"))
        self.head.fit()

    def say(self, sentence: str, short: str = "", matter: Matter = Matter.SESSION) -> None:
        """Say something about the session, or, with nothing, no more of the matter.

        Where it has a short form, only that is said once there was time to read it.
        """
        if sentence:
            self._notices.say(Notice(matter, sentence, short))
        else:
            self._notices.end(matter)

    def _put_notice_away(self) -> None:
        self._notices.put_away()
        if self.takes_wishes:
            self.put_question_away()  # the buttons have the focus again

    def say_trouble(self, sentence: str) -> None:
        """Say what could not be written down, or, with nothing, that it now is."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    @property
    def takes_wishes(self) -> bool:
        """Whether no question waits for its answer."""
        return self.keys.is_awake

    @property
    def is_floor(self) -> bool:
        """Whether the session is shown for somebody on the floor."""
        return self._is_floor

    def toggle_floor(self) -> None:
        """Show only what is needed on the floor, or everything."""
        self._is_floor = not self._is_floor
        self.put_question_away()
        self.floor_toggled.emit()

    def ask(self, question: Question) -> None:
        """Ask in the place of the buttons; of the playing keys only that of pain works then."""
        self._show_parts(self._playing, self.question)
        self.question.ask(question)
        self._fit()

    def ask_about_pain(self) -> None:
        """Show the question about a pain, which `hurt` asks; the playing keys sleep."""
        self._show_parts(self.hurt)

    def check_safety(self, reason: str) -> None:
        """Ask the safety check; `reason` says why. The playing keys sleep."""
        self._show_parts(self.safety)
        self.safety.ask(reason)

    def put_question_away(self) -> None:
        """Show the session and its buttons again."""
        buttons = self.floor_controls if self._is_floor else self.controls
        self._show_parts(self._playing, buttons)
        buttons.pause.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, shown: QWidget, foot: QWidget | None = None) -> None:
        """Show the session with a row of buttons, or a question that takes all the room."""
        takes_wishes = foot in (self.controls, self.floor_controls)
        self.keys.set_awake(takes_wishes, hears_pain=foot is not None)
        for button in (self.floor, self.leave, self.cues):  # a question is not left unanswered
            button.setEnabled(takes_wishes)
        self._middle.setCurrentWidget(shown)
        if foot is not None:
            self._foot.setCurrentWidget(foot)
        self._fit()
        only_floor = self._is_floor and shown is self._playing
        self._leave_room(only_floor=only_floor)
        self.stage.show_floor(only_floor)
        margins = (Space.XL, Space.L, Space.XL, Space.L) if only_floor else self._margins
        self._layout.setContentsMargins(*margins)

    def _leave_room(self, *, only_floor: bool) -> None:
        """Show what stands above the middle, where a question does not need the room more."""
        takes_all = self._middle.currentWidget() is not self._playing
        is_asked = takes_all or self._foot.currentWidget() is self.question
        enough = self.theme.scaled(WHOLE_QUESTION_HEIGHT if takes_all else QUESTION_HEIGHT)
        is_low = is_asked and self.height() < enough
        self.head.setHidden(only_floor or is_low)
        self.bar.setHidden(only_floor or takes_all or is_low)
        self.notice.setHidden((takes_all and is_low) or not self.notice.text())

    def _show_next_up(self, player: Player) -> None:
        following = step_after(player.timeline, player.index)
        if following is None:
            self.controls.next_up.show_end()
        else:
            exercise = self._exercises[following.exercise_id]
            self.controls.next_up.show_step(exercise.id, exercise.name, short_dose(following.dose))

    def _show_progress(self, player: Player) -> None:
        self.head.show_section(player.interval.section)
        place = {
            "number": self._numbers[player.interval.step_number - 1],
            "of": max(self._numbers),
            "left": clock_time(shown_seconds(player.left_s)),
        }
        words = self.tr("Exercise {number} of {of}  ·  {left} left").format(**place)
        ways = [self.tr("{number} of {of}  ·  {left}").format(**place), words]
        end = ""
        if player.state is PlayerState.RUNNING:
            time = _time_of_day(self._clock.now(), player.left_s)
            ways.append(self.tr("{progress}  ·  ends at {time}").format(progress=words, time=time))
            end = self.tr("ends at {time}").format(time=time)
        exercise = self.tr("Exercise {number} of {of}").format(**place)
        left = self.tr("{left} left").format(**place)
        self.head.show_progress(Progress(tuple(ways), exercise, left, end), player.left_s)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()
        self._leave_room(only_floor=self.stage.is_floor)

    def _fit_head(self) -> None:
        left, _, right, _ = self._margins
        self.head.fit_into(QSize(self.width() - left - right, self.height()))

    def _tool(
        self, wish: Wish, name: str, key_name: str, *, icon_name: str = "", word: str = ""
    ) -> ToolButton:
        button = ToolButton(name, key_name, self.theme, icon_name=icon_name, word=word, parent=self)
        button.clicked.connect(partial(self.wished.emit, wish))
        return button

    def _place(self) -> None:
        tools = (self.pace, self.sound, self.floor, self.full_screen, self.leave)
        self.head.take_tools(self.cues, tools)
        for row in (self.controls, self.floor_controls, self.question):
            self._foot.addWidget(row)
        playing = QVBoxLayout(self._playing)
        playing.setContentsMargins(0, 0, 0, 0)
        playing.setSpacing(Space.M)
        playing.addWidget(self.stage, 1)
        playing.addWidget(self._foot)
        for view in (self._playing, self.hurt, self.safety):
            self._middle.addWidget(view)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(*self._margins)
        self._layout.setSpacing(Space.M)
        self._layout.addWidget(self.head)
        self._layout.addWidget(self.bar)
        self._layout.addWidget(self.notice)
        self._layout.addWidget(self.trouble)
        self._layout.addWidget(self._middle, 1)

    def _fit(self) -> None:
        """Let everything be as high as what is shown, not as the highest of what may be."""
        count_only_shown(self._foot)
        self._foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._foot.adjustSize()
        count_only_shown(self._middle)


def _time_of_day(now: datetime, left_s: float) -> str:
    """Return the local time at which so many seconds from now will have passed."""
    end = (now + timedelta(seconds=left_s)).astimezone()
    time = QTime(end.hour, end.minute)
    return locale().toString(time, QLocale.FormatType.ShortFormat)
