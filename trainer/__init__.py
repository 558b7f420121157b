"""Builds, fine-tunes and judges the networks that ColorStudio loads."""
