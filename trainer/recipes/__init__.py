"""One short file a network, read top-down: config, data, network, loss, schedule."""
