from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from colorstudio.core.chroma import ChromaField, chroma_field, colours_at
from colorstudio.core.colorizer import Prediction
from colorstudio.core.corrections import KERNEL, Anchor, Cells, Ties, anchor, cells_of, krige, observe, tie, variance
from colorstudio.core.corrector import Corrector
from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from tests.core.made_prediction import HEIGHT, ONE_COLOUR, WIDTH, made_prediction, shares

LOOK = Look(temperature=1.0, vividness=0.0)
REDDISH, BLUISH = shares((30, 20, 0.7), (0, 0, 0.3)), shares((-5, -30, 0.6), (0, 0, 0.4))
LEFT, RIGHT = (0.2, 0.5), (0.8, 0.5)


@pytest.fixture
def prediction() -> Prediction:
    return made_prediction(REDDISH, BLUISH)


def painted(prediction: Prediction, hints: tuple[Hint, ...], look: Look = LOOK) -> Tensor:
    """The ab (2, h, w) that the corrected field paints, cell by cell."""
    field = Corrector(prediction).field(chroma_field(prediction, look), hints)
    return colours_at(field, prediction.lightness, (HEIGHT, WIDTH))


def at(planes: Tensor, place: tuple[float, float]) -> Tensor:
    """The mean of the 3 x 3 cells around a place."""
    row, column = int(place[1] * HEIGHT), int(place[0] * WIDTH)
    return planes[:, row - 1 : row + 2, column - 1 : column + 2].mean(dim=(1, 2))


def said(hint: Hint) -> Tensor:
    return torch.tensor(hint.colour)


def test_the_mean_is_the_one_of_a_plain_solve_of_the_formula(prediction: Prediction) -> None:
    cells = cells_of(prediction)
    hints = (Hint(LEFT, (0, 0)), Hint((0.31, 0.2), (0, 0), strength=0.5), Hint(RIGHT, (0, 0)))
    wishes = np.array([[10.0, -5.0], [3.0, 8.0], [-20.0, 1.0]])
    anchors = [anchor(cells, hint.place) for hint in hints]
    ties = tie(cells, anchors, hints)
    found = (krige(ties, torch.tensor(wishes, dtype=torch.float32), ties.noise).T @ ties.rows).numpy()

    assert cells.root is not None
    root, lightness = cells.root.double().numpy(), cells.lightness.double().numpy()
    step = lightness[:, None] - lightness
    alike = (root.T @ root) ** 8 * np.exp(-(step**2) / (2 * 20.0**2))
    weights = np.zeros((len(hints), len(lightness)))
    for row, one in zip(weights, anchors, strict=True):
        row[one.members.numpy()] = one.weights.numpy()
    hint_places = np.array([hint.place for hint in hints]) * (1, HEIGHT / WIDTH)

    def nearness(second: np.ndarray) -> np.ndarray:
        squared = ((hint_places[:, None] - second) ** 2).sum(axis=-1)
        mixed: np.ndarray = (np.exp(-squared / (2 * 0.1**2)) + np.exp(-squared / (2 * 0.8**2))) / 2
        return mixed

    rows = weights @ alike * nearness(cells.places.numpy())
    gram = weights @ alike @ weights.T * nearness(hint_places)
    noise = np.diag(gram) * (0.001 + 1 / np.array([1, 0.5, 1]) - 1)
    expected = np.linalg.solve(gram + np.diag(noise), wishes).T @ rows
    assert np.abs(found - expected).max() < 2e-3


@pytest.mark.parametrize("look", [LOOK, Look(0.4, 0.0, 1.5), Look(0.4, 1.0, 0.5, warmth=15, tint=-10), Look(1, 0, 0)])
def test_the_colour_at_the_pin_is_the_one_said_whatever_the_look(prediction: Prediction, look: Look) -> None:
    hints = (Hint(LEFT, (40.0, -12.0)), Hint((0.3, 0.2), (5.0, 30.0)), Hint(RIGHT, (-20.0, 20.0)))
    after = painted(prediction, hints, look)
    for hint in hints:
        assert (at(after, hint.place) - said(hint)).norm() < 0.5


