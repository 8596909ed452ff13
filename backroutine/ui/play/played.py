"""One session from its start to its end: wishes in, the view and the record kept up to date."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from backroutine.clock import Clock
from backroutine.domain.dose import Side
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.session import MAX_SCORE, SessionRecord
from backroutine.player.engine import (
    IntervalStarted,
    PausedBySuspend,
    Player,
    PlayerEvent,
    SessionFinished,
)
from backroutine.player.moment import leaves_warm_up
from backroutine.player.recorder import brought_up_to_date
from backroutine.player.resume import ResumePoint
from backroutine.ui.play.journal import SessionJournal
from backroutine.ui.play.questions import Answer, Question
from backroutine.ui.play.runner import SessionRunner
from backroutine.ui.play.session_view import SessionView
from backroutine.ui.play.wishes import SHIFT_S, Wish
from backroutine.wording import clock_time

Act = Callable[[], list[PlayerEvent]]


class PlayedSession(QObject):
    """Carries out wishes on a player, and writes down what comes of them."""

    over = Signal(object)
    """The session has ended: its `SessionRecord`."""

    def __init__(
        self, ready: ReadyRoutine, record: SessionRecord, runner: SessionRunner,
        journal: SessionJournal, view: SessionView, clock: Clock, parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._ready = ready
        self._record = record
        self._runner = runner
        self._player: Player = runner.player
        self._journal = journal
        self._view = view
        self._clock = clock
        self._is_over = False
        self._was_running = False
        self._asked_about_warm_up = False
        self._pending: Act | None = None
        self._is_about_pain = False
        runner.setParent(self)
        runner.happened.connect(self._happened)
        runner.moved.connect(self._moved)
        runner.cues_seen.connect(self._flash)
        view.question.answered.connect(self._answered)

    def begin(self, point: ResumePoint | None = None) -> None:
        """Start, at the beginning or where the session was cut off."""
        self._journal.begin(self._record.id)
        self._view.begin(self._player, self._ready.exercises)
        start: Act = self._player.start
        if point is not None:
            start = partial(
                self._player.start,
                point.position_s,
                played_s=point.played_s,
                active_s=point.active_s,
            )
        self._runner.act(start)

    def stop(self) -> None:
        """End the session where it is."""
        if not self._is_over:
            self._runner.act(self._player.stop)
            self._end()

    def fulfil(self, wish: Wish) -> None:
        """Do what is wished of the player."""
        player = self._player
        match wish:
            case Wish.PAUSE:
                self._toggle()
            case Wish.NEXT:
                self._jump(player.next, player.interval.end_s)
            case Wish.BACK:
                self._jump(player.back)
            case Wish.FORWARDS:
                self._jump(partial(player.shift, SHIFT_S), player.position_s + SHIFT_S)
            case Wish.BACKWARDS:
                self._jump(partial(player.shift, -SHIFT_S))
            case Wish.RESTART:
                self._jump(player.restart_interval)
            case Wish.HURTS:
                self._ask_about_pain()
            case Wish.LEAVE | Wish.END:
                self._ask_about_end()
            case Wish.SOUND | Wish.FULL_SCREEN:
                pass  # of the window, not of the player

    def _toggle(self) -> None:
        if self._runner.is_running:
            self._do(self._player.pause)
        else:
            self._view.say("")
            self._do(self._player.resume)

    def _jump(self, act: Act, target_s: float = 0.0) -> None:
        player = self._player
        leaves = leaves_warm_up(player.timeline, player.position_s, target_s)
        if not leaves or self._asked_about_warm_up:
            self._do(act)
            return
        self._asked_about_warm_up = True
        self._pending = act
        self._ask(
            Question(
                self.tr("Leave the warm-up early?"),
                self.tr(
                    "Backs do best when they are warm first. What is left out is written down as "
                    "skipped."
                ),
                (
                    (Answer.GO_ON, self.tr("Go on warming up")),
                    (Answer.LEAVE_WARM_UP, self.tr("Leave the warm-up")),
                ),
            )
        )

    def _do(self, act: Act) -> None:
        self._runner.act(act)
        self._write()

    def _ask_about_pain(self) -> None:
        self._is_about_pain = True
        self._ask(
            Question(
                self.tr("How much does it hurt?"),
                self.tr(
                    "Skip the exercise if it is sharp, spreads down a leg, or you feel numb or "
                    "weak. End the session if you are dizzy or short of breath, or your chest "
                    "hurts."
                ),
                (
                    (Answer.GO_ON, self.tr("Go on")),
                    (Answer.SKIP_EXERCISE, self.tr("Skip this exercise")),
                    (Answer.END, self.tr("End the session")),
                ),
                has_scale=True,
            )
        )

    def _ask_about_end(self) -> None:
        self._ask(
            Question(
                self.tr("End the session?"),
                self.tr("What was done so far is kept in the history."),
                (
                    (Answer.GO_ON, self.tr("Go on with the session")),
                    (Answer.END, self.tr("End the session")),
                ),
            )
        )

    def _ask(self, question: Question) -> None:
        self._was_running = self._runner.is_running
        if self._was_running:
            self._do(self._player.pause)
        if not self._is_over:
            self._view.ask(question)

    def _answered(self, answer: Answer) -> None:
        if self._is_over:
            return
        self._view.put_question_away()
        self._note_pain(answer)
        pending, self._pending = self._pending, None
        match answer:
            case Answer.GO_ON:
                pass
            case Answer.SKIP_EXERCISE:
                self._do(self._player.next_step)
            case Answer.LEAVE_WARM_UP:
                if pending is not None:
                    self._do(pending)
            case Answer.END:
                self.stop()
        if self._was_running and not self._is_over:
            self._do(self._player.resume)

    def _note_pain(self, answer: Answer) -> None:
        """Add to the note that it hurt; nothing where nothing was said."""
        score = self._view.question.scale.score
        is_about_pain, self._is_about_pain = self._is_about_pain, False
        if not is_about_pain or (score is None and answer is Answer.GO_ON):
            return
        line = self._pain_line(score)
        note = f"{self._record.note}\n{line}" if self._record.note else line
        self._record = replace(self._record, note=note)
        self._write()

    def _pain_line(self, score: int | None) -> str:
        interval = self._player.interval
        name = self._ready.exercises[interval.exercise_id].name
        match interval.side:
            case Side.LEFT:
                name = self.tr("{name}, left side").format(name=name)
            case Side.RIGHT:
                name = self.tr("{name}, right side").format(name=name)
            case None:
                pass
        if score is None:
            return self.tr("It hurt: {name}.").format(name=name)
        return self.tr("It hurt, {score} of {most}: {name}.").format(
            score=score, most=MAX_SCORE, name=name
        )

    def _happened(self, event: PlayerEvent) -> None:
        match event:
            case IntervalStarted():
                self._write()
            case PausedBySuspend():
                self._view.say(
                    self.tr(
                        "The computer slept or its clock was changed. The session stopped at "
                        "{time} of {total}; press Space to go on."
                    ).format(
                        time=clock_time(int(self._player.position_s)),
                        total=clock_time(self._player.timeline.total_s),
                    )
                )
                self._write()
            case SessionFinished():
                self._end()

    def _moved(self) -> None:
        if self._is_over or self._player.is_over:
            return
        self._view.show_player(self._player)
        if self._journal.wants_record(self._player):
            self._write()
        elif self._runner.is_running:
            self._journal.beat(self._record, self._player)

    def _flash(self) -> None:
        self._view.stage.flash()

    def _write(self) -> None:
        if not self._is_over:
            self._record = brought_up_to_date(
                self._record, self._player, self._ready.exercises, self._clock.now()
            )
            self._journal.write(self._record)

    def _end(self) -> None:
        if self._is_over:
            return
        self._write()
        self._is_over = True
        self._runner.let_go()
        self._view.question.answered.disconnect(self._answered)
        self.over.emit(self._record)
