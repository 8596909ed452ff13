"""What a printed PDF says, as PDFium reads it: the same words as by pypdf, and much sooner."""

from contextlib import closing
from pathlib import Path

from pypdfium2 import PdfDocument  # type: ignore[import-untyped]


def page_words(paper: Path | bytes) -> list[str]:
    """Return the words of each page, those in figures too, with one space between them."""
    with closing(PdfDocument(paper)) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(text.split()) for text in texts]


def words_of(paper: Path | bytes) -> str:
    """Return the words of all pages, with one space between them."""
    return " ".join(page_words(paper))
