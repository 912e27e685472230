"""The verb `figure`: a picture of an exercise, as a file."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from thoracic_desktop.cli.errors import VerbError
from thoracic_desktop.cli.folders import open_folders
from thoracic_desktop.cli.opening import open_settings, open_whole_content
from thoracic_desktop.cli.png import png
from thoracic_desktop.content.figure_colours import figure_colours
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.illustration.illustrator import colours, draw, sampled
from thoracic_desktop.illustration.moments import still_moment
from thoracic_desktop.illustration.palette import Look
from thoracic_desktop.illustration.picture import rgba
from thoracic_desktop.illustration.svg import svg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thoracic_desktop.cli.parser import Options
    from thoracic_desktop.content.kept_content import Content
    from thoracic_desktop.figure.scene import Scene, Still
    from thoracic_desktop.illustration.moments import Moment

_SVG_SAMPLES: Final = 1400
"""How many samples the longer side of a traced picture has at least."""
_PNG, _SVG = ".png", ".svg"


def figure(options: Options) -> Iterator[str]:
    """Write a picture of an exercise or a manoeuvre to a file, and print where it is.

    Raises:
        VerbError: there is no such exercise or step, the file cannot be written, or its name ends otherwise.
    """
    kind = options.out.suffix.lower()
    if kind not in {_PNG, _SVG}:
        text = _("expected a file that ends with .png or .svg after --out, got {file}")
        raise VerbError(text.format(file=options.out))
    folders = open_folders(options.data_dir)
    content = open_whole_content(folders)
    key = _key(options.exercise, content)
    scene = content.scenes[key]
    moment = still_moment(scene, _still(scene, key, options.step))
    settings = open_settings(folders)
    look = Look(
        options.person or settings.person.value,
        options.skin or settings.skin,
        figure_colours(resource_root())[options.theme],
    )
    size = options.size
    made = _as_svg(scene, moment, look, size, key) if kind == _SVG else _as_png(scene, moment, look, size)
    try:
        options.out.write_bytes(made)
    except OSError as error:
        text = _("{file} cannot be written: {reason}")
        raise VerbError(text.format(file=options.out, reason=error.strerror or error)) from error
    yield f"{options.out}\n"


def _key(name: str, content: Content) -> str:
    wanted = name.replace("-", "_")
    if wanted in content.scenes:
        return wanted
    text = _("there is no exercise {key}. Choose one of: {known}")
    raise VerbError(text.format(key=name, known=", ".join(key.replace("_", "-") for key in sorted(content.scenes))))


def _still(scene: Scene, key: str, step: int | None) -> Still:
    if step is None:
        return scene.main
    if not 1 <= step <= len(scene.steps):
        text = _("{key} has no step {step}. Choose one from 1 to {count}")
        raise VerbError(text.format(key=key.replace("_", "-"), step=step, count=len(scene.steps)))
    return scene.steps[step - 1]


def _as_svg(scene: Scene, moment: Moment, look: Look, size: tuple[int, int], key: str) -> bytes:
    samples = sampled(scene.props, moment, look.person, size, -(-_SVG_SAMPLES // max(size)))
    title = key.replace("_", " ").capitalize()
    return svg(samples, colours(scene.props, look), size, title, is_faded=moment.camera.cropped).encode()


def _as_png(scene: Scene, moment: Moment, look: Look, size: tuple[int, int]) -> bytes:
    return png(*size, rgba(draw(scene.props, moment, look, size), size))
