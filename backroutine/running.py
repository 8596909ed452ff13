"""The program while its window is open: the real clock, database, sound and files, built once."""

import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from backroutine.audio.late_speaker import LateSpeaker
from backroutine.awake.keeper import ScreenKeeper
from backroutine.clock import SystemClock
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Routine
from backroutine.domain.rules import NotReadyError, ready
from backroutine.domain.session import SessionRecord, SessionState
from backroutine.domain.settings import Settings
from backroutine.files.shipped import load_catalogue, load_programmes
from backroutine.paths import DataPaths
from backroutine.translating import tr
from backroutine.ui.background import Background
from backroutine.ui.build.last_routine import LastRoutine
from backroutine.ui.crash_report import CrashReporter, log_kept
from backroutine.ui.language import remember_language
from backroutine.ui.late import LateStore
from backroutine.ui.leaving import left_when_asked
from backroutine.ui.live_catalogue import LiveCatalogue
from backroutine.ui.main_window import MainWindow
from backroutine.ui.page_parts import PageParts
from backroutine.ui.pages import Pages
from backroutine.ui.plan.tray import SystemTray
from backroutine.ui.play.alarm import QtAlarm
from backroutine.ui.ports import Store
from backroutine.ui.rubbish import RubbishCollector
from backroutine.ui.theme import Theme
from backroutine.wording import not_ready_sentences

# What a device keeps queued is heard a little after it was played, and files come a little late.
END_MARGIN_S = 0.4
# How long the pages stand before the sound is begun and later starts are listened to.
PAUSE_MS = 200

if TYPE_CHECKING:
    from backroutine.audio.own_names import OwnNames
    from backroutine.audio.speaker import BestSpeaker
    from backroutine.data_care import DataCare
    from backroutine.doctor.checks import Doctor
    from backroutine.doctor.speaker_check import SpeakerCheck
    from backroutine.files.calendar_file import CalendarFiles
    from backroutine.files.history_file import HistoryFiles
    from backroutine.files.incoming import IncomingFiles
    from backroutine.files.routine_file import RoutineFiles
    from backroutine.storage.database import Database
    from backroutine.ui.play.media import SystemControls
    from backroutine.ui.play.narrator import Narrator
    from backroutine.ui.single_instance import WishListener
    from backroutine.ui.trouble.page import TroublePage

Part = TypeVar("Part")


