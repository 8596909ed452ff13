"""Filled databases of every schema there has been; `python -m tests.storage.past` makes the newest.

A file is made once, when its schema is new, and then kept as it is: it stands for the data of the
people who have that version.
"""

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.exercise import (
    CareTag,
    Category,
    Exercise,
    ExerciseId,
    ExerciseType,
    Level,
    Position,
    Section,
)
from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.planning import PlannedTime, WeekPlan
from backroutine.domain.routine import (
    Circuit,
    CircuitId,
    Routine,
    RoutineId,
    RoutineKind,
    SoreDayDose,
    Step,
    StepId,
)
from backroutine.domain.safety_check import SafetyCheckTaken, SignId
from backroutine.domain.session import (
    Outcome,
    PainReport,
    SessionId,
    SessionRecord,
    SessionState,
    WorkResult,
)
from backroutine.domain.settings import Settings, ThemeChoice
from backroutine.paths import DataPaths
from backroutine.storage import schema
from backroutine.storage.connection import connect
from backroutine.storage.database import Database, open_database

FOLDER = Path(__file__).parent / "data"

MARCH = Step(StepId("s1"), ExerciseId("march-in-place"), Dose(time_s=300), "Slowly – ×2")
BIRD_DOG = Step(
    StepId("s2"),
    ExerciseId("bird-dog"),
    Dose(3, (5, 3, 1), 10, 2, 0, 20, Sides.PER_SIDE, Side.RIGHT),
    circuit_id=CircuitId("c1"),
    sore_day=SoreDayDose(ExerciseId("bird-dog"), Dose(reps=3, hold_s=5)),
)
BRIDGE = Step(
    StepId("s3"), ExerciseId("own-1"), Dose(reps=8, tempo_s=3), circuit_id=CircuitId("c1")
)
BREATHE = Step(StepId("s4"), ExerciseId("belly-breathing"), Dose(time_s=60))
REPORTS = (
    PainReport(2, ExerciseId("bird-dog"), 402.25, 4, PainKind.ACHE, PainPlace.LOWER_BACK),
    PainReport(3, ExerciseId("own-1"), 611.5),
)
FIRST_START = datetime(2026, 3, 2, 7, 30, 1, 234567, UTC)


def place(version: int) -> Path:
    """Return where the filled database of a schema lies."""
    return FOLDER / f"schema-{version}.db"


def routines() -> list[Routine]:
    """Return the routines of the filled database, by name."""
    return [
        Routine(
            RoutineId("r1"),
            "Größe ×2",
            RoutineKind.SESSION,
            (MARCH,),
            (BIRD_DOG, BRIDGE),
            (BREATHE,),
            "Said the therapist: “slowly”.",
            (Circuit(CircuitId("c1"), rounds=3, rest_s=40),),
        ),
        Routine(RoutineId("r2"), "Warm only", RoutineKind.WARM_UP, (MARCH,)),
    ]


def exercises() -> list[Exercise]:
    """Return the own exercises of the filled database."""
    return [
        Exercise(
            ExerciseId("own-1"),
            "Bridge on a cushion",
            Category.CORE,
            (Section.MAIN,),
            Section.MAIN,
            warms_up=False,
            type=ExerciseType.HOLD_REPS,
            dose=Dose(reps=8, hold_s=3),
            aliases=("soft bridge",),
            level=Level.MODERATE,
            position=Position.SUPINE,
            equipment=(("cushion", "towel"), ("mat",)),
            care_tags=(CareTag.PREGNANCY_SUPINE,),
            instructions=("Lie down.", "Lift the hips."),
            easier=ExerciseId("glute-bridge"),
            is_own=True,
        )
    ]


