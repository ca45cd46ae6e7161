"""How people ask about fractions: by operation, or by the form that they want."""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# Names of the result, for the frames of ``_asking``.
PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "+": {
        "en": (
            "the sum of {a} and {b}", "{a} plus {b}", "{a} and {b} together",
            "{a} added to {b}", "{a} increased by {b}", "the total of {a} and {b}",
            "{b} more than {a}", "{a} and {b} combined", "the result of adding {a} and {b}",
            "the sum of the fractions {a} and {b}", "the number that is {b} more than {a}",
        ),
        "zh": (
            "{a}与{b}的和", "{a}加{b}", "{a}加上{b}", "{a}加{b}的和", "{a}、{b}两数之和",
            "{a}与{b}相加的结果", "比{a}多{b}的数", "{a}和{b}的总和", "{a}再加{b}的结果",
        ),
    },
    "-": {
        "en": (
            "{a} minus {b}", "the difference {a} minus {b}", "{a} less {b}",
            "{a} take away {b}", "{b} less than {a}", "{a} decreased by {b}",
            "{a} reduced by {b}", "the result of subtracting {b} from {a}",
            "what is left when {b} is subtracted from {a}", "{b} subtracted from {a}",
            "the number that is {b} less than {a}",
        ),
        "zh": (
            "{a}减{b}", "{a}减去{b}", "{a}减{b}的差", "比{a}少{b}的数", "{a}去掉{b}后的数",
            "从{a}里减去{b}的结果", "{a}减去{b}所得的差", "{b}从{a}中减掉后的结果",
        ),
    },
    "*": {
        "en": (
            "{a} times {b}", "the product of {a} and {b}", "{a} of {b}",
            "{a} multiplied by {b}", "the result of multiplying {a} by {b}",
            "the product {a} times {b}", "the product of the fractions {a} and {b}",
        ),
        "zh": (
            "{a}乘以{b}", "{a}乘{b}", "{b}的{a}", "{a}与{b}的积", "{a}和{b}的乘积",
            "{a}与{b}相乘的积", "{a}、{b}两数之积", "{a}和{b}相乘的结果",
        ),
    },
    "/": {
        "en": (
            "{a} divided by {b}", "the quotient of {a} and {b}",
            "the result of dividing {a} by {b}", "the quotient {a} divided by {b}",
            "the answer when {a} is divided by {b}",
        ),
        "zh": (
            "{a}除以{b}", "{a}除以{b}的商", "{a}与{b}的商", "用{b}去除{a}的商",
            "{a}被{b}除的结果", "{a}除以{b}的结果", "{a}除以{b}所得的商",
        ),
    },
    "simplify": {
        "en": (
            "the simplest form of {a}", "{a} in lowest terms", "{a} in simplest form",
            "the reduced form of {a}", "{a} in its simplest form", "{a} fully reduced",
            "{a} written in lowest terms", "{a} as a fully simplified fraction",
            "the fraction {a} in lowest terms",
        ),
        "zh": (
            "{a}的最简分数", "{a}约分后的结果", "{a}化简的结果", "{a}的最简形式",
            "{a}约到最简的结果", "分数{a}化简后的结果", "{a}约成的最简分数",
        ),
    },
    "mixed": {
        "en": (
            "{a} as a mixed number", "{a} written as a mixed number",
            "the mixed number for {a}", "the mixed number equal to {a}",
            "{a} as a mixed fraction", "{a} in mixed form",
            "the improper fraction {a} as a mixed number",
        ),
        "zh": (
            "{a}的带分数形式", "{a}化成的带分数", "{a}写成的带分数", "{a}用带分数表示的结果",
            "与{a}相等的带分数", "假分数{a}化成的带分数",
        ),
    },
    "improper": {
        "en": (
            "{a} as an improper fraction", "{a} written as an improper fraction",
            "the improper fraction for {a}", "the improper fraction equal to {a}",
            "{a} as a single fraction", "the mixed number {a} as an improper fraction",
        ),
        "zh": (
            "{a}的假分数形式", "{a}化成的假分数", "{a}写成的假分数", "{a}用假分数表示的结果",
            "与{a}相等的假分数", "带分数{a}化成的假分数",
        ),
    },
}  # fmt: skip
WORDINGS: dict[str, dict[Language, tuple[str, ...]]] = {
    "+": {
        "en": (
            "Add {a} and {b}.", "Add {a} to {b}.", "Add up {a} and {b}.",
            "Add the fractions {a} and {b}.", "Add these fractions: {a} and {b}.",
            "Two fractions, {a} and {b}. What's their sum?", "Put {a} and {b} together.",
            "What do {a} and {b} add up to?", "What do {a} and {b} make?",
            "How much are {a} and {b} altogether?", "Combine {a} and {b} into one fraction.",
            "I have {a} and add {b}. What do I get?", "Sum of {a}, {b}?", "{a} plus {b}?",
            "If I add {b} to {a}, what comes out?", "Start at {a}, go up by {b}. Result?",
            "Find a common denominator and add: {a}, {b}.", "Increase {a} by {b}.",
            "Fraction addition: {a} and {b}", "By adding {a} and {b} you get what?",
            "x is {a} and y is {b}. How much is x + y?", "{a} and {b}: add them.",
        ),
        "zh": (
            "{a}加{b}等于多少？", "求{a}和{b}的和。", "把{a}和{b}加起来。",
            "{a}和{b}加在一起是多少？", "两个分数{a}和{b}，和是多少？", "{a}加上{b}",
            "把{b}加到{a}上，得多少？", "{a}与{b}合起来是多少？", "{a}、{b}相加。",
            "先通分，再求{a}与{b}的和。", "一个数是{a}，另一个数是{b}，它们的和是多少？",
            "在{a}的基础上增加{b}，结果是多少？", "分数加法：{a}和{b}",
            "一个数比{a}大{b}，这个数是多少？", "甲数是{a}，乙数是{b}，两数之和是多少？",
        ),
    },
    "-": {
        "en": (
            "Subtract {b} from {a}.", "Take {b} away from {a}.", "From {a} subtract {b}.",
            "What remains if I take {b} from {a}?", "Deduct {b} from {a}.",
            "If you subtract {b} from {a}, what do you get?", "{a} minus {b}?",
            "I have {a} and take away {b}. What do I get?", "Decrease {a} by {b}.",
            "Start at {a}, go down by {b}. Result?", "Remove {b} from {a}.",
            "Find a common denominator and subtract {b} from {a}.", "Reduce {a} by {b}.",
            "x is {a} and y is {b}. How much is x - y?", "Fraction subtraction: {a} minus {b}",
            "What must be added to {b} to get {a}?", "Which number plus {b} gives {a}?",
        ),
        "zh": (
            "{a}减{b}等于多少？", "从{a}中减去{b}。", "求{a}减{b}的差。",
            "从{a}里拿走{b}，还剩多少？", "把{a}减去{b}，得多少？", "{a}减去{b}",
            "{b}加上多少等于{a}？", "一个数加上{b}得{a}，这个数是多少？",
            "先通分，再算{a}减{b}。", "甲数是{a}，乙数是{b}，甲减乙等于多少？",
            "被减数是{a}，减数是{b}，差是多少？", "一个数比{a}小{b}，这个数是几？",
            "分数减法：{a}减{b}", "在{a}里扣掉{b}，结果是多少？",
        ),
    },
    "*": {
        "en": (
            "Multiply {a} by {b}.", "Multiply {a} and {b}.", "Take {a} of {b}.",
            "{a} times {b}?", "What do I get if I multiply {a} by {b}?",
            "Multiply the fractions {a} and {b}.", "Two factors: {a} and {b}. Product?",
            "x is {a} and y is {b}. How much is x times y?", "What's {a} of {b}?",
            "Fraction multiplication: {a} by {b}", "{a} and {b}: what's their product?",
            "If I take {a} of {b}, how much is that?", "Product of {a} and {b}?",
            "How much do {a} and {b} give when multiplied?", "Form the product of {a} and {b}.",
            "I multiply {b} by {a}. What comes out?",
        ),
        "zh": (
            "{a}乘以{b}等于多少？", "{b}的{a}是多少？", "{a}与{b}的积是多少？",
            "把{a}和{b}乘起来。", "{a}和{b}相乘得多少？", "{a}乘{b}",
            "两个因数是{a}和{b}，积是多少？", "求{b}的{a}。", "取{b}的{a}，是多少？",
            "甲数是{a}，乙数是{b}，两数的乘积是多少？", "分数乘法：{a}乘{b}",
            "一个数是{b}，它的{a}是多少？", "用{a}去乘{b}，得多少？",
        ),
    },
    "/": {
        "en": (
            "Divide {a} by {b}.", "How many times does {b} go into {a}?",
            "How many times does {b} fit into {a}?", "{a} divided by {b}?",
            "What do I get if I divide {a} by {b}?", "Dividend {a}, divisor {b}. Quotient?",
            "How many {b} are there in {a}?", "Divide {a} by {b} and give the quotient.",
            "x is {a} and y is {b}. How much is x divided by y?",
            "Fraction division: {a} by {b}", "{b} times which number is {a}?",
            "What must {b} be multiplied by to get {a}?", "{b} times what makes {a}?",
            "Multiply by the reciprocal: {a} divided by {b}",
            "Quotient of {a} and {b}?", "I divide {a} by {b}. What comes out?",
        ),
        "zh": (
            "{a}除以{b}等于多少？", "{a}除以{b}的商是多少？", "求{a}除以{b}。",
            "{a}里面有几个{b}？", "{a}是{b}的几倍？", "{a}除以{b}",
            "{b}乘以多少等于{a}？", "一个数的{b}是{a}，这个数是多少？",
            "被除数是{a}，除数是{b}，商是多少？", "分数除法：{a}除以{b}",
            "甲数是{a}，乙数是{b}，甲除以乙得多少？", "一个数乘{b}得{a}，求这个数。",
            "已知两个数的积是{a}，其中一个是{b}，另一个是多少？",
        ),
    },
    "simplify": {
        "en": (
            "Simplify {a}.", "Reduce {a} to lowest terms.", "simplify {a}", "Cancel {a}.",
            "Reduce {a}.", "Write {a} in lowest terms.", "Simplify the fraction {a}.",
            "Can {a} be simplified?", "Bring the fraction {a} to its lowest terms.",
            "Express {a} as a fraction in lowest terms.", "Cancel down {a}.",
            "Make {a} as simple as possible.", "Put {a} in simplest form.",
            "Is there a simpler way to write {a}?", "Reduce the fraction {a} completely.",
            "Can you reduce {a}?", "How does {a} look in lowest terms?",
            "I got {a} as my answer, but it should be in lowest terms. What is it then?",
            "Divide top and bottom of {a} by their gcd.", "Shorten {a} as far as it goes.",
            "Which fraction in lowest terms equals {a}?", "How do I simplify {a}?",
            "Cancel all common factors in {a}.", "{a} needs simplifying.", "{a}, simplified?",
            "Lowest terms: {a}", "Simplest form of {a}?", "Fully simplify {a}.",
            "My calculator shows {a}. What's that in lowest terms?",
        ),
        "zh": (
            "化简{a}。", "约分：{a}", "把{a}化成最简分数。", "{a}约分后是多少？",
            "{a}能约分吗？", "{a}的最简分数是什么？", "将分数{a}约分。",
            "请化简分数{a}", "{a}化简等于多少？", "把{a}约分。", "{a}可以约成几分之几？",
            "{a}还能再化简吗？", "将{a}化为最简形式。", "{a}怎么约分？",
            "把分数{a}写成最简分数。", "我算出来是{a}，约分以后是多少？", "{a}约一下分。",
            "把{a}的分子分母同除以最大公约数，得多少？", "哪个最简分数等于{a}？",
            "{a}最简是多少？", "用最简分数表示{a}。", "化简分数：{a}",
        ),
    },
    "mixed": {
        "en": (
            "Write {a} as a mixed number.", "Convert {a} to a mixed number.",
            "{a} as a mixed number", "Turn {a} into a mixed number.", "{a} mixed number?",
            "Express {a} as a mixed number.", "Rewrite {a} as a mixed number.",
            "Change the improper fraction {a} to a mixed number.",
            "Can you write {a} as a mixed number?", "Make a mixed number out of {a}.",
            "How do I write {a} as a mixed number?", "Improper fraction {a} to mixed number",
            "How many wholes are in {a}, and what fraction is left? Give a mixed number.",
            "{a} is top-heavy. Write it as a mixed number.", "Give {a} as a mixed number.",
            "Split {a} into a whole number and a proper fraction.",
            "Which mixed number is the same as {a}?", "I need {a} as a mixed fraction.",
        ),
        "zh": (
            "把{a}化成带分数。", "{a}写成带分数是多少？", "将假分数{a}化成带分数。",
            "{a}的带分数形式是什么？", "用带分数表示{a}。", "{a}化带分数",
            "{a}等于几又几分之几？", "请把{a}写成带分数", "{a}是几又几分之几？",
            "哪个带分数等于{a}？", "把假分数{a}改写成带分数。", "{a}怎么化成带分数？",
            "{a}换成带分数是什么？", "将{a}写成整数加真分数的形式（带分数）。",
        ),
    },
    "improper": {
        "en": (
            "Write {a} as an improper fraction.", "Convert {a} to an improper fraction.",
            "{a} as an improper fraction", "Turn {a} into an improper fraction.",
            "Express {a} as a single fraction.", "{a} improper fraction?",
            "Change the mixed number {a} to an improper fraction.",
            "Can you write {a} as an improper fraction?", "Write {a} as one fraction.",
            "Rewrite {a} as an improper fraction.", "Mixed number {a} to improper fraction",
            "Make {a} an improper fraction.", "Give {a} as a top-heavy fraction.",
            "How do I write {a} as an improper fraction?",
            "Which improper fraction is the same as {a}?",
            "I need {a} as an improper fraction.", "Get rid of the whole part: {a} as one fraction",
        ),
        "zh": (
            "把{a}化成假分数。", "{a}写成假分数是多少？", "将带分数{a}化成假分数。",
            "{a}的假分数形式是什么？", "用假分数表示{a}。", "{a}化假分数",
            "{a}等于几分之几？", "请把{a}写成假分数", "哪个假分数等于{a}？",
            "把带分数{a}改写成假分数。", "{a}怎么化成假分数？", "{a}换成假分数是什么？",
            "{a}是几分之几？",
        ),
    },
}  # fmt: skip
# They need a first number that is not the smaller one, and no 1 alone.
STORIES: dict[str, dict[Language, tuple[str, ...]]] = {
    "+": {
        "en": (
            "{who} walked {a} km in the morning and {b} km in the afternoon. How far in all?",
            "One bag weighs {a} kg and another {b} kg. What do they weigh together?",
            "How far did {who} cycle altogether: {a} km before lunch and {b} km after it?",
            "{who} mixes {a} L of juice with {b} L of water. How many litres is that?",
            "A ribbon of {a} m is sewn to one of {b} m. How long are both together?",
            "I poured {a} L into a bucket that already held {b} L. How much is in it now?",
            "{who} bought {a} kg of apples and {b} kg of pears. How many kilograms of fruit?",
            "The film lasts {a} h and the drive home {b} h. How many hours is that altogether?",
            "First {a} m of fence was painted, then another {b} m. How many metres are done?",
            "A plant was {a} m tall and grew by {b} m. How tall is it now?",
            "For a cake {who} needs {a} kg of flour and {b} kg of sugar. Total weight?",
            "How much paint is there if one can holds {a} L and the other {b} L?",
        ),
        "zh": (
            "{who}上午走了{a}千米，下午走了{b}千米，一共走了多少千米？",
            "一袋米重{a}千克，另一袋重{b}千克，两袋共重多少千克？",
            "{who}先喝了{a}升水，又喝了{b}升，一共喝了多少升？",
            "一根绳子用去{a}米，还剩{b}米，这根绳子原来长多少米？",
            "修路队第一天修了{a}千米，第二天修了{b}千米，两天共修多少千米？",
            "{who}写作业用了{a}小时，看书用了{b}小时，一共用了多少小时？",
            "{who}买了{a}千克苹果和{b}千克梨，一共买了多少千克水果？",
            "桶里有{a}升水，又倒进{b}升，现在有多少升？",
            "小树原来高{a}米，又长高了{b}米，现在高多少米？",
            "做蛋糕要用{a}千克面粉和{b}千克糖，共多少千克？",
        ),
    },
    "-": {
        "en": (
            "What is the difference between {a} and {b}?", "How much more is {a} than {b}?",
            "By how much is {a} greater than {b}?", "Find the difference of {a} and {b}.",
            "{who} had {a} kg of flour and used {b} kg. How much is left?",
            "A rope is {a} m long and {b} m is cut off. How long is the rest?",
            "A bottle held {a} L, and {who} drank {b} L. How many litres remain?",
            "The hike is {a} km long; {b} km is behind us. How far is it still?",
            "How much farther is {a} km than {b} km?", "From {a} L of milk {b} L is poured out. What's left?",
            "{who} ran {a} km yesterday and {b} km today. How many km fewer is that today?",
            "Out of {a} kg of rice, {b} kg was eaten. How many kilograms are still there?",
            "How many kg heavier is a parcel of {a} kg than one of {b} kg?",
        ),
        "zh": (
            "{a}比{b}大多少？", "{a}与{b}的差是多少？", "{b}比{a}少多少？", "{a}比{b}多多少？",
            "{who}有{a}千克面粉，用了{b}千克，还剩多少千克？",
            "一根绳子长{a}米，剪去{b}米，还剩多少米？",
            "一瓶水有{a}升，{who}喝了{b}升，还剩多少升？",
            "全程{a}千米，已经走了{b}千米，还要走多少千米？",
            "红绳长{a}米，蓝绳长{b}米，红绳比蓝绳长多少米？",
            "{who}昨天跑了{a}千米，今天跑了{b}千米，今天比昨天少跑多少千米？",
            "仓库有{a}吨货物，运走{b}吨，还剩多少吨？",
        ),
    },
    "*": {
        "en": (
            "A rectangle is {a} m long and {b} m wide. What is its area in m²?",
            "One piece weighs {b} kg. What do {a} of such a piece weigh, in kg?",
            "A trail is {b} km long, and {who} has done {a} of it. How many km is that?",
            "{who} drives {a} km every minute. How far is that in {b} minutes?",
            "A recipe asks for {b} kg of butter; I make {a} of it. How many kg do I need?",
            "A tap gives {a} L a minute. How many litres does it give in {b} min?",
            "Fabric costs {a} euros a metre. What do {b} m cost?",
            "The tank holds {b} L. How many litres are {a} of that?",
            "How big is a field that measures {a} km by {b} km, in km²?",
        ),
        "zh": (
            "长方形长{a}米，宽{b}米，面积是多少平方米？",
            "一根绳子长{b}米，它的{a}是多少米？", "一袋米重{b}千克，它的{a}是多少千克？",
            "{who}每分钟走{a}千米，{b}分钟走多少千米？",
            "水龙头每分钟流{a}升水，{b}分钟流多少升？",
            "每米布{a}元，买{b}米要多少元？", "一块地长{a}千米，宽{b}千米，面积多少平方千米？",
            "路长{b}千米，{who}走了全程的{a}，走了多少千米？",
        ),
    },
    "/": {
        "en": (
            "How many times does a piece of {b} m fit into {a} m?",
            "{who} walks {a} km in {b} h. What is the speed in km per hour?",
            "A rectangle has an area of {a} m² and is {b} m wide. How long is it?",
            "If {b} kg costs {a} euros, what does one kilogram cost?",
            "A machine fills {a} L in {b} min. How many litres a minute is that?",
            "How many glasses of {b} L are in {a} L?",
            "Product {a}, one factor {b}. What's the other factor?",
            "{b} of a number is {a}. What is the number?",
            "How many times as long as {b} km is {a} km?",
        ),
        "zh": (
            "{a}米里有几个{b}米？", "{who}{b}小时走了{a}千米，每小时走多少千米？",
            "长方形面积是{a}平方米，宽{b}米，长是多少米？",
            "{b}千克糖卖{a}元，每千克多少元？", "一台机器{b}分钟灌{a}升水，每分钟灌多少升？",
            "{a}千米是{b}千米的多少倍？", "{b}米布卖{a}元，每米布多少元？",
            "积是{a}，一个因数是{b}，另一个因数是多少？",
        ),
    },
}  # fmt: skip
