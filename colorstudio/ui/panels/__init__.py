"""What stands around the panes: sliders, network, recognition, film strip."""
