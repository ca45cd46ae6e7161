"""How people ask to share in a ratio, to reduce a ratio and to scale a quantity."""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# All shares are asked for, in the order of the ratio. ``{who}`` are people.
SHARE: dict[Language, tuple[str, ...]] = {
    "en": (
        "Share {n} in the ratio {r}.", "Divide {n} in the ratio {r}.", "{n} in the ratio {r}",
        "Split {n} into parts in the ratio {r}.", "Share ${n} in the ratio {r}.",
        "{who} share {n} euros in the ratio {r}. How much does each get?",
        "{who} split {n} {things} in the ratio {r}. How many does each of them get?",
        "How do I split {n} in the ratio {r}?", "Divide an amount of {n} in the ratio {r}.",
        "A rope of {n} cm is cut in the ratio {r}. How long are the pieces?",
        "What are the shares when {n} is divided in the ratio {r}?",
        "Concrete is mixed in the ratio {r}. How much of each part is in {n} kg?",
        "{n} split {r}", "Split {n} in a {r} ratio.", "How is {n} divided in a ratio of {r}?",
        "Break {n} up in the ratio {r}.", "If {n} is shared in the ratio {r}, what are the parts?",
        "Which parts do you get when you split {n} {things} in the ratio {r}?",
        "I have {n} {things} and want to divide them in the ratio {r}. How big is each part?",
        "In the ratio {r}, how would {n} be shared out?", "Work out the shares: {n} in the ratio {r}.",
        "A prize of {n} dollars goes to {who} in the ratio {r}. What does everyone receive?",
        "{who} worked together and earned {n} euros. They share it in the ratio {r}. What does each one get?",
        "Distribute {n} {things} among {who} in the ratio {r}. Give everybody's share.",
        "The ratio is {r} and the total is {n}. Find the parts.", "Total {n}, ratio {r}: what are the parts?",
        "Numbers in the ratio {r} add up to {n}. What are they?", "ratio {r}, sum {n}, find the numbers",
        "A drink is mixed in the ratio {r}. There are {n} ml of it. How many ml of each ingredient are in it?",
        "We need {n} g of dough with ingredients in the ratio {r}. What amount of each do we take?",
        "Apportion {n} in the ratio {r}.", "I'd like to divide {n} in the proportion {r}. What are the shares?",
        "A ribbon of {n} cm is cut into pieces whose lengths are in the ratio {r}. How long is each piece?",
        "A shop has {n} {things} in different colours, in the ratio {r}. How many of each colour are there?",
        "Any idea how to cut a {n} cm board into pieces in the ratio {r}? Give the lengths.",
        "How much goes to each if ${n} is split in the ratio {r} between {who}?",
        "An alloy contains its metals in the ratio {r} by mass. What mass of each is in {n} g?",
        "Give {who} their shares of {n} {things}. The ratio is {r}.",
        "{who} invested in the ratio {r}. Now there's a profit of {n} dollars, shared in the same ratio. How much for each?",
        "{n} pupils are put into groups in the ratio {r}. How large are the groups?",
        "Partition {n} according to the ratio {r}.", "A path of {n} m is divided in the ratio {r}. Find the length of each section.",
    ),
    "zh": (
        "把{n}按{r}分配，各是多少？", "将{n}按{r}的比分开。", "按{r}分{n}", "{n}按比例{r}分配。",
        "{who}按{r}分{n}元，每人得多少元？", "{who}按{r}的比分{n}{things}，各得多少？", "把{n}分成几份，比是{r}，各份是多少？",
        "一根{n}厘米的绳子按{r}剪开，各长多少厘米？", "混凝土按{r}配制，{n}千克里各部分有多少千克？",
        "把{n}元按{r}的比例分，各分多少？", "总数是{n}，比是{r}，求各部分。", "几个数的比是{r}，和是{n}，这几个数各是多少？",
        "{n}{things}按{r}分给{who}，每人分到多少？", "奖金{n}元，由{who}按{r}分，各拿多少元？", "比为{r}，和为{n}，各是多少？",
        "一种饮料按{r}调配，{n}毫升里各种成分有多少毫升？", "{who}合伙做生意赚了{n}元，按{r}分红，各得多少元？",
        "学校把{n}本书按{r}分给各班，各班得多少本？", "一条{n}厘米的丝带剪成几段，长度之比是{r}，每段长多少厘米？",
        "按{r}的比例分{n}，结果各是多少？", "怎样把{n}按{r}来分？各多少？", "合金中金属的质量比是{r}，{n}克合金里各含多少克？",
        "我想把{n}{things}按{r}分开，每份是多少？", "如果把{n}按{r}的比分，每一部分是多少？", "{n}拆成{r}，各是多少？",
        "{n}米长的路按{r}分段，每段多长？", "按比分配：{n}，{r}", "{who}一起挣了{n}元，打算按{r}分，每人能拿多少？",
        "商店进了{n}{things}，各种颜色的数量比是{r}，每种颜色各有多少？", "{n}名学生按{r}分组，各组有多少人？",
        "把一块{n}厘米长的木板锯成几段，长度比是{r}，各段多长？", "做面团需要配料按{r}混合，一共{n}克，每种配料多少克？",
    ),
}  # fmt: skip
# The share of one person: what happens, and the question, for money and for things.
MONEY: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        (
            "{who} share {n} euros in the ratio {r}.", "{who} divide ${n} in the ratio {r}.",
            "{who} win {n} euros and share them {r}.", "{n} dollars are shared between {who} in the ratio {r}.",
            "A bill of {n} euros is split between {who} in the ratio {r}.", "{who} inherit {n} dollars in the ratio {r}.",
            "A bonus of {n} euros is divided among {who} in the ratio {r}.", "{who} earned {n} dollars by cutting lawns and split the money in the ratio {r}.",
            "The profit of {n} euros goes to {who} in the ratio {r}.", "The ratio is {r} when {who} share {n} dollars.",
            "{who} agreed to split {n} pounds in a {r} ratio.", "Grandma gives {who} {n} euros, to be shared in the ratio {r}.",
        ),
        (
            "How much does {A} get?", "How much money is {A}'s?", "What is {A}'s share?", "What's the part of {A}?",
            "Find the amount for {A}.", "What amount goes to {A}?", "How much is for {A}?", "Work out {A}'s part.",
            "What does that make for {A}?", "I'd like to know {A}'s share.", "Calculate the share of {A}.",
        ),
    ),
    "zh": (
        (
            "{who}按{r}分{n}元，", "{n}元由{who}按{r}分，", "{who}中奖{n}元，按{r}分，", "{who}合伙赚了{n}元，按{r}分配，",
            "把{n}元按{r}的比分给{who}，", "奶奶给{who}{n}元，让他们按{r}来分，", "{who}打工挣了{n}元，约定按{r}分，",
            "奖金{n}元按{r}分给{who}，", "{who}的钱数之比是{r}，一共{n}元，",
        ),
        (
            "{A}得多少元？", "{A}分得多少元？", "{A}有多少钱？", "求{A}的那份。", "{A}那份是多少元？", "{A}能拿到多少元？",
            "问{A}应得多少元？", "请算出{A}的部分。",
        ),
    ),
}  # fmt: skip
PIECES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        (
            "{who} split {n} {things} in the ratio {r}.", "{who} collect {n} {things}, in the ratio {r}.",
            "{who} own {n} {things} in the ratio {r}.", "In the ratio {r}, {who} share {n} {things}.",
            "There are {n} {things} for {who}, to be shared in the ratio {r}.", "{who} divide {n} {things} between them in a {r} ratio.",
            "A box of {n} {things} is given to {who} in the ratio {r}.", "{who} have {n} {things} altogether, in the ratio {r}.",
            "The {things} of {who} are in the ratio {r}. In total there are {n}.", "{who} together bought {n} {things} and share them {r}.",
        ),
        (
            "How many does {A} get?", "How many are {A}'s?", "What is {A}'s share?", "How many {things} does that make for {A}?",
            "Find {A}'s share.", "How many of them belong to {A}?", "Tell me how many {things} {A} has.", "Count the {things} of {A}.",
            "What number of {things} is {A}'s?", "How many {things} end up with {A}?",
        ),
    ),
    "zh": (
        (
            "{who}按{r}的比分{n}{things}，", "{who}共有{n}{things}，数量比是{r}，", "把{n}{things}按{r}分给{who}，",
            "{n}{things}由{who}按{r}分，", "按{r}，{who}分{n}{things}，", "{who}一起买了{n}{things}，按{r}分，",
            "{who}收集的数量比是{r}，共{n}{things}，", "老师把{n}{things}按{r}奖给{who}，",
        ),
        (
            "{A}分到多少？", "{A}有多少？", "{A}得到多少？", "求{A}的数量。", "{A}的那份是多少？", "其中{A}的有多少？", "{A}应该拿多少？",
        ),
    ),
}  # fmt: skip
ONE: dict[Language, tuple[str, ...]] = {
    "en": (
        "{n} is shared by {who} in the ratio {r}. What is the share of {A}?",
        "The ages of {who} are in the ratio {r} and add up to {n}. How old is {A}?",
        "{who} are {n} years old together. Their ages are in the ratio {r}. What is the age of {A}?",
        "{who} drive {n} km between them, in the ratio {r}. How far does {A} drive?",
        "How much does {A} get if {who} share ${n} in the ratio {r}?",
        "How many {things} does {A} receive when {who} share {n} {things} in the ratio {r}?",
        "What would {A} get if {n} {things} were split between {who} in the ratio {r}?",
        "{who} work {n} hours in total, in the ratio {r}. How many hours does {A} work?",
        "{who} scored {n} points in all, in the ratio {r}. How many did {A} score?",
        "What is {A}'s share when {n} euros are split {r} between {who}?",
        "{n} votes went to {who} in the ratio {r}. How many votes did {A} get?",
        "{who}; {n} euros; ratio {r}; share of {A}?", "{who} read {n} pages in the ratio {r}. How many pages did {A} read?",
        "Find {A}'s part of {n} if {who} share it in the ratio {r}.",
    ),
    "zh": (
        "{who}的年龄比是{r}，和是{n}岁，{A}多少岁？", "{who}一共跑了{n}千米，路程比是{r}，{A}跑了多少千米？",
        "{who}收了{n}个苹果，个数比为{r}，{A}收了几个？", "如果{who}按{r}分{n}元，那么{A}得多少元？",
        "{who}今年共{n}岁，年龄之比为{r}，求{A}的年龄。", "{who}一共得了{n}分，得分比是{r}，{A}得了几分？",
        "{who}共工作{n}小时，时间比为{r}，{A}工作了多少小时？", "{who}得票之比是{r}，总票数{n}，{A}得多少票？",
        "{who}一起读了{n}页书，页数比为{r}，{A}读了多少页？", "按{r}把{n}分给{who}，{A}得多少？",
        "{who}加工{n}个零件，个数比是{r}，{A}加工了多少个？", "{who}一共种了{n}棵树，棵数比是{r}，{A}种了几棵？",
    ),
}  # fmt: skip
SIMPLIFY: dict[Language, tuple[str, ...]] = {
    "en": (
        "Simplify the ratio {r}.", "Write {r} in its simplest form.", "Simplify {r}.", "What is the ratio {r} in lowest terms?",
        "Reduce the ratio {r}.", "simplify {r}", "What is the simplest form of the ratio {r}?",
        "{r} as a ratio in lowest terms", "Can the ratio {r} be simplified?", "Express the ratio {r} in lowest terms.",
        "Reduce {r} as far as possible.", "Cancel down the ratio {r}.", "{r}, simplest ratio?", "ratio {r} simplified",
        "Bring the ratio {r} to its lowest terms.", "How can I simplify the ratio {r}?", "Put {r} into simplest form.",
        "What does the ratio {r} reduce to?", "Give the ratio {r} with the smallest whole numbers.",
        "Which ratio of smallest whole numbers equals {r}?", "Shorten the ratio {r} as much as you can.",
        "I got the ratio {r}. What is it in simplest form?", "My answer is {r}, but the book wants the simplest ratio. What is it?",
        "The scale says {r}. Write this ratio in lowest terms.", "Make the ratio {r} as simple as possible.",
        "Rewrite {r} as a ratio without common factors.", "What's {r} reduced?", "Divide out the common factor of the ratio {r}.",
        "The mixing ratio is {r}. Simplify it fully.", "Find the simplest ratio equivalent to {r}.",
        "I'd like to have {r} in lowest terms.", "Fully reduce {r}.", "Turn the ratio {r} into its lowest terms.",
        "Any idea what the ratio {r} is in its simplest form?", "Numbers are in the ratio {r}. State it in lowest terms.",
        "Cancel {r} completely.",
    ),
    "zh": (
        "化简比{r}。", "把{r}化成最简整数比。", "{r}的最简比是什么？", "{r}化简后是多少？", "求{r}的最简整数比。",
        "比{r}能化简吗？", "将{r}化为最简比。", "化简{r}", "请化简比：{r}", "{r}化成最简单的整数比是多少？", "{r}最简是几比几？",
        "把比{r}约到最简。", "写出{r}的最简形式。", "{r}可以化简成什么？", "怎么把{r}化成最简比？", "算出来的比是{r}，化简一下。",
        "题目要求最简整数比，我得到{r}，应该写成什么？", "比{r}约分后是什么？", "调配比例是{r}，请化成最简比。",
        "用最小的整数表示{r}这个比。", "与{r}相等的最简整数比是多少？", "{r}，求最简比", "将{r}各项同除以最大公约数，得到什么比？",
        "化成最简比：{r}", "我想知道{r}的最简整数比。", "{r}这个比最简是多少？", "比例{r}简化后怎么写？",
    ),
}  # fmt: skip
# Two quantities are told; their ratio is asked for.
TWO_AMOUNTS: dict[Language, tuple[str, ...]] = {
    "en": (
        "A school has {a} boys and {b} girls. What is the ratio of boys to girls in simplest form?",
        "There are {a} {things} and {b} {others}. Write the ratio of {things} to {others} in lowest terms.",
        "I own {a} {things} and {b} {others}. What's the simplest ratio of {things} to {others}?",
        "What is the ratio of {a} to {b} in lowest terms?", "Find the simplest ratio of {a} cm to {b} cm.",
        "Express {a} to {b} as a ratio in simplest form.", "A rectangle is {a} cm long and {b} cm wide. Give the ratio of length to width in lowest terms.",
        "{name} has {a} {things}, {friend} has {b}. What is the ratio of {name}'s to {friend}'s in lowest terms?",
        "A farm keeps {a} sheep and {b} hens. Sheep to hens, as a simplified ratio?",
        "We won {a} games and lost {b}. What is our ratio of wins to losses, simplified?",
        "The paint has {a} ml of blue and {b} ml of white. State the ratio of blue to white in its simplest form.",
        "Compare {a} kg with {b} kg as a ratio in lowest terms.", "{name} is saving {a} euros while {friend} saves {b} euros. Find the ratio of {name}'s to {friend}'s savings, simplified.",
        "Ratio of {things} to {others} in lowest terms, if there are {a} {things} and {b} {others}?",
        "A drink takes {a} ml of juice and {b} ml of water. What's the simplest ratio of juice to water?",
    ),
    "zh": (
        "学校有男生{a}人，女生{b}人，男生与女生人数的最简整数比是多少？", "{a}与{b}的最简整数比是多少？", "长{a}厘米，宽{b}厘米，长与宽的最简比是多少？",
        "{name}有{a}元，{friend}有{b}元，{name}和{friend}钱数的最简比是几比几？", "农场有{a}只羊和{b}只鸡，羊和鸡只数的最简整数比是什么？",
        "果汁{a}毫升，水{b}毫升，果汁与水的最简比是多少？", "求{a}千克和{b}千克的最简整数比。", "{a}比{b}，化成最简比。",
        "我们赢了{a}场，输了{b}场，胜场与负场的最简比是多少？", "{name}跳绳{a}下，{friend}跳绳{b}下，求两人次数的最简整数比。",
        "红球{a}个，蓝球{b}个，写出红球与蓝球个数的最简比。", "甲数是{a}，乙数是{b}，甲与乙的最简比是几比几？",
        "图书馆有故事书{a}本、科技书{b}本，故事书和科技书的最简整数比是多少？",
    ),
}  # fmt: skip
# ``{a}`` go with ``{q}``; how much goes with ``{b}``?
SCALE: dict[Language, tuple[str, ...]] = {
    "en": (
        "A recipe for {a} {eaters} needs {q} {food}. How much is needed for {b}?",
        "For {a} {eaters} you take {q} {food}. What do you need for {b} {eaters}?",
        "{a} cakes need {q} g of sugar. How many grams do {b} cakes need?", "If {a} {things} cost {q} {coins}, what do {b} {things} cost?",
        "{q} {food} is enough for {a} {eaters}. How much for {b} {eaters}?", "A car uses {q} litres for {a} trips. How many litres for {b} trips?",
        "{a} machines make {q} screws. How many do {b} machines make?",
        "My recipe serves {a} and uses {q} {food}. I cook for {b}. How much do I need?",
        "Solve the proportion {a}:{q} = {b}:x.", "{a}:{q} = {b}:x, x = ?", "Scale {q} {food} from {a} {eaters} to {b} {eaters}.",
        "{a} is to {q} as {b} is to what?", "{a} {things} cost {q} {coins}. How much are {b}?",
        "I paid {q} {coins} for {a} {things}. What would I pay for {b} at the same price each?",
        "What's the price of {b} {things} if {a} of them cost {q} {coins}?", "How many {coins} change hands for {b} {things} when {a} cost {q}?",
        "{name} buys {a} {things} for {q} {coins}. At that rate, how much would {b} {things} be?",
        "How many {coins} do {b} {things} cost, given that {a} cost {q} {coins}?",
        "A tap fills {q} litres in {a} minutes. How many litres does it fill in {b} minutes?",
        "{name} walks {q} m in {a} minutes. At the same pace, how many metres in {b} minutes?",
        "In {a} hours a printer prints {q} pages. How many pages in {b} hours?", "{a} {things} weigh {q} g. What do {b} {things} weigh?",
        "The weight of {a} equal {things} is {q} g. Find the weight of {b} of them.", "{name} earns {q} {coins} in {a} hours. How much is it for {b} hours?",
        "If {name} gets {q} {coins} for {a} hours of work, what does {b} hours of work bring?",
        "We planned {q} {food} for {a} people, but {b} people will come. How much should we take?",
        "On a map, {a} cm stand for {q} km. How many km are {b} cm?", "x : {b} = {q} : {a}. Find x.", "Find x: {a}/{q} = {b}/x",
        "{a} boxes hold {q} {things}. How many {things} do {b} such boxes hold?", "{a} {eaters}: {q} {food}. {b} {eaters}: ?",
        "Given {q} {food} for {a} {eaters}, what amount is right for {b} {eaters}?", "y is proportional to x. When x is {a}, y is {q}. What is y when x is {b}?",
        "A cook uses {q} {food} per {a} {eaters}. Adjust this to {b} {eaters}.", "{a} -> {q}, {b} -> ? (direct proportion)",
        "How much {stuff} is needed for {b} {eaters} if {a} {eaters} need {q} {food}?", "Rule of three: {a} ↔ {q}, {b} ↔ ?",
        "A train covers {q} km in {a} hours. With the same speed, how far does it get in {b} hours?",
        "{name} types {q} words in {a} minutes. How many words is that in {b} minutes?",
        "In a shop {a} {things} are sold for {q} {coins}. I want {b}. What will I have to pay?",
    ),
    "zh": (
        "{a}人份需要{q}{food}，{b}人份需要多少？", "做{a}个蛋糕要{q}克糖，做{b}个要多少克？", "{a}{things}{q}{coins}，{b}{things}多少{coins}？",
        "{a}份要用{q}{food}，{b}份要多少？", "{q}克米够{a}个人吃，{b}个人要多少克？", "{a}台机器生产{q}个零件，{b}台生产多少个？",
        "解比例{a}:{q}={b}:x。", "{a}:{q}={b}:x，x=?", "食谱是{a}人用{q}{food}，{b}人用多少？", "买{a}{things}花了{q}{coins}，买{b}{things}要多少{coins}？",
        "已知{a}{things}的价钱是{q}{coins}，求{b}{things}的价钱。", "{a}{things}重{q}克，{b}{things}重多少克？",
        "水龙头{a}分钟放水{q}升，{b}分钟放多少升？", "{name}{a}分钟走{q}米，照这样的速度，{b}分钟走多少米？", "打印机{a}小时打{q}页，{b}小时打多少页？",
        "汽车{a}小时行{q}千米，以同样速度{b}小时行多少千米？", "{name}工作{a}小时挣{q}元，工作{b}小时挣多少元？", "地图上{a}厘米代表{q}千米，{b}厘米代表多少千米？",
        "{a}个盒子装{q}{things}，{b}个这样的盒子能装多少？", "如果{a}{things}卖{q}{coins}，那么{b}{things}卖多少{coins}？", "y与x成正比例，x={a}时y={q}，x={b}时y是多少？",
        "按比例：{a}对应{q}，{b}对应多少？", "求x：x:{b}={q}:{a}", "原来{a}人吃饭用{q}{food}，现在来了{b}人，该用多少？",
        "我做{a}人份的菜用{q}{food}，要是做{b}人份，用多少？", "{b}{things}要多少{coins}？已知{a}{things}要{q}{coins}。", "{name}{a}分钟打{q}个字，{b}分钟能打多少个字？",
        "{a}比{q}等于{b}比几？", "{a}只鸡一周吃{q}克饲料，{b}只鸡一周吃多少克？", "超市里{a}{things}售价{q}{coins}，想买{b}{things}，要付多少{coins}？",
    ),
}  # fmt: skip
EATERS = (
    "people",
    "servings",
    "portions",
    "guests",
    "persons",
    "children",
    "pizzas",
    "jars",
)
FOOD: dict[Language, tuple[str, ...]] = {
    "en": (
        "g of flour", "g of butter", "ml of milk", "g of rice", "ml of water", "g of sugar", "g of pasta", "ml of cream",
        "g of cheese", "grams of meat", "ml of oil", "g of oats", "grams of chocolate", "g of salt", "ml of stock",
    ),
    "zh": (
        "克面粉", "克黄油", "毫升牛奶", "克大米", "毫升水", "克糖", "克面条", "毫升奶油", "克奶酪", "克肉", "毫升油", "克燕麦", "克巧克力",
    ),
}  # fmt: skip
COINS: dict[Language, tuple[str, ...]] = {
    "en": ("cents", "euros", "dollars", "pounds", "cents"),
    "zh": ("元", "元", "分钱", "角钱"),
}
PRODUCTS: dict[Language, tuple[str, ...]] = {
    "en": (
        "pens", "apples", "tickets", "rolls", "notebooks", "eggs", "lemons", "stickers", "marbles", "sweets", "cookies",
        "cards", "stamps", "bananas", "cups", "bricks", "candles", "oranges", "plates", "tiles", "balloons", "buttons",
        "magnets", "pears", "nails", "tomatoes", "photos", "muffins", "toy cars", "books", "plums", "shells",
    ),
    "zh": (
        "支笔", "个苹果", "张票", "个面包", "本笔记本", "个鸡蛋", "个柠檬", "张贴纸", "颗弹珠", "颗糖", "块饼干", "张卡片", "张邮票",
        "根香蕉", "个杯子", "块砖", "根蜡烛", "个橘子", "个盘子", "块瓷砖", "个气球", "颗纽扣", "个梨", "个西红柿", "张照片", "本书",
        "个桃子", "朵花", "把尺子", "块橡皮",
    ),
}  # fmt: skip
