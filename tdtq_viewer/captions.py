"""What the labels over the pictures say: which picture is which, how large, and how good."""

from __future__ import annotations

from tdtq_viewer import words
from tdtq_viewer.canvas import Words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.plan_words import plan_title
from tdtq_viewer.session import Session
from tdtq_viewer.state import PinnedPicture


def captions_of(session: Session) -> Words:
    """Return the names and captions of the pictures on show, without any message.

    While the original key is held, the left picture is the original whatever is pinned.
    """
    comparison = session.comparison
    pinned = comparison.pinned if comparison is not None else None
    if pinned is None:
        return Words(original=_original(session), compressed=_compressed(session))
    now = tr("Now: {plan}").format(plan=plan_title(session.plan, session.own_presets))
    error = tr("now against pinned")
    if session.look.held:
        return Words(_original(session), _compressed(session), compressed_name=now, error=error)
    name = tr("Pinned: {plan}").format(plan=plan_title(pinned.plan, session.own_presets))
    return Words(_pinned(session, pinned), _compressed(session), "", name, now, error)


def _original(session: Session) -> str:
    before = session.bytes_before
    return words.bytes_text(before) if before else ""


def _pinned(session: Session, picture: PinnedPicture) -> str:
    known = session.pinned
    parts = [words.bytes_text(known.bytes)] if known and known.plan == picture.plan else []
    if picture.psnr is not None:
        parts.append(words.psnr_text(picture.psnr))
    return " · ".join(parts)


def _compressed(session: Session) -> str:
    sizes, comparison, standing = session.sizes, session.comparison, session.standing
    size = words.bytes_text(sizes.total) if sizes and standing.sizes else "…"
    parts = [size] if sizes else []
    if standing.preliminary:
        parts = [tr("preliminary")]
    if comparison is not None and comparison.psnr is not None:
        parts.append(words.psnr_text(comparison.psnr))
    return " · ".join(parts)
