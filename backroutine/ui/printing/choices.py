"""How a hand-out is to be printed, as fields."""

from datetime import date
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backroutine.pdf.sheet import MAX_WEEKS, Paper, SheetOptions
from backroutine.ui.labels import PlainLabel
from backroutine.ui.printing.chips import ChipChoice
from backroutine.ui.printing.form import FieldColumn
from backroutine.ui.tokens import HIT_SIZE
from backroutine.ui.wrapping_check import WrappingCheck


class SheetChoices(FieldColumn):
    """Paper, how much stands on a page, the log, and whose sheet it is."""

    changed = Signal()

    def __init__(self, options: SheetOptions, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = ChipChoice(
            self.tr("Paper"),
            (
                (Paper.A4, self.tr("A4")),
                (Paper.LETTER, self.tr("Letter")),
                (Paper.A5, self.tr("A5")),
            ),
            self,
        )
        self._turned = ChipChoice(
            self.tr("Turned"), ((False, self.tr("Portrait")), (True, self.tr("Landscape"))), self
        )
        self._per_page = ChipChoice(
            self.tr("Exercises on a page"),
            ((1, self.tr("1")), (2, self.tr("2")), (4, self.tr("4")), (None, self.tr("List"))),
            self,
        )
        self._room = PlainLabel(look="muted", parent=self, wraps=True)
        self._room.hide()
        self._weeks = self.number_field(0, MAX_WEEKS, options.weeks)
        self._weeks.setSpecialValueText(self.tr("No log"))
        self._sore_day = WrappingCheck(self.tr("Dose for a sore day"), self)
        self._person = self.name_field(options.person)
        self._therapist = self.name_field(options.therapist)
        self._has_review = WrappingCheck(self.tr("Review date"), self)
        self._review_on = self.date_field(self.tr("Review date"), options.review_on or today)
        self._arrange()
        self._show(options)
        self._listen()

    @property
    def options(self) -> SheetOptions:
        """What is chosen now."""
        review_on = self._review_on.date()
        return SheetOptions(
            paper=cast("Paper", self._paper.value),
            per_page=cast("int | None", self._per_page.value),
            weeks=self._weeks.value(),
            sore_day=self._sore_day.isChecked(),
            landscape=bool(self._turned.value),
            person=self._person.text(),
            therapist=self._therapist.text(),
            review_on=date(review_on.year(), review_on.month(), review_on.day())
            if self._has_review.isChecked()
            else None,
        )

    def tell_of_room(self, sentence: str) -> None:
        """Say below the choice that fewer exercises fit on a page, or nothing."""
        self._room.setText(sentence)
        self._room.setVisible(bool(sentence))
        self._per_page.setAccessibleDescription(sentence)

    def _arrange(self) -> None:
        self.add_named(self.tr("Paper"), self._paper)
        self.add(self._turned)
        self.add_named(self.tr("Exercises on a page"), self._per_page)
        self.add(self._room)
        self.add_named(self.tr("&Weeks in the log"), self._weeks)
        self.add(self._sore_day)
        self.add_named(self.tr("&Name"), self._person)
        self.add_named(self.tr("&Therapist"), self._therapist)
        self.add(self._has_review)
        self.add(self._review_on)
        for field in (self._sore_day, self._has_review):
            field.setMinimumHeight(HIT_SIZE)

    def _show(self, options: SheetOptions) -> None:
        self._paper.choose(options.paper)
        self._turned.choose(options.landscape)
        self._per_page.choose(options.per_page)
        self._sore_day.setChecked(options.sore_day)
        self._has_review.setChecked(options.review_on is not None)
        self._review_on.setEnabled(self._has_review.isChecked())

    def _listen(self) -> None:
        for choice in (self._paper, self._turned, self._per_page):
            choice.changed.connect(self._tell)
        for check in (self._sore_day, self._has_review):
            check.toggled.connect(self._tell)
        for line in (self._person, self._therapist):
            line.textChanged.connect(self._tell)
        self._weeks.valueChanged.connect(self._tell)
        self._review_on.dateChanged.connect(self._tell)
        self._has_review.toggled.connect(self._review_on.setEnabled)

    def _tell(self) -> None:
        self.changed.emit()
