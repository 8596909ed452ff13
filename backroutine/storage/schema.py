"""What stamps a file as ours, and which schema this program writes. Plain values, no library.

Use it as `schema.VERSION`: a test puts a later schema in its place.
"""

from pathlib import Path

APPLICATION_ID = 0x42524F55
"""The four letters BROU in the header of the file."""

VERSION = 4
"""How many migrations there are; a file carries it as `user_version`."""

MIGRATIONS = Path(__file__).parent / "migrations"


def revision(version: int) -> str:
    """Return the name that a schema version has among the migrations."""
    return f"{version:04d}"
