"""What undo steps are called."""

from dataclasses import replace

import pytest

from colorstudio.core.effort import Effort
from colorstudio.core.hint import Hint
from colorstudio.core.look import PartialLook
from colorstudio.core.reference import Reference
from colorstudio.core.treatment import UNTOUCHED, NetworkName, Treatment
from colorstudio.session.defaults import Defaults
from colorstudio.session.history import Edit, describe

HINT = Hint((0.5, 0.5), "gray")
HINTED = Treatment(hints=(HINT,))
ALPHA = Defaults("alpha")


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        (UNTOUCHED, Treatment(look=PartialLook(temperature=0.1)), "Temperature"),
        (UNTOUCHED, Treatment(network=NetworkName("alpha"), look=PartialLook(warmth=3)), "Warmth"),
        (Treatment(look=PartialLook(tint=3)), UNTOUCHED, "Tint"),
        (UNTOUCHED, Treatment(look=PartialLook(vividness=0.1, saturation=2)), "Look"),
        (UNTOUCHED, HINTED, "Add Hint"),
        (HINTED, UNTOUCHED, "Remove Hint"),
        (HINTED, Treatment(hints=(replace(HINT, reach=2),)), "Change Hint"),
        (UNTOUCHED, Treatment(reference=Reference("a.jpg", ((1, 1.0),))), "Reference"),
        (UNTOUCHED, Treatment(frame="none"), "Frame"),
        (UNTOUCHED, Treatment(effort=Effort.BEST), "Best Quality"),
        (UNTOUCHED, Treatment(side=512), "Network Input"),
        (UNTOUCHED, Treatment(network=NetworkName("beta")), "Network"),
    ],
)
def test_a_step_is_named_after_what_changed(before: Treatment, after: Treatment, name: str) -> None:
    assert describe(Edit(before, ALPHA), Edit(after, ALPHA)) == name


def test_a_step_that_moved_only_what_is_followed_is_named_after_that() -> None:
    assert describe(Edit(UNTOUCHED, ALPHA), Edit(UNTOUCHED, Defaults("beta"))) == "Network"
    best = Defaults("alpha", Effort.BEST)
    assert describe(Edit(UNTOUCHED, ALPHA), Edit(UNTOUCHED, best)) == "Best Quality"
    assert describe(Edit(UNTOUCHED, best), Edit(UNTOUCHED, ALPHA)) == "Fast"
