"""The settings: each with its name and a plain explanation, applied as soon as it is changed."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backroutine.domain.exercise import CareTag
from backroutine.domain.progress import WeekStart
from backroutine.domain.settings import (
    MAX_GOAL_MIN,
    MAX_LEAD_S,
    Settings,
    ThemeChoice,
)
from backroutine.ui.labels import PlainLabel
from backroutine.ui.settings.groups import CareGroup, DataGroup, SoundGroup
from backroutine.ui.settings.rows import Choices, SettingGroup, Stepper
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

COLUMN_WIDTH = 780
SEARCH_WIDTH = 260
GOAL_STEP_MIN = 10


class SettingsPage(QWidget):
    """Shows what is set, and tells every change."""

    settings_changed = Signal(object)
    """The person has changed something: the new `Settings`."""
    test_sound_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = Settings()
        self._search = self._search_field()  # first, so that the Tab key begins there
        self._sound = SoundGroup(self)
        self._care = CareGroup(self)
        self._data = DataGroup(self)
        self._groups = (
            self._sound,
            self._session_group(),
            self._look_group(),
            self._history_group(),
            self._care,
            self._data,
        )
        self._no_match = PlainLabel(
            self.tr("No setting with these words."), look="muted", parent=self
        )
        self._no_match.hide()
        self._place()
        self._connect()
        self.show_settings(self._settings)
        self.setFocusProxy(self._search)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, without telling of a change."""
        self._settings = settings
        self._theme_choices.show_value(settings.theme)
        self._sound.show_values(settings.volume, sound_on=settings.sound_on)
        self._get_ready.show_value(settings.get_ready_s)
        self._change_sides.show_value(settings.change_sides_s)
        self._week_start.show_value(settings.week_start)
        self._goal.show_value(settings.weekly_goal_min)
        self._care.show_values(settings.care_tags)

    def show_sound_status(self, sentence: str) -> None:
        """Say what sounds the cues."""
        self._sound.show_status(sentence)

    def show_data_folder(self, path: Path) -> None:
        """Say where the person's data lies."""
        self._data.show_folder(path)

    def _session_group(self) -> SettingGroup:
        group = SettingGroup(self.tr("During a session"), self)
        self._get_ready = Stepper(MAX_LEAD_S, 1, self.tr(" s"), self._theme, self)
        self._change_sides = Stepper(MAX_LEAD_S, 1, self.tr(" s"), self._theme, self)
        group.add_row(
            self.tr("Get ready"),
            self.tr("Time to take up the position before each exercise begins."),
            self._get_ready,
        )
        group.add_row(
            self.tr("Change sides"),
            self.tr("Time to turn from one side to the other within an exercise."),
            self._change_sides,
        )
        return group

    def _look_group(self) -> SettingGroup:
        group = SettingGroup(self.tr("Look"), self)
        self._theme_choices = Choices(
            [
                (ThemeChoice.SYSTEM, self.tr("As the system")),
                (ThemeChoice.LIGHT, self.tr("Light")),
                (ThemeChoice.DARK, self.tr("Dark")),
            ],
            self,
        )
        group.add_row(
            self.tr("Colours"),
            self.tr("Light for a bright room, dark for the evening."),
            self._theme_choices,
        )
        return group

    def _history_group(self) -> SettingGroup:
        group = SettingGroup(self.tr("History"), self)
        self._goal = Stepper(MAX_GOAL_MIN, GOAL_STEP_MIN, self.tr(" min"), self._theme, self)
        self._goal.box.setSpecialValueText(self.tr("None"))
        self._week_start = Choices(
            [(WeekStart.MONDAY, self.tr("Monday")), (WeekStart.SUNDAY, self.tr("Sunday"))], self
        )
        group.add_row(
            self.tr("Goal for a week"),
            self.tr("Minutes that you want to exercise in a week, drawn as a line in the chart."),
            self._goal,
        )
        group.add_row(
            self.tr("First day of the week"),
            self.tr("Where a week begins in the charts."),
            self._week_start,
        )
        return group

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("Search settings"))
        field.setAccessibleName(self.tr("Search settings"))
        field.setClearButtonEnabled(True)
        field.setFixedWidth(SEARCH_WIDTH)
        return field

    def _place(self) -> None:
        header = QHBoxLayout()
        header.addWidget(PlainLabel(self.tr("Settings"), look="title", parent=self), 1)
        header.addWidget(self._search)
        column = QWidget(self)
        column.setMaximumWidth(COLUMN_WIDTH)
        stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(Space.L)
        stack.addLayout(header)
        for widget in (*self._groups, self._no_match):
            stack.addWidget(widget)
        stack.addStretch(1)
        middle = QWidget(self)
        sides = QHBoxLayout(middle)
        sides.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        sides.addStretch(1)
        sides.addWidget(column, 100)
        sides.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._show_matching)
        self._theme_choices.chosen.connect(self._set_theme)
        self._sound.sound_switched.connect(self._set_sound_on)
        self._sound.volume_set.connect(self._set_volume)
        self._sound.test_requested.connect(self.test_sound_requested)
        self._care.care_tags_set.connect(self._set_care_tags)
        self._get_ready.changed.connect(self._set_get_ready)
        self._change_sides.changed.connect(self._set_change_sides)
        self._goal.changed.connect(self._set_goal)
        self._week_start.chosen.connect(self._set_week_start)

    def _show_matching(self, words: str) -> None:
        found = [group.show_matching(words) for group in self._groups]
        self._no_match.setHidden(any(found))

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self.show_settings(settings)
            self.settings_changed.emit(settings)

    def _set_theme(self, choice: ThemeChoice) -> None:
        self._change(replace(self._settings, theme=choice))

    def _set_sound_on(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._change(replace(self._settings, sound_on=wanted))

    def _set_volume(self, volume: int) -> None:
        self._change(replace(self._settings, volume=volume))

    def _set_get_ready(self, seconds: int) -> None:
        self._change(replace(self._settings, get_ready_s=seconds))

    def _set_change_sides(self, seconds: int) -> None:
        self._change(replace(self._settings, change_sides_s=seconds))

    def _set_goal(self, minutes: int) -> None:
        self._change(replace(self._settings, weekly_goal_min=minutes))

    def _set_week_start(self, week_start: WeekStart) -> None:
        self._change(replace(self._settings, week_start=week_start))

    def _set_care_tags(self, tags: frozenset[CareTag]) -> None:
        self._change(replace(self._settings, care_tags=tags))
