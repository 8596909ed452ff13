"""What the program and its mixer process say to each other: one line of words each.

    cue 5021.25 go          put this sound into the stream, to be heard at this moment
    flush                   forget what is not yet heard, and be silent
    volume 0.8              of the tones, from 0 (silent) to 1 (full)
    voice 0.8               of the voice, likewise
    ping 17                 answer, to show that you are alive

    pong 17
    state playing PulseAudio
    begun 5021.25 go 0.0    it lies in the stream, so many seconds late
    missed 5021.25 go       it could not have been heard in time, and was left out
    refused ...             that line made no sense
    slip ...                the mixer process has a fault of its own

Moments are seconds of the monotonic clock, which is the same in both processes.
"""

import math
from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum

MAX_LINE_BYTES = 200
MAX_MOMENT_S = 1e10


class ProtocolError(ValueError):
    """A line that is none of the above; the text says why."""


@dataclass(frozen=True, slots=True)
class PlaceSound:
    """Put a sound into the stream."""

    at_s: float
    name: str


@dataclass(frozen=True, slots=True)
class Flush:
    """Forget what is not yet heard, and be silent."""


@dataclass(frozen=True, slots=True)
class SetVolume:
    """Set the loudness of the tones, from 0 to 1."""

    volume: float


@dataclass(frozen=True, slots=True)
class SetVoiceVolume:
    """Set the loudness of the voice, from 0 to 1."""

    volume: float


@dataclass(frozen=True, slots=True)
class Ping:
    """Ask for a sign of life."""

    number: int


Command = PlaceSound | Flush | SetVolume | SetVoiceVolume | Ping


class StreamState(StrEnum):
    """What the mixer process is about."""

    PLAYING = "playing"
    """A stream is open."""
    IDLE = "idle"
    """Nothing to play: the device is let go, and will be taken again."""
    NO_DEVICE = "no-device"
    """No device could be opened; tried again every few seconds."""
    LOST = "lost"
    """The device has stopped taking samples; tried again at once."""
    NO_LIBRARY = "no-library"
    """miniaudio is not installed; the process ends."""


@dataclass(frozen=True, slots=True)
class State:
    """How the stream stands; `detail` is the sound system's name or the reason."""

    state: StreamState
    detail: str


@dataclass(frozen=True, slots=True)
class Pong:
    """The sign of life asked for."""

    number: int


@dataclass(frozen=True, slots=True)
class SoundBegun:
    """A sound lies in the stream."""

    at_s: float
    name: str
    late_s: float


@dataclass(frozen=True, slots=True)
class SoundMissed:
    """A sound was left out."""

    at_s: float
    name: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A line that was refused, or a fault of the mixer process itself: for the log."""

    text: str
    is_fault: bool


Answer = State | Pong | SoundBegun | SoundMissed | Remark


def write_command(command: Command) -> str:
    """Return the line for a command, without its end."""
    match command:
        case PlaceSound(at_s=at_s, name=name):
            return f"cue {at_s!r} {name}"
        case Flush():
            return "flush"
        case SetVolume(volume=volume):
            return f"volume {volume!r}"
        case SetVoiceVolume(volume=volume):
            return f"voice {volume!r}"
        case Ping(number=number):
            return f"ping {number}"


def read_command(line: str, names: Container[str]) -> Command:
    """Return the command in a line; only sounds of these names can be played.

    Raises:
        ProtocolError: the line is no command.
    """
    match line.split():
        case ["cue", moment, name]:
            if name not in names:
                raise ProtocolError(f"no sound is called {name!r}")
            return PlaceSound(_number(moment, -MAX_MOMENT_S, MAX_MOMENT_S), name)
        case ["flush"]:
            return Flush()
        case ["volume", volume]:
            return SetVolume(_number(volume, 0, 1))
        case ["voice", volume]:
            return SetVoiceVolume(_number(volume, 0, 1))
        case ["ping", number]:
            return Ping(_count(number))
        case _:
            raise ProtocolError(f"not a command: {line.strip()[:40]!r}")


def write_answer(answer: Answer) -> str:
    """Return the line for an answer, without its end."""
    match answer:
        case State(state=state, detail=detail):
            return f"state {state} {_one_line(detail)}"
        case Pong(number=number):
            return f"pong {number}"
        case SoundBegun(at_s=at_s, name=name, late_s=late_s):
            return f"begun {at_s!r} {name} {late_s!r}"
        case SoundMissed(at_s=at_s, name=name):
            return f"missed {at_s!r} {name}"
        case Remark(text=text, is_fault=is_fault):
            return f"{'slip' if is_fault else 'refused'} {_one_line(text)}"


def read_answer(line: str) -> Answer:
    """Return the answer in a line.

    Raises:
        ProtocolError: the line is no answer.
    """
    word, _, rest = line.strip().partition(" ")
    match word, rest.split():
        case "state", [state, *_] if state in tuple(StreamState):
            return State(StreamState(state), rest.partition(" ")[2])
        case "pong", [number]:
            return Pong(_count(number))
        case "begun", [moment, name, late]:
            at_s = _number(moment, -MAX_MOMENT_S, MAX_MOMENT_S)
            return SoundBegun(at_s, name, _number(late, 0, MAX_MOMENT_S))
        case "missed", [moment, name]:
            return SoundMissed(_number(moment, -MAX_MOMENT_S, MAX_MOMENT_S), name)
        case (("slip" | "refused"), _):
            return Remark(rest, word == "slip")
        case _:
            raise ProtocolError(f"not an answer: {line.strip()[:40]!r}")


def _number(text: str, least: float, most: float) -> float:
    try:
        number = float(text)
    except ValueError:
        raise ProtocolError(f"not a number: {text[:40]!r}") from None
    if not (math.isfinite(number) and least <= number <= most):
        raise ProtocolError(f"out of range: {text[:40]!r}")
    return number


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        raise ProtocolError(f"not a count: {text[:40]!r}")
    return int(text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
