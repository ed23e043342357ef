"""The project: what is set, and where the server comes in."""

__version__ = "0.1.0"