class Running:
    """Stands behind the window from its first paint to its end."""

    def __init__(
        self, application: QApplication, window: MainWindow, theme: Theme, paths: DataPaths,
        *, has_voice: bool = True,
    ) -> None:  # fmt: skip
        self._application = application
        self._window = window
        self._theme = theme
        self._paths = paths
        self._has_voice = has_voice
        self._clock = SystemClock()
        self._own_names: OwnNames | None = None
        self._one_at_a_time = Lock()
        self._speaker = LateSpeaker(self._made_speaker)
        self._background = Background()
        self._system_background = Background()  # a check-up takes seconds, and delays nothing else
        self._store = LateStore(self._open_store)
        self._catalogue = load_catalogue()
        self._programmes = load_programmes(self._catalogue)
        self._listener: WishListener | None = None
        self._files: Sequence[Path] = ()
        self._play_id: str | None = None
        self._starts_at_once = False
        self._only_reads = False
        self._is_open = False
        self._trouble: TroublePage | None = None
        self._is_starting = True
        self._pause = QTimer(window, interval=PAUSE_MS)
        self._pause.timeout.connect(self._follow_up)
        # asked first, so that the file is read while the pages are made
        self._background.run(self._store.opened, self._opened, self._refused)
        self.pages = Pages(self._parts(), window)
        self.pages.build.remember_in(LastRoutine(self._paths.window_state))
        self.pages.settings_changed.connect(self._keep_language)
        self.pages.stands.connect(self._end_start)
        self.pages.are_whole.connect(self._prepare_to_write)

    @property
    def is_ready(self) -> bool:
        """Whether the database is open and everything asked of it so far has been answered."""
        return self._is_open and self._background.is_idle

    def until_closed(self, play: str | None, files: Sequence[Path], *, starts_at_once: bool) -> int:
        """Do what was asked for at the start, and stay; return the exit code."""
        self._play_id, self._files, self._starts_at_once = play, files, starts_at_once
        if play is not None:
            self._speaker.begin()  # the first cue is due at once
        nowhere = self._paths.is_out_of_reach  # nothing is made in place of a missing drive
        with nullcontext() if nowhere else log_kept(self._paths.log_folder):
            CrashReporter(parent=self._application).install()
            try:
                with left_when_asked(self._application):
                    return self._application.exec()
            finally:
                self.end()

    def end(self) -> None:
        """Finish what is being written, and let go of everything."""
        self._pause.stop()
        if self._listener is not None:
            self._listener.close()
        self._speaker.close()
        if self._own_names is not None:
            self._own_names.close()
        self._system_background.close()
        self._background.run(self._store.close)
        self._background.close()

    def _parts(self) -> PageParts:
        return PageParts(
            catalogue=LiveCatalogue(self._catalogue),
            programmes=self._programmes,
            store=self._store,
            background=self._background,
            theme=self._theme,
            speaker=self._speaker,
            sound=_late(self._speaker_check),
            clock=self._clock,
            alarm=QtAlarm(self._application),
            routine_files=_late(self._routine_files),
            history_files=_late(_history_files),
            awake=ScreenKeeper(),
            care=_late(self._care),
            incoming=_late(self._incoming_files),
            calendar_files=_late(self._calendar_files),
            tray=self._tray(),
            narrator=_late(self._narrator) if self._has_voice else None,
            media=self._media_controls,
            system=_late(self._doctor),
            system_background=self._system_background,
        )

    def _keep_language(self, settings: Settings) -> None:
        remember_language(self._paths.window_state, settings.language)

    def _database(self) -> "Database":
        """Return the open database; called on the thread that uses it."""
        return cast("Database", self._store.opened())

    def _routine_files(self) -> "RoutineFiles":
        from backroutine.files.routine_file import RoutineFiles

        return RoutineFiles(self._catalogue, self._store)

    def _incoming_files(self) -> "IncomingFiles":
        from backroutine.files.incoming import IncomingFiles

        shipped = [programme.routine for programme in self._programmes]
        return IncomingFiles(self._catalogue, self._store, shipped, self._store.imports)

    def _calendar_files(self) -> "CalendarFiles":
        from backroutine.files.calendar_file import CalendarFiles

        return CalendarFiles(self._clock)

    def _care(self) -> "DataCare":
        from backroutine.data_care import DataCare

        return DataCare(self._paths, self._database, self._catalogue)

    def _doctor(self) -> "Doctor":
        from backroutine.doctor.checks import Doctor
        from backroutine.doctor.reminders import look_at_reminders
        from backroutine.doctor.sound import sound_found
        from backroutine.ui.settings.system_group import screen_found

        screen = screen_found(self._window.screen())
        return Doctor(
            self._paths, lambda: screen, lambda: sound_found(self._speaker.status),
            look_at_reminders,
        )  # fmt: skip

    def _speaker_check(self) -> "SpeakerCheck":
        from backroutine.doctor.speaker_check import SpeakerCheck

        return SpeakerCheck(self._speaker, self._clock)

    def _made_speaker(self) -> "BestSpeaker":
        from backroutine.audio.speaker import make_speaker

        own_names = self._names_spoken()
        return make_speaker(None if own_names is None else own_names.folder)

    def _narrator(self) -> "Narrator":
        from backroutine.audio.speaker import voice_lengths
        from backroutine.ui.play.narrator import Narrator

        return Narrator(self._speaker, voice_lengths(), self._names_spoken())

    def _names_spoken(self) -> "OwnNames | None":
        """Return what speaks the names of own exercises; `None` where nothing can be written."""
        from backroutine.audio.own_names import OwnNames

        with self._one_at_a_time:  # the speaker is made on a thread of its own
            if self._own_names is None:
                try:
                    self._own_names = OwnNames()
                except OSError:
                    log = logging.getLogger(__name__)
                    log.warning("own exercises stay unspoken", exc_info=True)
            return self._own_names

    def _tray(self) -> SystemTray:
        tray = SystemTray("BackRoutine", self._window)
        tray.activated.connect(self._window.raise_above)
        return tray

    def _media_controls(self) -> "SystemControls | None":
        if not sys.platform.startswith("linux"):
            return None
        from backroutine.ui.play.mpris import media_controls

        controls = media_controls(self._application)
        if controls is not None:
            controls.raise_wished.connect(self._window.raise_above)
        return controls

    def _open_store(self) -> Store:
        from backroutine.storage import database  # on the thread that uses it

        if self._only_reads:
            return database.open_for_reading(self._paths)
        return database.open_database(self._paths, self._clock)

    def _opened(self, _store: Store) -> None:
        self._is_open = True
        if self._trouble is not None:
            self._window.show_pages()
            self._trouble.deleteLater()
            self._trouble = None
        self._background.run(self._network_warning, self._warn_of_network)
        self.pages.load()
        if self._files:
            self.pages.open_files(self._files)
        if self._play_id is not None:
            self._background.run(self._routine_to_play, self._play)

    def _end_start(self) -> None:
        """Do what has waited for the pages to stand."""
        if self._is_starting:
            self._is_starting = False
            RubbishCollector(self._application)
        self._pause.start()

    def _follow_up(self) -> None:
        """Do what the first look at the pages need not wait for, while nothing is read for them."""
        if not self._background.is_idle:
            return
        self._pause.stop()
        self._speaker.begin()
        if self._is_open and self._listener is None and not self._only_reads:
            self._listen()  # to whoever only reads, another window may listen

    def _listen(self) -> None:
        from backroutine.ui.single_instance import WishListener  # brings the network module of Qt

        self._listener = WishListener(self._paths.folder, self._window)
        self._listener.raise_wished.connect(self._window.raise_above)
        self._listener.files_wished.connect(self.pages.open_files)

    def _prepare_to_write(self) -> None:
        """Import ahead what the first change needs, so that it is stored as fast as any other."""
        self._background.run(_import_for_writing)

    def _refused(self, error: RefusedError) -> None:
        self._end_start()
        if self._trouble is None:
            self._trouble = self._trouble_page()
            self._window.show_instead(self._trouble)
        self._trouble.look_into(error)

    def _trouble_page(self) -> "TroublePage":
        from backroutine.storage.rescue import Rescue
        from backroutine.ui.trouble.page import TroublePage

        rescue = Rescue(self._paths, self._clock)
        page = TroublePage(rescue, self._background, self._theme, self._window)
        page.solved.connect(self._open_again)
        page.try_again_wished.connect(self._open_again)
        page.only_read_wished.connect(self._open_to_read)
        page.leave_wished.connect(self._window.close)
        return page

    def _open_again(self) -> None:
        self._background.run(self._store.opened, self._opened, self._refused)

    def _open_to_read(self) -> None:
        self._only_reads = True
        self._open_again()

    def _network_warning(self) -> str:
        from backroutine.storage.network_folder import network_warning

        return network_warning(self._paths.folder)

    def _warn_of_network(self, warning: str) -> None:
        if warning:
            self._window.notice.warn(warning)

    def _routine_to_play(self) -> Routine | None:
        own = self._store.routines.all()
        known = [*own, *(programme.routine for programme in self._programmes)]
        return next((routine for routine in known if routine.id == self._play_id), None)

    def _play(self, routine: Routine | None) -> None:
        if routine is None:
            gone = tr("There is no routine “{name}” any more.").format(name=self._play_id)
            self._window.notice.warn(gone)
            return
        try:
            plan = ready(routine, self._catalogue)
        except NotReadyError as error:
            sentences = not_ready_sentences(routine, error.findings, self._catalogue)
            self._window.notice.warn(" ".join(sentences))
            return
        if not self._starts_at_once:
            self.pages.prepare(plan)
            return
        self.pages.session_over.connect(self._leave)
        self.pages.start(plan)

    def _leave(self, record: SessionRecord) -> None:
        """Close the window: at once, or after a session that ran out when its end was heard.

        It is not asked whether anything sounds: a device that hangs would be waited for in vain.
        """
        if record.state is not SessionState.FINISHED:
            self._window.close()
            return
        from backroutine.audio.speaker import voice_lengths
        from backroutine.player.prompts import end_length_s

        lengths = voice_lengths()
        heard_s = end_length_s(lengths if self._has_voice else replace(lengths, prompts={}))
        heard_s += END_MARGIN_S
        QTimer.singleShot(round(heard_s * 1000), self._window, self._close_unless_played)

    def _close_unless_played(self) -> None:
        if not self.pages.play.is_running:
            self._window.close()


def _import_for_writing() -> None:
    import backroutine.storage.engine
    import backroutine.storage.session_tables  # noqa: F401 - with all that it imports


class _Late:
    """Stands for what is asked for seldom: its first use imports and makes it, on that thread."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make
        self._made: object = None

    def __getattr__(self, name: str) -> object:
        if self._made is None:
            self._made = self._make()
        return getattr(self._made, name)


def _late(make: Callable[[], Part]) -> Part:
    return cast("Part", _Late(make))


def _history_files() -> "HistoryFiles":
    from backroutine.files.history_file import HistoryFiles

    return HistoryFiles()
