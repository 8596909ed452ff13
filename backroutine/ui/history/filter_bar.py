"""The head of the history: what is looked at, and the way out to files."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QMenu, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.progress import Totals, whole_minutes
from backroutine.domain.routine import RoutineId
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.history import words
from backroutine.ui.history.exercise_box import ExerciseBox
from backroutine.ui.history.periods import CalendarYear, Period, Recent
from backroutine.ui.labels import PlainLabel, name_box
from backroutine.ui.tokens import Space

MINUTES_SAID_BELOW_H = 100
ROUTINE_LETTERS, PERIOD_LETTERS, EXERCISE_LETTERS = 9, 9, 10
TITLES_WIDTH = 150


class FilterBar(QWidget):
    """Names the page, and lets the person choose a routine, a period and an exercise."""

    changed = Signal()
    export_requested = Signal(str)
    """The history is to be written: "csv" or "json"."""
    report_requested = Signal()
    """A summary for a therapist is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = PlainLabel(look="muted", parent=self, wraps=True)
        self._routines = self._combo(self.tr("Routine"), ROUTINE_LETTERS)
        self._periods = self._combo(self.tr("Period"), PERIOD_LETTERS)
        self._export = QPushButton(self.tr("Export"), self)
        menu = QMenu(self._export)
        for text, ending in (
            (self.tr("As a table (CSV)"), "csv"),
            (self.tr("With every step (JSON)"), "json"),
        ):
            action = QAction(text, menu)
            action.setData(ending)
            menu.addAction(action)
        menu.triggered.connect(self._request_export)
        self._report = QPushButton(self.tr("Report for a therapist…"), self)
        self._report.clicked.connect(self.report_requested)
        self._export.setMenu(menu)
        self.exercise = ExerciseBox(EXERCISE_LETTERS, self)
        self.exercise.currentIndexChanged.connect(self.changed)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(PlainLabel(self.tr("History"), look="title", parent=self))
        titles.addWidget(self._facts)
        self._controls = QWidget(self)
        controls = FlowLayout(self._controls)
        for widget in (self._routines, self.exercise, self._periods, self._report, self._export):
            controls.addWidget(widget)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.S)
        self._layout.addLayout(titles, 1)
        self._layout.addWidget(self._controls)

    @property
    def routine_id(self) -> RoutineId | None:
        """The routine that is looked at; `None` for all."""
        chosen: str | None = self._routines.currentData()
        return None if chosen is None else RoutineId(chosen)

    @property
    def period(self) -> Period:
        chosen = self._periods.currentData()
        return chosen if isinstance(chosen, CalendarYear | Recent) else Recent.ALL

    @property
    def exercise_id(self) -> ExerciseId | None:
        """The exercise whose sessions are looked at; `None` for all."""
        return self.exercise.exercise_id

    @property
    def is_filtering(self) -> bool:
        return (
            self.routine_id is not None
            or self.period is not Recent.ALL
            or self.exercise_id is not None
        )

    def choose_exercise(self, exercise_id: ExerciseId, name: str) -> None:
        """Look at the sessions in which an exercise was done."""
        self.exercise.choose(exercise_id, name)

    def show_totals(self, sums: Totals) -> None:
        """Say what the stretch that is looked at comes to."""
        hours, minutes = divmod(whole_minutes(sums.active_s), 60)
        if not sums.session_count:
            text = self.tr("No session in this time")
        elif sums.session_count == 1:
            text = self.tr("1 session")
        elif not hours:
            text = self.tr("{sessions} sessions on {days} days, {minutes} min in all")
        elif hours < MINUTES_SAID_BELOW_H:
            text = self.tr("{sessions} sessions on {days} days, {hours} h {minutes} min in all")
        else:
            text = self.tr("{sessions} sessions on {days} days, {hours} h in all")
        said = text.format(
            sessions=words.number_name(sums.session_count),
            days=words.number_name(sums.day_count),
            hours=words.number_name(hours),
            minutes=minutes,
        )
        self._facts.setText(said)

    def offer(self, routines: Sequence[tuple[RoutineId, str]], periods: Sequence[Period]) -> None:
        """Offer routines by name, and periods; what is chosen stays while it is still there."""
        _fill(
            self._routines, [(self.tr("All routines"), None), *((n, str(i)) for i, n in routines)]
        )
        _fill(self._periods, [(self._period_name(period), period) for period in periods])

    def clear(self) -> None:
        """Look at everything."""
        for combo in (self._routines, self._periods, self.exercise):
            combo.setCurrentIndex(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - TITLES_WIDTH - Space.S
        is_beside = self._controls.sizeHint().width() <= room
        wanted = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() is not wanted:
            self._layout.setDirection(wanted)

    def _combo(self, name: str, letters: int) -> QComboBox:
        combo = QComboBox(self)
        name_box(combo, name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(letters)
        combo.currentIndexChanged.connect(self.changed)
        return combo

    def _period_name(self, period: Period) -> str:
        match period:
            case CalendarYear(year=year):
                return str(year)
            case Recent.ALL:
                return self.tr("All time")
            case Recent.YEAR:
                return self.tr("Last 12 months")
            case Recent.QUARTER:
                return self.tr("Last 90 days")
            case Recent.MONTH:
                return self.tr("Last 30 days")

    def _request_export(self, action: QAction) -> None:
        self.export_requested.emit(action.data())


def _fill(combo: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
    """Fill a box anew without a word, when its entries are others."""
    present = [(combo.itemText(i), combo.itemData(i)) for i in range(combo.count())]
    if present == list(entries):
        return
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    for text, value in entries:
        combo.addItem(text, value)
    values = [value for _, value in entries]
    combo.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    combo.blockSignals(False)
