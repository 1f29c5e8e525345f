"""From Gaussians on the device to rows of a picture, through gsplat's four public steps.

gsplat's `rasterization` takes these steps in one call, but it bounds the Jacobian's slope by the
size of the picture that it is given, so a part of a picture would not get the pixels of the whole.
Here the whole picture is projected, and only the rows asked for are put into tiles.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tdtq_core.cameras import Camera
from tdtq_core.rendering.cpu.ellipses import EPS_2D, FAR, NEAR
from tdtq_core.rendering.cpu.spherical import COLOR_MAX
from tdtq_core.rendering.cpu.viewing import view_parameters
from tdtq_core.rendering.gsplat_cuda.preparation import DeviceScene

TILE = 16
"""Side of a tile in pixels; gsplat is tested with this one."""


@dataclass(frozen=True, eq=False)
class Projection:
    """What a camera sees of M Gaussians; tensors whose first axis is the one camera.

    Attributes
    ----------
    radii
        (1, M, 2) int32 half-sizes in pixels, 0 where nothing is drawn.
    centers
        (1, M, 2) pixels.
    depths
        (1, M) along the camera's z axis.
    conics
        (1, M, 3) inverse covariances on the picture, upper triangle.
    opacities
        (1, M).
    colors
        (1, M, 3), or of any other number of channels.
    """

    radii: Any
    centers: Any
    depths: Any
    conics: Any
    opacities: Any
    colors: Any


def project(scene: DeviceScene, camera: Camera) -> Projection:
    """Project `scene` and colour it for `camera`.

    Raises
    ------
    RenderError
        If the camera has no position or no finite focal length.
    """
    import gsplat
    import torch

    view_parameters(camera)
    view = torch.tensor(camera.view, dtype=torch.float32, device=scene.means.device)[None]
    radii, centers, depths, conics, compensations = gsplat.fully_fused_projection(
        scene.means,
        None,
        scene.quaternions,
        scene.scales,
        view,
        _intrinsics(camera, view),
        camera.width,
        camera.height,
        eps2d=EPS_2D,
        near_plane=NEAR,
        far_plane=FAR,
        radius_clip=0.0,
        packed=False,
        calc_compensations=scene.antialiased,
        opacities=scene.opacities,
    )
    opacities = scene.opacities[None]
    if compensations is not None:
        opacities = opacities * compensations
    # Absurd scales overflow float32; a NaN here would paint whole tiles.
    sound = torch.isfinite(conics).all(dim=-1) & torch.isfinite(centers).all(dim=-1)
    radii = radii * sound[..., None]
    colors = _colors(scene, camera, (radii > 0).all(dim=-1))
    return Projection(radii, centers, depths, conics, opacities.contiguous(), colors)


def _intrinsics(camera: Camera, like: Any) -> Any:
    rows = [[camera.fx, 0.0, camera.cx], [0.0, camera.fy, camera.cy], [0.0, 0.0, 1.0]]
    return like.new_tensor(rows)[None]


def _colors(scene: DeviceScene, camera: Camera, seen: Any) -> Any:
    """Colour of each Gaussian from where the camera stands; undefined where not `seen`."""
    import gsplat
    import torch

    directions = (scene.means - scene.means.new_tensor(camera.position))[None]
    harmonics = scene.harmonics[None]
    values = gsplat.spherical_harmonics(scene.sh_degree, directions, harmonics, masks=seen)
    most = float(COLOR_MAX)
    return torch.nan_to_num(values + 0.5, nan=0.0, posinf=most).clamp(0.0, most)


def rasterize(
    projection: Projection,
    width: int,
    rows: tuple[int, int],
    background: tuple[float, ...],
) -> Any:
    """Blend the rows from ``rows[0]`` up to, not including, ``rows[1]``.

    Returns
    -------
    (rows, width, channels) float32 tensor on the device, with as many channels as the colours.
    """
    import gsplat

    height = rows[1] - rows[0]
    columns, lines = -(-width // TILE), -(-height // TILE)
    centers = projection.centers - projection.centers.new_tensor([0.0, rows[0]])
    radii = projection.radii * _touching(projection.radii, centers, height)
    _, pairs, order = gsplat.isect_tiles(
        centers, radii, projection.depths, TILE, columns, lines, packed=False, n_images=1
    )
    starts = gsplat.isect_offset_encode(pairs, 1, columns, lines)
    picture, _ = gsplat.rasterize_to_pixels(
        centers,
        projection.conics,
        projection.colors,
        projection.opacities,
        width,
        height,
        TILE,
        starts.reshape(1, lines, columns),
        order,
        backgrounds=centers.new_tensor([background]),
        packed=False,
    )
    return picture[0]


def _touching(radii: Any, centers: Any, height: int) -> Any:
    """(1, M, 1) bool: what reaches into a strip of `height` rows."""
    y, reach = centers[..., 1], radii[..., 1]
    return ((y + reach > 0) & (y - reach < height))[..., None]
