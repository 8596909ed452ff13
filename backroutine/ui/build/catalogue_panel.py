"""The left side: search, filters and cards; a way on where nothing was found."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue, ExerciseFilter
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.settings import Settings
from backroutine.ui.build.card_delegate import card_height
from backroutine.ui.build.catalogue_model import CatalogueModel
from backroutine.ui.build.catalogue_view import CatalogueView
from backroutine.ui.build.favourites import FavouriteKeeper
from backroutine.ui.build.filter_bar import FilterBar
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.search_field import SearchField
from backroutine.ui.buttons import IconButton
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space

ANYTHING = ExerciseFilter()
# About a millisecond of work, so that scrolling meanwhile stays smooth.
PREPARED_AT_ONCE = 16


class CataloguePanel(QWidget):
    """Finds exercises and asks to add them."""

    add_requested = Signal(object)
    current_changed = Signal(object)
    details_requested = Signal()
    new_requested = Signal()
    """An exercise of the person's own is to be written."""

    def __init__(
        self,
        catalogue: Catalogue,
        favourites: FavouriteKeeper,
        box: PaintBox,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._favourites = favourites
        self.model = CatalogueModel(self)
        self.view = CatalogueView(self.model, box, self)
        self.filters = FilterBar(box.theme, self)
        self.search = SearchField(
            box.theme,
            self.tr("Search exercises, muscles, equipment…"),
            self.tr("Search exercises"),
            self,
        )
        self._title = PlainLabel(self.tr("Exercise catalogue"), look="title", parent=self)
        self._title.setMinimumWidth(1)  # it goes where it has no room, and holds no window open
        self._count = PlainLabel(look="muted", parent=self)
        self._box = box
        self.filters_button = styled(QPushButton(self.tr("Filters"), self), "chip")
        self.filters_button.setCheckable(True)
        self.filters_button.hide()
        self.filters_button.toggled.connect(self._leave_room_for_cards)
        self._pages = QStackedWidget(self)
        self.clear_all = QPushButton(self)
        self._nothing = PlainLabel(look="heading", parent=self)
        self._advice = PlainLabel(look="muted", parent=self, wraps=True)
        self.new_button = IconButton(box.theme, "plus", self.tr("New exercise…"), self)
        self.new_button.clicked.connect(self.new_requested)
        self._lay_out()
        box.theme.changed.connect(self._share_room)
        self.search.textChanged.connect(self._find)
        self.search.entered.connect(self._go_to_cards)
        self.search.list_requested.connect(self._go_to_cards)
        self.filters.changed.connect(self._find)
        self.clear_all.clicked.connect(self.clear)
        self.view.add_requested.connect(self.add_requested)
        self.view.details_requested.connect(self.details_requested)
        self.view.current_changed.connect(self.current_changed)
        self.view.favourite_toggled.connect(favourites.toggle)
        favourites.changed.connect(self._show_favourites)
        if favourites.is_offered:
            self.view.offer_favourites()
            self._show_favourites()
        self._preparing = QTimer(self)
        self._preparing.setInterval(0)
        self._preparing.timeout.connect(self._prepare_search)
        self.look_again()

    @property
    def current_exercise(self) -> Exercise | None:
        """The exercise that has the keyboard among the cards."""
        return self.view.current_exercise

    def set_settings(self, settings: Settings) -> None:
        """Take the person's care tags and the equipment at hand."""
        self.filters.set_equipment(settings.equipment)
        self.filters.set_care_tags(settings.care_tags)

    def look_again(self) -> None:
        """Search once more: the catalogue holds other exercises."""
        self.model.forget_times()
        self._preparing.start()
        self._find()

    def choose(self, exercise_id: ExerciseId) -> None:
        """Make an exercise the current one, showing all when it is not among those found."""
        if not self.view.choose(exercise_id):
            self.clear()
            self.view.choose(exercise_id)

    def clear(self) -> None:
        """Ask for nothing, and show every exercise."""
        self.search.clear()
        self.filters.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        self._place_title()
        self._leave_room_for_cards()

    def _leave_room_for_cards(self) -> None:
        """Put the filters behind a button where not even one card would be seen whole below."""
        above = self.search.sizeHint().height() + self.new_button.sizeHint().height()
        above += self.filters.heightForWidth(self.width()) + 3 * Space.M
        is_short = self.height() - above < card_height(self._box)
        self.filters_button.setVisible(is_short)
        self.filters.setVisible(not is_short or self.filters_button.isChecked())

    def _place_title(self) -> None:
        """Leave the title out where the line has no room for it: large text, a narrow window."""
        beside = (self._count, self.new_button, self.filters.favourites)
        shown = [self._title, *(widget for widget in beside if not widget.isHidden())]
        wide = sum(widget.sizeHint().width() for widget in shown) + Space.M * len(shown)
        self._title.setVisible(wide <= self.width())

    def _go_to_cards(self) -> None:
        """Go to the first that was found; with nothing searched, to the card that was left."""
        if not self.model.rowCount():
            return
        if self.search.text().strip():
            self.view.setCurrentIndex(self.model.index(0))
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_favourites(self) -> None:
        self.model.show_favourites(self._favourites.ids)
        self.filters.set_favourites(self._favourites.ids)
        self._place_title()

    def _prepare_search(self) -> None:
        """Let the catalogue be searched at once when somebody types; done while nothing else is."""
        if not self._catalogue.prepare_search(PREPARED_AT_ONCE):
            self._preparing.stop()

    def _find(self) -> None:
        current = self.view.current_exercise
        condition = self.filters.condition
        found = self._catalogue.find(
            self.search.text(), None if condition == ANYTHING else condition
        )
        self.model.show(found)
        is_out_of_place = (
            current is not None
            and condition.section is not None
            and current.usual_section is not condition.section
        )
        if found and (current is None or is_out_of_place or not self.view.choose(current.id)):
            self.view.setCurrentIndex(self.model.index(0))
        self._count.setText(
            self.tr("%n exercise(s)", "", len(found))
            if len(found) == len(self._catalogue)
            else self.tr("{count} of %n exercise(s)", "", len(self._catalogue)).format(
                count=len(found)
            )
        )
        if not found:
            self._tell_a_way_on()
        self._pages.setCurrentIndex(0 if found else 1)
        self._place_title()

    def _tell_a_way_on(self) -> None:
        """Say why nothing is found, and what to do: none is marked yet, or too much is asked."""
        if self.filters.favourites.isChecked() and not self._favourites.ids:
            self._nothing.setText(self.tr("No favourites yet"))
            self._advice.setText(self.tr("Mark an exercise with the star, or press F on its card."))
            self.clear_all.setText(self.tr("Show all exercises"))
            return
        self._nothing.setText(self.tr("No exercise fits"))
        self._advice.setText(
            self.tr("Try another word, such as a muscle or “chair”, or take away a filter.")
        )
        self.clear_all.setText(self.tr("Clear search and filters"))

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(Space.M)
        heading.addWidget(self._title)
        heading.addWidget(self._count)
        heading.addStretch()
        heading.addWidget(self.new_button)
        heading.addWidget(self.filters.favourites)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._nothing_found())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(heading)
        searching = QHBoxLayout()
        searching.setSpacing(Space.S)
        searching.addWidget(self.search, 1)
        searching.addWidget(self.filters_button)
        layout.addLayout(searching)
        layout.addWidget(self.filters)
        layout.addWidget(self._pages, 1)

    def _nothing_found(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._advice)
        layout.addWidget(self.clear_all, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        return page
