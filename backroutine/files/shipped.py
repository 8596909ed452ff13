"""The data that ships with the program: catalogue and programmes."""

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme, parse_catalogue, parse_programmes
from backroutine.domain.exercise import Category
from backroutine.paths import resource

PROGRAMMES_FILE = "programmes.toml"


def load_catalogue() -> Catalogue:
    """Return the exercises that ship, one file a category, in the order of the categories.

    Raises:
        CatalogueError: a file is wrong; the text names file, exercise and field.
        FileNotFoundError: a file is missing.
    """
    names = [f"{category}.toml" for category in Category]
    return parse_catalogue(
        (name, resource("catalogue", name).read_text(encoding="utf-8")) for name in names
    )


def load_programmes(catalogue: Catalogue) -> tuple[Programme, ...]:
    """Return the programmes that ship; raise `CatalogueError` when one is wrong."""
    path = resource("programmes", PROGRAMMES_FILE)
    return parse_programmes(PROGRAMMES_FILE, path.read_text(encoding="utf-8"), catalogue)
