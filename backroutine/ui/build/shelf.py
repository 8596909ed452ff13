"""The list of routines to open, with what can be done to them."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.timeline import LeadTimes
from backroutine.ui.build.message_bar import MessageBar
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.rows_model import AnyIndex
from backroutine.ui.build.search_field import SearchField
from backroutine.ui.build.shelf_delegate import ShelfDelegate
from backroutine.ui.build.shelf_model import Entry, ShelfModel
from backroutine.ui.build.shelf_order import ShelfOrder, in_order
from backroutine.ui.buttons import IconButton, TextButton
from backroutine.ui.choice_box import ChoiceBox
from backroutine.ui.labels import PlainLabel, name_box
from backroutine.ui.tokens import Space

# So many letters of a search are seen beside the choice of the order at the least.
LEAST_LETTERS = 12


class ShelfView(QListView):
    """Shows a `ShelfModel`; a click or Enter opens."""

    chosen = Signal(object)
    renamed = Signal(object, str)
    delete_requested = Signal(object)
    copy_requested = Signal(object)

    def __init__(self, model: ShelfModel, box: PaintBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        delegate = ShelfDelegate(model, box, self)
        delegate.renamed.connect(self.renamed)
        self.setItemDelegate(delegate)
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
        if not self.hasFocus():  # a key that the field of a name has left
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_current()
            case Qt.Key.Key_F2:
                self.rename_current()
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

    def rename_current(self) -> None:
        """Let its name be written anew in its row; that of a programme stays."""
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

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
            (self.tr("Rename"), self.rename_current, not entry.is_programme),
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
    rename_requested = Signal(object, str)
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
        name_box(self.order, self.tr("Order of your routines"))
        self.order.currentIndexChanged.connect(self._refresh)
        self.nothing = PlainLabel(look="muted", wraps=True, parent=self)
        self.nothing.hide()
        self.message = MessageBar(theme, self)
        self.back = IconButton(theme, "chevron-left", self.tr("Back to the routine"), self)
        self.new = TextButton(theme, "plus", self.tr("New routine"), "", self)
        self.import_file = TextButton(theme, "folder", self.tr("Import…"), "", self)
        self.back.clicked.connect(self.closed)
        self.new.clicked.connect(self.new_requested)
        self.import_file.clicked.connect(self.import_requested)
        self.view.chosen.connect(self.chosen)
        self.view.renamed.connect(self.rename_requested)
        self.view.delete_requested.connect(self.delete_requested)
        self.view.copy_requested.connect(self.copy_requested)
        self._lay_out()
        theme.changed.connect(self._fit_heading)
        theme.changed.connect(self._fit_search)
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
        self.message.clear()
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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_heading()
        self._fit_search()

    def _fit_search(self) -> None:
        """Let the order stand below the search where that would hold but a few letters."""
        self.order.ensurePolished()
        self.search.ensurePolished()
        letters = LEAST_LETTERS * self.search.fontMetrics().averageCharWidth()
        least = letters + 2 * self.search.sizeHint().height()  # its icons
        fits = least + Space.S + self.order.sizeHint().width() <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._below.setDirection(across if fits else down)

    def _fit_heading(self) -> None:
        """Let words go where there is no room for them: the title, then those of the buttons."""
        words = ((self.import_file, self.tr("Import…")), (self.new, self.tr("New routine")))
        room = self.width() - self.back.sizeHint().width() - Space.S
        for button, text in words:
            button.ensurePolished()
            button.say(text)
        for button, text in words:
            is_tight = sum(each.sizeHint().width() + Space.S for each, _ in words) > room
            if is_tight:
                button.say("")
                button.setAccessibleName(text)
            button.setToolTip(text if is_tight else "")
        room -= sum(each.sizeHint().width() + Space.S for each, _ in words)
        self._title.setVisible(self._title.sizeHint().width() <= room)

    def _refresh(self) -> None:
        words = self.search.text().casefold().split()

        def found(routines: Sequence[Routine]) -> list[Routine]:
            return [r for r in routines if all(word in r.name.casefold() for word in words)]

        order = list(ShelfOrder)[max(0, self.order.currentIndex())]
        own = in_order(found(self._own), order, self._last_played, self.model.times)
        programmes = found(self._programmes)
        self.model.show(own, programmes)
        if not own and not programmes:
            self.nothing.setText(
                self.tr("No routine has “{words}” in its name. Try another word.").format(
                    words=self.search.text().strip()
                )
            )
        self.nothing.setHidden(bool(own or programmes))

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
        self._title = PlainLabel(self.tr("Routines"), look="title", parent=self)
        heading.setSpacing(Space.S)
        heading.addWidget(self.back)
        heading.addWidget(self._title)
        heading.addStretch(1)
        heading.addWidget(self.import_file)
        heading.addWidget(self.new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(heading)
        below = self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        below.addWidget(self.search, 1)
        below.addWidget(self.order)
        layout.addLayout(below)
        layout.addWidget(self.nothing)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.message)
