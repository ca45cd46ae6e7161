"""Compose the questions about probabilities from scenes, events and requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.wording import vary
from qwq_lab.training.tasks.words.names import FIRST_NAMES
from qwq_lab.training.tasks.words.probability import (
    AT_LEAST,
    COIN_SCENES,
    COINS,
    CONTAINERS,
    DECK,
    DECK_SCENES,
    DICE,
    DICE_SCENES,
    DIE,
    DIE_SCENES,
    EVENTS,
    EXACTLY,
    FACES,
    ITEMS,
    LONGER_WAYS,
    MARBLE_SCENES,
    MARBLES,
    PROBABILITY,
    QUESTIONS,
    TICKET_SCENES,
    TICKETS,
    TWO_MARBLES,
    TWO_SCENES,
    WAYS,
)
from qwq_lab.training.tasks.words.small_talk import reword

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from qwq_lab.training.tasks.base import Language

_KINDS = {
    "die": (DIE, DIE_SCENES),
    "tickets": (TICKETS, TICKET_SCENES),
    "marbles": (MARBLES, MARBLE_SCENES),
    "two marbles": (TWO_MARBLES, TWO_SCENES),
    "cards": (DECK, DECK_SCENES),
    "coins": (COINS, COIN_SCENES),
    "dice": (DICE, DICE_SCENES),
}


def ask(rng: Random, kind: str, language: Language, **of: str) -> str:
    """Ask for a probability in one of the family's whole or composed questions."""
    wholes, scenes = _KINDS[kind]
    of["name"] = rng.choice(FIRST_NAMES[language])
    if rng.random() < 0.35:
        whole = reword(rng, rng.choice(wholes[language]), language)
        text = _whole(rng, whole, language, **of)
    else:
        told, events = scenes[language]
        scene, question = rng.choice(told), rng.choice(QUESTIONS[language])
        if rng.random() < 0.5:
            scene = reword(rng, scene, language)
        else:
            question = reword(rng, question, language)
        scene = scene.format(**of)
        event = rng.choice(events).format(**of)
        compose = _compose_english if language == "en" else _compose_chinese
        text = compose(rng, scene, question, event)
    return vary(rng, text, language)


def _whole(rng: Random, template: str, language: Language, **of: str) -> str:
    """Fill a wording; ``{p}`` asks for a probability in one of several ways."""
    asked = rng.choice(PROBABILITY[language])
    before = template.partition("{p}")[0].rstrip()
    if language == "en" and (not before or before.endswith((".", "?"))):
        asked = _capital(asked)
    text = template.format(p=asked, **of)
    if asked.startswith(("find", "Find")) and asked in text:
        text = text.removesuffix("?") + "." if text.endswith("?") else text
    return _capital(text) if template.startswith("{") else text


def _compose_english(rng: Random, scene: str, question: str, event: str) -> str:
    roll = rng.random()
    asked = question.format(ev=event)
    if roll < 0.4:
        return f"{_capital(scene)}. {_capital(asked)}"
    if roll < 0.6:
        return f"{rng.choice(('If', 'When'))} {scene}, {asked}"
    if roll < 0.7:
        return f"{rng.choice(('Suppose', 'Say', 'Imagine'))} {scene}. {_capital(asked)}"
    if question.startswith("P("):
        return f"{_capital(scene)}: {asked}"
    return f"{_capital(asked[:-1])} {rng.choice(('if', 'when'))} {scene}{asked[-1]}"


def _compose_chinese(rng: Random, scene: str, question: str, event: str) -> str:
    roll = rng.random()
    asked = question.format(ev=event)
    if roll < 0.6:
        return f"{scene}，{asked}"
    if roll < 0.7:
        return f"如果{scene}，{asked}"
    if roll < 0.8:
        return f"{scene}。{asked}"
    if roll < 0.9 and not any(sign in scene for sign in "，（"):
        return f"求{scene}时{event}的概率。"
    return f"{asked}（{scene}）"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def say_event(rng: Random, event: str, bound: int, language: Language) -> str:
    """Say one of the events of numbers."""
    article = "an" if str(bound).startswith("8") or bound in (11, 18) else "a"
    return rng.choice(EVENTS[language][event]).format(n=bound, a=article)


def say_faces(
    rng: Random, side: int, wanted: int, language: Language, *, at_least: bool
) -> str:
    """Say how many heads or tails are wanted."""
    face = rng.choice(FACES[language][side])
    said = rng.choice((AT_LEAST if at_least else EXACTLY)[language])
    faces = face.removesuffix("s") if wanted == 1 else face
    times = "once" if wanted == 1 else f"{wanted} times"
    return said.format(n=wanted, face=face, faces=faces, times=times)


def count_coins(rng: Random, coins: int, language: Language) -> dict[str, str]:
    """Say how many coins are tossed, or how often one is."""
    if language == "zh":
        kind = rng.choice(("硬币", "硬币", "均匀的硬币", "均匀硬币"))
        return {"coins": f"{coins}枚{kind}", "times": f"{coins}次"}
    if coins == 1:
        one = rng.choice(("a coin", "one coin", "a fair coin", "1 coin"))
        return {"coins": one, "times": rng.choice(("once", "one time"))}
    kind = rng.choice(("coins", "coins", "fair coins"))
    return {"coins": f"{coins} {kind}", "times": f"{coins} times"}


