"""Bring the translations up to date with the texts of the window.

    .venv/bin/python packaging/translations.py

Collects every text of `tr` into `resources/i18n/backroutine_LANGUAGE.ts` and packs what is
translated into the `.qm` beside it, which the program loads. The English one holds plural forms
alone; they are made here from the "(s)" in the text: "%n step(s)" gives "%n step" and "%n steps".
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
I18N = ROOT / "resources" / "i18n"
ENGLISH = "backroutine_en"


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
    for path in sorted(I18N.glob("*.ts")):
        run("lrelease", "-silent", str(path), "-qm", str(path.with_suffix(".qm")))


def update_english(path: Path) -> None:
    """Collect the texts with a number in them, and write both their forms."""
    sources = sorted(str(source) for source in (ROOT / "backroutine" / "ui").rglob("*.py"))
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
