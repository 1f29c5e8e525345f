"""``tdtq sweep``: size against quality, the best plans and the presets."""
