"""The lock under which kernels take turns, and threads that wait asleep."""

import os
import subprocess
import sys
import threading
import time

import pytest

from tdtq_core.parallel import TurnLock


def wait_until(condition):
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.001)


def queue_up(lock, name, turns):
    """Start a thread that takes the lock once; return when it stands in line."""

    def take():
        with lock:
            turns.append(name)

    before = len(lock._waiting)
    thread = threading.Thread(target=take)
    thread.start()
    wait_until(lambda: len(lock._waiting) == before + 1)
    return thread


def test_those_who_wait_come_before_the_one_who_comes_back():
    lock, turns = TurnLock(), []
    with lock:
        threads = [queue_up(lock, name, turns) for name in ("first", "second", "third")]
    with lock:
        turns.append("back again")
    for thread in threads:
        thread.join()
    assert turns == ["first", "second", "third", "back again"]


def test_only_one_at_a_time():
    lock, inside, most = TurnLock(), [], []

    def work():
        for _ in range(300):
            with lock:
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(most) == 1
    assert len(most) == 1200


def test_an_error_inside_frees_it():
    lock, turns = TurnLock(), []
    threads = []

    def fail():
        with lock:
            threads.append(queue_up(lock, "next", turns))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    threads[0].join(10)
    assert turns == ["next"]
    with lock:
        turns.append("free")


class Interrupted:
    """A turn whose owner is interrupted while waiting, before or after it is called up."""

    def __init__(self, lock, called_up):
        self._lock, self._called_up = lock, called_up

    def acquire(self):
        if self._called_up:
            self._lock._waiting.remove(self)
        raise KeyboardInterrupt


@pytest.mark.parametrize("called_up", [False, True])
def test_an_interrupt_while_waiting_leaves_the_line(monkeypatch, called_up):
    lock = TurnLock()
    turn = Interrupted(lock, called_up)
    monkeypatch.setattr(lock, "_queue_up", lambda: lock._waiting.append(turn) or turn)
    lock._held = True
    with pytest.raises(KeyboardInterrupt):
        lock.__enter__()
    assert not lock._waiting
    assert lock._held != called_up


SUM = """
import numpy as np
from numba import prange, threading_layer
from tdtq_core.parallel import parallel_njit

def add(values):
    total = 0.0
    for i in prange(len(values)):
        total += values[i]
    return total

assert parallel_njit()(add)(np.ones(9)) == 9
print(threading_layer())
"""


@pytest.mark.parametrize(("wanted", "found"), [(None, "PASSIVE"), ("active", "ACTIVE")])
def test_threads_wait_asleep_unless_the_user_wants_them_awake(tmp_path, wanted, found):
    script = tmp_path / "add.py"
    script.write_text(SUM, encoding="utf-8")
    environment = os.environ | {"OMP_DISPLAY_ENV": "true", "NUMBA_CACHE_DIR": str(tmp_path)}
    environment.pop("OMP_WAIT_POLICY", None)
    if wanted:
        environment["OMP_WAIT_POLICY"] = wanted
    done = subprocess.run(
        [sys.executable, str(script)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    if done.stdout.strip() != "omp":
        pytest.skip("Numba has no OpenMP here")
    assert f"OMP_WAIT_POLICY = '{found}'" in done.stderr
