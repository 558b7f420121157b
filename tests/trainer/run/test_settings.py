import importlib
from dataclasses import fields, replace
from typing import Any

import pytest

from trainer.errors import SettingError
from trainer.run.fit import RECIPES
from trainer.run.settings import change_settings, check_settings


def config_of(recipe: str) -> Any:
    return importlib.import_module(f"trainer.recipes.{recipe}").Config()


@pytest.mark.parametrize("recipe", RECIPES)
def test_every_preset_passes(recipe: str) -> None:
    for preset in importlib.import_module(f"trainer.recipes.{recipe}").PRESETS.values():
        check_settings(preset, recipe)


@pytest.mark.parametrize("recipe", RECIPES)
def test_no_setting_of_any_recipe_can_be_negative_or_no_number(recipe: str) -> None:
    config = config_of(recipe)
    for field in fields(config):
        for value in (-1, float("nan"), float("inf")):
            with pytest.raises(SettingError, match=f"The setting {field.name} "):
                check_settings(replace(config, **{field.name: value}), recipe)


@pytest.mark.parametrize(
    ("recipe", "change", "sentence"),
    [
        ("studio", "side=100", "takes multiples of 16"),
        ("transfer", "side=48", "takes multiples of 32"),
        ("regression", "side=30", "takes multiples of 8"),
        ("regression", "batch=0", "must be above 0, not 0"),
        ("regression", "checked=0", "must be above 0"),
        ("regression", "epochs=0", "must be above 0"),
        ("regression", "average=2", "must be below 1, not 2"),
        ("regression", "average=1", "must be below 1"),
        ("regression", "deconvolutions=4", "at most 3"),
        ("studio", "smallest=1.5", "at most 1"),
        ("studio", "smallest=0", "above 0"),
        ("studio", "steps=0", "above 0"),
        ("classification", "constant=2", "is 0 or 1"),
        ("vgg", "smooth=1", "below 1"),
    ],
)
def test_a_value_that_no_run_can_have_is_refused_with_what_it_can_be(recipe: str, change: str, sentence: str) -> None:
    config = change_settings(config_of(recipe), [change])
    with pytest.raises(SettingError, match=sentence):
        check_settings(config, recipe)


def test_a_fraction_of_a_whole_number_is_told_as_one() -> None:
    with pytest.raises(SettingError, match=r"batch takes a whole number, not “2\.5”"):
        change_settings(config_of("regression"), ["batch=2.5"])
