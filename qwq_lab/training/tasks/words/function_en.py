"""What the small Python functions do, in English words.

``{p}`` is the parameter, ``{q}`` the second one, ``{k}`` a number, ``{c}`` a letter or
sign in quotes. Each text follows "a function that": a verb, with ``{p}`` behind it.
"""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

_TRUTH_FRAMES = (
    ("checks if ", ""), ("checks whether ", ""), ("tells whether ", ""), ("tests if ", ""),
    ("returns True if ", ""), ("returns True if ", " and False otherwise"), ("says whether ", ""),
    ("determines if ", ""), ("returns whether ", ""), ("finds out whether ", ""), ("decides whether ", ""),
    ("returns True when ", ", else False"), ("reports if ", ""),
)  # fmt: skip
_VALUE_VERBS = (
    "returns", "returns", "returns", "gives", "computes", "calculates", "works out", "finds", "gives back",
    "determines",
)  # fmt: skip
_THING_VERBS = ("returns", "returns", "gives", "gives back")

# Verbs that begin a description and lose more than an s.
_IRREGULAR = {"multiplies": "multiply", "copies": "copy"}

_DOES = {
    "double": ("doubles {p}", "multiplies {p} by two", "adds {p} to itself"),
    "triple": ("triples {p}", "multiplies {p} by three"),
    "half": ("halves {p}", "divides {p} by two", "cuts {p} in half"),
    "square": ("squares {p}", "multiplies {p} by itself", "raises {p} to the second power"),
    "cube": ("cubes {p}", "raises {p} to the third power", "raises {p} to the power of three"),
    "negate": ("negates {p}", "flips the sign of {p}", "changes the sign of {p}", "puts a minus in front of {p}"),
    "absolute": ("drops the sign of {p}", "makes {p} positive if it is negative"),
    "increment": ("increments {p}", "adds one to {p}", "increases {p} by one", "adds 1 to {p}"),
    "to_string": ("converts {p} to a string", "turns {p} into a string", "changes {p} into a string", "makes a string out of {p}"),
    "count_up": ("lists the numbers from 0 up to but without {p}", "builds a list of the whole numbers from 0 to just before {p}"),
    "add_{k}": ("adds {k} to {p}", "increases {p} by {k}", "makes {p} bigger by {k}"),
    "subtract_{k}": ("subtracts {k} from {p}", "takes {k} away from {p}", "decreases {p} by {k}", "reduces {p} by {k}", "lowers {p} by {k}"),
    "multiply_{k}": ("multiplies {p} by {k}", "multiplies {p} with {k}"),
    "divide_{k}": ("divides {p} by {k}",),
    "power_{k}": ("raises {p} to the power of {k}", "raises {p} to the power {k}"),
    "remainder_{k}": ("takes {p} modulo {k}",),
    "reverse": ("reverses {p}", "turns {p} around", "puts the characters of {p} in reverse order", "spells {p} backwards"),
    "upper": ("converts {p} to upper case", "uppercases {p}", "capitalizes all letters of {p}", "changes {p} to uppercase", "makes every letter of {p} a capital", "makes {p} upper case", "makes {p} uppercase", "puts {p} in upper case", "turns {p} into capitals"),
    "lower": ("converts {p} to lower case", "lowercases {p}", "changes {p} to lowercase", "makes all letters of {p} small", "makes {p} lower case", "makes {p} lowercase", "puts {p} in lower case"),
    "length": ("counts the characters of {p}", "counts all characters in {p}", "measures the length of {p}"),
    "strip": ("removes spaces at both ends of {p}", "strips whitespace from both ends of {p}", "trims {p}", "removes leading and trailing spaces from {p}", "deletes the blanks at the start and at the end of {p}"),
    "words": ("splits {p} into words", "breaks {p} into words", "cuts {p} into a list of words", "splits {p} at the spaces"),
    "count_words": ("counts the words in {p}", "counts how many words {p} has"),
    "count_vowels": ("counts the vowels in {p}", "counts how many vowels {p} has", "counts the letters a, e, i, o, u in {p}"),
    "to_number": ("converts {p} to an integer", "turns {p} into an integer", "parses {p} as an integer", "changes {p} into a whole number"),
    "count_letter": ("counts how often {c} occurs in {p}", "counts how many times {c} appears in {p}", "counts every {c} in {p}"),
    "repeat": ("repeats {p} {k} times", "writes {p} {k} times in a row", "joins {k} copies of {p}"),
    "first_{k}_characters": ("cuts {p} off after {k} characters", "keeps only the first {k} characters of {p}"),
    "last_{k}_characters": ("keeps only the last {k} characters of {p}",),
    "remove_letter": ("removes every {c} from {p}", "deletes all occurrences of {c} in {p}", "drops each {c} from {p}", "takes all {c} out of {p}"),
    "total": ("adds up the numbers in {p}", "sums up {p}", "sums all numbers in {p}", "adds together all elements of {p}", "totals the values in {p}"),
    "largest": ("picks the largest number in {p}", "looks for the biggest value in {p}"),
    "smallest": ("picks the smallest number in {p}", "looks for the lowest value in {p}"),
    "mean": ("averages the numbers in {p}", "divides the sum of {p} by its length"),
    "first": ("picks the first element of {p}",),
    "last": ("picks the last element of {p}",),
    "count_items": ("counts the items of {p}", "counts the elements in {p}", "counts how many items {p} has"),
    "sort": ("sorts {p}", "sorts {p} in ascending order", "orders {p} from smallest to largest", "puts {p} in increasing order", "sorts {p} from low to high"),
    "sort_descending": ("sorts {p} in descending order", "sorts {p} from largest to smallest", "orders {p} from high to low", "puts {p} in decreasing order", "sorts {p} with the biggest first"),
    "reverse_list": ("puts the elements of {p} in reverse order", "reverses the order of the items in {p}"),
    "unique": ("removes duplicates from {p}", "turns {p} into a set", "makes a set out of {p}", "converts {p} to a set"),
    "squares": ("squares every element of {p}", "squares each number in {p}", "multiplies each element of {p} by itself"),
    "evens": ("keeps only the even numbers of {p}", "picks the even numbers from {p}", "drops the odd numbers from {p}"),
    "odds": ("keeps only the odd numbers of {p}", "picks the odd numbers from {p}", "drops the even numbers from {p}"),
    "positives": ("keeps only the positive numbers of {p}", "picks the positive numbers from {p}", "drops every number of {p} that isn't positive"),
    "spread": ("subtracts the smallest of {p} from the largest",),
    "first_{k}": ("keeps only the first {k} items of {p}", "cuts {p} off after {k} elements"),
    "last_{k}": ("keeps only the last {k} items of {p}",),
    "skip_{k}": ("drops the first {k} elements of {p}", "removes the first {k} items from {p}", "leaves out the first {k} elements of {p}", "skips the first {k} items of {p}"),
    "count_{k}": ("counts how often the number {k} occurs in {p}", "counts how many times {k} appears in {p}"),
    "above_{k}": ("keeps only the numbers of {p} greater than {k}", "picks the numbers above {k} from {p}", "drops every number of {p} that isn't greater than {k}"),
    "add_to_all": ("adds {k} to every element of {p}", "increases each number in {p} by {k}", "adds {k} to all numbers in {p}"),
    "multiply_all": ("multiplies every element of {p} by {k}", "multiplies each number in {p} by {k}"),
    "join": ("joins {p} with {c}", "joins the strings in {p} with {c}", "glues the strings in {p} together with {c} between them", "connects the strings of {p} with {c}"),
    "add": ("adds {p} and {q}", "adds {p} to {q}", "adds {p} and {q} together", "sums {p} and {q}"),
    "subtract": ("subtracts {q} from {p}", "takes {q} away from {p}"),
    "multiply": ("multiplies {p} and {q}", "multiplies {p} by {q}", "multiplies {p} with {q}"),
    "divide": ("divides {p} by {q}",),
    "maximum": ("picks the bigger one of {p} and {q}",),
    "minimum": ("picks the smaller one of {p} and {q}",),
    "power": ("raises {p} to the power of {q}", "raises {p} to the power {q}", "raises {p} to the {q}-th power"),
    "remainder": ("takes {p} modulo {q}",),
    "average": ("averages {p} and {q}", "divides the sum of {p} and {q} by two"),
    "concatenate": ("concatenates {p} and {q}", "joins the strings {p} and {q}", "appends the string {q} to the string {p}", "puts the string {q} right behind {p}"),
    "merge": ("merges the lists {p} and {q}", "concatenates the lists {p} and {q}", "joins the lists {p} and {q}", "appends the list {q} to the list {p}"),
}  # fmt: skip
# Numbers, and so what a function may compute.
_VALUES = {
    "double": ("twice {p}", "{p} times two", "two times {p}", "the double of {p}"),
    "triple": ("three times {p}", "{p} times three", "the triple of {p}"),
    "half": ("half of {p}", "one half of {p}", "{p} divided by two"),
    "square": ("the square of {p}", "{p} squared", "{p} times itself"),
    "cube": ("the cube of {p}", "{p} cubed", "the third power of {p}"),
    "negate": ("the negative of {p}", "minus {p}", "the opposite of {p}"),
    "absolute": ("the absolute value of {p}", "the magnitude of {p}", "the distance of {p} from zero"),
    "last_digit": ("the last digit of {p}", "the final digit of {p}", "the ones digit of {p}", "the units digit of {p}"),
    "increment": ("one more than {p}", "{p} plus one", "{p} plus 1"),
    "add_{k}": ("{p} plus {k}", "the sum of {p} and {k}", "{k} more than {p}"),
    "subtract_{k}": ("{p} minus {k}", "{k} less than {p}"),
    "multiply_{k}": ("{p} times {k}", "{k} times {p}", "the product of {p} and {k}"),
    "divide_{k}": ("{p} divided by {k}", "the quotient of {p} and {k}"),
    "power_{k}": ("{p} to the power {k}", "{p} to the power of {k}", "the {k}th power of {p}"),
    "remainder_{k}": ("the remainder of {p} divided by {k}", "{p} modulo {k}", "{p} mod {k}", "the remainder when {p} is divided by {k}", "what is left over when {p} is divided by {k}"),
    "length": ("the length of {p}", "the number of characters in {p}", "how many characters {p} has"),
    "count_words": ("the number of words in {p}", "how many words {p} has", "the word count of {p}"),
    "count_vowels": ("the number of vowels in {p}", "how many vowels {p} has"),
    "count_letter": ("how many {c} are in {p}", "the number of times {c} occurs in {p}", "the count of {c} in {p}"),
    "total": ("the sum of {p}", "the total of {p}", "the sum of all elements in {p}", "the sum of the numbers in {p}"),
    "largest": ("the largest element of {p}", "the maximum of {p}", "the biggest number in {p}", "the highest value in {p}", "the greatest number in {p}"),
    "smallest": ("the smallest element of {p}", "the minimum of {p}", "the lowest number in {p}", "the least element of {p}", "the smallest value in {p}"),
    "mean": ("the average of {p}", "the mean of {p}", "the arithmetic mean of {p}", "the average of the numbers in {p}"),
    "count_items": ("the number of elements in {p}", "how many elements {p} has", "the number of items in {p}"),
    "spread": ("the difference between the largest and the smallest of {p}", "the range of {p} (maximum minus minimum)", "the maximum of {p} minus its minimum"),
    "count_{k}": ("the number of times {k} occurs in {p}", "how many times {k} is in {p}"),
    "add": ("the sum of {p} and {q}", "{p} plus {q}", "the total of {p} and {q}"),
    "subtract": ("{p} minus {q}", "the difference {p} minus {q}"),
    "multiply": ("the product of {p} and {q}", "{p} times {q}"),
    "divide": ("{p} divided by {q}", "the quotient of {p} and {q}"),
    "maximum": ("the larger of {p} and {q}", "the maximum of {p} and {q}", "the bigger of the numbers {p} and {q}", "the greater of {p} and {q}"),
    "minimum": ("the smaller of {p} and {q}", "the minimum of {p} and {q}", "the lesser of {p} and {q}"),
    "power": ("{p} to the power {q}", "{p} to the power of {q}"),
    "remainder": ("the remainder of {p} divided by {q}", "{p} modulo {q}", "{p} mod {q}", "the remainder when {p} is divided by {q}"),
    "average": ("the average of {p} and {q}", "the mean of {p} and {q}", "the number halfway between {p} and {q}"),
    "distance": ("the distance between {p} and {q}", "the absolute difference of {p} and {q}", "how far {p} and {q} are apart"),
}  # fmt: skip
_THINGS = {
    "to_string": ("{p} as a string",),
    "count_up": ("the list of numbers from zero up to but without {p}", "the list 0, 1, 2 and so on up to but not including {p}"),
    "reverse": ("{p} backwards", "{p} reversed", "the reverse of {p}", "{p} written from back to front"),
    "upper": ("{p} in capital letters", "{p} in upper case", "{p} in all caps"),
    "lower": ("{p} in small letters", "{p} in lower case"),
    "strip": ("{p} without the spaces at both ends",),
    "words": ("the words of {p}", "the list of words in {p}"),
    "first_character": ("the first character of {p}", "the first letter of {p}", "the character at the start of {p}", "the initial letter of {p}"),
    "last_character": ("the last character of {p}", "the last letter of {p}", "the final character of {p}", "the character at the end of {p}"),
    "to_number": ("{p} as an integer",),
    "repeat": ("{p} repeated {k} times",),
    "first_{k}_characters": ("the first {k} characters of {p}", "the first {k} letters of {p}", "the {k} characters at the start of {p}"),
    "last_{k}_characters": ("the last {k} characters of {p}", "the last {k} letters of {p}", "the {k} characters at the end of {p}"),
    "remove_letter": ("{p} without any {c}",),
    "first": ("the first element of {p}", "the first item of {p}", "the element at the start of {p}", "the item with index 0 in {p}"),
    "last": ("the last element of {p}", "the last item of {p}", "the final element of {p}", "the element at the end of {p}"),
    "sort": ("{p} sorted", "{p} in ascending order", "a sorted copy of {p}"),
    "sort_descending": ("{p} in descending order", "{p} sorted from high to low"),
    "reverse_list": ("the elements of {p} in reverse order", "the items of {p} from last to first", "{p} with its elements in the opposite order"),
    "unique": ("the set of elements of {p}", "the distinct elements of {p} as a set", "a set of the different values in {p}"),
    "squares": ("the squares of the numbers in {p}", "the list of the squares of {p}"),
    "evens": ("the even numbers in {p}", "all even elements of {p}", "a list of the even numbers of {p}"),
    "odds": ("the odd numbers in {p}", "all odd elements of {p}", "a list of the odd numbers of {p}"),
    "positives": ("the positive numbers in {p}", "all elements of {p} above zero", "those numbers of {p} that are positive"),
    "first_{k}": ("the first {k} elements of {p}", "the first {k} items of {p}"),
    "last_{k}": ("the last {k} elements of {p}", "the last {k} items of {p}", "the {k} elements at the end of {p}"),
    "skip_{k}": ("{p} without the first {k} elements", "all of {p} but the first {k} items"),
    "above_{k}": ("the numbers in {p} greater than {k}", "all elements of {p} above {k}", "the numbers of {p} that are more than {k}"),
    "add_to_all": ("the numbers of {p}, each increased by {k}",),
    "multiply_all": ("the numbers of {p}, each multiplied by {k}", "a list of {k} times each number of {p}"),
    "join": ("the strings of {p} joined by {c}", "one string of all elements of {p} with {c} between them"),
    "concatenate": ("the string {p} followed by {q}",),
    "merge": ("the list {p} followed by the list {q}", "one list with the elements of {p} and then those of {q}"),
}  # fmt: skip
_TRUTHS = {
    "is_even": ("{p} is even", "{p} is an even number", "{p} is divisible by two", "{p} is a multiple of two"),
    "is_odd": ("{p} is odd", "{p} is an odd number"),
    "is_positive": ("{p} is positive", "{p} is greater than zero", "{p} is above 0"),
    "is_negative": ("{p} is negative", "{p} is less than zero", "{p} is below 0"),
    "is_zero": ("{p} is zero", "{p} equals 0", "{p} is equal to zero"),
    "is_divisible": ("{p} is divisible by {k}", "{p} is a multiple of {k}", "{k} divides {p}", "{p} can be divided by {k} without a remainder"),
    "is_greater": ("{p} is greater than {k}", "{p} is larger than {k}", "{p} is above {k}", "{p} is more than {k}", "{p} exceeds {k}"),
    "is_less": ("{p} is less than {k}", "{p} is smaller than {k}", "{p} is below {k}", "{p} is under {k}"),
    "equals_{k}": ("{p} equals {k}", "{p} is equal to {k}", "{p} is exactly {k}"),
    "is_palindrome": ("{p} is a palindrome", "{p} reads the same forwards and backwards", "{p} is the same when reversed"),
    "is_empty": ("{p} is empty", "{p} has no characters", "{p} has length zero"),
    "is_digits": ("{p} has only digits", "{p} consists of digits", "{p} contains nothing but digits", "all characters of {p} are digits"),
    "starts_with": ("{p} starts with {c}", "{p} begins with {c}", "the first letter of {p} is {c}"),
    "ends_with": ("{p} ends with {c}", "{p} ends in {c}", "the last letter of {p} is {c}"),
    "contains": ("{p} contains {c}", "{c} occurs in {p}", "{c} is in {p}", "{c} is somewhere in {p}"),
    "is_longer": ("{p} is longer than {k} characters", "{p} has more than {k} characters", "the length of {p} is greater than {k}"),
    "contains_{k}": ("{k} is in {p}", "{p} contains the number {k}", "the number {k} occurs in {p}", "{k} is one of the elements of {p}"),
    "are_equal": ("{p} equals {q}", "{p} and {q} are equal", "{p} and {q} are the same", "{p} is equal to {q}"),
    "has_part": ("the string {p} contains {q}", "{q} is a part of the string {p}", "the string {q} occurs in {p}", "{q} is a substring of {p}"),
    "is_member": ("{q} is in the list {p}", "the list {p} contains {q}", "{q} is an element of the list {p}", "{q} occurs in the list {p}"),
}  # fmt: skip


def describe(name: str) -> tuple[str, ...]:
    """Return all descriptions of one kind of function."""
    return (
        *3 * _DOES.get(name, ()),  # the others come with many verbs
        *(f"{verb} {it}" for it in _VALUES.get(name, ()) for verb in _VALUE_VERBS),
        *(f"{verb} {it}" for it in _THINGS.get(name, ()) for verb in _THING_VERBS),
        *(
            f"{begin}{it}{end}"
            for it in _TRUTHS.get(name, ())
            for begin, end in _TRUTH_FRAMES
        ),
    )


def base_form(described: str) -> str:
    """Turn "adds 3 to x" into "add 3 to x"."""
    verb, space, rest = described.partition(" ")
    return _IRREGULAR.get(verb, verb.removesuffix("s")) + space + rest
