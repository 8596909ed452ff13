"""The history: charts of what was done, and the sessions behind them, to be read and corrected."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from backroutine.clock import Clock
from backroutine.domain.progress import DatedSession, dated, local_day, totals, whole_minutes
from backroutine.domain.routine import RoutineId
from backroutine.domain.session import SessionId, SessionRecord, SessionSummary
from backroutine.domain.settings import Settings
from backroutine.ui.background import Background
from backroutine.ui.history import words
from backroutine.ui.history.filter_bar import FilterBar
from backroutine.ui.history.keeping import Keeping
from backroutine.ui.history.overview import HistoryFigures, Overview, history_figures
from backroutine.ui.history.periods import first_day, holds, last_day, periods
from backroutine.ui.history.sessions_panel import SessionsPanel
from backroutine.ui.history.states import Message
from backroutine.ui.ports import Sessions
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

CHARTS_SHARE, PANEL_SHARE = 5, 3
MINUTES_SAID_BELOW_H = 100
PANEL_LEAST, PANEL_MOST = 370, 540


class HistoryPage(QWidget):
    """Shows the history of a person, or says why there is none to show."""

    export_requested = Signal(str)
    """The history is to be written: "csv" or "json"."""
    report_requested = Signal()
    """A summary for a therapist is wanted."""
    go_to_play = Signal()

    def __init__(
        self,
        sessions: Sessions,
        background: Background,
        theme: Theme,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._settings = Settings()
        self._sessions: Sequence[DatedSession] = ()
        self._is_loaded = False
        self._deleted: SessionRecord | None = None
        self._go_to: SessionId | None = None
        self._keeping = Keeping(sessions, background, self)
        self.filters = FilterBar(self)
        self.overview = Overview(theme, self)
        self.panel = SessionsPanel(theme, self)
        self._add_messages(theme)
        self._place()
        self._connect_store()
        self._connect_parts()
        self.setFocusProxy(self.panel.list)

    def reload(self) -> None:
        """Read the history anew; what is shown stays until the answer is there."""
        if not self._is_loaded:
            self._stack.setCurrentWidget(self._loading)
        self._keeping.load()

    def show_session(self, session_id: SessionId) -> None:
        """Open one session."""
        self._keeping.open(session_id)

    def set_settings(self, settings: Settings) -> None:
        """Take the first day of the week and the goal."""
        self._settings = settings
        if self._is_loaded:
            self._show_chosen()

    def _add_messages(self, theme: Theme) -> None:
        self._loading = Message("clock", self.tr("Reading the history…"), "", "", theme, self)
        self._empty = Message(
            "clock",
            self.tr("Nothing here yet"),
            self.tr(
                "Every session that you play is written down by itself: what was done, for how "
                "long, and your pain before and after if you give it. Play a routine, "
                "and it appears here."
            ),
            self.tr("Go to Play"),
            theme,
            self,
        )
        self._refused = Message(
            "warning", self.tr("The history cannot be read"), "", self.tr("Try again"), theme, self
        )
        self._empty.acted.connect(self.go_to_play)
        self._refused.acted.connect(self.reload)

    def _place(self) -> None:
        content = QWidget(self)
        columns = QHBoxLayout()
        columns.setSpacing(Space.S)
        columns.addWidget(self.overview, CHARTS_SHARE)
        columns.addWidget(self.panel, PANEL_SHARE)
        self.panel.setMinimumWidth(PANEL_LEAST)
        self.panel.setMaximumWidth(PANEL_MOST)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        layout.addWidget(self.filters)
        layout.addLayout(columns, 1)
        self._content = content
        self._stack = QStackedWidget(self)
        for widget in (self._loading, self._empty, self._refused, content):
            self._stack.addWidget(widget)
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
        keeping.corrected.connect(self._show_corrected)
        keeping.not_corrected.connect(self._show_not_corrected)
        keeping.refused.connect(self.panel.bar.warn)
        keeping.not_restored.connect(self._show_not_restored)

    def _connect_parts(self) -> None:
        self.filters.changed.connect(self._show_other_choice)
        self.filters.export_requested.connect(self.export_requested)
        self.filters.report_requested.connect(self.report_requested)
        self.panel.show_all_requested.connect(self.filters.clear)
        self.panel.list.opened.connect(self._open)
        self.panel.list.delete_requested.connect(self._delete)
        self.panel.detail.delete_requested.connect(self._delete)
        self.panel.detail.corrected.connect(self._keeping.correct)
        self.panel.bar.undo_requested.connect(self._undo)
        self.panel.bar.gone.connect(self._forget_deleted)
        self.overview.days_chosen.connect(self.panel.go_to_days)
        self.overview.session_chosen.connect(self.show_session)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._undo)

    def _today(self) -> date:
        return local_day(self._clock.now())

    def _show_loaded(self, sessions: Sequence[SessionSummary]) -> None:
        self._is_loaded = True
        self._sessions = dated(sessions)
        days = {entry.on for entry in self._sessions}
        self.filters.offer(_routines_of(sessions), periods(days, self._today()))
        self._show_chosen()
        if self._go_to is not None:
            self.panel.go_to(self._go_to)
            self._go_to = None

    def _show_chosen(self) -> None:
        today, period = self._today(), self.filters.period
        chosen = self._chosen(today) if self.filters.is_filtering else self._sessions
        week_start = self._settings.week_start
        figures = history_figures(
            chosen, first_day(period, today), last_day(period, today), week_start
        )
        self.overview.show_figures(figures, week_start, self._settings.weekly_goal_min, today)
        self.panel.show_sessions(chosen)
        self.filters.show_facts(self._facts(figures))
        # the bar of a deletion lives in the content: an emptied history still offers to undo
        has_content = bool(self._sessions) or self.panel.bar.can_undo
        self._stack.setCurrentWidget(self._content if has_content else self._empty)

    def _chosen(self, today: date) -> list[DatedSession]:
        routine_id, period = self.filters.routine_id, self.filters.period
        return [
            entry
            for entry in self._sessions
            if routine_id in (None, entry.session.routine_id) and holds(period, entry.on, today)
        ]

    def _show_other_choice(self) -> None:
        self.panel.bar.put_away()
        self.panel.show_list()
        self._show_chosen()

    def _facts(self, figures: HistoryFigures) -> str:
        sums = totals(figures.days)
        hours, minutes = divmod(whole_minutes(sums.active_s), 60)
        if not sums.session_count:
            return self.tr("No session in this time")
        if sums.session_count == 1:
            text = self.tr("1 session")
        elif not hours:
            text = self.tr("{sessions} sessions on {days} days, {minutes} min in all")
        elif hours < MINUTES_SAID_BELOW_H:
            text = self.tr("{sessions} sessions on {days} days, {hours} h {minutes} min in all")
        else:
            text = self.tr("{sessions} sessions on {days} days, {hours} h in all")
        return text.format(
            sessions=words.number_name(sums.session_count),
            days=words.number_name(sums.day_count),
            hours=words.number_name(hours),
            minutes=minutes,
        )

    def _show_not_loaded(self, sentence: str) -> None:
        if self._is_loaded:
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
        self._deleted = record
        self.panel.show_list()
        sentence = self.tr("The session of {day} is deleted.").format(
            day=words.dated_name(local_day(record.started_at))
        )
        self.panel.bar.offer_undo(sentence)
        self._keeping.load()

    def _undo(self) -> None:
        if self._deleted is not None:
            self._keeping.restore(self._deleted)

    def _show_restored(self, record: SessionRecord) -> None:
        self.panel.bar.put_away()
        self._go_to = record.id
        self._keeping.load()

    def _show_not_restored(self, sentence: str) -> None:
        self.panel.bar.warn(sentence, undo=True)

    def _forget_deleted(self) -> None:
        self._deleted = None
        if not self._sessions and self._is_loaded:
            self._stack.setCurrentWidget(self._empty)

    def _show_corrected(self, record: SessionRecord) -> None:
        sentence = self.tr("The session of {day} is corrected.").format(
            day=words.dated_name(local_day(record.started_at))
        )
        self.panel.bar.tell(sentence)
        self._keeping.load()

    def _show_not_corrected(self, stored: SessionRecord, sentence: str) -> None:
        self.panel.detail.take_back(stored)
        self.panel.bar.warn(sentence)


def _routines_of(sessions: Sequence[SessionSummary]) -> list[tuple[RoutineId, str]]:
    """Return every routine that was played, by its newest name."""
    names: dict[RoutineId, str] = {}
    for session in sessions:
        names.setdefault(session.routine_id, session.routine_name)
    return sorted(names.items(), key=lambda entry: entry[1].casefold())
