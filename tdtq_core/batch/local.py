"""Jobs carried out by processes of this machine."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Sequence
from functools import partial
from multiprocessing.connection import wait
from threading import Event

from tdtq_core.batch.capacity import cores, default_workers
from tdtq_core.batch.executor import POLL_SECONDS, JobWatch
from tdtq_core.batch.jobs import Job, Outcome, Progress, Work
from tdtq_core.batch.worker import Worker, start_worker


class LocalExecutor:
    """Carries jobs out in processes, each with its share of the cores.

    A pool of the standard library loses every job when one process is killed, as the system does
    when memory runs out; here that job fails, and another process takes the next.

    Parameters
    ----------
    workers
        How many processes at once; as many as memory and cores allow if None.
    should_stop
        Asked now and then; once it says so, the processes are stopped as by `stop`.
    """

    def __init__(
        self, workers: int | None = None, should_stop: Callable[[], bool] = lambda: False
    ) -> None:
        self.workers = workers or default_workers()
        self._should_stop = should_stop
        self._stopped = Event()

    def run(
        self, work: Work, jobs: Sequence[Job], watch: JobWatch
    ) -> Generator[tuple[Job, Outcome], None, None]:
        """Yield each of `jobs` with what became of it; see `Executor.run`."""
        count = max(1, min(self.workers, len(jobs)))
        hire = partial(start_worker, work, max(1, cores() // count))
        waiting, crew = deque(jobs), list[Worker]()
        try:
            while waiting and len(crew) < count:
                crew.append(hire(waiting.popleft()))
            yield from self._listen(crew, waiting, hire, watch)
        finally:
            for worker in crew:
                worker.end()

    def stop(self) -> None:
        """Stop the processes and begin no more jobs, for good."""
        self._stopped.set()

    def _listen(
        self,
        crew: list[Worker],
        waiting: deque[Job],
        hire: Callable[[Job], Worker],
        watch: JobWatch,
    ) -> Generator[tuple[Job, Outcome], None, None]:
        """Hear the crew, every member of which has a job, until there are no more."""
        while crew and not (self._stopped.is_set() or self._should_stop()):
            ready = wait([worker.connection for worker in crew], POLL_SECONDS)
            for worker in [worker for worker in crew if worker.connection in ready]:
                job, message = worker.job, worker.hear()
                if isinstance(message, Progress):
                    watch(job, message)
                    continue
                _go_on(worker, crew, waiting, hire)
                yield job, message


def _go_on(
    worker: Worker, crew: list[Worker], waiting: deque[Job], hire: Callable[[Job], Worker]
) -> None:
    """Give the next job to `worker`, or to a new one where it is gone; or let it go."""
    if waiting and worker.alive:
        worker.give(waiting.popleft())
        return
    crew.remove(worker)
    worker.end()
    if waiting:
        crew.append(hire(waiting.popleft()))
