"""The style sheet's colours: readable in every theme, its pictures in the colours of the theme."""

import pytest

from backroutine.domain.exercise import Section
from backroutine.paths import resource
from backroutine.ui.stylesheet import stylesheet
from backroutine.ui.tokens import DARK, LIGHT, Tokens, contrast

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)

# What is written on what (WCAG 2.2, 1.4.3), and which controls stand on what (1.4.11).
TEXTS = [
    ("text", "canvas"), ("text", "surface"), ("text", "surface_sunken"), ("text", "surface_hover"),
    ("text_muted", "canvas"), ("text_muted", "surface"), ("text_muted", "surface_sunken"),
    ("on_primary", "primary"), ("on_primary", "primary_hover"), ("on_primary_soft", "primary_soft"),
    ("danger", "surface"), ("danger", "danger_soft"), ("caution", "caution_soft"),
    ("ok", "surface"),
]  # fmt: skip
CONTROLS = [
    ("control_border", "surface"), ("focus", "surface"), ("focus", "canvas"),
    ("primary", "surface"), ("primary", "canvas"),
]  # fmt: skip


@THEMES
@pytest.mark.parametrize(("ink", "paper"), TEXTS)
def test_text_can_be_read(tokens: Tokens, ink: str, paper: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, paper)) >= 4.5


@THEMES
@pytest.mark.parametrize(("ink", "paper"), CONTROLS)
def test_controls_can_be_seen(tokens: Tokens, ink: str, paper: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, paper)) >= 3


@THEMES
@pytest.mark.parametrize("section", Section)
def test_a_section_s_word_can_be_read(tokens: Tokens, section: Section) -> None:
    for paper in (tokens.section_soft(section), tokens.surface):
        assert contrast(tokens.section(section), paper) >= 4.5


@THEMES
@pytest.mark.parametrize(
    ("name", "token"), [("check", "on_primary"), ("down", "text_muted"), ("up", "text_muted")]
)
def test_a_picture_of_the_style_sheet_has_the_colour_of_its_theme(
    tokens: Tokens, name: str, token: str
) -> None:
    plain = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    place = resource("icons", "stylesheet", f"{name}-{tokens.name}.svg")
    coloured = place.read_text(encoding="utf-8")
    assert coloured == plain.replace("currentColor", getattr(tokens, token))
    assert place.as_posix() in stylesheet(tokens)
