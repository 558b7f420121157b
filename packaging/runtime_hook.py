"""PyInstaller runs this before the program, and before its own hooks, one of which loads a part of Qt."""

import early

early.begin()
