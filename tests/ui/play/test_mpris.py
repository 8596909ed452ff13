"""The player on the session bus: a real bus of its own, asked by another program."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import SLOT, QObject, Qt, Slot
from pytestqt.qtbot import QtBot

from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.wishes import Wish
from tests import builders
from tests.doubles import RecordingSpeaker
from tests.ui.play.conftest import Press
from tests.ui.play.turning_alarm import HandTurnedAlarm

QtDBus = pytest.importorskip("PySide6.QtDBus")
mpris = pytest.importorskip("backroutine.ui.play.mpris")

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None or shutil.which("dbus-send") is None,
    reason="there is no D-Bus here",
)

Ask = Callable[..., str]
PLAYER = "org.mpris.MediaPlayer2.Player"


class Listener(QObject):
    """Hears where the player has jumped to."""

    def __init__(self) -> None:
        super().__init__()
        self.heard_us: list[int] = []

    @Slot("qlonglong")
    def hear(self, place_us: int) -> None:
        self.heard_us.append(place_us)


@pytest.fixture
def address() -> Iterator[str]:
    """Start a bus for this test alone, and return where it is."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def ask(address: str, qtbot: QtBot) -> Ask:
    """Return what sends a message from another program, and gives back the answer."""

    def ask(member: str, *arguments: str) -> str:
        command = [
            "dbus-send", f"--bus={address}", "--print-reply", f"--dest={mpris.SERVICE}",
            mpris.PATH, member, *arguments,
        ]  # fmt: skip
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as sending:
            qtbot.waitUntil(lambda: sending.poll() is not None)
            assert sending.stdout is not None
            return sending.stdout.read()

    return ask


@pytest.fixture
def wishes(started: PlayPage, address: str) -> Iterator[list[Wish]]:
    """Put a page on the bus as running, and return what the bus wishes of it."""
    bus = QtDBus.QDBusConnection.connectToBus(address, "test")
    media = mpris.MediaControls(bus, started)
    wishes: list[Wish] = []
    media.listen(wishes.append)
    started.playing.heed(media)
    started.leave()
    started.start(builders.ready_programme())
    yield wishes
    media.end()
    bus.unregisterObject(mpris.PATH)
    QtDBus.QDBusConnection.disconnectFromBus("test")


@pytest.mark.parametrize(
    ("member", "wished"),
    [
        ("PlayPause", [Wish.PAUSE]),
        ("Pause", [Wish.PAUSE]),
        ("Play", []),
        ("Stop", [Wish.PAUSE]),
        ("Next", [Wish.NEXT]),
        ("Previous", [Wish.BACK]),
    ],
)
def test_the_bus_wishes_what_its_keys_say(
    wishes: list[Wish], ask: Ask, member: str, wished: list[Wish]
) -> None:
    ask(f"{PLAYER}.{member}")
    assert wishes == wished


def test_a_pause_from_the_bus_pauses(
    wishes: list[Wish], ask: Ask, alarm: HandTurnedAlarm, started: PlayPage
) -> None:
    ask(f"{PLAYER}.Pause")
    assert not alarm.is_set()
    ask(f"{PLAYER}.Pause")
    assert not alarm.is_set()
    ask(f"{PLAYER}.Play")
    assert alarm.is_set()


def test_the_bus_answers_no_question(
    wishes: list[Wish], ask: Ask, alarm: HandTurnedAlarm, started: PlayPage, press: Press
) -> None:
    press(Qt.Key.Key_Escape)
    ask(f"{PLAYER}.PlayPause")
    assert started.session.question.isVisible()
    assert not alarm.is_set()


def test_it_says_what_is_on(wishes: list[Wish], ask: Ask, press: Press) -> None:
    told = ask("org.freedesktop.DBus.Properties.GetAll", f"string:{PLAYER}")
    assert 'string "March in place"' in told
    assert 'string "Playing"' in told
    press(Qt.Key.Key_Space)
    told = ask("org.freedesktop.DBus.Properties.GetAll", f"string:{PLAYER}")
    assert 'string "Paused"' in told


def test_all_that_the_specification_asks_of_a_player_is_there(
    wishes: list[Wish], ask: Ask, alarm: HandTurnedAlarm
) -> None:
    alarm.pass_time(3)
    told = ask("org.freedesktop.DBus.Properties.GetAll", f"string:{PLAYER}")
    assert re.findall(r"object path \"(.*)\"", told) == [f"{mpris.TRACKS}/1"]
    assert re.search(r'"Position"\s+variant\s+int64 3000000\b', told)
    assert re.search(r'"Volume"\s+variant\s+double 0.8\b', told)
    root = ask("org.freedesktop.DBus.Properties.GetAll", f"string:{PLAYER.removesuffix('.Player')}")
    for name in ("SupportedUriSchemes", "SupportedMimeTypes"):
        assert re.search(rf'"{name}"\s+variant\s+array \[\s+\]', root)
    for member in (
        ("Seek", "int64:5"),
        ("SetPosition", "objpath:/a", "int64:5"),
        ("OpenUri", "string:file:///"),
    ):
        assert "Error" not in ask(f"{PLAYER}.{member[0]}", *member[1:])
    assert wishes == []


def test_each_session_is_a_track_of_its_own(
    wishes: list[Wish], ask: Ask, started: PlayPage
) -> None:
    started.leave()
    started.start(builders.ready_programme())
    told = ask("org.freedesktop.DBus.Properties.Get", f"string:{PLAYER}", "string:Metadata")
    assert f'object path "{mpris.TRACKS}/2"' in told


def test_a_volume_of_nothing_mutes_and_any_other_lets_it_be_heard_again(
    wishes: list[Wish], ask: Ask, speaker: RecordingSpeaker
) -> None:
    heard = []
    for volume in ("0.0", "0.0", "0.3", "0.5"):
        place = (f"string:{PLAYER}", "string:Volume")
        ask("org.freedesktop.DBus.Properties.Set", *place, f"variant:double:{volume}")
        told = ask("org.freedesktop.DBus.Properties.Get", *place)
        assert f"double {speaker.volume:g}" in told
        heard.append(speaker.volume)
    assert heard == [0, 0, 0.8, 0.8]


def test_a_jump_is_told_and_the_passing_of_time_is_not(
    wishes: list[Wish], address: str, alarm: HandTurnedAlarm, press: Press, qtbot: QtBot
) -> None:
    listener = Listener()
    other = QtDBus.QDBusConnection.connectToBus(address, "other")
    other.connect("", mpris.PATH, PLAYER, "Seeked", listener, SLOT("hear(qlonglong)"))
    alarm.pass_time(3)
    press(Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bool(listener.heard_us))
    assert listener.heard_us == [13_000_000]
    QtDBus.QDBusConnection.disconnectFromBus("other")


def test_it_is_on_the_bus_only_during_a_session(
    wishes: list[Wish], ask: Ask, started: PlayPage
) -> None:
    started.leave()
    assert "was not provided" in ask(f"{PLAYER}.PlayPause")
