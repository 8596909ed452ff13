"""A question in the place of the buttons: the session waits until it is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backroutine.ui.labels import PlainLabel
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space


class Answer(StrEnum):
    """What may be answered."""

    GO_ON = "go-on"
    LEAVE_WARM_UP = "leave-warm-up"
    LATER = "later"
    END = "end"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; the first answer is the harmless one, and Escape gives it."""

    title: str
    detail: str
    answers: Sequence[tuple[Answer, str]]


class QuestionBand(QFrame):
    """Asks one question at a time."""

    answered = Signal(object)
    """An `Answer`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._question: Question | None = None
        self._buttons: dict[Answer, QPushButton] = {}
        self._title = PlainLabel(look="heading", parent=self)
        self._detail = PlainLabel(look="muted", wraps=True, parent=self)
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.S)
        self._row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.S)
        layout.addWidget(self._title)
        layout.addWidget(self._detail)
        layout.addLayout(self._row)
        bind_within(self, Qt.Key.Key_Escape, self._answer_harmlessly)

    @property
    def title(self) -> str:
        return self._title.text()

    def button(self, answer: Answer) -> QPushButton:
        """Return the button of an answer; raise `KeyError` when it is not offered."""
        return self._buttons[answer]

    def ask(self, question: Question) -> None:
        """Show a question and take the focus."""
        self._question = question
        self._title.setText(question.title)
        self._detail.setText(question.detail)
        self._offer(question.answers)
        self.setAccessibleName(f"{question.title} {question.detail}")
        next(iter(self._buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, answers: Sequence[tuple[Answer, str]]) -> None:
        for old in self._buttons.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for place, (answer, text) in enumerate(answers):
            look = "primary" if place == 0 else ("danger" if answer is Answer.END else "")
            button = styled(QPushButton(text, self), look)
            button.setAutoDefault(True)
            button.setProperty("answer", answer)
            button.clicked.connect(self._answer)
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            button.show()  # at once, for it is to take the focus
            self._buttons[answer] = button

    def _answer(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.answered.emit(Answer(sender.property("answer")))

    def _answer_harmlessly(self) -> None:
        if self._question is None:
            return
        self.answered.emit(self._question.answers[0][0])
