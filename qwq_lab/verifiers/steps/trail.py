"""The words that were last read, for what stands between two equations."""

from __future__ import annotations

MEMORY = 400


class Trail:
    """The end of the text so far, and the sentence that is read now."""

    def __init__(self) -> None:
        self._recent = ""
        self._recent_end = 0
        self.start = 0
        self.text = ""
        self.sentences = 0

    def pass_by(self, start: int, text: str) -> None:
        """Go past a sentence that is not read."""
        self.open(start, text)
        self.close()

    def open(self, start: int, text: str) -> None:
        """Begin a sentence, at a place in the whole text."""
        # Empty lines come in no sentence.
        missing = min(start - self._recent_end, MEMORY)
        self._recent = (self._recent + "\n" * missing)[-MEMORY:]
        self._recent_end = start
        self.start, self.text = start, text
        self.sentences += 1

    def close(self) -> None:
        """End the sentence."""
        self._recent = (self._recent + self.text)[-MEMORY:]
        self._recent_end = self.start + len(self.text)

    def blank(self, start: int, end: int) -> None:
        """Take a calculation out of the words of the sentence."""
        self.text = self.text[:start] + " " * (end - start) + self.text[end:]

    def between(self, since: int, until: int) -> str | None:
        """Return the text between two places of the whole text; None if too long.

        The second place lies in the sentence that is read now.
        """
        begin = self._recent_end - len(self._recent)
        if since < begin:
            return None
        whole = self._recent + self.text[: max(until - self.start, 0)]
        return whole[since - begin :]
