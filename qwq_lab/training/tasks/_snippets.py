"""The snippets whose output is asked for.

``{a}`` to ``{d}`` are names, ``{n2_9}`` a number from 2 to 9, ``{op}`` one of + - *,
``{cmp}`` a comparison, ``{word}`` a quoted word, ``{list}`` a list of numbers.
"""

# ruff: noqa: E501 - one snippet a line

from __future__ import annotations

NAMES = (
    "a", "b", "c", "d", "k", "m", "n", "p", "q", "s", "t", "u", "v", "w", "x", "y", "z",
    "total", "count", "value", "result", "num", "res", "first", "out", "data", "item",
)  # fmt: skip
WORDS = (
    "cat", "dog", "sun", "tree", "fish", "bird", "moon", "star", "apple", "house",
    "green", "table", "river", "light", "music", "paper", "stone", "water", "bread",
    "cloud", "lemon", "train", "chair", "glass", "ok", "hi", "red", "yes", "abc", "python",
)  # fmt: skip

_STRAIGHT = (
    "{a} = {n2_50}\n{b} = {n2_50}\nprint({a} {op} {b})",
    "{a} = {n2_20}\n{b} = {a} {op} {n2_9}\nprint({b})",
    "{a} = {n2_20}\n{b} = {a} + {n2_9}\n{c} = {a} {op} {b}\nprint({c})",
    "{a} = {n2_30}\n{a} = {a} {op} {n2_9}\n{a} = {a} {op} {n2_9}\nprint({a})",
    "{a} = {n2_30}\n{a} += {n2_20}\nprint({a})",
    "{a} = {n2_20}\n{b} = {n2_20}\n{a} += {b}\n{b} += {a}\nprint({a}, {b})",
    "{a} = {n2_20}\n{a} *= {n2_6}\n{a} -= {n2_20}\nprint({a})",
    "{a} = {n2_9}\n{b} = {n2_9}\n{c} = {a}\n{a} = {b}\n{b} = {c}\nprint({a}, {b})",
    "{a} = {n10_99}\n{b} = {n2_9}\nprint({a} // {b}, {a} % {b})",
    "{a} = {n10_99}\nprint({a} % {n2_9})",
    "{a} = {n10_99}\n{b} = {a} // {n2_9}\nprint({b})",
    "{a} = {n2_9}\nprint({a} ** 2)",
    "{a} = {n2_5}\n{b} = {a} ** 3\nprint({b} - {a})",
    "{a} = {n2_20}\n{b} = {n2_20}\nprint({a} * {n2_5} + {b})",
    "{a} = {n2_20}\n{b} = {n2_20}\nprint(({a} + {b}) * {n2_5})",
    "{a} = {n2_20}\n{b} = {n2_20}\n{c} = max({a}, {b})\nprint({c} {op} {n2_9})",
    "{a} = {n2_20}\n{b} = {n21_40}\nprint(abs({a} - {b}))",
    "print({n2_20} {op} {n2_20})",
    "{a} = {n10_50}\n{b} = {a} // {n2_9}\nprint({a} {op} {b})",
    "{a} = {n10_50}\n{b} = {a} % {n2_9}\nprint({a} - {b})",
    "{a} = {n2_20}\n{b} = {a} * {n2_5}\nprint({b} - {a})",
    "{a} = {n2_20}\n{b} = {n2_20}\n{c} = {n2_20}\nprint({a} + {b} - {c})",
    "print({n2_20} + {n2_9} * {n2_9})",
    "{a} = {n2_20}\nprint({a})\n{a} = {a} {op} {n2_9}\nprint({a})",
)

