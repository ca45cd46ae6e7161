"""Models: which there are, and how they are loaded."""
