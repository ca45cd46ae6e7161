"""The options of loading as flags, the same for the shell and the magic."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any, NamedTuple


class Flag(NamedTuple):
    """One flag: what ``ArgumentParser.add_argument`` takes."""

    name: str
    about: str
    settings: dict[str, Any]


FLAGS = (
    Flag(
        "--quantization",
        "the precision of the weights",
        {"choices": ["auto", "4bit", "none"]},
    ),
    Flag("--device", "where to compute; auto, cpu, cuda, or cuda:1 and others", {}),
    Flag(
        "--head",
        "the precision of the output head; 4bit saves memory and time and costs a "
        "little precision",
        {"choices": ["16bit", "4bit"]},
    ),
    Flag(
        "--embedding",
        "where the embedding lies; cpu saves memory of the GPU",
        {"choices": ["gpu", "cpu"]},
    ),
    Flag("--device-map", "auto spreads the model over all GPUs", {"choices": ["auto"]}),
    Flag("--revision", "branch, tag or commit on the Hub", {}),
    Flag("--source", "where to download from", {"choices": ["hub", "modelscope"]}),
    Flag(
        "--no-cache",
        "neither take nor keep the 4-bit cache",
        {"dest": "use_cache", "action": "store_const", "const": False},
    ),
    Flag(
        "--verify",
        "full checks every byte of the 4-bit cache",
        {"choices": ["fast", "full"]},
    ),
    Flag(
        "--force",
        "try also what does not fit",
        {"action": "store_const", "const": True},
    ),
)


def add_load_flags(parser: ArgumentParser) -> None:
    """Give a parser the options of loading."""
    group = parser.add_argument_group("loading")
    for flag in FLAGS:
        group.add_argument(flag.name, help=flag.about, **flag.settings)


def load_options(arguments: Namespace) -> dict[str, Any]:
    """Return the options that were given, named as `load_model` names them."""
    names = [
        flag.settings.get("dest", flag.name.removeprefix("--").replace("-", "_"))
        for flag in FLAGS
    ]
    given = {name: getattr(arguments, name, None) for name in names}
    return {name: value for name, value in given.items() if value is not None}
