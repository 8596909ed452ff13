"""What a printed PDF says, as PDFium reads it: the same words as by pypdf, and much sooner."""

from contextlib import closing
from pathlib import Path

from pypdfium2 import PdfDocument  # type: ignore[import-untyped]


def words_of(path: Path) -> str:
    """Return the words of all pages, with one space between them."""
    with closing(PdfDocument(path)) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(texts).split())
