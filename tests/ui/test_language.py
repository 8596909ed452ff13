"""English counts in words: one step, two steps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from backroutine.ui.language import speak


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    known = qapp.findChildren(QTranslator)
    speak(qapp)
    yield
    for translator in qapp.findChildren(QTranslator):
        if translator not in known:
            qapp.removeTranslator(translator)


@pytest.mark.parametrize(("count", "said"), [(1, "1 routine"), (2, "2 routines")])
def test_one_and_many(english: None, count: int, said: str) -> None:
    assert QCoreApplication.translate("ChooseView", "%n routine(s)", "", count) == said


def test_a_language_that_is_not_there_is_missed(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError, match="backroutine_xx"):
        speak(qapp, "xx")
