"""Tables that ship, in both forms."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from backroutine import paths
from backroutine.domain.tables import read_tables

TEXT = '[one]\nname = "A “word”"\nlines = ["a", "b"]\n\n[one.dose]\nreps = 3\npart = 0.5\n'


def test_both_forms_say_the_same() -> None:
    tables = read_tables(TEXT)
    assert tables == {
        "one": {"name": "A “word”", "lines": ["a", "b"], "dose": {"reps": 3, "part": 0.5}}
    }
    assert read_tables(json.dumps(tables)) == tables


@pytest.mark.parametrize("text", ["[one", '{"one": ', "{}x"])
def test_what_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"document|column"):
        read_tables(text)


def test_an_installed_program_reads_the_packed_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    folder = tmp_path / "resources" / "poses"
    folder.mkdir(parents=True)
    (folder / "core.toml").write_text("a = 1", encoding="utf-8")
    assert paths.table_text("poses", "core.toml") == "a = 1"
    (folder / "core.json").write_text('{"a": 1}', encoding="utf-8")
    assert paths.table_text("poses", "core.toml") == '{"a": 1}'


def test_no_toml_is_read_where_the_packed_form_is_there() -> None:
    code = (
        "import sys; from backroutine.domain.tables import read_tables\n"
        "assert read_tables('{\"a\": 1}') == {'a': 1}\n"
        "sys.exit('tomllib' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_tree_has_no_packed_form_that_could_be_out_of_date() -> None:
    for source in paths.resource("catalogue").parent.rglob("*.toml"):
        assert not source.with_suffix(".json").exists()
        assert tomllib.loads(source.read_text(encoding="utf-8"))
