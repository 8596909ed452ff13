"""What becomes of the photo of an exercise when it is saved."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhotoEdit:
    """Another photo, a JPEG, or none any more; without `is_changed` it stays as it is."""

    is_changed: bool = False
    jpeg: bytes | None = None
