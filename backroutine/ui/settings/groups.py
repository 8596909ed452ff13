"""The groups of settings that are more than single rows: sound, conditions, data."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from backroutine.domain.exercise import CareTag
from backroutine.domain.settings import MAX_VOLUME
from backroutine.ui.labels import PlainLabel
from backroutine.ui.settings.rows import SettingGroup, Tick, VolumeSlider
from backroutine.ui.tokens import Space
from backroutine.wording import CARE_TAG_NAMES

SLIDER_WIDTH = 200
PATH_WIDTH = 330
CARE_COLUMNS = 2


class SoundGroup(SettingGroup):
    """Whether and how loud the tones sound, and what makes them."""

    sound_switched = Signal(bool)
    volume_set = Signal(int)
    test_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_name(self.tr("Sound"))
        self._on = Tick(self.tr("On"), self)
        self.add_row(
            self.tr("Sounds"),
            self.tr("Tones count down the last three seconds and announce each change."),
            self._on,
        )
        self.add_row(
            self.tr("Volume"),
            self.tr("How loud the tones are. Test it from where you exercise."),
            self._volume_control(),
        )
        self._status = PlainLabel(look="muted", parent=self, wraps=True)
        self._status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._status.hide()
        self.add_widget(self._status)
        self._on.toggled.connect(self.sound_switched)
        self._volume.valueChanged.connect(self.volume_set)
        self._volume.sliderMoved.connect(self._show_percent)
        self._test.clicked.connect(self.test_requested)

    def show_values(self, volume: int, *, sound_on: bool) -> None:
        """Show what is set without telling of a change."""
        for control in (self._on, self._volume):
            control.blockSignals(True)
        self._on.setChecked(sound_on)
        self._volume.setValue(volume)
        for control in (self._on, self._volume):
            control.blockSignals(False)
        self._show_percent(volume)
        self._volume.setEnabled(sound_on)
        self._test.setEnabled(sound_on)

    def show_status(self, sentence: str) -> None:
        """Say what sounds the cues."""
        self._status.setText(sentence)
        self._status.setHidden(not sentence)

    def _volume_control(self) -> QWidget:
        control = QWidget(self)
        self._volume = VolumeSlider(MAX_VOLUME, control)
        self._volume.setFixedWidth(SLIDER_WIDTH)
        self._volume.setAccessibleName(self.tr("Volume"))
        self._percent = PlainLabel(look="muted", parent=control)
        self._percent.setFixedWidth(self._percent.fontMetrics().horizontalAdvance("100 %") + 4)
        self._test = QPushButton(self.tr("Test"), control)
        self._test.setAccessibleName(self.tr("Test the sound"))
        layout = QHBoxLayout(control)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        for widget in (self._volume, self._percent, self._test):
            layout.addWidget(widget)
        control.setFocusProxy(self._volume)
        return control

    def _show_percent(self, volume: int) -> None:
        self._percent.setText(self.tr("{volume} %").format(volume=volume))


class CareGroup(SettingGroup):
    """The person's conditions."""

    care_tags_set = Signal(object)
    """The conditions that hold now: a frozenset of `CareTag`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        explanation = self.tr(
            "Tick what holds for you. The program then points out the exercises that need care "
            "with it. It advises and never decides; ask your doctor when in doubt."
        )
        self.set_name(self.tr("Take care with"), " ".join((explanation, *CARE_TAG_NAMES.values())))
        self.add_widget(PlainLabel(explanation, look="muted", parent=self, wraps=True))
        boxes = QWidget(self)
        grid = QGridLayout(boxes)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(0)
        self._boxes = {tag: Tick(CARE_TAG_NAMES[tag], boxes) for tag in CareTag}
        rows = -(-len(self._boxes) // CARE_COLUMNS)
        for number, box in enumerate(self._boxes.values()):
            grid.addWidget(box, number % rows, number // rows)
            box.setAccessibleDescription(explanation)
            box.toggled.connect(self._tell)
        self.add_widget(boxes)

    def show_values(self, care_tags: frozenset[CareTag]) -> None:
        """Show which conditions hold without telling of a change."""
        for tag, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(tag in care_tags)
            box.blockSignals(False)

    def _tell(self) -> None:
        self.care_tags_set.emit(
            frozenset(tag for tag, box in self._boxes.items() if box.isChecked())
        )


class DataGroup(SettingGroup):
    """Where the person's data lies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_name(self.tr("Your data"))
        control = QWidget(self)
        self._folder = QLineEdit(control)
        self._folder.setReadOnly(True)
        self._folder.setMinimumWidth(PATH_WIDTH)
        self._folder.setAccessibleName(self.tr("Folder of your data"))
        copy = QPushButton(self.tr("Copy"), control)
        copy.setAccessibleName(self.tr("Copy the folder's name"))
        copy.clicked.connect(self._copy_folder)
        layout = QHBoxLayout(control)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._folder)
        layout.addWidget(copy)
        control.setFocusProxy(self._folder)
        self.add_row(
            self.tr("Folder"),
            self.tr("Everything that you write is kept here, on this computer only."),
            control,
        )

    def show_folder(self, path: Path) -> None:
        """Say where the data lies."""
        self._folder.setText(str(path))
        self._folder.setCursorPosition(0)

    def _copy_folder(self) -> None:
        QApplication.clipboard().setText(self._folder.text())
