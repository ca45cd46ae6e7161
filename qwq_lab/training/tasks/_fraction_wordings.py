"""How people ask about fractions: by operation, or by the form that they want."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

WORDINGS: dict[str, dict[Language, tuple[str, ...]]] = {
    "+": {
        "en": (
            "Add {a} and {b}.", "What is the sum of {a} and {b}?", "{a} plus {b}",
            "What is {a} plus {b}?", "Add the fractions {a} and {b}.",
            "I ate {a} of a cake and then {b} of one. How much in all?",
        ),
        "zh": (
            "{a}加{b}等于多少？", "{a}与{b}的和是多少？", "求{a}和{b}的和。",
            "{a}加上{b}", "先吃了{a}个蛋糕，又吃了{b}个，一共吃了多少个？",
        ),
    },
    "-": {
        "en": (
            "Subtract {b} from {a}.", "What is {a} minus {b}?", "{a} minus {b}",
            "What is the difference {a} minus {b}?", "Take {b} away from {a}.",
        ),
        "zh": (
            "{a}减{b}等于多少？", "{a}减去{b}是多少？", "从{a}中减去{b}。",
            "求{a}减{b}的差。",
        ),
    },
    "*": {
        "en": (
            "Multiply {a} by {b}.", "What is {a} times {b}?", "{a} times {b}",
            "What is {a} of {b}?", "What is the product of {a} and {b}?", "{a} of {b}",
        ),
        "zh": (
            "{a}乘以{b}等于多少？", "{a}乘{b}", "{b}的{a}是多少？",
            "{a}与{b}的积是多少？",
        ),
    },
    "/": {
        "en": (
            "Divide {a} by {b}.", "What is {a} divided by {b}?", "{a} divided by {b}",
            "How many times does {b} go into {a}?",
            "What is the quotient of {a} and {b}?",
        ),
        "zh": (
            "{a}除以{b}等于多少？", "{a}除以{b}", "{a}除以{b}的商是多少？",
            "求{a}除以{b}。",
        ),
    },
    "simplify": {
        "en": (
            "Simplify {a}.", "Reduce {a} to lowest terms.", "simplify {a}",
            "Reduce {a}.", "Write {a} in lowest terms.",
            "What is {a} in simplest form?", "What is the simplest form of {a}?",
            "Can {a} be simplified?", "Cancel {a}.",
            "Bring the fraction {a} to its lowest terms.", "{a} in simplest form?",
            "Express {a} as a fraction in lowest terms.",
            "Please simplify the fraction {a}",
        ),
        "zh": (
            "化简{a}。", "约分：{a}", "把{a}化成最简分数。", "{a}约分后是多少？",
            "{a}能约分吗？", "{a}的最简分数是什么？", "将分数{a}约分。",
            "请化简分数{a}", "{a}化简等于多少？",
        ),
    },
    "mixed": {
        "en": (
            "Write {a} as a mixed number.", "Convert {a} to a mixed number.",
            "What is {a} as a mixed number?", "{a} as a mixed number",
            "Turn {a} into a mixed number.", "Express {a} as a mixed number.",
            "Change the improper fraction {a} to a mixed number.", "{a} mixed number?",
            "Can you write {a} as a mixed number?",
            "How do I write {a} as a mixed number?",
        ),
        "zh": (
            "把{a}化成带分数。", "{a}写成带分数是多少？", "将假分数{a}化成带分数。",
            "{a}的带分数形式是什么？", "用带分数表示{a}。", "{a}化带分数",
            "{a}等于几又几分之几？", "请把{a}写成带分数",
        ),
    },
    "improper": {
        "en": (
            "Write {a} as an improper fraction.",
            "Convert {a} to an improper fraction.",
            "What is {a} as an improper fraction?", "{a} as an improper fraction",
            "Turn {a} into an improper fraction.", "Express {a} as a single fraction.",
            "Change the mixed number {a} to an improper fraction.",
            "{a} improper fraction?", "Can you write {a} as an improper fraction?",
            "Write {a} as one fraction.",
        ),
        "zh": (
            "把{a}化成假分数。", "{a}写成假分数是多少？", "将带分数{a}化成假分数。",
            "{a}的假分数形式是什么？", "用假分数表示{a}。", "{a}化假分数",
            "{a}等于几分之几？", "请把{a}写成假分数",
        ),
    },
}  # fmt: skip
