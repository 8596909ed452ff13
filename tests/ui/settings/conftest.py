"""What tests of the settings share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.settings import Language, Settings
from backroutine.ui.settings.page import SettingsPage
from backroutine.ui.theme import Theme


@pytest.fixture(autouse=True)
def no_widget_stays(qapp: QApplication) -> Iterator[None]:
    """Let go of a test's widgets after it: the next theme would be put on each of them."""
    yield
    # deleteLater outside of a running event loop waits for one that never comes
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SettingsPage:
    page = SettingsPage(theme, languages=list(Language))
    qtbot.addWidget(page)
    page.resize(1000, 1600)
    page.show_settings(Settings())
    page.show()
    return page
