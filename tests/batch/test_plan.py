"""Which file each photograph of a command line goes to. No photograph is opened here."""

from pathlib import Path

import pytest

from colorstudio.batch.plan import PlanError, Task, plan_batch


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


def test_two_results_that_cannot_be_told_apart_are_refused(scans: Path, tmp_path: Path) -> None:
    other = [touch(tmp_path / name / "one.jpg") for name in ("a", "b")]
    with pytest.raises(PlanError, match=r"would both become .*one-jpg-color\.jpg"):
        plan_batch([scans / "one.jpg", *other], output=tmp_path / "out")


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


def test_an_output_for_a_folder_may_have_a_dot_in_its_name(scans: Path, tmp_path: Path) -> None:
    plan = plan_batch([scans], output=tmp_path / "scans.2024")
    assert targets(*plan.tasks, below=tmp_path / "scans.2024")[0] == "one-color.jpg"
