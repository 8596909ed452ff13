"""What the voice says during a session, and when: planned beforehand, from the timeline alone.

The timeline never changes for a voice. Prompts are laid into the quiet between the cues: each
begins after the tone before it has died away, and ends a margin before the next cue and before
its interval does. One that does not fit is said shorter or left out, never cut. Nothing is said
while an interval is counted down.
"""

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from backroutine.domain.dose import Dose, Side
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.timeline import Cue, Interval, IntervalKind, PlannedCue, Timeline
from backroutine.player.cues import TimedPrompt
from backroutine.player.moment import repetition_at, step_of

AFTER_TONE_S = 0.1
BEFORE_CUE_S = 0.2
WITHIN_PHRASE_S = 0.12
BETWEEN_PHRASES_S = 0.35

# The voice knows every number of a set and of a round; repetitions it counts up to here.
MOST_REPS = 40

Phrase = tuple[str, ...]


class Prompt(StrEnum):
    """What is said whatever the exercise."""

    TEST = "say-test"
    FIRST = "say-first"
    NEXT = "say-next"
    NEXT_EXERCISE = "say-next-exercise"
    REST = "say-rest"
    HALF = "say-half"
    SIDES = "say-sides"
    LEFT = "say-left"
    RIGHT = "say-right"
    LAST_SET = "say-last-set"
    LAST_ROUND = "say-last-round"
    END = "say-end"


@dataclass(frozen=True, slots=True)
class VoiceLengths:
    """How long everything sounds, in seconds: the prompts that the voice knows, and the tones."""

    prompts: Mapping[str, float]
    cues: Mapping[Cue, float]


def end_length_s(lengths: VoiceLengths) -> float:
    """Return how long the end of a session sounds after its last second: its tone, then a word."""
    tone_s = lengths.cues.get(Cue.DONE, 0.0)
    word_s = lengths.prompts.get(Prompt.END)
    return tone_s if word_s is None else tone_s + AFTER_TONE_S + word_s


@dataclass(frozen=True, slots=True)
class SpokenText:
    """A text that was spoken on this computer: what its prompt is called, and how long it lasts."""

    name: str
    length_s: float


@dataclass(frozen=True, slots=True)
class PlannedPrompt:
    """A prompt, the second of the session at which it begins, and how long it lasts."""

    at_s: float
    name: str
    duration_s: float

    @property
    def end_s(self) -> float:
        return self.at_s + self.duration_s


def name_prompt(exercise_id: ExerciseId) -> str:
    """Return the prompt that says the name of an exercise."""
    return f"name-{exercise_id}"


def instruction_prompt(exercise_id: ExerciseId, number: int) -> str:
    """Return the prompt that says one instruction of an exercise, counted from 1."""
    return f"how-{exercise_id}-{number}"


def number_prompt(number: int) -> str:
    """Return the prompt that says how many repetitions have begun."""
    return f"number-{number}"


def set_prompt(number: int, of: int) -> str:
    """Return the prompt that says which set comes."""
    return Prompt.LAST_SET if number == of else f"set-{number}"


def round_prompt(number: int, of: int) -> str:
    """Return the prompt that says which round of a circuit comes."""
    return Prompt.LAST_ROUND if number == of else f"round-{number}"


def plan_prompts(timeline: Timeline, lengths: VoiceLengths) -> tuple[PlannedPrompt, ...]:
    """Return what is said during a session, in its order."""
    plan = _Plan(timeline, lengths)
    for interval in timeline.intervals:
        plan.speak_during(interval)
    plan.speak_at_end()
    return tuple(plan.prompts)


