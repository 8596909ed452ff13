"""The head of the routine: its name and kind, how long it is, and what can be done to all of it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.routine import MAX_NAME_LENGTH, Routine, RoutineKind
from backroutine.ui.build.name_field import NameField
from backroutine.ui.buttons import IconButton, TextButton, UndoButton
from backroutine.ui.choice_box import ChoiceBox
from backroutine.ui.labels import PlainLabel, name_box
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, Space
from backroutine.wording import KIND_NAMES, length

KIND_WIDTH = 142
LARGE_FROM = 130


class RoutineHeading(QWidget):
    """Shows the name and the sums; asks to rename, to undo, and for what the menus offer."""

    renamed = Signal(str)
    kind_chosen = Signal(object)
    shelf_requested = Signal()

    def __init__(
        self, theme: Theme, undo_stack: QUndoStack, menu: QMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = ""
        self._is_showing = False
        self.shelf_button = TextButton(theme, "folder", self.tr("Routines"), "quiet", self)
        self.shelf_button.setToolTip(self.tr("All routines and programmes"))
        self.shelf_button.clicked.connect(self.shelf_requested)
        self.name = styled(NameField(self), "name")
        self.name.setAccessibleName(self.tr("Name of the routine"))
        self.name.setMaxLength(MAX_NAME_LENGTH)
        self.name.editingFinished.connect(self._take_name)
        self.name.installEventFilter(self)
        self.undo = undo_stack.createUndoAction(self, self.tr("Undo"))
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.redo = undo_stack.createRedoAction(self, self.tr("Redo"))
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.undo_button = UndoButton(theme, "undo", self.tr("Undo"), undo_stack, self)
        self.redo_button = UndoButton(theme, "redo", self.tr("Redo"), undo_stack, self, redoes=True)
        self.more = IconButton(theme, "more", self.tr("More for this routine"), self)
        self.more.set_menu(menu)
        self.kind = ChoiceBox([KIND_NAMES[kind] for kind in RoutineKind], self)
        name_box(self.kind, self.tr("Kind of routine"))
        self.kind.currentIndexChanged.connect(self._take_kind)
        self.sums = PlainLabel(look="muted", parent=self)
        self._theme = theme
        theme.changed.connect(self._resize)
        for changed in (undo_stack.canUndoChanged, undo_stack.canRedoChanged):
            changed.connect(self._share_line)
        self._lay_out()
        self._resize()

    @property
    def actions_for_page(self) -> list[QAction]:
        """Undo and redo, whose keys count everywhere on the page."""
        return [self.undo, self.redo]

    def show_routine(self, routine: Routine, total_s: int, programme: Programme | None) -> None:
        """Show a routine; the name and kind of a programme cannot be edited."""
        self._is_showing = True
        self._name = routine.name
        if self.name.text() != routine.name:
            self.name.setText(routine.name)
            self.name.setCursorPosition(0)
        self.name.setReadOnly(programme is not None)
        self.kind.setCurrentIndex(list(RoutineKind).index(routine.kind))
        self.kind.setVisible(programme is None)
        words = self.tr("{time} · %n exercise(s)", "", len(routine.steps))
        self.sums.setText(words.format(time=length(total_s)))
        self._share_room()
        self._is_showing = False

    def edit_name(self) -> None:
        """Put the keyboard into the name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc takes back what was typed."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.name.text() != self._name
        ):
            self.name.setText(self._name)
            return True
        return super().eventFilter(watched, event)

    def _share_room(self) -> None:
        self._share_line()
        self._place_sums()
        self._name_shelf_button()

    def _share_line(self) -> None:
        """Let large text have the room of what can be neither undone nor redone now."""
        buttons = (self.undo_button, self.redo_button)
        wide = sum(b.sizeHint().width() + Space.XS for b in (*buttons, self.more))
        is_tight = self._is_large and self.name.wished_width + wide > self.width()
        for button in buttons:
            button.setVisible(not is_tight or button.isEnabled() or button.hasFocus())

    def _place_sums(self) -> None:
        """Give the sums a line of their own where large text would cut them beside the kind."""
        self.sums.ensurePolished()
        hit_size = self._theme.scaled(HIT_SIZE)  # of the shelf's button without its words
        taken = self.kind.width() + Space.M if not self.kind.isHidden() else 0
        wide = taken + self._sums_width + 2 * Space.M + hit_size
        is_below = self._is_large and wide > self.width()
        if is_below == (self._column.indexOf(self.sums) >= 0):
            return
        self.sums.setWordWrap(is_below)
        self._second.removeWidget(self.sums)
        self._column.removeWidget(self.sums)
        if is_below:
            self._column.addWidget(self.sums)
        else:
            self._second.insertWidget(1, self.sums, 1)

    @property
    def _sums_width(self) -> int:
        """How wide the sums are in one line."""
        if self.sums.wordWrap():
            return self.sums.fontMetrics().horizontalAdvance(self.sums.text())
        return self.sums.sizeHint().width()

    @property
    def _is_large(self) -> bool:
        return self._theme.text_scale > LARGE_FROM

    def _name_shelf_button(self) -> None:
        """Let the button say its words where the sums leave room for them."""
        words = self.tr("Routines")
        kind = 0 if self.kind.isHidden() else self.kind.width() + Space.M
        self.shelf_button.say(words)
        self.shelf_button.ensurePolished()
        self.sums.ensurePolished()
        wide = self.shelf_button.sizeHint().width() + Space.M
        # one gap more than widgets: the stretch between sums and button has one too
        if kind + self._sums_width + Space.M + wide > self.width():
            self.shelf_button.say("")
        self.shelf_button.setAccessibleName(words)

    def _resize(self) -> None:
        self.kind.setFixedWidth((KIND_WIDTH + self._theme.scaled(KIND_WIDTH)) // 2)
        self._share_room()

    def _take_name(self) -> None:
        if self.name.text() != self._name and not self.name.isReadOnly():
            self.renamed.emit(self.name.text())

    def _take_kind(self, index: int) -> None:
        if not self._is_showing:
            self.kind_chosen.emit(list(RoutineKind)[index])

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(Space.XS)
        first.addWidget(self.name, 1)
        first.addWidget(self.undo_button)
        first.addWidget(self.redo_button)
        first.addWidget(self.more)
        second = self._second = QHBoxLayout()
        second.setSpacing(Space.S)
        second.addWidget(self.kind)
        second.addWidget(self.sums, 1)
        second.addStretch()
        second.addWidget(self.shelf_button)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addLayout(first)
        layout.addLayout(second)
