"""The menu of what may stand in an exercise's place, each with its picture and the reason."""

from collections.abc import Collection

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QProxyStyle, QStyle, QStyleOption, QWidget
from typing_extensions import override

from backroutine.domain.exercise import CareTag, Exercise, Section
from backroutine.domain.swapping import Swap, SwapReason, swaps_for
from backroutine.ui.build.paint_box import PaintBox

PICTURE = QSize(50, 38)


class LargeIcons(QProxyStyle):
    """A style whose menus have room for pictures; a menu knows no other way to ask for it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__()
        self.setParent(parent)

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric is QStyle.PixelMetric.PM_SmallIconSize:
            return PICTURE.width()
        return super().pixelMetric(metric, option, widget)


class SwapMenu(QMenu):
    """Offers what may stand in the place of an exercise in a section."""

    chosen = Signal(object)
    """What is to stand in its place: the exercise's id."""

    def __init__(
        self, title: str, exercise: Exercise, section: Section, box: PaintBox, parent: QWidget,
        care_tags: Collection[CareTag] = (),
    ) -> None:  # fmt: skip
        super().__init__(title, parent)
        self.setStyle(LargeIcons(self))
        self._box = box
        reason = None
        for swap in swaps_for(exercise, section, box.catalogue, care_tags):
            if reason not in (None, swap.reason):
                self.addSeparator()
            reason = swap.reason
            self.addAction(self._action(swap))
        self.triggered.connect(self._choose)

    def _action(self, swap: Swap) -> QAction:
        words = self._reasons()[swap.reason].format(name=swap.exercise.name.replace("&", "&&"))
        picture = self._box.pictures.pixmap(
            swap.exercise.id, PICTURE, pixel_ratio=self.devicePixelRatioF()
        )
        action = QAction(QIcon(picture), words, self)
        action.setData(swap.exercise.id)
        return action

    def _reasons(self) -> dict[SwapReason, str]:
        return {
            SwapReason.SAFER: self.tr("Safer: {name}"),
            SwapReason.EASIER: self.tr("Easier: {name}"),
            SwapReason.HARDER: self.tr("Harder: {name}"),
            SwapReason.WITHOUT_EQUIPMENT: self.tr("Without equipment: {name}"),
            SwapReason.SAME_MUSCLES: self.tr("Same muscles: {name}"),
        }

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
