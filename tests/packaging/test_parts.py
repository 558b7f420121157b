import subprocess
import sys
from pathlib import Path

import parts
import pytest
import torch
from left_out import SOURCES_KEPT, is_left_out, is_left_out_module
from parts import PackagingError, choose_flavour, modules_below, without_orphans

from colorstudio import __version__

ROOT = Path(__file__).parent.parent.parent

# Every import but those of left-out modules; then what colorize and fine-tune load, and a step of the optimizer.
WITHOUT_LEFT_OUT = """
import sys
sys.path[:0] = ["packaging"]
import left_out
from importlib.machinery import PathFinder

find = PathFinder.find_spec
def find_spec(name, path=None, target=None):
    return None if left_out.is_left_out_module(name) else find(name, path, target)
PathFinder.find_spec = staticmethod(find_spec)

import torch
from trainer.run.precision import autocast
from torch.optim.swa_utils import AveragedModel
import colorstudio.cli.colorize, colorstudio.engine.darkroom, colorstudio.ui.app, trainer.run.worker
layer = torch.nn.Conv2d(1, 1, 3)
average = AveragedModel(layer)
optimizer = torch.optim.AdamW(layer.parameters())
with autocast(torch.device("cpu")):
    loss = layer(torch.ones(1, 1, 4, 4)).float().mean()
loss.backward()
torch.nn.utils.clip_grad_norm_(layer.parameters(), 1.0)
optimizer.step()
average.update_parameters(layer)
print(*sys.modules, sep="\\n")
"""


def test_the_name_and_version_are_the_package_s_own() -> None:
    project = parts.read_project()
    assert (project.name, project.version) == ("ColorStudio", __version__)


def test_the_cpu_flavour_is_made_unless_another_is_asked_for() -> None:
    assert choose_flavour({}, None) == "cpu"
    assert choose_flavour({"COLORSTUDIO_FLAVOUR": "cuda"}, "13.2") == "cuda"


@pytest.mark.parametrize(
    ("asked", "cuda", "word"), [("cpu", "13.2", "CPU build"), ("cuda", None, "CUDA build"), ("rocm", None, "rocm")]
)
def test_a_flavour_that_does_not_fit_the_torch_at_hand_is_refused(asked: str, cuda: str | None, word: str) -> None:
    with pytest.raises(PackagingError, match=word):
        choose_flavour({"COLORSTUDIO_FLAVOUR": asked}, cuda)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/translations/qtbase_fi.qm",
        "PySide6/Qt/translations/designer_de.qm",
        "resources/languages/colorstudio_de.ts",
        "PySide6\\Qt6Quick.dll",
        "torch/lib/libtorchbind_test.so",
        "libQt6EglFSDeviceIntegration.so.6",
        "libQt6Network.so.6",
    ],
)
def test_parts_that_nothing_uses_stay_out(place: str) -> None:
    assert is_left_out(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "torch/lib/libtorch_cpu.so",
        "resources/models/studio.safetensors",
        "resources/languages/colorstudio_de.qm",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\translations\\qtbase_de.qm",
    ],
)
def test_parts_that_the_program_needs_stay_in(place: str) -> None:
    assert not is_left_out(place)


def test_a_package_left_out_is_left_out_with_all_below_it_and_nothing_beside_it() -> None:
    assert is_left_out_module("torch._inductor.codegen.cpp")
    assert not is_left_out_module("torch._inductor.codegen_other")
    assert not is_left_out_module("torch._inductor")


def test_modules_are_found_by_their_files_without_tests_and_what_is_left_out(tmp_path: Path) -> None:
    for name in ("__init__.py", "a.py", "sub/__init__.py", "sub/b.py", "test/c.py", "utils/benchmark/d.py"):
        path = tmp_path / "torch" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert modules_below(tmp_path / "torch") == ["torch", "torch.a", "torch.sub", "torch.sub.b"]


def test_libraries_of_the_system_go_with_the_last_that_wanted_them() -> None:
    binaries = [
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/site/PySide6/Qt/lib/libQt6Gui.so.6", "BINARY"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK"),
        ("libglib-2.0.so.0", "/usr/lib/libglib-2.0.so.0", "BINARY"),
        ("libgtk-3.so.0", "/usr/lib/libgtk-3.so.0", "BINARY"),
        ("libpython3.11.so.1.0", "/python/lib/libpython3.11.so.1.0", "BINARY"),
    ]
    needed = {"/site/PySide6/Qt/lib/libQt6Gui.so.6": ["libglib-2.0.so.0", "libc.so.6"]}
    kept = without_orphans(binaries, Path("/site"), lambda path: needed.get(path, []))
    assert [entry[0] for entry in kept] == [
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "libglib-2.0.so.0",
        "libpython3.11.so.1.0",
        "libQt6Gui.so.6",
    ]


def test_links_inside_a_folder_are_kept_with_their_target() -> None:
    binaries = [("a/lib/libx.so.1", "/site/a/lib/libx.so.1", "BINARY"), ("a/lib/libx.so", "libx.so.1", "SYMLINK")]
    assert without_orphans(binaries, Path("/site"), lambda path: []) == binaries


def test_macos_offers_the_program_for_every_kind_of_photograph() -> None:
    types = parts.info_plist(parts.read_project())["CFBundleDocumentTypes"]
    assert isinstance(types, list)
    assert {"public.jpeg", "public.png", "public.tiff", "org.webmproject.webp"} <= {*types[0]["LSItemContentTypes"]}


@pytest.mark.slow
def test_colouring_and_fine_tuning_work_without_what_is_left_out() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", WITHOUT_LEFT_OUT], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert {"trainer.run.worker", "colorstudio.ui.app", "torch._dynamo"} <= loaded
    assert not {"torchvision", "matplotlib", "tensorboard", "torch.utils.tensorboard", "skimage", "scipy"} & loaded


def test_modules_that_read_their_own_source_are_where_torch_has_them() -> None:
    package = Path(torch.__file__).parent.parent
    files = [package.joinpath(*name.split(".")) for name in SOURCES_KEPT]
    assert [str(file) for file in files if not file.with_suffix(".py").is_file()] == []
