"""How people ask for the next or the n-th term of a sequence."""

# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

NEXT: dict[Language, tuple[str, ...]] = {
    "en": (
        "What comes next: {s}, ...?", "{s}, ?", "{s}, ...", "Next term of {s}, ...?",
        "Find the next number: {s}", "What is the next number in {s}?", "Continue the sequence {s}.",
        "What number follows {s}?", "{s}, __", "Which number comes next in the sequence {s}?",
        "Find the next term of {s}.", "Complete the pattern: {s}, ?", "The sequence is {s}, ... What is next?",
        "Guess the next number: {s}", "${s}, \\ldots$ What comes next?", "What's next? {s}",
        "What's the next number? {s}, ...", "Number pattern: {s}, ... next?", "{s} - what comes next?",
        "{s}, and then?", "{s}, what number should follow?", "Which number goes in the blank? {s}, __",
        "Fill in the missing last number: {s}, __", "How does {s} go on? Give the next number.",
        "How would you continue {s}, ... by one number?", "Extend {s} by one term.",
        "Look at the numbers {s}. Which one comes after them?", "Here is a series: {s}. The next one is?",
        "The pattern goes {s}, ... What's the next number?", "Find the rule and give the next number: {s}",
        "Predict the next term: {s}", "Any idea what comes after {s}?", "Which number continues the series {s}?",
        "I'd like to know the next number in the series {s}.", "Given {s}, what is the following term?",
        "{s} next term", "next in sequence: {s}", "Determine the next term in {s}, ...",
        "What should the question mark be? {s}, ?", "Replace the question mark: {s}, ?",
        "Can you figure out the next number in this row: {s}?", "After {s}, which number do I write?",
        "Work out the number that comes after {s}.", "Carry on this list by one number: {s}",
        "Write down the next member of the sequence {s}.", "If the pattern {s} continues, what's the next value?",
        "Spot the pattern: {s}. Next number?", "What would be the next entry in {s}, ...?",
        "Consider the sequence {s}, ... Find its next element.", "Which value follows in the progression {s}?",
        "{s}... what is the number after that?", "By its differences, find the next number of {s}.",
    ),
    "zh": (
        "{s}，下一个数是多少？", "{s}，？", "找规律：{s}，（ ）", "数列{s}的下一项是什么？",
        "{s}，接下来是几？", "按规律填数：{s}，__", "数列{s}，…的下一项是？", "观察{s}，写出下一个数。",
        "{s}后面的数是多少？", "请找出规律，{s}，下一个是？", "{s}，（  ）", "{s}，后面该填几？",
        "{s}，然后呢？", "{s}，下一个是几？", "{s}，接着应该是哪个数？", "找规律填空：{s}，____",
        "根据规律，{s}之后是什么数？", "{s}的后一个数是什么？", "按照{s}这样排下去，下一个数是几？",
        "猜猜下一个数：{s}", "推理一下，{s}，问号处是多少？", "{s}，？问号应该填几？", "这串数{s}接下去是多少？",
        "有一列数：{s}，下一个数是多少？", "一组数{s}，紧接着的数是几？", "请续写一个数：{s}",
        "数列{s}，求下一项。", "{s}，…，下一项等于多少？", "求数列{s}的下一项", "观察这列数：{s}，后面是什么？",
        "{s}……后面那个数是几？", "{s}继续往下写一个数，写几？", "你能看出{s}的下一个数吗？", "我想知道{s}的下一个数。",
        "规律题：{s}，下一个？", "照这个规律，{s}，再往后一个数是多少？", "把数列接下去：{s}，__", "已知数列{s}，下一项是几？",
    ),
}  # fmt: skip
# Where the numbers were met, and the question; drawn independently.
MET: dict[Language, tuple[str, ...]] = {
    "en": (
        "In a puzzle book I found {s}.", "My son's worksheet shows {s} and then a blank.",
        "There was this question in an IQ test: {s}.", "Our maths teacher wrote {s} on the board.",
        "On the door of the escape room it says {s}.", "A quiz show displayed the numbers {s}.",
        "I saw the row {s} in a magazine.", "My program prints {s}.", "The first numbers of a list are {s}.",
        "Kim writes down {s}.", "I'm looking at the sequence {s}.", "We got these numbers in class: {s}.",
        "Here's a riddle: {s}.", "A pattern begins with {s}.", "Someone dictated {s} to me and stopped.",
        "My homework has the series {s}.", "In a job interview they showed me {s}.",
    ),
    "zh": (
        "趣味数学书上有一列数：{s}。", "孩子的作业上写着{s}，后面空着。", "智力测验里有这样一题：{s}。",
        "老师在黑板上写了{s}。", "密室的门上写着{s}。", "我在杂志上看到一串数：{s}。", "程序依次输出{s}。",
        "一列数的开头是{s}。", "小华按规律写下{s}。", "面试题给了{s}。", "有一道谜题：{s}。", "我家孩子问我{s}。",
    ),
}  # fmt: skip
ASKS: dict[Language, tuple[str, ...]] = {
    "en": (
        "What comes next?", "What's the next number?", "Which number comes next?", "How does it go on? I need just the next number.",
        "What is the next term?", "Which number should follow?", "Can you tell me the next one?", "Find the next number.",
        "What number would come after that?", "What would be next?", "Give the following number.",
    ),
    "zh": (
        "下一个数是多少？", "接下来是几？", "下一个是什么？", "后面该填什么数？", "下一项等于几？", "接着写哪个数？",
        "后面那个数是几？", "请写出下一个数。", "再往下一个数是多少？",
    ),
}  # fmt: skip
# ``{term}`` is ``$a_{10}$``.
NTH: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the {n} term of {s}, ...?", "Find the {n} term of the sequence {s}, ...",
        "{s}, ... {n} term?", "The sequence {s}, ... goes on. What is its {n} term?",
        "Which number is the {n} in {s}, ...?", "Compute the {n} term: {s}, ...", "{n} term of {s}, ...",
        "If {s}, ... continues, what is the {n} number?", "Give the {n} member of {s}, ...",
        "I need the {n} term of {s}, ...", "$a_1={a}$ and the sequence is {s}, ... Find the {n} term.",
        "What's the {n} number in the list {s}, ...?", "{s}, ...: find term number {k}.",
        "What is term {k} of {s}, ...?", "A sequence begins {s}, ... What will the {n} term be?",
        "Continue {s}, ... as far as the {n} term. What is it?", "Which number stands in {n} place in {s}, ...?",
        "Which number is at position {k} of {s}, ...?", "The pattern {s}, ... keeps going. Find the {n} number.",
        "A row of numbers starts with {s}, ... Which number is the {n} one?", "Given {s}, ..., calculate the {n} term.",
        "Let the sequence be {s}, ... Determine its {n} element.", "Any idea what the {n} term of {s}, ... is?",
        "I'd like to know the {n} number of the series {s}, ...", "My homework: {s}, ... What is the {n} term?",
        "{s}, ... What do you get for the {n} term?", "In the series {s}, ..., what's the {n} term?",
        "If the pattern {s} carries on, what value does the {n} term have?", "Work out the {n} value in {s}, ...",
        "sequence {s}, ... -> {n} term", "Tell me the {n} entry of {s}, ...", "Kim writes {s}, ... and keeps the rule. What is her {n} number?",
        "Look at {s}, ... What number will be {n}?", "The first numbers are {s}. What is the {n} one?",
        "Consider {s}, ... Find {term}.", "For the sequence {s}, ..., what is a_{k}?", "Where does {s}, ... get to at the {n} term?",
        "What would the {n} number be if I carried on {s}, ...?", "Extrapolate {s}, ... to the {n} term.",
    ),
    "zh": (
        "数列{s}，…的第{n}项是多少？", "求{s}，…的第{n}项。", "{s}，…，第{n}项是？", "数列{s}…第{n}个数是多少？",
        "{s}……第{n}项等于几？", "按{s}，…的规律，第{n}个数是几？", "已知数列{s}，…，求第{n}项。", "请写出{s}，…的第{n}项。",
        "{s}，…照这样排下去，第{n}个数是多少？", "一列数{s}，…，第{n}个是几？", "有一列数：{s}，…，问第{n}个数是多少？",
        "找规律，{s}，…，第{n}个数是多少？", "{s}，…这串数的第{n}个是什么？", "在{s}，…中，第{n}项是多少？",
        "观察数列{s}，…，它的第{n}项是几？", "算出{s}，…的第{n}项。", "数列的前几项是{s}，第{n}项是多少？",
        "如果{s}一直写下去，第{n}个数等于多少？", "我想知道{s}，…的第{n}项。", "帮我求{s}，…的第{n}个数。",
        "按规律写数：{s}，…，写到第{n}个是几？", "{s}，…，排在第{n}位的数是多少？", "设数列为{s}，…，求{term}。",
        "小华按规律写了{s}，…，她写的第{n}个数是几？", "作业题：{s}，…第{n}项？", "{s}，…，求a_{n}",
        "老师写了{s}，…，第{n}个数应该是多少？", "第{n}项是多少：{s}，…", "第{n}个数是几？数列：{s}，…",
        "根据{s}，…推算第{n}项。", "{s}，接着往下排，排到第{n}个是多少？",
    ),
}  # fmt: skip
# For any difference, also a negative one.
ARITHMETIC: dict[Language, tuple[str, ...]] = {
    "en": (
        "An arithmetic sequence starts at {a} with common difference {d}. {n} term?",
        "First term {a}, common difference {d}: find the {n} term.",
        "Arithmetic sequence with a1 = {a}, d = {d}. What is the {n} term?",
        "$a_1={a}$, $d={d}$, arithmetic. Find the {n} term.",
        "What is the {n} term of the arithmetic sequence with first term {a} and difference {d}?",
        "Find the {n} term of an arithmetic progression: a = {a}, d = {d}",
        "arithmetic, first {a}, step {d}, {n} term", "AP: a={a}, d={d}, {n} term?",
        "An arithmetic progression has first term {a} and common difference {d}. What's its {n} term?",
        "The common difference is {d}, the first term is {a}. Which number is the {n} term of this arithmetic sequence?",
        "Calculate term number {k} of the arithmetic sequence with $a_1={a}$ and $d={d}$.",
        "In an arithmetic series of numbers the first is {a} and the constant difference is {d}. What is the {n}?",
        "Given an arithmetic sequence with initial term {a} and step {d}, determine the {n} term.",
        "Let a_1 = {a} and let the difference between neighbouring terms be {d}. Compute a_{k}.",
        "a_1 = {a}, a_(n+1) = a_n + ({d}). What is a_{k}?", "I have an arithmetic sequence: first term {a}, difference {d}. I need the {n} term.",
        "How big is the {n} term of an arithmetic progression that begins with {a} and has difference {d}?",
        "Any idea what the {n} term is, if an arithmetic sequence begins with {a} and its common difference is {d}?",
        "What is {term} for an arithmetic sequence with $a_1={a}$, $d={d}$?",
        "For homework: arithmetic sequence, difference {d}, first term {a}, {n} term?",
        "Use a + (n-1)d to find the {n} term when a = {a} and d = {d}.",
    ),
    "zh": (
        "等差数列首项{a}，公差{d}，求第{n}项。", "等差数列a1={a}，d={d}，第{n}项是多少？",
        "首项为{a}，公差为{d}的等差数列的第{n}项是几？", "已知等差数列的首项是{a}，公差是{d}，第{n}项等于多少？",
        "$a_1={a}$，$d={d}$，等差，求第{n}项", "一个等差数列，第一项{a}，公差{d}，第{n}项？",
        "等差数列公差是{d}，首项是{a}，第{n}项是多少？", "公差{d}，首项{a}，等差数列的第{n}项是几？",
        "在等差数列中，a1={a}，d={d}，求a_{n}。", "有个等差数列从{a}开始，公差为{d}，第{n}项等于几？",
        "求首项{a}、公差{d}的等差数列第{n}项的值。", "设等差数列$a_1={a}$，公差$d={d}$，则{term}=？",
        "等差数列的第一项为{a}，相邻两项的差（后减前）是{d}，第{n}项是多少？", "用通项公式求第{n}项：首项{a}，公差{d}，等差数列",
        "若等差数列的首项和公差分别为{a}和{d}，第{n}项是多少？", "我想求一个等差数列的第{n}项，首项{a}，公差{d}。",
    ),
}  # fmt: skip
# Only for a positive difference.
RISING: dict[Language, tuple[str, ...]] = {
    "en": (
        "Start with {a} and add {d} each time. What is the {n} number?",
        "Starting from {a} and counting by {d}, which number is the {n}?",
        "The first number is {a}; each next one is the last plus {d}. The {n} number?",
        "I begin with {a} and keep adding {d}. Which number is the {n}, counting {a} as the first?",
        "Count up in steps of {d}, beginning with {a} as the first number. What is the {n} number?",
        "Each number in a list is {d} more than the one before. The first is {a}. What is the {n}?",
        "A list begins with {a} and goes up by {d} every time. What's number {k} in the list?",
        "The terms increase by {d}, the first term is {a}. Find the {n} term.",
        "Write {a}, then always {d} more. Which number do you write {n}?", "first {a}, always +{d}, {n} number?",
        "Every term is the previous one increased by {d}; it all starts with {a}. What is the {n} term?",
    ),
    "zh": (
        "从{a}开始每次加{d}，第{n}个数是多少？", "第一个数是{a}，后一个总比前一个多{d}，第{n}个数是？",
        "一列数的第一个是{a}，以后每个都比前一个大{d}，第{n}个是几？", "第一个数写{a}，接着每次多{d}，第{n}个写几？",
        "从{a}数起，每次往上数{d}，{a}算第一个，第{n}个数是多少？", "首先是{a}，然后依次加{d}，排在第{n}的数是多少？",
        "数列第一项{a}，逐项增加{d}，第{n}项是多少？", "每一项比前一项多{d}，第一项是{a}，问第{n}项。",
    ),
}  # fmt: skip
# Only for a positive difference and a first number above 1.
RISING_SCENES: dict[Language, tuple[str, ...]] = {
    "en": (
        "A theatre has {a} seats in row 1, and each row has {d} more seats than the row in front of it. How many seats are in row {k}?",
        "On day 1 Mia does {a} push-ups, and every day she does {d} more than the day before. How many does she do on day {k}?",
        "I put {a} coins into the jar in week 1, and each week {d} more than the week before. How many coins do I put in in week {k}?",
        "A stack of logs has {a} logs in layer 1, and every following layer has {d} more than the one before. How many logs are in layer {k}?",
        "Tom learns {a} words on the first day and each day {d} more than the day before. How many words does he learn on the {n} day?",
        "In month 1 a shop sells {a} bikes, and in every month after that {d} more than in the month before. How many does it sell in month {k}?",
        "Level 1 of a game gives {a} points, and each level gives {d} more than the one before. How many points does level {k} give?",
        "Figure 1 of a pattern needs {a} matches, each further figure {d} more. How many matches does figure {k} need?",
    ),
    "zh": (
        "剧院第1排有{a}个座位，后面每排比前一排多{d}个，第{n}排有多少个座位？", "小明第1天背{a}个单词，以后每天比前一天多背{d}个，第{n}天背多少个？",
        "第1天做{a}个俯卧撑，以后每天比前一天多做{d}个，第{n}天做几个？", "一堆木头最上层有{a}根，往下每层比上一层多{d}根，从上往下数第{n}层有多少根？",
        "我第1周存{a}元，以后每周比前一周多存{d}元，第{n}周存多少元？", "第1个图形用{a}根火柴，后面每个图形比前一个多用{d}根，第{n}个图形用几根？",
        "游戏第1关得{a}分，以后每关比前一关多{d}分，第{n}关得多少分？", "商店第1个月卖出{a}辆自行车，以后每个月比上个月多卖{d}辆，第{n}个月卖多少辆？",
    ),
}  # fmt: skip
# Only for a negative difference; ``{m}`` is its size.
FALLING: dict[Language, tuple[str, ...]] = {
    "en": (
        "Start with {a} and subtract {m} each time. What is the {n} number?",
        "The first number is {a}; each next one is {m} less than the last. The {n} number?",
        "Count down in steps of {m}, beginning with {a} as the first number. What is the {n} number?",
        "A list begins with {a} and goes down by {m} every time. What's number {k} in the list?",
        "Every term is the previous one decreased by {m}; the first is {a}. What is the {n} term?",
        "I begin with {a} and keep taking {m} away. Which number is the {n}, counting {a} as the first?",
        "The terms fall by {m}, the first term is {a}. Find the {n} term.",
    ),
    "zh": (
        "从{a}开始每次减{m}，{a}是第一个，第{n}个数是多少？", "第一个数是{a}，后一个总比前一个少{m}，第{n}个数是？",
        "一列数的第一个是{a}，以后每个都比前一个小{m}，第{n}个是几？", "数列第一项{a}，逐项减少{m}，第{n}项是多少？",
        "每一项比前一项少{m}，第一项是{a}，问第{n}项。", "首先是{a}，然后依次减{m}，排在第{n}的数是多少？",
    ),
}  # fmt: skip
GEOMETRIC: dict[Language, tuple[str, ...]] = {
    "en": (
        "A geometric sequence starts at {a} with common ratio {d}. {n} term?",
        "First term {a}, common ratio {d}: find the {n} term.",
        "Geometric sequence with a1 = {a}, r = {d}. What is the {n} term?",
        "$a_1={a}$, $r={d}$, geometric. Find the {n} term.",
        "What is the {n} term of the geometric sequence with first term {a} and ratio {d}?",
        "Start with {a} and multiply by {d} each time. What is the {n} number?",
        "Find the {n} term of a geometric progression: a = {a}, r = {d}",
        "The first number is {a}; each next one is {d} times the last. The {n} number?",
        "geometric, first {a}, ratio {d}, {n} term",
        "I begin with {a} and keep multiplying by {d}. Which number is the {n}, counting {a} as the first?",
        "GP: a={a}, r={d}, {n} term?", "A geometric progression has first term {a} and common ratio {d}. What's its {n} term?",
        "The common ratio is {d}, the first term is {a}. Which number is the {n} term of this geometric sequence?",
        "Calculate term number {k} of the geometric sequence with $a_1={a}$ and $q={d}$.",
        "Each number in a list is {d} times the one before. The first is {a}. What is the {n}?",
        "Given a geometric sequence with initial term {a} and factor {d}, determine the {n} term.",
        "Let a_1 = {a} and let every term be {d} times its predecessor. Compute a_{k}.",
        "a_1 = {a}, a_(n+1) = {d}*a_n. What is a_{k}?", "I have a geometric sequence: first term {a}, ratio {d}. I need the {n} term.",
        "How big is the {n} term of a geometric progression that begins with {a} and has ratio {d}?",
        "Write {a}, then always {d} times as much. Which number do you write {n}?",
        "Any idea what the {n} term is, if a geometric sequence begins with {a} and its common ratio is {d}?",
        "What is {term} for a geometric sequence with $a_1={a}$, $r={d}$?", "first {a}, always times {d}, {n} number?",
        "A list begins with {a} and every following number is the previous one multiplied by {d}. What's number {k} in the list?",
        "For homework: geometric sequence, ratio {d}, first term {a}, {n} term?",
    ),
    "zh": (
        "等比数列首项{a}，公比{d}，求第{n}项。", "等比数列a1={a}，q={d}，第{n}项是多少？",
        "首项为{a}，公比为{d}的等比数列的第{n}项是几？", "从{a}开始每次乘{d}，{a}是第一个，第{n}个数是多少？",
        "已知等比数列的首项是{a}，公比是{d}，第{n}项等于多少？", "$a_1={a}$，$q={d}$，等比，求第{n}项",
        "一个等比数列，第一项{a}，公比{d}，第{n}项？", "第一个数是{a}，后一个总是前一个的{d}倍，第{n}个数是？",
        "等比数列公比是{d}，首项是{a}，第{n}项是多少？", "公比{d}，首项{a}，等比数列的第{n}项是几？",
        "在等比数列中，a1={a}，q={d}，求a_{n}。", "有个等比数列从{a}开始，公比为{d}，第{n}项等于几？",
        "求首项{a}、公比{d}的等比数列第{n}项的值。", "设等比数列$a_1={a}$，公比$q={d}$，则{term}=？",
        "一列数的第一个是{a}，以后每个都是前一个的{d}倍，第{n}个是几？", "首先是{a}，然后依次乘以{d}，排在第{n}的数是多少？",
        "若等比数列的首项和公比分别为{a}和{d}，第{n}项是多少？", "我想求一个等比数列的第{n}项，首项{a}，公比{d}。",
        "每一项等于前一项乘{d}，第一项是{a}，问第{n}项。", "用通项公式求第{n}项：首项{a}，公比{d}，等比数列",
    ),
}  # fmt: skip
# Only for a first number above 1.
GEOMETRIC_SCENES: dict[Language, tuple[str, ...]] = {
    "en": (
        "In hour 1 there are {a} bacteria in the dish, and in every later hour {d} times as many as in the hour before. How many are there in hour {k}?",
        "On day 1 a video gets {a} likes, and on each further day {d} times as many as the day before. How many likes does it get on day {k}?",
        "Row 1 has {a} dots, and each row has {d} times as many dots as the row above it. How many dots are in row {k}?",
        "Level 1 of a game gives {a} points, and each level gives {d} times as many as the one before. How many points does level {k} give?",
        "Nora saves {a} dollars in month 1 and in every later month {d} times as much as in the month before. How many dollars does she save in month {k}?",
    ),
    "zh": (
        "培养皿里第1小时有{a}个细菌，以后每小时都是前一小时的{d}倍，第{n}小时有多少个？",
        "视频第1天得到{a}个赞，以后每天得到的赞是前一天的{d}倍，第{n}天得到多少个赞？",
        "第1排有{a}个圆点，后面每排的点数是前一排的{d}倍，第{n}排有几个圆点？",
        "游戏第1关得{a}分，以后每关的分数是前一关的{d}倍，第{n}关得多少分？",
    ),
}  # fmt: skip