def sessions(version: int = schema.VERSION) -> list[SessionRecord]:
    """Return the sessions of the filled database of a schema, the newest first."""
    finished = SessionRecord(
        SessionId("p1"),
        RoutineId("r1"),
        "Größe ×2",
        RoutineKind.SESSION,
        FIRST_START,
        SessionState.FINISHED,
        900,
        900,
        884.5,
        FIRST_START + timedelta(minutes=15),
        (_result(1, Outcome.DONE), _result(2, Outcome.CUT_SHORT), _result(3, Outcome.SKIPPED)),
        pain_before=5,
        pain_after=3,
        effort=0,
        note="Better after the bridge.",
        plan=routines()[0],
    )
    begun = SessionRecord(
        SessionId("p2"),
        RoutineId("r2"),
        "Warm only",
        RoutineKind.WARM_UP,
        FIRST_START + timedelta(days=1),
        SessionState.RUNNING,
        300,
        42.5,
        40.25,
    )
    if version >= 2:
        in_rounds = tuple(replace(work, round_number=1) for work in finished.results)
        finished = replace(finished, results=in_rounds, pain_reports=REPORTS, next_morning=2)
    if version >= 3:
        first, *others = finished.results
        finished = replace(finished, results=(replace(first, confirmed_reps=1), *others))
    if version >= 4:
        said_at = FIRST_START + timedelta(seconds=431, microseconds=7)
        first_said, *others_said = finished.pain_reports
        reports = (replace(first_said, said_at=said_at), *others_said)
        finished = replace(finished, pain_reports=reports)
    return [begun, finished]


def _result(number: int, outcome: Outcome) -> WorkResult:
    side = {1: Side.LEFT, 2: Side.RIGHT}.get(number)
    return WorkResult(
        number, Section.MAIN, ExerciseId("bird-dog"), "Bird dog", 1, side, 36, 20, 3, 1, outcome
    )


def settings() -> Settings:
    """Return the settings of the filled database."""
    return Settings(
        theme=ThemeChoice.DARK, volume=35, care_tags=frozenset({CareTag.KNEE_PAIN, CareTag.BALANCE})
    )


def favourites(version: int = schema.VERSION) -> frozenset[ExerciseId]:
    """Return the favourites of the filled database of a schema."""
    return frozenset(map(ExerciseId, ("bird-dog", "own-1"))) if version >= 2 else frozenset()


def safety_checks(version: int = schema.VERSION) -> tuple[SafetyCheckTaken, ...]:
    """Return the safety checks of the filled database of a schema, the oldest first."""
    if version < 2:
        return ()
    first = SafetyCheckTaken(date(2026, 3, 1), frozenset({SignId("leg"), SignId("age")}))
    second = SafetyCheckTaken(date(2026, 3, 1))
    if version >= 4:
        second = replace(second, checked_at=FIRST_START - timedelta(hours=8, microseconds=3))
    return first, second


def plan(version: int = schema.VERSION) -> WeekPlan:
    """Return the week's plan of the filled database of a schema."""
    if version < 3:
        return WeekPlan()
    return WeekPlan(
        (
            PlannedTime(0, time(7, 30), RoutineId("r1")),
            PlannedTime(2, time(7, 30), RoutineId("r1")),
            PlannedTime(6, time(0), RoutineId("article-routine-15")),
            PlannedTime(6, time(23, 59), RoutineId("deleted since")),
        )
    )


def declined(version: int = schema.VERSION) -> frozenset[str]:
    """Return the declined suggestions of the filled database of a schema."""
    return frozenset({"morning:p1", "R6:größe ×2"}) if version >= 3 else frozenset()


def fill(database: Database) -> None:
    """Store everything."""
    for routine in routines():
        database.routines.save(routine)
    for exercise in exercises():
        database.exercises.save(exercise)
    for session in sessions():
        database.sessions.save(session)
    database.settings.save(settings())
    database.favourites.save(favourites())
    for check in safety_checks():
        database.safety_checks.add(check)
    database.plans.save(plan())
    for key in sorted(declined()):
        database.declined.add(key)


@contextmanager
def filled_folder() -> Iterator[DataPaths]:
    """Give a folder of its own with a closed, filled database."""
    with tempfile.TemporaryDirectory() as folder:
        paths = DataPaths(Path(folder), Path(folder) / "log")
        database = open_database(paths)
        fill(database)
        database.close()
        yield paths


def main() -> None:
    """Make the filled database of the present schema, unless it is there already."""
    target = place(schema.VERSION)
    if target.exists():
        raise SystemExit(f"{target.name} is there already; it stands for data that people have.")
    with filled_folder() as paths, closing(connect(paths.database)) as source:
        source.execute("VACUUM INTO ?", (str(target),))


if __name__ == "__main__":
    main()
