"""The care of the person's data: where it is, its backups, taking it along, and deleting it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.refusal import RefusedError
from backroutine.domain.trouble import BackupContents, DataStatus
from backroutine.ui.background import Background
from backroutine.ui.entered import Entered
from backroutine.ui.labels import PlainLabel
from backroutine.ui.notice import Notice
from backroutine.ui.ports import DataCare
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.ui.trouble.confirmation import Confirmation
from backroutine.ui.trouble.contents import moment_name
from backroutine.ui.trouble.data_rows import DataRow

FOLDER_WIDTH = 330
MOST_ENTRIES = 5


class DataPanel(QFrame):
    """A group of the settings that does its work itself; nothing that replaces data is unasked."""

    restore_begins = Signal()
    """A backup takes the place of the data next: what belongs to it is to be stored now."""
    deletion_begins = Signal()
    """Everything is deleted next: nothing of it is to be stored any more."""
    data_replaced = Signal()
    """A backup was restored, or everything was deleted: read everything anew."""

    def __init__(
        self,
        care: DataCare,
        background: Background,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._care = care
        self._background = background
        self._agreed: Callable[[], None] | None = None
        self._is_session_on: Callable[[], bool] = bool
        self._notice = Notice(theme, self)
        self._warning = PlainLabel(look="notice-caution", parent=self, wraps=True)
        self._warning.hide()
        self._confirmation = Confirmation(self)
        self._confirmation.hide()
        self._confirmation.agreed.connect(self._go_on)
        self._confirmation.declined.connect(self._put_question_away)
        self._rows = self._make_rows()
        self._place()

    def watch_session(self, is_session_on: Callable[[], bool]) -> None:
        """Take what tells whether a session is on: a restore would end it, and says so."""
        self._is_session_on = is_session_on

    def refresh(self) -> None:
        """Find out, away from the window, how the data is kept, and say it."""
        self._background.run(self._care.status, self.show_status, self._refuse)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Find out only when somebody looks: every session is read for it."""
        super().showEvent(event)
        self.refresh()

    def show_status(self, status: DataStatus) -> None:
        """Say where the data lies, when it was last backed up, and what of it is spoiled."""
        self._folder.setText(str(status.folder))
        self._folder.setCursorPosition(0)
        self._backup_row.explain(self._backup_text(status))
        warnings = [status.backup_refusal] if status.backup_refusal else []
        if status.skipped:
            warnings.append(self._skipped_text(status))
        self._warning.setText("\n".join(warnings))
        self._warning.setHidden(not warnings)

    def show_matching(self, words: str) -> bool:
        """Show only the rows with these words, all when the name has them; tell whether any."""
        name = self._heading.text().casefold()
        whole = all(word in name for word in words.casefold().split())
        found = [whole or row.says(words) for row in self._rows]
        for row, matches in zip(self._rows, found, strict=True):
            row.setHidden(not matches)
        self.setHidden(not whole and not any(found))
        return whole or any(found)

    def _backup_text(self, status: DataStatus) -> str:
        if status.last_backup_at is None:
            return self.tr(
                "None yet. The program makes one by itself on each day on which something changed."
            )
        return self.tr(
            "The last one by itself: {moment}. Now and then put one on another disk as well."
        ).format(moment=moment_name(status.last_backup_at))

    def _skipped_text(self, status: DataStatus) -> str:
        told = self.tr(
            "%n part(s) of your data cannot be read; they are kept as they are, and a backup may "
            "hold them whole:", "", len(status.skipped),
        )  # fmt: skip
        entries = [f"{entry.table} {entry.key}" for entry in status.skipped[:MOST_ENTRIES]]
        if len(status.skipped) > MOST_ENTRIES:
            entries.append("…")
        return f"{told} {', '.join(entries)}"

    def _choose_place_for_backup(self) -> None:
        self._save_dialog(self.tr("Back up"), "backroutine-backup.zip", self._back_up_to)

    def _back_up_to(self, name: str) -> None:
        file = Path(name)

        def tell(_: BackupContents) -> None:
            self._notice.tell(self.tr("Backed up and read back: {file}").format(file=file))
            self.refresh()

        self._background.run(lambda: self._care.back_up(file), tell, self._refuse)

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
            self._agreed = lambda: self._restore(file)
            self._confirmation.ask(
                self.tr("Restore this backup?"),
                self._restore_text(file),
                self.tr("Restore it"),
                contents,
            )

        self._notice.clear()
        self._background.run(lambda: self._care.preview(file), ask, self._refuse)

    def _restore_text(self, file: Path) -> str:
        text = self.tr(
            "It takes the place of your data. Your present data is backed up first.\n{file}"
        ).format(file=file)
        if not self._is_session_on():
            return text
        ends = self.tr(
            "The session that is on ends then; what you have done of it is stored with your "
            "present data."
        )
        return f"{text}\n{ends}"

    def _restore(self, file: Path) -> None:
        def tell(contents: BackupContents) -> None:
            kept = contents.kept
            text = self.tr("It has been restored. What was there before is kept in {place}.")
            self._say_replaced(
                self.tr("It has been restored.") if kept is None else text.format(place=kept)
            )

        self.restore_begins.emit()
        self._background.run(lambda: self._care.restore(file), tell, self._refuse)

    def _choose_place_for_export(self) -> None:
        self._save_dialog(
            self.tr("Export everything"), "backroutine-everything.zip", self._export_to
        )

    def _export_to(self, name: str) -> None:
        file = Path(name)

        def tell(_: None) -> None:
            self._notice.tell(self.tr("Written to {path}").format(path=file))

        self._background.run(lambda: self._care.export_everything(file), tell, self._refuse)

    def _ask_to_delete(self) -> None:
        self._notice.clear()
        self._agreed = self._delete
        word = self.tr("DELETE")
        self._confirmation.ask_for_word(
            self.tr("Delete everything?"),
            self.tr(
                "Routines, exercises, photos, the whole history, settings and the backups in this "
                "folder are deleted and cannot be brought back. Backups that you have put "
                "elsewhere stay. Type {word} to go on."
            ).format(word=word),
            self.tr("Delete everything"),
            word,
        )

    def _delete(self) -> None:
        def tell(_: None) -> None:
            self._say_replaced(self.tr("Everything has been deleted."))

        self.deletion_begins.emit()
        self._background.run(self._care.delete_everything, tell, self._refuse_replacing)

    def _go_on(self) -> None:
        if self._agreed is not None:
            self._confirmation.setEnabled(False)
            self._agreed()

    def _say_replaced(self, sentence: str) -> None:
        self._put_question_away()
        self._notice.tell(sentence)
        self.data_replaced.emit()
        self.refresh()

    def _refuse(self, error: RefusedError) -> None:
        self._put_question_away()
        self._notice.warn(str(error))

    def _refuse_replacing(self, error: RefusedError) -> None:
        self._refuse(error)
        self.data_replaced.emit()  # some of it is gone all the same

    def _put_question_away(self) -> None:
        self._agreed = None
        had_focus = self._confirmation.isAncestorOf(QApplication.focusWidget() or self)
        self._confirmation.setEnabled(True)
        self._confirmation.hide()
        if had_focus:
            self._restore_button.setFocus()

    def _save_dialog(self, title: str, name: str, chosen: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, title, _documents())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("zip")
        dialog.setNameFilters([self.tr("Archives (*.zip)"), self.tr("All files (*)")])
        dialog.selectFile(name)
        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make_rows(self) -> list[DataRow]:
        folder_row = DataRow(
            self.tr("Folder"),
            self.tr("Everything that you write is kept here, on this computer only."),
            self._folder_control(),
            self,
        )
        back_up, export = (
            QPushButton(self.tr("Back up…"), self),
            QPushButton(self.tr("Export…"), self),
        )
        self._restore_button = QPushButton(self.tr("Restore a backup…"), self)
        delete = styled(QPushButton(self.tr("Delete everything…"), self), "danger")
        self._backup_row = DataRow(self.tr("Backup"), "", back_up, self)
        back_up.clicked.connect(self._choose_place_for_backup)
        self._restore_button.clicked.connect(self._choose_backup)
        export.clicked.connect(self._choose_place_for_export)
        delete.clicked.connect(self._ask_to_delete)
        restore_row = DataRow(
            self.tr("Restore"),
            self.tr("Brings back everything in a backup; what is in it is shown first."),
            self._restore_button,
            self,
        )
        export_row = DataRow(
            self.tr("Take it along"),
            self.tr("Routines, history, photos and settings as files that other programs read."),
            export,
            self,
        )
        delete_row = DataRow(
            self.tr("Delete"),
            self.tr("Deletes all of it from this computer, for good."),
            delete,
            self,
        )
        return [folder_row, self._backup_row, restore_row, export_row, delete_row]

    def _folder_control(self) -> QWidget:
        control = Entered(self)
        self._folder = QLineEdit(control)
        self._folder.setReadOnly(True)
        self._folder.setMinimumWidth(FOLDER_WIDTH)
        self._folder.setAccessibleName(self.tr("Folder of your data"))
        copy = QPushButton(self.tr("Copy"), control)
        copy.setAccessibleName(self.tr("Copy the folder's name"))
        copy.clicked.connect(self._copy_folder)
        layout = QHBoxLayout(control)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._folder)
        layout.addWidget(copy)
        control.enter_at(self._folder)
        return control

    def _copy_folder(self) -> None:
        QApplication.clipboard().setText(self._folder.text())

    def _place(self) -> None:
        self._heading = PlainLabel(self.tr("Your data"), look="heading", parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.L)
        for widget in (
            self._heading, self._warning, *self._rows, self._confirmation, self._notice
        ):  # fmt: skip
            layout.addWidget(widget)


def _documents() -> str:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place)
