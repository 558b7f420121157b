import pytest

from colorstudio.core.look import Look


def test_the_default_look_is_the_careful_mean() -> None:
    assert Look() == Look(temperature=1.0, vividness=0.0, saturation=1.0)


@pytest.mark.parametrize("values", [{"temperature": -0.1}, {"temperature": 1.3}, {"vividness": 2}, {"saturation": 2.1}])
def test_a_value_out_of_range_is_refused_by_name(values: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(values))):
        Look(**values)


def test_not_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="temperature"):
        Look(temperature=float("nan"))
