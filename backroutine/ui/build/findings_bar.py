"""What the rules say of the whole routine: ready or not, how many findings, and a way to the next.

The findings themselves, and what can be done about them, stand in the list beside what they are
about; only what is about no part of the routine is said here.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.learning import TopicId
from backroutine.domain.reading_on import topic_of
from backroutine.domain.rules import Finding, FindingCode
from backroutine.ui.build.routine_heading import LARGE_FROM
from backroutine.ui.buttons import IconButton
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import ICON_PX, Radius, Space
from backroutine.wording import finding_sentence

HEIGHT = 38


class FindingsBar(QFrame):
    """A strip above the steps: ready, ready with suggestions, or how much must be mended first."""

    finding_chosen = Signal(object)
    """The person wants to see the next finding."""

    topic_wished = Signal(object)
    """The person wants to read why: the `TopicId` of the finding that is looked at."""

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._catalogue = catalogue
        self._findings: Sequence[Finding] = ()
        self._next = 0
        self._is_brief = False
        self._shown_icon = ("", "", 0)
        self._icon = PlainLabel(parent=self)
        self.title = PlainLabel(look="strong", parent=self, wraps=True)
        self._reason = PlainLabel(parent=self, wraps=True)
        self.show_next = IconButton(theme, "down", self.tr("Show the next finding"), self)
        self.show_next.clicked.connect(self._choose_next)
        self.why = styled(QPushButton(self.tr("Why?"), self), "quiet")
        self.why.setToolTip(self.tr("Read about it on the Learn page"))
        self.why.clicked.connect(self._ask_why)
        self._lay_out()
        theme.changed.connect(self._refresh)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def text(self) -> str:
        """All that the strip says."""
        return " ".join(filter(None, (self.title.text(), self._reason.text())))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found."""
        self._findings = findings
        self._next = 0
        self.why.setVisible(self._topic is not None)
        self._refresh()

    def set_brief(self, *, brief: bool) -> None:
        """Say only how much there is, each thing when it is asked for; or as much as may stand."""
        if brief != self._is_brief:
            self._is_brief = brief
            self._refresh()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Its words do what the arrow beside them does."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._choose_next()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else the release would go elsewhere

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = {"danger": tokens.danger_soft, "caution": tokens.caution_soft}
        rect = QRectF(self.rect())
        if tokens.is_high_contrast:  # a tint alone could not be told
            edge = {"danger": tokens.danger, "caution": tokens.caution}
            colour = QColor(edge.get(self._mood, tokens.primary))
            painter.setPen(QPen(colour, tokens.line_px))
            rect = rect.adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(fill.get(self._mood, tokens.primary_soft)))
        painter.drawRoundedRect(rect, Radius.CONTROL, Radius.CONTROL)
        painter.end()

    @property
    def _is_empty(self) -> bool:
        return any(finding.code is FindingCode.EMPTY for finding in self._findings)

    @property
    def _mood(self) -> str:
        if self._is_empty:
            return "ok"
        if any(finding.blocks for finding in self._findings):
            return "danger"
        return "caution" if self._findings else "ok"

    def _refresh(self) -> None:
        unplaced = [f for f in self._findings if not is_in_list(f)]
        reason = " ".join(finding_sentence(finding, self._catalogue) for finding in unplaced)
        is_large = self._theme.text_scale > LARGE_FROM
        # its words would leave the title a syllable on each line
        self.why.setText("?" if is_large else self.tr("Why?"))
        self.why.setAccessibleName(self.tr("Why?"))
        self.title.setText(self._summary())
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason) and not self._is_brief)
        self.show_next.setVisible(bool(self._asked_for))
        self.setAccessibleName(self.text)
        tokens = self._theme.tokens
        icon_and_colour = {
            "danger": ("warning", tokens.danger),
            "caution": ("info", tokens.caution),
            "ok": ("info" if self._is_empty else "check", tokens.primary),
        }[self._mood]
        shown = (*icon_and_colour, self._theme.scaled(ICON_PX))
        if shown != self._shown_icon:
            self._shown_icon = shown
            self._icon.setPixmap(icon_pixmap(*shown))
        self.update()

    def _summary(self) -> str:
        blocking = sum(finding.blocks for finding in self._findings)
        advising = len(self._findings) - blocking
        if self._is_empty:
            return self.tr("Begin with a warm-up")
        if not blocking:
            if advising:
                return self.tr("Ready, with %n suggestion(s)", "", advising)
            return self.tr("Ready: the warm-up comes first")
        words = self.tr("Not ready: %n to put right", "", blocking)
        if not advising or self._is_brief:
            return words
        more = self.tr("%n suggestion(s)", "", advising)
        return f"{words} · {more}"

    @property
    def _asked_for(self) -> list[Finding]:
        """What is shown one after the other: what stands in the list, or elsewhere not at all."""
        return [f for f in self._findings if self._is_brief or is_in_list(f)]

    def _choose_next(self) -> None:
        if findings := self._asked_for:
            self.finding_chosen.emit(findings[self._next % len(findings)])
            self._next += 1

    @property
    def _topic(self) -> TopicId | None:
        """The topic of the finding that was shown last, else of the first that has one."""
        findings = self._asked_for
        shown = [findings[(self._next - 1) % len(findings)]] if findings and self._next else []
        topics = (topic_of(finding) for finding in (*shown, *self._findings))
        return next((topic for topic in topics if topic is not None), None)

    def _ask_why(self) -> None:
        if self._topic is not None:
            self.topic_wished.emit(self._topic)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self._reason)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.M, Space.XS, Space.S, Space.XS)
        layout.setSpacing(Space.S)
        layout.addWidget(self._icon)
        layout.addLayout(texts, 1)
        layout.addWidget(self.why)
        layout.addWidget(self.show_next)
        self.setMinimumHeight(HEIGHT)


def is_in_list(finding: Finding) -> bool:
    """Say whether a finding stands beside a step or a section in the list."""
    is_placed = finding.step_id is not None or finding.section is not None
    return is_placed or finding.code is FindingCode.EMPTY
