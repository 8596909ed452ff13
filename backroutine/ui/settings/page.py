"""The settings: each with its name and a plain explanation, applied as soon as it is changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, cast

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.settings import Language, Settings
from backroutine.ui.background import Background
from backroutine.ui.entered import Entered
from backroutine.ui.flash import SampleFlash
from backroutine.ui.labels import PlainLabel
from backroutine.ui.scrolling import scrolled_column
from backroutine.ui.settings.data_group import DataGroup
from backroutine.ui.settings.group_list import GroupList
from backroutine.ui.settings.groups import (
    LookControl,
    LookGroup,
    PersonGroup,
    PlanGroup,
    SessionGroup,
    SoundGroup,
)
from backroutine.ui.settings.rows import SettingGroup
from backroutine.ui.settings.system_group import SystemCheck, SystemGroup
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

COLUMN_WIDTH = 780
SEARCH_WIDTH = 260
ROOM_FOR_LIST = 900


class DataWidget(Protocol):
    """The care of the person's data: a widget that is a group of its own."""

    def show_matching(self, words: str) -> bool:
        """Show what has these words; tell whether anything does."""
        ...


class SettingsPage(Entered):
    """Shows what is set, and tells every change."""

    settings_changed = Signal(object)
    """The person has changed something: the new `Settings`."""
    test_sound_requested = Signal()
    test_voice_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        look_chooser: LookControl | None = None,
        data: DataWidget | None = None,
        system: SystemCheck | None = None,
        system_background: Background | None = None,
        languages: Sequence[Language] = tuple(Language),
        has_voice_test: bool = False,
    ) -> None:
        """What is not given is left out; `system_background` is a thread for `system` alone."""
        super().__init__(parent)
        self._theme = theme
        self._settings = Settings()
        self._search = self._search_field()  # first, so that the Tab key begins there
        self._sound = SoundGroup(theme, self, has_voice_test=has_voice_test)
        self._plan = PlanGroup(theme, self)
        self._own = [
            self._sound,
            SessionGroup(theme, self),
            LookGroup(theme, look_chooser, languages, self),
            self._plan,
            PersonGroup(theme, self),
        ]
        self._data = data if data is not None else DataGroup(theme, self)
        self._sections: list[tuple[str, QWidget]] = [(group.name, group) for group in self._own]
        self._sections.append((self.tr("Your data"), cast("QWidget", self._data)))
        if system is not None and system_background is not None:
            self._system = SystemGroup(system, system_background, theme, self)
            self._system.test_requested.connect(self.test_sound_requested)
            self._sections.append((self._system.name, self._system))
        names = [name for name, _ in self._sections]
        self._list = GroupList(names, self._enter_section, theme, self)
        self._no_match = PlainLabel(
            self.tr("No setting with these words."), look="muted", parent=self
        )
        self._no_match.hide()
        self._flash = SampleFlash(theme, self)
        self._is_going = False
        self._place()
        self._connect()
        self.show_settings(self._settings)
        self._list.stand_after(self._search)
        self.enter_at(self._search)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, without telling of a change."""
        self._settings = settings
        for group in self._own:
            group.show_settings(settings)

    def show_sound_status(self, sentence: str) -> None:
        """Say what sounds the cues."""
        self._sound.show_status(sentence)

    def ask_for_tray(self, is_available: Callable[[], bool]) -> None:
        """Say, each time it is looked at, whether reminders can be shown."""
        self._plan.ask_for_tray(is_available)

    def show_own_names(self, sentence: str) -> None:
        """Say which voice speaks the names of the person's own exercises."""
        self._sound.show_own_names(sentence)

    def show_data_folder(self, path: Path) -> None:
        """Say where the person's data lies; where the care of the data is given, that says it."""
        if isinstance(self._data, DataGroup):
            self._data.show_folder(path)

    def show_section(self, index: int) -> None:
        """Bring a group to the top, as far as the page goes."""
        _, section = self._sections[index]
        top = section.mapTo(self._middle, QPoint(0, 0)).y() - Space.L
        self._is_going = True
        self._scroll.verticalScrollBar().setValue(top)
        self._is_going = False
        self._list.show_group(index)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self._list.setVisible(self.width() >= self._theme.scaled(ROOM_FOR_LIST))
        self._search.setFixedWidth(min(self._theme.scaled(SEARCH_WIDTH), self.width() // 2))
        self._column.setMaximumWidth(self._theme.scaled(COLUMN_WIDTH))

    def _take_new_look(self) -> None:
        self._make_room()
        QTimer.singleShot(0, self, self._keep_focus_in_sight)  # when all have their new places

    def _keep_focus_in_sight(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._middle.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)

    def _enter_section(self, index: int) -> bool:
        _, section = self._sections[index]
        inside = section.first_control if isinstance(section, SettingGroup) else None
        if inside is None:
            focusable = Qt.FocusPolicy.TabFocus.value
            children = (child for child in section.findChildren(QWidget) if child.isVisible())
            inside = next((c for c in children if c.focusPolicy().value & focusable), None)
        if inside is None:
            return False
        inside.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("Search settings"))
        field.setAccessibleName(self.tr("Search settings"))
        field.setToolTip(self.tr("Ctrl+F"))
        field.setClearButtonEnabled(True)
        return field

    def _place(self) -> None:
        header = QHBoxLayout()
        header.addWidget(PlainLabel(self.tr("Settings"), look="title", parent=self), 1)
        header.addWidget(self._search)
        self._column = QWidget(self)
        self._middle = QWidget(self._column)
        self._scroll = scrolled_column(self._middle, self._column)  # before it is filled
        stack = QVBoxLayout(self._middle)
        stack.setContentsMargins(0, 0, Space.S, Space.XL)
        stack.setSpacing(Space.L)
        for _, section in self._sections:
            stack.addWidget(section)
        stack.addWidget(self._no_match)
        stack.addStretch(1)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addLayout(header)
        column.addWidget(self._scroll, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.L, Space.L, 0)
        outer.setSpacing(Space.XL)
        outer.addStretch(1)
        outer.addWidget(self._list)
        outer.addWidget(self._column, 100)
        outer.addStretch(1)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._show_matching)
        self._list.chosen.connect(self.show_section)
        self._scroll.verticalScrollBar().valueChanged.connect(self._mark_section)
        self._sound.test_requested.connect(self.test_sound_requested)
        self._sound.voice_test_requested.connect(self.test_voice_requested)
        self._sound.flash_test_requested.connect(self._show_flash)
        self._theme.changed.connect(self._take_new_look)
        for group in self._own:
            group.edited.connect(self._set)
            group.reset_wished.connect(self._reset)
        bind_within(self, QKeySequence.StandardKey.Find, self._search.setFocus)
        bind_within(self._search, Qt.Key.Key_Escape, self._search.clear)

    def _show_flash(self) -> None:
        self._flash.light_up(self._settings.flash_strength)

    def _mark_section(self, scrolled_to: int) -> None:
        """Mark the group that is at the top of what is seen."""
        if self._is_going:
            return
        is_at_end = scrolled_to == self._scroll.verticalScrollBar().maximum()
        height = self._scroll.viewport().height()
        line = scrolled_to + (height if is_at_end else height // 3)
        seen = [
            index
            for index, (_, section) in enumerate(self._sections)
            if not section.isHidden() and section.y() <= line
        ]
        if seen:
            self._list.show_group(seen[-1])

    def _show_matching(self, words: str) -> None:
        found = [
            index
            for index, (_, section) in enumerate(self._sections)
            if cast("DataWidget", section).show_matching(words)
        ]
        self._no_match.setHidden(bool(found))
        self._list.offer(found)
        self._scroll.verticalScrollBar().setValue(0)
        if found:
            self._list.show_group(found[0])

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self.show_settings(settings)
            self.settings_changed.emit(settings)

    def _set(self, field: str, value: object) -> None:
        changed: dict[str, Any] = {field: value}
        self._change(replace(self._settings, **changed))

    def _reset(self, fields: tuple[str, ...]) -> None:
        first = Settings()
        changed: dict[str, Any] = {field: getattr(first, field) for field in fields}
        self._change(replace(self._settings, **changed))
