"""The question of the next morning, as a quiet card: asked once a session, put away for good.

Untouched it stores nothing. The answer goes into the record of the session; what R6 and R7 say to
it is told at once, and that is all: a suggestion waits in the history, and is spoken of only while
it is there to be seen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.clock import Clock
from backroutine.domain.learning import TopicId
from backroutine.domain.morning import asked_about, change_after_morning
from backroutine.domain.pain import Rule, StepChange
from backroutine.domain.progress import local_day
from backroutine.domain.refusal import RefusedError
from backroutine.domain.session import SessionId, SessionRecord, SessionSummary
from backroutine.ui.background import Background
from backroutine.ui.everyday import EverydayQuestion
from backroutine.ui.labels import PlainLabel
from backroutine.ui.ports import Declined, Sessions
from backroutine.ui.score_buttons import ScoreButtons
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space

if TYPE_CHECKING:
    from backroutine.domain.suggesting import Suggestion

KEY = "morning:"


class MorningQuestion(QFrame):
    """Asks how the back is on the morning after a session; hidden while there is nothing to ask.

    `declined` remembers for good which sessions are not to be asked about; without it a question
    that was put away stays away until the program ends.
    """

    answered = Signal(object)
    """The `SessionRecord` with its next morning, as it is now stored."""
    suggestion_wished = Signal()
    """R6 or R7 have something to suggest, and the person wants to see it."""
    learn_wished = Signal(object)
    """The person wants to read why it is asked: a `TopicId`."""
    asked = Signal(object)
    """The `SessionSummary` that is asked about now, or `None`: nothing is, or no longer."""
    seen = Signal()
    """The question has come into sight."""

    def __init__(
        self, sessions: Sessions, background: Background, clock: Clock,
        declined: Declined | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        styled(self, "panel")
        self._sessions = sessions
        self._background = background
        self._clock = clock
        self._declined = declined
        self._closed: frozenset[SessionId] | None = frozenset() if declined is None else None
        self._summaries: Sequence[SessionSummary] = ()
        self._about: SessionSummary | None = None
        self._suggested: Suggestion | None = None
        self._title = PlainLabel(
            self.tr("How is your back this morning?"), "strong", self, wraps=True
        )
        self._about_line = PlainLabel(look="muted", parent=self, wraps=True)
        self.scores = ScoreButtons(self.tr("Pain this morning"), self)
        self.everyday = EverydayQuestion(self)
        self._answer = PlainLabel(look="notice-ok", parent=self, wraps=True)
        self.see = QPushButton(self.tr("See the suggestion"), self)
        self.close_button = styled(QPushButton(self), "quiet")
        self.scores.chosen.connect(self._store)
        self.why = styled(QPushButton(self.tr("Why?"), self), "quiet")
        self.why.setToolTip(self.tr("Read about soreness and warning pain"))
        self.everyday.changed.connect(self._word_answer)
        self.see.clicked.connect(self.suggestion_wished)
        self.why.clicked.connect(self._read_why)
        self.close_button.clicked.connect(self.put_away)
        self._place()
        self.hide()

    @property
    def about(self) -> SessionSummary | None:
        """The session that is asked about; `None` while nothing is asked."""
        return self._about

    @property
    def answer(self) -> str:
        """What is said to the answer; empty while there is none."""
        return "" if self._answer.isHidden() else self._answer.text()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def ask(self) -> None:
        """Look on the disk whether there is something to ask, and show or hide accordingly."""
        self._background.run(self._sessions.all, self.ask_about)

    def ask_about(self, sessions: Sequence[SessionSummary]) -> None:
        """Ask about one of these sessions, if its morning is now."""
        self._summaries = sessions
        if self._closed is not None:
            self._show_question(self._closed)
        elif self._declined is not None:
            self._background.run(self._declined.all, self._learn_closed)

    def show_suggested(self, suggestion: "Suggestion | None") -> None:
        """Speak of what the history suggests now, where the answer led to it; of nothing else."""
        self._suggested = suggestion
        before = self.answer
        self._word_answer()
        if self.isVisible() and self.answer != before:
            self._announce()

    def take_focus(self) -> None:
        """Let the keys begin at the numbers."""
        self.scores.take_focus()

    def put_away(self) -> None:
        """Hide the question; unanswered, it is not asked about this session again."""
        about, self._about = self._about, None
        self.hide()
        self.asked.emit(None)
        if about is None or about.next_morning is not None:
            return
        self._closed = (self._closed or frozenset()) | {about.id}
        if self._declined is not None:
            declined, key = self._declined, KEY + about.id
            self._background.run(lambda: declined.add(key))

    def _place(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._about_line)
        buttons = QHBoxLayout()
        for button in (self.why, self.close_button):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addLayout(titles, 1)
        self._head.addLayout(buttons)
        told = QHBoxLayout()
        told.addWidget(self._answer, 1)
        told.addWidget(self.see)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.S)
        layout.addLayout(self._head)
        layout.addWidget(self.scores)
        layout.addWidget(self.everyday)
        layout.addLayout(told)

    def _fit_head(self) -> None:
        """Let the buttons stand below the question where there is no room beside it."""
        question = self._title.fontMetrics().horizontalAdvance(self._title.text())
        beside = self.why.sizeHint().width() + self.close_button.sizeHint().width()
        fits = question + beside + 2 * Space.L + 2 * Space.S <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(across if fits else down)

    def _read_why(self) -> None:
        is_grave = self.everyday.is_grave
        self.learn_wished.emit(TopicId.PROFESSIONAL if is_grave else TopicId.SORENESS)

    def _learn_closed(self, keys: Iterable[str]) -> None:
        marked = (key.removeprefix(KEY) for key in keys if key.startswith(KEY))
        self._closed = frozenset(map(SessionId, marked)) | (self._closed or frozenset())
        self._show_question(self._closed)

    def _show_question(self, closed: frozenset[SessionId]) -> None:
        answered = self._answered_as_stored()
        if answered is not None:  # it stays in sight until it is put away, as it is corrected
            self._about = answered
            self.scores.show_score(answered.next_morning)
            self._show_answer(answered)
            return
        self._about = asked_about(self._summaries, self._clock.now(), closed)
        if self._about is None:
            self.hide()
        else:
            self._about_line.setText(self._about_words(self._about))
            self.scores.show_score(None)
            self._show_answer(self._about)
            self.show()
        self.asked.emit(self._about)

    def _answered_as_stored(self) -> SessionSummary | None:
        """Return the session that was answered just now; `None` where its answer is gone."""
        if self._about is None or self._about.next_morning is None:
            return None
        stored = next((each for each in self._summaries if each.id == self._about.id), None)
        return None if stored is None or stored.next_morning is None else stored

    def _about_words(self, session: SessionSummary) -> str:
        days = (local_day(self._clock.now()) - local_day(session.started_at)).days
        if days == 1:
            text = self.tr("After “{routine}” yesterday. Nothing is stored until you choose.")
        else:
            text = self.tr("After “{routine}”. Nothing is stored until you choose.")
        return text.format(routine=session.routine_name)

    def _store(self, score: int | None) -> None:
        if self._about is None:
            return
        session_id, sessions = self._about.id, self._sessions

        def store() -> SessionRecord | None:
            try:
                record = replace(sessions.get(session_id), next_morning=score)
            except KeyError:
                return None
            sessions.save(record)
            return record

        self._background.run(store, self._show_stored, self._show_refused)

    def _show_stored(self, record: SessionRecord | None) -> None:
        if record is None or self._about is None or record.id != self._about.id:
            self.hide()
            return
        self._about = replace(self._about, next_morning=record.next_morning)
        self._show_answer(self._about)
        if self.answer:
            self._announce()
        self.answered.emit(record)

    def _announce(self) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.answer))

    def _show_refused(self, error: RefusedError) -> None:
        if self._about is not None:
            self.scores.show_score(self._about.next_morning)
        self._background.refused.emit(str(error))

    def _show_answer(self, session: SessionSummary) -> None:
        is_answered = session.next_morning is not None
        self.everyday.ask_at(session.next_morning)
        self._word_answer()
        self.close_button.setText(self.tr("Done") if is_answered else self.tr("Do not ask"))
        self.close_button.setToolTip(
            "" if is_answered else self.tr("This session is not asked about again.")
        )
        self._fit_head()

    def _word_answer(self) -> None:
        """Say what follows from the answer; where a professional is asked for now, no step on."""
        session = self._about
        if session is None:
            return
        is_answered = session.next_morning is not None
        proposed = change_after_morning(self._summaries, session) if is_answered else None
        if self.everyday.is_grave and proposed is not None and proposed[0] is StepChange.ON:
            proposed = None
        rule = proposed and proposed[1]
        is_suggested = rule is not None and self._is_suggested(rule, session)
        self._answer.setText(self._answer_words(session, rule, is_suggested=is_suggested))
        self._answer.setVisible(is_answered)
        self.see.setVisible(is_suggested)

    def _is_suggested(self, rule: Rule, session: SessionSummary) -> bool:
        """Return whether what the history suggests now is this, for the routine of this session."""
        suggested = self._suggested
        if suggested is None or suggested.edited is None:
            return False
        return suggested.rule is rule and suggested.edited.id == session.routine_id

    def _answer_words(
        self, session: SessionSummary, rule: Rule | None, *, is_suggested: bool
    ) -> str:
        before, morning = session.pain_before, session.next_morning
        if rule is Rule.R6 and is_suggested:
            text = self.tr(
                "Noted: {morning} this morning, {before} before the session. That is more than one "
                "point up, so one step back is suggested (rule R6)."
            )
        elif rule is Rule.R6:
            text = self.tr(
                "Noted: {morning} this morning, {before} before the session. That is more than one "
                "point up, so take the next session one step easier (rule R6)."
            )
        elif rule is Rule.R7 and is_suggested:
            text = self.tr(
                "Noted: {morning} this morning, {before} before the session. Three mornings "
                "running were no higher than before, so one step on is suggested (rule R7)."
            )
        elif rule is Rule.R7:
            text = self.tr(
                "Noted: {morning} this morning, {before} before the session. Three mornings "
                "running were no higher than before (rule R7)."
            )
        elif before is None:
            text = self.tr("Noted: {morning} this morning. No score was given before the session.")
        elif self.everyday.is_grave:
            text = self.tr("Noted: {morning} this morning, {before} before the session.")
        else:
            text = self.tr(
                "Noted: {morning} this morning, {before} before the session. Go on as you are."
            )
        return text.format(morning=morning, before=before)
