"""The time that a search may take."""

import time


class Budget:
    """Time that runs from here on; who works asks it now and then."""

    def __init__(self, milliseconds: int) -> None:
        self.end = time.monotonic() + milliseconds / 1000

    @property
    def is_spent(self) -> bool:
        return time.monotonic() >= self.end
