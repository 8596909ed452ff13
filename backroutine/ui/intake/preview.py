"""What files hold, looked at before any of it is taken in."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.dose import Sides
from backroutine.domain.exercise import Category, Section
from backroutine.ui.cut_text import CellDelegate
from backroutine.ui.intake.found_model import AnyIndex, FoundModel
from backroutine.ui.intake.mapping_bar import MappingBar
from backroutine.ui.intake.ports import FoundFiles
from backroutine.ui.labels import PlainLabel
from backroutine.ui.scrolling import scrolled_column
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import HIT_SIZE, Space

WANTED_SIZE = QSize(1080, 640)
# What it is, where it usually stands, sides, state, licence, author: so wide at the least. Each is
# as wide as the first rows need, up to a limit.
LOOKED_AT = 50
MOST_WIDTH = 300
WIDTHS = (100, 90, 110, 152, 130, 80)
NAME_COLUMN, LEAST_NAME_SIGNS = 0, 24
"""A name of usual length; where all columns have no room, the table is pushed sideways."""
MOST_OF_SCREEN = 0.94
MOST_REFUSALS = 6
LEAST_ROWS = 5
LINES_WITH_TITLE = 24
"""In a dialog of fewer lines of text, the table has the room of the title."""


class TickDelegate(CellDelegate):
    """Paints rows; the boxes stand on the ground of the theme.

    The style sheet makes the ground of a table transparent, and a box on that is painted black.
    """

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        option.palette = QApplication.palette()


class PreviewDialog(QDialog):
    """Shows a table to tick in; stores nothing itself."""

    wished = Signal(object, object)
    """What is to come in: a list of `FoundRoutine`, and a list of `Exercise`, as corrected."""

    def __init__(self, found: FoundFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        self.model = FoundModel(found, self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(TickDelegate(self.table))
        self.table.setWordWrap(False)
        self.table.setAccessibleName(self.tr("What the files hold"))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(HIT_SIZE)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.viewport().installEventFilter(self)
        header.setResizeContentsPrecision(LOOKED_AT)
        for column, width in enumerate(WIDTHS, start=1):
            needed = max(self.table.sizeHintForColumn(column), header.sectionSizeHint(column))
            self.table.setColumnWidth(column, min(max(width, needed), MOST_WIDTH))
        self.mapping = MappingBar(self)
        self.mapping.setHidden(self.model.first_new_exercise is None)
        self.refusals = PlainLabel(
            self._refusal_lines(found), look="notice-caution", parent=self, wraps=True
        )
        self.refusals.setHidden(not found.refusals)
        self.all = QPushButton(self.tr("Tick all"), self)
        self.all.clicked.connect(self._tick_all)
        self.none = QPushButton(self.tr("Tick none"), self)
        self.none.clicked.connect(self._tick_none)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.reject)
        self.take_in = styled(QPushButton(self), "primary")
        self.take_in.clicked.connect(self._take_in)
        self.take_in.setDefault(True)
        self.model.dataChanged.connect(self._count)
        self._count()
        self._lay_out()
        self.resize(WANTED_SIZE.boundedTo(self.screen().availableSize() * MOST_OF_SCREEN))
        self._connect_mapping()
        self._select_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of the title to the table where large text has little of it."""
        super().resizeEvent(event)
        self._title.setVisible(self.height() >= LINES_WITH_TITLE * self.fontMetrics().height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.viewport() and event.type() is QEvent.Type.Resize:
            self._share_width()
        return super().eventFilter(watched, event)

    def _share_width(self) -> None:
        """Let the names have what the other columns leave, and never less than they need."""
        others = sum(self.table.columnWidth(column) for column in range(1, 1 + len(WIDTHS)))
        least = LEAST_NAME_SIGNS * self.table.fontMetrics().averageCharWidth()
        self.table.setColumnWidth(NAME_COLUMN, max(least, self.table.viewport().width() - others))

    @property
    def _meant(self) -> list[int]:
        """The rows that a change is for."""
        if self.mapping.for_all.isChecked():
            return self.model.ticked
        return [index.row() for index in self.table.selectionModel().selectedRows()]

    def _connect_mapping(self) -> None:
        self.mapping.category_chosen.connect(self._set_category)
        self.mapping.section_chosen.connect(self._set_section)
        self.mapping.sides_chosen.connect(self._set_sides)
        self.mapping.scope_changed.connect(self._show_meant)
        self.table.selectionModel().selectionChanged.connect(self._show_meant)
        self.model.dataChanged.connect(self._show_meant)
        self._show_meant()

    def _select_first(self) -> None:
        if (row := self.model.first_new_exercise) is not None:
            # not `selectRow`: before it is shown from right to left, Qt finds no column there
            self.table.setCurrentIndex(self.model.index(row, NAME_COLUMN))

    def _show_meant(self) -> None:
        self.mapping.show_exercises(self.model.exercises_at(self._meant))

    def _set_category(self, category: Category) -> None:
        self.model.set_category(self._meant, category)

    def _set_section(self, section: Section) -> None:
        self.model.set_section(self._meant, section)

    def _set_sides(self, sides: Sides) -> None:
        self.model.set_sides(self._meant, sides)

    def _refusal_lines(self, found: FoundFiles) -> str:
        lines = list(found.refusals[:MOST_REFUSALS])
        if left := len(found.refusals) - len(lines):
            lines.append(self.tr("And %n more.", "", left))
        return "\n".join(lines)

    def _tick_all(self) -> None:
        self.model.tick_all(ticked=True)

    def _tick_none(self) -> None:
        self.model.tick_all(ticked=False)

    def _count(self) -> None:
        count = len(self.model.routines) + len(self.model.exercises)
        self.take_in.setText(self.tr("Import %n", "", count))
        self.take_in.setEnabled(count > 0)

    def _take_in(self) -> None:
        self.wished.emit(self.model.routines, self.model.exercises)
        self.accept()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        for button in (self.all, self.none):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.take_in)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        stack.setSpacing(Space.M)
        self._title = PlainLabel(self.tr("What the files hold"), look="title", parent=self)
        stack.addWidget(self._title)
        told = self.tr(
            "Nothing is stored yet. Select exercises to correct what the file does not say of "
            "them; licence and author are kept with each."
        )
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(PlainLabel(told, look="muted", parent=self, wraps=True))
        self.table.setMinimumHeight(LEAST_ROWS * HIT_SIZE)
        column.addWidget(self.table, 1)
        column.addWidget(self.mapping)
        column.addWidget(self.refusals)
        stack.addWidget(scrolled_column(content, self), 1)
        stack.addLayout(foot)
