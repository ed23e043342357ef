"""Word of how far the reading of a scan is."""

from collections.abc import Callable

OnPage = Callable[[int, int], None]  # called with (page, pages) when a page is read


def no_progress(page: int, pages: int) -> None:
    """Tell nobody."""
