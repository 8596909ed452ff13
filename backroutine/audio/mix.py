"""The mix: from cues with deadlines to the samples of one unbroken stream.

Nothing here knows a device or a thread. The device asks for so many frames; the mix answers with
the samples of these frames, in which every sound begins at the very frame that is heard at its
deadline. Which frame that is, the stream clock tells from the moments at which the device asked.

A sound is any array of samples with a name: the tones, which lie ready, and the prompts of the
voice, which are decoded when they are asked for, on the thread of the one who asks. Tones and voice
have a loudness each.
"""

from array import array
from bisect import insort
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from operator import add
from typing import Protocol

from backroutine.audio.protocol import (
    Command,
    Flush,
    Ping,
    PlaceSound,
    SetVoiceVolume,
    SetVolume,
    SoundBegun,
    SoundMissed,
)
from backroutine.audio.tones import FULL_SCALE, RATE_HZ, Samples, gain_of

# A sound that cannot begin within this time of its deadline would mislead: it is left out.
LATE_S = 0.3
# How fast a new volume is reached: no click.
GLIDE_FRAMES = round(0.005 * RATE_HZ)

# Long enough that some request was not late, short enough to follow the device's own clock.
WINDOW_S = 10.0
RECENT_READINGS = 3
SLIP_S = 0.003
MOST_OF_QUEUE = 0.7
# Requests that are merely late are so by this and that. So many that are late by the same time are
# punctual: what the device had queued was less than thought, and it has run dry.
STEADY_READINGS = 6
SHIFT_S = 0.01
STEADY_S = 0.002


class StreamClock:
    """Tells when a frame is heard, from the moments at which the device asked for more.

    Sound begins when the device first asks. From then on it asks early by what it keeps queued,
    never earlier; so the earliest of the last requests is the true pace, and later ones are only
    late. One that comes later than the queue lasts means that the device has run dry, and when
    those after it stay late, every frame from then on is heard later by that time.
    """

    def __init__(self, queued_s: float) -> None:
        """Take about how much sound the device has queued when it asks; the start tells better."""
        self._queued_s = queued_s
        self._begun_s = 0.0
        self._window: deque[tuple[float, float]] = deque()
        self._recent: deque[float] = deque(maxlen=RECENT_READINGS)
        self._readings = 0
        self._earliest_s = 0.0

    @property
    def zero_s(self) -> float | None:
        """The moment at which frame 0 would be heard at the present pace; None before it began."""
        if self._readings <= 1:
            return self._begun_s if self._readings else None
        return self._earliest_s + self._queued_s

    def note(self, now_s: float, frame: int) -> None:
        """Note that the device asked, now, for the frames from this one on."""
        offset_s = now_s - frame / RATE_HZ
        self._readings += 1
        if self._readings == 1:
            self._begun_s = now_s
        self._recent.append(offset_s)
        self._window.append((now_s, offset_s))
        while self._window[0][0] < now_s - WINDOW_S:
            self._window.popleft()
        if self._has_slipped():
            while len(self._window) > RECENT_READINGS:
                self._window.popleft()
        self._earliest_s = min(offset for _, offset in self._window)
        if self._readings == RECENT_READINGS:
            self._learn_queue()

    def _has_slipped(self) -> bool:
        if self._readings <= RECENT_READINGS:
            return False
        ran_dry = max(self._recent) - self._earliest_s > MOST_OF_QUEUE * self._queued_s
        if ran_dry and min(self._recent) - self._earliest_s > SLIP_S:
            return True
        last_s = [offset_s for _, offset_s in islice(reversed(self._window), STEADY_READINGS)]
        is_steady = len(last_s) == STEADY_READINGS and max(last_s) - min(last_s) < STEADY_S
        return is_steady and min(last_s) - self._earliest_s > SHIFT_S

    def _learn_queue(self) -> None:
        # a device that slept on before it began, or filled itself in secret, teaches nothing
        learned_s = self._begun_s - self._earliest_s
        if self._queued_s / 3 < learned_s < self._queued_s * 3:
            self._queued_s = learned_s


class Spoken(Protocol):
    """Prompts by their names."""

    def __contains__(self, name: object) -> bool:
        """Return whether there is a prompt of this name."""
        ...

    def __getitem__(self, name: str) -> Samples:
        """Return the samples of a prompt; whatever it raises is for the giver of the command."""
        ...


@dataclass(order=True, frozen=True, slots=True)
class _Waiting:
    at_s: float
    name: str
    samples: Samples = field(compare=False)
    is_spoken: bool = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Playing:
    first: int
    samples: Samples

    @property
    def end(self) -> int:
        return self.first + len(self.samples)

    def alone(self, position: int, count: int) -> list[int]:
        begin = min(max(self.first, position), position + count)
        end = max(begin, min(self.end, position + count))
        part = self.samples[begin - self.first : end - self.first]
        return [0] * (begin - position) + part.tolist() + [0] * (position + count - end)


