"""The week's plan in a window of its own, opened from Build and from Play."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from backroutine.clock import Clock
from backroutine.ui.plan.editor import PlanEditor
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

USUAL_SIZE = QSize(1080, 640)
MARGIN_PX = 24


class PlanDialog(QDialog):
    """Shows the plan; it is kept as it is edited, so that there is only a button to close."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Week plan"))
        self.editor = PlanEditor(theme, clock, self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.accept)
        self.editor.start_wished.connect(self.accept)
        scroll = QScrollArea(self)  # for large text on a small screen
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.editor)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.M)
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)
        room = self.screen().availableSize() - QSize(MARGIN_PX, 2 * MARGIN_PX)
        usual = QSize(theme.scaled(USUAL_SIZE.width()), theme.scaled(USUAL_SIZE.height()))
        self.resize(usual.boundedTo(room))
        self.editor.add_bar.routine.setFocus()
