"""Where the person's data and the shipped resources lie."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_VARIABLE = "BACKROUTINE_HOME"

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class DataPaths:
    """The folders and files that belong to the person who uses the program.

    `is_chosen` says that the person has named the folder: where even the folder above it is
    missing, a drive is not there, and nothing is made in its place.
    """

    folder: Path
    log_folder: Path
    is_chosen: bool = False

    @property
    def database(self) -> Path:
        return self.folder / "backroutine.db"

    @property
    def is_out_of_reach(self) -> bool:
        """Whether the folder lies where nothing is, as on a drive that is not connected."""
        try:
            self.folder.parent.stat()
        except FileNotFoundError:
            return self.is_chosen
        except OSError:  # there, but it may not be looked at: said when the folder is used
            return False
        return False

    @property
    def window_state(self) -> Path:
        return self.folder / "window.ini"

    @property
    def lock(self) -> Path:
        return self.folder / "backroutine.lock"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"


def data_paths(environment: dict[str, str] | None = None) -> DataPaths:
    """Return where data and log lie: in `BACKROUTINE_HOME`, else in the system's usual places."""
    home = (os.environ if environment is None else environment).get(HOME_VARIABLE)
    if home:
        folder = Path(home).expanduser().absolute()
        return DataPaths(folder, folder / "log", is_chosen=True)
    return DataPaths(
        platformdirs.user_data_path("backroutine", appauthor=False),
        platformdirs.user_log_path("backroutine", appauthor=False),
    )


def table_text(*parts: str) -> str:
    """Return the text of a shipped TOML file: as the JSON that a package has beside it, if any.

    Raises:
        FileNotFoundError: as for `resource`.
    """
    path = resource(*parts)
    packed = path.with_suffix(".json")
    return (packed if packed.exists() else path).read_text(encoding="utf-8")


def resource(*parts: str) -> Path:
    """Return the place of a shipped resource, in an installed package or in a source tree.

    Raises:
        FileNotFoundError: there is no such resource; the installation is incomplete.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"the resource {'/'.join(parts)} is missing; install the program again")
