"""What the computer gives: type, keep-awake, media keys, and the versions of everything."""

import json
import os
import platform
import socket
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from backroutine import __version__
from backroutine.audio.system_voice import Engine, find_engine
from backroutine.doctor.found import CheckKind, CheckState, Found
from backroutine.doctor.own_names import own_names_remedy, own_names_sentence
from backroutine.paths import DataPaths, resource
from backroutine.translating import noted, tr

FONT_NAMES = tuple(
    f"BackRoutineSans-{cut}.ttf" for cut in ("Regular", "Medium", "SemiBold", "Bold")
)
PACKAGES = ("PySide6-Essentials", "SQLAlchemy", "alembic", "miniaudio", "playsound3", "wakepy")
PATIENCE_S = 5.0

_TRUETYPE = b"\x00\x01\x00\x00"
_REINSTALL = noted("Install BackRoutine again.")

Presenting = Callable[[], AbstractContextManager[str]]


def look_at_fonts() -> Found:
    """Whether the program's own typeface is there, whole files all of them."""
    spoiled = [name for name in FONT_NAMES if not _is_font(name)]
    if spoiled:
        says = tr("Of the program's own typeface cannot be read: {names}.").format(
            names=", ".join(spoiled)
        )
        return Found(CheckKind.FONTS, CheckState.FAILS, says, tr(_REINSTALL))
    return Found(CheckKind.FONTS, CheckState.WORKS, tr("The program's own typeface is complete."))


def look_at_voice(find: Callable[[], Engine | None] = find_engine) -> Found:
    """Whether there is a voice, all of it, and which one speaks the names of own exercises."""
    try:
        index = json.loads(resource("voice", "voice.json").read_text(encoding="utf-8"))
        size = resource("voice", "voice.pack").stat().st_size
    except FileNotFoundError:
        return Found(
            CheckKind.VOICE,
            CheckState.PARTLY,
            tr(
                "This installation has no voice; tones and the flash of the screen tell what comes."
            ),
        )
    except (OSError, ValueError) as error:
        says = tr("The voice cannot be read: {error}.").format(error=error)
        return Found(CheckKind.VOICE, CheckState.FAILS, says, tr(_REINSTALL))
    prompts = index["prompts"].values()
    if any(prompt["place"] + prompt["bytes"] > size for prompt in prompts):
        says = tr("The file with the voice was cut short.")
        return Found(CheckKind.VOICE, CheckState.FAILS, says, tr(_REINSTALL))
    engine = find()
    phrases = tr("The voice has {len} phrases.").format(len=len(prompts))
    says = f"{phrases} {own_names_sentence(engine)}"
    state = CheckState.PARTLY if engine is None else CheckState.WORKS
    return Found(CheckKind.VOICE, state, says, own_names_remedy(engine))


def look_at_awake(presenting: Presenting, patience_s: float = PATIENCE_S) -> Found:
    """Whether the screen can be kept on: asked for a moment, then let go; it may hang."""
    answers: list[str] = []

    def ask() -> None:
        try:
            with presenting() as refusal:
                answers.append(refusal)
        except Exception as error:
            answers.append(
                tr("The system could not be asked ({name}: {error}).").format(
                    name=type(error).__name__, error=error
                )
            )

    asking = threading.Thread(target=ask, name="ask to keep awake", daemon=True)
    asking.start()
    asking.join(patience_s)
    if not answers:
        answers.append(tr("The system does not answer when it is asked to stay awake."))
    if not answers[0]:
        says = tr("The screen can be kept on while a session runs.")
        return Found(CheckKind.AWAKE, CheckState.WORKS, says)
    remedy = tr("Set a longer time until the screen goes dark in the settings of the system.")
    says = tr("The screen cannot be kept on from here.")
    return Found(CheckKind.AWAKE, CheckState.PARTLY, says, remedy)


def look_at_media_keys(environment: Mapping[str, str] = os.environ) -> Found:
    """Whether media keys reach a session from anywhere."""
    if not sys.platform.startswith("linux"):
        says = tr("Media keys work while the window is in front.")
        return Found(CheckKind.MEDIA_KEYS, CheckState.WORKS, says)
    if _session_bus_answers(environment):
        says = tr("Media keys work from anywhere while a session runs.")
        return Found(CheckKind.MEDIA_KEYS, CheckState.WORKS, says)
    return Found(
        CheckKind.MEDIA_KEYS,
        CheckState.PARTLY,
        tr("There is no session bus here, so media keys work only while the window is in front."),
        tr("Start BackRoutine from the desktop, not from another account or a bare terminal."),
    )


def versions_here() -> dict[str, str]:
    """Return the versions of the program and of what it stands on."""
    import sqlite3

    found = {
        "BackRoutine": __version__,
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        noted("System"): f"{platform.system()} {platform.release()} {platform.machine()}",
    }
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = tr("is not installed")
    return found


def places_of(paths: DataPaths) -> dict[str, str]:
    """Return where everything lies, by names that are translated where they are shown."""
    return {
        noted("Data"): str(paths.folder),
        noted("Database"): str(paths.database),
        noted("Automatic backups"): str(paths.backups),
        noted("Log"): str(paths.log_folder),
        noted("Program"): str(Path(__file__).resolve().parents[1]),
    }


def _is_font(name: str) -> bool:
    try:
        with resource("fonts", name).open("rb") as file:
            return file.read(len(_TRUETYPE)) == _TRUETYPE
    except OSError:
        return False


def _session_bus_answers(environment: Mapping[str, str]) -> bool:
    """Whether something listens on the session bus; the message bus itself is not spoken to."""
    return any(_answers(place) for place in _bus_places(environment))


def _bus_places(environment: Mapping[str, str]) -> list[str]:
    places = []
    for address in environment.get("DBUS_SESSION_BUS_ADDRESS", "").split(";"):
        kind, _, rest = address.partition(":")
        keys = dict(pair.partition("=")[::2] for pair in rest.split(","))
        if kind == "unix" and "path" in keys:
            places.append(keys["path"])
        elif kind == "unix" and "abstract" in keys:
            places.append("\0" + keys["abstract"])
    folder = environment.get("XDG_RUNTIME_DIR")
    if not places and folder:
        places.append(str(Path(folder, "bus")))
    return places


def _answers(place: str) -> bool:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as connection:
        connection.settimeout(1.0)
        try:
            connection.connect(place)
        except OSError:
            return False
    return True
