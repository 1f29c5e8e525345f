"""Figures for people, alike on the command line, in reports and in the window."""


def ssim_text(value: float) -> str:
    """Return an SSIM such as ``"0.9987"``, never rounded up to that of identical pictures."""
    return "> 0.9999" if 0.99995 <= value < 1.0 else f"{value:.4f}"
