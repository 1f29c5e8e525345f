"""Plans, and the way from a scene to a small file and back."""
