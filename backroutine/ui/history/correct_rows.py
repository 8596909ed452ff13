"""The rows of a correction: one set of one side, and one time that it hurt."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QSpinBox, QWidget
from typing_extensions import override

from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.session import Outcome, PainReport, WorkResult
from backroutine.ui.arrows import with_arrows
from backroutine.ui.history.session_detail import ScoreBox
from backroutine.ui.labels import PlainLabel, name_box
from backroutine.ui.pain_words import kind_name, place_name
from backroutine.ui.tokens import HIT_SIZE, Space
from backroutine.wording import OUTCOME_NAMES, clock_time


class CalmBox(QComboBox):
    """A choice in a list that scrolls: the wheel scrolls the list and changes nothing."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        name_box(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CalmSpin(QSpinBox):
    """A number in a list that scrolls."""

    def __init__(self, name: str, value: int, most: int, suffix: str, parent: QWidget) -> None:
        super().__init__(parent)
        with_arrows(self)
        self.setRange(0, max(value, most))
        self.setValue(value)
        self.setSuffix(suffix)
        self.setMinimumHeight(HIT_SIZE)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PieceRow(QWidget):
    """One set of one side: what became of it; how much of it, where it was cut short."""

    def __init__(self, piece: WorkResult, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.piece = piece
        whole = ", ".join(filter(None, (piece.exercise_name, name)))
        self.outcome = CalmBox(self.tr("What became of it: {piece}").format(piece=whole), self)
        for each in Outcome:
            self.outcome.addItem(OUTCOME_NAMES[each], each)
        self.outcome.setCurrentIndex(list(Outcome).index(piece.outcome))
        self.seconds = CalmSpin(
            self.tr("Seconds done: {piece}").format(piece=whole),
            piece.done_s, piece.planned_s, self.tr(" s"), self,
        )  # fmt: skip
        self.reps = CalmSpin(
            self.tr("Repetitions done: {piece}").format(piece=whole),
            piece.done_reps, piece.planned_reps, self.tr(" reps"), self,
        )  # fmt: skip
        self.reps.setVisible(piece.planned_reps > 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(Space.M, 0, 0, 0)
        grid.setHorizontalSpacing(Space.S)
        grid.addWidget(PlainLabel(name, "muted", self, wraps=True), 0, 0)
        grid.setColumnStretch(0, 1)
        for column, widget in enumerate((self.outcome, self.reps, self.seconds), start=1):
            grid.addWidget(widget, 0, column)
        self.outcome.currentIndexChanged.connect(self._take_outcome)
        self._enable()

    @property
    def corrected(self) -> WorkResult:
        """The piece as it is told now; the same one where it is untouched."""
        told = replace(
            self.piece,
            outcome=self._outcome,
            done_s=self.seconds.value(),
            done_reps=self.reps.value(),
        )
        if told == self.piece or told.confirmed_reps is None:
            return told
        return replace(told, confirmed_reps=told.done_reps)

    @property
    def _outcome(self) -> Outcome:
        return Outcome(str(self.outcome.currentData()))

    def _take_outcome(self) -> None:
        piece, outcome = self.piece, self._outcome
        share = {Outcome.DONE: 1, Outcome.SKIPPED: 0}.get(outcome)
        if outcome is piece.outcome:
            self.seconds.setValue(piece.done_s)
            self.reps.setValue(piece.done_reps)
        elif share is not None:
            self.seconds.setValue(piece.planned_s * share)
            self.reps.setValue(piece.planned_reps * share)
        self._enable()

    def _enable(self) -> None:
        is_part = self._outcome is Outcome.CUT_SHORT
        self.seconds.setEnabled(is_part)
        self.reps.setEnabled(is_part)


class ReportRow(QWidget):
    """One time that it hurt: how much, how, where; or it did not."""

    def __init__(self, said: PainReport, exercise_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.said = said
        where = self.tr("{exercise} at {time}").format(
            exercise=exercise_name, time=clock_time(int(said.at_s))
        )
        self.counts = QCheckBox(where.replace("&", "&&"), self)
        self.counts.setMinimumHeight(HIT_SIZE)
        self.counts.setChecked(True)
        self.counts.setToolTip(self.tr("Take the tick away where it did not hurt after all"))
        self.score = ScoreBox(self.tr("Pain, 0 to 10: {when}").format(when=where), self)
        name_box(self.score, self.score.accessibleName())
        self.score.show_score(said.score)
        self.kind = CalmBox(self.tr("How it hurt: {when}").format(when=where), self)
        self.kind.addItem("–", None)
        for kind in PainKind:
            self.kind.addItem(kind_name(kind), kind)
        self.kind.setCurrentIndex(0 if said.kind is None else 1 + list(PainKind).index(said.kind))
        self.place = CalmBox(self.tr("Where it hurt: {when}").format(when=where), self)
        self.place.addItem("–", None)
        for place in PainPlace:
            self.place.addItem(place_name(place), place)
        index = 0 if said.place is None else 1 + list(PainPlace).index(said.place)
        self.place.setCurrentIndex(index)
        grid = QGridLayout(self)
        grid.setContentsMargins(Space.M, 0, 0, 0)
        grid.setHorizontalSpacing(Space.S)
        grid.addWidget(self.counts, 0, 0, 1, 3)
        for column, widget in enumerate((self.score, self.kind, self.place)):
            grid.addWidget(widget, 1, column)
            grid.setColumnStretch(column, 1 + (column == 1))
            self.counts.toggled.connect(widget.setEnabled)

    @property
    def corrected(self) -> PainReport | None:
        """The report as it is told now; `None` where it did not hurt."""
        if not self.counts.isChecked():
            return None
        kind: str | None = self.kind.currentData()
        place: str | None = self.place.currentData()
        return replace(
            self.said,
            score=self.score.score,
            kind=None if kind is None else PainKind(kind),
            place=None if place is None else PainPlace(place),
        )
