"""Paper needs a `QGuiApplication`, and the fonts that ship."""

import pytest
from PySide6.QtWidgets import QApplication

from backroutine.pdf.fonts import load_fonts


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Give every test an application that knows the fonts."""
    load_fonts()
    return qapp
