"""The same pages drawn with other libraries: every path and every text of ours, by their calls.

Nothing of this ships. The paths are read back from our own file before the time is taken.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

from backroutine.paths import resource
from backroutine.pdf.layout import Page
from backroutine.pdf.marks import STYLES, Align, Picture, Shape, Text

Operation = tuple[Sequence[float], str]
_TAKEN = {"q", "Q", "cm", "m", "l", "c", "h", "re", "f", "f*", "S", "B", "w", "scn", "SCN"}


@dataclass(frozen=True)
class DrawnPage:
    """A page as others draw it: size in points, path operations, texts."""

    width: float
    height: float
    operations: tuple[Operation, ...]
    texts: tuple[Text, ...]


def drawn_pages(pages: Sequence[Page], contents: bytes) -> list[DrawnPage]:
    """Return pages with the path operations that our own file has for them."""
    reader = PdfReader(BytesIO(contents))
    return [
        DrawnPage(
            page.rect.width,
            page.rect.height,
            tuple(_operations(ContentStream(written["/Contents"].get_object(), reader))),
            tuple(mark for mark in page.marks if isinstance(mark, Text)),
        )
        for page, written in zip(pages, reader.pages, strict=True)
        if any(isinstance(mark, Picture | Shape) for mark in page.marks)
    ]


def _operations(stream: ContentStream) -> Iterator[Operation]:
    depth = 0
    for operands, operator in stream.operations:
        name = operator.decode()
        if name in _TAKEN:
            depth += (name == "q") - (name == "Q")
            yield tuple(float(str(number)) for number in operands), name
    assert depth == 0


def by_reportlab(pages: Sequence[DrawnPage]) -> bytes:
    """Draw the pages with reportlab; text from left to right alone, no tags."""
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    for weight, cut in _CUTS.items():
        path = resource("fonts", f"BackRoutineSans-{cut}.ttf")
        pdfmetrics.registerFont(TTFont(f"B{weight}", str(path)))
    made = BytesIO()
    canvas = Canvas(made, pageCompression=1)
    for page in pages:
        canvas.setPageSize((page.width, page.height))
        canvas.saveState()
        _paths_by_reportlab(canvas, page.operations)
        canvas.restoreState()
        for text in page.texts:
            style = STYLES[text.role]
            size, font = style.size_pt * text.scale, f"B{style.weight}"
            canvas.setFont(font, size)
            canvas.setFillColor(style.ink.value)
            top = page.height - text.rect.top - size
            for line in simpleSplit(text.words, font, size, text.rect.width + 1):
                if text.align is Align.RIGHT:
                    canvas.drawRightString(text.rect.right, top, line)
                else:
                    canvas.drawString(text.rect.left, top, line)
                top -= size * 1.21
        canvas.showPage()
    canvas.save()
    return made.getvalue()


_CUTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}


def _paths_by_reportlab(  # noqa: C901 - a case an operator
    canvas: Any, operations: Sequence[Operation]
) -> None:
    from reportlab.pdfgen.canvas import FILL_EVEN_ODD, FILL_NON_ZERO

    path = canvas.beginPath()
    for numbers, name in operations:
        match name:
            case "q":
                canvas.saveState()
            case "Q":
                canvas.restoreState()
            case "cm":
                canvas.transform(*numbers)
            case "w":
                canvas.setLineWidth(*numbers)
            case "scn":
                canvas.setFillColorRGB(*numbers)
            case "SCN":
                canvas.setStrokeColorRGB(*numbers)
            case "m":
                path.moveTo(*numbers)
            case "l":
                path.lineTo(*numbers)
            case "c":
                path.curveTo(*numbers)
            case "re":
                path.rect(*numbers)
            case "h":
                path.close()
            case _:
                rule = FILL_EVEN_ODD if name.endswith("*") else FILL_NON_ZERO
                canvas.drawPath(path, stroke=name in "SB", fill=name != "S", fillMode=rule)
                path = canvas.beginPath()


def by_fpdf2(pages: Sequence[DrawnPage]) -> bytes:
    """Draw the pages with fpdf2; text from left to right alone, no tags but for pictures."""
    from fpdf import FPDF

    made = FPDF(unit="pt")
    made.set_auto_page_break(False)
    for weight, cut in _CUTS.items():
        made.add_font(f"B{weight}", fname=str(resource("fonts", f"BackRoutineSans-{cut}.ttf")))
    for page in pages:
        made.add_page(format=(page.width, page.height))
        _paths_by_fpdf2(made, page)
        for text in page.texts:
            style = STYLES[text.role]
            size = style.size_pt * text.scale
            made.set_font(f"B{style.weight}", size=size)
            made.set_text_color(style.ink.value)
            made.set_xy(text.rect.left, text.rect.top)
            align = "R" if text.align is Align.RIGHT else "L"
            made.multi_cell(text.rect.width + 4, size * 1.21, text.words, align=align)
    return bytes(made.output())


def _paths_by_fpdf2(made: Any, page: DrawnPage) -> None:  # noqa: C901 - a case an operator
    """Draw the paths, each moved by the transformations above it as theirs has no stack."""
    from fpdf.drawing import PaintedPath
    from fpdf.drawing_primitives import DeviceRGB, Transform

    first = Transform(1, 0, 0, -1, 0, page.height)
    stack: list[tuple[Any, float, Any, Any]] = []
    matrix, width, fill, stroke = first, 1.0, None, None
    path = PaintedPath()
    drawing: Callable[[Any], None]
    with made.drawing_context() as context:
        drawing = context.add_item
        for numbers, name in page.operations:
            match name:
                case "q":
                    stack.append((matrix, width, fill, stroke))
                case "Q":
                    matrix, width, fill, stroke = stack.pop()
                case "cm":
                    matrix = Transform(*numbers) @ matrix
                case "w":
                    (width,) = numbers
                case "scn":
                    fill = DeviceRGB(*numbers)
                case "SCN":
                    stroke = DeviceRGB(*numbers)
                case "m":
                    path.move_to(*numbers)
                case "l":
                    path.line_to(*numbers)
                case "c":
                    path.curve_to(*numbers)
                case "re":
                    path.rectangle(*numbers)
                case "h":
                    path.close()
                case _:
                    path.style.stroke_width = width
                    path.style.fill_color = None if name == "S" else fill
                    path.style.stroke_color = stroke if name in "SB" else None
                    path.style.intersection_rule = "evenodd" if name.endswith("*") else "nonzero"
                    path.transform = matrix
                    path.style.auto_close = False
                    drawing(path)
                    path = PaintedPath()
