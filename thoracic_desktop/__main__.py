"""Start the window, or carry out a command-line verb."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from thoracic_desktop.cli.parser import parse

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        arguments: the command line without the program's name; the process's own by default.
    """
    options = parse(sys.argv[1:] if arguments is None else arguments)
    if options.verb is not None:
        from thoracic_desktop.cli.run import run_verb  # noqa: PLC0415 - the window needs none of what the verbs load

        return run_verb(options)
    # Nothing that the start makes becomes garbage: looking for some costs a twentieth of it.  See `run_window`.
    gc.disable()
    from thoracic_desktop.desktop.qt_start import load_qt  # noqa: PLC0415 - a verb must not load Qt

    load_qt()
    from thoracic_desktop.app.window import run_window  # noqa: PLC0415 - after the line above, which makes it cheaper

    return run_window(options.data_dir)


if __name__ == "__main__":
    sys.exit(main())
