"""Pictures of every page, light and dark, at several sizes, to be looked at.

    .venv/bin/python -m tests.screenshots [FOLDER] [--lengths]
        [--theme high-contrast] [--text-size 200] [--language de|pseudo] [--right-to-left]
        [--size 1280x800] [--only build history]

Writes PNG files into `screenshots/` (not committed), or into another folder. The data is made up.
With `--lengths` it takes the history and Learn instead, with no session, one, ten, and those of
twenty years. The other options show every page as somebody has it who has set the program so, or
whose language is another; `pseudo` is a made-up one of lengthened English.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.routine import RoutineId
from backroutine.domain.session import SessionRecord
from backroutine.domain.settings import ThemeChoice
from backroutine.domain.theme_choice import TextSize
from backroutine.translating import ENGLISH, LANGUAGES, PSEUDO
from backroutine.ui.main_window import PageIndex
from tests.doubles import START
from tests.more_screens import FIRST, MORE, TROUBLES, Screens, doctor
from tests.offscreen import screen_of, size
from tests.ui.history.histories import records
from tests.ui.history.years import TWENTY_YEARS_DAYS, years
from tests.window import WholeWindow, button

THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
SIZES = ((1280, 800), (1920, 1080), (1024, 600))
SESSIONS = 120
LENGTHS = (0, 1, 10, 7300)
LOOKS_AT_HISTORY = ("overview", "week", "effects")
SEED = 13
"""Of a person who has played 7,300 times in twenty years, and more."""
SETTLE_MS = 150
HELD_AFTER_S = 504
MOST_WAITS = 20


@dataclass(frozen=True, slots=True)
class Wish:
    """Which pictures are wished for, and where; `only` are names of screens, none means all."""

    folder: Path
    themes: Sequence[ThemeChoice]
    sizes: Sequence[tuple[int, int]]
    text_size: TextSize
    language: str
    only: Sequence[str]


def main() -> None:
    """Write every picture, and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("screenshots"))
    parser.add_argument("--lengths", action="store_true", help="the history and Learn instead")
    parser.add_argument("--theme", type=ThemeChoice, nargs="*", default=THEMES)
    parser.add_argument("--text-size", type=int, choices=tuple(TextSize), default=TextSize.NORMAL)
    parser.add_argument("--language", choices=(*LANGUAGES, PSEUDO), default=ENGLISH)
    parser.add_argument("--right-to-left", action="store_true")
    parser.add_argument("--size", type=size, nargs="*", default=SIZES, help="such as 1280x800")
    parser.add_argument("--only", nargs="*", default=(), help="names of screens, such as build")
    chosen = parser.parse_args()
    folder: Path = chosen.folder
    folder.mkdir(parents=True, exist_ok=True)
    screen_of(chosen.size, folder)
    application = QApplication([])
    if chosen.right_to_left:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    if chosen.lengths:
        for count in LENGTHS:
            take_length(count, folder, application)
    else:
        wish = Wish(
            folder, chosen.theme, chosen.size, TextSize(chosen.text_size), chosen.language,
            chosen.only,
        )  # fmt: skip
        take_pages(application, wish)
        take_beginnings(application, wish)
    sys.stdout.write(f"{len(list(folder.glob('*.png')))} pictures in {folder.resolve()}\n")


def take_length(count: int, folder: Path, application: QApplication) -> None:
    """Take the ways to look at a history of so many sessions, and Learn."""
    with tempfile.TemporaryDirectory() as home:
        program = WholeWindow(Path(home), application)
        program.alarm.is_stopped = True
        past = [each for each in years(TWENTY_YEARS_DAYS, SEED) if each.started_at <= START]
        store_all(program, past[len(past) - count :])
        for theme in THEMES:
            program.theme.choose(theme)
            for width, height in (SIZES[0], SIZES[2]):
                program.window.resize(width, height)
                for name, show in LOOKS.items():
                    show(program).grab()  # what is read when it is looked at is read now
                    settle_whole(program)
                    named = f"{name}-{count}-{theme.value}-{width}x{height}.png"
                    program.window.grab().save(str(folder / named))
        program.close()


