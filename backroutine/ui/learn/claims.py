"""What a text rests on: its claims with their sources, as a list or as a table."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.learning import Claim, Source
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

OpenLink = Callable[[str], object]
SHARES = (0.27, 0.45, 0.28)
LEAST_ROW_PX = 44
LARGE_TEXT = 150
ZERO_WIDTH_SPACE = "\u200b"


def open_in_browser(link: str) -> object:
    """Hand an address to the browser that the system uses; nothing is fetched by the program."""
    return QDesktopServices.openUrl(QUrl(link))


class SourceLine(QWidget):
    """A source in a line, its address, and a button that opens it."""

    def __init__(self, source: Source, theme: Theme, open_link: OpenLink, parent: QWidget) -> None:
        super().__init__(parent)
        cited = PlainLabel(source.citation, "muted", self, wraps=True)
        cited.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._theme = theme
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(cited)
        row.addLayout(lines, 1)
        if source.link:
            address = PlainLabel(_breakable(source.link), "muted", self, wraps=True)
            address.setAccessibleName(source.link)
            lines.addWidget(address)
            lines.addStretch(1)
            button = styled(QPushButton(self.tr("Open in the browser"), self), "quiet")
            name = self.tr("Open in the browser: {address}").format(address=source.link)
            button.setAccessibleName(name)
            button.setToolTip(source.link)
            button.clicked.connect(partial(_open, open_link, source.link))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._take_new_look)
        self._take_new_look()

    def _take_new_look(self) -> None:
        """Let the button stand below the address where the text is large."""
        is_large = self._theme.text_scale >= LARGE_TEXT
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_large else direction.LeftToRight)


class ClaimList(QWidget):
    """Claims one below the other, each with what it rests on."""

    def __init__(
        self, claims: tuple[Claim, ...], theme: Theme, open_link: OpenLink, parent: QWidget
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for number, claim in enumerate(claims):
            if number:
                column.addSpacing(Space.M)
            column.addWidget(PlainLabel(claim.text, parent=self, wraps=True))
            for source in claim.sources:
                column.addWidget(SourceLine(source, theme, open_link, self))
            if not claim.sources:
                usual = self.tr("Usual teaching, with no source of its own.")
                column.addWidget(PlainLabel(usual, "muted", self, wraps=True))


class ClaimTable(QTableWidget):
    """What the article claims, what the evidence carries, and what that rests on; all rows seen."""

    def __init__(self, claims: tuple[Claim, ...], theme: Theme, parent: QWidget) -> None:
        super().__init__(len(claims), len(SHARES), parent)
        self._theme = theme
        self.setHorizontalHeaderLabels(
            [self.tr("The article"), self.tr("The evidence"), self.tr("Source")]
        )
        self.setAccessibleName(self.tr("The article and the evidence"))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for row, claim in enumerate(claims):
            named = "; ".join(_short(source) for source in claim.sources)
            rests_on = named or self.tr("Usual teaching, with no source of its own")
            for column, text in enumerate((claim.article, claim.text, rests_on)):
                self.setItem(row, column, QTableWidgetItem(text))

    def take_new_look(self) -> None:
        """Give every row the height that its text needs."""
        width = self.viewport().width()
        for column, share in enumerate(SHARES):
            self.setColumnWidth(column, int(width * share))
        self.resizeRowsToContents()
        least, air = self._theme.scaled(LEAST_ROW_PX), self._theme.scaled(Space.M)
        for row in range(self.rowCount()):
            self.setRowHeight(row, max(least, self.rowHeight(row) + air))
        header = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + self.verticalHeader().length() + 2 * self.frameWidth() + 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.take_new_look()


def _short(source: Source) -> str:
    return source.name if source.year is None else f"{source.name}, {source.year}"


def _breakable(address: str) -> str:
    """Return an address that may go on in the next line after any of its marks."""
    return re.sub(r"(?<=[/_.?=&-])(?=[^/])", ZERO_WIDTH_SPACE, address)


def _open(open_link: OpenLink, link: str) -> None:
    open_link(link)
