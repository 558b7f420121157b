"""The state of one window, on the GUI thread: photographs, looks, undo, network, device. No torch."""
