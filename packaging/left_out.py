"""What stays out of the frozen program, with the reason."""

import fnmatch
from pathlib import Path

# Modules without which the window, `colorize` and `fine-tune` run, beside torch 2.13 and 2.15: the smoke test's checks
# of these pass with the unfrozen program, too, when the import of these modules is refused.
# torch._dynamo, torch.distributed and sympy stay: torch's optimizers import the first, and it imports the others.
LEFT_OUT_MODULES = (
    # Python's own, and what installs packages
    "tkinter", "_tkinter", "idlelib", "lib2to3", "ensurepip", "venv", "turtledemo", "test", "pydoc_data",
    "readline", "curses", "_curses", "ssl", "_ssl", "_hashlib",
    "setuptools", "_distutils_hack", "pkg_resources", "pip", "wheel", "packaging", "PyInstaller", "IPython", "pytest",
    "PySide6.QtNetwork", "PySide6.QtOpenGL",
    # the trainer's beyond fine-tuning, and torch's where they are installed
    "torchvision", "matplotlib", "tensorboard", "skimage", "scipy", "pandas", "yaml", "functorch",
    "triton", "networkx", "jinja2", "markupsafe", "fsspec", "filelock", "psutil", "pycparser",
    # tests and tools of libraries, and what Pillow is not asked for
    "numpy.f2py", "numpy.distutils", "numpy.testing", "numpy.ma.tests", "numpy.polynomial.tests",
    "numpy._core.tests", "numpy.lib.tests", "numpy.linalg.tests", "numpy.random.tests", "numpy.fft.tests",
    "numpy.matrixlib.tests", "numpy.typing.tests", "numpy.tests", "numpy._pyinstaller", "numpy._core._multiarray_tests",
    "mpmath.tests", "sympy.physics", "sympy.stats", "sympy.testing.tests",
    "PIL.ImageTk", "PIL._imagingtk", "PIL.ImageQt", "PIL.ImageFont", "PIL._imagingft", "PIL.ImageCms",
    "PIL._imagingcms", "PIL.ImageGrab", "PIL.ImageShow", "PIL.ImageDraw", "PIL.ImageDraw2", "PIL.ImageText",
    "PIL.report", "PIL.PdfParser", "PIL.PSDraw",
    # torch: tests, compiler, exporters, tools for many machines
    "torch.testing._internal.common_methods_invocations", "torch.testing._internal.generated",
    "torch.testing._internal.opinfo", "torch.testing._internal.common_utils",
    "torch.testing._internal.common_modules", "torch.testing._internal.common_nn",
    "torch.testing._internal.common_quantization", "torch.testing._internal.common_distributed",
    "torch.testing._internal.common_device_type", "torch.testing._internal.common_optimizers",
    "torch.testing._internal.common_fsdp", "torch.testing._internal.jit_utils",
    "torch.testing._internal.distributed.distributed_test", "torch.testing._internal.distributed.rpc",
    "torch.testing._internal.distributed._tensor", "torch.testing._internal.hypothesis_utils",
    "torch.testing._internal.data", "torch.testing._internal.test_module", "torch.testing._internal.codegen",
    "torch._inductor.fx_passes", "torch._inductor.kernel", "torch._inductor.ir",
    "torch._inductor.scheduler", "torch._inductor.lowering", "torch._inductor.select_algorithm",
    "torch._inductor.codecache", "torch._inductor.template_heuristics", "torch._inductor.autoheuristic",
    "torch._inductor.compile_fx", "torch._inductor.graph", "torch._inductor.cudagraph_trees",
    "torch._inductor.runtime.triton_heuristics", "torch._inductor.compile_worker", "torch._inductor.autotune_process",
    "torch._inductor.package", "torch._inductor.fuzzer", "torch._inductor.debug",
    "torch._inductor.codegen.cpp", "torch._inductor.codegen.cpp_gemm_template",
    "torch._inductor.codegen.cpp_template", "torch._inductor.codegen.cpp_wrapper_cpu",
    "torch._inductor.codegen.cpp_wrapper_gpu", "torch._inductor.codegen.cuda",
    "torch._inductor.codegen.cutlass", "torch._inductor.codegen.cutedsl", "torch._inductor.codegen.halide",
    "torch._inductor.codegen.mps", "torch._inductor.codegen.multi_kernel",
    "torch._inductor.codegen.nv_universal_gemm", "torch._inductor.codegen.pallas",
    "torch._inductor.codegen.rocm", "torch._inductor.codegen.simd", "torch._inductor.codegen.subgraph",
    "torch._inductor.codegen.triton", "torch._inductor.codegen.wrapper", "torch._inductor.codegen.xpu",
    "torch._vendor.quack", "torch._export.serde", "torch._export.passes", "torch._export.db",
    "torch.ao.ns", "torch.ao.pruning", "torch.ao.quantization.fx", "torch.ao.quantization.backend_config",
    "torch.backends._nnapi", "torch.backends._coreml",
    "torch.distributed.checkpoint", "torch.distributed.elastic", "torch.distributed.pipelining",
    "torch.distributed._tools", "torch.distributed.optim", "torch.distributed.launcher", "torch.distributed.run",
    "torch.distributed.launch", "torch.distributed.tensor.experimental", "torch.distributed.tensor.debug",
    "torch.distributed.debug", "torch.fx.experimental.migrate_gradual_types",
    "torch.sparse._triton_ops", "torch.sparse._triton_ops_meta",
    "torch.utils.benchmark", "torch.utils.hipify", "torch.utils.tensorboard",
    "torch.utils.model_dump", "torch.utils.viz", "torch.utils.mobile_optimizer",
    "torch.contrib", "torchgen.dest", "torchgen.api", "torchgen.static_runtime",
)  # fmt: skip

