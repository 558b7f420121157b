"""What systems know of the colours of their screens, one module a system."""
