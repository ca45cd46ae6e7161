"""What runs inside the sandbox: only the standard library, and nothing secret.

The modules here are read by a Python that has no site-packages and sees this folder as
the only part of the package. The judged code can read them and the memory they leave
behind, so nothing in them may depend on being unknown.
"""