class PromptsAhead:
    """Gives the prompts of a session out, each once and before it is due."""

    def __init__(self, prompts: Sequence[PlannedPrompt]) -> None:
        self._prompts = prompts
        self._given_to = 0

    def ahead(self, position_s: float, zero_s: float, look_ahead_s: float) -> list[TimedPrompt]:
        """Return those that begin within the next seconds and were not returned before.

        `position_s` is the second of the session that was reached, `zero_s` the moment of the
        monotonic clock at which second 0 would lie. One whose beginning has passed is left out.
        """
        first = max(self._given_to, bisect_left(self._prompts, position_s, key=_beginning))
        beyond = bisect_left(self._prompts, position_s + look_ahead_s, key=_beginning)
        self._given_to = max(first, beyond)
        return [TimedPrompt(zero_s + p.at_s, p.name) for p in self._prompts[first : self._given_to]]

    def void(self) -> None:
        """Forget what was returned: it was flushed, and what still lies ahead is due again."""
        self._given_to = 0

    def take(self, prompts: Sequence[PlannedPrompt], position_s: float, timeline: Timeline) -> None:
        """Go over to another plan of the same timeline, at the first interval not begun with yet.

        What was returned already is said to its end, so that the plans never speak at once.
        """
        said_s = self._prompts[self._given_to - 1].end_s if self._given_to else 0.0
        from_s = max(position_s, said_s)
        starts_s = (one.start_s for one in timeline.intervals if one.start_s >= from_s)
        change_s = next(starts_s, math.inf)
        before = [prompt for prompt in self._prompts if prompt.at_s < change_s]
        self._prompts = (*before, *(prompt for prompt in prompts if prompt.at_s >= change_s))


def _beginning(prompt: PlannedPrompt) -> float:
    return prompt.at_s


def _moment_of(planned: PlannedCue) -> float:
    return planned.at_s


@dataclass(frozen=True, slots=True)
class _Quiet:
    """The time between the tone of a cue and the next cue or the end of the interval."""

    cue: Cue
    cue_s: float
    start_s: float
    end_s: float


