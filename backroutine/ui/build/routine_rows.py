"""The rows that show a routine: headings of sections and circuits, steps, a hint where none are."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise, Section
from backroutine.domain.repairing import Repair, repair_for
from backroutine.domain.routine import Circuit, Routine, Step, StepId
from backroutine.domain.rules import Finding, FindingCode
from backroutine.domain.sore_day import sore_day_of
from backroutine.domain.timeline import LeadTimes, step_duration_s

Told = tuple[tuple[Finding, ...], tuple[Repair | None, ...]]
NOTHING: Told = ((), ())


@dataclass(frozen=True, slots=True)
class Places:
    """What was found, with what can be done about it, of steps and of sections."""

    of_steps: Mapping[StepId, Told]
    of_sections: Mapping[Section, Told]


class RowKind(Enum):
    """What a row is. A circuit has a row above its steps and one that closes its frame."""

    HEADING = auto()
    STEP = auto()
    HINT = auto()
    CIRCUIT = auto()
    CIRCUIT_END = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row; every row of a circuit has the circuit.

    `duration_s` is that of the step once, of the circuit with its rounds, or of the whole section;
    `sore_s` the step's on a sore day. `repairs` has one for each of the `findings`, or `None`.
    `steps` are those of a circuit, in its own row.
    """

    kind: RowKind
    section: Section
    step: Step | None = None
    exercise: Exercise | None = None
    duration_s: int = 0
    sore_s: int = 0
    findings: tuple[Finding, ...] = ()
    repairs: tuple[Repair | None, ...] = ()
    circuit: Circuit | None = None
    steps: tuple[StepId, ...] = ()

    @property
    def key(self) -> Hashable:
        """What stays the same while the row changes."""
        if self.step is not None:
            return self.step.id
        return self.kind, self.section if self.circuit is None else self.circuit.id

    @property
    def step_ids(self) -> tuple[StepId, ...]:
        """The steps that are meant when the row is selected."""
        return self.steps if self.step is None else (self.step.id,)

    @property
    def repair(self) -> Repair | None:
        """The first thing that can be done at once about what was found."""
        return next((repair for repair in self.repairs if repair is not None), None)


class RowBuilder:
    """Makes the rows of a routine; keeps those of its steps, for most stay as they are."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._times = LeadTimes()
        self._made: dict[StepId, Row] = {}
        self._headings: dict[Section, Row] = {}

    def rows(self, routine: Routine, findings: Iterable[Finding], times: LeadTimes) -> list[Row]:
        """Return the rows of a routine; each finding stands with what it is about."""
        if times != self._times:
            self._times = times
            self._made.clear()
        places = self._places(routine, findings)
        rows: list[Row] = []
        for section in Section:
            if routine.section(section) or section in routine.kind.sections:
                rows += self._of_section(routine, section, places)
        return rows

    def _places(self, routine: Routine, findings: Iterable[Finding]) -> Places:
        of_steps: dict[StepId, list[Finding]] = defaultdict(list)
        of_sections: dict[Section, list[Finding]] = defaultdict(list)
        for finding in findings:
            # the row says which step it is, so the sentence need not
            placed = replace(finding, step_number=None)
            if finding.step_id is not None:
                of_steps[finding.step_id].append(placed)
            elif finding.code is FindingCode.EMPTY:
                of_sections[routine.kind.sections[0]].append(placed)
            elif finding.section is not None:
                of_sections[finding.section].append(placed)

        def told(found: list[Finding]) -> Told:
            return tuple(found), tuple(repair_for(f, routine, self._catalogue) for f in found)

        return Places(
            {step_id: told(found) for step_id, found in of_steps.items()},
            {section: told(found) for section, found in of_sections.items()},
        )

    def _of_section(self, routine: Routine, section: Section, places: Places) -> list[Row]:
        if not routine.circuits:  # each step alone; a long routine is mostly such
            alone = [self._of_step(section, s, None, places) for s in routine.section(section)]
            return self._with_heading(section, alone, sum(row.duration_s for row in alone), places)
        rows: list[Row] = []
        total_s = 0
        for circuit, steps in routine.groups(section):
            made = [self._of_step(section, step, circuit, places) for step in steps]
            once_s = sum(row.duration_s for row in made)
            if circuit is None:
                rows += made
                total_s += once_s
            else:
                all_s = circuit.rounds * once_s + circuit.rests_s
                rows += _in_frame(section, circuit, made, all_s)
                total_s += all_s
        return self._with_heading(section, rows, total_s, places)

    def _with_heading(
        self, section: Section, rows: list[Row], total_s: int, places: Places
    ) -> list[Row]:
        findings, repairs = places.of_sections.get(section, NOTHING)
        made = Row(RowKind.HEADING, section, duration_s=total_s, findings=findings, repairs=repairs)
        heading = self._headings.get(section)
        if heading is None or heading != made:
            heading = self._headings[section] = made
        return [heading, *(rows or [Row(RowKind.HINT, section)])]

    def _of_step(
        self, section: Section, step: Step, circuit: Circuit | None, places: Places
    ) -> Row:
        findings, repairs = places.of_steps.get(step.id, NOTHING)
        known = self._made.get(step.id)
        if (
            known is not None
            and known.step is step
            and known.section is section
            and known.circuit == circuit
            and known.findings == findings
            and known.repairs == repairs
        ):
            return known
        exercise = self._catalogue.get(step.exercise_id)
        usual_s, sore_s = self._durations_s(step)
        row = self._made[step.id] = Row(
            RowKind.STEP, section, step, exercise, usual_s, sore_s, findings, repairs, circuit
        )
        return row

    def _durations_s(self, step: Step) -> tuple[int, int]:
        """Return how long a step lasts usually, and on a sore day."""
        usual_s = step_duration_s(step, self._times)
        if step.sore_day is None:
            return usual_s, usual_s
        gentler = replace(step, dose=sore_day_of(step).dose)
        return usual_s, step_duration_s(gentler, self._times)


def _in_frame(
    section: Section, circuit: Circuit, rows: list[Row], duration_s: int
) -> Iterator[Row]:
    steps = tuple(row.step.id for row in rows if row.step is not None)
    yield Row(RowKind.CIRCUIT, section, duration_s=duration_s, circuit=circuit, steps=steps)
    yield from rows
    yield Row(RowKind.CIRCUIT_END, section, circuit=circuit)
