"""The question of the next morning, as a quiet card: asked once a session, put away for good.

Untouched it stores nothing. The answer goes into the record of the session; what R6 and R7 say to
it is told at once, and that is all: a suggestion waits in the history.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.clock import Clock
from backroutine.domain.learning import TopicId
from backroutine.domain.morning import asked_about, change_after_morning
from backroutine.domain.pain import Rule
from backroutine.domain.progress import local_day
from backroutine.domain.refusal import RefusedError
from backroutine.domain.session import MAX_SCORE, SessionId, SessionRecord, SessionSummary
from backroutine.ui.background import Background
from backroutine.ui.labels import PlainLabel
from backroutine.ui.ports import Declined, Sessions
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import HIT_SIZE, Space

KEY = "morning:"
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
MOST_WIDTH = 640


class ScoreButtons(QWidget):
    """Eleven numbers of which one may be chosen; the same number again takes it back.

    Tab reaches the row once; the arrow keys walk along it and choose nothing by themselves.
    """

    chosen = Signal(object)
    """The number, or `None` when it was taken back."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        ends = {0: self.tr("no pain"), MAX_SCORE: self.tr("the worst you can imagine")}
        self._buttons = [_Number(number, self) for number in range(MAX_SCORE + 1)]
        numbers = QHBoxLayout()
        numbers.setSpacing(Space.XS)
        for button in self._buttons:
            told = ends.get(button.number)
            of_button = self.tr("{name} {number}, {told}") if told else self.tr("{name} {number}")
            button.setAccessibleName(of_button.format(name=name, number=button.number, told=told))
            button.clicked.connect(self._choose)
            button.walked.connect(self._walk_to)
            numbers.addWidget(button, 1)
        told_ends = QHBoxLayout()
        told_ends.addWidget(PlainLabel(ends[0], "caption", self))
        told_ends.addStretch(1)
        told_ends.addWidget(PlainLabel(ends[MAX_SCORE], "caption", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addLayout(numbers)
        layout.addLayout(told_ends)
        self.setMaximumWidth(MOST_WIDTH)
        self._tab_reaches(0)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return tuple(self._buttons)

    def show_score(self, score: int | None) -> None:
        """Show a score, or none, without telling of it."""
        for button in self._buttons:
            button.setChecked(button.number == score)
        self._tab_reaches(score or 0)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, _Number):
            score = button.number if button.isChecked() else None
            self.show_score(score)
            self._tab_reaches(button.number)
            self.chosen.emit(score)

    def _walk_to(self, number: int) -> None:
        reached = max(0, min(number, MAX_SCORE))
        self._tab_reaches(reached)
        self._buttons[reached].setFocus(Qt.FocusReason.TabFocusReason)

    def _tab_reaches(self, number: int) -> None:
        for button in self._buttons:
            is_reached = button.number == number
            policy = Qt.FocusPolicy.StrongFocus if is_reached else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)


class _Number(QPushButton):
    """One number of the row."""

    walked = Signal(int)
    """An arrow key asks for this number."""

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(str(number), parent)
        self.number = number
        styled(self, "chip")
        self.setCheckable(True)
        self.setMinimumSize(HIT_SIZE, HIT_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.walked.emit(self.number + _MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


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
        self._title = PlainLabel(self.tr("How is your back this morning?"), "strong", self)
        self._about_line = PlainLabel(look="muted", parent=self, wraps=True)
        self.scores = ScoreButtons(self.tr("Pain this morning"), self)
        self._answer = PlainLabel(look="notice-ok", parent=self, wraps=True)
        self.see = QPushButton(self.tr("See the suggestion"), self)
        self.close_button = styled(QPushButton(self), "quiet")
        self.scores.chosen.connect(self._store)
        self.why = styled(QPushButton(self.tr("Why?"), self), "quiet")
        self.why.setToolTip(self.tr("Read about soreness and warning pain"))
        self.see.clicked.connect(self.suggestion_wished)
        self.why.clicked.connect(partial(self.learn_wished.emit, TopicId.SORENESS))
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

    def put_away(self) -> None:
        """Hide the question; unanswered, it is not asked about this session again."""
        about, self._about = self._about, None
        self.hide()
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
        head = QHBoxLayout()
        head.addLayout(titles, 1)
        head.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        told = QHBoxLayout()
        told.addWidget(self._answer, 1)
        told.addWidget(self.see)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.S)
        layout.addLayout(head)
        layout.addWidget(self.scores)
        layout.addLayout(told)

    def _learn_closed(self, keys: Iterable[str]) -> None:
        marked = (key.removeprefix(KEY) for key in keys if key.startswith(KEY))
        self._closed = frozenset(map(SessionId, marked)) | (self._closed or frozenset())
        self._show_question(self._closed)

    def _show_question(self, closed: frozenset[SessionId]) -> None:
        present = {session.id for session in self._summaries}
        is_answered = self._about is not None and self._about.next_morning is not None
        if is_answered and self._about is not None and self._about.id in present:
            return  # what was answered just now stays in sight until it is put away
        self._about = asked_about(self._summaries, self._clock.now(), closed)
        if self._about is None:
            self.hide()
            return
        self._about_line.setText(self._about_words(self._about))
        self.scores.show_score(None)
        self._show_answer(self._about)
        self.show()

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
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.answer))
        self.answered.emit(record)

    def _show_refused(self, error: RefusedError) -> None:
        if self._about is not None:
            self.scores.show_score(self._about.next_morning)
        self._background.refused.emit(str(error))

    def _show_answer(self, session: SessionSummary) -> None:
        is_answered = session.next_morning is not None
        proposed = change_after_morning(self._summaries, session) if is_answered else None
        self._answer.setText(self._answer_words(session, proposed and proposed[1]))
        self._answer.setVisible(is_answered)
        self.see.setVisible(proposed is not None)
        self.close_button.setText(self.tr("Done") if is_answered else self.tr("Do not ask"))
        self.close_button.setToolTip(
            "" if is_answered else self.tr("This session is not asked about again.")
        )

    def _answer_words(self, session: SessionSummary, rule: Rule | None) -> str:
        before, morning = session.pain_before, session.next_morning
        if rule is Rule.R6:
            text = self.tr(
                "Noted: {morning} this morning, {before} before the session. That is more than one "
                "point up, so one step back is suggested (rule R6)."
            )
        elif rule is Rule.R7:
            text = self.tr(
                "Noted: {morning} this morning, {before} before the session. Three mornings "
                "running were no higher than before, so one step on is suggested (rule R7)."
            )
        elif before is None:
            text = self.tr("Noted: {morning} this morning. No score was given before the session.")
        else:
            text = self.tr(
                "Noted: {morning} this morning, {before} before the session. Go on as you are."
            )
        return text.format(morning=morning, before=before)
