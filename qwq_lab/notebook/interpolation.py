r"""Notebook variables in a prompt: ``{{name}}``, and nothing else.

Single braces are normal in prompts (JSON, comprehensions, LaTeX, TypeScript) and are
never touched. Neither is ``{{`` before anything but a plain name, such as a template's
``{{ user.name }}`` or LaTeX's ``{{x}^2}``. Write ``\{{name}}`` for a literal
``{{name}}``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qwq_lab.errors import UsageError
from qwq_lab.notebook.settings import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"(\\?)\{\{[ \t]*([^\W\d]\w*)[ \t]*\}\}")


def interpolate(prompt: str, variables: Mapping[str, Any]) -> str:
    """Put the values of variables into a prompt, once: values are not searched.

    Raises
    ------
    UsageError
        When there is no variable of that name; the message names the nearest.
    """

    def value_of(found: re.Match[str]) -> str:
        backslash, name = found.groups()
        if backslash:
            return found[0][1:]
        if name not in variables:
            visible = [known for known in variables if not known.startswith("_")]
            raise UsageError(
                f"the prompt asks for {found[0]}, but the notebook has no variable "
                f"{name!r}{did_you_mean(name, visible)}; "
                f"define it, or write \\{found[0]} for the braces themselves"
            )
        return str(variables[name])

    return _PLACEHOLDER.sub(value_of, prompt)
