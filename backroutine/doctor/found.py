"""What a look at the system found, as values for the window and the command line."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from backroutine.translating import noted, tr
from backroutine.wording import Names


class CheckKind(StrEnum):
    """What is looked at, in the order in which it is told."""

    DISPLAY = "display"
    FONTS = "fonts"
    SOUND = "sound"
    VOICE = "voice"
    AWAKE = "keep-awake"
    MEDIA_KEYS = "media-keys"
    REMINDERS = "reminders"
    DATABASE = "database"
    BACKUPS = "backups"
    SPACE = "free-space"
    FOLDER = "folder"


class CheckState(StrEnum):
    """How it stands: as it should, in part or not yet, or not at all."""

    WORKS = "works"
    PARTLY = "partly"
    FAILS = "fails"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was looked at: how it stands, why, and what to do; sentences in English.

    `detail` is what a library says of it, for whoever helps.
    """

    kind: CheckKind
    state: CheckState
    says: str
    remedy: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CheckUp:
    """All that was found, and the versions and places that somebody who helps will ask for."""

    found: tuple[Found, ...]
    versions: Mapping[str, str]
    places: Mapping[str, str]

    @property
    def is_well(self) -> bool:
        """Whether nothing fails."""
        return all(each.state is not CheckState.FAILS for each in self.found)

    def as_plain(self) -> dict[str, object]:
        """Return it for one JSON document."""
        return {
            "well": self.is_well,
            "checks": [
                {
                    "check": each.kind.value,
                    "state": each.state.value,
                    "says": each.says,
                    "remedy": each.remedy or None,
                    "detail": each.detail or None,
                }
                for each in self.found
            ],
            "versions": dict(self.versions),
            "places": dict(self.places),
        }


CHECK_NAMES: Names[CheckKind] = Names(
    {
        CheckKind.DISPLAY: noted("Display"),
        CheckKind.FONTS: noted("Type"),
        CheckKind.SOUND: noted("Sound"),
        CheckKind.VOICE: noted("Voice"),
        CheckKind.AWAKE: noted("Keep awake"),
        CheckKind.MEDIA_KEYS: noted("Media keys"),
        CheckKind.REMINDERS: noted("Reminders"),
        CheckKind.DATABASE: noted("Your data"),
        CheckKind.BACKUPS: noted("Backups"),
        CheckKind.SPACE: noted("Free space"),
        CheckKind.FOLDER: noted("Folder"),
    }
)
STATE_NAMES: Names[CheckState] = Names(
    {
        CheckState.WORKS: noted("works"),
        CheckState.PARTLY: noted("in part"),
        CheckState.FAILS: noted("does not work"),
    }
)


LINE_WIDTH = 100


def as_lines(check_up: CheckUp) -> Sequence[str]:
    """Return the check-up as lines of text, to be printed or handed on."""
    name_width = max(map(len, CHECK_NAMES.values()))
    state_width = max(map(len, STATE_NAMES.values()))
    indent = " " * (name_width + state_width + 4)
    lines = []
    for each in check_up.found:
        head = f"{CHECK_NAMES[each.kind]:<{name_width}}  {STATE_NAMES[each.state]:<{state_width}}  "
        for line in each.says.splitlines():
            lines += _wrapped(line, head, indent)
            head = indent
        for line in each.remedy.splitlines():
            # what is to be run stays one line, so that it can be copied
            lines += [indent + line] if line.startswith("sudo") else _wrapped(line, indent, indent)
    lines.append("")
    lines += [f"{tr(name)} {version}" for name, version in check_up.versions.items()]
    lines += [f"{tr(name)}: {place}" for name, place in check_up.places.items()]
    return lines


def _wrapped(line: str, head: str, indent: str) -> list[str]:
    return textwrap.wrap(
        line, LINE_WIDTH, initial_indent=head, subsequent_indent=indent, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
