from __future__ import annotations

import contextlib
import json
import urllib.request
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.rules import RulesVerifier, json_schema
from qwq_lab.verifiers.rules.json_fields import field_errors, read_fields
from qwq_lab.verifiers.rules.json_texts import find
from qwq_lab.verifiers.strict_json import InvalidJSONError, is_deeper
from qwq_lab.verifiers.strict_json import read_json as parse

INVOICE = {
    "type": "object",
    "required": ["buyer", "total", "items"],
    "properties": {
        "buyer": {"type": "string", "minLength": 2, "pattern": "^[A-Z]"},
        "total": {"type": "number", "minimum": 0, "multipleOf": 0.01},
        "paid": {"type": "boolean"},
        "date": {"format": "date"},
        "items": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object", "required": ["price"]},
        },
    },
    "additionalProperties": False,
}
RIGHT = '{"buyer": "Li", "total": 0.3, "items": [{"price": 0.1}, {"price": 0.2}]}'


def judge(text: str, *args: Any, **kwargs: Any) -> tuple[bool | None, str]:
    verdict = RulesVerifier().verify(text, rules=[json_schema(*args, **kwargs)])
    return verdict.steps[0].ok, verdict.steps[0].reason


@pytest.mark.parametrize(
    "text",
    [
        RIGHT,
        f"\n{RIGHT}\n",
        f"```json\n{RIGHT}\n```",
        f"Here it is:\n\n```\n{RIGHT}\n```\nAnything else?",
        f"Here it is: {RIGHT}. I have checked [1] and [2].",
    ],
)
def test_json_is_found_bare_fenced_and_amid_words(text: str) -> None:
    assert judge(text, INVOICE) == (True, "it is")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f"{RIGHT} Done.", "text follows the JSON at line 1, column 74"),
        (f"```json\n{RIGHT} x\n```", "text follows the JSON"),
        (f"```json\n{RIGHT}\n```\n```json\n{RIGHT}\n```", "there are 2 code fences"),
        (f"One {RIGHT} two {RIGHT}", "there are 2 JSON values"),
        ("There is none.", "there is no JSON in the text"),
        (f"  {RIGHT} Done.", "text follows the JSON"),
        ('{"b": 0, "a": 1, "a": 2}', "the key “a” stands twice in one object"),
        ('So {"a": 1, "a": 2}', "the key “a” stands twice in one object"),
        ('{"a": {"b": 1, "b": 1}}', "the key “b” stands twice in one object"),
        ('{"total": NaN}', "NaN is not a value that JSON has"),
        ('{"total": Infinity}', "Infinity is not a value that JSON has"),
        ("{'a': 1}", "it is no valid JSON"),
        ('{"a": 1,}', "it is no valid JSON"),
        ('{"a": "\n"}', "it is no valid JSON"),
        ("```json\n```", "the text is empty"),
    ],
)
def test_what_is_wrong_with_the_json_is_named(text: str, why: str) -> None:
    ok, reason = judge(text, INVOICE)
    assert ok is False
    assert why in reason


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[]", "the answer is [], but must be an object"),
        ('{"buyer": "Li"}', "the answer lacks the key “total” and “items”"),
        (RIGHT.replace('"Li"', "3"), "buyer is 3, but must be a text"),
        (RIGHT.replace('"Li"', '"L"'), "must have at least 2 characters"),
        (RIGHT.replace('"Li"', '"li"'), 'buyer is "li", but must match ^[A-Z]'),
        (RIGHT.replace("0.3", "-1"), "total is -1, but must be at least 0"),
        (RIGHT.replace("0.3", "0.305"), "but must be a multiple of 0.01"),
        (RIGHT.replace("0.3", "true"), "total is true, but must be a number"),
        (RIGHT.replace('"price": 0.2', ""), "items[1] lacks the key “price”"),
        (RIGHT[:-1] + ', "paid": 1}', "paid is 1, but must be true or false"),
        (RIGHT[:-1] + ', "x": 1}', "in the answer the key “x” is too many"),
        (RIGHT[:-1] + ', "date": "2025-02-30"}', "must be written as date"),
    ],
)
def test_errors_are_sentences_that_name_the_place(text: str, why: str) -> None:
    ok, reason = judge(text, INVOICE)
    assert ok is False
    assert why in reason


