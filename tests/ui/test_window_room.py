"""Full screen and floor mode: what of the window gives way, and that it comes back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backroutine.ui.header import Header
from backroutine.ui.labels import PlainLabel
from backroutine.ui.main_window import MainWindow, PageIndex
from backroutine.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    window = MainWindow(theme, tmp_path / "window.ini")
    qtbot.addWidget(window)
    window.show()
    window.take_pages([QWidget() for _ in PageIndex])
    window.show_page(PageIndex.PLAY)
    return window


def has_header(window: MainWindow) -> bool:
    header = window.findChild(Header)
    assert header is not None
    return header.isVisible()


def test_while_no_page_can_be_gone_to_the_name_of_the_program_looks_as_always(
    window: MainWindow,
) -> None:
    (header,) = window.findChildren(Header)
    pages = [button for button in header.findChildren(QPushButton) if button.isCheckable()]
    emblem, name = header.findChildren(PlainLabel)
    usual = emblem.grab().toImage(), name.grab().toImage()
    page = pages[PageIndex.HISTORY].grab().toImage()
    instead = QWidget()
    window.show_instead(instead)
    assert instead.isVisible()
    assert not any(button.isEnabled() for button in header.findChildren(QAbstractButton))
    assert (emblem.grab().toImage(), name.grab().toImage()) == usual
    assert pages[PageIndex.HISTORY].grab().toImage() != page
    window.show_pages()
    assert all(button.isEnabled() for button in header.findChildren(QAbstractButton))
    assert pages[PageIndex.HISTORY].grab().toImage() == page


def test_a_maximised_window_is_so_again_after_full_screen(window: MainWindow) -> None:
    window.showMaximized()
    window.show_full_screen(True)
    assert (window.isFullScreen(), has_header(window)) == (True, False)
    window.show_full_screen(False)
    assert (window.isFullScreen(), window.isMaximized()) == (False, True)
    assert has_header(window)


def test_the_header_gives_way_to_a_bare_player(window: MainWindow) -> None:
    window.show_bare(True)
    assert not has_header(window)
    window.show_full_screen(True)
    window.show_full_screen(False)
    assert not has_header(window), "the player is bare in a window too"
    window.show_bare(False)
    assert has_header(window)


def test_other_pages_keep_the_header(window: MainWindow) -> None:
    window.show_bare(True)
    window.show_page(PageIndex.HISTORY)
    assert has_header(window)
    window.show_page(PageIndex.PLAY)
    assert not has_header(window)
