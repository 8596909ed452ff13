"""The style sheet's colours: readable in every theme, its pictures in the colours of the theme."""

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import Section
from backroutine.domain.settings import ThemeChoice
from backroutine.paths import resource
from backroutine.ui.stylesheet import styled, stylesheet
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens, contrast

THEMES = pytest.mark.parametrize(
    "tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda tokens: tokens.name
)

# What is written on what (WCAG 2.2, 1.4.3), and which controls stand on what (1.4.11).
TEXTS = [
    ("text", "canvas"), ("text", "surface"), ("text", "surface_sunken"), ("text", "surface_hover"),
    ("text_muted", "canvas"), ("text_muted", "surface"), ("text_muted", "surface_sunken"),
    ("on_primary", "primary"), ("on_primary", "primary_hover"), ("on_primary_soft", "primary_soft"),
    ("danger", "surface"), ("danger", "danger_soft"), ("caution", "caution_soft"),
    ("ok", "surface"), ("on_primary_soft", "surface"), ("text", "primary_soft"),
    ("caution", "surface"), ("canvas", "text"), ("primary", "canvas"),
    # rows that are chosen or pointed at
    ("text_muted", "primary_soft"), ("caution", "primary_soft"),
    ("text_muted", "surface_hover"), ("caution", "surface_hover"),
]  # fmt: skip
CONTROLS = [
    ("control_border", "surface"), ("control_border", "canvas"), ("focus", "surface"),
    ("focus", "canvas"), ("focus", "surface_sunken"), ("focus", "primary_soft"),
    ("primary", "surface"), ("primary", "canvas"), ("on_primary", "primary"),
]  # fmt: skip


@THEMES
@pytest.mark.parametrize(("ink", "paper"), TEXTS)
def test_text_can_be_read(tokens: Tokens, ink: str, paper: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, paper)) >= 4.5


@THEMES
@pytest.mark.parametrize(("ink", "paper"), CONTROLS)
def test_controls_can_be_seen(tokens: Tokens, ink: str, paper: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, paper)) >= 3


@pytest.mark.parametrize(("ink", "paper"), TEXTS)
def test_in_high_contrast_text_stands_out_more(ink: str, paper: str) -> None:
    assert contrast(getattr(HIGH_CONTRAST, ink), getattr(HIGH_CONTRAST, paper)) >= 7


def test_in_high_contrast_every_edge_can_be_seen() -> None:
    for edge in ("border", "control_border", "text_disabled"):
        assert contrast(getattr(HIGH_CONTRAST, edge), HIGH_CONTRAST.surface) >= 3
    assert HIGH_CONTRAST.line_px > LIGHT.line_px
    assert HIGH_CONTRAST.focus_px > HIGH_CONTRAST.line_px


@THEMES
@pytest.mark.parametrize("section", Section)
def test_a_section_s_word_can_be_read(tokens: Tokens, section: Section) -> None:
    for paper in (tokens.section_soft(section), tokens.surface):
        assert contrast(tokens.section(section), paper) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(
    ("name", "token"), [("check", "on_primary"), ("down", "text_muted"), ("up", "text_muted")]
)
def test_a_picture_of_the_style_sheet_has_the_colour_of_its_theme(
    tokens: Tokens, name: str, token: str
) -> None:
    plain = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    place = resource("icons", "stylesheet", f"{name}-{tokens.pictures}.svg")
    coloured = place.read_text(encoding="utf-8")
    assert coloured == plain.replace("currentColor", getattr(tokens, token))
    assert place.as_posix() in stylesheet(tokens)


@pytest.mark.parametrize(("name", "paper"), [("check", "primary"), ("down", "surface")])
def test_in_high_contrast_the_borrowed_pictures_can_be_seen(name: str, paper: str) -> None:
    place = resource("icons", "stylesheet", f"{name}-{HIGH_CONTRAST.pictures}.svg")
    (ink,) = set(re.findall("#[0-9A-Fa-f]{6}", place.read_text(encoding="utf-8")))
    assert contrast(ink, getattr(HIGH_CONTRAST, paper)) >= 4.5
    assert place.as_posix() in stylesheet(HIGH_CONTRAST)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_ring_of_a_filled_button_is_round_and_leaves_its_size(
    theme: Theme, qtbot: QtBot, choice: ThemeChoice, percent: int
) -> None:
    theme.choose(choice)
    theme.set_text_scale(percent)
    window = QWidget()
    qtbot.addWidget(window)
    button = styled(QPushButton("Start", window), "primary")
    other = QPushButton("Print", window)
    other.move(0, 200)
    window.resize(400, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    size, plain = button.sizeHint(), button.grab().toImage()
    button.setFocus()
    assert button.sizeHint() == size
    focused = button.grab().toImage()
    ring, middle = QColor(theme.tokens.focus), focused.width() // 2
    assert focused.pixelColor(middle, 0) == ring
    assert plain.pixelColor(middle, 0) != ring
    assert focused.pixelColor(0, 0) != ring
    assert focused.pixelColor(middle, focused.height() // 5) == QColor(theme.tokens.primary)
    theme.set_text_scale(100)
