"""Whether a folder lies on another computer, where locks do not hold what they promise."""

import sys
from pathlib import Path

from backroutine.translating import tr

_NETWORK_TYPES = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "afs", "ncpfs", "ceph",
        "davfs", "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs",
    }
)  # fmt: skip
_MOUNTS = Path("/proc/self/mounts")
_WINDOWS_REMOTE_DRIVE = 4


def network_warning(folder: Path) -> str:
    """Return sentences that warn of a folder on the network; empty where none is known to be."""
    if not _is_on_network(folder):
        return ""
    return tr(
        "Your data lies in the network folder {folder}. If the connection breaks, or "
        "another computer opens it too, it can be damaged. Keep it on this computer, "
        "and put backups there."
    ).format(folder=folder)


def _is_on_network(folder: Path) -> bool:
    if sys.platform == "win32":
        return _is_remote_on_windows(folder)
    return _file_system(folder) in _NETWORK_TYPES


def _file_system(folder: Path) -> str:
    """Return the file system's type by the table of mounts; empty where it is unknown."""
    try:
        table = _MOUNTS.read_text(encoding="utf-8", errors="replace")
        place = folder.resolve()
    except OSError:
        return ""
    mounts = [line.split(" ") for line in table.splitlines()]
    around = [
        (Path(_unescaped(mount[1])), mount[2])
        for mount in mounts
        if len(mount) > 2 and place.is_relative_to(_unescaped(mount[1]))
    ]
    return max(around, key=lambda mount: len(mount[0].parts), default=(place, ""))[1]


def _unescaped(text: str) -> str:
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, sign)
    return text


def _is_remote_on_windows(folder: Path) -> bool:
    import ctypes

    drive = folder.resolve().drive
    if drive.startswith("\\\\"):
        return True
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only there on Windows
    kind: int = kernel.GetDriveTypeW(drive + "\\")
    return kind == _WINDOWS_REMOTE_DRIVE
