"""Carries out a verb: its text to stdout, or one line to stderr and exit code 2."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from thoracic_desktop import EXIT_WRONG, PROGRAM
from thoracic_desktop.cli.errors import VerbError
from thoracic_desktop.cli.running_program import RUNNING_PROGRAM_VERBS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from thoracic_desktop.cli.parser import Options

EXIT_OK = 0
EXIT_INTERRUPTED = 130


def run_verb(options: Options) -> int:
    """Carry out the verb of the options and return the exit code."""
    try:
        for text in _verb(options.verb or "")(options):
            sys.stdout.write(text)
            sys.stdout.flush()
    except VerbError as error:
        sys.stderr.write(f"{PROGRAM}: {error}\n")
        return EXIT_WRONG
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:  # the reader has gone away, as in `history --json | head`: nothing is wrong
        sys.stderr.close()
    return EXIT_OK


def _verb(name: str) -> Callable[[Options], Iterator[str]]:
    if name in RUNNING_PROGRAM_VERBS:
        return RUNNING_PROGRAM_VERBS[name]
    from thoracic_desktop.cli.verbs import VERBS  # noqa: PLC0415 - a status bar asks for the status again and again

    return VERBS[name]
