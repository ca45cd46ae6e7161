"""``qwq-lab sandbox``: look at the isolation, run a file, serve."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qwq_lab.errors import UsageError

if TYPE_CHECKING:
    from qwq_lab.sandbox.sandbox import Sandbox

MEBIBYTE = 1 << 20


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add the commands below ``qwq-lab sandbox``."""
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="attack the sandbox and say what held")
    _add_isolation(check)
    check.set_defaults(run=_check)

    run = commands.add_parser("run", help="run a file, with its input from here")
    run.add_argument("file", type=Path)
    run.add_argument("--cpu-seconds", type=float, default=5.0)
    run.add_argument("--memory-mb", type=int, default=512)
    _add_isolation(run)
    run.set_defaults(run=_run)

    compile_ = commands.add_parser(
        "compile", help="compile Python for the mechanism wasm, once"
    )
    compile_.add_argument(
        "--wasm", type=Path, help="another python.wasm than the one that is installed"
    )
    compile_.set_defaults(run=_compile)

    serve = commands.add_parser("serve", help="serve notebooks and trainers over HTTP")
    serve.add_argument(
        "--socket", type=Path, help="listen on this Unix socket, for this user alone"
    )
    serve.add_argument(
        "--port", type=int, help="listen on loopback instead, 0 for any free port"
    )
    serve.add_argument("--token-file", type=Path, help="where the token is written")
    serve.add_argument("--workers", type=int, help="runs at the same time")
    serve.add_argument("--max-jobs", type=int, default=256, help="waiting, in all")
    serve.add_argument(
        "--max-jobs-per-client", type=int, default=64, help="waiting, of one client"
    )
    _add_isolation(serve)
    serve.set_defaults(run=_serve)


def _add_isolation(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--mechanism", help="insist on namespaces, landlock, wasm or process"
    )
    parser.add_argument(
        "--minimum-tier",
        type=int,
        default=3,
        help="refuse below it; 1 takes no isolation but limits of time and memory",
    )


def _sandbox(options: argparse.Namespace, **more: Any) -> Sandbox:
    from qwq_lab.sandbox.sandbox import Sandbox

    return Sandbox(
        mechanism=options.mechanism, minimum_tier=options.minimum_tier, **more
    )


def _check(options: argparse.Namespace) -> None:
    with _sandbox(options) as sandbox:
        isolation = sandbox.isolation
        if not isolation.tier:
            raise UsageError(sandbox.run("").explanation)
        print(isolation)
        for layer in isolation.layers:
            print(f"  {layer}")
        for note in isolation.notes:
            print(f"not used: {note}")


def _run(options: argparse.Namespace) -> None:
    from qwq_lab.sandbox.limits import Limits

    limits = Limits(cpu_seconds=options.cpu_seconds, memory_mb=options.memory_mb)
    try:
        code = options.file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read {options.file}: {error}") from None
    stdin = "" if sys.stdin.isatty() else sys.stdin.read()
    with _sandbox(options, workers=1, keep=False) as sandbox:
        result = sandbox.run(code, stdin=stdin, limits=limits)
    print(result.stdout, end="")
    print(result.stderr, end="", file=sys.stderr)
    if not result.finished:
        raise UsageError(f"{result.outcome}: {result.explanation}")
    print(
        f"{result.isolation}, {result.cpu_seconds:.3f} s of processor time, "
        f"{result.memory / MEBIBYTE:.0f} MiB",
        file=sys.stderr,
    )


def _compile(options: argparse.Namespace) -> None:
    from qwq_lab.sandbox.wasm.builds import VARIABLE, find_build
    from qwq_lab.sandbox.wasm.compiled import compile_build

    build = find_build(options.wasm)
    print(f"compiling {build.wasm},", "which can take a minute and 2.5 GB of memory")
    began = time.monotonic()
    path, is_new = compile_build(build)
    if is_new:
        size = path.stat().st_size / MEBIBYTE
        print(f"done in {time.monotonic() - began:.0f} s: {path}, {size:.0f} MiB")
    else:
        print(f"not needed, it was done before: {path}")
    if options.wasm is not None:
        print(f"to use it, set {VARIABLE}={build.wasm}")


def _serve(options: argparse.Namespace) -> None:
    from qwq_lab.sandbox.server.serve import serve

    if options.socket is not None and options.port is not None:
        raise UsageError("--socket and --port exclude each other; give one of them")
    with _sandbox(options, workers=options.workers) as sandbox:
        serve(
            sandbox,
            unix_socket=options.socket,
            port=options.port,
            token_file=options.token_file,
            max_jobs=options.max_jobs,
            max_jobs_per_client=options.max_jobs_per_client,
        )
