"""The player's page: choose, prepare, play, look back; and what leads from one to the next."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backroutine.clock import Clock
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.pain import PainBands
from backroutine.domain.routine import Routine
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.safety_check import SafetyResult
from backroutine.domain.session import SessionRecord, SessionState
from backroutine.domain.settings import Settings
from backroutine.player.cues import Speaker
from backroutine.ui.background import Background
from backroutine.ui.closing import Closing
from backroutine.ui.entered import Entered
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.after import AfterView
from backroutine.ui.play.alarm import Alarm, QtAlarm
from backroutine.ui.play.awake import KeepsAwake
from backroutine.ui.play.beforehand import Beforehand
from backroutine.ui.play.choose import ChooseView
from backroutine.ui.play.journal import SessionJournal
from backroutine.ui.play.last_try import LastTry
from backroutine.ui.play.media import SystemControls
from backroutine.ui.play.narrator import Narrator
from backroutine.ui.play.notices import Matter
from backroutine.ui.play.offering import Offering
from backroutine.ui.play.playing import Playing
from backroutine.ui.play.safety import Safety
from backroutine.ui.play.session_view import SessionView
from backroutine.ui.play.today_words import due_words, due_words_in_short, today_words
from backroutine.ui.ports import SafetyChecks, Sessions
from backroutine.ui.theme import Theme


class PlayPage(Entered):
    """Plays ready routines, one at a time."""

    session_saved = Signal(object)
    """A session that is over lies on the disk, with the answers so far: its `SessionRecord`."""
    waits_for_done_chosen = Signal(bool)
    """The person wants repetitions to wait for "done", or not: to be remembered."""
    cues_chosen = Signal(object, object)
    """What is heard and seen of a routine, by its `RoutineId`, is to be remembered: a `CueChoice`,
    or `None` where it follows the settings."""
    test_sound_requested = Signal()
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
        self._views = QStackedWidget(self)  # its views are made in it, to be styled once
        self._journal = SessionJournal(sessions, background, retry_alarm or QtAlarm(self), self)
        self._last_try = LastTry(self._journal, self)
        self._known = Safety(sessions, checks, background, clock, self)
        self.before = Beforehand(self._known, theme, self)
        self.choose = ChooseView(catalogue, theme, pictures, self._views)
        self._offering = Offering(catalogue, self._journal, self.before, theme, self)
        self.offer = self._offering.view
        self.session = SessionView(clock, theme, pictures, self._views)
        self.playing = Playing(
            self.session, catalogue, self._journal, self._known, speaker, clock, alarm, self,
            awake=awake, media=media, narrator=narrator,
        )  # fmt: skip
        self.after = AfterView(theme, pictures, self._views)
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
        return self.playing.is_on

    def show_routines(self, own: Sequence[Routine], programmes: Sequence[Programme]) -> None:
        """Show what can be played: the person's own routines, then the programmes."""
        self.choose.show_routines(own, programmes)
        self._known.refresh()

    def set_settings(self, settings: Settings) -> None:
        """Take the person's times and sound; a session that runs keeps its times.

        What was muted stays so, unless sounds or voice are switched on or off.
        """
        self.playing.set_settings(settings)
        self.choose.preparation.mark_own_sound({own.routine_id for own in settings.own_cues})
        self._offering.set_times(settings.lead_times)
        self.choose.set_times(settings.lead_times)

    def heed_test(self) -> None:
        """Let a sound that is tested be as loud as it would be in a session."""
        self.playing.sound.follow_settings()

    def set_motion(self, *, is_reduced: bool) -> None:
        """Let the figure move, or show start and end side by side."""
        self.session.stage.set_still(is_reduced)

    def set_waits_for_done(self, is_on: bool) -> None:  # noqa: FBT001 - one thing is set
        """Let sets of repetitions wait for "done", or run out at their tempo."""
        self.playing.set_waits_for_done(is_on)

    def set_pain_bands(self, bands: PainBands) -> None:
        """Judge pain by other bands, from the next session on."""
        self.playing.set_pain_bands(bands)
        self.choose.preparation.dose.set_pain_bands(bands)
        self.after.everyday.set_pain_bands(bands)

    def prepare(self, ready: ReadyRoutine) -> None:
        """Show what is to come, with Start; a session that is on stays on."""
        if self._is_free_for_another():
            self._show(self.choose)
            self.choose.choose(ready)
            self.playing.prepare_voice(ready)

    def start(self, ready: ReadyRoutine) -> None:
        """Begin at once; a session that is on stays on.

        A safety check that is due is only told; one that allows no session today is shown (R10).
        """
        if self._is_free_for_another():
            self.before.wish_at_once(partial(self._start_at_once, ready))

    def offer_to_resume(self, record: SessionRecord) -> None:
        """Ask whether a session that was cut off goes on; not while another is on."""
        if not self.is_running:
            self._offering.offer(record)

    def leave(self, closing: Closing | None = None) -> None:
        """Go: a session that is on is kept as stopped, a note is stored.

        Nothing is asked, but where the window is closing and the disk refuses what was done.
        """
        self.playing.stop()
        self._put_away()
        if closing is not None:
            self._last_try.see_off(closing)

    def forget(self) -> None:
        """Go without a word to the disk, for all that it holds is deleted next."""
        self._journal.forget()
        self.playing.stop()
        self._known.forget()
        self._tell_mended()
        self._offering.put_off()

    def begin_anew(self) -> None:
        """Turn to other data: nothing of what was chosen or offered stays.

        What the disk refused of a session is nowhere else: it is written there.
        """
        if self._views.currentWidget() is self.offer:
            self._offering.put_off()
        self.choose.begin_anew()
        if self._journal.is_behind and not self._journal.is_waiting:
            self._journal.write_again()

    def _connect_views(self) -> None:
        self.choose.preparation.start_requested.connect(self.before.wish)
        self.choose.preparation.check_requested.connect(self.before.review)
        self.choose.preparation.pain.changed.connect(self._known.hear_pain)
        self.choose.preparation.sound_wished.connect(self.playing.sound.ask)
        self.playing.sound.chosen.connect(self.cues_chosen)
        self.playing.sound.test_wished.connect(self.test_sound_requested)
        self.before.cleared.connect(self.playing.begin)
        self.before.shown.connect(self._show_check)
        self.before.left.connect(self._show_choose)
        self.after.check_requested.connect(self._review_after)
        for asking in (self.before.check, self.session.hurt, self.session.safety, self.after):
            asking.learn_wished.connect(self.learn_wished)
        self._known.changed.connect(self._show_today)
        self.choose.preparation.edit_requested.connect(self.edit_requested)
        self._offering.shown.connect(self._show_offer)
        self._offering.left.connect(self._show_choose)
        self._offering.go_on_wished.connect(self.playing.go_on)
        self.playing.begins.connect(self._show_session)
        self.session.safety.answered.connect(self._take_back_due)
        self.playing.over.connect(self._look_back)
        self.playing.kept.connect(self.offer_to_resume)
        self.playing.waits_for_done_chosen.connect(self.waits_for_done_chosen)
        self.playing.full_screen_requested.connect(self.full_screen_requested)
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
            self.playing.begin(ready, None)
            if self._known.why_due(None) is not None:
                self.session.say(due_words(), due_words_in_short(), Matter.SAFETY)

    def _take_back_due(self) -> None:
        self.session.say("", matter=Matter.SAFETY)

    def _look_back(self, record: SessionRecord, checked: SafetyResult | None) -> None:
        self.after.show_record(record, checked)
        self._show(self.after)

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

    def _show_session(self) -> None:
        self.choose.preparation.forget_answers()
        self._show(self.session)

    def _show_offer(self) -> None:
        self._show(self.offer)

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
        self.enter_at(focused[view])
        self._tell_floor()

    def _tell_floor(self) -> None:
        is_played = self._views.currentWidget() is self.session
        self.floor_shown.emit(is_played and self.session.is_floor)