def test_only_the_first_errors_are_shown() -> None:
    ok, reason = judge(json.dumps(["x"] * 50), {"items": {"type": "number"}})
    assert ok is False
    assert reason.count("but must be a number") == 3
    assert reason.endswith("; and 17 more")


@pytest.mark.parametrize(
    ("format_name", "right", "wrong"),
    [
        ("date", "2024-02-29", "2023-02-29"),
        ("time", "12:30:00Z", "25:00:00"),
        ("date-time", "2024-02-29T12:30:00Z", "2024-02-29"),
        ("email", "a@example.org", "a@b@example.org"),
        ("ipv4", "10.0.0.1", "10.0.0.256"),
        ("ipv6", "::1", ":::1"),
        ("uuid", "12345678-1234-5678-1234-567812345678", "1234"),
    ],
)
def test_formats_are_checked(format_name: str, right: str, wrong: str) -> None:
    schema = {"format": format_name}
    assert judge(json.dumps([right])[1:-1], schema)[0] is True
    assert judge(json.dumps([wrong])[1:-1], schema)[0] is False
    assert judge("7", schema)[0] is True


@pytest.mark.parametrize(
    ("schema", "right", "wrong"),
    [
        ({"uniqueItems": True}, '[1, true, "1", [1], {"a": 1}]', "[1, 1.0]"),
        (
            {"uniqueItems": True},
            '[{"a": 1}, {"a": 2}]',
            '[{"a":1,"b":2},{"b":2,"a":1}]',
        ),
        ({"multipleOf": 0.1}, "0.3", "0.35"),
        ({"multipleOf": 7}, "7" + "0" * 20, "7" + "0" * 19 + "1"),
        ({"const": 1}, "1.0", "true"),
        ({"enum": ["a", None]}, "null", "0"),
        (
            {"patternProperties": {"^n_": {"type": "number"}}},
            '{"n_a": 1}',
            '{"n_a": "1"}',
        ),
        (
            {"patternProperties": {"^n_": {}}, "additionalProperties": False},
            '{"n_a": 1}',
            '{"m_a": 1}',
        ),
        ({"additionalProperties": {"type": "number"}}, '{"a": 1}', '{"a": "1"}'),
        ({"propertyNames": {"pattern": "^[a-z]+$"}}, '{"ab": 1}', '{"aB": 1}'),
        ({"anyOf": [{"type": "null"}, {"minimum": 5}]}, "5", "4"),
        ({"oneOf": [{"minimum": 1}, {"maximum": 1}]}, "2", "1"),
        ({"not": {"type": "null"}}, "0", "null"),
        ({"contains": {"const": 3}}, "[1, 3]", "[1, 2]"),
        (
            {"if": {"required": ["a"]}, "then": {"required": ["b"]}},
            '{"a": 1, "b": 1}',
            '{"a": 1}',
        ),
        (
            {"$ref": "#/$defs/t", "$defs": {"t": {"items": {"$ref": "#/$defs/t"}}}},
            "[[[]]]",
            "",
        ),
        ({"dependentRequired": {"a": ["b"]}}, '{"b": 1}', '{"a": 1}'),
        ({"prefixItems": [{"type": "null"}], "items": False}, "[null]", "[null, 1]"),
    ],
)
def test_keywords_of_the_draft(schema: dict[str, Any], right: str, wrong: str) -> None:
    assert judge(right, schema)[0] is True
    assert judge(wrong, schema)[0] is False


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        (5, "the schema is 5"),
        ({"type": "objekt"}, "is not one of Draft 2020-12"),
        ({"minimum": "3"}, "is not one of Draft 2020-12"),
        ({"pattern": "("}, "is no regular expression"),
        ({"patternProperties": {"[": {}}}, "is no regular expression"),
        ({"pattern": "a" * 1001}, "over 1000 characters"),
        ({"$ref": "https://example.org/s"}, "which is outside it"),
        ({"items": [{"$ref": "file:///etc/passwd"}]}, "which is outside it"),
        ({"unevaluatedProperties": False}, "is not supported"),
        ({"$dynamicRef": "#x"}, "is not supported"),
        ({"$schema": "http://json-schema.org/draft-07/schema#"}, "of Draft 2020-12"),
        ({"const": {1, 2}}, "is not plain JSON data"),
    ],
)
def test_a_schema_that_cannot_be_used_is_a_usage_error(schema: Any, words: str) -> None:
    with pytest.raises(UsageError) as error:
        json_schema(schema)
    assert words in str(error.value)


