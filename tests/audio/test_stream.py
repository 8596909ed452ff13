"""The keeper of the stream, with a device and a clock that the test turns."""

from array import array
from dataclasses import dataclass, field

import pytest

from backroutine.audio.mix import Mix
from backroutine.audio.protocol import (
    Answer,
    Flush,
    PlaceSound,
    SetVolume,
    SoundBegun,
    SoundMissed,
    State,
    StreamState,
)
from backroutine.audio.stream import (
    BEGIN_S,
    LET_GO_S,
    STANDSTILL_S,
    STUCK_S,
    NoDeviceError,
    Render,
    StreamKeeper,
)
from backroutine.audio.tones import RATE_HZ

SOUNDS = {"go": array("h", [1_000] * 480)}


@dataclass
class FakeStream:
    """A device that asks for a block whenever the test says so."""

    render: Render
    period_ms: int
    heard: list[int] = field(default_factory=list)
    is_closed: bool = False
    name: str = "Fake"
    begun_s: float = 0.0

    def heard_at_s(self) -> float:
        """Return when its first sound is heard: it plays from the moment it was opened."""
        return self.begun_s + self.heard.index(1_000) / RATE_HZ

    def close(self) -> None:
        self.is_closed = True


@dataclass
class Room:
    """A keeper, the devices it has opened, the time, and what it has told."""

    now_s: float = 100.0
    is_there: bool = True
    opens_slowly_s: float = 0.0
    streams: list[FakeStream] = field(default_factory=list)
    told: list[Answer] = field(default_factory=list)
    was_stuck: bool = False

    def __post_init__(self) -> None:
        self.keeper = StreamKeeper(Mix(SOUNDS), self.open, self.told.append, lambda: self.now_s)

    def open(self, render: Render, period_ms: int) -> FakeStream:
        self.now_s += self.opens_slowly_s
        self.was_stuck = self.keeper.is_stuck()
        if not self.is_there:
            raise NoDeviceError("nothing to play on")
        stream = FakeStream(render, period_ms, begun_s=self.now_s)
        self.streams.append(stream)
        return stream

    @property
    def is_open(self) -> bool:
        return bool(self.streams) and not self.streams[-1].is_closed

    def live(self, seconds: float, *, device_works: bool = True) -> None:
        """Let time pass: the device keeps a block queued, the keeper does its steps."""
        until_s = self.now_s + seconds
        next_step_s: float | None = self.now_s
        while self.now_s < until_s - 1e-9:
            if next_step_s is not None and self.now_s >= next_step_s - 1e-9:
                wait_s = self.keeper.step()
                next_step_s = None if wait_s is None else self.now_s + wait_s
            if self.is_open and device_works:
                self.let_ask(self.streams[-1])
            self.now_s += 0.01

    def let_ask(self, stream: FakeStream) -> None:
        played_s = self.now_s - stream.begun_s
        block_s = stream.period_ms / 1000
        if len(stream.heard) / RATE_HZ - played_s < 0.6 * block_s + 1e-9:
            stream.heard += stream.render(round(block_s * RATE_HZ))

    def states(self) -> list[StreamState]:
        return [answer.state for answer in self.told if isinstance(answer, State)]


def test_at_the_start_it_finds_out_whether_there_is_a_device_and_lets_go_of_it() -> None:
    room = Room()
    room.live(1)
    assert room.states() == [StreamState.PLAYING, StreamState.IDLE]
    assert not room.is_open


def test_with_nothing_to_play_it_sleeps_until_it_is_woken() -> None:
    room = Room()
    room.live(1)
    assert room.keeper.step() is None


def test_a_cue_opens_the_device_again_and_sounds_at_its_moment() -> None:
    room = Room()
    room.live(10)
    opened_s = room.now_s
    room.keeper.give(PlaceSound(opened_s + 2, "go"))
    room.live(3)
    assert len(room.streams) == 2
    assert room.streams[-1].heard_at_s() == pytest.approx(opened_s + 2, abs=0.001)
    assert SoundBegun(opened_s + 2, "go", 0.0) in room.told


