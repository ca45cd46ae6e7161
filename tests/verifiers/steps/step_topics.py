"""Styles of traces: equations, columns, divisions, shares, comparisons."""

from __future__ import annotations

from fractions import Fraction

from step_writer import Writer, bare


def equation(writer: Writer) -> None:
    rng = writer.rng
    name = rng.choice("xynatz")
    root, factor, shift = rng.randint(-9, 15), rng.randint(2, 9), rng.randint(1, 30)
    sign = rng.choice("+-")
    right = factor * root + (shift if sign == "+" else -shift)
    opposite = "-" if sign == "+" else "+"
    given = f"{factor}{name} {sign} {shift} = {right}"
    moved = writer.result(right - shift if sign == "+" else right + shift)
    # The error is a multiple of the factor half of the time.
    style = rng.randrange(6)
    word = "Subtract" if sign == "+" else "Add"
    second = f"{factor}{name} = {moved}"
    lead, after = (
        (f"{given}\n", f"{second}\n"),
        (f"We have {given}, ", f"so {second}, "),
        (f"Solve {given}. ", f"{word} {shift} on both sides: {second}. "),
        (f"解方程{given}。", f"移项得{second}，"),
        (f"${given}$\n", f"$\\Rightarrow {second}$\n"),
        (
            f"The equation is {given}.\n",
            f"That means {factor}{name} = {right} {opposite} {shift} = {moved}.\n",
        ),
    )[style]
    writer.say(lead)
    writer.step(after)
    exact = Fraction(moved, factor)
    found = writer.result(int(exact)) if exact.denominator == 1 else None
    solved = f"{name} = {found if found is not None else exact}"
    writer.step(
        (
            f"{solved}\n",
            f"so {solved}.",
            f"Divide both sides by {factor}: {solved}.",
            f"所以{solved}。",
            f"$\\Rightarrow {solved}$",
            f"So {solved}.",
        )[style]
    )


def both_sides(writer: Writer) -> None:
    """Solve 7x + 3 = 4x + 18."""
    rng = writer.rng
    # With the root 0 a wrong coefficient would change nothing.
    root = rng.choice([-8, -5, -3, -1, 1, 2, 4, 7, 11, 12])
    low, more = rng.randint(2, 6), rng.randint(2, 6)
    high, left = low + more, rng.randint(1, 20)
    right = high * root + left - low * root
    zh = rng.random() < 0.4
    writer.say(f"{high}x + {left} = {low}x + {right}\n")
    joint = rng.choice(["所以", "即", "得"] if zh else ["So ", "Hence ", "", "=> "])
    gathered = writer.result(more)
    writer.step(f"{joint}{gathered}x + {left} = {right}\n")
    rest = writer.result(right - left)
    writer.step(f"{joint}{gathered}x = {rest}\n")
    if not gathered:
        writer.wrong = None  # it says nothing about x, so try another
        return
    exact = Fraction(rest, gathered)
    if exact.denominator == 1:
        found = writer.result(int(exact))
        writer.step(f"{joint}x = {found}\n")
    else:
        writer.say(f"{joint}x = {exact}\n")


def columns(writer: Writer) -> None:
    rng = writer.rng
    zh = rng.random() < 0.4
    first, second = rng.randint(100, 9999), rng.randint(100, 9999)
    digits = [str(number)[::-1].ljust(4, "0") for number in (first, second)]
    carry = 0
    for one, other in zip(*digits, strict=True):
        parts = [one, other] + ([str(carry)] if carry else [])
        total = writer.result(int(one) + int(other) + carry)
        if total < 0:
            total = 0 if writer.spoilt is None else 19
        carry = total // 10
        note = f"，写{total % 10}" if zh else f", write {total % 10}"
        if carry:
            note += f"，进{carry}" if zh else f", carry {carry}"
        writer.step(f"{'+'.join(parts)}={total}{note}\n")
    total = writer.result(first + second)
    writer.step(f"{first}+{second}={total}\n")


