"""gsplat's four steps for CPU tensors: its own torch projection and SH, and a literal blend."""

from types import SimpleNamespace

import pytest

from tdtq_core.rendering.gsplat_cuda import GsplatRenderer


class TorchGsplat:
    """Stands in for the module gsplat; the signatures are those of gsplat 1.5.3."""

    def __init__(self, torch, implementation):
        self.torch, self.implementation = torch, implementation
        self.heights = []

    def fully_fused_projection(
        self, means, covars, quats, scales, viewmats, ks, width, height, **options
    ):
        assert covars is None
        assert options.pop("packed") is False
        assert options.pop("radius_clip") == 0.0
        assert options.pop("opacities").shape == means.shape[:1]
        covars, _ = self.implementation._quat_scale_to_covar_preci(
            quats, scales, compute_preci=False
        )
        return self.implementation._fully_fused_projection(
            means, covars, viewmats, ks, width, height, **options
        )

    def spherical_harmonics(self, degree, directions, coefficients, masks):
        return self.implementation._spherical_harmonics(degree, directions, coefficients)

    def isect_tiles(self, centers, radii, depths, tile, columns, lines, packed, n_images):
        drawn = (radii[0] > 0).all(dim=-1)
        order = self.torch.argsort(depths[0], stable=True)
        return None, None, order[drawn[order]]

    def isect_offset_encode(self, pairs, images, columns, lines):
        return self.torch.zeros(columns * lines)

    def rasterize_to_pixels(
        self,
        centers,
        conics,
        colors,
        opacities,
        width,
        height,
        tile,
        starts,
        order,
        backgrounds,
        packed,
    ):
        torch = self.torch
        self.heights.append(height)
        assert starts.shape == (1, -(-height // tile), -(-width // tile))
        y, x = torch.meshgrid(torch.arange(height) + 0.5, torch.arange(width) + 0.5, indexing="ij")
        channels = colors.shape[-1]
        picture, light = torch.zeros(height, width, channels), torch.ones(height, width)
        done = torch.zeros(height, width, dtype=torch.bool)
        for i in order.tolist():
            a, b, c = conics[0, i]
            dx, dy = x - centers[0, i, 0], y - centers[0, i, 1]
            sigma = 0.5 * (a * dx * dx + c * dy * dy) + b * dx * dy
            alpha = (opacities[0, i] * torch.exp(-sigma)).clamp(max=0.999)
            touched = ~done & (sigma >= 0) & (alpha >= 1 / 255)
            after = light * (1 - alpha)
            done |= touched & (after <= 1e-4)
            blended = touched & ~done
            picture = picture + (alpha * light * blended)[..., None] * colors[0, i]
            light = torch.where(blended, after, light)
        return (picture + light[..., None] * backgrounds[0])[None], 1 - light[None, ..., None]


@pytest.fixture
def torch_gsplat(gsplat_torch, monkeypatch):
    """A `GsplatRenderer` on the CPU, and the module that draws for it."""
    torch, implementation = gsplat_torch
    module = TorchGsplat(torch, implementation)
    for step in (
        "fully_fused_projection",
        "spherical_harmonics",
        "isect_tiles",
        "isect_offset_encode",
        "rasterize_to_pixels",
    ):
        monkeypatch.setattr(f"gsplat.{step}", getattr(module, step))
    return SimpleNamespace(renderer=GsplatRenderer("cpu"), module=module)
