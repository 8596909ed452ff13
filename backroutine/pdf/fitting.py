"""How many exercises stand on the pages, where a paper does not hold as many as were wanted."""

from collections.abc import Sequence

from backroutine.pdf.layout import Page
from backroutine.pdf.marks import BlockKind
from backroutine.translating import tr_plural


def fewer_sentence(pages: Sequence[Page], wanted: int | None) -> str:
    """Say that fewer exercises stand on a page than are wanted; empty where as many do.

    `wanted` is `None` for a list, which has as many on a page as fit. The last page that has any
    may have fewer.
    """
    counts = [sum(block.kind is BlockKind.ENTRY for block in page.blocks) for page in pages]
    counts = [count for count in counts if count]
    if wanted is None or all(count >= wanted for count in counts[:-1]):
        return ""
    most, fewest = max(counts), min(counts[:-1])
    if most < wanted:
        words = tr_plural(
            "On this paper {count} exercise fits on a page.",
            "On this paper {count} exercises fit on a page.",
            most,
        )
        return words.format(count=most)
    words = tr_plural(
        "On this paper some pages hold only {count} exercise.",
        "On this paper some pages hold only {count} exercises.",
        fewest,
    )
    return words.format(count=fewest)
