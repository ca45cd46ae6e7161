"""Fields of a short text as JSON: find each, copy it, write it with the right type.

Size: the number of fields asked for. A field that the text does not hold is null.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._records import CHINESE_NAMES, DRAWS, RECORDS, Record
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.wording import choose_language
from qwq_lab.verifiers.strict_json import read_json

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks._records import Value

NULL_SHARE = 0.2  # of problems that ask for something the text does not hold
_FIELD = re.compile(r"\{(\w+)\}")
# {f} are the fields, {t} is the text.
_WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Extract {f} as JSON: {t}", "Extract {f} from this text as JSON: {t}",
        "Return JSON with the keys {f}: {t}", "Turn this into JSON with {f}: {t}",
        "Text: {t}\nExtract {f} as JSON.", "{t}\nReturn the fields {f} as JSON.",
        "Find {f} in the text and answer in JSON.\n{t}", "Fields: {f}. Text: {t} JSON?",
        "Give me {f} as a JSON object. {t}", "From \"{t}\" extract {f} as JSON.",
        "Read this text: {t}\nWhat are {f}? Answer in JSON.",
        "Convert to JSON ({f}): {t}", "JSON with {f}, please. {t}",
    ),
    "zh": (
        "从下面的文字中提取{f}，用JSON回答：{t}", "提取{f}为JSON：{t}",
        "把{f}写成JSON：{t}", "{t}\n请用JSON返回{f}。", "文字：{t}\n以JSON给出{f}。",
        "请找出{f}，以JSON输出。{t}", "读文字：{t}提取{f}，格式为JSON。",
        "字段：{f}。文字：{t}输出JSON。", "将“{t}”中的{f}转成JSON。",
    ),
}  # fmt: skip


def make(rng: Random, size: int) -> Problem:
    """Draw a text and ask for ``size`` of its fields."""
    language = choose_language(rng)
    record = rng.choice(RECORDS[language])
    text, values = _write_text(rng, record, max(size, 2), language)
    names: list[str] = rng.sample(sorted(values), min(size, len(values)))
    missing = [name for name in record.more if name not in values]
    if missing and rng.random() < NULL_SHARE:
        names[rng.randrange(len(names))] = rng.choice(missing)
    in_chinese = language == "zh" and rng.random() < 0.5
    found: dict[str, Value | None] = {
        CHINESE_NAMES[name] if in_chinese else name: values.get(name) for name in names
    }
    listed = _list_fields(rng, list(found), language)
    lines = [f"{key}: {_say(value, language)}" for key, value in found.items()]
    begun = "字段" if language == "zh" else "Fields"
    answer = json.dumps(found, ensure_ascii=False)
    return Problem(
        question=rng.choice(_WORDINGS[language]).format(f=listed, t=text),
        thought="\n".join([f"{begun} {len(found)}", *lines]),
        answer=answer,
        expected=answer,
        language=language,
    )


def _write_text(
    rng: Random, record: Record, fields: int, language: Language
) -> tuple[str, dict[str, Value]]:
    """Write a text with at least so many fields; return it and their values."""
    opening = rng.choice(record.opening)
    names = _FIELD.findall(opening)
    others = list(record.more)
    wanted = fields - len(names) + rng.choice((0, 0, 1))
    chosen = rng.sample(others, min(max(wanted, 0), len(others)))
    values = {name: DRAWS[name](rng, language) for name in [*names, *chosen]}
    sentences = [opening, *(rng.choice(record.more[name]) for name in chosen)]
    space = "" if language == "zh" else " "
    return space.join(sentence.format(**values) for sentence in sentences), values


def _say(value: Value | None, language: Language) -> str:
    if value is None:
        return "没有, null" if language == "zh" else "not there, null"
    return json.dumps(value, ensure_ascii=False)


def _list_fields(rng: Random, names: list[str], language: Language) -> str:
    quote = '"' if rng.random() < 0.2 else ""
    quoted = [f"{quote}{name}{quote}" for name in names]
    if language == "zh":
        return rng.choice(("、", "，", " ")).join(quoted)
    if len(quoted) == 1 or rng.random() < 0.5:
        return ", ".join(quoted)
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def check(problem: Problem, answer: str) -> bool:
    """Check the one JSON object, in a code fence or not: keys, values and types."""
    text = answer.strip()
    if text.startswith("```"):
        text = text.removeprefix("```").removeprefix("json").removesuffix("```")
    try:
        found = read_json(text)
    except ValueError:
        return False
    # Written out again, 1, 1.0 and true differ.
    written, right = (
        json.dumps(each, sort_keys=True, ensure_ascii=False)
        for each in (found, json.loads(problem.expected))
    )
    return written == right


TASK = Task(
    name="json_extraction",
    make=make,
    check=check,
    sizes=(1, 2, 3, 4),
    beyond=(5,),
    weight=1.5,
)
