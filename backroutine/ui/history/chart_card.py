"""A chart in its frame: what it is called, what it says, and the same as a table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.ui.history.chart import Chart
from backroutine.ui.history.chart_picture import chart_picture
from backroutine.ui.history.figures_table import Figures, FiguresModel, FiguresTable
from backroutine.ui.icons import icon, icon_pixmap
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, ICON_PX, Space


class ChartCard(QFrame):
    """Shows a chart or its table; the line under the title says what is pointed at.

    The table is filled when it is first looked at: twenty years of rows cost nothing before.
    """

    picture_wished = Signal()
    """The chart is to be kept as a picture."""

    def __init__(
        self, chart: Chart, headings: Sequence[str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self.chart = chart
        self._theme = theme
        self._summary = ""
        self._figures: Callable[[], Figures] = tuple
        self._is_table_old = False
        self._model = FiguresModel(headings, self)
        self._stack = QStackedWidget(self)
        self._table = FiguresTable(self._model, chart.accessibleName(), self._stack)
        self._line = PlainLabel(look="muted", parent=self, wraps=True)
        self._stack.addWidget(chart)
        self._stack.addWidget(self._table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.XS)
        layout.addLayout(self._header())
        layout.addWidget(self._line)
        layout.addSpacing(Space.XS)
        layout.addWidget(self._stack, 1)
        chart.pointed_at.connect(self._show_pointed)
        chart.moved.connect(self._enable_paging)
        theme.changed.connect(self._retint)
        self._retint()

    def show_summary(self, summary: str, figures: Callable[[], Figures]) -> None:
        """Say what the whole chart holds; `figures` makes the rows of the table."""
        self._summary, self._figures = summary, figures
        self._line.setText(summary)
        self.chart.setAccessibleDescription(summary)
        self._is_table_old = True
        self._fill_table()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return what it takes with its buttons below its name, so that they may go there."""
        widest = max(self._name.minimumSizeHint().width(), self._ways.minimumSize().width())
        widest = max(widest, self._stack.minimumSizeHint().width())
        return QSize(widest + 2 * Space.L, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_header()

    def _fit_header(self) -> None:
        """Let the buttons stand below the name where there is no room beside its longest word."""
        beside = self._name.minimumSizeHint().width() + self._ways.minimumSize().width()
        fits = beside + 2 * Space.L <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._heading.setDirection(across if fits else down)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_table()

    @property
    def picture_name(self) -> str:
        """What a picture of it is called."""
        return self.chart.accessibleName()

    def picture(self) -> QImage:
        """Return the chart as it is shown now, under its name and what it says."""
        return chart_picture(self.chart, self._summary, self._theme)

    def _header(self) -> QBoxLayout:
        header = self._heading = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        header.setSpacing(0)
        name = self._name = PlainLabel(
            self.chart.accessibleName(), look="heading", parent=self, wraps=True
        )
        header.addWidget(name, 1)
        self._earlier = self._tool_button(self.tr("Earlier"))
        self._earlier.clicked.connect(self.chart.page_earlier)
        self._later = self._tool_button(self.tr("Later"))
        self._later.clicked.connect(self.chart.page_later)
        self._as_table = styled(QPushButton(self.tr("Table"), self), "quiet")
        self._as_table.setCheckable(True)
        self._as_table.setToolTip(self.tr("Show as table"))
        self._as_table.setAccessibleName(
            self.tr("Show as table: {name}").format(name=self.chart.accessibleName())
        )
        self._as_table.toggled.connect(self._show_as_table)
        self._more = self._tool_button(self.tr("More"))
        self._more.setMenu(self._picture_menu())
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        ways = self._ways = QHBoxLayout()
        ways.setSpacing(0)
        ways.addStretch()
        ways.addWidget(self._paging())
        for button in (self._more, self._as_table):
            ways.addWidget(button)
        header.addLayout(ways)
        return header

    def _paging(self) -> QWidget:
        """Return the ways to earlier and later, in the direction in which the chart runs."""
        paging = QWidget(self)
        paging.setLayoutDirection(self.chart.layoutDirection())
        row = QHBoxLayout(paging)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self._earlier, self._later):
            row.addWidget(button)
        return paging

    def _picture_menu(self) -> QMenu:
        menu = QMenu(self._more)
        menu.addAction(self.tr("Save as picture…")).triggered.connect(self.picture_wished)
        menu.addAction(self.tr("Copy picture")).triggered.connect(self._copy_picture)
        return menu

    def _copy_picture(self) -> None:
        QGuiApplication.clipboard().setImage(self.picture())

    def _tool_button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setMinimumSize(HIT_SIZE, HIT_SIZE)
        button.setIconSize(QSize(ICON_PX, ICON_PX))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(name)
        button.setAccessibleName(f"{name}: {self.chart.accessibleName()}")
        return button

    def _show_pointed(self, sentence: str) -> None:
        self._line.setText(sentence or self._summary)

    def _enable_paging(self) -> None:
        is_chart = not self._as_table.isChecked()
        pages = self.chart.has_earlier or self.chart.has_later
        for button, can in (
            (self._earlier, self.chart.has_earlier),
            (self._later, self.chart.has_later),
        ):
            button.setVisible(is_chart and pages)
            button.setEnabled(can)

    def _show_as_table(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._stack.setCurrentWidget(self._table if wanted else self.chart)
        self._as_table.setText(self.tr("Chart") if wanted else self.tr("Table"))
        self._as_table.setToolTip(self.tr("Show as chart") if wanted else self.tr("Show as table"))
        self._more.setVisible(not wanted)
        self._enable_paging()
        self._fill_table()

    def _fill_table(self) -> None:
        if self._is_table_old and self._as_table.isChecked() and self.isVisible():
            self._is_table_old = False
            self._model.show_rows(self._figures())

    def _retint(self) -> None:
        colour = self._theme.tokens.text_muted
        self._later.setIcon(icon("chevron-right", colour))
        self._more.setIcon(icon("more", colour))
        to_the_left = QTransform().scale(-1, 1)
        self._earlier.setIcon(icon_pixmap("chevron-right", colour).transformed(to_the_left))
