"""The window itself: header, notice, and room for pages that come after the first paint.

It imports little, so that something is seen at once; `pages` brings the rest.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.private_files import keep_private
from backroutine.ui.closing import Closing
from backroutine.ui.focus_keys import FocusKeys
from backroutine.ui.header import Header
from backroutine.ui.keys_action import KeysAction
from backroutine.ui.notice import Notice
from backroutine.ui.page_frame import PageFrame
from backroutine.ui.skeleton import Skeleton
from backroutine.ui.theme import Theme

LEAST_WIDTH, LEAST_HEIGHT = 1000, 560
FIRST_WIDTH, FIRST_HEIGHT = 1360, 860
# What a window manager draws around a window, on the generous side.
FRAME = QSize(16, 48)


class PageIndex(IntEnum):
    """The pages in their order in the header."""

    BUILD = 0
    PLAY = 1
    HISTORY = 2
    LEARN = 3
    SETTINGS = 4


class MainWindow(QMainWindow):
    """Shows one page at a time."""

    about_to_close = Signal(object)
    """The window is to be closed: a `Closing`, which whoever listens may put off."""
    import_wished = Signal()
    export_wished = Signal()
    print_wished = Signal()
    report_wished = Signal()
    theme_toggled = Signal()

    def __init__(self, theme: Theme, window_state: Path) -> None:
        super().__init__()
        self._theme = theme
        self._window_state = window_state
        self.setWindowTitle("BackRoutine")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        FocusKeys(self)
        self.notice = Notice(theme, self)
        names = [
            self.tr("Build"), self.tr("Play"), self.tr("History"), self.tr("Learn"),
            self.tr("Settings"),
        ]  # fmt: skip
        self._header = Header(names, self._menu_actions(), theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(Skeleton(theme, self))
        self._has_pages = False
        self._is_bare = False
        self._lay_out()
        self._stack.currentChanged.connect(self._place_header)
        self._add_page_shortcuts(names)
        self._header.page_chosen.connect(self._show_page_number)
        self._header.theme_toggled.connect(self.theme_toggled)
        self._header.show_page(PageIndex.BUILD)
        self._restore_geometry()

    @property
    def has_pages(self) -> bool:
        """Whether the pages have come."""
        return self._has_pages

    def place_for_page(self) -> PageFrame:
        """Return the place that a page can be made in, before all of them are taken."""
        return PageFrame(self._stack)

    def take_pages(self, pages: Sequence[QWidget]) -> None:
        """Take the pages in the order of `PageIndex`, and show the first.

        One that comes later is given by its place, which is filled when it is turned to.
        """
        skeleton = self._stack.widget(0)
        for page in pages:
            self._stack.addWidget(page if isinstance(page, PageFrame) else self._placed(page))
        if skeleton is not None:
            self._stack.removeWidget(skeleton)
            skeleton.deleteLater()
        self._has_pages = True
        self.show_page(PageIndex.BUILD)

    def show_instead(self, widget: QWidget) -> None:
        """Show something in place of the pages, which cannot be reached until `show_pages`."""
        self._has_pages = False
        self._header.set_reachable(False)
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        widget.setFocus()

    def show_pages(self) -> None:
        """Show the pages again."""
        self._has_pages = True
        self._header.set_reachable(True)
        self.show_page(PageIndex.BUILD)

    def show_page(self, page: PageIndex) -> None:
        """Bring a page to the front; while there are none, nothing happens."""
        if not self._has_pages:
            return
        place = self._stack.widget(page)
        if isinstance(place, PageFrame):
            place.fill()
        self._stack.setCurrentIndex(page)
        self._header.show_page(page)
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus()

    def show_full_screen(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Fill the screen with the page alone, or go back to the window."""
        full_screen = Qt.WindowState.WindowFullScreen
        state = self.windowState()
        self.setWindowState(state | full_screen if wanted else state & ~full_screen)
        self._place_header()

    def show_bare(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Leave all room to the player's page, while it is the one shown, or give the header it."""
        self._is_bare = wanted
        self._place_header()

    def raise_above(self) -> None:
        """Bring the window in front of others."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        closing = Closing(self.close)
        self.about_to_close.emit(closing)
        if closing.is_put_off:
            event.ignore()
            return
        if self._window_state.parent.is_dir():  # else it would be made, in place of a missing drive
            with suppress(OSError):  # where it cannot be written, the place is forgotten
                keep_private(self._window_state)
            state = QSettings(str(self._window_state), QSettings.Format.IniFormat)
            state.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)

    def _lay_out(self) -> None:
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(centre)

    def _placed(self, page: QWidget) -> PageFrame:
        made_in = page.parentWidget()
        place = made_in if isinstance(made_in, PageFrame) else self.place_for_page()
        place.hold(page)
        return place

    def _place_header(self) -> None:
        is_bare = self._is_bare and self._has_pages
        is_played = self._stack.currentIndex() == PageIndex.PLAY
        self._header.setHidden(self.isFullScreen() or (is_bare and is_played))

    def _menu_actions(self) -> list[QAction]:
        return [
            self._action(self.tr("Import routines…"), "Ctrl+O", self.import_wished.emit),
            self._action(self.tr("Export this routine…"), "Ctrl+E", self.export_wished.emit),
            self._action(self.tr("Print hand-out…"), "Ctrl+P", self.print_wished.emit),
            self._action(
                self.tr("Report for a therapist…"), "Ctrl+Shift+P", self.report_wished.emit
            ),
            KeysAction(self._theme, self),
            self._action(self.tr("Quit"), "Ctrl+Q", self.close),
        ]

    def _action(self, text: str, shortcut: str, slot: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _add_page_shortcuts(self, names: Sequence[str]) -> None:
        for page, name in zip(PageIndex, names, strict=True):
            action = self._action(name, f"Ctrl+{page + 1}", self._show_page_of_action)
            action.setData(int(page))

    def _show_page_of_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.show_page(PageIndex(action.data()))

    def _show_page_number(self, number: int) -> None:
        self.show_page(PageIndex(number))

    def _restore_geometry(self) -> None:
        room = self.screen().availableSize() - FRAME
        self.resize(QSize(FIRST_WIDTH, FIRST_HEIGHT).boundedTo(room))
        state = QSettings(str(self._window_state), QSettings.Format.IniFormat)
        geometry = state.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
