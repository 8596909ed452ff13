"""Painting without a window: paper and pictures need Qt, but no display."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from backroutine.cli import system_libraries
from backroutine.domain.refusal import RefusedError
from backroutine.translating import tr


@contextmanager
def painting_application() -> Iterator[None]:
    """Give what is painted inside a Qt that needs no display.

    Raises:
        RefusedError: Qt does not start here; the text says what to install.
    """
    system_libraries.require(system_libraries.FOR_PAINTING)
    try:
        from PySide6.QtGui import QGuiApplication
    except ImportError as error:
        sentence = tr("Qt does not start here ({error}). Install BackRoutine again.")
        raise RefusedError(sentence.format(error=error)) from error
    # named here, not by the environment: no display is asked for even where there is one
    platform = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
    application = QGuiApplication.instance() or QGuiApplication([*sys.argv[:1], *platform])
    yield
    del application
