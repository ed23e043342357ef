"""How far a command is: a bar on a terminal, plain lines elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.core.management.base import OutputWrapper

WIDTH = 30
LINE_EVERY = 500  # steps, where there is no bar


class Progress:
    """Counts the steps of a command and shows each.

    :param total: how many steps there will be.
    """

    def __init__(self, total: int, out: OutputWrapper) -> None:
        self.total = total
        self.done = 0
        self.out = out

    def step(self, line: str, *, is_notable: bool = False) -> None:
        """Show one step; on a terminal only a notable one keeps its line."""
        self.reach(self.done + 1, line, is_notable=is_notable)

    def reach(self, done: int, line: str, *, is_notable: bool = False) -> None:
        """Show that so many steps are done."""
        self.done = done
        if not self.out.isatty():
            self.out.write(f"[{self.done}/{self.total}] {line}")
            return
        if is_notable:
            self.clear()
            self.out.write(line)
        self.draw()

    def show_page(self, page: int, pages: int) -> None:
        """Show on a terminal how far the present step is, for a scan takes long."""
        if self.out.isatty():
            self.draw(f", page {page} of {pages}")

    def draw(self, note: str = "") -> None:
        filled = WIDTH * self.done // self.total
        bar = "█" * filled + "░" * (WIDTH - filled)
        self.clear()
        self.out.write(f"{bar} {self.done}/{self.total}{note}", ending="")
        self.out.flush()

    def finish(self) -> None:
        if self.out.isatty() and self.done:
            self.clear()

    def clear(self) -> None:
        self.out.write("\r\x1b[K", ending="")


@contextmanager
def told(out: OutputWrapper, line: str) -> Iterator[Callable[[int, int], None]]:
    """Give what is to be told how many of how many are done, and shows that."""
    progress = Progress(0, out)

    def tell(done: int, total: int) -> None:
        progress.total = total
        if out.isatty() or done == total or done % LINE_EVERY == 0:
            progress.reach(done, line)

    yield tell
    progress.finish()
