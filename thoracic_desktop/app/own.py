"""The way to own exercises and routines; a start without any pays for none of what they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.app.own_pages import OwnPages
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.program import Program
    from thoracic_desktop.exercises.catalogue_with_own import CatalogueWithOwn
    from thoracic_desktop.exercises.own import OwnRoutine
    from thoracic_desktop.figure.scene import Scene

FILE_NAME = "own.json"
PAGE = "own"


class Own(QObject):
    """Reads what there is at the start, and builds the pages when they are first shown."""

    def __init__(self, parts: Parts, catalogue: CatalogueWithOwn, scenes: Mapping[str, Scene]) -> None:
        """Put the person's own exercises into the catalogue, if there are any."""
        super().__init__()
        self._parts = parts
        self._catalogue = catalogue
        self._scenes = scenes
        self._pages: OwnPages | None = None
        self._program: Program | None = None
        self._from = "today"
        if (parts.data_folder / FILE_NAME).exists():
            self._open()

    @property
    def pages(self) -> OwnPages:
        """The pages with their content, built now if they have not been needed yet."""
        return self._pages or self._open()

    @property
    def routines(self) -> tuple[OwnRoutine, ...]:
        """The routines there are."""
        return self._pages.routines if self._pages is not None else ()

    def connect_to(self, program: Program) -> None:
        """Let the program begin routines, and learn of changes."""
        self._program = program
        window = self._parts.window
        window.add_inner_page(PAGE, "library", self._make_page)
        window.page_shown.connect(self._on_page_shown)
        if self._pages is not None:
            self._connect(self._pages, program)

    def open(self) -> None:
        """Show the list of own exercises and routines."""
        self._parts.window.show_page(PAGE)

    def stop(self) -> None:
        """Let nothing be due any more."""
        if self._pages is not None:
            self._pages.stop()

    def _open(self) -> OwnPages:
        from thoracic_desktop.app.own_files import OwnFiles  # noqa: PLC0415 - see the module
        from thoracic_desktop.app.own_pages import OwnPages  # noqa: PLC0415 - see the module
        from thoracic_desktop.content.own_content import OwnContent, load_words  # noqa: PLC0415 - see the module
        from thoracic_desktop.content.resources import resource_root  # noqa: PLC0415 - see the module

        file = self._parts.data_folder / FILE_NAME
        content = OwnContent(file, load_words(resource_root()), self._catalogue.shipped, self._scenes)
        trouble = content.load()
        pages = self._pages = OwnPages(self._parts, content, self._catalogue, OwnFiles())
        pages.report(trouble)
        if self._program is not None:
            self._connect(pages, self._program)
        return pages

    def _connect(self, pages: OwnPages, program: Program) -> None:
        from thoracic_desktop.app.routine_offers import routine_offers  # noqa: PLC0415 - few people have a routine

        pages.changed.connect(program.refresh)
        pages.changed.connect(program.library.show_catalogue)
        pages.changed.connect(program.reminders.tell_changed)
        program.today_page.set_routines(lambda: routine_offers(self.routines, self._catalogue))
        pages.start_requested.connect(program.start_session)
        pages.back_requested.connect(self._go_back)

    def _make_page(self) -> QWidget:
        return self.pages.make_page()

    def _on_page_shown(self, key: str) -> None:
        if key == PAGE:
            self.pages.show_list()
        else:
            self._from = key

    def _go_back(self) -> None:
        self._parts.window.show_page(self._from)
