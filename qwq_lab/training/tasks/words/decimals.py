"""How people ask for sums, differences and products of decimals."""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.scenes import Scene

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

WORDINGS: dict[str, dict[Language, tuple[str, ...]]] = {
    "+": {
        "en": (
            "Add {a} and {b}.", "What is the sum of {a} and {b}?", "{a} plus {b}",
            "What is {a} plus {b}?", "Sum of {a} and {b}?", "Add {b} to {a}.", "Compute ${a} + {b}$.",
            "Add the decimals {a} and {b}.", "What do {a} and {b} add up to?", "Total of {a} and {b}", "Increase {a} by {b}.",
            "What is {b} more than {a}?", "{a} and {b} together make what?", "Put {a} and {b} together. What's the total?",
            "If I add {b} to {a}, what do I get?", "Line up the points and add: {e}", "I'd like to know what {a} plus {b} is.",
            "For homework: {a} plus {b}. What should come out?", "To check my result, what's {a} plus {b}?",
            "Start with {a} and add {b}.", "Decimal addition: {e}", "How much do {a} and {b} make altogether?",
            "When {b} is added to {a}, what is the result?", "The addends are {a} and {b}. What is the sum?",
            "Any idea what {a} and {b} come to?", "{a} increased by {b} equals?", "Combine {a} and {b} into one total.",
            "Let x = {a} and y = {b}. What is x + y?", "{a}, plus another {b}. Total?", "Give the exact sum of {a} and {b}.",
        ),
        "zh": (
            "{a}加{b}等于多少？", "{a}与{b}的和是多少？", "求{a}和{b}的和。", "{a}加上{b}是几？", "把{a}和{b}相加。", "用竖式计算{a}+{b}。",
            "{a}和{b}加起来是多少？", "比{a}多{b}的数是多少？", "比{a}大{b}的数是几？", "{a}增加{b}后是多少？", "{a}再加{b}得多少？",
            "小数加法：{e}", "小数点对齐，算{e}", "两个加数是{a}和{b}，和是多少？", "{a}、{b}两数之和是多少？", "作业里有一题：{a}加{b}，得多少？",
            "我想核对一下，{a}加{b}是多少？", "{a}跟{b}一共是多少？", "一个数减去{b}等于{a}，这个数是多少？", "甲数是{a}，乙数比甲数多{b}，乙数是多少？",
            "求和：{a}，{b}", "如果x={a}，y={b}，x+y等于多少？", "算算{a}加{b}。", "{a}和{b}合起来是多少？", "想知道{a}和{b}的总和。",
        ),
    },
    "-": {
        "en": (
            "Subtract {b} from {a}.", "What is {a} minus {b}?", "{a} minus {b}", "Take {b} away from {a}.", "What is the difference {a} minus {b}?",
            "How much is {a} less {b}?", "{a} minus {b} equals?", "Compute ${a} - {b}$.", "What is {b} less than {a}?", "Decrease {a} by {b}.",
            "What's left of {a} if {b} is taken away?", "Deduct {b} from {a}.", "Reduce {a} by {b}. What is the result?", "From {a} take {b}.",
            "If I subtract {b} from {a}, what do I get?", "Line up the points and subtract: {e}", "Decimal subtraction: {e}", "{a} take away {b}",
            "What must be added to {b} to get {a}?", "{b} plus what makes {a}?", "I'd like to know {a} minus {b}.",
            "For homework: {a} minus {b}. What should come out?", "To check my result, what's {a} minus {b}?", "Start with {a} and subtract {b}.",
            "When {b} is subtracted from {a}, what is the result?", "Any idea what {a} minus {b} is?", "{a} decreased by {b} equals?",
            "Let x = {a} and y = {b}. What is x - y?", "Which number is {b} less than {a}?", "Knock {b} off {a}.", "Give the exact value of {a} minus {b}.",
        ),
        "zh": (
            "{a}减{b}等于多少？", "{a}减去{b}是多少？", "求{a}减去{b}的差。", "从{a}中减去{b}。", "{a}减{b}的差是几？", "用竖式计算{a}-{b}。",
            "比{a}少{b}的数是多少？", "比{a}小{b}的数是几？", "{a}减少{b}后是多少？", "{a}去掉{b}还剩多少？", "{b}加多少等于{a}？", "小数减法：{e}",
            "小数点对齐，算{e}", "被减数是{a}，减数是{b}，差是多少？", "作业里有一题：{a}减{b}，得多少？", "我想核对一下，{a}减{b}是多少？",
            "一个数加上{b}等于{a}，这个数是多少？", "甲数是{a}，乙数比甲数少{b}，乙数是多少？", "求差：{a}减{b}", "如果x={a}，y={b}，x-y等于多少？",
            "算算{a}减{b}。", "{a}扣掉{b}等于多少？", "在{a}的基础上减{b}，得多少？", "想知道{a}减{b}得多少。",
        ),
    },
    "*": {
        "en": (
            "Multiply {a} by {b}.", "What is {a} times {b}?", "{a} times {b}", "What is the product of {a} and {b}?", "{a} multiplied by {b}",
            "Product of {a} and {b}?", "Compute ${a} \\times {b}$.", "{a} times {b} equals?", "Multiply the decimals {a} and {b}.", "Compute ${a} \\cdot {b}$.",
            "Decimal multiplication: {e}", "If I multiply {a} by {b}, what do I get?", "Take {a} and multiply it by {b}.", "Find the product: {a} and {b}",
            "Multiply without the points first, then set the point: {e}", "When {a} is multiplied by {b}, what is the result?",
            "The factors are {a} and {b}. What is the product?", "I'd like to know {a} times {b}.", "For homework: {a} times {b}. What should come out?",
            "To check my result, what's {a} times {b}?", "Any idea what {a} times {b} is?", "Start with {a}, multiply by {b}.",
            "Let x = {a} and y = {b}. What is x times y?", "A number divided by {b} gives {a}. What is the number?" , "Give the exact product of {a} and {b}.",
            "{a} and {b} multiplied together is what?", "How much is {a} times {b}?", "What is the result of multiplying {a} by {b}?",
        ),
        "zh": (
            "{a}乘以{b}等于多少？", "{a}乘{b}", "{a}与{b}的积是多少？", "求{a}和{b}的积。", "用竖式计算{a}×{b}。", "{a}乘{b}得几？", "把{a}和{b}相乘。",
            "{a}的{b}倍是多少？", "小数乘法：{e}", "先不看小数点，算{e}", "两个因数是{a}和{b}，积是多少？", "{a}和{b}相乘得多少？", "作业里有一题：{a}乘{b}，得多少？",
            "我想核对一下，{a}乘{b}是多少？", "求积：{a}，{b}", "如果x={a}，y={b}，x乘y等于多少？", "算算{a}乘{b}。", "{a}乘上{b}是几？", "{a}、{b}的乘积是多少？",
            "想知道{a}乘{b}得多少。", "计算{a}与{b}的乘积。", "{a}乘以{b}的结果是几？",
        ),
    },
}  # fmt: skip
MONEY: dict[str, dict[Language, tuple[Scene, ...]]] = {
    "+": {
        "en": (
            Scene(
                ("A [pen|mug|cake|bus ticket|sandwich] costs ${a} and a [book|poster|lunch|pizza|shirt] ${b}.",
                 "I [bought|took] a [tea|salad|magazine|toy] for ${a} and a [cake|soup|puzzle|lamp] for ${b}."),
                ("How much do they cost together?", "^What do both cost together?", "How much is that [altogether|in total]?", "What's the total price?")),
            Scene(
                ("I paid {a} euros and then {b} euros.", "{A} spent {a} euros [in the morning|at the market] and {b} euros [in the evening|at the bakery].", "Two bills: {a} euros and {b} euros."),
                ("How much is that in total?", "What's the total?", "How many euros altogether?")),
            Scene(
                ("I had ${a} and [got|earned|found|was given] ${b} more.", "My purse held ${a}, then I put in ${b}."), ("^How much do I have now?", "How much money is that now?")),
        ),
        "zh": (
            Scene(("一[支笔|个杯子|块蛋糕|张车票]{a}元，一[本书|份午饭|件玩具|束花]{b}元。", "买菜花了{a}元，买水果花了{b}元。"), ("^一共多少元？", "总共要多少钱？", "加起来是多少元？")),
            Scene(("我有{a}元，又[挣了|收到|捡到]{b}元。", "{A}先付了{a}元，又付了{b}元。"), ("^一共是多少元？", "合计多少元？")),
        ),
    },
    "-": {
        "en": (
            Scene(
                ("I have ${a} and spend ${b}.", "My account shows ${a}, and ${b} is taken off."), ("What is my balance?", "What's my balance then?", "^What is my new balance?")),
        ),
        "zh": (
            Scene(("账户里有{a}元，花了{b}元。", "卡里有{a}元，扣款{b}元。"), ("^余额是多少？", "现在余额是多少元？")),
        ),
    },
    "*": {
        "en": (
            Scene(
                ("One kilo costs ${a}. I [buy|need|take] {b} kilos.", "[Rice|Cheese|Fish|Flour] is ${a} a kilo, and I buy {b} kilos.", "[Fabric|Rope|Wire] costs ${a} a metre. {A} takes {b} metres."),
                ("How much is that?", "What do I have to pay for it?", "^What's the total price?", "How much does it cost?")),
            Scene(
                ("Petrol is {a} euros a litre. We fill up {b} litres.", "One litre costs {a} euros, and {b} litres are bought."), ("How many euros is that?", "What's the bill in euros?")),
        ),
        "zh": (
            Scene(("[苹果|大米|牛肉|面粉]每千克{a}元，买{b}千克。", "汽油每升{a}元，加{b}升。", "布每米{a}元，买{b}米。"), ("^要多少元？", "一共多少钱？", "总价是多少元？")),
        ),
    },
}  # fmt: skip
LEFT_MONEY: dict[Language, tuple[Scene, ...]] = {
    "en": (
        Scene(
            ("I pay ${b} out of ${a}.", "The [book|meal|cap] costs ${b}, I pay with ${a}."), ("How much change do I get?", "How much is left?", "What's my change?")),
        Scene(
            ("The [shirt|bag|ticket] was ${a} and is now ${b}.", "The price fell from {a} to {b} dollars."), ("How much cheaper is it?", "By how much did the price fall?")),
        Scene(
            ("A [toy|ball|cake] costs ${a}, I have only ${b}.",), ("How much is missing?", "How much more do I need?")),
    ),
    "zh": (
        Scene(("付了{a}元，东西要{b}元。", "拿{a}元去买{b}元的[书|玩具|饭]。"), ("应找回多少元？", "找回多少钱？")),
        Scene(("[衣服|票|书包]原价{a}元，现价{b}元。",), ("便宜了多少元？", "降了多少元？")),
        Scene(("[玩具|足球|蛋糕]要{a}元，我只有{b}元。",), ("还差多少元？", "还少多少钱？")),
    ),
}  # fmt: skip
SCENES: dict[str, dict[Language, tuple[Scene, ...]]] = {
    "+": {
        "en": (
            Scene(
                ("I [walked|ran|cycled|drove] {a} km [in the morning|on Monday|at first] and {b} km [later|in the evening|on Tuesday].", "It's {a} km to the [bridge|station] and {b} km from there to the [lake|town]."),
                ("How many km in all?", "How far is that altogether?", "^What's the total distance?", "How many kilometres is that?")),
            Scene(
                ("One [bag|box|suitcase|dog] weighs {a} kg, another {b} kg.", "A [cat|parcel|melon] of {a} kg and one of {b} kg are on the scales."),
                ("What do they weigh together?", "How many kg is that altogether?", "^What's the total weight?")),
            Scene(
                ("{a} litres of [water|milk|paint] are in the [bucket|pot|tank], and {b} litres are added.", "I mix {a} litres of [juice|cream] with {b} litres of [water|milk]."),
                ("How many litres is that?", "^How many litres are there now?")),
            Scene(
                ("Two [boards|ropes|pipes] measure {a} m and {b} m.", "I tie a rope of {a} m to one of {b} m."),
                ("How many metres is that altogether?", "What is the total length in metres?"), 50),
            Scene(
                ("It was {a} degrees and got {b} degrees warmer.",), ("What's the temperature now?", "How many degrees is it now?"), 40),
        ),
        "zh": (
            Scene(("上午走了{a}千米，下午走了{b}千米。", "先[跑|骑]了{a}千米，又[跑|骑]了{b}千米。"), ("^一共多少千米？", "总共走了多远？", "全程多少千米？")),
            Scene(("一[袋米|个箱子|只狗]重{a}千克，另一[袋|个|只]重{b}千克。",), ("^一共重多少千克？", "合起来重多少？")),
            Scene(("[桶|锅|水箱]里有{a}升水，又倒进{b}升。", "{a}升果汁和{b}升水混在一起。"), ("^一共多少升？", "总共有几升？")),
            Scene(("两根[绳子|木条|水管]分别长{a}米和{b}米。",), ("^总长多少米？", "接起来多长？")),
            Scene(("气温{a}度，升高了{b}度。",), ("现在多少度？", "^现在气温是多少？"), 40),
        ),
    },
    "-": {
        "en": (
            Scene(
                ("It was {a} degrees and fell by {b} degrees.", "The temperature was {a} degrees, then it got {b} degrees colder."),
                ("What is the temperature now?", "How many degrees is it now?"), 60),
        ),
        "zh": (
            Scene(("气温是{a}度，下降了{b}度。", "现在{a}度，降温{b}度。"), ("^气温变成多少度？", "之后是多少度？"), 60),
        ),
    },
    "*": {
        "en": (
            Scene(
                ("A [rectangle|carpet|room|garden|field] is {a} m long and {b} m wide.", "The [yard|wall|hall|field] measures {a} m by {b} m."),
                ("What is its area in square metres?", "How many square metres is that?", "^What's the area in square metres?")),
            Scene(
                ("One [bag|brick|box] weighs {a} kg.", "A [parcel|stone] has a mass of {a} kg."), ("What is {b} times that weight in kg?", "How many kg is {b} times as much?")),
            Scene(
                ("{A} walks {a} km in an hour.", "A [boat|cyclist] goes {a} km an hour."), ("How many km is that in {b} hours?", "^How far is it in {b} hours?")),
            Scene(
                ("One litre of [paint|oil|juice|syrup] weighs {a} kg.", "A litre of [paint|honey|milk] has a mass of {a} kg."), ("How many kg do {b} litres weigh?", "^What do {b} litres of it weigh in kg?")),
            Scene(
                ("A [car|heater|pump] uses {a} litres an hour and runs for {b} hours.",), ("How many litres does it use?", "^How many litres is that?")),
        ),
        "zh": (
            Scene(("[长方形|房间|地毯|菜地]长{a}米，宽{b}米。",), ("^面积是多少平方米？", "有多少平方米？")),
            Scene(("一[袋|箱|块]重{a}千克。",), ("它的{b}倍重多少千克？", "^这样的{b}倍是多少千克？")),
            Scene(("{A}每小时走{a}千米。", "小船每小时行{a}千米。"), ("{b}小时走多少千米？", "照这样{b}小时行多远？")),
            Scene(("每升[油漆|果汁|食用油]重{a}千克。",), ("{b}升重多少千克？", "这样的{b}升一共多少千克？")),
            Scene(("水泵每小时抽水{a}吨，抽了{b}小时。",), ("^一共抽了多少吨？", "共多少吨水？")),
        ),
    },
}  # fmt: skip
# Only when the first number is the larger one.
LEFT: dict[Language, tuple[Scene, ...]] = {
    "en": (
        Scene(
            ("A [rope|board|pipe] is {a} m long. {b} m are cut off.", "From a [cable|ribbon] of {a} m, {b} m are used."), ("How many metres are left?", "^How many metres remain?", "How long is the rest?")),
        Scene(
            ("There are {a} litres in the [tank|can|pot], and {b} litres are used.",), ("How many litres are left?", "^How many litres remain?")),
        Scene(
            ("The [way|trail|race] is {a} km long, and {b} km are done.",), ("How many km are left?", "How far is it still?")),
        Scene(
            ("The [dog|bag|boy] weighed {b} kg and now weighs {a} kg.", "One [melon|box] weighs {a} kg, the other one {b} kg."), ("What's the difference in kg?", "How many kg is the difference?")),
        Scene(
            ("{A} jumped {a} m and {B} jumped {b} m.", "{A} threw the ball {a} m, {B} {b} m."), ("How many metres are between them?", "^By how many metres did {A} win against {B}?")),
    ),
    "zh": (
        Scene(("一根[绳子|木条|电线]长{a}米，用去{b}米。", "一条{a}米长的带子剪掉{b}米。"), ("^还剩多少米？", "剩下多长？")),
        Scene(("[桶|油箱|水壶]里有{a}升，用了{b}升。",), ("^还剩多少升？", "余下几升？")),
        Scene(("全程{a}千米，走了{b}千米。",), ("^还剩多少千米？", "还要走多远？")),
        Scene(("{A}跳了{a}米，{B}跳了{b}米。", "大的重{a}千克，小的重{b}千克。"), ("两者相差多少？", "差多少？")),
    ),
}  # fmt: skip
# Only when the first number is the larger one, too.
LARGER: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the difference between {a} and {b}?", "By how much does {a} exceed {b}?", "How much more is {a} than {b}?", "How far apart are {b} and {a}?",
        "By how much is {b} smaller than {a}?", "Difference of {a} and {b}?", "How much is missing from {b} to {a}?",
    ),
    "zh": (
        "{a}和{b}的差是多少？", "{a}比{b}多多少？", "{a}比{b}大多少？", "{b}比{a}少多少？", "{a}与{b}相差多少？", "{b}还差多少到{a}？",
    ),
}  # fmt: skip
