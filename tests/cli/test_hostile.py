"""Damaged files fed to every verb that reads one: exit code 0 or 2, one line, no traceback."""

import random

import pytest

OUTPUT = {
    "info": [],
    "compress": ["out.tdtq"],
    "decompress": ["out.ply"],
    "convert": ["out.ply"],
    "render": ["pictures", "--orbit", "1", "--size", "32x24"],
    "compare": ["{same}", "--orbit", "1", "--size", "32x24"],
    "criterion": [],
}


def damaged(content: bytes, seed: int) -> bytes:
    """Cut `content` short or flip one of its bits, half of the time near its beginning."""
    rng = random.Random(seed)
    if seed % 2:
        return content[: rng.randrange(len(content))]
    changed = bytearray(content)
    changed[rng.randrange(min(len(content), 400 if seed % 4 else len(content)))] ^= 1 << (
        rng.randrange(8)
    )
    return bytes(changed)


@pytest.mark.parametrize("verb", OUTPUT)
@pytest.mark.parametrize("suffix", [".ply", ".tdtq"])
def test_damaged_files(tdtq, check_refusal, ply, compressed, tmp_path, verb, suffix):
    content = (ply if suffix == ".ply" else compressed).read_bytes()
    rest = [part.format(same=ply) for part in OUTPUT[verb]]
    rest = [str(tmp_path / part) if part[:3] in ("out", "pic") else part for part in rest]
    for seed in range(12):
        file = tmp_path / f"{seed}{suffix}"
        file.write_bytes(damaged(content, seed))
        outcome = tdtq(verb, file, *rest, "--json")
        if outcome.code != 0:
            check_refusal(outcome)


@pytest.mark.parametrize("verb", OUTPUT)
@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"ply\n", b"solid mesh", b"\x89PNG\r\n"])
@pytest.mark.parametrize("suffix", [".ply", ".tdtq", ".xyz", ""])
def test_files_of_another_kind(refused, tmp_path, verb, content, suffix):
    file = tmp_path / f"file{suffix}"
    file.write_bytes(content)
    rest = [part.format(same=file) for part in OUTPUT[verb]]
    refused(verb, file, *rest)


@pytest.mark.parametrize("verb", OUTPUT)
def test_folders_and_missing_files(refused, tmp_path, verb):
    folder = tmp_path / "folder.ply"
    folder.mkdir()
    for path in (folder, tmp_path / "missing.ply", tmp_path / "missing.tdtq", "a\0b.ply"):
        rest = [part.format(same=path) for part in OUTPUT[verb]]
        refused(verb, path, *rest)
