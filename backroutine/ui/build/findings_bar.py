"""What the rules say of the whole routine: how many findings, the first reason, and the repair."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.rules import Finding, FindingCode
from backroutine.ui.build.buttons import IconButton
from backroutine.ui.build.flow_layout import FlowLayout
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Radius, Space
from backroutine.wording import finding_sentence

WARM_UP_CODES = (
    FindingCode.EMPTY,
    FindingCode.NO_WARM_UP,
    FindingCode.WARM_UP_SHORT,
    FindingCode.WARM_UP_OPENING,
)


class FindingsBar(QFrame):
    """A strip above the steps: ready, ready with suggestions, or what must be mended first."""

    warm_up_requested = Signal()
    reorder_requested = Signal()
    finding_chosen = Signal(object)
    """The person wants to see the next finding."""

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._catalogue = catalogue
        self._findings: Sequence[Finding] = ()
        self._next = 0
        self._shown_icon = ("", "")
        self._icon = PlainLabel(parent=self)
        self._title = PlainLabel(look="strong", parent=self, wraps=True)
        self._reason = PlainLabel(parent=self, wraps=True)
        self._counts = PlainLabel(look="muted", parent=self)
        self.repair = QPushButton(self)
        self.repair.clicked.connect(self.warm_up_requested)
        self.reorder = QPushButton(self.tr("Order by position"), self)
        self.reorder.clicked.connect(self.reorder_requested)
        self.show_next = IconButton(theme, "down", self.tr("Show the next finding"), self)
        self.show_next.clicked.connect(self._choose_next)
        self._lay_out()
        theme.changed.connect(self._refresh)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def text(self) -> str:
        """All that the strip says."""
        told = (self._title.text(), self._reason.text(), self._counts.text())
        return " ".join(filter(None, told))

    def show_findings(self, findings: Sequence[Finding], warm_up_minutes: int) -> None:
        """Show what was found; `warm_up_minutes` is how long a warm-up would be added."""
        self._findings = findings
        self._next = 0
        lacks_warm_up = any(finding.code in WARM_UP_CODES for finding in findings)
        self.repair.setText(self.tr("Add a %n-minute warm-up", "", warm_up_minutes))
        self.repair.setVisible(lacks_warm_up)
        codes = {finding.code for finding in findings}
        self.reorder.setVisible(FindingCode.MANY_POSITION_CHANGES in codes)
        self.show_next.setVisible(any(_is_in_list(finding) for finding in findings))
        self._refresh()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = {"danger": tokens.danger_soft, "caution": tokens.caution_soft}
        painter.setBrush(QColor(fill.get(self._mood, tokens.primary_soft)))
        painter.drawRoundedRect(QRectF(self.rect()), Radius.CONTROL, Radius.CONTROL)
        painter.end()

    @property
    def _blocking(self) -> list[Finding]:
        return [finding for finding in self._findings if finding.blocks]

    @property
    def _mood(self) -> str:
        if any(finding.code is FindingCode.EMPTY for finding in self._findings):
            return "ok"
        if self._blocking:
            return "danger"
        return "caution" if self._findings else "ok"

    def _refresh(self) -> None:
        blocking = len(self._blocking)
        advising = len(self._findings) - blocking
        about_warm_up = [f for f in self._blocking if f.code in WARM_UP_CODES]
        unplaced = [f for f in self._findings if not _is_in_list(f)]
        told = about_warm_up[:1] or self._blocking[:1] or unplaced[:1]
        reason = finding_sentence(told[0], self._catalogue) if told else ""
        if blocking:
            title, reason = reason, ""
        elif advising:
            title = self.tr("Ready, with %n suggestion(s)", "", advising)
        else:
            title = self.tr("Ready: the warm-up comes first")
        self._title.setText(title)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._counts.setText(self._count_words(blocking, advising))
        self._counts.setVisible(bool(blocking))
        self.setAccessibleName(self.text)
        tokens = self._theme.tokens
        icon_and_colour = {
            "danger": ("warning", tokens.danger),
            "caution": ("info", tokens.caution),
            "ok": ("info" if blocking else "check", tokens.primary),
        }[self._mood]
        if icon_and_colour != self._shown_icon:
            self._shown_icon = icon_and_colour
            self._icon.setPixmap(icon_pixmap(*icon_and_colour))
        self.update()

    def _count_words(self, blocking: int, advising: int) -> str:
        if not blocking:
            return ""
        words = self.tr("%n to put right", "", blocking)
        more = self.tr("%n tip(s)", "", advising) if advising else ""
        return " · ".join(filter(None, (words, more)))

    def _choose_next(self) -> None:
        placed = [finding for finding in self._findings if _is_in_list(finding)]
        if placed:
            self.finding_chosen.emit(placed[self._next % len(placed)])
            self._next += 1

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._reason)
        repairs = FlowLayout()
        repairs.setSpacing(Space.M)
        repairs.addWidget(self.repair)
        repairs.addWidget(self.reorder)
        repairs.addWidget(self._counts)
        texts.addLayout(repairs)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        layout.setSpacing(Space.S)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        layout.addWidget(self.show_next, 0, Qt.AlignmentFlag.AlignTop)


def _is_in_list(finding: Finding) -> bool:
    """Say whether a finding stands beside a step or a section in the list."""
    return finding.step_id is not None or finding.section is not None
