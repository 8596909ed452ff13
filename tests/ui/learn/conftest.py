"""The page to learn from, at the size of a small window."""

import pytest
from pytestqt.qtbot import QtBot

from backroutine.ui.learn.page import LearnPage
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from tests.builders import catalogue


@pytest.fixture
def opened() -> list[str]:
    """Return the addresses that the page has asked to be opened."""
    return []


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, pictures: ExercisePictures, opened: list[str]) -> LearnPage:
    page = LearnPage(theme, pictures, catalogue(), open_link=opened.append)
    qtbot.addWidget(page)
    page.resize(1280, 740)
    return page
