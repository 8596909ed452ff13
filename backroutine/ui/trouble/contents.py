"""What a backup holds, in a few lines that tell whether it is the one that is wanted."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backroutine.domain.trouble import BackupContents
from backroutine.ui.labels import PlainLabel
from backroutine.ui.language import day_first, locale
from backroutine.ui.tokens import Space

MOST_NAMES = 6
MOST_SKIPPED = 5


def day_name(moment: datetime) -> str:
    """Return "2 Mar 2026" in the computer's zone, as its country writes it."""
    month_comes_first = locale().dateFormat(QLocale.FormatType.ShortFormat).startswith("M")
    pattern = "MMM d, yyyy" if month_comes_first else day_first("d MMM yyyy")
    return locale().toString(_local(moment).date(), pattern)


def moment_name(moment: datetime) -> str:
    """Return "2 Mar 2026, 07:30"."""
    time = locale().toString(_local(moment).time(), QLocale.FormatType.ShortFormat)
    return f"{day_name(moment)}, {time}"


class BackupSummary(QWidget):
    """Says when a backup was made, what is in it, and what of it cannot be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made = PlainLabel(look="strong", parent=self, wraps=True)
        self._held = PlainLabel(parent=self, wraps=True)
        self._names = PlainLabel(look="muted", parent=self, wraps=True)
        self._skipped = PlainLabel(look="notice-caution", parent=self, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        for label in (self._made, self._held, self._names, self._skipped):
            layout.addWidget(label)

    @property
    def text(self) -> str:
        """All that is said, for whoever cannot see it."""
        labels = (self._made, self._held, self._names, self._skipped)
        return " ".join(label.text() for label in labels if label.text())

    def show_contents(self, contents: BackupContents) -> None:
        """Say what is in a backup."""
        self._made.setText(self._made_text(contents))
        self._held.setText(self._held_text(contents))
        self._names.setText(self._names_text(contents))
        self._skipped.setText(self._skipped_text(contents))
        for label in (self._names, self._skipped):
            label.setHidden(not label.text())
        self.setAccessibleName(self.text)

    def _made_text(self, contents: BackupContents) -> str:
        if contents.made_at is None:
            return self.tr("It does not say when it was made.")
        return self.tr("Made {moment}").format(moment=moment_name(contents.made_at))

    def _held_text(self, contents: BackupContents) -> str:
        sessions = self.tr("%n session(s)", "", contents.session_count)
        first, last = contents.first_session_at, contents.last_session_at
        if first is not None and last is not None:
            sessions = self.tr("{sessions} from {first} to {last}").format(
                sessions=sessions,
                first=day_name(first),
                last=day_name(last),
            )
        held = [
            sessions,
            self.tr("%n routine(s)", "", contents.routine_count),
            self.tr("%n exercise(s) of your own", "", contents.exercise_count),
        ]
        if contents.photo_count:
            held.append(self.tr("%n photo(s)", "", contents.photo_count))
        return " · ".join(held)

    def _names_text(self, contents: BackupContents) -> str:
        quoted = self.tr("“{name}”")
        names = [quoted.format(name=name) for name in contents.routine_names[:MOST_NAMES]]
        more = len(contents.routine_names) - len(names)
        if more:
            names.append(self.tr("and %n more", "", more))
        return ", ".join(names)

    def _skipped_text(self, contents: BackupContents) -> str:
        if not contents.skipped:
            return ""
        told = self.tr(
            "%n part(s) of it cannot be read and would be left out:", "", len(contents.skipped)
        )
        entries = [f"{entry.table} {entry.key}" for entry in contents.skipped[:MOST_SKIPPED]]
        if len(contents.skipped) > MOST_SKIPPED:
            entries.append("…")
        return f"{told} {', '.join(entries)}"


def _local(moment: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
