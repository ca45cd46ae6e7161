from __future__ import annotations

from typing import Any

import pytest

from qwq_lab.verifiers.rules import RulesVerifier, known_rules

IFEVAL_KINDS = 25


def follows(text: str, rule_id: str, **kwargs: Any) -> bool | None:
    verdict = RulesVerifier().verify(
        text, instruction_id_list=[rule_id], kwargs=[kwargs]
    )
    return verdict.steps[0].ok


def reason(text: str, rule_id: str, **kwargs: Any) -> str:
    verdict = RulesVerifier().verify(
        text, instruction_id_list=[rule_id], kwargs=[kwargs]
    )
    return verdict.steps[0].reason


def test_there_are_all_kinds_of_ifeval() -> None:
    groups = {
        *("keywords", "language", "length_constraints", "detectable_content"),
        *("detectable_format", "combination", "startend", "change_case"),
        "punctuation",
    }
    kinds = [rule for rule in known_rules() if rule.rule_id.split(":")[0] in groups]
    assert len(kinds) == IFEVAL_KINDS
    assert all(rule.summary for rule in known_rules())


COUNTED: list[tuple[str, dict[str, Any], str, str, list[str]]] = [
    # The text at index n has n of what is counted.
    (
        "length_constraints:number_sentences",
        {},
        "num_sentences",
        "relation",
        ["…", "One.", "One. Two!", "One. Two! Three?"],
    ),
    (
        "length_constraints:number_words",
        {},
        "num_words",
        "relation",
        ["-", "one", "今天", "one, two; three"],
    ),
    (
        "keywords:frequency",
        {"keyword": "Tea"},
        "frequency",
        "relation",
        ["coffee", "tea", "TEA and teapots", "tea tea\nTea"],
    ),
    (
        "keywords:letter_frequency",
        {"letter": "Q"},
        "let_frequency",
        "let_relation",
        ["a", "q", "Qq", "q-Q q"],
    ),
    (
        "change_case:capital_word_frequency",
        {},
        "capital_frequency",
        "capital_relation",
        ["No one", "a NOTE", "DON'T, U.S.", "A WELL-KNOWN R&D"],
    ),
]


@pytest.mark.parametrize(("rule_id", "more", "number", "relation", "texts"), COUNTED)
def test_relations_hold_exactly_at_their_boundary(
    rule_id: str, more: dict[str, Any], number: str, relation: str, texts: list[str]
) -> None:
    expected = {
        "less than": (True, False, False),
        "at least": (False, True, True),
        "at most": (True, True, False),
        "more than": (False, False, True),
        "exactly": (False, True, False),
    }
    for words, (below, same, above) in expected.items():
        for n in range(1, 3):
            given = {**more, number: n, relation: words}
            found = [follows(text, rule_id, **given) for text in texts]
            wanted = [below if s < n else same if s == n else above for s in range(4)]
            assert found == wanted, (words, n)


EXACT_OR_AT_LEAST: list[tuple[str, dict[str, Any], str, list[str], bool]] = [
    (
        "length_constraints:number_paragraphs",
        {},
        "num_paragraphs",
        ["***", "one\n\nstill one", "***\none\n***\ntwo", "one***two***three***"],
        True,
    ),
    (
        "detectable_format:number_bullet_lists",
        {},
        "num_bullets",
        ["*a* -5\n---\n* * *\n1. x", "* a", "- a\n  + **b**", "* a\n* b\n> - c"],
        True,
    ),
    (
        "detectable_content:number_placeholders",
        {},
        "num_placeholders",
        ["[] [ ] [a\nb] ]x[", "[a]", "[a][b [c]", "[a] [b] [地址]"],
        False,
    ),
    (
        "detectable_format:number_highlighted_sections",
        {},
        "num_highlights",
        ["** ** * a * *b\nc* ****", "*a*", "**a b** *c*", "*a***b*** ***c*** *d e*"],
        False,
    ),
    (
        "detectable_format:multiple_sections",
        {"section_spliter": "Part"},
        "num_sections",
        ["In Part 1 of", "Part 1", "# Part 1\n**Part 2**", "Part 1\nPart2\n\tPart 33"],
        False,
    ),
]


