"""One training: its loop, its folder, its pauses, its processes."""
