"""From a run's checkpoint to a network that ships: measured, described, shown."""
