"""What the program keeps for the user: networks. No Qt; importing this package loads no torch."""
