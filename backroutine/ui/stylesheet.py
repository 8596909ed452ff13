"""The style sheet of the window, made from tokens.

Widgets choose a style by the dynamic property `look`, which `styled` sets: "title", "heading",
"muted", "caption", "panel", "bar", "primary", "chip", "nav", "group", "quiet",
"danger", "name", "arrows", "to-the-left".
"""

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from backroutine.paths import resource
from backroutine.ui.tokens import (
    CONTROL_HEIGHT,
    HIT_SIZE,
    USUAL_TEXT_SIZE,
    Radius,
    Tokens,
    TypeRole,
    scaled,
)

PRIMARY_HEIGHT = 44
SWITCH_PX = 18
GROOVE_PX = 4

SomeWidget = TypeVar("SomeWidget", bound=QWidget)


def styled(widget: SomeWidget, look: str) -> SomeWidget:
    """Give a widget one of the looks of the style sheet, and return it."""
    widget.setProperty("look", look)
    return widget


def restyle(widget: QWidget, look: str) -> None:
    """Give a widget that is shown already another look."""
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def stylesheet(tokens: Tokens, text_scale: int = USUAL_TEXT_SIZE) -> str:
    """Return the whole style sheet for one set of colours, at a text size in per cent."""
    made = _Maker(tokens, text_scale)
    return "".join((_texts(made), _fields(made), _buttons(made), _switches(made), _lists(made)))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the parts of rules that depend on the size of the text and on the lines' width."""

    tokens: Tokens
    text_scale: int

    @property
    def focused(self) -> str:
        return f"border: {self.tokens.focus_px}px solid {self.tokens.focus};"

    @property
    def selected_edge(self) -> str:
        """The edge of what is on, where its tint alone could not be told."""
        return self.tokens.primary if self.tokens.is_high_contrast else "transparent"

    def px(self, length_px: float) -> str:
        """Return a length that grows with the text."""
        return f"{scaled(length_px, self.text_scale)}px"

    def inner(self, height_px: float) -> str:
        """Return the height inside of the edges of a control that is so high."""
        return f"{scaled(height_px, self.text_scale) - 2 * self.tokens.line_px}px"

    def round_width(self, side_px: int) -> str:
        """Return the least width inside of a chip; a narrower one would lose its round ends."""
        outside = 2 * (side_px + self.tokens.line_px)
        return f"{max(0, scaled(HIT_SIZE, self.text_scale) - outside)}px"

    def line(self, colour: str) -> str:
        return f"border: {self.tokens.line_px}px solid {colour};"

    def type(self, role: TypeRole) -> str:
        return f"font-size: {self.px(role.size_px)}; font-weight: {role.weight};"

    def padded(self, selector: str, side_px: int) -> str:
        """Return rules that keep a text where it is when the edge grows with the focus."""
        focused = side_px - self.tokens.focus_px + self.tokens.line_px
        focusing = ", ".join(f"{part.strip()}:focus" for part in selector.split(","))
        return (
            f"{selector} {{ padding: 0 {side_px}px; }}\n"
            f"{focusing} {{ {self.focused} padding: 0 {focused}px; }}\n"
        )


def _texts(made: _Maker) -> str:
    tokens = made.tokens
    notices = "".join(
        f"""QLabel[look="notice-{name}"] {{ background: {paper}; color: {ink}; {edge}
  border-radius: {Radius.CONTROL}px; padding: 8px 12px; font-weight: 600; }}
"""
        for name, paper, ink, edge in (
            ("ok", tokens.primary_soft, tokens.on_primary_soft, _notice_edge(made, tokens.primary)),
            ("caution", tokens.caution_soft, tokens.caution, _notice_edge(made, tokens.caution)),
            ("danger", tokens.danger_soft, tokens.danger, _notice_edge(made, tokens.danger)),
        )
    )
    return f"""
QWidget[look="panel"] {{ background: {tokens.surface}; {made.line(tokens.border)}
  border-radius: {Radius.PANEL}px; }}
QWidget[look="bar"] {{ background: {tokens.surface};
  border-bottom: {tokens.line_px}px solid {tokens.border}; }}
QLabel {{ background: transparent; }}
QLabel[look="display"] {{ {made.type(TypeRole.DISPLAY)} }}
QLabel[look="title"] {{ {made.type(TypeRole.TITLE)} }}
QLabel[look="heading"] {{ {made.type(TypeRole.HEADING)} }}
QLabel[look="strong"] {{ {made.type(TypeRole.STRONG)} }}
QLabel[look="muted"] {{ {made.type(TypeRole.SMALL)} color: {tokens.text_muted}; }}
QLabel[look="caption"] {{ {made.type(TypeRole.CAPTION)} color: {tokens.text_muted}; }}
{notices}"""


def _notice_edge(made: _Maker, colour: str) -> str:
    return made.line(colour) if made.tokens.is_high_contrast else ""


