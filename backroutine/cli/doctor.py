"""The command `doctor`: what works here, what does not, and what to do."""

import logging
import os
from importlib import import_module

from backroutine.cli import system_libraries
from backroutine.cli.output import say, say_json
from backroutine.cli.window import NoDisplayError, require_display
from backroutine.doctor.checks import Doctor
from backroutine.doctor.found import CheckKind, CheckState, Found, as_lines
from backroutine.doctor.reminders import look_at_reminders
from backroutine.domain.refusal import RefusedError
from backroutine.paths import data_paths
from backroutine.translating import tr

QT = "PySide6.QtWidgets"


def doctor(*, as_json: bool) -> int:
    """Print the check-up; return 0 where nothing fails, else 1."""
    logging.getLogger("backroutine").addHandler(logging.NullHandler())
    check_up = Doctor(data_paths(), look_at_display, _look_at_sound, look_at_reminders).check_up()
    if as_json:
        say_json(check_up.as_plain())
    else:
        say(*as_lines(check_up))
    return 0 if check_up.is_well else 1


def look_at_display() -> Found:
    """Whether a window could be opened; none is."""
    try:
        require_display(os.environ)
        import_module(QT)
    except NoDisplayError:
        return _no_display()
    except RefusedError as error:
        says, _, remedy = str(error).partition("\n")
        return Found(CheckKind.DISPLAY, CheckState.FAILS, says, remedy)
    except ImportError as error:
        says = tr("Qt does not start here ({error}).").format(error=error)
        return Found(CheckKind.DISPLAY, CheckState.FAILS, says, tr("Install BackRoutine again."))
    return Found(CheckKind.DISPLAY, CheckState.WORKS, tr("A window can be opened."))


def _no_display() -> Found:
    """Say that no window can be opened, and which libraries one would need besides."""
    groups = (
        system_libraries.FOR_PAINTING,
        system_libraries.FOR_X11,
        system_libraries.FOR_WAYLAND,
    )
    missing = [package for group in groups for package in system_libraries.missing_packages(group)]
    remedy = tr("Start BackRoutine on a desktop. Commands without a window work here.")
    if missing:
        remedy = f"{remedy}\n{system_libraries.missing_sentence(missing)}"
    says = tr("There is no display to open a window on.")
    return Found(CheckKind.DISPLAY, CheckState.FAILS, says, remedy)


def _look_at_sound() -> Found:
    from backroutine.doctor.sound import find_sound, sound_found

    return sound_found(find_sound())
