"""Opening the window, where one can be opened.

It imports little: nothing is seen before it.
"""

import ctypes
import gc
import os
import socket
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from backroutine.cli import system_libraries
from backroutine.cli.parser import WITHOUT_A_WINDOW
from backroutine.domain.refusal import RefusedError
from backroutine.translating import tr

PLATFORM_VARIABLE = "QT_QPA_PLATFORM"
# Where one of these is set, Qt may find plugins that did not come with it.
PLUGIN_VARIABLES = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")


class NoDisplayError(RefusedError):
    """There is no display to open a window on."""


def open_window(files: Sequence[Path] = ()) -> int:
    """Open the window, with files that are to be taken in; return the exit code."""
    require_display(os.environ)
    return run_window(files=[path.absolute() for path in files])


def require_display(environment: Mapping[str, str]) -> None:
    """Raise `RefusedError` where Qt would abort: no display, no such platform, libraries missing.

    Only Linux is asked; elsewhere there is always a display.
    """
    if not sys.platform.startswith("linux"):
        return
    wished = environment.get(PLATFORM_VARIABLE, "")
    if wished and not {"xcb", "wayland"}.intersection(wished.replace(":", ";").split(";")):
        if not any(environment.get(variable) for variable in PLUGIN_VARIABLES):
            system_libraries.require_platform(PLATFORM_VARIABLE, wished)
        system_libraries.require(system_libraries.FOR_PAINTING, system_libraries.FOR_WINDOW)
        return
    has_wayland = wished != "xcb" and _answers_wayland(environment)
    has_x11 = wished != "wayland" and bool(environment.get("DISPLAY")) and _answers_x11()
    if not (has_wayland or has_x11):
        raise NoDisplayError(_no_display_sentence())
    system_libraries.require(
        system_libraries.FOR_PAINTING,
        system_libraries.FOR_WINDOW,
        system_libraries.FOR_WAYLAND if has_wayland else system_libraries.FOR_X11,
    )


def run_window(
    routine_id: str | None = None,
    *,
    start: bool = False,
    no_voice: bool = False,
    files: Sequence[Path] = (),
) -> int:
    """Show the window and stay until it is closed; return the exit code.

    Until its pages stand Python looks for no rubbish: while all is new there is hardly any, and
    looking took a tenth of the start. From then on `RubbishCollector` does it.
    """
    gc.disable()
    try:
        _import_window()
        from backroutine import app

        return app.run(routine_id, start=start, no_voice=no_voice, files=list(files))
    finally:
        gc.enable()


def _import_window() -> None:
    """Import what shows the window; raise `RefusedError` where Qt cannot be imported."""
    try:
        import backroutine.app  # noqa: F401
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")) and error.name is not None:
            raise
        sentence = tr("Qt does not start here ({error}). Install BackRoutine again.")
        raise RefusedError(sentence.format(error=error)) from error


def _no_display_sentence() -> str:
    commands = ", ".join(WITHOUT_A_WINDOW[:-1])
    return tr(
        "There is no display to open a window on; without one, {commands} and {last} work."
    ).format(commands=commands, last=WITHOUT_A_WINDOW[-1])


def _answers_wayland(environment: Mapping[str, str]) -> bool:
    """Say whether a Wayland server listens where the environment says."""
    name = environment.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = Path(environment.get("XDG_RUNTIME_DIR", "/")) / name
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True


def _answers_x11() -> bool:
    """Say whether the X server of `DISPLAY` takes a connection, by the library that Qt uses."""
    try:
        library = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # that it is missing is said with the other libraries
    library.xcb_connect.restype = ctypes.c_void_p
    library.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    library.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    library.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = library.xcb_connect(None, None)
    has_error = bool(library.xcb_connection_has_error(connection))
    library.xcb_disconnect(connection)
    return not has_error
