"""Choosing what to play: the person's routines and the programmes, and what is in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QMargins, QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.routine import Routine
from backroutine.domain.rules import NotReadyError, ReadyRoutine, ready
from backroutine.domain.timeline import STANDARD_TIMES, LeadTimes, total_duration_s
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.labels import PlainLabel
from backroutine.ui.mirroring import visual_margins
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.card_scroll import CardScroll
from backroutine.ui.play.preparation import Preparation
from backroutine.ui.play.rows import Row, RowRole, RowView
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import ICON_PX, Space
from backroutine.wording import KIND_NAMES, LEVEL_NAMES, finding_sentence, length


@dataclass(frozen=True, slots=True)
class _Entry:
    """A routine that may be chosen: ready, or with the sentences that say why not."""

    routine: Routine
    ready: ReadyRoutine | None
    reasons: tuple[str, ...]
    programme: Programme | None = None

    @property
    def searched(self) -> str:
        goal = self.programme.goal if self.programme is not None else ""
        return f"{self.routine.name} {KIND_NAMES[self.routine.kind]} {goal}".casefold()


class ChooseView(QWidget):
    """A list with a search field; beside it the routine that is chosen, whole."""

    def __init__(
        self, catalogue: Catalogue, theme: Theme, pictures: ExercisePictures,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._catalogue = catalogue
        self._theme = theme
        self._times = STANDARD_TIMES
        self._own: Sequence[Routine] = ()
        self._programmes: Sequence[Programme] = ()
        self._entries: list[_Entry] = []
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search routines…"))
        self.search.setAccessibleName(self.tr("Search routines"))
        self.search.setClearButtonEnabled(True)
        self._magnifier = PlainLabel(parent=self.search)
        self.list = RowView(self.tr("Routines"), theme, pictures, self)
        self.nothing = PlainLabel(self.tr("No routine is called that."), "muted", self)
        self.preparation = Preparation(theme, pictures, self)
        self._place()
        self.search.textChanged.connect(self._show_found)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.activated.connect(self._focus_start)
        theme.changed.connect(self._retint)
        self._retint()
        self.preparation.hide()

    def show_routines(self, own: Sequence[Routine], programmes: Sequence[Programme]) -> None:
        """Show what can be chosen; what was chosen stays so, as it is now."""
        self._own, self._programmes = own, programmes
        self._entries = [self._entry(routine) for routine in own]
        self._entries += [self._entry(each.routine, each) for each in programmes]
        self._show_found()

    def add_card(self, card: QWidget) -> None:
        """Put something that comes before the choice, such as what is planned, above it."""
        self._cards.add_card(card)

    def set_times(self, times: LeadTimes) -> None:
        """Count with the person's own times."""
        self._times = times
        self._show_found()

    def choose(self, ready_routine: ReadyRoutine) -> None:
        """Show a routine as chosen, even one that the list does not hold."""
        self.search.clear()
        self.list.selectionModel().clear()
        self._select(ready_routine.routine)
        self._show_ready(ready_routine)
        self.preparation.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_anew(self) -> None:
        """Let go of the own routines and of what was chosen; a programme is proposed again."""
        self.search.clear()
        self.preparation.forget()
        self.show_routines((), self._programmes)

    def _entry(self, routine: Routine, programme: Programme | None = None) -> _Entry:
        try:
            return _Entry(routine, ready(routine, self._catalogue), (), programme)
        except NotReadyError as error:
            reasons = tuple(
                finding_sentence(finding, self._catalogue) for finding in error.findings
            )
            return _Entry(routine, None, reasons, programme)

    def _show_found(self) -> None:
        words = self.search.text().casefold().split()
        found = [entry for entry in self._entries if all(word in entry.searched for word in words)]
        chosen = self.preparation.routine
        rows = self._headed(self.tr("Your routines"), found, own=True)
        rows += self._headed(self.tr("Programmes"), found, own=False)
        self.list.rows.show_rows(rows)
        self.nothing.setVisible(not rows and bool(words))
        if chosen is not None:
            self._select(chosen)
        elif found:
            can_start = (entry for entry in found if entry.ready is not None)
            self._select(next(can_start, found[0]).routine)

    def _headed(self, title: str, found: list[_Entry], *, own: bool) -> list[Row]:
        entries = [entry for entry in found if (entry.programme is None) == own]
        if not entries:
            return []
        count = self.tr("%n routine(s)", "", len(entries))
        return [Row(title, count, is_heading=True), *(self._row(entry) for entry in entries)]

    def _row(self, entry: _Entry) -> Row:
        routine = entry.routine
        parts = [] if entry.programme is None else [LEVEL_NAMES[entry.programme.level]]
        if entry.programme is not None and entry.programme.goal:
            parts.append(entry.programme.goal)
        detail = "  ·  ".join(parts) or KIND_NAMES[routine.kind]
        if entry.ready is None:
            detail = self.tr("Draft: {reason}").format(reason=entry.reasons[0])
        first = routine.main or routine.steps
        return Row(
            routine.name,
            detail,
            length(total_duration_s(routine, self._times)),
            first[0].exercise_id if first else None,
            is_warning=entry.ready is None,
            key=entry,
        )

    def _select(self, routine: Routine) -> None:
        for number, row in enumerate(self.list.rows.rows):
            entry = row.key
            if isinstance(entry, _Entry) and entry.routine.id == routine.id:
                index = self.list.rows.index(number)
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.list.selectionModel().setCurrentIndex(index, flag)
                self.list.scrollTo(index)
                self._show_entry(entry)
                return

    def _show_current(self, current: QModelIndex, _: QModelIndex) -> None:
        row = current.data(RowRole.ROW)
        if isinstance(row, Row) and isinstance(row.key, _Entry):
            self._show_entry(row.key)

    def _show_entry(self, entry: _Entry) -> None:
        if entry.ready is not None:
            self._show_ready(entry.ready)
            return
        exercises = self._known(entry.routine)
        self.preparation.show_draft(entry.routine, entry.reasons, exercises, self._times)
        self.preparation.show()

    def _show_ready(self, ready_routine: ReadyRoutine) -> None:
        self.preparation.show_ready(ready_routine, self._times)
        self.preparation.show()

    def _known(self, routine: Routine) -> Mapping[ExerciseId, Exercise]:
        return {
            step.exercise_id: self._catalogue[step.exercise_id]
            for step in routine.steps
            if step.exercise_id in self._catalogue
        }

    def _focus_start(self) -> None:
        panel = self.preparation
        wanted = panel.start if panel.start.isVisible() else panel.edit
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retint(self) -> None:
        side = self._theme.scaled(ICON_PX)
        margins = visual_margins(self.layoutDirection(), QMargins(side + Space.S, 0, 0, 0))
        self.search.setTextMargins(margins)
        self._magnifier.setPixmap(icon_pixmap("search", self._theme.tokens.text_muted, side))

    def _place(self) -> None:
        inside = QHBoxLayout(self.search)
        inside.setContentsMargins(Space.M, 0, Space.M, 0)
        inside.addWidget(self._magnifier, 0, Qt.AlignmentFlag.AlignLeft)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(
            PlainLabel(self.tr("What do you want to do today?"), "title", self, wraps=True)
        )
        self._cards = CardScroll(self)
        left.addWidget(self._cards)
        left.addWidget(self.search)
        left.addWidget(self.nothing)
        left.addWidget(self.list, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.XL)
        layout.addLayout(left, 4)
        layout.addWidget(self.preparation, 5)
