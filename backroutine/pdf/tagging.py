"""The file made readable to programs: tags, language, title, and the signs behind the glyphs.

`QPdfWriter` writes no tags. While a page is painted, `paint_marker` leaves a tiny rectangle far off
the page in front of every mark; here each becomes the beginning of a tagged stretch, and the tree
of `structure` is written beside. Coordinates of figures are rounded, which halves the file.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TypeVar
from xml.sax.saxutils import escape

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from backroutine.pdf.layout import Page
from backroutine.pdf.marks import Picture
from backroutine.pdf.structure import Node, Piece, Tag
from backroutine.translating import spoken_language

Kind = TypeVar("Kind", bound=PdfObject)

_FAR_OFF = -9000
_MARKER = re.compile(rb"%d (\d+) 1 1 re\nf\*?\nQ[ \n]" % _FAR_OFF)
_PATH_OPERATORS = (b" c", b" l", b" m")
# Figures are drawn in centimetres of the room, at most two points each: a tenth is not seen.
_FIGURE_DECIMALS = 1
_IS_PRINTED = 4
_RANGE = re.compile(r"<(\w+)>\s*<(\w+)>\s*(\[[^\]]*\]|<\w+>)")
_PAIR = re.compile(r"<(\w+)>\s*<(\w+)>")


def paint_marker(painter: QPainter, number: int) -> None:
    """Leave the sign that the mark of this number on the page begins; paints nothing visible."""
    painter.fillRect(QRectF(_FAR_OFF, number, 1, 1), QColor("black"))


def tagged(contents: bytes, pages: Sequence[Page], root: Node, title: str, now: datetime) -> bytes:
    """Return a PDF of pages painted with markers as one with tags."""
    return _Tagging(contents, pages, root).finished(title, now)


class _Tagging:
    def __init__(self, contents: bytes, pages: Sequence[Page], root: Node) -> None:
        self._writer = PdfWriter(clone_from=PdfReader(BytesIO(contents)))
        self._pages = pages
        self._root = root
        self._parents: list[list[PdfObject]] = []
        self._numbers: dict[tuple[int, int], int] = {}
        self._rounded = _RoundedNumbers()
        self._links: list[IndirectObject] = []
        self._tags = {
            (piece.page_index, piece.mark_index): node.tag
            for node in _all_nodes(root)
            for piece in node.pieces
        }

    def finished(self, title: str, now: datetime) -> bytes:
        for index in range(len(self._pages)):
            self._mark_content(index)
        self._write_tree()
        self._tell(title, now)
        self._spell_out()
        made = BytesIO()
        self._writer.pdf_header = "%PDF-1.7"
        self._writer.write(made)
        return made.getvalue()

    def _mark_content(self, page_index: int) -> None:
        """Turn the markers of a page into stretches of content with a tag each."""
        page = self._writer.pages[page_index]
        stream = _of(StreamObject, page["/Contents"])
        marks = self._pages[page_index].marks
        before, *parts = _MARKER.split(stream.get_data())
        contents, after = parts[1:-1:2], parts[-1]
        # Each marker was cut off with the end of the state that it was painted in.
        stretches = [before, b"Q\n"]
        count = 0
        for index, (mark, content) in enumerate(zip(marks, contents, strict=True)):
            tag = self._tags.get((page_index, index))
            if tag is None:
                start = b"/Artifact BMC"
            else:
                start = b"/%s <</MCID %d>> BDC" % (tag.encode(), count)
                self._numbers[page_index, index] = count
                count += 1
            painted = _shortened(content, self._rounded) if isinstance(mark, Picture) else content
            stretches.append(b"%s\n%sQ\nEMC\n" % (start, painted))
        stretches.append(after)
        stream.set_data(b"".join(stretches))
        self._parents.append([NullObject()] * count)
        page[NameObject("/StructParents")] = NumberObject(page_index)
        page[NameObject("/Tabs")] = NameObject("/S")

    def _write_tree(self) -> None:
        root = _dictionary(Type=NameObject("/StructTreeRoot"))
        reference = self._added(root)
        root[NameObject("/K")] = self._element(self._root, reference)
        numbers = ArrayObject()
        for index, parents in enumerate(self._parents):
            numbers.extend([NumberObject(index), self._added(ArrayObject(parents))])
        for index, link in enumerate(self._links, start=len(self._parents)):
            numbers.extend([NumberObject(index), link])
        root[NameObject("/ParentTree")] = self._added(_dictionary(Nums=numbers))
        root[NameObject("/ParentTreeNextKey")] = NumberObject(len(self._parents) + len(self._links))
        catalogue = self._writer.root_object
        catalogue[NameObject("/StructTreeRoot")] = reference
        catalogue[NameObject("/MarkInfo")] = _dictionary(Marked=BooleanObject(True))

    def _element(self, node: Node, parent: IndirectObject) -> IndirectObject:
        element = _dictionary(
            Type=NameObject("/StructElem"), S=NameObject(f"/{node.tag}"), P=parent
        )
        reference = self._added(element)
        children = ArrayObject(self._element(child, reference) for child in node.nodes)
        for piece in node.pieces:
            number = self._numbers[piece.page_index, piece.mark_index]
            self._parents[piece.page_index][number] = reference
            children.append(NumberObject(number))
            page = self._writer.pages[piece.page_index]
            element[NameObject("/Pg")] = _of(IndirectObject, page.indirect_reference)
        if node.address:
            children.append(self._link(node, reference))
        element[NameObject("/K")] = children
        if node.alt:
            element[NameObject("/Alt")] = TextStringObject(node.alt)
        if node.actual:
            element[NameObject("/ActualText")] = TextStringObject(node.actual)
        attributes = self._attributes(node)
        if attributes is not None:
            element[NameObject("/A")] = attributes
        return reference

    def _link(self, node: Node, element: IndirectObject) -> DictionaryObject:
        """Make the words of a link lead to its address, and return what refers to that place."""
        page = self._writer.pages[node.pieces[0].page_index]
        place = _of(IndirectObject, page.indirect_reference)
        annotation = self._added(
            _dictionary(
                Type=NameObject("/Annot"),
                Subtype=NameObject("/Link"),
                Rect=self._box(node.pieces[0]),
                Border=ArrayObject([NumberObject(0)] * 3),
                F=NumberObject(_IS_PRINTED),
                Contents=TextStringObject(node.address),
                A=_dictionary(S=NameObject("/URI"), URI=TextStringObject(node.address)),
                StructParent=NumberObject(len(self._parents) + len(self._links)),
            )
        )
        self._links.append(element)
        _of(ArrayObject, page.setdefault(NameObject("/Annots"), ArrayObject())).append(annotation)
        return _dictionary(Type=NameObject("/OBJR"), Obj=annotation, Pg=place)

    def _attributes(self, node: Node) -> DictionaryObject | None:
        if node.scope is not None:
            return _dictionary(O=NameObject("/Table"), Scope=NameObject(f"/{node.scope}"))
        if node.tag is Tag.FIGURE:
            return _dictionary(
                O=NameObject("/Layout"),
                Placement=NameObject("/Block"),
                BBox=self._box(node.pieces[0]),
            )
        return None

    def _box(self, piece: Piece) -> ArrayObject:
        """Return the place of a mark as PDF counts it: from the bottom left, in points."""
        height = self._pages[piece.page_index].rect.height
        rect = piece.mark.rect
        corners = (rect.left, height - rect.bottom, rect.right, height - rect.top)
        return ArrayObject(FloatObject(round(corner, 2)) for corner in corners)

    def _tell(self, title: str, now: datetime) -> None:
        """Write language, title and date where readers look for them."""
        catalogue = self._writer.root_object
        catalogue[NameObject("/Lang")] = TextStringObject(spoken_language())
        catalogue[NameObject("/ViewerPreferences")] = _dictionary(
            DisplayDocTitle=BooleanObject(True)
        )
        moment = now.astimezone(UTC)
        date = moment.strftime("D:%Y%m%d%H%M%SZ")
        self._writer.add_metadata({"/Title": title, "/CreationDate": date, "/ModDate": date})
        information = DecodedStreamObject()
        information.set_data(_xmp(title, moment).encode())
        information[NameObject("/Type")] = NameObject("/Metadata")
        information[NameObject("/Subtype")] = NameObject("/XML")
        catalogue[NameObject("/Metadata")] = self._added(information)

    def _spell_out(self) -> None:
        """Say which sign each glyph stands for, as Qt does but for the space (it says tab)."""
        for page in self._writer.pages:
            resources = _of(DictionaryObject, page["/Resources"])
            for reference in _of(DictionaryObject, resources["/Font"]).values():
                table = _of(StreamObject, _of(DictionaryObject, reference)["/ToUnicode"])
                table.set_data(_sign_table(table.get_data().decode("latin-1")).encode())

    def _added(self, made: PdfObject) -> IndirectObject:
        return self._writer._add_object(made)  # noqa: SLF001 - pypdf has no public name for it


def _of(kind: type[Kind], found: PdfObject | None) -> Kind:
    """Return an object, or what it refers to, as what the writer of Qt makes it."""
    if isinstance(found, kind):
        return found
    meant = None if found is None else found.get_object()
    if not isinstance(meant, kind):
        raise TypeError(f"the PDF has no {kind.__name__} here, but {meant!r}")
    return meant


class _RoundedNumbers(dict[bytes, bytes]):
    """Coordinates and operators as they are written; each number is rounded once."""

    def __missing__(self, token: bytes) -> bytes:
        try:
            rounded = f"{float(token):.{_FIGURE_DECIMALS}f}".rstrip("0").rstrip(".")
            short = (rounded if rounded not in ("", "-0") else "0").encode()
        except ValueError:
            short = token
        self[token] = short
        return short


def _shortened(figure: bytes, rounded: _RoundedNumbers) -> bytes:
    """Return the content of a figure with its paths rounded to what can be seen."""
    return b"\n".join(
        b" ".join([rounded[token] for token in line.split()])
        if line.endswith(_PATH_OPERATORS)
        else line
        for line in figure.split(b"\n")
    )


def _all_nodes(node: Node) -> list[Node]:
    return [node, *(found for child in node.nodes for found in _all_nodes(child))]


def _dictionary(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in entries.items()})


def _sign_table(text: str) -> str:
    """Return a table of glyphs and their signs, one line each; glyph 0 stands for nothing."""
    signs: dict[int, str] = {}
    for body in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, last, target in _RANGE.findall(body):
            values = re.findall(r"<(\w+)>", target)
            for index, glyph in enumerate(range(int(first, 16), int(last, 16) + 1)):
                is_list = target.startswith("[")
                signs[glyph] = values[index] if is_list else f"{int(values[0], 16) + index:04X}"
    for body in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        signs.update({int(glyph, 16): sign for glyph, sign in _PAIR.findall(body)})
    pairs = [
        f"<{glyph:04X}> <{'0020' if sign == '0009' else sign}>"
        for glyph, sign in sorted(signs.items())
        if glyph
    ]
    blocks = (pairs[first : first + 100] for first in range(0, len(pairs), 100))
    body = "".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar\n" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )


def _xmp(title: str, moment: datetime) -> str:
    date = moment.isoformat(timespec="seconds")
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt>'
        f"</dc:title><dc:language><rdf:Bag><rdf:li>{spoken_language()}</rdf:li></rdf:Bag></dc:language>"
        '</rdf:Description><rdf:Description rdf:about="" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        f'xmp:CreateDate="{date}" xmp:ModifyDate="{date}"/>'
        '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )
