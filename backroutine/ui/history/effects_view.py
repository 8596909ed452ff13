"""What works for you: how to read it, the order, the rows, and the same as a table."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.working import LEAST_SESSIONS, ExerciseEffect, MedianChange
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.history import words
from backroutine.ui.history.chart_picture import picture_of
from backroutine.ui.history.effects_list import EffectsList
from backroutine.ui.history.effects_model import EffectOrder, EffectsModel
from backroutine.ui.history.figures_table import Figures, FiguresModel, FiguresTable
from backroutine.ui.labels import PlainLabel, name_box
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space


class EffectsView(QFrame):
    """Shows what happened around each exercise; it asks for its sessions when it is looked at."""

    picture_wished = Signal(object)
    """The view itself: its rows are to be kept as a picture."""
    wished = Signal()
    """It is looked at, and what it shows is old."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._theme = theme
        self._is_old = True
        self.model = EffectsModel(self)
        self.list = EffectsList(self.model, theme, self)
        self._table_model = FiguresModel(self._headings(), self)
        self.table = FiguresTable(self._table_model, self.tr("What works for you"), self)
        self._message = PlainLabel(look="muted", parent=self, wraps=True)
        self.orders = QComboBox(self)
        name_box(self.orders, self.tr("Order"))
        for text, order in (
            (self.tr("Most often done"), EffectOrder.OFTEN),
            (self.tr("Pain lower after"), EffectOrder.LOWER_AFTER),
            (self.tr("Pain higher after"), EffectOrder.HIGHER_AFTER),
            (self.tr("Better next morning"), EffectOrder.MORNING),
            (self.tr("By name"), EffectOrder.NAME),
        ):
            self.orders.addItem(text, order)
        self.orders.currentIndexChanged.connect(self._sort)
        self.as_table = styled(QPushButton(self.tr("Table"), self), "quiet")
        self.as_table.setCheckable(True)
        self.as_table.setAccessibleName(self.tr("Show as table: What works for you"))
        self.as_table.toggled.connect(self._show_as_table)
        self.keep = styled(QPushButton(self.tr("Picture…"), self), "quiet")
        self.keep.setAccessibleName(self.tr("Save as picture: What works for you"))
        self.keep.setToolTip(self.tr("Save as picture…"))
        self.keep.clicked.connect(self._wish_picture)
        self._stack = QStackedWidget(self)
        waiting = QWidget(self)
        around = QVBoxLayout(waiting)
        around.setContentsMargins(0, Space.S, 0, 0)
        around.addWidget(self._message)
        around.addStretch(1)
        for widget in (waiting, self.list, self.table):
            self._stack.addWidget(widget)
        self._place()

    @property
    def picture_name(self) -> str:
        """What a picture of it is called."""
        return self.tr("What works for you")

    def picture(self) -> QImage:
        """Return the rows, those that are scrolled away too, under their name and order."""
        rows = self.list
        return picture_of(
            rows.viewport().width(), rows.rows_height(), self.picture_name,
            self.orders.currentText(), self._theme, rows.paint_rows,
        )  # fmt: skip

    def _wish_picture(self) -> None:
        self.picture_wished.emit(self)

    def set_old(self) -> None:
        """Say that the sessions are others; what is shown is asked for again when looked at."""
        self._is_old = True
        if self.isVisible():
            self.wished.emit()

    def show_progress(self, read: int, wanted: int) -> None:
        """Say how far the reading is, while there is nothing to show."""
        text = self.tr("Reading {read} of {wanted} sessions…")
        self._message.setText(
            text.format(read=words.number_name(read), wanted=words.number_name(wanted))
        )
        self._stack.setCurrentIndex(0)

    def show_effects(self, effects: Sequence[ExerciseEffect]) -> None:
        """Show exercises."""
        self._is_old = False
        self.model.show_effects(effects)
        if not effects:
            self._message.setText(
                self.tr(
                    "Nothing yet in this time. Once sessions have been played, each exercise "
                    "stands here with how often it was done; from {least} sessions with pain "
                    "scores on, also with the pain around it."
                ).format(least=LEAST_SESSIONS)
            )
        self._fill_table()
        self._show_as_table(wanted=self.as_table.isChecked())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.wished.emit()

    def _place(self) -> None:
        header = FlowLayout()
        title = PlainLabel(self.tr("What works for you"), look="heading", parent=self)
        for widget in (title, self.orders, self.keep, self.as_table):
            header.addWidget(widget)
        told = self.tr(
            "Median change of pain from before a session, with its number of sessions; a bar to "
            "the left is lower, to the right higher. It says what happened, not why: exercises "
            "share sessions, and days differ. Below {least} sessions it is silent."
        ).format(least=LEAST_SESSIONS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.S)
        layout.addLayout(header)
        layout.addWidget(PlainLabel(told, look="muted", parent=self, wraps=True))
        layout.addWidget(self._stack, 1)

    def _sort(self) -> None:
        order = self.orders.currentData()
        if isinstance(order, str):
            self.model.sort_by(EffectOrder(order))
            self._fill_table()

    def _show_as_table(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.as_table.setText(self.tr("Rows") if wanted else self.tr("Table"))
        self.keep.setVisible(bool(self.model.effects) and not wanted)
        if not self.model.effects:
            self._stack.setCurrentIndex(0)
        else:
            self._stack.setCurrentWidget(self.table if wanted else self.list)

    def _fill_table(self) -> None:
        self._table_model.show_rows(self._rows())

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Exercise"), self.tr("Done"), self.tr("Skipped"), self.tr("Longest hold"),
            self.tr("Left"), self.tr("Hurt"), self.tr("With it"), self.tr("Without"),
            self.tr("Next morning"),
        )  # fmt: skip

    def _rows(self) -> Figures:
        return [
            (
                effect.name,
                str(effect.session_count),
                str(effect.skipped_count),
                "–" if effect.best_hold_s is None else f"{effect.best_hold_s} s",
                "–" if effect.left_share is None else f"{round(effect.left_share * 100)} %",
                str(effect.hurt_count),
                *(
                    self._cell(change)
                    for change in (effect.change_with, effect.change_without, effect.morning_with)
                ),
            )
            for effect in self.model.effects
        ]

    def _cell(self, change: MedianChange | None) -> str:
        return "–" if change is None else self.model.short(change)
