"""Where the person's data lies: shown until the care of the data is given to the page."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget

from backroutine.ui.entered import Entered
from backroutine.ui.settings.rows import SettingGroup, SettingRow
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

PATH_WIDTH = 330


class DataGroup(SettingGroup):
    """The folder of the data, to be read and copied."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.set_name(self.tr("Your data"))
        control = Entered(self)
        self._folder = QLineEdit(control)
        self._folder.setReadOnly(True)
        self._folder.setMinimumWidth(PATH_WIDTH)
        copy = QPushButton(self.tr("Copy"), control)
        copy.setAccessibleName(self.tr("Copy the folder's name"))
        copy.clicked.connect(self._copy_folder)
        layout = QHBoxLayout(control)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._folder)
        layout.addWidget(copy)
        control.enter_at(self._folder)
        row = SettingRow(
            self.tr("Folder"),
            self.tr("Everything that you write is kept here, on this computer only."),
            control, theme, self,
        )  # fmt: skip
        self._folder.setAccessibleName(self.tr("Folder of your data"))
        self.add_row(row)

    def show_folder(self, path: Path) -> None:
        """Say where the data lies."""
        self._folder.setText(str(path))
        self._folder.setCursorPosition(0)

    def _copy_folder(self) -> None:
        QApplication.clipboard().setText(self._folder.text())
