"""The routine that is open, and its edits: each gesture is one command on one undo stack.

The stack goes over everything: routines made, renamed and deleted, and every step in them. Undoing
an edit of a routine that is no longer open opens it again. A programme is shown, never changed.
Where there is no own routine yet, an empty one lies open; it is kept from its first edit on.
"""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.editing import (
    copy_of,
)
from backroutine.domain.routine import (
    MAX_NAME_LENGTH,
    Routine,
    RoutineId,
    RoutineKind,
    StepId,
)
from backroutine.domain.rules import Finding, Reviewer
from backroutine.domain.settings import Settings
from backroutine.ui.build.commands import EditRoutine, MergeKey
from backroutine.ui.build.keeping import RoutineKeeper
from backroutine.wording import KIND_NAMES

FIRST_SHOWN = RoutineId("article-routine-15")
LONGEST_STEM = MAX_NAME_LENGTH - 20


class Workbench(QObject):
    """Holds the open routine and pushes its edits; says why when one is refused."""

    shown = Signal(object)
    """The open routine is another, or has changed: the ids of the steps that it is about."""

    deleted = Signal(object)
    """An own routine was deleted, which one undo brings back: the `Routine`."""

    refused = Signal(str)
    """An edit was refused: the sentence."""

    def __init__(
        self,
        catalogue: Catalogue,
        programmes: Sequence[Programme],
        keeper: RoutineKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.catalogue = catalogue
        self.undo_stack = QUndoStack(self)
        self.settings = Settings()
        self._programmes = {programme.routine.id: programme for programme in programmes}
        self._keeper = keeper
        self._routine = self._first_shown()
        self._opened = [self._routine.id]
        self._unkept: Routine | None = None
        self._reviewer = Reviewer(catalogue)
        self._findings = self._reviewer.review(self._routine)

    @property
    def routine(self) -> Routine:
        """The routine that is open."""
        return self._routine

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules say of it, with the person's care tags; those that block first."""
        return self._findings

    @property
    def programme(self) -> Programme | None:
        """The programme that is open; `None` while it is a routine of the person's own."""
        return self._programmes.get(self._routine.id)

    @property
    def is_read_only(self) -> bool:
        return self._routine.id in self._programmes

    @property
    def is_unkept(self) -> bool:
        """Whether the empty routine of a first use is open, in which nothing has been done yet."""
        return self._routine == self._unkept and self._routine.id not in self._keeper

    def begin_anew(self) -> None:
        """Show what a first start shows, with nothing to undo: other data has come."""
        self._opened.clear()
        self._unkept = None
        self._show(self._first_shown())
        self.undo_stack.clear()

    def set_settings(self, settings: Settings) -> None:
        """Take the person's care tags and lead times."""
        if settings != self.settings:
            self.settings = settings
            self._show(self._routine)

    def look_again(self) -> None:
        """Judge the open routine anew: the catalogue holds other exercises."""
        self._show(self._routine)

    # Routines

    def open(self, routine: Routine) -> None:
        """Show a routine; an own one as it is kept now."""
        self._show(self._keeper.get(routine.id) or routine)

    def begin_own(self) -> None:
        """Open an empty routine to be filled, without keeping it yet and with nothing to undo."""
        self._unkept = self._empty_routine()
        self._show(self._unkept)

    def new_routine(self) -> None:
        """Make an empty routine and open it."""
        self._make(self.tr("New routine"), self._empty_routine())

    def copy_routine(self, routine: Routine) -> None:
        """Make a copy of a routine or programme, to be edited, and open it."""
        copy = copy_of(routine, _new_id(), self._free_name(routine.name))
        self._make(self.tr("Copy “{name}”").format(name=routine.name), copy)

    def add_imported(self, routines: Sequence[Routine]) -> None:
        """Take routines of a file, stored already, among the own ones, and open the first.

        One that comes under the id of a routine that is here already becomes another. An undo
        leaves it to who stored them to delete them on the disk, together with their exercises.
        """
        for routine in reversed(routines):
            text = self.tr("Import “{name}”").format(name=routine.name)
            if routine.id in self._programmes or routine.id in self._keeper:
                self._make(text, copy_of(routine, _new_id(), self._free_name(routine.name)))
            else:
                self.undo_stack.push(EditRoutine(text, None, routine, self._apply_imported))

    def take_suggestion(self, edited: Routine) -> None:
        """Open a routine and edit it as was suggested; of a programme, a copy."""
        programme = self._programmes.get(edited.id)
        if programme is None:
            self.open(edited)
        else:
            self.copy_routine(programme.routine)
            edited = copy_of(edited, self._routine.id, self._routine.name)
        self.edit(self.tr("Take a suggestion"), edited)

    def delete_routine(self, routine: Routine) -> None:
        """Delete an own routine; undoing brings it back."""
        if routine.id in self._programmes:
            self.refused.emit(self.programme_sentence())
            return
        if self.is_unkept and routine.id == self._routine.id:
            self.refused.emit(self.tr("There is nothing in this routine yet."))
            return
        text = self.tr("Delete “{name}”").format(name=routine.name)
        self.undo_stack.push(EditRoutine(text, routine, None, self._apply))
        self.deleted.emit(routine)

    def rename(self, name: str) -> None:
        """Give the open routine another name; an empty one changes nothing."""
        self.rename_routine(self._routine, name)

    def rename_routine(self, routine: Routine, name: str) -> None:
        """Give an own routine another name, and leave open what is open."""
        wanted = " ".join(name.split())[:MAX_NAME_LENGTH]
        if wanted:
            text = self.tr("Rename to “{name}”").format(name=wanted)
            if routine.id == self._routine.id:
                self.edit(text, self._routine.renamed(wanted))
            else:
                renamed = routine.renamed(wanted)
                self.undo_stack.push(EditRoutine(text, routine, renamed, self._apply_aside))
        else:
            self._show(self._routine)
            self.refuse(self.tr("A routine needs a name. The old one was kept."))

    def set_note(self, note: str, merge_on: MergeKey = ()) -> None:
        """Give the open routine another note; edits with one `merge_on` are undone together."""
        text = self.tr("Change the note of the routine")
        self.edit(text, replace(self._routine, note=note), merge_on=merge_on)

    def set_kind(self, kind: RoutineKind) -> None:
        """Make the open routine one of another kind."""
        text = self.tr("Change the kind to “{kind}”").format(kind=KIND_NAMES[kind])
        self.edit(text, self._routine.with_kind(kind))

    def edit(
        self,
        text: str,
        edited: Routine,
        touched: tuple[StepId, ...] = (),
        merge_on: MergeKey = (),
    ) -> None:
        """Push an edit of the open routine; none when it changes nothing.

        `touched` are the steps that it is about, by default those that are new. Edits with one
        `merge_on` are undone together.
        """
        if self.is_read_only:
            self._show(self._routine)  # fields that were turned show again what is
            self.refuse("")
            return
        if edited == self._routine:
            return
        if not touched:
            before = {step.id for step in self._routine.steps}
            touched = tuple(step.id for step in edited.steps if step.id not in before)
        kept = None if self.is_unkept else self._routine
        self.undo_stack.push(EditRoutine(text, kept, edited, self._apply, touched, merge_on))

    def _make(self, text: str, routine: Routine) -> None:
        self.undo_stack.push(EditRoutine(text, None, routine, self._apply))

    def _apply(
        self, gone: Routine | None, now: Routine | None, touched: tuple[StepId, ...]
    ) -> None:
        if now is not None:
            self._keeper.keep(now)
            self._show(now, touched)
        elif gone is not None:
            self._keeper.forget(gone.id)
            self._show_without(gone.id)

    def _apply_aside(
        self, gone: Routine | None, now: Routine | None, touched: tuple[StepId, ...]
    ) -> None:
        if now is not None and now.id != self._routine.id:
            self._keeper.keep(now)
            self._show(self._routine)
        else:
            self._apply(gone, now, touched)

    def _apply_imported(
        self, gone: Routine | None, now: Routine | None, touched: tuple[StepId, ...]
    ) -> None:
        if gone is not None and now is None:
            self._keeper.release(gone.id)
            self._show_without(gone.id)
        else:
            self._apply(gone, now, touched)

    def _show_without(self, gone: RoutineId) -> None:
        is_open = gone == self._routine.id
        self._show(self._opened_before(gone) if is_open else self._routine)

    def _show(self, routine: Routine, touched: tuple[StepId, ...] = ()) -> None:
        if not self._opened or self._opened[-1] != routine.id:
            self._opened.append(routine.id)
        self._routine = routine
        self._findings = self._reviewer.review(routine, self.settings.care_tags)
        self.shown.emit(touched)

    def _opened_before(self, gone: RoutineId) -> Routine:
        if self._unkept is not None and self._unkept.id == gone:
            return self._unkept
        for routine_id in reversed(self._opened):
            programme = self._programmes.get(routine_id)
            routine = programme.routine if programme else self._keeper.get(routine_id)
            if routine is not None and routine_id != gone:
                return routine
        others = [*self._keeper.own, *(p.routine for p in self._programmes.values())]
        return others[0] if others else self._empty_routine()

    def _first_shown(self) -> Routine:
        first = self._programmes.get(FIRST_SHOWN) or next(iter(self._programmes.values()), None)
        return first.routine if first is not None else self._empty_routine()

    def _empty_routine(self) -> Routine:
        return Routine(_new_id(), self._free_name(self.tr("My routine"), marked=False))

    def _free_name(self, name: str, *, marked: bool = True) -> str:
        """Return a name that no own routine has: the name, or one that says it is a copy."""
        taken = {routine.name for routine in self._keeper.own}
        if name not in taken and not marked:
            return name
        copied = self.tr("{name} (copy)").format(name=name[:LONGEST_STEM])
        stem = copied if marked else name
        free, number = stem, 2
        while free in taken:
            free = f"{stem} {number}"
            number += 1
        return free

    def programme_sentence(self) -> str:
        """Return why a programme is not changed, and what to do instead."""
        return self.tr(
            "“{name}” is a programme that comes with BackRoutine and stays as it is. "
            "Choose “Edit a copy” to make it yours."
        ).format(name=self._routine.name)

    def refuse(self, sentence: str) -> None:
        """Say why an edit was refused; of a programme, that it cannot be edited at all."""
        self.refused.emit(self.programme_sentence() if self.is_read_only else sentence)


def _new_id() -> RoutineId:
    return RoutineId(uuid4().hex)
