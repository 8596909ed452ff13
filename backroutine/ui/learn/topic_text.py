"""One topic, laid out to be read: its parts, figures beside them, and what it rests on."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.learning import Claim, FormPair, Part, Source, Topic, TopicId
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.labels import PlainLabel
from backroutine.ui.learn.body_card import BodyCard
from backroutine.ui.learn.claims import ClaimList, ClaimTable, OpenLink, SourceLine
from backroutine.ui.learn.figure import FIGURE, FIGURE_OF_PAIR, Figure, FigureCard
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

MEASURE_PX = 580
"""How wide a text is at most, so that a line can be read with ease."""


class TopicText(QWidget):
    """Shows one topic. `set_room` says whether figures stand beside the text or below it."""

    exercise_wished = Signal(str)

    def __init__(
        self, topic: Topic, catalogue: Catalogue, pictures: ExercisePictures, open_link: OpenLink,
        parent: QWidget | None = None, *, is_still: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme: Theme = pictures.theme
        self._pictures, self._catalogue, self._open_link = pictures, catalogue, open_link
        self._is_still = is_still
        self._has_room = True
        self._figures: list[Figure] = []
        self._cards: list[FigureCard | BodyCard] = []
        self._table: ClaimTable | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.S, Space.S, Space.M, Space.XL)
        self._column.setSpacing(Space.L)
        self._add_heading(topic.title, "title", self._column)
        self._body = QHBoxLayout()
        self._body.setSpacing(Space.XL)
        self._column.addLayout(self._body)
        self._reading = QWidget(self)
        self._body.addWidget(self._reading, 100)
        self._reading_column = QVBoxLayout(self._reading)
        self._reading_column.setContentsMargins(0, 0, 0, 0)
        self._reading_column.setSpacing(Space.L)
        for part in topic.parts:
            self._reading_column.addWidget(self._part(part))
        self._beside = self._figures_of(topic)
        self._add_claims(topic)
        self._reading_column.addStretch(1)
        self._body.addStretch(1)
        self._column.addStretch(1)
        self.take_new_look()

    @override
    def minimumSizeHint(self) -> QSize:
        # the height is what the width asks for; labels alone would guess a greater one
        return QSize(super().minimumSizeHint().width(), 0)

    def set_motion(self, *, is_reduced: bool) -> None:
        """Let figures stand still, start and end side by side, or move when they are clicked."""
        for figure in self._figures:
            figure.set_still(is_still=is_reduced)

    def set_room(self, *, has_room: bool) -> None:
        """Let figures stand beside the text, or below it where there is no room."""
        if has_room is not self._has_room:
            self._has_room = has_room
            self.take_new_look()
            QTimer.singleShot(0, self, self.updateGeometry)  # when all have their new places

    def take_new_look(self) -> None:
        """Lay everything out anew for the size of text that is on."""
        self._reading.setMaximumWidth(self._theme.scaled(MEASURE_PX))
        if self._beside is not None:
            self._place_figures(self._beside)
        for card in self._cards:
            card.take_new_look()
        if self._table is not None:
            self._table.take_new_look()
        self.setMaximumWidth(full_width_px(self._theme))

    def _place_figures(self, figures: QWidget) -> None:
        """Put them beside the text, one below the other, or in lines after its first part."""
        figure_px = self._theme.scaled(FIGURE.width())
        figures.setMinimumWidth(figure_px)
        if self._has_room:
            figures.setMaximumWidth(figure_px)
            self._reading_column.removeWidget(figures)
            self._body.insertWidget(1, figures, 0, Qt.AlignmentFlag.AlignTop)
        else:
            figures.setMaximumWidth(full_width_px(self._theme))
            self._body.removeWidget(figures)
            self._reading_column.insertWidget(1, figures)

    def _part(self, part: Part) -> QWidget:
        text = QWidget(self)
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        if part.heading:
            self._add_heading(part.heading, "heading", column)
        for paragraph in part.paragraphs:
            column.addWidget(PlainLabel(paragraph, parent=text, wraps=True))
        for point in part.points:
            row = QHBoxLayout()
            row.setSpacing(Space.S)
            row.addWidget(PlainLabel("•", parent=text), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(PlainLabel(point, parent=text, wraps=True), 1)
            column.addLayout(row)
        for pair in part.pairs:
            column.addWidget(self._pair(pair, text))
        if part.claims:
            column.addWidget(ClaimList(part.claims, self._theme, self._open_link, text))
        return text

    def _figures_of(self, topic: Topic) -> QWidget | None:
        named = dict.fromkeys(each for part in topic.parts for each in part.exercises)
        known = [each for each in named if each in self._catalogue]
        marked = [part for part in topic.parts if part.places_text]
        if not known and not marked:
            return None
        figures = QWidget(self)
        flow = FlowLayout(figures, aligns_tops=bool(marked))
        flow.setSpacing(Space.M)
        for exercise_id in known:
            card = self._card(exercise_id, figures)
            card.show_link(exercise_id, self._catalogue[exercise_id].name)
            flow.addWidget(card)
        for part in marked:
            body = BodyCard(part, self._theme, figures)
            self._cards.append(body)
            flow.addWidget(body)
        return figures

    def _pair(self, pair: FormPair, parent: QWidget) -> QWidget:
        beside = QWidget(parent)
        flow = FlowLayout(beside, aligns_tops=True)
        flow.setSpacing(Space.S)
        for exercise_id, remark, sentence in (
            (pair.right, self.tr("Like this"), pair.right_text),
            (pair.wrong, self.tr("Not like this"), pair.wrong_text),
        ):
            card = self._card(exercise_id, beside, FIGURE_OF_PAIR)
            card.show_form(remark, sentence)
            flow.addWidget(card)
        return beside

    def _card(self, exercise_id: ExerciseId, parent: QWidget, size: QSize = FIGURE) -> FigureCard:
        exercise = self._catalogue.get(exercise_id)
        name = exercise_id if exercise is None else exercise.name
        figure = Figure(
            exercise_id, name, self._pictures, parent, is_still=self._is_still, size=size
        )
        card = FigureCard(figure, parent)
        card.exercise_wished.connect(self.exercise_wished)
        self._figures.append(figure)
        self._cards.append(card)
        return card

    def _add_claims(self, topic: Topic) -> None:
        if not topic.claims:
            return
        if topic.id is TopicId.ARTICLE:
            self._table = ClaimTable(topic.claims, self._theme, self)
            self._column.addWidget(self._table)
            self._add_heading(self.tr("Sources"), "heading", self._column)
            for source in _each_once(topic.claims):
                self._column.addWidget(SourceLine(source, self._theme, self._open_link, self))
            return
        self._add_heading(self.tr("What it rests on"), "heading", self._reading_column)
        self._reading_column.addWidget(ClaimList(topic.claims, self._theme, self._open_link, self))

    def _add_heading(self, text: str, look: str, column: QVBoxLayout) -> None:
        label = PlainLabel(text, look, self, wraps=True)
        label.setAccessibleDescription(self.tr("Heading"))
        column.addWidget(label)


def full_width_px(theme: Theme) -> int:
    """Return how wide a topic is at most, figures included."""
    return theme.scaled(MEASURE_PX + FIGURE.width()) + 3 * Space.XL


def _each_once(claims: Sequence[Claim]) -> list[Source]:
    return list(dict.fromkeys(source for claim in claims for source in claim.sources))