_SEQUENCES = (
    "{a} = {word}\nprint({a} * {n2_4})",
    "{a} = {word}\n{b} = {word}\nprint({a} + {b})",
    "{a} = {word}\nprint(len({a}))",
    "{a} = {word}\nprint({a}[{n0_1}])",
    "{a} = {word}\nprint({a}[::-1])",
    "{a} = {word}\nprint({a}.upper())",
    "{a} = {word}\nprint({a}[:{n1_2}])",
    "{a} = {word}\nprint({a}[-1])",
    "{a} = {word}\n{b} = {a} + {word}\nprint(len({b}))",
    "{a} = {word}\n{b} = {n2_9}\nprint({a}, {b})",
    "{a} = {list}\nprint(len({a}))",
    "{a} = {list}\nprint({a}[{n0_2}])",
    "{a} = {list}\nprint({a}[-1])",
    "{a} = {list}\nprint({a}[0] {op} {a}[{n1_2}])",
    "{a} = {list}\nprint(sum({a}))",
    "{a} = {list}\nprint(max({a}))",
    "{a} = {list}\nprint(min({a}) {op} {n2_9})",
    "{a} = {list}\nprint(max({a}) - min({a}))",
    "{a} = {list}\n{a}.append({n1_20})\nprint({a})",
    "{a} = {list}\n{a}.append({n1_20})\nprint(len({a}))",
    "{a} = {list}\nprint({a}[{n1_2}:])",
    "{a} = {list}\nprint({a}[::-1])",
    "{a} = {list}\nprint(sorted({a}))",
    "{a} = {list}\n{b} = {a}[1]\nprint({b} {op} len({a}))",
    "{a} = {list}\nprint(max({a}) {op} len({a}))",
    "{a} = {list}\nprint(min({a}) + max({a}))",
    "{a} = {list}\nprint({a}[0] {op} {a}[-1])",
    "{a} = {list}\nprint({a}[-1] - {a}[0])",
    "{a} = {list}\nprint(sum({a}) - max({a}))",
    "{a} = {list}\nprint(sum({a}) // len({a}))",
    "{a} = {list}\n{a}.append({n1_20})\nprint(sum({a}))",
    "{a} = {word}\nprint({a}[0] + {a}[-1])",
    "{a} = {word}\n{b} = {word}\nprint(len({a}) + len({b}))",
    "print(len({word}) {op} {n2_9})",
    "print({word} + {word})",
    "print(sorted({list}))",
)

_DECISIONS = (
    "{a} = {n1_50}\nif {a} {cmp} {n1_50}:\n    print({word})\nelse:\n    print({word})",
    "{a} = {n1_50}\n{b} = {n1_50}\nif {a} {cmp} {b}:\n    print({a})\nelse:\n    print({b})",
    "{a} = {n1_50}\nif {a} % {n2_5} == 0:\n    print({word})\nelse:\n    print({word})",
    "{a} = {n1_50}\nif {a} % 2 == 0:\n    {a} = {a} // 2\nelse:\n"
    "    {a} = {a} * 3 + 1\nprint({a})",
    "{a} = {n1_50}\nif {a} % {n2_5} == 0:\n    print({a} // {n2_5})\nelse:\n"
    "    print({a} {op} {n1_9})",
    "{a} = {n1_50}\nif {a} {cmp} {n1_50}:\n    print({a} {op} {n1_9})\nelse:\n"
    "    print({a} {op} {n1_9})",
    "{a} = {n1_50}\nif {a} > {n10_40}:\n    {a} -= {n2_9}\nprint({a})",
    "{a} = {n1_30}\n{b} = {n1_30}\nif {a} + {b} {cmp} {n20_40}:\n    {a} = {b}\n"
    "print({a})",
    "{a} = {n1_30}\nif {a} < {n5_12}:\n    print({word})\nelif {a} < {n13_25}:\n"
    "    print({word})\nelse:\n    print({word})",
    "{a} = {word}\nif len({a}) {cmp} {n2_6}:\n    print({a})\nelse:\n    print({n1_9})",
    "{a} = {word}\nif len({a}) > {n2_5}:\n    {a} = {a}[0]\nprint({a})",
    "{a} = {list}\nif {a}[0] {cmp} {a}[1]:\n    print({a}[0])\nelse:\n    print({a}[1])",
    "{a} = {list}\nif len({a}) == {n3_5}:\n    {b} = {a}[0]\nelse:\n    {b} = {a}[-1]\n"
    "print({b})",
    "{a} = {n1_20}\n{b} = 0\nif {a} {cmp} {n1_20}:\n    {b} += {n2_9}\n"
    "if {a} {cmp} {n1_20}:\n    {b} += {n2_9}\nprint({b})",
)

