"""The question of the next morning, told at the top of the window until it is seen.

The window opens at the editor, and the question stands on two other pages. The line says that it is
there. It goes for good when the question is seen, answered or put away. Put away itself, it is not
shown for this session again, in this start of the program or another; the question stays where it
is.
"""

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import QObject

from backroutine.domain.session import SessionId, SessionSummary
from backroutine.ui.background import Background
from backroutine.ui.main_window import MainWindow, PageIndex
from backroutine.ui.morning import MorningQuestion
from backroutine.ui.ports import Declined

KEY = "morning-line:"


class MorningLine(QObject):
    """Tells of an open question, and leads to it.

    `questions` are those that ask the same, each on its page; the first one says what is asked.
    Another may come later, with its page.
    """

    def __init__(
        self, questions: Mapping[PageIndex, MorningQuestion], window: MainWindow,
        background: Background, declined: Declined,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._questions = dict(questions)
        self._window = window
        self._background = background
        self._declined = declined
        self._about: SessionId | None = None
        self._seen: set[SessionId] = set()
        for question in questions.values():
            question.seen.connect(self._leave)
        next(iter(questions.values())).asked.connect(self._look)
        window.notice.offer_taken.connect(self._show_question)
        window.notice.offer_put_away.connect(self._put_away)

    def add(self, page: PageIndex, question: MorningQuestion) -> None:
        """Know of one more question that asks the same, on a page that has just been made."""
        self._questions[page] = question
        question.seen.connect(self._leave)

    def _look(self, session: SessionSummary | None) -> None:
        """Tell of a question that was opened, unless it is in sight or was; or leave."""
        if session is None or session.id in self._seen:
            self._about = None
            self._window.notice.withdraw()
            return
        self._about = session.id
        self._background.run(self._declined.all, partial(self._tell_unless, session.id))

    def _tell_unless(self, session_id: SessionId, declined: Collection[str]) -> None:
        is_wanted = KEY + session_id not in declined and session_id not in self._seen
        if is_wanted and self._about == session_id:
            self._window.notice.offer(
                self.tr("How is your back this morning? One question is open."), self.tr("Answer")
            )

    def _leave(self) -> None:
        for question in self._questions.values():
            if question.about is not None:
                self._seen.add(question.about.id)
        self._about = None
        self._window.notice.withdraw()

    def _show_question(self) -> None:
        for page in (PageIndex.PLAY, PageIndex.HISTORY):
            self._window.show_page(page)
            question = self._questions.get(page)
            if question is not None and question.isVisible():
                question.take_focus()
                return

    def _put_away(self) -> None:
        about, self._about = self._about, None
        if about is not None:
            self._seen.add(about)
            declined, key = self._declined, KEY + about
            self._background.run(lambda: declined.add(key))
