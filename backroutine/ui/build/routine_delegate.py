"""How the rows of the routine look: headings, steps with what was found about them, hints."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from backroutine.domain.exercise import Section
from backroutine.domain.routine import Step, StepId
from backroutine.ui.build.dose_editor import DoseEditor, editor_height
from backroutine.ui.build.drop_gap import DropGap
from backroutine.ui.build.paint_box import CENTRE, RIGHT, PaintBox
from backroutine.ui.build.routine_layout import (
    CARD_HEIGHT,
    FINDING_PAD,
    GAP,
    HEADING_HEIGHT,
    HINT_HEIGHT,
    MARGIN_RIGHT,
    StepLayout,
    step_height,
    step_layout,
)
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.routine_rows import Row, RowKind
from backroutine.ui.build.rows_model import AnyIndex
from backroutine.ui.tokens import Radius, Space, TypeRole
from backroutine.wording import (
    SECTION_NAMES,
    clock_time,
    exercise_name,
    finding_sentence,
    length,
)

FINDING_ICON = 16
FINDING_INDENT = FINDING_ICON + Space.S
RADIUS = 10
FADED = 0.35


class RoutineDelegate(QStyledItemDelegate):
    """Paints the rows, and makes the dose editor of the one that is open."""

    editor_made = Signal(object)
    """A dose editor stands in its row now."""

    def __init__(
        self, model: RoutineModel, box: PaintBox, gap: DropGap, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._box = box
        self._gap = gap
        self._heights: dict[tuple[object, ...], int] = {}
        self.open_step: StepId | None = None
        self.dragged: frozenset[StepId] = frozenset()
        self.is_read_only = False
        self.row_width = 0
        self.hovered_remove: StepId | None = None
        self.catalogue = box.catalogue

    def layout_of(self, rect: QRect, row: Row) -> StepLayout:
        """Return where the parts of a step stand in its row's rectangle."""
        return step_layout(
            rect,
            self._findings_height(row, rect.width()),
            self._editor_height(row),
            has_handles=not self.is_read_only,
        )

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self.row_width, self.height_of(self._model.row(index.row())))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = self._model.row(index.row())
        rect = option.rect.translated(0, self._gap.offset_of(index.row()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match row.kind:
            case RowKind.HEADING:
                self._paint_heading(painter, rect, row)
            case RowKind.HINT:
                self._paint_hint(painter, rect, row.section)
            case RowKind.STEP:
                self._paint_step(painter, rect, row, option)
        painter.restore()

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        row = self._model.row(index.row())
        assert row.step is not None  # noqa: S101 - only steps are opened
        editor = DoseEditor(row.step, row.exercise, parent)
        self.editor_made.emit(editor)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        row = self._model.row(index.row())
        if isinstance(editor, DoseEditor) and row.step is not None:
            editor.show_step(row.step)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Nothing: the editor asks by its signals, the model changes with the routine."""

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        rect: QRect = option.rect
        place = self.layout_of(rect, self._model.row(index.row())).editor
        editor.setGeometry(place.translated(0, self._gap.offset_of(index.row())))

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave Tab, Enter and Esc to the editor's own fields."""
        return False

    def height_of(self, row: Row) -> int:
        """Return how high a row is."""
        if row.step is not None and not row.findings and row.step.id != self.open_step:
            return CARD_HEIGHT + GAP
        width = self.row_width
        match row.kind:
            case RowKind.HEADING:
                return HEADING_HEIGHT + self._findings_height(row, width)
            case RowKind.HINT:
                return HINT_HEIGHT
            case RowKind.STEP:
                return step_height(self._findings_height(row, width), self._editor_height(row))

    def _editor_height(self, row: Row) -> int:
        if row.step is None or row.step.id != self.open_step:
            return 0
        return editor_height(row.step.dose)

    def _findings_height(self, row: Row, width: int) -> int:
        if not row.findings:
            return 0
        key = (row.findings, width)
        if key not in self._heights:
            text_width = width - MARGIN_RIGHT - 2 * Space.L - FINDING_INDENT - 2
            lines = (
                self._box.wrapped_height(
                    finding_sentence(finding, self.catalogue), TypeRole.SMALL, text_width
                )
                for finding in row.findings
            )
            self._heights[key] = sum(height + Space.XS for height in lines) + FINDING_PAD
        return self._heights[key]

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        tokens = self._box.tokens
        name = SECTION_NAMES[row.section].upper()
        line = QRect(rect.left() + 2, rect.top() + 10, rect.width() - MARGIN_RIGHT, 24)
        self._box.text(painter, line, name, TypeRole.STRONG, tokens.section(row.section))
        used = self._box.metrics(TypeRole.STRONG).horizontalAdvance(name) + Space.M
        time = length(row.duration_s) if row.duration_s else ""
        rest = line.adjusted(used, 0, 0, 0)
        self._box.text(painter, rest, time, TypeRole.SMALL, tokens.text_muted)
        findings = QRect(
            line.left() + Space.L - 2, rect.top() + HEADING_HEIGHT - 2,
            line.width() - 2 * Space.L, 0,
        )  # fmt: skip
        self._paint_findings(painter, findings, row)

    def _paint_hint(self, painter: QPainter, rect: QRect, section: Section) -> None:
        tokens = self._box.tokens
        room = rect.adjusted(1, GAP // 2, -MARGIN_RIGHT - 1, -GAP // 2)
        painter.setPen(QPen(QColor(tokens.control_border), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(room, RADIUS, RADIUS)
        text = self._hint(section)
        inside = room.adjusted(Space.M, 0, -Space.M, 0)
        self._box.text(painter, inside, text, TypeRole.SMALL, tokens.text_muted, CENTRE)

    def _hint(self, section: Section) -> str:
        if self.is_read_only:
            return self.tr("Nothing here.")
        match section:
            case Section.WARM_UP:
                return self.tr("Drop gentle movement here, or press + on a card.")
            case Section.MAIN:
                return self.tr("Drop your exercises here, or press + on a card.")
            case Section.COOL_DOWN:
                return self.tr("Drop stretches here, or press + on a card.")

    def _paint_step(
        self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem
    ) -> None:
        step = row.step
        if step is None:
            return
        tokens = self._box.tokens
        state: QStyle.StateFlag = option.state
        if step.id in self.dragged:
            painter.setOpacity(FADED)
        place = self.layout_of(rect, row)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = tokens.surface_sunken if is_selected else tokens.surface
        if is_hovered and not is_selected:
            fill = tokens.surface_hover
        border = tokens.primary if is_selected else tokens.border
        if is_hovered and not is_selected:
            border = tokens.control_border
        self._box.card(
            painter, place.card, RADIUS, border, fill,
            is_focused=bool(state & QStyle.StateFlag.State_HasFocus),
        )  # fmt: skip
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.section(row.section)))
        painter.drawRoundedRect(place.stripe, 2, 2)
        self._box.picture(painter, place.figure, step.exercise_id)
        self._paint_texts(painter, place, row, step)
        if not self.is_read_only:
            self._paint_handles(painter, place, step)
        self._paint_findings(painter, place.findings, row)

    def _paint_texts(self, painter: QPainter, place: StepLayout, row: Row, step: Step) -> None:
        tokens, box = self._box.tokens, self._box
        name = exercise_name(step.exercise_id, self.catalogue)
        box.text(painter, place.name, name, TypeRole.STRONG, tokens.text)
        dose = self._model.dose_words(row)
        box.text(painter, place.dose, dose, TypeRole.SMALL, tokens.text_muted)
        lasts = clock_time(row.duration_s)
        box.text(painter, place.time, lasts, TypeRole.SMALL, tokens.text_muted, RIGHT)

    def _paint_handles(self, painter: QPainter, place: StepLayout, step: Step) -> None:
        tokens, box = self._box.tokens, self._box
        painter.drawPixmap(place.grip, box.icon("grip", tokens.text_muted))
        if step.id == self.hovered_remove:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.danger_soft))
            painter.drawRoundedRect(place.remove, Radius.CONTROL, Radius.CONTROL)
        colour = tokens.danger if step.id == self.hovered_remove else tokens.text_muted
        cross = QRect(0, 0, 18, 18)
        cross.moveCenter(place.remove.center())
        painter.drawPixmap(cross, box.icon("close", colour, 18))

    def _paint_findings(self, painter: QPainter, room: QRect, row: Row) -> None:
        top = room.top()
        for finding in row.findings:
            sentence = finding_sentence(finding, self.catalogue)
            width = room.width() - FINDING_INDENT
            height = self._box.wrapped_height(sentence, TypeRole.SMALL, width)
            tokens = self._box.tokens
            colour = tokens.danger if finding.blocks else tokens.caution
            icon = self._box.icon("warning" if finding.blocks else "info", colour, FINDING_ICON)
            painter.drawPixmap(QRect(room.left(), top, FINDING_ICON, FINDING_ICON), icon)
            text = QRect(room.left() + FINDING_INDENT, top, width, height)
            self._box.wrapped(painter, text, sentence, TypeRole.SMALL, colour)
            top += height + Space.XS
