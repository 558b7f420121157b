"""The window: widgets that show what the Session holds and pass on what the user does. No torch here."""
