from __future__ import annotations

from typing import Any

import pytest

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.rules import (
    Requirement,
    RulesVerifier,
    abstract_length,
    citations,
    minimum_references,
    no_first_person,
    required_sections,
    requirement,
)
from qwq_lab.verifiers.rules.documents import sections
from qwq_lab.verifiers.rules.sources import read_sources

NUMBERED = """\
# On rivers

## Abstract
This paper measures rivers [1].

## 1. Introduction
Rivers are long [1, 2]. Others disagree [3–4]. A [link](https://example.org) is none.

### 1.1 Scope
Only Asia is studied.

## 2. Results
They are long.

## References
[1] Weber, M. Rivers. 2020.
[2] Li, A. Lakes. 2019.
    A second edition.
[3] Okoye, B. Seas. 2018.
[4] Silva, C. Ponds. 2017.
"""

BY_AUTHOR = """\
**Abstract:** This paper measures rivers.

Introduction
As Weber (2020) shows, rivers are long (Li & Okoye, 2019; see van der Berg et al.,
2018a). In May (2020) it rained. Others (Silva, 2016, 2017, p. 12) agree with
O'Neil-Diaz and Li (2015).

References
- Weber, M. (2020). Rivers.
- Li, A., & Okoye, B. (2019). Lakes.
- van der Berg, C., Li, A., & Diaz, E. (2018a). Seas.
* Silva, C. (2016). Ponds.
* Silva, C. (2017). More ponds.
- O'Neil-Diaz, F., & Li, A. (2015). Springs.
"""


def judge(text: str, *rules: Requirement) -> list[tuple[bool | None, str]]:
    verdict = RulesVerifier().verify(text, rules=list(rules))
    return [(step.ok, step.reason) for step in verdict.steps]


def test_citations_and_references_belong_to_each_other() -> None:
    numbered = judge(NUMBERED, *citations(in_order=True))
    assert numbered == [
        (True, "all have one; there are 4 citations"),
        (True, "all are cited"),
        (True, "they are in order from [1] to [4]"),
    ]
    assert [ok for ok, _ in judge(BY_AUTHOR, *citations())] == [
        True,
        True,
    ]


def test_citations_are_read_with_authors_and_years() -> None:
    found = read_sources(BY_AUTHOR).citations
    assert [(each.author, each.year) for each in found] == [
        ("As Weber", "2020"),
        ("Li", "2019"),
        ("van der Berg", "2018a"),
        ("Silva", "2016"),
        ("Silva", "2017"),
        ("O'Neil-Diaz", "2015"),
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("[1]", [1]),
        ("[1,2;3]", [1, 2, 3]),
        ("[4-6] [2–3]", [4, 5, 6, 2, 3]),
        ("[1](https://example.org) [2]: x", []),
        ("[a] [] [1a] [12345]", []),
        ("array[0]", [0]),
    ],
)
def test_numbers_in_brackets_are_citations(text: str, numbers: list[int]) -> None:
    assert [each.number for each in read_sources(text).citations] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "(see below, 20)",
        "(May 2020)",
        "(in 2020)",
        "since (2020)",
        "(Weber 2020)",
        "(Weber, 1420)",
        "the river (2020)",
    ],
)
def test_what_is_no_citation_by_author_is_not_read_as_one(text: str) -> None:
    assert read_sources(text).citations == ()


@pytest.mark.parametrize(
    ("change", "index", "why"),
    [
        (("[1, 2]", "[1, 7]"), 0, "[7] has no entry"),
        (("[3–4]", "[3]"), 1, "[4] is not cited"),
        (("[1, 2]", "[3, 2]"), 2, "[3] comes where [2] is due"),
        (("rivers [1].", "rivers."), 2, "they are in order from [1] to [4]"),
        (("## References", "## Sources used"), 0, "there is no list of references"),
        (("[2] Li, A. Lakes. 2019.\n", ""), 0, "[2] has no entry"),
    ],
)
def test_what_does_not_belong_is_named(
    change: tuple[str, str], index: int, why: str
) -> None:
    found = judge(NUMBERED.replace(*change), *citations(in_order=True))
    assert found[index][1] == why


@pytest.mark.parametrize(
    ("change", "index", "why"),
    [
        (("Weber (2020)", "Weber (2021)"), 0, "(As Weber, 2021) has no entry"),
        (("(Li & Okoye", "(Lin & Okoye"), 0, "(Lin, 2019) has no entry"),
        (
            ("As Weber (2020) shows, ", ""),
            1,
            "Weber, M. (2020). Rivers. is not cited",
        ),
    ],
)
def test_what_does_not_belong_is_named_by_author(
    change: tuple[str, str], index: int, why: str
) -> None:
    text = BY_AUTHOR.replace(*change)
    assert judge(text, *citations())[index] == (False, why)


def test_a_citation_without_an_entry_is_shown_where_it_stands() -> None:
    verdict = RulesVerifier().verify(
        NUMBERED.replace("[1, 2]", "[9]"), rules=citations()
    )
    start, end = verdict.steps[0].span
    assert verdict.text[start:end] == "[9]"


