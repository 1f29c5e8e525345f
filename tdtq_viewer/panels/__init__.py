"""The parts of the window, one panel a file. Panels read from the session and write to it."""
