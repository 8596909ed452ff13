"""Media keys and the system's own player controls on Linux: MPRIS over the session bus.

The name is taken on the bus only while a session is on, so that at other times the keys belong to
whoever plays music. Qt's own media keys reach the window alone; these reach it from anywhere.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import ClassInfo, Property, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
)

from backroutine.ui.play.media import Shown
from backroutine.ui.play.wishes import Wish

SERVICE = "org.mpris.MediaPlayer2.backroutine"
PATH = "/org/mpris/MediaPlayer2"
PLAYER_INTERFACE = "org.mpris.MediaPlayer2.Player"
PROPERTIES_INTERFACE = "org.freedesktop.DBus.Properties"
# What is on is the session, whatever its exercise: so its place says how far it is.
TRACKS = "/io/github/backroutine/BackRoutine/session"

# A place that is further from the last one than a beat was jumped to.
JUMP_S = 1.5
MICRO_PER_S = 1_000_000


def session_bus_is_there() -> bool:
    """Say whether a session bus is to be expected; asking for one that is not would be slow."""
    if not sys.platform.startswith("linux"):
        return False
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return folder is not None and Path(folder, "bus").exists()


def media_controls(parent: QObject | None = None) -> "MediaControls | None":
    """Return the controls on the session bus; `None` where there is none."""
    if not session_bus_is_there():
        return None
    bus = QDBusConnection.sessionBus()
    return MediaControls(bus, parent) if bus.isConnected() else None


class MediaControls(QObject):
    """Stands on the session bus as a player while a session is on."""

    wished = Signal(object)
    """A `Wish`."""
    raise_wished = Signal()
    """The window is to be brought to the front."""

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_on = False
        self._session_number = 0
        self.now = Shown()
        self.routine_name = ""
        _Root(self)
        self._player = _Player(self)
        self._bus = bus
        bus.registerObject(PATH, self)

    @property
    def status(self) -> str:
        """The word of MPRIS for what the session does."""
        if not self._is_on:
            return "Stopped"
        return "Playing" if self.now.is_running else "Paused"

    @property
    def track(self) -> str:
        """The name of the session that is on, among all of this object."""
        return f"{TRACKS}/{self._session_number}"

    def listen(self, take: Callable[[Wish], None]) -> None:
        """Let `take` have every wish."""
        self.wished.connect(take)

    def begin(self, routine_name: str) -> None:
        """Take the name on the bus: a session is on."""
        self.routine_name = routine_name
        self._session_number += 1
        self.now = Shown()
        if not self._is_on:
            self._is_on = self._bus.registerService(SERVICE)

    def end(self) -> None:
        """Give the name back."""
        if self._is_on:
            self._bus.unregisterService(SERVICE)
            self._is_on = False

    def show(self, now: Shown) -> None:
        """Tell what is on, when that has changed otherwise than by the clock."""
        if not self._is_on:
            return
        before, self.now = self.now, now
        if not 0 <= now.position_s - before.position_s <= JUMP_S:
            self._player.Seeked.emit(round(now.position_s * MICRO_PER_S))
        if replace(before, position_s=now.position_s) != now:
            self._tell_changes()

    def set_volume(self, volume: float) -> None:
        """Mute what is heard, or let it be heard again; how loud it is, is chosen in the window."""
        if (volume > 0) != (self.now.volume > 0):
            self.wished.emit(Wish.SOUND)

    def _tell_changes(self) -> None:
        message = QDBusMessage.createSignal(PATH, PROPERTIES_INTERFACE, "PropertiesChanged")
        changed = {"PlaybackStatus": self.status, "Volume": self.now.volume}
        # invalidated rather than sent: an empty list would not be one of texts
        message.setArguments([PLAYER_INTERFACE, changed, ["Metadata"]])
        self._bus.send(message)


# Slots have the bus's names in Python too: PySide calls an adaptor's slot by its name, and crashes
# where there is no such method. Its stubs do not know that `ClassInfo` decorates a class.
@ClassInfo({"D-Bus Interface": "org.mpris.MediaPlayer2"})  # type: ignore[call-arg]
class _Root(QDBusAbstractAdaptor):  # type: ignore[operator]
    def __init__(self, controls: MediaControls) -> None:
        super().__init__(controls)
        self._controls = controls

    @Slot()
    def Raise(self) -> None:  # noqa: N802 - the name on the bus
        self._controls.raise_wished.emit()

    @Slot()
    def Quit(self) -> None:  # noqa: N802 - the name on the bus
        """Do nothing: a session is not ended from outside."""

    def _no(self) -> bool:
        return False

    def _yes(self) -> bool:
        return True

    def _name(self) -> str:
        return "BackRoutine"

    def _entry(self) -> str:
        return "backroutine"

    def _nothing(self) -> list[str]:
        return []

    CanQuit = Property(bool, _no)
    CanRaise = Property(bool, _yes)
    HasTrackList = Property(bool, _no)
    Identity = Property(str, _name)
    DesktopEntry = Property(str, _entry)
    SupportedUriSchemes = Property("QStringList", _nothing)  # type: ignore[arg-type]
    SupportedMimeTypes = Property("QStringList", _nothing)  # type: ignore[arg-type]


@ClassInfo({"D-Bus Interface": PLAYER_INTERFACE})  # type: ignore[call-arg]
class _Player(QDBusAbstractAdaptor):  # type: ignore[operator]
    Seeked = Signal("qlonglong")  # type: ignore[arg-type]
    """The session has jumped: the place that was reached, in microseconds."""

    def __init__(self, controls: MediaControls) -> None:
        super().__init__(controls)
        self._controls = controls

    @Slot()
    def PlayPause(self) -> None:  # noqa: N802 - the name on the bus
        self._controls.wished.emit(Wish.PAUSE)

    @Slot()
    def Play(self) -> None:  # noqa: N802 - the name on the bus
        if not self._controls.now.is_running:
            self._controls.wished.emit(Wish.PAUSE)

    @Slot()
    def Pause(self) -> None:  # noqa: N802 - the name on the bus
        if self._controls.now.is_running:
            self._controls.wished.emit(Wish.PAUSE)

    @Slot()
    def Stop(self) -> None:  # noqa: N802 - the name on the bus
        self.Pause()  # ending a session is asked about, and nobody may be at the screen

    @Slot()
    def Next(self) -> None:  # noqa: N802 - the name on the bus
        self._controls.wished.emit(Wish.NEXT)

    @Slot()
    def Previous(self) -> None:  # noqa: N802 - the name on the bus
        self._controls.wished.emit(Wish.BACK)

    # The specification asks for the three that follow to be there, and, as `CanSeek` and the lists
    # of what can be opened say, to do nothing.
    @Slot("qlonglong")
    def Seek(self, _by_us: int) -> None:  # noqa: N802 - the name on the bus
        """Stay: a session is stepped through by its exercises."""

    @Slot(QDBusObjectPath, "qlonglong")
    def SetPosition(self, _track: QDBusObjectPath, _to_us: int) -> None:  # noqa: N802 - as above
        """Stay."""

    @Slot(str)
    def OpenUri(self, _uri: str) -> None:  # noqa: N802 - the name on the bus
        """Open nothing."""

    def _status(self) -> str:
        return self._controls.status

    def _metadata(self) -> dict[str, object]:
        return {
            "mpris:trackid": QDBusObjectPath(self._controls.track),
            "xesam:title": self._controls.now.title,
            "xesam:album": self._controls.routine_name,
        }

    def _position(self) -> int:
        return round(self._controls.now.position_s * MICRO_PER_S)

    def _volume(self) -> float:
        return self._controls.now.volume

    def _set_volume(self, volume: float) -> None:
        self._controls.set_volume(volume)

    def _yes(self) -> bool:
        return True

    def _no(self) -> bool:
        return False

    def _one(self) -> float:
        return 1.0

    PlaybackStatus = Property(str, _status)
    Metadata = Property("QVariantMap", _metadata)  # type: ignore[arg-type]
    Position = Property("qlonglong", _position)  # type: ignore[arg-type]
    Volume = Property(float, _volume, _set_volume)
    Rate = Property(float, _one)
    MinimumRate = Property(float, _one)
    MaximumRate = Property(float, _one)
    CanGoNext = Property(bool, _yes)
    CanGoPrevious = Property(bool, _yes)
    CanPlay = Property(bool, _yes)
    CanPause = Property(bool, _yes)
    CanSeek = Property(bool, _no)
    CanControl = Property(bool, _yes)
