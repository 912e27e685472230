"""Paint the figure with its props: flat colours, and a soft edge of shadow where one part lies on another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from thoracic_desktop.figure.drawing import figure_shapes
from thoracic_desktop.figure.scene import Scene, Wall
from thoracic_desktop.figure.shape import Fill, Shape
from thoracic_desktop.figure.skeleton import Body
from thoracic_desktop.ui.figure.canvas import Canvas
from thoracic_desktop.ui.figure.ground import paint_contact
from thoracic_desktop.ui.figure.props import paint_props, paint_props_in_front

Colour = Callable[[str], QColor]
"""Looks a colour of the theme up by the name of its token."""

_TOKENS: Final = {
    Fill.SKIN: ("figSkin", "figSkin2"),
    Fill.SHIRT: ("figShirt", "figShirt2"),
    Fill.TROUSERS: ("figPants", "figPants2"),
    Fill.HAIR: ("figHair", "figHair"),
    Fill.FEATURE: ("figSkin2", "figSkin2"),
}
_SHADOW: Final = QColor(20, 16, 40, 62)
_SHADOW_M: Final = (-0.008, 0.013)
"""How far the shadow of a part falls on the part behind it: to the left and down."""

_WALL_SHADOW: Final = QColor(10, 30, 40, 30)
_WALL_SHADOW_M: Final = (0.045, 0.03)


def paint_figure(painter: QPainter, rect: QRectF, scene: Scene, body: Body, colour: Colour) -> None:
    """Paint a figure with its props into a rectangle; nothing is painted behind them.

    Args:
        painter: an active painter.
        rect: where the picture goes, in logical pixels; the scene keeps its own proportions inside.
        scene: camera and props.
        body: the joints of this moment.
        colour: the theme's colours by token name.
    """
    canvas = Canvas(scene.camera, rect)
    layer, corner = _figure_layer(canvas, rect, body, colour, painter.device().devicePixelRatioF())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    paint_props(painter, canvas, scene, colour)
    paint_contact(painter, canvas, body)
    if any(isinstance(prop, Wall) for prop in scene.props):
        painter.drawImage(corner + QPointF(*_WALL_SHADOW_M) * canvas.scale, _shadow_of(layer))
    painter.drawImage(corner, layer)
    paint_props_in_front(painter, canvas, scene, colour)
    painter.restore()


def _shadow_of(layer: QImage) -> QImage:
    shadow = layer.copy()
    painter = QPainter(shadow)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(0, 0, shadow.width(), shadow.height()), _WALL_SHADOW)
    painter.end()
    return shadow


def _figure_layer(canvas: Canvas, rect: QRectF, body: Body, colour: Colour, ratio: float) -> tuple[QImage, QPointF]:
    """Return the body alone on a transparent layer, so that its shadows fall on nothing but itself, and its place."""
    pieces = [(shape, canvas.path(shape.outlines, holes=shape.holes)) for shape in figure_shapes(canvas.view, body)]
    bounds = QRectF()
    for _, path in pieces:
        bounds |= path.controlPointRect()
    bounds = QRectF((bounds.adjusted(-1.0, -1.0, 1.0, 1.0) & rect).toAlignedRect())
    layer = QImage((bounds.size() * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    layer.setDevicePixelRatio(ratio)
    layer.fill(Qt.GlobalColor.transparent)
    painter = QPainter(layer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-bounds.topLeft())
    for shape, path in pieces:
        _paint_shape(painter, canvas, shape, path, colour)
    painter.end()
    return layer, bounds.topLeft()


def _paint_shape(painter: QPainter, canvas: Canvas, shape: Shape, path: QPainterPath, colour: Colour) -> None:
    light, dark = _TOKENS[shape.fill]
    base = _mixed(colour(light), colour(dark), shape.shade)
    if shape.line_m:
        painter.strokePath(
            path, QPen(base, shape.line_m * canvas.scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        return
    if shape.casts:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        painter.fillPath(path.translated(QPointF(*_SHADOW_M) * canvas.scale), _SHADOW)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.fillPath(path, base)


def _mixed(a: QColor, b: QColor, share: float) -> QColor:
    if share <= 0.0:
        return a
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )
