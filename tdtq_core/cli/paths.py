"""Checks of the files and folders that a verb is asked to write."""

from __future__ import annotations

from pathlib import Path

from tdtq_core.errors import FileAccessError, OptionError


def require_suffix(path: Path, suffix: str) -> None:
    """Raise OptionError unless the name of `path` ends in `suffix`."""
    if path.suffix.lower() != suffix:
        raise OptionError(f"{path.name} does not end in {suffix}.", f"Name it NAME{suffix}.")


def require_other_file(source: Path, target: Path) -> None:
    """Raise OptionError if `target` is the very file that is being read."""
    if target.exists() and source.exists() and target.samefile(source):
        raise OptionError(f"{target} is the file being read.", "Choose another name to write to.")


def require_folder_of(path: Path) -> None:
    """Raise FileAccessError if the folder to write `path` in is missing, before any long work."""
    if not path.parent.is_dir():
        raise FileAccessError(f"There is no folder {path.parent}.", "Create it first.")


def check_output(source: Path, target: Path) -> None:
    """Check that `target` can be written from `source`: another file, in a folder that is there."""
    require_other_file(source, target)
    require_folder_of(target)


def make_folder(path: Path) -> Path:
    """Create the folder `path`, with its parents, unless it is there.

    Raises
    ------
    FileAccessError
        If a file of that name is in the way, or the system refuses.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise FileAccessError(
            f"{path} is a file, not a folder.", "Choose another name for the folder."
        ) from error
    except OSError as error:
        raise FileAccessError(
            f"The folder {path} cannot be created: {error.strerror}.", "Choose another place."
        ) from error
    return path


def file_size(path: Path) -> int:
    """Return the size of the file at `path` in bytes."""
    return path.stat().st_size
