"""All that the catalogue knows of one exercise, beside the cards."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import CareTag, Exercise, ExerciseId
from backroutine.domain.reading_on import topics_of
from backroutine.ui.build.moving_figure import MovingFigure
from backroutine.ui.build.topic_links import TopicLinks
from backroutine.ui.buttons import IconButton, StarButton, TextButton
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import (
    CARE_TAG_NAMES,
    CATEGORY_NAMES,
    LEVEL_NAMES,
    POSITION_NAMES,
    equipment_words,
    full_dose,
)

FIGURE_HEIGHT = 190
WIDTH = 340


class ExerciseDetails(QFrame):
    """Shows one exercise: what for, how, what to mind, and what may stand in its place."""

    add_requested = Signal(object)
    exercise_requested = Signal(object)
    """Another exercise was asked for: its id."""

    favourite_toggled = Signal(object)
    """The exercise is to become a favourite, or one no more: its id."""

    topic_wished = Signal(object)
    """The person wants to read about the exercise: a `TopicId`."""

    closed = Signal()
    edit_wished = Signal(object)
    """This own exercise is to be edited."""
    copy_wished = Signal(object)
    """An own exercise is to be made from this one."""
    delete_wished = Signal(object)
    """This own exercise is to be deleted."""

    def __init__(
        self,
        catalogue: Catalogue,
        theme: Theme,
        pictures: ExercisePictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._exercise: Exercise | None = None
        self._is_behind = False
        self._care_tags: frozenset[CareTag] = frozenset()
        self._favourites: frozenset[ExerciseId] = frozenset()
        styled(self, "panel")
        self._name = PlainLabel(look="title", parent=self, wraps=True)
        self.close_button = IconButton(theme, "close", self.tr("Close the details"), self)
        self.star = StarButton(theme, self)
        self.star.hide()
        self.figure = MovingFigure(pictures, self)
        self.figure.setFixedHeight(FIGURE_HEIGHT)
        self.move_button = TextButton(theme, "play", self.tr("Show the movement"), "quiet", self)
        self.add_button = TextButton(theme, "plus", self.tr("Add to the routine"), "primary", self)
        self._body = QWidget(self)
        self._facts = PlainLabel(look="muted", parent=self._body, wraps=True)
        self._parts: dict[str, tuple[PlainLabel, PlainLabel]] = {}
        self._caution = PlainLabel(look="notice-caution", parent=self._body, wraps=True)
        self.edit_button = QPushButton(self.tr("Edit…"), self._body)
        self.copy_button = QPushButton(self.tr("Make my own…"), self._body)
        self.delete_button = styled(QPushButton(self.tr("Delete"), self._body), "danger")
        self.topics = TopicLinks(self._body)
        self._swaps = QWidget(self._body)
        self._swap_heading = PlainLabel(self.tr("In its place"), look="strong", parent=self._body)
        self._swap_buttons: list[tuple[QPushButton, ExerciseId]] = []
        self._lay_out()
        self.close_button.clicked.connect(self.closed)
        self.topics.topic_wished.connect(self.topic_wished)
        self.edit_button.clicked.connect(self._ask_to_edit)
        self.copy_button.clicked.connect(self._ask_to_copy)
        self.delete_button.clicked.connect(self._ask_to_delete)
        self.star.clicked.connect(self._toggle_favourite)
        bind_within(self, Qt.Key.Key_F, self._toggle_favourite)
        self.move_button.clicked.connect(self._play_or_stop)
        self.figure.stopped.connect(self._name_move_button)
        self.figure.pictures_changed.connect(self._offer_movement)
        theme.motion_changed.connect(self._follow_motion)
        self._theme = theme
        self._follow_motion()
        self.add_button.clicked.connect(self._ask_to_add)

    @property
    def exercise(self) -> Exercise | None:
        """The exercise that is shown."""
        return self._exercise

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def set_care_tags(self, care_tags: frozenset[CareTag]) -> None:
        """Say first which of the person's own conditions an exercise touches."""
        self._care_tags = care_tags
        self.show_exercise(self._exercise)

    def show_favourites(self, favourites: frozenset[ExerciseId]) -> None:
        """Say whether the exercise is a favourite."""
        self._favourites = favourites
        self.star.show()
        self._show_star()

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Show another exercise; with none, what was shown stays.

        Texts are set when they are to be seen: while the details are hidden, every card that the
        keyboard passes, and every key of a search, would fill them in vain.
        """
        if exercise is None:
            return
        self._exercise = exercise
        self._is_behind = not self.isVisible()
        if not self._is_behind:
            self._show_all(exercise)
            self._begin_movement()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if self._is_behind and self._exercise is not None:
            self._is_behind = False
            self._show_all(self._exercise)
        super().showEvent(event)
        self._begin_movement()

    def _show_all(self, exercise: Exercise) -> None:
        self._name.setText(exercise.name)
        self.setAccessibleName(self.tr("Details of {name}").format(name=exercise.name))
        self._scroll.setAccessibleName(self.accessibleName())
        self.figure.show_exercise(exercise.id)
        self.figure.setAccessibleName(self.tr("Picture of {name}").format(name=exercise.name))
        self._offer_movement()
        self._facts.setText(
            self.tr("{category} · {position} · {level} · {equipment}\nUsually {dose}").format(
                category=CATEGORY_NAMES[exercise.category],
                position=POSITION_NAMES[exercise.position],
                level=LEVEL_NAMES[exercise.level],
                equipment=equipment_words(exercise.equipment),
                dose=full_dose(exercise.dose),
            )
        )
        self._show_star()
        for button in (self.edit_button, self.delete_button):
            button.setVisible(exercise.is_own)
        self._fill(exercise)
        self.topics.show_topics(topics_of(exercise))
        self._offer_swaps(exercise)
        self._scroll.verticalScrollBar().setValue(0)

    def _fill(self, exercise: Exercise) -> None:
        tags = sorted(exercise.care_tags, key=lambda tag: tag not in self._care_tags)
        texts = {
            "why": exercise.why,
            "how": _numbered(exercise.instructions),
            "mistakes": _listed(exercise.mistakes),
            "breathing": exercise.breathing,
            "feel": exercise.feel,
            "care": _listed([CARE_TAG_NAMES[tag] for tag in tags]),
            "note": exercise.note,
            "source": exercise.source,
        }
        for name, text in texts.items():
            heading, label = self._parts[name]
            label.setText(text)
            heading.setVisible(bool(text))
            label.setVisible(bool(text))
        touched = [CARE_TAG_NAMES[tag] for tag in tags if tag in self._care_tags]
        cautions = []
        if exercise.may_aggravate:
            cautions.append(self.tr("This exercise may aggravate back pain. Safer ones are below."))
        if touched:
            cautions.append(
                self.tr("Take care. You have set: {tags}.").format(tags="; ".join(touched))
            )
        self._caution.setText("\n".join(cautions))
        self._caution.setVisible(bool(cautions))

    def _offer_swaps(self, exercise: Exercise) -> None:
        for button, _ in self._swap_buttons:
            button.hide()
            button.deleteLater()
        self._swap_buttons = []
        names: list[tuple[str, ExerciseId | None]] = [
            (self.tr("Easier: {name}"), exercise.easier),
            (self.tr("Harder: {name}"), exercise.harder),
            *((self.tr("Safer: {name}"), swap) for swap in exercise.safer_swaps),
        ]
        for text, exercise_id in names:
            other = self._catalogue.get(exercise_id) if exercise_id is not None else None
            if other is not None:
                button = QPushButton(text.format(name=other.name.replace("&", "&&")), self._swaps)
                button.clicked.connect(self._ask_for_other)
                self._swaps_layout.addWidget(button)
                self._swap_buttons.append((button, other.id))
        self._swap_heading.setVisible(bool(self._swap_buttons))
        self._swaps.setVisible(bool(self._swap_buttons))

    def _ask_for_other(self) -> None:
        sender = self.sender()
        for button, exercise_id in self._swap_buttons:
            if button is sender:
                self.exercise_requested.emit(exercise_id)
                return

    def _show_star(self) -> None:
        is_favourite = self._exercise is not None and self._exercise.id in self._favourites
        self.star.show_state(is_favourite=is_favourite)

    def _toggle_favourite(self) -> None:
        if self._exercise is not None and not self.star.isHidden():
            self.favourite_toggled.emit(self._exercise.id)

    def _ask_to_edit(self) -> None:
        self.edit_wished.emit(self._exercise)

    def _ask_to_copy(self) -> None:
        self.copy_wished.emit(self._exercise)

    def _ask_to_delete(self) -> None:
        self.delete_wished.emit(self._exercise)

    def _ask_to_add(self) -> None:
        if self._exercise is not None:
            self.add_requested.emit([self._exercise.id])

    def _begin_movement(self) -> None:
        """Let the figure move a few times for who opens the details, and wants things to move."""
        self.figure.start()
        self._name_move_button()

    def _play_or_stop(self) -> None:
        if self.figure.is_moving:
            self.figure.stop()
        else:
            self.figure.start()
        self._name_move_button()

    def _follow_motion(self) -> None:
        self.figure.set_still(self._theme.is_motion_reduced)
        self._offer_movement()

    def _offer_movement(self) -> None:
        self.move_button.setVisible(self.figure.can_move)

    def _name_move_button(self) -> None:
        is_moving = self.figure.is_moving
        self.move_button.show_icon("stop" if is_moving else "play")
        self.move_button.say(
            self.tr("Stop the movement") if is_moving else self.tr("Show the movement")
        )

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self._name, 1)
        heading.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, Space.S, 0)
        body.setSpacing(Space.XS)
        body.addWidget(self.figure)
        body.addWidget(self.move_button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._facts)
        body.addWidget(self._caution)
        for name, words in self._headings().items():
            title = PlainLabel(words, look="strong", parent=self._body)
            text = PlainLabel(parent=self._body, wraps=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._parts[name] = (title, text)
            title.setContentsMargins(0, Space.S, 0, 0)  # which goes with it when it is hidden
            body.addWidget(title)
            body.addWidget(text)
        self._swaps_layout = FlowLayout(self._swaps)
        self.topics.setContentsMargins(0, Space.S, 0, 0)
        body.addWidget(self.topics)
        self._swap_heading.setContentsMargins(0, Space.S, 0, 0)
        body.addWidget(self._swap_heading)
        body.addWidget(self._swaps)
        own = FlowLayout()
        for button in (self.edit_button, self.copy_button, self.delete_button):
            own.addWidget(button)
        body.addSpacing(Space.M)
        body.addLayout(own)
        body.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.L, Space.S, Space.L)
        layout.setSpacing(Space.M)
        layout.addLayout(heading)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.add_button)

    def _headings(self) -> dict[str, str]:
        return {
            "why": self.tr("Why it helps"),
            "how": self.tr("How to do it"),
            "mistakes": self.tr("Common mistakes"),
            "breathing": self.tr("Breathing"),
            "feel": self.tr("What to feel"),
            "care": self.tr("When to take care"),
            "note": self.tr("Good to know"),
            "source": self.tr("Source"),
        }


def _numbered(texts: Sequence[str]) -> str:
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, start=1))


def _listed(texts: Sequence[str]) -> str:
    return "\n".join(f"• {text}" for text in texts)
