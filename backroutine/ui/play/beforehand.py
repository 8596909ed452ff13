"""What stands between Start and the session: the safety check, when the rules ask for it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backroutine.domain.pain import CheckReason
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.safety_check import SafetyResult
from backroutine.ui.play.safety import Safety
from backroutine.ui.play.safety_view import SafetyView
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

Begin = Callable[[], None]


class Beforehand(QObject):
    """Lets a session begin, at once or once the check allows it; shows the check at any time."""

    cleared = Signal(object, object)
    """A `ReadyRoutine` may begin, with the pain before it or `None`."""
    shown = Signal()
    """The check is to be seen."""
    left = Signal()
    """The person is through with it, and nothing begins."""

    def __init__(self, safety: Safety, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._safety = safety
        self._waiting: Begin | None = None
        self.view = QWidget(parent)
        self.check = SafetyView(theme, self.view)
        layout = QVBoxLayout(self.view)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.addWidget(self.check)
        self.check.answered.connect(safety.take)
        self.check.passed.connect(self._pass)
        self.check.forbidden.connect(self._leave)
        self.check.put_off.connect(self._leave)

    def wish(self, ready: ReadyRoutine, pain_before: int | None) -> None:
        """Begin a session if nothing stands against it; else show what does."""
        begin = partial(self.cleared.emit, ready, pain_before)
        self._safety.when_known(partial(self._decide, begin, pain_before))

    def wish_to_go_on(self, begin: Begin, pain_before: int | None = None) -> None:
        """Go on with a session that was left, unless something stands against it."""
        self._safety.when_known(partial(self._decide, begin, pain_before, goes_on=True))

    def wish_at_once(self, begin: Begin) -> None:
        """Begin without being asked, unless there is no session today (R10)."""
        self._safety.when_known(partial(self._unless_forbidden, begin))

    def review(self) -> None:
        """Show what was answered last today, or ask."""
        self._waiting = None
        self.shown.emit()
        result = self._safety.result_today
        is_old = self._safety.has_new_symptom and not self._safety.forbids_session
        if result is not None and not is_old:
            self.check.review(result)
        else:
            self.check.ask(self.tr("Look through these signs whenever something is new."))

    def _decide(self, begin: Begin, pain_before: int | None, *, goes_on: bool = False) -> None:
        why_due = self._safety.why_due_to_go_on if goes_on else self._safety.why_due
        reason = why_due(pain_before)
        if self._safety.forbids_session or reason is None:
            self._unless_forbidden(begin)
            return
        self._waiting = begin
        self.shown.emit()
        self.check.ask(self._words(reason, pain_before))

    def _unless_forbidden(self, begin: Begin) -> None:
        result = self._safety.result_today
        if result is None or not result.outcome.forbids_session:
            begin()
            return
        self._waiting = begin
        self.shown.emit()
        self.check.review(result)

    def _words(self, reason: CheckReason, pain_before: int | None) -> str:
        match reason:
            case CheckReason.FIRST_SESSION:
                return self.tr(
                    "Before the first session, please look through these signs once. Tick what is "
                    "true; most people tick none."
                )
            case CheckReason.STRONG_PAIN:
                return self.tr(
                    "You say that your back hurts {score} of 10. Please look through these signs "
                    "before you exercise."
                ).format(score=pain_before)
            case CheckReason.LONG_AGO:
                return self.tr(
                    "Your last session was two weeks ago or more. Please look through these signs "
                    "before you begin again."
                )
            case CheckReason.NEW_SYMPTOM:
                return self.tr(
                    "You named something new when it hurt. Please look through these signs before "
                    "you exercise again."
                )

    def _pass(self, _: SafetyResult) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            self.left.emit()
        else:
            waiting()

    def _leave(self) -> None:
        self._waiting = None
        self.left.emit()
