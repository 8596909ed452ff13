"""Where lines begin at the right, what is painted by hand stands mirrored too; charts do not."""

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.progress import PainPoint, dated
from backroutine.domain.search_found import Found
from backroutine.domain.session import SessionId
from backroutine.domain.timeline import build_timeline
from backroutine.player.moment import visits
from backroutine.ui.arrows import with_arrows
from backroutine.ui.build.card_delegate import plus_rect
from backroutine.ui.build.catalogue_model import CatalogueModel
from backroutine.ui.build.catalogue_view import CatalogueView
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.routine_delegate import RoutineDelegate
from backroutine.ui.build.row_measures import RowMeasures
from backroutine.ui.build.step_list import StepList
from backroutine.ui.build.time_bar import TimeBar
from backroutine.ui.buttons import IconButton
from backroutine.ui.dose_boxes import CountBox
from backroutine.ui.history.pain_chart import PainChart
from backroutine.ui.history.session_list import SessionList
from backroutine.ui.history.sessions_model import SessionsModel
from backroutine.ui.mirroring import visual_rect
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.plan.planned_button import PlannedButton
from backroutine.ui.plan.time_field import TimeField
from backroutine.ui.play.figure_view import FigureView
from backroutine.ui.play.section_bar import SectionBar
from backroutine.ui.skeleton import Skeleton
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.history.histories import history
from tests.ui.painted import (
    BIRD_DOG,
    effects,
    floor,
    key_caps,
    pill,
    planned_card,
    results,
    rows_of_own,
    section_row,
    shelf,
    sign_box,
    steps,
    still_detail,
    still_figure,
)

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
TODAY = date(2026, 3, 2)

Made = Callable[[], QWidget]
Turn = Callable[[Qt.LayoutDirection], None]
Grab = Callable[[Made, QSize, Qt.LayoutDirection], QImage]


@pytest.fixture
def turn(qapp: QApplication) -> Iterator[Turn]:
    """Return what lets all lines of the program begin at one side, until the test is over."""
    yield qapp.setLayoutDirection
    qapp.setLayoutDirection(LTR)


@pytest.fixture
def grab(qtbot: QtBot, turn: Turn) -> Grab:
    """Return what makes a widget where lines run in a direction, and takes its picture."""

    def grab(make: Made, size: QSize, direction: Qt.LayoutDirection) -> QImage:
        turn(direction)
        widget = make()
        qtbot.addWidget(widget)
        widget.resize(size)
        widget.show()
        widget.grab()  # pictures that are painted when they are first asked for
        shown = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
        return shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    return grab


def middle_of(image: QImage, colour: str) -> float:
    """Return where, from left to right, the pixels of a colour lie on average."""
    wanted, width = QColor(colour).rgb(), image.bytesPerLine() // 4
    pixels = memoryview(image.constBits()).cast("I")
    found = [place % width for place, pixel in enumerate(pixels) if pixel == wanted]
    assert found, f"nothing is {colour}"
    return sum(found) / len(found)


def mirrored(image: QImage) -> QImage:
    return image.flipped(Qt.Orientation.Horizontal)


def are_alike(image: QImage, other: QImage) -> bool:
    """Whether two pictures differ by no more than the smoothing of edges."""
    here, there = (bytes(memoryview(each.constBits())[::5]) for each in (image, other))
    apart = sum(abs(a - b) > 3 for a, b in zip(here, there, strict=True))
    return apart * 50 < len(here)


def measures_of(view: StepList) -> RowMeasures:
    delegate = view.itemDelegate()
    assert isinstance(delegate, RoutineDelegate)
    return delegate.measures


def test_a_place_is_mirrored_within_what_it_stands_in() -> None:
    whole, place = QRectF(10, 0, 100, 20), QRectF(15, 2, 30.5, 9)
    assert visual_rect(LTR, whole, place) == place
    assert visual_rect(RTL, whole, place) == QRectF(74.5, 2, 30.5, 9)
    assert visual_rect(RTL, whole, visual_rect(RTL, whole, place)) == place


class TestWithoutWords:
    """What holds no text is the mirror picture, to the pixel."""

    def test_the_bar_of_a_session(self, grab: Grab, theme: Theme) -> None:
        timeline = build_timeline(builders.ready_programme())

        def make() -> QWidget:
            bar = SectionBar(theme)
            bar.resize(600, 8)
            bar.show_visits(visits(timeline))
            bar.show_position(timeline.total_s / 3)
            return bar

        images = [grab(make, QSize(600, 8), direction) for direction in (LTR, RTL)]
        assert are_alike(images[1], mirrored(images[0]))
        assert not are_alike(images[1], images[0])

    def test_the_time_of_a_routine(self, grab: Grab, theme: Theme) -> None:
        def make() -> QWidget:
            bar = TimeBar(theme)
            bar.show_rows(rows_of_own())
            return bar

        images = [grab(make, QSize(500, 10), direction) for direction in (LTR, RTL)]
        assert are_alike(images[1], mirrored(images[0]))
        assert not are_alike(images[1], images[0])

    def test_the_outlines_before_the_pages(self, grab: Grab, theme: Theme) -> None:
        images = [
            grab(lambda: Skeleton(theme), QSize(1000, 600), direction) for direction in (LTR, RTL)
        ]
        assert are_alike(images[1], mirrored(images[0]))
        assert not are_alike(images[1], images[0])


