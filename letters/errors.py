"""Every error raised on purpose. Whatever else is raised is a bug."""


class ArchiveError(Exception):
    """What is expected to go wrong; caught at the front and shown as it is.

    `reason` is a fixed sentence that the front can translate; `detail` says what
    and where, in the words of the file.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


class UnreadableFile(ArchiveError):
    """No text can be taken out of the file, or there is none in it."""


class NoTextLayer(UnreadableFile):
    """The pages are images of text."""


class ProgramMissing(UnreadableFile):
    """What reads such files is not installed; with it the file may well be read."""


class LimitExceeded(UnreadableFile):
    """Reading the file would cost more than one file may; see Limits.exceeded()."""


class NotALetter(ArchiveError):
    """The text lacks what every letter to the House has."""


class SearchUnavailable(ArchiveError):
    """The search index cannot be read; rebuild_index makes a new one."""
