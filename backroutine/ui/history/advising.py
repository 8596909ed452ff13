"""The suggestion of the day and what the person makes of it: taken, or put aside without a nag."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.pain import PainBands
from backroutine.domain.progress import DatedSession
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.settings import Settings
from backroutine.domain.suggesting import Suggestion, SuggestionKind, next_suggestion
from backroutine.ui.background import Background
from backroutine.ui.everyday import EverydayQuestion
from backroutine.ui.history.learning import Learning
from backroutine.ui.history.suggestion_card import SuggestionCard
from backroutine.ui.ports import Declined


class Advising(QObject):
    """Shows one suggestion at a time, and remembers which were answered."""

    edit_wished = Signal(object)
    """A `Suggestion` was taken; its `edited` is the routine to open as one edit."""
    declined = Signal(str)
    """A suggestion was put aside: its key."""
    learn_wished = Signal(object)
    """The person wants to read more about a suggestion: a `TopicId`."""
    shown = Signal(object)
    """The `Suggestion` that stands on the card from now on; `None` for none."""

    def __init__(
        self, learning: Learning, background: Background, declined: Declined | None,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._learning = learning
        self._background = background
        self._store = declined
        self._keys: frozenset[str] = frozenset()
        self._routines: Mapping[RoutineId, Routine] = {}
        self._catalogue = Catalogue(())
        self._is_answered = False
        self._found: tuple[Suggestion, ...] = ()
        self._asked: list[EverydayQuestion] = []
        self.card = SuggestionCard()
        self.card.taken.connect(self._take)
        self.card.put_aside.connect(self._put_aside)
        self.card.learn_wished.connect(self.learn_wished)
        learning.suggested.connect(self._show)

    def know(self, routines: Iterable[Routine], catalogue: Catalogue) -> None:
        """Take the routines that a suggestion may change, and the exercises for it."""
        self._routines = {routine.id: routine for routine in routines}
        self._catalogue = catalogue

    def heed(self, asked: EverydayQuestion) -> None:
        """Suggest no step on while the answer to this is that a professional comes first."""
        self._asked.append(asked)
        asked.changed.connect(self._show_again)

    def set_pain_bands(self, bands: PainBands) -> None:
        """Ask whether pain stops normal life above another calm pain."""
        for each in self._asked:
            each.set_pain_bands(bands)

    def look(self, sessions: Sequence[DatedSession], today: date, settings: Settings) -> None:
        """Ask what the rules suggest for these sessions today, to somebody of these settings."""
        self._is_answered = False
        if self._store is not None:
            self._background.run(self._store.all, self._learn_keys)
        self._learning.suggest(sessions, self._routines, self._catalogue, today, settings)

    def _learn_keys(self, keys: frozenset[str]) -> None:
        self._keys |= keys

    def _show(self, found: Sequence[Suggestion]) -> None:
        self._found = tuple(found)
        self._show_again()

    def _show_again(self) -> None:
        if self._is_answered:
            return
        is_grave = any(each.is_grave for each in self._asked)
        fitting = [
            each for each in self._found if not (is_grave and each.kind is SuggestionKind.STEP_ON)
        ]
        self._show_on_card(next_suggestion(fitting, self._keys))

    def _show_on_card(self, suggestion: Suggestion | None) -> None:
        self.card.show_suggestion(suggestion, self._catalogue)
        self.shown.emit(suggestion)

    def _take(self, suggestion: Suggestion) -> None:
        self._settle(suggestion)
        self.edit_wished.emit(suggestion)

    def _put_aside(self, suggestion: Suggestion) -> None:
        self._settle(suggestion)
        self.declined.emit(suggestion.key)

    def _settle(self, suggestion: Suggestion) -> None:
        """Remember that a suggestion was answered; the next one waits for another look."""
        self._is_answered = True
        self._keys |= {suggestion.key}
        self._show_on_card(None)
        if self._store is not None:
            store = self._store
            self._background.run(lambda: store.add(suggestion.key))
