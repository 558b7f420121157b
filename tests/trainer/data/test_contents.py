from pathlib import Path

from trainer.data.contents import contents


def test_contents_are_the_names_and_sizes_wherever_the_folder_lies(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name / "sub").mkdir(parents=True)
        (tmp_path / name / "sub" / "x.jpg").write_bytes(b"12")
    (tmp_path / "b" / ".DS_Store").write_bytes(b"1")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    (tmp_path / "b" / "sub" / "x.jpg").write_bytes(b"123")
    assert contents(tmp_path / "a") != contents(tmp_path / "b")
    (tmp_path / "a" / "y.jpg").touch()
    changed = contents(tmp_path / "a")
    (tmp_path / "a" / "y.jpg").rename(tmp_path / "a" / "z.jpg")
    assert contents(tmp_path / "a") != changed


def test_a_name_that_is_no_unicode_has_contents(tmp_path: Path) -> None:
    path = Path(str(tmp_path / "x") + b"\xff".decode("utf-8", "surrogateescape"))
    path.touch()
    assert contents(tmp_path)
