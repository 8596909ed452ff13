"""Further screens to be looked at: dialogs, and what stands in place of the pages."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from backroutine.doctor.checks import Doctor
from backroutine.doctor.found import CheckKind, CheckState, Found
from backroutine.doctor.reminders import look_at_reminders
from backroutine.doctor.sound import REMEDY
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.refusal import RefusedError
from backroutine.files.routine_file import write_routine
from backroutine.paths import DataPaths
from backroutine.storage.database import open_database
from backroutine.storage.rescue import Rescue
from backroutine.translating import tr
from backroutine.ui.first_run.page import FirstRunPage
from backroutine.ui.keys_dialog import show_keys
from backroutine.ui.main_window import PageIndex
from backroutine.ui.settings.system_group import screen_found
from backroutine.ui.trouble.page import TroublePage
from tests.storage import past
from tests.window import WholeWindow

Screens = dict[str, Callable[[WholeWindow], QWidget]]

NO_DEVICE = (
    "No sound device was found. Connect one, or start the sound service of "
    "this computer; the program notices by itself."
)
ANSWERED_WITHIN_MS = 20
MOST_ANSWERS = 250
FOREIGN = [
    {
        "id": f"Exercise_{number}", "name": name, "force": "pull", "level": "beginner",
        "mechanic": "compound", "equipment": "bands", "primaryMuscles": ["middle back"],
        "secondaryMuscles": [], "category": category, "instructions": ["Slowly there and back."],
        "images": [],
    }
    for number, (name, category) in enumerate(
        (("Towel pull", "strength"), ("Child's pose", "stretching"), ("Band row", "strength"))
    )
]  # fmt: skip
THERAPIST_TEXT = "Bird dog 3x10, hold 5 s each side\nCat-cow 10x\nSomething with the ball"


def doctor(folder: Path) -> Doctor:
    """Return who looks at this system, on which no sound is to be had."""
    paths = DataPaths(folder, folder / "log")
    return Doctor(paths, screen, silence, look_at_reminders)


def silence() -> Found:
    """Return what is found of the sound where there is none."""
    return Found(CheckKind.SOUND, CheckState.FAILS, tr(NO_DEVICE), tr(REMEDY))


def screen() -> Found:
    """Return what is found of the screen."""
    return screen_found(QGuiApplication.primaryScreen())


def dialog_of(program: WholeWindow) -> QDialog:
    """Return the one dialog that is open, as soon as it is."""
    for _ in range(MOST_ANSWERS):
        shown = [each for each in program.window.findChildren(QDialog) if each.isVisible()]
        if shown:
            return shown[0]
        wait()
    raise LookupError("no dialog came")


def wait() -> None:
    """Let events and the disk have their turn."""
    loop = QEventLoop()
    QTimer.singleShot(ANSWERED_WITHIN_MS, loop.quit)
    loop.exec()


def system(program: WholeWindow) -> QWidget:
    """Show what works on this computer, and what does not."""
    return settings_at(-1)(program)


def settings_at(index: int) -> Callable[[WholeWindow], QWidget]:
    """Return what brings a group of the settings to the top."""

    def show(program: WholeWindow) -> QWidget:
        program.pages.play.leave()
        program.window.show_page(PageIndex.SETTINGS)
        wait()
        groups = range(len(program.pages.settings._sections))
        program.pages.settings.show_section(groups[index])
        return program.window

    return show


def shelf(program: WholeWindow) -> QWidget:
    """Show the list of routines and programmes."""
    program.window.show_page(PageIndex.BUILD)
    program.pages.build.panel.heading.shelf_button.click()
    return program.window


def dose(program: WholeWindow) -> QWidget:
    """Open the dose of a step of an own routine."""
    build = program.pages.build
    program.window.show_page(PageIndex.BUILD)
    build.open_routine(build.keeper.own[0])
    build.panel.view.edit_dose(build.routine.main[0].id)
    return program.window


def sore_day(program: WholeWindow) -> QWidget:
    """Show the usual dose beside that of a sore day."""
    program.pages.build.panel.view.close_editor()
    program.pages.build.panel.compare_days()
    return program.window


def new_routine(program: WholeWindow) -> QWidget:
    """Begin an own routine, as at a first start."""
    program.window.show_page(PageIndex.BUILD)
    program.pages.build.panel.stop_comparing()
    program.pages.build.bench.begin_own()
    return program.window


def keys(program: WholeWindow) -> QWidget:
    """Open the keyboard map."""
    return show_keys(program.theme, program.window)


def report(program: WholeWindow) -> QWidget:
    """Open the report for a therapist."""
    program.window.report_wished.emit()
    return dialog_of(program)


def text(program: WholeWindow) -> QWidget:
    """Read a therapist's text."""
    program.window.show_page(PageIndex.BUILD)
    program.pages.build.open_routine(program.pages.build.keeper.own[0])
    program.pages.build.text_requested.emit(THERAPIST_TEXT)
    return dialog_of(program)


