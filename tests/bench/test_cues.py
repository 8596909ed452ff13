"""Cues and voice as they are heard: recorded from a sound server of our own, beside the plan.

Prints, judges nothing. Goals: no cue missed or added, none off by more than 5 ms with every core
busy and the player stalled 200 ms every second, no drift; a pause silent within 50 ms, a skip
heard within 200, a volume within 400.

The program itself is held against its own `timeline --json`, its very first cue and its end
included; player and speaker alone, with the voice, in a loop that is stalled, against what they
were handed. Each is played quietly, then with every core busy and stalls.

`CUES_SECONDS=910` plays the programme of 15 minutes to its end; 20 s of it otherwise.
"""

import contextlib
import json
import math
import os
import subprocess
import sys
import time
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from backroutine.audio.tones import Samples, render_tones
from backroutine.audio.voice import Decoder, find_voice
from backroutine.clock import SystemClock
from backroutine.domain.dose import Dose
from backroutine.domain.routine import Routine, RoutineId, RoutineKind
from backroutine.paths import DataPaths
from backroutine.storage.database import open_database
from tests import builders
from tests.bench.cues_server import (
    RATE_HZ,
    Recording,
    SoundServer,
    missing_programs,
    onsets,
)

ROOT = Path(__file__).resolve().parents[2]
PLAYER = Path(__file__).with_name("cues_player.py")
SECONDS = float(os.environ.get("CUES_SECONDS", "20"))
STALL_MS = 200.0
PROGRAMME = "article-routine-15"
TAIL_S = 1.5
# What sounds as the window closes is silenced on purpose.
CUT_S = 0.5

LOUD = 200  # of 32767; the sink has no noise of its own
QUIET_S = 0.08
NEAR_S = 0.15
FAR_MS = 5.0
# A cue known later than this before its moment was asked for at once: it cannot be on time.
KNOWN_S = 0.1

pytestmark = pytest.mark.skipif(bool(missing_programs()), reason=missing_programs())


@dataclass(frozen=True)
class Heard:
    """The plan beside the recording; times in seconds."""

    planned: list[tuple[float, str, float]]
    pairs: list[tuple[float, float, str]]  # planned, heard, name
    lost: list[tuple[float, str, float]]
    strange: list[float]  # found, neither planned nor within a word after a pause of breath
    hidden: int  # planned within the sound of the one before, which no ear of ours can part

    @property
    def missed(self) -> int:
        return len(self.lost)

    @property
    def added(self) -> int:
        return len(self.strange)


@pytest.fixture(scope="module")
def server() -> Iterator[SoundServer]:
    """Start a sound server of our own."""
    with SoundServer() as started:
        yield started


LOADS = pytest.mark.parametrize(
    ("busy", "stall_ms"),
    [
        pytest.param(0, 0.0, id="quiet"),
        pytest.param(os.cpu_count() or 1, STALL_MS, id="every core busy"),
    ],
)


@LOADS
def test_cues_of_the_program(
    server: SoundServer, tmp_path: Path, busy: int, stall_ms: float
) -> None:
    """Begin a programme in the real program, as a person does, and hold it against its timeline."""
    plan = json.loads(run_program(server, tmp_path, "timeline", PROGRAMME, "--json"))
    play_program(server, tmp_path, PROGRAMME, plan, busy, stall_ms)


@LOADS
def test_cues_of_the_program_to_its_end(
    server: SoundServer, tmp_path: Path, busy: int, stall_ms: float
) -> None:
    """Play a whole routine, a short one, so that the end is among what is heard."""
    routine = short_routine()
    database = open_database(DataPaths(tmp_path, tmp_path / "log"), SystemClock())
    database.routines.save(routine)
    database.close()
    plan = json.loads(run_program(server, tmp_path, "timeline", routine.name, "--json"))
    play_program(server, tmp_path, routine.id, plan, busy, stall_ms, seconds=math.inf)


