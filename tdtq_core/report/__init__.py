"""What to hand on of a compression: a page with pictures and numbers, and a turning split view."""
