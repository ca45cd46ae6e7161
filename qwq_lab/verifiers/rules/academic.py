"""Rules on academic writing: citations, sections, abstract, style.

What they read as a section or a citation, and what they do not, stands in the modules
``documents`` and ``sources``.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.rules.documents import (
    REFERENCE_SECTIONS,
    Section,
    find_section,
    folded,
    sections,
    without_headings,
)
from qwq_lab.verifiers.rules.parameters import (
    ALTERNATIVES,
    COUNT,
    counted,
    quoted,
    there_are,
)
from qwq_lab.verifiers.rules.registry import Check, Requirement, register, requirement
from qwq_lab.verifiers.rules.sources import MAX_SOURCES, read_sources
from qwq_lab.verifiers.rules.texts import count_words, enclosed, has_word

_NO_LIST = Check(False, "there is no list of references")
_TOO_LONG = Check(False, f"there are more than {MAX_SOURCES:,} citations or references")
_ABSTRACT = ("Abstract", "Summary", "摘要")
_FIRST_PERSON = regex.compile(
    r"(?<![\w'’-])(?:I(?:['’](?:m|ve|d|ll))?(?![\w.'’-])"
    r"|(?:[Mm]e|[Mm]y|[Mm]yself|[Ww]e|[Oo]urs?|[Oo]urselves|[Uu]s)(?![\w-]))|(?<!自)我(?!国)"
)
_NUMERAL_BEFORE = regex.compile(
    r"(?i:war|type|part|phase|class|stage|section|chapter|table|figure|fig\.|volume|"
    r"vol\.|act|book|group|level|grade|appendix|model|study|experiment)\s+\Z"
)


@register(
    "academic:citations_have_entries",
    says=lambda: "every citation has an entry in the list of references",
)
def _citations_have_entries(text: str) -> Check:
    """Check that each citation in the text points to an entry, and there is one."""
    sources = read_sources(text)
    if not sources.citations:
        return Check(False, "there are no citations")
    if not sources.has_list:
        return _NO_LIST
    if sources.is_too_long:
        return _TOO_LONG
    for citation in sources.citations:
        if not sources.entries_of(citation):
            return Check(False, f"{citation} has no entry", citation.span)
    number = len(set(map(str, sources.citations)))
    return Check(True, f"all have one; {there_are(number, 'citation')}")


@register(
    "academic:entries_are_cited",
    says=lambda: "every entry of the list of references is cited",
)
def _entries_are_cited(text: str) -> Check:
    """Check that a citation in the text points to each entry."""
    sources = read_sources(text)
    if not sources.entries:
        return _NO_LIST if not sources.has_list else Check(False, "the list is empty")
    if sources.is_too_long:
        return _TOO_LONG
    cited = {
        entry.span
        for citation in dict.fromkeys(
            c._replace(span=(0, 0)) for c in sources.citations
        )
        for entry in sources.entries_of(citation)
    }
    for entry in sources.entries:
        if entry.span not in cited:
            return Check(False, f"{entry} is not cited", entry.span)
    return Check(True, "all are cited")


@register(
    "academic:citations_in_order",
    says=lambda: "numbers its citations in the order in which they appear",
)
def _citations_in_order(text: str) -> Check:
    """Check that the numbered citations first appear as 1, 2, 3 and so on."""
    highest = 0
    for citation in read_sources(text).citations:
        if citation.number is None or citation.number <= highest:
            continue
        if citation.number != highest + 1:
            return Check(
                False, f"{citation} comes where [{highest + 1}] is due", citation.span
            )
        highest = citation.number
    if not highest:
        return Check(False, "there are no numbered citations")
    return Check(True, f"they are in order from [1] to [{highest}]")


@register(
    "academic:minimum_references",
    says=lambda minimum: f"at least {counted(minimum, 'reference')}",
    minimum=COUNT,
)
def _minimum_references(text: str, minimum: int) -> Check:
    """Check that the list of references has at least so many entries."""
    number = len(read_sources(text).entries)
    return Check(number >= minimum, there_are(number, "reference"))


@register(
    "academic:required_sections",
    says=lambda names: (
        f"has the sections {', '.join(each[0] for each in names)}, in this order"
    ),
    names=ALTERNATIVES,
)
def _required_sections(text: str, names: Sequence[Sequence[str]]) -> Check:
    """Check that sections are there, in order, each with words in it.

    Of several sections of the same name the first counts.
    """
    found = sections(text, [name for each in names for name in each])
    last: Section | None = None
    for alternatives in names:
        section = find_section(found, alternatives)
        if section is None:
            return Check(False, f"the section {quoted(alternatives, 'or')} is missing")
        if not has_word(without_headings(text, section, found)):
            return Check(False, f"the section {section.name} is empty", section.heading)
        if last and section.heading < last.heading:
            return Check(
                False,
                f"the section {section.name} comes before {last.name}",
                section.heading,
            )
        last = section
    return Check(True, "all are there")


@register(
    "academic:abstract_length",
    says=lambda minimum, maximum: (
        f"has an abstract of {_range(minimum, maximum)} words"
    ),
    minimum=COUNT.optional(0),
    maximum=COUNT.optional(),
)
def _abstract_length(text: str, minimum: int, maximum: int | None) -> Check:
    """Check how many words the section Abstract has."""
    _check_range(minimum, maximum)
    found = sections(text, _ABSTRACT)
    abstract = find_section(found, _ABSTRACT)
    if abstract is None:
        return Check(False, "there is no abstract")
    number = count_words(without_headings(text, abstract, found))
    followed = minimum <= number and (maximum is None or number <= maximum)
    return Check(followed, f"it has {counted(number, 'word')}", abstract.content)


@register("academic:no_first_person", says=lambda: "does not speak in the first person")
def _no_first_person(text: str) -> Check:
    """Check that the text has no I, me, my, we, us, our and the like.

    What stands in quotation marks on one line and in the list of references does not
    count; nor does the numeral, as in Type I. The noun "mine" and other languages than
    English and Chinese are not looked at.
    """
    listed = find_section(list(reversed(sections(text))), REFERENCE_SECTIONS)
    end = listed.heading[0] if listed else len(text)
    quotations = [
        span
        for opening, closing in (('"', '"'), ("“", "”"))
        for span in enclosed(text[:end], opening, closing)
    ]
    starts = iter(sorted(quotations))
    quotation = next(starts, None)
    for found in _FIRST_PERSON.finditer(text, 0, end):
        while quotation and quotation[1] <= found.start():
            quotation = next(starts, None)
        if quotation and quotation[0] <= found.start():
            continue
        reach = max(0, found.start() - 16)
        if found.group() == "I" and _NUMERAL_BEFORE.search(text, reach, found.start()):
            continue
        return Check(False, f"it says “{found.group()}”", found.span())
    return Check(True, "it does not")


def _check_range(minimum: int, maximum: int | None) -> None:
    if not minimum and maximum is None:
        raise UsageError("the length of an abstract needs minimum, maximum or both")
    if maximum is not None and maximum < minimum:
        raise UsageError(
            f"the abstract must have at least {minimum} and at most {maximum} words, "
            "which none has"
        )


def _range(minimum: int, maximum: int | None) -> str:
    if maximum is None:
        return f"at least {minimum}"
    return f"{minimum} to {maximum}" if minimum else f"at most {maximum}"


def citations(*, in_order: bool = False) -> tuple[Requirement, ...]:
    """Return the rules that citations and references belong to each other.

    Parameters
    ----------
    in_order
        Whether numbered citations must also appear in order.

    Examples
    --------
    >>> [rule.rule_id for rule in citations()]
    ['academic:citations_have_entries', 'academic:entries_are_cited']
    """
    names = ["academic:citations_have_entries", "academic:entries_are_cited"]
    names += ["academic:citations_in_order"] if in_order else []
    return tuple(map(requirement, names))


def minimum_references(minimum: int) -> Requirement:
    """Return the rule that there are at least so many references."""
    return requirement("academic:minimum_references", minimum=minimum)


def required_sections(*names: str | Sequence[str]) -> Requirement:
    """Return the rule that a text has sections, in this order, none of them empty.

    Parameters
    ----------
    *names
        A name each, or a list of names of which one is enough.

    Raises
    ------
    UsageError
        When two names are the same.
    """
    listed = [[name] if isinstance(name, str) else list(name) for name in names]
    flat = [folded(name) for each in listed for name in each if isinstance(name, str)]
    if len(set(flat)) != len(flat):
        raise UsageError("a section is required twice; name each once")
    return requirement("academic:required_sections", names=listed)


def abstract_length(minimum: int = 0, maximum: int | None = None) -> Requirement:
    """Return the rule that the abstract has so many words.

    Raises
    ------
    UsageError
        When neither is given, or no number is in between.
    """
    made = requirement("academic:abstract_length", minimum=minimum, maximum=maximum)
    _check_range(minimum, maximum)
    return made


def no_first_person() -> Requirement:
    """Return the rule that a text does not speak in the first person."""
    return requirement("academic:no_first_person")
