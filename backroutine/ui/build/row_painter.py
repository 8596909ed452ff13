"""How the rows of the routine look: headings, steps with what was found about them, frames."""

from collections.abc import Hashable

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from backroutine.domain.exercise import Section
from backroutine.domain.routine import Step
from backroutine.domain.rules import Finding, FindingCode
from backroutine.ui.build.paint_box import CENTRE, RIGHT, PaintBox
from backroutine.ui.build.repair_words import RepairWords
from backroutine.ui.build.routine_layout import (
    CIRCUIT_FIELDS_WIDTH,
    FINDING_ICON,
    HEADING_LEFT,
    MARGIN_RIGHT,
    NARROW_FROM,
    StepLayout,
)
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.routine_rows import Row, RowKind
from backroutine.ui.build.row_measures import Part, RowMeasures, Spot
from backroutine.ui.tokens import Radius, Space, TypeRole
from backroutine.wording import (
    SECTION_NAMES,
    clock_time,
    exercise_name,
    finding_sentence,
    length,
    short_dose,
)

RADIUS = 10
FADED = 0.35
NO_SPOT = Spot(None, Part.CARD)

State = QStyle.StateFlag


class RowPainter(QObject):
    """Paints each kind of row into the rectangle that it is given."""

    def __init__(
        self,
        model: RoutineModel,
        box: PaintBox,
        measures: RowMeasures,
        words: RepairWords,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._box = box
        self._measures = measures
        self._words = words
        self.dragged: frozenset[Hashable] = frozenset()
        self.hovered = NO_SPOT

    def paint(self, painter: QPainter, rect: QRect, row: Row, state: State) -> None:
        """Paint a row; one that is being dragged is pale where it was."""
        if row.circuit is not None:
            self._paint_frame(painter, rect, row)
        if row.key in self.dragged:
            painter.setOpacity(FADED)
        match row.kind:
            case RowKind.HEADING:
                self._paint_heading(painter, rect, row)
                self._paint_focus(painter, rect, state)
            case RowKind.HINT:
                self._paint_hint(painter, rect, row.section)
            case RowKind.CIRCUIT:
                self._paint_circuit(painter, rect, row, state)
            case RowKind.STEP if row.step is not None:
                self._paint_step(painter, rect, row, row.step, state)
            case _:
                pass

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        tokens = self._box.tokens
        name = SECTION_NAMES[row.section].upper()
        high = self._box.scaled(24)
        top = rect.top() + (self._measures.sizes.heading - high) // 2 + 2
        line = QRect(
            rect.left() + HEADING_LEFT, top, rect.width() - MARGIN_RIGHT - HEADING_LEFT, high
        )
        place = self._measures.visual(rect, line)
        self._box.text(painter, place, name, TypeRole.STRONG, tokens.section(row.section))
        used = self._box.metrics(TypeRole.STRONG).horizontalAdvance(name) + Space.M
        time = length(row.duration_s) if row.duration_s else ""
        rest = self._measures.visual(rect, line.adjusted(used, 0, 0, 0))
        self._box.text(painter, rest, time, TypeRole.SMALL, tokens.text_muted)
        self._paint_findings(painter, rect, row)

    def _paint_focus(self, painter: QPainter, rect: QRect, state: State) -> None:
        if state & State.State_HasFocus:
            painter.setPen(QPen(QColor(self._box.tokens.focus), self._box.tokens.focus_px))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            room = self._measures.visual(rect, rect.adjusted(1, 3, -MARGIN_RIGHT - 1, -1))
            painter.drawRoundedRect(room, Radius.CONTROL, Radius.CONTROL)

    def _paint_hint(self, painter: QPainter, rect: QRect, section: Section) -> None:
        tokens, gap = self._box.tokens, self._measures.sizes.gap // 2
        room = self._measures.visual(rect, rect.adjusted(1, gap, -MARGIN_RIGHT - 1, -gap))
        edge = QPen(QColor(tokens.control_border), tokens.line_px, Qt.PenStyle.DashLine)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(room, RADIUS, RADIUS)
        inside = room.adjusted(Space.M, 0, -Space.M, 0)
        text = self._hint(section)
        self._box.wrapped(
            painter,
            inside,
            text,
            TypeRole.SMALL,
            tokens.text_muted,
            CENTRE | Qt.TextFlag.TextWordWrap,
        )

    def _hint(self, section: Section) -> str:
        if self._measures.is_read_only:
            return self.tr("Nothing here.")
        match section:
            case Section.WARM_UP:
                return self.tr("Drop gentle movement here, or press + on a card.")
            case Section.MAIN:
                return self.tr("Drop your exercises here, or press + on a card.")
            case Section.COOL_DOWN:
                return self.tr("Drop stretches here, or press + on a card.")

    def _paint_frame(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Paint a row's part of the frame around a circuit."""
        tokens = self._box.tokens
        above = 4 if row.kind is RowKind.CIRCUIT else -2 * RADIUS
        below = -5 if row.kind is RowKind.CIRCUIT_END else 2 * RADIUS
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(QPen(QColor(tokens.section(row.section)), tokens.line_px))
        painter.setBrush(QColor(tokens.section_soft(row.section)))
        frame = self._measures.visual(rect, rect.adjusted(0, above, -MARGIN_RIGHT, below))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.restore()

    def _paint_circuit(self, painter: QPainter, rect: QRect, row: Row, state: State) -> None:
        tokens, box = self._box.tokens, self._box
        colour, visual = tokens.section(row.section), self._measures.visual
        head = rect.adjusted(0, 4, -MARGIN_RIGHT, 0)
        if state & (State.State_HasFocus | State.State_Selected):
            is_focused = state & State.State_HasFocus
            painter.setPen(QPen(QColor(tokens.focus if is_focused else colour), tokens.focus_px))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = visual(rect, head.adjusted(3, 3, -3, -1))
            painter.drawRoundedRect(edge, RADIUS - 2, RADIUS - 2)
        has_fields_below = self._measures.has_fields_below
        head.setHeight(self._measures.circuit_name_height() - 4)
        left = head.left() + 13
        if not self._measures.is_read_only:
            side = box.scaled(20)
            grip = QRect(left, head.center().y() - side // 2 + 1, side, side)
            painter.drawPixmap(visual(rect, grip), box.icon("grip", colour))
            left += side + 7
        word = self.tr("Circuit")
        name = visual(rect, QRect(left, head.top(), head.right() - left, head.height()))
        box.text(painter, name, word, TypeRole.STRONG, colour)
        left += box.metrics(TypeRole.STRONG).horizontalAdvance(word) + Space.S
        rest = QRect(left, head.top(), head.right() - left - Space.M, head.height())
        rest = visual(rect, rest)
        if self._measures.is_read_only:
            words = self._rounds(row)
            box.text(painter, rest, words, TypeRole.SMALL, tokens.text, RIGHT)
        elif has_fields_below or rest.width() - box.scaled(CIRCUIT_FIELDS_WIDTH) > box.scaled(
            NARROW_FROM // 8
        ):
            lasts = clock_time(row.duration_s)
            box.text(painter, rest, lasts, TypeRole.SMALL, tokens.text)

    def _rounds(self, row: Row) -> str:
        if row.circuit is None:
            return ""
        rounds = self.tr("%n round(s)", "", row.circuit.rounds)
        if row.circuit.rounds == 1 or not row.circuit.rest_s:
            return rounds
        return self.tr("{rounds}, rest {time}").format(
            rounds=rounds, time=length(row.circuit.rest_s)
        )

    def _paint_step(
        self, painter: QPainter, rect: QRect, row: Row, step: Step, state: State
    ) -> None:
        tokens = self._box.tokens
        place = self._measures.step_place(rect, row)
        is_selected = bool(state & State.State_Selected)
        is_hovered = bool(state & State.State_MouseOver)
        fill = tokens.surface_sunken if is_selected else tokens.surface
        if is_hovered and not is_selected:
            fill = tokens.surface_hover
        border = tokens.primary if is_selected else tokens.border
        if is_hovered and not is_selected:
            border = tokens.control_border
        self._box.card(
            painter, place.card, RADIUS, border, fill,
            is_focused=bool(state & State.State_HasFocus),
        )  # fmt: skip
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.section(row.section)))
        painter.drawRoundedRect(place.stripe, 2, 2)
        if not place.figure.isEmpty():
            self._box.picture(painter, place.figure, step.exercise_id)
        self._paint_texts(painter, place, row, step)
        if not self._measures.is_read_only:
            self._paint_handles(painter, place, step)
        if self._measures.compares_days:
            self._paint_days(painter, rect, row, step)
        self._paint_findings(painter, rect, row)

    def _paint_texts(self, painter: QPainter, place: StepLayout, row: Row, step: Step) -> None:
        tokens, box = self._box.tokens, self._box
        name = exercise_name(step.exercise_id, box.catalogue)
        if self._measures.compares_days:  # dose and time stand below, for each day
            middle = place.name.united(place.dose)
            box.text(painter, middle, name, TypeRole.STRONG, tokens.text)
            return
        box.text(painter, place.name, name, TypeRole.STRONG, tokens.text)
        dose, whole = self._dose_on_a_line(row, place.dose.width()), self._model.dose_words(row)
        box.text(painter, place.dose, dose, TypeRole.SMALL, tokens.text_muted, whole=whole)
        lasts = clock_time(row.duration_s)
        box.text(painter, place.time, lasts, TypeRole.SMALL, tokens.text_muted, RIGHT)

    def _dose_on_a_line(self, row: Row, width: int) -> str:
        """Return the dose; where there is no room for that of the sore day, that there is one."""
        words = self._model.dose_words(row)
        if row.step is None or row.step.sore_day is None:
            return words
        usual = short_dose(row.step.dose)
        short = self.tr("{dose} · other on a sore day").format(dose=usual)
        return next((w for w in (words, short) if self._box.fits(w, TypeRole.SMALL, width)), usual)

    def _paint_handles(self, painter: QPainter, place: StepLayout, step: Step) -> None:
        tokens, box = self._box.tokens, self._box
        painter.drawPixmap(place.grip, box.icon("grip", tokens.text_muted))
        is_hovered = self.hovered == Spot(step.id, Part.REMOVE)
        if is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.danger_soft))
            painter.drawRoundedRect(place.remove, Radius.CONTROL, Radius.CONTROL)
        colour = tokens.danger if is_hovered else tokens.text_muted
        cross = QRect(0, 0, box.scaled(18), box.scaled(18))
        cross.moveCenter(place.remove.center())
        painter.drawPixmap(cross, box.icon("close", colour, 18))

    def _paint_days(self, painter: QPainter, rect: QRect, row: Row, step: Step) -> None:
        """Paint the usual dose and that of a sore day beside each other."""
        tokens = self._box.tokens
        usual, sore = self._measures.day_places(rect, row, step)
        self._paint_day(
            painter, usual, (self.tr("Usual day"), "", short_dose(step.dose)), row.duration_s,
            is_changed=False, is_hovered=False,
        )  # fmt: skip
        name, dose = self._measures.tiles.sore_name(step), self._model.sore_dose(row)
        self._paint_day(
            painter, sore, (self.tr("Sore day"), name, dose), row.sore_s,
            is_changed=step.sore_day is not None,
            is_hovered=self.hovered == Spot(step.id, Part.DOSE),
        )  # fmt: skip
        painter.setPen(QColor(tokens.text))

    def _paint_day(
        self, painter: QPainter, room: QRect, words: tuple[str, str, str], lasts_s: int, *,
        is_changed: bool, is_hovered: bool,
    ) -> None:  # fmt: skip
        tokens, box = self._box.tokens, self._box
        edge = tokens.text_muted if is_hovered else tokens.border
        painter.setPen(QPen(QColor(edge), tokens.line_px))
        painter.setBrush(QColor(tokens.primary_soft if is_changed else tokens.surface_sunken))
        painter.drawRoundedRect(room, Radius.CONTROL, Radius.CONTROL)
        title, name, dose = words
        colour = tokens.on_primary_soft if is_changed else tokens.text_muted
        first, second, third = self._measures.tiles.line_places(room, name)
        time = clock_time(lasts_s)
        used = box.metrics(TypeRole.CAPTION).horizontalAdvance(time) + Space.XS
        left = self._measures.visual(first, first.adjusted(0, 0, -used, 0))
        box.text(painter, left, title, TypeRole.CAPTION, colour)
        box.text(painter, first, time, TypeRole.CAPTION, colour, RIGHT)
        text = tokens.on_primary_soft if is_changed else tokens.text
        box.wrapped(painter, second, name, TypeRole.SMALL, text)
        box.wrapped(painter, third, dose, TypeRole.SMALL, text)

    def _paint_findings(self, painter: QPainter, rect: QRect, row: Row) -> None:
        places = self._measures.finding_places(rect, row)
        for number, (finding, repair, place) in enumerate(
            zip(row.findings, row.repairs, places, strict=True)
        ):
            sentence = finding_sentence(finding, self._box.catalogue)
            icon_name, colour = self._look_of(finding)
            icon = self._box.icon(icon_name, colour, FINDING_ICON)
            painter.drawPixmap(place.icon, icon)
            self._box.wrapped(painter, place.text, sentence, TypeRole.SMALL, colour)
            if repair is not None and not place.button.isEmpty():
                is_hovered = self.hovered == Spot(row.key, Part.REPAIR, number)
                words = self._words.text(repair)
                self._paint_button(painter, place.button, words, is_hovered=is_hovered)

    def _look_of(self, finding: Finding) -> tuple[str, str]:
        """Return icon and colour of a finding; nothing is wrong yet with an empty routine."""
        tokens = self._box.tokens
        if finding.code is FindingCode.EMPTY:
            return "info", tokens.text_muted
        return ("warning", tokens.danger) if finding.blocks else ("info", tokens.caution)

    def _paint_button(
        self, painter: QPainter, rect: QRect, words: str, *, is_hovered: bool
    ) -> None:
        tokens = self._box.tokens
        edge = tokens.text_muted if is_hovered else tokens.control_border
        painter.setPen(QPen(QColor(edge), tokens.line_px))
        painter.setBrush(QColor(tokens.surface_hover if is_hovered else tokens.surface))
        painter.drawRoundedRect(rect, Radius.CONTROL, Radius.CONTROL)
        self._box.text(painter, rect, words, TypeRole.SMALL, tokens.text, CENTRE)
