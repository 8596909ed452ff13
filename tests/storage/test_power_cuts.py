"""A power cut at any moment loses no commit that was stored, and leaves none by half."""

from pathlib import Path

import pytest

pytest.importorskip("apsw", reason="power cuts are recorded with apsw, of the test group")

from tests.storage.power_cuts import cut_everywhere

COMMITS = 60


def test_a_power_cut_at_every_operation_loses_nothing(tmp_path: Path) -> None:
    findings = cut_everywhere(COMMITS, seed=7, workplace=tmp_path)
    assert findings.faults == []
    assert findings.commits == COMMITS + 1
    assert findings.cuts > 10 * COMMITS
    assert findings.in_a_commit > COMMITS


def test_settings_that_are_not_safe_are_found_to_be(tmp_path: Path) -> None:
    """The control: a harness that finds nothing must be one that can find something."""
    findings = cut_everywhere(COMMITS, seed=7, workplace=tmp_path, journal="WAL", sync="OFF")
    assert len(findings.faults) > COMMITS
    assert findings.lost_commits > 0
