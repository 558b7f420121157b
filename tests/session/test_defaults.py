"""What photographs follow where nothing was decided, and what a treatment keeps of it."""

import pytest

from colorstudio.core.effort import Effort
from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import UNTOUCHED, NetworkName, Treatment
from colorstudio.session.defaults import Defaults

ALPHA = Defaults("alpha")
BETA = Defaults("beta")
LOOK = PartialLook(temperature=0.2)


@pytest.mark.parametrize(
    ("decided", "kept"),
    [
        (Treatment(network=NetworkName("alpha")), UNTOUCHED),
        (Treatment(network=NetworkName("beta")), Treatment(network=NetworkName("beta"))),
        (Treatment(effort=Effort.FAST), UNTOUCHED),
        (Treatment(effort=Effort.BEST), Treatment(effort=Effort.BEST)),
        (Treatment(look=LOOK), Treatment(network=NetworkName("alpha"), look=LOOK)),
        (Treatment(network=NetworkName("beta"), look=LOOK), Treatment(network=NetworkName("beta"), look=LOOK)),
        (UNTOUCHED, UNTOUCHED),
    ],
)
def test_what_the_program_would_choose_anyway_is_no_decision_and_work_names_its_network(
    decided: Treatment, kept: Treatment
) -> None:
    assert ALPHA.settle(decided) == kept


def test_without_any_network_work_names_none() -> None:
    assert Defaults(None).settle(Treatment(look=LOOK)) == Treatment(look=LOOK)


def test_a_step_moves_the_defaults_unless_they_were_moved_since() -> None:
    best = Defaults("alpha", Effort.BEST)
    assert ALPHA.moved(ALPHA, BETA) == BETA
    assert best.moved(ALPHA, BETA) == Defaults("beta", Effort.BEST)
    assert Defaults("gamma").moved(BETA, ALPHA) == Defaults("gamma")


def test_what_can_no_longer_be_followed_is_pinned() -> None:
    assert Defaults("gamma").pin(UNTOUCHED, BETA, ALPHA) == Treatment(network=NetworkName("alpha"))
    assert ALPHA.pin(UNTOUCHED, BETA, ALPHA) == UNTOUCHED
    own = Treatment(network=NetworkName("delta"))
    assert Defaults("gamma").pin(own, BETA, ALPHA) == own
    best = Defaults("alpha", Effort.BEST)
    assert ALPHA.pin(UNTOUCHED, ALPHA, best) == Treatment(effort=Effort.BEST)
