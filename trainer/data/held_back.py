"""Which photographs the studio network is trained on, and which are held back from it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from trainer.data.album import Album, read_album
from trainer.data.likeness import without_grays, without_likenesses, without_twins
from trainer.data.photos import PhotoEntry, Photos, find_photos, find_shards

T = TypeVar("T")

FIRST_PEOPLE = ("flickr8k_1k", "fddb_news", "lsp_people", "ccp_fashion", "pacs_photo")
# The sources of the first networks' photographs, 100 to 208 px. What is not among them came later, and larger.
FIRST = (
    *FIRST_PEOPLE,
    "scenes400",
    "voc_subset_1907",
    "miniplaces_128",
    "intel_scenes",
    "imagenette_160",
    "corel5k",
    "catsdogs",
    "lnsim_nature",
    "houses",
    "food_cbir",
    "nyu_indoor",
    "weather_1125",
    "grocery",
    "photo_styletransfer",
    "camvid_480",
)
# Of the larger sets, how many photographs the test takes, 500 in all, and of people how many are held back beside it.
# Not of those sets that are larger copies of what earlier networks were trained on.
TEST = {
    "stanford40": 125,
    "har15": 100,
    "coco256": 100,
    "family_events": 50,
    "sun_a": 50,
    "pedestrians": 40,
    "shanghaitech": 35,
}
HELD_MORE = {"stanford40": 50, "har15": 50, "family_events": 50}
REPORTED = "test"  # the name of the set that is reported, and that nothing is chosen by: see `to_choose_by`


@dataclass(frozen=True)
class Held:
    """What is held back from training: val to choose by, people and more_people to watch, test to report alone.

    people are of the first sets, more_people of the larger ones; test stays empty where those are not there.
    """

    val: Photos
    people: Photos
    more_people: Photos
    test: Photos

    def all(self) -> Photos:
        """All of them."""
        return Photos([*self.val.entries, *self.people.entries, *self.more_people.entries, *self.test.entries])

    def named(self) -> dict[str, Photos]:
        """By the names that a model card gives them; the empty ones are left out."""
        sets = {
            "validation": self.val,
            "people": self.people,
            "people of the larger sets": self.more_people,
            REPORTED: self.test,
        }
        return {name: photos for name, photos in sets.items() if len(photos)}


def to_choose_by(sets: Mapping[str, T]) -> list[T]:
    """What belongs to the sets, by their names on a card, that something may be chosen by: all but `REPORTED`."""
    return [one for name, one in sets.items() if name != REPORTED]


@dataclass(frozen=True)
class Sets:
    """What is trained on and what is held back."""

    train: Photos
    held: Held
    left_out: str = ""  # a sentence on photographs that are not trained on


def split(folder: Path, held_people: int) -> Sets:
    """Training and held-back pictures of a folder.

    None trained on is near-gray, or a near-twin of a held-back one or of another.
    """
    if not find_shards(folder, "train-*"):
        album = _album(folder)
        every_tenth = set(range(0, len(album.photos), 10))
        train = album.photos.at(i for i in range(len(album.photos)) if i not in every_tenth)
        return Sets(train, hold_back(folder, held_people)[1], album.left_out())
    photos, held = hold_back(folder, held_people)
    kept = without_grays(photos)
    gray = len(photos) - len(kept)
    ours = without_twins(without_likenesses(kept, held.all()))
    return Sets(ours, held, f"{gray} near-gray photographs are left out." if gray else "")


def hold_back(folder: Path, held_people: int) -> tuple[Photos, Held]:
    """All photographs that may be trained on (held-back ones among them), and those held back.

    With shards `train-*.tar` and `val-*.tar`, those, and people and a test (`draw_larger`) held back from training. In
    any other folder one picture in ten of its `read_album` is held back, at even steps through them, and no people.
    Raises DataError where that has fewer than 20.
    """
    if not find_shards(folder, "train-*"):
        photos = _album(folder).photos
        return photos, Held(Photos(photos.entries[::10]), Photos([]), Photos([]), Photos([]))
    train = find_photos(folder, "train-*")
    of_people = train.where(lambda entry: entry.source in FIRST_PEOPLE).entries
    people = Photos(of_people[:: max(len(of_people) // held_people, 1)][:held_people])
    test, more_people = draw_larger(train)
    return train, Held(find_photos(folder, "val-*"), people, more_people, test)


def _album(folder: Path) -> Album:
    album = read_album(folder)
    album.require()
    return album


def draw_larger(train: Photos) -> tuple[Photos, Photos]:
    """The test and the people held back, of the larger sets among a folder's training photographs.

    Of each set those whose names have the least SHA-256, so that everyone draws the same ones, whatever else is in the
    folder; first the test, then the people. Near-gray ones, and near-twins of photographs of the first sets, which
    earlier networks were trained on, are passed over.
    """
    test: list[PhotoEntry] = []
    people: list[PhotoEntry] = []
    first = [entry for entry in train.entries if entry.source in FIRST]
    for source, count in TEST.items():
        more = HELD_MORE.get(source, 0)
        there = [entry for entry in train.entries if entry.source == source]
        likely = Photos(sorted(there, key=_digest)[: 2 * (count + more)])
        passed = without_likenesses(without_twins(without_grays(likely)), Photos(first)).entries
        test += passed[:count]
        people += passed[count : count + more]
    return Photos(test), Photos(people)


def _digest(entry: PhotoEntry) -> str:
    return hashlib.sha256(Path(entry.name).stem.encode()).hexdigest()