def _fields(made: _Maker) -> str:
    tokens = made.tokens
    fields = "QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit"
    name = 'QLineEdit[look="name"]'
    arrows = 'QAbstractSpinBox[look="arrows"]'
    return f"""
{fields} {{ background: {tokens.surface};
  color: {tokens.text}; {made.line(tokens.control_border)}
  border-radius: {Radius.CONTROL}px; min-height: {made.inner(CONTROL_HEIGHT)};
  selection-background-color: {tokens.primary}; selection-color: {tokens.on_primary};
  placeholder-text-color: {tokens.text_muted}; }}
{made.padded(fields, 10)}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ color: {tokens.text_disabled};
  border-color: {tokens.text_disabled if tokens.is_high_contrast else tokens.border}; }}
{name} {{ {made.type(TypeRole.TITLE)} background: transparent;
  {made.line("transparent")} }}
{name}:hover {{ border-color: {tokens.border}; }}
{made.padded(name, 6)}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 22px; border: none;
  background: transparent; }}
{arrows}::up-button, {arrows}::down-button {{
  width: {made.px(28)}; border-radius: {Radius.CHIP}px; }}
{arrows}::up-button:hover,
{arrows}::down-button:hover {{ background: {tokens.surface_sunken}; }}
{arrows}::up-arrow {{ image: url({_picture("up", tokens)});
  width: {made.px(14)}; height: {made.px(14)}; }}
{arrows}::down-arrow {{ image: url({_picture("down", tokens)});
  width: {made.px(14)}; height: {made.px(14)}; }}
{arrows}::up-arrow:disabled, {arrows}::up-arrow:off,
{arrows}::down-arrow:disabled,
{arrows}::down-arrow:off {{ image: none; }}
QComboBox::drop-down {{ border: none; width: {made.px(26)}; }}
QComboBox::down-arrow {{ image: url({_picture("down", tokens)});
  width: {made.px(16)}; height: {made.px(16)}; }}
QComboBox QAbstractItemView {{ background: {tokens.surface}; color: {tokens.text};
  {made.line(tokens.border)} selection-background-color: {tokens.primary_soft};
  selection-color: {tokens.on_primary_soft}; outline: 0; }}
"""


def _buttons(made: _Maker) -> str:
    tokens = made.tokens
    primary, danger, chip, nav, quiet, group = (
        f'QPushButton[look="{look}"]'
        for look in ("primary", "danger", "chip", "nav", "quiet", "group")
    )
    unavailable = tokens.text_disabled if tokens.is_high_contrast else tokens.border
    return f"""
QPushButton {{ background: {tokens.surface}; color: {tokens.text};
  {made.line(tokens.control_border)} border-radius: {Radius.CONTROL}px;
  min-height: {made.inner(CONTROL_HEIGHT)}; font-weight: 500; }}
QPushButton:hover {{ background: {tokens.surface_hover}; border-color: {tokens.text_muted}; }}
QPushButton:pressed {{ background: {tokens.surface_sunken}; }}
{made.padded("QPushButton", 14)}
QPushButton:disabled {{ color: {tokens.text_disabled}; border-color: {unavailable}; }}
{primary} {{ background: {tokens.primary}; color: {tokens.on_primary};
  font-weight: 600; padding: 0 20px; {_room_for_ring(made)} }}
{primary}:hover {{ background: {tokens.primary_hover}; border-color: transparent; }}
{primary}:focus, {primary}:focus:hover {{ border-color: {tokens.focus}; padding: 0 20px; }}
{primary}:disabled {{ background: {tokens.surface_sunken}; background-clip: border;
  color: {tokens.text_muted}; border-color: {unavailable}; }}
{danger} {{ color: {tokens.danger}; border-color: {tokens.danger}; }}
{made.padded(danger, 14)}
{danger}:disabled {{ color: {tokens.text_disabled}; border-color: {unavailable}; }}
{chip} {{ border-radius: {made.px(18)}; min-height: {made.inner(HIT_SIZE)};
  min-width: {made.round_width(14)}; {made.type(TypeRole.SMALL)} }}
{chip}:checked {{ background: {tokens.primary_soft};
  color: {tokens.on_primary_soft}; border-color: {tokens.primary}; font-weight: 600; }}
{made.padded(chip, 14)}
{nav} {{ {made.line("transparent")} background: transparent;
  color: {tokens.text_muted}; }}
{nav}:hover {{ color: {tokens.text}; background: {tokens.surface_hover}; }}
{nav}:checked {{ color: {tokens.text}; background: {tokens.surface_sunken};
  border-color: {made.selected_edge}; font-weight: 600; }}
{nav}:disabled {{ color: {tokens.text_disabled}; }}
{made.padded(nav, 12)}
{group} {{ {made.line("transparent")} background: transparent; text-align: left;
  color: {tokens.text_muted}; }}
{group}:hover {{ color: {tokens.text}; background: {tokens.surface_hover}; }}
{group}:checked {{ color: {tokens.on_primary_soft}; background: {tokens.primary_soft};
  border-color: {made.selected_edge}; font-weight: 600; }}
{group}:disabled {{ color: {tokens.text_disabled}; }}
{made.padded(group, 12)}
{quiet} {{ {made.line("transparent")} background: transparent; }}
{quiet}:hover {{ background: {tokens.surface_sunken}; }}
{made.padded(quiet, 14)}
QToolButton {{ {made.line("transparent")} border-radius: {Radius.CONTROL}px;
  background: transparent; color: {tokens.text}; min-width: {made.inner(HIT_SIZE)};
  min-height: {made.inner(HIT_SIZE)}; }}
QLineEdit QToolButton {{ min-width: 0; min-height: 0; border: none; }}
QToolButton:hover {{ background: {tokens.surface_sunken}; }}
QToolButton:focus {{ {made.focused} }}
QToolButton::menu-indicator {{ image: none; }}
"""