@pytest.mark.parametrize(
    ("rule_id", "more", "number", "texts", "exactly"), EXACT_OR_AT_LEAST
)
def test_numbers_without_a_relation_hold_at_their_boundary(
    rule_id: str, more: dict[str, Any], number: str, texts: list[str], exactly: bool
) -> None:
    for n in range(1, 4):
        found = [follows(text, rule_id, **{**more, number: n}) for text in texts]
        wanted = [size == n if exactly else size >= n for size in range(4)]
        assert found == wanted, n


def test_reasons_and_rules_are_sentences_with_the_right_number() -> None:
    task = {
        "instruction_id_list": ["length_constraints:number_sentences"] * 2,
        "kwargs": [
            {"num_sentences": 3, "relation": "at least"},
            {"num_sentences": 1, "relation": "less than"},
        ],
    }
    steps = RulesVerifier().verify("One. Two.", **task).steps
    assert [step.text for step in steps] == [
        "at least 3 sentences",
        "less than 1 sentence",
    ]
    assert [step.reason for step in steps] == ["there are 2 sentences"] * 2


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ("Tea and STEAM", True),
        ("steamy teapot", True),
        ("steam", True),
        ("tea", False),
        ("te a steak", False),
        ("茶 tea steam", True),
    ],
)
def test_all_keywords_are_found_in_any_case(text: str, followed: bool) -> None:
    assert follows(text, "keywords:existence", keywords=["tea", "steam"]) is followed


def test_missing_keywords_are_named() -> None:
    words = {"keywords": ["tea", "cup", "pot"]}
    assert reason("tea cup", "keywords:existence", **words) == "“pot” is missing"
    assert reason("tea", "keywords:existence", **words) == "“cup” and “pot” are missing"
    assert reason("tea cup pot", "keywords:existence", **words) == "all are there"


def test_a_keyword_is_text_and_no_pattern() -> None:
    assert follows("I write C++.", "keywords:existence", keywords=["c++"])
    assert not follows("abc", "keywords:existence", keywords=["a.c"])
    assert not follows("ab", "keywords:existence", keywords=["(a|b"])


def test_letters_are_the_same_however_they_are_composed() -> None:
    assert follows("cafe\u0301", "keywords:existence", keywords=["caf\u00e9"])
    assert follows(
        "e\u0301",
        "keywords:letter_frequency",
        letter="é",
        let_frequency=1,
        let_relation="at least",
    )


@pytest.mark.parametrize(
    ("text", "word", "followed"),
    [
        ("goodness", "good", True),
        ("Good!", "good", False),
        ("so-good", "good", False),
        ("don’t go", "don't", False),
        ("今天下雨了", "雨", False),
        ("ice  cream", "ice cream", False),
        ("icecream", "ice cream", True),
        ("naïve", "na", True),
    ],
)
def test_forbidden_words_are_whole_words(text: str, word: str, followed: bool) -> None:
    rule_id = "keywords:forbidden_words"
    assert follows(text, rule_id, forbidden_words=["zzz", word]) is followed


def test_a_forbidden_word_is_shown_where_it_stands() -> None:
    verdict = RulesVerifier().verify(
        "What a good day",
        instruction_id_list=["keywords:forbidden_words"],
        kwargs=[{"forbidden_words": ["good"]}],
    )
    start, end = verdict.steps[0].span
    assert verdict.text[start:end] == "good"


@pytest.mark.parametrize("text", ["a, b", "a，b", "a、b", "،"])
def test_commas_of_all_writings_are_commas(text: str) -> None:
    assert follows(text, "punctuation:no_comma") is False
    assert follows("a; b. c 'd'", "punctuation:no_comma") is True


