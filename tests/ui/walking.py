"""Walking through a window with Tab, and whether that is how it is read."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QWidget
from pytestqt.qtbot import QtBot

from tests.screenshots import fill
from tests.window import WholeWindow

MOST_STOPS = 200
READ_DOWN = {"SignBox"}
"""What stands in columns of one list: each column is read to its end before the next."""


def round_of_tab(window: QWidget, qtbot: QtBot) -> list[QWidget]:
    """Return where Tab stops in a window, once round, the first of the order first."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    QApplication.processEvents()  # everything has its place
    stops: list[QWidget] = []
    for _ in range(MOST_STOPS):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.isVisible(), focused
        if stops and focused is stops[-1]:
            continue  # from the hours to the minutes of a time
        if focused in stops:
            return from_first(stops[stops.index(focused) :])
        stops.append(focused)
    raise AssertionError("Tab comes to no end")


def from_first(stops: list[QWidget]) -> list[QWidget]:
    """Return a round from where it begins: behind the first step that goes back."""
    back = [n for n, pair in enumerate(pairwise([*stops, stops[0]])) if not is_read_next(*pair)]
    begin = back[0] + 1 if back else 0
    return [*stops[begin:], *stops[:begin]]


def against_reading(stops: list[QWidget]) -> list[str]:
    """Return every step of Tab that goes against the reading."""
    return [f"{name(a)} → {name(b)}" for a, b in pairwise(stops) if not is_read_next(a, b)]


def is_read_next(one: QWidget, other: QWidget) -> bool:
    """Whether the other stands below the one, behind it in the same row, or within it."""
    if one.isAncestorOf(other) or other.isAncestorOf(one):
        return one.isAncestorOf(other)
    first, second = places(one, other)
    shared = min(first.bottom(), second.bottom()) - max(first.top(), second.top()) + 1
    is_in_column = type(one).__name__ in READ_DOWN and type(other) is type(one)
    if 2 * shared > min(first.height(), second.height()) or (
        is_in_column and second.center().y() < first.center().y()
    ):
        further = second.center().x() - first.center().x()
        return (further < 0) is is_mirrored(one)
    return second.center().y() > first.center().y()


def is_mirrored(widget: QWidget) -> bool:
    """Whether lines begin at the right where a widget stands, whatever its own direction."""
    around = widget.parentWidget()
    return around is not None and around.layoutDirection() is Qt.LayoutDirection.RightToLeft


def places(one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Return the places of the largest parts that hold one of the two and not the other."""
    ways = above(one), above(other)
    depth = next(n for n, (a, b) in enumerate(zip(*ways, strict=False)) if a is not b)
    common, parts = ways[0][depth - 1], (ways[0][depth], ways[1][depth])
    layout = common.layout()
    found = None if layout is None else in_layout(layout, *parts)
    if found is not None:
        return found
    first, second = (QRect(part.mapTo(common, QPoint()), part.size()) for part in parts)
    return first, second


def above(widget: QWidget) -> list[QWidget]:
    """Return a widget and all that it stands in, the outermost first."""
    found = [widget]
    while not found[0].isWindow() and (parent := found[0].parentWidget()) is not None:
        found.insert(0, parent)
    return found


def in_layout(layout: QLayout, one: QWidget, other: QWidget) -> tuple[QRect, QRect] | None:
    """Return the places of two widgets, or of the columns and rows that part them."""
    items = [item for n in range(layout.count()) if (item := layout.itemAt(n)) is not None]
    of_one = next((item for item in items if holds(item, one)), None)
    of_other = next((item for item in items if holds(item, other)), None)
    if of_one is None or of_other is None:
        return None
    inner = of_one.layout()
    if of_one is of_other and inner is not None:
        return in_layout(inner, one, other)
    return of_one.geometry(), of_other.geometry()


def holds(item: QLayoutItem, widget: QWidget) -> bool:
    """Whether a widget stands in an item of a layout, or in a layout within it."""
    inner = item.layout()
    parts = [] if inner is None else [inner.itemAt(n) for n in range(inner.count())]
    return item.widget() is widget or any(part and holds(part, widget) for part in parts)


def name(widget: QWidget) -> str:
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} “{text}”"


@contextmanager
def one_window(home: Path, application: QApplication) -> Iterator[WholeWindow]:
    """Give one window, with a few sessions, for all that is looked at: nothing in it is changed."""
    program = WholeWindow(home, application)
    program.alarm.is_stopped = True
    program.window.resize(1280, 800)
    fill(program, session_count=4)
    yield program
    program.pages.play.leave()
    program.close()
