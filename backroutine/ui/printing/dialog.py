"""The hand-out: what stands on it is chosen while it is seen."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.clock import Clock
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.rules import ReadyRoutine
from backroutine.pdf.fitting import fewer_sentence
from backroutine.pdf.layout import Page
from backroutine.pdf.sheet import DEFAULT_OPTIONS, NO_PHOTOS, Sheet, SheetOptions, build_sheet
from backroutine.pdf.writer import make_pages, write_pdf
from backroutine.ui.printing.choices import SheetChoices
from backroutine.ui.printing.paper_dialog import PaperDialog
from backroutine.ui.theme import Theme


class HandoutDialog(PaperDialog):
    """Shows the hand-out of a ready routine and puts it into a file or on paper.

    `photos` are those of its own exercises (see `pdf.photos.photos_of`).
    """

    def __init__(
        self,
        ready: ReadyRoutine,
        theme: Theme,
        clock: Clock,
        parent: QWidget | None = None,
        options: SheetOptions = DEFAULT_OPTIONS,
        folder: Path | None = None,
        photos: Mapping[ExerciseId, bytes] = NO_PHOTOS,
    ) -> None:
        super().__init__(theme, parent, folder)
        self._ready = ready
        self._clock = clock
        self._photos = photos
        self._choices = SheetChoices(options, clock.now().astimezone().date(), self)
        self.setWindowTitle(self.tr("Print “{name}”").format(name=ready.routine.name))
        self.arrange(self._choices)
        self._choices.changed.connect(self.show_change)

    @property
    def options(self) -> SheetOptions:
        """What is chosen now; to be kept by the caller for the next time."""
        return self._choices.options

    @override
    def document_name(self) -> str:
        return self._ready.routine.name

    @override
    def make_pages(self) -> tuple[Page, ...]:
        return make_pages(self._sheet(), now=self._clock.now())

    @override
    def tell_of(self, pages: tuple[Page, ...]) -> None:
        self._choices.tell_of_room(fewer_sentence(pages, self.options.per_page))

    @override
    def write(self, path: Path) -> None:
        write_pdf(self._sheet(), path, now=self._clock.now())

    def _sheet(self) -> Sheet:
        return build_sheet(self._ready, self.options, self._photos)
