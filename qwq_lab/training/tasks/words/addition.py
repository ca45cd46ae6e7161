"""How people ask for sums."""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.scenes import Scene

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

TWO: dict[Language, tuple[str, ...]] = {
    "en": (
        "Add {a} and {b}.", "What is the sum of {a} and {b}?", "{a} plus {b}",
        "What is {a} plus {b}?", "Add {b} to {a}.", "Sum of {a} and {b}?",
        "What do {a} and {b} add up to?", "{a} plus {b} equals?",
        "{a} and {b} together make what number?", "What do you get when you add {a} and {b}?",
        "If I add {a} and {b}, what do I get?", "Put {a} and {b} together. What's the total?",
        "Total of {a} and {b}", "Give me the total of {a} and {b}.", "Find the sum: {a} and {b}",
        "How much do {a} and {b} make altogether?", "Start with {a} and add {b}.",
        "Start at {a}, go up by {b}. Where do you land?", "What's {b} more than {a}?",
        "Which number is {b} more than {a}?", "Increase {a} by {b}.",
        "{a} increased by {b} is what?", "What is {a} increased by {b}?",
        "I take {a} and put {b} on top of it. What have I got?", "{b} on top of {a}, how much is that?",
        "Two numbers: {a} and {b}. Their sum?", "The two addends are {a} and {b}. What is the sum?",
        "What number do you reach if you count {b} on from {a}?", "Combine {a} and {b} into one total.",
        "Tally up {a} and {b}.", "Tot up {a} and {b}.", "{a} with {b} added to it: how much?",
        "add {a} {b}", "{a}, plus another {b}. Total?",
        "I'd like to know what {a} and {b} come to.", "Any idea what {a} plus {b} is?",
        "My calculator is broken, what's {a} plus {b}?", "For my homework I have to add {a} and {b}. What should I get?",
        "I want to check my result: what is {a} plus {b}?", "Do a column addition of {a} and {b}.",
        "Let x = {a} and y = {b}. What is x + y?", "If a is {a} and b is {b}, what's a + b?",
        "Raise {a} by {b}. What is the new number?", "How much is {a} and {b} combined?",
        "Determine the sum of the numbers {a} and {b}.", "When {b} is added to {a}, what is the result?",
        "Somebody thinks of {a} and adds {b}. What is the result?", "Which number do I get by adding {b} to {a}?",
        "I have {a}. Another {b} gets added. What's the total now?", "What is the result of adding {a} and {b}?",
        "Compute ${a} + {b}$.", "By hand, with carrying: {e}", "Can you do {a} plus {b} in your head?",
        "The first number is {a}, the second is {b}. Add them.", "{a} add {b}", "{a} and {b} more makes?",
        "A number is {b} larger than {a}. What number is it?", "Write down the sum of {a} and {b}.",
        "Let's say you've got {a} and you add {b}, what does that make?", "what's {a} and {b} added together",
        "{a} and {b}, sum?", "sum {a} {b}", "Both numbers together, {a} and {b}, are how much?", "After adding {b} to {a}, what number do you have?",
        "To {a}, add {b}.", "What does {a} become if it grows by {b}?", "{a} goes up by {b}. What is it now?", "A number minus {b} is {a}. What is the number?",
        "What is the grand total of {a} and {b}?", "The sum of {a} and {b}, what is it?", "What's the aggregate of {a} and {b}?",
    ),
    "zh": (
        "{a}加{b}等于多少？", "{a}加{b}", "{a}与{b}的和是多少？", "把{a}和{b}相加。",
        "{a}加上{b}是多少？", "求{a}和{b}的和。", "{a}和{b}加起来是多少？", "{a}跟{b}一共是多少？",
        "{a}再加{b}得多少？", "比{a}多{b}的数是多少？", "比{a}大{b}的数是几？", "{a}增加{b}后是多少？",
        "在{a}的基础上加{b}，结果是多少？", "两个加数分别是{a}和{b}，和是多少？", "{a}和{b}合起来是多少？",
        "一个数是{a}，另一个数是{b}，它们的和是多少？", "{a}、{b}两数之和是多少？", "{a}与{b}相加得几？",
        "把{b}加到{a}上，得多少？", "从{a}开始往后数{b}个数，是多少？", "{a}加{b}总共多少？",
        "甲数是{a}，乙数比甲数多{b}，乙数是多少？", "甲数是{a}，乙数是{b}，甲乙两数的和是多少？",
        "作业里有一题：{a}加{b}，答案是多少？", "我想核对一下，{a}加{b}是多少？", "手机没电了，{a}加{b}得多少？",
        "用竖式计算{a}+{b}。", "列竖式算{e}", "求和：{a}，{b}", "{a}加{b}，和为多少？", "如果x={a}，y={b}，x+y等于多少？",
        "把{a}和{b}加在一起，结果是多少？", "{a}加{b}得几", "想知道{a}和{b}的总和。", "算算{a}加{b}。",
        "先有{a}，又来了{b}，合计多少？", "{a}和{b}的总数是多少？", "{a}添上{b}是多少？", "{a}加{b}你会算吗？",
        "一个数减去{b}等于{a}，这个数是多少？", "口算：{a}加{b}", "{a}和{b}，和是几？", "{a}涨了{b}，现在是多少？", "{a}与{b}的总和是几？", "{a}、{b}合计多少？",
    ),
}  # fmt: skip
THREE: dict[Language, tuple[str, ...]] = {
    "en": (
        "Add {a}, {b} and {c}.", "What is the sum of {a}, {b} and {c}?", "{a} plus {b} plus {c}",
        "What do {a}, {b} and {c} add up to?", "What's {a} plus {b} plus {c}?", "Sum up {a}, {b}, {c}.",
        "Total of {a}, {b} and {c}?", "Add these three numbers: {a}, {b}, {c}", "sum of {a} {b} {c}",
        "{a}, {b} and {c} altogether?", "Find the total: {a}, {b}, {c}", "How much do {a}, {b} and {c} make together?",
        "Start with {a}, add {b}, then add {c}. What do you get?", "I need the sum of three numbers, {a}, {b} and {c}.",
        "Put {a}, {b} and {c} together. What's the total?", "Add {a} and {b}, then {c} on top.",
        "{a} and {b} and {c} combined is what?", "The addends are {a}, {b} and {c}. What is the sum?",
        "Add up: {a}, {b}, {c}", "If you add {a}, {b} and {c}, what's the result?", "Tally: {a}, {b}, {c}. Total?",
        "I'd like to know what {a}, {b} and {c} come to.", "Three bills: {a}, {b} and {c} dollars. How much is that in all?",
        "Compute ${a} + {b} + {c}$.",
    ),
    "zh": (
        "{a}、{b}、{c}的和是多少？", "{a}加{b}再加{c}等于多少？", "{a}加{b}加{c}", "求{a}、{b}和{c}的和。",
        "把{a}、{b}、{c}加起来。", "{a}、{b}、{c}三个数一共是多少？", "三个数{a}、{b}、{c}相加得多少？",
        "{a}加上{b}，再加上{c}，是多少？", "{a}、{b}、{c}合计多少？", "求和：{a}，{b}，{c}",
        "{a}先加{b}再加{c}，得几？", "三个加数是{a}、{b}、{c}，和是多少？", "{a}、{b}、{c}的总和是多少？",
        "算算{a}、{b}、{c}加在一起是多少。", "{a}+{b}的和再加{c}是多少？",
        "三张账单分别是{a}元、{b}元、{c}元，一共多少元？",
    ),
}  # fmt: skip
TWO_SCENES: dict[Language, tuple[Scene, ...]] = {
    "en": (
        Scene(
            ("{A} has {a} {t} and {B} has {b}.", "{A} owns {a} {t}; {B} owns {b}.",
             "{A}: {a} {t}. {B}: {b} {t}.", "{a} {t} belong to {A} and {b} to {B}."),
            ("^How many {t} do {A} and {B} have [together|altogether|in total|in all|between them]?",
             "How many {t} is that [altogether|in total|combined|in all]?", "What's the total?",
             "^How many {t} in all?"), 2000),
        Scene(
            ("I [had|owned] {a} {t} and [got|found|bought|received|was given] {b} more.",
             "I've got {a} {t}. [Today|Yesterday] I [bought|found|got] another {b}.",
             "First I collected {a} {t}, [then|later|after that] {b} more."),
            ("^How many {t} do I have now?", "How many have I got now?", "What's my new total?",
             "How many is that altogether?"), 2000),
        Scene(
            ("There [are|were] {a} {t} in the [box|crate|basket|drawer|shop|garage|kitchen]. {A} [puts in|adds|brings] {b} more.",
             "The [box|crate|basket|drawer] holds {a} {t}, and [{b} more are put in|another {b} are added]."),
            ("^How many {t} are there now?", "How many are there in all?", "What's the total now?"), 2000),
        Scene(
            ("My [video|post|blog|channel|website|song] got {a} [views|clicks|hits] [on Monday|yesterday|last week] and {b} [today|since then].",
             "A [video|website|photo] was viewed {a} times [in May|in spring] and {b} times [in June|in summer]."),
            ("How many is that in total?", "What does that add up to?", "What's the overall number?",
             "^How many views in total?")),
        Scene(
            ("I took {a} steps [in the morning|before lunch|at work] and {b} [in the evening|after lunch|at home].",
             "My watch counted {a} steps on [Saturday|Monday] and {b} on [Sunday|Friday]."),
            ("^How many steps did I take altogether?", "How many steps is that?", "What's my step total?")),
        Scene(
            ("I paid ${a} for the [sofa|flight|fridge|laptop|bike] and ${b} for the [table|hotel|oven|printer|tent].",
             "We spent ${a} on [food|paint|rent|fuel] and ${b} on [drinks|tools|bills|tickets].",
             "The [repair|trip|party] cost ${a}, and then there was another ${b} for [tax|cleaning|extras]."),
            ("How much is that [altogether|in total|in all]?", "What did everything cost?", "What's the total?",
             "^How much money was spent in total?")),
        Scene(
            ("{a} people came [on Saturday|on the first day|yesterday] and {b} [on Sunday|on the second day|today].",
             "The [museum|zoo|pool|fair] had {a} visitors [in May|in spring|last month] and {b} visitors [in June|in summer|this month]."),
            ("^How many visitors were there altogether?", "How many people is that?", "How many came in all?")),
        Scene(
            ("We drove {a} km [on the first day|before the break] and {b} km [on the second day|after the break].",
             "It's {a} km from [home|Lyon|the farm] to [the coast|Milan|the city], and another {b} km from there to [the island|Rome|the airport].",
             "A [truck|cyclist|ship] covers {a} km and then {b} km more."),
            ("How many kilometres is that in total?", "How long is the whole [trip|way]?", "^What's the total distance?")),
        Scene(
            ("{A} scored {a} points in the first [round|game|level] and {b} in the second.",
             "Round one: {a} points for {A}. Round two: {b} points."),
            ("^How many points did {A} score in total?", "What's {A}'s final score?", "How many points altogether?")),
        Scene(
            ("A [town|village|district] had {a} inhabitants. Then {b} people moved there.",
             "{a} people lived in the [town|valley], and {b} newcomers arrived."),
            ("How many people live there now?", "What's the population now?", "^What is the new population?")),
        Scene(
            ("I had ${a} in [my account|the bank|my piggy bank] and [deposited|put in|saved|added] another ${b}.",
             "{A}'s balance was ${a}. A payment of ${b} came in."),
            ("What's the balance now?", "How much money is there now?", "^How much is in the account now?")),
        Scene(
            ("A [school|choir|club|camp] has {a} girls and {b} boys.", "There are {a} boys and {b} girls in the [school|club|swimming course]."),
            ("^How many children are there altogether?", "How many children is that?", "What is the total number of children?"), 3000),
        Scene(
            ("The folder [had|contained] {a} files, and I copied {b} more into it.",
             "There are {a} photos on my phone and {b} on my laptop."),
            ("How many is that in total?", "What's the total?", "How many are there altogether?")),
        Scene(
            ("I read {a} pages [last week|on holiday|in spring] and {b} pages [this week|at home|in summer].",),
            ("^How many pages did I read in all?", "How many pages altogether?", "Total?"), 3000),
        Scene(
            ("{A} gave away {a} {t} and still has {b}.", "{a} {t} were sold, {b} are still here."),
            ("^How many {t} were there at first?", "How many were there [to begin with|originally|at the start]?"), 2000),
        Scene(
            ("{A} has {a} {t}. {B} has {b} more than {A}.", "{A} picked {a} {t}, and {B} picked {b} more than {A}."),
            ("How many {t} does that make for {B}?", "How many {t} is that for {B}?"), 2000),
    ),
    "zh": (
        Scene(
            ("{A}有{a}{m}{t}，{B}有{b}{m}。", "{A}[买了|带来了|收集了|数出了]{a}{m}{t}，{B}[也有|拿来]{b}{m}。"),
            ("^{A}和{B}一共有多少{m}{t}？", "两人一共有多少{m}？", "[合起来|加起来|总共]是多少{m}？", "合计几{m}？"), 2000),
        Scene(
            ("我[原来|本来]有{a}{m}{t}，[又买了|后来又得到|又收到|又找到]{b}{m}。", "我先[买了|攒了]{a}{m}{t}，后来又[买了|攒了]{b}{m}。"),
            ("^我现在有多少{m}{t}？", "现在一共有几{m}？", "加起来有多少{m}？", "总共多少？"), 2000),
        Scene(
            ("[箱子里|篮子里|抽屉里|仓库里|店里]有{a}{m}{t}，{A}又放进去{b}{m}。", "[箱子里|桌上|店里]原有{a}{m}{t}，又添了{b}{m}。"),
            ("^现在一共有多少{m}{t}？", "现在有几{m}？", "现在总共多少{m}？"), 2000),
        Scene(
            ("我的[视频|文章|网店|主页][昨天|上周|周一]有{a}次[浏览|点击]，[今天|这周|周二]有{b}次。",
             "一个视频[五月|上个月]被看了{a}次，[六月|这个月]被看了{b}次。"),
            ("一共多少次？", "两次加起来是多少？", "合计多少次？")),
        Scene(
            ("我[上午|早上]走了{a}步，[下午|晚上]走了{b}步。", "手表显示[周六|昨天]走了{a}步，[周日|今天]走了{b}步。"),
            ("^我一共走了多少步？", "总共多少步？", "加起来是多少步？")),
        Scene(
            ("买[沙发|冰箱|电脑|机票]花了{a}元，买[桌子|烤箱|打印机|门票]花了{b}元。", "[吃饭|房租|装修]用了{a}元，[打车|水电|家具]用了{b}元。",
             "第一笔付了{a}元，第二笔付了{b}元。"),
            ("^一共花了多少钱？", "总共多少元？", "合计是多少元？", "加起来花了多少？")),
        Scene(
            ("[博物馆|动物园|公园|展览][周六|昨天]来了{a}人，[周日|今天]来了{b}人。",),
            ("^一共来了多少人？", "总人数是多少？", "两次共有多少人？")),
        Scene(
            ("[汽车|火车|轮船]先开了{a}千米，又开了{b}千米。", "从[甲地|家]到[乙地|县城]有{a}千米，从那里到[丙地|省城]还有{b}千米。"),
            ("全程多少千米？", "一共是多少千米？", "总路程是多少千米？")),
        Scene(
            ("{A}第一局得了{a}分，第二局得了{b}分。", "{A}上半场得{a}分，下半场得{b}分。"),
            ("^{A}一共得了多少分？", "总分是多少？", "两次合计多少分？")),
        Scene(
            ("某[镇|村|小区]原有{a}人，后来又搬来{b}人。",), ("^现在有多少人？", "现在的人口是多少？", "现在一共住着多少人？")),
        Scene(
            ("我的[账户|存折|钱包]里有{a}元，又[存进|转入|放进]{b}元。", "{A}存了{a}元，这个月又存了{b}元。"),
            ("^现在一共有多少元？", "现在余额是多少？", "现在有多少钱？")),
        Scene(
            ("[学校|合唱团|夏令营]有男生{a}人，女生{b}人。",), ("^一共有多少名学生？", "总人数是多少？", "男女生共多少人？"), 3000),
        Scene(
            ("{A}送出去{a}{m}{t}，还剩{b}{m}。", "卖掉{a}{m}{t}后，还剩{b}{m}。"),
            ("^原来有多少{m}{t}？", "原来有几{m}？"), 2000),
        Scene(
            ("{A}有{a}{m}{t}，{B}比{A}多{b}{m}。",), ("^{B}有多少{m}{t}？", "{B}有几{m}？"), 2000),
    ),
}  # fmt: skip
THREE_SCENES: dict[Language, tuple[Scene, ...]] = {
    "en": (
        Scene(
            ("I bought {a} {t} on Monday, {b} on Tuesday and {c} on Wednesday.", "Three boxes hold {a}, {b} and {c} {t}."),
            ("^How many {t} is that altogether?", "How many in total?", "What's the total?"), 2000),
        Scene(
            ("My three bills are ${a}, ${b} and ${c}.", "I spent ${a}, then ${b}, then ${c}.", "Rent ${a}, food ${b}, travel ${c}."),
            ("How much is that in all?", "^What's the total?", "What does it all come to?")),
        Scene(
            ("{A} scored {a}, {b} and {c} points in three games.", "Game one {a} points, game two {b}, game three {c}."),
            ("What's the total score?", "^How many points altogether?")),
        Scene(
            ("The [fair|museum|shop] had {a} visitors on Friday, {b} on Saturday and {c} on Sunday.",),
            ("^How many visitors came in all?", "How many visitors altogether?", "Total?")),
        Scene(
            ("{A} has {a} {t}, {B} has {b} and I have {c}.", "There are {a} {t} in the hall, {b} in the kitchen and {c} in the cellar."),
            ("^How many {t} are there altogether?", "How many {t} is that in all?", "What do we have in total?"), 2000),
        Scene(
            ("I had {a} {t}, found {b} more and was given another {c}.", "First I got {a} {t}, then {b}, then {c}."),
            ("How many {t} is that now?", "^How many {t} do I have now?"), 2000),
        Scene(
            ("Day one {a} km, day two {b} km, day three {c} km.", "The three legs of the trip are {a} km, {b} km and {c} km."),
            ("How long is the whole trip?", "^What's the total distance in km?", "How many km altogether?")),
        Scene(
            ("I walked {a} steps in the morning, {b} at noon and {c} in the evening.",), ("^How many steps in total?", "How many steps is that?")),
    ),
    "zh": (
        Scene(
            ("三个[箱子|袋子|盒子]里分别有{a}、{b}、{c}{m}{t}。", "周一买了{a}{m}{t}，周二买了{b}{m}，周三买了{c}{m}。"),
            ("^一共有多少{m}{t}？", "总共多少{m}？"), 2000),
        Scene(
            ("第一笔{a}元，第二笔{b}元，第三笔{c}元。", "房租{a}元，吃饭{b}元，交通{c}元。"),
            ("^一共是多少元？", "总共花了多少钱？", "合计多少元？")),
        Scene(("{A}三局分别得了{a}分、{b}分、{c}分。",), ("^{A}总分是多少？", "加起来是多少分？")),
        Scene(("[公园|商场]周五来了{a}人，周六来了{b}人，周日来了{c}人。",), ("^三天一共来了多少人？", "总人数是多少？")),
        Scene(("{A}有{a}{m}{t}，{B}有{b}{m}，我有{c}{m}。",), ("^三人一共有多少{m}{t}？", "合起来几{m}？"), 2000),
        Scene(("我有{a}{m}{t}，又买了{b}{m}，后来又得到{c}{m}。",), ("^现在有多少{m}{t}？", "现在一共几{m}？"), 2000),
        Scene(("第一天走{a}千米，第二天{b}千米，第三天{c}千米。",), ("^全程多少千米？", "三天共走多少千米？")),
        Scene(("早上走了{a}步，中午走了{b}步，晚上走了{c}步。",), ("^一共走了多少步？", "总共多少步？")),
    ),
}  # fmt: skip
