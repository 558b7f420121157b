"""Which file each photograph of a command line goes to. No photograph is opened here."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from colorstudio.batch.plan import PlanError, common_branches, place_results, plan_batch
from colorstudio.batch.task import Task


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """A folder of two photographs at its top and one in a subfolder."""
    folder = tmp_path / "scans"
    for name in ("one.jpg", "two.gif", "album/three.tif"):
        touch(folder / name)
    return folder


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def targets(*tasks: Task, below: Path) -> list[str]:
    return [task.target.relative_to(below).as_posix() for task in tasks]


def test_a_result_goes_beside_its_photograph_in_the_same_format(scans: Path) -> None:
    assert plan_batch([scans / "one.jpg"]).tasks == (Task(scans / "one.jpg", scans / "one-color.jpg"),)


def test_a_format_that_is_only_read_becomes_png(scans: Path) -> None:
    assert plan_batch([scans / "two.gif"]).tasks[0].target == scans / "two-color.png"


def test_the_tree_of_a_folder_is_kept_below_the_output(scans: Path, tmp_path: Path) -> None:
    plan = plan_batch([scans], output=tmp_path / "out")
    expected = ["one-color.jpg", "two-color.png", "album/three-color.tif"]
    assert targets(*plan.tasks, below=tmp_path / "out") == expected


def test_two_folders_do_not_mix_below_the_output(scans: Path, tmp_path: Path) -> None:
    touch(tmp_path / "more" / "one.jpg")
    plan = plan_batch([scans / "album", tmp_path / "more"], output=tmp_path / "out")
    assert targets(*plan.tasks, below=tmp_path / "out") == ["album/three-color.tif", "more/one-color.jpg"]


def test_the_current_folder_can_be_named_by_a_dot(scans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(scans)
    assert [task.target for task in plan_batch([Path()]).tasks][-1] == Path("album/three-color.tif")


def test_earlier_results_in_a_folder_are_left_out_and_counted(scans: Path) -> None:
    touch(scans / "one-color.jpg")
    plan = plan_batch([scans])
    assert (len(plan.tasks), plan.earlier_outputs) == (3, 1)


def test_an_earlier_result_that_is_named_itself_is_coloured(scans: Path) -> None:
    again = touch(scans / "one-color.jpg")
    assert plan_batch([again]).tasks == (Task(again, scans / "one-color-color.jpg"),)


def test_a_photograph_named_twice_is_coloured_once(scans: Path) -> None:
    assert len(plan_batch([scans / "one.jpg", scans, scans / "album" / ".." / "one.jpg"]).tasks) == 3


def test_of_two_results_of_one_name_the_later_says_its_format(scans: Path, tmp_path: Path) -> None:
    touch(scans / "one.png")
    plan = plan_batch([scans / "one.jpg", scans / "one.png"], output=tmp_path / "out", suffix=".webp")
    assert targets(*plan.tasks, below=tmp_path / "out") == ["one-color.webp", "one-png-color.webp"]


def test_names_that_differ_in_case_alone_are_one_name(scans: Path) -> None:
    touch(scans / "ONE.png")
    names = [task.target.name for task in plan_batch([scans / "one.jpg", scans / "ONE.png"], suffix=".jpg").tasks]
    assert names == ["one-color.jpg", "ONE-png-color.jpg"]


def test_results_that_would_still_be_called_the_same_are_numbered(scans: Path, tmp_path: Path) -> None:
    other = [touch(tmp_path / name / "one.jpg") for name in ("a", "b")]
    plan = plan_batch([scans / "one.jpg", *other], output=tmp_path / "out")
    assert targets(*plan.tasks, below=tmp_path / "out") == [
        "one-color.jpg",
        "one-jpg-color.jpg",
        "one-jpg-color-2.jpg",
    ]


def test_an_output_with_an_ending_is_a_file(scans: Path, tmp_path: Path) -> None:
    plan = plan_batch([scans / "one.jpg"], output=tmp_path / "new.webp")
    assert plan.tasks == (Task(scans / "one.jpg", tmp_path / "new.webp"),)


def test_an_output_with_an_ending_that_is_a_folder_stays_one(scans: Path, tmp_path: Path) -> None:
    folder = tmp_path / "summer.2024"
    folder.mkdir()
    assert plan_batch([scans / "one.jpg"], output=folder).tasks[0].target == folder / "one-color.jpg"


@pytest.mark.parametrize("paths", [("one.jpg", "two.gif"), ("album",)])
def test_one_file_cannot_take_several_photographs(scans: Path, tmp_path: Path, paths: tuple[str, ...]) -> None:
    with pytest.raises(PlanError, match="names one file"):
        plan_batch([scans / path for path in paths], output=tmp_path / "new.jpg")


def test_an_output_format_that_is_not_written_is_refused(scans: Path, tmp_path: Path) -> None:
    with pytest.raises(PlanError, match=r"does not write \.gif files"):
        plan_batch([scans / "one.jpg"], output=tmp_path / "new.gif")


def test_a_format_that_contradicts_the_output_is_refused(scans: Path, tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="leave one out"):
        plan_batch([scans / "one.jpg"], output=tmp_path / "new.png", suffix=".jpg")


@pytest.mark.parametrize(("name", "suffix"), [("new.jpeg", ".jpg"), ("new.TIFF", ".tif")])
def test_another_name_of_the_same_format_contradicts_nothing(
    scans: Path, tmp_path: Path, name: str, suffix: str
) -> None:
    plan = plan_batch([scans / "one.jpg"], output=tmp_path / name, suffix=suffix)
    assert [task.target for task in plan.tasks] == [tmp_path / name]


def test_an_output_for_a_folder_may_have_a_dot_in_its_name(scans: Path, tmp_path: Path) -> None:
    plan = plan_batch([scans], output=tmp_path / "scans.2024")
    assert targets(*plan.tasks, below=tmp_path / "scans.2024")[0] == "one-color.jpg"


def test_folders_of_servers_and_bins_and_hidden_ones_are_left_out(scans: Path) -> None:
    for folder in ("@eaDir", ".thumbs", "$RECYCLE.BIN", ".hidden", "album/@eaDir"):
        touch(scans / folder / "one.jpg")
    assert len(plan_batch([scans]).tasks) == 3


def test_numbered_results_are_earlier_results_too(scans: Path) -> None:
    touch(scans / "one-color-2.jpg")
    assert plan_batch([scans]).earlier_outputs == 1


def test_kinds_that_want_a_package_are_planned_so_that_what_is_missing_is_said(scans: Path) -> None:
    for name in ("a.CR2", "b.heic", "notes.txt"):
        touch(scans / name)
    assert {"a.CR2", "b.heic"} < {task.source.name for task in plan_batch([scans]).tasks}


def test_a_link_to_itself_is_planned_and_left_to_whoever_opens_it(scans: Path) -> None:
    loop = scans / "loop.jpg"
    try:
        loop.symlink_to(loop)
    except OSError:
        pytest.skip("this system lets nobody make links")
    assert [task.source for task in plan_batch([loop]).tasks] == [loop]
    assert len(plan_batch([scans]).tasks) == 3


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the administrator may read anywhere")
def test_a_folder_that_cannot_be_listed_is_said(scans: Path) -> None:
    (scans / "album").chmod(0)
    plan = plan_batch([scans])
    (scans / "album").chmod(0o700)
    assert [message.values["folder"] for message in plan.unreadable] == [str(scans / "album")]
    assert len(plan.tasks) == 2


def test_a_folder_that_vanishes_while_it_is_searched_is_said(scans: Path, close_folder: Callable[[str], None]) -> None:
    close_folder("album")
    (message,) = plan_batch([scans]).unreadable
    assert str(message) == f"The folder “{scans / 'album'}” could not be looked through: Permission denied."


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_to_photographs_that_are_gone_are_said(scans: Path) -> None:
    (scans / "gone.jpg").symlink_to(scans / "nowhere.jpg")
    (scans / "gone.txt").symlink_to(scans / "nowhere.txt")
    (scans / "round.png").symlink_to(scans / "round.png")
    plan = plan_batch([scans])
    assert [message.values["name"] for message in plan.unreadable] == ["gone.jpg", "round.png"]
    assert "is a link to a photograph that is not there: No such file" in str(plan.unreadable[0])
    assert len(plan.tasks) == 3


def test_a_name_that_has_to_be_shortened_is_told_of(tmp_path: Path) -> None:
    long = touch(tmp_path / ("x" * 251 + ".png"))
    plan = plan_batch([long])
    assert "too long" in str(plan.notes[0])
    assert plan.tasks[0].target.name in str(plan.notes[0])
    touch(plan.tasks[0].target)


def test_each_photograph_has_a_key_that_does_not_depend_on_where_its_folder_lies(scans: Path, tmp_path: Path) -> None:
    keys = plan_batch([scans]).keys
    moved = tmp_path / "elsewhere"
    scans.rename(moved)
    assert plan_batch([moved]).keys == keys == ("one.jpg", "two.gif", "album/three.tif")


def test_files_keep_the_folders_below_the_one_they_all_lie_in(scans: Path) -> None:
    found = common_branches([scans / "one.jpg", scans / "album" / "three.tif"])
    assert [one.branch for one in found] == [Path(), Path("album")]


def test_a_pattern_names_the_results(scans: Path, tmp_path: Path) -> None:
    found = common_branches([scans / "one.jpg", scans / "album" / "three.tif"])
    tasks, _ = place_results(found, tmp_path, pattern="{number} {name} in {folder}", suffix=".jpg")
    assert targets(*tasks, below=tmp_path) == ["01 one in scans.jpg", "album/02 three in album.jpg"]
