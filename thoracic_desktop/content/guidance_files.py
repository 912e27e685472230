"""Load the pages of guidance and the references from `resources/guidance/`."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path

from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.exercise_files import POSTURES, load_postures, scene_in
from thoracic_desktop.content.toml_file import Table, check_key, convert, read_table, toml_files
from thoracic_desktop.content.wordings import check_texts
from thoracic_desktop.figure.scene import Scene
from thoracic_desktop.guidance.model import Guidance, Page, Picture, References, scene_name

REFERENCES = "references.toml"


def load_guidance(folder: Path, exercises: Container[str]) -> Guidance:
    """Return all pages in their order, and the references; the first wrong file refuses them all.

    The scenes of the figure are not looked at: they are for the process that draws.

    Args:
        folder: one TOML file for each page, and one for the references.
        exercises: the keys of exercises that pages may name.

    Raises:
        ContentError: a file is wrong; the sentence names it, the key and what was expected.
    """
    pages = [_page(path, exercises) for path in _page_files(folder)]
    references = convert(read_table(folder / REFERENCES), References, file=REFERENCES)
    check_texts(references, REFERENCES)
    pages.sort(key=lambda page: (page.order, page.key))
    return Guidance(pages=tuple(pages), references=references)


def load_guidance_scenes(folder: Path) -> dict[str, Scene]:
    """Return the scenes of the pages that have one, by their names among all scenes.

    Raises:
        ContentError: a file is wrong.
    """
    postures = load_postures(folder.parent.joinpath(*POSTURES))
    tables = {path: read_table(path) for path in _page_files(folder)}
    return {
        scene_name(path.stem): scene_in(table, postures, path.name)
        for path, table in tables.items()
        if "figure" in table
    }


def _page_files(folder: Path) -> Iterator[Path]:
    return (path for path in toml_files(folder) if path.name != REFERENCES)


def _page(path: Path, exercises: Container[str]) -> Page:
    table: Table = read_table(path)
    has_scene = table.pop("figure", None) is not None
    page = convert(table, Page, file=path.name)
    check_key(page.key, path)
    check_texts(page, path.name)
    if has_scene != (page.picture is Picture.FIGURE):
        raise ContentError(path.name, "figure", "expected this table exactly where `picture` is `figure`")
    shows = page.shows if page.picture is Picture.EXERCISE else None
    for name, key in (("shows", shows), ("tries", page.tries)):
        if key is not None and key not in exercises:
            raise ContentError(path.name, name, f"expected the key of an exercise, got {key}")
    return page
