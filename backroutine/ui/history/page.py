"""The history: charts of what was done, and the sessions behind them, to be read and corrected."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from backroutine.clock import Clock
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.progress import local_day
from backroutine.domain.routine import Routine
from backroutine.domain.session import SessionId, SessionRecord, SessionSummary
from backroutine.domain.settings import Settings
from backroutine.ui.background import Background
from backroutine.ui.entered import Entered
from backroutine.ui.history import words
from backroutine.ui.history.advising import Advising
from backroutine.ui.history.chart_picture import Pictured, PictureSaving
from backroutine.ui.history.chosen import Chosen
from backroutine.ui.history.correct_dialog import CorrectDialog
from backroutine.ui.history.filter_bar import FilterBar
from backroutine.ui.history.keeping import Keeping
from backroutine.ui.history.learning import Learning, limits_of
from backroutine.ui.history.paper_dialog import PaperDialog, ready_ones
from backroutine.ui.history.sessions_panel import SessionsPanel
from backroutine.ui.history.states import Content, EmptyHistory, Message, ScrollingContent
from backroutine.ui.history.views import Views
from backroutine.ui.morning import MorningQuestion
from backroutine.ui.ports import Declined, SafetyChecks, Sessions
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

CHARTS_SHARE, PANEL_SHARE = 5, 3
PANEL_LEAST, PANEL_MOST = 370, 540


class HistoryPage(Entered):
    """Shows the history of a person, or says why there is none to show."""

    export_requested = Signal(str)
    """The history is to be written: "csv" or "json"."""
    report_requested = Signal()
    """A summary for a therapist is wanted."""
    go_to_play = Signal()
    edit_wished = Signal(object)
    """A `Suggestion` was taken: its `edited` routine is to be opened as one edit."""
    declined = Signal(str)
    """A suggestion was put aside: its key. It is stored already where there is a place for it."""
    learn_wished = Signal(object)
    """Somebody wants to read why: the `TopicId`."""
    morning_answered = Signal(object)
    """What was said of a next morning may be another now: the `SessionRecord`."""

    def __init__(
        self, sessions: Sessions, background: Background, theme: Theme, clock: Clock,
        parent: QWidget | None = None, *, declined: Declined | None = None,
        safety_checks: SafetyChecks | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._background, self._theme = background, theme
        self._checks = safety_checks
        self._routines: Sequence[Routine] = ()
        self._catalogue, self._clock = Catalogue(()), clock
        self._settings = Settings()
        self._before: SessionRecord | None = None  # as it was, before it was changed or deleted
        self._go_to: SessionId | None = None
        self._keeping = Keeping(sessions, background, self)
        self.filters = FilterBar(self)
        self.views = Views(theme, self)
        self.overview = self.views.overview
        self.learning = Learning(sessions, background, self)
        self.advising = Advising(self.learning, background, declined, self)
        self.morning = MorningQuestion(sessions, background, clock, declined, self)
        self.advising.heed(self.morning.everyday)
        self.advising.shown.connect(self.morning.show_suggested)
        self.overview.add_above(self.morning, self.advising.card)
        self._pictures = PictureSaving(background, self)
        self.panel = SessionsPanel(theme, self)
        self._chosen = Chosen(self.filters, self.views, self.panel, self.learning, clock, self)
        self._add_messages(theme)
        self._place()
        self._connect_store()
        self._connect_parts()
        self.enter_at(self.panel.list)

    def reload(self) -> None:
        """Read the history anew; what is shown stays until the answer is there."""
        if not self._chosen.is_loaded:
            self._stack.setCurrentWidget(self._loading)
        self._keeping.load()

    def show_session(self, session_id: SessionId) -> None:
        """Open one session."""
        self._keeping.open(session_id)

    def set_settings(self, settings: Settings) -> None:
        """Take the first day of the week, the goal, the pain bands, and what limits suggestions."""
        before, self._settings = self._settings, settings
        self.advising.set_pain_bands(settings.pain_bands)
        self._chosen.set_settings(settings)
        if self._chosen.is_loaded and limits_of(before) != limits_of(settings):
            self._look_for_suggestion()

    def show_routines(self, routines: Sequence[Routine], catalogue: Catalogue) -> None:
        """Take the routines that may be changed by a suggestion or entered from paper."""
        self._routines, self._catalogue = routines, catalogue
        self.advising.know(routines, catalogue)
        self._chosen.know(catalogue)
        self.panel.paper.setVisible(bool(routines))
        self._empty.enter_first.setVisible(bool(routines))
        if self._chosen.is_loaded:
            self._look_for_suggestion()

    def show_plan(self, weekdays: frozenset[int], since: date | None = None) -> None:
        """Take the planned days of a week, 0 for Monday, and from when they are planned."""
        self._chosen.set_plan(weekdays, since)

    def show_safety_checks(self) -> None:
        """Open the safety checks of the past."""
        self._stack.setCurrentWidget(self._content)
        self.views.turn_to(self.views.safety)

    def show_suggestion(self) -> None:
        """Bring what is suggested into view, for the keys too."""
        self.views.turn_to(self.overview)
        self.overview.ensureWidgetVisible(self.advising.card)
        self.advising.card.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_paper_sheet(self) -> None:
        """Open the dialog in which a session on paper is entered."""
        dialog = PaperDialog(ready_ones(self._routines, self._catalogue), self._clock, self)
        dialog.entered.connect(self._keeping.enter)
        _open(dialog)

    def correct_session(self, record: SessionRecord) -> None:
        """Open the dialog in which the sets, the day and what hurt of a session are corrected."""
        dialog = CorrectDialog(record, self._clock, self)
        dialog.corrected.connect(self._keeping.correct)
        _open(dialog)

    def begin_anew(self) -> None:
        """Show no session, and take nothing back any more: other data has come."""
        self._go_to = None
        self.panel.bar.put_away()
        self._before = None
        self.panel.show_list()
        self._chosen.begin_anew()

    def _add_messages(self, theme: Theme) -> None:
        self._loading = Message("clock", self.tr("Reading the history…"), "", "", theme, self)
        self._empty = EmptyHistory(theme, self)
        self._refused = Message(
            "warning", self.tr("The history cannot be read"), "", self.tr("Try again"), theme, self
        )
        self._empty.acted.connect(self.go_to_play)
        self._empty.enter_first.clicked.connect(self.enter_paper_sheet)
        self._empty.checks.clicked.connect(self.show_safety_checks)
        self._refused.acted.connect(self.reload)

    def _place(self) -> None:
        # in its place while it is empty: what is moved is styled again with all that stands in it
        self._stack = QStackedWidget(self)
        content = Content(self.filters, self._theme, self)
        self._content = ScrollingContent(content, (self.views, self.panel), self._theme, self)
        for widget in (self._loading, self._empty, self._refused, self._content):
            self._stack.addWidget(widget)
        columns = QHBoxLayout()
        columns.setSpacing(Space.S)
        columns.addWidget(self.views, CHARTS_SHARE)
        columns.addWidget(self.panel, PANEL_SHARE)
        self.panel.setMinimumWidth(PANEL_LEAST)
        self.panel.setMaximumWidth(PANEL_MOST)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        layout.addWidget(self.filters)
        layout.addLayout(columns, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        outer.addWidget(self._stack)

    def _connect_store(self) -> None:
        keeping = self._keeping
        keeping.loaded.connect(self._show_loaded)
        keeping.not_loaded.connect(self._show_not_loaded)
        keeping.opened.connect(self._show_opened)
        keeping.deleted.connect(self._show_deleted)
        keeping.restored.connect(self._show_restored)
        keeping.entered.connect(self._show_entered)
        keeping.corrected.connect(self._show_corrected)
        keeping.not_corrected.connect(self._show_not_corrected)
        keeping.refused.connect(self.panel.bar.warn)
        keeping.not_restored.connect(lambda said: self.panel.bar.warn(said, undo=True))

    def _connect_parts(self) -> None:
        self._chosen.shown.connect(self._show_content)
        self.filters.export_requested.connect(self.export_requested)
        self.filters.report_requested.connect(self.report_requested)
        self.panel.show_all_requested.connect(self.filters.clear)
        self.panel.list.opened.connect(self._open)
        self.panel.list.delete_requested.connect(self._delete)
        self.panel.detail.delete_requested.connect(self._delete)
        self.panel.detail.corrected.connect(self._keeping.correct)
        self.panel.detail.correction_wished.connect(self.correct_session)
        self.panel.bar.undo_requested.connect(self._undo)
        self.panel.bar.gone.connect(self._forget_deleted)
        self.panel.paper_requested.connect(self.enter_paper_sheet)
        self.overview.days_chosen.connect(self.panel.go_to_days)
        self.views.week.days_chosen.connect(self.panel.go_to_days)
        self._connect_views()
        self.overview.session_chosen.connect(self.show_session)
        bind_within(self, QKeySequence.StandardKey.Undo, self._undo)

    def _connect_views(self) -> None:
        views = self.views
        views.picture_wished.connect(self._save_picture)
        views.turned_to_safety.connect(self._load_checks)
        self.learning.progressed.connect(views.effects.show_progress)
        self.learning.refused.connect(self.panel.bar.warn)
        self.advising.edit_wished.connect(self.edit_wished)
        self.advising.declined.connect(self.declined)
        self.advising.learn_wished.connect(self.learn_wished)
        self.morning.learn_wished.connect(self.learn_wished)
        self.morning.answered.connect(self._show_morning)
        self.morning.suggestion_wished.connect(self.show_suggestion)
        self._pictures.saved.connect(self._say_saved)
        self._pictures.refused.connect(self.panel.bar.warn)

    def _load_checks(self) -> None:
        if self._checks is not None:
            self._background.run(self._checks.all, self.views.safety.show_checks)

    def _look_for_suggestion(self) -> None:
        self.advising.look(self._chosen.sessions, self._chosen.today, self._settings)

    def _show_morning(self, record: SessionRecord) -> None:
        self.morning_answered.emit(record)
        self._keeping.load()

    def _save_picture(self, shown: Pictured) -> None:
        self._pictures.ask(shown.picture(), shown.picture_name)

    def _say_saved(self, path: str) -> None:
        self.panel.bar.tell(self.tr("Written to {path}").format(path=path))

    def _show_loaded(self, sessions: Sequence[SessionSummary]) -> None:
        self._chosen.take(sessions)
        self.morning.ask_about(sessions)
        self._look_for_suggestion()
        if self._go_to is not None:
            self.panel.go_to(self._go_to)
            self._go_to = None

    def _show_content(self) -> None:
        # the bar of a deletion lives in the content: an emptied history still offers to undo
        has_content = bool(self._chosen.sessions) or self.panel.bar.can_undo
        self._stack.setCurrentWidget(self._content if has_content else self._empty)

    def _show_not_loaded(self, sentence: str) -> None:
        if self._chosen.is_loaded:
            self.panel.bar.warn(sentence)
            return
        self._refused.say(sentence)
        self._stack.setCurrentWidget(self._refused)

    def _open(self, session: SessionSummary) -> None:
        self.panel.bar.put_away()
        self._keeping.open(session.id)

    def _show_opened(self, record: SessionRecord | None) -> None:
        if record is None:
            self.panel.bar.warn(self.tr("This session is no longer in the history."))
            return
        self._stack.setCurrentWidget(self._content)
        self.panel.go_to(record.id)
        self.panel.show_record(record)

    def _delete(self, session: SessionSummary | SessionRecord) -> None:
        self._keeping.delete(session.id)

    def _show_deleted(self, record: SessionRecord) -> None:
        self._before = record
        self.panel.show_list()
        self.panel.bar.offer_undo(_of_day(record, self.tr("The session of {day} is deleted.")))
        self._keeping.load()

    def _undo(self) -> None:
        if self._before is not None and self.panel.bar.can_undo:
            self._keeping.restore(self._before)

    def _show_restored(self, record: SessionRecord) -> None:
        self.panel.bar.put_away()
        self.panel.show_anew(record)
        self._go_to = record.id
        self._keeping.load()
        self.morning_answered.emit(record)

    def _forget_deleted(self) -> None:
        self._before = None
        if not self._chosen.sessions and self._chosen.is_loaded:
            self._stack.setCurrentWidget(self._empty)

    def _show_entered(self, record: SessionRecord) -> None:
        self.panel.bar.tell(_of_day(record, self.tr("The session of {day} is entered.")))
        self._go_to = record.id
        self._keeping.load()

    def _show_corrected(self, record: SessionRecord, before: SessionRecord) -> None:
        self._before = before
        self.panel.bar.offer_undo(_of_day(record, self.tr("The session of {day} is corrected.")))
        self.panel.show_anew(record)
        self._keeping.load()
        if record.next_morning != before.next_morning:
            self.morning_answered.emit(record)

    def _show_not_corrected(self, stored: SessionRecord, sentence: str) -> None:
        self.panel.detail.take_back(stored)
        self.panel.bar.warn(sentence)


def _of_day(record: SessionRecord, sentence: str) -> str:
    return sentence.format(day=words.dated_name(local_day(record.started_at)))


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
