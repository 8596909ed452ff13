"""One session: what was planned and done, and what the person said of it, to be corrected."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.progress import local_day
from backroutine.domain.session import MAX_SCORE, Outcome, SessionRecord
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.history import words
from backroutine.ui.history.results_list import ResultsList
from backroutine.ui.history.results_model import ResultsModel
from backroutine.ui.icons import icon
from backroutine.ui.labels import PlainLabel, name_box
from backroutine.ui.mirroring import visual_icon
from backroutine.ui.pain_words import kind_name, place_name
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import STATE_NAMES, clock_time

NOTE_HEIGHT = 62
LEAST_RESULTS_HEIGHT = 200
USUAL_ICON_PX = 16


class ScoreBox(QComboBox):
    """A score from 0 to 10, or none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("–", None)
        for score in range(MAX_SCORE + 1):
            self.addItem(str(score), score)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("0 to {most}; – for not given").format(most=MAX_SCORE))

    @property
    def score(self) -> int | None:
        chosen = self.currentData()
        return chosen if isinstance(chosen, int) else None

    def show_score(self, score: int | None) -> None:
        """Show a score without telling of a change."""
        self.blockSignals(True)
        self.setCurrentIndex(0 if score is None else score + 1)
        self.blockSignals(False)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past must not change what was said


