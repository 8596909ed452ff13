"""The list of sessions: months, phrases, and the smallest true signal for every change."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from backroutine.domain.progress import DatedSession, dated, local_day
from backroutine.domain.session import SessionId, SessionState, SessionSummary
from backroutine.ui.history.sessions_model import MonthRow, SessionRole, SessionsModel
from backroutine.ui.history.words import full_day_name
from tests.ui.history.histories import history

ALL = history(40)


def checked_model() -> SessionsModel:
    model = SessionsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def rows(model: SessionsModel) -> list[MonthRow | DatedSession]:
    return [model.index(row).data(SessionRole.ROW) for row in range(model.rowCount())]


def shown(model: SessionsModel) -> list[SessionSummary]:
    return [row.session for row in rows(model) if isinstance(row, DatedSession)]


def test_each_month_stands_above_its_sessions(qtbot: QtBot) -> None:
    model = checked_model()
    model.show_sessions(dated(ALL))
    month: date | None = None
    for row in rows(model):
        if isinstance(row, MonthRow):
            assert month is None or row.first_day < month
            month = row.first_day
        else:
            assert (row.on.year, row.on.month) == (month and month.year, month and month.month)
    assert shown(model) == ALL


def test_a_month_cannot_be_chosen(qtbot: QtBot) -> None:
    model = checked_model()
    model.show_sessions(dated(ALL))
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.session_at(model.index(0)) is None
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


subsets = st.sets(st.integers(0, len(ALL) - 1)).map(
    lambda chosen: [session for number, session in enumerate(ALL) if number in chosen]
)


@given(st.lists(subsets, min_size=1, max_size=4))
def test_whatever_is_shown_after_whatever_the_model_holds_just_that(
    qapp: object, choices: list[list[SessionSummary]]
) -> None:
    model = checked_model()
    for sessions in choices:
        model.show_sessions(dated(sessions))
        assert shown(model) == sessions


def test_a_deleted_session_takes_only_its_row(qtbot: QtBot) -> None:
    model = checked_model()
    model.show_sessions(dated(ALL))
    removed, reset = QSignalSpy(model.rowsRemoved), QSignalSpy(model.modelReset)
    gone = model.index_of(ALL[5].id).row()
    model.show_sessions(dated([session for session in ALL if session is not ALL[5]]))
    assert removed.count() == 1
    assert removed.at(0)[1:] == [gone, gone]
    assert reset.count() == 0


def test_a_corrected_session_changes_only_its_row(qtbot: QtBot) -> None:
    model = checked_model()
    model.show_sessions(dated(ALL))
    changed, removed = QSignalSpy(model.dataChanged), QSignalSpy(model.rowsRemoved)
    corrected = [*ALL]
    corrected[5] = replace(ALL[5], pain_after=9)
    model.show_sessions(dated(corrected))
    row = model.index_of(ALL[5].id)
    assert (changed.count(), removed.count()) == (1, 0)
    first, last = changed.at(0)[:2]
    assert isinstance(first, QModelIndex)
    assert isinstance(last, QModelIndex)
    assert first.row() == last.row() == row.row()


def test_the_newest_session_of_some_days_is_found(qtbot: QtBot) -> None:
    model = checked_model()
    model.show_sessions(dated(ALL))
    day = ALL[7].started_at.astimezone().date()
    found = model.session_at(model.index_of_day(day, day))
    assert found == next(s for s in ALL if s.started_at.astimezone().date() == day)
    assert not model.index_of_day(date(1999, 1, 1), date(1999, 1, 2)).isValid()
    assert not model.index_of(SessionId("nobody")).isValid()


@pytest.mark.parametrize(
    ("state", "before", "after", "says", "keeps_silent"),
    [
        pytest.param(
            SessionState.FINISHED, 5, 3, ("pain before 5", "pain after 3"), ("Finished",),
            id="finished",
        ),
        pytest.param(
            SessionState.STOPPED, None, None, ("Stopped early",), ("pain",), id="stopped"
        ),
        pytest.param(SessionState.RUNNING, 0, None, ("Not ended", "pain before 0"), ("after",),
                     id="not ended"),
    ],
)  # fmt: skip
def test_a_row_is_a_whole_phrase_for_a_screen_reader(
    qtbot: QtBot,
    state: SessionState,
    before: int | None,
    after: int | None,
    says: tuple[str, ...],
    keeps_silent: tuple[str, ...],
) -> None:
    at = datetime(2026, 2, 3, 12, tzinfo=UTC)
    session = replace(
        ALL[0], started_at=at, active_s=900, state=state, pain_before=before, pain_after=after,
        routine_name="Morning",
    )  # fmt: skip
    model = checked_model()
    model.show_sessions(dated([session]))
    phrase = str(model.index(1).data(Qt.ItemDataRole.AccessibleTextRole))
    for words in ("Morning", full_day_name(local_day(at)), "15 minutes", *says):
        assert words in phrase
    for words in keeps_silent:
        assert words not in phrase