# Modules of torch that read their own source when they are loaded: these keep their .py beside the archive.
SOURCES_KEPT = (
    "torch._dynamo.config", "torch._export.config", "torch._functorch.config", "torch._inductor.config",
    "torch.compiler.config", "torch.distributed.config", "torch.fx.experimental._config",
    "torch.utils.serialization.config", "torch.functional", "torch.nn.functional", "torch.nn.modules.rnn",
)  # fmt: skip

# Files by their place in the program's folder. Qt: parts for tablets, televisions, QML, databases, networks.
LEFT_OUT_FILES = (
    "PySide6/Qt/translations/*", "PySide6/translations/*",  # all but those of KEPT_FILES
    "resources/languages/*.ts",  # the translators'
    "PySide6/Qt/qml/*",
    "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/generic/*",
    "PySide6/Qt/plugins/networkinformation/*",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "PySide6/Qt/plugins/platforms/libq[elv]*",  # eglfs, linuxfb, vnc, vkkhrdisplay
    "PySide6/Qt/plugins/platforms/libqminimalegl.so",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",  # would mix the system's GTK with libraries from here
    "PySide6/Qt/plugins/xcbglintegrations/*",  # the same with its OpenGL; the window is drawn without it
    "PySide6/Qt/plugins/wayland-graphics-integration-client/*",
    "PySide6/Qt/plugins/wayland-shell-integration/libivi-shell.so",  # cars
    "PySide6/Qt/plugins/tls/*",
    "PySide6/Qt/plugins/imageformats/*qpdf*",
    "PySide6/Qt/lib/libQt6E[Gg]l*",
    "PySide6/Qt/lib/libQt6Network*",
    "PySide6/Qt/lib/libQt6OpenGL*",
    "PySide6/Qt/lib/libQt6Pdf*",
    "PySide6/Qt/lib/libQt6Qml*",
    "PySide6/Qt/lib/libQt6Quick*",
    "PySide6/Qt/lib/libQt6VirtualKeyboard*",
    "libQt6E[Gg]l*", "libQt6Network*", "libQt6OpenGL*", "libQt6Pdf*", "libQt6Qml*", "libQt6Quick*",  # links to these
    "libQt6VirtualKeyboard*",
    "PySide6/opengl32sw.dll",  # 20 MB of software OpenGL; widgets paint without it
    "PySide6/Qt6Qml*.dll", "PySide6/Qt6Quick*.dll", "PySide6/Qt6Pdf*.dll", "PySide6/Qt6VirtualKeyboard*.dll",
    "torch/lib/*.lib", "torch/lib/libprotoc*", "torch/test/*", "torch/include/*", "torch/share/*",
    "torch/lib/libbackend_with_compiler.so", "torch/lib/libjitbackend_test.so", "torch/lib/libtorchbind_test.so",
    "torch/lib/libaoti_custom_ops.so",
    # CUDA: several graphics cards by MPI or InfiniBand, profiling; torch asks for none of it by name.
    "nvidia/*/lib/libcusolverMg*", "nvidia/*/lib/libnvperf*", "nvidia/*/lib/libpcsampling*",
    "nvidia/*/lib/libcheckpoint*", "nvidia/*/lib/libcufile_rdma*", "nvidia/*/lib/nvshmem_*",
    "nvidia/*/lib/libnvshmem_device*",
    "numpy/*/tests/*", "*.pyi", "*.pxd",
)  # fmt: skip

# What stays in all the same: Qt's own words, in the languages that the program speaks.
KEPT_FILES = tuple(
    f"PySide6/{folder}translations/qtbase_{catalogue.stem.removeprefix('colorstudio_')}.qm"
    for catalogue in (Path(__file__).parent.parent / "resources" / "languages").glob("*.ts")
    for folder in ("Qt/", "")
)


def is_left_out(place: str) -> bool:
    """Whether the file of this place in the program's folder stays out."""
    name = place.replace("\\", "/")
    return name not in KEPT_FILES and any(fnmatch.fnmatch(name, pattern) for pattern in LEFT_OUT_FILES)


def is_left_out_module(name: str) -> bool:
    """Whether a module, or a package above it, stays out."""
    return any(name == other or name.startswith(f"{other}.") for other in LEFT_OUT_MODULES)
