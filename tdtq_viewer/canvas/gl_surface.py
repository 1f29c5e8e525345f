"""The canvas on OpenGL, through vispy."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Qt, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from tdtq_viewer.canvas.colors import lookup_table
from tdtq_viewer.canvas.layout import Place, Rect, cells_of, place_of
from tdtq_viewer.canvas.modes import KIND_CODES, ColormapName, Comparison, Picture, SurfaceName
from tdtq_viewer.canvas.pixels import Bytes, device_size, to_array
from tdtq_viewer.canvas.shader import FRAGMENT, MODE_CODES, VERTEX
from tdtq_viewer.zoom import Zoom

# vispy's Qt backend takes over Qt's message handler when it is first loaded.
_handler = qInstallMessageHandler(None)
from vispy import app, gloo  # noqa: E402

_APPLICATION = app.use_app("pyside6")
qInstallMessageHandler(_handler)

_NOTHING = np.zeros((1, 1, 3), np.float32)


class GlSurface(QObject):
    """Shows a comparison with one fragment shader over two float textures.

    Parameters
    ----------
    parent
        The comparison view.

    Attributes
    ----------
    failed
        Emitted once, with the reason, when painting turns out not to work.
    """

    name: SurfaceName = "opengl"
    failed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._comparison = Comparison()
        self._uploaded: dict[str, Picture] = {}
        self._colormap: ColormapName | None = None
        self._program: Any = None
        self._broken = False
        self._canvas = app.Canvas(
            app=_APPLICATION,
            parent=parent,
            keys=None,
            autoswap=False,
            config={"depth_size": 0, "stencil_size": 0},
        )
        self.widget: QWidget = self._canvas.native
        self.widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas.events.draw.connect(self._on_draw)

    def show_comparison(self, comparison: Comparison) -> None:
        """Paint `comparison` from now on."""
        changed = comparison.differences(self._comparison)
        self._comparison = comparison
        if changed:
            self.widget.update()

    def grab_pixels(self) -> Bytes:
        """Return what is shown, (height, width, 3) uint8 in device pixels."""
        return to_array(self._canvas.native.grabFramebuffer())

    def shut_down(self) -> None:
        """Close the vispy canvas and with it the GL widget."""
        self._canvas.events.draw.disconnect(self._on_draw)
        self._comparison = Comparison()
        self._uploaded.clear()
        self._program = None
        self._canvas.close()
        self.widget.deleteLater()

    def _on_draw(self, _event: object) -> None:
        if self._broken:
            return
        try:
            self._draw()
        # Whatever the driver objects to, the canvas without OpenGL can still show the pictures.
        except Exception as error:
            self._broken = True
            self.failed.emit(_first_line(error))

    def _draw(self) -> None:
        first = self._program is None
        if first:
            self._program = _new_program()
        width, height = device_size(self.widget)
        gloo.set_viewport(0, 0, width, height)
        # After each painting vispy clears the alpha channel; it has to become opaque.
        gloo.set_clear_color((0.0, 0.0, 0.0, 1.0))
        self._upload("original", self._comparison.original)
        self._upload("compressed", self._comparison.compressed)
        for name, value in uniforms(self._comparison, width, height).items():
            self._program[name] = value
        self._upload_colormap(self._comparison.error.colors)
        self._program.draw("triangle_strip")
        gloo.flush()
        gloo.gl.check_error("drawing the pictures")
        if first and not gloo.gl.glGetParameter(gloo.gl.GL_VERSION):
            raise RuntimeError("no OpenGL context is current while painting")

    def _upload(self, name: str, picture: Picture | None) -> None:
        picture = _NOTHING if picture is None else picture
        if self._uploaded.get(name) is not picture:
            self._program[f"u_{name}"].set_data(picture)
            self._uploaded[name] = picture

    def _upload_colormap(self, name: ColormapName) -> None:
        if name != self._colormap:
            self._program["u_colormap"].set_data(lookup_table(name)[None])
            self._colormap = name


def uniforms(comparison: Comparison, width: int, height: int) -> dict[str, Any]:
    """Return the shader's uniforms, textures aside, for a canvas of `width` x `height` pixels."""
    cells = cells_of(comparison.mode, width, height, comparison.gap)
    original = _place(comparison.original, cells.original, comparison.zoom)
    compressed = _place(comparison.compressed, cells.compressed, comparison.zoom)
    return {
        "u_original_size": _size(comparison.original),
        "u_compressed_size": _size(comparison.compressed),
        "u_original_place": _sides(original.whole),
        "u_compressed_place": _sides(compressed.whole),
        "u_original_seen": _sides(original.seen),
        "u_compressed_seen": _sides(compressed.seen),
        "u_exact": (original.exact, compressed.exact),
        "u_has": (comparison.original is not None, comparison.compressed is not None),
        "u_canvas": (width, height),
        "u_background": np.array(comparison.background, np.float32) / 255,
        "u_mode": float(MODE_CODES[comparison.mode]),
        "u_split": comparison.split,
        "u_gain": comparison.error.gain,
        "u_kind": float(KIND_CODES[comparison.error.kind]),
    }


def _size(picture: Picture | None) -> tuple[int, int]:
    return (1, 1) if picture is None else (picture.shape[1], picture.shape[0])


def _place(picture: Picture | None, cell: Rect, zoom: Zoom) -> Place:
    return place_of(_NOTHING if picture is None else picture, cell, zoom)


def _sides(rect: Rect) -> tuple[int, int, int, int]:
    return rect.x, rect.y, rect.width, rect.height


def _new_program() -> Any:
    program = gloo.Program(VERTEX, FRAGMENT)
    program["a_corner"] = np.array([[-1, -1], [1, -1], [-1, 1], [1, 1]], np.float32)
    for name in ("u_original", "u_compressed"):
        program[name] = _float_texture(_NOTHING)
    program["u_colormap"] = _float_texture(lookup_table("gray")[None])
    return program


def _float_texture(data: npt.NDArray[np.float32]) -> Any:
    return gloo.Texture2D(
        data, interpolation="nearest", wrapping="clamp_to_edge", internalformat="rgb32f"
    )


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
