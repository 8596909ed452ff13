"""The questions of a first start: asked where nothing has been done yet, in place of the pages."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.progress import WeekStart
from backroutine.domain.routine import Routine
from backroutine.domain.settings import Settings
from backroutine.ui.background import Background
from backroutine.ui.main_window import MainWindow
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.ports import Store
from backroutine.ui.theme import Theme

if TYPE_CHECKING:
    from backroutine.ui.first_run.page import FirstRunPage


class FirstStart(QObject):
    """Shows the questions in the window, and takes them away again."""

    answered = Signal(object)
    """The questions are over: the `Settings` with the answers."""
    routine_wished = Signal(object)
    """The proposed `Routine` is to be played."""

    def __init__(
        self, catalogue: Catalogue, programmes: Sequence[Programme], store: Store,
        background: Background, theme: Theme, pictures: ExercisePictures, window: MainWindow,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._catalogue = catalogue
        self._programmes = programmes
        self._store = store
        self._background = background
        self._theme = theme
        self._pictures = pictures
        self._window = window
        self._settings = Settings()
        self._page: FirstRunPage | None = None
        self._is_wanted = True

    def ask_where_nothing_was_done(self, settings: Settings) -> None:
        """Ask, unless there are routines or sessions, or something else was opened meanwhile."""
        self._settings = settings
        self._background.run(self._is_empty, self._ask)

    def leave(self) -> None:
        """Show the pages, and ask no more in this window."""
        self._is_wanted = False
        if self._page is not None:
            self._window.show_pages()
            self._page.deleteLater()
            self._page = None

    def _is_empty(self) -> bool:
        return not self._store.routines.all() and not self._store.sessions.all()

    def _ask(self, is_empty: bool) -> None:  # noqa: FBT001 - an answer of the disk
        if not is_empty or not self._is_wanted or self._page is not None:
            return
        from backroutine.ui.first_run.page import FirstRunPage  # for the first start alone

        self._page = FirstRunPage(
            self._catalogue, self._programmes, self._theme, self._pictures, self._window
        )
        self._page.start_wished.connect(self._start)
        self._page.left.connect(self._take_answers)
        self._page.show_settings(self._settings)
        self._window.show_instead(self._page)

    def _start(self, answers: Settings, routine: Routine) -> None:
        self._take_answers(answers)
        self.routine_wished.emit(routine)

    def _take_answers(self, answers: Settings) -> None:
        self.leave()
        week_start = usual_week_start(QLocale.system())
        self.answered.emit(replace(answers, is_welcomed=True, week_start=week_start))


def usual_week_start(country: QLocale) -> WeekStart:
    """Return the day on which a week begins in a country."""
    is_sunday = country.firstDayOfWeek() is Qt.DayOfWeek.Sunday
    return WeekStart.SUNDAY if is_sunday else WeekStart.MONDAY
