"""The dimension criterion in plain words."""

from __future__ import annotations

from tdtq_core.quantizers.lloyd_max import MAX_BITS
from tdtq_core.speech import Speak

_COARSE = 0.05
"""Relative error above which a verdict warns: between the paper's 2 bits and 3 bits at d = 45."""


def verdict(
    dimension: int, bits: int, norm_share: float, error: float, pays: bool, speak: Speak = str
) -> str:
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
    speak
        In which language.
    """
    if dimension == 1:
        return speak("Not worth it: a single value has no direction that could be rotated.")
    if bits > MAX_BITS:
        text = speak("Not needed: above {most} bits equal steps are fine enough.")
    elif not pays:
        text = speak(
            "Not worth it: storing a length for every {dimension} values "
            "costs {norm_share:.1f} extra bits a value."
        )
    elif error > _COARSE:
        text = speak(
            "Good for small files, but coarse: {error:.0%} of the signal's energy becomes noise."
        )
    else:
        text = speak(
            "Good fit: {dimension} values share one length, and only {error:.1%} becomes noise."
        )
    return text.format(most=MAX_BITS, dimension=dimension, norm_share=norm_share, error=error)


def reasons(
    dimension: int,
    bits: int,
    norm_share: float,
    error: float,
    reference: float,
    rule_value: float,
    rule_holds: bool,
    speak: Speak = str,
) -> str:
    """Return the numbers behind `verdict` in two or three sentences.

    Parameters
    ----------
    dimension, bits, norm_share, error, speak
        As for `verdict`.
    reference
        Relative error of equal steps at the same total bits.
    rule_value, rule_holds
        The paper's d 4^-b, and whether its rule is met.
    """
    rule = _rule(dimension, rule_value, rule_holds, speak)
    if dimension == 1:
        alone = speak("A rotation needs at least two values.")
        return f"{rule} {alone}"
    cost = speak("The stored length adds {norm_share:.2f} bits to each value's {bits}.")
    rest = speak(
        "At that size the expected error is {error:.2g} of the energy with rotation "
        "and {reference:.2g} with equal steps over 12 standard deviations."
    )
    if bits > MAX_BITS:
        rest = speak("The rotating quantizer goes up to {most} bits.")
    cost = cost.format(norm_share=norm_share, bits=bits)
    return f"{rule} {cost} {rest.format(error=error, reference=reference, most=MAX_BITS)}"


def _rule(dimension: int, rule_value: float, rule_holds: bool, speak: Speak) -> str:
    text = speak(
        "The paper's rule asks for 16 values or more and d/4^b below 1: here d = {dimension} "
        "and d/4^b = {rule_value:.2g}, so it says {answer}."
    )
    answer = speak("yes") if rule_holds else speak("no")
    return text.format(dimension=dimension, rule_value=rule_value, answer=answer)
