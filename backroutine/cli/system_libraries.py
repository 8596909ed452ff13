"""What Qt needs on Linux: libraries of the system, and a plugin for the platform wished for.

Where one of them is missing, Qt cannot be imported, or aborts the whole process when it opens a
window. So they are looked for before that, and the line is said that installs what is missing.
"""

import ctypes
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from backroutine.domain.refusal import RefusedError
from backroutine.translating import tr

# File of each library, and the package of Debian and Ubuntu that holds it.
FOR_PAINTING: Mapping[str, str] = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
FOR_WINDOW: Mapping[str, str] = {"libgssapi_krb5.so.2": "libgssapi-krb5-2"}
FOR_X11: Mapping[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FOR_WAYLAND: Mapping[str, str] = {
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


class LibrariesMissingError(RefusedError):
    """Libraries of the system are missing; the text has the line that installs them."""


class PlatformUnknownError(RefusedError):
    """Qt has no plugin for the platform that is wished for."""


def require_platform(variable: str, wished: str) -> None:
    """Raise `PlatformUnknownError` where Qt knows none of the platforms that a variable names."""
    names = [each.partition(":")[0].strip().lower() for each in wished.split(";")]
    here = platforms_here()
    if here and not here.intersection(names):
        raise PlatformUnknownError(
            tr(
                "{variable} says “{wished}”, and Qt has no such platform here. Leave it out, or "
                "name one of these: {names}."
            ).format(variable=variable, wished=wished, names=", ".join(sorted(here)))
        )


def platforms_here() -> frozenset[str]:
    """Return the platforms for which Qt has a plugin; none where its plugins are not found."""
    spec = find_spec("PySide6")
    places = spec.submodule_search_locations if spec is not None else None
    files = (
        file
        for place in places or ()
        for file in Path(place, "Qt", "plugins", "platforms").glob("libq*.so")
    )
    return frozenset(file.stem.removeprefix("libq") for file in files)


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """Return the packages of those libraries that cannot be loaded; none but on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for file_name, package in libraries.items() if not _loads(file_name)]


def require(*groups: Mapping[str, str]) -> None:
    """Raise `LibrariesMissingError` where a library of these groups is missing."""
    missing = [package for group in groups for package in missing_packages(group)]
    if missing:
        raise LibrariesMissingError(missing_sentence(missing))


def missing_sentence(packages: Iterable[str]) -> str:
    """Return what to run, as one line that can be copied."""
    names = " ".join(packages)
    says = tr("Libraries of the system are missing. On Debian and Ubuntu, this line installs them:")
    return (
        f"{says}\nsudo sh -c 'apt-get update && apt-get install -y --no-install-recommends {names}'"
    )


def _loads(file_name: str) -> bool:
    try:
        ctypes.CDLL(file_name)
    except OSError:
        return False
    return True
