"""Texts, numbers and the search in the language that is spoken, and English again behind it."""

from collections.abc import Iterator

import pytest

from backroutine.domain.exercise import Section
from backroutine.domain.finding import Finding, FindingCode, Severity
from backroutine.files.shipped import load_catalogue
from backroutine.paths import resource
from backroutine.translating import counted, decimal, spoken, spoken_language, tr
from backroutine.wording import finding_sentence
from tests import builders


@pytest.fixture
def german() -> Iterator[None]:
    with spoken(resource("i18n"), "de"):
        yield


@pytest.mark.usefixtures("german")
def test_numbers_are_written_as_in_german() -> None:
    assert (decimal(3.5), counted(5000)) == ("3,5", "5.000")


def test_numbers_are_written_as_in_english() -> None:
    assert (decimal(3.5), counted(5000)) == ("3.5", "5,000")


def test_the_language_is_as_before_behind_a_failure() -> None:
    with pytest.raises(KeyError), spoken(resource("i18n"), "de"):
        raise KeyError(tr("works"))
    assert (spoken_language(), tr("works")) == ("en", "works")


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("words", ["Gesäßmuskel", "gluteus", "Stuhl", "chair"])
def test_a_muscle_and_equipment_are_found_in_either_language(words: str) -> None:
    assert load_catalogue().search(words)


def test_german_words_find_nothing_in_english() -> None:
    assert builders.catalogue().search("Gesäßmuskel") == []


@pytest.mark.usefixtures("german")
def test_a_finding_names_the_muscle_in_german() -> None:
    finding = Finding(
        FindingCode.ONE_MUSCLE, Severity.ADVISES, Section.MAIN,
        value_s=240, limit_s=300, muscle="gluteus maximus",
    )  # fmt: skip
    said = finding_sentence(finding, load_catalogue())
    assert "Gesäßmuskel" in said
    assert "gluteus" not in said
