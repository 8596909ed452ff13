"""The pages of the window, and what leads from one to another."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from backroutine.clock import Clock
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.learning import TopicId
from backroutine.domain.planning import planned_weekdays
from backroutine.domain.routine import Routine
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.domain.session import SessionRecord, SessionSummary
from backroutine.domain.suggesting import Suggestion
from backroutine.player.cues import Speaker
from backroutine.ui.background import Background
from backroutine.ui.build.page import BuildPage
from backroutine.ui.file_actions import FileActions
from backroutine.ui.first_start import FirstStart
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.intake.file_drops import FileDrops
from backroutine.ui.intake.ports import IncomingFiles
from backroutine.ui.intake.taking_in import TakingIn
from backroutine.ui.late_reading import LateReading
from backroutine.ui.learn.page import LearnPage
from backroutine.ui.live_catalogue import LiveCatalogue
from backroutine.ui.main_window import MainWindow, PageIndex
from backroutine.ui.morning import MorningQuestion
from backroutine.ui.morning_line import MorningLine
from backroutine.ui.own_exercise.look_chooser import LookChooser
from backroutine.ui.own_exercises import OwnExercises
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.plan.tray import Tray
from backroutine.ui.play.alarm import Alarm
from backroutine.ui.play.awake import KeepsAwake
from backroutine.ui.play.media import SystemControls
from backroutine.ui.play.narrator import Narrator
from backroutine.ui.play.page import PlayPage
from backroutine.ui.ports import (
    CalendarFiles,
    DataCare,
    HistoryFiles,
    RoutineFiles,
    SoundCheck,
    Store,
)
from backroutine.ui.replaced_data import ReplacedData
from backroutine.ui.settings.page import SettingsPage
from backroutine.ui.settings.system_group import SystemCheck
from backroutine.ui.settings_in_use import SettingsInUse
from backroutine.ui.theme import Theme
from backroutine.ui.trouble.data_panel import DataPanel
from backroutine.ui.week import Week


@dataclass(frozen=True, slots=True)
class PageParts:
    """What the pages are made of, and what they may ask of the world."""

    catalogue: LiveCatalogue
    programmes: Sequence[Programme]
    store: Store
    background: Background
    theme: Theme
    speaker: Speaker
    sound: SoundCheck
    clock: Clock
    alarm: Alarm
    routine_files: RoutineFiles
    history_files: HistoryFiles
    awake: KeepsAwake
    care: DataCare
    incoming: IncomingFiles
    calendar_files: CalendarFiles
    tray: Tray
    narrator: Narrator | None = None
    media: SystemControls | None = None
    system: SystemCheck | None = None
    system_background: Background | None = None


class Pages(QObject):
    """Makes the pages, gives them to the window, and carries requests between them."""

    session_over = Signal(object)
    """A session has ended and is saved: the `SessionRecord`."""

    def __init__(self, parts: PageParts, window: MainWindow) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        self._is_at_start = True
        pictures = ExercisePictures(parts.theme, self)
        self.build = BuildPage(
            parts.catalogue, parts.programmes, parts.store.routines, parts.background,
            parts.theme, pictures, window.place_for_page(), favourites=parts.store.favourites,
        )  # fmt: skip
        self.play = PlayPage(
            parts.catalogue, parts.speaker, parts.store.sessions, parts.background, parts.clock,
            parts.alarm, parts.theme, pictures, window.place_for_page(),
            checks=parts.store.safety_checks, awake=parts.awake, media=parts.media,
            narrator=parts.narrator,
        )  # fmt: skip
        self.history = HistoryPage(
            parts.store.sessions, parts.background, parts.theme, parts.clock,
            window.place_for_page(), declined=parts.store.declined,
            safety_checks=parts.store.safety_checks,
        )  # fmt: skip
        self.morning = MorningQuestion(
            parts.store.sessions, parts.background, parts.clock, parts.store.declined, self.play
        )
        self.learn = LearnPage(parts.theme, pictures, parts.catalogue, window.place_for_page())
        place = window.place_for_page()
        self.data = DataPanel(parts.care, parts.background, parts.theme, place)
        self.settings = SettingsPage(
            parts.theme, place, look_chooser=LookChooser(parts.theme, place), data=self.data,
            system=parts.system, system_background=parts.system_background, has_voice_test=True,
        )  # fmt: skip
        self.settings.ask_for_tray(lambda: parts.tray.is_available)
        self.week = Week(
            parts.store, parts.background, parts.theme, parts.clock, parts.tray,
            parts.calendar_files, parts.catalogue, window,
        )  # fmt: skip
        for card in (self.morning, self.week.planning.card):
            self.play.choose.add_card(card)
        asking = {PageIndex.PLAY: self.morning, PageIndex.HISTORY: self.history.morning}
        self.history.advising.heed(self.morning.everyday)
        self.history.advising.shown.connect(self.morning.show_suggested)
        self._morning_line = MorningLine(asking, window, parts.background, parts.store.declined)
        self._first_start = FirstStart(
            parts.catalogue, parts.programmes, parts.store, parts.background, parts.theme,
            pictures, window,
        )  # fmt: skip
        self._files = FileActions(
            parts.routine_files, parts.history_files, parts.store, parts.background,
            parts.theme, parts.clock, window.notice, window,
        )  # fmt: skip
        self.own = OwnExercises(
            parts.store, parts.background, parts.catalogue, parts.theme, pictures, window
        )
        self._taking = TakingIn(
            parts.incoming, parts.background, self.build.undo_stack, window.notice, window
        )
        self._drops = FileDrops(parts.theme, window)
        routines, shows = parts.store.routines, self._routines_loaded
        self._late = LateReading(routines, parts.background, self.build, shows)
        self._in_use = SettingsInUse(
            parts.store.settings, parts.background, parts.theme, parts.sound, pictures,
            self.settings, self.play, (self.build, self.play, self.history, self.week, self._files),
            (self.build, self.play, self.learn), self,
        )  # fmt: skip
        self._replaced = ReplacedData(
            self.data, self.play, self.build, self.history, self.own, self.load, self
        )
        self._connect_window()
        self._connect_pages()
        window.take_pages((self.build, self.play, self.history, self.learn, self.settings))

    def load(self) -> None:
        """Ask for what the person has stored; the answers come one after the other."""
        background, store = self._parts.background, self._parts.store
        self._in_use.load()
        self.own.load()
        self.build.load()
        self._late.read()
        self.week.planning.load()
        background.run(store.sessions.running, self._offer_to_resume)
        self.history.reload()
        self.morning.ask()
        self._look_at_last_played()

    def start(self, ready: ReadyRoutine) -> None:
        """Play a routine at once."""
        self._is_at_start = False
        self._first_start.leave()
        self._window.show_page(PageIndex.PLAY)
        self.play.start(ready)

    def prepare(self, ready: ReadyRoutine) -> None:
        """Open the player at a routine."""
        self._is_at_start = False
        self._first_start.leave()
        self._window.show_page(PageIndex.PLAY)
        self.play.prepare(ready)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Take in routine files, as after a double click on them."""
        self._is_at_start = False
        self._first_start.leave()
        self._taking.look_at(paths)

    def _connect_window(self) -> None:
        window = self._window
        window.about_to_close.connect(self.play.leave)
        window.import_wished.connect(self._files.ask_for_import)
        window.export_wished.connect(self._export_routine)
        window.print_wished.connect(self._print_routine)
        window.report_wished.connect(self._files.open_report)
        window.theme_toggled.connect(self._in_use.toggle_theme)
        self._parts.background.refused.connect(window.notice.warn)
        self._files.files_chosen.connect(self._taking.look_at)
        self._taking.exercises_changed.connect(self.own.load)
        self._taking.routines_taken.connect(self._routines_imported)
        self._drops.dropped.connect(self.open_files)
        self._files.paper_options_changed.connect(self._in_use.keep_paper_options)

    def _connect_pages(self) -> None:
        self.build.play_requested.connect(self.prepare)
        self.build.print_requested.connect(self._files.print_ready)
        self.build.routines_changed.connect(self._late.note_change)
        self.build.import_requested.connect(self._files.ask_for_import)
        self.build.export_requested.connect(self._files.ask_for_export)
        self.build.text_requested.connect(self._ask_for_text)
        self.play.session_saved.connect(self._session_saved)
        self.play.edit_requested.connect(self._edit_routine)
        self.play.full_screen_requested.connect(self._window.show_full_screen)
        self.play.floor_shown.connect(self._window.show_bare)
        self.history.export_requested.connect(self._files.ask_for_history_export)
        self.history.report_requested.connect(self._files.open_report)
        self.history.go_to_play.connect(self._show_play)
        self.history.edit_wished.connect(self._take_suggestion)
        self.history.morning_answered.connect(self._ask_for_morning)
        self.morning.answered.connect(self._reload_history)
        self.morning.suggestion_wished.connect(self._show_suggestion)
        self._in_use.unanswered.connect(self._first_start.ask_where_nothing_was_done)
        self._first_start.answered.connect(self._in_use.change_and_show)
        self._first_start.routine_wished.connect(self._start_first_routine)
        self.build.new_exercise_requested.connect(self.own.write_new)
        self.build.edit_exercise_requested.connect(self.own.edit)
        self.build.copy_exercise_requested.connect(self.own.duplicate)
        self.build.delete_exercise_requested.connect(self.own.delete)
        self.own.changed.connect(self._look_again)
        self.own.chosen.connect(self._show_own)
        self.own.deleted.connect(self._offer_undo)
        self.learn.exercise_wished.connect(self._show_exercise)
        self.build.topic_wished.connect(self._open_topic)
        for asking in (self.play, self.morning, self.history):
            asking.learn_wished.connect(self._open_topic)
        self.week.planning.keeper.changed.connect(self._show_plan)
        self.build.week_requested.connect(self._late.read_first(self.week.planning.open_editor))
        self.week.routine_wished.connect(self.prepare)
        self.week.written.connect(self._tell_written)

    def _show_exercise(self, exercise_id: str) -> None:
        self.build.show_exercise(ExerciseId(exercise_id))
        self._window.show_page(PageIndex.BUILD)

    def _look_again(self) -> None:
        self.build.look_again()
        self._late.read()

    def _show_own(self, exercise: Exercise) -> None:
        self.build.show_exercise(exercise.id)

    def _offer_undo(self, exercise: Exercise) -> None:
        told = self.tr("“{name}” was deleted.").format(name=exercise.name)
        self.build.offer(told, self.tr("Undo"), self.own.keeper.undo_delete)

    def _open_topic(self, topic: TopicId) -> None:
        self.learn.open_topic(topic)
        self._window.show_page(PageIndex.LEARN)

    def _take_suggestion(self, suggestion: Suggestion) -> None:
        if suggestion.edited is not None:
            self.build.take_suggestion(suggestion.edited)
            self._window.show_page(PageIndex.BUILD)

    def _ask_for_morning(self, _record: SessionRecord) -> None:
        self.morning.ask()

    def _reload_history(self, _record: SessionRecord) -> None:
        self.history.reload()

    def _show_suggestion(self) -> None:
        self._window.show_page(PageIndex.HISTORY)
        self.history.show_suggestion()

    def _show_plan(self) -> None:
        weekdays = planned_weekdays(self.week.planning.keeper.plan)
        self.history.show_plan(weekdays)
        today = self._parts.clock.now().astimezone().weekday()
        if self._is_at_start and today in weekdays:  # what is planned for today is seen first
            self._window.show_page(PageIndex.PLAY)
        self._is_at_start = False

    def _tell_written(self, path: Path) -> None:
        self._window.notice.tell(self.tr("Written: {path}").format(path=path))

    def _show_play(self) -> None:
        self._window.show_page(PageIndex.PLAY)

    def _start_first_routine(self, routine: Routine) -> None:
        self.prepare(ready(routine, self._parts.catalogue))

    def _ask_for_text(self, text: str = "") -> None:
        # imported when it is asked for: the start of the window can do without
        from backroutine.ui.therapist_text.dialog import TherapistTextDialog

        dialog = TherapistTextDialog(self.build.routine, self._parts.catalogue, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.steps_wished.connect(self.build.edits.add_read)
        dialog.text.setPlainText(text)
        dialog.open()

    def _routines_loaded(self, routines: Sequence[Routine]) -> None:
        self.play.show_routines(routines, self._parts.programmes)
        known = [*routines, *(programme.routine for programme in self._parts.programmes)]
        self.week.show_routines(known)
        self.history.show_routines(known, self._parts.catalogue)
        self._in_use.forget_others({routine.id for routine in known})

    def _routines_imported(self, routines: Sequence[Routine]) -> None:
        self.build.add_imported(routines)
        self._late.read()
        self._window.show_page(PageIndex.BUILD)

    def _offer_to_resume(self, record: SessionRecord | None) -> None:
        if record is not None:
            self.play.offer_to_resume(record)
            self._window.show_page(PageIndex.PLAY)

    def _session_saved(self, record: SessionRecord) -> None:
        self.history.reload()
        self.week.planning.look_at_sessions()
        self._look_at_last_played()
        self.session_over.emit(record)

    def _look_at_last_played(self) -> None:
        self._parts.background.run(self._parts.store.sessions.all, self._show_last_played)

    def _show_last_played(self, sessions: Sequence[SessionSummary]) -> None:
        self._is_at_start = False  # it is the last answer of a start
        oldest_first = sorted(sessions, key=lambda session: session.started_at)
        self.build.set_last_played({one.routine_id: one.started_at for one in oldest_first})

    def _edit_routine(self, routine: Routine) -> None:
        self.build.open_routine(routine)
        self._window.show_page(PageIndex.BUILD)

    def _export_routine(self) -> None:
        self._files.ask_for_export(self.build.routine)

    def _print_routine(self) -> None:
        self._files.print_routine(self.build.routine, self._parts.catalogue)
