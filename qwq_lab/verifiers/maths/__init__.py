"""Answers of mathematics: read, brought into one form, compared exactly."""