def test_a_reference_to_nothing_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="refers to #/nope, which it does not have"):
        judge("{}", {"$ref": "#/nope"})


def test_a_reference_in_data_is_data() -> None:
    assert judge('{"$ref": "https://x.org"}', {"const": {"$ref": "https://x.org"}})[0]


def test_a_property_may_be_called_as_a_keyword_is() -> None:
    inner = {"pattern": {"type": "number"}, "unevaluatedItems": {}, "$ref": {}}
    assert judge('{"pattern": 1, "$ref": 2}', {"properties": inner})[0] is True
    with pytest.raises(UsageError, match="is no regular expression"):
        json_schema({"properties": {"default": {"pattern": "("}}})


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(urllib.request, "urlopen", lambda *_: pytest.fail("fetched"))
    with pytest.raises(UsageError):
        judge("{}", {"$id": "https://x.org/a", "$defs": {}, "$ref": "#/$defs/b"})


def test_a_runaway_pattern_is_not_judged() -> None:
    ok, reason = judge(f'"{"a" * 60}b"', {"pattern": "^(a|aa)+$"})
    assert ok is None
    assert reason == "the pattern ^(a|aa)+$ takes too long on this answer"
    ok, _ = judge(f'{{"{"a" * 60}b": 1}}', {"patternProperties": {"^(a|aa)+$": {}}})
    assert ok is None


def test_many_patterns_share_one_limit() -> None:
    keys = json.dumps({f"{'a' * 22}{n}b": n for n in range(20_000)})
    ok, reason = judge(keys, {"patternProperties": {"^(a|aa)+$": {}}})
    assert ok is None
    assert "takes too long" in reason


def test_a_schema_that_multiplies_is_not_judged() -> None:
    parts = {f"a{n}": {"allOf": [{"$ref": f"#/$defs/a{n + 1}"}] * 2} for n in range(40)}
    schema = {"$defs": {**parts, "a40": {}}, "$ref": "#/$defs/a0"}
    assert judge("{}", schema) == (
        None,
        "comparing the answer with the schema takes too many steps",
    )


def test_a_schema_without_end_is_not_judged() -> None:
    ok, reason = judge("{}", {"$ref": "#"})
    assert ok is None
    assert reason.startswith("the schema refers to itself without end")


DATA = {
    "start": "2025-03-01",
    "end": "2025-03-31",
    "total": 0.3,
    "items": [{"price": 0.1, "n": 1}, {"price": 0.2, "n": 2}],
    "trip": {"distance": "5 km", "cost": "1,250.50 EUR"},
    "count": 2,
    "sum": 7,
    "done": True,
}


@pytest.mark.parametrize(
    "expression",
    [
        "end >= start",
        "total == sum(items.price)",
        "total == sum(item.price for item in items)",
        "sum(i.price * i.n for i in items) == 0.5",
        "len(items) == count",
        "sum(items.n) / count == 1.5",
        "count / 4 == 0.5",
        "round(total / 7, 3) == 0.043",
        "items[0].price < items[1].price",
        "all(price > 0 for price in items.price)",
        "sorted(items.n) == items.n",
        "trip.distance.endswith('km')",
        "sum == 7 and max(items.n) == 2",
        "done",
        "not (count > 2)",
        "root.count == count",
        "isinstance(count, int)",
        "'price' in items[0]",
        "(1 if done else 0) == 1",
    ],
)
def test_expressions_that_are_true(expression: str) -> None:
    assert judge(json.dumps(DATA), where=[expression]) == (True, "it is")