def looking(number: int) -> Callable[[WholeWindow], QWidget]:
    """Return what looks at the history in one of its ways."""

    def show(program: WholeWindow) -> QWidget:
        program.window.show_page(PageIndex.HISTORY)
        history = program.pages.history
        if number == len(LOOKS_AT_HISTORY):
            history.show_safety_checks()
        else:
            history.views.turn_to(getattr(history.views, LOOKS_AT_HISTORY[number]))
        return program.window

    return show


def opened(program: WholeWindow) -> QWidget:
    """Open the newest session, where there is one."""
    looking(0)(program)
    answered(program)
    panel = program.pages.history.panel
    rows = (panel.model.index(row) for row in range(panel.model.rowCount()))
    found = next((s for row in rows if (s := panel.model.session_at(row)) is not None), None)
    if found is not None:
        program.pages.history.show_session(found.id)
        answered(program)
    return program.window


def learning(program: WholeWindow) -> QWidget:
    """Turn to Learn."""
    program.pages.history.panel.show_list()
    program.window.show_page(PageIndex.LEARN)
    return program.window


def settle_whole(program: WholeWindow) -> None:
    """Wait until everything is read that a page has asked for."""
    settle(program)
    answered(program)
    settle(program)


def store_all(program: WholeWindow, sessions: Sequence[SessionRecord]) -> None:
    """Store sessions, and show the program as it opens over them."""

    def store() -> None:
        for record in sessions:
            program.store.sessions.save(record)

    program.background.run(store)
    program.pages.load()
    answered(program)


def take_pages(application: QApplication, wish: Wish) -> None:
    """Take every page, and every window that is opened from one, over a season of sessions."""
    with tempfile.TemporaryDirectory() as home:
        looks = doctor(Path(home))
        program = WholeWindow(Path(home), application, language=wish.language, system=looks)
        program.alarm.is_stopped = True
        fill(program)
        take(program, wish, {**PAGES, **DIALOGS, **LOOKS, **MORE})
        program.close()


def take_beginnings(application: QApplication, wish: Wish) -> None:
    """Take what stands in place of the pages: the questions of a first start, and trouble."""
    for screens in (FIRST, TROUBLES):
        with tempfile.TemporaryDirectory() as home:
            program = WholeWindow(
                Path(home), application, is_welcomed=screens is not FIRST, language=wish.language
            )
            program.alarm.is_stopped = True
            settle_whole(program)
            take(program, wish, screens)
            program.close()


def take(program: WholeWindow, wish: Wish, screens: Screens) -> None:
    """Take screens in every theme and size; what was opened is closed again."""
    for theme in wish.themes:
        wear(program, theme, wish.text_size)
        for width, height in wish.sizes:
            program.window.resize(width, height)
            for name, show in screens.items():
                if wish.only and name not in wish.only:
                    continue
                seen = show(program)
                settle_whole(program)
                named = f"{name}-{theme.value}-{width}x{height}.png"
                seen.grab().save(str(wish.folder / named))
                if isinstance(seen, QDialog):
                    seen.reject()
    program.theme.set_text_scale(100)


def settle(program: WholeWindow) -> None:
    """Wait until everything stands, the drawings too, which come when the window is idle."""
    wait()
    for _ in range(MOST_WAITS):
        if program.pages.build.box.has_all_pictures:
            break
        wait()


