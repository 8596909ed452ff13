"""The keyboard map: every key of the program and what it does, in one table.

The window shows it (`keys_dialog`), and `markdown` writes it for the README. Keys are written as
`QKeySequence` reads them. Those of a running session come from `wishes`, which binds them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from backroutine.ui.language import QT_TRANSLATE_NOOP
from backroutine.ui.play.wishes import KEYS, Wish

MEDIA = "Media"


@dataclass(frozen=True, slots=True)
class KeyUse:
    """One thing that keys do: each of them does it alone; in a range each does it for its own."""

    keys: tuple[str, ...]
    does: str
    is_range: bool = False

    @property
    def words(self) -> str:
        """What the keys do, in the language of the window."""
        return _said(self.does)

    @property
    def names(self) -> tuple[str, ...]:
        """How the keys are called on this system; the first and the last of a range."""
        shown = (self.keys[0], self.keys[-1]) if self.is_range else self.keys
        return tuple(dict.fromkeys(_name(key) for key in shown))


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one place of the window."""

    title: str
    uses: tuple[KeyUse, ...]

    @property
    def words(self) -> str:
        """Where the keys work, in the language of the window."""
        return _said(self.title)


_WISHES = {
    Wish.PAUSE: QT_TRANSLATE_NOOP("Keys", "Pause, or go on"),
    Wish.NEXT: QT_TRANSLATE_NOOP("Keys", "Next part"),
    Wish.BACK: QT_TRANSLATE_NOOP("Keys", "Back to the start of this part, or to the one before"),
    Wish.FORWARDS: QT_TRANSLATE_NOOP("Keys", "10 seconds on"),
    Wish.BACKWARDS: QT_TRANSLATE_NOOP("Keys", "10 seconds back"),
    Wish.RESTART: QT_TRANSLATE_NOOP("Keys", "Start this part again"),
    Wish.HURTS: QT_TRANSLATE_NOOP("Keys", "It hurts: stop the clock and say how much"),
    Wish.PACE: QT_TRANSLATE_NOOP("Keys", "Let repetitions wait for Done, or run at their tempo"),
    Wish.DONE: QT_TRANSLATE_NOOP("Keys", "Done, where a set waits for it"),
    Wish.MORE: QT_TRANSLATE_NOOP("Keys", "One repetition more, where a set waits"),
    Wish.FEWER: QT_TRANSLATE_NOOP("Keys", "One repetition less, where a set waits"),
    Wish.SOUND: QT_TRANSLATE_NOOP("Keys", "Sound off or on"),
    Wish.CUES: QT_TRANSLATE_NOOP("Keys", "Sound, voice and flash of this routine"),
    Wish.FLOOR: QT_TRANSLATE_NOOP("Keys", "Show it for the floor, or everything"),
    Wish.FULL_SCREEN: QT_TRANSLATE_NOOP("Keys", "Full screen, or not"),
    Wish.LEAVE: QT_TRANSLATE_NOOP("Keys", "Leave full screen; else ask whether to end"),
}


def _playing() -> Iterator[KeyUse]:
    for wish, does in _WISHES.items():
        names = (QKeySequence(key).toString() for key in KEYS[wish])
        yield KeyUse(tuple(name for name in names if MEDIA not in name), does)


