"""Jobs carried out by the workers of a Dask cluster."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Callable, Generator, Iterator, Sequence
from importlib import import_module
from queue import Empty, SimpleQueue
from threading import Event
from typing import Any

from tdtq_core.batch.executor import POLL_SECONDS, JobWatch
from tdtq_core.batch.jobs import Job, Outcome, Progress, Work
from tdtq_core.batch.performing import failure, perform
from tdtq_core.errors import FileAccessError, OptionError

CONNECT_SECONDS = 10
Message = tuple[int, Progress | Outcome]
"""Which job, and what is new of it."""


class ClusterExecutor:
    """Carries jobs out on a Dask cluster, whose workers see the same files as this machine.

    Parameters
    ----------
    address
        Of the scheduler, such as ``"tcp://10.0.0.1:8786"``.
    should_stop
        Asked now and then; once it says so, it ends as by `stop`.

    Notes
    -----
    What a worker has begun cannot be stopped from here: when the executor is, that scene is
    finished, and what waits is cancelled.
    """

    def __init__(self, address: str, should_stop: Callable[[], bool] = lambda: False) -> None:
        self.address = address
        self._should_stop = should_stop
        self._stopped = Event()

    def run(
        self, work: Work, jobs: Sequence[Job], watch: JobWatch
    ) -> Generator[tuple[Job, Outcome], None, None]:
        """Yield each of `jobs` with what became of it; see `Executor.run`.

        Raises
        ------
        OptionError
            If ``distributed`` is not installed, or no scheduler answers.
        """
        client = connect(self.address)
        news: SimpleQueue[Message] = SimpleQueue()
        futures: list[Any] = []
        try:
            topic = _listen(client, news)
            futures += [
                _submit(client, news, work, job, topic, index) for index, job in enumerate(jobs)
            ]
            for index, message in self._messages(news, len(jobs)):
                if isinstance(message, Progress):
                    watch(jobs[index], message)
                else:
                    yield jobs[index], message
        finally:
            client.cancel(futures)
            client.close()

    def stop(self) -> None:
        """Cancel what waits, and wait no longer for what runs; for good."""
        self._stopped.set()

    def _messages(self, news: SimpleQueue[Message], missing: int) -> Iterator[Message]:
        while missing and not (self._stopped.is_set() or self._should_stop()):
            try:
                index, message = news.get(timeout=POLL_SECONDS)
            except Empty:
                continue
            missing -= isinstance(message, Outcome)
            yield index, message


def connect(address: str) -> Any:
    """Return a client of the scheduler at `address`.

    Raises
    ------
    OptionError
        If ``distributed`` is not installed, or no scheduler answers.
    """
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise OptionError(
            "--scheduler needs the package distributed, which is not installed.",
            "Run pip install 'tdtq-studio[cluster]'.",
        ) from error
    try:
        return distributed.Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise OptionError(
            f"No Dask scheduler answers at {address}: {str(error) or type(error).__name__}.",
            "Start one with `dask scheduler`, and name the address that it prints.",
        ) from error


def _listen(client: Any, news: SimpleQueue[Message]) -> str:
    """Let the progress of all jobs come into `news`; return the topic that it is sent under."""
    topic = f"tdtq-{secrets.token_hex(8)}"

    def hear(event: tuple[float, dict[str, Any]]) -> None:
        said = event[1]
        news.put((said["job"], Progress(said["stage"], said["share"])))

    client.subscribe_topic(topic, hear)
    return topic


def _submit(
    client: Any, news: SimpleQueue[Message], work: Work, job: Job, topic: str, index: int
) -> Any:
    future = client.submit(perform_there, work, job, topic, index, pure=False, retries=0)
    future.add_done_callback(lambda done: news.put((index, _outcome(done))))
    return future


def _outcome(future: Any) -> Outcome:
    if future.cancelled():
        return Outcome(None, "The cluster cancelled the scene. Try again.")
    error = future.exception()
    if error is None:
        outcome: Outcome = future.result()
        return outcome
    if type(error).__name__ == "KilledWorker":
        return Outcome(
            None,
            "The workers that took the scene died, most likely because the memory ran out. "
            "Give them more memory.",
        )
    return failure(error)


def perform_there(work: Work, job: Job, topic: str, index: int) -> Outcome:
    """Carry `job` out on a worker of the cluster; its progress is sent under `topic`."""
    worker = import_module("distributed").get_worker()

    def report(progress: Progress) -> None:
        said = {"job": index, "stage": progress.stage, "share": progress.share}
        worker.log_event(topic, said)

    missing = _missing(job)
    return failure(missing) if missing else perform(work, job, report)


def _missing(job: Job) -> FileAccessError | None:
    """Return the error for what this machine does not see of `job`; None if all is there."""
    paths = [job.scene] + ([os.path.dirname(job.output)] if job.output else [])  # noqa: PTH120
    for path in paths:
        if not os.path.exists(path):  # noqa: PTH110
            return FileAccessError(
                f"The worker on {socket.gethostname()} does not find {path}.",
                "Scenes and outputs must lie on storage that every worker sees by the same path.",
            )
    return None
