"""What the marks of a sheet mean: headings, lists, tables and figures, in reading order.

A screen reader follows this tree, not the page. Marks that it does not name (frames, lines, the
running title, the footer) are decoration. Plain Python; `tagging` writes the tree into the file.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from backroutine.pdf.layout import Page
from backroutine.pdf.marks import (
    Block,
    BlockKind,
    Calendar,
    Chart,
    Mark,
    Outline,
    Photo,
    Picture,
    Role,
    Shape,
    Text,
)
from backroutine.translating import noted, tr


class Tag(StrEnum):
    """The standard structure types of PDF that a sheet uses."""

    DOCUMENT = "Document"
    TITLE = "H1"
    HEADING = "H2"
    NAME = "H3"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    BULLET = "Lbl"
    BODY = "LBody"
    FIGURE = "Figure"
    TABLE = "Table"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"
    LINK = "Link"


class Scope(StrEnum):
    """What the header of a table is the header of."""

    ROW = "Row"
    COLUMN = "Column"


@dataclass(frozen=True, slots=True)
class Piece:
    """A mark by its place: the page from 0, and its number among the marks of that page."""

    page_index: int
    mark_index: int
    mark: Mark


@dataclass(slots=True)
class Node:
    """A part of the document: its tag, and its parts or the marks that show it.

    `alt` says what a figure shows. `actual` is how something is read aloud: a text in full, a box
    as what belongs into it. `address` is where a link leads to.
    """

    tag: Tag
    nodes: list["Node"] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    alt: str = ""
    actual: str = ""
    scope: Scope | None = None
    address: str = ""


_TEXT_TAGS = {
    Role.TITLE: Tag.TITLE,
    Role.HEADING: Tag.HEADING,
    Role.SAFETY_HEADING: Tag.HEADING,
    Role.NAME: Tag.NAME,
}
_DECORATION = (BlockKind.RUNNING_TITLE, BlockKind.FOOTER)
_TICK = noted("{day}: tick the box when you did it")
_PAIN = noted("a box for the pain before, a box for the pain after")


def structure_of(pages: Sequence[Page]) -> Node:
    """Return the tree of a sheet."""
    document = Node(Tag.DOCUMENT)
    for page_index, page in enumerate(pages):
        number = 0
        for block in page.blocks:
            pieces = [
                Piece(page_index, number + index, mark) for index, mark in enumerate(block.marks)
            ]
            number += len(pieces)
            document.nodes.extend(_nodes(block, pieces))
    return document


def _nodes(block: Block, pieces: list[Piece]) -> Iterable[Node]:
    if block.kind in _DECORATION:
        return ()
    if block.kind is BlockKind.LOG_WEEK:
        return (_week(pieces),)
    if block.kind is BlockKind.HEADING:
        return (_heading(pieces),)
    if block.kind is BlockKind.TABLE:
        return _table(pieces)
    return _flow(pieces)


def _heading(pieces: list[Piece]) -> Node:
    """Return the name of a section and its time as one heading."""
    texts = [piece for piece in pieces if isinstance(piece.mark, Text)]
    said = ", ".join(piece.mark.words for piece in texts if isinstance(piece.mark, Text))
    return Node(Tag.HEADING, pieces=texts, actual=said)


def _flow(pieces: Iterable[Piece]) -> list[Node]:
    """Return texts and figures one after the other, with bulleted texts together as lists."""
    nodes: list[Node] = []
    bullet: Piece | None = None
    for piece in pieces:
        match piece.mark:
            case Shape(outline=Outline.BULLET):
                bullet = piece
            case Shape():
                continue
            case (
                Picture(description=description)
                | Photo(description=description)
                | Chart(description=description)
                | Calendar(description=description)
            ):
                nodes.append(Node(Tag.FIGURE, pieces=[piece], alt=description))
            case Text() as text if bullet is not None:
                item = Node(
                    Tag.ITEM, [Node(Tag.BULLET, pieces=[bullet]), _said(Tag.BODY, piece, text)]
                )
                bullet = None
                if not nodes or nodes[-1].tag is not Tag.LIST:
                    nodes.append(Node(Tag.LIST))
                nodes[-1].nodes.append(item)
            case Text() as text:
                nodes.append(_said(_TEXT_TAGS.get(text.role, Tag.PARAGRAPH), piece, text))
    return nodes


def _said(tag: Tag, piece: Piece, text: Text) -> Node:
    # Said in full, for the file has no space where a line ends, and letters that run from right to
    # left in the order in which they are seen.
    if text.address:
        link = Node(Tag.LINK, pieces=[piece], actual=text.words, address=text.address)
        return Node(tag, [link])
    return Node(tag, pieces=[piece], actual=text.words)


def _table(pieces: list[Piece]) -> list[Node]:
    """Return the heading of a table, where it has one, and the table with its headers."""
    nodes: list[Node] = []
    rows: list[Node] = []
    for piece in pieces:
        text = piece.mark
        if not isinstance(text, Text):
            continue
        if text.role is Role.HEADING:
            nodes.append(_said(Tag.HEADING, piece, text))
            continue
        if text.role is Role.ROW_HEAD or not rows:
            rows.append(Node(Tag.ROW))
        rows[-1].nodes.append(_cell(piece, text))
    return [*nodes, Node(Tag.TABLE, rows)]


def _cell(piece: Piece, text: Text) -> Node:
    cell = _said(Tag.CELL if text.role is Role.CELL else Tag.HEADER, piece, text)
    if text.role is not Role.CELL:
        cell.scope = Scope.ROW if text.role is Role.ROW_HEAD else Scope.COLUMN
    return cell


def _week(pieces: list[Piece]) -> Node:
    """Return a week of the log as a table: days across, then the boxes for pain under them."""
    names = [p for p in pieces if isinstance(p.mark, Text)]
    boxes = [p for p in pieces if isinstance(p.mark, Shape)]
    week, *days, pain = names
    ticks, pains = boxes[: len(days)], boxes[len(days) :]
    across = Node(Tag.ROW, [Node(Tag.HEADER, pieces=[week], scope=Scope.ROW)])
    below = Node(Tag.ROW, [Node(Tag.HEADER, pieces=[pain], scope=Scope.ROW)])
    for index, (day, tick) in enumerate(zip(days, ticks, strict=True)):
        said = tr(_TICK).format(day=day.mark.words) if isinstance(day.mark, Text) else ""
        header = Node(Tag.HEADER, pieces=[tick, day], actual=said, scope=Scope.COLUMN)
        across.nodes.append(header)
        below.nodes.append(
            Node(Tag.CELL, pieces=pains[2 * index : 2 * index + 2], actual=tr(_PAIN))
        )
    return Node(Tag.TABLE, [across, below])
