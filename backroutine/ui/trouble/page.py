"""Shown in place of the pages when the data cannot be opened: what happened, and the ways on.

The program never ends because of a bad file, and nothing that replaces data is done unasked.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from backroutine.domain.refusal import RefusedError
from backroutine.domain.trouble import BackupContents, Trouble, TroubleKind, Way
from backroutine.ui.background import Background
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.labels import PlainLabel
from backroutine.ui.notice import Notice
from backroutine.ui.ports import DataRescue
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.ui.trouble.column import Column
from backroutine.ui.trouble.confirmation import Confirmation
from backroutine.ui.trouble.ways import WaysPanel

SIGN_PX = 28


class TroublePage(QWidget):
    """Says what has befallen the data, and leads on."""

    solved = Signal()
    """There is data again that can be opened."""
    try_again_wished = Signal()
    only_read_wished = Signal()
    leave_wished = Signal()

    def __init__(
        self,
        rescue: DataRescue,
        background: Background,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rescue = rescue
        self._background = background
        self._theme = theme
        self._trouble: Trouble | None = None
        self._agreed: Callable[[], None] | None = None
        self._notice = Notice(theme, self)
        self._sign = PlainLabel(parent=self)
        self._title = PlainLabel(look="title", parent=self, wraps=True)
        self._sentence = PlainLabel(parent=self, wraps=True)
        self._copy = QPushButton(self.tr("Copy this text"), self)
        self._ways = WaysPanel(self)
        self._confirmation = Confirmation(self)
        self._confirmation.hide()
        self._leave = QPushButton(self.tr("Close BackRoutine"), self)
        self._prepare()
        self._place()
        theme.changed.connect(self._retint)
        self._retint()

    def look_into(self, refusal: RefusedError) -> None:
        """Find out, away from the window, what can be done about a refusal, and show it."""
        self._title.setText(self.tr("Your data is looked at…"))
        self._sentence.setText(str(refusal))
        self._ways.hide()
        self._confirmation.hide()
        self._background.run(
            lambda: self._rescue.look(refusal), self.show_trouble, self._show_without_looking
        )

    def show_trouble(self, trouble: Trouble) -> None:
        """Say what has happened and offer the ways on."""
        self._trouble = trouble
        title = self._title_of(trouble.kind)
        self._title.setText(title)
        self._sentence.setText(trouble.sentence)
        self.setAccessibleName(f"{title}. {trouble.sentence}")
        self._ways.show_trouble(trouble)
        self._show_ways()

    def _show_without_looking(self, refusal: RefusedError) -> None:
        """Lead on although nothing could be found out."""
        self.show_trouble(Trouble(TroubleKind.OTHER, str(refusal), (Way.TRY_AGAIN,)))

    def _title_of(self, kind: TroubleKind) -> str:
        return {
            TroubleKind.DAMAGED: self.tr("Your data is damaged"),
            TroubleKind.EMPTIED: self.tr("The file with your data is empty"),
            TroubleKind.MISSING: self.tr("Your data is missing"),
            TroubleKind.NEWER: self.tr("Your data belongs to a newer version"),
            TroubleKind.FOLDER_MISSING: self.tr("The folder with your data cannot be found"),
            TroubleKind.READ_ONLY: self.tr("Nothing can be written to the folder with your data"),
            TroubleKind.FULL: self.tr("The disk is full"),
            TroubleKind.LOCKED: self.tr("Another program has locked your data"),
            TroubleKind.IN_USE: self.tr("BackRoutine is open already"),
            TroubleKind.OTHER: self.tr("Your data cannot be opened"),
        }[kind]

    def _take(self, way: Way) -> None:
        self._notice.clear()
        match way:
            case Way.TRY_AGAIN:
                self.try_again_wished.emit()
            case Way.ONLY_READ:
                self.only_read_wished.emit()
            case Way.RESTORE_NEWEST:
                if self._trouble is not None and self._trouble.backup is not None:
                    self._ask_to_restore(self._trouble.backup.path, self._trouble.backup.contents)
            case Way.CHOOSE_BACKUP:
                self._choose_backup()
            case Way.SAVE_READABLE:
                self._ask(
                    self.tr("Save what can still be read?"),
                    self.tr(
                        "Everything that can be read is put into a new file. The damaged one is "
                        "kept beside it, under a name with today's date."
                    ),
                    self.tr("Save what is left"),
                    self._salvage,
                )
            case Way.START_EMPTY:
                self._ask(
                    self.tr("Begin with nothing?"),
                    self.tr(
                        "Your routines and your history will be empty. What there is now is kept "
                        "under a name with today's date, and backups stay where they are."
                    ),
                    self.tr("Start empty"),
                    self._start_empty,
                )

    def _choose_backup(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a backup"), _documents())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Backups (*.zip *.db)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._look_at_backup)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _look_at_backup(self, name: str) -> None:
        file = Path(name)

        def ask(contents: BackupContents) -> None:
            self._be_busy(is_busy=False)
            self._ask_to_restore(file, contents)

        self._be_busy(is_busy=True)
        self._background.run(lambda: self._rescue.preview(file), ask, self._refuse)

    def _ask_to_restore(self, file: Path, contents: BackupContents) -> None:
        def restore() -> None:
            self._background.run(lambda: self._rescue.restore(file), self._restored, self._refuse)

        self._ask(
            self.tr("Restore this backup?"),
            self.tr(
                "It takes the place of your data. What there is now is kept, set aside or as a "
                "backup, under a name with today's date.\n{file}"
            ).format(file=file),
            self.tr("Restore it"),
            restore,
            contents,
        )

    def _ask(
        self,
        title: str,
        text: str,
        verb: str,
        agreed: Callable[[], None],
        contents: BackupContents | None = None,
    ) -> None:
        self._agreed = agreed
        self._ways.hide()
        self._confirmation.ask(title, text, verb, contents)

    def _go_on(self) -> None:
        if self._agreed is not None:
            self._be_busy(is_busy=True)
            self._agreed()

    def _salvage(self) -> None:
        self._background.run(self._rescue.salvage, self._restored, self._refuse)

    def _start_empty(self) -> None:
        self._background.run(self._rescue.start_empty, self._begun, self._refuse)

    def _restored(self, _: BackupContents) -> None:
        self._be_busy(is_busy=False)
        self.solved.emit()

    def _begun(self, _: Path | None) -> None:
        self._be_busy(is_busy=False)
        self.solved.emit()

    def _refuse(self, error: RefusedError) -> None:
        self._be_busy(is_busy=False)
        self._notice.warn(str(error))
        self._show_ways()

    def _show_ways(self) -> None:
        self._agreed = None
        self._confirmation.hide()
        self._ways.show()
        self._ways.focus_first()

    def _be_busy(self, *, is_busy: bool) -> None:
        for widget in (self._ways, self._confirmation):
            widget.setEnabled(not is_busy)

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._title.text()}. {self._sentence.text()}")

    def _retint(self) -> None:
        self._sign.setPixmap(icon_pixmap("warning", self._theme.tokens.caution, SIGN_PX))

    def _prepare(self) -> None:
        self._sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._sentence.setAccessibleName(self.tr("What has happened"))
        for button in (self._copy, self._leave):
            styled(button, "quiet")
            button.setAutoDefault(True)
        self._copy.clicked.connect(self._copy_text)
        self._leave.clicked.connect(self.leave_wished)
        self._ways.taken.connect(self._take)
        self._confirmation.agreed.connect(self._go_on)
        self._confirmation.declined.connect(self._show_ways)

    def _place(self) -> None:
        column = Column(self)
        for widget in (self._notice, self._told(), self._ways, self._confirmation):
            column.stack.addWidget(widget)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._leave)
        column.stack.addLayout(foot)
        column.stack.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    def _told(self) -> QFrame:
        """Return the panel that says what has happened."""
        panel = styled(QFrame(self), "panel")
        heading = QHBoxLayout()
        heading.setSpacing(Space.M)
        heading.addWidget(self._sign)
        heading.addWidget(self._title, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._copy)
        foot.addStretch(1)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        layout.setSpacing(Space.M)
        layout.addLayout(heading)
        layout.addWidget(self._sentence)
        layout.addLayout(foot)
        return panel


def _documents() -> str:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place)
