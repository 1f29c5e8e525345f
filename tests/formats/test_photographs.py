"""Photographs become float images, pictures become PNG files."""

import zlib
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_core.formats import photographs
from tdtq_core.formats.photographs import photograph_size, read_photograph, write_png


def save(tmp_path, image: Image.Image, name: str = "a.png", **options):
    image.save(tmp_path / name, **options)
    return tmp_path / name


def pixels(*shape: int, high: int = 256, dtype=np.uint8):
    return np.random.default_rng(0).integers(0, high, shape).astype(dtype)


def test_colour_is_scaled_to_one(tmp_path):
    values = pixels(5, 7, 3)
    image = read_photograph(save(tmp_path, Image.fromarray(values)))
    assert image.dtype == np.float32
    np.testing.assert_allclose(image, values / 255, atol=1e-7)


def test_transparency_shows_the_background(tmp_path):
    values = pixels(5, 7, 4)
    image = read_photograph(save(tmp_path, Image.fromarray(values)), (1.0, 0.5, 0.0))
    alpha = values[:, :, 3:] / 255
    expected = values[:, :, :3] / 255 * alpha + np.array([1.0, 0.5, 0.0]) * (1 - alpha)
    np.testing.assert_allclose(image, expected, atol=1e-6)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "YCbCr"])
def test_other_modes_look_as_pillow_shows_them(tmp_path, mode):
    picture = Image.fromarray(pixels(6, 6, 3)).convert(mode)
    name = "a.tif" if mode in ("CMYK", "YCbCr") else "a.png"
    expected = np.asarray(picture.convert("RGB")) / 255
    np.testing.assert_allclose(read_photograph(save(tmp_path, picture, name)), expected, atol=1e-7)


def test_transparent_grey_and_palettes_show_the_background(tmp_path):
    grey = Image.fromarray(np.zeros((2, 2, 4), np.uint8)).convert("LA")
    np.testing.assert_array_equal(read_photograph(save(tmp_path, grey), (1, 1, 1)), 1)
    palette = Image.new("P", (2, 2), 0)
    path = save(tmp_path, palette, transparency=0)
    np.testing.assert_array_equal(read_photograph(path, (0, 1, 0))[0, 0], [0, 1, 0])


@pytest.mark.parametrize("name", ["a.png", "a.tif"])
def test_sixteen_bits_of_grey_are_kept(tmp_path, name):
    values = pixels(5, 7, high=65536, dtype=np.uint16)
    image = read_photograph(save(tmp_path, Image.fromarray(values), name))
    assert image.shape == (5, 7, 3)
    np.testing.assert_allclose(image[:, :, 1], values / 65535, atol=1e-7)


def test_floating_point_pictures_are_refused(tmp_path):
    path = save(tmp_path, Image.fromarray(np.ones((2, 2), np.float32)), "a.tif")
    with pytest.raises(FileFormatError, match="integers of 8 or 16 bits"):
        read_photograph(path)


def test_sizes_come_from_the_header(tmp_path):
    assert photograph_size(save(tmp_path, Image.new("RGB", (7, 5)))) == (7, 5)


def test_huge_pictures_are_not_decoded(tmp_path, monkeypatch):
    path = save(tmp_path, Image.new("L", (20_000, 1)))
    with pytest.raises(FileFormatError, match="at most 16384 pixels a side"):
        photograph_size(path)
    monkeypatch.setattr(photographs, "MAX_PIXELS", 99)
    with pytest.raises(FileFormatError, match="99 pixels, found 10x10"):
        read_photograph(save(tmp_path, Image.new("L", (10, 10))))


def test_bombs_are_refused(tmp_path):
    header = BytesIO()
    Image.new("1", (1, 1)).save(header, "PNG")
    content = bytearray(header.getvalue())
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    for width in (60_000, 12_000):
        content[16:20] = content[20:24] = width.to_bytes(4, "big")
        content[29:33] = zlib.crc32(content[12:29]).to_bytes(4, "big")
        (tmp_path / "bomb.png").write_bytes(content)
        with pytest.raises(FileFormatError, match=r"bomb\.png"):
            read_photograph(tmp_path / "bomb.png")


@pytest.mark.parametrize("content", [b"", b"text", b"\x89PNG\r\n\x1a\n", b"%PDF-1.4", b"BM"])
def test_what_is_no_picture_is_refused(tmp_path, content):
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(FileFormatError, match=r"a\.png: content: expected a picture"):
        read_photograph(tmp_path / "a.png")


def test_missing_files_are_named(tmp_path):
    with pytest.raises(FileAccessError, match="There is no file"):
        read_photograph(tmp_path / "a.png")


def test_a_palette_without_colours_is_damage(tmp_path):
    # Pillow asserts that there is a palette.
    stream = BytesIO()
    Image.fromarray(pixels(4, 4)).convert("P").save(stream, "PNG")
    content = stream.getvalue()
    start = content.index(b"PLTE") - 4
    end = start + 12 + int.from_bytes(content[start : start + 4], "big")
    (tmp_path / "a.png").write_bytes(content[:start] + content[end:])
    with pytest.raises(FileFormatError, match=r"a\.png: content: expected a picture"):
        read_photograph(tmp_path / "a.png")


# Pillow warns about damaged TIFF tags before it gives up, or copes.
@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@settings(max_examples=150, deadline=None)
@given(
    kind=st.sampled_from(["PNG", "JPEG", "WEBP", "TIFF", "BMP"]),
    changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=4),
    length=st.floats(0.1, 1),
)
def test_damage_gives_a_picture_or_a_typed_error(tmp_path_factory, kind, changes, length):
    stream = BytesIO()
    Image.fromarray(pixels(9, 9, 3)).save(stream, kind)
    content = bytearray(stream.getvalue())
    for place, value in changes:
        content[int(place * len(content))] = value
    path = tmp_path_factory.getbasetemp() / "damaged.img"
    path.write_bytes(content[: int(length * len(content))])
    try:
        image = read_photograph(path)
    except FileFormatError:
        return
    assert image.ndim == 3
    assert image.shape[2] == 3


def test_png_files_are_clipped_and_rounded(tmp_path):
    values = np.array([[-1.0, 0.0, 0.5, 1.0, 2.0, np.nan, np.inf, 1.4 / 255]])
    write_png(tmp_path / "a.png", values)
    with Image.open(tmp_path / "a.png") as image:
        assert np.asarray(image).tolist() == [[0, 0, 128, 255, 255, 0, 255, 1]]


@pytest.mark.parametrize("height", [1, photographs.ROWS, photographs.ROWS + 1])
def test_pictures_of_any_height_are_written_whole(tmp_path, height):
    values = pixels(height, 2, 3)
    write_png(tmp_path / "a.png", values / 255)
    with Image.open(tmp_path / "a.png") as image:
        np.testing.assert_array_equal(np.asarray(image), values)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_written_colour_reads_back(tmp_path, dtype):
    values = (pixels(4, 6, 3) / 255).astype(dtype)
    write_png(tmp_path / "a.png", values)
    np.testing.assert_allclose(read_photograph(tmp_path / "a.png"), values, atol=1e-6)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(FileAccessError, match="There is no folder"):
        write_png(tmp_path / "nowhere" / "a.png", np.zeros((2, 2)))
