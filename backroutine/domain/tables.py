"""Tables that ship: people write them as TOML, an installed program reads them as JSON.

A package carries both forms of each. Every start reads some, and JSON twenty times as fast.
"""

import json
from typing import Any


def read_tables(text: str) -> dict[str, Any]:
    """Return the tables of a TOML text, or of their JSON.

    Raises:
        ValueError: it is neither; the text says where.
    """
    if text.startswith("{"):  # as no TOML does
        packed_tables: dict[str, Any] = json.loads(text)
        return packed_tables
    import tomllib  # a start from a package can do without

    return tomllib.loads(text)
