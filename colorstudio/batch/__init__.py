"""Many photographs: which of them, and what their coloured files are called. No Qt, no torch."""
