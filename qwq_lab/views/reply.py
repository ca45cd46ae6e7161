"""The reply card: one folded line of thought, the answer, and how it came about.

Pure functions: a `Reply`, or the state of one that is still being written, goes in;
HTML and plain text come out. Whatever the model wrote is escaped or sanitised here.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Literal

from qwq_lab.views.bundle import Bundle, make_bundle
from qwq_lab.views.markdown import markdown_html, thought_html
from qwq_lab.views.maths import text_html
from qwq_lab.views.signs import verdict_sign, visible
from qwq_lab.views.steps import (
    count_steps,
    first_wrong,
    list_html,
    marked_html,
    steps_apart,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qwq_lab.chat import Reply
    from qwq_lab.verifiers.verdict import Step

AnswerFormat = Literal["md", "text", "code", "json"]

# MathJax in JupyterLab and the older one in exported pages know different names.
_NO_MATHS = "mathjax_ignore tex2jax_ignore"
# Hidden by the style sheet; where a page drops it, as JupyterLab does for a notebook
# that is not trusted, words would run together without it.
_DOT = '<span class="qwq-dot"> · </span>'
_ENDINGS = {
    "length": "■ cut off: the token limit or the context was reached",
    "stopped": "■ stopped",
}
_BROKEN_OFF = {
    "length": "Cut off while thinking",
    "stopped": "Stopped while thinking",
}


@dataclass(frozen=True)
class Progress:
    """A reply that is still being written.

    Attributes
    ----------
    thinking, answer
        The text so far.
    tokens
        Tokens generated so far.
    seconds
        Wall time so far.
    thinking_seconds
        Wall time of the thought, once the answer has begun.
    samples
        How many replies are being written at once; their text is shown at the end.
    steps
        The steps of the thought that were judged so far; None if none is to be.
    """

    thinking: str = ""
    answer: str = ""
    tokens: int = 0
    seconds: float = 0.0
    thinking_seconds: float | None = None
    samples: int = 1
    steps: Sequence[Step] | None = None


def topic_line(thinking: str) -> str:
    """Return the last full line of a thought, or what there is of its first."""
    lines = [line.strip() for line in thinking.split("\n")]
    full = [line for line in lines[:-1] if line]
    return full[-1] if full else lines[-1]


def format_seconds(seconds: float) -> str:
    """Write a duration as people say it: 0.4 s, 12 s, 3 min 5 s."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def format_tokens(count: int) -> str:
    """Write a token count: 1 token, 1,024 tokens."""
    return "1 token" if count == 1 else f"{count:,} tokens"


def progress_bundle(progress: Progress) -> Bundle:
    """Draw a reply that is still being written."""
    figures = _progress_figures(progress)
    if progress.samples > 1:
        head = f"Writing {progress.samples} samples…"
    elif progress.answer:
        thought = _thought_for(progress.thinking_seconds)
        head = thought if progress.thinking else "Answering…"
    else:
        head = topic_line(progress.thinking) or "Thinking…"
    # Nothing was found yet is no finding, while more is to come.
    steps = progress.steps or None
    found, head_html = _found_html(steps), escape(head)
    if found and progress.answer:
        found, head_html = "", f"{head_html} · {found}"
    elif found:
        # A moving topic is cut where there is no room; the finding is not.
        found += _DOT
    # A topic is only a topic while it moves; the dot says that the work goes on.
    topic = (
        f'<span class="qwq-topic qwq-live">{head_html}</span>{_DOT}{found}'
        f'<span class="qwq-figures">{escape(figures)}</span>'
    )
    line = f'<div class="qwq-head">{topic}</div>'
    if progress.thinking:
        line = (
            f'<details class="qwq-thought"><summary class="qwq-head">{topic}</summary>'
            f"{_thought_body(progress.thinking, steps, live=True)}</details>"
            f"{_first_wrong_html(steps)}"
        )
    answer = ""
    if progress.answer:
        answer = f'<div class="qwq-answer">{markdown_html(progress.answer)}</div>'
    html = (
        f'<div class="qwq-reply {_NO_MATHS}">'
        f"{line}{answer}"
        '<div class="qwq-foot"><span>Interrupt the kernel to stop: ■ or I, I'
        "</span></div></div>"
    )
    text = f"{head} ({figures}){_found_text(steps)}"
    if progress.answer:
        text += f"\n\n{progress.answer}"
    return make_bundle(html, text, style=_style(progress.steps))


def replies_bundle(
    replies: Sequence[Reply],
    *,
    about: str = "",
    answer_format: AnswerFormat = "md",
    note: str = "",
    steps: Sequence[Sequence[Step]] | None = None,
) -> Bundle:
    """Draw finished replies, one card under another.

    Parameters
    ----------
    replies
        One, or several samples of the same question.
    about
        Model, precision and device in a few words; by default the model's name.
    answer_format
        ``"md"`` draws Markdown and maths; the others show the text as it is.
    note
        A sentence of ours for the foot, such as what was done with the code.
    steps
        The judged steps of each reply's thought, which are then marked in it.
    """
    found = [None] * len(replies) if steps is None else steps
    cards = [
        _card(reply, about, answer_format, note, judged)
        for reply, judged in zip(replies, found, strict=True)
    ]
    texts = [
        _plain_text(reply, about, note, judged)
        for reply, judged in zip(replies, found, strict=True)
    ]
    if len(replies) > 1:
        numbered = enumerate(texts, start=1)
        texts = [f"[{number} of {len(replies)}] {text}" for number, text in numbered]
    return make_bundle("".join(cards), "\n\n".join(texts), style=_style(steps))


