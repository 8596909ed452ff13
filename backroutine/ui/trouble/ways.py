"""The ways on from a trouble, each with what it does and its button; the first one is advised."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backroutine.domain.trouble import FoundBackup, Trouble, TroubleKind, Way
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space
from backroutine.ui.trouble.contents import BackupSummary

BUTTON_WIDTH = 190


class WayRow(QWidget):
    """One way: its name, what it does, and the button that takes it."""

    taken = Signal(object)
    """The `Way` was chosen."""

    def __init__(
        self, way: Way, texts: tuple[str, str, str], *, is_advised: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        name, explanation, verb = texts
        self._way = way
        self.button = QPushButton(verb, self)
        if is_advised:
            styled(self.button, "primary")
        self.button.setMinimumWidth(BUTTON_WIDTH)
        self.button.setAutoDefault(True)
        self.button.setAccessibleDescription(f"{name}. {explanation}")
        self.button.clicked.connect(self._take)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(Space.XS)
        self._texts.addWidget(PlainLabel(name, look="strong", parent=self, wraps=True))
        self._texts.addWidget(PlainLabel(explanation, look="muted", parent=self, wraps=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XL)
        layout.addLayout(self._texts, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def show_backup(self, backup: FoundBackup) -> None:
        """Say which backup this way would bring back."""
        summary = BackupSummary(self)
        summary.show_contents(backup.contents)
        self._texts.addSpacing(Space.S)
        self._texts.addWidget(summary)
        description = f"{self.button.accessibleDescription()} {summary.text}"
        self.button.setAccessibleDescription(description)

    def _take(self) -> None:
        self.taken.emit(self._way)


class WaysPanel(QFrame):
    """All ways on, in the order in which they are advised."""

    taken = Signal(object)
    """A `Way` was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._rows: list[WayRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._layout.setSpacing(Space.XL)

    @property
    def rows(self) -> Sequence[WayRow]:
        return tuple(self._rows)

    def show_trouble(self, trouble: Trouble) -> None:
        """Offer the ways on from a trouble."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [
            WayRow(way, self._texts(way, trouble.kind), is_advised=not number, parent=self)
            for number, way in enumerate(trouble.ways)
        ]
        for row, way in zip(self._rows, trouble.ways, strict=True):
            if way is Way.RESTORE_NEWEST and trouble.backup is not None:
                row.show_backup(trouble.backup)
            row.taken.connect(self.taken)
            self._layout.addWidget(row)
            row.show()

    def focus_first(self) -> None:
        """Let the keyboard begin at the way that is advised."""
        if self._rows:
            self._rows[0].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _texts(self, way: Way, kind: TroubleKind) -> tuple[str, str, str]:
        """Return name, explanation and verb of a way."""
        match way:
            case Way.TRY_AGAIN:
                return self._try_again(kind)
            case Way.RESTORE_NEWEST:
                return (
                    self.tr("Go back to your newest backup"),
                    self.tr("What you did after it is lost; what there is now is kept, set aside."),
                    self.tr("Restore it…"),
                )
            case Way.CHOOSE_BACKUP:
                return (
                    self.tr("Use another backup"),
                    self.tr("Pick a backup file, see what is in it, then decide."),
                    self.tr("Choose a backup…"),
                )
            case Way.SAVE_READABLE:
                return (
                    self.tr("Save what can still be read"),
                    self.tr("Often nearly everything. The damaged file is kept, set aside."),
                    self.tr("Save what is left…"),
                )
            case Way.START_EMPTY:
                return (
                    self.tr("Begin with nothing"),
                    self.tr("What there is now is kept, set aside; backups stay where they are."),
                    self.tr("Start empty…"),
                )
            case Way.ONLY_READ:
                return (
                    self.tr("Only look"),
                    self.tr("Your routines and history can be seen; nothing can be changed."),
                    self.tr("Open to read"),
                )

    def _try_again(self, kind: TroubleKind) -> tuple[str, str, str]:
        verb = self.tr("Try again")
        match kind:
            case TroubleKind.FOLDER_MISSING | TroubleKind.MISSING:
                done = self.tr("Connect the drive, or put the folder back, then try again.")
            case TroubleKind.DAMAGED | TroubleKind.EMPTIED:
                done = self.tr(
                    "Make room where the disk is full, or put a good copy in place of the file, "
                    "then try again."
                )
            case TroubleKind.FULL:
                done = self.tr("Make some room on the disk, then try again.")
            case TroubleKind.READ_ONLY:
                done = self.tr("Change the permissions of the folder, then try again.")
            case TroubleKind.LOCKED | TroubleKind.IN_USE:
                done = self.tr("Close the other program, then try again.")
            case _:
                done = self.tr("Do what is said above, then try again.")
        return self.tr("Put it right, and try again"), done, verb
