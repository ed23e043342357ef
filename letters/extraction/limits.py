"""How much of this machine one file may take."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """What reading one file may cost; past a limit it is refused by its name.

    :param input_bytes: the file as it came.
    :param inflated_bytes: all that is unpacked from it.
    :param memory_bytes: address space of the process that reads it.
    :param cpu_seconds: of that process; wall_seconds: until it must have answered.
    """

    input_bytes: int = 20 * MEGABYTE
    pages: int = 1000
    inflated_bytes: int = 100 * MEGABYTE
    memory_bytes: int = 1024 * MEGABYTE
    cpu_seconds: int = 60
    wall_seconds: int = 120
