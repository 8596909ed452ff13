"""Every dialog of the program, opened over data whose every text is markup."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.session import SessionRecord
from backroutine.files.routine_file import routine_contents
from backroutine.ui.first_run.page import FirstRunPage
from backroutine.ui.history.correct_dialog import CorrectDialog
from backroutine.ui.history.paper_dialog import PaperDialog
from backroutine.ui.intake.preview import PreviewDialog
from backroutine.ui.keys_dialog import show_keys
from backroutine.ui.main_window import PageIndex
from backroutine.ui.own_exercise.figure_chooser import FigureChooser
from backroutine.ui.own_exercise.form import OwnExerciseForm
from backroutine.ui.plan.dialog import PlanDialog
from backroutine.ui.play.cues_dialog import CuesDialog
from backroutine.ui.play.last_try import NotStoredDialog
from backroutine.ui.play.wishes import Wish
from backroutine.ui.printing.dialog import HandoutDialog
from backroutine.ui.printing.report_dialog import ReportDialog
from backroutine.ui.therapist_text.dialog import TherapistTextDialog
from tests import builders
from tests.window import WholeWindow

SETTLE_MS = 30
MOST_ROUNDS = 200

SomeDialog = TypeVar("SomeDialog", bound=QDialog)


def settle() -> None:
    """Let events and the disk have their turn; `QTest.qWait` would keep Python from the thread."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


class Dialogs:
    """Opens each dialog as the window does, and gives it back."""

    def __init__(
        self, program: WholeWindow, markup: str, exercise: Exercise, plan: ReadyRoutine
    ) -> None:
        self._program = program
        self._window = program.window
        self._markup = markup
        self._exercise = exercise
        self._plan = plan

    def all(self) -> dict[str, Callable[[], QWidget]]:
        """Return what opens each dialog, by its name."""
        return {
            "hand-out": self._hand_out,
            "report": self._report,
            "import": self._import,
            "therapist's text": self._therapist_text,
            "own exercise": self._own_exercise,
            "plan": self._week_plan,
            "session": self._session,
            "correct": self._correct,
            "on paper": self._on_paper,
            "keys": self._keys,
            "it hurts": self._hurts,
            "looking back": self._looking_back,
            "not stored": self._not_stored,
            "sound": self._sound,
            "drawings": self._drawings,
            "first questions": self._first_questions,
        }

    def _hand_out(self) -> HandoutDialog:
        self._program.pages.build.print_requested.emit(self._plan)
        return self._opened(HandoutDialog)

    def _report(self) -> ReportDialog:
        self._window.report_wished.emit()
        return self._opened(ReportDialog)

    def _import(self) -> PreviewDialog:
        folder = self._program.folder / "<b>&amp;<img src=x>"
        folder.mkdir()
        good, bad = folder / "good.routine.json", folder / "<b>bad<img src=x>.json"
        good.write_bytes(routine_contents(self._incoming(), self._known()))
        bad.write_text("{", encoding="utf-8")
        self._program.pages.open_files([good, bad])
        return self._opened(PreviewDialog)

    def _incoming(self) -> Routine:
        routine = self._plan.routine
        step = replace(routine.main[0], exercise_id=self._exercise.id, sore_day=None)
        return replace(routine.with_step(step), id=RoutineId("incoming"))

    def _known(self) -> Catalogue:
        return builders.catalogue().with_own([self._exercise])

    def _therapist_text(self) -> TherapistTextDialog:
        self._program.pages.build.text_requested.emit("")
        dialog = self._opened(TherapistTextDialog)
        lines = (self._markup, f"bird dog 3x10 {self._markup}", f"{self._markup} 2 x 30 s")
        dialog.text.setPlainText("\n".join(lines))
        dialog.read()
        return dialog

    def _own_exercise(self) -> OwnExerciseForm:
        self._program.pages.build.edit_exercise_requested.emit(self._exercise)
        return self._opened(OwnExerciseForm)

    def _week_plan(self) -> PlanDialog:
        self._program.pages.week.planning.open_editor(self._plan.routine.id)
        return self._opened(PlanDialog)

    def _session(self) -> QWidget:
        self._window.show_page(PageIndex.HISTORY)
        self._program.pages.history.show_session(self._last_session().id)
        self._until_idle()
        return self._window

    def _correct(self) -> CorrectDialog:
        self._program.pages.history.correct_session(self._last_session())
        return self._opened(CorrectDialog)

    def _on_paper(self) -> PaperDialog:
        self._program.pages.history.enter_paper_sheet()
        return self._opened(PaperDialog)

    def _keys(self) -> QDialog:
        return show_keys(self._program.theme, self._window)

    def _hurts(self) -> QWidget:
        self._program.pages.start(self._plan)
        self._until_idle()
        self._program.pages.play.session.wished.emit(Wish.HURTS)
        assert self._program.pages.play.session.hurt.isVisible()
        return self._window

    def _looking_back(self) -> QWidget:
        play = self._program.pages.play
        play.playing.stop()
        self._until_idle()
        assert play.after.isVisible()
        play.after.note.setPlainText(self._markup)
        play.after.say_trouble(self._markup)
        return self._window

    def _not_stored(self) -> NotStoredDialog:
        dialog = NotStoredDialog(self._window)
        dialog.say_again(self._markup)
        return dialog

    def _sound(self) -> CuesDialog:
        self._program.pages.play.playing.sound.ask(self._plan.routine)
        return self._opened(CuesDialog)

    def _drawings(self) -> FigureChooser:
        form = self._own_exercise()
        chooser = FigureChooser(form._catalogue, form._pictures, form)  # its button waits for it
        chooser.finished.connect(form.reject)
        return chooser

    def _first_questions(self) -> QWidget:
        first_start = self._program.pages._first_start
        first_start._is_wanted = True  # there is something to ask about in no data with sessions
        first_start._ask(is_empty=True)
        (page,) = self._window.findChildren(FirstRunPage)
        assert page.isVisible()
        return self._window

    def _last_session(self) -> SessionRecord:
        sessions = self._program.store.sessions
        return sessions.get(max(sessions.all(), key=lambda one: one.started_at).id)

    def _until_idle(self) -> None:
        settle()
        while not self._program.background.is_idle:
            settle()

    def _opened(self, kind: type[SomeDialog]) -> SomeDialog:
        """Return the dialog that is opened now, once it is there."""
        for _ in range(MOST_ROUNDS):
            found = [d for d in self._window.findChildren(kind) if d.isVisible()]
            if found:
                return found[0]
            settle()
        raise AssertionError(f"{kind.__name__} was not opened")
