"""One session from its start to its end: wishes in, the view and the record kept up to date."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance

from backroutine.clock import Clock
from backroutine.domain.before_session import is_new_symptom
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import PainAnswer, Proposal
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.safety_check import SafetyResult
from backroutine.domain.session import PainReport, SessionRecord
from backroutine.player.easing import GentlerPlan
from backroutine.player.engine import (
    IntervalStarted,
    PausedBySuspend,
    PausedByWaiting,
    Player,
    PlayerEvent,
    SessionFinished,
)
from backroutine.player.hurt import HurtChoice
from backroutine.player.left_out import LeftOut
from backroutine.player.moment import leaves_warm_up
from backroutine.player.recorder import brought_up_to_date
from backroutine.player.resume import ResumePoint
from backroutine.ui.play.hurting import Hurting
from backroutine.ui.play.journal import SessionJournal
from backroutine.ui.play.questions import Answer, Question
from backroutine.ui.play.runner import SessionRunner
from backroutine.ui.play.safety import Safety
from backroutine.ui.play.session_view import SessionView
from backroutine.ui.play.wishes import OF_OPEN_SETS, SHIFT_S, Wish
from backroutine.wording import clock_time

Act = Callable[[], list[PlayerEvent]]


class PlayedSession(QObject):
    """Carries out wishes on a player, and writes down what comes of them."""

    over = Signal(object)
    """The session has ended: its `SessionRecord`."""
    kept = Signal(object)
    """The session is to be finished later: its `SessionRecord`, which is not ended."""
    ran = Signal(bool)
    """Whether the clock runs now; told again and again, and at the end."""

    def __init__(
        self, ready: ReadyRoutine, record: SessionRecord, runner: SessionRunner,
        journal: SessionJournal, view: SessionView, clock: Clock, safety: Safety,
        hurting: Hurting, parent: QObject | None = None,
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
        self._safety = safety
        self._hurting = hurting
        self._left_out = LeftOut(safety.left_out, record.plan)
        self._checked: SafetyResult | None = None
        runner.setParent(self)
        hurting.setParent(self)
        runner.happened.connect(self._happened)
        runner.moved.connect(self._moved)
        runner.cues_seen.connect(self._flash)
        self._listen_to_view()

    @property
    def checked(self) -> SafetyResult | None:
        """What the check came to that was answered in the session, after the last new symptom."""
        return self._checked

    def begin(self, point: ResumePoint | None = None) -> None:
        """Start, at the beginning or where the session was cut off."""
        self._journal.begin()
        self._journal.retried.connect(self._write)
        self._view.begin(self._player, self._ready.exercises)
        start: Act = self._player.start
        if point is not None:
            start = partial(
                self._player.start,
                point.position_s,
                played_s=point.played_s,
                active_s=point.active_s,
                confirmed=dict(point.confirmed),
                stands_still=point.stands_still,
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
        if player.waits_for_done and wish in (Wish.NEXT, *OF_OPEN_SETS):
            self._fulfil_in_open_set(wish)
            return
        match wish:
            case Wish.PAUSE | Wish.HOLD:
                self._pause_or_go_on(wish)
            case Wish.NEXT | Wish.SKIP:
                self._jump(player.next, player.interval.end_s)
            case Wish.BACK:
                self._jump(partial(self._left_out.back, player))
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
            case _:
                pass  # of the window, or of a set that waits for "done" while none does

    def _fulfil_in_open_set(self, wish: Wish) -> None:
        if wish in (Wish.NEXT, Wish.DONE):
            self._do(self._player.done)
        else:
            self._player.correct_reps(1 if wish is Wish.MORE else -1)
            self._view.show_player(self._player)

    def set_waits_for_done(self, is_on: bool) -> None:  # noqa: FBT001 - one thing is set
        """Let sets of repetitions wait for "done", or run out at their tempo."""
        self._do(partial(self._player.set_waits_for_done, is_on))

    def _pause_or_go_on(self, wish: Wish) -> None:
        if self._runner.is_running:
            self._do(self._player.pause)
        elif wish is Wish.PAUSE:
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
                    "The warm-up is there to get you ready for the main part. What is left out is "
                    "written down as skipped."
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
        if self._view.takes_wishes:
            self._was_running = self._runner.is_running
        elif self._pending is not None:  # the question that waits is put away, to be asked again
            self._pending, self._asked_about_warm_up = None, False
        if self._runner.is_running:
            self._do(self._player.pause)
        if not self._is_over:
            self._view.ask_about_pain()
            self._hurting.ask(self._player, self._ready, self._record, self._left_out.exercises)

    def _note_pain(self, report: PainReport) -> None:
        said = replace(report, said_at=self._clock.now())
        self._record = replace(self._record, pain_reports=(*self._record.pain_reports, said))
        if is_new_symptom(report):
            self._checked = None
            self._safety.note_new_symptom()
        self._write()

    def _go_on_after_pain(self, choice: HurtChoice, proposed: PainAnswer | None) -> None:
        interval = self._player.interval
        if proposed is not None and proposed.proposal is Proposal.CHECK_SAFETY:
            self._safety.leave_out(interval.exercise_id)
        if choice is HurtChoice.CHECK_SAFETY:
            name = self._ready.exercises[interval.exercise_id].name
            self._leave_out_of_plan(interval.exercise_id)
            self._view.check_safety(
                self.tr("{name} is left out for the rest of today.").format(name=name)
            )
            return
        self._view.put_question_away()
        match choice:
            case HurtChoice.GO_ON:
                self._resume_if_it_ran()
            case HurtChoice.EASIER | HurtChoice.SHORTER:
                self._go_on_gently(self._hurting.plan(choice))
            case HurtChoice.SKIP:
                waits = proposed is not None and not proposed.proposal.may_resume
                self._leave_out(interval.exercise_id, waits=waits)
            case HurtChoice.END:
                self.stop()

    def _leave_out(self, exercise_id: ExerciseId, *, waits: bool) -> None:
        """Go to the next other exercise, and run on, or wait to be asked."""
        self._leave_out_of_plan(exercise_id)
        self._do(partial(self._left_out.pass_over, self._player))
        if self._is_over:
            return
        if waits:
            self._view.say(
                self.tr(
                    "Breathe calmly: in through the nose, slowly out. Press Space when you are "
                    "ready for the next exercise."
                )
            )
        else:
            self._resume_if_it_ran()

    def _leave_out_of_plan(self, exercise_id: ExerciseId) -> None:
        self._left_out.exercises.add(exercise_id)
        self._record = replace(self._record, plan=self._left_out.mark(self._ready.routine))

    def _go_on_gently(self, plan: GentlerPlan | None) -> None:
        """Go on by another plan, from the start of the gentler step."""
        if plan is None:
            return
        active_s, before = self._player.active_s, self._player
        self._ready = plan.ready
        self._player = Player(plan.timeline, self._clock, lead_in_s=before.lead_in_s)
        self._record = replace(
            self._record,
            plan=self._left_out.mark(plan.ready.routine),
            planned_s=round(plan.timeline.total_s),
            pain_reports=plan.renumbered(self._record.pain_reports, before.timeline),
        )
        self._runner.player = self._player
        self._view.go_on_with(self._player, self._ready.exercises)
        self._player.set_waits_for_done(before.is_at_own_pace)
        start = partial(
            self._player.start, plan.position_s, played_s=plan.played_s, active_s=active_s,
            confirmed=plan.confirmed,
        )  # fmt: skip
        self._do(start)
        if not self._was_running:
            self._do(self._player.pause)

    def _take_check(self, result: SafetyResult) -> None:
        self._checked = result
        self._safety.take(result)

    def _leave_check(self, _: SafetyResult | None = None) -> None:
        """Go on with the next exercise; not after an answer that allows no session (R10)."""
        if self._checked is not None and self._checked.outcome.forbids_session:
            self.stop()
            return
        self._view.put_question_away()
        self._leave_out(self._player.interval.exercise_id, waits=True)

    def _resume_if_it_ran(self) -> None:
        if self._was_running and not self._is_over:
            self._do(self._player.resume)

    def _ask_about_end(self) -> None:
        self._ask(
            Question(
                self.tr("End the session?"),
                self.tr("What was done so far is kept in the history."),
                (
                    (Answer.GO_ON, self.tr("Go on with the session")),
                    (Answer.LATER, self.tr("Finish it later")),
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
        pending, self._pending = self._pending, None
        match answer:
            case Answer.GO_ON:
                pass
            case Answer.LEAVE_WARM_UP:
                if pending is not None:
                    self._do(pending)
            case Answer.LATER:
                self._leave(self.kept)
            case Answer.END:
                self.stop()
        self._resume_if_it_ran()

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
            case PausedByWaiting():
                self._view.say(
                    self.tr(
                        "This set has waited for Done a long time, so the session is paused. "
                        "Press Space to go on."
                    )
                )
                self._write()
            case SessionFinished():
                self._end()

    def _moved(self) -> None:
        if self._is_over or self._player.is_over:
            return
        if self._left_out.holds_for(self._player):
            self._do(partial(self._left_out.pass_over, self._player))
            return
        self.ran.emit(self._runner.is_running)
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
        if not self._is_over:
            self._leave(self.over)

    def _leave(self, told: SignalInstance) -> None:
        """Write down where the session is, let go of everything, and tell."""
        self._write()
        self._is_over = True
        self._journal.retried.disconnect(self._write)
        self._runner.let_go()
        self._let_view_go()
        self.ran.emit(False)
        told.emit(self._record)

    def _listen_to_view(self) -> None:
        view = self._view
        view.question.answered.connect(self._answered)
        view.safety.answered.connect(self._take_check)
        for left in (view.safety.passed, view.safety.forbidden, view.safety.put_off):
            left.connect(self._leave_check)
        self._hurting.reported.connect(self._note_pain)
        self._hurting.decided.connect(self._go_on_after_pain)

    def _let_view_go(self) -> None:
        view = self._view
        view.question.answered.disconnect(self._answered)
        view.safety.answered.disconnect(self._take_check)
        for left in (view.safety.passed, view.safety.forbidden, view.safety.put_off):
            left.disconnect(self._leave_check)
        self._hurting.let_go()
