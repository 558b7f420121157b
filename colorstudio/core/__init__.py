"""Colour, photographs and networks: numpy, torch and imaging libraries; no Qt and no threads."""
