"""What the domain costs at sizes that no person reaches: prints, judges nothing."""

from dataclasses import replace
from functools import partial

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import Routine, Step, StepId
from backroutine.domain.rules import ready, review
from backroutine.domain.timeline import Interval, build_timeline
from tests import builders
from tests.bench.measuring import best_s, report

STEPS = 1000
EXERCISES = 10_000


def long_routine() -> Routine:
    """Return a ready session of a thousand steps, each with repeated holds on both sides."""
    names = [e.id for e in builders.catalogue() if Section.MAIN in e.sections]
    march = Step(StepId("s0"), ExerciseId("march-in-place"), Dose(time_s=600))
    steps = tuple(
        Step(StepId(f"s{number}"), names[number % len(names)], builders.exercise("bird-dog").dose)
        for number in range(1, STEPS)
    )
    return replace(builders.routine(), warm_up=(march,), main=steps)


def test_a_timeline_of_a_thousand_steps() -> None:
    plan = ready(long_routine(), builders.catalogue())
    timeline = build_timeline(plan)

    def same_intervals_again() -> list[Interval]:
        return [replace(interval) for interval in timeline.intervals]

    count = f"{len(timeline.intervals)} intervals, {len(timeline.cues)} cues"
    report(
        f"timeline of {STEPS} steps ({count})", best_s(lambda: build_timeline(plan)),
        "copying its intervals", best_s(same_intervals_again),
    )  # fmt: skip


def test_a_review_of_a_thousand_steps() -> None:
    plan, catalogue = long_routine(), builders.catalogue()

    def every_exercise_once() -> list[object]:
        return [catalogue.get(step.exercise_id) for step in plan.steps]

    report(
        f"review of {STEPS} steps", best_s(lambda: review(plan, catalogue)),
        "looking every exercise up", best_s(every_exercise_once),
    )  # fmt: skip


def test_a_search_among_ten_thousand_exercises() -> None:
    shipped = list(builders.catalogue())
    many = Catalogue(
        replace(shipped[n % len(shipped)], id=ExerciseId(f"e{n}")) for n in range(EXERCISES)
    )
    texts = [" ".join((e.name, *e.aliases, *e.instructions)).casefold() for e in many]

    def plain_scan() -> list[str]:
        return [text for text in texts if "bird" in text and "knee" in text]

    for words in ("b", "bird knee", "nothing like it"):
        report(
            f"search “{words}” among {EXERCISES}", best_s(partial(many.search, words)),
            "plain scan of the texts", best_s(plain_scan),
        )  # fmt: skip
