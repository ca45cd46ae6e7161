"""Views: pure functions from replies and figures to safe HTML and plain text.

Importing this package imports no renderer; each view brings its own when it draws.
"""