@pytest.mark.parametrize(
    ("make", "size", "token"),
    [
        pytest.param(section_row, QSize(500, 90), "main", id="stripe of a row"),
        pytest.param(sign_box, QSize(500, 60), "primary", id="box of a sign"),
        pytest.param(pill, QSize(200, 60), "text", id="sign beside a key"),
        pytest.param(planned_card, QSize(200, 80), "primary", id="bar of a planned time"),
        pytest.param(key_caps, QSize(300, 60), "surface_sunken", id="keys"),
        pytest.param(floor, QSize(900, 500), "main", id="time in floor mode"),
        pytest.param(results, QSize(500, 200), "warm_up", id="stripe of what was done"),
        pytest.param(shelf, QSize(500, 120), "primary_soft", id="chip of a routine"),
        pytest.param(steps, QSize(500, 600), "main", id="stripe of a step"),
    ],
)
def test_what_stands_beside_words_changes_its_side(
    grab: Grab,
    theme: Theme,
    pictures: ExercisePictures,
    make: Callable[[Theme, ExercisePictures], QWidget],
    size: QSize,
    token: str,
) -> None:
    images = [grab(lambda: make(theme, pictures), size, direction) for direction in (LTR, RTL)]
    left, right = (middle_of(image, getattr(theme.tokens, token)) for image in images)
    width = images[0].width()
    assert abs(left - width / 2) > 15  # else it could stand anywhere
    assert left + right == pytest.approx(width - 1, abs=12)  # words are no mirror pictures


def test_bars_change_their_side_but_left_stays_left(
    grab: Grab, theme: Theme, pictures: ExercisePictures
) -> None:
    tokens = theme.tokens
    for direction in (LTR, RTL):
        image = grab(lambda: effects(theme, pictures), QSize(900, 120), direction)
        left, right = (middle_of(image, each) for each in (tokens.primary, tokens.primary_soft))
        assert left < right  # of the body
        assert (middle_of(image, tokens.main) > right) is (direction is LTR)


class TestPictures:
    """A thumbnail stands at the other side, and is itself the same."""

    def test_in_the_rows_of_the_player(
        self, grab: Grab, theme: Theme, pictures: ExercisePictures
    ) -> None:
        images = [
            grab(lambda: section_row(theme, pictures), QSize(500, 90), direction)
            for direction in (LTR, RTL)
        ]
        place = QRect(2 + 24 + 6, 25, 60, 36)  # inside of it: behind the edge and the stripe
        across = place.translated(images[0].width() - place.right() - 1 - place.left(), 0)
        assert images[1].copy(across) == images[0].copy(place)

    def test_in_the_steps_of_a_routine(
        self, turn: Turn, theme: Theme, pictures: ExercisePictures
    ) -> None:
        rect = QRect(0, 40, 500, 80)
        places = []
        for direction in (LTR, RTL):
            turn(direction)
            view = steps(theme, pictures)
            assert isinstance(view, StepList)
            row = view.rows_model.row(1)
            places.append(measures_of(view).step_place(rect, row))
            view.deleteLater()
        left, right = places
        assert left.figure.center().x() < 150 < 350 < right.figure.center().x()
        assert right.figure.size() == left.figure.size()
        for name in ("card", "stripe", "grip", "figure", "name", "dose", "time", "remove"):
            here, there = getattr(left, name), getattr(right, name)
            assert here.left() + there.right() == rect.left() + rect.right(), name

    @pytest.mark.parametrize("make", [still_figure, still_detail], ids=["player", "detail panel"])
    def test_a_movement_that_stands_still_begins_where_lines_begin(
        self, grab: Grab, theme: Theme, pictures: ExercisePictures,
        make: Callable[[Theme, ExercisePictures], QWidget],
    ) -> None:  # fmt: skip
        images = [
            grab(lambda: make(theme, pictures), QSize(480, 200), direction)
            for direction in (LTR, RTL)
        ]
        start, end = QRect(20, 10, 190, 180), QRect(260, 10, 190, 180)  # a half further
        assert images[1].copy(end) == images[0].copy(start)
        assert images[1].copy(start) == images[0].copy(end)
        assert images[0].copy(start) != images[0].copy(end)
        arrow = QRect(220, 80, 40, 40)
        assert are_alike(images[1].copy(arrow), mirrored(images[0].copy(arrow)))

    def test_the_drawn_person_is_never_mirrored(
        self, grab: Grab, theme: Theme, pictures: ExercisePictures
    ) -> None:
        def make() -> QWidget:
            view = FigureView(theme, pictures)
            view.show_exercise(BIRD_DOG, "Bird dog", is_mirrored=False)
            return view

        images = [grab(make, QSize(300, 220), direction) for direction in (LTR, RTL)]
        assert images[0] == images[1]


