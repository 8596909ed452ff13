"""The translations hold every text, in every form that its number needs."""

import importlib.util
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = ROOT / "resources" / "i18n" / "backroutine_en.ts"


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
    assert texts(made) == texts(ENGLISH), "run packaging/translations.py"


def test_a_text_that_marks_its_plural_has_two_forms() -> None:
    for (_, source), forms in texts(ENGLISH).items():
        assert len(set(forms)) == (2 if "(s)" in source else 1)
        assert not any("(s)" in (form or "") for form in forms)


def test_the_packed_file_holds_every_form() -> None:
    packed = ENGLISH.with_suffix(".qm").read_bytes()
    for forms in texts(ENGLISH).values():
        for form in forms:
            assert (form or "").encode("utf-16-be") in packed
