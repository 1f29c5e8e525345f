"""How many scenes this machine can compress at once."""

from __future__ import annotations

import os
from pathlib import Path

MEMORY_PER_WORKER = 4_000_000_000
"""Bytes: room for a scene of five million Gaussians, at up to 785 bytes for each."""

CORES_PER_WORKER = 2
"""The kernels use several cores themselves, so fewer processes leave few of them idle."""

CGROUP_LIMIT = Path("/sys/fs/cgroup/memory.max")


def default_workers() -> int:
    """Return how many workers fit into memory and cores; at least 1."""
    return max(1, min(cores() // CORES_PER_WORKER, memory() // MEMORY_PER_WORKER))


def cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def memory() -> int:
    """Return the memory in bytes that this machine, or its container, has; 0 if unknown."""
    if "SC_PHYS_PAGES" not in getattr(os, "sysconf_names", {}):
        return 0
    installed = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    try:
        limit = CGROUP_LIMIT.read_text().strip()
    except OSError:
        return installed
    return min(installed, int(limit)) if limit.isdigit() else installed
