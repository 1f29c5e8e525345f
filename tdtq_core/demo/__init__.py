"""The built-in scene: a still life, generated from formulas.

A round table with a lettered cube, a torus knot and glossy spheres, as flat Gaussians on the
surfaces whose SH of degree 3 are fitted to their analytic colour under a studio sky.
"""

from tdtq_core.demo.cache import demo_scene
from tdtq_core.demo.generate import generate_demo_scene
from tdtq_core.demo.viewpoint import DEMO_UP, demo_camera

__all__ = ["DEMO_UP", "demo_camera", "demo_scene", "generate_demo_scene"]
