"""The models that have a short name, as rows of a table."""

from __future__ import annotations

from qwq_lab.models.catalogue import known_models


def model_rows() -> list[tuple[str, ...]]:
    """Return a head and a row per model: what it is, memory, context, licence."""
    rows = [
        (
            entry.name,
            entry.description,
            entry.needs,
            f"{entry.context:,}",
            entry.licence,
        )
        for entry in known_models()
    ]
    return [("Name", "What it is", "Memory", "Context", "Licence"), *rows]
