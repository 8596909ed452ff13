"""The translations hold every text, in every form that its number needs."""

import importlib.util
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"
ENGLISH = I18N / "backroutine_en.ts"
LANGUAGES = ("de",)
COLLECT = "run packaging/translations.py"


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    """Return the script that makes the translations."""
    path = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def texts(path: Path) -> dict[tuple[str, str], list[str | None]]:
    """Return the forms of each text, by its context and source."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): [
            form.text for form in message.iter("numerusform")
        ]
        for context in ET.parse(path).iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }


def test_the_english_plurals_are_those_of_the_code(
    translations: ModuleType, tmp_path: Path
) -> None:
    made = tmp_path / "backroutine_en.ts"
    translations.update_english(made)
    assert texts(made) == texts(ENGLISH), COLLECT


def test_a_text_that_marks_its_plural_has_two_forms() -> None:
    for (_, source), forms in texts(ENGLISH).items():
        assert len(set(forms)) == (2 if "(s)" in source else 1)
        assert not any("(s)" in (form or "") for form in forms)


def test_the_packed_file_holds_every_form() -> None:
    packed = ENGLISH.with_suffix(".qm").read_bytes()
    for forms in texts(ENGLISH).values():
        for form in forms:
            assert (form or "").encode("utf-16-be") in packed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_window_is_translated(language: str) -> None:
    tree = ET.parse(I18N / f"backroutine_{language}.ts")  # noqa: S314 - our own file
    left = [
        message.findtext("source")
        for message in tree.iter("message")
        for translation in message.iter("translation")
        if translation.get("type") or not all(forms_of(translation))
    ]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_text_is_translated(language: str) -> None:
    with (I18N / f"{language}.po").open("rb") as file:
        messages = [message for message in read_po(file, locale=language) if message.id]
    left = [
        message.id
        for message in messages
        if message.fuzzy or not message.string or (message.pluralizable and "" in message.string)
    ]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_collecting_anew_changes_nothing(
    translations: ModuleType, tmp_path: Path, language: str
) -> None:
    window, others = tmp_path / f"backroutine_{language}.ts", tmp_path / f"{language}.po"
    for made in (window, others):
        shutil.copy(I18N / made.name, made)
    translations.update_window(language, window)
    translations.update_texts(language, others)
    assert every_text(window) == every_text(I18N / window.name), COLLECT
    assert others.read_text("utf-8") == (I18N / others.name).read_text("utf-8"), COLLECT
    packed = others.with_suffix(".mo")
    assert packed.read_bytes() == (I18N / packed.name).read_bytes(), COLLECT


def every_text(path: Path) -> list[tuple[str, str, list[str]]]:
    """Return each text of the window, in its order, with the forms of its translation."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""), forms_of(translation))
        for context in ET.parse(path).iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
        for translation in message.iter("translation")
    ]


def forms_of(translation: ET.Element) -> list[str]:
    """Return the one form of a translation, or all of those that its number asks for."""
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]
