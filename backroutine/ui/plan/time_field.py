"""A field for a time of day, and the small dialog that asks for another one."""

from datetime import time

from PySide6.QtCore import QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.planning import PlannedTime
from backroutine.ui.arrows import with_arrows
from backroutine.ui.labels import PlainLabel
from backroutine.ui.language import locale
from backroutine.ui.scrolling import wheel_is_for
from backroutine.ui.tokens import Space

USUAL_TIME = time(8)
MINUTE_STEP = 5


class TimeField(QTimeEdit):
    """Asks for hours and minutes as the country writes them; minutes step by five."""

    def __init__(self, name: str, at: time = USUAL_TIME, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_arrows(self)
        self.setAccessibleName(name)
        self.setLocale(locale())
        self.setDisplayFormat(locale().timeFormat(locale().FormatType.ShortFormat))
        self.setWrapping(True)
        self.show_time(at)

    @property
    def at(self) -> time:
        return time(self.time().hour(), self.time().minute())

    def show_time(self, at: time) -> None:
        """Show a time of day."""
        self.setTime(QTime(at.hour, at.minute))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if wheel_is_for(self, event):
            super().wheelEvent(event)

    @override
    def stepBy(self, steps: int) -> None:
        if self.currentSection() is not QDateTimeEdit.Section.MinuteSection:
            super().stepBy(steps)
            return
        minute = self.time().minute()
        to_step = minute - minute % MINUTE_STEP + (MINUTE_STEP if steps > 0 else 0)
        if steps < 0 and not minute % MINUTE_STEP:
            to_step -= MINUTE_STEP
        self.setTime(self.time().addSecs((to_step - minute) * 60))
        self.setSelectedSection(QDateTimeEdit.Section.MinuteSection)


class TimeDialog(QDialog):
    """Asks at what other time a routine is planned; does not stop what runs meanwhile."""

    chosen = Signal(object, object)
    """The `PlannedTime` that was asked about, and its new `time`."""

    def __init__(self, about: str, planned: PlannedTime, parent: QWidget) -> None:
        super().__init__(parent)
        self._planned = planned
        self.setWindowTitle(self.tr("Change the time"))
        self.field = TimeField(self.tr("Time"), planned.at, self)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.M)
        layout.addWidget(PlainLabel(about, "strong", self, wraps=True))
        layout.addWidget(self.field)
        layout.addWidget(buttons)
        self.field.setFocus()

    @override
    def accept(self) -> None:
        at = self.field.at
        super().accept()
        self.chosen.emit(self._planned, at)
