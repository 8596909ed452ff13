"""What there is to read about an exercise: a button for each topic of the Learn page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from backroutine.domain.learning import TopicId
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.labels import PlainLabel
from backroutine.ui.tokens import Space


class TopicLinks(QWidget):
    """Leads to topics; hidden while there are none."""

    topic_wished = Signal(object)
    """The person wants to read about it: a `TopicId`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._shown: tuple[TopicId, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(PlainLabel(self.tr("Read about it"), look="strong", parent=self))
        self._row = FlowLayout()
        column.addLayout(self._row)
        self.hide()

    def show_topics(self, topics: Sequence[TopicId]) -> None:
        """Offer these topics, in their order."""
        self.setVisible(bool(topics))
        if tuple(topics) == self._shown:
            return
        self._shown = tuple(topics)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        names = self._names()
        self._buttons = [QPushButton(names[topic], self) for topic in topics]
        for button, topic in zip(self._buttons, topics, strict=True):
            button.setToolTip(self.tr("Read about it on the Learn page"))
            button.clicked.connect(partial(self.topic_wished.emit, topic))
            self._row.addWidget(button)
            button.show()

    def _names(self) -> dict[TopicId, str]:
        return {
            TopicId.WARM_UP: self.tr("Why warm up"),
            TopicId.RIGHT_FORM: self.tr("Right and wrong form"),
            TopicId.NEUTRAL_SPINE: self.tr("Neutral spine"),
            TopicId.HIP_HINGE: self.tr("Hip hinge"),
            TopicId.LIFTING: self.tr("Lifting"),
            TopicId.RUNNING: self.tr("Running"),
            TopicId.CORE: self.tr("The core, and why not sit-ups"),
            TopicId.SORENESS: self.tr("Soreness or warning pain"),
            TopicId.PROFESSIONAL: self.tr("When to see a professional"),
            TopicId.ARTICLE: self.tr("What the article claims"),
        }
