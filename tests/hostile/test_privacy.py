"""Nothing leaves the machine: no module for it, and no socket even where one would be allowed."""

import ast
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.processes import start_each
from tests.hostile.no_internet import CAN_FORBID, forbid_internet

ROOT = Path(__file__).resolve().parents[2]

FOR_THE_NETWORK = (
    "aiohttp", "asyncio", "ftplib", "http", "httplib2", "httpx", "imaplib", "nntplib", "poplib",
    "requests", "smtplib", "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3",
    "webbrowser", "websockets", "wsgiref", "xmlrpc",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets",
)  # fmt: skip
# Who talks to another process of this computer, and the only names that it takes from there.
LOCAL = {
    "backroutine/cli/window.py": {"socket"},
    "backroutine/doctor/computer.py": {"socket"},
    "backroutine/ui/single_instance.py": {
        "PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket",
    },
}  # fmt: skip


def imported(text: str) -> Iterator[str]:
    """Give every module and name that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def files_with(modules: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give each file of the program with each of these modules that it imports."""
    words = {module.rpartition(".")[2] for module in modules}
    for path in sorted((ROOT / "backroutine").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if any(word in text for word in words):  # to be imported it must be named
            place = path.relative_to(ROOT).as_posix()
            yield from ((place, name) for name in imported(text) if is_of(name, modules))


def is_of(name: str, modules: tuple[str, ...]) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def test_no_module_for_the_network_is_imported() -> None:
    assert list(files_with(FOR_THE_NETWORK)) == []


def test_sockets_are_used_for_this_computer_alone() -> None:
    found = set(files_with(("socket", "PySide6.QtNetwork")))
    assert found == {(path, name) for path, names in LOCAL.items() for name in names}
    for path in LOCAL:
        assert "AF_INET" not in (ROOT / path).read_text(encoding="utf-8")


def run(*arguments: str, home: Path) -> "subprocess.CompletedProcess[str]":
    """Run Python where the kernel ends whoever opens a socket to the internet."""
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "BACKROUTINE_HOME": str(home)},
        preexec_fn=forbid_internet, check=False,
    )  # fmt: skip


forbidding = pytest.mark.skipif(not CAN_FORBID, reason="the kernel is asked as on Linux")


@forbidding
@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_socket_to_the_internet_would_be_found(tmp_path: Path, family: str) -> None:
    """The control: whoever opens one is ended."""
    code = f"import socket; socket.socket(socket.{family}, socket.SOCK_STREAM)"
    assert run("-c", code, home=tmp_path).returncode == -signal.SIGSYS
    assert run("-c", "import socket; socket.socketpair()", home=tmp_path).returncode == 0


@forbidding
def test_every_kind_of_command_works_without_the_internet(tmp_path: Path) -> None:
    commands = (
        ["list"], ["export", "morning-mobility-10", tmp_path / "x.pdf"], ["history", "--csv"],
        ["exercises", "plank"], ["--version"],
    )  # fmt: skip
    for command, answer in start_each(*commands, before=forbid_internet):
        assert (answer.code, answer.err) == (0, ""), command
    assert (tmp_path / "x.pdf").stat().st_size > 0


@forbidding
def test_the_program_starts_and_ends_without_the_internet(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom PySide6.QtCore import QTimer\nimport backroutine.running as r\n"
        "class Watched(r.Running):\n"
        "    def until_closed(self, *given, **named):\n"
        "        self.timer = QTimer(); self.timer.timeout.connect(self.look)\n"
        "        self.timer.start(20); return super().until_closed(*given, **named)\n"
        "    def look(self):\n"
        "        if self.is_ready: self.timer.stop(); self._window.close()\n"
        "r.Running = Watched\nfrom backroutine import app\nsys.exit(app.run())"
    )
    assert run("-c", code, home=tmp_path / "home").returncode == 0
