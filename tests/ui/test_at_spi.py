"""The running program as another one reads it over AT-SPI, the way screen readers do on Linux.

A screen, a session bus and the bus of screen readers of its own, and the program in a process of
its own. What the pages tell in detail is tested in `test_accessibility.py`, from Qt's own tree.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

if sys.platform != "linux":
    pytest.skip("AT-SPI is for Linux", allow_module_level=True)

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    MatchRule,
    Message,
    Properties,
    new_method_call,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = "org.a11y.atspi.Registry"
DESKTOP = "/org/a11y/atspi/accessible/root"
EVENTS = "org.a11y.atspi.Event.Object"
# Bits of the state, as AT-SPI numbers them.
FOCUSABLE, SHOWING = 11, 25
MOST_CHILDREN = 40
PATIENCE_S = 30.0

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None or shutil.which("Xvfb") is None or not LAUNCHER.exists(),
    reason="there is no Xvfb, no D-Bus or no AT-SPI here",
)


Place = tuple[str, str]
"""Who is asked on the bus, and for which of its objects."""


@dataclass(frozen=True)
class Told:
    """What an object tells of itself."""

    place: Place
    role: str
    name: str
    states: int

    def has(self, bit: int) -> bool:
        return bool(self.states >> bit & 1)


class Reader:
    """A screen reader: asks for everything that is shown, presses buttons, hears announcements."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus

    @contextmanager
    def hearing(self, event: str) -> Iterator[Callable[[], Any]]:
        """Hear an event of objects; gives what waits for the next one and returns what it says."""
        rule = MatchRule(type="signal", interface=EVENTS, member=event)
        self._send(message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        wanted: tuple[str, list[str], str] = (
            f"object:{re.sub('(?<=[a-z])(?=[A-Z])', '-', event).lower()}",
            [],
            "",
        )
        self._send(new_method_call(registry, "RegisterEvent", "sass", wanted))
        with self._bus.filter(rule) as heard:
            yield lambda: self._bus.recv_until_filtered(heard, timeout=PATIENCE_S).body

    def program(self) -> Place:
        """Return the only program that has come to this bus."""
        ((name, path),) = self._ask((REGISTRY, DESKTOP), "GetChildren")
        return name, path

    def read(self, place: Place, depth: int = 0) -> Iterator[Told]:
        """Read what is shown, from a place downwards; of long lists only the beginning."""
        try:
            told, children = self._tell(place), self._ask(place, "GetChildren")
        except DBusErrorResponse:
            return  # it has gone since its parent named it
        yield told
        if depth < 2 or told.has(SHOWING):
            for child in children[:MOST_CHILDREN]:
                yield from self.read(child, depth + 1)

    def find(self, name: str) -> Told:
        """Return what has this name, as soon as it is shown."""
        gives_up_at = time.monotonic() + PATIENCE_S
        while time.monotonic() < gives_up_at:
            for told in self.read(self.program()):
                if told.name == name and told.has(SHOWING):
                    return told
        pytest.fail(f"nothing was shown that has the name {name}")

    def press(self, button: str) -> None:
        """Press a button of the program as soon as it is shown."""
        name, path = self.find(button).place
        actions = DBusAddress(path, name, "org.a11y.atspi.Action")
        self._send(new_method_call(actions, "DoAction", "i", (0,)))

    def _tell(self, place: Place) -> Told:
        name, path = place
        (_, said) = self._send(Properties(DBusAddress(path, name, ACCESSIBLE)).get("Name"))
        low, high = self._ask(place, "GetState")
        return Told(place, self._ask(place, "GetRoleName"), said, low | high << 32)

    def _ask(self, place: Place, method: str) -> Any:
        name, path = place
        return self._send(new_method_call(DBusAddress(path, name, ACCESSIBLE), method))

    def _send(self, message: Message) -> Any:
        body = unwrap_msg(self._bus.send_and_get_reply(message, timeout=PATIENCE_S))
        return body[0] if body else None


@contextmanager
def started(
    command: Sequence[str], environment: dict[str, str], **more: Any
) -> Iterator[subprocess.Popen[str]]:
    """Run a program for a while; it is ended, and waited for."""
    with subprocess.Popen(command, env=environment, text=True, **more) as process:
        try:
            yield process
        finally:
            process.terminate()


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Give a screen, a bus and the bus of screen readers to the programs of a test."""
    runtime, home = tmp_path / "run", tmp_path / "home"
    runtime.mkdir(mode=0o700)
    environment = {
        **os.environ,
        "XDG_RUNTIME_DIR": str(runtime),
        "BACKROUTINE_HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    bus = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24"]
    with (
        started(screen, environment, stdout=subprocess.PIPE) as server,
        started(bus, environment, stdout=subprocess.PIPE) as daemon,
    ):
        assert server.stdout is not None
        assert daemon.stdout is not None
        environment["DISPLAY"] = f":{server.stdout.readline().strip()}"
        environment["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
        yield environment


@pytest.fixture
def reader(environment: dict[str, str]) -> Iterator[Reader]:
    """Read on the bus of screen readers, which the session bus starts when it is asked for."""
    with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
        launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        asked = new_method_call(launcher, "GetAddress")
        (address,) = session.send_and_get_reply(asked, timeout=PATIENCE_S).body
    with open_dbus_connection(address) as bus:
        yield Reader(bus)


def test_every_place_that_takes_the_focus_has_a_name(
    environment: dict[str, str], reader: Reader
) -> None:
    with (
        reader.hearing("ChildrenChanged") as next_child,
        started([sys.executable, "-m", "backroutine"], environment),
    ):
        next_child()
        reader.press("Look around first")
        reader.find("Exercise catalogue")
        told = list(reader.read(reader.program()))
    assert told[0].name == "BackRoutine"
    focusable = [each for each in told if each.has(FOCUSABLE) and each.has(SHOWING)]
    assert len(focusable) > 30
    assert [each.role for each in focusable if not each.name] == []


def test_a_button_is_pressed_and_what_comes_next_is_announced(
    environment: dict[str, str], reader: Reader
) -> None:
    command = [sys.executable, "-m", "backroutine", "play", "desk-break-6", "--start"]
    with (
        reader.hearing("ChildrenChanged") as next_child,
        reader.hearing("Announcement") as next_announcement,
        started(command, environment),
    ):
        next_child()
        reader.press("Skip")
        (_, _, _, (_, announced), _) = next_announcement()
    assert announced.startswith("Seated march. ")
