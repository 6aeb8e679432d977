"""Watchers of a stream of bytes: a phrase that must not occur, and the lengths of the texts that sheets share."""

from dashboard.errors import UnreadableFileError

LONG_BYTES = 1_000
"""Shorter texts are not worth counting."""


class Forbidden:
    """Refuses the stream with a sentence at the first occurrence of a phrase (lower-case bytes), in any case."""

    def __init__(self, phrase: bytes, sentence: str) -> None:
        self._phrase, self._sentence, self._rest = phrase, sentence, b""

    def feed(self, block: bytes) -> None:
        """The next bytes; UnreadableFileError where the phrase is in them."""
        text = self._rest + block
        if self._phrase in text.lower():
            raise UnreadableFileError(self._sentence)
        self._rest = text[-len(self._phrase) + 1 :]

    def close(self) -> None:
        """The stream has ended without it."""


class SharedTexts:
    """The long texts of a workbook's table of shared texts: number → bytes. A cell that uses one holds a copy of it."""

    def __init__(self) -> None:
        self.long: dict[int, int] = {}
        self._number, self._length, self._rest = -1, 0, b""

    def feed(self, block: bytes) -> None:
        """The next bytes of the table."""
        pieces = (self._rest + block).split(b"<si")
        self._rest = pieces[-1][-2:]
        self._length += len(pieces[0])
        for piece in pieces[1:]:
            self._keep()
            self._number, self._length = self._number + 1, len(piece)
        self._length -= len(self._rest)

    def close(self) -> None:
        """The table has ended."""
        self._keep()

    def _keep(self) -> None:
        if self._length > LONG_BYTES and self._number >= 0:
            self.long[self._number] = self._length
