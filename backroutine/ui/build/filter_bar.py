"""What narrows the catalogue: chips for sections, and menus for the rest."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QWidget

from backroutine.domain.catalogue import ExerciseFilter
from backroutine.domain.exercise import CareTag, ExerciseId, Level, Section
from backroutine.domain.settings import Equipment, Settings
from backroutine.ui.equipment_words import EquipmentWords
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.icons import icon
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import CATEGORY_NAMES, LEVEL_NAMES, POSITION_NAMES, SECTION_NAMES

CHIP_GAP = 6
ARROW = 12


class MenuChip(QPushButton):
    """A chip that opens a menu of choices, and wears the one that was made."""

    chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Mapping[Any, str],
        any_choice: str,
        parent: QWidget,
    ) -> None:
        super().__init__(name, parent)
        self._theme = theme
        self._name = name
        self.value: object = None
        styled(self, "chip")
        self.setCheckable(True)
        self.setLayoutDirection(_against(parent.layoutDirection()))  # the arrow behind the word
        self.menu_of_choices = QMenu(self)
        self._group = QActionGroup(self)
        self._values: list[object] = []
        self._add(any_choice, None)
        self.menu_of_choices.addSeparator()
        for value, words in choices.items():
            self._add(words, value)
        self._group.triggered.connect(self._take)
        self.clicked.connect(self._open)
        theme.changed.connect(self._retint)
        self._refresh()
        self._retint()

    def clear(self) -> None:
        """Ask for nothing any more."""
        self._group.actions()[0].trigger()

    def _add(self, words: str, value: object) -> None:
        action = QAction(words, self._group)
        action.setCheckable(True)
        self._values.append(value)
        action.setChecked(value is None)
        self.menu_of_choices.addAction(action)

    def _open(self) -> None:
        self.setChecked(self.value is not None)
        self.menu_of_choices.popup(self.mapToGlobal(QPoint(0, self.height() + Space.XS)))

    def _take(self, action: QAction) -> None:
        self.value = self._values[self._group.actions().index(action)]
        self.setText(self._name if self.value is None else action.text())
        self._refresh()
        self.chosen.emit()

    def _refresh(self) -> None:
        self.setChecked(self.value is not None)
        self.setAccessibleName(
            self.tr("{name}: {choice}").format(
                name=self._name,
                choice=self.text() if self.value is not None else self.tr("any"),
            )
        )
        self._retint()

    def _retint(self) -> None:
        tokens = self._theme.tokens
        colour = tokens.on_primary_soft if self.value is not None else tokens.text_muted
        arrow = self._theme.scaled(ARROW)
        self.setIconSize(QSize(arrow, arrow))
        self.setIcon(QIcon(icon("down", colour, arrow)))


def _against(direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Return the other direction."""
    runs = Qt.LayoutDirection
    return runs.LeftToRight if direction is runs.RightToLeft else runs.RightToLeft


class FilterBar(QWidget):
    """The chips in as many lines as they need; that of the favourites finds its place elsewhere."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._care_tags: frozenset[CareTag] = frozenset()
        self._equipment: frozenset[Equipment] = frozenset()
        self._favourites: frozenset[ExerciseId] = frozenset()
        layout = FlowLayout(self)
        layout.setSpacing(CHIP_GAP)
        self._sections = QButtonGroup(self)
        self.section_chips: dict[Section | None, QPushButton] = {}
        for section in (None, *Section):
            words = self.tr("All") if section is None else SECTION_NAMES[section]
            chip = self._chip(words)
            chip.setChecked(section is None)
            self._sections.addButton(chip)
            self.section_chips[section] = chip
            layout.addWidget(chip)
        self.category = MenuChip(
            theme, self.tr("Category"), CATEGORY_NAMES, self.tr("Any category"), self
        )
        self.position = MenuChip(
            theme, self.tr("Position"), POSITION_NAMES, self.tr("Any position"), self
        )
        self.level = MenuChip(
            theme, self.tr("Level"), self._level_names(), self.tr("Any level"), self
        )
        self.without_equipment = self._chip(self.tr("No equipment"))
        self.at_hand = self._chip(self.tr("Equipment at hand"))
        self.suiting = self._chip(self.tr("Nothing to take care with"))
        self.suiting.hide()
        self.favourites = self._chip(self.tr("Favourites"))
        self.favourites.hide()
        for menu_chip in (self.category, self.position, self.level):
            menu_chip.chosen.connect(self.changed)
            layout.addWidget(menu_chip)
        for chip in (self.without_equipment, self.at_hand, self.suiting):
            layout.addWidget(chip)
        for chip in self._switches:
            chip.toggled.connect(self.changed)
        self._sections.buttonClicked.connect(self.changed)
        self.set_equipment(Settings().equipment)

    @property
    def condition(self) -> ExerciseFilter:
        """What is asked for now."""
        category, position, level = (
            chip.value for chip in (self.category, self.position, self.level)
        )
        return ExerciseFilter(
            section=next((s for s, chip in self.section_chips.items() if chip.isChecked()), None),
            category=next((c for c in CATEGORY_NAMES if c == category), None),
            position=next((p for p in POSITION_NAMES if p == position), None),
            most_level=next((known for known in Level if known == level), None),
            without_equipment=self.without_equipment.isChecked(),
            at_hand=self._equipment if self.at_hand.isChecked() else None,
            avoided=self._care_tags if self.suiting.isChecked() else frozenset(),
            among=self._favourites if self.favourites.isChecked() else None,
        )

    def clear(self) -> None:
        """Ask for nothing any more."""
        self.section_chips[None].setChecked(True)
        for chip in self._switches:
            chip.setChecked(False)
        for menu_chip in (self.category, self.position, self.level):
            menu_chip.clear()

    def set_care_tags(self, care_tags: frozenset[CareTag]) -> None:
        """Offer to leave out what needs care for a person with these tags."""
        self._care_tags = care_tags
        if not care_tags:
            self.suiting.setChecked(False)
        self.suiting.setVisible(bool(care_tags))
        if self.suiting.isChecked():
            self.changed.emit()

    def set_equipment(self, equipment: frozenset[Equipment]) -> None:
        """Offer to show what can be done with this equipment, and what everybody has."""
        self._equipment = equipment
        named = [name for thing, name in EquipmentWords().all().items() if thing in equipment]
        words = self.tr("At hand, as set in Settings: {things}.").format(things=", ".join(named))
        if not named:
            words = self.tr("Nothing is at hand yet. Settings is where you say what is.")
        self.at_hand.setToolTip(words)
        self.at_hand.setAccessibleDescription(words)
        if self.at_hand.isChecked():
            self.changed.emit()

    def set_favourites(self, favourites: frozenset[ExerciseId]) -> None:
        """Offer to show the favourites alone, these."""
        self._favourites = favourites
        self.favourites.show()
        if self.favourites.isChecked():
            self.changed.emit()

    @property
    def _switches(self) -> tuple[QPushButton, ...]:
        """The chips that are on or off by themselves."""
        return self.without_equipment, self.at_hand, self.favourites, self.suiting

    def _chip(self, words: str) -> QPushButton:
        chip = styled(QPushButton(words, self), "chip")
        chip.setCheckable(True)
        return chip

    def _level_names(self) -> dict[Level, str]:
        up_to = self.tr("Up to {level}")
        names: dict[Level, str] = {
            level: up_to.format(level=LEVEL_NAMES[level].casefold()) for level in Level
        }
        names[Level.GENTLE] = LEVEL_NAMES[Level.GENTLE]
        del names[Level.DEMANDING]
        return names
