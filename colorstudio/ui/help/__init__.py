"""Help inside the program: pages, and the tour at the first start."""
