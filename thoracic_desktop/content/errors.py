"""What can be wrong with the files the program ships: always one clear sentence and what to do about it."""

from __future__ import annotations

ADVICE = "Reinstall the program or mend the file."


class ContentError(Exception):
    """A content file cannot be used.

    Attributes:
        file: the name of the file.
        key: the path of the key, such as `phases[1].duration_s`; a line and column where the file cannot be read
            at all; empty where the whole file is meant.
        problem: what was expected and what was found.
    """

    def __init__(self, file: str, key: str, problem: str) -> None:
        """Put the sentence together from its parts."""
        place = f"{file}: {key}" if key else file
        sentence = f"{place}: {problem}. {ADVICE}"
        super().__init__(" ".join(sentence.split()))  # a quoted value may hold line breaks
        self.file = file
        self.key = key
        self.problem = problem


class ResourcesMissingError(Exception):
    """The folder with exercises, programmes, sounds, icons and fonts is not there."""

    def __init__(self, looked_in: tuple[str, ...]) -> None:
        """Name the folders that were looked in."""
        places = " nor in ".join(looked_in)
        super().__init__(f"The program's resources are neither in {places}. Reinstall the program.")
