"""What tests of the window share: type, theme, pictures, and a thread for the disk."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from backroutine.domain.settings import ThemeChoice
from backroutine.paths import resource
from backroutine.ui.background import Background
from backroutine.ui.language import speak
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from tests.ui.painted_once import PicturesPaintedOnce
from tests.ui.stores import MemoryStore


@pytest.fixture(autouse=True)
def widgets_go_with_their_test(qapp: QApplication) -> Iterator[None]:
    """Carry out what was to be deleted later: widgets of old tests would follow every new theme."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    """Load the shipped type, so that texts are as wide as a person sees them."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


@pytest.fixture(scope="session")
def english(qapp: QApplication) -> None:
    """Let texts with a number in them have the form that the number asks for."""
    speak(qapp)


@pytest.fixture
def theme(qapp: QApplication, fonts: None, english: None) -> Theme:
    """Return the light theme; `theme.choose` puts on another."""
    theme = Theme(qapp)
    theme.choose(ThemeChoice.LIGHT)
    return theme


@pytest.fixture
def pictures(theme: Theme) -> ExercisePictures:
    return PicturesPaintedOnce(theme)


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """Return a thread for the disk; wait for its answers with `background.is_idle`."""
    background = Background()
    yield background
    background.close()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()
