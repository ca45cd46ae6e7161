"""Short stories about negative numbers; the numbers stand in the order of the sum."""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# The first number {a} is negative, {c} without its sign; {b} is positive.
STORIES: dict[str, dict[Language, tuple[str, ...]]] = {
    "+": {
        "en": (
            "It was {a} degrees in the morning and got {b} degrees warmer. How warm is it?",
            "The temperature was {a} °C and rose by {b} °C. What is it now?",
            "My account stands at {a} euros and I pay in {b}. What is the balance?",
            "The lift is on floor {a} and goes up {b} floors. Where is it now?",
            "A diver is at {a} m and rises {b} m. At what height is he now?",
            "Last night it was {c} degrees below zero; since then it has warmed up by {b} degrees. Temperature now?",
            "From {a} °C the thermometer climbs {b} °C. What does it read?",
            "At {a} degrees in the freezer, {who} turns it {b} degrees warmer. What's the setting?",
            "{who} is overdrawn, the balance is {a} dollars. Then {b} dollars come in. New balance?",
            "What's the new balance if an account at {a} euros gets a deposit of {b} euros?",
            "{who} has {a} points in a game and wins {b}. What's the score now?",
            "With a score of {a}, {who} gains {b} points. What is the score?",
            "A submarine at {a} m comes up by {b} m. What's its position now, in metres?",
            "A fish at {a} m swims {b} m upwards. At what height is it then, the surface being at zero?",
            "{who} parks on level {a} and rides {b} levels up. On which level does that end?",
            "Start at {a} on the number line and move {b} to the right. Where are you?",
            "In the mine {who} stands at {a} m and climbs {b} m. What height is that?",
            "The golf score is {a}, and the next hole adds {b}. What's the score?",
            "Dawn: {a} °C. By noon it's {b} °C more. Noon temperature?",
            "Where do I get to from {a} if I step {b} up on the number line?",
            "It's {a} outside, going up {b} degrees by lunch. How many degrees then?",
            "The water level stands at {a} cm and rises {b} cm. What's the level now?",
            "A team's goal difference is {a}; it improves by {b}. What is it now?",
            "Which temperature is reached when {a} °C goes up by {b} degrees?",
        ),
        "zh": (
            "早上气温{a}度，升高了{b}度，现在几度？", "账户余额{a}元，存入{b}元后是多少元？",
            "数轴上从{a}向右移动{b}格，到达哪个数？", "温度从{a}℃上升了{b}℃，是多少℃？",
            "潜水员在{a}米处，上升{b}米，现在在多少米处？", "昨夜零下{c}度，今天升温{b}度，现在气温是多少度？",
            "冰箱冷冻室{a}℃，调高{b}℃，现在是多少℃？", "电梯在{a}层，往上升{b}层，现在在第几层（中间有零层）？",
            "{who}的游戏得分是{a}分，又赢了{b}分，现在多少分？", "水位是{a}厘米，上涨{b}厘米，现在水位多少厘米？",
            "海拔{a}米的地方，往上爬{b}米，海拔是多少米？", "净胜球是{a}，又多了{b}个，现在净胜球是几？",
            "气温由{a}℃回升{b}℃，变成多少℃？", "{who}的账户透支，余额是{a}元，转入{b}元，余额变成多少？",
            "一个点在数轴上的{a}处，向正方向走{b}个单位，到哪里？", "清晨{a}℃，中午比清晨高{b}℃，中午多少℃？",
            "潜艇在{a}米处，上浮{b}米，现在在多少米处？", "零下{c}℃升高{b}℃后是多少℃？",
        ),
    },
    "-": {
        "en": (
            "It was {a} degrees and got {b} degrees colder. What is the temperature now?",
            "The temperature was {a} °C and fell by {b} °C. What is it now?",
            "My account stands at {a} euros and I spend {b}. What is the balance?",
            "A submarine at {a} m dives {b} m deeper. At what height is it now?",
            "It's {c} below zero and gets another {b} degrees colder. What temperature is that?",
            "From {a} °C the thermometer drops {b} °C. What does it read?",
            "Evening: {a} °C. Overnight it loses {b} degrees more. Temperature at night?",
            "{who} has a balance of {a} dollars and pays a bill of {b} dollars. New balance?",
            "What's the balance of an account at {a} euros after a withdrawal of {b} euros?",
            "{who} has {a} points in a game and loses {b} more. What's the score now?",
            "The lift is on floor {a} and goes down {b} floors. Which floor is it on then?",
            "A diver at {a} m goes down {b} m further. What is the position, in metres?",
            "Start at {a} on the number line and move {b} to the left. Where are you?",
            "The water level stands at {a} cm and sinks {b} cm. What's the level now?",
            "A team's goal difference is {a}; it gets worse by {b}. What is it now?",
            "{who} finds the freezer at {a} °C and makes it {b} °C colder. What's the setting?",
            "In the mine {who} stands at {a} m and goes {b} m further down. What height is that?",
            "It's {a} outside, going down {b} degrees by night. How many degrees then?",
        ),
        "zh": (
            "气温{a}度，下降了{b}度，现在几度？", "账户余额{a}元，花掉{b}元后是多少元？",
            "潜艇在{a}米处，又下潜{b}米，现在在多少米处？", "数轴上从{a}向左移动{b}格，到达哪个数？",
            "温度从{a}℃下降了{b}℃，是多少℃？", "现在零下{c}度，夜里还要降{b}度，夜里气温是多少度？",
            "冷冻室{a}℃，再调低{b}℃，现在是多少℃？", "电梯在{a}层，往下降{b}层，现在在第几层？",
            "{who}的游戏得分是{a}分，又扣了{b}分，现在多少分？", "水位是{a}厘米，下降{b}厘米，现在水位多少厘米？",
            "{who}的账户余额是{a}元，又刷卡{b}元，余额变成多少？", "净胜球是{a}，又少了{b}个，现在净胜球是几？",
            "傍晚{a}℃，半夜比傍晚低{b}℃，半夜多少℃？", "海拔{a}米处再往下走{b}米，海拔是多少米？",
            "一个点在数轴上的{a}处，向负方向走{b}个单位，到哪里？", "零下{c}℃又降低{b}℃后是多少℃？",
        ),
    },
    "*": {
        "en": (
            "The temperature changes by {a} degrees every hour. How much does it change in {b} hours?",
            "My balance changes by {a} euros a day. By how many euros does it change in {b} days, with its sign?",
            "Every wrong answer counts {a} points. How many points are {b} wrong answers?",
            "{who} gets {a} points for each mistake and makes {b} mistakes. How many points is that?",
            "The water level moves by {a} cm a day. What's the change after {b} days?",
            "A submarine moves {a} m a minute, down being negative. What's its change of height in {b} minutes?",
            "Each round scores {a}. What do {b} such rounds score?",
        ),
        "zh": (
            "气温每小时变化{a}度，{b}小时一共变化多少度？", "每答错一题得{a}分，答错{b}题一共得多少分？",
            "水位每天变化{a}厘米，{b}天一共变化多少厘米？", "账户每天变动{a}元，{b}天一共变动多少元？",
            "{who}每错一次记{a}分，错了{b}次，一共记多少分？", "潜艇每分钟高度变化{a}米，{b}分钟变化多少米？",
        ),
    },
    # {a} is the higher one, both signs are possible; {b} is negative, {d} without sign.
    "difference": {
        "en": (
            "By day it is {a} °C, at night {b} °C. How many degrees warmer is the day?",
            "How much warmer is {a} °C than {b} °C?", "What's the difference between {a} °C and {b} °C?",
            "In {town} it is {a} degrees, in {city} {b}. How much warmer is it in {town}?",
            "The temperature fell from {a} °C to {b} °C. By how many degrees did it fall?",
            "High today: {a} °C, low: {b} °C. How big is the difference?", "How far apart are {a} and {b} on the number line?",
            "A lift goes down from floor {a} to floor {b}. How many floors is that?",
            "One place lies at {a} m, another at {b} m. How many metres higher is the first?",
            "An account went from {a} euros down to {b} euros. How many euros were spent?",
            "How much higher is a score of {a} than a score of {b}?", "By how much is {a} greater than {b}?",
            "{town} has {a} °C, while {city} has {d} °C below zero. How many degrees colder is {city}?",
        ),
        "zh": (
            "白天{a}℃，夜里{b}℃，温差是多少℃？", "今天最高气温{a}℃，最低气温{b}℃，相差多少℃？",
            "{a}℃比{b}℃高多少℃？", "{town}{a}℃，{city}{b}℃，{town}比{city}高多少℃？",
            "气温从{a}℃降到{b}℃，降了多少℃？", "甲地海拔{a}米，乙地海拔{b}米，甲地比乙地高多少米？",
            "数轴上{a}和{b}两点之间的距离是多少？", "{a}比{b}大多少？", "电梯从{a}层下到{b}层，一共下了几层（中间有零层）？",
            "账户从{a}元变成{b}元，花掉了多少元？", "白天{a}度，晚上零下{d}度，白天比晚上高多少度？",
        ),
    },
}  # fmt: skip
PLACES: dict[Language, tuple[str, ...]] = {
    "en": (
        "Oslo", "Berlin", "Moscow", "Helsinki", "Chicago", "Toronto", "Vienna", "Prague", "Warsaw",
        "Beijing", "Harbin", "Zurich", "Riga", "Boston", "Montreal", "Bern", "Kyiv", "Denver",
    ),
    "zh": (
        "北京", "哈尔滨", "长春", "沈阳", "呼和浩特", "乌鲁木齐", "西宁", "兰州", "太原", "大连",
        "拉萨", "银川", "天津", "石家庄", "济南", "西安", "漠河", "青岛",
    ),
}  # fmt: skip
