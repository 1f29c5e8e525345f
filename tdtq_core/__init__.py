"""Compress 3D Gaussian Splatting scenes without training, and measure what it costs."""

__version__ = "0.1.0"
