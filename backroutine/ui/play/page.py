"""The player's page: choose, prepare, play, look back; and what leads from one to the next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backroutine.clock import Clock
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.pain import PainBands
from backroutine.domain.routine import Routine
from backroutine.domain.rules import NotReadyError, ReadyRoutine, ready
from backroutine.domain.session import SessionId, SessionRecord, SessionState
from backroutine.domain.settings import Settings
from backroutine.domain.timeline import build_timeline
from backroutine.player.cues import Speaker
from backroutine.player.engine import Player
from backroutine.player.recorder import new_record
from backroutine.player.resume import ResumePoint, resume_point
from backroutine.ui.background import Background
from backroutine.ui.closing import Closing
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.after import AfterView
from backroutine.ui.play.alarm import Alarm, QtAlarm
from backroutine.ui.play.awake import KeepsAwake, Wakefulness
from backroutine.ui.play.beforehand import Beforehand
from backroutine.ui.play.choose import ChooseView
from backroutine.ui.play.hurting import Hurting
from backroutine.ui.play.journal import SessionJournal
from backroutine.ui.play.last_try import LastTry
from backroutine.ui.play.loudness import Loudness
from backroutine.ui.play.media import SystemControls
from backroutine.ui.play.narrator import Narrator
from backroutine.ui.play.played import PlayedSession
from backroutine.ui.play.resume_offer import ResumeOffer
from backroutine.ui.play.runner import SessionRunner
from backroutine.ui.play.safety import Safety
from backroutine.ui.play.session_view import SessionView
from backroutine.ui.play.today_words import due_words, today_words
from backroutine.ui.play.wishes import Wish
from backroutine.ui.ports import SafetyChecks, Sessions
from backroutine.ui.theme import Theme


class PlayPage(QWidget):
    """Plays ready routines, one at a time."""

    session_saved = Signal(object)
    """A session that is over lies on the disk, with the answers so far: its `SessionRecord`."""
    waits_for_done_chosen = Signal(bool)
    """The person wants repetitions to wait for "done", or not: to be remembered."""
    full_screen_requested = Signal(bool)
    floor_shown = Signal(bool)
    """Whether a session is shown for somebody on the floor, who needs nothing else."""
    edit_requested = Signal(object)
    """A `Routine` that is not ready is to be opened in the editor."""
    learn_wished = Signal(object)
    """The person wants to read about pain and care: a `TopicId`."""

    def __init__(
        self, catalogue: Catalogue, speaker: Speaker, sessions: Sessions, background: Background,
        clock: Clock, alarm: Alarm, theme: Theme, pictures: ExercisePictures,
        parent: QWidget | None = None, *, checks: SafetyChecks | None = None,
        awake: KeepsAwake | None = None, media: SystemControls | None = None,
        narrator: Narrator | None = None, retry_alarm: Alarm | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._catalogue = catalogue
        self._speaker = speaker
        self._clock = clock
        self._alarm = alarm
        self._settings = Settings()
        self._narrator = narrator
        self._loudness = Loudness(speaker, narrator)
        self._waits_for_done = False
        self._pain_bands = PainBands.TWO_AND_FIVE
        self._played: PlayedSession | None = None
        self._offered: tuple[SessionRecord, ReadyRoutine | None, ResumePoint | None] | None = None
        self._journal = SessionJournal(sessions, background, retry_alarm or QtAlarm(self), self)
        self._last_try = LastTry(self._journal, self)
        self._known = Safety(sessions, checks, background, clock, self)
        self.before = Beforehand(self._known, theme, self)
        self.wakefulness = Wakefulness(awake, self)
        self._media = media
        if media is not None:
            media.listen(self._fulfil_from_afar)
        self.choose = ChooseView(catalogue, theme, pictures, self)
        self.offer = ResumeOffer(theme, self)
        self.session = SessionView(clock, theme, pictures, self)
        self.after = AfterView(theme, pictures, self)
        self._views = QStackedWidget(self)
        for view in (self.choose, self.before.view, self.offer, self.session, self.after):
            self._views.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._views)
        self._connect_views()
        self._show(self.choose)

    @property
    def is_running(self) -> bool:
        """Whether a session is on: running or paused, and not over."""
        return self._played is not None

    def show_routines(self, own: Sequence[Routine], programmes: Sequence[Programme]) -> None:
        """Show what can be played: the person's own routines, then the programmes."""
        self.choose.show_routines(own, programmes)
        self._known.refresh()

    def set_settings(self, settings: Settings) -> None:
        """Take the person's times and sound; a session that runs keeps its times.

        What was muted stays so, unless sounds or voice are switched on or off.
        """
        self._settings = settings
        self._loudness.take(settings)
        self.session.show_sound(not self._loudness.is_muted)
        self.choose.set_times(settings.lead_times)

    def set_motion(self, *, is_reduced: bool) -> None:
        """Let the figure move, or show start and end side by side."""
        self.session.stage.set_still(is_reduced)

    def set_flash(self, *, is_on: bool) -> None:
        """Let the screen light up gently with the cues, or not."""
        self.session.stage.set_flashes(is_on)

    def set_waits_for_done(self, is_on: bool) -> None:  # noqa: FBT001 - one thing is set
        """Let sets of repetitions wait for "done", or run out at their tempo."""
        self._waits_for_done = is_on
        self.session.show_pace(is_own=is_on)
        if self._played is not None:
            self._played.set_waits_for_done(is_on)

    def set_pain_bands(self, bands: PainBands) -> None:
        """Judge pain by other bands, from the next session on."""
        self._pain_bands = bands
        self.choose.preparation.dose.set_pain_bands(bands)

    def prepare(self, ready: ReadyRoutine) -> None:
        """Show what is to come, with Start; a session that is on stays on."""
        if self._is_free_for_another():
            self._show(self.choose)
            self.choose.choose(ready)
            self._prepare_voice(ready)

    def start(self, ready: ReadyRoutine) -> None:
        """Begin at once; a session that is on stays on.

        A safety check that is due is only told; one that allows no session today is shown (R10).
        """
        if self._is_free_for_another():
            self.before.wish_at_once(partial(self._start_at_once, ready))

    def offer_to_resume(self, record: SessionRecord) -> None:
        """Ask whether a session that was cut off goes on; not while another is on."""
        if self.is_running or record.plan is None:
            return
        try:
            ready_routine = ready(record.plan, self._catalogue)
        except NotReadyError:
            self._offered = (record, None, None)
        else:
            timeline = build_timeline(ready_routine, self._settings.lead_times)
            self._offered = (record, ready_routine, resume_point(timeline, record))
        self.offer.show_record(record, self._offered[2])
        self._show(self.offer)

    def leave(self, closing: Closing | None = None) -> None:
        """Go: a session that is on is kept as stopped, a note is stored.

        Nothing is asked, but where the window is closing and the disk refuses what was done.
        """
        if self._played is not None:
            self._played.stop()
        self._put_away()
        if closing is not None:
            self._last_try.see_off(closing)

    def _connect_views(self) -> None:
        self.choose.preparation.start_requested.connect(self.before.wish)
        self.choose.preparation.check_requested.connect(self.before.review)
        self.choose.preparation.pain.changed.connect(self._known.hear_pain)
        self.before.cleared.connect(self._start)
        self.before.shown.connect(self._show_check)
        self.before.left.connect(self._show_choose)
        self.after.check_requested.connect(self._review_after)
        for asking in (self.before.check, self.session.hurt, self.session.safety, self.after):
            asking.learn_wished.connect(self.learn_wished)
        self._known.changed.connect(self._show_today)
        self.wakefulness.refused.connect(self.session.say)
        self.choose.preparation.edit_requested.connect(self.edit_requested)
        self.offer.accepted.connect(self._resume)
        self.offer.ended.connect(self._end_offered)
        self.offer.put_off.connect(self._put_offered_off)
        self.session.wished.connect(self._fulfil)
        self.session.floor_toggled.connect(self._tell_floor)
        self.after.answered.connect(self._journal.write)
        self.after.retry_requested.connect(self._store_answers)
        self.after.put_away.connect(self._put_away)
        self._journal.saved.connect(self._tell_saved)
        self._journal.refused.connect(self._tell_trouble)
        self._journal.mended.connect(self._tell_mended)

    def _is_free_for_another(self) -> bool:
        if self.is_running:
            self.session.say(
                self.tr("This session is still on. End it first, then start the other routine.")
            )
            return False
        if self._views.currentWidget() is self.after:
            self._put_away()
        return True

    def _start_at_once(self, ready: ReadyRoutine) -> None:
        if not self.is_running:
            self._start(ready, None)
            if self._known.why_due(None) is not None:
                self.session.say(due_words())

    def _start(self, ready_routine: ReadyRoutine, pain_before: int | None) -> None:
        timeline = build_timeline(ready_routine, self._settings.lead_times)
        record = new_record(
            SessionId(uuid4().hex), ready_routine, timeline, self._clock.now(), pain_before
        )
        self._play(ready_routine, record, Player(timeline, self._clock), None)

    def _play(
        self, ready_routine: ReadyRoutine, record: SessionRecord, player: Player,
        point: ResumePoint | None,
    ) -> None:  # fmt: skip
        if not player.timeline.intervals:
            return
        player.set_waits_for_done(self._waits_for_done)
        runner = SessionRunner(player, self._speaker, self._alarm, narrator=self._narrator)
        hurting = Hurting(
            self.session.hurt, self._catalogue, self._settings.lead_times, self._pain_bands,
            care_tags=self._settings.care_tags,
        )  # fmt: skip
        self._played = PlayedSession(
            ready_routine, record, runner, self._journal, self.session, self._clock, self._known,
            hurting, self,
        )  # fmt: skip
        self._played.over.connect(self._look_back)
        self._played.kept.connect(self._keep_for_later)
        self._played.ran.connect(self.wakefulness.set_running)
        self._played.ran.connect(self._show_media)
        if self._media is not None:
            self._media.begin(ready_routine.routine.name)
        self.choose.preparation.forget_answers()
        self._prepare_voice(ready_routine)
        self._show(self.session)
        self._loudness.apply()
        self._played.begin(point)

    def _prepare_voice(self, ready_routine: ReadyRoutine) -> None:
        if self._narrator is not None:
            self._narrator.prepare(ready_routine.exercises.values())

    def _fulfil(self, wish: Wish) -> None:
        is_full_screen = self.window().isFullScreen()
        if wish is Wish.SOUND:
            self._loudness.toggle()
            self.session.show_sound(not self._loudness.is_muted)
        elif wish is Wish.PACE:
            self.set_waits_for_done(not self._waits_for_done)
            self.waits_for_done_chosen.emit(self._waits_for_done)
        elif wish is Wish.FLOOR:
            self.session.toggle_floor()
        elif wish is Wish.FULL_SCREEN or (wish is Wish.LEAVE and is_full_screen):
            self.full_screen_requested.emit(not is_full_screen)
        elif self._played is not None:
            self._played.fulfil(wish)

    def _fulfil_from_afar(self, wish: Wish) -> None:
        """Do what a media key wishes, unless a question waits for its answer."""
        if self.is_running and self.session.takes_wishes:
            self._fulfil(wish)

    def _show_media(self, is_running: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._media is not None:
            self._media.show(self.session.stage.title.text(), is_running=is_running)

    def _look_back(self, record: SessionRecord) -> None:
        checked = None if self._played is None else self._played.checked
        self._let_played_go()
        self.after.show_record(record, checked)
        self._show(self.after)

    def _keep_for_later(self, record: SessionRecord) -> None:
        self._let_played_go()
        self.offer_to_resume(record)

    def _let_played_go(self) -> None:
        if self._played is not None:
            self._played.deleteLater()
            self._played = None
        if self._media is not None:
            self._media.end()
        if self.window().isFullScreen():
            self.full_screen_requested.emit(False)

    def _store_answers(self) -> None:
        record = self.after.record
        if record is not None:
            self._journal.write(record)

    def _put_away(self) -> None:
        if self._views.currentWidget() is not self.after:
            return
        if self._journal.is_behind or self.after.has_news:
            self._store_answers()
        self._show(self.choose)

    def _resume(self) -> None:
        if self._offered is None:
            return
        record, ready_routine, point = self._offered
        self._offered = None
        if ready_routine is not None and point is not None:
            go_on = partial(self._go_on_with, record, ready_routine, point)
            self.before.wish_to_go_on(go_on, record.pain_before)

    def _go_on_with(
        self, record: SessionRecord, ready_routine: ReadyRoutine, point: ResumePoint
    ) -> None:
        if self.is_running:
            return
        timeline = build_timeline(ready_routine, self._settings.lead_times)
        record = replace(record, planned_s=round(timeline.total_s))
        self._play(ready_routine, record, Player(timeline, self._clock), point)

    def _put_offered_off(self) -> None:
        """Leave a session that is not ended as it is; the next start offers it again."""
        self._offered = None
        self._show(self.choose)

    def _end_offered(self) -> None:
        if self._offered is None:
            return
        record = self._offered[0]
        self._offered = None
        ended_at = record.started_at + timedelta(seconds=record.active_s)
        self._journal.begin()
        self._journal.write(replace(record, state=SessionState.STOPPED, ended_at=ended_at))
        self._show(self.choose)

    def _tell_saved(self, record: SessionRecord) -> None:
        if record.state is not SessionState.RUNNING:
            self._known.refresh()
            self.session_saved.emit(record)

    def _tell_trouble(self, sentence: str) -> None:
        self.session.say_trouble(
            self.tr("{sentence} The session goes on, and it is tried again.").format(
                sentence=sentence
            )
        )
        self.after.say_trouble(sentence)

    def _tell_mended(self) -> None:
        self.session.say_trouble("")
        self.after.say_trouble("")

    def _show_check(self) -> None:
        self._show(self.before.view)

    def _show_choose(self) -> None:
        self._show(self.choose)

    def _review_after(self) -> None:
        self._put_away()
        self.before.review()

    def _show_today(self) -> None:
        names = sorted(e.name for e in self._catalogue if e.id in self._known.left_out)
        words = today_words(names, is_forbidden=self._known.forbids_session)
        self.choose.preparation.show_today(words)

    def _show(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)
        focused = {
            self.choose: self.choose.list,
            self.before.view: self.before.check.boxes[0],
            self.offer: self.offer.go_on,
            self.session: self.session.controls.pause,
            self.after: self.after.pain.buttons[0],
        }
        self.setFocusProxy(focused[view])
        self._tell_floor()

    def _tell_floor(self) -> None:
        is_played = self._views.currentWidget() is self.session
        self.floor_shown.emit(is_played and self.session.is_floor)
