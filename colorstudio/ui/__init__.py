"""The window: widgets that show what the Session holds and pass on what the user does. No torch here."""

import builtins

import PySide6.QtCore  # noqa: F401 - so that it has done by now what is undone here

# PySide6 puts an import of its own in Python's place. It reads the source of every module that is imported from then
# on, to see whether it may use `__feature__` (nothing here does), and `linecache` keeps what it read: of torch alone
# 40 MB, and a second.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
