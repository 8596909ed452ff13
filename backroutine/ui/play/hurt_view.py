"""It hurts: where, how, how much, and what may be done about it, on one calm screen.

Nothing here must be answered, and nothing is chosen beforehand. What is said changes what is
proposed at once; the person decides.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from backroutine.domain.learning import TopicId
from backroutine.domain.pain import PainAnswer, PainKind, PainPlace
from backroutine.player.hurt import HurtChoice, SaidPain, choices
from backroutine.ui.choice_box import ChoiceBox
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.labels import PlainLabel, name_box
from backroutine.ui.pain_words import kind_name, place_name
from backroutine.ui.play.advice_words import advice_look, advice_words, skip_words
from backroutine.ui.play.body_map import BodyMap
from backroutine.ui.play.fitting_scroll import FittingScroll
from backroutine.ui.play.kind_chips import KindChips
from backroutine.ui.play.scores import ScoreRow
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.stylesheet import restyle, styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

Judge = Callable[[SaidPain], PainAnswer | None]
CHOICE_HEIGHT, CHOICE_LINE = 48, 20
# The drawing takes all the room that it can use, before any stays empty below it.
BODY_STRETCH = 1000


class HurtView(QFrame):
    """Asks about a pain, and offers what the rules propose."""

    decided = Signal(object, object)
    """A `SaidPain`, perhaps untouched, and the `HurtChoice`."""
    learn_wished = Signal(object)
    """The person wants to read about what is said here: a `TopicId`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._theme = theme
        self._judge: Judge = _say_nothing
        self._said = SaidPain()
        self._offers: Mapping[HurtChoice, str] = {}
        self.title = PlainLabel(look="title", wraps=True, parent=self)
        self.body = BodyMap(theme, self)
        self.places = ChoiceBox([], self)
        self.places.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.places.addItem(self.tr("No place chosen"), None)
        for place in PainPlace:
            self.places.addItem(place_name(place), str(place))
        usual = [kind for kind in PainKind if kind is not PainKind.UNWELL]
        self.chips = KindChips({str(kind): kind_name(kind) for kind in usual}, theme, self)
        # what ends the session (R11) is a button of its own
        self.unwell = KindChips({str(PainKind.UNWELL): kind_name(PainKind.UNWELL)}, theme, self)
        buttons = {**self.chips.buttons, **self.unwell.buttons}
        self.kinds = {kind: buttons[str(kind)] for kind in PainKind}
        self.why = styled(QPushButton(self.tr("Why?"), self), "quiet")
        self.why.setToolTip(self.tr("Read about soreness and warning pain"))
        self.why.setAutoDefault(True)
        self.scale = ScoreRow(
            self.tr("How much it hurts"), self.tr("no pain"),
            self.tr("the worst you can imagine"), theme, self,
        )  # fmt: skip
        self.advice = PlainLabel(look="notice-ok", wraps=True, parent=self)
        self.buttons = {choice: self._choice_button(choice) for choice in HurtChoice}
        self._place_widgets()
        self.body.chosen.connect(self._say_place)
        self.places.currentIndexChanged.connect(self._say_listed_place)
        for chips in (self.chips, self.unwell):
            chips.chosen.connect(self._say_kind)
        self.why.clicked.connect(self._read_why)
        self.scale.changed.connect(self._say_score)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._follow_advice)
        theme.changed.connect(self._resize)
        bind_within(self, Qt.Key.Key_Escape, self._go_on)

    @property
    def said(self) -> SaidPain:
        return self._said

    @property
    def offered(self) -> tuple[HurtChoice, ...]:
        """What may be chosen now, what is proposed first."""
        return choices(
            self._judge(self._said),
            can_ease=HurtChoice.EASIER in self._offers,
            can_shorten=HurtChoice.SHORTER in self._offers,
        )

    def ask(self, title: str, offers: Mapping[HurtChoice, str], judge: Judge) -> None:
        """Ask anew, nothing touched; `offers` has the words of what goes with this exercise alone.

        `judge` says what the rules propose to what was said.
        """
        self._judge, self._offers, self._said = judge, offers, SaidPain()
        self.title.setText(title)
        self.setAccessibleName(title)
        self.body.show_place(None)
        self.places.setCurrentIndex(0)
        self.scale.clear()
        self.chips.clear()
        self.unwell.clear()
        for choice, words in offers.items():
            self.buttons[choice].setText(words)
        self._show_advice()
        self._scroll.verticalScrollBar().setValue(0)
        self.places.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_place(self, place: PainPlace | None) -> None:
        self._say(replace(self._said, place=place))
        self.places.setCurrentIndex(max(0, self.places.findData(place and str(place))))

    def _say_listed_place(self) -> None:
        listed: str | None = self.places.currentData()  # Qt keeps the word, not the choice
        place = None if listed is None else PainPlace(listed)
        self.body.show_place(place)
        self._say(replace(self._said, place=place))

    def _say_score(self, score: int | None) -> None:
        self._say(replace(self._said, score=score))

    def _say_kind(self, kind: str | None) -> None:
        other = self.unwell if self.sender() is self.chips else self.chips
        other.clear()
        self._say(replace(self._said, kind=None if kind is None else PainKind(kind)))

    def _say(self, said: SaidPain) -> None:
        if said != self._said:
            self._said = said
            self._show_advice()
            QTimer.singleShot(0, self, self._bring_advice_into_view)  # when its room is known

    def _show_advice(self) -> None:
        answer = self._judge(self._said)
        self.advice.setText(advice_words(answer, self._said))
        restyle(self.advice, advice_look(answer))
        self.buttons[HurtChoice.SKIP].setText(skip_words(answer))
        offered = self.offered
        for choice, button in self.buttons.items():
            self._row.removeWidget(button)
            button.setVisible(choice in offered)
        for number, choice in enumerate(offered):
            button = self.buttons[choice]
            look = "danger" if choice is HurtChoice.END and number else ""
            restyle(button, look if number else "primary")
            self._row.addWidget(button)
        self._set_tab_order([self.buttons[choice] for choice in offered])

    def _follow_advice(self) -> None:
        """Keep what was answered in view while everything finds its room."""
        if not self._said.is_untouched:
            QTimer.singleShot(0, self, self._bring_advice_into_view)

    def _bring_advice_into_view(self) -> None:
        if self._said.is_untouched:
            return  # asked anew meanwhile
        if self.advice.height() > self._scroll.viewport().height():  # then at least its beginning
            self._scroll.verticalScrollBar().setValue(self.advice.y())
        else:
            self._scroll.ensureWidgetVisible(self.advice, 0, 0)

    def _read_why(self) -> None:
        answer = self._judge(self._said)
        is_grave = answer is not None and answer.proposal.blocks_exercise
        self.learn_wished.emit(TopicId.PROFESSIONAL if is_grave else TopicId.SORENESS)

    def _set_tab_order(self, shown: list[QPushButton]) -> None:
        """Let Tab go as one reads: where, what kind, how much, and then what to do."""
        kinds = (self.why, *self.chips.buttons.values(), *self.unwell.buttons.values())
        for before, after in pairwise((self.places, *kinds, *self.scale.buttons, *shown)):
            QWidget.setTabOrder(before, after)

    def _choose(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.decided.emit(self._said, HurtChoice(sender.property("choice")))

    def _resize(self) -> None:
        for button in self.buttons.values():
            button.setMinimumHeight(self._choice_height)

    @property
    def _choice_height(self) -> int:
        """How high a choice is: its word grows, the room around it stays."""
        return CHOICE_HEIGHT - CHOICE_LINE + self._theme.scaled(CHOICE_LINE)

    def _go_on(self) -> None:
        if HurtChoice.GO_ON in self.offered:
            self.decided.emit(self._said, HurtChoice.GO_ON)

    def _choice_button(self, choice: HurtChoice) -> QPushButton:
        words = {
            HurtChoice.GO_ON: self.tr("Go on"),
            HurtChoice.EASIER: self.tr("An easier exercise"),
            HurtChoice.SHORTER: self.tr("Shorter"),
            HurtChoice.SKIP: skip_words(None),
            HurtChoice.CHECK_SAFETY: self.tr("Skip it, and answer the safety check"),
            HurtChoice.END: self.tr("End the session"),
        }
        button = QPushButton(words[choice], self)
        button.setAutoDefault(True)
        button.setProperty("choice", choice)
        button.setMinimumHeight(self._choice_height)
        button.clicked.connect(self._choose)
        return button

    def _place_widgets(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        where = PlainLabel(self.tr("Where?"), "strong", self)
        name_box(self.places, self.tr("Where it hurts"), where)
        left.addWidget(where)
        left.addWidget(self.places)
        left.addWidget(self.body, BODY_STRETCH)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(Space.S)
        kinds = QHBoxLayout()
        kinds.addWidget(PlainLabel(self.tr("What is it like?"), "strong", self, wraps=True), 1)
        kinds.addWidget(self.why)
        right.addLayout(kinds)
        right.addWidget(self.chips)
        right.addSpacing(Space.XS)
        right.addWidget(self.unwell)
        right.addSpacing(Space.S)
        right.addWidget(PlainLabel(self.tr("How much?"), "strong", self))
        right.addWidget(self.scale)
        right.addSpacing(Space.S)
        right.addWidget(self.advice)
        right.addStretch(1)
        inside = QWidget(self)
        self._scroll = FittingScroll(inside, self)
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, Space.S, 0)
        columns.setSpacing(Space.XL)
        columns.addLayout(left, 2)
        columns.addLayout(right, 4)
        self._row = FlowLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        layout.setSpacing(Space.S)
        layout.addWidget(self.title)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self._row)


def _say_nothing(_: SaidPain) -> PainAnswer | None:
    return None