def test_it_is_said_of_what_is_alike_and_of_nothing_else(prediction: Prediction) -> None:
    before = painted(prediction, ())
    hint = Hint(LEFT, (60.0, -20.0))
    change = (painted(prediction, (hint,)) - before).norm(dim=0)
    wish = float((said(hint) - at(before, LEFT)).norm())
    assert change[:, 2 : WIDTH // 2 - 3].min() > 0.3 * wish
    assert change[:, WIDTH // 2 + 3 :].max() < 0.02 * wish


def test_a_pin_on_a_thin_thing_does_not_colour_what_is_beside_it() -> None:
    prediction = made_prediction(REDDISH, REDDISH)
    logits = prediction.logits
    assert logits is not None
    logits[:, :, 16] = BLUISH[:, None]  # a stripe, one cell wide
    thin = replace(prediction, logits=logits)
    thin.lightness[:, 64:68] += 25
    before = painted(thin, ())
    change = (painted(thin, (Hint((16.5 / WIDTH, 0.5), (-40.0, -40.0)),)) - before).norm(dim=0)
    assert change[12, 16] > 25
    assert change[:, :13].max() < 0.1 * change[12, 16]
    assert change[:, 20:].max() < 0.1 * change[12, 16]


def test_hints_said_twice_change_nothing_more(prediction: Prediction) -> None:
    hint = Hint(LEFT, (40.0, -12.0))
    assert torch.allclose(painted(prediction, (hint,)), painted(prediction, (hint,) * 5), atol=0.2)


def test_two_hints_in_one_thing_share_it(prediction: Prediction) -> None:
    one = painted(prediction, (Hint(LEFT, (40.0, -12.0)),))
    two = painted(prediction, (Hint(LEFT, (40.0, -12.0)), Hint((0.3, 0.5), (40.0, -12.0))))
    assert (two - one)[:, :, : WIDTH // 2].norm(dim=0).max() < 12  # of a wish of 30: they do not add up


def test_what_two_hints_at_one_place_say_is_their_mean(prediction: Prediction) -> None:
    after = painted(prediction, (Hint(LEFT, (40.0, 0.0)), Hint(LEFT, (0.0, 20.0))))
    assert (at(after, LEFT) - torch.tensor([20.0, 10.0])).norm() < 0.5


def test_the_order_of_hints_does_not_matter(prediction: Prediction) -> None:
    hints = (Hint(LEFT, (40.0, -12.0)), Hint((0.3, 0.4), "gray", 0.6, 0.5), Hint(RIGHT, "keep"))
    assert torch.allclose(painted(prediction, hints), painted(prediction, hints[::-1]), atol=1e-3)


def test_keeping_alone_changes_nothing_at_all(prediction: Prediction) -> None:
    base = chroma_field(prediction, LOOK)
    assert Corrector(prediction).field(base, (Hint(LEFT, "keep"), Hint(RIGHT, "keep", 0.5, 3.0))) is base


def test_what_is_kept_stays_beside_a_hint_on_the_same_thing(prediction: Prediction) -> None:
    kept = (0.4, 0.2)
    before = painted(prediction, ())
    hint = Hint((0.1, 0.8), (60.0, -20.0))
    alone, held = painted(prediction, (hint,)), painted(prediction, (hint, Hint(kept, "keep")))
    assert (at(alone, kept) - at(before, kept)).norm() > 5
    assert (at(held, kept) - at(before, kept)).norm() < 0.5
    assert (at(held, hint.place) - said(hint)).norm() < 0.5


def test_gray_is_gray_at_the_pin(prediction: Prediction) -> None:
    assert at(painted(prediction, (Hint(LEFT, "gray"),)), LEFT).norm() < 0.5


@pytest.mark.parametrize("strength", [0.1, 0.5, 0.9])
def test_a_lone_hint_goes_its_strength_of_the_way(prediction: Prediction, strength: float) -> None:
    before = at(painted(prediction, ()), LEFT)
    hint = Hint(LEFT, (60.0, -20.0), strength)
    after = at(painted(prediction, (hint,)), LEFT)
    assert torch.allclose(after - before, strength * (said(hint) - before), atol=0.5)


def test_a_hint_of_no_strength_does_nothing(prediction: Prediction) -> None:
    base = chroma_field(prediction, LOOK)
    assert Corrector(prediction).field(base, (Hint(LEFT, (60.0, -20.0), strength=0.0),)) is base


def test_without_saturation_only_what_is_hinted_has_colour(prediction: Prediction) -> None:
    after = painted(prediction, (Hint(LEFT, (40.0, 20.0)),), Look(saturation=0.0)).norm(dim=0)
    assert after[12, 7] > 30
    assert after[:, WIDTH // 2 + 3 :].max() < 1
    assert not painted(prediction, (Hint(LEFT, "keep"),), Look(saturation=0.0)).any()


def test_reach_says_how_far() -> None:
    prediction = made_prediction(REDDISH, REDDISH)
    before = painted(prediction, ())

    def change(reach: float, place: tuple[float, float]) -> float:
        after = painted(prediction, (Hint(LEFT, (60.0, -20.0), reach=reach),))
        return float((at(after, place) - at(before, place)).norm())

    far, beside = (0.9, 0.5), (0.26, 0.5)
    assert change(0.25, far) < change(1.0, far) < change(4.0, far)
    wish = change(1.0, LEFT)
    assert change(4.0, far) > 0.55 * wish
    assert change(4.0, beside) > 0.95 * wish  # a lone hint is not weakened by its reach
    assert change(0.25, far) < 0.1 * wish


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.floats(0.25, 4), st.floats(0, 1)), min_size=1, max_size=12)
)
def test_hints_of_any_reach_make_a_semi_definite_kernel(drawn: list[tuple[float, float, float, float]]) -> None:
    cells = cells_of(made_prediction(REDDISH, BLUISH))
    hints = [Hint((x, y), "keep", strength, reach) for x, y, reach, strength in drawn]
    ties = tie(cells, [anchor(cells, hint.place) for hint in hints], hints)
    assert torch.linalg.eigvalsh(ties.gram.double()).min() > -1e-5
    left = variance(cells, ties)
    assert 0 <= left.min() <= left.max() <= 1
    assert krige(ties, torch.ones((len(hints), 2)), ties.noise).isfinite().all()


def test_the_variance_is_gone_at_pins_and_whole_where_nothing_is_alike(prediction: Prediction) -> None:
    cells = cells_of(prediction)
    hints = (Hint(LEFT, "keep"),)
    left = variance(cells, tie(cells, [anchor(cells, LEFT)], hints))
    assert left[HEIGHT // 2, int(0.2 * WIDTH)] < 0.02
    assert left[:, WIDTH // 2 :].min() > 0.95
    assert variance(cells, None).eq(1).all()


def test_the_effect_shown_before_the_click_is_that_of_the_hint(prediction: Prediction) -> None:
    corrector = Corrector(prediction)
    others = (Hint((0.4, 0.2), "keep"),)
    effect = corrector.effect(Hint(LEFT, "keep"), others)
    assert effect.shape == prediction.lightness.shape
    assert 0 <= effect.min() <= effect.max() <= 1
    assert effect[4 * 12 + 2, 4 * 6 + 2] > 0.95
    assert effect[4 * 4 + 2, 4 * 12 + 2] < 0.1
    assert effect[:, 4 * 20 :].max() < 0.05


def test_a_network_without_distribution_goes_by_lightness_and_distance() -> None:
    whole = made_prediction(REDDISH, REDDISH, step=35)
    ab = torch.zeros((2, HEIGHT, WIDTH))
    prediction = Prediction(ONE_COLOUR, whole.lightness, 128, ab=ab)
    after = painted(prediction, (Hint(LEFT, (40.0, 20.0)),)).norm(dim=0)
    assert after[12, 6] > 40
    assert after[12, 12] > 15
    assert after[:, 20:].max() < 12


def test_a_fine_prediction_is_compared_in_fewer_cells() -> None:
    fine = Prediction(ONE_COLOUR, torch.rand(200, 300) * 100, 300, ab=torch.zeros(2, 200, 300))
    assert cells_of(fine).shape == (85, 128)
    field = Corrector(fine).field(ChromaField(torch.zeros(4, 200, 300)), (Hint((0.5, 0.5), (20.0, 0.0)),))
    assert field.coefficients.shape == (4, 200, 300)


@pytest.mark.parametrize("place", [(0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.5, 1.0)])
def test_a_pin_at_the_border_means_the_cells_there_are(prediction: Prediction, place: tuple[float, float]) -> None:
    cells = cells_of(prediction)
    one = anchor(cells, place)
    hint = Hint(place, (35.0, 5.0))
    field = Corrector(prediction).field(chroma_field(prediction, LOOK), (hint,))
    after = observe(colours_at(field, prediction.lightness, cells.shape).flatten(1), one)
    assert float(one.weights.sum()) == pytest.approx(1, abs=1e-5)
    assert (after - said(hint)).norm() < 1.5


@pytest.mark.parametrize("size", [0.5, 0.75, 1.25, 2.0])
def test_the_same_treatment_paints_the_same_in_another_size_of_the_network(size: float) -> None:
    """Two things with a soft border between them, and hints on both sides of it, as close as cells go."""

    def seen(scale: float) -> Prediction:
        height, width = round(HEIGHT * scale), round(WIDTH * scale)
        along = (torch.arange(width) + 0.5) / width
        share = torch.sigmoid((along - 0.5) * 40)  # of what is on the right
        mixed = REDDISH.exp()[:, None] * (1 - share) + BLUISH.exp()[:, None] * share
        lightness = torch.linspace(40, 60, 4 * height)[:, None].repeat(1, 4 * width)
        logits = mixed.log()[:, None].repeat(1, height, 1)
        return replace(made_prediction(REDDISH, BLUISH), logits=logits, lightness=lightness, side=4 * width)

    def change(prediction: Prediction) -> Tensor:
        hints = (Hint((0.46, 0.52), (60.0, -20.0)), Hint((0.53, 0.47), "gray"))
        base = chroma_field(prediction, LOOK)
        fields = base, Corrector(prediction).field(base, hints)
        before, after = (colours_at(field, prediction.lightness, (12, 16)) for field in fields)
        return after - before

    assert cells_of(seen(size)).shape == (HEIGHT, WIDTH)
    apart = (change(seen(size)) - change(seen(1.0))).norm(dim=0)
    assert apart.max() < 6  # of a change of 62; 12 to 24 where each size compares its own cells
    assert apart.mean() < 2  # there 5 to 8


def test_the_kernel_has_the_constants_that_were_measured() -> None:
    assert (KERNEL.power, KERNEL.lightness, KERNEL.near, KERNEL.far, KERNEL.near_share) == (8, 20, 0.1, 0.8, 0.5)


def test_nothing_is_coloured_or_asked_beyond_the_frame(prediction: Prediction) -> None:
    inside = torch.ones_like(prediction.lightness)
    inside[:, : 4 * 12] = 0
    framed = replace(prediction, inside=inside)
    corrector = Corrector(framed)
    base = chroma_field(framed, LOOK)
    assert corrector.field(base, (Hint(LEFT, (60.0, -20.0)),)) is base  # it lies on the border
    after = corrector.field(base, (Hint(RIGHT, (60.0, -20.0)),))
    assert not after.coefficients[:, :, : 4 * 12].any()
    assert (at(colours_at(after, framed.lightness, (HEIGHT, WIDTH)), RIGHT) - torch.tensor([60.0, -20.0])).norm() < 0.5
    assert not corrector.doubt()[:, :12].any()
    assert corrector.next_place(())[0] > 12 / WIDTH
    assert not corrector.effect(Hint(RIGHT, "keep"), ())[:, : 4 * 12].any()


def test_a_drag_ties_what_stays_once(prediction: Prediction, monkeypatch: pytest.MonkeyPatch) -> None:
    tied: list[int] = []

    def counting(cells: Cells, anchors: Sequence[Anchor], hints: Sequence[Hint]) -> Ties:
        tied.append(len(hints))
        return tie(cells, anchors, hints)

    monkeypatch.setattr("colorstudio.core.corrector.tie", counting)
    corrector = Corrector(prediction)
    base, others = chroma_field(prediction, LOOK), (Hint(RIGHT, "gray"), Hint((0.4, 0.2), "keep"))
    for step in range(5):
        moved = Hint((0.2 + step / 50, 0.5), (40.0, -12.0))
        corrector.field(base, (moved, *others))
        corrector.effect(moved, others)
    assert tied.count(2) == 1
    assert tied.count(3) == 5


def test_what_is_painted_at_a_pin_is_what_the_hint_said(prediction: Prediction) -> None:
    corrector = Corrector(prediction)
    hint = Hint(LEFT, (40.0, -12.0))
    lightness, a, b = corrector.painted(corrector.field(chroma_field(prediction, LOOK), (hint,)), LEFT)
    assert lightness == pytest.approx(50, abs=1)
    assert (a, b) == pytest.approx((40, -12), abs=0.5)