@pytest.mark.parametrize(
    ("text", "n", "nth", "word", "followed"),
    [
        ("One is.\n\nTwo is.", 2, 2, "two", True),
        ("One is.\n\nTwo is.", 2, 1, "TWO", False),
        ("One is.\n \nTwo is.\n\n\n\n", 2, 2, "Two", True),
        ("One is.\nTwo is.", 2, 2, "two", False),
        ("One.\n\nTwo.\n\nThree.", 2, 2, "two", False),
        ("One.", 1, 2, "one", False),
        ('"Two," he said.', 1, 1, "two", True),
        ("Twofold.", 1, 1, "two", False),
        ("Two-fold.", 1, 1, "two", False),
        ("It's so.", 1, 1, "it", True),
        ("Don't.", 1, 1, "don't", True),
        ("**Two** is.", 1, 1, "two", False),
        ("从前有座山。", 1, 1, "从前", True),
        ("***", 1, 1, "two", False),
    ],
)
def test_the_nth_paragraph_begins_with_the_word(
    text: str, n: int, nth: int, word: str, followed: bool
) -> None:
    rule_id = "length_constraints:nth_paragraph_first_word"
    given = {"num_paragraphs": n, "nth_paragraph": nth, "first_word": word}
    assert follows(text, rule_id, **given) is followed


def test_two_dividers_with_nothing_between_are_no_paragraphs() -> None:
    rule_id = "length_constraints:number_paragraphs"
    assert follows("a\n***\n***\nb", rule_id, num_paragraphs=2) is False
    assert follows("a\n***\n***\nb", rule_id, num_paragraphs=3) is False


@pytest.mark.parametrize(
    ("text", "marker", "followed"),
    [
        ("Bye.\nP.S. Write!", "P.S.", True),
        ("Bye. p. s. write", "P.S.", True),
        ("Bye.\nP.S.", "P.S.", False),
        ("Bye.\nPS: write", "P.S.", False),
        ("Bye.\nP.P.S. write", "P.S.", False),
        ("Bye.\nP.P.S write", "P.P.S", True),
        ("Bye.\nP.S. write", "P.P.S", False),
        ("Bye.\nNB: write", "NB:", True),
        ("Bye.\nXNB: write", "NB:", False),
        ("...", "P.S.", False),
    ],
)
def test_a_postscript_has_its_mark_and_words(
    text: str, marker: str, followed: bool
) -> None:
    rule_id = "detectable_content:postscript"
    assert follows(text, rule_id, postscript_marker=marker) is followed


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ("My answer is yes.", True),
        ("Well: My answer is no. Sorry.", True),
        ("my answer is yes.", False),
        ("My answer is yes. My answer is maybe.", False),
        ("Yes.", False),
    ],
)
def test_one_of_three_answers_is_given(text: str, followed: bool) -> None:
    assert follows(text, "detectable_format:constrained_response") is followed


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ("<<A>>", True),
        ("x <<<Moon>>> y", True),
        ("<<日>>", True),
        ("<<>>", False),
        ("<< >>", False),
        ("<<a\nb>>", False),
        ("<a>", False),
        ("<<>> <<b>>", True),
    ],
)
def test_a_title_stands_in_double_angle_brackets(text: str, followed: bool) -> None:
    assert follows(text, "detectable_format:title") is followed


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"a": [1, 2.5, null]}', "it is valid JSON"),
        ('```json\n{"a": 1}\n```', "it is valid JSON"),
        ("```\n[]\n```", "it is valid JSON"),
        ("```JSON[1]```", "it is valid JSON"),
        ("```true```", "it is valid JSON"),
        ('{"a": 1} Done.', "text follows the JSON at line 1, column 10"),
        ('{"a": 1, "a": 2}', "the key “a” stands twice in one object"),
        ("[NaN]", "NaN is not a value that JSON has"),
        ("-Infinity", "-Infinity is not a value that JSON has"),
        ("1e400", "the number 1e400 is too large"),
        ("1" * 301, "there is a number of more than 300 digits"),
        ("[" * 101 + "]" * 101, "it is nested deeper than 100 levels"),
        ("[" * 1_000_000, "it is nested deeper than 100 levels"),
        ("``````", "there is no JSON: the text is empty"),
    ],
)
def test_json_is_strict(text: str, why: str) -> None:
    assert reason(text, "detectable_format:json_format") == why
    followed = follows(text, "detectable_format:json_format")
    assert followed is (why == "it is valid JSON")


