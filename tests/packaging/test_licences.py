import sys
import sysconfig
from pathlib import Path

import pytest
from contents import Content, read_contents
from licences import Component, DistributionFinder, find_components, find_python, licences_to_text
from parts import PackagingError

SITE = Path(sysconfig.get_path("purelib"))


def made_by(name: str, licence: str = "MIT", text: str = "Do as you like.") -> Component:
    return Component(name, "1.0", licence, (("LICENSE", text),))


def content(place: str, source: Path) -> Content:
    return Content(place, source, "BINARY")


def test_what_is_inside_is_read_from_the_build_s_own_lists(tmp_path: Path) -> None:
    collected = [("LICENSE", "/root/LICENSE", "DATA"), ("libx.so", "sub/libx.so", "SYMLINK")]
    modules = [("numpy", "/site/numpy/__init__.py", "PYMODULE"), ("space", "-", "PYMODULE")]
    (tmp_path / "COLLECT-00.toc").write_text(repr((collected, 1)))
    (tmp_path / "PYZ-00.toc").write_text(repr(("/build/PYZ-00.pyz", modules, {})))
    found = read_contents(tmp_path)
    assert [(item.place, item.source) for item in found] == [
        ("LICENSE", Path("/root/LICENSE")),
        ("numpy", Path("/site/numpy/__init__.py")),
    ]


def test_a_file_is_found_to_belong_to_the_distribution_that_installed_it() -> None:
    find = DistributionFinder(SITE)
    found = find(SITE / "platformdirs" / "__init__.py")
    assert found is not None
    assert found.name == "platformdirs"
    assert found.licence == "MIT"
    assert "Permission is hereby granted" in found.texts[0][1]
    assert find(SITE / "platformdirs" / "nobody_s.py") is None


@pytest.mark.parametrize("name", ["PySide6", "pyvips"])
def test_the_lgpl_is_there_in_full_for_what_is_under_it(name: str) -> None:
    find = DistributionFinder(SITE)
    source = SITE / name / "__init__.py" if name == "PySide6" else next(SITE.glob("pyvips_binary.libs/libvips*"), None)
    if source is None:
        pytest.skip("this system's libvips comes in another way")
    found = find(source)
    assert found is not None
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in text for _, text in found.texts)


def installed(site: Path, name: str) -> Path:
    """A distribution of one file that has no licence text."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Name: {name}\nVersion: 1.0\nLicense: Proprietary\nHome-page: the maker's\n")
    (info / "RECORD").write_text(f"{name}.so,,\n")
    return site / f"{name}.so"


def test_a_distribution_without_a_licence_text_stops_the_release(tmp_path: Path) -> None:
    source = installed(tmp_path, "mystery")
    with pytest.raises(PackagingError, match="mystery"):
        DistributionFinder(tmp_path)(source)


def test_nvidia_s_are_listed_with_what_they_say_of_themselves(tmp_path: Path) -> None:
    source = installed(tmp_path, "nvidia_thing")
    found = DistributionFinder(tmp_path)(source)
    assert found is not None
    assert (found.licence, "the maker's" in found.texts[0][1]) == ("Proprietary", True)


def test_the_standard_library_is_python_s() -> None:
    found = find_python(Path(sysconfig.get_path("stdlib")) / "json" / "decoder.py")
    assert found is not None
    assert found.name == "Python"
    assert found.version == sys.version.split()[0]


def test_each_component_is_listed_once_however_many_files_it_has() -> None:
    inside = [content("a.so", Path("/site/a.so")), content("b.so", Path("/site/b.so"))]
    found = find_components(inside, [lambda source: made_by("thing")], own=[])
    assert [component.name for component in found] == ["thing"]


def test_our_own_files_need_no_licence_of_others() -> None:
    inside = [content("resources/icon.svg", Path("/project/resources/icon.svg"))]
    known = [made_by("bootloader")]
    assert find_components(inside, [lambda source: None], own=[Path("/project")], known=known) == known


def test_a_file_that_nobody_is_known_to_own_stops_the_release() -> None:
    inside = [content("libmystery.so", Path("/opt/libmystery.so"))]
    with pytest.raises(PackagingError, match=r"libmystery\.so"):
        find_components(inside, [lambda source: None], own=[Path("/project")])


def test_the_same_text_is_printed_once_and_referred_to_afterwards() -> None:
    text = licences_to_text([made_by("first"), made_by("second"), made_by("third", "BSD", "Another text.")])
    assert text.count("Do as you like.") == 1
    assert "the same text as first: LICENSE" in text
    assert "third 1.0: BSD" in text
