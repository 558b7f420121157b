"""Architectures only, each returning raw output: no softmax, no device in `forward`."""