def test_a_hundred_levels_of_json_are_allowed() -> None:
    text = "[" * 100 + "]" * 100
    assert follows(text, "detectable_format:json_format") is True


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a\n******\nb", "there are two that differ"),
        ("******a******b******", "there are two that differ"),
        ("a******a", "the two responses are the same"),
        ("a******b******c", "there are 3 responses"),
        ("a******", "there is 1 response"),
        ("a******\n******b", "there is nothing between two dividers"),
        ("a*******b", "there is 1 response"),
        ("a***b", "there is 1 response"),
    ],
)
def test_two_responses_differ(text: str, why: str) -> None:
    rule_id = "combination:two_responses"
    assert reason(text, rule_id) == why
    assert follows(text, rule_id) is (why == "there are two that differ")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Name a tree. Oak.", "it does"),
        ("\n  NAME A TREE.", "it does"),
        ("Name a tree", "it breaks off before the end of the request"),
        ("Name the tree. Oak.", "it differs at character 6"),
        ("“Name a tree.” Oak.", "it differs at character 1"),
    ],
)
def test_the_request_is_repeated(text: str, why: str) -> None:
    rule_id = "combination:repeat_prompt"
    assert reason(text, rule_id, prompt_to_repeat="Name a tree. ") == why
    followed = follows(text, rule_id, prompt_to_repeat="Name a tree. ")
    assert followed is (why == "it does")


def test_a_repeated_request_shows_where_it_differs() -> None:
    verdict = RulesVerifier().verify(
        " Name the tree.",
        instruction_id_list=["combination:repeat_prompt"],
        kwargs=[{"prompt_to_repeat": "Name a tree."}],
    )
    start, end = verdict.steps[0].span
    assert verdict.text[start:end] == "t"
    assert start == len(" Name ")


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ("Bye. The end!", True),
        ("THE END!  \n", True),
        ('"The end!"', True),
        ("The end! Bye", False),
        ("The end", False),
        ("!", False),
    ],
)
def test_the_answer_ends_with_the_phrase(text: str, followed: bool) -> None:
    assert follows(text, "startend:end_checker", end_phrase=" the end! ") is followed


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ('"a"', True),
        (' "a" and "b" ', True),
        ("“a”", True),
        ('"a', False),
        ('a"', False),
        ('""', False),
        ('"', False),
        ("'a'", False),
        ('" "', False),
        ("“a", False),
    ],
)
def test_the_answer_stands_in_quotation_marks(text: str, followed: bool) -> None:
    assert follows(text, "startend:quotation") is followed


@pytest.mark.parametrize(
    ("rule_id", "text", "followed"),
    [
        ("english_capital", "WE MET AT THE OLD BRIDGE AT 5 IN THE MORNING.", True),
        ("english_capital", "WE MET AT THE OLD BRIDGE at 5 IN THE MORNING.", False),
        ("english_capital", "WIR TRAFEN UNS AM MORGEN AN DER ALTEN BRÜCKE.", False),
        ("english_capital", "123 !!", False),
        ("english_capital", "今天天气很好", False),
        ("english_capital", "OK", None),
        ("english_lowercase", "we met at the old bridge at 5 in the morning.", True),
        ("english_lowercase", "we met at the old bridge on Monday morning.", False),
        ("english_lowercase", "nous nous sommes vus au pont ce matin-là.", False),
        ("english_lowercase", "...", False),
        ("english_lowercase", "ok", None),
    ],
)
def test_case_and_english_go_together(
    rule_id: str, text: str, followed: bool | None
) -> None:
    assert follows(text, f"change_case:{rule_id}") is followed


@pytest.mark.parametrize("text", ["", "   ", "\n\t\n", "\u3000"])
def test_an_empty_answer_follows_no_rule(text: str) -> None:
    for rule_id, more, number, relation, _ in COUNTED:
        given = {**more, number: 5, relation: "less than"}
        assert reason(text, rule_id, **given) == "the answer is empty"
        assert follows(text, rule_id, **given) is False
    for rule_id in ("punctuation:no_comma", "language:response_language"):
        given = {"language": "fr"} if rule_id.startswith("language") else {}
        assert follows(text, rule_id, **given) is False
    assert follows(text, "keywords:forbidden_words", forbidden_words=["a"]) is False


def test_punctuation_alone_has_no_words_and_no_language() -> None:
    text = "?! -- …"
    none = {"relation": "less than"}
    assert follows(text, "length_constraints:number_words", num_words=1, **none) is True
    rule_id = "length_constraints:number_sentences"
    assert follows(text, rule_id, num_sentences=1, **none) is True
    assert follows(text, "language:response_language", language="en") is None
