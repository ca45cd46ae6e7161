"""Styles of traces: calculations in prose, LaTeX and stories, English and Chinese."""

from __future__ import annotations

from step_writer import Writer, operate


def english(writer: Writer) -> None:
    rng = writer.rng
    value = rng.randint(5, 90)
    writer.say("Let us start.\n", "Okay, so I need to work this out. ", "Alright. ", "")
    for _ in range(rng.randint(3, 6)):
        sign, operand, true = operate(rng, value)
        shown = {"*": rng.choice("*×x"), "/": rng.choice("/÷")}.get(sign, sign)
        gap = rng.choice(["", " "]) if shown != "x" else " "
        term = f"{value}{gap}{shown}{gap}{operand}" if value >= 0 else None
        term = term or f"{value} {shown.replace('x', '*')} {operand}"
        value = writer.result(true)
        writer.step(
            f"First, {term} = {value}. ",
            f"Then we get {term} = {value}. ",
            f"So {term}={value}.\n",
            f"Next I compute {term} = {value}, which looks fine. ",
            f"Hmm, {term}, that gives us {term} = {value}.\n",
            f"Now {term} is {value}. ",
            f"That makes {term} = **{value}**.\n\n",
            f"Therefore the amount is {term} = {value} now. ",
        )
    writer.say(f"So the answer is {value}.", f"\n\n**Answer: {value}**", "Done.")


def chinese(writer: Writer) -> None:
    rng = writer.rng
    value = rng.randint(5, 90)
    names = {"+": "加", "-": "减", "*": "乘以", "/": "除以"}
    writer.say("好的，我们一步一步来。", "先看题目。\n", "")
    for _ in range(rng.randint(3, 6)):
        sign, operand, true = operate(rng, value)
        shown = sign.replace("*", "×").replace("/", "÷")
        term, said = f"{value}{shown}{operand}", f"{value}{names[sign]}{operand}"
        value = writer.result(true)
        writer.step(
            f"先算{term}={value}。",
            f"接着，{term}={value}，",
            f"{said}等于{value}。\n",
            f"然后{said}得{value}，",
            f"所以{term} = {value}。\n",
            f"再算一步：{term}＝{value}；",
        )
    writer.say(f"答案是{value}。", f"\n所以最后得到{value}。")


def words(writer: Writer) -> None:
    rng = writer.rng
    value = rng.randint(5, 60)
    names = {"+": "plus", "-": "minus", "*": "times", "/": "divided by"}
    for _ in range(rng.randint(3, 5)):
        sign, operand, true = operate(rng, value)
        said = f"{value} {names[sign]} {operand}"
        value = writer.result(true)
        writer.step(
            f"We know that {said} equals {value}. ",
            f"{said} is {value}. ",
            f"And {said} is equal to {value}.\n",
            f"Note that {said} makes {value}. ",
        )


def latex(writer: Writer) -> None:
    rng = writer.rng
    value = rng.randint(5, 90)
    for _ in range(rng.randint(3, 6)):
        sign, operand, true = operate(rng, value)
        before = value
        value = writer.result(true)
        shown = {"*": rng.choice([r"\times", r"\cdot"]), "/": r"\div"}.get(sign, sign)
        term = f"{before} {shown} {operand}"
        if sign == "/" and rng.random() < 0.6:
            term = rf"\frac{{{before}}}{{{operand}}}"
        writer.step(
            f"We have ${term} = {value}$. ",
            f"\\[ {term} = {value} \\]\n",
            f"So ${term}$ is ${value}$.\n",
            f"Then $${term} = {value}$$\n",
            f"Hence \\({term} = {value}\\), as needed.\n",
            rf"Thus ${term} = {{{value}}}$. ",
        )
    writer.say(rf"So the result is $\boxed{{{value}}}$.")


