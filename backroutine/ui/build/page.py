"""The Build page: catalogue, details, routine and list of routines, put together."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.settings import Settings
from backroutine.ui.background import Background
from backroutine.ui.build.catalogue_panel import CataloguePanel
from backroutine.ui.build.exercise_details import ExerciseDetails
from backroutine.ui.build.favourites import FavouriteKeeper
from backroutine.ui.build.keeping import RoutineKeeper
from backroutine.ui.build.last_routine import LastRoutine
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.routine_panel import RoutinePanel
from backroutine.ui.build.shelf import Shelf
from backroutine.ui.build.step_edits import StepEdits
from backroutine.ui.build.workbench import Workbench
from backroutine.ui.entered import Entered
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.ports import Favourites, Routines
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

CATALOGUE_SHARE, ROUTINE_SHARE = 62, 38
ROUTINE_LEAST, ROUTINE_MOST = 410, 620
# From here on there is room for the details beside the cards; below, they stand in their place.
ROOM_FOR_DETAILS = 1300
# Below so much, everything around the steps gives way to them.
LOW_BELOW = 620


class BuildPage(Entered):
    """Where a routine is put together from exercises."""

    play_requested = Signal(object)
    """The open routine is to be played: a `ReadyRoutine`."""

    print_requested = Signal(object)
    """The open routine is to be printed: a `ReadyRoutine`."""

    routines_changed = Signal()
    """An own routine was stored anew, changed or deleted."""

    import_requested = Signal()
    new_exercise_requested = Signal()
    edit_exercise_requested = Signal(object)
    copy_exercise_requested = Signal(object)
    delete_exercise_requested = Signal(object)
    """An own exercise is to be written, edited, made of another, deleted: an `Exercise`."""
    topic_wished = Signal(object)
    """The person wants to read why something was found: a `TopicId`."""
    week_requested = Signal(object)
    """The plan of the week is to be shown, at the open routine: its `RoutineId`."""
    text_requested = Signal(str)
    """A therapist's text is to be read into the open routine, which is one of the person's own:
    the text that was pasted, or nothing yet."""
    export_requested = Signal(object)
    """The open routine is to be written to a file: a `Routine`."""

    def __init__(
        self,
        catalogue: Catalogue,
        programmes: Sequence[Programme],
        routines: Routines,
        background: Background,
        theme: Theme,
        pictures: ExercisePictures,
        parent: QWidget | None = None,
        *,
        favourites: Favourites | None = None,
    ) -> None:
        super().__init__(parent)
        self._routines = routines
        self._background = background
        self._has_chosen = False
        self._last_routine: LastRoutine | None = None
        self._do_offered = self._try_again
        self._wants_details: bool | None = None
        self.keeper = RoutineKeeper(routines, background, self)
        self.bench = Workbench(catalogue, programmes, self.keeper, self)
        self.edits = StepEdits(self.bench, self)
        self.box = box = PaintBox(theme, pictures, catalogue, self)
        self.favourites = FavouriteKeeper(favourites, background, self)
        self.catalogue = CataloguePanel(catalogue, self.favourites, box, self)
        self.details = ExerciseDetails(catalogue, theme, pictures, self)
        self._frame = styled(QFrame(self), "panel")
        self._right = QStackedWidget(self._frame)
        self.panel = RoutinePanel(self.bench, self.edits, box, self._right)
        self.shelf = Shelf(catalogue, [p.routine for p in programmes], box, self._right)
        self._lay_out()
        self._connect()
        self._place_details()
        self._leave_room()
        self._show_favourites()
        self.details.show_exercise(self.catalogue.current_exercise)
        self.enter_at(self.catalogue.view)

    @property
    def undo_stack(self) -> QUndoStack:
        """Every edit of every routine, to be undone in turn."""
        return self.bench.undo_stack

    @property
    def routine(self) -> Routine:
        """The routine that is open."""
        return self.bench.routine

    def load(self) -> None:
        """Read routines and favourites away from the window; open the routine edited last.

        Where there is none yet, an empty one is begun.
        """
        self._background.run(self._routines.all, self._take_stored, self._tell_refused)
        self.favourites.load()

    def begin_anew(self) -> None:
        """Let go of everything of the person's, and of every undo; `load` reads what came."""
        self._has_chosen = False
        self.keeper.begin_anew()
        self.bench.begin_anew()
        self.favourites.begin_anew()
        self.panel.message.clear()
        self.shelf.message.clear()

    def remember_in(self, last_routine: LastRoutine) -> None:
        """Remember which routine is edited, and open that one when routines are loaded."""
        self._last_routine = last_routine
        self.undo_stack.indexChanged.connect(self._remember_edited)

    def set_settings(self, settings: Settings) -> None:
        """Take the person's care tags and lead times."""
        self.bench.set_settings(settings)
        self.catalogue.set_settings(settings)
        self.details.set_care_tags(settings.care_tags)
        self.shelf.set_times(settings.lead_times)

    def set_motion(self, *, is_reduced: bool) -> None:
        """Let rows glide to their places, or stand there at once."""
        self.panel.view.set_motion(full=not is_reduced)

    def set_last_played(self, last_played: Mapping[RoutineId, datetime]) -> None:
        """Take when each routine was last played, for the order of the list of routines."""
        self.shelf.set_last_played(last_played)

    def open_routine(self, routine: Routine) -> None:
        """Show a routine to be edited; a programme to be read."""
        self._has_chosen = True
        self.bench.open(routine)
        self._show_routine()

    def look_again(self) -> None:
        """Show the exercises and the routine as the catalogue says now."""
        self.catalogue.look_again()
        self.bench.look_again()
        self._refresh_shelf()
        shown = self.details.exercise
        if shown is not None:
            self.details.show_exercise(self.bench.catalogue.get(shown.id))

    def offer(self, sentence: str, words: str, action: Callable[[], None]) -> None:
        """Say something, with one thing that can be done about it."""
        self._do_offered = action
        self.panel.message.say(sentence, words)

    def take_suggestion(self, edited: Routine) -> None:
        """Show a routine, edited as was suggested; undoing takes it back."""
        self._has_chosen = True
        self.bench.take_suggestion(edited)
        self._show_routine()

    def add_imported(self, routines: Sequence[Routine]) -> None:
        """Take routines of a file, stored already, among the own ones, and open the first."""
        self._has_chosen = True
        self.bench.add_imported(routines)
        self._show_routine()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_details()
        self._leave_room()

    def _take_stored(self, stored: list[Routine]) -> None:
        self.keeper.take(stored)
        if self._has_chosen or self.undo_stack.count():
            return
        own = self.keeper.own
        if not own:
            self.bench.begin_own()
            return
        last = self._last_routine.id if self._last_routine is not None else None
        known = self.keeper.get(last) if last is not None else None
        self.bench.open(known or own[0])

    def _remember_edited(self) -> None:
        if self._last_routine is not None and not self.bench.is_read_only:
            self._last_routine.remember(self.routine.id)

    def _add(self, exercise_ids: Sequence[ExerciseId]) -> None:
        self.edits.add(exercise_ids)

    def show_exercise(self, exercise_id: ExerciseId) -> None:
        """Choose an exercise in the catalogue and show all that is known of it."""
        self.catalogue.choose(exercise_id)
        self._open_details()

    def _open_details(self) -> None:
        self.details.show_exercise(self.catalogue.current_exercise)
        self._wants_details = True
        self._place_details()
        if not self.catalogue.isVisible():
            self.details.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_details(self) -> None:
        self._wants_details = False
        self._place_details()
        self.catalogue.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_details_by_key(self) -> None:
        if self.details.isVisible():
            self._close_details()

    def _place_details(self) -> None:
        has_room = self.width() >= ROOM_FOR_DETAILS
        are_shown = has_room if self._wants_details is None else self._wants_details
        self.details.setVisible(are_shown)
        self.catalogue.setVisible(has_room or not are_shown)
        self._left.setStretchFactor(self.details, 0 if has_room else 1)

    def _leave_room(self) -> None:
        """Give away room around things where the window is low."""
        is_low = self.height() < LOW_BELOW
        self.panel.set_compact(compact=is_low)
        inner = Space.M if is_low else Space.L
        outer = Space.S if is_low else Space.L
        self._inside.setContentsMargins(inner, inner, inner, inner)
        self._across.setContentsMargins(Space.XL, outer, Space.XL, outer)

    def _ask_for_week(self) -> None:
        self.week_requested.emit(self.routine.id)

    def _ask_for_text(self, text: str = "") -> None:
        if self.bench.is_read_only:
            self.bench.refuse(self.bench.programme_sentence())
        else:
            self.text_requested.emit(text)

    def _choose_routine(self, routine: Routine) -> None:
        self.open_routine(routine)

    def _tell_deleted(self, routine: Routine) -> None:
        """Say what was deleted, where the person is; the next edit takes the sentence away."""
        sentence = self.tr("“{name}” was deleted.").format(name=routine.name)
        if self.shelf.isVisible():
            self.shelf.message.say(sentence, self.tr("Undo"))
        else:
            self.offer(sentence, self.tr("Undo"), self.undo_stack.undo)

    def _leave_shelf(self) -> None:
        if self._right.currentWidget() is self.shelf:
            self._show_routine()

    def _show_shelf(self) -> None:
        self.panel.rename_action.setEnabled(False)  # F2 renames what is chosen in the list
        self._right.setCurrentWidget(self.shelf)
        self.shelf.begin(self.routine)

    def _show_routine(self) -> None:
        self._right.setCurrentWidget(self.panel)
        self.panel.rename_action.setEnabled(True)
        self.panel.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_from_shelf(self, routine: Routine) -> None:
        self.bench.copy_routine(routine)
        self._show_routine()

    def _new_from_shelf(self) -> None:
        self.bench.new_routine()
        self._show_routine()
        self.panel.heading.edit_name()

    def _show_favourites(self) -> None:
        if self.favourites.is_offered:
            self.details.show_favourites(self.favourites.ids)

    def _refresh_shelf(self) -> None:
        self.shelf.show_own(self.keeper.own)

    def _tell_refused(self, error: RefusedError) -> None:
        self.panel.message.say(str(error))

    def _tell_not_done(self, sentence: str) -> None:
        """Say why an edit was refused; of a programme, with the way to edit it all the same."""
        if self.bench.is_read_only:
            self.offer(sentence, self.tr("Edit a copy"), self._copy_open)
        else:
            self.panel.message.say(sentence)

    def _copy_open(self) -> None:
        self.bench.copy_routine(self.routine)

    def _tell_unstored(self, sentence: str) -> None:
        self.offer(sentence, self.tr("Save again"), self._try_again)

    def _act(self) -> None:
        self._do_offered()

    def _try_again(self) -> None:
        self.panel.message.clear()
        self.keeper.try_again()

    def _connect(self) -> None:
        self.keeper.changed.connect(self._refresh_shelf)
        self.keeper.stored.connect(self.routines_changed)
        self.keeper.refused.connect(self._tell_unstored)
        self.favourites.changed.connect(self._show_favourites)
        self.favourites.refused.connect(self.panel.message.say)
        self.details.favourite_toggled.connect(self.favourites.toggle)
        self.catalogue.add_requested.connect(self._add)
        self.catalogue.current_changed.connect(self.details.show_exercise)
        self.catalogue.details_requested.connect(self._open_details)
        self.details.add_requested.connect(self._add)
        self.details.exercise_requested.connect(self.show_exercise)
        self.details.topic_wished.connect(self.topic_wished)
        self.details.closed.connect(self._close_details)
        self.catalogue.new_requested.connect(self.new_exercise_requested)
        self.details.edit_wished.connect(self.edit_exercise_requested)
        self.details.copy_wished.connect(self.copy_exercise_requested)
        self.details.delete_wished.connect(self.delete_exercise_requested)
        self.panel.play_requested.connect(self.play_requested)
        self.panel.print_requested.connect(self.print_requested)
        self.panel.import_requested.connect(self.import_requested)
        self.panel.text_requested.connect(self._ask_for_text)
        self.panel.topic_wished.connect(self.topic_wished)
        self.panel.week_requested.connect(self._ask_for_week)
        self.panel.export_requested.connect(self.export_requested)
        self.panel.shelf_requested.connect(self._show_shelf)
        self.panel.message.action_requested.connect(self._act)
        self.panel.actions_of_steps.text_pasted.connect(self._ask_for_text)
        self.panel.actions_of_steps.details_requested.connect(self.show_exercise)
        self.shelf.chosen.connect(self._choose_routine)
        self.shelf.copy_requested.connect(self._copy_from_shelf)
        self.shelf.rename_requested.connect(self.bench.rename_routine)
        self.shelf.delete_requested.connect(self.bench.delete_routine)
        self.shelf.message.action_requested.connect(self.undo_stack.undo)
        self.bench.shown.connect(self.shelf.message.clear)
        self.bench.refused.connect(self.shelf.message.say)
        self.bench.refused.connect(self._tell_not_done)
        self.bench.deleted.connect(self._tell_deleted)
        self.shelf.new_requested.connect(self._new_from_shelf)
        self.shelf.import_requested.connect(self.import_requested)
        self.shelf.closed.connect(self._show_routine)
        for action in self.panel.actions_for_page:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        for action in self.panel.actions_of_routine:
            action.triggered.connect(self._leave_shelf)
        bind_within(self, QKeySequence("Ctrl+F"), self._focus_search)
        bind_within(self.details, Qt.Key.Key_Escape, self._close_details_by_key)

    def _focus_search(self) -> None:
        if not self.catalogue.isVisible():
            self._close_details()
        self.catalogue.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.catalogue.search.selectAll()

    def _lay_out(self) -> None:
        self._left = QHBoxLayout()
        self._left.setSpacing(Space.L)
        self._left.addWidget(self.catalogue, 1)
        self._left.addWidget(self.details)
        self._frame.setMinimumWidth(ROUTINE_LEAST)
        self._frame.setMaximumWidth(ROUTINE_MOST)
        inside = self._inside = QVBoxLayout(self._frame)
        self._right.addWidget(self.panel)
        self._right.addWidget(self.shelf)
        inside.addWidget(self._right)
        layout = self._across = QHBoxLayout(self)
        layout.setSpacing(Space.L + Space.XS)
        layout.addLayout(self._left, CATALOGUE_SHARE)
        layout.addWidget(self._frame, ROUTINE_SHARE)
