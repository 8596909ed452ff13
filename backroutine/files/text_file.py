"""Text that a person was given: a file, or what another program hands over, made safe to read."""

import re
from pathlib import Path
from typing import BinaryIO

from backroutine.files.outside import read_bytes
from backroutine.files.problems import FileRefusedError, Problem
from backroutine.files.text import tidy_text
from backroutine.translating import counted, noted, tr

MAX_BYTES = 1_000_000
STANDARD_INPUT = noted("standard input")

_DOCUMENTS = {
    b"%PDF": noted("it is a PDF."),
    b"PK\x03\x04": noted("it is a document of a word processor, or an archive."),
    b"\xd0\xcf\x11\xe0": noted("it is a document of a word processor."),
    b"{\\rtf": noted("it is a document of a word processor."),
}
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_COPY_IT = noted("Open it, copy its text, and paste that.")


def read_text_file(path: Path, most: int) -> str:
    """Return the text of a file, of at most `most` characters, without control characters.

    Raises:
        FileRefusedError: it cannot be read, is no text, or is too long.
    """
    return _text(path, read_bytes(path, MAX_BYTES), most)


def read_text_stream(stream: BinaryIO, most: int) -> str:
    """Return the text of a stream, such as standard input, as `read_text_file` does."""
    return _text(Path(tr(STANDARD_INPUT)), stream.read(MAX_BYTES + 1), most)


def _text(path: Path, contents: bytes, most: int) -> str:
    for beginning, what in _DOCUMENTS.items():
        if contents.startswith(beginning):
            raise FileRefusedError(path, [Problem(f"{tr(what)} {tr(_COPY_IT)}")])
    text = _decoded(contents)
    if text is None or _NO_TEXT.search(text):
        raise FileRefusedError(path, [Problem(tr("it is not text."))])
    if len(text) > most or len(contents) > MAX_BYTES:
        what = tr("it is too long: a text has at most {most} characters. Take it in parts.").format(
            most=counted(most)
        )
        raise FileRefusedError(path, [Problem(what)])
    return tidy_text(text)


def _decoded(contents: bytes) -> str | None:
    """Return contents as text: UTF-8, UTF-16 with its mark, or else what Windows wrote before."""
    encodings = ("utf-16",) if contents.startswith(_WIDE_MARKS) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return contents.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
