import pytest
import torch
from torch import Tensor, nn

from colorstudio.core.networks.paper import AB_REACH, Body, ClassificationNetwork, RegressionNetwork
from colorstudio.core.networks.studio import StudioNetwork, silent_attention
from colorstudio.core.networks.vgg import TransferNetwork, VGGBlocks, VGGClassifier

# torchvision 0.20, `vgg16().features.state_dict()`: the place of each convolution, its channels in and out.
CONVOLUTIONS_TORCHVISION = {
    0: (3, 64),
    2: (64, 64),
    5: (64, 128),
    7: (128, 128),
    10: (128, 256),
    12: (256, 256),
    14: (256, 256),
    17: (256, 512),
    19: (512, 512),
    21: (512, 512),
    24: (512, 512),
    26: (512, 512),
    28: (512, 512),
}
# The same of vgg16_bn.
PLACES_TORCHVISION_BN = (0, 3, 7, 10, 14, 17, 20, 24, 27, 30, 34, 37, 40)


def scene(height: int, width: int, channels: int = 1) -> Tensor:
    """Smooth noise in 0..1, as photographs have."""
    torch.manual_seed(1)
    coarse = torch.rand(2, channels, height // 4, width // 4)
    return nn.functional.interpolate(coarse, (height, width), mode="bilinear", align_corners=False)


@pytest.mark.parametrize(("deconvolutions", "output_stride"), [(3, 1), (2, 2), (1, 4)])
@pytest.mark.parametrize(("kind", "channels"), [(RegressionNetwork, 2), (ClassificationNetwork, 313)])
def test_the_paper_s_networks_answer_at_their_output_stride(
    kind: type[nn.Module], channels: int, deconvolutions: int, output_stride: int
) -> None:
    network = kind(width=4, deconvolutions=deconvolutions)
    assert network.output_stride == output_stride
    with torch.no_grad():
        assert network(scene(32, 48)).shape == (2, channels, 32 // output_stride, 48 // output_stride)


@pytest.mark.parametrize(
    "network", [TransferNetwork(width=4), TransferNetwork(width=4, batch_norm=True), StudioNetwork((16, 16, 16))]
)
def test_transfer_and_studio_answer_at_a_quarter_of_the_size(network: nn.Module) -> None:
    with torch.no_grad():
        assert network(scene(32, 64)).shape == (2, 313, 8, 16)


def test_the_classifier_takes_any_size() -> None:
    network = VGGClassifier(classes=7, width=4, pool=1, hidden=(12,))
    with torch.no_grad():
        assert network(scene(32, 32, 3)).shape == network(scene(64, 96, 3)).shape == (2, 7)


def test_the_paper_s_widths_are_those_of_its_figures() -> None:
    blocks = [block for _, block in Body().named_children()]
    firsts = [layer for block in blocks for layer in list(block.children())[:1]]
    assert all(isinstance(layer, nn.Conv2d | nn.ConvTranspose2d) for layer in firsts)
    assert [layer.out_channels for layer in firsts] == [64, 128, 256, 512, 512, 512, 512, 256]
    assert [layer.dilation for layer in firsts[3:7]] == [(1, 1), (2, 2), (2, 2), (1, 1)]
    assert sum(isinstance(layer, nn.ConvTranspose2d) for layer in blocks[7].children()) == 3


def test_vgg_blocks_have_torchvision_s_names_and_shapes() -> None:
    shapes = {name: tuple(value.shape) for name, value in VGGBlocks().state_dict().items()}
    expected: dict[str, tuple[int, ...]] = {}
    for place, (channels_in, channels) in CONVOLUTIONS_TORCHVISION.items():
        expected[f"features.{place}.weight"] = (channels, channels_in, 3, 3)
        expected[f"features.{place}.bias"] = (channels,)
    assert shapes == expected


def test_vgg_blocks_with_batch_norm_have_those_of_its_bn_variant() -> None:
    names = {name.rpartition(".")[0] for name in VGGBlocks(width=4, batch_norm=True).state_dict()}
    assert names == {f"features.{place + norm}" for place in PLACES_TORCHVISION_BN for norm in (0, 1)}


def test_vgg_blocks_take_the_mean_off_and_divide_by_the_deviation() -> None:
    blocks = VGGBlocks(width=4, mean=(0.1, 0.2, 0.3), deviation=(0.5, 0.25, 0.125))
    seen: list[Tensor] = []
    blocks.features.register_forward_pre_hook(lambda module, inputs: seen.append(inputs[0]))
    with torch.no_grad():
        blocks(torch.full((1, 3, 32, 32), 0.6))
    assert seen[0][0, :, 0, 0].tolist() == pytest.approx([1.0, 1.6, 2.4], rel=1e-5)


@pytest.mark.parametrize("kind", [RegressionNetwork, ClassificationNetwork, TransferNetwork, VGGClassifier])
def test_fresh_networks_keep_the_scale_of_the_signal_through_their_convolutions(kind: type[nn.Module]) -> None:
    torch.manual_seed(0)
    network = kind(width=16).train()
    scales: list[float] = []

    def note(module: nn.Module, inputs: tuple[Tensor], output: Tensor) -> None:
        scales.append(float(output.square().mean().sqrt()))

    for module in network.modules():
        if isinstance(module, nn.ReLU):
            module.register_forward_hook(note)
    with torch.no_grad():
        network(scene(64, 64, 3 if kind is VGGClassifier else 1))
    assert len(scales) >= 13
    assert max(scales) / min(scales) < 5  # with torch's own initialization it is 30 and more


def test_the_regression_stays_within_the_gamut_s_reach() -> None:
    network = RegressionNetwork(width=4)
    with torch.no_grad():
        network.block9.state_dict()["bias"].fill_(50.0)
        assert network(scene(16, 16)).max() == pytest.approx(AB_REACH)
        network.block9.state_dict()["bias"].fill_(-50.0)
        assert network(scene(16, 16)).min() == pytest.approx(-AB_REACH)


def test_a_fresh_regression_starts_near_gray_and_not_at_the_sigmoid_s_ends() -> None:
    torch.manual_seed(0)
    with torch.no_grad():
        ab = RegressionNetwork(width=16).eval()(scene(32, 32))
    assert 0.1 < ab.abs().mean() < AB_REACH / 2


def test_a_network_gains_attention_without_losing_what_it_can_do() -> None:
    torch.manual_seed(0)
    before, after = StudioNetwork((16, 16, 16)).eval(), StudioNetwork((16, 16, 16), attention=2).eval()
    after.load_state_dict(silent_attention(after.state_dict()) | before.state_dict())
    picture = scene(32, 48)
    with torch.no_grad():
        assert torch.equal(before(picture), after(picture))


def test_attention_reaches_from_corner_to_corner_where_convolutions_do_not() -> None:
    torch.manual_seed(0)
    network = StudioNetwork((16, 16, 16), attention=1).eval()
    nn.init.normal_(network.get_parameter("attention.0.out.weight"))
    x = torch.rand(1, 16, 12, 12)
    changed = x.clone()
    changed[:, :4, 0, 0] += 5
    with torch.no_grad():
        far = [
            (layer(changed) - layer(x))[..., -1, -1].abs().max() for layer in (network.attention[0], network.top_refine)
        ]
    assert far[0] > 1e-4
    assert far[1] == 0


@pytest.mark.parametrize(("width", "attention"), [((16, 16, 16), 3), ((20, 16, 16), 1)])
def test_attention_that_the_network_has_no_place_for_is_refused(width: tuple[int, int, int], attention: int) -> None:
    with pytest.raises(ValueError, match="attention"):
        StudioNetwork(width, attention=attention)
