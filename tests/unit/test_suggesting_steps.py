"""One step back and one step on: what is changed first, and what is never changed."""

from dataclasses import replace

import pytest

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose, Sides
from backroutine.domain.exercise import CareTag, ExerciseId, Level
from backroutine.domain.limits import Limits
from backroutine.domain.routine import Routine
from backroutine.domain.rules import ready
from backroutine.domain.settings import Equipment
from backroutine.domain.stepping import ChangeKind, step_back, step_on
from tests.builders import catalogue, exercise, programmes, routine

WARM_UP = (("march-in-place", Dose(time_s=180)), ("cat-cow", Dose(time_s=180)))


def plan(*main: tuple[str, Dose]) -> Routine:
    return routine(warm_up=WARM_UP, main=main)


def test_back_takes_a_set_from_what_lasts_longest() -> None:
    found = step_back(
        plan(("bird-dog", Dose(sets=2, reps=5)), ("front-plank", Dose(sets=3, hold_s=30))),
        catalogue(),
    )
    assert found is not None
    assert (found.kind, found.exercise_before, found.dose_after.sets) == (
        ChangeKind.SET_LESS, "front-plank", 2,
    )  # fmt: skip


def test_back_begins_with_what_hurt() -> None:
    some = plan(("bird-dog", Dose(sets=2, reps=5)), ("front-plank", Dose(sets=3, hold_s=30)))
    found = step_back(some, catalogue(), {ExerciseId("bird-dog")})
    assert found is not None
    assert found.exercise_before == "bird-dog"


def test_back_takes_the_easier_variant_where_there_is_one_set() -> None:
    found = step_back(plan(("front-plank", Dose(hold_s=30))), catalogue())
    assert found is not None
    assert (found.kind, found.exercise_after) == (
        ChangeKind.EASIER, exercise("front-plank").easier,
    )  # fmt: skip


def without_variants() -> Catalogue:
    return Catalogue(replace(each, easier=None, harder=None) for each in catalogue())


@pytest.mark.parametrize(
    ("dose", "kind", "after"),
    [
        (Dose(hold_s=30), ChangeKind.HOLD_LESS, Dose(hold_s=25)),
        (Dose(reps=6), ChangeKind.REP_LESS, Dose(reps=5)),
        (Dose(time_s=60), ChangeKind.TIME_LESS, Dose(time_s=55)),
    ],
)
def test_back_takes_a_little_less_where_nothing_else_is_left(
    dose: Dose, kind: ChangeKind, after: Dose
) -> None:
    found = step_back(plan(("front-plank", dose)), without_variants())
    assert found is not None
    assert (found.kind, found.dose_after) == (kind, after)


@pytest.mark.parametrize("dose", [Dose(reps=1), Dose(time_s=15)])
def test_back_ends_where_nothing_can_be_taken(dose: Dose) -> None:
    assert step_back(plan(("front-plank", dose)), without_variants()) is None


@pytest.mark.parametrize(
    ("exercise_id", "dose", "kind", "after"),
    [
        ("bird-dog", Dose(reps=5), ChangeKind.REP_MORE, Dose(reps=6)),
        ("front-plank", Dose(hold_s=20), ChangeKind.HOLD_MORE, Dose(hold_s=25)),
        (
            "side-plank", Dose(hold_s=20, sides=Sides.PER_SIDE), ChangeKind.HOLD_MORE,
            Dose(hold_s=25, sides=Sides.PER_SIDE),
        ),
    ],
)  # fmt: skip
def test_on_adds_one_repetition_or_five_seconds(
    exercise_id: str, dose: Dose, kind: ChangeKind, after: Dose
) -> None:
    found = step_on(plan((exercise_id, dose)), catalogue())
    assert found is not None
    assert (found.kind, found.dose_after) == (kind, after)


def test_on_takes_the_harder_variant_once_a_hold_is_long_enough() -> None:
    some = plan(("knee-plank", Dose(hold_s=60)))
    found = step_on(some, catalogue())
    assert found is not None
    assert (found.kind, found.exercise_after) == (
        ChangeKind.HARDER, exercise("knee-plank").harder,
    )  # fmt: skip


def test_on_offers_no_variant_that_the_care_tags_advise_against() -> None:
    some = plan(("knee-plank", Dose(hold_s=60)))
    assert step_on(some, catalogue(), limits=Limits(tuple(CareTag))) is None


def test_on_offers_no_variant_without_its_equipment_or_above_the_level() -> None:
    some, harder = plan(("knee-plank", Dose(hold_s=60))), exercise("front-plank")
    assert harder.level > Level.GENTLE
    assert step_on(some, catalogue(), limits=Limits(level=Level.GENTLE)) is None
    assert step_on(some, catalogue(), limits=Limits(level=harder.level)) is not None
    with_band = Catalogue(
        replace(each, equipment=(("resistance band",),)) if each == harder else each
        for each in catalogue()
    )
    assert step_on(some, with_band, limits=Limits(equipment=frozenset())) is None
    assert step_on(some, with_band, limits=Limits(equipment=frozenset({Equipment.BAND})))


def test_back_offers_no_variant_that_the_care_tags_advise_against() -> None:
    some, easier = plan(("front-plank", Dose(hold_s=30))), exercise("knee-plank")
    assert easier.care_tags
    found = step_back(some, catalogue(), limits=Limits(easier.care_tags))
    assert found is not None
    assert (found.kind, found.dose_after) == (ChangeKind.HOLD_LESS, Dose(hold_s=25))


def test_on_adds_five_seconds_to_a_plain_time_too() -> None:
    found = step_on(plan(("bird-dog", Dose(time_s=40))), catalogue())
    assert found is not None
    assert (found.kind, found.dose_after) == (ChangeKind.TIME_MORE, Dose(time_s=45))


def test_on_leaves_alone_what_hurt_and_what_may_aggravate() -> None:
    assert step_on(plan(("bird-dog", Dose(reps=5))), catalogue(), {ExerciseId("bird-dog")}) is None
    found = step_on(plan(("sit-up", Dose(reps=5))), catalogue())
    assert found is None or found.kind is not ChangeKind.REP_MORE


def test_a_list_of_repetitions_loses_its_last_set() -> None:
    found = step_back(plan(("mcgill-curl-up", Dose(sets=3, reps=(5, 3, 1)))), catalogue())
    assert found is not None
    assert found.dose_after.reps == (5, 3)


def test_no_step_on_makes_a_warm_up_too_short() -> None:
    """At its limit a routine takes no more: a longer one would need a longer warm-up."""
    for each in programmes():
        routine_now = each.routine
        for _ in range(60):
            found = step_on(routine_now, catalogue())
            if found is None:
                break
            ready(found.routine, catalogue())
            routine_now = found.routine


def test_what_the_catalogue_does_not_know_is_left_alone() -> None:
    some = plan(("bird-dog", Dose(sets=2, reps=5)))
    strange = replace(some.main[0], exercise_id=ExerciseId("gone"))
    assert step_back(some.with_step(strange), catalogue()) is None
    assert step_on(some.with_step(strange), catalogue()) is None
