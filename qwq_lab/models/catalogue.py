"""Which models there are by short name; any Hub id or folder loads as well."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

NANO_FOLDER = Path(__file__).parent / "nano"


@dataclass(frozen=True)
class ModelEntry:
    """A model with a short name.

    Attributes
    ----------
    name
        What one types.
    source
        Folder, or id on the Hugging Face Hub.
    description
        One line for people.
    needs
        Memory it takes in 4-bit.
    """

    name: str
    source: str
    description: str
    needs: str


_ENTRIES = (
    ModelEntry(
        "nano",
        str(NANO_FOLDER),
        "QwQ-nano, 4.9 M parameters, comes with this package",
        "any CPU",
    ),
    # Size: 32.8e9 parameters, of which the output head and the embedding (1.56e9)
    # stay in bfloat16 when bitsandbytes quantises.
    ModelEntry(
        "qwq-32b",
        "Qwen/QwQ-32B",
        "QwQ-32B, quantised to 4-bit while loading (65.5 GB download)",
        "24 GB GPU, short contexts",
    ),
)


def known_models() -> tuple[ModelEntry, ...]:
    """Return the models that have a short name."""
    return _ENTRIES


def resolve(name: str) -> str:
    """Return the folder or Hub id behind a short name, or the name itself."""
    for entry in _ENTRIES:
        if entry.name == name.lower():
            return entry.source
    return name
