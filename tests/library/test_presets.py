"""Presets, bundled and the user's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.library.presets import Preset, bundled_presets, list_presets
from colorstudio.library.treatments import TreatmentLibrary

WARM = Treatment(look=PartialLook(warmth=12.0))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[TreatmentLibrary]:
    library = TreatmentLibrary(tmp_path / "library")
    yield library
    library.close()


def test_a_few_presets_come_with_the_program_and_differ() -> None:
    presets = bundled_presets()
    assert 4 <= len(presets) <= 10
    assert len({preset.title for preset in presets}) == len({preset.treatment for preset in presets}) == len(presets)
    assert presets[0].treatment == Treatment()  # the way back
    for preset in presets:  # a preset is a look for any photograph and any network
        assert preset.treatment == Treatment(look=preset.treatment.look)


def test_the_users_own_presets_follow_the_bundled_ones(library: TreatmentLibrary) -> None:
    library.put_preset("mine", Treatment())
    library.put_preset("mine", WARM)
    library.put_preset("album", WARM)
    library.close()
    own = [Preset("album", WARM, bundled=False), Preset("mine", WARM, bundled=False)]
    assert list_presets(library) == bundled_presets() + own
    library.drop_preset("album")
    library.forget_all()  # of photographs
    assert list_presets(library)[-1] == own[1]
