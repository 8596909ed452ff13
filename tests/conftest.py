"""What every test stands on: no screen, no data folder of a person, one way to generate."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("backroutine", deadline=None)
settings.load_profile("backroutine")


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test an empty data folder of its own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("BACKROUTINE_HOME", str(folder))
    return folder
