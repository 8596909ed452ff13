"""The style sheet of the window, made from tokens.

Widgets choose a style by the dynamic property `look`, which `styled` sets: "title", "heading",
"muted", "caption", "panel", "bar", "primary", "chip", "nav", "quiet", "danger", "name", "arrows".
"""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from backroutine.paths import resource
from backroutine.ui.tokens import CONTROL_HEIGHT, FOCUS_WIDTH, Radius, Tokens, TypeRole

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


def stylesheet(tokens: Tokens) -> str:
    """Return the whole style sheet for one set of colours."""
    inner = CONTROL_HEIGHT - 2
    focused = f"border: {FOCUS_WIDTH}px solid {tokens.focus};"
    return f"""
QWidget[look="panel"] {{ background: {tokens.surface}; border: 1px solid {tokens.border};
  border-radius: {Radius.PANEL}px; }}
QWidget[look="bar"] {{ background: {tokens.surface}; border-bottom: 1px solid {tokens.border}; }}
QLabel {{ background: transparent; }}
QLabel[look="display"] {{ {_type(TypeRole.DISPLAY)} }}
QLabel[look="title"] {{ {_type(TypeRole.TITLE)} }}
QLabel[look="heading"] {{ {_type(TypeRole.HEADING)} }}
QLabel[look="strong"] {{ {_type(TypeRole.STRONG)} }}
QLabel[look="muted"] {{ {_type(TypeRole.SMALL)} color: {tokens.text_muted}; }}
QLabel[look="caption"] {{ {_type(TypeRole.CAPTION)} color: {tokens.text_muted}; }}
QLabel[look="notice-ok"] {{ background: {tokens.primary_soft}; color: {tokens.on_primary_soft};
  border-radius: {Radius.CONTROL}px; padding: 8px 12px; font-weight: 600; }}
QLabel[look="notice-caution"] {{ background: {tokens.caution_soft}; color: {tokens.caution};
  border-radius: {Radius.CONTROL}px; padding: 8px 12px; font-weight: 600; }}
QLabel[look="notice-danger"] {{ background: {tokens.danger_soft}; color: {tokens.danger};
  border-radius: {Radius.CONTROL}px; padding: 8px 12px; font-weight: 600; }}
QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit {{ background: {tokens.surface};
  color: {tokens.text}; border: 1px solid {tokens.control_border};
  border-radius: {Radius.CONTROL}px; padding: 0 10px; min-height: {inner}px;
  selection-background-color: {tokens.primary}; selection-color: {tokens.on_primary}; }}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus {{ {focused}
  padding: 0 9px; }}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ color: {tokens.text_disabled};
  border-color: {tokens.border}; }}
QLineEdit[look="name"] {{ {_type(TypeRole.TITLE)} background: transparent;
  border: 1px solid transparent; padding: 0 6px; }}
QLineEdit[look="name"]:hover {{ border-color: {tokens.border}; }}
QLineEdit[look="name"]:focus {{ {focused} padding: 0 5px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 22px; border: none;
  background: transparent; }}
QAbstractSpinBox[look="arrows"]::up-button, QAbstractSpinBox[look="arrows"]::down-button {{
  width: 28px; border-radius: {Radius.CHIP}px; }}
QAbstractSpinBox[look="arrows"]::up-button:hover,
QAbstractSpinBox[look="arrows"]::down-button:hover {{ background: {tokens.surface_sunken}; }}
QAbstractSpinBox[look="arrows"]::up-arrow {{ image: url({_picture("up", tokens)});
  width: 14px; height: 14px; }}
QAbstractSpinBox[look="arrows"]::down-arrow {{ image: url({_picture("down", tokens)});
  width: 14px; height: 14px; }}
QAbstractSpinBox[look="arrows"]::up-arrow:disabled, QAbstractSpinBox[look="arrows"]::up-arrow:off,
QAbstractSpinBox[look="arrows"]::down-arrow:disabled,
QAbstractSpinBox[look="arrows"]::down-arrow:off {{ image: none; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: url({_picture("down", tokens)}); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {tokens.surface}; color: {tokens.text};
  border: 1px solid {tokens.border}; selection-background-color: {tokens.primary_soft};
  selection-color: {tokens.on_primary_soft}; outline: 0; }}
QPushButton {{ background: {tokens.surface}; color: {tokens.text};
  border: 1px solid {tokens.control_border}; border-radius: {Radius.CONTROL}px;
  padding: 0 14px; min-height: {inner}px; font-weight: 500; }}
QPushButton:hover {{ background: {tokens.surface_hover}; border-color: {tokens.text_muted}; }}
QPushButton:pressed {{ background: {tokens.surface_sunken}; }}
QPushButton:focus {{ {focused} padding: 0 13px; }}
QPushButton:disabled {{ color: {tokens.text_disabled}; border-color: {tokens.border}; }}
QPushButton[look="primary"] {{ background: {tokens.primary}; color: {tokens.on_primary};
  border: 1px solid {tokens.primary}; font-weight: 600; padding: 0 20px; min-height: 42px; }}
QPushButton[look="primary"]:hover {{ background: {tokens.primary_hover}; }}
QPushButton[look="primary"]:focus {{ {focused} padding: 0 19px; }}
QPushButton[look="primary"]:disabled {{ background: {tokens.surface_sunken};
  color: {tokens.text_muted}; border-color: {tokens.border}; }}
QPushButton[look="danger"] {{ color: {tokens.danger}; border-color: {tokens.danger}; }}
QPushButton[look="chip"] {{ border-radius: 18px; min-height: 34px; padding: 0 14px;
  {_type(TypeRole.SMALL)} }}
QPushButton[look="chip"]:checked {{ background: {tokens.primary_soft};
  color: {tokens.on_primary_soft}; border-color: {tokens.primary}; font-weight: 600; }}
QPushButton[look="chip"]:focus {{ {focused} padding: 0 13px; }}
QPushButton[look="nav"] {{ border: 1px solid transparent; background: transparent;
  color: {tokens.text_muted}; padding: 0 12px; }}
QPushButton[look="nav"]:hover {{ color: {tokens.text}; background: {tokens.surface_hover}; }}
QPushButton[look="nav"]:checked {{ color: {tokens.text}; background: {tokens.surface_sunken};
  font-weight: 600; }}
QPushButton[look="nav"]:focus {{ {focused} padding: 0 11px; }}
QPushButton[look="quiet"] {{ border: 1px solid transparent; background: transparent; }}
QPushButton[look="quiet"]:hover {{ background: {tokens.surface_sunken}; }}
QPushButton[look="quiet"]:focus {{ {focused} padding: 0 13px; }}
QToolButton {{ border: 1px solid transparent; border-radius: {Radius.CONTROL}px;
  background: transparent; color: {tokens.text}; min-width: {inner - 2}px;
  min-height: {inner - 2}px; }}
QToolButton:hover {{ background: {tokens.surface_sunken}; }}
QToolButton:focus {{ {focused} }}
QToolButton::menu-indicator {{ image: none; }}
QCheckBox, QRadioButton {{ spacing: 8px; min-height: {inner - 2}px;
  border: {FOCUS_WIDTH}px solid transparent; padding: 0 6px 0 2px; }}
QCheckBox:focus, QRadioButton:focus {{ {focused} border-radius: {Radius.CHIP}px; }}
QCheckBox::indicator {{ width: 18px; height: 18px; border: 1px solid {tokens.control_border};
  border-radius: 4px; background: {tokens.surface}; }}
QCheckBox::indicator:checked {{ background: {tokens.primary}; border-color: {tokens.primary};
  image: url({_picture("check", tokens)}); }}
QCheckBox::indicator:disabled {{ border-color: {tokens.border}; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {tokens.border}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {tokens.primary}; }}
QSlider::sub-page:horizontal:disabled {{ background: {tokens.control_border}; }}
QSlider::handle:horizontal {{ width: 18px; height: 18px; margin: -8px 0; border-radius: 9px;
  background: {tokens.surface}; border: 1px solid {tokens.control_border}; }}
QSlider::handle:horizontal:focus {{ {focused} }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{ background: {tokens.surface}; color: {tokens.text_muted}; border: none;
  border-bottom: 1px solid {tokens.border}; padding: 6px 4px; {_type(TypeRole.CAPTION)} }}
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
  padding: 6px 8px; }}
QMenu {{ background: {tokens.surface}; color: {tokens.text};
  border: 1px solid {tokens.border}; padding: 4px; }}
QMenu::item {{ padding: 8px 24px; border-radius: {Radius.CHIP}px; }}
QMenu::item:selected {{ background: {tokens.primary_soft}; color: {tokens.on_primary_soft}; }}
QMenu::item:disabled {{ color: {tokens.text_disabled}; }}
"""


def _picture(name: str, tokens: Tokens) -> str:
    """Return the place of a picture; a style sheet can take none that is only in memory."""
    return resource("icons", "stylesheet", f"{name}-{tokens.name}.svg").as_posix()


def _type(role: TypeRole) -> str:
    return f"font-size: {role.size_px}px; font-weight: {role.weight};"
