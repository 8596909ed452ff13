"""What was printed, read back: words, fonts, tags."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from io import BytesIO

from pypdf import PageObject, PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

from backroutine.domain.routine import Routine
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.pdf.sheet import DEFAULT_OPTIONS, SheetOptions, build_sheet
from backroutine.pdf.writer import pdf_bytes
from tests import builders
from tests.doubles import START
from tests.paper_words import page_words

# The content of figures; without it the words are found several times as fast.
_FIGURES = re.compile(rb"/Figure <</MCID \d+>> BDC\n.*?EMC\n", re.DOTALL)


@dataclass(frozen=True)
class Element:
    """An element of the tag tree, with what it says and where its content is."""

    tag: str
    dictionary: DictionaryObject
    children: "tuple[Element, ...]" = ()
    numbers: tuple[int, ...] = ()
    page_index: int | None = field(default=None)

    @property
    def alt(self) -> str:
        return str(self.dictionary.get("/Alt", ""))

    @property
    def actual(self) -> str:
        return str(self.dictionary.get("/ActualText", ""))

    @property
    def attributes(self) -> DictionaryObject:
        return dictionary(self.dictionary, "/A")

    def all(self) -> "Iterator[Element]":
        """Yield this element and all below, in reading order."""
        yield self
        for child in self.children:
            yield from child.all()

    def with_tag(self, *tags: str) -> "list[Element]":
        return [element for element in self.all() if element.tag in tags]


@dataclass(frozen=True)
class Printed:
    """A PDF that was read back."""

    contents: bytes
    reader: PdfReader

    @property
    def pages(self) -> list[PageObject]:
        return list(self.reader.pages)

    @property
    def catalogue(self) -> DictionaryObject:
        return dictionary(self.reader.trailer, "/Root")

    @cached_property
    def page_texts(self) -> list[str]:
        """The words of each page in the order of the file, one space between them."""
        reader = PdfReader(BytesIO(self.contents))
        for page in reader.pages:
            stream = page["/Contents"].get_object()
            assert isinstance(stream, StreamObject)
            stream.set_data(_FIGURES.sub(b"", stream.get_data()))
        texts = [page.extract_text() for page in reader.pages]
        assert not any("\t" in text for text in texts), "the space came back as a tab"
        return [" ".join(text.split()) for text in texts]

    @property
    def text(self) -> str:
        return " ".join(self.page_texts)

    @cached_property
    def page_texts_at_once(self) -> list[str]:
        """The words of each page as PDFium reads them, those in figures too: ten times as fast."""
        return page_words(self.contents)

    @property
    def text_at_once(self) -> str:
        return " ".join(self.page_texts_at_once)

    @property
    def fonts(self) -> list[DictionaryObject]:
        """Every font of every page, once by its name."""
        found: dict[str, DictionaryObject] = {}
        for page in self.pages:
            for font in dictionary(dictionary(page, "/Resources"), "/Font").values():
                made = font.get_object()
                assert isinstance(made, DictionaryObject)
                found[str(made["/BaseFont"])] = made
        return list(found.values())

    @cached_property
    def content(self) -> list[bytes]:
        """The content stream of each page."""
        streams = [page["/Contents"].get_object() for page in self.pages]
        return [stream.get_data() for stream in streams if isinstance(stream, StreamObject)]

    @cached_property
    def tree(self) -> Element:
        """The tag tree."""
        places = {
            page.indirect_reference.idnum: index
            for index, page in enumerate(self.pages)
            if page.indirect_reference is not None
        }
        return _element(dictionary(dictionary(self.catalogue, "/StructTreeRoot"), "/K"), places)


def dictionary(of: DictionaryObject, key: str) -> DictionaryObject:
    """Return a dictionary within another."""
    found = of[key].get_object()
    assert isinstance(found, DictionaryObject)
    return found


def array(of: DictionaryObject, key: str) -> ArrayObject:
    """Return an array within a dictionary."""
    found = of[key].get_object()
    assert isinstance(found, ArrayObject)
    return found


def _element(found: DictionaryObject, places: dict[int, int]) -> Element:
    kids = found.get("/K", ArrayObject())
    assert isinstance(kids, ArrayObject)
    page = found.raw_get("/Pg") if "/Pg" in found else None
    return Element(
        str(found["/S"])[1:],
        found,
        tuple(
            _element(_kid(kid), places)
            for kid in kids
            if not isinstance(kid, NumberObject) and _kid(kid).get("/Type") != "/OBJR"
        ),
        tuple(int(kid) for kid in kids if isinstance(kid, NumberObject)),
        places[page.idnum] if isinstance(page, IndirectObject) else None,
    )


def _kid(kid: PdfObject) -> DictionaryObject:
    found = kid.get_object()
    assert isinstance(found, DictionaryObject)
    return found


def printed(routine: Routine | ReadyRoutine, options: SheetOptions = DEFAULT_OPTIONS) -> Printed:
    """Print a routine and read it back."""
    made = routine if isinstance(routine, ReadyRoutine) else ready(routine, builders.catalogue())
    contents = pdf_bytes(build_sheet(made, options), now=START)
    return Printed(contents, PdfReader(BytesIO(contents)))


@cache
def printed_programme(options: SheetOptions = DEFAULT_OPTIONS) -> Printed:
    """Print the article's routine and read it back: once for all who only look at the file."""
    return printed(builders.programme(), options)
