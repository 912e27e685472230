"""Start the window, or carry out a command-line verb."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from thoracic_desktop import EXIT_WRONG, PROGRAM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.cli.parser import Options


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        arguments: the command line without the program's name; the process's own by default.
    """
    match sys.argv[1:] if arguments is None else list(arguments):
        # The usual ways to start are read here: the parser alone would be a twentieth of the start.
        case []:
            return _open_window()
        case ["--data-dir", folder] if not folder.startswith("-"):
            return _open_window(Path(folder))
        case ["--tray"]:
            return _stay_in_the_tray(None)
        case ["--data-dir", folder, "--tray"] if not folder.startswith("-"):
            return _stay_in_the_tray(Path(folder))
        case others:
            from thoracic_desktop.cli.parser import parse  # noqa: PLC0415 - see above

            options = parse(others)
    if options.verb is None:
        return _stay_in_the_tray(options.data_dir) if options.tray else _open_window(options.data_dir, options)
    from thoracic_desktop.cli.run import run_verb  # noqa: PLC0415 - the window needs none of what the verbs load

    return run_verb(options)


def _open_window(data_dir: Path | None = None, options: Options | None = None) -> int:
    trouble = _load_qt()
    if trouble is not None:
        return _refuse_without_qt(trouble)
    from thoracic_desktop.app.window import run_window  # noqa: PLC0415 - after the lines above, which make it cheaper

    if options is None:
        return run_window(data_dir)
    from thoracic_desktop.app.opening import Opening  # noqa: PLC0415 - seldom needed

    opening = Opening(options.page, options.break_exercise, options.break_kind, options.opens_session)
    return run_window(data_dir, opening)


def _stay_in_the_tray(data_dir: Path | None) -> int:
    trouble = _load_qt()
    if trouble is not None:
        return _refuse_without_qt(trouble)
    from thoracic_desktop.tray.run import run_tray  # noqa: PLC0415 - as in `_open_window`

    return run_tray(data_dir)


def _load_qt() -> ImportError | None:
    """Load Qt the quick way, and say why it cannot be loaded, if so."""
    # Nothing that the start makes becomes garbage: looking for some costs a twentieth of it.  See `run_window`.
    gc.disable()
    from thoracic_desktop.desktop.quick_start import load_msgspec, load_qt  # noqa: PLC0415 - a verb must not load Qt

    load_msgspec()
    try:
        load_qt()
    except ImportError as error:
        return error
    return None


def _refuse_without_qt(error: ImportError) -> int:
    from gettext import gettext as _  # noqa: PLC0415 - seldom needed, and never in a start that succeeds

    text = _(
        "{program}: Qt cannot be loaded: {reason}. Install what is missing; for Debian 12 the file "
        "packaging/system-packages.txt of the source lists it. The verbs work without Qt: {program} --help\n"
    )
    sys.stderr.write(text.format(program=PROGRAM, reason=error))
    return EXIT_WRONG


if __name__ == "__main__":
    sys.exit(main())
