"""How people ask for products."""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.scenes import Scene

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

ANY: dict[Language, tuple[str, ...]] = {
    "en": (
        "Multiply {a} by {b}.", "What is {a} times {b}?", "{a} times {b}",
        "What is the product of {a} and {b}?", "{a} multiplied by {b}",
        "Multiply {a} and {b}.", "Product of {a} and {b}?", "{a} times {b} equals?",
        "What's {a} multiplied by {b}?", "What do you get when you multiply {a} by {b}?", "If I multiply {a} by {b}, what do I get?",
        "Find the product: {a} and {b}", "Give me the product of {a} and {b}.", "Take {a} and multiply it by {b}.",
        "Start with {a}, multiply by {b}.", "What do {a} and {b} give when multiplied?", "{a} and {b} multiplied together is what?",
        "When {a} is multiplied by {b}, what is the result?", "Two factors: {a} and {b}. What's their product?",
        "The factors are {a} and {b}. Find the product.", "multiply {a} {b}",
        "I'd like to know {a} times {b}.", "Any idea what {a} times {b} is?", "My calculator is broken, what's {a} times {b}?",
        "For homework I have to multiply {a} by {b}. What should come out?", "To check my result: what's {a} times {b}?",
        "Let x = {a} and y = {b}. What is x times y?", "If a is {a} and b is {b}, what's a * b?",
        "Compute ${a} \\times {b}$.", "Compute ${a} \\cdot {b}$.", "By hand, digit by digit: {e}", "Do long multiplication: {a} by {b}",
        "Can you do {a} times {b} in your head?", "How much is {a} times {b}?", "{a} by {b}, multiplied",
        "Which number is {b} times {a}?", "A number divided by {b} gives {a}. What is the number?",
        "Determine the product of the numbers {a} and {b}.", "Write down the product of {a} and {b}.", "Result of {a} times {b}?",
        "I think of {a} and multiply it by {b}. What is the result?", "A rectangle has sides {a} and {b}. What is its area?",
        "Area of a rectangle that is {a} long and {b} wide?",
        "The number {a} gets multiplied by {b}. What's the new number?", "What is the result of multiplying {a} by {b}?",
        "Multiply: {e}", "{a} and {b}, product?", "{b} multiplied with {a} is how much?", "x divided by {a} is {b}. What is x?",
        "After multiplying {a} by {b}, what number do you have?", "Multiplying {a} by {b} gives what?", "work out the product {e}",
    ),
    "zh": (
        "{a}乘以{b}等于多少？", "{a}乘{b}", "{a}与{b}的积是多少？", "把{a}和{b}相乘。", "{a}乘{b}是多少？", "求{a}和{b}的积。",
        "{a}和{b}相乘得多少？", "{a}乘上{b}得几？", "两个因数是{a}和{b}，积是多少？",
        "{a}、{b}的乘积是多少？", "求{a}乘{b}的积。", "用竖式计算{a}×{b}。", "列竖式算{e}",
        "一个数除以{b}等于{a}，这个数是多少？",
        "作业里有一题：{a}乘{b}，答案是多少？", "我想核对一下，{a}乘{b}是多少？", "手机没电了，{a}乘{b}得多少？", "口算：{a}乘{b}",
        "如果x={a}，y={b}，x乘y等于多少？", "长方形长{a}，宽{b}，面积是多少？", "长和宽分别是{a}和{b}的长方形，面积是多少？",
        "求积：{a}，{b}", "算算{a}乘{b}。", "想知道{a}乘{b}得多少。", "{a}乘{b}会算吗？",
        "{a}乘以{b}的结果是几？", "计算{a}与{b}的乘积。", "{b}乘{a}的积是几？", "{a}和{b}，积是几？", "因数{a}，因数{b}，求积。", "x除以{a}等于{b}，x是多少？",
    ),
}  # fmt: skip
# Only when both factors are larger than one.
MANY: dict[Language, tuple[str, ...]] = {
    "en": (
        "{a} lots of {b} make how much?",
        "What number is {a} times as large as {b}?",
        "A grid has {a} rows and {b} columns. How many cells?",
        "{a} taken {b} times, how much is it?",
        "What is {b} groups of {a}?",
        "Write {a} down {b} times and add it all up. What's the sum?",
        "{a} rows of {b} squares, how many squares?",
        "{b} times as much as {a} is how much?",
        "Scale {a} up by a factor of {b}.",
        "{b} sets of {a}: total?",
    ),
    "zh": (
        "{b}个{a}相加，和是多少？",
        "把{a}扩大到原来的{b}倍，得多少？",
        "甲数是{a}，乙数是甲数的{b}倍，乙数是多少？",
        "{a}行{b}列的方格一共有多少格？",
        "{a}倍的{b}是多少？",
        "{b}个{a}是多少？",
        "{a}的{b}倍是多少？",
        "{a}个{b}加起来是多少？",
        "{b}的{a}倍等于几？",
        "每份{a}，共{b}份，总数是多少？",
    ),
}  # fmt: skip
# For a factor that has a name; ``{b}`` is the other factor.
NAMED: dict[Language, dict[int, tuple[str, ...]]] = {
    "en": {
        2: (
            "Double {b}.", "What is double {b}?", "What's twice {b}?", "Twice {b} is how much?", "What do I get when I double {b}?", "{b} doubled?",
            "I had {b} points and doubled them. How many points is that?", "How much is two times {b}?", "What is the double of {b}?",
        ),
        3: ("Triple {b}.", "What is triple {b}?", "How much is three times {b}?", "{b} tripled?", "What do I get when I triple {b}?", "What's three times {b}?"),
        4: ("Quadruple {b}.", "How much is four times {b}?", "What's four times {b}?", "{b} quadrupled is what?"),
        100: ("What is a hundred times {b}?", "Multiply {b} by a hundred.", "{b} hundreds are what number?"),
    },
    "zh": {
        2: ("{b}的两倍是多少？", "{b}翻一倍是多少？", "{b}加倍后是多少？", "两个{b}一共是多少？", "{b}的双倍是几？"),
        3: ("{b}的三倍是多少？", "三个{b}是多少？", "{b}的三倍是几？"),
        4: ("{b}的四倍是多少？", "四个{b}是多少？"),
        100: ("{b}的一百倍是多少？", "{b}个一百是多少？"),
    },
}  # fmt: skip
SCENES: dict[Language, tuple[Scene, ...]] = {
    "en": (
        Scene(
            ("{A} has {a} [boxes|bags|crates|trays|packs] with {b} {t} [in each|each].", "There are {a} [boxes|bags|baskets|shelves], each with {b} {t}.",
             "{a} [cartons|bags|baskets] hold {b} {t} each.", "Each of the {a} [boxes|crates|drawers] contains {b} {t}."),
            ("^How many {t} are there [in all|altogether|in total]?", "How many {t} is that?", "What's the total number of {t}?", "How many in all?")),
        Scene(
            ("One [pack|box|crate|bag] has {a} {t}. I [buy|order|need] {b} of them.", "I bought {b} packs of {a} {t}.", "{b} packets, {a} {t} per packet."),
            ("How many {t} do I get?", "How many {t} is that altogether?", "^How many {t} in total?")),
        Scene(
            ("One [ticket|chair|jacket|night] costs ${a}. [We take|I need|They buy] {b}.", "A [lamp|phone|room|bike] is ${a}, and {b} are [ordered|needed|bought].",
             "{b} [tickets|chairs|lamps] at ${a} each.", "The price is ${a} per piece. I order {b} pieces."),
            ("How much is that [altogether|in total|in all]?", "What's the total price?", "^How much does it cost altogether?", "What do I have to pay?")),
        Scene(
            ("The [hall|theatre|cinema|stadium] has {a} rows [of|with] {b} seats[| each].", "{a} rows, {b} seats in each row."),
            ("^How many seats are there?", "How many seats in all?", "How many people can sit there?")),
        Scene(
            ("{A} [types|packs|checks|sends] {a} [letters|parcels|forms] a day.", "Every day {a} [letters|parcels|orders|visitors] arrive.", "A machine makes {a} parts a day."),
            ("How many is that in {b} days?", "What does that make after {b} days?", "^How many in {b} days?")),
        Scene(
            ("{A} [earns|saves|pays|spends] ${a} a month.", "The [rent|loan|fee] is ${a} a month.", "Every month {A} [gets|pays] ${a}."),
            ("How much is that in {b} months?", "^How much money is it in {b} months?", "What's the sum after {b} months?"), 999),
        Scene(
            ("A [train|car|plane|ship] goes {a} km [an hour|per hour].", "Speed: {a} km per hour."),
            ("^How far does it get in {b} hours?", "How many km in {b} hours?", "What distance is covered in {b} hours?"), 999),
        Scene(
            ("A [book|manual|report] has {a} pages with {b} words on each page.", "{a} pages, {b} words per page."),
            ("^How many words is that?", "How many words are there altogether?", "What's the total word count?")),
        Scene(
            ("A [garden|field|room|screen|floor] is {a} m by {b} m.", "The [yard|wall|field|roof] measures {a} m in length and {b} m in width."),
            ("^How many square metres is that?", "What's the area in square metres?", "How large is its area in square metres?")),
        Scene(
            ("{a} [children|friends|players|workers] get {b} {t} each.", "Each of {a} [guests|pupils|players] [gets|brings|makes] {b} {t}.", "{A} gives {b} {t} to each of {a} [friends|neighbours|children]."),
            ("^How many {t} is that [altogether|in all]?", "How many {t} are needed?", "How many {t} in total?")),
        Scene(
            ("{A} has {a} {t}. {B} has {b} times as many.", "{A} picked {a} {t}, and {B} picked {b} times as many."),
            ("How many {t} is that for {B}?", "What number of {t} does that give for {B}?")),
        Scene(
            ("Each [shelf|row|page|tray] takes {a} {t}, and there are {b} of them, all full.",), ("How many {t} are there?", "^How many {t} in all?")),
    ),
    "zh": (
        Scene(
            ("有{a}个[箱子|袋子|盒子|篮子]，每个里面装{b}{m}{t}。", "{A}买了{a}盒{t}，每盒{b}{m}。", "一袋{t}有{a}{m}，有{b}袋。", "一箱{t}是{a}{m}，搬来{b}箱。"),
            ("^一共有多少{m}{t}？", "总共多少{m}？", "合计几{m}？")),
        Scene(
            ("每{m}{t}{a}元，[买|订|要]{b}{m}。", "一[把椅子|张票|件衣服|盏灯]{a}元，同样的买了{b}份。", "单价{a}元，数量{b}。"),
            ("^一共要多少元？", "总价是多少元？", "要付多少钱？", "一共多少钱？")),
        Scene(
            ("[礼堂|影院|剧场|体育场]有{a}排座位，每排{b}个。", "座位{a}排，每排坐{b}人。"), ("^一共有多少个座位？", "总共能坐多少人？", "一共几个座位？")),
        Scene(
            ("[工厂每天生产|机器每天加工|农场每天收获]{a}个。", "{A}每天[跳绳|写|背]{a}个。"), ("{b}天一共多少个？", "这样{b}天是多少个？", "连续{b}天，总共几个？")),
        Scene(
            ("[火车|汽车|飞机|轮船]每小时行{a}千米。", "速度是每小时{a}千米。"), ("^{b}小时能行多少千米？", "{b}小时走多远？", "行{b}小时，路程是多少千米？"), 999),
        Scene(
            ("一本书有{a}页，每页{b}行。", "每页{b}行，共{a}页。"), ("^全书一共多少行？", "总共有多少行？", "一共几行？")),
        Scene(
            ("一块[菜地|空地|操场|草坪]长{a}米，宽{b}米。", "[房间|屋顶|院子]长{a}米、宽{b}米。"), ("^面积是多少平方米？", "一共多少平方米？", "有几平方米？")),
        Scene(
            ("{a}个[小朋友|同学|工人|客人]，每人分到{b}{m}{t}。", "给{a}个人每人发{b}{m}{t}。"), ("^一共需要多少{m}{t}？", "总共多少{m}？", "共要几{m}？")),
        Scene(
            ("{A}有{a}{m}{t}，{B}的是{A}的{b}倍。", "{A}摘了{a}{m}{t}，{B}摘的是{A}的{b}倍。"), ("{B}有多少{m}？", "^{B}有多少{m}{t}？")),
        Scene(
            ("一[箱|盒|袋]有{a}{m}{t}。", "每[箱|盒|袋]装{a}{m}{t}。"), ("{b}份同样的一共多少{m}？", "同样的{b}份共有几{m}？")),
        Scene(
            ("[果园|停车场|苗圃]里[种|摆|排]了{a}行，每行{b}个。", "一共{a}组，每组{b}个。"), ("^总共多少个？", "一共有几个？", "总数是多少个？")),
        Scene(
            ("一盘磁带能录{a}分钟，有{b}盘。", "一节课{a}分钟，上了{b}节。", "每段视频{a}分钟，看了{b}段。"), ("^一共多少分钟？", "总共几分钟？")),
        Scene(
            ("{A}每月存{a}元，存了{b}个月。", "房租每月{a}元，租了{b}个月。"), ("^一共多少元？", "总共是多少元？", "合计多少钱？")),
    ),
}  # fmt: skip
