"""How the steps of a Python function are strung together in a request."""

# ruff: noqa: E501 - lists of phrases

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# Before the first, between two, before the last of three or more.
LINKS: dict[Language, tuple[tuple[str, str, str], ...]] = {
    "en": (
        ("", " and then ", ", and then "), ("", " and then ", " and then "), ("", ", then ", ", then "),
        ("", " then ", " then "), ("", ", and then ", ", and then "), ("first ", " and then ", " and finally "),
        ("first ", ", then ", ", then "), ("first ", ", and then ", ", and lastly "),
        ("", " and ", " and "), ("", ", ", " and "), ("first ", ", then ", ", and finally "),
        ("", ", after that ", ", and at the end "), ("first ", ", after that ", ", after that "),
        ("first ", " and after that ", " and in the end "), ("", " and afterwards ", " and finally "),
        ("first ", ", afterwards ", ", afterwards "), ("", "; next ", "; finally "), ("first ", ", next ", ", last "),
        ("", ", followed by this: ", ", followed by this: "), ("", " and next ", " and next "),
        ("first of all ", ", second ", ", third "), ("", ", and with this done, ", ", and with this done, "),
        ("(1) ", ", (2) ", ", (3) "), ("1) ", ", 2) ", ", 3) "), ("", " -> ", " -> "), ("", ", and ", ", and "),
    ),
    "zh": (
        ("先", "，再", "，最后"), ("先", "，再", "，再"), ("先", "再", "再"), ("先", "，然后", "，最后"), ("先", "然后", "最后"),
        ("", "，再", "，再"), ("", "再", "再"), ("", "，然后", "，然后"), ("", "，并", "，并"), ("", "并", "并"),
        ("首先", "，然后", "，最后"), ("首先", "，其次", "，最后"), ("首先", "，接着", "，再"),
        ("第一步", "，第二步", "，第三步"), ("", "，接着", "，最后"), ("", "，随后", "，最后"), ("先", "，之后", "，最后"),
        ("先", "，接着再", "，最后再"), ("先", "，之后再", "，之后再"), ("", "之后再", "之后再"), ("", "，完成后", "，完成后"),
        ("第一步：", "；第二步：", "；第三步："), ("（1）", "；（2）", "；（3）"), ("1. ", "；2. ", "；3. "),
        ("第一，", "；第二，", "；第三，"), ("", "，下一步", "，最后一步"), ("", "，紧接着", "，末了"), ("", " → ", " → "),
    ),
}  # fmt: skip
# They fit "a function that adds" and not "to add".
LINKS_OF_VERBS: dict[Language, tuple[tuple[str, str, str], ...]] = {
    "en": (
        ("", ", then it ", ", then it "), ("", " and which then ", " and which finally "), ("", " and that then ", " and that finally "),
        ("first ", ", after which it ", ", after which it "), ("step 1: ", "; step 2: ", "; step 3: "),
        ("to begin with ", ", and next ", ", and last "), ("in step one ", ", in step two ", ", in step three "),
        ("", "; then it ", "; finally it "), ("", "; after that it ", "; at the end it "),
    ),
    "zh": (),
}  # fmt: skip
