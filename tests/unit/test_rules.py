"""What makes a routine ready; what blocks it, what only advises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import CareTag, Section
from backroutine.domain.routine import Routine, RoutineKind
from backroutine.domain.rules import (
    FindingCode,
    NotReadyError,
    ReadyRoutine,
    ready,
    review,
    warm_up_counted_s,
    warm_up_needed_s,
)
from tests import builders, strategies
from tests.builders import routine

CATALOGUE = builders.catalogue()
MARCH = "march-in-place"


def march(time_s: int) -> tuple[str, Dose]:
    """Return a march that counts `time_s` with its get-ready."""
    return MARCH, Dose(time_s=time_s - 10)


def work(total_s: int) -> tuple[tuple[str, Dose], ...]:
    """Return main steps that last so long, get-ready included."""
    return (("bodyweight-squat", Dose(time_s=total_s - 10)),)


def blocking(plan: Routine) -> list[str]:
    return [finding.code.value for finding in review(plan, CATALOGUE) if finding.blocks]


def advice(plan: Routine, care_tags: frozenset[CareTag] = frozenset()) -> list[FindingCode]:
    found = review(plan, CATALOGUE, care_tags)
    return [finding.code for finding in found if not finding.blocks]


@pytest.mark.parametrize(
    ("plan", "codes"),
    [
        pytest.param(routine((march(120),), ("glute-bridge",)), [], id="warmed up"),
        pytest.param(routine((), ("glute-bridge",)), ["no-warm-up"], id="straight to work"),
        pytest.param(routine(), ["empty"], id="nothing yet"),
        pytest.param(
            routine((march(119),), ("glute-bridge",)), ["warm-up-short"], id="a second short"
        ),
        pytest.param(
            routine((), (), ("corpse-pose",)), ["no-warm-up"], id="a cool-down is no way around"
        ),
        pytest.param(
            routine(("bird-dog", march(300)), ("glute-bridge",)),
            ["warm-up-opening"],
            id="activation may not open",
        ),
        pytest.param(
            routine((march(180), "bird-dog"), ("glute-bridge",)), [], id="activation may follow"
        ),
        pytest.param(
            routine((march(60), ("bird-dog", Dose(time_s=200))), ("glute-bridge",)),
            ["warm-up-short"],
            id="activation does not count",
        ),
        pytest.param(
            routine((("knee-to-chest", Dose(reps=4, hold_s=30)), march(300)), ("glute-bridge",)),
            ["warm-up-opening"],
            id="a long hold does not open",
        ),
        pytest.param(
            routine((march(60), ("knee-to-chest", Dose(reps=4, hold_s=30))), ("glute-bridge",)),
            ["warm-up-short"],
            id="a long hold does not count",
        ),
        pytest.param(
            routine((march(60), ("knee-to-chest", Dose(reps=5, hold_s=29))), ("glute-bridge",)),
            [],
            id="a shorter one counts",
        ),
    ],
)
def test_a_session_opens_with_a_warm_up(plan: Routine, codes: list[str]) -> None:
    assert blocking(plan) == codes


@pytest.mark.parametrize(
    ("total_s", "needed_s"),
    [
        pytest.param(8 * 60, 120, id="up to eight minutes"),
        pytest.param(8 * 60 + 1, 180, id="above eight"),
        pytest.param(16 * 60, 180, id="up to sixteen"),
        pytest.param(16 * 60 + 1, 300, id="above sixteen"),
    ],
)
def test_longer_sessions_need_more_warm_up(total_s: int, needed_s: int) -> None:
    enough = routine((march(needed_s),), work(total_s - needed_s))
    short = routine((march(needed_s - 1),), work(total_s - needed_s + 1))
    assert warm_up_needed_s(enough) == needed_s
    assert blocking(enough) == []
    assert blocking(short) == ["warm-up-short"]


def test_a_finding_carries_its_numbers() -> None:
    finding = review(routine((march(100),), ("glute-bridge",)), CATALOGUE)[0]
    assert (finding.value_s, finding.limit_s) == (100, 120)


@pytest.mark.parametrize(
    ("plan", "codes"),
    [
        pytest.param(routine((march(120),), kind=RoutineKind.WARM_UP), [], id="warm-up only"),
        pytest.param(
            routine((march(119),), kind=RoutineKind.WARM_UP), ["warm-up-short"], id="too short"
        ),
        pytest.param(
            routine(("bird-dog", march(200)), kind=RoutineKind.WARM_UP),
            ["warm-up-opening"],
            id="same opening",
        ),
        pytest.param(
            routine((march(120),), ("glute-bridge",), kind=RoutineKind.WARM_UP),
            ["section-of-other-kind"],
            id="a warm-up has no main section",
        ),
        pytest.param(
            routine((), (), ("corpse-pose",), kind=RoutineKind.COOL_DOWN), [], id="cool-down only"
        ),
        pytest.param(
            routine((), ("wall-sit",), ("corpse-pose",), kind=RoutineKind.COOL_DOWN),
            ["section-of-other-kind"],
            id="a cool-down has no main section",
        ),
        pytest.param(
            routine((), (), ("wall-sit",), kind=RoutineKind.COOL_DOWN),
            ["misplaced"],
            id="cool-down exercises only",
        ),
    ],
)
def test_no_kind_is_a_way_around_the_rule(plan: Routine, codes: list[str]) -> None:
    assert blocking(plan) == codes


def test_a_misplaced_exercise_blocks() -> None:
    assert blocking(routine((march(120), "wall-sit"), ("glute-bridge",))) == ["misplaced"]


def test_an_unknown_exercise_blocks() -> None:
    plan = routine((march(120),), ("glute-bridge",))
    strange = builders.step(9, "glute-bridge")
    strange = type(strange)(strange.id, type(strange.exercise_id)("no-such"), strange.dose)
    assert blocking(plan.inserted(Section.MAIN, 0, (strange,))) == ["unknown-exercise"]


@pytest.mark.parametrize("programme", builders.programmes(), ids=lambda p: p.routine.id)
def test_every_programme_is_ready_and_needs_no_advice(programme: object) -> None:
    entry = next(p for p in builders.programmes() if p is programme)
    assert review(entry.routine, CATALOGUE) == ()


def test_the_article_s_routine_counts_the_warm_up_that_is_stated() -> None:
    plan = builders.programme("article-routine-15")
    assert (warm_up_counted_s(plan, CATALOGUE), warm_up_needed_s(plan)) == (237, 180)


@pytest.mark.parametrize(
    ("main", "codes"),
    [
        pytest.param(("bird-dog",), [], id="core is worked"),
        pytest.param(work(420), [FindingCode.NO_CORE], id="ten minutes without core"),
        pytest.param(work(419), [], id="just under ten minutes"),
        pytest.param(("sit-up", "bird-dog"), [FindingCode.MAY_AGGRAVATE], id="sit-ups"),
        pytest.param((("front-plank", Dose(hold_s=61)),), [FindingCode.LONG_HOLD], id="61 s plank"),
        pytest.param((("front-plank", Dose(hold_s=60)),), [], id="60 s plank"),
        pytest.param((("wall-sit", Dose(hold_s=90)),), [], id="a wall sit is no plank"),
    ],
)
def test_advice_never_blocks(
    main: tuple[str | tuple[str, Dose], ...], codes: list[FindingCode]
) -> None:
    plan = routine((march(180),), main)
    assert blocking(plan) == []
    assert advice(plan) == codes


def test_an_aggravating_exercise_names_its_safer_swaps() -> None:
    finding = next(
        found
        for found in review(routine((march(120),), ("sit-up",)), CATALOGUE)
        if found.code is FindingCode.MAY_AGGRAVATE
    )
    assert finding.swaps == ("mcgill-curl-up", "dead-bug", "front-plank")


def test_only_the_person_s_own_care_tags_are_advised_on() -> None:
    plan = routine((("shoulder-rolls", Dose(time_s=110)),), ("wall-sit",))
    assert advice(plan) == []
    found = review(plan, CATALOGUE, frozenset({CareTag.KNEE_PAIN, CareTag.GLAUCOMA}))
    assert [(finding.code, finding.care_tags) for finding in found] == [
        (FindingCode.CARE, (CareTag.KNEE_PAIN,))
    ]


def test_ready_refuses_with_what_blocks() -> None:
    with pytest.raises(NotReadyError) as refusal:
        ready(routine((), ("sit-up",)), CATALOGUE)
    assert [finding.code for finding in refusal.value.findings] == [FindingCode.NO_WARM_UP]


def test_there_is_no_other_door() -> None:
    plan = builders.programme()
    with pytest.raises(TypeError, match="ready"):
        ReadyRoutine(plan, {}, object())


@given(strategies.routines(well_placed=False), st.frozensets(st.sampled_from(CareTag)))
def test_ready_and_review_agree_on_any_routine(plan: Routine, tags: frozenset[CareTag]) -> None:
    blocked = any(finding.blocks for finding in review(plan, CATALOGUE, tags))
    try:
        made = ready(plan, CATALOGUE)
    except NotReadyError:
        assert blocked
    else:
        assert not blocked
        assert made.routine is plan
