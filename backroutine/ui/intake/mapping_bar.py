"""What a file does not say of an exercise, or says otherwise: category, place and sides."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from backroutine.domain.dose import Sides
from backroutine.domain.exercise import Category, Exercise, Section
from backroutine.ui.choice_box import ChoiceBox
from backroutine.ui.labels import PlainLabel
from backroutine.ui.tokens import HIT_SIZE, Space
from backroutine.wording import CATEGORY_NAMES, SECTION_NAMES

SIDES = (Sides.BOTH, Sides.PER_SIDE, Sides.ALTERNATING)
LEAST_WIDTH = 130


class MappingBar(QWidget):
    """Shows what some exercises have in common, and asks for another."""

    category_chosen = Signal(object)
    section_chosen = Signal(object)
    sides_chosen = Signal(object)
    """Another was chosen for the exercises that are shown."""

    scope_changed = Signal()
    """All that are ticked are meant from now on, or the selected ones alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._is_wide: bool | None = None
        self.for_all = QCheckBox(self.tr("Change all that are ticked"), self)
        self.for_all.setMinimumHeight(HIT_SIZE)
        self.for_all.toggled.connect(self.scope_changed)
        self.category = ChoiceBox([CATEGORY_NAMES[each] for each in Category], self)
        self.section = ChoiceBox([], self)
        self.sides = ChoiceBox(sides_words(), self)
        self.category.activated.connect(self._choose_category)
        self.section.activated.connect(self._choose_section)
        self.sides.activated.connect(self._choose_sides)
        self._lay_out()

    def show_exercises(self, exercises: Sequence[Exercise]) -> None:
        """Show what exercises have in common; a box is empty where they differ."""
        self.setEnabled(bool(exercises) or self.for_all.isChecked())
        may_stand = [set(exercise.sections) for exercise in exercises]
        self._sections = tuple(s for s in Section if may_stand and all(s in m for m in may_stand))
        self.section.clear()
        self.section.addItems([SECTION_NAMES[each] for each in self._sections])
        for box, choices, of in self._boxes():
            found = {of(exercise) for exercise in exercises}
            box.setCurrentIndex(choices.index(found.pop()) if len(found) == 1 else -1)
            box.setPlaceholderText(self.tr("Various") if exercises else "")

    def _boxes(
        self,
    ) -> Iterable[tuple[ChoiceBox, Sequence[object], Callable[[Exercise], object]]]:
        yield self.category, tuple(Category), _category
        yield self.section, self._sections, _section
        yield self.sides, SIDES, _sides

    def _choose_category(self, index: int) -> None:
        self.category_chosen.emit(tuple(Category)[index])

    def _choose_section(self, index: int) -> None:
        self.section_chosen.emit(self._sections[index])

    def _choose_sides(self, index: int) -> None:
        self.sides_chosen.emit(SIDES[index])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_scope()

    def _place_scope(self) -> None:
        """Let the tick stand beside the boxes, or below where they need the whole width."""
        wide = sum(box.sizeHint().width() + Space.M for box in self._in_order)
        is_wide = wide + self.for_all.sizeHint().width() <= self.width()
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self._grid.removeWidget(self.for_all)
        if is_wide:
            self._grid.addWidget(self.for_all, 1, len(self._in_order))
        else:
            self._grid.addWidget(self.for_all, 2, 0, 1, len(self._in_order))

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        named = (
            (self.tr("Category"), self.category),
            (self.tr("Usually in"), self.section),
            (self.tr("Sides"), self.sides),
        )
        self._in_order = [box for _, box in named]
        for column, (words, box) in enumerate(named):
            label = PlainLabel(words, "caption", self)
            label.setBuddy(box)
            box.setAccessibleName(words)
            box.setMinimumWidth(LEAST_WIDTH)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
            grid.addWidget(label, 0, column)
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, 1)
        self._place_scope()


def sides_words() -> tuple[str, ...]:
    """Return what the sides of `SIDES` are called."""
    return (
        QCoreApplication.translate("MappingBar", "Both together"),
        QCoreApplication.translate("MappingBar", "Each side"),
        QCoreApplication.translate("MappingBar", "Alternating"),
    )


def _category(exercise: Exercise) -> Category:
    return exercise.category


def _section(exercise: Exercise) -> Section:
    return exercise.usual_section


def _sides(exercise: Exercise) -> Sides:
    return exercise.dose.sides