def _style(steps: object) -> str:
    """Return the style sheets of a card: that of steps only where some are marked."""
    return "reply" if steps is None else "reply verdict"


def _found_html(steps: Sequence[Step] | None) -> str:
    if steps is None:
        return ""
    right, words = count_steps(steps)
    sign, ok = verdict_sign(right)
    return f'<span class="qwq-verdict" data-ok="{ok}">{sign} {words}</span>'


def _first_wrong_html(steps: Sequence[Step] | None) -> str:
    """Name the first wrong step where it is seen without unfolding the thought."""
    wrong = first_wrong(steps or ())
    if wrong is None:
        return ""
    return f'<div class="{_NO_MATHS}">{list_html([wrong], "first wrong step: ")}</div>'


def _thought_body(
    thinking: str, steps: Sequence[Step] | None, *, live: bool = False
) -> str:
    if steps is None:
        body = escape(thinking) if live else thought_html(thinking)
        return f'<div class="qwq-steps">{body}</div>'
    # Marks may stand within a formula, which could not be typeset any more.
    marked = marked_html(thinking, steps_apart(steps))
    return f'<div class="qwq-steps {_NO_MATHS}">{marked}</div>'


def _found_text(steps: Sequence[Step] | None) -> str:
    if steps is None:
        return ""
    right, words = count_steps(steps)
    said = f" · {verdict_sign(right)[0]} {words}"
    wrong = first_wrong(steps)
    if wrong is not None:
        step = " ".join(visible(wrong.text).split())
        said += f"\n  first wrong step: {step} ({visible(wrong.reason)})"
    return said


def _card(
    reply: Reply,
    about: str,
    answer_format: AnswerFormat,
    note: str,
    steps: Sequence[Step] | None,
) -> str:
    thought = ""
    if reply.thinking:
        head = _thought_for(reply.thinking_seconds or reply.seconds)
        if not reply.answer:
            head = _BROKEN_OFF.get(reply.finish, head)
        found = "" if steps is None else f" · {_found_html(steps)}"
        thought = (
            '<details class="qwq-thought"><summary class="qwq-head">'
            f'<span class="qwq-topic">{head}{found}</span>{_DOT}'
            f'<span class="qwq-figures">{_thought_size(reply)}</span></summary>'
            f"{_thought_body(reply.thinking, steps)}</details>"
            f"{_first_wrong_html(steps)}"
        )
    foot = []
    if reply.finish in _ENDINGS:
        foot.append(f'<span class="qwq-mark">{_ENDINGS[reply.finish]}</span>')
    foot += [f"<span>{escape(item)}</span>" for item in _facts(reply, about)]
    if note:
        foot.append(f"<span>{escape(note)}</span>")
    return (
        f'<div class="qwq-reply">{thought}{_answer(reply.answer, answer_format)}'
        f'<div class="qwq-foot {_NO_MATHS}">{_DOT.join(foot)}</div></div>'
    )


def _answer(answer: str, answer_format: AnswerFormat) -> str:
    if not answer:
        return ""
    if answer_format == "md":
        return f'<div class="qwq-answer">{markdown_html(answer)}</div>'
    body = f'<div class="qwq-plain">{text_html(answer)}</div>'
    if answer_format in ("code", "json"):
        body = f"<pre><code>{escape(answer)}</code></pre>"
    return f'<div class="qwq-answer {_NO_MATHS}">{body}</div>'


def _plain_text(
    reply: Reply, about: str, note: str, steps: Sequence[Step] | None
) -> str:
    parts = []
    if reply.thinking:
        seconds = format_seconds(reply.thinking_seconds or reply.seconds)
        found = _found_text(steps)
        parts.append(f"Thought ({_thought_size(reply)}, {seconds}){found}")
    parts.append(reply.answer or "(no answer)")
    foot = [_ENDINGS[reply.finish]] if reply.finish in _ENDINGS else []
    foot += [*_facts(reply, about), *([note] if note else [])]
    parts.append(" · ".join(foot))
    return "\n\n".join(parts)


def _facts(reply: Reply, about: str) -> list[str]:
    sampling = reply.sampling
    facts = [about or reply.model, f"T {sampling.temperature:g}"]
    if sampling.seed is not None:
        facts.append(f"seed {sampling.seed}")
    if not reply.thinking and reply.tokens:
        facts += [format_tokens(reply.tokens), format_seconds(reply.seconds)]
    return [fact for fact in facts if fact]


def _thought_for(seconds: float | None) -> str:
    return f"Thought for {format_seconds(seconds or 0.0)}"


def _thought_size(reply: Reply) -> str:
    return format_tokens(reply.thinking_tokens or reply.tokens)


def _progress_figures(progress: Progress) -> str:
    figures = [format_seconds(progress.seconds)]
    if progress.tokens:
        figures.append(format_tokens(progress.tokens))
    if progress.tokens and progress.seconds >= 0.1:
        figures.append(f"{progress.tokens / progress.seconds:.0f} tok/s")
    return " · ".join(figures)
