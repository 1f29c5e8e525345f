"""Numbers as people read them, and what they mean in plain words."""

from __future__ import annotations

import html
import math
import re

from tdtq_core import figures
from tdtq_viewer.language import tr

QUALITY_STEPS = (
    (50.0, "good", tr("Excellent"), tr("no visible difference")),
    (44.0, "good", tr("Very good"), tr("differences are hard to see")),
    (38.0, "good", tr("Good"), tr("small differences up close")),
    (32.0, "warning", tr("Fair"), tr("differences are visible")),
    (-math.inf, "bad", tr("Poor"), tr("clearly damaged")),
)
"""(PSNR in dB from which it holds, tone, word, what one sees), best first."""

PSNR_HELP = (
    tr(
        "PSNR measures how close the compressed picture is to the original at this view and "
        "picture size, in decibels; higher is better, and 6 dB more halves the error.\n\n"
    )
    + "\n".join(
        "{which}: {word}, {meaning}".format(
            which=tr("from {low:g} dB").format(low=low) if math.isfinite(low) else tr("below that"),
            word=word,
            meaning=meaning,
        )
        for low, _, word, meaning in QUALITY_STEPS
    )
    + tr(
        "\n\nColours are clipped to what a screen shows before they are compared. "
        "One view is one sample: turn the scene, or look at the error map."
    )
)

SSIM_HELP = tr(
    "SSIM compares local structure (edges, texture) instead of single pixels; 1 is identical. "
    "Gaussian window, sigma 1.5, mean over the colour channels."
)


BACKENDS = {"auto": tr("Automatic"), "cpu": tr("CPU"), "gsplat": tr("GPU (gsplat)")}
"""Back ends for rendering, by the names that the core gives them."""


def tooltip(text: str) -> str:
    """Return `text` as rich text, which tooltips wrap; plain text would be one long line."""
    paragraphs = (html.escape(part).replace("\n", "<br>") for part in text.split("\n\n"))
    return "".join(f"<p>{part}</p>" for part in paragraphs)


def bytes_text(count: int) -> str:
    """Return a size such as ``"23.6 MB"`` (1 MB is a million bytes)."""
    if count < 1000:
        return tr("{count} bytes").format(count=count)
    value, unit = count / 1000, "kB"
    for larger in (tr("MB"), tr("GB"), tr("TB")):
        if value < 999.5:
            break
        value, unit = value / 1000, larger
    return f"{value:.0f} {unit}" if value >= 99.95 else f"{value:.1f} {unit}"


def ratio_text(before: int, after: int) -> str:
    """Return how many times smaller, such as ``"7.9× smaller"``."""
    if after <= 0:
        return "–"
    ratio = before / after
    if ratio < 0.995:
        return tr("{ratio:.2f}× larger").format(ratio=1 / ratio)
    return tr("{ratio:.1f}× smaller").format(ratio=ratio) if ratio >= 1.05 else tr("same size")


def psnr_text(psnr: float | None) -> str:
    """Return such as ``"41.2 dB"``."""
    if psnr is None:
        return "–"
    return tr("identical") if math.isinf(psnr) else tr("{psnr:.1f} dB").format(psnr=psnr)


def bits_text(bits: float) -> str:
    """Return such as ``"3 bits"`` or ``"2.25 bits"``."""
    return tr("1 bit") if bits == 1 else tr("{bits:g} bits").format(bits=bits)


def views_text(count: int) -> str:
    """Return such as ``"8 views"``."""
    return tr("1 view") if count == 1 else tr("{count} views").format(count=count)


def share_text(share: float | None) -> str:
    """Return a share of the whole such as ``"38%"``."""
    if share is None:
        return "–"
    return "<1%" if 0.0 < share < 0.005 else f"{share:.0%}"


def percent_text(share: float) -> str:
    """Return a share exactly, such as ``"0.01%"``."""
    return f"{float(f'{100 * share:.3g}'):f}".rstrip("0").rstrip(".") + "%"


def energy_text(part: float) -> str:
    """Return a part of the energy such as ``"3.3%"`` or ``"1.1·10⁻⁷%"``."""
    if part == 0.0 or part >= 1e-5:
        return f"{100 * part:.2g}%"
    mantissa, exponent = f"{100 * part:.1e}".split("e")
    return f"{mantissa}·10{str(int(exponent)).translate(_RAISED)}%"


_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def ssim_text(ssim: float | None) -> str:
    """Return such as ``"0.9871"``."""
    return "–" if ssim is None else figures.ssim_text(ssim)


def quality(psnr: float) -> tuple[str, str]:
    """Return the tone and the words for a PSNR in dB."""
    _, tone, word, meaning = next(step for step in QUALITY_STEPS if psnr >= step[0])
    return tone, f"{word}: {meaning}"


def count_text(count: int) -> str:
    """Return an integer with thin spaces between the thousands."""
    return f"{count:,}".replace(",", _THIN)


def spaced(sentence: str) -> str:
    """Return a sentence of the core with its counts written as `count_text` writes them."""
    return _COUNTS.sub(lambda found: found[0].replace(",", _THIN), sentence)


def mnemonic_free(text: str) -> str:
    """Return the text of a menu entry without its mnemonic and dots.

    Where no letter of the text can be typed, as in Chinese, the mnemonic stands behind it in
    parentheses.
    """
    plain = re.sub(r"\(&\w\)", "", text)
    return plain.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


_THIN = "\u202f"
_COUNTS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?!,?\w)")
"""Counts of the core's English, such as 131,072, but neither lists nor parts of names."""
