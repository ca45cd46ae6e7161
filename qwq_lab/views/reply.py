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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qwq_lab.chat import Reply

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
    """

    thinking: str = ""
    answer: str = ""
    tokens: int = 0
    seconds: float = 0.0
    thinking_seconds: float | None = None
    samples: int = 1


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
    # A topic is only a topic while it moves; the dot says that the work goes on.
    topic = (
        f'<span class="qwq-topic qwq-live">{escape(head)}</span>{_DOT}'
        f'<span class="qwq-figures">{escape(figures)}</span>'
    )
    line = f'<div class="qwq-head">{topic}</div>'
    if progress.thinking:
        line = (
            f'<details class="qwq-thought"><summary class="qwq-head">{topic}</summary>'
            f'<div class="qwq-steps">{escape(progress.thinking)}</div></details>'
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
    text = f"{head} ({figures})"
    if progress.answer:
        text += f"\n\n{progress.answer}"
    return make_bundle(html, text, style="reply")


def replies_bundle(
    replies: Sequence[Reply],
    *,
    about: str = "",
    answer_format: AnswerFormat = "md",
    note: str = "",
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
    """
    cards = [_card(reply, about, answer_format, note) for reply in replies]
    texts = [_plain_text(reply, about, note) for reply in replies]
    if len(replies) > 1:
        numbered = enumerate(texts, start=1)
        texts = [f"[{number} of {len(replies)}] {text}" for number, text in numbered]
    return make_bundle("".join(cards), "\n\n".join(texts), style="reply")


def _card(reply: Reply, about: str, answer_format: AnswerFormat, note: str) -> str:
    thought = ""
    if reply.thinking:
        head = _thought_for(reply.thinking_seconds or reply.seconds)
        if not reply.answer:
            head = _BROKEN_OFF.get(reply.finish, head)
        thought = (
            '<details class="qwq-thought"><summary class="qwq-head">'
            f'<span class="qwq-topic">{head}</span>{_DOT}'
            f'<span class="qwq-figures">{_thought_size(reply)}</span></summary>'
            f'<div class="qwq-steps">{thought_html(reply.thinking)}</div></details>'
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


def _plain_text(reply: Reply, about: str, note: str) -> str:
    parts = []
    if reply.thinking:
        seconds = format_seconds(reply.thinking_seconds or reply.seconds)
        parts.append(f"Thought ({_thought_size(reply)}, {seconds})")
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
