"""The magics in real kernels: interrupts, errors, completion, the embedded model."""

from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.kernel

SLOW = "ScriptedEngine(pause=0.02, repeat_thought=True)"


def interrupt_at(kernel, sign):
    """Interrupt the kernel when a display first holds this text."""
    done = []

    def on_message(message):
        data = message["content"].get("data", {})
        if not done and sign in data.get("text/html", ""):
            done.append(True)
            kernel.manager.interrupt_kernel()

    return on_message


def test_a_reply_is_one_display_that_was_updated(kernel):
    kernel.run("engine = ScriptedEngine(pause=0.03)\n%qwq load engine")
    run = kernel.run("%%qwq\nWhat is 17*24?")
    assert run.status == "ok"
    assert run.error == run.complaints == ""
    assert len(run.displays) == 1
    assert 1 <= run.updates <= 20
    assert run.text.startswith("Thought (10 tokens, ")
    assert "\\boxed{408}" in run.text


def test_an_interrupt_keeps_the_text_marks_it_and_stops_queued_cells(kernel):
    kernel.run(f"engine = {SLOW}\n%qwq load engine\nmark = 'before'")
    thinking = kernel.client.execute("%%qwq -o part\nThink for ever")
    queued = kernel.client.execute("mark = 'queued cell ran'")
    run = kernel.collect(thinking, on_message=interrupt_at(kernel, "qwq-live"))
    assert run.status == "error"
    assert run.error == "KeyboardInterrupt"
    assert len(run.displays) == 1
    assert "■ stopped" in run.text
    assert "Stopped while thinking" in run.displays[0]["text/html"]
    assert kernel.collect(queued).status == "aborted"
    run = kernel.run("print(mark, part.finish, part is _qwq, bool(part.thinking))")
    assert run.printed == "before stopped True True\n"


def test_an_interrupt_while_answering_puts_the_partial_answer_into_the_history(kernel):
    kernel.run(
        "engine = ScriptedEngine(answer='word ' * 500, pause=0.01)\n%qwq load engine"
    )
    watch = interrupt_at(kernel, '<div class="qwq-answer">')
    run = kernel.run("%%qwq\nTalk for ever", on_message=watch)
    assert run.error == "KeyboardInterrupt"
    run = kernel.run("%qwq history")
    assert "Talk for ever" in run.text
    assert "word" in run.text


def test_several_samples_can_be_interrupted(kernel):
    kernel.run(f"engine = {SLOW}\n%qwq load engine")
    watch = interrupt_at(kernel, "Writing 3 samples")
    run = kernel.run("%%qwq -n 3\nThink for ever", on_message=watch)
    assert run.error == "KeyboardInterrupt"
    assert run.text.count("■ stopped") == 3


def test_a_mistake_is_one_line_and_stops_queued_cells(kernel):
    run = kernel.run("%%qwq --temprature 1\n?")
    assert run.status == "error"
    assert run.error == ""
    assert run.complaints.startswith("UsageError: unknown option --temprature")
    assert run.complaints.count("\n") == 1
    assert kernel.run("1 + 1").status == "ok"


def test_loading_the_extension_in_a_kernel_imports_nothing_heavy(kernel):
    run = kernel.run(
        "import subprocess, sys\n"
        "code = 'import sys, qwq_lab; from qwq_lab.notebook import register; "
        'print([m for m in ("torch", "transformers", "nh3") if m in sys.modules])\'\n'
        "print(subprocess.run([sys.executable, '-c', code], text=True, "
        "capture_output=True).stdout)"
    )
    assert run.printed.strip() == "[]"


def test_the_tab_key_completes_in_a_kernel(kernel):
    assert kernel.complete("%qwq hi") == ["history"]
    assert kernel.complete("%qwq load na") == ["nano"]
    assert "--min-p" in kernel.complete("%%qwq --min")


def test_code_is_put_into_a_new_cell_and_not_run(kernel):
    kernel.run(
        "engine = ScriptedEngine(answer='```python\\nran = True\\n```')\n"
        "%qwq load engine"
    )
    run = kernel.run("%%qwq -f code\nWrite")
    (payload,) = [p for p in run.payload if p["source"] == "set_next_input"]
    assert payload["text"] == "ran = True"
    assert payload["replace"] is False
    assert kernel.run("'ran' in globals()").text == "False"


