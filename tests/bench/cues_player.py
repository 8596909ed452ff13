"""Plays a stretch of a real programme as the window does, and tells what it has planned.

    cues_player.py SECONDS STALL_MS           the busiest stretch, so long, stalled every second
    cues_player.py rounds COUNT STALL_MS      rounds of 10 s work and 5 s rest
    cues_player.py controls                   pause, skip and volume; prints when each was asked for

Cues and prompts of the voice are told alike: moment, name, and how long before it was known.

Run by the bench in a process of its own, so that its stalls do not disturb the recording.
"""

import json
import sys
import time

from backroutine.audio.speaker import BestSpeaker, make_speaker, voice_lengths
from backroutine.clock import SystemClock
from backroutine.domain.dose import Dose
from backroutine.domain.rules import ready
from backroutine.domain.timeline import Timeline, build_timeline
from backroutine.player.cues import Cue, TimedCue, TimedPrompt
from backroutine.player.engine import Player
from backroutine.player.prompts import PromptsAhead, instruction_prompt, plan_prompts
from tests import builders

TICK_S = 0.1
LOOK_AHEAD_S = 5.0
LEAD_S = 2.0
TAIL_S = 1.5
LONG_TEXT = 60
WORK_S, REST_S = 10, 5


def main(arguments: list[str]) -> None:
    """Play, and print the plan as JSON."""
    speaker = make_speaker()
    status = speaker.wait_until_decided(10)
    if arguments == ["controls"]:
        told: object = play_controls(speaker)
    elif arguments[0] == "rounds":
        count, stall_s = int(arguments[1]), float(arguments[2]) / 1000
        told = play(speaker, *rounds(count), count * (WORK_S + REST_S), stall_s)
    else:
        seconds, stall_s = float(arguments[0]), float(arguments[1]) / 1000
        told = play(speaker, *busiest(seconds), seconds, stall_s)
    speaker.close()
    print(json.dumps({"status": status.sentence, "told": told}))


def play(
    speaker: BestSpeaker, timeline: Timeline, start_s: float, seconds: float, stall_s: float
) -> list[tuple[float, str, float]]:
    """Play like the window; return each sound's moment, name, and how long before it was known."""
    player = Player(timeline, SystemClock())
    prompts = PromptsAhead(plan_prompts(timeline, voice_lengths()))
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
        said = prompts.ahead(player.position_s, player.zero_s, LOOK_AHEAD_S)
        said = [prompt for prompt in said if prompt.at_s < end_s]
        speaker.say(said)
        planned += [(p.at_s, p.name, p.at_s - time.monotonic()) for p in said]
        if stall_s and time.monotonic() >= stall_at_s:
            stall(stall_s)
            stall_at_s += 1
        time.sleep(TICK_S)
    time.sleep(TAIL_S)
    return sorted(planned)


def rounds(count: int) -> tuple[Timeline, float]:
    """Return the timeline of so many rounds of work and rest, and where the first begins."""
    work = ("bodyweight-squat", Dose(sets=count, time_s=WORK_S, rest_s=REST_S))
    plan = builders.routine(warm_up=(("march-in-place", Dose(time_s=300)),), main=(work,))
    timeline = build_timeline(ready(plan, builders.catalogue()))
    return timeline, 310 + timeline.intervals[2].duration_s


def busiest(seconds: float) -> tuple[Timeline, float]:
    """Return the timeline of a programme, and from where so many seconds have the most sounds."""
    lengths = voice_lengths()
    most: tuple[int, float, Timeline | None] = (-1, 0.0, None)
    for programme in builders.programmes():
        timeline = build_timeline(builders.ready_programme(programme.routine.id))
        times = [cue.at_s for cue in timeline.cues]
        times += [prompt.at_s for prompt in plan_prompts(timeline, lengths)]
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
    """Pause in the middle of the longest tone, skip, and change the volume; many times.

    Then the same with the voice: pause in the middle of an instruction, skip to another prompt.
    """
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
    return asked | control_voice(speaker)


def control_voice(speaker: BestSpeaker) -> dict[str, list[float]]:
    exercises = [e for e in builders.catalogue() if len(e.instructions[0]) > LONG_TEXT][:12]
    instructions = [instruction_prompt(exercise.id, 1) for exercise in exercises]
    asked: dict[str, list[float]] = {"pause_voice": [], "skip_voice": [], "voice_volume": []}
    for number, instruction in enumerate(instructions):
        speaker.set_voice_volume(1)
        speaker.say([TimedPrompt(time.monotonic() + 0.3, instruction)])
        time.sleep(1.3 + 0.0137 * number)
        asked["pause_voice"].append(time.monotonic())
        speaker.flush()
        time.sleep(0.6)
        asked["skip_voice"].append(time.monotonic())
        speaker.flush()
        # of another exercise, so that it has to be decoded first
        speaker.say([TimedPrompt(time.monotonic(), instructions[number - 1])])
        time.sleep(1.0 + 0.0137 * number)
        asked["voice_volume"].append(time.monotonic())
        speaker.set_voice_volume(0)
        time.sleep(0.6)
        speaker.flush()
        time.sleep(0.3)
    return asked


if __name__ == "__main__":
    main(sys.argv[1:])
