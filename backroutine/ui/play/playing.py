"""The session that is on: begun from a ready routine, heard, watched over, let go of at its end."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from backroutine.clock import Clock
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.limits import Limits
from backroutine.domain.pain import PainBands
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.session import SessionId, SessionRecord
from backroutine.domain.settings import Settings
from backroutine.domain.timeline import Timeline, build_timeline
from backroutine.player.cues import Speaker
from backroutine.player.engine import Player
from backroutine.player.recorder import new_record
from backroutine.player.resume import ResumePoint
from backroutine.ui.play.alarm import Alarm
from backroutine.ui.play.awake import KeepsAwake, Wakefulness
from backroutine.ui.play.hurting import Hurting
from backroutine.ui.play.journal import SessionJournal
from backroutine.ui.play.loudness import Loudness
from backroutine.ui.play.media import Shown, SystemControls
from backroutine.ui.play.narrator import Narrator
from backroutine.ui.play.notices import Matter
from backroutine.ui.play.offering import Unended
from backroutine.ui.play.own_sound import OwnSound
from backroutine.ui.play.played import PlayedSession
from backroutine.ui.play.runner import SessionRunner
from backroutine.ui.play.safety import Safety
from backroutine.ui.play.session_view import SessionView
from backroutine.ui.play.wishes import Wish


class Playing(QObject):
    """Plays one session at a time in `view`, and does what is wished while it is shown."""

    begins = Signal()
    """A session begins: `view` is to be seen."""
    over = Signal(object, object)
    """It has ended: its `SessionRecord`, and the `SafetyResult` of a check within it or `None`."""
    kept = Signal(object)
    """It is to be finished later: its `SessionRecord`, which is not ended."""
    waits_for_done_chosen = Signal(bool)
    full_screen_requested = Signal(bool)

    def __init__(
        self, view: SessionView, catalogue: Catalogue, journal: SessionJournal, safety: Safety,
        speaker: Speaker, clock: Clock, alarm: Alarm, parent: QObject, *,
        awake: KeepsAwake | None, media: SystemControls | None, narrator: Narrator | None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._view = view
        self._catalogue = catalogue
        self._journal = journal
        self._safety = safety
        self._speaker = speaker
        self._clock = clock
        self._alarm = alarm
        self._narrator = narrator
        self._settings = Settings()
        self._waits_for_done = False
        self._pain_bands = PainBands.TWO_AND_FIVE
        self._played: PlayedSession | None = None
        self._runner: SessionRunner | None = None
        self._media: SystemControls | None = None
        self.sound = OwnSound(Loudness(speaker, narrator), view, self)
        self.wakefulness = Wakefulness(awake, self)
        self.wakefulness.refused.connect(self._tell_not_kept_awake)
        view.wished.connect(self.fulfil)
        if media is not None:
            self.heed(media)

    @property
    def is_on(self) -> bool:
        """Whether a session is on: running or paused, and not over."""
        return self._played is not None

    def heed(self, media: SystemControls) -> None:
        """Do what media keys wish, and show the system what is played."""
        self._media = media
        media.listen(self._fulfil_from_afar)

    def set_settings(self, settings: Settings) -> None:
        """Take the person's times and sound; a session that is on keeps its times."""
        self._settings = settings
        self.sound.take(settings)

    def set_pain_bands(self, bands: PainBands) -> None:
        """Judge pain by other bands, from the next session on."""
        self._pain_bands = bands

    def set_waits_for_done(self, is_on: bool) -> None:  # noqa: FBT001 - one thing is set
        """Let sets of repetitions wait for "done", or run out at their tempo."""
        self._waits_for_done = is_on
        self._view.show_pace(is_own=is_on)
        if self._played is not None:
            self._played.set_waits_for_done(is_on)

    def prepare_voice(self, ready: ReadyRoutine) -> None:
        """Have the names spoken that are not spoken yet, while there is time."""
        if self._narrator is not None:
            self._narrator.prepare(ready.exercises.values())

    def begin(self, ready: ReadyRoutine, pain_before: int | None) -> None:
        """Begin a session; nothing happens with a routine that takes no time."""
        timeline = build_timeline(ready, self._settings.lead_times)
        record = new_record(SessionId(uuid4().hex), ready, timeline, self._clock.now(), pain_before)
        self._play(ready, record, self._player(timeline), None)

    def go_on(self, unended: Unended) -> None:
        """Go on with a session that was left; not while another is on."""
        if self.is_on:
            return
        timeline = build_timeline(unended.ready, self._settings.lead_times)
        record = replace(unended.record, planned_s=round(timeline.total_s))
        self._play(unended.ready, record, self._player(timeline), unended.point)

    def stop(self) -> None:
        """End the session that is on, where it is."""
        if self._played is not None:
            self._played.stop()

    def fulfil(self, wish: Wish) -> None:
        """Do what is wished of the window, the sound or the session."""
        is_full_screen = self._view.window().isFullScreen()
        if wish is Wish.SOUND:
            self.sound.toggle()
            self._show_media()
        elif wish is Wish.CUES:
            self.sound.ask_about_played()
        elif wish is Wish.PACE:
            self.set_waits_for_done(not self._waits_for_done)
            self.waits_for_done_chosen.emit(self._waits_for_done)
        elif wish is Wish.FLOOR:
            self._view.toggle_floor()
        elif wish is Wish.FULL_SCREEN or (wish is Wish.LEAVE and is_full_screen):
            self.full_screen_requested.emit(not is_full_screen)
        elif self._played is not None:
            self._played.fulfil(wish)

    def _fulfil_from_afar(self, wish: Wish) -> None:
        """Do what a media key wishes, unless a question waits for its answer."""
        if self.is_on and self._view.takes_wishes:
            self.fulfil(wish)

    def _player(self, timeline: Timeline) -> Player:
        return Player(timeline, self._clock, lead_in_s=self._speaker.lead_in_s)

    def _play(
        self, ready: ReadyRoutine, record: SessionRecord, player: Player, point: ResumePoint | None
    ) -> None:
        if not player.timeline.intervals:
            return
        player.set_waits_for_done(self._waits_for_done)
        runner = SessionRunner(player, self._speaker, self._alarm, narrator=self._narrator)
        hurting = Hurting(
            self._view.hurt, self._catalogue, self._settings.lead_times, self._pain_bands,
            limits=Limits(self._settings.care_tags, self._settings.equipment),
        )  # fmt: skip
        self._runner = runner
        self._played = PlayedSession(
            ready, record, runner, self._journal, self._view, self._clock, self._safety, hurting,
            self,
        )  # fmt: skip
        self._played.over.connect(self._tell_over)
        self._played.kept.connect(self._tell_kept)
        self._played.ran.connect(self.wakefulness.set_running)
        self._played.ran.connect(self._show_media)
        if self._media is not None:
            self._media.begin(ready.routine.name)
        self.prepare_voice(ready)
        self.begins.emit()
        self.sound.turn_to(ready.routine)
        self.wakefulness.begin_session()
        self._played.begin(point)

    def _tell_not_kept_awake(self, sentence: str) -> None:
        if self.is_on:
            self._view.say(sentence, matter=Matter.COMPUTER)

    def _show_media(self) -> None:
        if self._media is None or self._runner is None:
            return
        title, position_s = self._view.stage.title.text(), self._runner.player.position_s
        self._media.show(Shown(title, self._runner.is_running, position_s, self.sound.volume))

    def _tell_over(self, record: SessionRecord) -> None:
        checked = None if self._played is None else self._played.checked
        self._let_go()
        self.over.emit(record, checked)

    def _tell_kept(self, record: SessionRecord) -> None:
        self._let_go()
        self.kept.emit(record)

    def _let_go(self) -> None:
        if self._played is not None:
            self._played.deleteLater()
            self._played = self._runner = None
        self.sound.leave()
        if self._media is not None:
            self._media.end()
        if self._view.window().isFullScreen():
            self.full_screen_requested.emit(False)
