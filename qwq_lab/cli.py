"""The command line: ``qwq-lab ask``, ``train``, ``sandbox`` and others."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import sys
import time
from collections.abc import Sequence
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from qwq_lab import __version__
from qwq_lab.errors import QwQLabError, UsageError
from qwq_lab.models.load_flags import add_load_flags, load_options
from qwq_lab.models.plan_report import add_plan_options
from qwq_lab.sandbox import cli as sandbox_cli

if TYPE_CHECKING:
    from qwq_lab.engines.local import LocalEngine


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    options = _parser().parse_args(arguments)
    options.command_line = shlex.join(["qwq-lab", *arguments])
    try:
        options.run(options)
    except QwQLabError as error:
        print(f"qwq-lab: {error}", file=sys.stderr)
        _drop_what_cannot_be_written()
        return 2
    except KeyboardInterrupt:
        print("qwq-lab: stopped", file=sys.stderr)
        return 130
    return 0


def _drop_what_cannot_be_written() -> None:
    """Drop output that a full disk refuses.

    Python would try to write it once more at its end, and exit with status 120.
    """
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="qwq-lab", description="A reasoning model in the notebook."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    ask = commands.add_parser("ask", help="ask one question")
    ask.add_argument("question")
    ask.add_argument("-m", "--model", default="nano")
    ask.add_argument("--seed", type=int)
    add_load_flags(ask)
    ask.set_defaults(run=_ask)

    models = commands.add_parser("models", help="list the models with short names")
    models.set_defaults(run=_models)

    plan = commands.add_parser("plan", help="say what memory a model takes")
    add_plan_options(plan)
    plan.add_argument("--json", action="store_true", help="print it as JSON")
    plan.set_defaults(run=_plan)

    train = commands.add_parser("train", help="train QwQ-nano")
    train.add_argument("model", choices=["nano"])
    train.add_argument("--stage", choices=["sft"], default="sft")
    train.add_argument("--out", type=Path, default=Path("runs/nano-sft"))
    train.add_argument("--minutes", type=float, help="length of the training")
    train.add_argument("--conversations", type=int, help="size of the corpus")
    train.add_argument("--seed", type=int, default=0)
    train.set_defaults(run=_train)

    evaluate = commands.add_parser("eval", help="measure accuracy per task family")
    evaluate.add_argument("model", nargs="?", default="nano")
    evaluate.add_argument(
        "--problems", type=int, default=500, help="per family and language"
    )
    evaluate.add_argument(
        "--beyond", type=int, default=0, help="problems per larger size"
    )
    evaluate.add_argument("--families", nargs="+", metavar="FAMILY")
    evaluate.add_argument(
        "--paraphrases",
        type=Path,
        metavar="FILE",
        help="ask the questions of this JSONL file instead of drawn ones",
    )
    evaluate.add_argument("--seed", type=int, default=0)
    evaluate.add_argument("--json", type=Path, help="write the figures here")
    evaluate.add_argument("--picture", type=Path, help="draw them into this SVG file")
    evaluate.add_argument("--wrong", type=Path, help="write the wrong answers here")
    add_load_flags(evaluate)
    evaluate.set_defaults(run=_evaluate)

    card = commands.add_parser("card", help="write figures into a model's cards")
    card.add_argument("folder", type=Path, help="with README.md and DATA.md")
    card.add_argument(
        "figures", type=Path, nargs="+", help="JSON files that eval has written"
    )
    card.set_defaults(run=_card)

    bench = commands.add_parser("bench", help="measure speed and memory on a GPU")
    bench.add_argument("model", nargs="?", default="qwq-32b")
    bench.add_argument(
        "--random-weights",
        action="store_true",
        help="the model's exact shape without its weights: what it writes is noise",
    )
    bench.add_argument(
        "--load-from",
        type=Path,
        metavar="FOLDER",
        help="write the 4-bit model into this empty folder and time loading it, too",
    )
    bench.add_argument(
        "--only",
        choices=["speed", "loading"],
        help="measure one of both; loading needs --load-from",
    )
    bench.add_argument("--json", type=Path, help="write the figures here")
    add_load_flags(bench)
    bench.set_defaults(run=_bench)

    sandbox = commands.add_parser("sandbox", help="run code that nobody trusts")
    sandbox_cli.add_commands(sandbox)

    notebooks = commands.add_parser("notebooks", help="copy the notebooks out")
    notebooks.add_argument("folder", nargs="?", type=Path, default=Path("notebooks"))
    notebooks.set_defaults(run=_notebooks)
    return parser


def _load(options: argparse.Namespace) -> LocalEngine:
    """Load the model that a command names, with a line that shows how far it is."""
    from qwq_lab import load
    from qwq_lab.models.progress import TerminalProgress

    engine = load(options.model, progress=TerminalProgress(), **load_options(options))
    if engine.note:
        print(engine.note, file=sys.stderr)
    return engine


def _ask(options: argparse.Namespace) -> None:
    from qwq_lab import Sampling

    engine = _load(options)
    question = [{"role": "user", "content": options.question}]
    sampling = Sampling(seed=options.seed)
    thinking = False
    for delta in engine.stream(question, sampling):  # type: ignore[arg-type]
        if delta.thinking and not thinking:
            thinking = True
            print("Thinking: ", end="")
        if delta.answer and thinking:
            thinking = False
            print("\n\n", end="")
        print(delta.thinking + delta.answer, end="", flush=True)
    print()


def _models(_: argparse.Namespace) -> None:
    from qwq_lab.views.model_list import model_rows
    from qwq_lab.views.tables import aligned

    print(aligned(model_rows()))


def _plan(options: argparse.Namespace) -> None:
    from qwq_lab.models.plan_report import make_report
    from qwq_lab.views.memory_bar import plan_bundle

    report = make_report(options)
    if options.json:
        print(json.dumps(report.as_dict(), indent=1))
    else:
        print(plan_bundle(report)["text/plain"])


def _train(options: argparse.Namespace) -> None:
    import dataclasses

    import torch

    from qwq_lab.training import sft

    settings = sft.GPU if torch.cuda.is_available() else sft.CPU
    changes = {
        name: getattr(options, name)
        for name in ("minutes", "conversations", "seed")
        if getattr(options, name) is not None
    }
    sft.train(options.out, dataclasses.replace(settings, **changes))


def _evaluate(options: argparse.Namespace) -> None:
    from qwq_lab.evals.nano import FamilyResult, evaluate, learnt_families
    from qwq_lab.evals.paraphrases import evaluate_paraphrases, read_paraphrases
    from qwq_lab.training.tasks import Problem

    paraphrases = None
    if options.paraphrases:
        paraphrases = read_paraphrases(options.paraphrases, options.families)
    engine = _load(options)
    print(f"{engine.description}, temperature 0.6, top_p 0.95, top_k 40")
    print(f"{'family':18} {'sizes':>8} {'right':>10} {'accuracy':>9}  95 % interval")
    wrong: list[dict[str, str]] = []

    def show(result: FamilyResult) -> None:
        right = f"{result.correct}/{result.problems}"
        print(
            f"{result.family:15} {result.language} {result.sizes:>8} {right:>10} "
            f"{result.accuracy:9.1%}  {result.low:.3f}-{result.high:.3f}",
            flush=True,
        )

    def note(problem: Problem, reply: str) -> None:
        wrong.append(
            {
                "question": problem.question,
                "expected": problem.expected,
                "thought": problem.thought,
                "reply": reply,
            }
        )

    started = time.monotonic()
    if paraphrases is not None:
        results = evaluate_paraphrases(
            engine, paraphrases, seed=options.seed, report=show, note_wrong=note
        )
    else:
        results = evaluate(
            engine,
            options.families or learnt_families(options.model),
            options.problems,
            beyond=options.beyond,
            seed=options.seed,
            report=show,
            note_wrong=note,
        )
    if options.json:
        figures = {
            "model": engine.description,
            "sampling": "temperature 0.6, top_p 0.95, top_k 40",
            "versions": {name: version(name) for name in ("torch", "transformers")},
            "date": datetime.now(tz=timezone.utc).date().isoformat(),
            "command": options.command_line,
            "seconds": round(time.monotonic() - started),
            "rows": [result.as_row() for result in results],
        }
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    if options.picture:
        from qwq_lab.views.accuracy import accuracy_svg

        options.picture.write_text(accuracy_svg(results), "utf-8")
    if options.wrong:
        lines = (json.dumps(item, ensure_ascii=False) + "\n" for item in wrong)
        options.wrong.write_text("".join(lines), "utf-8")


def _card(options: argparse.Namespace) -> None:
    from qwq_lab.evals.card import fill_model_folder
    from qwq_lab.views.accuracy import accuracy_svg

    results = fill_model_folder(options.folder, options.figures)
    (options.folder / "accuracy.svg").write_text(accuracy_svg(results), "utf-8")


def _bench(options: argparse.Namespace) -> None:
    from qwq_lab.evals import bench
    from qwq_lab.evals.speed import SpeedRow

    if options.only == "loading" and not options.load_from:
        raise UsageError("--only loading needs --load-from and an empty folder")
    engine = None
    if options.random_weights:
        given = load_options(options)
        head_in_4bit = given.pop("head", "16bit") == "4bit"
        if given:
            raise UsageError(
                "--random-weights takes --head only of the options of loading, but "
                f"there is {', '.join(given)}"
            )
        bench.require_gpu()
        model = bench.random_weights_of(options.model, head_in_4bit=head_in_4bit)
        about = f"{options.model}, random weights"
    else:
        bench.require_gpu()
        engine = _load(options)
        model, about = engine.model, engine.description
    print(f"{about}: {bench.hardware()}")

    def show(row: SpeedRow) -> None:
        print(bench.as_line(row), flush=True)

    if options.load_from and options.only != "speed":
        bench.write_model(model, options.load_from)
    rows = []
    if options.only != "loading":
        rows += bench.measure_model(model, show)
    if options.load_from and options.only != "speed":
        if engine is not None:
            engine.close()
        del model
        rows += bench.measure_loading(options.load_from, show)
    if options.json:
        bench.write_result(options.json, rows, about, options.command_line)


def _notebooks(options: argparse.Namespace) -> None:
    package = Path(__file__).parent
    sources = [package / "_notebooks", package.parent / "notebooks"]
    source = next((folder for folder in sources if folder.is_dir()), None)
    if source is None:
        raise UsageError("this installation has no notebooks; install the wheel again")
    options.folder.mkdir(parents=True, exist_ok=True)
    for notebook in sorted(source.glob("*.ipynb")):
        target = options.folder / notebook.name
        if target.exists():
            print(f"{target} is there already, left alone")
        else:
            shutil.copyfile(notebook, target)
            print(target)


if __name__ == "__main__":
    sys.exit(main())
