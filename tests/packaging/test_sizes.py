import random
import shutil
from pathlib import Path

import pytest
from sizes import GROUPS, group_of, measure, needed_glibc, table


@pytest.mark.parametrize(
    ("place", "group"),
    [
        ("_internal/torch/lib/libtorch_cpu.so", "torch: libtorch_cpu"),
        ("_internal/torch/lib/libtorch_python.so", "torch: the rest"),
        ("_internal/torch/lib/libtorch_cuda.so", "torch: CUDA"),
        ("_internal/nvidia/cu13/lib/libcublas.so.13", "torch: CUDA"),
        ("_internal/PySide6/Qt/lib/libQt6Gui.so.6", "Qt and its bindings"),
        ("_internal/resources/models/studio.safetensors", "networks"),
        ("_internal/libkrb5.so.3", "libraries of the system, others"),
        ("ColorStudio", "executable with all Python modules"),
    ],
)
def test_a_file_is_counted_where_a_reader_looks_for_it(place: str, group: str) -> None:
    assert group_of(place) == group


def test_every_group_has_a_name_of_its_own() -> None:
    assert len({name for name, _ in GROUPS}) == len(GROUPS)


@pytest.mark.skipif(not shutil.which("zstd"), reason="there is no zstd here")
def test_nothing_is_counted_twice_nor_left_out(program: Path) -> None:
    (program / "_internal" / "noise").write_bytes(random.Random(0).randbytes(1_000_000))  # more than a pipe holds
    shares = measure(program, level=1)
    files = [path for path in program.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(share.unpacked for share in shares) == sum(path.stat().st_size for path in files)
    network = next(share for share in shares if share.name == "networks")
    assert 0 < network.packed < network.unpacked == 100_000
    assert f"| all | {sum(path.stat().st_size for path in files) / 1e6:.1f} |" in table(shares)


def test_the_newest_c_library_that_anything_asks_for_counts(program: Path) -> None:
    assert needed_glibc(program) == "2.34"