def test_a_reply_at_the_end_of_a_cell_draws_its_card(kernel):
    kernel.run("engine = ScriptedEngine()")
    (shown,) = kernel.run("engine.ask('?')").displays
    assert '<details class="qwq-thought">' in shown["text/html"]
    assert "\\boxed{408}" in shown["text/plain"]


@pytest.fixture
def broken_models(tmp_path):
    """Folders that are no models, each in its own way."""
    config = json.dumps({"model_type": "qwen2"})
    for name in ("empty", "pickled", "damaged"):
        (tmp_path / name).mkdir()
    for name in ("pickled", "damaged"):
        (tmp_path / name / "config.json").write_text(config)
    (tmp_path / "pickled" / "pytorch_model.bin").write_bytes(b"\x80\x04")
    (tmp_path / "damaged" / "model.safetensors").write_bytes(b"\x10\x00garbage")
    return tmp_path


@pytest.mark.parametrize(
    ("load", "part"),
    [
        ("nanoo", "did you mean 'nano'"),
        ("{folder}/empty", "holds no config.json"),
        ("{folder}/pickled", "pickle weights"),
        ("{folder}/damaged", "model.safetensors is damaged"),
        ("nano --device cuda", "sees no NVIDIA GPU"),
        ("nano --quantization 3bit", "invalid choice: '3bit'"),
    ],
)
def test_what_cannot_be_loaded_is_one_line_and_the_model_before_stays(
    kernel, broken_models, load, part
):
    if "cuda" in load:
        torch = pytest.importorskip("torch")
        if torch.cuda.is_available():
            pytest.skip("this machine has a GPU")
    kernel.run("engine = ScriptedEngine()\n%qwq load engine")
    run = kernel.run(f"%qwq load {load.format(folder=broken_models)}")
    assert run.status == "error"
    assert part in run.complaints
    assert run.complaints.startswith("UsageError: ")
    assert run.complaints.count("\n") == 1
    assert kernel.run("%%qwq\n?").status == "ok"


def test_missing_bitsandbytes_is_said_in_one_line(kernel):
    kernel.run(
        "import importlib.util as u\n"
        "find_spec = u.find_spec\n"
        "u.find_spec = lambda n, *a: None if n == 'bitsandbytes' else find_spec(n, *a)"
    )
    run = kernel.run("%qwq load nano --quantization 4bit")
    kernel.run("u.find_spec = find_spec")
    assert run.complaints.startswith("UsageError: 4-bit needs bitsandbytes")
    assert run.complaints.count("\n") == 1


def test_the_first_question_loads_nano_and_says_so(kernel):
    run = kernel.run("%%qwq --seed 3 -o reply\nWhat is 17*24?")
    assert run.complaints == ""
    assert run.status == "ok"
    assert run.printed.startswith("Loaded nano · ")
    assert run.printed.count("\n") == 1
    assert "seed 3" in run.text
    run = kernel.run("print(reply.finish, reply.sampling.seed, reply.tokens > 0)")
    assert run.printed.split()[1:] == ["3", "True"]


def test_the_same_seed_gives_the_same_reply_from_nano(kernel):
    for name in ("one", "two"):
        kernel.run(f"%%qwq --new --seed 5 -o {name}\nWhat is 12+30?")
    same = "print(one.thinking == two.thinking, one.answer == two.answer)"
    assert kernel.run(same).printed == "True True\n"


def test_a_prompt_longer_than_the_context_of_nano_is_one_line(kernel):
    run = kernel.run("%%qwq\n" + "1 + " * 3000 + "1")
    assert run.status == "error"
    assert run.complaints.startswith("UsageError: the prompt has ")
    assert run.complaints.count("\n") == 1


def test_status_and_models_name_what_is_loaded(kernel):
    kernel.run("%qwq load nano")
    assert "nano · " in kernel.run("%qwq").text
    assert "nano (loaded)" in kernel.run("%qwq models").text
