"""Fields of a short text as JSON: find each, copy it, write it with the right type.

Size: the number of fields asked for; five are trained too (`MORE_SIZES`). A field that
the text does not hold is null.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._records import CHINESE_NAMES, DRAWS, RECORDS, Record
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.wording import choose_language
from qwq_lab.training.tasks.words import record_texts_en, record_texts_zh
from qwq_lab.verifiers.strict_json import read_json

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks._records import Value

NULL_SHARE = 0.2  # of problems that ask for something the text does not hold
_FIELD = re.compile(r"\{(\w+)\}")
_WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": record_texts_en.WORDINGS,
    "zh": record_texts_zh.WORDINGS,
}


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
    with_articles = _list_fields(rng, [f"the {key}" for key in found], "en", quote="")
    lines = [f"{key}: {_say(value, language)}" for key, value in found.items()]
    begun = "字段" if language == "zh" else "Fields"
    answer = json.dumps(found, ensure_ascii=False)
    return Problem(
        question=_choose_wording(rng, len(found), language).format(
            f=listed, the=with_articles, t=text
        ),
        thought="\n".join([f"{begun} {len(found)}", *lines]),
        answer=answer,
        expected=answer,
        language=language,
    )


def _choose_wording(rng: Random, fields: int, language: Language) -> str:
    wordings = _WORDINGS[language]
    if language == "en" and fields == 1:
        several = record_texts_en.OF_SEVERAL
        of_any = [
            each for each in wordings if not any(word in each for word in several)
        ]
        wordings = (*record_texts_en.WORDINGS_OF_ONE, *of_any)
    return rng.choice(wordings)


def _write_text(
    rng: Random, record: Record, fields: int, language: Language
) -> tuple[str, dict[str, Value]]:
    """Write a text with at least so many fields; return it and their values."""
    opening = rng.choice(record.opening)
    names = _FIELD.findall(opening)
    others = [name for name in record.more if name not in names]
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


def _list_fields(
    rng: Random, names: list[str], language: Language, quote: str | None = None
) -> str:
    if quote is None:
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
    beyond=(6,),
)
