"""The rows that show a routine: a heading for each section, its steps, a hint where none are."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise, Section
from backroutine.domain.routine import Circuit, Routine, Step, StepId
from backroutine.domain.rules import Finding, FindingCode
from backroutine.domain.timeline import LeadTimes, section_duration_s, step_duration_s

# Findings by (is of a section, step or section): a step's id may read like a section's name.
Places = defaultdict[tuple[bool, StepId | Section | None], list[Finding]]

# The strip above the list says these, beside their repair.
TOLD_ABOVE = (FindingCode.NO_WARM_UP, FindingCode.WARM_UP_SHORT)


class RowKind(Enum):
    """What a row is."""

    HEADING = auto()
    STEP = auto()
    HINT = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `duration_s` is that of the step, or of the whole section in its heading."""

    kind: RowKind
    section: Section
    step: Step | None = None
    exercise: Exercise | None = None
    duration_s: int = 0
    findings: tuple[Finding, ...] = ()
    circuit: Circuit | None = None

    @property
    def key(self) -> Hashable:
        """What stays the same while the row changes."""
        return self.step.id if self.step is not None else (self.kind, self.section)


class RowBuilder:
    """Makes the rows of a routine; keeps how long each step lasts, for the next edit."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._times = LeadTimes()
        self._durations: dict[StepId, tuple[Step, int]] = {}

    def rows(self, routine: Routine, findings: Iterable[Finding], times: LeadTimes) -> list[Row]:
        """Return the rows of a routine; each finding stands with what it is about."""
        if times != self._times:
            self._times = times
            self._durations.clear()
        by_place: Places = defaultdict(list)
        for finding in findings:
            if finding.code in TOLD_ABOVE:
                continue
            # the row says which step it is, so the sentence need not
            placed = replace(finding, step_number=None)
            place = finding.section if finding.step_id is None else finding.step_id
            by_place[finding.step_id is None, place].append(placed)
        rows: list[Row] = []
        for section in Section:
            steps = routine.section(section)
            if steps or section in routine.kind.sections:
                rows += self._of_section(routine, section, by_place)
        return rows

    def _of_section(self, routine: Routine, section: Section, findings: Places) -> list[Row]:
        rows = []
        circuits = {circuit.id: circuit for circuit in routine.circuits}
        for step in routine.section(section):
            circuit = circuits[step.circuit_id] if step.circuit_id is not None else None
            exercise = self._catalogue.get(step.exercise_id)
            found = tuple(findings.get((False, step.id), ()))
            rows.append(
                Row(RowKind.STEP, section, step, exercise, self._duration_s(step), found, circuit)
            )
        total_s = (
            section_duration_s(routine, section, self._times)
            if circuits
            else sum(row.duration_s for row in rows)
        )
        found = tuple(findings.get((True, section), ()))
        heading = Row(RowKind.HEADING, section, duration_s=total_s, findings=found)
        return [heading, *(rows or [Row(RowKind.HINT, section)])]

    def _duration_s(self, step: Step) -> int:
        known = self._durations.get(step.id)
        if known is not None and known[0] is step:
            return known[1]
        duration_s = step_duration_s(step, self._times)
        self._durations[step.id] = (step, duration_s)
        return duration_s
