"""Which programme fits somebody: their equipment, what holds for them, what they are used to.

A proposal, never a verdict: every programme stays open to be chosen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.exercise import CareTag, Level
from backroutine.domain.routine import RoutineKind
from backroutine.domain.settings import Equipment, has_equipment_for

# A first session that is neither over before it began nor long.
WISHED_MINUTES = 12


@dataclass(frozen=True, slots=True)
class Proposal:
    """A programme, and what speaks for and against it.

    `care_count` is how many of its steps need care with what the person has set, of `step_count`.
    """

    programme: Programme
    step_count: int
    care_count: int
    has_equipment: bool
    is_too_demanding: bool


def proposals(
    programmes: Sequence[Programme],
    catalogue: Catalogue,
    *,
    care_tags: frozenset[CareTag],
    equipment: frozenset[Equipment],
    level: Level,
) -> tuple[Proposal, ...]:
    """Return the sessions among the programmes, the one that fits best first.

    Equipment that is missing counts most, then a level above the person's own, then the share of
    steps that need care, then how far the level lies below, then how long it is.
    """
    judged = [
        _judged(programme, catalogue, care_tags, equipment, level)
        for programme in programmes
        if programme.routine.kind is RoutineKind.SESSION
    ]
    return tuple(sorted(judged, key=lambda each: _cost(each, level)))


def _judged(
    programme: Programme,
    catalogue: Catalogue,
    care_tags: frozenset[CareTag],
    equipment: frozenset[Equipment],
    level: Level,
) -> Proposal:
    exercises = [catalogue[step.exercise_id] for step in programme.routine.steps]
    return Proposal(
        programme,
        len(exercises),
        sum(not care_tags.isdisjoint(exercise.care_tags) for exercise in exercises),
        all(has_equipment_for(exercise, equipment) for exercise in exercises),
        programme.level > level,
    )


def _cost(proposal: Proposal, level: Level) -> tuple[bool, bool, float, int, int]:
    programme = proposal.programme
    return (
        not proposal.has_equipment,
        proposal.is_too_demanding,
        proposal.care_count / max(1, proposal.step_count),
        abs(programme.level - level),
        abs(programme.minutes - WISHED_MINUTES),
    )
