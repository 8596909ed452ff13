"""Paste what a therapist wrote and get steps: the text on the left, what was read on the right.

What is uncertain is asked, what is not understood is kept: no line is lost without being seen.
"""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.routine import MAX_STEPS, Routine
from backroutine.domain.steps_text import MAX_LENGTH, StepsText, read_steps
from backroutine.ui.labels import PlainLabel
from backroutine.ui.scrolling import scrolled_column
from backroutine.ui.stylesheet import styled
from backroutine.ui.therapist_text.read_row import ReadRow
from backroutine.ui.tokens import Space
from backroutine.ui.wrapping_check import WrappingCheck

WANTED_SIZE = QSize(1040, 680)
MOST_OF_SCREEN = 0.94
TEXT_SHARE, STEPS_SHARE = 40, 60
# Reading takes a few milliseconds a line: it waits until the typing pauses.
PAUSE_MS = 250
# More rows than anybody looks through at once.
MOST_ROWS = 200


class TherapistTextDialog(QDialog):
    """Reads a text into steps for one routine; changes nothing itself."""

    steps_wished = Signal(object, object)
    """The steps are to be added: a tuple of `Step`, and the lines to be kept in the note."""

    def __init__(self, routine: Routine, catalogue: Catalogue, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Steps from a therapist's text"))
        self._routine = routine
        self._catalogue = catalogue
        self._found = StepsText((), ())
        self.rows: tuple[ReadRow, ...] = ()
        self.text = QPlainTextEdit(self)
        self.text.setPlaceholderText(
            self.tr(
                "Bird dog 3x10, hold 5 s each side, rest 30 s\n"
                "Plank: 3 sets of 20 seconds\n"
                "Knee to chest 2 x 30s L/R\n"
                "Wall sit 30 sec x 3"
            )
        )
        self.text.setAccessibleName(self.tr("The therapist's text"))
        self.text.setTabChangesFocus(True)
        self.state = PlainLabel(look="muted", parent=self, wraps=True)
        self.not_understood = PlainLabel(parent=self, wraps=True)
        self.not_understood.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.keeps = WrappingCheck(self.tr("Keep these lines in the routine's note"), self)
        self.keeps.setChecked(True)
        self.add = styled(QPushButton(self), "primary")
        self.add.clicked.connect(self._add)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.clicked.connect(self.reject)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.read)
        self.text.textChanged.connect(self._pause.start)
        self._place()
        self.read()
        self._fit()

    def read(self) -> None:
        """Read the text as it stands now."""
        self._pause.stop()
        for row in self.rows:
            self._steps.removeWidget(row)
            row.deleteLater()
        self.rows = ()
        text = self.text.toPlainText()
        if len(text) > MAX_LENGTH:
            self._found = StepsText((), ())
            told = self.tr("More than {most} characters are not read at once. Paste a part of it.")
            self._tell(told.format(most=MAX_LENGTH))
            return
        self._found = read_steps(text, self._catalogue)
        if len(self._found.steps) > MOST_ROWS:
            told = self.tr("More than {most} steps are not read at once. Paste a part of it.")
            told = told.format(most=MOST_ROWS)
            self._found = StepsText((), ())
            self._tell(told)
            return
        self.rows = tuple(
            ReadRow(step, self._routine, self._catalogue, self) for step in self._found.steps
        )
        for number, row in enumerate(self.rows):
            row.changed.connect(self._show_state)
            self._steps.insertWidget(number, row)
        self._show_state()

    def _show_state(self) -> None:
        unsure = sum(not row.is_decided for row in self.rows)
        if not self.text.toPlainText().strip():
            self._tell(self.tr("Paste or type on the left, one exercise a line."))
        elif unsure:
            self._tell(self.tr("%n line(s) to look at.", "", unsure))
        else:
            self._tell("" if self.rows else self.tr("No exercise was found in it."))

    def _tell(self, sentence: str) -> None:
        self.state.setText(sentence)
        self.state.setHidden(not sentence)
        kept = self._kept_lines()
        self.not_understood.setText("\n".join((self.tr("Not understood:"), *kept)))
        for widget in (self.not_understood, self.keeps):
            widget.setHidden(not kept)
        count = sum(row.step is not None for row in self.rows)
        has_room = len(self._routine.steps) + count <= MAX_STEPS
        self.add.setText(self.tr("Add %n step(s)", "", count))
        self.add.setEnabled(count > 0 and has_room)

    def _kept_lines(self) -> tuple[str, ...]:
        left_out = (row.text for row in self.rows if row.step is None)
        return (*left_out, *self._found.not_understood)

    def _add(self) -> None:
        if self._pause.isActive():
            self.read()  # what was typed last is looked at before it is added
            return
        steps = tuple(step for row in self.rows if (step := row.step) is not None)
        kept = self._kept_lines() if self.keeps.isChecked() else ()
        self.steps_wished.emit(steps, kept)
        self.accept()

    def _fit(self) -> None:
        room = self.screen().availableSize() * MOST_OF_SCREEN
        self.resize(WANTED_SIZE.boundedTo(room))

    def _place(self) -> None:
        content = QWidget(self)
        self._steps = QVBoxLayout(content)
        self._steps.setContentsMargins(0, 0, Space.S, 0)
        self._steps.setSpacing(Space.S)
        self._steps.addWidget(self.not_understood)
        self._steps.addWidget(self.keeps)
        told = self.tr(
            "Nothing that was written is changed: doses come as they were read, and can be undone."
        )
        # among what is scrolled: beside the buttons large text would leave no room for the steps
        self._steps.addWidget(PlainLabel(told, look="muted", parent=content, wraps=True))
        self._steps.addStretch(1)
        scroll = scrolled_column(content, self)
        right = QVBoxLayout()
        right.addWidget(self.state)
        right.addWidget(scroll, 1)
        across = QHBoxLayout()
        across.setSpacing(Space.L)
        across.addWidget(self.text, TEXT_SHARE)
        across.addLayout(right, STEPS_SHARE)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.add)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        stack.setSpacing(Space.M)
        stack.addWidget(PlainLabel(self.windowTitle(), look="title", parent=self))
        stack.addLayout(across, 1)
        stack.addLayout(foot)
