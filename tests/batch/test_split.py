"""Which process colours which photograph."""

import pytest

from colorstudio.batch.split import Share, share_of

KEYS = [f"album/{number}.jpg" for number in range(100)]


def test_alone_a_process_takes_all() -> None:
    assert share_of({}) == Share(0, 1)
    assert Share().of(KEYS, KEYS) == KEYS


def test_each_photograph_belongs_to_one_process_alone() -> None:
    shares = [Share(rank, 3).of(KEYS, KEYS) for rank in range(3)]
    assert sorted(key for share in shares for key in share) == sorted(KEYS)
    assert all(len(share) > 20 for share in shares)


def test_a_photograph_stays_with_its_process_when_others_come_and_go() -> None:
    fewer = KEYS[::2]
    for rank in range(3):
        assert Share(rank, 3).of(fewer, fewer) == [key for key in Share(rank, 3).of(KEYS, KEYS) if key in fewer]


def test_a_launcher_says_which_process_this_is() -> None:
    assert share_of({"RANK": "1", "WORLD_SIZE": "4"}) == Share(1, 4)


@pytest.mark.parametrize(("rank", "world"), [("4", "4"), ("-1", "2"), ("one", "2"), ("0", "0")])
def test_a_rank_that_makes_no_sense_is_refused(rank: str, world: str) -> None:
    with pytest.raises(ValueError, match=r"process|invalid literal"):
        share_of({"RANK": rank, "WORLD_SIZE": world})
