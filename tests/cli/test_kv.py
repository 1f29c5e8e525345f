"""``tdtq kv``: ratios without torch, and attention tabulated from a file of arrays."""

import json
import subprocess
import sys

import numpy as np
import pytest

from tdtq_core.cli.application import run


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """A file with the attention of two layers: 20 tokens, 2 heads of 16."""
    rng = np.random.default_rng(0)
    path = tmp_path_factory.mktemp("kv") / "layers.npz"
    names = [f"layer{n}_{role}" for n in range(2) for role in ("query", "key", "value")]
    arrays = {name: rng.normal(size=(20, 32)).astype(np.float32) for name in names}
    np.savez(path, **arrays, other=np.zeros(3))
    return path


def test_the_ratios_are_those_of_the_paper(capsys):
    assert run(["kv", "ratio", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [f"{row['published']:#.3g}" for row in rows] == [
        "31.0", "15.8", "10.6", "7.94", "6.36", "3.98",
    ]  # fmt: skip
    assert all(row["float32_norms"] == row["published"] / 2 for row in rows)


def test_the_table_of_ratios_names_the_dimension(capsys):
    assert run(["kv", "ratio", "--dimension", "128", "--bits", "2.5,3.5"]) == 0
    text = capsys.readouterr().out
    assert "128 values" in text
    assert "6.40" in text


def test_ratios_need_no_torch():
    # Whatever is None in sys.modules cannot be imported.
    code = "import sys; sys.modules['torch'] = None\n"
    code += "from tdtq_core.cli.application import run; sys.exit(run(['kv', 'ratio']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "7.94" in done.stdout


def test_attention_without_torch_says_what_to_install(recorded, capsys, monkeypatch):
    monkeypatch.delitem(sys.modules, "tdtq_core.kv.attention_table", raising=False)
    monkeypatch.delitem(sys.modules, "tdtq_core.kv.attention", raising=False)
    monkeypatch.setitem(sys.modules, "torch", None)
    assert run(["kv", "attention", str(recorded), "--heads", "2"]) == 2
    assert "tdtq-studio[torch]" in capsys.readouterr().err


def test_attention_is_tabulated(recorded, capsys):
    pytest.importorskip("torch")
    assert run(["kv", "attention", str(recorded), "--heads", "2", "--bits", "2,6", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["layers"] == ["layer0", "layer1"]
    assert len(result["rows"]) == 2 * 4
    errors = {(row["bits"], row["variant"], row["per"]): row["output"] for row in result["rows"]}
    for variant in ("mse", "inner_product"):
        for per in ("head", "row"):
            assert 0 < 5 * errors[6, variant, per] < errors[2, variant, per]
    assert errors[6, "mse", "head"] < errors[6, "inner_product", "head"]


def test_the_table_has_a_line_for_every_number_of_bits(recorded, capsys):
    pytest.importorskip("torch")
    assert run(["kv", "attention", str(recorded), "--heads", "2", "--bits", "1,2.5"]) == 0
    text = capsys.readouterr().out
    assert "2 layers" in text
    assert [line.split()[0] for line in text.splitlines()[-3:-1]] == ["1", "2.5"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--heads", "5"], "5 heads"),
        (["--heads", "-2"], "-2 heads"),
        (["--bits", "9"], "1 to 8"),
        (["--bits", "two"], "list of bits"),
    ],
)
def test_options_that_mean_nothing_are_refused(recorded, options, message, capsys):
    pytest.importorskip("torch")
    assert run(["kv", "attention", str(recorded), *options]) == 2
    assert message in capsys.readouterr().err


def test_a_file_without_attention_is_refused(tmp_path, capsys):
    pytest.importorskip("torch")
    path = tmp_path / "other.npz"
    np.savez(path, layer0_query=np.zeros((3, 4), np.float32), weight=np.zeros(3, np.float32))
    assert run(["kv", "attention", str(path)]) == 2
    assert "No query, key and value" in capsys.readouterr().err


def test_arrays_that_do_not_fit_each_other_are_refused(tmp_path, capsys):
    pytest.importorskip("torch")
    path = tmp_path / "odd.npz"
    np.savez(path, q=np.ones((3, 4), np.float32), k=np.ones((3, 5), np.float32),
             v=np.ones((3, 4), np.float32))  # fmt: skip
    assert run(["kv", "attention", str(path)]) == 2
    assert "not of one attention" in capsys.readouterr().err
