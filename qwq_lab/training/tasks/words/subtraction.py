"""How people ask for differences."""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.scenes import Scene

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

ANY: dict[Language, tuple[str, ...]] = {
    "en": (
        "Subtract {b} from {a}.", "What is {a} minus {b}?", "{a} minus {b}",
        "Take {b} away from {a}.", "What is left of {a} if I take away {b}?",
        "What is the difference {a} minus {b}?", "{a} minus {b} equals?",
        "How much is {a} less {b}?", "{a} take away {b}", "What's {a} take away {b}?",
        "Start with {a} and subtract {b}.", "If I subtract {b} from {a}, what do I get?",
        "What do you get when you take {b} from {a}?", "From {a} take {b}.", "Deduct {b} from {a}.",
        "Reduce {a} by {b}.", "Decrease {a} by {b}. What is the result?", "{a} reduced by {b} is what?",
        "What is {b} less than {a}?", "Which number is {b} less than {a}?", "A number is {b} smaller than {a}. Which number?",
        "Lower {a} by {b}.", "Count back {b} from {a}. Where do you end up?", "Start at {a} and go down by {b}. Where do you land?",
        "With {b} taken off {a}, what is the result?", "Knock {b} off {a}.", "subtract: {a}, then {b} from it",
        "When {b} is subtracted from {a}, what is the result?", "Result of {a} minus {b}?",
        "Any idea what {a} minus {b} is?", "I'd like to know {a} minus {b}.", "For homework: {a} minus {b}. What should I get?",
        "To check my result, what is {a} minus {b}?", "My calculator died. What's {a} minus {b}?",
        "Do {a} minus {b} with borrowing.", "Do a column subtraction: {a} minus {b}", "By hand, with borrowing: {e}",
        "Let x = {a} and y = {b}. What is x - y?", "If a is {a} and b is {b}, what's a - b?",
        "The minuend is {a}, the subtrahend is {b}. What is the difference?", "Compute ${a} - {b}$.",
        "I think of {a} and take away {b}. What is the result?", "What must be added to {b} to get {a}?",
        "{b} plus what is {a}?", "{b} plus what number makes {a}?", "Subtract: {e}", "{a} less {b}?",
        "Remove {b} from {a} and tell me what is left.", "First number {a}, second number {b}. Subtract the second from the first.",
        "Write down the result of subtracting {b} from {a}.", "Out of {a} I take {b}, what's left?",
        "I have the number {a}. Now {b} is taken away. What's the new number?", "{a} decreased by {b} equals?", "To {b}, what do I add to get {a}?", "{a} goes down by {b}. What is it now?", "What does {a} become if it shrinks by {b}?",
        "A number plus {b} is {a}. What is the number?", "After taking {b} from {a}, what number do you have?", "{a} with {b} removed?",
    ),
    "zh": (
        "{a}减{b}等于多少？", "{a}减{b}", "{a}减去{b}是多少？", "从{a}中减去{b}。", "{a}减{b}的差是多少？",
        "求{a}减去{b}的差。", "{a}里去掉{b}还剩多少？", "比{a}少{b}的数是多少？", "比{a}小{b}的数是几？",
        "{a}减少{b}后是多少？", "从{a}里拿走{b}，结果是多少？", "被减数是{a}，减数是{b}，差是多少？", "{a}减{b}得几？",
        "一个数加上{b}等于{a}，这个数是多少？", "{b}加多少等于{a}？", "{b}再加上几得{a}？", "{a}扣掉{b}等于多少？",
        "{a}去掉{b}是多少？", "把{a}减去{b}。", "{a}往回数{b}个数是多少？", "用竖式计算{a}-{b}。", "列竖式算{e}",
        "作业里有一题：{a}减{b}，答案是多少？", "我想核对一下，{a}减{b}是多少？", "手机没电了，{a}减{b}得多少？",
        "甲数是{a}，乙数比甲数少{b}，乙数是多少？", "如果x={a}，y={b}，x-y等于多少？", "{a}先减{b}，结果是多少？",
        "求差：{a}减{b}", "口算：{a}减{b}", "算算{a}减{b}。", "想知道{a}减{b}得多少。", "在{a}的基础上减{b}，得多少？",
        "{a}比一个数多{b}，这个数是多少？", "{a}减{b}会算吗？", "{a}降低{b}以后是多少？", "{a}跌了{b}，现在是多少？", "把{b}从{a}里减掉，剩多少？",
    ),
}  # fmt: skip
# Only when the first number is the larger one.
LARGER: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the difference between {a} and {b}?", "Find the difference of {a} and {b}.", "How much more is {a} than {b}?",
        "By how much is {a} larger than {b}?", "By how much does {a} exceed {b}?", "How far is it from {b} to {a}?",
        "How far apart are {b} and {a}?", "Difference between {b} and {a}?", "How much bigger is {a} than {b}?",
        "By how much is {b} smaller than {a}?", "How much less is {b} than {a}?", "What's missing from {b} to {a}?",
        "How much do I have to add to {b} to reach {a}?", "The gap between {a} and {b} is how much?",
        "How many must I take from {a} so that {b} is left?", "{a} parts, {b} of them gone. How many left?",
        "I have {b} and need {a}. How much is missing?", "Two numbers: {a} and {b}. How far apart are they?",
    ),
    "zh": (
        "{a}和{b}的差是多少？", "{a}与{b}相差多少？", "{a}比{b}多多少？", "{a}比{b}大多少？", "{b}比{a}少多少？",
        "{b}比{a}小多少？", "{b}和{a}差多少？", "{b}还差多少到{a}？", "{a}减去多少剩{b}？", "求{a}与{b}的差。",
        "{b}要加多少才能到{a}？", "从{b}到{a}要增加多少？", "{a}跟{b}之间差几？",
    ),
}  # fmt: skip
LEFT: dict[Language, tuple[Scene, ...]] = {
    "en": (
        Scene(
            ("{A} [has|had] {a} {t} and [gave away|lost|sold|used] {b}[| of them].", "{A} had {a} {t}. {b} of them [are gone|were sold|were stolen|got lost].",
             "Of {A}'s {a} {t}, {b} were [sold|given away|used up]."),
            ("How many are left?", "^How many {t} are left?", "How many [remain|are still there]?", "What's left?"), 2000),
        Scene(
            ("I had {a} {t} and [gave|sold|lent] {b} to {A}.", "I [bought|made|collected] {a} {t} and [lost|used|gave away] {b}.",
             "{b} of my {a} {t} [are missing|broke|are gone]."),
            ("^How many {t} do I have left?", "How many do I still have?", "How many are left?", "How many have I got now?"), 2000),
        Scene(
            ("There were {a} {t} in the [shop|box|store|warehouse|basket]. {A} took {b} out.",
             "A [shop|warehouse|depot] had {a} {t} in stock and [sold|shipped|sent off] {b}."),
            ("How many are still there?", "^How many {t} are left there?", "How many remain?"), 20_000),
        Scene(
            ("{A} has {a} {t} and {B} has {b}.", "{B} owns {b} {t}, {A} owns {a}.", "{A}: {a} {t}. {B}: {b} {t}."),
            ("^How many more {t} does {A} have than {B}?", "How many fewer does {B} have?", "How many more does {A} have?",
             "What's the difference?"), 2000),
        Scene(
            ("I need {a} {t} and [already have|have only] {b}.", "We want {a} {t}. So far we've got {b}.", "{b} of the {a} {t} we need are here."),
            ("How many [are still missing|are missing|more do we need]?", "^How many {t} are still missing?"), 2000),
        Scene(
            ("I had ${a} and spent ${b}[| on clothes| on food| on a present].", "My account shows ${a}, and I [pay a bill of|withdraw|spend] ${b}.",
             "{A} earned ${a} and paid ${b} in [rent|tax]."),
            ("How much is left?", "How much money is left?", "^How much money remains?", "What's left over?")),
        Scene(
            ("The [phone|sofa|bike|camera] costs ${a}, and I [have|saved] ${b}.", "I am saving for a [trip|guitar|laptop] that costs ${a}. I've got ${b} so far."),
            ("How much is missing?", "How much more do I need?", "^How much more money do I need?")),
        Scene(
            ("The [bike|ticket|lamp|coat] used to cost ${a}, now it costs ${b}.", "The price [fell|dropped|went down] from ${a} to ${b}."),
            ("How much cheaper is it now?", "By how much did the price fall?", "What's the difference?")),
        Scene(
            ("The [trip|road|race|trail] is {a} km long. We have done {b} km.", "We have to drive {a} km and have done {b} km already."),
            ("How many km are left?", "How far is it still?", "^How many kilometres are still to go?")),
        Scene(
            ("A book has {a} pages. {A} has read {b}[| of them].", "{A} has read {b} of the {a} pages of a book."),
            ("How many pages are left to read?", "^How many pages are left?", "How many pages remain?"), 3000),
        Scene(
            ("{a} people were [at the concert|in the stadium|on the beach]. {b} went home.", "Of {a} guests, {b} have left already."),
            ("How many are still there?", "^How many people stayed?", "How many are left?")),
        Scene(
            ("{A} scored {a} points, {B} {b}.", "{A} has {a} points. {B} has {b}."),
            ("^By how many points is {A} ahead of {B}?", "How many points is {A} ahead?", "How many points behind is {B}?")),
        Scene(
            ("Yesterday the counter showed {b}, today it shows {a}.", "The [meter|counter] went from {b} to {a}."),
            ("By how much did it go up?", "What's the increase?", "How much was added?")),
        Scene(
            ("A school has {a} pupils, {b} of them are girls.", "{b} of the {a} pupils are girls."),
            ("^How many boys are there?", "How many are boys?"), 3000),
        Scene(
            ("There are {a} seats and {b} are taken.", "{a} tickets were printed, {b} are sold."),
            ("How many are left?", "How many remain?"), 20_000),
        Scene(
            ("Together {A} and {B} have {a} {t}. {A} has {b}[| of them].",),
            ("^How many {t} does {B} have?", "How many are {B}'s?"), 2000),
    ),
    "zh": (
        Scene(
            ("{A}有{a}{m}{t}，[送出|卖掉|用掉|丢了]{b}{m}。", "{a}{m}{t}，[拿走了|卖出|坏了]{b}{m}。", "{A}原来有{a}{m}{t}，给了{B}{b}{m}。"),
            ("还剩多少{m}？", "^还剩下多少{m}{t}？", "剩几{m}？", "还有多少{m}{t}？"), 2000),
        Scene(
            ("我有{a}{m}{t}，[送给|借给]{A}{b}{m}。", "我买了{a}{m}{t}，用了{b}{m}。"),
            ("^我还有多少{m}{t}？", "我还剩几{m}？", "现在还有多少{m}？"), 2000),
        Scene(
            ("[仓库|商店|超市]里有{a}{m}{t}，[运走|卖出|搬走]{b}{m}。", "[店里|库房里]原有{a}{m}{t}，今天卖了{b}{m}。"),
            ("^还剩多少{m}{t}？", "还有几{m}？", "剩下多少？"), 20_000),
        Scene(
            ("{A}有{a}{m}{t}，{B}有{b}{m}。", "{B}有{b}{m}{t}，{A}有{a}{m}。"),
            ("^{A}比{B}多多少{m}{t}？", "{B}比{A}少几{m}？", "{A}比{B}多几{m}？", "两人相差多少{m}？"), 2000),
        Scene(
            ("需要{a}{m}{t}，[已经有|手上只有]{b}{m}。",), ("还差多少{m}？", "^还缺多少{m}{t}？", "还要准备几{m}？"), 2000),
        Scene(
            ("我有{a}元，花了{b}元。", "[账户里|卡里|钱包里]有{a}元，[取出|付了|转出]{b}元。", "{A}这个月挣了{a}元，交房租{b}元。"),
            ("^还剩多少钱？", "还有多少元？", "余下多少元？")),
        Scene(
            ("[手机|电脑|自行车|吉他]要{a}元，我存了{b}元。", "想买一台{a}元的[相机|冰箱|电视]，手里有{b}元。"),
            ("^还差多少钱？", "还差多少元？", "还要攒多少元？")),
        Scene(
            ("[一件大衣|一张机票|一台空调]原价{a}元，现价{b}元。", "价格从{a}元降到{b}元。"), ("便宜了多少元？", "降价多少元？", "差价是多少？")),
        Scene(
            ("全程{a}千米，已经走了{b}千米。", "一条路长{a}米，修了{b}米。"), ("^还剩多少？", "剩下的有多长？"), 20_000),
        Scene(
            ("一本书有{a}页，{A}看了{b}页。",), ("^还有多少页没看？", "还剩几页？", "剩下多少页？"), 3000),
        Scene(
            ("[会场|球场|海滩]上有{a}人，走了{b}人。", "{a}位客人里有{b}位已经离开。"), ("^还有多少人？", "还剩几人？", "留下来多少人？")),
        Scene(
            ("{A}得了{a}分，{B}得了{b}分。",), ("^{A}比{B}多多少分？", "{B}落后几分？", "{A}领先多少分？")),
        Scene(
            ("昨天[读数|水表|人数]是{b}，今天是{a}。", "从{b}涨到{a}。"), ("增加了多少？", "多了多少？", "涨了多少？")),
        Scene(
            ("学校有{a}名学生，其中女生{b}名。",), ("^男生有多少名？", "男生几人？"), 3000),
        Scene(
            ("剧院有{a}个座位，已经坐了{b}人。", "印了{a}张票，卖出{b}张。"), ("还剩多少？", "剩下多少？"), 20_000),
        Scene(
            ("{A}和{B}一共有{a}{m}{t}，其中{A}有{b}{m}。",), ("^{B}有多少{m}{t}？", "{B}有几{m}？"), 2000),
    ),
}  # fmt: skip
# The result may be negative.
BALANCE: dict[Language, tuple[Scene, ...]] = {
    "en": (
        Scene(
            ("I have ${a} in my account and [spend|pay|transfer] ${b}.", "My balance is ${a}. A bill of ${b} is [deducted|taken off]."),
            ("What's my balance then?", "^What is my new balance?", "What does my account show afterwards?")),
        Scene(
            ("{A} has {a} points and then loses {b}.", "{A}'s score is {a}. A penalty of {b} points follows."),
            ("What's the score then?", "^What is {A}'s score now?")),
        Scene(
            ("It is {a} degrees and gets {b} degrees colder.", "The temperature is {a} degrees and [falls|drops] by {b}."),
            ("How many degrees is it then?", "What's the temperature then?"), 60),
        Scene(
            ("A lift is on floor {a} and goes down {b} floors.",), ("Which floor is it on now?", "^Which floor does it reach?"), 40),
    ),
    "zh": (
        Scene(("账户里有{a}元，[扣款|支出|刷卡]{b}元。",), ("^余额是多少元？", "账户余额变成多少？")),
        Scene(("{A}有{a}分，被扣{b}分。",), ("^现在是多少分？", "{A}现在的得分是多少？")),
        Scene(("气温是{a}度，下降了{b}度。", "现在{a}度，降温{b}度。"), ("^气温变成多少度？", "之后是几度？"), 60),
    ),
}  # fmt: skip
