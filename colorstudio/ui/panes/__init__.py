"""The gray and the coloured photograph, zoomed and panned in step."""
