"""How much of this machine one file may take."""

from dataclasses import dataclass

from letters.errors import LimitExceeded

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """What reading one file may cost; past a limit it is refused by its name.

    :param input_bytes: the file as it came.
    :param inflated_bytes: all that is unpacked from it; also the largest file that
        may be written on the way.
    :param text_bytes: all text in it; also the letter as the child process hands it on.
    :param memory_bytes: address space of the process that reads and parses it.
    :param cpu_seconds: of that process; wall_seconds: until it must have answered.
    """

    input_bytes: int = 20 * MEGABYTE
    pages: int = 1000
    inflated_bytes: int = 100 * MEGABYTE
    text_bytes: int = 6 * MEGABYTE
    memory_bytes: int = 1024 * MEGABYTE
    cpu_seconds: int = 60
    wall_seconds: int = 120

    def exceeded(self, name: str) -> LimitExceeded:
        """Return the error that names a limit, with its value."""
        return LimitExceeded(
            "Reading the file takes more than one file may",
            f"{name} {getattr(self, name)}",
        )
