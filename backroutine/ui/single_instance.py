"""One window a data folder: a second start hands its wishes to the first, and ends.

Who is first is decided by the lock on the data folder; the socket here only carries messages to
it. What comes through is checked like any input from outside.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MOST_BYTES = 65_536
MOST_FILES = 50
PATIENCE_MS = 1000


def hand_over(data_folder: Path, files: Sequence[Path]) -> bool:
    """Ask the window that is open on a data folder to come forward and take files.

    Returns whether there is one that listened.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(data_folder))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    wishes = {"files": [str(path.absolute()) for path in files]}
    socket.write(json.dumps(wishes).encode() + b"\n")
    heard = socket.waitForBytesWritten(PATIENCE_MS)
    socket.disconnectFromServer()
    if socket.state() is not QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(PATIENCE_MS)
    return heard


class WishListener(QObject):
    """Listens for later starts on the same data folder; make it only while holding the lock."""

    raise_wished = Signal()
    files_wished = Signal(object)
    """Files to open: a list of `Path`."""

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        name = _name(data_folder)
        QLocalServer.removeServer(name)  # left by a first start that was killed
        self.is_listening = self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _take(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read_from(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read_from(socket)

    def _read_from(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > MOST_BYTES:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        self.raise_wished.emit()
        files = _files(bytes(socket.readLine(MOST_BYTES).data()))
        if files:
            self.files_wished.emit(files)


def _name(data_folder: Path) -> str:
    digest = hashlib.sha256(str(data_folder.absolute()).encode()).hexdigest()
    return f"backroutine-{digest[:24]}"


def _files(line: bytes) -> list[Path]:
    try:
        wishes = json.loads(line)
    except (ValueError, RecursionError):
        return []
    named = wishes.get("files", []) if isinstance(wishes, dict) else []
    if not isinstance(named, list):
        return []
    return [Path(name) for name in named[:MOST_FILES] if isinstance(name, str) and "\0" not in name]
