"""The tables of a model card and a data card, made from what was measured."""

from __future__ import annotations

import dataclasses
import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from qwq_lab.errors import UsageError
from qwq_lab.evals.nano import FamilyResult
from qwq_lab.training.tasks import get_task


def fill_card(text: str, tables: Mapping[str, str]) -> str:
    """Replace the marked tables of a card, and leave every other word alone.

    A table stands between ``<!-- name -->`` and ``<!-- end of name -->``.

    Raises
    ------
    UsageError
        When the card has no such place.
    """
    for name, table in tables.items():
        begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        place = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
        # Escaped, because a table may hold what a replacement would interpret.
        filled = f"{begin}\n{table}\n{end}".replace("\\", r"\\")
        text, found = place.subn(filled, text)
        if not found:
            raise UsageError(
                f"the card has no place for {name!r}; write <!-- {name} --> and "
                f"<!-- end of {name} --> where the table should stand"
            )
    return text


def fill_model_folder(folder: Path, figures: Iterable[Path]) -> list[FamilyResult]:
    """Fill the tables of ``README.md`` and ``DATA.md`` in a model's folder.

    Parameters
    ----------
    folder
        Holds the two cards and ``training.json``.
    figures
        What ``qwq-lab eval --json`` has written, in the order of the tables.

    Returns
    -------
    list
        The results of the families, for a picture.

    Raises
    ------
    UsageError
        When a file cannot be read or a card has no place for a table.
    """
    rows = [row for file in figures for row in _read_json(file, "rows")]
    counts = _read_json(folder / "training.json", "conversations")
    free = [row for row in rows if row["family"] == "paraphrases"]
    drawn = [row for row in rows if row["family"] != "paraphrases"]
    tables = {
        "README.md": {
            "accuracy": accuracy_table(drawn),
            "paraphrases": accuracy_table(free),
            "beyond": beyond_table(drawn),
        },
        "DATA.md": {"conversations": data_table(counts)},
    }
    for name, of_card in tables.items():
        card = folder / name
        try:
            text = card.read_text("utf-8")
        except OSError as error:
            raise UsageError(f"cannot read the card {card}: {error}") from None
        card.write_text(fill_card(text, of_card), "utf-8")
    fields = [field.name for field in dataclasses.fields(FamilyResult)]
    return [
        FamilyResult(**{name: row[name] for name in fields if name in row})
        for row in drawn
    ]


def _read_json(file: Path, key: str) -> Any:
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"cannot read figures from {file}: {error}") from None
    if not isinstance(found, dict) or key not in found:
        raise UsageError(f"{file} holds no {key!r}, as eval and train write them")
    return found[key]


def accuracy_table(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the accuracy at the trained sizes, a family per line.

    Parameters
    ----------
    rows
        `FamilyResult.as_row` of each, as ``qwq-lab eval --json`` keeps them.
    """
    families: dict[str, dict[str, Mapping[str, Any]]] = {}
    for row in rows:
        if row["sizes"] == "trained":
            families.setdefault(row["family"], {})[row["language"]] = row
    lines = [
        "| family | English | 95 % interval | Chinese | 95 % interval | tokens |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, by_language in families.items():
        cells = []
        for language in ("en", "zh"):
            found = by_language.get(language)
            cells += [_share(found), _interval(found)] if found else ["", ""]
        measured = list(by_language.values())
        tokens = sum(row["tokens"] for row in measured) / len(measured)
        lines.append(f"| `{name}` | {' | '.join(cells)} | {tokens:.0f} |")
    return "\n".join(lines)


def beyond_table(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the accuracy at larger sizes than were trained."""
    sizes: dict[tuple[str, str], dict[str, Mapping[str, Any]]] = {}
    for row in rows:
        if row["sizes"] != "trained":
            place = sizes.setdefault((row["family"], row["sizes"]), {})
            place[row["language"]] = row
    lines = ["| family | size | English | Chinese |", "| --- | --- | --- | --- |"]
    for (name, size), by_language in sizes.items():
        cells = [
            f"{_share(row)} ({_interval(row)})" if row else ""
            for row in (by_language.get("en"), by_language.get("zh"))
        ]
        lines.append(f"| `{name}` | {size} | {' | '.join(cells)} |")
    return "\n".join(lines)


def data_table(counts: Mapping[str, Mapping[str, int]]) -> str:
    """Return the conversations per family and language, and what a family holds.

    Parameters
    ----------
    counts
        ``counts["addition"]["en"]``, as ``training.json`` keeps them.
    """
    lines = [
        "| family | what it holds | English | Chinese |",
        "| --- | --- | --- | --- |",
    ]
    for name, by_language in counts.items():
        english, chinese = by_language.get("en", 0), by_language.get("zh", 0)
        lines.append(f"| `{name}` | {_describe(name)} | {english:,} | {chinese:,} |")
    english, chinese = (
        sum(by_language.get(language, 0) for by_language in counts.values())
        for language in ("en", "zh")
    )
    lines.append(f"| | together | {english:,} | {chinese:,} |")
    return "\n".join(lines)


def _describe(name: str) -> str:
    """Return the first sentence about a family: that of its module."""
    described = sys.modules[get_task(name).make.__module__].__doc__ or ""
    return described.strip().split("\n\n")[0].replace("\n", " ").replace("|", "\\|")


def _share(row: Mapping[str, Any]) -> str:
    return f"{row['correct'] / row['problems']:.1%}".replace("%", " %")


def _interval(row: Mapping[str, Any]) -> str:
    return f"{100 * row['low']:.1f} to {100 * row['high']:.1f} %"
