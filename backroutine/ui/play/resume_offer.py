"""A session that was cut off or left for later: go on where it was, end it there, or leave it."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backroutine.domain.session import SessionRecord
from backroutine.player.resume import ResumePoint
from backroutine.ui.labels import PlainLabel
from backroutine.ui.language import locale
from backroutine.ui.play.buttons import PillButton
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import clock_time

WIDTH = 560


class ResumeOffer(QWidget):
    """Says which session is not finished, and asks."""

    accepted = Signal()
    ended = Signal()
    put_off = Signal()
    """It is to stay as it is, for another time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(
            self.tr("A session is not finished"), look="title", wraps=True, parent=self
        )
        self.text = PlainLabel(wraps=True, parent=self)
        self.go_on = PillButton(self.tr("Go on"), "play", "", theme, is_primary=True, parent=self)
        self.end = QPushButton(self.tr("End it here"), self)
        self.end.setAutoDefault(True)
        self.later = QPushButton(self.tr("Later"), self)
        self.later.setAutoDefault(True)
        self.later.setToolTip(self.tr("Leave it as it is; the next start asks again"))
        self.later.clicked.connect(self.put_off)
        self.go_on.clicked.connect(self.accepted)
        self.end.clicked.connect(self.ended)
        self._theme = theme
        self._place()
        theme.changed.connect(self._resize)

    def show_record(self, record: SessionRecord, point: ResumePoint | None) -> None:
        """Offer to go on at a point; `None` where the session can only be ended."""
        began = locale().toString(
            QDateTime.fromSecsSinceEpoch(int(record.started_at.timestamp())),
            QLocale.FormatType.ShortFormat,
        )
        reached_s = point.position_s if point and point.is_exact else record.position_s
        told = self.tr("“{name}”, begun {began}, was at {time} of {total}.").format(
            name=record.routine_name,
            began=began,
            time=clock_time(int(reached_s)),
            total=clock_time(record.planned_s),
        )
        self.text.setText("\n".join((told, self._outlook(point))))
        self.go_on.setVisible(point is not None)
        wanted: QWidget = self.end
        if point is not None:
            text = self.tr("Go on at {time}").format(time=clock_time(int(point.position_s)))
            self.go_on.show_as(text, "play")
            wanted = self.go_on
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _outlook(self, point: ResumePoint | None) -> str:
        if point is None:
            return self.tr(
                "It cannot be gone on with: an exercise of it is no longer there. "
                "What was done is kept in the history."
            )
        if not point.is_exact:
            return self.tr(
                "The times for getting ready or changing sides are others now, so it goes on at "
                "the start of an exercise. What was done counts."
            )
        return self.tr("It goes on where it was; what was done counts.")

    def _place(self) -> None:
        panel = self._panel = QFrame(self)
        styled(panel, "panel")
        self._resize()
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.M)
        buttons.addStretch(1)
        buttons.addWidget(self.end)
        buttons.addWidget(self.later)
        buttons.addWidget(self.go_on)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        inside.setSpacing(Space.M)
        inside.addWidget(self.title)
        inside.addWidget(self.text)
        inside.addSpacing(Space.M)
        inside.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(panel, 100)
        across.addStretch(1)
        layout.addLayout(across)
        layout.addStretch(2)

    def _resize(self) -> None:
        self._panel.setMaximumWidth(self._theme.scaled(WIDTH))