def wait() -> None:
    """Let events and the disk have their turn; `QTest.qWait` would keep Python from the thread."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


def answered(program: WholeWindow) -> None:
    """Let the disk answer all that it was asked: a page that has just been made asks."""
    while not program.background.is_idle:
        wait()


def fill(program: WholeWindow, session_count: int = SESSIONS) -> None:
    """Store a routine and a season of sessions, as somebody has who uses the program."""
    own = program.ready_programme().routine
    own = replace(own, id=RoutineId("mine"), name="My morning routine")
    names = {each.routine.id: each.routine.name for each in program.programmes}

    def store() -> None:
        program.store.routines.save(own)
        for record in records(session_count):
            name = names.get(record.routine_id, record.routine_name)
            program.store.sessions.save(replace(record, routine_name=name))

    program.background.run(store)
    program.pages.load()
    answered(program)


def wear(program: WholeWindow, theme: ThemeChoice, text_size: TextSize) -> None:
    """Look as somebody has set it."""

    def store() -> None:
        settings = program.store.settings.load()
        program.store.settings.save(replace(settings, theme=theme, text_size=text_size))

    program.background.run(store)
    program.pages.load()
    answered(program)


def page(index: PageIndex) -> Callable[[WholeWindow], QWidget]:
    """Return what brings a page to the front."""

    def show(program: WholeWindow) -> QWidget:
        program.pages.play.leave()
        program.window.show_page(index)
        if program.pages.play.before.view.isVisible():
            click(program, "SafetyView", "Not now")
        return program.window

    return show


def playing(program: WholeWindow) -> QWidget:
    """Begin a session; the clock stands still."""
    if program.pages.play.session.is_floor:
        program.pages.play.session.toggle_floor()
    program.pages.start(program.ready_programme())
    answered(program)
    return program.window


def working(program: WholeWindow, after_s: float = HELD_AFTER_S) -> QWidget:
    """Play until the bird dog is held."""
    program.pages.play.leave()
    playing(program)
    due_s = program.clock.elapsed_s() + after_s
    program.alarm.run()
    while program.clock.elapsed_s() < due_s:
        QApplication.processEvents()
    program.alarm.is_stopped = True
    return program.window


def printing(program: WholeWindow) -> QWidget:
    """Open the hand-out of the article's routine."""
    program.pages.play.leave()
    program.pages.build.print_requested.emit(program.ready_programme())
    return opened_dialog(program)


def hurting(program: WholeWindow) -> QWidget:
    """Say during a session that it hurts."""
    program.pages.play.leave()
    playing(program)
    click(program, "Controls", "It hurts")
    return program.window


def on_the_floor(program: WholeWindow) -> QWidget:
    """Play for somebody who lies on the floor."""
    program.pages.play.leave()
    playing(program)
    program.pages.play.session.toggle_floor()
    return program.window


def checking_safety(program: WholeWindow) -> QWidget:
    """Ask for the safety check by hand."""
    page(PageIndex.PLAY)(program)
    click(program, "Preparation", "Safety check")
    return program.window


def details(program: WholeWindow) -> QWidget:
    """Look at an exercise in the catalogue."""
    program.window.show_page(PageIndex.BUILD)
    program.pages.build.show_exercise(ExerciseId("bird-dog"))
    return program.window


def week_plan(program: WholeWindow) -> QWidget:
    """Open the plan of the week."""
    program.pages.play.leave()
    program.pages.week.planning.open_editor()
    return opened_dialog(program)


def own_exercise(program: WholeWindow) -> QWidget:
    """Open the form for an exercise of one's own."""
    program.pages.own.write_new()
    return opened_dialog(program)


def opened_dialog(program: WholeWindow) -> QDialog:
    """Return the one dialog that is open."""
    return next(each for each in program.window.findChildren(QDialog) if each.isVisible())


def click(program: WholeWindow, context: str, words: str) -> None:
    """Click the one button with these words, as the language has them there."""
    said = QCoreApplication.translate(context, words)
    QTest.mouseClick(button(program.window, said), Qt.MouseButton.LeftButton)


PAGES: dict[str, Callable[[WholeWindow], QWidget]] = {
    "build": page(PageIndex.BUILD),
    "play": page(PageIndex.PLAY),
    "history": page(PageIndex.HISTORY),
    "settings": page(PageIndex.SETTINGS),
    "session": playing,
    "working": working,
    "hurt": hurting,
    "floor": on_the_floor,
    "safety": checking_safety,
    "hand-out": printing,
}


DIALOGS: dict[str, Callable[[WholeWindow], QWidget]] = {
    "details": details,
    "week-plan": week_plan,
    "own-exercise": own_exercise,
}


LOOKS: dict[str, Callable[[WholeWindow], QWidget]] = {
    "overview": looking(0),
    "week": looking(1),
    "works": looking(2),
    "checks": looking(3),
    "detail": opened,
    "learn": learning,
}


if __name__ == "__main__":
    main()
