"""Which way up photographs lie, told by a head that knows one sign: what is bright lies above what is dark."""

from pathlib import Path

import pytest
import torch

from colorstudio.core.compass import (
    FEATURES,
    SIDE,
    Compass,
    Head,
    compass_of,
    features,
    fingerprint,
    likeliest,
    read_head,
    square_of,
    write_head,
)
from colorstudio.core.networks.paper import RegressionNetwork
from colorstudio.core.networks.studio import StudioNetwork
from colorstudio.core.networks.trunk import ResNetTrunk


def sky_over_ground(height: int = 240, width: int = 320) -> torch.Tensor:
    """A photograph whose sky is bright, L (H, W), with grain, since an even sheet has nothing on it."""
    grain = torch.randn((height, width), generator=torch.Generator().manual_seed(0))
    return (torch.linspace(85, 15, height)[:, None] + 4 * grain).clamp(0, 100)


@pytest.fixture(scope="module")
def trunk() -> ResNetTrunk:
    torch.manual_seed(0)
    return ResNetTrunk().eval()


@pytest.fixture(scope="module")
def head(trunk: ResNetTrunk) -> Head:
    """By least squares on the four turns of that photograph, each of which has the class of its turn."""
    square = square_of(sky_over_ground())[None, None]
    with torch.inference_mode():
        seen = torch.cat([features(trunk, square.rot90(-quarters, (2, 3))) for quarters in range(4)])
    mean = seen.mean(dim=0)
    weight = torch.linalg.pinv(seen - mean) @ (8 * torch.eye(4) - 2)
    return Head(weight, -mean @ weight, fingerprint(trunk), least=3.0)


@pytest.mark.parametrize(("lies", "wanted"), [(0, 0), (90, 270), (180, 180), (270, 90)])
def test_it_tells_how_to_turn_a_photograph_upright(trunk: ResNetTrunk, head: Head, lies: int, wanted: int) -> None:
    photograph = sky_over_ground().rot90(-lies // 90)
    assert Compass(trunk, head).turn_wanted(photograph) == wanted


def test_it_looks_at_the_photograph_within_its_border(trunk: ResNetTrunk, head: Head) -> None:
    sheet = torch.full((400, 480), 96.0)
    sheet[60:300, 40:360] = sky_over_ground()
    assert Compass(trunk, head).turn_wanted(sheet.rot90(-1)) == 270


def test_what_it_is_not_sure_of_stays_as_it_lies(trunk: ResNetTrunk, head: Head) -> None:
    unsure = Head(head.weight, head.bias, head.trunk, least=1000.0)
    assert Compass(trunk, unsure).turn_wanted(sky_over_ground().rot90(-1)) == 0
    assert Compass(trunk, head).turn_wanted(torch.full((240, 320), 50.0)) == 0  # an empty sheet


def test_the_log_odds_of_a_turn_stand_against_all_else() -> None:
    quarters, odds = likeliest(torch.tensor([[0.5, 0.125, 0.25, 0.125]]).log())
    assert quarters.tolist() == [2]
    assert odds.exp().tolist() == pytest.approx([0.25 / 0.75])


def test_its_square_has_one_size_whatever_the_photograph_s_shape() -> None:
    for shape in ((2000, 300), (64, 900), (160, 160)):
        assert square_of(50 + 10 * torch.rand(shape)).shape == (SIDE, SIDE)


def test_a_head_belongs_to_one_encoder_whatever_decoder_follows(tmp_path: Path) -> None:
    network = StudioNetwork((16, 16, 16)).half().float()  # as it is read from its file
    head = Head(torch.zeros(FEATURES, 4), torch.zeros(4), fingerprint(network.trunk), least=2.5)
    write_head(tmp_path / "head.safetensors", head)
    (tmp_path / "damaged.safetensors").write_bytes(b"none")
    assert compass_of(network, tmp_path) is not None
    other = StudioNetwork((8, 8, 0))
    other.trunk.load_state_dict(network.trunk.state_dict())
    assert compass_of(other, tmp_path) is not None
    with torch.no_grad():
        other.trunk.conv1.weight[0, 0, 0, 0] += 0.5
    assert compass_of(other, tmp_path) is None
    assert compass_of(RegressionNetwork(), tmp_path) is None
    assert compass_of(network, tmp_path / "nowhere") is None


def test_a_head_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "head.safetensors"
    head = Head(torch.full((FEATURES, 4), 0.25), torch.arange(4.0), "a" * 64, least=4.125)
    write_head(path, head)
    read = read_head(path)
    assert read is not None
    assert torch.equal(read.weight, head.weight)
    assert torch.equal(read.bias, head.bias)
    assert (read.trunk, read.least) == (head.trunk, head.least)
