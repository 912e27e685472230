"""The look of the program: colours and type by name, light or dark, applied to Qt and read by every widget.

Widgets paint themselves from these names.  When the theme changes, Qt's own palette change reaches and repaints
each of them; `Theme.changed` is for those who keep pictures made from the colours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from thoracic_desktop.ui.fonts import load_fonts
from thoracic_desktop.ui.icons import Icons
from thoracic_desktop.ui.tokens import Tokens
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.ui.tokens import TypeRole

Choice = Literal["system", "light", "dark"]

# To be handed to QApplication: the style this look is made for.  Asking for it later, through
# QApplication.setStyle, returns a QStyle, and wrapping that class alone costs ten milliseconds of the start.
STYLE_ARGUMENTS = ("-style", "Fusion")


class GroupColours(Value, frozen=True):
    """The colours of one kind of exercise in the current theme."""

    fill: QColor
    text: QColor
    soft: QColor
    stage: QColor
    track: QColor


class RatingColours(Value, frozen=True):
    """The colours of one number of the rating scale in the current theme."""

    fill: QColor
    text: QColor


PALETTE = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink2",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "onAccent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onAccent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accentText",
    QPalette.ColorRole.LinkVisited: "accentText",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "sunken",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "controlBorder",
    QPalette.ColorRole.Shadow: "line",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "canvas",
}
TEXT_ROLES = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


class Theme(QObject):
    """Colours, type and icons by name.  Needs a running QApplication, which it dresses at once.

    Args:
        resources: The folder that holds `theme/tokens.json`, `fonts/` and `icons/`.
        parent: The owner, if any.
        dresses: Whether Qt's own widgets take on the same look.  The process in the tray shows none of them for
            hours, and would keep palette and fonts in memory all the while.

    Raises:
        OSError: The tokens cannot be read.
        msgspec.ValidationError: The tokens are not what the schema says.
    """

    changed = Signal()

    def __init__(self, resources: Path, parent: QObject | None = None, *, dresses: bool = True) -> None:
        super().__init__(parent)
        self._tokens = msgspec.json.decode((resources / "theme" / "tokens.json").read_bytes(), type=Tokens)
        self._font_folder: Path | None = resources / "fonts"
        self._dresses = dresses
        self.icons = Icons(resources / "icons")
        self._choice: Choice = "system"
        self._reduced_motion = False
        self._text_scale = 1.0
        self._fonts: dict[tuple[str, float], QFont] = {}
        self._hints = QGuiApplication.styleHints()
        self._dark = self._wants_dark()
        self._colours = self._read_colours()
        self._dress()
        self._hints.colorSchemeChanged.connect(self._follow)

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are shown now."""
        return self._dark

    @property
    def choice(self) -> Choice:
        """What the person chose: to follow the system, or one of the two."""
        return self._choice

    def set_choice(self, choice: Choice) -> None:
        """Follow the system, or stay light or dark."""
        self._choice = choice
        self._follow()

    @property
    def reduced_motion(self) -> bool:
        """Whether movements should be cross-fades or steps."""
        return self._reduced_motion

    @reduced_motion.setter
    def reduced_motion(self, reduced: bool) -> None:
        if reduced != self._reduced_motion:
            self._reduced_motion = reduced
            self.changed.emit()

    @property
    def text_scale(self) -> float:
        """The factor on every text size; 1.0 is as drawn, 2.0 is 200 %."""
        return self._text_scale

    def set_text_scale(self, scale: float) -> None:
        """Make every text larger or smaller; layouts follow through Qt's font change."""
        self._text_scale = scale
        self._fonts.clear()
        self._dress()
        self.changed.emit()

    def colour(self, name: str) -> QColor:
        """A colour by its token name, such as `accent`.

        Raises:
            KeyError: There is no such name.
        """
        return self._colours[name]

    def group(self, group: str) -> GroupColours:
        """The colours of a kind of exercise: stretch, strength, posture, warm_up, cool_down or neutral.

        Raises:
            KeyError: There is no such kind.
        """
        names = self._tokens.group[group]
        parts = (names.fill, names.text, names.soft, names.stage, names.track)
        return GroupColours(*(self._colours[part] for part in parts))

    def rating(self, value: int) -> RatingColours:
        """The colours of a number from 0 to 10."""
        step = self._tokens.rating["dark" if self._dark else "light"][value]
        return RatingColours(QColor(step.fill), QColor(step.text))

    def heat(self, step: int) -> QColor:
        """The colour of a day with no (0) to much (4) movement."""
        return QColor(self._tokens.heatmap["dark" if self._dark else "light"][step])

    def font(self, role: str, factor: float = 1.0) -> QFont:
        """A font of the type scale; shared, so take a copy before changing it.

        Args:
            role: A step of the scale, such as `countdown` or `body`.
            factor: Multiplies the size, for parts that grow with their widget.

        Raises:
            KeyError: There is no such step.
        """
        if self._font_folder is not None:
            load_fonts(self._font_folder)
            self._font_folder = None
        key = (role, round(factor, 2))
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = self._make_font(self._tokens.type[role], factor)
        return found

    def line_height(self, role: str) -> float:
        """The distance from one line to the next, in logical pixels."""
        return self._tokens.type[role].line * self._text_scale

    def _make_font(self, role: TypeRole, factor: float) -> QFont:
        size = max(1, round(role.size * factor * self._text_scale))
        font = QFont(self._tokens.family[role.family])
        font.setPixelSize(size)
        font.setWeight(QFont.Weight(role.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if role.tracking:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, role.tracking * size)
        # Said either way: a painter takes over from the application's font what a font leaves open.
        font.setFeature(QFont.Tag("tnum"), int(role.tabular))
        return font

    def _wants_dark(self) -> bool:
        if self._choice == "system":
            return self._hints.colorScheme() is Qt.ColorScheme.Dark
        return self._choice == "dark"

    def _read_colours(self) -> dict[str, QColor]:
        names = self._tokens.colour["dark" if self._dark else "light"]
        return {name: QColor(value) for name, value in names.items()}

    def _follow(self) -> None:
        """Take over what the person or the system now wants."""
        if self._wants_dark() == self._dark:
            return
        self._dark = not self._dark
        self._colours = self._read_colours()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        """Give Qt's own widgets the same colours and type."""
        if not self._dresses:
            return
        palette = QPalette()
        for role, name in PALETTE.items():
            palette.setColor(role, self._colours[name])
        for role in TEXT_ROLES:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self._colours["ink2"])
        QApplication.setPalette(palette)
        QToolTip.setPalette(palette)
        QApplication.setFont(self.font("body"))
