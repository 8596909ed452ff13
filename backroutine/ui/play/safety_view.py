"""The safety check: signs that need care, on one screen, and what to do about a yes.

It lists and refers; it names no condition. It can be left, and answered again, at any time.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.learning import TopicId
from backroutine.domain.safety_check import (
    SIGNS,
    Outcome,
    SafetyResult,
    lifted_signs,
    safety_result,
)
from backroutine.translating import tr
from backroutine.ui.labels import PlainLabel
from backroutine.ui.play.outcome_words import outcome_look, outcome_title, outcome_words
from backroutine.ui.play.sign_box import SignBox
from backroutine.ui.play.still_so import StillSo
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.stylesheet import restyle, styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

# From this width on, the questions stand in two columns.
WIDE_PX = 900


class SafetyView(QWidget):
    """Asks the questions, and says what the answers come to."""

    answered = Signal(object)
    """A `SafetyResult` was reached; it may be reached again with other answers."""
    passed = Signal(object)
    """The person is through, and a session is not forbidden: the `SafetyResult`."""
    forbidden = Signal(object)
    """The person is through, and there is no session today: the `SafetyResult`."""
    put_off = Signal()
    """Left without an answer."""
    learn_wished = Signal(object)
    """The person wants to read when to see a professional: a `TopicId`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._result = self._earlier = SafetyResult(Outcome.NONE, ())
        self._columns = 0
        self.reason = PlainLabel(look="muted", wraps=True, parent=self)
        self.boxes = [SignBox(sign, theme, self) for sign in SIGNS]
        self.finish = self._button(self.tr("None of these"), "primary")
        self.later = self._button(self.tr("Not now"))
        self.title = PlainLabel(look="display", wraps=True, parent=self)
        self.advice = PlainLabel(look="notice-danger", wraps=True, parent=self)
        self.signs = PlainLabel(wraps=True, parent=self)
        self.go_on = self._button(self.tr("Go on"), "primary")
        self.change = self._button(self.tr("Change my answers"))
        self.why = self._button(self.tr("Read more"), "quiet")
        self._stack = QStackedWidget(self)
        self.still = StillSo(self._stack)
        self._stack.addWidget(self._questions())
        self._stack.addWidget(self._outcome())
        self._stack.addWidget(self.still)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        for box in self.boxes:
            box.toggled.connect(self._show_finish)
        self.finish.clicked.connect(self._finish)
        self.still.kept.connect(self._keep_earlier)
        self.still.lifted.connect(self._conclude)
        self.later.clicked.connect(self.put_off)
        self.go_on.clicked.connect(self._leave)
        self.change.clicked.connect(self._show_questions)
        self.why.clicked.connect(partial(self.learn_wished.emit, TopicId.PROFESSIONAL))
        theme.changed.connect(self._arrange)
        bind_within(self, Qt.Key.Key_Escape, self._step_back)
        self._show_finish()

    @property
    def result(self) -> SafetyResult:
        return self._result

    @property
    def is_asking(self) -> bool:
        """Whether the questions are shown, not what they came to."""
        return self._stack.currentIndex() == 0

    def ask(self, reason: str) -> None:
        """Ask every question, nothing ticked; `reason` says why now."""
        self.reason.setText(reason)
        self._earlier = SafetyResult(Outcome.NONE, ())
        for box in self.boxes:
            box.setChecked(False)
        self._show_questions()

    def review(self, result: SafetyResult) -> None:
        """Show what was answered earlier; a grave answer is then lifted only where asked again."""
        self._earlier = result
        for box in self.boxes:
            box.setChecked(box.sign in result.signs)
        self._show_result(result)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show_questions(self) -> None:
        self._stack.setCurrentIndex(0)
        self.boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.verticalScrollBar().setValue(0)

    def _show_finish(self) -> None:
        ticked = any(box.isChecked() for box in self.boxes)
        none = self.tr("None of these")
        self.finish.setText(self.tr("See what to do") if ticked else none)

    def _finish(self) -> None:
        lifted = lifted_signs(self._earlier, self._ticked_result())
        if lifted:
            self.still.ask(lifted)
            self._stack.setCurrentWidget(self.still)
            self.still.take_focus()
        else:
            self._conclude()

    def _ticked_result(self) -> SafetyResult:
        return safety_result([box.sign.id for box in self.boxes if box.isChecked()])

    def _keep_earlier(self) -> None:
        """Tick again what is still so; what was ticked beside it stays."""
        kept = lifted_signs(self._earlier, self._ticked_result())
        for box in self.boxes:
            box.setChecked(box.isChecked() or box.sign in kept)
        self._conclude()

    def _conclude(self) -> None:
        self._result = self._earlier = self._ticked_result()
        self.answered.emit(self._result)
        if self._result.outcome is Outcome.NONE:
            self.passed.emit(self._result)
        else:
            self._show_result(self._result)

    def _show_result(self, result: SafetyResult) -> None:
        self._result = result
        outcome = result.outcome
        self.title.setText(outcome_title(outcome))
        self.advice.setText(outcome_words(outcome))
        restyle(self.advice, outcome_look(outcome))
        told = [f"{tr(sign.question)}\n{tr(sign.advice)}".rstrip() for sign in result.signs]
        self.signs.setText("\n\n".join(told))
        self.go_on.setText(
            self.tr("No session today") if outcome.forbids_session else self.tr("Go on gently")
        )
        if outcome is Outcome.NONE:
            self.go_on.setText(self.tr("Go on"))
        self._stack.setCurrentIndex(1)
        self.setAccessibleName(f"{self.title.text()}. {self.advice.text()}")
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if self._result.outcome.forbids_session:
            self.forbidden.emit(self._result)
        else:
            self.passed.emit(self._result)

    def _step_back(self) -> None:
        if self.is_asking:
            self.put_off.emit()
        elif self._stack.currentWidget() is self.still:
            self._keep_earlier()  # the harmless answer
        else:
            self._show_questions()

    def _button(self, text: str, look: str = "") -> QPushButton:
        button = styled(QPushButton(text, self), look)
        button.setAutoDefault(True)
        return button

    def _questions(self) -> QWidget:
        page = QWidget(self._stack)
        inside = QWidget(page)
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        self._grid.setSpacing(Space.S)
        self._scroll = QScrollArea(page)
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.setSpacing(Space.M)
        note = self.tr(
            "This list follows what public health bodies say needs care. A tick does not mean that "
            "something is wrong; it means that somebody should look."
        )
        foot.addWidget(PlainLabel(note, "muted", page, wraps=True), 1)
        foot.addWidget(self.later)
        foot.addWidget(self.finish)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(
            PlainLabel(self.tr("Safety check: is any of this true?"), "title", page, wraps=True)
        )
        layout.addWidget(self.reason)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(foot)
        return page

    def _arrange(self) -> None:
        columns = 2 if self.width() >= self._theme.scaled(WIDE_PX) else 1
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-len(self.boxes) // columns)
        for number, box in enumerate(self.boxes):
            self._grid.removeWidget(box)
            column, row = divmod(number, rows)
            self._grid.addWidget(box, row, column)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._grid.setRowStretch(len(self.boxes), 1)

    def _outcome(self) -> QWidget:
        page = QWidget(self._stack)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.M)
        buttons.addWidget(self.why)
        buttons.addStretch(1)
        buttons.addWidget(self.change)
        buttons.addWidget(self.go_on)
        signs = QScrollArea(page)
        signs.setWidget(self.signs)
        signs.setWidgetResizable(True)
        signs.setFrameShape(QFrame.Shape.NoFrame)
        signs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a long list is scrolled by keys too
        signs.setAccessibleName(self.tr("You ticked"))
        self.ticked = signs
        self.signs.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(self.title)
        layout.addWidget(self.advice)
        layout.addWidget(PlainLabel(self.tr("You ticked"), "strong", page))
        layout.addWidget(signs, 1)
        layout.addLayout(buttons)
        return page
