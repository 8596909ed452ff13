"""What a person may wish during a session, and the keys that say so.

Media keys and the keys of presenter remotes are among them. The keys work wherever the focus is in
the window, as long as the session is what it shows.
"""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

SHIFT_S = 10


class Wish(StrEnum):
    """One thing that is asked of the player.

    `PAUSE` pauses or goes on, and `HOLD` only pauses. `NEXT` confirms a set of repetitions that
    waits for "done", and `SKIP` leaves it unconfirmed; anywhere else both go to the next part.
    """

    PAUSE = "pause"
    HOLD = "hold"
    NEXT = "next"
    SKIP = "skip"
    DONE = "done"
    FEWER = "fewer"
    MORE = "more"
    PACE = "pace"
    BACK = "back"
    FORWARDS = "forwards"
    BACKWARDS = "backwards"
    RESTART = "restart"
    HURTS = "hurts"
    SOUND = "sound"
    CUES = "cues"
    FULL_SCREEN = "full-screen"
    FLOOR = "floor"
    LEAVE = "leave"
    END = "end"


KEYS = {
    Wish.PAUSE: (
        Qt.Key.Key_Space,
        Qt.Key.Key_MediaTogglePlayPause,
        Qt.Key.Key_MediaPlay,  # what the one key of a keyboard for both sends on Linux
        Qt.Key.Key_Period,
        Qt.Key.Key_B,
    ),
    Wish.HOLD: (Qt.Key.Key_MediaPause,),
    Wish.NEXT: (Qt.Key.Key_Right, Qt.Key.Key_MediaNext, Qt.Key.Key_PageDown),
    Wish.BACK: (Qt.Key.Key_Left, Qt.Key.Key_MediaPrevious, Qt.Key.Key_PageUp),
    Wish.FORWARDS: (Qt.Key.Key_Up,),
    Wish.BACKWARDS: (Qt.Key.Key_Down,),
    Wish.RESTART: (Qt.Key.Key_R,),
    Wish.DONE: (Qt.Key.Key_Return, Qt.Key.Key_Enter),
    Wish.FEWER: (Qt.Key.Key_Minus,),
    Wish.MORE: (Qt.Key.Key_Plus,),
    Wish.PACE: (Qt.Key.Key_D,),
    Wish.HURTS: (Qt.Key.Key_H,),
    Wish.SOUND: (Qt.Key.Key_M,),
    Wish.CUES: (Qt.Key.Key_S,),
    Wish.FULL_SCREEN: (Qt.Key.Key_F, Qt.Key.Key_F11),
    Wish.FLOOR: (Qt.Key.Key_G,),
    Wish.LEAVE: (Qt.Key.Key_Escape,),
}
# Asleep but in a set that waits for "done": elsewhere Enter is for the button with the focus.
OF_OPEN_SETS = (Wish.DONE, Wish.FEWER, Wish.MORE)


class PlayingKeys(QObject):
    """The keys of a running session; asleep while a question is asked.

    The one that says it hurts may be left awake: pain does not wait for an answer.
    """

    wished = Signal(object)
    """A `Wish`."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._is_awake = True
        self._hears_pain = True
        self._has_open_set = False
        self._shortcuts: dict[Wish, QShortcut] = {}
        for wish, keys in KEYS.items():
            shortcut = QShortcut(view)
            shortcut.setKeys([QKeySequence(key) for key in keys])
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(partial(self.wished.emit, wish))
            self._shortcuts[wish] = shortcut
        self._rouse()

    @property
    def is_awake(self) -> bool:
        return self._is_awake

    def set_awake(self, awake: bool, *, hears_pain: bool) -> None:  # noqa: FBT001 - it is the point
        """Let the keys work, or not; `hears_pain` says whether that of pain does all the same."""
        self._is_awake, self._hears_pain = awake, hears_pain
        self._rouse()

    def set_open_set(self, is_on: bool) -> None:  # noqa: FBT001 - one thing is set
        """Let the keys of a set that waits for "done" work, or not."""
        if is_on != self._has_open_set:
            self._has_open_set = is_on
            self._rouse()

    def _rouse(self) -> None:
        for wish, shortcut in self._shortcuts.items():
            works = self._is_awake and (self._has_open_set or wish not in OF_OPEN_SETS)
            shortcut.setEnabled(works or (wish is Wish.HURTS and self._hears_pain))
