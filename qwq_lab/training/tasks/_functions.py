"""The small Python functions that QwQ-nano can write.

In the descriptions ``{p}`` is the parameter, ``{q}`` the second one, ``{k}`` a number,
``{c}`` a letter or sign in quotes. In the code they stand for the same.
"""

# ruff: noqa: E501 - lists of words and sentences; Chinese characters count double

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language


@dataclass(frozen=True)
class Kind:
    """One kind of function.

    Attributes
    ----------
    name
        The function's name when the user gives none; ``{k}`` may stand in it.
    takes
        ``"number"``, ``"text"``, ``"list"``, or two of them.
    code
        The expression that is returned.
    en, zh
        Descriptions that follow "a function that" and "一个函数，".
    """

    name: str
    takes: str
    code: str
    en: tuple[str, ...]
    zh: tuple[str, ...]

    @property
    def size(self) -> int:
        """Return 1, 2 with a constant, 3 with a second parameter."""
        if " " in self.takes:
            return 3
        return 2 if "{k}" in self.code or "{c}" in self.code else 1


PARAMETERS: dict[str, tuple[str, ...]] = {
    "number": ("n", "x", "y", "a", "num", "value", "number", "k"),
    "text": ("s", "text", "word", "string", "line", "t"),
    "list": ("items", "numbers", "values", "xs", "data", "nums"),
}
SECOND_PARAMETERS: dict[str, tuple[str, ...]] = {
    "number": ("b", "m", "other", "z"),
    "text": ("other", "part", "suffix", "u"),
    "list": ("others", "ys", "rest"),
}
ANY_NAMES = (
    "f", "g", "func", "solve", "compute", "my_function", "helper", "run", "process",
    "foo", "task", "apply", "work", "answer", "get", "convert", "check", "fn", "calc",
)  # fmt: skip
# "a number" and so on, for a question that does not name its parameter.
NOUNS: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "number": ("a number", "its argument", "a given number", "its input"),
        "text": ("a string", "a given string", "a text"),
        "list": ("a list", "a given list"),
    },
    "zh": {
        "number": ("一个数", "给定的数", "输入的数"),
        "text": ("一个字符串", "给定的字符串"),
        "list": ("一个列表", "给定的列表"),
    },
}
CHARACTERS = "abcdefghijklmnopqrstuvwxyz"
SEPARATORS = ("-", ",", " ", "_", "+", "/", ":", ";", ".", "|")

