"""The dimension criterion in plain words."""

from __future__ import annotations

from tdtq_core.quantizers.lloyd_max import MAX_BITS

_COARSE = 0.05
"""Relative error above which a verdict warns: between the paper's 2 bits and 3 bits at d = 45."""


def verdict(dimension: int, bits: int, norm_share: float, error: float, pays: bool) -> str:
    """Return one sentence that says whether rotating suits, and why, to a newcomer.

    Parameters
    ----------
    dimension, bits
        Values per vector, and bits per value.
    norm_share
        Bits that the stored length costs each value.
    error
        Expected squared error relative to the squared length.
    pays
        Whether rotation beats equal steps at the same size.
    """
    if dimension == 1:
        return "Not worth it: a single value has no direction that could be rotated."
    if bits > MAX_BITS:
        return f"Not needed: above {MAX_BITS} bits equal steps are fine enough."
    if not pays:
        return (
            f"Not worth it: storing a length for every {dimension} values "
            f"costs {norm_share:.1f} extra bits a value."
        )
    if error > _COARSE:
        return (
            f"Good for small files, but coarse: {error:.0%} of the signal's energy becomes noise."
        )
    return f"Good fit: {dimension} values share one length, and only {error:.1%} becomes noise."


def reasons(
    dimension: int,
    bits: int,
    norm_share: float,
    error: float,
    reference: float,
    rule_value: float,
    rule_holds: bool,
) -> str:
    """Return the numbers behind `verdict` in two or three sentences.

    Parameters
    ----------
    dimension, bits, norm_share, error
        As for `verdict`.
    reference
        Relative error of equal steps at the same total bits.
    rule_value, rule_holds
        The paper's d 4^-b, and whether its rule is met.
    """
    rule = (
        f"The paper's rule asks for 16 values or more and d/4^b below 1: here d = {dimension} "
        f"and d/4^b = {rule_value:.2g}, so it says {'yes' if rule_holds else 'no'}."
    )
    if dimension == 1:
        return f"{rule} A rotation needs at least two values."
    cost = f"The stored length adds {norm_share:.2f} bits to each value's {bits}."
    if bits > MAX_BITS:
        return f"{rule} {cost} The rotating quantizer goes up to {MAX_BITS} bits."
    return (
        f"{rule} {cost} At that size the expected error is {error:.2g} of the energy with rotation "
        f"and {reference:.2g} with equal steps over 12 standard deviations."
    )
