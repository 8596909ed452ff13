"""What works for you as rows of texts and numbers, in an order that the person chooses."""

from collections.abc import Sequence
from enum import IntEnum, StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from backroutine.domain.working import ExerciseEffect, MedianChange
from backroutine.ui.history import words

AnyIndex = QModelIndex | QPersistentModelIndex


class EffectRole(IntEnum):
    """Data that a delegate may ask of a row."""

    EFFECT = Qt.ItemDataRole.UserRole + 1


class EffectOrder(StrEnum):
    """The orders that the rows can have."""

    OFTEN = "often"
    LOWER_AFTER = "lower-after"
    HIGHER_AFTER = "higher-after"
    MORNING = "morning"
    NAME = "name"


class EffectsModel(QAbstractListModel):
    """Rows of exercises; those of which nothing can be said come last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effects: Sequence[ExerciseEffect] = ()
        self._order = EffectOrder.OFTEN

    @property
    def effects(self) -> Sequence[ExerciseEffect]:
        """The rows in their present order."""
        return self._effects

    def show_effects(self, effects: Sequence[ExerciseEffect]) -> None:
        """Show other exercises in the order that is chosen."""
        self.beginResetModel()
        self._effects = sorted(effects, key=self._key)
        self.endResetModel()

    def sort_by(self, order: EffectOrder) -> None:
        """Show the same exercises in another order."""
        self._order = order
        self.show_effects(self._effects)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._effects)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        effect = self._effects[index.row()]
        match role:
            case EffectRole.EFFECT:
                return effect
            case Qt.ItemDataRole.DisplayRole:
                return effect.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(effect)
            case _:
                return None

    def spoken(self, effect: ExerciseEffect) -> str:
        """Return everything that is known of an exercise, in sentences."""
        parts = [f"{effect.name}: {self.counts(effect)}", *self.medians(effect)]
        return ". ".join(parts) + "."

    def count_lines(self, effect: ExerciseEffect) -> list[str]:
        """Return what was done in one or two short lines, without the sides."""
        first = [self._done(effect)]
        if effect.skipped_count:
            first.append(self._skipped(effect))
        second = self._rare(effect)
        return [", ".join(words) for words in (first, second) if words]

    def balance(self, left_share: float) -> str:
        """Return how much of the work each side did."""
        left = round(left_share * 100)
        return self.tr("left {left} %, right {right} %").format(left=left, right=100 - left)

    def short(self, change: MedianChange | None) -> str:
        """Return a median and its number of sessions in few letters; a dash for none."""
        if change is None:
            return "–"
        return self.tr("{change} · {count}").format(
            change=words.change_name(change.points), count=words.number_name(change.session_count)
        )

    def counts(self, effect: ExerciseEffect) -> str:
        """Return how often, how long and how evenly an exercise was done."""
        parts = [self._done(effect)]
        if effect.skipped_count:
            parts.append(self._skipped(effect))
        if effect.left_share is not None:
            parts.append(self.balance(effect.left_share))
        return ", ".join((*parts, *self._rare(effect)))

    def medians(self, effect: ExerciseEffect) -> list[str]:
        """Return what happened to pain around it; nothing below the least number of sessions."""
        texts = (
            (self.tr("Pain after, with it: {change}"), effect.change_with),
            (self.tr("Pain after, without it: {change}"), effect.change_without),
            (self.tr("Pain next morning, with it: {change}"), effect.morning_with),
        )
        return [
            text.format(change=self.said(change)) for text, change in texts if change is not None
        ]

    def said(self, change: MedianChange) -> str:
        """Return a median with the sessions that it rests on: "−1 (12 sessions)"."""
        sessions = _counted(
            self.tr("%n session(s)", "", change.session_count), change.session_count
        )
        return f"{words.change_name(change.points)} ({sessions})"

    def _done(self, effect: ExerciseEffect) -> str:
        text = self.tr("done in %n session(s)", "", effect.session_count)
        return _counted(text, effect.session_count)

    def _skipped(self, effect: ExerciseEffect) -> str:
        count = words.number_name(effect.skipped_count)
        return self.tr("skipped in {count}").format(count=count)

    def _rare(self, effect: ExerciseEffect) -> list[str]:
        parts = []
        if effect.best_hold_s is not None:
            parts.append(self.tr("longest hold {hold} s").format(hold=effect.best_hold_s))
        if effect.hurt_count:
            text = _counted(self.tr("hurt %n time(s)", "", effect.hurt_count), effect.hurt_count)
            if effect.worst_pain is not None:
                text = self.tr("{times}, at worst {score}").format(
                    times=text, score=effect.worst_pain
                )
            parts.append(text)
        return parts

    def _key(self, effect: ExerciseEffect) -> tuple[bool, float, str]:
        value: float | None
        match self._order:
            case EffectOrder.OFTEN:
                value = -effect.session_count
            case EffectOrder.LOWER_AFTER:
                value = _points(effect.change_with)
            case EffectOrder.HIGHER_AFTER:
                points = _points(effect.change_with)
                value = None if points is None else -points
            case EffectOrder.MORNING:
                value = _points(effect.morning_with)
            case EffectOrder.NAME:
                value = 0
        return value is None, value or 0, effect.name.casefold()


def _counted(text: str, number: int) -> str:
    """Return a text in which `tr` has put a number with its thousands apart, as our own have."""
    return text.replace(str(number), words.number_name(number), 1)


def _points(change: MedianChange | None) -> float | None:
    return None if change is None else change.points