def _room_for_ring(made: _Maker) -> str:
    """Return an edge of a filled control that is seen with the focus alone, beyond its fill.

    A ring on the fill could not be told from it; so the fill ends before the edge, which has the
    same rounding.
    """
    width = made.tokens.focus_px
    height = scaled(PRIMARY_HEIGHT, made.text_scale) - 2 * width
    return f"border: {width}px solid transparent; background-clip: padding; min-height: {height}px;"


def _switches(made: _Maker) -> str:
    tokens = made.tokens
    handle = scaled(SWITCH_PX, made.text_scale)
    margin = (handle - GROOVE_PX) // 2 + tokens.line_px
    off = tokens.control_border if tokens.is_high_contrast else tokens.border
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; min-height: {made.px(HIT_SIZE - 2)};
  border: {tokens.focus_px}px solid transparent; padding: 0 6px 0 2px; }}
QCheckBox:focus, QRadioButton:focus {{ {made.focused} border-radius: {Radius.CHIP}px; }}
QCheckBox::indicator, QTableView::indicator {{ width: {handle}px; height: {handle}px;
  {made.line(tokens.control_border)} border-radius: 4px; background: {tokens.surface}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked {{
  background: {tokens.primary}; border-color: {tokens.primary};
  image: url({_picture("check", tokens)}); }}
QCheckBox::indicator:disabled {{ border-color: {tokens.border}; }}
QSlider::groove:horizontal {{ height: {GROOVE_PX}px; border-radius: 2px; background: {off}; }}
QSlider::sub-page:horizontal {{ height: {GROOVE_PX}px; border-radius: 2px;
  background: {tokens.primary}; }}
QSlider::sub-page:horizontal:disabled {{ background: {tokens.control_border}; }}
QSlider[look="to-the-left"]::sub-page:horizontal {{ background: {off}; }}
QSlider[look="to-the-left"]::add-page:horizontal {{ height: {GROOVE_PX}px; border-radius: 2px;
  background: {tokens.primary}; }}
QSlider[look="to-the-left"]::add-page:horizontal:disabled {{
  background: {tokens.control_border}; }}
QSlider::handle:horizontal {{ width: {handle}px; height: {handle}px; margin: -{margin}px 0;
  border-radius: {handle // 2}px; background: {tokens.surface};
  {made.line(tokens.control_border)} }}
QSlider::handle:horizontal:focus {{ {made.focused} }}
"""


def _lists(made: _Maker) -> str:
    tokens = made.tokens
    return f"""
QHeaderView {{ background: transparent; }}
QHeaderView::section {{ background: {tokens.surface}; color: {tokens.text_muted}; border: none;
  border-bottom: {tokens.line_px}px solid {tokens.border}; padding: 6px 4px;
  {made.type(TypeRole.CAPTION)} }}
QAbstractItemView {{ background: transparent; border: none; outline: 0; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {tokens.control_border}; border-radius: 4px;
  min-height: 40px; margin: 0 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {tokens.control_border}; border-radius: 4px;
  min-width: 40px; margin: 2px 0; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {tokens.text}; color: {tokens.canvas}; border: none;
  padding: 6px 8px; {made.type(TypeRole.BODY)} }}
QMenu {{ background: {tokens.surface}; color: {tokens.text};
  {made.line(tokens.border)} padding: 4px; }}
QMenu::item {{ padding: {made.px(8)} 24px; border-radius: {Radius.CHIP}px; }}
QMenu::item:selected {{ background: {tokens.primary_soft}; color: {tokens.on_primary_soft}; }}
QMenu::item:disabled {{ color: {tokens.text_disabled}; }}
"""


def _picture(name: str, tokens: Tokens) -> str:
    """Return the place of a picture; a style sheet can take none that is only in memory."""
    return resource("icons", "stylesheet", f"{name}-{tokens.pictures}.svg").as_posix()
