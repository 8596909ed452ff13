"""What tests of the settings share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def no_widget_stays(qapp: QApplication) -> Iterator[None]:
    """Let go of a test's widgets after it: the next theme would be put on each of them."""
    yield
    # deleteLater outside of a running event loop waits for one that never comes
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