def test_a_step_is_taken_out_where_its_cross_is_seen(
    qtbot: QtBot, turn: Turn, theme: Theme, pictures: ExercisePictures
) -> None:
    turn(RTL)
    view = steps(theme, pictures)
    assert isinstance(view, StepList)
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    removed = QSignalSpy(view.remove_requested)
    rect = view.visualRect(view.rows_model.index(1))
    cross = measures_of(view).step_place(rect, view.rows_model.row(1)).remove.center()
    assert cross.x() < 60
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cross)
    assert removed.count() == 1


def test_a_card_adds_where_its_plus_is_seen(
    qtbot: QtBot, turn: Turn, theme: Theme, pictures: ExercisePictures
) -> None:
    turn(RTL)
    model = CatalogueModel()
    exercises = tuple(builders.catalogue())
    model.show(Found(exercises, range(4)))
    view = CatalogueView(model, PaintBox(theme, pictures, builders.catalogue()))
    qtbot.addWidget(view)
    view.resize(420, 300)
    view.show()
    view.setCurrentIndex(model.index(0))
    added = QSignalSpy(view.add_requested)
    cell = view.visualRect(model.index(0))
    plus = plus_rect(cell, direction=RTL)
    assert plus.center().x() < cell.center().x()
    image = view.viewport().grab().toImage()
    assert image.pixelColor(plus.center() + QPoint(-11, 0)) == QColor(theme.tokens.primary)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=plus.center())
    assert added.count() == 1


def test_time_runs_to_the_right_in_every_chart(grab: Grab, theme: Theme) -> None:
    points = [
        PainPoint(SessionId(str(day)), TODAY - timedelta(days=9 - day), day, 1, day, 1)
        for day in range(9)
    ]

    def make() -> QWidget:
        chart = PainChart(theme)
        chart.show_points(points)
        holder = QWidget()
        chart.setParent(holder)
        chart.setGeometry(0, 0, 500, 200)
        return holder

    images = [grab(make, QSize(500, 200), direction) for direction in (LTR, RTL)]
    assert images[0] == images[1]


def test_back_points_to_where_one_came_from(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    back, onwards = (
        IconButton(theme, name, name, parent) for name in ("chevron-left", "chevron-right")
    )
    image = back.icon().pixmap(20).toImage()
    parent.setLayoutDirection(RTL)
    assert onwards.icon().pixmap(20).toImage() == image
    parent.setLayoutDirection(LTR)
    assert back.icon().pixmap(20).toImage() == image


def test_the_arrows_of_a_box_stand_where_its_buttons_are(grab: Grab, theme: Theme) -> None:
    images = [grab(lambda: CountBox(1, 9), QSize(90, 36), direction) for direction in (LTR, RTL)]
    arrows = QRect(90 - 14 - 5, 4, 14, 14)
    across = arrows.translated(90 - arrows.right() - 1 - arrows.left(), 0)
    assert images[1].copy(across) == images[0].copy(arrows)
    assert images[1].copy(arrows) != images[0].copy(arrows)


@pytest.mark.parametrize(
    ("direction", "days"), [pytest.param(LTR, -1, id="ltr"), pytest.param(RTL, 1, id="rtl")]
)
def test_the_left_key_walks_to_the_day_at_the_left(
    qtbot: QtBot, turn: Turn, theme: Theme, pictures: ExercisePictures,
    direction: Qt.LayoutDirection, days: int,
) -> None:  # fmt: skip
    turn(direction)
    parent = planned_card(theme, pictures)
    qtbot.addWidget(parent)
    card = parent.findChild(PlannedButton)
    assert isinstance(card, PlannedButton)
    walked = QSignalSpy(card.walked)
    qtbot.keyClick(card, Qt.Key.Key_Left)
    assert walked.at(0) == [days, 0]


def test_hours_stand_before_minutes(qtbot: QtBot, turn: Turn) -> None:
    turn(RTL)
    field = TimeField("Time", time(8, 5))
    qtbot.addWidget(field)
    assert field.text() == "08:05"


def test_a_session_s_day_stands_where_its_line_begins(grab: Grab, theme: Theme) -> None:
    sessions = dated(history(1))

    def make() -> QWidget:
        model = SessionsModel()
        model.show_sessions(sessions)
        view = SessionList(model, theme)
        model.setParent(view)
        return view

    images = [grab(make, QSize(360, 160), direction) for direction in (LTR, RTL)]
    day = QRect(1 + 8, 64 + 10, 44, 44)
    across = day.translated(images[0].width() - day.right() - 1 - day.left(), 0)
    assert images[1].copy(across) == images[0].copy(day)
    assert images[1].copy(day) != images[0].copy(day)


def test_a_moment_that_is_given_as_its_field_is_made_reads_to_the_right(
    qtbot: QtBot, turn: Turn
) -> None:
    turn(RTL)
    field = with_arrows(QTimeEdit(QTime(7, 38)))
    qtbot.addWidget(field)
    turn(LTR)
    straight = QTimeEdit(QTime(7, 38))
    qtbot.addWidget(straight)
    assert field.text() == straight.text()
