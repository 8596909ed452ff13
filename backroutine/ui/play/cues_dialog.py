"""How one routine is heard and seen: as is set for all, or by a choice of its own."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.cue_choice import MAX_VOLUME, CueChoice
from backroutine.ui.controls import Choices, Switch, VolumeControl
from backroutine.ui.flash import SampleFlash
from backroutine.ui.labels import PlainLabel
from backroutine.ui.play.fitting_scroll import FittingScroll
from backroutine.ui.play.wishes import KEYS, Wish
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

MARGIN_PX = 24
# What may not wait until the question is closed. Space is for the button that has the focus first.
_WISHES = {int(key): wish for wish in (Wish.PAUSE, Wish.HOLD, Wish.HURTS) for key in KEYS[wish]}


class CuesDialog(QDialog):
    """Tells every change at once, so that it is heard; there is only a button to close.

    What was chosen for the routine is kept while the dialog is open, so that the person can go
    back and forth between it and the settings.
    """

    chosen = Signal(object)
    """The `CueChoice` of the routine, or `None` where it follows the settings."""
    test_wished = Signal()
    wished = Signal(object)
    """A `Wish` of the session that goes on behind it, by a key that nothing in it takes."""

    def __init__(
        self, name: str, usual: CueChoice, own: CueChoice | None, theme: Theme, parent: QWidget,
        *, has_sound_test: bool,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sound of this routine"))
        self._usual = usual
        self._own = own if own is not None else usual
        self._is_own = own is not None
        self.whose = Choices(
            [(False, self.tr("As in the settings")), (True, self.tr("Own for this routine"))], self
        )
        self.whose.setAccessibleName(self.tr("Sound of this routine"))
        test = {
            "volume": self.tr("Test the sound") if has_sound_test else "",
            "voice_volume": self.tr("Test the voice") if has_sound_test else "",
            "flash_strength": self.tr("Test the flash"),
        }
        names = {
            ("sound_on", "volume"): (self.tr("Sounds"), self.tr("Volume")),
            ("voice_on", "voice_volume"): (self.tr("Voice"), self.tr("Volume of the voice")),
            ("flash_on", "flash_strength"): (self.tr("Flash"), self.tr("Strength of the flash")),
        }
        self.switches = {on: Switch(words[0], self) for (on, _), words in names.items()}
        self.volumes = {
            volume: VolumeControl(MAX_VOLUME, theme, self, test_name=test[volume])
            for _, volume in names
        }
        self._volume_of = dict(names)
        for (_, volume), words in names.items():
            self.volumes[volume].setAccessibleName(words[1])
        self._flash = SampleFlash(theme, self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setAutoDefault(False)
        self._place(name)
        self._connect()
        self._show()
        self.whose.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = None if event.modifiers() else _WISHES.get(event.key())
        if wish is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.wished.emit(wish)

    def _place(self, name: str) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, 0)
        column.setSpacing(Space.M)
        title = self.tr("Sound of “{name}”").format(name=name)
        column.addWidget(PlainLabel(title, "title", inside, wraps=True))
        column.addWidget(self.whose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        for row, (on, volume) in enumerate(self._volume_of):
            grid.addWidget(self.switches[on], row, 0)
            grid.addWidget(self.volumes[volume], row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.XL, 0, Space.XL, Space.L)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(FittingScroll(inside, self), 1)
        layout.addLayout(foot)
        room = self.screen().availableSize() - QSize(MARGIN_PX, 2 * MARGIN_PX)
        self.resize(self.sizeHint().boundedTo(room))

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.accept)
        self.whose.chosen.connect(self._choose_whose)
        for field, switch in self.switches.items():
            switch.toggled.connect(partial(self._set, field))
        for field, volume in self.volumes.items():
            volume.volume_set.connect(partial(self._set, field))
        self.volumes["volume"].test_wished.connect(self.test_wished)
        self.volumes["voice_volume"].test_wished.connect(self.test_wished)
        self.volumes["flash_strength"].test_wished.connect(self._show_flash)

    def _choose_whose(self, is_own: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._is_own = is_own
        self._tell()

    def _set(self, field: str, value: object) -> None:
        changed: dict[str, Any] = {field: value}
        self._own = replace(self._own, **changed)
        self._tell()

    def _tell(self) -> None:
        self._show()
        self.chosen.emit(self._own if self._is_own else None)

    def _show(self) -> None:
        shown = self._own if self._is_own else self._usual
        self.whose.show_value(self._is_own)
        for on, volume in self._volume_of:
            self.switches[on].show_value(getattr(shown, on))
            self.switches[on].setEnabled(self._is_own)
            self.volumes[volume].show_value(getattr(shown, volume))
            self.volumes[volume].setEnabled(self._is_own and getattr(shown, on))

    def _show_flash(self) -> None:
        self._flash.light_up(self._own.flash_strength)