def stacked(writer: Writer) -> None:
    rng = writer.rng
    value = rng.randint(20, 900)
    for _ in range(rng.randint(2, 4)):
        sign = rng.choice("+-")
        operand = rng.randint(2, 90)
        true = value + operand if sign == "+" else value - operand
        made = writer.result(true)
        if made < 0:
            writer.step(f"{value} {sign} {operand} = {made}\n\n")
            value = abs(made) + 20
            continue
        writer.say(f"  {value:>5}\n{sign} {operand:>5}\n-------\n")
        writer.step(f"  {made:>5}\n")
        writer.say("\nNext:\n")
        value = made


def substitution(writer: Writer) -> None:
    rng = writer.rng
    value, factor, shift = rng.randint(2, 12), rng.randint(2, 9), rng.randint(1, 40)
    zh = rng.random() < 0.4
    writer.say(f"设x={value}。" if zh else f"Let x = {value}. ")
    product = writer.result(factor * value)
    writer.step(f"那么{factor}x={product}，" if zh else f"Then {factor}x = {product}. ")
    if product == factor * value:
        total = writer.result(product + shift)
        term = f"{factor}x+{shift}"
        writer.step(
            f"所以{term}={product}+{shift}={total}。"
            if zh
            else f"So {term} = {product} + {shift} = {total}. "
        )
    square = writer.result(value * value)
    writer.step(f"x^2={square}。" if zh else f"Also x^2 = {value}^2 = {square}.")


def euclid(writer: Writer) -> None:
    """Write divisions with remainders, in several notations."""
    rng = writer.rng
    for _ in range(rng.randint(3, 5)):
        divisor, quotient = rng.randint(3, 40), rng.randint(2, 30)
        rest = rng.randrange(divisor)
        whole = divisor * quotient + rest
        kind = rng.randrange(6)
        if kind == 0:
            made = writer.result(rest)
            writer.step(f"{whole} = {quotient}*{divisor} + {bare(made)}\n")
        elif kind == 1:
            made = writer.result(quotient)
            writer.step(f"{whole} / {divisor} = {made} remainder {rest}. ")
        elif kind == 2:
            made = writer.result(quotient)
            writer.step(f"{whole}÷{divisor}={made}余{rest}。")
        elif kind == 3:
            made = writer.result(rest)
            writer.step(f"So {whole} mod {divisor} = {made}. ")
        elif kind == 4:
            made = writer.result(quotient * divisor)
            writer.step(f"Here {quotient} times {divisor} is {made}. ")
        else:
            made = writer.result(quotient * divisor)
            writer.step(f"{quotient} x {divisor} = {made}\n")


def shares(writer: Writer) -> None:
    """Write percents, fractions and decimals."""
    rng = writer.rng
    for _ in range(rng.randint(3, 5)):
        base, percent = rng.randrange(20, 400, 20), rng.randrange(5, 100, 5)
        share = writer.result(base * percent // 100)
        zh = rng.random() < 0.3
        kind = rng.randrange(4)
        if kind == 0:
            text = f"{base}的{percent}%是{share}。" if zh else (
                f"{percent}% of {base} is {share}. "
            )  # fmt: skip
        elif kind == 1:
            tenths = Fraction(percent, 100)
            text = f"So {base} * {float(tenths):g} = {share}. "
        elif kind == 2:
            text = rf"$\frac{{{percent}}}{{100}} \cdot {base} = {share}$" + "\n"
        else:
            text = f"{percent}/100 × {base} = {share}\n"
        writer.step(text)


def comparisons(writer: Writer) -> None:
    rng = writer.rng
    for _ in range(rng.randint(3, 6)):
        whole = rng.randint(0, 12)
        one, other = (f"{whole}.{rng.randint(1, 99)}" for _ in range(2))
        if float(one) == float(other):
            continue
        is_larger = bool(writer.result(0) == 0) == (float(one) > float(other))
        sign, zh, en = (
            (">", "大于", "greater than") if is_larger else ("<", "小于", "less than")
        )
        writer.step(
            f"{one} {sign} {other}. ",
            f"{one}{sign}{other}, as one can see.\n",
            f"{one}{zh}{other}。",
            f"So {one} is {en} {other}. ",
            f"${one} {sign} {other}$. ",
        )
