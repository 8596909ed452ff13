"""The first start: questions answered by keyboard or mouse, a routine proposed at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import CareTag, Level
from backroutine.domain.routine import Routine
from backroutine.domain.settings import Equipment, Settings
from backroutine.ui.first_run.page import FirstRunPage
from backroutine.ui.focus_keys import FocusKeys
from backroutine.ui.language import speak
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.walking import against_reading, round_of_tab
from tests.window import shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, pictures: ExercisePictures) -> FirstRunPage:
    page = FirstRunPage(builders.catalogue(), builders.programmes(), theme, pictures)
    qtbot.addWidget(page)
    page.resize(1280, 740)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def button(page: FirstRunPage, words: str) -> QAbstractButton:
    return shown(QAbstractButton, page, lambda each: each.text() == words)


def told(page: FirstRunPage) -> list[tuple[Settings, Routine | None]]:
    heard: list[tuple[Settings, Routine | None]] = []
    page.start_wished.connect(lambda settings, routine: heard.append((settings, routine)))
    page.left.connect(lambda settings: heard.append((settings, None)))
    return heard


def test_a_routine_is_proposed_before_anything_is_answered(page: FirstRunPage) -> None:
    assert page.card.name.text() == "Beginner core"
    assert "12 minutes" in page.card.facts.text()
    assert page.card.care.isHidden()


def test_one_key_starts_what_is_proposed(page: FirstRunPage, qtbot: QtBot) -> None:
    heard = told(page)
    page.setFocus()
    qtbot.keyClick(page.card.start, Qt.Key.Key_Space)
    assert heard == [(Settings(), builders.programme("beginner-core-12"))]


def test_answers_change_the_proposal_at_once_and_are_told_with_it(
    page: FirstRunPage, qtbot: QtBot
) -> None:
    heard = told(page)
    qtbot.mouseClick(button(page, "Some every week"), LEFT)
    assert page.card.name.text() == "The article's routine"
    qtbot.keyClick(button(page, "Strap"), Qt.Key.Key_Space)
    qtbot.keyClick(button(page, "Kneeling hurts"), Qt.Key.Key_Space)
    qtbot.mouseClick(page.card.start, LEFT)
    ((settings, _),) = heard
    assert settings.level is Level.MODERATE
    assert settings.equipment == Settings().equipment | {Equipment.STRAP}
    assert settings.care_tags == {CareTag.KNEELING_PAIN}


def test_what_speaks_against_a_proposal_is_said_with_its_number(
    page: FirstRunPage, qtbot: QtBot
) -> None:
    for words in ("Kneeling hurts", "Wrist pain", "Hip pain"):
        qtbot.keyClick(button(page, words), Qt.Key.Key_Space)
    for _ in builders.programmes():
        if page.card.name.text() == "Full back-care session":
            break
        qtbot.mouseClick(page.card.other, LEFT)
    sentence = page.card.care.text()
    catalogue = builders.catalogue()
    tags = {CareTag.KNEELING_PAIN, CareTag.WRIST_PAIN, CareTag.HIP_PAIN}
    steps = builders.programme("full-20").steps
    count = sum(not tags.isdisjoint(catalogue[step.exercise_id].care_tags) for step in steps)
    assert f"{count} of {len(steps)} exercises need care" in sentence
    assert "more than you are used to" in sentence


def test_looking_at_the_others_comes_back_to_the_first(page: FirstRunPage, qtbot: QtBot) -> None:
    seen = []
    for _ in range(8):
        seen.append(page.card.name.text())
        qtbot.mouseClick(page.card.other, LEFT)
    assert seen[0] in seen[1:]
    assert len(set(seen)) == seen[1:].index(seen[0]) + 1


def test_one_may_look_around_first_and_what_was_answered_is_kept(
    page: FirstRunPage, qtbot: QtBot
) -> None:
    heard = told(page)
    qtbot.mouseClick(button(page, "A lot"), LEFT)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    ((settings, routine),) = heard
    assert (settings.level, routine) == (Level.DEMANDING, None)


@pytest.mark.parametrize("size", [(1280, 740), (1024, 540)], ids=str)
@pytest.mark.parametrize(
    "runs", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=str
)
def test_the_questions_are_walked_in_their_order(
    page: FirstRunPage, qtbot: QtBot, size: tuple[int, int], runs: Qt.LayoutDirection
) -> None:
    FocusKeys(page)
    page.setLayoutDirection(runs)
    page.resize(*size)
    stops = round_of_tab(page, qtbot)
    names = [getattr(each, "text", str)() for each in stops]
    asked = ("Little or none", "Chair", "Knee pain", "Start this routine", "Look around first")
    assert sorted(asked, key=names.index) == list(asked)
    assert against_reading(stops) == []


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("size", [(1280, 740), (1024, 500)], ids=str)
def test_nothing_is_cut_at_the_side_where_the_text_is_large(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures, qapp: QApplication,
    language: str, size: tuple[int, int],
) -> None:  # fmt: skip
    speak(qapp, language)
    page = FirstRunPage(builders.catalogue(), builders.programmes(), theme, pictures)
    speak(qapp)
    qtbot.addWidget(page)
    theme.set_text_scale(200)
    page.resize(*size)
    page.show()
    QApplication.processEvents()
    for scroll in page.findChildren(QScrollArea):
        content = scroll.widget()
        assert content is not None
        assert content.width() <= scroll.viewport().width()
    for part in page.findChildren(QWidget):
        if part.isVisible() and isinstance(part, QAbstractButton | QLabel):
            around = part.parentWidget()
            assert around is not None
            assert part.geometry().right() <= around.width(), part
            assert part.width() >= part.minimumSizeHint().width(), part
    theme.set_text_scale(100)


def test_what_is_proposed_is_scrolled_by_keys_where_it_has_too_little_room(
    page: FirstRunPage, qtbot: QtBot
) -> None:
    area = next(s for s in page.card.findChildren(QScrollArea))
    page.resize(1280, 1400)
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    page.resize(1024, 400)
    QApplication.processEvents()
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_End)
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
