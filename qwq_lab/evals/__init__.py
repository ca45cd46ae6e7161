"""Evaluations: what a model gets right, with intervals."""