def ask_of_bag(
    rng: Random,
    colours: Sequence[str],
    numbers: Sequence[int],
    wanted: int,
    language: Language,
    *,
    negated: bool = False,
) -> str:
    """Ask for the colour of one thing drawn."""
    colour = colours[wanted]
    if language == "zh":
        measure, item, bag = _chinese_bag(rng, colours, numbers)
        name = _coloured(colour, item)
        target = f"不是{name}" if negated else f"是{name}"
        get = f"摸到的{target}" if negated else f"摸到{name}"
        return ask(
            rng, "marbles", language, bag=bag, m=measure, t=target, get=get,
            c=rng.choice(CONTAINERS[language]),
        )  # fmt: skip
    things = rng.choice(ITEMS[language])
    thing = _single(things)
    bag, listed = _english_bag(rng, colours, numbers, things)
    target = colour
    if negated:
        others = ("not {}", "any colour but {}", "of a colour other than {}")
        target = (rng.choice(others) if listed else others[0]).format(colour)
    article = "an" if colour[0] == "o" else "a"
    one = f"one that is {target}"
    if not negated:
        one = rng.choice((f"{article} {colour} {thing}", f"{article} {colour} one"))
    return ask(
        rng, "marbles", language, bag=bag, t=target, one=one, thing=thing,
        things=things, c=rng.choice(CONTAINERS[language]),
    )  # fmt: skip


def ask_for_two(
    rng: Random,
    colours: Sequence[str],
    numbers: Sequence[int],
    wanted: int,
    language: Language,
    *,
    back: bool,
) -> str:
    """Ask whether two things drawn have one colour."""
    container = rng.choice(CONTAINERS[language])
    way = rng.choice(WAYS[language][back])
    if language == "zh":
        measure, item, bag = _chinese_bag(rng, colours, numbers)
        name = _coloured(colours[wanted], item)
        return ask(
            rng, "two marbles", language, bag=bag, m=measure, t=name, w=way,
            c=container,
        )  # fmt: skip
    things = rng.choice(ITEMS[language])
    bag, listed = _english_bag(rng, colours, numbers, things)
    if listed:
        way = rng.choice((way, *LONGER_WAYS[back]))
    return ask(
        rng, "two marbles", language, bag=bag, t=colours[wanted], w=way,
        thing=_single(things), things=things, c=container,
    )  # fmt: skip


def _single(things: str) -> str:
    return {"scarves": "scarf"}.get(things, things.removesuffix("s"))


def _english_bag(
    rng: Random, colours: Sequence[str], numbers: Sequence[int], things: str
) -> tuple[str, bool]:
    """List the things of a bag; also tell whether each colour stands by itself."""
    pairs = list(zip(numbers, colours, strict=True))
    thing = _single(things)
    roll = rng.random()
    if roll < 0.4:
        return f"{_and([f'{n} {c}' for n, c in pairs])} {things}", False
    if roll < 0.55:
        items = [f"{n} {c} {thing if n == 1 else things}" for n, c in pairs]
        return _and(items), False
    if roll < 0.65:
        listed = ", ".join(f"{n} {c}" for n, c in pairs)
        return f"{sum(numbers)} {things} ({listed})", False
    if roll < 0.8:
        return _and([f"{c} {things} ({n})" for n, c in pairs]), True
    if roll < 0.9:
        return f"{things} ({', '.join(f'{c}: {n}' for n, c in pairs)})", True
    items = [f"{n} that {'is' if n == 1 else 'are'} {c}" for n, c in pairs]
    first = thing if numbers[0] == 1 else things
    items[0] = items[0].replace(" that", f" {first} that", 1)
    return _and(items), True


def _and(items: Sequence[str]) -> str:
    return f"{', '.join(items[:-1])} and {items[-1]}"


def _coloured(colour: str, item: str) -> str:
    return f"{colour}{item}" if item == "球" else f"{colour}色{item}"


def _chinese_bag(
    rng: Random, colours: Sequence[str], numbers: Sequence[int]
) -> tuple[str, str, str]:
    """Return the measure word, the thing and the list of what a bag holds."""
    measure, _, item = rng.choice(ITEMS["zh"]).partition("|")
    pairs = list(zip(numbers, colours, strict=True))
    roll = rng.random()
    if roll < 0.6:
        items = [f"{n}{measure}{_coloured(c, item)}" for n, c in pairs]
        signs = ("、", "、", "和") if len(items) == 2 else ("、",)
        return measure, item, rng.choice(signs).join(items)
    items = [f"{_coloured(c, item)}{n}{measure}" for n, c in pairs]
    if roll < 0.8:
        return measure, item, "、".join(items)
    return measure, item, f"{sum(numbers)}{measure}{item}（{'，'.join(items)}）"
