"""The command line speaks the language of the window, else that of the system."""

from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from backroutine.cli import language
from backroutine.cli.language import WORDS_OF_ARGPARSE, argparse_translated, command_language
from backroutine.cli.parser import make_parser
from backroutine.paths import resource
from backroutine.translating import ENGLISH, PSEUDO, spoken, spoken_language
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("environment", "chosen", "spoken_then"),
    [
        pytest.param({}, None, "en", id="nothing said"),
        pytest.param({"LANG": "de_DE.UTF-8"}, None, "de", id="a German system"),
        pytest.param({"LANG": "de"}, "system", "de", id="as the system, chosen"),
        pytest.param({"LANG": "fr_FR", "LANGUAGE": "fr:de:en"}, None, "de", id="the next best"),
        pytest.param({"LANG": "de_DE", "LC_ALL": "C.UTF-8"}, None, "en", id="all overruled"),
        pytest.param({"LANG": "de_DE", "LC_ALL": ""}, None, "de", id="an empty word says nothing"),
        pytest.param({"LANG": "ja_JP"}, None, "en", id="one that we do not speak"),
        pytest.param({"LANG": "de_DE"}, "en", "en", id="the window's before the system's"),
        pytest.param({"LANG": "C"}, "de", "de", id="the window's in a bare system"),
    ],
)
def test_which_language_is_spoken(
    environment: dict[str, str], chosen: str | None, spoken_then: str, tmp_path: Path
) -> None:
    window_state = tmp_path / "window.ini"
    if chosen is not None:
        window_state.write_text(f"[General]\ngeometry=language\nlanguage={chosen}\n")
    assert command_language(environment, window_state) == spoken_then


def test_a_german_system_is_answered_in_german(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    english = run("list", "--json").json
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    answer = run("list")
    assert "Aufwärmen vor dem Laufen" in answer.out
    german = run("list", "--json").json
    assert [each.keys() for each in german] == [each.keys() for each in english]
    assert [each["id"] for each in german] == [each["id"] for each in english]
    assert run("show", "Aufwärmen vor dem Laufen").code == 0
    assert spoken_language() == ENGLISH


def test_an_installation_without_german_speaks_english(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(*_parts: str) -> Path:
        raise FileNotFoundError

    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setattr(language, "resource", nothing)
    assert "Pre-run warm-up" in run("list").out


def helps(parser: ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if action.help:
            yield action.help
        if isinstance(action, _SubParsersAction):
            yield from (each.help or "" for each in action._choices_actions)
            for inner in action.choices.values():
                yield inner.description or ""
                yield from helps(inner)


def test_every_help_text_is_translated() -> None:
    with spoken(resource("i18n"), PSEUDO), argparse_translated():
        found = list(helps(make_parser()))
    assert len(found) > 50
    assert [each for each in found if not each.startswith("⟦")] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--help"], "«show this help message and exit»"),
        (["export"], "«the following arguments are required: ROUTINE, FILE»"),
        (["list", "more"], "«unrecognized arguments: more»"),
        (["report", "a.pdf", "--weeks"], "«expected one argument»"),
        (["check"], "«the following arguments are required: FILE»"),
        (["history", "--json", "--csv"], "«not allowed with argument --json»"),
        (["list", "--json=1"], "«ignored explicit argument '1'»"),
        (["what"], "«invalid choice: 'what' (choose from "),
    ],
)
def test_what_python_says_of_arguments_is_translated(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    catalog = Catalog(locale="de")
    for word in WORDS_OF_ARGPARSE:
        end = "\n" if word.endswith("\n") else ""
        catalog.add(word, f"«{word.removesuffix(end)}»{end}")
    with (tmp_path / "marked.mo").open("wb") as file:
        write_mo(file, catalog)
    with (
        spoken(tmp_path, "marked"),
        argparse_translated(),
        pytest.raises(SystemExit),
    ):
        make_parser().parse_args(arguments)
    captured = capsys.readouterr()
    assert (captured.out + captured.err).startswith("«usage: »")
    assert said in captured.out + captured.err
