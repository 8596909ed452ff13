"""The person's settings while the window is open: told to every page, changed here and there."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from backroutine.domain.cue_choice import CueChoice
from backroutine.domain.routine import RoutineId
from backroutine.domain.settings import Settings, ThemeChoice
from backroutine.ui.background import Background
from backroutine.ui.late_page import LatePage
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.ports import SettingsStore, SoundCheck
from backroutine.ui.theme import Theme

if TYPE_CHECKING:
    from backroutine.ui.play.page import PlayPage
    from backroutine.ui.settings.page import SettingsPage


class FollowsSettings(Protocol):
    """Somebody who does things as the person has set them."""

    def set_settings(self, settings: Settings) -> None:
        """Follow these from now on."""
        ...


class Moves(Protocol):
    """Somebody who shows movement."""

    def set_motion(self, *, is_reduced: bool) -> None:
        """Let things move, or stand still."""
        ...


class SettingsInUse(QObject):
    """Holds the settings, tells them to all who follow, and stores every change."""

    unanswered = Signal(object)
    """They were read, and the first questions were never answered: the `Settings`."""

    def __init__(
        self, store: SettingsStore, background: Background, theme: Theme, sound: SoundCheck,
        pictures: ExercisePictures, page: "LatePage[SettingsPage]", play: "LatePage[PlayPage]",
        followers: Sequence[FollowsSettings], moving: Sequence[Moves], parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._store = store
        self._background = background
        self._theme = theme
        self._sound = sound
        self._pictures = pictures
        self._page = page
        self._play = play
        self._followers = followers
        self._moving = moving
        self._settings = Settings()
        self._is_fresh = False
        theme.motion_changed.connect(self._apply_motion)
        page.place.shown.connect(self._tell_sound_status)

    def listen_to(self, page: "SettingsPage") -> None:
        """Heed the page of the settings, which has just been made."""
        page.settings_changed.connect(self.change)
        page.test_sound_requested.connect(self._test_sound)
        page.test_voice_requested.connect(self._test_sound)

    def listen_to_play(self, play: "PlayPage") -> None:
        """Heed the page of the player, which has just been made."""
        play.waits_for_done_chosen.connect(self._keep_pace)
        play.cues_chosen.connect(self._keep_own_cues)
        play.test_sound_requested.connect(self._test_sound)

    def load(self) -> None:
        """Read what the person has set, and follow it."""
        self._background.run(self._store.load, self._take)

    def forget_others(self, routine_ids: Collection[RoutineId]) -> None:
        """Forget what was chosen for routines that are no more, when the first are read.

        A routine that is deleted while the window is open may come back by undo.
        """
        is_first, self._is_fresh = self._is_fresh, False
        kept = self._settings.with_own_cues_of(routine_ids)
        if is_first and kept != self._settings:
            self.change_and_show(kept)

    def change(self, settings: Settings) -> None:
        """Follow other settings, and store them."""
        self._apply(settings)
        self._background.run(lambda: self._store.save(settings))

    def change_and_show(self, settings: Settings) -> None:
        """Change settings elsewhere than on their page, which shows it."""
        self.change(settings)
        self._show(settings)

    def toggle_theme(self) -> None:
        """Go from dark to light, or back."""
        wanted = ThemeChoice.LIGHT if self._theme.tokens.is_dark else ThemeChoice.DARK
        self.change_and_show(replace(self._settings, theme=wanted))

    def keep_paper_options(self, paper_options: str) -> None:
        """Remember how paper was printed last."""
        if paper_options != self._settings.paper_options:
            self.change_and_show(replace(self._settings, paper_options=paper_options))

    def _keep_own_cues(self, routine_id: RoutineId, cues: CueChoice | None) -> None:
        self.change_and_show(self._settings.with_own_cues(routine_id, cues))

    def _keep_pace(self, waits_for_done: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.change_and_show(replace(self._settings, waits_for_done=waits_for_done))

    def _take(self, settings: Settings) -> None:
        self._is_fresh = True
        self._apply(settings)
        self._show(settings)
        self._tell_sound_status()
        self._page.tell("voice", self._look_for_voice)
        if not settings.is_welcomed:
            self.unanswered.emit(settings)

    def _show(self, settings: Settings) -> None:
        self._page.tell("settings", lambda page: page.show_settings(settings))

    def _tell_sound_status(self) -> None:
        self._page.tell("sound", self._show_sound_status)

    def _show_sound_status(self, page: "SettingsPage") -> None:
        page.show_sound_status(self._sound.status)

    def _look_for_voice(self, page: "SettingsPage") -> None:
        # looking for a program that speaks asks the disk
        self._background.run(lambda: self._sound.own_names, page.show_own_names)

    def _apply(self, settings: Settings) -> None:
        self._settings = settings
        theme = self._theme
        theme.choose(settings.theme)
        theme.set_text_scale(settings.text_size)
        theme.choose_motion(settings.motion)
        self._apply_motion()
        self._pictures.set_look(settings.figure_look)
        self._play.tell("pain bands", lambda play: play.set_pain_bands(settings.pain_bands))
        for follower in self._followers:
            follower.set_settings(settings)
        self._play.tell("pace", lambda play: play.set_waits_for_done(settings.waits_for_done))

    def _apply_motion(self) -> None:
        is_reduced = self._theme.is_motion_reduced
        for each in self._moving:
            each.set_motion(is_reduced=is_reduced)

    def _test_sound(self) -> None:
        self._play.made().heed_test()
        self._sound.play_test_sound()
        self._tell_sound_status()
