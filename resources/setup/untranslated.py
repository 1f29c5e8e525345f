"""Says how many texts of a .ts file, named on the command line, are translated, and which not."""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path

SHOWN = 10
"""Texts without translation that are listed."""


def untranslated(path: Path) -> tuple[int, list[str]]:
    """Return how many texts `path` holds, and those without a finished translation."""
    messages = list(ET.parse(path).iter("message"))
    missing = [message for message in messages if not _finished(message)]
    return len(messages), [message.findtext("source", "") for message in missing]


def _finished(message: ET.Element) -> bool:
    found = message.find("translation")
    return found is not None and found.get("type") is None and bool(found.text)


def main() -> None:
    """Print one line, and one for each of the first texts that lack a translation."""
    path = Path(sys.argv[1])
    count, missing = untranslated(path)
    lines = [f"{path.name}: {count - len(missing)} of {count} texts are translated."]
    lines += [f"    lacks {text!r}" for text in missing[:SHOWN]]
    lines += [f"    and {len(missing) - SHOWN} more"] if len(missing) > SHOWN else []
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
