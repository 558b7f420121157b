"""Collects torch: what the program loads of it, instead of all that its wheel has (PyInstaller's own hook)."""

from pathlib import Path

import left_out
import parts
from PyInstaller.utils.hooks import get_package_paths

warn_on_missing_hiddenimports = False
module_collection_mode = {"torch": "pyz", **dict.fromkeys(left_out.SOURCES_KEPT, "pyz+py")}

_site, _folder = (Path(path) for path in get_package_paths("torch"))
_libraries = [*_folder.glob("lib/*.so*"), *_folder.glob("lib/*.dylib"), *_folder.glob("lib/*.dll")]
# The libraries that come as packages of their own beside the CUDA build; torch opens some of them by name.
_libraries += [path for path in _site.glob("nvidia/*/lib/*.so*") if not path.is_symlink()]

hiddenimports = parts.modules_below(_folder)
binaries = [(str(path), str(path.parent.relative_to(_site))) for path in _libraries]
datas = []
_manager = _folder / "bin" / "torch_shm_manager"  # torch refuses to load without it
if _manager.exists():
    binaries.append((str(_manager), "torch/bin"))

# Links to them in the program's folder would make torch and CUDA find each library twice.
bindepend_symlink_suppression = ["**/torch/lib/*", "**/nvidia/*/lib/*"]