class _Plan:
    def __init__(self, timeline: Timeline, lengths: VoiceLengths) -> None:
        self.prompts: list[PlannedPrompt] = []
        self._timeline = timeline
        self._lengths = lengths.prompts
        self._free_s = 0.0  # when the prompt before has ended
        self._instructed: set[tuple[int, int | None, int]] = set()
        self._tones_end_s: list[float] = []  # for each cue, when all tones up to its own are over
        over_s = 0.0
        for planned in timeline.cues:
            over_s = max(over_s, planned.at_s + lengths.cues[planned.cue])
            self._tones_end_s.append(over_s)

    def speak_during(self, interval: Interval) -> None:
        for quiet in self._quiets(interval):
            match interval.kind:
                case IntervalKind.WORK:
                    self._speak_at_work(interval, quiet)
                case IntervalKind.CHANGE_SIDES:
                    self._say(quiet, *_shorter((Prompt.SIDES, *_side(interval))))
                case IntervalKind.GET_READY:
                    lead = Prompt.NEXT if self.prompts else Prompt.FIRST
                    self._announce(interval, quiet, lead)
                case IntervalKind.REST:
                    self._say(quiet, (Prompt.REST,))
                    number = set_prompt(interval.set_number, self._dose(interval).sets)
                    self._announce(interval, quiet, Prompt.NEXT, number)
                case IntervalKind.ROUND_REST:
                    self._say(quiet, (Prompt.REST,))
                    self._say(quiet, self._round(interval))

    def speak_at_end(self) -> None:
        if self._timeline.cues:
            end_s = self._tones_end_s[-1] + AFTER_TONE_S
            self._place((Prompt.END,), max(end_s, self._free_s))

    def _speak_at_work(self, interval: Interval, quiet: _Quiet) -> None:
        match quiet.cue:
            case Cue.GO if (interval.rep_number or 1) == 1:
                self._instruct(interval, quiet)
            case Cue.GO | Cue.REP:
                dose = self._dose(interval)
                repetition = repetition_at(interval, dose, quiet.cue_s)
                if repetition is not None:
                    self._say(quiet, (number_prompt(repetition.number),))
            case Cue.HALF:
                self._say(quiet, (Prompt.HALF,))
            case _:
                pass

    def _announce(self, interval: Interval, quiet: _Quiet, lead: str, *numbers: str) -> None:
        """Say which exercise comes and on which side, then how it is done.

        Rather the instruction whose turn it is after a shorter announcement than another one.
        """
        name = name_prompt(interval.exercise_id)
        if name not in self._lengths:
            lead, name = "", Prompt.NEXT_EXERCISE  # a person's own, which nobody has spoken
        side = _side(interval)
        known = tuple(number for number in numbers if number in self._lengths)
        whole = (*((lead,) if lead else ()), *known, name, *side)
        named = (whole, (*known, name, *side), (name, *side))
        for instruction in self._instructions_in_turn(interval)[:1]:
            if self._say_both(quiet, named, instruction):
                self._instructed.add(_set_of(interval))
                return
        self._say(quiet, *named, (name,), side)
        self._instruct(interval, quiet)

    def _instruct(self, interval: Interval, quiet: _Quiet) -> None:
        """Say one instruction for this set: the next in turn, else another one that fits."""
        if self._say(quiet, *((one,) for one in self._instructions_in_turn(interval))):
            self._instructed.add(_set_of(interval))

    def _instructions_in_turn(self, interval: Interval) -> list[str]:
        """Return those for this set, the one whose turn it is first; none where one was said."""
        instructions = list(self._instructions(interval.exercise_id))
        if not instructions or _set_of(interval) in self._instructed:
            return []
        turn = (interval.set_number + (interval.round_number or 1) - 2) % len(instructions)
        return instructions[turn:] + instructions[:turn]

    def _say(self, quiet: _Quiet, *ways: Phrase) -> bool:
        """Say the first of several ways that fits; return whether one did."""
        start_s = self._start_s(quiet)
        for way in ways:
            if start_s + self._length_s(way) <= quiet.end_s - BEFORE_CUE_S:
                self._place(way, start_s)
                return True
        return False

    def _say_both(self, quiet: _Quiet, ways: Sequence[Phrase], then: str) -> bool:
        """Say the first way that leaves room for one prompt more, and that; or nothing."""
        start_s = self._start_s(quiet)
        then_s = BETWEEN_PHRASES_S + self._length_s((then,))
        for way in ways:
            if start_s + self._length_s(way) + then_s <= quiet.end_s - BEFORE_CUE_S:
                self._place(way, start_s)
                self._place((then,), self._free_s)
                return True
        return False

    def _start_s(self, quiet: _Quiet) -> float:
        return max(quiet.start_s + AFTER_TONE_S, self._free_s)

    def _length_s(self, phrase: Phrase) -> float:
        """Return how long it takes to say; for ever what the voice does not know."""
        if not phrase or any(name not in self._lengths for name in phrase):
            return math.inf
        return sum(self._lengths[name] for name in phrase) + WITHIN_PHRASE_S * (len(phrase) - 1)

    def _place(self, phrase: Phrase, start_s: float) -> None:
        for name in phrase:
            if name in self._lengths:
                self.prompts.append(PlannedPrompt(start_s, str(name), self._lengths[name]))
                start_s = self.prompts[-1].end_s + WITHIN_PHRASE_S
        self._free_s = start_s - WITHIN_PHRASE_S + BETWEEN_PHRASES_S

    def _quiets(self, interval: Interval) -> Iterator[_Quiet]:
        cues = self._timeline.cues
        first = bisect_left(cues, interval.start_s, key=_moment_of)
        beyond = bisect_left(cues, interval.end_s, key=_moment_of)
        for index in range(first, beyond):
            planned = cues[index]
            if planned.cue is not Cue.COUNT:
                end_s = cues[index + 1].at_s if index + 1 < beyond else interval.end_s
                yield _Quiet(planned.cue, planned.at_s, self._tones_end_s[index], end_s)

    def _instructions(self, exercise_id: ExerciseId) -> Iterator[str]:
        number = 1
        while (name := instruction_prompt(exercise_id, number)) in self._lengths:
            yield name
            number += 1

    def _round(self, interval: Interval) -> Phrase:
        circuit_id = step_of(self._timeline, interval).circuit_id
        if circuit_id is None or interval.round_number is None:
            return ()
        rounds = self._timeline.routine.circuit(circuit_id).all_rounds
        return (round_prompt(interval.round_number, rounds),)

    def _dose(self, interval: Interval) -> Dose:
        return step_of(self._timeline, interval).dose


def _set_of(interval: Interval) -> tuple[int, int | None, int]:
    return interval.step_number, interval.round_number, interval.set_number


def _side(interval: Interval) -> Phrase:
    match interval.side:
        case Side.LEFT:
            return (Prompt.LEFT,)
        case Side.RIGHT:
            return (Prompt.RIGHT,)
        case _:
            return ()


def _shorter(phrase: Phrase) -> Iterator[Phrase]:
    """Yield a phrase, then less and less of its end."""
    for count in range(len(phrase), 0, -1):
        yield phrase[:count]
