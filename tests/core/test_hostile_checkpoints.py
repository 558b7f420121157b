"""Checkpoints and cards of a stranger: refused with a sentence before they cost anything, or harmless."""

import json
import os
import struct
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
import torch

from colorstudio.core.bins import COUNT
from colorstudio.core.card_values import LONG, READERS, SHORT, clean, is_name, make_name
from colorstudio.core.cards import METADATA_KEY, Card, card_from_json, card_to_json, list_cards, read_card
from colorstudio.core.checkpoint import check_checkpoint, read_checkpoint, write_checkpoint
from colorstudio.core.chroma import ChromaField
from colorstudio.core.colorizer import load_colorizer
from colorstudio.core.compose import compose
from colorstudio.errors import CheckpointError, ColorStudioError

CPU = torch.device("cpu")
DEEP = "[" * 100_000 + "]" * 100_000


def with_header(path: Path, header: object, data: bytes = b"") -> Path:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)
    return path


def changed(source: Path, path: Path, **changes: object) -> Path:
    """A copy of a checkpoint whose card says otherwise; its weights are as they were."""
    content = source.read_bytes()
    length = struct.unpack("<Q", content[:8])[0]
    header = json.loads(content[8 : 8 + length])
    card = json.loads(header["__metadata__"][METADATA_KEY])
    header["__metadata__"][METADATA_KEY] = json.dumps(card | changes)
    return with_header(path, header, content[8 + length :])


@pytest.mark.parametrize("number", range(3))
def test_a_card_with_a_value_of_another_type_is_refused(number: int, tiny_studio: Path, tmp_path: Path) -> None:
    card = json.loads(card_to_json(read_card(tiny_studio)))
    odd: tuple[object, ...] = ([{"a": [1]}], {"b": 7}, None)
    for key in card.keys() - ({"config", "figures"} if number == 1 else set()):  # those may be {"b": 7}
        with pytest.raises(CheckpointError, match=r"odd\.safetensors"):
            card_from_json(json.dumps(card | {key: odd[number]}), tmp_path / "odd.safetensors")


@pytest.mark.parametrize(
    "change",
    [
        {"name": "/etc/cron.d/x"},
        {"name": "../x"},
        {"name": "a\\b"},
        {"name": ".hidden"},
        {"name": "nul"},
        {"name": "Com1.old"},
        {"name": "a" * 101},
        {"name": "two\nlines"},
        {"name": ""},
        {"input_side": 10**9},
        {"input_side": 0},
        {"input_side": 10**400},
        {"input_side": True},
        {"levelled": "yes"},
        {"non_local": 1},
        {"prior": [float("nan")] * COUNT},
        {"prior": [1.0] * COUNT},
        {"prior": [-1.0] + [2 / (COUNT - 1)] * (COUNT - 1)},
        {"recommended": {"temperature": float("nan")}},
        {"recommended": {"temperature": "0.7"}},
        {"recommended": {"masks": 1}},
        {"config": {"width": 10**30}},
        {"config": {"width": [16] * 10_000}},
        {"config": {"width": [[16], [16], [16]]}},
        {"config": {"not an argument": 1}},
        {"figures": {"psnr": "24"}},
        {"classes": [1, 2]},
        {"format": "1"},
    ],
)
def test_a_card_with_a_value_that_has_no_sense_is_refused(
    change: dict[str, object], tiny_studio: Path, tmp_path: Path
) -> None:
    path = changed(tiny_studio, tmp_path / "odd.safetensors", **change)
    with pytest.raises(CheckpointError, match=r"odd\.safetensors.*description"):
        read_card(path)


@pytest.mark.parametrize(
    "header",
    [
        DEEP.encode(),
        b'{"__metadata__": {"colorstudio": ' + json.dumps(DEEP).encode() + b"}}",
        b'{"__metadata__": 7}',
        b'{"__metadata__": null}',
        b'{"__metadata__": "colorstudio"}',
        b'{"__metadata__": ["colorstudio"]}',
        b'{"__metadata__": {"colorstudio": 7}}',
        b'{"__metadata__": {"colorstudio": {"name": "x"}}}',
        b'{"__metadata__": {"colorstudio": "7"}}',
        b'{"__metadata__": {"colorstudio": "[]"}}',
        b"[]",
        b"7",
        b"\xff\xfe",
        b"9" * 10_000,
    ],
)
def test_an_odd_header_is_refused(header: bytes, tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"odd\.safetensors"):
        read_checkpoint(with_header(tmp_path / "odd.safetensors", header))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.safetensors")
    with pytest.raises(CheckpointError, match="it is no file"):
        read_card(tmp_path / "pipe.safetensors")
    assert list_cards([tmp_path]) == []


