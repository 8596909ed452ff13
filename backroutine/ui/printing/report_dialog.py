"""The report for a therapist: how many weeks, for whom, and the pages that come of it."""

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.clock import Clock
from backroutine.domain.adherence import intended_count
from backroutine.domain.planning import WeekPlan
from backroutine.domain.progress import WeekStart, local_day
from backroutine.domain.report import MAX_REPORT_WEEKS, Report, build_report, report_start
from backroutine.domain.session import SessionRecord
from backroutine.pdf.layout import Page
from backroutine.pdf.report_sheet import (
    DEFAULT_REPORT_OPTIONS,
    TITLE,
    ReportOptions,
    build_report_sheet,
)
from backroutine.pdf.sheet import Paper
from backroutine.pdf.writer import report_pages, write_report
from backroutine.ui.printing.chips import ChipChoice
from backroutine.ui.printing.form import FieldColumn
from backroutine.ui.printing.paper_dialog import PaperDialog
from backroutine.ui.theme import Theme

NO_PLAN = WeekPlan()


class ReportChoices(FieldColumn):
    """Paper, period, whose report it is, and who reads it."""

    changed = Signal()

    def __init__(self, options: ReportOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        papers = ((Paper.A4, self.tr("A4")), (Paper.LETTER, self.tr("Letter")))
        self._paper = ChipChoice(self.tr("Paper"), papers, self)
        self._paper.choose(options.paper)
        self._weeks = self.number_field(1, MAX_REPORT_WEEKS, options.weeks)
        self._person = self.name_field(options.person)
        self._therapist = self.name_field(options.therapist)
        self.add_named(self.tr("Paper"), self._paper)
        self.add_named(self.tr("&Weeks up to today"), self._weeks)
        self.add_named(self.tr("&Name"), self._person)
        self.add_named(self.tr("&Therapist"), self._therapist)
        self._paper.changed.connect(self.changed)
        self._weeks.valueChanged.connect(self._tell)
        for line in (self._person, self._therapist):
            line.textChanged.connect(self._tell)

    @property
    def options(self) -> ReportOptions:
        """What is chosen now."""
        return ReportOptions(
            cast("Paper", self._paper.value),
            self._weeks.value(),
            self._person.text(),
            self._therapist.text(),
        )

    def _tell(self) -> None:
        self.changed.emit()


class ReportDialog(PaperDialog):
    """Shows the report on the last weeks and puts it into a file or on paper.

    `records` are the sessions of the longest period that can be chosen, or more; `active_days` all
    days on which something was ever done, beside which the `plan` of today is laid.
    """

    def __init__(
        self,
        records: Sequence[SessionRecord],
        week_start: WeekStart,
        theme: Theme,
        clock: Clock,
        parent: QWidget | None = None,
        options: ReportOptions = DEFAULT_REPORT_OPTIONS,
        folder: Path | None = None,
        *,
        plan: WeekPlan = NO_PLAN,
        active_days: Collection[date] = (),
    ) -> None:
        super().__init__(theme, parent, folder)
        self._records = records
        self._week_start = week_start
        self._clock = clock
        self._plan = plan
        self._active_days = active_days
        self._choices = ReportChoices(options, self)
        self.setWindowTitle(self.tr("Report for a therapist"))
        self.arrange(self._choices)
        self._choices.changed.connect(self.show_change)

    @property
    def options(self) -> ReportOptions:
        """What is chosen now; to be kept by the caller for the next time."""
        return self._choices.options

    @override
    def document_name(self) -> str:
        return TITLE

    @override
    def make_pages(self) -> tuple[Page, ...]:
        sheet = build_report_sheet(self._report(), self.options)
        return report_pages(sheet, now=self._clock.now())

    @override
    def write(self, path: Path) -> None:
        write_report(self._report(), path, now=self._clock.now(), options=self.options)

    def _report(self) -> Report:
        today, weeks = local_day(self._clock.now()), self.options.weeks
        first = report_start(today, weeks, self._week_start)
        return build_report(
            self._records, today, weeks, self._week_start,
            intended_count=intended_count(self._plan, self._active_days, first, today),
        )  # fmt: skip