class SessionDetail(QWidget):
    """Shows a session; every correction is told at once."""

    closed = Signal()
    corrected = Signal(object)
    """The person has corrected the session: the new `SessionRecord`."""
    correction_wished = Signal(object)
    """The rest of the `SessionRecord` is to be corrected: when it was, its sets, what hurt."""
    delete_requested = Signal(object)
    """The `SessionRecord` is to be deleted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._record: SessionRecord | None = None
        self._shown_note = ""
        self._results = ResultsModel(self)
        inner = QWidget(self)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(self._header())
        layout.addWidget(self._facts())
        layout.addLayout(self._corrections())
        self._list = ResultsList(self._results, theme, inner)
        self._list.setMinimumHeight(LEAST_RESULTS_HEIGHT)
        layout.addWidget(self._list, 1)
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        bind_within(self, Qt.Key.Key_Escape, self.leave)
        theme.changed.connect(self._retint)
        self._retint()

    @property
    def record(self) -> SessionRecord | None:
        """The session as it is shown, with its corrections."""
        return self._record

    def show_record(self, record: SessionRecord) -> None:
        """Show another session; corrections of the one before are told first."""
        self._tell_correction()
        self._record = record
        day = local_day(record.started_at)
        self._title.setText(record.routine_name)
        self._scroll.setAccessibleName(record.routine_name)
        self._when.setText(f"{words.full_day_name(day)}, {self._times(record)}")
        self._sum.setText(self._summary(record))
        self._pain_before.show_score(record.pain_before)
        self._pain_after.show_score(record.pain_after)
        self._morning.show_score(record.next_morning)
        self._effort.show_score(record.effort)
        self._note.setPlainText(record.note)
        self._shown_note = self._note.toPlainText()  # Qt writes some line ends in its own way
        hurt = "\n".join(self._hurt_lines(record))
        self._hurt.setText(hurt)
        self._hurt.setVisible(bool(hurt))
        self._results.show_results(record.results)
        self._list.setHidden(not record.results)
        self._nothing.setHidden(bool(record.results))
        self._list.scrollToTop()

    def replace_record(self, record: SessionRecord) -> None:
        """Show the same session as it is stored now; what is being written of it stays."""
        written = self._note.toPlainText()
        is_writing = written != self._shown_note
        self._record = None
        self.show_record(record)
        if is_writing:
            self._note.setPlainText(written)

    def take_focus(self) -> None:
        """Let the keys begin at the way back."""
        self._back.setFocus()

    def take_back(self, stored: SessionRecord) -> None:
        """Remember that a correction was not stored, so that it is told again."""
        if self._record is not None and self._record.id == stored.id:
            self._record, self._shown_note = stored, stored.note

    def leave(self) -> None:
        """Tell the last correction and ask to be put away."""
        self._tell_correction()
        self.closed.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._tell_correction()
        super().hideEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._note and event.type() == QEvent.Type.FocusOut:
            self._tell_correction()
        return super().eventFilter(watched, event)

    def _header(self) -> FlowLayout:
        self._back = styled(QPushButton(self.tr("All sessions"), self), "quiet")
        self._back.clicked.connect(self.leave)
        self._delete = styled(QPushButton(self.tr("Delete"), self), "quiet")
        self._delete.setAccessibleName(self.tr("Delete this session"))
        self._delete.clicked.connect(self._ask_to_delete)
        header = FlowLayout()
        self._correct = styled(QPushButton(self.tr("Correct…"), self), "quiet")
        self._correct.setToolTip(self.tr("Correct the day and time, the sets, and what hurt"))
        self._correct.setAccessibleDescription(self._correct.toolTip())
        self._correct.clicked.connect(self._ask_to_correct)
        for button in (self._back, self._correct, self._delete):
            header.addWidget(button)
        return header

    def _facts(self) -> QWidget:
        facts = QWidget(self)
        layout = QVBoxLayout(facts)
        layout.setContentsMargins(Space.XS, 0, Space.XS, 0)
        layout.setSpacing(Space.XS)
        self._title = PlainLabel(look="title", parent=facts, wraps=True)
        self._when = PlainLabel(look="muted", parent=facts, wraps=True)
        self._sum = PlainLabel(look="muted", parent=facts, wraps=True)
        self._nothing = PlainLabel(
            self.tr("Nothing was written down of the steps of this session."),
            look="muted", parent=facts, wraps=True,
        )  # fmt: skip
        self._hurt = PlainLabel(look="notice-caution", parent=facts, wraps=True)
        for label in (self._title, self._when, self._sum, self._hurt, self._nothing):
            layout.addWidget(label)
        return facts

    def _corrections(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.setContentsMargins(Space.XS, 0, Space.XS, 0)
        layout.setSpacing(Space.XS)
        self._pain_before = ScoreBox(self.tr("Pain before, 0 to 10"), self)
        self._pain_after = ScoreBox(self.tr("Pain after, 0 to 10"), self)
        self._effort = ScoreBox(self.tr("Effort, 0 to 10"), self)
        self._morning = ScoreBox(self.tr("Pain next morning, 0 to 10"), self)
        names = (
            self.tr("Pain before"), self.tr("Pain after"), self.tr("Morning"),
            self.tr("Effort"),
        )  # fmt: skip
        boxes = (self._pain_before, self._pain_after, self._morning, self._effort)
        scores = FlowLayout()
        for name, box in zip(names, boxes, strict=True):
            label = PlainLabel(name, look="caption", parent=self)
            name_box(box, box.accessibleName(), label)
            box.currentIndexChanged.connect(self._tell_correction)
            score = QWidget(self)
            under = QVBoxLayout(score)
            under.setContentsMargins(0, 0, 0, 0)
            under.setSpacing(Space.XS)
            under.addWidget(label)
            under.addWidget(box)
            scores.addWidget(score)
        layout.addLayout(scores)
        self._note = QPlainTextEdit(self)
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("Note: how did it feel?"))
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(NOTE_HEIGHT)
        self._note.installEventFilter(self)
        layout.addWidget(self._note)
        return layout

    def _times(self, record: SessionRecord) -> str:
        begun = words.time_name(record.started_at)
        if record.ended_at is None:
            return begun
        return f"{begun} – {words.time_name(record.ended_at)}"

    def _summary(self, record: SessionRecord) -> str:
        numbers = {outcome: record.count(outcome) for outcome in Outcome}
        if not record.results:
            text = self.tr("{state}: {active} of {planned}")
        elif numbers[Outcome.DONE] == len(record.results):
            text = self.tr("{state}: {active} of {planned}, everything done")
        else:
            text = self.tr(
                "{state}: {active} of {planned}. "
                "Sets: {done} done, {cut_short} cut short, {skipped} skipped"
            )
        return text.format(
            state=STATE_NAMES[record.state],
            active=clock_time(int(record.active_s)),
            planned=clock_time(record.planned_s),
            done=numbers[Outcome.DONE],
            cut_short=numbers[Outcome.CUT_SHORT],
            skipped=numbers[Outcome.SKIPPED],
        )

    def _hurt_lines(self, record: SessionRecord) -> list[str]:
        """Return a line for each time it hurt: where in the session, and what was said of it."""
        names = {result.exercise_id: result.exercise_name for result in record.results}
        lines = []
        for said in record.pain_reports:
            score = self.tr("{score} of 10").format(score=said.score)
            told = (
                score if said.score is not None else "",
                kind_name(said.kind) if said.kind else "",
                place_name(said.place) if said.place else "",
            )
            text = self.tr("It hurt in {exercise} at {time}: {words}")
            lines.append(
                text.format(
                    exercise=names.get(said.exercise_id, said.exercise_id),
                    time=clock_time(int(said.at_s)),
                    words=", ".join(filter(None, told)) or self.tr("nothing more was said"),
                )
            )
        return lines

    def _tell_correction(self) -> None:
        if self._record is None:
            return
        note = self._note.toPlainText()
        corrected = replace(
            self._record,
            pain_before=self._pain_before.score,
            pain_after=self._pain_after.score,
            effort=self._effort.score,
            next_morning=self._morning.score,
            note=self._record.note if note == self._shown_note else note,
        )
        if corrected != self._record:
            self._record, self._shown_note = corrected, note
            self.corrected.emit(corrected)

    def _ask_to_correct(self) -> None:
        self._tell_correction()
        if self._record is not None:
            self.correction_wished.emit(self._record)

    def _ask_to_delete(self) -> None:
        self._tell_correction()
        if self._record is not None:
            record, self._record = self._record, None
            self.delete_requested.emit(record)

    def _retint(self) -> None:
        tokens = self._theme.tokens
        size = self._theme.scaled(USUAL_ICON_PX)
        backwards = visual_icon(self.layoutDirection(), "chevron-left")
        for button, name in ((self._back, backwards), (self._delete, "trash")):
            button.setIconSize(QSize(size, size))
            button.setIcon(icon(name, tokens.text, size))
