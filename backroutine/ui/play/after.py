"""After the session: what was done, and a few questions of which none must be answered."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from backroutine.domain.learning import TopicId
from backroutine.domain.safety_check import SafetyResult
from backroutine.domain.session import Outcome, SessionRecord, SessionState, WorkResult
from backroutine.ui.everyday import EverydayQuestion
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.buttons import PillButton
from backroutine.ui.play.fitting_scroll import FittingScroll
from backroutine.ui.play.preparation import SECTION_COLOURS
from backroutine.ui.play.rows import Row, RowView
from backroutine.ui.play.scores import ScoreRow
from backroutine.ui.play.what_hurt import care_words, hurt_rows, names_of, offers_check
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import OUTCOME_NAMES, SECTION_NAMES, SIDE_NAMES, clock_time, length

NOTE_HEIGHT = 84


class AfterView(QWidget):
    """Shows a session that is over; each answer is told at once."""

    answered = Signal(object)
    """The `SessionRecord` with one more answer."""
    put_away = Signal()
    """The person is done with it."""
    retry_requested = Signal()
    """What could not be written down is to be tried again."""
    check_requested = Signal()
    """The safety check is to be shown."""
    learn_wished = Signal(object)
    """The person wants to read about pain after exercise: a `TopicId`."""

    def __init__(
        self, theme: Theme, pictures: ExercisePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._record: SessionRecord | None = None
        self._told_note = ""
        self.title = PlainLabel(look="display", wraps=True, parent=self)
        self.summary = PlainLabel(look="muted", wraps=True, parent=self)
        self.trouble = PlainLabel(look="notice-danger", wraps=True, parent=self)
        self.care = PlainLabel(look="notice-danger", wraps=True, parent=self)
        self.check = QPushButton(self.tr("Safety check"), self)
        self.check.setAutoDefault(True)
        self.check.clicked.connect(self.check_requested)
        self.retry = QPushButton(self.tr("Save again"), self)
        self.retry.clicked.connect(self.retry_requested)
        self.pain = ScoreRow(
            self.tr("Pain now"), self.tr("no pain"), self.tr("the worst you can imagine"),
            theme, self,
        )  # fmt: skip
        self.everyday = EverydayQuestion(self)
        self.effort = ScoreRow(
            self.tr("Effort"), self.tr("no effort"), self.tr("the most you can imagine"),
            theme, self,
        )  # fmt: skip
        self.note = QPlainTextEdit(self)
        self.note.setAccessibleName(self.tr("Note about this session"))
        self.note.setPlaceholderText(self.tr("Anything worth remembering"))
        self.note.setTabChangesFocus(True)
        self.work = RowView(self.tr("What was done"), theme, pictures, self)
        self.work.setSelectionMode(RowView.SelectionMode.NoSelection)
        self.done = PillButton(self.tr("Done"), "check", "", theme, is_primary=True, parent=self)
        self.done.clicked.connect(self.put_away)
        self.why = styled(QPushButton(self.tr("Sore afterwards?"), self), "quiet")
        self.why.setToolTip(self.tr("Read about soreness and warning pain"))
        self.why.setAutoDefault(True)
        self.why.clicked.connect(self._read_more)
        self.pain.changed.connect(self._tell)
        self.pain.changed.connect(self.everyday.ask_at)
        self.everyday.changed.connect(self._show_reading)
        self.effort.changed.connect(self._tell)
        self._theme = theme
        self._place()
        theme.changed.connect(self._resize)
        self._resize()

    @property
    def record(self) -> SessionRecord | None:
        """The session with the answers so far; `None` before any was shown."""
        if self._record is None:
            return None
        return replace(
            self._record,
            pain_after=self.pain.score,
            effort=self.effort.score,
            note=self.note.toPlainText().strip(),
        )

    @property
    def has_news(self) -> bool:
        """Whether the note holds something that was not told yet."""
        return self._record is not None and self.note.toPlainText().strip() != self._told_note

    def show_record(self, record: SessionRecord, checked: SafetyResult | None = None) -> None:
        """Show a session that is over, its questions untouched.

        `checked` is what the safety check came to that was answered in the session.
        """
        self._record = record
        self.pain.clear()
        self.everyday.ask_at(None)
        self.effort.clear()
        self.note.setPlainText(record.note)
        self._told_note = record.note
        self.title.setText(self._title(record))
        self.summary.setText(self._summary(record))
        self.work.rows.show_rows(
            [*hurt_rows(record.pain_reports, names_of(record)), *self._rows(record.results)]
        )
        self._show_care(record, checked)
        self.say_trouble("")
        self.pain.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_care(self, record: SessionRecord, checked: SafetyResult | None) -> None:
        sentence = care_words(record.pain_reports, checked)
        self.care.setText(sentence)
        self.care.setVisible(bool(sentence))
        self.check.setVisible(offers_check(record.pain_reports, checked))
        self._show_reading()

    @property
    def _is_grave(self) -> bool:
        return self.check.isVisibleTo(self) or self.everyday.is_grave

    def _show_reading(self) -> None:
        """Name what there is to read: what fits is in the answers of now."""
        self.why.setText(
            self.tr("When to see a professional") if self._is_grave else self.tr("Sore afterwards?")
        )

    def _read_more(self) -> None:
        self.learn_wished.emit(TopicId.PROFESSIONAL if self._is_grave else TopicId.SORENESS)

    def say_trouble(self, sentence: str) -> None:
        """Say what could not be written down, or, with nothing, that it now is."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self.retry.setVisible(bool(sentence))

    def _tell(self) -> None:
        self._told_note = self.note.toPlainText().strip()
        self.answered.emit(self.record)

    def _title(self, record: SessionRecord) -> str:
        if record.state is SessionState.FINISHED:
            return self.tr("Well done")
        return self.tr("Stopped at {time} of {total}").format(
            time=clock_time(record.position_s), total=clock_time(record.planned_s)
        )

    def _summary(self, record: SessionRecord) -> str:
        words = self.tr("{name}: {active} played. {done} of {all} sets done").format(
            name=record.routine_name,
            active=length(record.active_s),
            done=record.count(Outcome.DONE),
            all=len(record.results),
        )
        cut_short, skipped = record.count(Outcome.CUT_SHORT), record.count(Outcome.SKIPPED)
        return self.tr("{words}, {cut_short} cut short, {skipped} skipped.").format(
            words=words, cut_short=cut_short, skipped=skipped
        )

    def _rows(self, results: Sequence[WorkResult]) -> list[Row]:
        rows = []
        for section, found in groupby(results, key=lambda result: result.section):
            rows.append(
                Row(SECTION_NAMES[section], colour=SECTION_COLOURS[section], is_heading=True)
            )
            for _, pieces in groupby(found, key=lambda result: result.step_number):
                rows.append(self._row(list(pieces)))
        return rows

    def _row(self, pieces: Sequence[WorkResult]) -> Row:
        outcomes = {piece.outcome for piece in pieces}
        left_out = [piece for piece in pieces if piece.outcome is not Outcome.DONE]
        if len(outcomes) == 1:
            trailing = OUTCOME_NAMES[pieces[0].outcome]
        else:
            trailing = self.tr("{done} of {all} done").format(
                done=len(pieces) - len(left_out), all=len(pieces)
            )
        if outcomes == {Outcome.DONE}:
            done_s = sum(piece.done_s for piece in pieces)
            detail = self.tr("{time} of work").format(time=length(done_s))
        elif outcomes == {Outcome.SKIPPED}:
            detail = ""  # the word at the end says it of all sets
        else:
            detail = "; ".join(self._piece(piece) for piece in left_out)
        return Row(
            pieces[0].exercise_name,
            detail,
            trailing,
            pieces[0].exercise_id,
            SECTION_COLOURS[pieces[0].section],
            is_warning=bool(left_out),
        )

    def _piece(self, piece: WorkResult) -> str:
        place = self.tr("set {number}").format(number=piece.set_number)
        if piece.side is not None:
            side = SIDE_NAMES[piece.side].lower()
            place = self.tr("set {number}, {side}").format(number=piece.set_number, side=side)
        if piece.outcome is Outcome.SKIPPED:
            return self.tr("{place} skipped").format(place=place)
        return self.tr("{place} cut short at {done} of {planned} s").format(
            place=place, done=piece.done_s, planned=piece.planned_s
        )

    def _resize(self) -> None:
        self.note.setFixedHeight(self._theme.scaled(NOTE_HEIGHT))

    def _place(self) -> None:
        questions = QFrame(self)
        styled(questions, "panel")
        scroll = FittingScroll(questions, self)
        asked = QVBoxLayout(questions)
        asked.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        asked.setSpacing(Space.S)
        for text, field in (
            (self.tr("How much does your back hurt now?"), self.pain),
            (self.tr("How hard was it?"), self.effort),
            (self.tr("A note"), self.note),
        ):
            asked.addWidget(PlainLabel(text, "strong", self, wraps=True))
            asked.addWidget(field)
            if field is self.pain:
                asked.addWidget(self.everyday)
            asked.addSpacing(Space.S)
        asked.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(Space.XL)
        columns.addWidget(scroll, 1)
        columns.addWidget(self.work, 1)
        cares = QHBoxLayout()
        cares.addWidget(self.care, 1)
        cares.addWidget(self.check)
        troubles = QHBoxLayout()
        troubles.addWidget(self.trouble, 1)
        troubles.addWidget(self.retry)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.S)
        layout.addWidget(self.title)
        layout.addWidget(self.summary)
        layout.addLayout(cares)
        layout.addLayout(troubles)
        layout.addSpacing(Space.S)
        layout.addLayout(columns, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.why)
        foot.addStretch(1)
        foot.addWidget(self.done)
        layout.addLayout(foot)