class _Voices:
    """What sounds at one loudness: all tones, or all prompts."""

    def __init__(self) -> None:
        self.playing: list[_Playing] = []
        self.wanted_gain = 1.0
        self._gain = 1.0

    def render(self, position: int, count: int) -> list[int] | None:
        """Return the frames from a position on; None when nothing sounds."""
        if not self.playing:
            self._gain = self.wanted_gain
            return None
        total = self.playing[0].alone(position, count)
        for playing in self.playing[1:]:
            total = list(map(add, total, playing.alone(position, count)))
        self.playing = [p for p in self.playing if p.end > position + count]
        return self._at_volume(total)

    def _at_volume(self, total: list[int]) -> list[int]:
        gain, wanted = self._gain, self.wanted_gain
        if gain == wanted:
            return total if gain == 1 else [int(value * gain) for value in total]
        step = (wanted - gain) / GLIDE_FRAMES
        gains = [
            gain + step * number if number < GLIDE_FRAMES else wanted
            for number in range(1, len(total) + 1)
        ]
        self._gain = gains[-1]
        return [int(value * at) for value, at in zip(total, gains, strict=True)]


class Mix:
    """One stream. Commands may be given by one thread, frames are rendered by another."""

    def __init__(self, tones: Mapping[str, Samples], spoken: Spoken | None = None) -> None:
        self._tones = tones
        self._spoken: Spoken = {} if spoken is None else spoken
        self._given: deque[Command | _Waiting] = deque()
        self._waiting: list[_Waiting] = []
        self._tones_on, self._voice_on = _Voices(), _Voices()
        self._position = 0
        self._has_ended = False
        self._happened: deque[SoundBegun | SoundMissed] = deque()

    @property
    def position(self) -> int:
        """The frame that is rendered next."""
        return self._position

    @property
    def is_quiet(self) -> bool:
        """Whether nothing sounds and nothing waits to sound."""
        playing = self._tones_on.playing or self._voice_on.playing
        return not (self._given or self._waiting or playing)

    @property
    def waiting(self) -> int:
        """The number of sounds that have not begun."""
        return len(self._waiting) + len(self._given)

    def give(self, command: Command) -> None:
        """Take a command, to be heeded with the next frames; a prompt is decoded here and now.

        Raises:
            Exception: what the prompts raise when one cannot be had; it is left out.
        """
        if not isinstance(command, PlaceSound):
            self._given.append(command)
            return
        at_s, name = command.at_s, command.name
        is_spoken = name not in self._tones
        samples = self._spoken[name] if is_spoken else self._tones[name]
        self._given.append(_Waiting(at_s, name, samples, is_spoken))

    def happened(self) -> Iterator[SoundBegun | SoundMissed]:
        """Yield what has begun or was left out since the last call."""
        while self._happened:
            yield self._happened.popleft()

    def restart(self) -> None:
        """Begin a new stream at frame 0; what was sounding is lost, what waits goes on waiting."""
        self._position = 0
        self._has_ended = False
        self._fall_silent()

    def heed(self, now_s: float) -> None:
        """Heed the commands given, and leave out what is too late, while no stream is open."""
        while self._given:
            self._obey(self._given.popleft())
        self._leave_out_before(now_s - LATE_S)

    def render(self, count: int, zero_s: float | None) -> Samples:
        """Return the next frames; frame 0 is heard at `zero_s`, None when not known yet.

        A flush ends the stream: from there on it is silent, and what was given afterwards waits
        for the next one.
        """
        while self._given and not self._has_ended:
            command = self._given.popleft()
            self._obey(command)
            self._has_ended = isinstance(command, Flush)
        if zero_s is not None and not self._has_ended:
            self._begin_due(count, zero_s)
        position = self._position
        self._position += count
        tones = self._tones_on.render(position, count)
        voice = self._voice_on.render(position, count)
        if tones is not None and voice is not None:
            tones = list(map(add, tones, voice))
        sounding = tones or voice
        return _cut_off(sounding) if sounding else array("h", bytes(2 * count))

    def _obey(self, command: Command | _Waiting) -> None:
        match command:
            case _Waiting():
                insort(self._waiting, command)
            case Flush():
                self._waiting.clear()
                self._fall_silent()
            case SetVolume(volume=volume):
                self._tones_on.wanted_gain = gain_of(volume)
            case SetVoiceVolume(volume=volume):
                self._voice_on.wanted_gain = gain_of(volume)
            case PlaceSound() | Ping():
                pass

    def _fall_silent(self) -> None:
        self._tones_on.playing.clear()
        self._voice_on.playing.clear()

    def _begin_due(self, count: int, zero_s: float) -> None:
        self._leave_out_before(zero_s + self._position / RATE_HZ - LATE_S)
        while self._waiting:
            waiting = self._waiting[0]
            frame = round((waiting.at_s - zero_s) * RATE_HZ)
            if frame >= self._position + count:
                return
            del self._waiting[0]
            first = max(frame, self._position)
            among = self._voice_on if waiting.is_spoken else self._tones_on
            among.playing.append(_Playing(first, waiting.samples))
            late_s = (first - frame) / RATE_HZ
            self._happened.append(SoundBegun(waiting.at_s, waiting.name, late_s))

    def _leave_out_before(self, moment_s: float) -> None:
        while self._waiting and self._waiting[0].at_s < moment_s:
            missed = self._waiting.pop(0)
            self._happened.append(SoundMissed(missed.at_s, missed.name))


def _cut_off(values: list[int]) -> Samples:
    """Return samples; what is louder than can be is cut off."""
    if max(values) > FULL_SCALE or min(values) < -FULL_SCALE:
        values = [max(-FULL_SCALE, min(FULL_SCALE, value)) for value in values]
    return array("h", values)
