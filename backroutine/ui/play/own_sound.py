"""What is heard and seen of a session: as is set, or by the choice of its routine."""

from PySide6.QtCore import QObject, Signal

from backroutine.domain.cue_choice import CueChoice
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.settings import Settings
from backroutine.ui.play.cues_dialog import CuesDialog
from backroutine.ui.play.loudness import Loudness
from backroutine.ui.play.session_view import SessionView
from backroutine.ui.play.wishes import Wish


class OwnSound(QObject):
    """Keeps tones, voice and flash at what was chosen, and asks what one routine is to have."""

    chosen = Signal(object, object)
    """What a routine, by its `RoutineId`, is to have: a `CueChoice`, or `None` as is set for all.

    Whoever stores it shows the changed settings here.
    """
    test_wished = Signal()
    """A sound is to be heard as it would be in a session of the routine."""

    def __init__(self, loudness: Loudness, view: SessionView, parent: QObject) -> None:
        super().__init__(parent)
        self._loudness = loudness
        self._view = view
        self._settings = Settings()
        self._played: Routine | None = None
        self._heard: RoutineId | None = None
        self._dialog: CuesDialog | None = None

    @property
    def dialog(self) -> CuesDialog | None:
        """The question that is open, if one is."""
        return self._dialog

    @property
    def volume(self) -> float:
        """How loud what is heard is, from 0 to 1; 0 while it is muted."""
        return self._loudness.volume

    def take(self, settings: Settings) -> None:
        """Follow other settings; what was muted stays so, unless tones or voice are switched."""
        self._settings = settings
        if self._played is None and self._dialog is None:
            self._heard = None
        self._loudness.take(self._cues)
        self._show()

    def turn_to(self, routine: Routine) -> None:
        """Sound and flash as was chosen for a routine that is played now."""
        self._played = routine
        self._close_dialog()
        self._hear_played()

    def leave(self) -> None:
        """Know that nothing is played any more.

        The end of the session is still to be heard, as loud as was chosen for its routine: what is
        set for all counts from the next time on that something is to be heard, or is changed.
        """
        self._close_dialog()
        self._played = None

    def follow_settings(self) -> None:
        """Sound as is set for all, unless a session or the question about one is on."""
        if self._played is None and self._dialog is None:
            self._hear_played()

    def toggle(self) -> None:
        """Mute everything, or let it be heard again."""
        self._loudness.toggle()
        self._show()

    def ask_about_played(self) -> None:
        """Ask it of the routine that is played."""
        if self._played is not None:
            self.ask(self._played)

    def ask(self, routine: Routine) -> None:
        """Ask how a routine is heard and seen; a session that runs goes on meanwhile."""
        if self._dialog is not None:
            return
        self._hear(routine.id)
        self._dialog = CuesDialog(
            routine.name, self._settings.cues, self._settings.own_cues_of(routine.id),
            self._view.theme, self._view.window(), has_sound_test=self._played is None,
        )  # fmt: skip
        self._dialog.chosen.connect(self._choose)
        self._dialog.test_wished.connect(self.test_wished)
        self._dialog.wished.connect(self._pass_on)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.open()

    def _pass_on(self, wish: Wish) -> None:
        """Let a key reach the session; a pain is asked about where the question was."""
        if self._played is None:
            return
        if wish is Wish.HURTS:
            self._close_dialog()
        self._view.wished.emit(wish)

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()

    def _choose(self, cues: CueChoice | None) -> None:
        if self._heard is not None:
            self.chosen.emit(self._heard, cues)

    def _forget_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        self._hear_played()

    def _hear_played(self) -> None:
        self._hear(None if self._played is None else self._played.id)

    def _hear(self, routine_id: RoutineId | None) -> None:
        self._heard = routine_id
        self._loudness.turn_to(self._cues)
        self._show()

    @property
    def _cues(self) -> CueChoice:
        own = None if self._heard is None else self._settings.own_cues_of(self._heard)
        return self._settings.cues if own is None else own

    def _show(self) -> None:
        cues = self._cues
        self._view.show_sound(not self._loudness.is_muted)
        self._view.stage.set_flash_strength(cues.flash_strength if cues.flash_on else 0)