KINDS = (
    Kind("double", "number", "{p} * 2",
         ("doubles {p}", "returns twice {p}", "returns {p} times two"),
         ("把{p}乘以二", "返回{p}的两倍")),
    Kind("triple", "number", "{p} * 3", ("triples {p}", "returns three times {p}"),
         ("返回{p}的三倍",)),
    Kind("half", "number", "{p} / 2", ("halves {p}", "returns half of {p}"),
         ("返回{p}的一半",)),
    Kind("square", "number", "{p} ** 2",
         ("squares {p}", "returns the square of {p}"), ("返回{p}的平方",)),
    Kind("cube", "number", "{p} ** 3", ("cubes {p}", "returns the cube of {p}"),
         ("返回{p}的立方",)),
    Kind("negate", "number", "-{p}", ("negates {p}", "returns the negative of {p}"),
         ("返回{p}的相反数",)),
    Kind("is_even", "number", "{p} % 2 == 0",
         ("checks if {p} is even", "tells whether {p} is even",
          "returns True if {p} is even"), ("判断{p}是否为偶数", "判断{p}是不是偶数")),
    Kind("is_odd", "number", "{p} % 2 == 1",
         ("checks if {p} is odd", "tells whether {p} is odd",
          "returns True if {p} is odd"), ("判断{p}是否为奇数", "判断{p}是不是奇数")),
    Kind("is_positive", "number", "{p} > 0",
         ("checks if {p} is positive", "tells whether {p} is positive"),
         ("判断{p}是否为正数",)),
    Kind("is_negative", "number", "{p} < 0",
         ("checks if {p} is negative", "tells whether {p} is negative"),
         ("判断{p}是否为负数",)),
    Kind("is_zero", "number", "{p} == 0",
         ("checks if {p} is zero", "tells whether {p} is zero"), ("判断{p}是否为零",)),
    Kind("absolute", "number", "abs({p})", ("returns the absolute value of {p}",),
         ("返回{p}的绝对值",)),
    Kind("last_digit", "number", "{p} % 10", ("returns the last digit of {p}",),
         ("返回{p}的个位数字", "返回{p}的最后一位数字")),
    Kind("increment", "number", "{p} + 1", ("increments {p}", "adds one to {p}"),
         ("把{p}加一",)),
    Kind("to_string", "number", "str({p})",
         ("converts {p} to a string", "turns {p} into a string"), ("把{p}转换成字符串",)),
    Kind("count_up", "number", "list(range({p}))",
         ("returns the list of numbers from zero up to but without {p}",),
         ("返回从零到{p}（不含）的列表",)),
    Kind("add_{k}", "number", "{p} + {k}",
         ("adds {k} to {p}", "returns {p} plus {k}", "increases {p} by {k}"),
         ("把{p}加上{k}", "返回{p}加{k}的结果")),
    Kind("subtract_{k}", "number", "{p} - {k}",
         ("subtracts {k} from {p}", "returns {p} minus {k}"), ("从{p}中减去{k}",)),
    Kind("multiply_{k}", "number", "{p} * {k}",
         ("multiplies {p} by {k}", "returns {p} times {k}"),
         ("把{p}乘以{k}", "返回{p}的{k}倍")),
    Kind("divide_{k}", "number", "{p} / {k}",
         ("divides {p} by {k}", "returns {p} divided by {k}"), ("把{p}除以{k}",)),
    Kind("power_{k}", "number", "{p} ** {k}",
         ("raises {p} to the power of {k}", "returns {p} to the power {k}"),
         ("返回{p}的{k}次方",)),
    Kind("remainder_{k}", "number", "{p} % {k}",
         ("returns the remainder of {p} divided by {k}", "returns {p} modulo {k}"),
         ("返回{p}除以{k}的余数",)),
    Kind("is_divisible", "number", "{p} % {k} == 0",
         ("checks if {p} is divisible by {k}", "tells whether {p} is a multiple of {k}"),
         ("判断{p}能否被{k}整除", "判断{p}是否是{k}的倍数")),
    Kind("is_greater", "number", "{p} > {k}",
         ("checks if {p} is greater than {k}", "tells whether {p} is larger than {k}"),
         ("判断{p}是否大于{k}",)),
    Kind("is_less", "number", "{p} < {k}",
         ("checks if {p} is less than {k}", "tells whether {p} is smaller than {k}"),
         ("判断{p}是否小于{k}",)),
    Kind("equals_{k}", "number", "{p} == {k}", ("checks if {p} equals {k}",),
         ("判断{p}是否等于{k}",)),
    Kind("reverse", "text", "{p}[::-1]",
         ("reverses {p}", "returns {p} backwards", "returns {p} reversed"),
         ("反转{p}", "把{p}倒过来")),
    Kind("upper", "text", "{p}.upper()",
         ("converts {p} to upper case", "returns {p} in capital letters"),
         ("把{p}转换成大写",)),
    Kind("lower", "text", "{p}.lower()",
         ("converts {p} to lower case", "returns {p} in small letters"),
         ("把{p}转换成小写",)),
    Kind("length", "text", "len({p})",
         ("returns the length of {p}", "counts the characters of {p}"),
         ("返回{p}的长度", "计算{p}的字符个数")),
    Kind("strip", "text", "{p}.strip()",
         ("removes spaces at both ends of {p}",), ("去掉{p}两端的空格",)),
    Kind("words", "text", "{p}.split()",
         ("splits {p} into words", "returns the words of {p}"), ("把{p}分成单词",)),
    Kind("count_words", "text", "len({p}.split())",
         ("counts the words in {p}", "returns the number of words in {p}"),
         ("统计{p}中的单词个数",)),
    Kind("count_vowels", "text", "sum(c in 'aeiou' for c in {p})",
         ("counts the vowels in {p}", "returns the number of vowels in {p}"),
         ("统计{p}中的元音个数",)),
    Kind("is_palindrome", "text", "{p} == {p}[::-1]",
         ("checks if {p} is a palindrome", "tells whether {p} is a palindrome"),
         ("判断{p}是否是回文",)),
    Kind("first_character", "text", "{p}[0]",
         ("returns the first character of {p}", "returns the first letter of {p}"),
         ("返回{p}的第一个字符",)),
    Kind("last_character", "text", "{p}[-1]",
         ("returns the last character of {p}", "returns the last letter of {p}"),
         ("返回{p}的最后一个字符",)),
    Kind("is_empty", "text", "len({p}) == 0", ("checks if {p} is empty",),
         ("判断{p}是否为空",)),
    Kind("to_number", "text", "int({p})",
         ("converts {p} to an integer", "turns {p} into an integer"),
         ("把{p}转换成整数",)),
    Kind("is_digits", "text", "{p}.isdigit()",
         ("checks if {p} has only digits", "tells whether {p} consists of digits"),
         ("判断{p}是否只含数字",)),
    Kind("starts_with", "text", "{p}.startswith({c})",
         ("checks if {p} starts with {c}", "tells whether {p} begins with {c}"),
         ("判断{p}是否以{c}开头",)),
    Kind("ends_with", "text", "{p}.endswith({c})",
         ("checks if {p} ends with {c}", "tells whether {p} ends in {c}"),
         ("判断{p}是否以{c}结尾",)),
    Kind("contains", "text", "{c} in {p}",
         ("checks if {p} contains {c}", "tells whether {c} occurs in {p}"),
         ("判断{p}是否包含{c}",)),
    Kind("count_letter", "text", "{p}.count({c})",
         ("counts how often {c} occurs in {p}", "returns how many {c} are in {p}"),
         ("统计{c}在{p}中出现的次数",)),
    Kind("repeat", "text", "{p} * {k}",
         ("repeats {p} {k} times",), ("把{p}重复{k}次",)),
    Kind("first_{k}_characters", "text", "{p}[:{k}]",
         ("returns the first {k} characters of {p}",), ("返回{p}的前{k}个字符",)),
    Kind("last_{k}_characters", "text", "{p}[-{k}:]",
         ("returns the last {k} characters of {p}",), ("返回{p}的后{k}个字符",)),
    Kind("remove_letter", "text", "{p}.replace({c}, '')",
         ("removes every {c} from {p}",), ("删除{p}中所有的{c}",)),
    Kind("is_longer", "text", "len({p}) > {k}",
         ("checks if {p} is longer than {k} characters",),
         ("判断{p}的长度是否大于{k}",)),
    Kind("total", "list", "sum({p})",
         ("returns the sum of {p}", "adds up the numbers in {p}"),
         ("返回{p}的总和", "求{p}中所有数的和")),
    Kind("largest", "list", "max({p})",
         ("returns the largest element of {p}", "returns the maximum of {p}",
          "finds the biggest number in {p}"), ("返回{p}的最大值", "找出{p}中最大的数")),
    Kind("smallest", "list", "min({p})",
         ("returns the smallest element of {p}", "returns the minimum of {p}"),
         ("返回{p}的最小值", "找出{p}中最小的数")),
    Kind("mean", "list", "sum({p}) / len({p})",
         ("returns the average of {p}", "returns the mean of {p}"),
         ("返回{p}的平均值", "计算{p}的平均数")),
    Kind("first", "list", "{p}[0]", ("returns the first element of {p}",
         "returns the first item of {p}"), ("返回{p}的第一个元素",)),
    Kind("last", "list", "{p}[-1]", ("returns the last element of {p}",
         "returns the last item of {p}"), ("返回{p}的最后一个元素",)),
    Kind("count_items", "list", "len({p})",
         ("returns the number of elements in {p}", "counts the items of {p}"),
         ("返回{p}的元素个数",)),
    Kind("sort", "list", "sorted({p})",
         ("sorts {p}", "returns {p} sorted", "returns {p} in ascending order"),
         ("把{p}排序", "把{p}从小到大排序")),
    Kind("sort_descending", "list", "sorted({p}, reverse=True)",
         ("sorts {p} in descending order", "sorts {p} from largest to smallest"),
         ("把{p}从大到小排序", "把{p}降序排列")),
    Kind("reverse_list", "list", "{p}[::-1]",
         ("returns the elements of {p} in reverse order",), ("把{p}的元素倒序返回",)),
    Kind("unique", "list", "set({p})",
         ("returns the set of elements of {p}", "removes duplicates from {p}"),
         ("去掉{p}中的重复元素",)),
    Kind("squares", "list", "[x ** 2 for x in {p}]",
         ("squares every element of {p}", "returns the squares of the numbers in {p}"),
         ("返回{p}中每个数的平方",)),
    Kind("evens", "list", "[x for x in {p} if x % 2 == 0]",
         ("returns the even numbers in {p}", "keeps only the even numbers of {p}"),
         ("返回{p}中的偶数",)),
    Kind("odds", "list", "[x for x in {p} if x % 2 == 1]",
         ("returns the odd numbers in {p}", "keeps only the odd numbers of {p}"),
         ("返回{p}中的奇数",)),
    Kind("positives", "list", "[x for x in {p} if x > 0]",
         ("returns the positive numbers in {p}",), ("返回{p}中的正数",)),
    Kind("spread", "list", "max({p}) - min({p})",
         ("returns the difference between the largest and the smallest of {p}",),
         ("返回{p}中最大值与最小值的差",)),
    Kind("first_{k}", "list", "{p}[:{k}]",
         ("returns the first {k} elements of {p}", "returns the first {k} items of {p}"),
         ("返回{p}的前{k}个元素",)),
    Kind("last_{k}", "list", "{p}[-{k}:]",
         ("returns the last {k} elements of {p}",), ("返回{p}的后{k}个元素",)),
    Kind("skip_{k}", "list", "{p}[{k}:]",
         ("returns {p} without the first {k} elements",), ("去掉{p}的前{k}个元素",)),
    Kind("contains_{k}", "list", "{k} in {p}",
         ("checks if {k} is in {p}", "tells whether {p} contains the number {k}"),
         ("判断{p}中是否有数字{k}",)),
    Kind("count_{k}", "list", "{p}.count({k})",
         ("counts how often the number {k} occurs in {p}",),
         ("统计数字{k}在{p}中出现的次数",)),
    Kind("above_{k}", "list", "[x for x in {p} if x > {k}]",
         ("returns the numbers in {p} greater than {k}",),
         ("返回{p}中大于{k}的数",)),
    Kind("add_to_all", "list", "[x + {k} for x in {p}]",
         ("adds {k} to every element of {p}",), ("把{p}中每个数加上{k}",)),
    Kind("multiply_all", "list", "[x * {k} for x in {p}]",
         ("multiplies every element of {p} by {k}",), ("把{p}中每个数乘以{k}",)),
    Kind("join", "list", "{c}.join({p})",
         ("joins {p} with {c}", "joins the strings in {p} with {c}"),
         ("用{c}连接{p}",)),
    Kind("add", "number number", "{p} + {q}",
         ("adds {p} and {q}", "returns the sum of {p} and {q}"),
         ("返回{p}与{q}的和", "把{p}和{q}相加")),
    Kind("subtract", "number number", "{p} - {q}",
         ("subtracts {q} from {p}", "returns {p} minus {q}"), ("返回{p}减{q}的差",)),
    Kind("multiply", "number number", "{p} * {q}",
         ("multiplies {p} and {q}", "returns the product of {p} and {q}"),
         ("返回{p}与{q}的积", "把{p}和{q}相乘")),
    Kind("divide", "number number", "{p} / {q}", ("divides {p} by {q}",),
         ("返回{p}除以{q}的商",)),
    Kind("maximum", "number number", "max({p}, {q})",
         ("returns the larger of {p} and {q}", "returns the maximum of {p} and {q}"),
         ("返回{p}和{q}中较大的数",)),
    Kind("minimum", "number number", "min({p}, {q})",
         ("returns the smaller of {p} and {q}", "returns the minimum of {p} and {q}"),
         ("返回{p}和{q}中较小的数",)),
    Kind("power", "number number", "{p} ** {q}",
         ("raises {p} to the power of {q}",), ("返回{p}的{q}次方",)),
    Kind("remainder", "number number", "{p} % {q}",
         ("returns the remainder of {p} divided by {q}",), ("返回{p}除以{q}的余数",)),
    Kind("average", "number number", "({p} + {q}) / 2",
         ("returns the average of {p} and {q}",), ("返回{p}和{q}的平均值",)),
    Kind("distance", "number number", "abs({p} - {q})",
         ("returns the distance between {p} and {q}",), ("返回{p}与{q}的距离",)),
    Kind("are_equal", "number number", "{p} == {q}",
         ("checks if {p} equals {q}",), ("判断{p}和{q}是否相等",)),
    Kind("concatenate", "text text", "{p} + {q}",
         ("concatenates {p} and {q}", "joins the strings {p} and {q}"),
         ("把字符串{p}和{q}连接起来",)),
    Kind("has_part", "text text", "{q} in {p}",
         ("checks if the string {p} contains {q}",), ("判断字符串{p}是否包含{q}",)),
    Kind("merge", "list list", "{p} + {q}",
         ("merges the lists {p} and {q}", "concatenates the lists {p} and {q}"),
         ("合并列表{p}和{q}",)),
    Kind("is_member", "list number", "{q} in {p}",
         ("checks if {q} is in the list {p}",), ("判断{q}是否在列表{p}中",)),
)  # fmt: skip
