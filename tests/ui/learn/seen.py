"""What is seen on the page to learn from."""

from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QPushButton,
)

from backroutine.ui.learn.claims import SourceLine
from backroutine.ui.learn.page import LearnPage
from backroutine.ui.learn.reading_area import ReadingArea


def topic_list(page: LearnPage) -> QListWidget:
    (topics,) = page.findChildren(QListWidget)
    return topics


def texts(page: LearnPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]


def listed(page: LearnPage) -> list[str]:
    topics = topic_list(page)
    return [topics.item(r).text() for r in range(topics.count()) if not topics.isRowHidden(r)]


def place(page: LearnPage) -> float:
    (area,) = page.findChildren(ReadingArea)
    bar = area.verticalScrollBar()
    return bar.value() / bar.maximum()


def opener(line: SourceLine) -> QPushButton:
    (button,) = line.findChildren(QPushButton)
    return button


def laid_out(page: LearnPage) -> None:
    """Carry out what a new size has put off."""
    for _ in range(2):
        QApplication.processEvents()
        page.grab()
