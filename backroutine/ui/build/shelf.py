"""The list of routines to open, with what can be done to them."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.timeline import LeadTimes
from backroutine.ui.build.paint_box import CENTRE, CHIP_PAD, PaintBox
from backroutine.ui.build.rows_model import AnyIndex
from backroutine.ui.build.search_field import SearchField
from backroutine.ui.build.shelf_model import Entry, ShelfModel
from backroutine.ui.build.shelf_order import ShelfOrder, in_order
from backroutine.ui.buttons import IconButton, TextButton
from backroutine.ui.dose_boxes import ChoiceBox
from backroutine.ui.labels import PlainLabel
from backroutine.ui.tokens import Space, TypeRole

ROW_HEIGHT = 76
HEADING_HEIGHT = 36
TEXT_HEIGHT = 47
FIGURE = QSize(78, 54)
RADIUS = 10
MARGIN_RIGHT = 8


class ShelfDelegate(QStyledItemDelegate):
    """Paints a routine: the figure of its first exercise, its name, its facts, its state."""

    def __init__(self, model: ShelfModel, box: PaintBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._box = box

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        is_heading = self._model.row(index.row()).routine is None
        more = self._box.scaled(TEXT_HEIGHT) - TEXT_HEIGHT
        heading = self._box.scaled(HEADING_HEIGHT)
        return QSize(100, heading if is_heading else ROW_HEIGHT + more)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry = self._model.row(index.row())
        tokens = self._box.tokens
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.routine is None:
            line = rect.adjusted(2, Space.S, 0, 0)
            self._box.text(painter, line, entry.heading, TypeRole.STRONG, tokens.text_muted)
        else:
            self._paint_routine(painter, rect, entry, entry.routine, option.state)
        painter.restore()

    def _paint_routine(
        self,
        painter: QPainter,
        rect: QRect,
        entry: Entry,
        routine: Routine,
        state: QStyle.StateFlag,
    ) -> None:
        tokens, box = self._box.tokens, self._box
        card = rect.adjusted(0, 3, -MARGIN_RIGHT, -3)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = tokens.surface_sunken if is_selected else tokens.surface
        box.card(
            painter, card, RADIUS, tokens.primary if is_selected else tokens.border,
            tokens.surface_hover if is_hovered and not is_selected else fill,
            is_focused=bool(state & QStyle.StateFlag.State_HasFocus),
        )  # fmt: skip
        figure = QRect(card.topLeft() + QPoint(Space.S, 8), FIGURE)
        figure.moveTop(card.top() + (card.height() - FIGURE.height()) // 2)
        if exercise_id := self._model.picture_of(routine):
            box.picture(painter, figure, exercise_id)
        word = self._model.state_word(entry)
        chip_width = box.metrics(TypeRole.CAPTION).horizontalAdvance(word) + 2 * CHIP_PAD
        px = box.scaled
        chip = QRect(card.right() - chip_width - Space.M, card.top() + 12, chip_width, px(22))
        self._paint_state(painter, chip, word, is_draft=not self._model.is_ready(routine))
        left = figure.right() + Space.M
        name = QRect(left, card.top() + 11, chip.left() - left - Space.S, px(24))
        box.text(painter, name, routine.name, TypeRole.STRONG, tokens.text)
        top = card.top() + 11 + px(25)
        facts = QRect(left, top, card.right() - left - Space.M, px(22))
        box.text(painter, facts, self._model.facts(routine), TypeRole.SMALL, tokens.text_muted)

    def _paint_state(self, painter: QPainter, chip: QRect, word: str, *, is_draft: bool) -> None:
        tokens = self._box.tokens
        colour = tokens.caution if is_draft else tokens.on_primary_soft
        self._box.tint_edge(painter, colour)
        painter.setBrush(QColor(tokens.caution_soft if is_draft else tokens.primary_soft))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        self._box.text(painter, chip, word, TypeRole.CAPTION, colour, CENTRE)


class ShelfView(QListView):
    """Shows a `ShelfModel`; a click or Enter opens."""

    chosen = Signal(object)
    delete_requested = Signal(object)
    copy_requested = Signal(object)

    def __init__(self, model: ShelfModel, box: PaintBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(ShelfDelegate(model, box, self))
        self.setAccessibleName(self.tr("Routines"))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        box.theme.changed.connect(self.doItemsLayout)
        box.picture_ready.connect(self._show_picture)

    def _show_picture(self, exercise_id: ExerciseId | None) -> None:
        """Paint the routines again for which an exercise stands; with `None` all of them."""
        if exercise_id is None:
            self.viewport().update()
        elif self.isVisible():
            for row in self._model.rows_with_picture(exercise_id):
                self.update(self._model.index(row))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_current()
            case Qt.Key.Key_Delete:
                self.delete_current()
            case Qt.Key.Key_D if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self.copy_current()
            case _:
                super().keyPressEvent(event)

    def open_current(self) -> None:
        """Open the routine that has the keyboard."""
        if (entry := self._current) is not None:
            self.chosen.emit(entry.routine)

    def copy_current(self) -> None:
        """Ask for a copy of it."""
        if (entry := self._current) is not None:
            self.copy_requested.emit(entry.routine)

    def delete_current(self) -> None:
        """Ask to delete it."""
        if (entry := self._current) is not None:
            self.delete_requested.emit(entry.routine)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        entry = self._current
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, slot, is_offered in (
            (self.tr("Open"), self.open_current, True),
            (self.tr("Duplicate"), self.copy_current, True),
            (self.tr("Delete"), self.delete_current, not entry.is_programme),
        ):
            action = QAction(text, menu)
            action.setEnabled(is_offered)
            action.triggered.connect(slot)
            menu.addAction(action)
        menu.popup(event.globalPos())

    @property
    def _current(self) -> Entry | None:
        index = self.currentIndex()
        entry = self._model.row(index.row()) if index.isValid() else None
        return entry if entry is not None and entry.routine is not None else None

    def _choose(self, index: AnyIndex) -> None:
        routine = self._model.row(index.row()).routine
        if routine is not None:
            self.chosen.emit(routine)


class Shelf(QWidget):
    """Search, the list, and the ways to get another routine."""

    chosen = Signal(object)
    delete_requested = Signal(object)
    copy_requested = Signal(object)
    new_requested = Signal()
    import_requested = Signal()
    closed = Signal()

    def __init__(
        self,
        catalogue: Catalogue,
        programmes: Sequence[Routine],
        box: PaintBox,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._own: Sequence[Routine] = ()
        self._programmes = programmes
        self._last_played: Mapping[RoutineId, datetime] = {}
        self.model = ShelfModel(catalogue, self)
        self.view = ShelfView(self.model, box, self)
        theme = box.theme
        self.search = SearchField(
            theme, self.tr("Search routines…"), self.tr("Search routines"), self
        )
        self.search.textChanged.connect(self._refresh)
        self.search.entered.connect(self._open_first)
        self.search.list_requested.connect(self._go_to_list)
        self.order = ChoiceBox([self._order_words(order) for order in ShelfOrder], self)
        self.order.setAccessibleName(self.tr("Order of your routines"))
        self.order.currentIndexChanged.connect(self._refresh)
        self.back = IconButton(theme, "chevron-left", self.tr("Back to the routine"), self)
        self.new = TextButton(theme, "plus", self.tr("New routine"), "", self)
        self.import_file = TextButton(theme, "folder", self.tr("Import…"), "", self)
        self.back.clicked.connect(self.closed)
        self.new.clicked.connect(self.new_requested)
        self.import_file.clicked.connect(self.import_requested)
        self.view.chosen.connect(self.chosen)
        self.view.delete_requested.connect(self.delete_requested)
        self.view.copy_requested.connect(self.copy_requested)
        self._lay_out()
        self._refresh()

    def show_own(self, own: Sequence[Routine]) -> None:
        """Show the person's own routines as they are now."""
        self._own = own
        self._refresh()

    def set_times(self, times: LeadTimes) -> None:
        """Take the person's lead times, for the lengths."""
        self.model.times = times
        self.view.viewport().update()
        self._refresh()

    def set_last_played(self, last_played: Mapping[RoutineId, datetime]) -> None:
        """Take when each routine was last played, for the order; those never played are absent."""
        self._last_played = last_played
        self._refresh()

    def begin(self, open_now: Routine) -> None:
        """Show all, with the open routine as the current one."""
        self.search.clear()
        row = self.model.row_of(open_now.id)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row))
            self.view.scrollTo(self.model.index(row))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        words = self.search.text().casefold().split()

        def found(routines: Sequence[Routine]) -> list[Routine]:
            return [r for r in routines if all(word in r.name.casefold() for word in words)]

        order = list(ShelfOrder)[max(0, self.order.currentIndex())]
        own = in_order(found(self._own), order, self._last_played, self.model.times)
        self.model.show(own, found(self._programmes))

    def _order_words(self, order: ShelfOrder) -> str:
        match order:
            case ShelfOrder.NAME:
                return self.tr("By name")
            case ShelfOrder.LAST_PLAYED:
                return self.tr("Last played first")
            case ShelfOrder.LENGTH:
                return self.tr("Shortest first")

    def _open_first(self) -> None:
        entry = self.model.first_routine
        if entry is not None:
            self.chosen.emit(entry)

    def _go_to_list(self) -> None:
        row = self.model.row_of(first.id) if (first := self.model.first_routine) else None
        if row is None:
            return
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(row))
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self.back)
        heading.addWidget(PlainLabel(self.tr("Routines"), look="title", parent=self), 1)
        heading.addWidget(self.import_file)
        heading.addWidget(self.new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(heading)
        below = QHBoxLayout()
        below.addWidget(self.search, 1)
        below.addWidget(self.order)
        layout.addLayout(below)
        layout.addWidget(self.view, 1)
