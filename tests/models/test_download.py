from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from huggingface_hub import constants
from small_hub import COMMIT, SmallHub
from small_models import logits, write_model

from qwq_lab.errors import DependencyError, ModelLoadError
from qwq_lab.models import download, loading
from qwq_lab.models.download import fetch
from qwq_lab.models.loading import load_model
from qwq_lab.models.progress import LoadProgress, LoadStoppedError


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallHub]:
    folder = write_model(tmp_path / "served")
    (folder / "run_me.py").write_text("raise SystemExit")
    (folder / "pytorch_model.bin").write_bytes(b"pickle")
    hub = SmallHub(folder)
    monkeypatch.setenv("HF_ENDPOINT", hub.url)
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setenv("QWQ_LAB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.setattr(loading, "CACHED_FROM", 0)
    yield hub
    if hub.hold is not None:
        hub.hold.set()
    hub.close()


def weights_of(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("*.safetensors"))


def test_files_come_here_with_their_bytes_counted(hub: SmallHub) -> None:
    seen: list[LoadProgress] = []
    fetched = fetch("owner/model", report=seen.append)
    names = {file.name for file in fetched.folder.iterdir()}
    assert {"config.json", "tokenizer.json", "model.safetensors.index.json"} <= names
    assert not any(name.endswith((".py", ".bin")) for name in names)
    assert fetched.commit == COMMIT
    last = seen[-1]
    assert last.finished
    assert last.phase == "download"
    assert last.done == last.total
    assert last.total > weights_of(hub.folder)
    again: list[LoadProgress] = []
    assert fetch("owner/model", report=again.append) == fetched
    assert again == []


def test_a_broken_download_goes_on_from_where_it_was(
    hub: SmallHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "DOWNLOAD_CHUNK_SIZE", 10_000)
    hub.cut_after = 100_000
    fetched = fetch("owner/model")
    assert weights_of(fetched.folder) == weights_of(hub.folder)
    spans = [s for _, path, s in hub.requests if path.endswith(".safetensors") and s]
    assert "bytes=100000-" in spans


def test_it_can_be_stopped_in_the_middle_and_gone_on_with(hub: SmallHub) -> None:
    hub.hold, stop = Event(), Event()
    raised: list[BaseException] = []

    def run() -> None:
        try:
            fetch("owner/model", stop=stop)
        except LoadStoppedError as error:
            raised.append(error)

    thread = Thread(target=run)
    thread.start()
    assert hub.held.wait(30)
    stop.set()
    hub.hold.set()
    thread.join(60)
    assert len(raised) == 1
    hub.hold = None
    assert weights_of(fetch("owner/model").folder) == weights_of(hub.folder)


def test_offline_takes_what_is_here_and_says_so_if_nothing_is(
    hub: SmallHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelLoadError, match="HF_HUB_OFFLINE is set"):
        fetch("owner/model")
    assert hub.requests == []
    monkeypatch.delenv("HF_HUB_OFFLINE")
    here = fetch("owner/model")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    count = len(hub.requests)
    assert fetch("owner/model") == here
    assert len(hub.requests) == count


@pytest.mark.usefixtures("hub")
def test_without_a_network_it_takes_what_is_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = fetch("owner/model")
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")  # nobody listens
    assert fetch("owner/model") == here
    with pytest.raises(ModelLoadError, match="check the network"):
        fetch("owner/other")


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (401, "GatedRepo", "hf auth login"),
        (403, "GatedRepo", "hf auth login"),
        (404, "RepoNotFound", "there is no model owner/model"),
        (404, "RevisionNotFound", "no such revision"),
        (500, "", "the Hub answers 500"),
    ],
)
def test_what_the_hub_refuses_is_one_sentence(
    hub: SmallHub, status: int, code: str, words: str
) -> None:
    hub.status, hub.error_code = status, code
    with pytest.raises(ModelLoadError, match=words) as raised:
        fetch("owner/model")
    assert "\n" not in str(raised.value)


def test_room_on_the_disk_is_checked_first(
    hub: SmallHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "SPARE", 10**18)
    with pytest.raises(ModelLoadError, match=r"takes .* more on the disk"):
        fetch("owner/model")
    assert hub.sent(".safetensors") == []


def test_modelscope_without_its_package_is_one_sentence() -> None:
    with pytest.raises(DependencyError, match="qwq-lab\\[modelscope\\]"):
        fetch("owner/model", source="modelscope")


def phases_of(**options: Any) -> tuple[Any, list[str]]:
    seen: list[str] = []
    loaded = load_model(
        "owner/model",
        device="cpu",
        progress=lambda one: seen.append(one.phase),
        **options,
    )
    return loaded, list(dict.fromkeys(seen))


@pytest.mark.usefixtures("hub")
def test_a_model_from_the_hub_is_cached_and_needs_its_files_no_longer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, phases = phases_of()
    assert phases == ["download", "quantise", "write cache", "check"]
    shutil.rmtree(tmp_path / "hub")
    again, phases = phases_of()
    assert phases == ["read"]
    assert torch.equal(logits(first.model), logits(again.model))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert phases_of()[1] == ["read"]


def test_a_new_commit_on_the_hub_is_quantised_anew(hub: SmallHub) -> None:
    phases_of()
    write_model(hub.folder, seed=2)
    hub.commit = "d" * 40
    assert phases_of()[1] == ["download", "quantise", "write cache", "check"]
    assert phases_of()[1] == ["read"]


def test_a_shard_that_the_hub_lacks_is_named(hub: SmallHub) -> None:
    missing = next(iter(sorted(hub.folder.glob("*.safetensors"))))
    missing.unlink()
    with pytest.raises(ModelLoadError, match=f"{missing.name} is missing"):
        phases_of()


def test_a_damaged_cache_whose_source_is_gone_says_both(
    hub: SmallHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    phases_of()
    shutil.rmtree(tmp_path / "hub")
    (config,) = (tmp_path / "cache").glob("4bit/*/config.json")
    config.unlink()
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    words = r"cache was damaged \(config\.json is missing\).*HF_HUB_OFFLINE is set"
    with pytest.raises(ModelLoadError, match=words):
        phases_of()
    monkeypatch.delenv("HF_HUB_OFFLINE")
    assert hub.requests
    assert "download" in phases_of()[1]


def test_without_a_network_the_freshness_of_a_cache_is_not_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")  # nobody listens there
    assert download.current_commit("someone/something", None) is None


@pytest.mark.parametrize("module", ["httpx", "httpx2"])
def test_what_the_hubs_client_raises_is_an_error_of_the_network(
    module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class HTTPError(Exception):
        pass

    client = SimpleNamespace(HTTPError=HTTPError, InvalidURL=HTTPError)
    for name in ("httpx", "httpx2"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, module, client)  # type: ignore[arg-type]
    with (
        pytest.raises(ConnectionError, match="HTTPError: reset"),
        download._network_errors(),
    ):
        raise HTTPError("reset")
    with pytest.raises(KeyError), download._network_errors():
        raise KeyError
