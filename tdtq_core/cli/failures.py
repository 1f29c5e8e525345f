"""What the user reads when something goes wrong: one line and an exit code, no traceback."""

from __future__ import annotations

import errno
import os
import sys
import traceback

import typer

from tdtq_core.cli.lines import one_line
from tdtq_core.errors import Cancelled, TdtqError

USAGE_ERROR = typer.BadParameter.__bases__[0]
"""Typer's own class of every mistake in the arguments; it is not exported under a name."""

FAULT = 1
MISTAKE = 2
INTERRUPTED = 130
PIPE_CLOSED = 141
"""Exit codes: the shell's own for Ctrl-C and for a reader that left."""

ADVICE = {
    errno.ENOSPC: "Free some space or write elsewhere.",
    errno.EDQUOT: "Free some space or write elsewhere.",
    errno.EROFS: "Write elsewhere.",
    errno.EACCES: "Check the permissions or write elsewhere.",
    errno.EPERM: "Check the permissions or write elsewhere.",
    errno.ENOENT: "Check the name.",
}


def debugging() -> bool:
    """Tell whether the user asked for tracebacks, by ``TDTQ_DEBUG=1`` in the environment."""
    return os.environ.get("TDTQ_DEBUG", "") not in ("", "0")


def explain(error: BaseException) -> int:
    """Tell the user about `error` in one line on standard error and return the exit code."""
    if isinstance(error, typer.Exit):
        return error.exit_code
    if isinstance(error, SystemExit):
        raise error
    if isinstance(error, BrokenPipeError):
        _drop_output()
        return PIPE_CLOSED
    if debugging():
        traceback.print_exception(error)
    line, code = _in_words(error)
    sys.stderr.write(f"{one_line(line)}\n")
    _drop_output()
    return code


def _in_words(error: BaseException) -> tuple[str, int]:
    """Return the line and the exit code that `error` deserves."""
    if isinstance(error, TdtqError):
        return f"error: {error}", MISTAKE
    if isinstance(error, USAGE_ERROR):
        return _usage_line(error), MISTAKE
    if isinstance(error, (KeyboardInterrupt, Cancelled, typer.Abort)):
        return "Interrupted.", INTERRUPTED
    if isinstance(error, MemoryError):
        return "error: Not enough memory. Use a smaller scene or smaller pictures.", MISTAKE
    if isinstance(error, OSError) and error.errno is not None:
        return _system_line(error), MISTAKE
    return _fault_line(error), FAULT


def _usage_line(error: BaseException) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "tdtq"
    message = getattr(error, "format_message", error.__str__)().strip()
    return f"error: {message.rstrip('.')}. See '{path} --help'."


def _system_line(error: OSError) -> str:
    what = f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror)
    return f"error: {what}. {ADVICE.get(error.errno or 0, 'Check the file and its disk.')}"


def _fault_line(error: BaseException) -> str:
    return (
        f"fault: The program failed, not you: {type(error).__name__}: {str(error)[:300]}. "
        "Set TDTQ_DEBUG=1 to see the traceback, and please report it."
    )


def _drop_output() -> None:
    """Forget output that nobody takes: the flush at exit would complain about it once more."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