@pytest.mark.parametrize(
    ("expression", "why"),
    [
        ("start >= end", "start is '2025-03-01', end is '2025-03-31'"),
        ("total == 0.31", "total is 0.3"),
        ("total == sum(items.n)", "total is 0.3, items.n is [1, 2]"),
        ("missing > 1", "there is no field missing"),
        ("trip.missing > 1", "there is no field trip.missing"),
        ("sum(items.cost) > 1", "there is no field items.cost"),
        ("sum(i.cost for i in items) > 1", "there is no field cost everywhere"),
        ("start > total", "its values are not of the right kind: start is"),
        ("items[5].n > 1", "it cannot be computed with this answer"),
        ("1 / (count - 2) > 1", "it cannot be computed with this answer"),
        ("total", "it is 0.3, neither true nor false"),
        ("count == True", "count is 2"),
    ],
)
def test_expressions_that_are_not_true_say_why(expression: str, why: str) -> None:
    ok, reason = judge(json.dumps(DATA), where=expression)
    assert ok is False
    assert reason.startswith(f"{expression} is not so: {why}")


@pytest.mark.parametrize(
    "expression",
    [
        "end >",
        "x = 1",
        "",
        "__import__('os').system('true')",
        "open('/etc/passwd')",
        "total.__class__",
        "().__class__.__bases__",
        "1 == 1",
        "(lambda: 1)() == 1",
        "9 ** 9 ** 9 > 1",
        "1 << 99999999 > 1",
        "[x async for x in items]",
        "(y := 1) == 1",
        "f'{total}' == '0.3'",
        "nonsense(total)",
        "1e999 > total",
        "(" * 300 + "1" + ")" * 300,
        "a" * 501,
        "print(total)",
    ],
)
def test_expressions_that_are_not_allowed_are_refused(expression: str) -> None:
    text = json.dumps(DATA)
    try:
        found = judge(text, where=[expression])
    except UsageError:
        return
    # What looks like a field that is not there is one.
    assert found[0] is False
    assert "there is no field" in found[1]


def test_expressions_have_a_budget() -> None:
    numbers = json.dumps(list(range(2000)))
    expression = "all(a != b + 0.5 for a in root for b in root)"
    ok, reason = judge(numbers, where=[expression])
    assert ok is None
    assert reason == f"computing {expression} takes too many steps"


def test_a_float_of_the_answer_is_the_decimal_that_was_written() -> None:
    assert judge('{"a": 0.1, "b": 0.2, "c": 0.3}', where=["a + b == c"])[0] is True
    assert judge('{"a": 1e-300, "b": 1e300}', where=["a < b"])[0] is True
    assert judge('{"a": 1e-99999999}', where=["a == 0"])[0] is True