def play_program(
    server: SoundServer, home: Path, routine_id: str, plan: dict[str, Any], busy: int,
    stall_ms: float, *, seconds: float = SECONDS,
) -> None:  # fmt: skip
    """Play it for so many seconds, and print every cue that was planned within them."""
    with Recording(server) as recording, busy_loops(busy):
        said = json.loads(
            run_module(
                server, home, "tests.bench.cues_program", routine_id, str(seconds), str(stall_ms)
            ).splitlines()[-1]
        )
        time.sleep(TAIL_S)
    over_s = said["played_s"] - CUT_S
    planned = [
        (said["zero_s"] + cue["at_s"], cue["cue"], math.inf)
        for cue in plan["cues"]
        if cue["at_s"] <= over_s
    ]
    heard = compare(recording, planned)
    print(f"\nthe program itself: {routine_id}, {min(said['played_s'], plan['total_s']):.0f} s,")
    print(f"  {busy} busy loops, stalls of {stall_ms:.0f} ms (the window stood still for")
    print(f"  {said['still_s'] * 1000:.0f} ms at most); load {os.getloadavg()[0]:.1f}")
    print_heard(heard)
    if heard.pairs:
        first_ms = off_ms(heard.pairs[:1])[0] - median(off_ms(heard.pairs))
        print(f"  the first lies {first_ms:+.2f} ms off the middle (goal 5)")
    if math.isinf(said["played_s"]):
        lasts_s = len(render_tones()["done"]) / RATE_HZ
        sounds_s = sounding_s(recording, planned[-1][0] - 0.1, lasts_s + 0.2)
        print(f"  of the {lasts_s:.2f} s of the end {sounds_s:.2f} s are heard")


def sounding_s(recording: Recording, from_s: float, within_s: float) -> float:
    """Return how long it is from the first loud sample to the last within a stretch."""
    zero_s, sample_s = recording.pace()
    first = round((from_s - zero_s) / sample_s)
    part = recording.samples()[first : first + round(within_s * RATE_HZ)]
    loud = [index for index, value in enumerate(part) if abs(value) >= LOUD]
    return (loud[-1] - loud[0]) / RATE_HZ if loud else 0.0


def short_routine() -> Routine:
    """Return a routine that is soon over."""
    routine = builders.routine(cool_down=(("childs-pose", Dose(time_s=20)),), name="Short")
    return replace(routine, id=RoutineId("short"), kind=RoutineKind.COOL_DOWN)


@LOADS
def test_cues_of_a_programme(server: SoundServer, busy: int, stall_ms: float) -> None:
    with Recording(server) as recording, busy_loops(busy):
        said = run_player(server, str(SECONDS), str(stall_ms))
    planned = [tuple(cue) for cue in said["told"]]
    heard = compare(recording, planned)
    print(f"\n{SECONDS:.0f} s, {busy} busy loops, stalls of {stall_ms:.0f} ms: {said['status']}")
    print(f"  server in front: {server.is_real_time}; load {os.getloadavg()[0]:.1f}")
    print_heard(heard)


def test_controls(server: SoundServer) -> None:
    with Recording(server) as recording:
        asked: dict[str, list[float]] = run_player(server, "controls")["told"]
    samples = recording.samples()
    zero_s, sample_s = recording.pace()

    def index(moment_s: float) -> int:
        return round((moment_s - zero_s) / sample_s)

    def silent(what: str) -> list[float]:
        return [silent_after_s(samples, index(moment_s)) for moment_s in asked[what]]

    def heard(what: str) -> list[float]:
        return [heard_after_s(samples, index(moment_s)) for moment_s in asked[what]]

    print()
    for what, goal_ms, times_s in (
        ("a pause is silent", 50, silent("pause")),
        ("a skip is heard", 200, heard("skip")),
        ("a volume is heard", 400, silent("volume")),
        ("a pause silences the voice", 50, silent("pause_voice")),
        ("a skip to a prompt is heard", 200, heard("skip_voice")),
        ("a volume of the voice is heard", 400, silent("voice_volume")),
    ):
        middle_ms, worst_ms = median(times_s) * 1000, max(times_s) * 1000
        print(f"{what} after {middle_ms:.0f} ms, at worst {worst_ms:.0f} (goal {goal_ms})")


