"""The left side: search, filters and cards; a way on where nothing was found."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.settings import Settings
from backroutine.ui.build.catalogue_model import CatalogueModel
from backroutine.ui.build.catalogue_view import CatalogueView
from backroutine.ui.build.filter_bar import FilterBar
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.labels import PlainLabel
from backroutine.ui.tokens import CONTROL_HEIGHT, ICON_PX, Space


class CataloguePanel(QWidget):
    """Finds exercises and asks to add them."""

    add_requested = Signal(object)
    current_changed = Signal(object)
    details_requested = Signal()

    def __init__(self, catalogue: Catalogue, box: PaintBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._box = box
        self.model = CatalogueModel(self)
        self.view = CatalogueView(self.model, box, self)
        self.filters = FilterBar(box.theme, self)
        self.search = QLineEdit(self)
        self._count = PlainLabel(look="muted", parent=self)
        self._magnifier = PlainLabel(parent=self.search)
        self._pages = QStackedWidget(self)
        self.clear_all = QPushButton(self.tr("Clear search and filters"), self)
        self._make_search()
        self._lay_out()
        self.filters.changed.connect(self._find)
        self.clear_all.clicked.connect(self.clear)
        self.view.add_requested.connect(self.add_requested)
        self.view.details_requested.connect(self.details_requested)
        self.view.current_changed.connect(self.current_changed)
        box.theme.changed.connect(self._retint)
        self._retint()
        self._find()

    @property
    def current_exercise(self) -> Exercise | None:
        """The exercise that has the keyboard among the cards."""
        return self.view.current_exercise

    def set_settings(self, settings: Settings) -> None:
        """Take the person's care tags."""
        self.filters.set_care_tags(settings.care_tags)

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
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search, Down goes to the cards, Enter adds the first, Esc clears."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.rowCount():
                self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        current = self.view.current_exercise
        found = self._catalogue.search(self.search.text(), self.filters.condition)
        self.model.show(found)
        if found and (current is None or not self.view.choose(current.id)):
            self.view.setCurrentIndex(self.model.index(0))
        self._count.setText(
            self.tr("%n exercise(s)", "", len(found))
            if len(found) == len(self._catalogue)
            else self.tr("{count} of %n exercise(s)", "", len(self._catalogue)).format(
                count=len(found)
            )
        )
        self._pages.setCurrentIndex(0 if found else 1)

    def _make_search(self) -> None:
        self.search.setPlaceholderText(self.tr("Search exercises, muscles, equipment…"))
        self.search.setAccessibleName(self.tr("Search exercises"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(200)
        self.search.setTextMargins(ICON_PX + Space.S, 0, 0, 0)
        self._magnifier.setGeometry(Space.M, (CONTROL_HEIGHT - ICON_PX) // 2, ICON_PX, ICON_PX)
        self._magnifier.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(Space.M)
        heading.addWidget(PlainLabel(self.tr("Exercise catalogue"), look="title", parent=self))
        heading.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        heading.addStretch()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._nothing_found())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(heading)
        layout.addWidget(self.search)
        layout.addWidget(self.filters)
        layout.addWidget(self._pages, 1)

    def _nothing_found(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        title = PlainLabel(self.tr("No exercise fits"), look="heading", parent=page)
        advice = PlainLabel(
            self.tr("Try another word, such as a muscle or “chair”, or take away a filter."),
            look="muted", parent=page, wraps=True,
        )  # fmt: skip
        advice.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(advice)
        layout.addWidget(self.clear_all, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        return page

    def _retint(self) -> None:
        self._magnifier.setPixmap(icon_pixmap("search", self._box.tokens.text_muted))
