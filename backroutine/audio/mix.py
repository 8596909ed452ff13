"""The mix: from cues with deadlines to the samples of one unbroken stream.

Nothing here knows a device or a thread. The device asks for so many frames; the mix answers with
the samples of these frames, in which every sound begins at the very frame that is heard at its
deadline. Which frame that is, the stream clock tells from the moments at which the device asked.

A sound is any array of samples with a name: the tones today, spoken words the same way.
"""

from array import array
from bisect import insort
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backroutine.audio.protocol import (
    Command,
    Flush,
    Ping,
    PlaceSound,
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
        return ran_dry and min(self._recent) - self._earliest_s > SLIP_S

    def _learn_queue(self) -> None:
        # a device that slept on before it began, or filled itself in secret, teaches nothing
        learned_s = self._begun_s - self._earliest_s
        if self._queued_s / 3 < learned_s < self._queued_s * 3:
            self._queued_s = learned_s


@dataclass(frozen=True, slots=True)
class _Playing:
    first: int
    samples: Samples

    @property
    def end(self) -> int:
        return self.first + len(self.samples)

    def add_to(self, total: list[int], position: int) -> None:
        begin = max(self.first, position)
        end = min(self.end, position + len(total))
        part = self.samples[begin - self.first : end - self.first]
        for index, value in enumerate(part, start=begin - position):
            total[index] += value


class Mix:
    """One stream. Commands may be given from any thread, frames are rendered by one at a time."""

    def __init__(self, sounds: Mapping[str, Samples]) -> None:
        self._sounds = sounds
        self._given: deque[Command] = deque()
        self._waiting: list[tuple[float, str]] = []
        self._playing: list[_Playing] = []
        self._gain = self._wanted_gain = 1.0
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
        return not (self._given or self._waiting or self._playing)

    @property
    def waiting(self) -> int:
        """The number of sounds that have not begun."""
        return len(self._waiting) + len(self._given)

    def give(self, command: Command) -> None:
        """Take a command, to be heeded with the next frames."""
        self._given.append(command)

    def happened(self) -> Iterator[SoundBegun | SoundMissed]:
        """Yield what has begun or was left out since the last call."""
        while self._happened:
            yield self._happened.popleft()

    def restart(self) -> None:
        """Begin a new stream at frame 0; what was sounding is lost, what waits goes on waiting."""
        self._position = 0
        self._has_ended = False
        self._playing.clear()

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
        if not self._playing:
            self._gain = self._wanted_gain
            return array("h", bytes(2 * count))
        total = [0] * count
        for playing in self._playing:
            playing.add_to(total, position)
        self._playing = [p for p in self._playing if p.end > self._position]
        return self._at_volume(total)

    def _obey(self, command: Command) -> None:
        match command:
            case PlaceSound(at_s=at_s, name=name):
                insort(self._waiting, (at_s, name))
            case Flush():
                self._waiting.clear()
                self._playing.clear()
            case SetVolume(volume=volume):
                self._wanted_gain = gain_of(volume)
            case Ping():
                pass

    def _begin_due(self, count: int, zero_s: float) -> None:
        self._leave_out_before(zero_s + self._position / RATE_HZ - LATE_S)
        while self._waiting:
            at_s, name = self._waiting[0]
            frame = round((at_s - zero_s) * RATE_HZ)
            if frame >= self._position + count:
                return
            del self._waiting[0]
            first = max(frame, self._position)
            self._playing.append(_Playing(first, self._sounds[name]))
            self._happened.append(SoundBegun(at_s, name, (first - frame) / RATE_HZ))

    def _leave_out_before(self, moment_s: float) -> None:
        while self._waiting and self._waiting[0][0] < moment_s:
            self._happened.append(SoundMissed(*self._waiting.pop(0)))

    def _at_volume(self, total: list[int]) -> Samples:
        gain, wanted = self._gain, self._wanted_gain
        if gain == wanted:
            return array("h", [_clip(int(value * gain)) for value in total])
        step = (wanted - gain) / GLIDE_FRAMES
        gains = [
            gain + step * number if number < GLIDE_FRAMES else wanted
            for number in range(1, len(total) + 1)
        ]
        self._gain = gains[-1]
        return array("h", [_clip(int(value * at)) for value, at in zip(total, gains, strict=True)])


def _clip(value: int) -> int:
    return max(-FULL_SCALE, min(FULL_SCALE, value))
