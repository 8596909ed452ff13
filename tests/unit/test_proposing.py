"""Which programme is proposed: fitting equipment first, then level, then care, then length."""

from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.exercise import CareTag, Level
from backroutine.domain.proposing import Proposal, proposals
from backroutine.domain.routine import RoutineKind
from backroutine.domain.rules import ready
from backroutine.domain.settings import Equipment
from tests import builders

CHAIR = frozenset({Equipment.CHAIR})


def proposed(
    care_tags: frozenset[CareTag] = frozenset(),
    equipment: frozenset[Equipment] = frozenset(),
    level: Level = Level.GENTLE,
) -> tuple[Proposal, ...]:
    return proposals(
        builders.programmes(), builders.catalogue(),
        care_tags=care_tags, equipment=equipment, level=level,
    )  # fmt: skip


def first(**answers: object) -> str:
    return proposed(**answers)[0].programme.routine.id  # type: ignore[arg-type]


def test_somebody_who_begins_is_proposed_the_core_for_beginners() -> None:
    assert first() == "beginner-core-12"


def test_somebody_who_is_used_to_exercise_is_proposed_the_articles_routine() -> None:
    assert first(level=Level.MODERATE) == "article-routine-15"


def test_what_needs_less_care_comes_before_what_needs_more() -> None:
    kneels = frozenset({CareTag.KNEELING_PAIN})
    assert first(care_tags=kneels, equipment=CHAIR) == "desk-break-6"


def test_what_needs_a_chair_comes_last_for_somebody_without_one() -> None:
    without = [each.has_equipment for each in proposed()]
    assert without == sorted(without, reverse=True)
    assert not without[-1]


@given(
    care_tags=st.frozensets(st.sampled_from(CareTag)),
    equipment=st.frozensets(st.sampled_from(Equipment)),
    level=st.sampled_from(Level),
)
def test_every_session_is_proposed_once_and_can_be_started(
    care_tags: frozenset[CareTag], equipment: frozenset[Equipment], level: Level
) -> None:
    found = proposed(care_tags, equipment, level)
    sessions = {
        programme.routine.id
        for programme in builders.programmes()
        if programme.routine.kind is RoutineKind.SESSION
    }
    assert {each.programme.routine.id for each in found} == sessions
    assert len(found) == len(sessions)
    ready(found[0].programme.routine, builders.catalogue())
    assert 0 <= found[0].care_count <= found[0].step_count
