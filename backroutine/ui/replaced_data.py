"""A backup takes the place of the data, or all of it is deleted, while the window is open.

Before a restore, a session that is on is ended and stored with the data that it belongs to, which
is backed up first. What the disk refuses of it even then is nowhere else, so it goes into the data
that was restored. Before everything is deleted it is given up, and nothing of the old is stored
again: no session, no edit, no undo.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from backroutine.ui.build.page import BuildPage
from backroutine.ui.own_exercises import OwnExercises
from backroutine.ui.play.page import PlayPage
from backroutine.ui.trouble.data_panel import DataPanel


class ReplacedData(QObject):
    """Lets the pages go of data that goes, and `read` what has taken its place."""

    def __init__(
        self, panel: DataPanel, play: PlayPage, build: BuildPage,
        forget_history: Callable[[], None], own: OwnExercises, read: Callable[[], None],
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._play = play
        self._build = build
        self._forget_history = forget_history
        self._own = own
        self._read = read
        panel.watch_session(lambda: play.is_running)
        panel.restore_begins.connect(self._store)
        panel.deletion_begins.connect(self._forget)
        panel.data_replaced.connect(self._begin_anew)

    def _store(self) -> None:
        self._play.leave()

    def _forget(self) -> None:
        self._play.forget()
        self._let_go()

    def _begin_anew(self) -> None:
        self._play.begin_anew()
        self._let_go()
        self._read()

    def _let_go(self) -> None:
        self._build.begin_anew()
        self._forget_history()
        self._own.begin_anew()
