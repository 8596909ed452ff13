"""The tables as mapped classes. Columns hold plain text and numbers; repositories give them sense.

Closed choices are text without a check in the schema: what a word means is checked where it
becomes a domain value, and a new choice needs no new table. Routines and exercises lie in
documents, the form that files have too; what was done lies in rows, so that it can be counted.
Moments are whole microseconds since 1970 in UTC.
"""

from typing import ClassVar

from sqlalchemy import Column, ForeignKey, MetaData, PrimaryKeyConstraint, String, Table, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# A later migration can only change a constraint that has a name.
NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
}


class Base(DeclarativeBase):
    """What all mapped classes share."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {str: Text}


class RoutineRow(Base):
    """A routine of the person's own; name and kind are there for lists."""

    __tablename__ = "routine"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    document: Mapped[str]


class ExerciseRow(Base):
    """An exercise of the person's own."""

    __tablename__ = "exercise"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    document: Mapped[str]


class SessionRow(Base):
    """One playing of a routine; short, because a running session is written twice a second.

    `routine_id` is no foreign key: a routine may be deleted, its sessions stay.
    """

    __tablename__ = "session"

    id: Mapped[str] = mapped_column(primary_key=True)
    routine_id: Mapped[str]
    routine_name: Mapped[str]
    kind: Mapped[str]
    started_at: Mapped[int] = mapped_column(index=True)
    ended_at: Mapped[int | None]
    state: Mapped[str]
    planned_s: Mapped[int]
    position_s: Mapped[float]
    active_s: Mapped[float]
    pain_before: Mapped[int | None]
    pain_after: Mapped[int | None]
    effort: Mapped[int | None]
    note: Mapped[str]
    next_morning: Mapped[int | None]


class PlanRow(Base):
    """The routine as it was played in a session."""

    __tablename__ = "session_plan"

    session_id: Mapped[str] = mapped_column(
        ForeignKey("session.id", ondelete="CASCADE"), primary_key=True
    )
    document: Mapped[str]


class WorkResultRow(Base):
    """One set of one side in a session; `number` counts from 1 in the order of the session.

    Stored in the order of its key, so that the results of a session lie together.
    """

    __tablename__ = "work_result"
    __table_args__ = ({"sqlite_with_rowid": False},)

    session_id: Mapped[str] = mapped_column(
        ForeignKey("session.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)
    step_number: Mapped[int]
    section: Mapped[str]
    exercise_id: Mapped[str]
    exercise_name: Mapped[str]
    set_number: Mapped[int]
    side: Mapped[str | None]
    planned_s: Mapped[int]
    done_s: Mapped[int]
    planned_reps: Mapped[int]
    done_reps: Mapped[int]
    outcome: Mapped[str]
    round_number: Mapped[int | None]
    confirmed_reps: Mapped[int | None]


class PainReportRow(Base):
    """What was said when it hurt during a session; `number` counts from 1 in their order.

    `said_at` is empty in what was stored before schema 4.
    """

    __tablename__ = "pain_report"
    __table_args__ = ({"sqlite_with_rowid": False},)

    session_id: Mapped[str] = mapped_column(
        ForeignKey("session.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)
    step_number: Mapped[int]
    exercise_id: Mapped[str]
    at_s: Mapped[float]
    score: Mapped[int | None]
    kind: Mapped[str | None]
    place: Mapped[str | None]
    said_at: Mapped[int | None]


class FavouriteRow(Base):
    """An exercise that the person likes to have at hand, of the catalogue or their own."""

    __tablename__ = "favourite"

    exercise_id: Mapped[str] = mapped_column(primary_key=True)


class SafetyCheckRow(Base):
    """A safety check that was gone through: the day as ISO writes it, its yeses as JSON.

    `checked_at` is empty in what was stored before schema 4.
    """

    __tablename__ = "safety_check"

    number: Mapped[int] = mapped_column(primary_key=True)
    checked_on: Mapped[str]
    signs: Mapped[str]
    checked_at: Mapped[int | None]


class PlannedTimeRow(Base):
    """A routine on a day of the week, 0 for Monday, so many minutes after midnight.

    `routine_id` is no foreign key: it may name a programme, and a deleted routine may come back.
    """

    __tablename__ = "planned_time"

    number: Mapped[int] = mapped_column(primary_key=True)
    weekday: Mapped[int]
    minute: Mapped[int]
    routine_id: Mapped[str]


class DeclinedRow(Base):
    """A suggestion or question that the person does not want to see again, by its key."""

    __tablename__ = "declined"

    key: Mapped[str] = mapped_column(primary_key=True)


class SettingRow(Base):
    """One setting, its value as JSON; what this version does not know is left alone."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


# Where Alembic notes which migration was the last.
alembic_version = Table(
    "alembic_version",
    Base.metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
