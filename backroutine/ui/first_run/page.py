"""The first start: three questions, and a first routine that is ready to be played.

Nothing here has to be answered, and every answer can be changed in the settings. The safety check
comes where it always comes: before the first session.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.exercise import Level
from backroutine.domain.proposing import proposals
from backroutine.domain.settings import Settings
from backroutine.ui.controls import Choices
from backroutine.ui.entered import Entered
from backroutine.ui.equipment_words import EquipmentWords
from backroutine.ui.first_run.proposal_card import ProposalCard
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.scrolling import scrolled_column
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.ticks import Ticks
from backroutine.ui.tokens import Space
from backroutine.wording import CARE_TAG_NAMES

QUESTIONS_SHARE, CARD_SHARE = 62, 38


class FirstRunPage(Entered):
    """Asks what a proposal needs to know, and shows at once what comes of the answers."""

    start_wished = Signal(object, object)
    """The proposed routine is to be played: the `Settings` with the answers, the `Routine`."""
    left = Signal(object)
    """The person wants to look around: the `Settings` with the answers so far."""

    def __init__(
        self, catalogue: Catalogue, programmes: Sequence[Programme], theme: Theme,
        pictures: ExercisePictures, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._catalogue = catalogue
        self._programmes = programmes
        self._settings = Settings()
        self.care = Ticks(CARE_TAG_NAMES, theme, self)
        self.equipment = Ticks(EquipmentWords(self).all(), theme, self)
        self.level = Choices(
            [
                (Level.GENTLE, self.tr("Little or none")),
                (Level.MODERATE, self.tr("Some every week")),
                (Level.DEMANDING, self.tr("A lot")),
            ],
            self,
        )
        self.card = ProposalCard(catalogue, theme, pictures, self)
        self._place()
        self.care.chosen.connect(self._take_care_tags)
        self.equipment.chosen.connect(self._take_equipment)
        self.level.chosen.connect(self._take_level)
        self.card.start_wished.connect(self._start)
        self.card.look_around_wished.connect(self._leave)
        bind_within(self, Qt.Key.Key_Escape, self._leave)
        self.show_settings(self._settings)
        self.enter_at(self.card.start)

    def show_settings(self, settings: Settings) -> None:
        """Begin with what is set already."""
        self._settings = settings
        self.care.show_value(settings.care_tags)
        self.equipment.show_value(settings.equipment)
        self.level.show_value(settings.level)
        self._propose()

    def _take_care_tags(self, care_tags: object) -> None:
        if isinstance(care_tags, frozenset):
            self._change(replace(self._settings, care_tags=care_tags))

    def _take_equipment(self, equipment: object) -> None:
        if isinstance(equipment, frozenset):
            self._change(replace(self._settings, equipment=equipment))

    def _take_level(self, level: object) -> None:
        if isinstance(level, Level):
            self._change(replace(self._settings, level=level))

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self._propose()

    def _propose(self) -> None:
        settings = self._settings
        self.card.show_proposals(
            proposals(
                self._programmes, self._catalogue, care_tags=settings.care_tags,
                equipment=settings.equipment, level=settings.level,
            ),
            settings.lead_times,
        )  # fmt: skip

    def _start(self) -> None:
        routine = self.card.routine
        if routine is not None:
            self.start_wished.emit(self._settings, routine)

    def _leave(self) -> None:
        self.left.emit(self._settings)

    def _place(self) -> None:
        questions = QWidget(self)
        column = QVBoxLayout(questions)
        column.setContentsMargins(0, 0, Space.M, 0)
        column.setSpacing(Space.L)
        column.addWidget(PlainLabel(self.tr("Welcome"), look="title", parent=self))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Three questions, so that the first routine fits you. Answer what you like; "
                    "all of it can be changed in the settings, and none of it leaves this computer."
                ),
                look="muted", parent=self, wraps=True,
            )
        )  # fmt: skip
        for number, (question, help_text, control) in enumerate(self._asked(), start=1):
            column.addWidget(self._question(number, question, help_text, control))
        column.addStretch(1)
        scroll = scrolled_column(questions, self)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        across.setSpacing(Space.L)
        across.addWidget(scroll, QUESTIONS_SHARE)
        across.addWidget(self.card, CARD_SHARE)

    def _asked(self) -> tuple[tuple[str, str, QWidget], ...]:
        return (
            (
                self.tr("How much exercise are you used to?"),
                self.tr("Of late, not in your best days."),
                self.level,
            ),
            (
                self.tr("What do you have at home?"),
                self.tr("A mat, a wall and a towel are taken for granted."),
                self.equipment,
            ),
            (
                self.tr("Does any of this hold for you?"),
                self.tr(
                    "The program points out what needs care with it. It advises and never decides; "
                    "ask your doctor when in doubt."
                ),
                self.care,
            ),
        )

    def _question(self, number: int, question: str, help_text: str, control: QWidget) -> QFrame:
        panel = styled(QFrame(self), "panel")
        control.setAccessibleName(question)
        control.setAccessibleDescription(help_text)
        stack = QVBoxLayout(panel)
        stack.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        stack.setSpacing(Space.S)
        heading = PlainLabel(f"{number}. {question}", look="heading", parent=panel, wraps=True)
        stack.addWidget(heading)
        stack.addWidget(PlainLabel(help_text, look="muted", parent=panel, wraps=True))
        stack.addWidget(control)
        return panel