def test_the_list_tells_of_every_file_that_it_leaves_out(tiny_studio: Path, tmp_path: Path) -> None:
    changed(tiny_studio, tmp_path / "good.safetensors", name="good")
    changed(tiny_studio, tmp_path / "odd.safetensors", title=["a"])
    with_header(tmp_path / "deep.safetensors", DEEP.encode())
    (tmp_path / "folder.safetensors").mkdir()
    (tmp_path / "loop.safetensors").symlink_to(tmp_path / "loop.safetensors")
    refused: list[CheckpointError] = []
    assert [card.name for card in list_cards([tmp_path], refused.append)] == ["good"]
    names = ["deep.safetensors", "folder.safetensors", "loop.safetensors", "odd.safetensors"]
    assert sorted(error.path.name for error in refused if error.path) == names


def test_texts_are_cleaned_of_what_is_no_letter(tiny_studio: Path, tmp_path: Path) -> None:
    evil = "\x1b[31mRed\x1b]0;title\x07\x9b2J\n\r\u202egnp.\u2066 \ud800 end"
    path = changed(
        tiny_studio, tmp_path / "a.safetensors", title=evil, sentence=evil * 1000, training_data=evil, version=evil
    )
    card = read_card(path)
    for text in (card.title, card.sentence, card.training_data, card.version):
        assert text.isprintable()
        assert text.encode()
    assert card.title == "[31mRed ]0;title 2J gnp. end"
    assert len(card.sentence) == LONG
    assert len(clean("a" * 10_000, SHORT)) == SHORT


def test_every_field_of_a_card_is_read_and_comes_back(tiny_studio: Path) -> None:
    assert {field.name for field in fields(Card)} == {*READERS, "path"}
    card = replace(read_card(tiny_studio), levelled=True, teaching=True, least_confidence=0.4, figures={"psnr": 24.5})
    assert card_from_json(card_to_json(card), tiny_studio) == card


def test_a_name_is_made_of_any_text() -> None:
    for text in ("my tune", "studio-2", "Käthe 1958", "v1.2"):
        assert is_name(text)
        assert make_name(text) == text
    for text in ("a/b", "..", "", "nul", "CON.x", ".", "a:b*c", "\x1b[2J", "x" * 300, "trailing.", " a "):
        assert not is_name(text)
        assert is_name(make_name(text))


