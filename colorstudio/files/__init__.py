"""Photographs on disk: read, written, and what they say of themselves. libvips; no torch, no Qt."""
