"""Correcting a session whole: when it was, what became of each set, and what hurt."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from backroutine.clock import Clock
from backroutine.domain.progress import local_day
from backroutine.domain.session import SessionRecord
from backroutine.ui.arrows import with_arrows
from backroutine.ui.history import words
from backroutine.ui.history.correct_rows import PieceRow, ReportRow
from backroutine.ui.history.on_paper import moment_of
from backroutine.ui.history.results_model import ResultRole, ResultsModel, StepRow, in_step_order
from backroutine.ui.labels import PlainLabel
from backroutine.ui.language import locale
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space

SIZE = (640, 660)


class CorrectDialog(QDialog):
    """Shows a session as it was written down; what is untouched stays exactly as it was."""

    corrected = Signal(object)
    """The `SessionRecord` as the person has corrected it; not told where nothing is other."""

    def __init__(self, record: SessionRecord, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self.setWindowTitle(self.tr("Correct a session"))
        self.resize(*SIZE)
        self._add_when(clock)
        self.pieces: list[PieceRow] = []
        self.reports: list[ReportRow] = []
        self.accept_button = styled(QPushButton(self.tr("Correct"), self), "primary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.S)
        layout.addWidget(PlainLabel(record.routine_name, look="title", parent=self, wraps=True))
        layout.addLayout(self._when_row())
        layout.addWidget(self._parts(), 1)
        layout.addWidget(buttons)

    def _add_when(self, clock: Clock) -> None:
        begun = self._record.started_at.astimezone()
        today = local_day(clock.now())
        self.day = with_arrows(QDateEdit(QDate(begun.year, begun.month, begun.day), self))
        latest = max(today, begun.date())  # a clock that was wrong may have gone ahead
        self.day.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        self.day.setLocale(locale())
        self.day.setDisplayFormat(words.day_pattern())
        self.day.setAccessibleName(self.tr("Day"))
        self.time = with_arrows(QTimeEdit(QTime(begun.hour, begun.minute), self))
        self.time.setAccessibleName(self.tr("Time at which it began"))
        self._shown_when = self._when()

    def _when(self) -> tuple[date, time]:
        day, began = self.day.date(), self.time.time()
        return date(day.year(), day.month(), day.day()), time(began.hour(), began.minute())

    def _when_row(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.XS)
        for column, (name, field) in enumerate(
            ((self.tr("Day"), self.day), (self.tr("Began at"), self.time))
        ):
            label = PlainLabel(name, "caption", self)
            label.setBuddy(field)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        return grid

    def _parts(self) -> QScrollArea:
        inner = QWidget(self)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, Space.S, 0)
        layout.setSpacing(Space.XS)
        self._add_pieces(layout, inner)
        self._add_reports(layout, inner)
        layout.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = scroll.verticalScrollBar().sizeHint().width()
        scroll.setMinimumWidth(inner.minimumSizeHint().width() + bar)
        return scroll

    def _add_pieces(self, layout: QVBoxLayout, inner: QWidget) -> None:
        model = ResultsModel(self)
        model.show_results(self._record.results)
        left = iter(in_step_order(self._record.results))
        rows: Sequence[object] = [
            model.index(number).data(ResultRole.ROW) for number in range(model.rowCount())
        ]
        for row in rows:
            if not isinstance(row, StepRow):
                continue
            heading = f"{row.number}. {row.exercise_name}"
            layout.addWidget(PlainLabel(heading, "strong", inner, wraps=True))
            for line in row.pieces:
                piece = PieceRow(next(left), line.name, inner)
                layout.addWidget(piece)
                self.pieces.append(piece)

    def _add_reports(self, layout: QVBoxLayout, inner: QWidget) -> None:
        names = {result.exercise_id: result.exercise_name for result in self._record.results}
        if self._record.pain_reports:
            layout.addWidget(PlainLabel(self.tr("What hurt"), "heading", inner))
        for said in self._record.pain_reports:
            name = names.get(said.exercise_id, str(said.exercise_id))
            report = ReportRow(said, name, inner)
            layout.addWidget(report)
            self.reports.append(report)

    def _accept(self) -> None:
        record = self._record
        if self._when() != self._shown_when:
            record = record.moved_to(moment_of(*self._when()))
        told = {id(row.piece): row.corrected for row in self.pieces}
        record = replace(
            record,
            results=tuple(told[id(result)] for result in record.results),
            pain_reports=tuple(r for row in self.reports if (r := row.corrected) is not None),
        )
        if record != self._record:
            self.corrected.emit(record)
        self.accept()