_LOOPS = (
    "for {a} in range({n2_5}):\n    print({a})",
    "for {a} in range({n1_3}, {n4_7}):\n    print({a} {op} {n2_5})",
    "{a} = 0\nfor {b} in range({n2_6}):\n    {a} += {b}\nprint({a})",
    "{a} = {n1_9}\nfor {b} in range({n2_5}):\n    {a} += {n1_9}\nprint({a})",
    "{a} = 1\nfor {b} in range(1, {n3_6}):\n    {a} *= {b}\nprint({a})",
    "{a} = 0\nfor {b} in {list}:\n    {a} += {b}\nprint({a})",
    "{a} = {n1_4}\nfor {b} in range({n2_4}):\n    {a} = {a} * 2\nprint({a})",
    "{a} = {n1_3}\nfor {b} in range({n2_3}):\n    {a} = {a} * 2 + {n1_4}\nprint({a})",
    "for {a} in {word}:\n    print({a})",
    '{a} = ""\nfor {b} in {word}:\n    {a} = {b} + {a}\nprint({a})',
    "{a} = {n2_9}\nwhile {a} < {n20_40}:\n    {a} += {n5_9}\nprint({a})",
    "{a} = {n20_60}\nwhile {a} > {n5_15}:\n    {a} -= {n8_12}\nprint({a})",
    "{a} = {n1_3}\nwhile {a} < {n15_60}:\n    {a} = {a} * 2\nprint({a})",
    "{a} = {n20_90}\n{b} = 0\nwhile {a} > 1:\n    {a} = {a} // 2\n    {b} += 1\nprint({b})",
    "{a} = []\nfor {b} in range({n2_4}):\n    {a}.append({b} {op} {n2_5})\nprint({a})",
    "for {a} in {list}:\n    print({a} {op} {n2_5})",
    "{a} = {n1_5}\n{b} = {n1_5}\nfor {c} in range({n2_4}):\n    {a} += {b}\n"
    "    {b} += 1\nprint({a})",
    "{a} = {n1_9}\n{b} = 0\nwhile {b} < {n2_4}:\n    {a} += {b}\n    {b} += 1\nprint({a})",
)

_LOOPS_WITH_DECISIONS = (
    "{a} = 0\nfor {b} in {list}:\n    if {b} > {n3_15}:\n        {a} += 1\nprint({a})",
    "{a} = 0\nfor {b} in {list}:\n    if {b} % 2 == 0:\n        {a} += {b}\nprint({a})",
    "{a} = 0\nfor {b} in {list}:\n    if {b} > {a}:\n        {a} = {b}\nprint({a})",
    "for {a} in range({n4_6}):\n    if {a} % 2 == {n0_1}:\n        print({a})",
    "for {a} in {list}:\n    if {a} {cmp} {n3_15}:\n        print({a})\n    else:\n"
    "        print(0)",
    "{a} = 0\nfor {b} in {word}:\n    if {b} == {letter}:\n        {a} += 1\nprint({a})",
    "{a} = {n5_20}\n{b} = 0\nwhile {a} > 1:\n    if {a} % 2 == 0:\n"
    "        {a} = {a} // 2\n    else:\n        {a} = {a} - 1\n    {b} += 1\nprint({b})",
)

SNIPPETS = {
    1: _STRAIGHT,
    2: _SEQUENCES,
    3: _DECISIONS,
    4: _LOOPS,
    5: _LOOPS_WITH_DECISIONS,
}
