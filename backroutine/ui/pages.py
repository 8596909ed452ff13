"""The pages of the window, and what leads from one to another."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.learning import TopicId
from backroutine.domain.planning import planned_weekdays
from backroutine.domain.routine import Routine
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.domain.session import SessionRecord, SessionSummary
from backroutine.ui.build.page import BuildPage
from backroutine.ui.closing import Closing
from backroutine.ui.file_actions import FileActions
from backroutine.ui.first_start import FirstStart
from backroutine.ui.intake.file_drops import FileDrops
from backroutine.ui.intake.taking_in import TakingIn
from backroutine.ui.late_page import BREATH_MS, LatePage, Later, MakingAhead
from backroutine.ui.late_reading import LateReading
from backroutine.ui.main_window import MainWindow, PageIndex
from backroutine.ui.morning import MorningQuestion
from backroutine.ui.morning_line import MorningLine
from backroutine.ui.own_exercises import OwnExercises
from backroutine.ui.page_frame import PageFrame
from backroutine.ui.page_parts import PageParts
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.settings_in_use import SettingsInUse
from backroutine.ui.week import Week

if TYPE_CHECKING:
    from backroutine.domain.suggesting import Suggestion
    from backroutine.ui.history.page import HistoryPage
    from backroutine.ui.learn.page import LearnPage
    from backroutine.ui.play.page import PlayPage
    from backroutine.ui.settings.page import SettingsPage
    from backroutine.ui.trouble.data_panel import DataPanel


class Pages(QObject):
    """Makes the pages, gives them to the window, and carries requests between them."""

    session_over = Signal(object)
    """A session has ended and is saved: the `SessionRecord`."""
    stands = Signal()
    """All that the start asks the disk for is answered, or refused: what can wait may follow."""
    are_whole = Signal()
    """Every page has been made, some of them ahead of their first visit."""
    settings_changed = Signal(object)
    """The person has changed something on the page of the settings: the new `Settings`."""

    def __init__(self, parts: PageParts, window: MainWindow) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        self._is_at_start = True
        self._pictures = pictures = ExercisePictures(parts.theme, self)
        self.build = BuildPage(
            parts.catalogue, parts.programmes, parts.store.routines, parts.background,
            parts.theme, pictures, window.place_for_page(), favourites=parts.store.favourites,
        )  # fmt: skip
        self._play = LatePage(window.place_for_page(), self._make_play)
        self.morning = MorningQuestion(
            parts.store.sessions, parts.background, parts.clock, parts.store.declined,
            self._play.place,
        )  # fmt: skip
        self._history = LatePage(window.place_for_page(), self._make_history)
        self._learn = LatePage(window.place_for_page(), self._make_learn)
        self._settings = LatePage(window.place_for_page(), self._make_settings)
        late = (self._play, self._history, self._learn, self._settings)
        self._ahead = MakingAhead(late, self._is_idle, self)
        self._ahead.done.connect(self.are_whole)
        self.build.box.wait()  # pictures take longer than the answers of the disk
        self._data: DataPanel | None = None
        self.week = Week(
            parts.store, parts.background, parts.theme, parts.clock, parts.tray,
            parts.calendar_files, parts.catalogue, window,
        )  # fmt: skip
        self.week.planning.card.setParent(self._play.place)  # not to be seen before the page
        asking = {PageIndex.PLAY: self.morning}
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
        play, history = Later(self._play), Later(self._history)
        following = (self.build, play, history, self.week, self._files)
        moving = (self.build, play, Later(self._learn))
        self._in_use = SettingsInUse(
            parts.store.settings, parts.background, parts.theme, parts.sound, pictures,
            self._settings, self._play, following, moving, self,
        )  # fmt: skip
        self._connect_window()
        self._connect_pages()
        window.take_pages((self.build, *(page.place for page in late)))

    @property
    def play(self) -> "PlayPage":
        return self._play.made()

    @property
    def history(self) -> "HistoryPage":
        return self._history.made()

    @property
    def learn(self) -> "LearnPage":
        return self._learn.made()

    @property
    def settings(self) -> "SettingsPage":
        return self._settings.made()

    @property
    def data(self) -> "DataPanel":
        """The care of the person's data, on the page of the settings."""
        self._settings.made()
        if self._data is None:
            raise RuntimeError("the settings were made without the care of the data")
        return self._data

    def load(self) -> None:
        """Ask for what the person has stored; the answers come one after the other."""
        background, store = self._parts.background, self._parts.store
        self._in_use.load()
        self.own.load()
        self.build.load()
        self._late.read()
        self.week.planning.load()
        background.run(store.sessions.running, self._offer_to_resume)
        self._history.tell("reload", _reload)
        self.morning.ask()
        self._look_at_last_played()
        background.run(lambda: None, self._stand)  # jobs are answered in their order

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
        window.about_to_close.connect(self._leave_play)
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
        self.build.topic_wished.connect(self._open_topic)
        self.morning.learn_wished.connect(self._open_topic)
        self.week.planning.keeper.changed.connect(self._show_plan)
        self.build.week_requested.connect(self._late.read_first(self.week.planning.open_editor))
        self.week.routine_wished.connect(self.prepare)
        self.week.written.connect(self._tell_written)

    def _make_play(self, place: PageFrame) -> "PlayPage":
        from backroutine.ui.play.page import PlayPage

        parts = self._parts
        page = PlayPage(
            parts.catalogue, parts.speaker, parts.store.sessions, parts.background, parts.clock,
            parts.alarm, parts.theme, self._pictures, place, checks=parts.store.safety_checks,
            awake=parts.awake, media=parts.media and parts.media(), narrator=parts.narrator,
        )  # fmt: skip
        for card in (self.morning, self.week.planning.card):
            page.choose.add_card(card)
        self._in_use.listen_to_play(page)
        page.session_saved.connect(self._session_saved)
        page.edit_requested.connect(self._edit_routine)
        page.full_screen_requested.connect(self._window.show_full_screen)
        page.floor_shown.connect(self._window.show_bare)
        page.learn_wished.connect(self._open_topic)
        page.playing.begins.connect(self._ahead.hold)  # no session waits for a page
        for ends in (page.playing.over, page.playing.kept):
            ends.connect(self._ahead.begin)
        return page

    def _leave_play(self, closing: Closing) -> None:
        self._play.tell_if_made(lambda page: page.leave(closing))

    def _make_history(self, place: PageFrame) -> "HistoryPage":
        from backroutine.ui.history.page import HistoryPage

        parts = self._parts
        page = HistoryPage(
            parts.store.sessions, parts.background, parts.theme, parts.clock, place,
            declined=parts.store.declined, safety_checks=parts.store.safety_checks,
        )  # fmt: skip
        page.advising.heed(self.morning.everyday)
        page.advising.shown.connect(self.morning.show_suggested)
        page.export_requested.connect(self._files.ask_for_history_export)
        page.report_requested.connect(self._files.open_report)
        page.go_to_play.connect(self._show_play)
        page.edit_wished.connect(self._take_suggestion)
        page.morning_answered.connect(self._ask_for_morning)
        page.learn_wished.connect(self._open_topic)
        self._morning_line.add(PageIndex.HISTORY, page.morning)
        return page

    def _make_learn(self, place: PageFrame) -> "LearnPage":
        from backroutine.ui.learn.page import LearnPage

        page = LearnPage(self._parts.theme, self._pictures, self._parts.catalogue, place)
        page.exercise_wished.connect(self._show_exercise)
        return page

    def _make_settings(self, place: PageFrame) -> "SettingsPage":
        from backroutine.ui.own_exercise.look_chooser import LookChooser
        from backroutine.ui.replaced_data import ReplacedData
        from backroutine.ui.settings.page import SettingsPage
        from backroutine.ui.trouble.data_panel import DataPanel

        parts = self._parts
        self._data = DataPanel(parts.care, parts.background, parts.theme, place)
        page = SettingsPage(
            parts.theme, place, look_chooser=LookChooser(parts.theme, place), data=self._data,
            system=parts.system, system_background=parts.system_background, has_voice_test=True,
        )  # fmt: skip
        page.ask_for_tray(lambda: parts.tray.is_available)
        self._in_use.listen_to(page)
        page.settings_changed.connect(self.settings_changed)
        ReplacedData(
            self._data, self.play, self.build, self._forget_history, self.own, self.load, self
        )
        return page

    def _forget_history(self) -> None:
        self._history.tell_if_made(lambda page: page.begin_anew())

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

    def _take_suggestion(self, suggestion: "Suggestion") -> None:
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
        self._history.tell("plan", lambda page: page.show_plan(weekdays))
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
        programmes = self._parts.programmes
        self._play.tell("routines", lambda page: page.show_routines(routines, programmes))
        known = [*routines, *(programme.routine for programme in self._parts.programmes)]
        self.week.show_routines(known)
        catalogue = self._parts.catalogue
        self._history.tell("routines", lambda page: page.show_routines(known, catalogue))
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
        self._history.tell("reload", _reload)
        self.week.planning.look_at_sessions()
        self._look_at_last_played()
        self.session_over.emit(record)

    def _look_at_last_played(self) -> None:
        self._parts.background.run(self._parts.store.sessions.all, self._show_last_played)

    def _show_last_played(self, sessions: Sequence[SessionSummary]) -> None:
        self._is_at_start = False  # it is the last answer of a start
        oldest_first = sorted(sessions, key=lambda session: session.started_at)
        self.build.set_last_played({one.routine_id: one.started_at for one in oldest_first})

    def _is_idle(self) -> bool:
        return self._parts.background.is_idle and self.build.box.has_all_pictures

    def _stand(self, _: None) -> None:
        QTimer.singleShot(BREATH_MS, self, self.build.box.begin)
        if not (self._play.is_made and self.play.playing.is_on):
            self._ahead.begin()
        self.stands.emit()

    def _edit_routine(self, routine: Routine) -> None:
        self.build.open_routine(routine)
        self._window.show_page(PageIndex.BUILD)

    def _export_routine(self) -> None:
        self._files.ask_for_export(self.build.routine)

    def _print_routine(self) -> None:
        self._files.print_routine(self.build.routine, self._parts.catalogue)


def _reload(page: "HistoryPage") -> None:
    page.reload()