def print_heard(heard: Heard) -> None:
    """Print what was missed, added, late or early, and how far."""
    print(f"  planned {len(heard.planned)} (hidden {heard.hidden}), compared {len(heard.pairs)}")
    print(f"  missed {heard.missed}, added {heard.added} (goal 0, 0)")
    begun_s = heard.planned[0][0]
    for at_s, name, known_s in heard.lost:
        print(f"    lost: {name}, at {at_s - begun_s:.1f} s, known {known_s:.1f} s before")
    for moment_s in heard.strange:
        print(f"    not planned: something at {moment_s - begun_s:.3f} s")
    middle_ms = median(off_ms(heard.pairs))
    for at_s, heard_s, name in heard.pairs:
        late_ms = (heard_s - at_s) * 1000 - middle_ms
        if abs(late_ms) > FAR_MS:
            print(f"    {name}, at {at_s - begun_s:.1f} s, lies {late_ms:+.1f} ms off")
    print(f"  {middle_ms:.1f} ms after the plan, the way through the recording included")
    tones = render_tones()
    spoken = [pair for pair in heard.pairs if pair[2] not in tones]
    for what, pairs in (
        ("tones", [pair for pair in heard.pairs if pair[2] in tones]),
        ("voice", spoken),
    ):
        if pairs:
            from_middle_ms = sorted(abs(one - middle_ms) for one in off_ms(pairs))
            worst_ms, most_ms = from_middle_ms[-1], from_middle_ms[len(pairs) * 95 // 100]
            drift = drift_ms_per_minute(pairs)
            print(
                f"  {what}: {len(pairs)}, 95 of 100 within {most_ms:.2f} ms of that, the worst "
                f"{worst_ms:.2f} ms (goal 5); drift {drift:+.3f} ms a minute"
            )


def run_program(server: SoundServer, home: Path, *arguments: str) -> bytes:
    """Run the program on a data folder of its own; return what it prints."""
    return run_module(server, home, "backroutine", *arguments)


def run_module(server: SoundServer, home: Path, *arguments: str) -> bytes:
    """Run a module on a data folder of its own; return what it prints."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        env={
            **server.environment,
            "PYTHONPATH": str(ROOT),
            "BACKROUTINE_HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
        },
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    ).stdout


def run_player(server: SoundServer, *arguments: str) -> dict[str, Any]:
    answer = subprocess.run(
        [sys.executable, str(PLAYER), *arguments],
        env={**server.environment, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(answer.stdout)  # type: ignore[no-any-return]


@contextlib.contextmanager
def busy_loops(count: int) -> Iterator[None]:
    """Keep as many processes busy with nothing."""
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def compare(recording: Recording, planned: list[tuple[float, str, float]]) -> Heard:
    """Find the sounds of the recording and give each to the planned cue that is nearest."""
    sounds = samples_of({name for _, name, _ in planned})
    lead_s = {name: lead_s_of(samples) for name, samples in sounds.items()}
    zero_s, sample_s = recording.pace()
    found = [zero_s + index * sample_s for index in onsets(recording.samples(), LOUD, QUIET_S)]
    clear = [
        (at_s, name, known_s)
        for before, (at_s, name, known_s) in zip([None, *planned], planned, strict=False)
        if before is None or at_s > before[0] + len(sounds[before[1]]) / RATE_HZ + QUIET_S
    ]
    pairs: list[tuple[float, float, str]] = []
    lost, left = [], list(found)
    for at_s, name, known_s in clear:
        near = min(left, key=lambda moment_s: abs(moment_s - at_s), default=None)
        if near is not None and abs(near - at_s) < NEAR_S:
            left.remove(near)
            pairs.append((at_s, near - lead_s[name], name))
            if known_s < KNOWN_S:
                late_ms = (near - at_s) * 1000
                print(f"  {name} was known {known_s * 1000:.0f} ms before: {late_ms:.0f} ms late")
        else:
            lost.append((at_s, name, known_s))
    words = [(heard_s, heard_s + len(sounds[name]) / RATE_HZ) for _, heard_s, name in pairs]
    strange = [
        moment_s for moment_s in left if not any(begin < moment_s < end for begin, end in words)
    ]
    return Heard(planned, pairs, lost, strange, len(planned) - len(clear))


def lead_s_of(samples: Samples) -> float:
    """Return how long after its beginning a sound is heard."""
    return next(i for i, value in enumerate(samples) if abs(value) >= LOUD) / RATE_HZ


def samples_of(names: set[str]) -> dict[str, Samples]:
    """Return the samples of tones and prompts."""
    tones, decoder = render_tones(), Decoder(find_voice())
    return {name: tones[name] if name in tones else decoder[name] for name in names}


def off_ms(pairs: list[tuple[float, float, str]]) -> list[float]:
    return [(heard_s - at_s) * 1000 for at_s, heard_s, _ in pairs]


def drift_ms_per_minute(pairs: list[tuple[float, float, str]]) -> float:
    third = max(1, len(pairs) // 3)
    first, last = pairs[:third], pairs[-third:]

    minutes = (last[-1][0] - first[0][0]) / 60
    return (median(off_ms(last)) - median(off_ms(first))) / minutes if minutes else 0.0


def silent_after_s(samples: "array[int]", start: int) -> float:
    """Return how long after a sample something is still heard."""
    part = samples[start : start + RATE_HZ // 2]
    return max((i for i, value in enumerate(part) if abs(value) >= LOUD), default=0) / RATE_HZ


def heard_after_s(samples: "array[int]", start: int) -> float:
    """Return how long after a sample something is heard."""
    part = samples[start : start + RATE_HZ]
    return next((i for i, v in enumerate(part) if abs(v) >= LOUD), RATE_HZ) / RATE_HZ
