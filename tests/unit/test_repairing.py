"""Every finding that a program can mend has one repair, and the repair mends it."""

from dataclasses import replace

import pytest
from hypothesis import given

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.finding import FindingCode
from backroutine.domain.repairing import Repair, RepairKind, repair_for, repaired
from backroutine.domain.routine import Routine, RoutineKind, SoreDayDose, Step, StepId
from backroutine.domain.rules import Finding, review
from tests import builders, strategies

CATALOGUE = builders.catalogue()
WARM = (("march-in-place", Dose(time_s=300)),)
SHUTTLE = ("bird-dog", "glute-bridge", "cat-cow", "dead-bug", "front-plank", "glute-bridge")
LOST = Step(StepId("s9"), ExerciseId("gone"), Dose(reps=3, tempo_s=2))


def with_sore_warm_up() -> Routine:
    plan = builders.routine(WARM, ("bird-dog",))
    short = SoreDayDose(plan.warm_up[0].exercise_id, Dose(time_s=5))
    return plan.with_step(replace(plan.warm_up[0], sore_day=short))


@pytest.mark.parametrize(
    ("plan", "code", "kind"),
    [
        pytest.param(builders.routine(), FindingCode.EMPTY, RepairKind.ADD_WARM_UP, id="empty"),
        pytest.param(builders.routine((), ("bird-dog",)), FindingCode.NO_WARM_UP,
                     RepairKind.ADD_WARM_UP, id="no warm-up"),
        pytest.param(builders.routine(("cat-cow",), ("bird-dog",)), FindingCode.WARM_UP_SHORT,
                     RepairKind.ADD_WARM_UP, id="short"),
        pytest.param(builders.routine(("bird-dog", *WARM), ("bird-dog",)),
                     FindingCode.WARM_UP_OPENING, RepairKind.ADD_WARM_UP, id="opening"),
        pytest.param(builders.routine(WARM, ("bird-dog", "sit-up")), FindingCode.MAY_AGGRAVATE,
                     RepairKind.SWAP, id="may aggravate"),
        pytest.param(builders.routine(WARM, (("front-plank", Dose(reps=1, hold_s=180)),)),
                     FindingCode.LONG_HOLD, RepairKind.SHORTEN, id="long hold"),
        pytest.param(builders.routine(WARM, SHUTTLE), FindingCode.MANY_POSITION_CHANGES,
                     RepairKind.REORDER, id="positions"),
        pytest.param(builders.routine((*WARM, ("knee-to-chest", Dose(reps=1, hold_s=40)))),
                     FindingCode.STATIC_WARM_UP, RepairKind.MOVE, id="a stretch to warm up"),
        pytest.param(builders.routine((*WARM, ("knee-to-chest", Dose(reps=1, hold_s=40))),
                                      kind=RoutineKind.WARM_UP),
                     FindingCode.STATIC_WARM_UP, RepairKind.SHORTEN, id="with no cool-down"),
        pytest.param(builders.routine(WARM, ("bodyweight-squat",) * 12), FindingCode.NO_CORE,
                     RepairKind.ADD_EXERCISE, id="no core"),
        pytest.param(builders.routine((*WARM, "wall-sit")), FindingCode.MISPLACED,
                     RepairKind.MOVE, id="misplaced"),
        pytest.param(builders.routine(WARM, ("bird-dog",), kind=RoutineKind.WARM_UP),
                     FindingCode.SECTION_OF_OTHER_KIND, RepairKind.MAKE_SESSION, id="other kind"),
        pytest.param(builders.routine(WARM).inserted(Section.MAIN, 0, (LOST,)),
                     FindingCode.UNKNOWN_EXERCISE, RepairKind.REMOVE, id="unknown"),
        pytest.param(with_sore_warm_up(), FindingCode.WARM_UP_SHORT, RepairKind.USUAL_DOSE,
                     id="sore day"),
    ],
)  # fmt: skip
def test_a_finding_is_mended(plan: Routine, code: FindingCode, kind: RepairKind) -> None:
    finding = next(found for found in review(plan, CATALOGUE) if found.code is code)
    repair = repair_for(finding, plan, CATALOGUE)
    assert repair is not None
    assert repair.kind is kind
    mended = repaired(plan, CATALOGUE, repair)
    assert finding not in review(mended, CATALOGUE)
    assert not any(
        (found.code, found.step_id) == (code, finding.step_id)
        for found in review(mended, CATALOGUE)
    )


@pytest.mark.parametrize("code", [FindingCode.CARE, FindingCode.LONG_SESSION])
def test_what_only_a_person_can_weigh_has_no_repair(code: FindingCode) -> None:
    plan = builders.programme()
    finding = replace(review(builders.routine(), CATALOGUE)[0], code=code)
    assert repair_for(finding, plan, CATALOGUE) is None


@given(strategies.routines(well_placed=False))
def test_no_repair_fails_and_each_changes_something(plan: Routine) -> None:
    for finding in review(plan, CATALOGUE):
        repair = repair_for(finding, plan, CATALOGUE)
        if repair is not None:
            assert repaired(plan, CATALOGUE, repair) != plan, (finding, repair)


def test_a_repair_that_lacks_its_step_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks"):
        repaired(builders.programme(), CATALOGUE, Repair(RepairKind.SHORTEN))


def test_a_finding_of_nothing_known_has_no_swap() -> None:
    found = Finding(FindingCode.MAY_AGGRAVATE, review(builders.routine(), CATALOGUE)[0].severity)
    assert repair_for(found, builders.programme(), CATALOGUE) is None