KEYBOARD_MAP = (
    KeyGroup(
        QT_TRANSLATE_NOOP("Keys", "Everywhere"),
        (
            KeyUse(
                ("F1", "?"),
                QT_TRANSLATE_NOOP("Keys", "This list of keys; ? only outside of fields for text"),
            ),
            KeyUse(
                ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5"),
                QT_TRANSLATE_NOOP("Keys", "Build, Play, History, Learn, Settings"),
                is_range=True,
            ),
            KeyUse(
                ("Tab", "Shift+Tab"), QT_TRANSLATE_NOOP("Keys", "To the next, or the one before")
            ),
            KeyUse(("Ctrl+O",), QT_TRANSLATE_NOOP("Keys", "Import routines")),
            KeyUse(("Ctrl+E",), QT_TRANSLATE_NOOP("Keys", "Export the routine in the editor")),
            KeyUse(("Ctrl+P",), QT_TRANSLATE_NOOP("Keys", "Print it as a hand-out")),
            KeyUse(("Ctrl+Shift+P",), QT_TRANSLATE_NOOP("Keys", "Report for a therapist")),
            KeyUse(("Esc",), QT_TRANSLATE_NOOP("Keys", "Close, or put away, what was opened")),
            KeyUse(("Ctrl+Q",), QT_TRANSLATE_NOOP("Keys", "Quit")),
        ),
    ),
    KeyGroup(
        QT_TRANSLATE_NOOP("Keys", "Build: the exercises"),
        (
            KeyUse(("Ctrl+F",), QT_TRANSLATE_NOOP("Keys", "Search")),
            KeyUse(("Down",), QT_TRANSLATE_NOOP("Keys", "From the search to the list")),
            KeyUse(("Return", "+"), QT_TRANSLATE_NOOP("Keys", "Add to the routine")),
            KeyUse(("Space",), QT_TRANSLATE_NOOP("Keys", "Show the exercise")),
            KeyUse(("F",), QT_TRANSLATE_NOOP("Keys", "Favourite, or not")),
        ),
    ),
    KeyGroup(
        QT_TRANSLATE_NOOP("Keys", "Build: the routine"),
        (
            KeyUse(("Ctrl+N",), QT_TRANSLATE_NOOP("Keys", "New routine")),
            KeyUse(("F2",), QT_TRANSLATE_NOOP("Keys", "Rename it")),
            KeyUse(("Ctrl+Z",), QT_TRANSLATE_NOOP("Keys", "Undo")),
            KeyUse(("Ctrl+Y", "Ctrl+Shift+Z"), QT_TRANSLATE_NOOP("Keys", "Redo")),
            KeyUse(("Return",), QT_TRANSLATE_NOOP("Keys", "Open the dose of a step")),
            KeyUse(("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("Keys", "Move a step")),
            KeyUse(
                ("Alt+Shift+Up", "Alt+Shift+Down"),
                QT_TRANSLATE_NOOP("Keys", "Move it to the section above or below"),
            ),
            KeyUse(("Space",), QT_TRANSLATE_NOOP("Keys", "Show its exercise")),
            KeyUse(("Ctrl+.",), QT_TRANSLATE_NOOP("Keys", "Do what is suggested for it")),
            KeyUse(
                ("Ctrl+X", "Ctrl+C", "Ctrl+V"), QT_TRANSLATE_NOOP("Keys", "Cut, copy, paste steps")
            ),
            KeyUse(("Ctrl+D",), QT_TRANSLATE_NOOP("Keys", "Duplicate a step")),
            KeyUse(("Del",), QT_TRANSLATE_NOOP("Keys", "Remove a step")),
            KeyUse(("Ctrl+G",), QT_TRANSLATE_NOOP("Keys", "Make a circuit of the selected steps")),
            KeyUse(("Ctrl+Shift+G",), QT_TRANSLATE_NOOP("Keys", "Take the circuit apart")),
            KeyUse(("Ctrl+Shift+N",), QT_TRANSLATE_NOOP("Keys", "Note of the routine")),
            KeyUse(("Ctrl+Shift+D",), QT_TRANSLATE_NOOP("Keys", "Sore-day dose")),
            KeyUse(("Ctrl+Shift+V",), QT_TRANSLATE_NOOP("Keys", "Steps from a text")),
        ),
    ),
    KeyGroup(QT_TRANSLATE_NOOP("Keys", "During a session"), tuple(_playing())),
    KeyGroup(
        QT_TRANSLATE_NOOP("Keys", "History"),
        (
            KeyUse(("Left", "Right"), QT_TRANSLATE_NOOP("Keys", "Walk through a chart")),
            KeyUse(("Return",), QT_TRANSLATE_NOOP("Keys", "Open a session")),
            KeyUse(("Del",), QT_TRANSLATE_NOOP("Keys", "Delete a session")),
            KeyUse(("Ctrl+Z",), QT_TRANSLATE_NOOP("Keys", "Undo deleting it")),
        ),
    ),
    KeyGroup(
        QT_TRANSLATE_NOOP("Keys", "Learn and Settings"),
        (KeyUse(("Ctrl+F",), QT_TRANSLATE_NOOP("Keys", "Search")),),
    ),
)
"""All keys by their places, in the order of the pages."""


def markdown() -> str:
    """Return the map as the README shows it, in English."""
    parts = []
    for group in KEYBOARD_MAP:
        parts.append(f"**{group.title}**\n\n| key | does |\n|---|---|")
        for use in group.uses:
            shown = [use.keys[0], use.keys[-1]] if use.is_range else use.keys
            named = dict.fromkeys("Enter" if key == "Return" else key for key in shown)
            joined = (" to " if use.is_range else ", ").join(f"`{key}`" for key in named)
            parts[-1] += f"\n| {joined} | {use.does} |"
    return "\n\n".join(parts) + "\n"


def _name(key: str) -> str:
    if key in {"Return", "Enter"}:  # two keys with one name on most keyboards
        return _said(QT_TRANSLATE_NOOP("Keys", "Enter"))
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _said(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