def test_it_keeps_the_device_through_a_long_hold_and_then_lets_go() -> None:
    room = Room()
    room.keeper.give(PlaceSound(room.now_s + 1, "go"))
    room.live(LET_GO_S / 2)
    assert room.is_open
    room.live(LET_GO_S)
    assert not room.is_open


def test_a_flush_closes_the_device_at_once_and_a_cue_after_it_is_heard_as_soon_as_can_be() -> None:
    room = Room()
    room.keeper.give(PlaceSound(room.now_s + 2, "go"))
    room.live(1)
    room.keeper.give(Flush())
    skipped_s = room.now_s
    room.keeper.give(PlaceSound(skipped_s, "go"))
    room.keeper.step()
    assert not room.is_open
    room.live(3)
    assert not any(room.streams[0].heard)
    assert room.streams[1].heard_at_s() == pytest.approx(skipped_s, abs=0.05)
    assert room.streams[1].heard.count(1_000) == len(SOUNDS["go"])


def test_a_change_of_volume_alone_does_not_open_the_device() -> None:
    room = Room()
    room.live(10)
    room.keeper.give(SetVolume(0.5))
    room.live(1)
    assert not room.is_open


def test_without_a_device_it_says_so_and_goes_on_trying_until_there_is_one() -> None:
    room = Room(is_there=False)
    room.live(60)
    assert set(room.told) == {State(StreamState.NO_DEVICE, "nothing to play on")}
    assert 12 <= len(room.told) <= 20
    room.is_there = True
    room.live(9)
    assert room.states()[-2:] == [StreamState.PLAYING, StreamState.IDLE]


def test_what_comes_due_without_a_device_is_left_out_and_not_played_later() -> None:
    room = Room(is_there=False)
    at_s = room.now_s + 2
    room.keeper.give(PlaceSound(at_s, "go"))
    room.live(20)
    assert SoundMissed(at_s, "go") in room.told
    room.is_there = True
    room.live(20)
    assert not any(any(stream.heard) for stream in room.streams)


def test_a_device_that_stops_asking_is_opened_anew_and_later_cues_sound() -> None:
    room = Room()
    at_s = room.now_s + 20
    room.keeper.give(PlaceSound(at_s, "go"))
    room.live(5)
    room.live(STANDSTILL_S + 0.5, device_works=False)
    assert room.streams[0].is_closed
    assert room.states() == [StreamState.PLAYING, StreamState.LOST, StreamState.PLAYING]
    room.live(20)
    assert SoundBegun(at_s, "go", 0.0) in room.told


def test_a_device_that_vanishes_is_found_when_it_comes_back() -> None:
    room = Room()
    at_s = room.now_s + 30
    room.keeper.give(PlaceSound(at_s, "go"))
    room.live(5)
    room.is_there = False
    room.live(10, device_works=False)
    room.is_there = True
    room.live(20)
    assert room.states()[:3] == [StreamState.PLAYING, StreamState.LOST, StreamState.NO_DEVICE]
    assert SoundBegun(at_s, "go", 0.0) in room.told


def test_a_device_may_take_its_time_to_begin() -> None:
    room = Room()
    room.keeper.give(PlaceSound(room.now_s + 20, "go"))
    room.live(BEGIN_S - 0.5, device_works=False)
    room.live(5)
    assert room.states() == [StreamState.PLAYING]


def test_an_opening_that_does_not_return_is_known_from_outside() -> None:
    slow, stuck = Room(opens_slowly_s=STUCK_S - 1), Room(opens_slowly_s=STUCK_S + 1)
    slow.live(1)
    stuck.live(1)
    assert not slow.was_stuck
    assert stuck.was_stuck
    assert not stuck.keeper.is_stuck()
