"""Colour and networks: torch; no Qt, no photographs' files, no threads."""
