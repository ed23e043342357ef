"""What every reader of a form gives."""

from letters.shapes import Reference

# The references that begin at a place, and where to read on. With no reference there
# the place to read on keeps a long row of numbers from being read time and again.
Found = tuple[list[Reference], int]
