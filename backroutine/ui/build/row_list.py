"""The rows of a routine as a list: which are selected, how they look, where the keyboard is."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import CircuitId, StepId
from backroutine.ui.build.drop_gap import DropGap
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.routine_delegate import RoutineDelegate
from backroutine.ui.build.routine_layout import COMPACT, ROOMY, FindingLayout
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.routine_rows import Row
from backroutine.ui.build.rows_model import AnyIndex

SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class RowList(QListView):
    """Shows the rows of a `RoutineModel`; several steps can be selected."""

    current_changed = Signal(object)
    """The step that has the keyboard now: its id, or `None`."""

    def __init__(
        self,
        model: RoutineModel,
        box: PaintBox,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._box = box
        self._is_compact = False
        self._gap = DropGap(ROOMY.card + ROOMY.gap, self)
        self._delegate = RoutineDelegate(model, box, self._gap, self)
        self._measures = self._delegate.measures
        self._measures.direction = self.layoutDirection()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Steps of the routine"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.selectionModel().currentChanged.connect(self._tell_current)
        self._take_sizes()
        box.theme.changed.connect(self._take_sizes)
        box.picture_ready.connect(self._show_picture)

    @property
    def rows_model(self) -> RoutineModel:
        """The model whose rows are shown."""
        return self._rows

    @property
    def selected_steps(self) -> list[StepId]:
        """The ids of the selected steps, all of a circuit's, in the order of the routine."""
        return self._rows.step_ids(self.selectedIndexes())

    @property
    def current_row(self) -> Row | None:
        """The row that has the keyboard."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    @property
    def current_step(self) -> StepId | None:
        """The step that has the keyboard."""
        row = self.current_row
        return row.step.id if row is not None and row.step is not None else None

    @property
    def current_circuit(self) -> CircuitId | None:
        """The circuit that has the keyboard, or a step of which has it."""
        row = self.current_row
        return row.circuit.id if row is not None and row.circuit is not None else None

    @property
    def compares_days(self) -> bool:
        """Whether the sore-day dose of each step is shown, and edited, beside the usual one."""
        return self._measures.compares_days

    def set_motion(self, *, full: bool) -> None:
        """Let the gap open with a movement, or at once."""
        self._gap.set_motion(full=full)

    def set_compact(self, *, compact: bool) -> None:
        """Let each row take less room, or as much as it likes."""
        self._is_compact = compact
        self._take_sizes()

    def select_steps(self, step_ids: Sequence[StepId]) -> None:
        """Select steps and bring the first of them into view; those that are gone are passed by.

        A circuit all of whose steps are meant is selected whole, in its heading.
        """
        indexes = self._rows.indexes_of(step_ids)
        if not indexes:
            return
        selection = QItemSelection()
        for index in indexes:
            selection.select(index, index)
        first, last = indexes[0], indexes[-1]
        self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, SELECT)
        for index in (last, first):
            if not self.viewport().rect().contains(self.visualRect(index)):
                self.scrollTo(index)

    def select_section(self, section: Section) -> None:
        """Bring the heading of a section into view, and the keyboard to it where it may go."""
        index = self._rows.index_of_section(section)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    @override
    def dataChanged(
        self, topLeft: AnyIndex, bottomRight: AnyIndex, roles: Sequence[int] = ()
    ) -> None:
        """Lay out anew only when a row has another height: a list does it for any change."""
        if self._heights_stay(topLeft.row(), bottomRight.row()):
            QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)
        else:
            super().dataChanged(topLeft, bottomRight, roles)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._measures.direction = self.layoutDirection()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._take_first()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measures.row_width = event.size().width()
            self.scheduleDelayedItemsLayout()

    def finding_places(self, index: QModelIndex) -> list[FindingLayout]:
        """Return where what was found about a row stands in the viewport."""
        return self._measures.finding_places(self.visualRect(index), self._rows.row(index.row()))

    def _show_picture(self, exercise_id: ExerciseId | None) -> None:
        """Paint the rows of an exercise again; with `None`, or while rows make way, all of them."""
        if exercise_id is None or self._gap.row is not None:
            self.viewport().update()
            return
        for number in range(self._rows.rowCount()):
            step = self._rows.row(number).step
            if step is not None and step.exercise_id == exercise_id:
                self.update(self._rows.index(number))

    def _take_sizes(self) -> None:
        """Let each row have the height that the window and the size of the text ask for."""
        sizes = (COMPACT if self._is_compact else ROOMY).at(self._box.theme.text_scale)
        if sizes != self._measures.sizes:
            self._measures.sizes = sizes
            self._gap.full_height = sizes.card + sizes.gap
            self.doItemsLayout()
        self.viewport().update()

    def _heights_stay(self, first: int, last: int) -> bool:
        # a list remembers where rows begin; the height of one it asks the delegate afresh
        if last + 1 >= self._rows.rowCount():
            return False
        tops = [self.visualRect(self._rows.index(n)).top() for n in range(first, last + 2)]
        return all(
            below - top == self._measures.height_of(self._rows.row(number))
            for number, (top, below) in enumerate(pairwise(tops), start=first)
        )

    def _tell_current(self) -> None:
        self.current_changed.emit(self.current_step)

    def _take_first(self) -> None:
        for number in range(self._rows.rowCount()):
            if self._rows.row(number).step is not None:
                self.setCurrentIndex(self._rows.index(number))
                return
