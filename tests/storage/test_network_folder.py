"""A folder on another computer is warned of; every other is not."""

from pathlib import Path

import pytest

from backroutine.storage import network_folder
from backroutine.storage.network_folder import network_warning

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="the table of mounts of Linux")

MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
server:/home /srv nfs4 rw 0 0
//nas/my\040share /mnt/my\040share cifs rw 0 0
/dev/sdb1 /srv/local ext4 rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "is_warned"),
    [
        ("/home/me/data", False),
        ("/srv/me/data", True),
        ("/srv/local/data", False),
        ("/srvice/data", False),
        ("/mnt/my share/data", True),
    ],
)
def test_a_network_folder_is_warned_of(
    folder: str, is_warned: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mounts").write_text(MOUNTS, encoding="utf-8")
    monkeypatch.setattr(network_folder, "_MOUNTS", tmp_path / "mounts")
    warning = network_warning(Path(folder))
    assert bool(warning) is is_warned
    assert not is_warned or (folder in warning and "Keep it on this computer" in warning)


def test_where_the_system_does_not_tell_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_folder, "_MOUNTS", tmp_path / "nowhere")
    assert network_warning(tmp_path) == ""


def test_the_folder_of_this_test_is_on_this_computer(tmp_path: Path) -> None:
    assert network_warning(tmp_path) == ""