LARGE: tuple[tuple[dict[str, Any], str], ...] = (
    ({"width": [4096, 4096, 4096]}, "studio"),
    ({"width": [60_000, 60_000, 60_000]}, "studio"),
    ({"width": [1, 2]}, "studio"),
    ({"width": [-1, 2, 3]}, "studio"),
    ({"width": 16.5}, "classification"),
    ({"width": 4096}, "classification"),
    ({"deconvolutions": 9}, "classification"),
    ({"refinements": 65_000}, "classification"),
    ({"width": 0}, "classification"),
    ({"hidden": [65_000] * 16}, "vgg"),
    ({"pool": 60_000}, "vgg"),
    ({"deviation": [0, 0, 0]}, "vgg"),
    ({"classes": 0}, "vgg"),
)
# Refuses each file within 300 MB more than torch itself takes; a network of the first kind has 2 GB of weights.
REFUSER = """
import resource, sys
from pathlib import Path
from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.errors import CheckpointError

now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (now + 300 * 2**20,) * 2)
for path in map(Path, sys.argv[1:]):
    try:
        read_checkpoint(path)
        print("taken")
    except CheckpointError as error:
        print("refused")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits memory as Linux does")
def test_networks_that_would_take_gigabytes_or_hours_are_refused_at_once(tiny_studio: Path, tmp_path: Path) -> None:
    output = {"studio": "bins313", "classification": "bins313", "vgg": "classes"}
    files = []
    for number, (config, architecture) in enumerate(LARGE):
        kind = {"config": config, "architecture": architecture, "output": output[architecture], "classes": ["a"] * 10}
        files.append(changed(tiny_studio, tmp_path / f"{number}.safetensors", **kind))
    done = subprocess.run(
        [sys.executable, "-c", REFUSER, *map(str, files)],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.split() == ["refused"] * len(files), done.stderr


@pytest.mark.parametrize("output", ["ab", "classes"])
def test_an_output_that_the_architecture_does_not_give_is_refused(
    output: str, tiny_studio: Path, tmp_path: Path
) -> None:
    path = changed(tiny_studio, tmp_path / "a.safetensors", output=output, classes=["a"])
    with pytest.raises(CheckpointError, match=f"gives no {output}"):
        check_checkpoint(path)


def test_weights_of_other_shapes_names_or_types_are_refused_by_the_header(tiny_studio: Path, tmp_path: Path) -> None:
    content = tiny_studio.read_bytes()
    length = struct.unpack("<Q", content[:8])[0]
    for change in (
        {"shape": [1]},
        {"shape": [10**12, 10**12]},
        {"shape": "x"},
        {"dtype": "F4"},
        {"dtype": 7},
        None,
        7,
    ):
        header = json.loads(content[8 : 8 + length])
        if change is None:
            header["another"] = header.pop("head.bias")
        else:
            header["head.bias"] = {**header["head.bias"], **change} if isinstance(change, dict) else change
        with pytest.raises(CheckpointError, match="belong to another network"):
            check_checkpoint(with_header(tmp_path / "a.safetensors", header, content[8 + length :]))


def test_weights_that_are_cut_short_or_laid_over_each_other_are_refused(tiny_studio: Path, tmp_path: Path) -> None:
    content = tiny_studio.read_bytes()
    length = struct.unpack("<Q", content[:8])[0]
    (tmp_path / "cut.safetensors").write_bytes(content[:-100])
    header = json.loads(content[8 : 8 + length])
    header["head.bias"]["data_offsets"] = header["top_to_middle.bias"]["data_offsets"]
    with_header(tmp_path / "over.safetensors", header, content[8 + length :])
    for name in ("cut", "over"):
        with pytest.raises(CheckpointError, match=f"{name}.safetensors"):
            read_checkpoint(tmp_path / f"{name}.safetensors")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_weights_that_are_no_numbers_are_refused(value: float, tiny_studio: Path, tmp_path: Path) -> None:
    network, card = read_checkpoint(tiny_studio)
    with torch.no_grad():
        next(network.parameters()).view(-1)[3] = value
    path = tmp_path / "nan.safetensors"
    write_checkpoint(path, network, card)
    with pytest.raises(CheckpointError, match="no numbers"):
        read_checkpoint(path)


def test_answers_that_are_no_numbers_are_refused_and_not_painted_black(tiny_studio: Path, tmp_path: Path) -> None:
    network, card = read_checkpoint(tiny_studio)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.fill_(3e38)  # each of them is a number, their products are none
    path = tmp_path / "wild.safetensors"
    write_checkpoint(path, network, replace(card, name="wild"), half=False)
    colorizer = load_colorizer(path, CPU)
    with pytest.raises(CheckpointError, match=r"wild\.safetensors.*no numbers"):
        colorizer.predict(torch.rand(64, 64) * 100)


def test_a_field_that_is_no_number_is_not_painted() -> None:
    field = ChromaField(torch.full((4, 8, 8), torch.nan))
    for bits in (8, 16):
        with pytest.raises(ColorStudioError, match="no numbers"):
            compose(torch.full((16, 16), 50.0), field, bits=bits)


def test_a_card_that_could_not_be_read_again_is_not_written(tiny_studio: Path, tmp_path: Path) -> None:
    network, card = read_checkpoint(tiny_studio)
    with pytest.raises(CheckpointError, match="description"):
        write_checkpoint(tmp_path / "a.safetensors", network, replace(card, name="../a"))
    assert list(tmp_path.iterdir()) == []


def test_a_figure_that_is_no_number_is_left_out(tiny_studio: Path, tmp_path: Path) -> None:
    path = changed(tiny_studio, tmp_path / "a.safetensors", figures={"loss": float("nan"), "psnr": 24})
    assert read_card(path).figures == {"psnr": 24.0}
