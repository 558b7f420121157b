"""How a command line's photographs are to be coloured. No network is loaded."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from colorstudio.batch.plan import Found, PlanError
from colorstudio.cli.arguments import colorize_parser
from colorstudio.cli.treating import Treating
from colorstudio.core.effort import Effort
from colorstudio.core.look import PartialLook
from colorstudio.core.shade import parse_hex
from colorstudio.core.treatment import Treatment
from colorstudio.errors import CheckpointError
from colorstudio.settings import Settings

Treat = Callable[..., Treating]


@pytest.fixture
def treat(tiny_studio: Path, settings: Settings) -> Treat:
    """The treatments of a command line with the test network."""

    def make(*arguments: object) -> Treating:
        parsed = colorize_parser().parse_args(["photo.png", "--model", str(tiny_studio), *map(str, arguments)])
        return Treating(parsed, settings.options(), settings)

    return make


def write(path: Path, **values: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"version": 1, **values}))
    return path


PHOTO = Found(Path("photo.png"))


def test_without_options_a_treatment_is_what_the_network_recommends_in_full(treat: Treat) -> None:
    treatment = treat()(PHOTO)
    assert treatment.look == PartialLook(0.7, 0.5, 1.0, 0.0, 0.0)
    assert treatment.network is not None
    assert treatment.network.name == "tiny"
    assert len(treatment.network.sha256 or "") == 64
    assert treatment.effort is Effort.FAST


def test_options_win_over_the_treatment_of_a_file_value_by_value(treat: Treat, tmp_path: Path) -> None:
    file = write(tmp_path / "t.json", look={"temperature": 0.2, "warmth": 5}, effort="best", side=256)
    treatment = treat("--treatment", file, "--temperature", "0.9", "--tint", "-4")(PHOTO)
    assert treatment.look == PartialLook(0.9, 0.5, 1.0, 5.0, -4.0)
    assert (treatment.effort, treatment.side) == (Effort.BEST, 256)
    assert treat("--treatment", file, "--effort", "fast", "--side", "128")(PHOTO).effort is Effort.FAST


def test_hints_are_added_to_those_of_the_file(treat: Treat, tmp_path: Path) -> None:
    file = write(tmp_path / "t.json", hints=[{"place": [0.1, 0.2], "colour": "gray"}])
    treatment = treat("--treatment", file, "--hint", "0.5,0.25,#a0522d", "--hint", "1,0,#fff")(PHOTO)
    assert [hint.place for hint in treatment.hints] == [(0.1, 0.2), (0.5, 0.25), (1.0, 0.0)]
    assert treatment.hints[1].colour == pytest.approx(parse_hex("#a0522d")[1:])


def test_a_turn_takes_the_place_of_that_of_the_file_whose_hints_turn_along(treat: Treat, tmp_path: Path) -> None:
    file = write(tmp_path / "t.json", turn=90, hints=[{"place": [0.25, 0.125], "colour": "gray"}])
    assert treat("--treatment", file)(PHOTO).turn == 90
    treatment = treat("--treatment", file, "--turn", 180, "--hint", "0.5,0.25,#fff")(PHOTO)
    assert treatment.turn == 180
    assert [hint.place for hint in treatment.hints] == [(0.875, 0.25), (0.5, 0.25)]
    assert treat("--turn", 270)(PHOTO).turn == 270
    assert treat()(PHOTO).turn is None
    assert treat("--turn", "auto")(PHOTO).turn is None  # found once the photograph's turn comes


def test_from_a_folder_each_photograph_takes_its_own(treat: Treat, tmp_path: Path) -> None:
    write(tmp_path / "t" / "album" / "scan.tif.json", look={"saturation": 0.25})
    write(tmp_path / "t" / "scan.tif.json", look={"saturation": 0.5})
    treating = treat("--treatment", tmp_path / "t")
    looks = [
        treating(Found(Path("x/scan.tif"), branch)).look.saturation for branch in (Path("album"), Path(), Path("more"))
    ]
    assert looks == [0.25, 0.5, 1.0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "is not JSON"),
        ('{"version": 1, "glow": 3}', "glow is not known"),
        ('{"version": 1, "hints": [{"place": [0.1, 3], "colour": "gray"}]}', r"place\[1\]"),
        ("\udcff", "cannot be used"),
    ],
)
def test_a_treatment_that_is_none_is_refused_by_name(treat: Treat, tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "t.json"
    file.write_text(text, errors="surrogateescape")
    with pytest.raises(PlanError, match=told) as refused:
        treat("--treatment", file)
    assert "t.json" in str(refused.value)


def test_a_treatment_that_is_not_there_is_refused(treat: Treat, tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="No such file"):
        treat("--treatment", tmp_path / "none.json")


def test_the_network_of_a_treatment_is_used_unless_one_is_named(
    settings: Settings, tmp_path: Path, treat: Treat
) -> None:
    file = write(tmp_path / "t.json", network="nowhere")
    network = treat("--treatment", file)(PHOTO).network
    assert network is not None
    assert network.name == "tiny"
    parsed = colorize_parser().parse_args(["photo.png", "--treatment", str(file)])
    with pytest.raises(CheckpointError, match="nowhere"):
        Treating(parsed, settings.options(), settings)


def test_a_network_that_is_not_here_costs_the_photographs_that_want_it(settings: Settings, tmp_path: Path) -> None:
    write(tmp_path / "t" / "photo.png.json", network="nowhere")
    parsed = colorize_parser().parse_args(["photo.png", "--treatment", str(tmp_path / "t")])
    treating = Treating(parsed, settings.options(), settings)
    assert treating(Found(Path("other.png"))).network is not None
    with pytest.raises(CheckpointError, match="nowhere"):
        treating.choice(treating(PHOTO))


def test_equal_wishes_give_equal_treatments(treat: Treat, tmp_path: Path) -> None:
    file = write(tmp_path / "t.json", look={"temperature": 0.25})
    assert treat("--treatment", file)(PHOTO) == treat("--temperature", "0.25")(PHOTO)
    assert isinstance(treat()(PHOTO), Treatment)


@pytest.mark.parametrize(
    ("text", "strength"), [("flag.png", 0.5), ("flag.png:0.8", 0.8), ("odd:name.png", 0.5), ("odd:name.png:0", 0.0)]
)
def test_a_reference_takes_the_place_of_the_files(
    treat: Treat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, strength: float
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("flag.png", "odd:name.png"):
        Image.new("RGB", (40, 40), (200, 40, 40)).save(tmp_path / name)
    file = write(tmp_path / "t.json", reference={"name": "other.png", "bins": [[3, 1.0]]})
    reference = treat("--treatment", file, "--reference", text)(PHOTO).reference
    assert reference is not None
    assert (reference.name, reference.strength) == (text.split(".png")[0] + ".png", strength)
    kept = treat("--treatment", file)(PHOTO).reference
    assert kept is not None
    assert kept.name == "other.png"
