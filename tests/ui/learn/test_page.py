"""The page to learn from, from outside."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.learning import LearningError, Topic, TopicId
from backroutine.paths import resource
from backroutine.ui.body_drawing import body_parts, fit
from backroutine.ui.learn import texts as texts_module
from backroutine.ui.learn.body_card import MarkedBody
from backroutine.ui.learn.claims import SourceLine
from backroutine.ui.learn.figure import Figure
from backroutine.ui.learn.page import LearnPage
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from tests.builders import catalogue
from tests.ui.learn.seen import laid_out, listed, opener, texts, topic_list


def test_the_texts_are_read_when_the_page_is_first_shown(page: LearnPage) -> None:
    assert topic_list(page).count() == 0
    page.show()
    assert topic_list(page).count() == len(TopicId)


@pytest.mark.parametrize("topic_id", list(TopicId))
def test_a_link_opens_its_topic_before_the_page_is_shown(
    page: LearnPage, topic_id: TopicId
) -> None:
    page.open_topic(topic_id)
    page.show()
    chosen = topic_list(page).currentItem().text()
    assert chosen in texts(page)
    assert topic_list(page).currentRow() == list(TopicId).index(topic_id)


def test_an_unknown_topic_is_refused(page: LearnPage) -> None:
    with pytest.raises(ValueError, match="nowhere"):
        page.open_topic("nowhere")


def test_an_exercise_in_a_text_can_be_wished_for(page: LearnPage, qtbot: QtBot) -> None:
    page.open_topic(TopicId.WARM_UP)
    button = next(b for b in page.findChildren(QPushButton) if b.text().startswith("Cat-cow"))
    with qtbot.waitSignal(page.exercise_wished) as wished:
        button.click()
    assert wished.args == ["cat-cow"]


def test_the_search_finds_titles_and_texts_and_reads_the_first(
    page: LearnPage, qtbot: QtBot
) -> None:
    page.show()
    (field,) = page.findChildren(QLineEdit)
    qtbot.keyClicks(field, "mid-foot")
    assert listed(page) == ["Running", "What the article claims and what the evidence carries"]
    assert topic_list(page).currentItem().text() == "Running"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(listed(page)) == len(TopicId)


def test_a_search_without_a_match_says_so_and_leaves_the_text(
    page: LearnPage, qtbot: QtBot
) -> None:
    page.open_topic(TopicId.CORE)
    page.show()
    (field,) = page.findChildren(QLineEdit)
    qtbot.keyClicks(field, "kangaroo")
    assert listed(page) == []
    assert "No topic with these words." in texts(page)
    assert "The core, and why not sit-ups" in texts(page)


def test_a_topic_that_the_search_hides_can_be_opened(page: LearnPage, qtbot: QtBot) -> None:
    page.show()
    (field,) = page.findChildren(QLineEdit)
    qtbot.keyClicks(field, "mid-foot")
    page.open_topic(TopicId.SORENESS)
    assert topic_list(page).currentItem().text() == "Soreness or warning pain"
    assert len(listed(page)) == len(TopicId)


def test_the_list_is_walked_with_the_arrow_keys(page: LearnPage, qtbot: QtBot) -> None:
    page.show()
    qtbot.keyClick(topic_list(page), Qt.Key.Key_Down)
    assert "Right and wrong form" in texts(page)


def test_only_a_click_opens_an_address(page: LearnPage, opened: list[str]) -> None:
    for topic_id in TopicId:
        page.open_topic(topic_id)
    page.show()
    assert opened == []
    page.open_topic(TopicId.LIFTING)
    lines = page.findChildren(SourceLine)
    for line in lines:
        opener(line).click()
    assert opened == [
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC5101068/table/T5",
        "https://pubmed.ncbi.nlm.nih.gov/31775556/",
    ]


def test_an_address_is_shown_beside_the_button_that_opens_it(page: LearnPage) -> None:
    page.open_topic(TopicId.LIFTING)
    line = page.findChildren(SourceLine)[1]
    assert "https://pubmed.ncbi.nlm.nih.gov/31775556/" in [
        label.accessibleName() for label in line.findChildren(QLabel)
    ]
    assert "31775556" in opener(line).accessibleName()


def test_a_claim_without_a_source_says_so(page: LearnPage) -> None:
    page.open_topic(TopicId.RIGHT_FORM)
    assert "Usual teaching, with no source of its own." in texts(page)


def test_the_article_and_the_evidence_stand_in_a_table_that_can_be_read_out(
    page: LearnPage,
) -> None:
    page.open_topic(TopicId.ARTICLE)
    page.show()
    (table,) = page.findChildren(QTableWidget)
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.role() is QAccessible.Role.Table
    model, across = table.model(), Qt.Orientation.Horizontal
    headers = [model.headerData(column, across) for column in range(3)]
    assert headers == ["The article", "The evidence", "Source"]
    said = [
        [str(model.index(row, column).data()) for column in range(3)]
        for row in range(table.rowCount())
    ]
    assert all(all(row) for row in said)
    assert any(row[2] == "NICE NG59, 2016; ACP (Qaseem), 2017; WHO, 2023" for row in said)


def test_right_and_wrong_are_told_in_words(page: LearnPage) -> None:
    page.open_topic(TopicId.HIP_HINGE)
    told = texts(page)
    assert told.count("Like this") == told.count("Not like this") == 2
    described = [figure.accessibleDescription() for figure in page.findChildren(Figure)]
    assert "Not like this: Bending from the waist" in described


def test_places_of_the_body_are_marked_and_told_in_words(page: LearnPage, theme: Theme) -> None:
    page.open_topic(TopicId.SORENESS)
    page.show()
    laid_out(page)
    bodies = page.findChildren(MarkedBody)
    for body, said, place, colour in zip(
        bodies, ("Ordinary", "Warning"), ("left-buttock", "lower-back"), ("primary", "danger"),
        strict=True,
    ):  # fmt: skip
        assert body.accessibleName().startswith(said)
        assert body.accessibleName() in texts(page)
        path = next(part.path for part in body_parts() if part.place == place)
        scale, corner = fit(body.size())
        at = (corner + path.boundingRect().center() * scale).toPoint()
        assert body.grab().toImage().pixelColor(at) == theme.colour(colour)


def test_a_figure_moves_when_it_is_clicked_and_stops_at_the_next_click(page: LearnPage) -> None:
    page.open_topic(TopicId.RUNNING)
    page.show()
    figure = page.findChildren(Figure)[0]
    moving = [figure.is_moving]
    for _ in range(2):
        figure.click()
        moving.append(figure.is_moving)
    assert moving == [False, True, False]


@pytest.mark.parametrize("is_before", [True, False], ids=["before", "while it is read"])
def test_nothing_moves_for_who_wants_less_motion(page: LearnPage, *, is_before: bool) -> None:
    if is_before:
        page.set_motion(is_reduced=True)
    page.open_topic(TopicId.RUNNING)
    page.show()
    figure = page.findChildren(Figure)[0]
    if not is_before:
        figure.click()
        page.set_motion(is_reduced=True)
    assert not figure.is_moving
    figure.click()
    assert not figure.is_moving
    assert figure.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_figure_that_is_left_stands_still(page: LearnPage) -> None:
    page.open_topic(TopicId.RUNNING)
    page.show()
    figure = page.findChildren(Figure)[0]
    figure.click()
    page.hide()
    assert not figure.is_moving


def test_what_the_catalogue_lacks_is_left_out(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures
) -> None:
    page = LearnPage(theme, pictures, Catalogue(e for e in catalogue() if e.id != "cat-cow"))
    qtbot.addWidget(page)
    page.open_topic(TopicId.WARM_UP)
    named = [button.text() for button in page.findChildren(QPushButton)]
    assert "March in place" in named
    assert not any(name.startswith("Cat-cow") for name in named)


def test_a_damaged_text_is_a_sentence_on_the_page(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures
) -> None:
    def read() -> tuple[Topic, ...]:
        raise LearningError("topics.toml, running: title is missing")

    page = LearnPage(theme, pictures, catalogue(), read=read)
    qtbot.addWidget(page)
    page.open_topic(TopicId.CORE)
    page.show()
    (told,) = [text for text in texts(page) if text.startswith("The texts of this page")]
    assert told.endswith("topics.toml, running: title is missing")
    assert topic_list(page).count() == 0


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda file: file.unlink(), id="missing"),
        pytest.param(lambda file: file.write_bytes(b"\xff\xfe"), id="no text"),
        pytest.param(lambda file: file.write_text("[warm-up"), id="no table"),
    ],
)
def test_a_damaged_file_is_told_by_its_name(
    damage: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("topics.toml", "sources.toml"):
        (tmp_path / name).write_bytes(resource("learn", name).read_bytes())
    monkeypatch.setattr(
        texts_module, "table_text", lambda *place: (tmp_path / place[-1]).read_text("utf-8")
    )
    assert texts_module.read_topics()
    damage(tmp_path / "topics.toml")
    with pytest.raises(LearningError, match=r"topics\.toml"):
        texts_module.read_topics()
