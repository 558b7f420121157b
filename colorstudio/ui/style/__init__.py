"""How it looks: theme and icons."""
