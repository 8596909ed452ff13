"""The mix without a device: which samples come out of which frames."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.audio.mix import GLIDE_FRAMES, LATE_S, Mix, StreamClock
from backroutine.audio.protocol import Flush, PlaceSound, SetVolume, SoundBegun, SoundMissed
from backroutine.audio.tones import RATE_HZ, gain_of

# A sound whose every sample tells which one it is, and a long steady one.
SOUNDS = {"steps": array("h", range(1, 101)), "steady": array("h", [10_000] * RATE_HZ)}
ZERO_S = 5000.0


def at_frame(frame: int) -> float:
    """Return the moment at which a frame is heard."""
    return ZERO_S + frame / RATE_HZ


def rendered(mix: Mix, *counts: int, zero_s: float | None = ZERO_S) -> list[int]:
    return [value for count in counts for value in mix.render(count, zero_s)]


@given(
    frames=st.lists(st.integers(0, 5_000), max_size=8),
    counts=st.lists(st.integers(1, 700), min_size=1, max_size=30),
)
def test_every_sound_begins_at_its_very_sample(frames: list[int], counts: list[int]) -> None:
    mix = Mix(SOUNDS)
    for frame in frames:
        mix.give(PlaceSound(at_frame(frame), "steps"))
    expected = [0] * (sum(counts) + 6_000)
    for frame in frames:
        for index, value in enumerate(SOUNDS["steps"]):
            expected[frame + index] += value
    assert rendered(mix, *counts) == expected[: sum(counts)]


@given(
    cut=st.integers(0, 2_000),
    counts=st.lists(st.integers(1, 500), min_size=1, max_size=10),
    frames=st.lists(st.integers(0, 6_000), max_size=5),
)
def test_a_flush_is_silence(cut: int, counts: list[int], frames: list[int]) -> None:
    mix = Mix(SOUNDS)
    for frame in frames:
        mix.give(PlaceSound(at_frame(frame), "steady"))
    rendered(mix, cut)
    mix.give(Flush())
    assert not any(rendered(mix, *counts))
    assert mix.is_quiet


def test_what_is_given_after_a_flush_waits_for_the_next_stream() -> None:
    mix = Mix(SOUNDS)
    mix.give(PlaceSound(at_frame(50), "steady"))
    mix.give(Flush())
    mix.give(PlaceSound(at_frame(150), "steps"))
    assert not any(rendered(mix, 400))
    mix.restart()
    assert rendered(mix, 400)[148:153] == [0, 0, 1, 2, 3]


def test_a_flush_between_two_streams_lets_the_next_begin() -> None:
    mix = Mix(SOUNDS)
    mix.give(PlaceSound(at_frame(50), "steady"))
    mix.give(Flush())
    mix.give(PlaceSound(at_frame(2), "steps"))
    mix.heed(at_frame(0))
    mix.restart()
    assert rendered(mix, 4) == [0, 0, 1, 2]


def test_the_volume_scales_what_sounds_and_glides_there() -> None:
    mix = Mix(SOUNDS)
    mix.give(PlaceSound(at_frame(0), "steady"))
    assert rendered(mix, 10) == [10_000] * 10
    mix.give(SetVolume(0.5))
    glide = rendered(mix, GLIDE_FRAMES)
    assert glide == sorted(glide, reverse=True)
    assert rendered(mix, 10) == [int(10_000 * gain_of(0.5))] * 10


def test_a_volume_set_in_silence_counts_from_the_first_sample() -> None:
    mix = Mix(SOUNDS)
    mix.give(SetVolume(0))
    rendered(mix, 10)
    mix.give(PlaceSound(at_frame(20), "steady"))
    assert not any(rendered(mix, 500))


def test_sounds_that_add_up_to_too_much_are_cut_off_and_do_not_turn_over() -> None:
    mix = Mix({"loud": array("h", [30_000] * 10)})
    mix.give(PlaceSound(at_frame(0), "loud"))
    mix.give(PlaceSound(at_frame(0), "loud"))
    assert rendered(mix, 10) == [32_767] * 10


@pytest.mark.parametrize(
    ("late_s", "is_heard"),
    [
        pytest.param(0.0, True, id="in time"),
        pytest.param(LATE_S - 0.01, True, id="a little late"),
        pytest.param(LATE_S + 0.01, False, id="too late to mean anything"),
    ],
)
def test_a_late_sound_begins_at_once_or_not_at_all(late_s: float, is_heard: bool) -> None:
    mix = Mix(SOUNDS)
    rendered(mix, RATE_HZ)
    at_s = at_frame(RATE_HZ) - late_s
    mix.give(PlaceSound(at_s, "steps"))
    assert rendered(mix, 3) == ([1, 2, 3] if is_heard else [0, 0, 0])
    (happened,) = mix.happened()
    assert (happened.at_s, happened.name) == (at_s, "steps")
    assert isinstance(happened, SoundBegun if is_heard else SoundMissed)
    if isinstance(happened, SoundBegun):
        assert happened.late_s == pytest.approx(late_s, abs=1e-4)


def test_nothing_begins_before_the_pace_of_the_device_is_known() -> None:
    mix = Mix(SOUNDS)
    mix.give(PlaceSound(at_frame(0), "steps"))
    assert not any(rendered(mix, 100, zero_s=None))
    assert not mix.is_quiet
    assert rendered(mix, 2) == [1, 2]


def test_a_new_stream_goes_on_with_what_waits() -> None:
    mix = Mix(SOUNDS)
    mix.give(PlaceSound(at_frame(0), "steady"))
    mix.give(PlaceSound(at_frame(1_000), "steps"))
    rendered(mix, 100)
    mix.restart()
    assert rendered(mix, 3, zero_s=at_frame(999)) == [0, 1, 2]


def asked(clock: StreamClock, moments_s: list[float], first: int = 0, count: int = 960) -> None:
    """Let the device ask, at these moments, for blocks of `count` frames one after the other."""
    for number, moment_s in enumerate(moments_s):
        clock.note(moment_s, first + number * count)


PERIOD_S = 0.2
BLOCK = round(PERIOD_S * RATE_HZ)


def steady(seconds: float, begun_s: float = 10.0) -> list[float]:
    """Return when a device asks that fills its queue with two blocks, then goes on by itself."""
    rest = [begun_s + 0.08 + PERIOD_S * number for number in range(round(seconds / PERIOD_S))]
    return [begun_s, *rest]


def test_sound_begins_when_the_device_first_asks() -> None:
    clock = StreamClock(queued_s=0.12)
    assert clock.zero_s is None
    for number, moment_s in enumerate(steady(5)):
        asked(clock, [moment_s], first=number * BLOCK)
        assert clock.zero_s == pytest.approx(10.0)


@pytest.mark.parametrize("queued_s", [0.08, 0.12, 0.3])
def test_what_the_device_keeps_queued_is_learnt_from_its_start(queued_s: float) -> None:
    clock = StreamClock(queued_s)
    asked(clock, steady(5), count=BLOCK)
    assert clock.zero_s == pytest.approx(10.0)


@given(late_s=st.lists(st.floats(0, 0.08), min_size=100, max_size=100))
def test_requests_that_come_late_do_not_move_the_pace(late_s: list[float]) -> None:
    clock = StreamClock(queued_s=0.12)
    late_s[::5] = [0.0] * 20
    late_s[:3] = [0.0] * 3
    moments_s = [s + late for s, late in zip(steady(20)[:100], late_s, strict=True)]
    asked(clock, moments_s, count=BLOCK)
    assert clock.zero_s == pytest.approx(10.0, abs=1e-6)


@pytest.mark.parametrize("slip_s", [0.01, 0.05, 0.2])
def test_after_running_dry_the_pace_is_found_anew(slip_s: float) -> None:
    clock = StreamClock(queued_s=0.12)
    asked(clock, steady(5), count=BLOCK)
    # the queue of 120 ms is used up, then silence of slip_s, then all goes on later by that
    begin_s = steady(5)[-1] + PERIOD_S
    late_s = [0.12 + slip_s, *[slip_s] * 3]
    moments_s = [begin_s + PERIOD_S * number + late for number, late in enumerate(late_s)]
    asked(clock, moments_s, first=26 * BLOCK, count=BLOCK)
    assert clock.zero_s == pytest.approx(10.0 + slip_s)


@pytest.mark.parametrize("slip_s", [0.015, 0.032, 0.06])
def test_a_device_that_ran_dry_unnoticed_is_followed_within_two_seconds(slip_s: float) -> None:
    clock = StreamClock(queued_s=0.12)
    asked(clock, steady(5), count=BLOCK)
    begin_s = steady(5)[-1] + PERIOD_S
    moments_s = [begin_s + PERIOD_S * number + slip_s for number in range(8)]
    asked(clock, moments_s, first=26 * BLOCK, count=BLOCK)
    assert clock.zero_s == pytest.approx(10.0 + slip_s, abs=0.003)


def test_a_device_that_sleeps_before_it_begins_is_understood_soon() -> None:
    clock = StreamClock(queued_s=0.12)
    asked(clock, [10.0, *[11.9 + PERIOD_S * number for number in range(5)]], count=BLOCK)
    assert clock.zero_s == pytest.approx(11.9 - PERIOD_S + 0.12)


def test_a_device_clock_that_runs_slow_is_followed() -> None:
    clock = StreamClock(queued_s=0.12)
    moments_s = [10 + (moment_s - 10) * 1.0003 for moment_s in steady(60)]
    asked(clock, moments_s, count=BLOCK)
    assert clock.zero_s == pytest.approx(10.0 + 0.0003 * 60, abs=0.004)
