"""What is only read, and scrolled where it has too little room: by the wheel and by the keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backroutine.ui.read_area import ReadArea
from backroutine.ui.theme import Theme


class ReadScroll(ReadArea):
    """Scrolls its content up and down; Tab stops at it only while there is something to scroll."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._take_keys)
        self._take_keys()

    def _take_keys(self) -> None:
        is_cut = self.verticalScrollBar().maximum() > 0
        policy = Qt.FocusPolicy.StrongFocus if is_cut else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