def test_without_citations_the_rule_is_broken() -> None:
    assert judge("A text.", *citations(in_order=True)) == [
        (False, "there are no citations"),
        (False, "there is no list of references"),
        (False, "there are no numbered citations"),
    ]
    assert judge("A text.\n# References\n", *citations())[1] == (
        False,
        "the list is empty",
    )


def test_more_sources_than_are_looked_at_are_too_many() -> None:
    text = "".join(f"[{n}] " for n in range(1, 5100)) + "\n# References\n[1] A."
    assert judge(text, *citations())[0] == (
        False,
        "there are more than 5,000 citations or references",
    )


@pytest.mark.parametrize(("minimum", "followed"), [(3, True), (4, True), (5, False)])
def test_references_are_counted(minimum: int, followed: bool) -> None:
    rule = minimum_references(minimum)
    assert judge(NUMBERED, rule) == [(followed, "there are 4 references")]
    assert judge("No list.", minimum_references(1)) == [
        (False, "there are 0 references")
    ]


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (["Abstract", "Introduction", "Results", "References"], "all are there"),
        (["abstract", ["Methods", "Introduction"]], "all are there"),
        (["Scope"], "all are there"),
        (["Abstract", "Methods"], "the section “Methods” is missing"),
        (
            ["Abstract", ["Methods", "Procedure"]],
            "the section “Methods” or “Procedure” is missing",
        ),
        (["Results", "Introduction"], "the section Introduction comes before Results"),
    ],
)
def test_sections_are_there_in_order(names: list[Any], why: str) -> None:
    found = judge(NUMBERED, required_sections(*names))
    assert found == [(why == "all are there", why)]


def test_a_section_with_only_a_heading_in_it_is_empty() -> None:
    text = "# A\n## B\n\n# C\nWords.\n## D\nWords."
    assert judge(text, required_sections("A")) == [(False, "the section A is empty")]
    assert judge(text, required_sections("C", "D")) == [(True, "all are there")]
    assert judge("# A\n---\n", required_sections("A"))[0][0] is False


@pytest.mark.parametrize(
    "text",
    [
        "# 1. Results #\nGood.",
        "**Results**\nGood.",
        "__2.1 Results:__\nGood.",
        "Results\nGood.",
        "results:\nGood.",
        "Results: Good.",
        "**Results.** Good.",
        "IV. Results\nGood.",
    ],
)
def test_headings_come_in_several_forms(text: str) -> None:
    section = sections(text)[0]
    assert section.name.lower() == "results"
    assert text[slice(*section.content)].strip() == "Good."


@pytest.mark.parametrize(
    "text",
    [
        "The results are good.",
        "Results are good",
        "```\n# Results\n```",
        "#Results",
        "Nothing: here",
    ],
)
def test_other_lines_are_no_headings(text: str) -> None:
    assert sections(text) == []


def test_any_line_with_only_a_required_name_is_a_heading() -> None:
    text = "Field Work\nIt rained.\n\nFindings\nMud."
    assert judge(text, required_sections("Field work", "Findings"))[0][0] is True


@pytest.mark.parametrize(
    ("minimum", "maximum", "followed"),
    [(5, 5, True), (0, 4, False), (6, 9, False), (5, None, True), (0, 5, True)],
)
def test_the_abstract_has_a_length(
    minimum: int, maximum: int | None, followed: bool
) -> None:
    text = "Abstract\nOne two three four five.\n\nResults\nSix."
    found = judge(text, abstract_length(minimum, maximum))
    assert found == [(followed, "it has 5 words")]
    assert judge("No such.", abstract_length(1)) == [(False, "there is no abstract")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I think so.", "I"),
        ("It is what I’ve seen.", "I’ve"),
        ("We measure rivers.", "We"),
        ("This is our result.", "our"),
        ("It leads us there.", "us"),
        ("我们认为如此。", "我"),
        ("The US and the UK agree.", None),
        ("World War I and Type I errors.", None),
        ("H. I. Weber wrote it.", None),
        ('“I think” says one; "we agree" says another.', None),
        ("A coal mine; the house; business.", None),
        ("我国的自我认识", None),
        ("Rivers flow.\n\n# References\n[1] What we know. 2020.", None),
    ],
)
def test_the_first_person_is_found(text: str, said: str | None) -> None:
    reason = f"it says “{said}”" if said else "it does not"
    assert judge(text, no_first_person()) == [(said is None, reason)]


def test_senseless_requirements_are_usage_errors() -> None:
    with pytest.raises(UsageError, match="needs minimum, maximum or both"):
        abstract_length()
    with pytest.raises(UsageError, match="which none has"):
        abstract_length(5, 4)
    with pytest.raises(UsageError, match="must be a whole number"):
        minimum_references(-1)
    with pytest.raises(UsageError, match="required twice"):
        required_sections("Results", " results")
    with pytest.raises(UsageError, match="must be a list of texts"):
        required_sections()
    with pytest.raises(UsageError, match="takes no kwargs"):
        requirement("academic:no_first_person", strict=True)
