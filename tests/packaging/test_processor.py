import pytest
from processor import complaint, linux_features, read_features, windows_features

NEHALEM = frozenset(["fpu", "sse2", "pni", "ssse3", "cx16", "sse4_1", "sse4_2", "popcnt", "lahf_lm"])


def test_a_processor_without_avx_will_do() -> None:
    assert complaint(NEHALEM) is None


@pytest.mark.parametrize("missing", ["sse4_2", "popcnt", "ssse3", "cx16", "sse4_1"])
def test_an_older_one_is_told_what_it_lacks(missing: str) -> None:
    sentence = complaint(NEHALEM - {missing})
    assert sentence is not None
    assert f"lacks {missing}." in sentence


def test_where_nobody_says_what_the_processor_can_do_the_program_tries() -> None:
    assert complaint(None) is None


def test_linux_tells_the_features_of_the_first_processor() -> None:
    text = "processor\t: 0\nvendor_id\t: GenuineIntel\nflags\t\t: fpu ssse3\n\nprocessor\t: 1\nflags\t\t: fpu\n"
    assert linux_features(text) == frozenset({"fpu", "ssse3"})
    assert linux_features("processor\t: 0\nFeatures\t: fp asimd\n") is None


def test_windows_tells_the_features_by_number() -> None:
    assert complaint(windows_features(lambda number: 1)) is None
    assert complaint(windows_features(lambda number: int(number != 38))) is not None


def test_this_processor_runs_the_program_as_it_runs_its_tests() -> None:
    assert complaint(read_features()) is None
