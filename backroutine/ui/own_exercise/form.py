"""The form in which an own exercise is written and edited."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import CareTag, Category, Exercise, ExerciseId, ExerciseType
from backroutine.domain.own_exercise import (
    borrowed_figure,
    equipment_of,
    equipment_text,
    lines_of,
    own_exercise,
    standing_of,
    type_of,
    with_category,
    with_figure,
    words_of,
)
from backroutine.ui.background import Background
from backroutine.ui.choice_box import ChoiceBox
from backroutine.ui.labels import PlainLabel
from backroutine.ui.own_exercise.dose_fields import DoseFields
from backroutine.ui.own_exercise.figure_chooser import FigureChooser
from backroutine.ui.own_exercise.photo_box import PhotoBox
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.scrolling import bring_into_view
from backroutine.ui.stylesheet import restyle
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import CONTROL_HEIGHT, Space
from backroutine.wording import CARE_TAG_NAMES, CATEGORY_NAMES, SECTION_NAMES

BEGUN_DOSE = Dose(2, 10, tempo_s=3, rest_s=30)
USUAL_SIZE = QSize(920, 700)
MARGIN_PX = 24
PICTURE_WIDTH = 260
LARGE_TEXT = 150
TEXT_HEIGHT, LIST_HEIGHT = 92, 150


class OwnExerciseForm(QDialog):
    """Asks for all that an own exercise is; what is wrong is said beside the field."""

    saved = Signal(object, object)
    """The exercise is to be stored, with what becomes of its photo: `Exercise`, `PhotoEdit`."""

    def __init__(
        self,
        theme: Theme,
        pictures: ExercisePictures,
        catalogue: Catalogue,
        background: Background,
        parent: QWidget | None = None,
        *,
        pick: Callable[[], Path | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._catalogue = catalogue
        self._begun = self._before = own_exercise(
            ExerciseId("new"), "-", Category.MOBILITY, ExerciseType.REPS, BEGUN_DOSE
        )
        self.name = QLineEdit(self)
        self.name_problem = PlainLabel(look="notice-caution", parent=self, wraps=True)
        self.category = ChoiceBox([CATEGORY_NAMES[c] for c in Category], self)
        self.standing = PlainLabel(look="muted", parent=self, wraps=True)
        self.dose = DoseFields(BEGUN_DOSE, theme, self)
        self.steps, self.mistakes = _text(self), _text(self)
        self.breathing, self.equipment, self.muscles = (QLineEdit(self) for _ in range(3))
        self.care = QListWidget(self)
        self.care.setFixedHeight(LIST_HEIGHT)
        for tag in CareTag:
            item = QListWidgetItem(CARE_TAG_NAMES[tag], self.care)
            item.setData(Qt.ItemDataRole.UserRole, tag.value)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.photo = PhotoBox(pictures, background, pick, self)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Save | buttons.Cancel, self)
        self.save_button = self.buttons.button(buttons.Save)
        restyle(self.save_button, "primary")
        self._is_held = False
        self._is_name_missed = False
        self._lay_out(theme)
        self._shown = self._state()
        self.name.textChanged.connect(self._check)
        self.name.editingFinished.connect(self._miss_name)
        self.category.currentIndexChanged.connect(self._tell_standing)
        self.photo.figure_wished.connect(self._choose_figure)
        self.dose.noticed.connect(self._reveal_soon)
        pictures.changed.connect(self._take_stored_photo)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)

    def write_new(self, exercise_id: ExerciseId) -> None:
        """Begin a new exercise, with everything empty."""
        self.setWindowTitle(self.tr("New exercise"))
        self._show(replace(self._begun, id=exercise_id), "")

    def edit(self, exercise: Exercise) -> None:
        """Edit an exercise, or what `own_duplicate` has made of one."""
        self.setWindowTitle(self.tr("Edit the exercise"))
        self._show(exercise, exercise.name)

    @property
    def has_unsaved_edits(self) -> bool:
        """Whether something would be lost by leaving."""
        return self._state() != self._shown

    def exercise(self) -> Exercise:
        """Return the exercise as the form says it; raise `ValueError` without a name."""
        before, dose = self._before, self.dose.dose
        edited = replace(
            before, name=self.name.text().strip(), dose=dose,
            type=before.type if dose == before.dose else type_of(dose, before),
            instructions=lines_of(self.steps.toPlainText()),
            mistakes=lines_of(self.mistakes.toPlainText()),
            breathing=self.breathing.text().strip(),
            equipment=equipment_of(self.equipment.text()),
            primary_muscles=words_of(self.muscles.text()), care_tags=self._care_tags(),
        )  # fmt: skip
        return with_figure(with_category(edited, self._category()), self.photo.figure)

    @override
    def reject(self) -> None:
        if not self.has_unsaved_edits or self._may_be_lost():
            super().reject()

    def _may_be_lost(self) -> bool:
        yes, no = QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Cancel
        answer = QMessageBox.question(
            self, self.tr("Leave without saving?"),
            self.tr("What you have written here is not saved yet."), yes | no, no,
        )  # fmt: skip
        return answer == yes

    def _show(self, exercise: Exercise, name: str) -> None:
        self._before = exercise
        self.name.setText(name)
        self.name.setCursorPosition(0)
        self.category.setCurrentIndex(list(Category).index(exercise.category))
        self.dose.show_exercise(exercise)
        self.steps.setPlainText("\n".join(exercise.instructions))
        self.mistakes.setPlainText("\n".join(exercise.mistakes))
        self.breathing.setText(exercise.breathing)
        self.breathing.setCursorPosition(0)
        self.equipment.setText(equipment_text(exercise.equipment))
        self.muscles.setText(", ".join(exercise.primary_muscles))
        for row, tag in enumerate(CareTag):
            is_on = tag in exercise.care_tags
            state = Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            self.care.item(row).setCheckState(state)
        self.photo.show_photo(self._pictures.photo(exercise.id), borrowed_figure(exercise))
        self._shown = self._state()
        self._is_name_missed = False
        self._check()
        self._tell_standing()
        self.name.setFocus()

    def _take_stored_photo(self) -> None:
        if not self.photo.edit.is_changed:
            self.photo.show_photo(self._pictures.photo(self._before.id), self.photo.figure)

    def _state(self) -> tuple[object, ...]:
        return (
            self.name.text(), self._category(), self.dose.dose, self.steps.toPlainText(),
            self.mistakes.toPlainText(), self.breathing.text(), self.equipment.text(),
            self.muscles.text(), self._care_tags(), self.photo.edit, self.photo.figure,
        )  # fmt: skip

    @property
    def _has_name(self) -> bool:
        return bool(self.name.text().strip())

    def _category(self) -> Category:
        return list(Category)[self.category.currentIndex()]

    def _care_tags(self) -> tuple[CareTag, ...]:
        on = Qt.CheckState.Checked
        tags = [t for row, t in enumerate(CareTag) if self.care.item(row).checkState() == on]
        # those that were there stay in the order that they had
        kept = [tag for tag in self._before.care_tags if tag in tags]
        return (*kept, *(tag for tag in tags if tag not in kept))

    def _check(self) -> None:
        self.name_problem.setText(self.tr("Give the exercise a name."))
        self.name_problem.setVisible(self._is_name_missed and not self._has_name)

    def _miss_name(self) -> None:
        """Ask for a name where there is none: the field was left, or all is to be saved."""
        self._is_name_missed = self._is_name_missed or not self._has_name
        self._check()

    def _tell_standing(self) -> None:
        standing = standing_of(self._category())
        sections = ", ".join(SECTION_NAMES[section] for section in standing.sections)
        text = (
            self.tr("May stand in: {sections}. It warms up.")
            if standing.warms_up
            else self.tr("May stand in: {sections}. It does not count as a warm-up.")
        )
        self.standing.setText(text.format(sections=sections))

    def _reveal_soon(self) -> None:
        self._is_held = self.focusWidget() is self.save_button
        QTimer.singleShot(0, self, self._reveal_notice)  # when it has its place

    def _reveal_notice(self) -> None:
        if (said := self.dose.notices.latest) is not None:
            bring_into_view(said)

    def _choose_figure(self) -> None:
        chooser = FigureChooser(self._catalogue, self._pictures, self)
        chooser.show_chosen(self.photo.figure)
        if chooser.exec() and chooser.exercise_id is not None:
            self.photo.borrow(chooser.exercise_id)
        chooser.deleteLater()

    def _save(self) -> None:
        is_held, self._is_held = self._is_held, False
        if is_held:
            return  # this very click has left a field, which took something else than was typed
        if not self._has_name:
            self._miss_name()
            self.name.setFocus()
            return
        self.saved.emit(self.exercise(), self.photo.edit)
        self.accept()

    def _lay_out(self, theme: Theme) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, Space.M, 0)
        column.setSpacing(Space.XS)
        named: list[tuple[str, QWidget, QWidget | None]] = [
            (self.tr("Name"), self.name, self.name_problem),
            (self.tr("What it trains"), self.category, self.standing),
            (self.tr("Usual dose"), self.dose, None),
            (self.tr("How to do it, a step on each line"), self.steps, None),
            (self.tr("Breathing"), self.breathing, None),
            (self.tr("Common mistakes, one on each line"), self.mistakes, None),
            (self.tr("Equipment, such as: wall or counter, mat"), self.equipment, None),
            (self.tr("Muscles, such as: glutes, hamstrings"), self.muscles, None),
            (self.tr("When to take care"), self.care, None),
        ]
        for words, widget, note in named:
            label = PlainLabel(words, "strong", body, wraps=True)
            label.setBuddy(widget)
            widget.setAccessibleName(words)
            if isinstance(widget, (QLineEdit, ChoiceBox)):
                widget.setMinimumHeight(theme.scaled(CONTROL_HEIGHT))
            column.addWidget(label)
            column.addWidget(widget)
            if note is not None:
                column.addWidget(note)
            column.addSpacing(Space.S)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        middle = QHBoxLayout()
        middle.setSpacing(Space.XL)
        middle.addWidget(scroll, 1)
        if theme.text_scale >= LARGE_TEXT:  # fields need the whole width
            column.addWidget(self.photo)
        else:
            self.photo.setFixedWidth(theme.scaled(PICTURE_WIDTH))
            middle.addWidget(self.photo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.M)
        layout.addLayout(middle, 1)
        layout.addWidget(self.buttons)
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() - QSize(MARGIN_PX, 48)))


def _text(parent: QWidget) -> QPlainTextEdit:
    field = QPlainTextEdit(parent)
    field.setFixedHeight(TEXT_HEIGHT)
    field.setTabChangesFocus(True)
    return field
