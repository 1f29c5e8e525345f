"""What tests do with the window of the batch, and what they read in it."""

from dataclasses import replace

from tdtq_core.codec.presets import PRESETS

PLAN = replace(PRESETS["high"], pruning=None, weighted=False)


def said(batch):
    """What the messages over the list say, one after the other."""
    return " ".join(bar.accessibleName() for bar in batch.messages.bars)


def states(batch):
    return [entry.state for entry in batch.model.entries]


def run(qtbot, batch):
    batch.go.click()
    qtbot.waitUntil(lambda: not batch.running, timeout=15000)
