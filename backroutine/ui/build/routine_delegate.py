"""Gives the rows of the routine their size and their look, and makes what edits them."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from typing_extensions import override

from backroutine.ui.build.circuit_editor import CircuitEditor
from backroutine.ui.build.dose_editor import DoseEditor
from backroutine.ui.build.drop_gap import DropGap
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.repair_words import RepairWords
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.row_measures import RowMeasures
from backroutine.ui.build.row_painter import RowPainter
from backroutine.ui.build.rows_model import AnyIndex
from backroutine.ui.cut_text import TellingDelegate


class RoutineDelegate(TellingDelegate):
    """Paints the rows, and makes the editors of doses and circuits."""

    dose_editor_made = Signal(object)
    """A dose editor stands in its row now."""

    circuit_editor_made = Signal(object)
    """The fields of a circuit stand in its heading now."""

    def __init__(
        self, model: RoutineModel, box: PaintBox, gap: DropGap, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._gap = gap
        self._box = box
        self._catalogue = box.catalogue
        self._sizes: dict[int, QSize] = {}
        words = RepairWords(box.catalogue, self)
        self.measures = RowMeasures(box, words)
        self.painter = RowPainter(model, box, self.measures, words, self)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        height = self.measures.height_of(self._model.row(index.row()))
        size = self._sizes.get(height)
        if size is None or size.width() != self.measures.row_width:
            size = self._sizes[height] = QSize(self.measures.row_width, height)
        return size

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = self._model.row(index.row())
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = rect.translated(0, self._gap.offset_of(index.row()))
        self.painter.paint(painter, shown, row, option.state)
        painter.restore()

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        row = self._model.row(index.row())
        self.measures.notices_heights.pop(row.key, None)
        if row.step is None:
            assert row.circuit is not None  # noqa: S101 - only steps and circuits are edited
            fields = CircuitEditor(row.circuit, self._box.theme, parent)
            self.circuit_editor_made.emit(fields)
            return fields
        step = self.measures.shown_step(row.step)
        exercise = self._catalogue.get(step.exercise_id)
        editor = DoseEditor(step, exercise, self._box.theme, parent)
        self.dose_editor_made.emit(editor)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        row = self._model.row(index.row())
        if isinstance(editor, DoseEditor) and row.step is not None:
            editor.show_step(self.measures.shown_step(row.step))
        elif isinstance(editor, CircuitEditor) and row.circuit is not None:
            editor.show_circuit(row.circuit)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Nothing: the editor asks by its signals, the model changes with the routine."""

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        rect: QRect = option.rect
        place = self.measures.editor_place(rect, self._model.row(index.row()))
        editor.setGeometry(place.translated(0, self._gap.offset_of(index.row())))

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave Tab, Enter and Esc to the editor's own fields."""
        return False
