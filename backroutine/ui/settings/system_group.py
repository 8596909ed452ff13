"""What works on this computer and what does not: the check-up of `doctor`, as a group."""

from typing import Protocol

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.doctor.found import CheckKind, CheckState, CheckUp, Found, as_lines
from backroutine.translating import noted, tr
from backroutine.ui.background import Background
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.labels import PlainLabel
from backroutine.ui.settings.rows import SettingGroup, has_words
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import ICON_PX, Space

ICONS = {
    CheckState.WORKS: ("check", "ok"),
    CheckState.PARTLY: ("info", "caution"),
    CheckState.FAILS: ("warning", "danger"),
}
_SCREEN = noted("The window is on a screen of {width} by {height}, scaled by {ratio} ({platform}).")


def screen_found(screen: QScreen) -> Found:
    """Say on which screen the window is; asked on the window's thread."""
    size, ratio = screen.geometry().size(), screen.devicePixelRatio()
    says = tr(_SCREEN).format(
        width=size.width(), height=size.height(), ratio=f"{ratio:g}",
        platform=QGuiApplication.platformName(),
    )  # fmt: skip
    return Found(CheckKind.DISPLAY, CheckState.WORKS, says)


class SystemCheck(Protocol):
    """Somebody who looks at the system."""

    def check_up(self) -> CheckUp:
        """Look at everything; takes up to some seconds, and changes nothing."""
        ...


class SystemGroup(SettingGroup):
    """Looks at the system when it is first seen, and when the person asks for it."""

    test_requested = Signal()

    def __init__(
        self, check: SystemCheck, background: Background, theme: Theme, parent: QWidget
    ) -> None:
        """`background` is a thread of its own: some looks take seconds."""
        super().__init__(theme, parent)
        self.set_name(self.tr("System"))
        self._check = check
        self._background = background
        self._check_up: CheckUp | None = None
        self._is_looking = False
        self._lines: list[_FoundLine] = []
        self._summary = PlainLabel(parent=self, wraps=True)
        self.add_widget(self._summary)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.M)
        holder = QWidget(self)
        holder.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.add_widget(holder)
        self._add_buttons()
        theme.changed.connect(self._retint)

    @property
    @override
    def first_control(self) -> QWidget | None:
        return self._test

    def look(self) -> None:
        """Look at everything, away from the window, and say what was found."""
        if self._is_looking:
            return
        self._is_looking = True
        self._again.setEnabled(False)
        self._summary.setText(self.tr("Looking…"))
        self._background.run(self._check.check_up, self.show_check_up)

    def show_check_up(self, check_up: CheckUp) -> None:
        """Say what was found."""
        self._is_looking = False
        self._check_up = check_up
        self._again.setEnabled(True)
        self._copy.setEnabled(True)
        for line in self._lines:
            self._list.removeWidget(line)
            line.deleteLater()
        names = self._names()
        self._lines = [
            _FoundLine(each, names[each.kind], self._state_name(each.state), self)
            for each in check_up.found
        ]
        for line in self._lines:
            self._list.addWidget(line)
        count = sum(each.state is CheckState.FAILS for each in check_up.found)
        self._summary.setText(
            self.tr("%n thing(s) do not work here.", "", count)
            if count
            else self.tr("Everything that is needed works.")
        )
        self._retint()

    @override
    def show_matching(self, words: str) -> bool:
        said = " ".join([self.name, *self._names().values()]).casefold()
        matches = has_words(said, words)
        self.setHidden(not matches)
        return matches

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._check_up is None:
            self.look()

    def _add_buttons(self) -> None:
        self._test = QPushButton(self.tr("Play a test sound"), self)
        self._copy = QPushButton(self.tr("Copy the report"), self)
        self._again = QPushButton(self.tr("Look again"), self)
        self._copy.setEnabled(False)
        self._test.clicked.connect(self.test_requested)
        self._copy.clicked.connect(self._copy_report)
        self._again.clicked.connect(self.look)
        buttons = QWidget(self)
        line = FlowLayout(buttons)
        for button in (self._test, self._copy, self._again):
            line.addWidget(button)
        self.add_widget(buttons)

    def _copy_report(self) -> None:
        if self._check_up is not None:
            QApplication.clipboard().setText("\n".join(as_lines(self._check_up)))
            self._summary.setText(self.tr("The report has been copied."))

    def _retint(self) -> None:
        for line in self._lines:
            line.retint(self._theme)

    def _state_name(self, state: CheckState) -> str:
        match state:
            case CheckState.WORKS:
                return self.tr("Works")
            case CheckState.PARTLY:
                return self.tr("In part")
            case CheckState.FAILS:
                return self.tr("Does not work")

    def _names(self) -> dict[CheckKind, str]:
        return {
            CheckKind.DISPLAY: self.tr("Display"),
            CheckKind.FONTS: self.tr("Type"),
            CheckKind.SOUND: self.tr("Sound"),
            CheckKind.VOICE: self.tr("Voice"),
            CheckKind.AWAKE: self.tr("Keep awake"),
            CheckKind.MEDIA_KEYS: self.tr("Media keys"),
            CheckKind.REMINDERS: self.tr("Reminders"),
            CheckKind.DATABASE: self.tr("Your data"),
            CheckKind.BACKUPS: self.tr("Backups"),
            CheckKind.SPACE: self.tr("Free space"),
            CheckKind.FOLDER: self.tr("Folder"),
        }


class _FoundLine(QWidget):
    """One thing that was looked at: a sign, its name and state, the sentence and what to do."""

    def __init__(self, found: Found, name: str, state: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = found
        self._sign = PlainLabel(parent=self)
        says = f"{found.says}\n{found.remedy}" if found.remedy else found.says
        words = self.tr("{name}: {state}").format(name=name, state=state)
        texts = QVBoxLayout()
        texts.setSpacing(Space.XS)
        texts.addWidget(PlainLabel(words, look="strong", parent=self))
        texts.addWidget(PlainLabel(says, look="muted", parent=self, wraps=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(self._sign)
        layout.addLayout(texts, 1)
        self.setAccessibleName(f"{words}. {says}")

    def retint(self, theme: Theme) -> None:
        """Draw the sign in the colours that are on."""
        name, token = ICONS[self._found.state]
        size = theme.scaled(ICON_PX)
        self._sign.setPixmap(icon_pixmap(name, getattr(theme.tokens, token), size))
        self._sign.setFixedSize(QSize(size, size))