def aligned(writer: Writer) -> None:
    rng = writer.rng
    value = rng.randint(5, 90)
    writer.say("\\begin{align*}\n")
    for _ in range(rng.randint(3, 6)):
        sign, operand, true = operate(rng, value)
        shown = {"*": r"\times", "/": r"\div"}.get(sign, sign)
        before, value = value, writer.result(true)
        writer.step(f"{before} {shown} {operand} &= {value} \\\\\n")
    writer.say("\\end{align*}\n")


def chained(writer: Writer) -> None:
    """Write 3*(4+5)-2 = 3*9-2 = 27-2 = 25, on one line or on several."""
    rng = writer.rng
    first, second, factor, last = (rng.randint(2, 19) for _ in range(4))
    times = rng.choice(["*", " * ", " \\times ", "×", " \\cdot "])
    joint = rng.choice([" = ", "=", "\n= ", " =\n", "\n  = "])
    writer.say("", "We compute ", "So ", "计算：")
    writer.say(f"{factor}{times}({first} + {second}) - {last}")
    total = writer.result(first + second)
    writer.step(f"{joint}{factor}{times}{total} - {last}")
    product = writer.result(factor * total)
    writer.step(f"{joint}{product} - {last}")
    rest = writer.result(product - last)
    writer.step(f"{joint}{rest}")
    writer.say(".", "\n", "。", ", and that is it.")


def story(writer: Writer) -> None:
    rng = writer.rng
    things = rng.choice(["apples", "pencils", "stickers", "marbles", "books", "cards"])
    name = rng.choice(["Ada", "Tom", "Lina", "Omar"])
    boxes, each, given = rng.randint(3, 19), rng.randint(3, 19), rng.randint(2, 8)
    total = writer.result(boxes * each)
    writer.step(
        f"{name} has {boxes} boxes with {each} {things} each, so there are "
        f"{boxes} * {each} = {total} {things}. ",
        f"Total number of {things}: {boxes} × {each} = {total}\n",
        f"- {boxes} boxes x {each} {things}/box = {total} {things}\n",
        f"In all that is {boxes}*{each}={total} {things} in the boxes. ",
        f"{name} starts with a total of {boxes} boxes * {each} {things} per box = "
        f"{total} {things}.\n",
    )
    left = writer.result(total - given)
    writer.step(
        f"After giving away {given}, {name} has {total} - {given} = {left} {things} "
        "left. ",
        f"Left: {total} {things} - {given} {things} = {left} {things}\n",
        f"Then {total}-{given}={left} remain.\n",
        f"This leaves {name} with {total} - {given} = {left} {things}.\n",
    )
    price = rng.randint(2, 9)
    earned = writer.result(left * price)
    writer.step(
        f"Selling them at ${price} each brings {left} * ${price} = ${earned}. ",
        f"At {price} dollars each: {left} * {price} = {earned} dollars\n",
        f"They are worth €{price} x {left} = €{earned} in total.\n",
    )
    more = rng.randint(10, 80)
    final = writer.result(earned + more)
    writer.step(
        f"With the {more} from before, {name} ends up with {earned} + {more} = "
        f"{final} dollars.",
        f"Adding ${more}, that is ${earned} + ${more} = ${final}.",
    )


def story_zh(writer: Writer) -> None:
    rng = writer.rng
    unit = rng.choice("个本支颗张")
    boxes, each, given = rng.randint(3, 19), rng.randint(3, 19), rng.randint(2, 8)
    total = writer.result(boxes * each)
    writer.step(
        f"一共有{boxes}盒，每盒{each}{unit}，共{boxes}×{each}={total}（{unit}）。",
        f"总数：{boxes}×{each}={total}{unit}\n",
        f"{boxes}乘以{each}等于{total}，所以一共{total}{unit}。",
    )
    left = writer.result(total - given)
    writer.step(
        f"送出{given}{unit}后，还剩{total}-{given}={left}（{unit}）。",
        f"剩下{total}{unit}-{given}{unit}={left}{unit}\n",
    )
    final = writer.result(left + boxes)
    writer.step(f"再加上{boxes}{unit}：{left}+{boxes}={final}。")
