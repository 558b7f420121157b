import pytest
import torch

from colorstudio.core.networks.trunk import TrunkClassifier
from colorstudio.core.networks.unet import ResidualUNet
from colorstudio.core.networks.whitened import WhitenedVGG


def pictures(count: int = 2) -> torch.Tensor:
    return torch.rand((count, 3, 32, 32), generator=torch.Generator().manual_seed(0))


def test_the_first_layer_whitens_the_patches_of_the_pictures_it_was_set_by() -> None:
    network = WhitenedVGG(widths=(4, 8, 8))
    seen = pictures(60)
    network.whiten(seen, least=0.0)
    network.first.bias.data.zero_()  # type: ignore[union-attr]
    with torch.no_grad():
        responses = network.first((seen - network.mean) / network.deviation).transpose(0, 1).flatten(1).double()
    half = len(responses) // 2
    torch.testing.assert_close(responses[:half], -responses[half:])
    torch.testing.assert_close(
        responses[:half] @ responses[:half].T / responses.shape[1],
        torch.eye(half, dtype=torch.float64),
        rtol=0,
        atol=1e-2,
    )


def test_two_views_make_a_picture_and_its_mirror_image_the_same() -> None:
    plain, both = (WhitenedVGG(widths=(4, 8, 8), views=views).eval() for views in (1, 2))
    both.load_state_dict(plain.state_dict())
    seen = pictures()
    with torch.no_grad():
        torch.testing.assert_close(both(seen), both(seen.flip(3)))
        torch.testing.assert_close(both(seen), 0.5 * (plain(seen) + plain(seen.flip(3))))
        assert not torch.allclose(plain(seen), plain(seen.flip(3)))


def test_six_views_weigh_the_moved_pictures_half() -> None:
    one, six = (WhitenedVGG(widths=(4, 8, 8), views=views).eval() for views in (1, 6))
    six.load_state_dict(one.state_dict())
    seen = pictures()
    padded = torch.nn.functional.pad(seen, (1, 1, 1, 1), mode="reflect")
    with torch.no_grad():
        views = [one(image) + one(image.flip(3)) for image in (seen, padded[:, :, :32, :32], padded[:, :, 2:, 2:])]
        torch.testing.assert_close(six(seen), 0.25 * views[0] + 0.125 * (views[1] + views[2]))


def test_another_number_of_views_is_refused() -> None:
    with pytest.raises(ValueError, match="3 views"):
        WhitenedVGG(views=3)


def test_the_trunk_s_classifier_names_from_the_mean_of_its_last_stage() -> None:
    network = TrunkClassifier(7).eval()
    with torch.no_grad():
        assert network(torch.rand(2, 3, 64, 64)).shape == (2, 7)


def test_the_u_net_answers_at_half_the_size_and_mirrors_with_the_picture() -> None:
    network = ResidualUNet(width=4).eval()
    lightness = pictures()[:, :1]
    with torch.no_grad():
        logits = network(lightness)
        assert logits.shape == (2, 313, 16, 16)
        torch.testing.assert_close(network(lightness.flip(3)), logits.flip(3))
