"""What comes of "it hurts": the question, what is written down, and how the session goes on."""

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Side
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.limits import NO_LIMITS, Limits
from backroutine.domain.pain import PainAnswer, PainBands
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.session import PainReport, SessionRecord
from backroutine.domain.timeline import LeadTimes
from backroutine.player.easing import GentlerPlan, easier_plan, shorter_plan
from backroutine.player.engine import Player
from backroutine.player.hurt import HurtChoice, SaidPain, answer
from backroutine.ui.play.hurt_view import HurtView


class Hurting(QObject):
    """Asks about a pain during a session, and says what was decided."""

    reported = Signal(object)
    """A `PainReport` to be stored; nothing where nothing was touched."""
    decided = Signal(object, object)
    """The `HurtChoice`, and the `PainAnswer` of the rules, `None` where they had none."""

    def __init__(
        self, view: HurtView, catalogue: Catalogue, times: LeadTimes, bands: PainBands,
        parent: QObject | None = None, *, limits: Limits = NO_LIMITS,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._view = view
        self._catalogue = catalogue
        self._times = times
        self._bands = bands
        self._limits = limits
        self._plans: Mapping[HurtChoice, GentlerPlan] = {}
        self._player: Player | None = None
        self._record: SessionRecord | None = None
        view.decided.connect(self._decide)

    def plan(self, choice: HurtChoice) -> GentlerPlan | None:
        """Return the plan that goes with a choice, from the last time that was asked."""
        return self._plans.get(choice)

    def ask(
        self, player: Player, ready: ReadyRoutine, record: SessionRecord,
        left_out: Collection[ExerciseId] = (),
    ) -> None:  # fmt: skip
        """Ask about the exercise that is on; nothing that is left out is offered for it."""
        self._player, self._record = player, record
        self._plans = self._gentler(player, ready, left_out)
        offers = {choice: self._offer(choice, plan) for choice, plan in self._plans.items()}
        same = self._with_harder(player.interval.exercise_id)
        earlier = [
            report.score
            for report in record.pain_reports
            if report.exercise_id in same and report.score is not None
        ]
        judge = partial(
            _judged, before=record.pain_before, earlier=earlier[-1] if earlier else None,
            bands=self._bands,
        )  # fmt: skip
        self._view.ask(self._title(player, ready), offers, judge)

    def let_go(self) -> None:
        """Listen no more."""
        self._view.decided.disconnect(self._decide)

    def _with_harder(self, exercise_id: ExerciseId) -> set[ExerciseId]:
        """Return an exercise and all of which it is an easier form: R2 looks at them as one."""
        same: set[ExerciseId] = set()
        new = {exercise_id}
        while new:
            same |= new
            new = {each.id for each in self._catalogue if each.easier in new} - same
        return same

    def _gentler(
        self, player: Player, ready: ReadyRoutine, left_out: Collection[ExerciseId]
    ) -> Mapping[HurtChoice, GentlerPlan]:
        exercise = ready.exercises[player.interval.exercise_id]
        plans = {
            HurtChoice.EASIER: easier_plan(
                player, exercise, self._catalogue, self._times, self._limits, left_out
            ),
            HurtChoice.SHORTER: shorter_plan(player, self._catalogue, self._times),
        }
        return {choice: plan for choice, plan in plans.items() if plan is not None}

    def _offer(self, choice: HurtChoice, plan: GentlerPlan) -> str:
        step = plan.step
        if choice is HurtChoice.EASIER:
            name = plan.ready.exercises[step.exercise_id].name
            return self.tr("Easier: {name}").format(name=name)
        if step.dose.hold_s:
            return self.tr("Hold for {seconds} s").format(seconds=step.dose.hold_s)
        if step.dose.is_timed:
            return self.tr("Only {seconds} s").format(seconds=step.dose.time_s)
        return self.tr("Only {reps} repetitions").format(reps=step.dose.reps_in_set(1))

    def _title(self, player: Player, ready: ReadyRoutine) -> str:
        interval = player.interval
        name = ready.exercises[interval.exercise_id].name
        match interval.side:
            case Side.LEFT:
                return self.tr("It hurts: {name}, left side").format(name=name)
            case Side.RIGHT:
                return self.tr("It hurts: {name}, right side").format(name=name)
            case None:
                return self.tr("It hurts: {name}").format(name=name)

    def _decide(self, said: SaidPain, choice: HurtChoice) -> None:
        player, record = self._player, self._record
        if player is None or record is None:
            return
        if not said.is_untouched:
            interval = player.interval
            self.reported.emit(
                PainReport(
                    interval.step_number, interval.exercise_id, player.position_s,
                    said.score, said.kind, said.place,
                )
            )  # fmt: skip
        proposed = _judged(said, before=record.pain_before, earlier=None, bands=self._bands)
        self.decided.emit(choice, proposed)


def _judged(
    said: SaidPain, *, before: int | None, earlier: int | None, bands: PainBands
) -> PainAnswer | None:
    return answer(said, before=before, earlier=earlier, bands=bands)
