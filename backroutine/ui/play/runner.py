"""Between the player and the window: wakes it in time, hands its cues to the speaker.

Nothing is decided here. The alarm is set anew to the next half second of the session, on which
every change lies, and the cues of the next seconds are always with the speaker already.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from backroutine.player.cues import Speaker
from backroutine.player.engine import Player, PlayerEvent, PlayerState
from backroutine.player.moment import cues_between
from backroutine.ui.play.alarm import Alarm
from backroutine.ui.play.narrator import Narrator

# Longer than the gap that counts as a suspend, so that no stall that is played through is heard.
LOOK_AHEAD_S = 4.0
BEAT_S = 0.5


class SessionRunner(QObject):
    """Runs one player from its start to its end."""

    happened = Signal(object)
    """A `PlayerEvent`."""
    moved = Signal()
    """The player knows its position anew: on every beat, and after every act."""
    cues_seen = Signal(object)
    """The cues that are due now, as a tuple: for the eye."""

    def __init__(
        self, player: Player, speaker: Speaker, alarm: Alarm, parent: QObject | None = None,
        *, narrator: Narrator | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._narrator = narrator
        self.player = player
        self._speaker = speaker
        self._alarm = alarm

    @property
    def is_running(self) -> bool:
        return self.player.state is PlayerState.RUNNING

    def act(self, act: Callable[[], list[PlayerEvent]]) -> None:
        """Do something with the player that changes where it is, such as `player.pause`."""
        events = act()
        self._flush()
        self._look_ahead()
        self._tell(events)

    def let_go(self) -> None:
        """Ring no more."""
        self._alarm.cancel()

    def _ring(self) -> None:
        before_s = self.player.position_s
        was_running = self.is_running
        events = self.player.tick()
        if was_running and self.player.state is PlayerState.PAUSED:
            self._flush()
        self._look_ahead()
        self._tell(events)
        reached_s = self.player.position_s
        if self.player.stands_still:
            reached_s -= BEAT_S / 2  # what comes at the end of the set waits too
        seen = cues_between(self.player.timeline, before_s, reached_s)
        if seen:
            self.cues_seen.emit(seen)

    def _look_ahead(self) -> None:
        cues = self.player.cues_ahead(LOOK_AHEAD_S)
        if cues:
            self._speaker.schedule(cues)
        if self._narrator is not None and (self.is_running or cues):
            self._narrator.speak_ahead(self.player, self.player.sure_ahead_s(LOOK_AHEAD_S))
        if self.is_running:
            self._alarm.ring_in(self.player.delay_to_beat(BEAT_S), self._ring)
        else:
            self._alarm.cancel()

    def _flush(self) -> None:
        self._speaker.flush()
        if self._narrator is not None:
            self._narrator.void()

    def _tell(self, events: list[PlayerEvent]) -> None:
        for event in events:
            self.happened.emit(event)
        self.moved.emit()
