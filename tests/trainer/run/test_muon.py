import pytest
import torch
from torch import nn

from trainer.run.muon import Muon, orthogonalized


@pytest.mark.parametrize("shape", [(8, 24), (24, 8)])
def test_singular_values_come_out_near_one(shape: tuple[int, int]) -> None:
    matrix = torch.randn(shape, generator=torch.Generator().manual_seed(0))
    values = torch.linalg.svdvals(orthogonalized(matrix))
    assert float(values.min()) > 0.4
    assert float(values.max()) < 1.6


def test_the_singular_vectors_are_kept() -> None:
    matrix = torch.randn((6, 10), generator=torch.Generator().manual_seed(0))
    left, _, right = torch.linalg.svd(matrix, full_matrices=False)
    turned = left.T @ orthogonalized(matrix) @ right.T
    assert float((turned - turned.diagonal().diag()).abs().max()) < 1e-4


def test_plain_groups_take_the_steps_of_torch_s_nesterov_sgd() -> None:
    ours, theirs = nn.Linear(3, 2), nn.Linear(3, 2)
    theirs.load_state_dict(ours.state_dict())
    one = Muon([{"params": list(ours.parameters()), "weight_decay": 0.1}], lr=0.05)
    other = torch.optim.SGD(theirs.parameters(), lr=0.05, momentum=0.85, nesterov=True, weight_decay=0.1)
    seen = torch.randn((4, 3), generator=torch.Generator().manual_seed(0))
    for _ in range(5):
        for network, optimizer in ((ours, one), (theirs, other)):
            optimizer.zero_grad()
            network(seen).square().sum().backward()
            optimizer.step()
    torch.testing.assert_close(ours.weight, theirs.weight)
    torch.testing.assert_close(ours.bias, theirs.bias)


def test_filters_keep_their_norm_between_steps_and_turn_by_the_rate() -> None:
    layer = nn.Conv2d(4, 8, 3, bias=False)
    optimizer = Muon([{"params": [layer.weight], "orthogonal": True, "momentum": 0.6}], lr=0.1)
    layer(torch.randn(2, 4, 6, 6)).square().sum().backward()
    optimizer.step()
    before = layer.weight.detach().clone()
    optimizer.step()
    turned = before * (8**0.5 / before.norm()) - layer.weight.detach()
    assert float(torch.linalg.svdvals(turned.flatten(1)).max()) < 0.16
