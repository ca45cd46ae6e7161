"""Code in a reply: found, run in the sandbox, judged by tests that it never sees."""
