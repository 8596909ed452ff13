"""Exercises that are skipped for the rest of a session, wherever they come again in it."""

from collections.abc import Iterable
from dataclasses import replace

from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import Routine
from backroutine.player.engine import Player, PlayerEvent


class LeftOut:
    """What is passed over in a session that goes on.

    The plan that is stored with the session carries it, so that it outlives the process.
    """

    def __init__(self, today: Iterable[ExerciseId], plan: Routine | None) -> None:
        marked = () if plan is None else (s.exercise_id for s in plan.steps if s.is_left_out)
        self.exercises = {*today, *marked}

    def holds_for(self, player: Player) -> bool:
        """Say whether the player is at something that is left out."""
        return not player.is_over and player.interval.exercise_id in self.exercises

    def pass_over(self, player: Player) -> list[PlayerEvent]:
        """Bring the player to the next step that is not left out, or to the end."""
        events: list[PlayerEvent] = []
        while self.holds_for(player):
            events += player.next_step()
        return events

    def back(self, player: Player) -> list[PlayerEvent]:
        """Go back as the player does, over what is left out; at the start it goes on from there."""
        events = player.back()
        while self.holds_for(player) and player.position_s > 0:
            events += player.back()
        return events

    def mark(self, plan: Routine) -> Routine:
        """Return the plan with what is left out marked in it."""
        if self.exercises.isdisjoint(step.exercise_id for step in plan.steps):
            return plan
        for section in Section:
            marked = tuple(
                replace(step, is_left_out=step.exercise_id in self.exercises)
                for step in plan.section(section)
            )
            plan = plan.with_section(section, marked)
        return plan
