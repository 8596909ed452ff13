"""Opens every screen over data whose every text is markup that names a pipe.

`python -m tests.hostile.every_screen FOLDER` prints what it opened, and every widget that would
have read the markup. Whoever reads the pipe waits for ever: the caller watches the time.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.planning import PlannedTime, WeekPlan
from backroutine.domain.routine import RoutineId, StepId
from backroutine.domain.rules import ready
from backroutine.domain.session import PainReport, SessionId, SessionState
from backroutine.domain.trouble import (
    BackupContents,
    DataStatus,
    FoundBackup,
    SkippedEntry,
    Trouble,
    TroubleKind,
    Way,
)
from backroutine.ui.crash_report import CrashDialog
from backroutine.ui.keys_dialog import KeyCaps
from backroutine.ui.main_window import PageIndex
from backroutine.ui.trouble.data_panel import DataPanel
from backroutine.ui.trouble.page import TroublePage
from tests import builders
from tests.hostile.dialogs import Dialogs, settle
from tests.storage import past
from tests.ui.history.histories import records
from tests.ui.trouble.conftest import RecordingRescue
from tests.ui.trouble.test_data_panel import RecordingCare
from tests.window import WholeWindow

MOST_ROWS = 12


def main() -> None:
    """Open everything; print what was found."""
    folder = Path(sys.argv[1])
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    markup = f'<img src="file://{pipe}"><b>&amp;</b>'
    application = QApplication([])
    program = WholeWindow(folder / "home", application)
    program.alarm.is_stopped = True
    exercise = store(program, markup)
    opened, readers = [], set()
    screens = Screens(program, markup)
    dialogs = Dialogs(program, markup, exercise, screens.plan)
    for name, screen in (*screens.all().items(), *dialogs.all().items()):
        shown = screen()
        shown.show()
        settle()
        touch(shown)
        shown.grab()
        readers |= set(reading_markup(application))
        opened.append(name)
        if shown is not program.window:
            shown.close()
    program.close()
    print(json.dumps({"opened": opened, "readers": sorted(readers)}))  # noqa: T201


def store(program: WholeWindow, markup: str) -> Exercise:
    """Store data whose every text is markup; return the exercise of it."""
    exercise = replace(
        past.exercises()[0],
        name=markup, aliases=(markup,), instructions=(markup, markup), equipment=((markup,),),
    )  # fmt: skip
    usual = builders.programme()
    steps = tuple(replace(step, note=markup) for step in usual.main)
    routine = replace(usual, id=RoutineId("hostile"), name=markup, note=markup).with_section(
        Section.MAIN, steps
    )
    unknown = replace(steps[0], id=StepId(markup), exercise_id=ExerciseId(markup))
    draft = replace(routine, id=RoutineId("draft")).with_section(Section.MAIN, (unknown, *steps))
    sessions = [
        replace(
            record,
            routine_name=markup, note=markup, plan=routine,
            results=tuple(replace(work, exercise_name=markup) for work in record.results),
            pain_reports=tuple(
                PainReport(work.step_number, work.exercise_id, 5.0, 4)
                for work in record.results[:1]
            ),
        )
        for record in records(10)
    ]  # fmt: skip

    def save() -> None:
        program.store.exercises.save(exercise)
        for each in (routine, draft):
            program.store.routines.save(each)
        for session in sessions:
            program.store.sessions.save(session)
        times = (PlannedTime(day, time(7, 30), routine.id) for day in range(7))
        program.store.plans.save(WeekPlan.of(times))

    program.background.run(save)
    program.pages.load()
    while not program.background.is_idle:
        settle()
    return exercise


class Screens:
    """Every screen of the program, opened one after the other."""

    def __init__(self, program: WholeWindow, markup: str) -> None:
        self._program = program
        self._window = program.window
        self._markup = markup
        self._routines = {routine.id: routine for routine in program.store.routines.all()}
        self.plan = ready(self._routines[RoutineId("hostile")], builders.catalogue())
        spoiled = (SkippedEntry(markup, markup, markup),)
        self._contents = BackupContents(None, (markup,) * 9, 1, 1, None, None, spoiled)

    def all(self) -> dict[str, Callable[[], QWidget]]:
        """Return what opens each screen, by its name."""
        return {
            **{f"page {index.name}": partial(self._page, index) for index in PageIndex},
            "hostile routine": partial(self._build, "hostile"),
            "hostile draft": partial(self._build, "draft"),
            "resume offer": self._offered,
            "prepared": self._prepared,
            "playing": self._playing,
            "notice": self._noticed,
            "trouble": self._trouble,
            "restoring": self._asking,
            "care": self._care,
            "crash": partial(CrashDialog, self._markup),
        }

    def _page(self, index: PageIndex) -> QWidget:
        self._window.show_page(index)
        return self._window

    def _build(self, name: str) -> QWidget:
        self._program.pages.build.open_routine(self._routines[RoutineId(name)])
        return self._page(PageIndex.BUILD)

    def _offered(self) -> QWidget:
        record = replace(
            records(1)[0],
            id=SessionId("cut off"), state=SessionState.RUNNING, routine_name=self._markup,
            plan=self.plan.routine, results=(), position_s=60,
        )  # fmt: skip
        self._page(PageIndex.PLAY)
        self._program.pages.play.offer_to_resume(record)
        assert self._markup in self._program.pages.play.offer.text.text()
        assert self._program.pages.play.offer.isVisible()
        return self._window

    def _prepared(self) -> QWidget:
        self._program.pages.prepare(self.plan)
        return self._window

    def _playing(self) -> QWidget:
        self._program.pages.start(self.plan)
        return self._window

    def _noticed(self) -> QWidget:
        self._window.notice.warn(self._markup)
        return self._window

    def _trouble(self) -> TroublePage:
        page = TroublePage(RecordingRescue(), self._program.background, self._program.theme)
        found = FoundBackup(Path(self._markup), self._contents)
        page.show_trouble(Trouble(TroubleKind.DAMAGED, self._markup, tuple(Way), found))
        return page

    def _asking(self) -> QWidget:
        page = self._trouble()
        page._ask_to_restore(Path(self._markup), self._contents)
        return page

    def _care(self) -> QWidget:
        panel = DataPanel(RecordingCare(), self._program.background, self._program.theme)
        spoiled = self._contents.skipped
        panel.show_status(DataStatus(Path(self._markup), None, None, self._markup, spoiled))
        panel._notice.warn(self._markup)
        return panel


def touch(shown: QWidget) -> None:
    """Choose every row and hover over it, as somebody does who looks around."""
    for view in shown.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible():
            continue
        for row in range(min(model.rowCount(QModelIndex()), MOST_ROWS)):
            index = model.index(row, 0)
            view.setCurrentIndex(index)
            place = view.visualRect(index).center()
            hover(view.viewport(), place)
            QApplication.processEvents()
    for widget in shown.findChildren(QWidget):
        if widget.toolTip() and widget.isVisible():
            hover(widget, widget.rect().center())


def hover(widget: QWidget, place: QPoint) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


def has_text_of_others(widget: QWidget) -> bool:
    return not isinstance(widget, KeyCaps)  # a label that paints the names of keys itself


def reading_markup(application: QApplication) -> Iterator[str]:
    """Name every widget that reads markup out of a text that may come from outside."""
    for widget in filter(has_text_of_others, application.allWidgets()):
        where = f"{type(widget).__module__}.{type(widget).__name__} in {type(widget.parent())}"
        match widget:
            case QMessageBox() if widget.textFormat() is not Qt.TextFormat.PlainText:
                yield f"{where}: a message box"
            case QLabel() if widget.metaObject().className() == "QTipLabel":
                if "<img" in widget.text():
                    yield f"{where}: a tool tip"
            case QLabel() if widget.textFormat() is not Qt.TextFormat.PlainText:
                if not isinstance(widget.parent(), QMessageBox):
                    yield f"{where}: a label, “{widget.text()[:40]}”"
            case QTextEdit() if "file://" in widget.document().toHtml():
                if "<img" not in widget.toPlainText():
                    yield f"{where}: a text field"
            case _:
                pass
        if "<img" in widget.toolTip():
            yield f"{where}: a tool tip"


if __name__ == "__main__":
    main()