def paper_sheet(program: WholeWindow) -> QWidget:
    """Enter a session that was done from paper."""
    program.window.show_page(PageIndex.HISTORY)
    program.pages.history.enter_paper_sheet()
    return dialog_of(program)


def importing(program: WholeWindow) -> QWidget:
    """Look at what two files hold, before it comes in."""
    foreign, routine = program.folder / "list.json", program.folder / "mine.routine.json"
    foreign.write_text(json.dumps(FOREIGN))
    write_routine(program.ready_programme().routine, routine, program.catalogue)
    program.pages.open_files([routine, foreign])
    return dialog_of(program)


def own_figure(program: WholeWindow) -> QWidget:
    """Look at an exercise with much to say."""
    program.window.show_page(PageIndex.BUILD)
    program.pages.build.show_exercise(ExerciseId("side-plank"))
    return program.window


def first_question(number: int) -> Callable[[WholeWindow], QWidget]:
    """Return what brings one of the first three questions into sight."""

    def show(program: WholeWindow) -> QWidget:
        page = program.window.findChild(FirstRunPage)
        assert page is not None
        asked = (page.level, page.equipment, page.care)[number]
        for area in page.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)
            if area.isAncestorOf(asked):
                area.ensureWidgetVisible(asked)
                asked.children()
                last = asked.findChildren(QWidget)[-1]
                area.ensureWidgetVisible(last)
        return program.window

    return show


def trouble(
    befall: Callable[[DataPaths], object], *, asks: bool = False
) -> Callable[[WholeWindow], QWidget]:
    """Return what shows the page of trouble after something has befallen filled data."""

    def show(program: WholeWindow) -> QWidget:
        paths = spoiled(program.folder / "spoiled", befall)
        page = TroublePage(
            Rescue(paths, program.clock), program.background, program.theme, program.window
        )
        program.window.show_instead(page)
        page.look_into(refusal_of(paths))
        for _ in range(MOST_ANSWERS):
            wait()
            if page._trouble is not None:
                break
        if asks:
            page._ways.rows[0].button.click()
        return program.window

    return show


def spoiled(folder: Path, befall: Callable[[DataPaths], object]) -> DataPaths:
    """Fill a folder with data and a backup, and let something befall it."""
    paths = DataPaths(folder, folder / "log")
    if not paths.backups.is_dir():
        database = open_database(paths)
        past.fill(database)
        database.close()
    befall(paths)
    return paths


def refusal_of(paths: DataPaths) -> RefusedError:
    """Return why the data of a folder cannot be opened."""
    try:
        open_database(paths).close()
    except RefusedError as refusal:
        return refusal
    raise LookupError("nothing has befallen this data")


def damage(paths: DataPaths) -> None:
    """Write over the database."""
    paths.database.write_bytes(b"no database at all" * 100)


def lose(paths: DataPaths) -> None:
    """Take the database away."""
    paths.database.unlink(missing_ok=True)


MORE: Screens = {
    "settings-data": settings_at(-2),
    "settings-system": system,
    "shelf": shelf,
    "dose": dose,
    "sore-day": sore_day,
    "new-routine": new_routine,
    "keys": keys,
    "report": report,
    "text": text,
    "paper-sheet": paper_sheet,
    "importing": importing,
    "details-long": own_figure,
}

FIRST: Screens = {
    "first-run-1": first_question(0),
    "first-run-2": first_question(1),
    "first-run-3": first_question(2),
}

TROUBLES: Screens = {
    "trouble-damaged": trouble(damage),
    "trouble-restoring": trouble(damage, asks=True),
    "trouble-missing": trouble(lose),
}
