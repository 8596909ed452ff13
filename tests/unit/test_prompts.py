"""What the voice says and when: never over a cue, never over itself, never at the price of time."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.routine import Circuit, CircuitId, Routine, StepId
from backroutine.domain.rules import NotReadyError, ready
from backroutine.domain.timeline import Cue, IntervalKind, LeadTimes, Timeline, build_timeline
from backroutine.player.cues import TimedPrompt
from backroutine.player.prompts import (
    AFTER_TONE_S,
    BEFORE_CUE_S,
    MOST_REPS,
    PlannedPrompt,
    Prompt,
    PromptsAhead,
    VoiceLengths,
    instruction_prompt,
    name_prompt,
    number_prompt,
    plan_prompts,
)
from tests import builders, strategies

MARCH = ("march-in-place", Dose(time_s=300))
TONES = dict.fromkeys(Cue, 0.4)
PROMPTS: dict[str, float] = {
    **dict.fromkeys(Prompt, 0.6),
    **{number_prompt(number): 0.4 for number in range(2, MOST_REPS + 1)},
    **{f"{word}-{number}": 0.6 for word in ("set", "round") for number in range(2, 21)},
    **{name_prompt(exercise.id): 1.0 for exercise in builders.catalogue()},
    **{
        instruction_prompt(exercise.id, number): 2.5
        for exercise in builders.catalogue()
        for number in range(1, len(exercise.instructions) + 1)
    },
}
LENGTHS = VoiceLengths(PROMPTS, TONES)
EPSILON_S = 1e-6


def timeline_of(plan: Routine, times: LeadTimes | None = None) -> Timeline:
    return build_timeline(ready(plan, builders.catalogue()), times or LeadTimes())


def one_step(
    dose: Dose, exercise_id: str = "side-plank", times: LeadTimes | None = None
) -> Timeline:
    """Return the timeline of a march of 300 s and one step."""
    return timeline_of(builders.routine(warm_up=(MARCH,), main=((exercise_id, dose),)), times)


def said_during(
    timeline: Timeline, kind: IntervalKind, set_number: int = 1, lengths: VoiceLengths = LENGTHS
) -> list[str]:
    """Return what is said in the first interval of a kind at the second step."""
    interval = next(
        one
        for one in timeline.intervals
        if (one.step_number, one.kind, one.set_number) == (2, kind, set_number)
    )
    return [
        prompt.name
        for prompt in plan_prompts(timeline, lengths)
        if interval.start_s <= prompt.at_s < interval.end_s
    ]


@st.composite
def voices(draw: st.DrawFn) -> VoiceLengths:
    """Draw how long everything lasts, and a voice that does not know everything."""
    prompt_s, tone_s = st.floats(0.2, 9), st.floats(0.05, 1.2)
    lengths = {name: draw(prompt_s) for name in Prompt}
    by_kind = {kind: draw(prompt_s) for kind in ("number", "set", "round", "name", "how")}
    unknown = draw(st.sets(st.sampled_from(["number", "set", "round", "name", "how"]), max_size=2))
    prompts = {
        name: lengths.get(Prompt(name), 0.0) if name.startswith("say-") else by_kind[kind]
        for name in PROMPTS
        if (kind := name.partition("-")[0]) not in unknown
    }
    return VoiceLengths(prompts, {cue: draw(tone_s) for cue in Cue})


def drawn_timeline(routine: Routine, get_ready_s: int, change_s: int) -> Timeline:
    try:
        return timeline_of(routine, LeadTimes(get_ready_s, change_s))
    except NotReadyError:
        assume(False)
        raise


drawn = {
    "routine": strategies.ready_routines(),
    "lengths": voices(),
    "get_ready_s": st.integers(0, 30),
    "change_s": st.integers(0, 20),
}


@given(**drawn)
def test_prompts_never_overlap_each_other_nor_a_tone(
    routine: Routine, lengths: VoiceLengths, get_ready_s: int, change_s: int
) -> None:
    timeline = drawn_timeline(routine, get_ready_s, change_s)
    prompts = plan_prompts(timeline, lengths)
    assert all(one.end_s < after.at_s for one, after in pairwise(prompts))
    assert all(prompt.duration_s == lengths.prompts[prompt.name] for prompt in prompts)
    for prompt in prompts:
        for planned in timeline.cues:
            tone_end_s = planned.at_s + lengths.cues[planned.cue]
            is_after = prompt.at_s >= tone_end_s + AFTER_TONE_S - EPSILON_S
            is_before = prompt.end_s <= planned.at_s - BEFORE_CUE_S + EPSILON_S
            assert is_after or is_before, (prompt, planned)


@given(**drawn)
def test_every_prompt_ends_before_its_interval_does_but_for_the_one_at_the_end(
    routine: Routine, lengths: VoiceLengths, get_ready_s: int, change_s: int
) -> None:
    timeline = drawn_timeline(routine, get_ready_s, change_s)
    *during, end = plan_prompts(timeline, lengths)
    for prompt in during:
        interval = timeline.intervals[timeline.index_at(prompt.at_s)]
        assert prompt.end_s <= interval.end_s - BEFORE_CUE_S + EPSILON_S
    assert end.name == Prompt.END
    assert end.at_s >= timeline.total_s


@given(**drawn)
def test_a_set_has_at_most_one_instruction(
    routine: Routine, lengths: VoiceLengths, get_ready_s: int, change_s: int
) -> None:
    timeline = drawn_timeline(routine, get_ready_s, change_s)
    sets = []
    for prompt in plan_prompts(timeline, lengths):
        if prompt.name.startswith("how-"):
            interval = timeline.intervals[timeline.index_at(prompt.at_s)]
            sets.append((interval.step_number, interval.round_number, interval.set_number))
            assert prompt.name.startswith(f"how-{interval.exercise_id}-")
    assert len(sets) == len(set(sets))


def test_get_ready_names_the_exercise_its_side_and_how_to_do_it() -> None:
    timeline = one_step(Dose(hold_s=30, sides=Sides.PER_SIDE))
    assert said_during(timeline, IntervalKind.GET_READY) == [
        Prompt.NEXT, "name-side-plank", Prompt.LEFT, "how-side-plank-1",
    ]  # fmt: skip


def test_the_session_opens_with_first_and_closes_with_its_end() -> None:
    prompts = plan_prompts(one_step(Dose(hold_s=30)), LENGTHS)
    assert [prompt.name for prompt in prompts[:2]] == [Prompt.FIRST, "name-march-in-place"]
    assert prompts[-1].name == Prompt.END


@pytest.mark.parametrize(
    ("get_ready_s", "said"),
    [
        # the tone and its margin take 0.5 s, the last count and its margin 3.2 s
        pytest.param(6, [Prompt.NEXT, "name-side-plank"], id="only just whole"),
        pytest.param(5, ["name-side-plank"], id="without the lead"),
        pytest.param(4, [], id="nothing fits"),
        pytest.param(0, [], id="no get-ready"),
    ],
)
def test_what_does_not_fit_is_said_shorter_or_left_out(get_ready_s: int, said: list[str]) -> None:
    timeline = one_step(Dose(hold_s=30), times=LeadTimes(get_ready_s, 5))
    kinds = [interval.kind for interval in timeline.intervals if interval.step_number == 2]
    assert (IntervalKind.GET_READY in kinds) == bool(get_ready_s)
    if get_ready_s:
        assert said_during(timeline, IntervalKind.GET_READY) == said


def test_an_announcement_makes_room_for_the_instruction_whose_turn_it_is() -> None:
    lengths = VoiceLengths(PROMPTS | {"how-side-plank-1": 4.3, "how-side-plank-2": 1.0}, TONES)
    timeline = one_step(Dose(hold_s=30))
    assert said_during(timeline, IntervalKind.GET_READY, lengths=lengths) == [
        "name-side-plank", "how-side-plank-1",
    ]  # fmt: skip


def test_where_the_one_in_turn_is_too_long_another_instruction_is_said() -> None:
    lengths = VoiceLengths(PROMPTS | {"how-side-plank-1": 9.0, "how-side-plank-2": 1.0}, TONES)
    timeline = one_step(Dose(hold_s=30))
    assert said_during(timeline, IntervalKind.GET_READY, lengths=lengths) == [
        Prompt.NEXT, "name-side-plank", "how-side-plank-2",
    ]  # fmt: skip


def test_an_instruction_that_does_not_fit_before_the_set_is_said_during_it() -> None:
    timeline = one_step(Dose(hold_s=30), times=LeadTimes(6, 5))
    assert said_during(timeline, IntervalKind.WORK) == ["how-side-plank-1", Prompt.HALF]


def test_the_rest_says_which_set_comes_and_the_next_instruction() -> None:
    timeline = one_step(Dose(sets=3, hold_s=30, rest_s=20))
    assert said_during(timeline, IntervalKind.REST, 2) == [
        Prompt.REST, Prompt.NEXT, "set-2", "name-side-plank", "how-side-plank-2",
    ]  # fmt: skip
    assert Prompt.LAST_SET in said_during(timeline, IntervalKind.REST, 3)


@pytest.mark.parametrize(
    ("change_s", "said"),
    [
        pytest.param(5, [Prompt.SIDES], id="short"),
        pytest.param(8, [Prompt.SIDES, Prompt.RIGHT], id="long"),
        pytest.param(2, [], id="too short"),
    ],
)
def test_the_change_of_sides_is_said(change_s: int, said: list[str]) -> None:
    timeline = one_step(Dose(hold_s=30, sides=Sides.PER_SIDE), times=LeadTimes(10, change_s))
    assert said_during(timeline, IntervalKind.CHANGE_SIDES) == said


def test_repetitions_are_counted_from_the_second_on() -> None:
    timeline = one_step(Dose(reps=4, tempo_s=3), "glute-bridge")
    assert said_during(timeline, IntervalKind.WORK) == ["number-2", "number-3", "number-4"]


def test_long_holds_are_counted_too() -> None:
    timeline = one_step(Dose(reps=2, hold_s=15, tempo_s=4), "glute-bridge")
    counted = [prompt.name for prompt in plan_prompts(timeline, LENGTHS) if "number" in prompt.name]
    assert counted == ["number-2"]


def test_nobody_is_counted_past_what_the_voice_knows() -> None:
    timeline = one_step(Dose(reps=MOST_REPS + 5, tempo_s=3), "glute-bridge")
    assert said_during(timeline, IntervalKind.WORK)[-1] == number_prompt(MOST_REPS)


def test_rounds_are_announced() -> None:
    plan = builders.routine(warm_up=(MARCH,), main=("glute-bridge", "bird-dog"))
    circuit = Circuit(CircuitId("c1"), rounds=3, rest_s=30)
    timeline = timeline_of(plan.joined([StepId("s2"), StepId("s3")], circuit))
    names = [prompt.name for prompt in plan_prompts(timeline, LENGTHS)]
    assert [name for name in names if "round" in name] == ["round-2", Prompt.LAST_ROUND]


def test_an_exercise_that_nobody_has_spoken_is_announced_without_its_name() -> None:
    unspoken = {name: s for name, s in PROMPTS.items() if "side-plank" not in name}
    timeline = one_step(Dose(hold_s=30, sides=Sides.PER_SIDE))
    said = said_during(timeline, IntervalKind.GET_READY, lengths=VoiceLengths(unspoken, TONES))
    assert said == [Prompt.NEXT_EXERCISE, Prompt.LEFT]


def test_without_a_voice_nothing_is_said() -> None:
    assert plan_prompts(one_step(Dose(hold_s=30)), VoiceLengths({}, TONES)) == ()


def test_the_names_of_prompts_need_no_spaces() -> None:
    assert name_prompt(ExerciseId("bird-dog")) == "name-bird-dog"
    assert all(not name.isspace() and " " not in name for name in PROMPTS)


PLANNED = [PlannedPrompt(at_s, f"p{at_s}", 0.5) for at_s in (1.0, 3.0, 5.0, 9.0)]


def test_prompts_are_given_out_once_with_their_deadlines() -> None:
    ahead = PromptsAhead(PLANNED)
    assert ahead.ahead(0, 100, 4) == [TimedPrompt(101, "p1.0"), TimedPrompt(103, "p3.0")]
    assert ahead.ahead(0.5, 100, 4) == []
    assert ahead.ahead(2, 100, 4) == [TimedPrompt(105, "p5.0")]
    assert ahead.ahead(8, 100, 4) == [TimedPrompt(109, "p9.0")]


def test_a_prompt_whose_moment_has_passed_is_never_given_out() -> None:
    ahead = PromptsAhead(PLANNED)
    assert ahead.ahead(3.1, 100, 4) == [TimedPrompt(105, "p5.0")]


def test_after_a_flush_what_still_lies_ahead_is_given_out_again() -> None:
    ahead = PromptsAhead(PLANNED)
    ahead.ahead(0, 100, 20)
    ahead.void()
    assert ahead.ahead(4, 200, 4) == [TimedPrompt(205, "p5.0")]


def test_a_jump_back_says_again_what_comes_again() -> None:
    ahead = PromptsAhead(PLANNED)
    ahead.ahead(0, 100, 20)
    ahead.void()
    assert [prompt.name for prompt in ahead.ahead(0, 300, 4)] == ["p1.0", "p3.0"]


@given(steps=st.lists(st.floats(0, 3), max_size=40), look_ahead_s=st.floats(3, 6))
def test_whoever_asks_often_enough_misses_nothing(steps: list[float], look_ahead_s: float) -> None:
    ahead = PromptsAhead(PLANNED)
    given_out, position_s = [], 0.0
    for step_s in [0.0, *steps]:
        position_s += step_s
        given_out += [prompt.name for prompt in ahead.ahead(position_s, 0, look_ahead_s)]
    assert given_out == [p.name for p in PLANNED if p.at_s < position_s + look_ahead_s]
