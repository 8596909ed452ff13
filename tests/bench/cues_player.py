"""Plays a stretch of a real programme as the window does, and tells which cues it has planned.

    cues_player.py SECONDS STALL_MS     the busiest stretch, so long, stalled every second
    cues_player.py controls             pause, skip and volume; prints when each was asked for

Run by the bench in a process of its own, so that its stalls do not disturb the recording.
"""

import json
import sys
import time

from backroutine.audio.speaker import BestSpeaker, make_speaker
from backroutine.clock import SystemClock
from backroutine.domain.timeline import Timeline, build_timeline
from backroutine.player.cues import Cue, TimedCue
from backroutine.player.engine import Player
from tests import builders

TICK_S = 0.1
LOOK_AHEAD_S = 5.0
LEAD_S = 2.0
TAIL_S = 1.5


def main(arguments: list[str]) -> None:
    """Play, and print the plan as JSON."""
    speaker = make_speaker()
    status = speaker.wait_until_decided(10)
    if arguments == ["controls"]:
        told: object = play_controls(speaker)
    else:
        told = play(speaker, float(arguments[0]), float(arguments[1]) / 1000)
    speaker.close()
    print(json.dumps({"status": status.sentence, "told": told}))


def play(speaker: BestSpeaker, seconds: float, stall_s: float) -> list[tuple[float, str, float]]:
    """Play like the window; return each cue's moment, name, and how long before it was known."""
    timeline, start_s = busiest(seconds)
    player = Player(timeline, SystemClock())
    # a little before: the device is opened, and the cues that count are known in time
    player.start(max(0.0, start_s - LEAD_S))
    planned = []
    end_s = time.monotonic() + LEAD_S + seconds
    stall_at_s = time.monotonic() + 1
    while time.monotonic() < end_s:
        player.tick()
        cues = [c for c in player.cues_ahead(LOOK_AHEAD_S) if c.at_s < end_s]
        speaker.schedule(cues)
        planned += [(c.at_s, c.cue.value, c.at_s - time.monotonic()) for c in cues]
        if stall_s and time.monotonic() >= stall_at_s:
            stall(stall_s)
            stall_at_s += 1
        time.sleep(TICK_S)
    time.sleep(TAIL_S)
    return planned


def busiest(seconds: float) -> tuple[Timeline, float]:
    """Return the timeline of a programme, and from where so many seconds have the most cues."""
    most: tuple[int, float, Timeline | None] = (-1, 0.0, None)
    for programme in builders.programmes():
        timeline = build_timeline(builders.ready_programme(programme.routine.id))
        times = [cue.at_s for cue in timeline.cues]
        latest_s = max(0.0, timeline.total_s - seconds)
        for start_s in (at_s for at_s in times if at_s <= latest_s):
            count = sum(start_s <= at_s < start_s + seconds for at_s in times)
            if count > most[0]:
                most = (count, start_s, timeline)
    assert most[2] is not None
    return most[2], most[1]


def stall(seconds: float) -> None:
    """Hold the interpreter, as a long call into a library does."""
    until_s = time.monotonic() + seconds
    while time.monotonic() < until_s:
        sum(range(200_000))


def play_controls(speaker: BestSpeaker) -> dict[str, list[float]]:
    """Pause in the middle of the longest tone, skip, and change the volume; many times."""
    asked: dict[str, list[float]] = {"pause": [], "skip": [], "volume": []}
    for number in range(12):
        now_s = time.monotonic()
        speaker.set_volume(1)
        speaker.schedule([TimedCue(now_s + 0.3, Cue.DONE)])
        time.sleep(0.85 + 0.0037 * number)
        asked["pause"].append(time.monotonic())
        speaker.flush()
        time.sleep(0.6)
        asked["skip"].append(time.monotonic())
        speaker.flush()
        speaker.schedule([TimedCue(time.monotonic(), Cue.GO)])
        time.sleep(0.12 + 0.0037 * number)
        asked["volume"].append(time.monotonic())
        speaker.set_volume(0)
        time.sleep(0.8)
    return asked


if __name__ == "__main__":
    main(sys.argv[1:])
