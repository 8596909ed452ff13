"""Bring the translations up to date with the texts of the program.

    .venv/bin/python packaging/translations.py

Collects every text of the window (Qt's `tr`) into `resources/i18n/backroutine_LANGUAGE.ts` and
packs what is translated into the `.qm` beside it; every other text (`backroutine.translating`, and
the muscles and equipment of the catalogue) into `LANGUAGE.po`, packed into `LANGUAGE.mo`. What is
translated already is kept. The English `.ts` holds plural forms alone; they are made here from the
"(s)" in the text: "%n step(s)" gives "%n step" and "%n steps".
"""

import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from typing_extensions import override

ROOT = Path(__file__).resolve().parents[1]
I18N = ROOT / "resources" / "i18n"
ENGLISH = "backroutine_en"
OTHERS = ("de",)
"""The languages beside English."""

KEYWORDS = {"tr": None, "noted": None, "tr_plural": (1, 2)}
NOTED = {"noted": None}
"""What of them the window has too; its own `tr` is Qt's."""
DATA_FIELDS = ("primary_muscles", "secondary_muscles", "equipment")

# Singular forms in which more changes than an ending.
SINGULAR = {
    "%n thing(s) do not work here.": "%n thing does not work here.",
    "%n part(s) of your data cannot be read; they are kept as they are, and a backup may hold "
    "them whole:": (
        "%n part of your data cannot be read; it is kept as it is, and a backup may hold it whole:"
    ),
}


def main() -> None:
    """Update and pack every language."""
    I18N.mkdir(exist_ok=True)
    update_english(I18N / f"{ENGLISH}.ts")
    for language in OTHERS:
        update_window(language)
        update_texts(language)
    for path in sorted(I18N.glob("*.ts")):
        pack_window(path)


def pack_window(path: Path) -> None:
    """Pack the texts of the window beside their file; a program that runs keeps the old ones."""
    packed = path.with_suffix(".new")
    run("lrelease", "-silent", str(path), "-qm", str(packed))
    packed.replace(path.with_suffix(".qm"))


def update_window(language: str, path: Path | None = None) -> None:
    """Collect the texts of the window into the file of a language, and keep what is translated."""
    path = path or I18N / f"backroutine_{language}.ts"
    run(
        "lupdate", "-silent", "-no-obsolete", "-locations", "none", *window_sources(),
        "-source-language", "en", "-target-language", language,
        "-ts", str(path),
    )  # fmt: skip


class Texts(Catalog):
    """The texts of a language under a head that says only what reading them needs.

    It names no day, so that collecting the same texts anew gives the same file.
    """

    @property  # type: ignore[misc]  # it may be set there, and is not here
    @override
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Project-Id-Version", "BackRoutine"),
            ("Language", str(self.locale)),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def update_texts(language: str, path: Path | None = None) -> None:
    """Collect every other text into the file of a language, and pack what is translated."""
    path = path or I18N / f"{language}.po"
    known = Catalog(locale=language)
    if path.exists():
        with path.open("rb") as file:
            known = read_po(file, locale=language)
    known.update(collected(), no_fuzzy_matching=True)
    texts = Texts(
        locale=language,
        fuzzy=False,
        header_comment="# The texts of BackRoutine but for its window.",
    )
    for message in known:
        if message.id:
            texts[message.id] = message
    with path.open("wb") as file:
        write_po(file, texts, width=100, sort_output=True, include_lineno=False)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, texts)


def collected() -> Catalog:
    """Return every text that is not the window's own."""
    catalog = Catalog(project="BackRoutine")
    code = ROOT / "backroutine"
    for name, text in (*texts_in(code, KEYWORDS, "ui"), *texts_in(code / "ui", NOTED)):
        catalog.add(text, locations=[(f"backroutine/{name}", 0)])
    for name, text in texts_of_the_catalogue():
        catalog.add(text, locations=[(name, 0)])
    return catalog


def texts_in(
    folder: Path, keywords: Mapping[str, tuple[int, int] | None], *without: str
) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Yield what is said by these functions in a folder of code, with the file that says it."""
    found = extract_from_dir(
        folder,
        method_map=[("**.py", "python")],
        keywords=keywords,
        comment_tags=(),
        directory_filter=lambda inner: Path(inner).name not in {*without, "__pycache__"},
    )
    for name, _line, text, _comments, _context in found:
        yield str((folder / name).relative_to(ROOT / "backroutine")), text


def texts_of_the_catalogue() -> Iterator[tuple[str, str]]:
    """Yield the muscles and the equipment of the exercises, with the file that names them."""
    for path in sorted((ROOT / "resources" / "catalogue").glob("*.toml")):
        for exercise in tomllib.loads(path.read_text(encoding="utf-8"))["exercise"]:
            for field in DATA_FIELDS:
                for entry in exercise.get(field, ()):
                    words = [entry] if isinstance(entry, str) else entry
                    yield from ((f"resources/catalogue/{path.name}", word) for word in words)


def window_sources() -> list[str]:
    """Return every file that may hold a text of the window."""
    return sorted(str(source) for source in (ROOT / "backroutine" / "ui").rglob("*.py"))


def update_english(path: Path) -> None:
    """Collect the texts with a number in them, and write both their forms."""
    sources = window_sources()
    path.unlink(missing_ok=True)
    run(
        "lupdate", "-silent", "-pluralonly", "-locations", "none", *sources,
        "-source-language", "en", "-target-language", "en", "-ts", str(path),
    )  # fmt: skip
    tree = ET.parse(path)  # noqa: S314 - our own file, written a moment ago
    for message in tree.iter("message"):
        fill_forms(message)
    tree.write(path, encoding="utf-8", xml_declaration=True)


def fill_forms(message: ET.Element) -> None:
    """Write the singular and the plural of one text."""
    source = message.findtext("source", "")
    translation = message.find("translation")
    if translation is None:
        return
    translation.attrib.pop("type", None)
    forms = translation.findall("numerusform")
    for form, ending in zip(forms, ("", "s"), strict=True):
        form.text = source.replace("(s)", ending)
    forms[0].text = SINGULAR.get(source, forms[0].text)


def run(tool: str, *arguments: str) -> None:
    """Run one of the tools of Qt that come with PySide6."""
    command: Sequence[str] = [str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments]
    subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    main()
