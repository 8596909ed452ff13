"""The page to learn from: topics at the left, the one that is read at the right."""

import logging
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.learning import LearningError, Topic, TopicId
from backroutine.ui.entered import Entered
from backroutine.ui.labels import PlainLabel
from backroutine.ui.learn.claims import OpenLink, open_in_browser
from backroutine.ui.learn.reading_area import ReadingArea
from backroutine.ui.learn.texts import read_topics
from backroutine.ui.learn.topic_list import TopicList
from backroutine.ui.learn.topic_text import TopicText, full_width_px
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

LIST_PX = 260
MOST_LIST_SHARE = 0.3
ROOM_FOR_FIGURES = 900
"""How wide the page must be, at the usual size of text, for figures beside the text."""

logger = logging.getLogger(__name__)


class LearnPage(Entered):
    """Shows one topic at a time; the texts are read when the page is first shown or asked."""

    exercise_wished = Signal(str)
    """Somebody wants to see an exercise that a text names: its id."""

    def __init__(
        self, theme: Theme, pictures: ExercisePictures, catalogue: Catalogue,
        parent: QWidget | None = None, *,
        read: Callable[[], tuple[Topic, ...]] = read_topics,
        open_link: OpenLink = open_in_browser,
    ) -> None:  # fmt: skip
        """`read` raises `LearningError` when a text is damaged; `open_link` opens an address."""
        super().__init__(parent)
        self._theme, self._pictures, self._catalogue = theme, pictures, catalogue
        self._read_topics, self._open_link = read, open_link
        self._topics: tuple[Topic, ...] = ()
        self._row = -1
        self._is_damaged = False
        self._is_motion_reduced = theme.is_motion_reduced
        self._text: TopicText | None = None
        self._text_scale = theme.text_scale
        self._list = TopicList(theme, self)
        self._area = ReadingArea(theme, self)
        self._area.setAccessibleName(self.tr("Text"))
        self._damaged = PlainLabel(parent=self, wraps=True)
        self._damaged.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.L, Space.L, Space.L)
        row.setSpacing(Space.XL)
        row.addStretch(1)
        row.addWidget(self._list)
        row.addWidget(self._area, 100)
        row.addWidget(self._damaged, 100)
        row.addStretch(1)
        self.enter_at(self._list.list)
        self._list.chosen.connect(self._show_row)
        theme.changed.connect(self._take_new_look)
        bind_within(self, QKeySequence.StandardKey.Find, self._list.search.setFocus)
        self._take_new_look()

    def open_topic(self, topic_id: str) -> None:
        """Show a topic; raise `ValueError` when there is none with this id."""
        wanted = TopicId(topic_id)
        self._read()
        if self._topics:
            self._list.choose([topic.id for topic in self._topics].index(wanted))

    def set_motion(self, *, is_reduced: bool) -> None:
        """Let figures move when they are clicked, or stand still."""
        self._is_motion_reduced = is_reduced
        if self._text is not None:
            self._text.set_motion(is_reduced=is_reduced)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _read(self) -> None:
        if self._topics or self._is_damaged:
            return
        try:
            self._topics = self._read_topics()
        except LearningError as error:
            logger.warning("the texts to learn from cannot be read: %s", error)
            self._is_damaged = True
            sentence = self.tr(
                "The texts of this page cannot be read. Installing the program again brings them "
                "back. What is wrong: {reason}"
            )
            self._damaged.setText(sentence.format(reason=error))
            self._list.hide()
            self._area.hide()
            self._damaged.show()
            return
        self._list.show_topics(self._topics)

    def _take_new_look(self) -> None:
        self._make_room()
        is_other_size = self._theme.text_scale != self._text_scale
        self._text_scale = self._theme.text_scale
        if is_other_size and self._text is not None:
            # layouts within layouts would keep heights of the size before
            self._show_topic(self._topics[self._row], share=self._area.share)

    def _make_room(self) -> None:
        list_px = min(self._theme.scaled(LIST_PX), int(self.width() * MOST_LIST_SHARE))
        self._list.setFixedWidth(max(LIST_PX * 3 // 4, list_px))
        full_px = full_width_px(self._theme)
        self._area.setMaximumWidth(full_px + Space.L)
        self._damaged.setMaximumWidth(full_px)
        if self._text is not None:
            self._text.set_room(has_room=self._has_room)

    @property
    def _has_room(self) -> bool:
        return self.width() >= self._theme.scaled(ROOM_FOR_FIGURES)

    def _show_row(self, row: int) -> None:
        if row != self._row:
            self._row = row
            self._show_topic(self._topics[row])

    def _show_topic(self, topic: Topic, *, share: float = 0.0) -> None:
        self._text = TopicText(
            topic, self._catalogue, self._pictures, self._open_link, self._area,
            is_still=self._is_motion_reduced,
        )  # fmt: skip
        self._text.exercise_wished.connect(self.exercise_wished)
        self._text.set_room(has_room=self._has_room)
        self._area.show_text(self._text, share=share)
