"""Comparing two scenes over cameras: how far apart they look, and from the photographs."""