@pytest.mark.parametrize(
    ("field", "rule", "right"),
    [
        ("count", {"type": "integer", "minimum": 2, "maximum": 2}, True),
        ("count", {"minimum": 3}, False),
        ("count", {"maximum": 1}, False),
        ("total", {"type": "integer"}, False),
        ("done", {"type": "integer"}, False),
        ("done", {"minimum": 0}, False),
        ("start", {"type": "date"}, True),
        ("start", {"minimum": 3}, False),
        ("trip", {"type": "object"}, True),
        ("items", {"type": "array"}, True),
        ("trip.distance", {"unit": "km", "minimum": 4, "maximum": 6}, True),
        ("trip.distance", {"unit": "km", "minimum": 5, "maximum": 5}, True),
        ("trip.distance", {"unit": "km", "minimum": 5.01}, False),
        ("trip.distance", {"unit": "km", "maximum": 4.99}, False),
        ("trip.distance", {"unit": ["m", "km"]}, True),
        ("trip.distance", {"unit": "m"}, False),
        ("trip.distance", {"unit": "KM"}, False),
        ("trip.cost", {"unit": "EUR", "minimum": 1250.5, "maximum": 1250.5}, True),
        ("count", {"unit": "km"}, False),
        ("total", {"equals": 0.3}, True),
        ("total", {"equals": 0.31}, False),
        ("total", {"equals": 0.31, "tolerance": 0.02}, True),
        ("done", {"equals": 1}, False),
        ("trip", {"equals": {"distance": "5 km", "cost": "1,250.50 EUR"}}, True),
        ("count", {"one_of": [1, 2]}, True),
        ("count", {"one_of": ["2"]}, False),
        ("items[1].price", {"equals": 0.2}, True),
        ("items[2].price", {"equals": 0.2}, False),
        ("items[*].price", {"minimum": 0.1}, True),
        ("items[*].price", {"minimum": 0.15}, False),
        ("items[*].cost", {"type": "number"}, False),
        ("items[*].cost", {"type": "number", "optional": True}, True),
        ("count[*]", {"type": "number"}, False),
        ("missing", {"type": "number"}, False),
        ("missing", {"type": "number", "optional": True}, True),
    ],
)
def test_fields_are_what_they_must_be(
    field: str, rule: dict[str, Any], right: bool
) -> None:
    assert judge(json.dumps(DATA), fields={field: rule})[0] is right


def test_field_errors_name_value_and_rule() -> None:
    fields = read_fields({"items[*].price": {"maximum": 0.1}, "x.y": {"type": "null"}})
    assert list(field_errors(fields, DATA)) == [
        "items[1].price is 0.2, but must be at most 0.1",
        "x.y is missing",
    ]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"a": {}}, "must be a mapping as in"),
        ({"a": 3}, "must be a mapping as in"),
        ({"": {"type": "null"}}, "is no path"),
        ({"a..b": {"type": "null"}}, "is no path"),
        ({".a": {"type": "null"}}, "is no path"),
        ({"a[x]": {"type": "null"}}, "is no path"),
        ({"a": {"typ": "null"}}, "did you mean 'type'?"),
        ({"a": {"type": "text"}}, "must be one of string, number"),
        ({"a": {"minimum": "3"}}, "must be a number"),
        ({"a": {"minimum": 3, "maximum": 2}}, "which nothing is"),
        ({"a": {"unit": []}}, "must be a unit"),
        ({"a": {"equals": {1}}}, "must be a value of JSON"),
        ({"a": {"tolerance": -1}}, "must be a number from 0"),
    ],
)
def test_senseless_fields_are_usage_errors(fields: Any, words: str) -> None:
    with pytest.raises(UsageError) as error:
        json_schema(fields=fields)
    assert words in str(error.value)
    with pytest.raises(UsageError, match="but must map the fields"):
        json_schema(fields=["a"])  # type: ignore[arg-type]  # what a user might do


def test_the_rule_needs_something_to_check() -> None:
    with pytest.raises(UsageError, match="needs a schema, fields or where"):
        json_schema()
    with pytest.raises(UsageError, match="needs schema, fields or where"):
        RulesVerifier().verify("{}", instruction_id_list=["extraction:json_schema"])


def test_it_is_a_task_in_the_format_of_ifeval() -> None:
    verdict = RulesVerifier().verify(
        RIGHT,
        instruction_id_list=["extraction:json_schema"],
        kwargs=[{"schema": INVOICE, "where": ["total == sum(items.price)"]}],
    )
    assert verdict.passed is True
    assert verdict.steps[0].text == (
        "is JSON, fits the schema, total == sum(items.price)"
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_what_json_writes_is_read_back(value: Any) -> None:
    if "Infinity" in json.dumps(value):
        return
    assert parse(json.dumps(value)) == value
    assert not is_deeper(value, len(json.dumps(value)))
    if isinstance(value, (dict, list)):
        assert find(f"```json\n{json.dumps(value)}\n```") == value


@given(st.text(st.sampled_from('{}[]",:1aNn`\n \\'), max_size=40))
def test_any_text_is_json_or_has_a_named_error(text: str) -> None:
    for read in (parse, find):
        with contextlib.suppress(InvalidJSONError):
            read(text)
