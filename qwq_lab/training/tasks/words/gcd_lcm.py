"""How people ask for greatest common divisors and least common multiples."""

# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

GCD: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the greatest common divisor of {both}?", "gcd({list})", "GCD of {both}",
        "Find the gcd of {both}.", "Greatest common factor of {both}?", "gcd({list}) = ?",
        "What is the highest common factor of {both}?", "HCF of {both}?",
        "Compute $\\gcd({list})$.", "Determine the GCF of {both}.",
        "Use Euclid's algorithm to find gcd({list}).", "{both}: greatest common divisor?",
        "What is the largest number that divides {both}?",
        "Could you tell me the greatest common divisor of {both}?",
        "I need the largest common divisor of {both}.",
        "Which is the biggest whole number that goes into {both}?",
        "What's the GCD for {both}?", "What's the hcf of {both}", "gcf {list}", "hcf({list})=",
        "For {both}, find the greatest common factor.", "biggest common divisor of {both}",
        "Given {both}, what is their greatest common divisor?",
        "Take the numbers {both}. What is the biggest divisor they share?",
        "Which is the largest factor that {both} have in common?",
        "Work out the highest number dividing {both} without remainder.",
        "What is the largest integer by which {both} are divisible?",
        "Any idea what the greatest common divisor of {both} is?",
        "I'd like to know the highest common factor of {both}.",
        "My homework asks for the GCD of {both}. What is it?",
        "Numbers: {list}. Greatest common divisor?", "{list} -> gcd?",
        "Calculate the greatest common measure of {both}.",
        "By which number can I divide {both} exactly, if it is to be as large as possible?",
        "I have the numbers {both} and look for the largest number that divides each of them.",
        "Using the Euclidean algorithm, find the greatest common divisor of {both}.",
        "Which is the greatest of the divisors that {both} share?",
        "Of all common divisors of {both}, which is the largest?",
        "Can you get the GCF of {both}?", "Let's find gcd({list}).",
        "The greatest common divisor of {both} equals what?",
        "To simplify something I need the greatest common factor of {both}.",
        "Name the greatest common divisor of {both}.", "Evaluate gcd({list}).",
        "Which largest whole number is a factor of {both} at the same time?",
        "math.gcd({list})", "How large is the greatest common divisor of {both}?",
        "Greatest number that divides {both} with no remainder?",
        "To check my result: what is the gcd of {both}?",
    ),
    "zh": (
        "{both}的最大公约数是多少？", "求{both}的最大公约数。", "{both}的最大公因数是几？",
        "计算gcd({list})。", "gcd({list})=?", "最大公约数：{list}", "算一下{both}的最大公因数。",
        "能同时整除{both}的最大的数是多少？", "请用辗转相除法求{both}的最大公约数。",
        "{list}，最大公约数是？", "找出{both}的最大公因数。", "求$\\gcd({list})$的值。",
        "{both}最大的公约数", "{both}公因数里最大的是哪个？", "{both}共同的因数中最大的是多少？",
        "{list}的最大公因数是多少？", "已知{both}，求它们的最大公约数。",
        "有{both}，它们的最大公因数是几？", "作业题：求{both}的最大公因数。",
        "我想知道{both}的最大公约数。", "帮我求一下{both}的最大公约数。", "{both}能被哪个最大的数同时整除？",
        "下面几个数最大的公约数是多少：{list}？", "{both}的gcd是多少",
        "用短除法或辗转相除，{both}的最大公因数等于几？", "约分要用，{both}的最大公约数是多少？",
        "求最大公因数：{list}", "{both}的最大公约数等于多少？", "最大公因数，{list}，是几？",
        "一个数能整除{both}，这个数最大是几？", "把{both}都除尽的数最大是多少？", "验算一下，gcd({list})是多少？",
        "写出{both}的最大公因数。", "在{both}的公约数里，哪个最大？", "请问{both}的最大公因子是多少？",
    ),
}  # fmt: skip
LCM: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the least common multiple of {both}?", "lcm({list})", "LCM of {both}",
        "Find the lcm of {both}.", "lcm({list}) = ?", "Lowest common multiple of {both}?",
        "Compute $\\operatorname{{lcm}}({list})$.", "Determine the LCM of {both}.",
        "What is the smallest number that is a multiple of {both}?",
        "What is the smallest number divisible by {both}?", "{both}: lcm?",
        "Could you work out the least common multiple of {both}?",
        "I am looking for the smallest common multiple of {both}.",
        "Which is the smallest common denominator for {both}?",
        "What's the LCM for {both}?", "lcm {list}", "smallest common multiple of {both}",
        "For {both}, find the least common multiple.", "lcm({list})=",
        "Given {both}, what is their lowest common multiple?",
        "Take the numbers {both}. What is the first multiple they share?",
        "Which is the smallest multiple that {both} have in common?",
        "Which positive number is the smallest one that {both} both divide?",
        "What is the least positive integer divisible by {both}?",
        "Any idea what the least common multiple of {both} is?",
        "I'd like to know the lowest common multiple of {both}.",
        "My homework asks for the LCM of {both}. What is it?",
        "Numbers: {list}. Least common multiple?", "{list} -> lcm?",
        "The denominators are {both}. What is the least common denominator?",
        "I have two fractions with denominators {both}. What is their lowest common denominator?",
        "Of all positive common multiples of {both}, which is the smallest?",
        "Can you get the LCM of {both}?", "Let's find lcm({list}).",
        "The least common multiple of {both} equals what?",
        "When I count in steps of {both}, what is the first number above zero that I meet in both rows?",
        "Name the least common multiple of {both}.", "Evaluate lcm({list}).",
        "Which number is the smallest that can be divided by {both} without remainder?",
        "math.lcm({list})", "How large is the least common multiple of {both}?",
        "First number that appears in the times tables of {both}?",
        "To check my result: what is the lcm of {both}?",
        "Calculate the lowest common multiple of {both} using their gcd.",
        "Smallest number into which {both} both go?",
    ),
    "zh": (
        "{both}的最小公倍数是多少？", "求{both}的最小公倍数。", "{both}的最小公倍数是几？",
        "计算lcm({list})。", "lcm({list})=?", "最小公倍数：{list}", "算一下{both}的最小公倍数。",
        "能被{both}整除的最小的数是多少？", "找出{both}的最小公倍数。", "{list}，最小公倍数是？",
        "请问{both}最小的公倍数是多少？", "{both}的公倍数里最小的是哪个？", "{both}的lcm是多少",
        "已知两个数是{both}，求它们的最小公倍数。", "有{both}两个数，它们的最小公倍数是几？",
        "作业题：求{both}的最小公倍数。", "我想知道{both}的最小公倍数。", "帮我求一下{both}的最小公倍数。",
        "{both}的公倍数有很多，最小的正整数是哪个？", "通分要用，{both}的最小公倍数是多少？",
        "两个分数的分母是{both}，最小公分母是多少？", "同时是{both}的倍数的最小正整数是几？",
        "求最小公倍数：{list}", "{both}的最小公倍数等于多少？", "最小公倍数，{list}，是几？",
        "哪个最小的正整数能同时被{both}整除？", "一个数能被{both}整除，这个数最小是几？",
        "验算一下，lcm({list})是多少？", "写出{both}的最小公倍数。", "先求最大公约数，再求{both}的最小公倍数。",
        "{both}共同的倍数中最小的是多少？", "至少要多大的正整数才能同时被{both}除尽？",
    ),
}  # fmt: skip
COPRIME: dict[Language, tuple[str, ...]] = {
    "en": (
        "Are {both} coprime?", "Are {both} relatively prime?", "Is gcd({list}) equal to 1?",
        "Do {both} have a common divisor of 1 only?", "{both}: coprime or not?",
        "Is it true that {both} are coprime?", "Check whether {both} are coprime.",
        "Can you tell me if {both} are relatively prime?", "Coprime: {list}?",
        "Is the greatest common divisor of {both} 1?", "Are the numbers {both} mutually prime?",
        "Is 1 the only positive common divisor of {both}?", "Would you say that {both} are coprime?",
        "I wonder whether {both} are relatively prime.", "Decide whether {both} are coprime.",
        "gcd({list}) = 1, true?", "Are {both} prime to each other?", "{list} coprime?",
        "My friend says that {both} are coprime. Is that so?", "Numbers: {list}. Are they coprime?",
        "Given {both}, are they relatively prime?", "Determine if {both} are mutually prime.",
        "Is the gcd of {both} really 1?", "Could {both} be coprime?",
    ),
    "zh": (
        "{both}互质吗？", "{both}是否互质？", "{both}是不是互质数？", "判断{both}是否互质。",
        "{both}的最大公约数是1吗？", "{both}互素吗？", "请判断：{both}互质吗？",
        "{both}除了1还有没有公因数，是互质的吗？", "{both}是互质的吗？", "{both}的公因数是不是只有1？",
        "gcd({list})是不是等于1？", "同学说{both}互质，是这样吗？", "我想知道{both}是不是互质。",
        "{list}，互质吗？", "{both}这两个数是不是互素的？", "看看{both}是不是互质。", "{both}的最大公因数是不是1？",
    ),
}  # fmt: skip

# Stories about two numbers: a situation and a question, drawn independently. ``{t}``
# and ``{u}`` are THINGS, ``{m}`` a unit of length, ``{w}`` and ``{v}`` are names.
THINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "apples", "pears", "pencils", "notebooks", "cookies", "sweets", "balloons", "plums",
        "stickers", "erasers", "oranges", "muffins", "tulips", "roses", "marbles", "postcards",
        "chocolate bars", "lemons", "crayons", "badges", "sandwiches", "candles", "beads",
        "toy cars", "bananas", "peaches", "bottles of juice", "key rings", "magnets", "pens",
        "daisies", "eggs", "tomatoes", "onions", "tea bags", "books",
    ),
    "zh": (
        "个苹果", "个梨", "支铅笔", "本练习本", "块饼干", "颗糖", "个气球", "张贴纸", "块橡皮",
        "个橙子", "个桃子", "枝玫瑰", "枝郁金香", "颗弹珠", "张明信片", "块巧克力", "个柠檬",
        "支蜡笔", "枚徽章", "个面包", "支蜡烛", "颗珠子", "辆玩具车", "根香蕉", "瓶果汁",
        "个鸡蛋", "个番茄", "支圆珠笔", "本书", "个李子", "盒牛奶", "个毽子",
    ),
}  # fmt: skip
LENGTHS: dict[Language, tuple[str, ...]] = {
    "en": ("m", "cm", "metres", "feet", "inches", "mm"),
    "zh": ("米", "厘米", "分米", "毫米"),
}  # fmt: skip
_Stories = dict["Language", tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
GCD_OF_TWO: _Stories = {
    "en": (
        (
            (
                "I have {a} {t} and {b} {u} and make identical bags with nothing left over.",
                "{w} packs {a} {t} and {b} {u} into identical bags, using everything up.",
                "A teacher divides {a} {t} and {b} {u} into equal bags so that nothing remains.",
                "For a party, {a} {t} and {b} {u} go into bags that must all have the same contents, with no leftovers.",
                "There are {a} {t} and {b} {u}. Each bag must hold the same number of {t} and the same number of {u}, and all of them must be used.",
                "We're filling gift bags, all alike, with {a} {t} and {b} {u}; none may be left over.",
                "A shop has {a} {t} and {b} {u} to put into identical bags with none left.",
                "{w} brings {a} {t} and {v} brings {b} {u}; everything is shared out into identical bags.",
            ),
            (
                "What is the greatest number of bags?", "How many bags can be made at most?",
                "How many bags are possible at the most?", "What's the largest possible number of bags?",
                "How many bags is that at the most?", "Find the maximum number of bags.",
                "How many bags, if there should be as many as possible?",
            ),
        ),
        (
            (
                "Two ropes are {a} {m} and {b} {m} long and are cut into equal pieces without waste.",
                "{w} has two ribbons, {a} {m} and {b} {m}, and cuts both into pieces of the same length with nothing left.",
                "A carpenter has boards of {a} {m} and {b} {m} and saws them into equal pieces, wasting nothing.",
                "I've got a pipe of {a} {m} and one of {b} {m}. I want to cut both into equally long whole-number pieces with no rest.",
                "One wire measures {a} {m}, another {b} {m}. Both are to be cut into pieces of one and the same whole-number length, with no waste.",
            ),
            (
                "What is the longest possible piece?", "How long can each piece be at most?",
                "What is the greatest length of a piece?", "How long is each piece if it should be as long as possible?",
                "Find the largest length of one piece.",
            ),
        ),
        (
            (
                "A floor of {a} by {b} {m} is covered exactly with equal square tiles of whole-number side.",
                "{w} cuts a sheet of {a} {m} by {b} {m} into equal squares with nothing left over, the side being a whole number.",
                "A garden measures {a} {m} by {b} {m} and is split completely into equal square beds whose side is a whole number.",
                "A rectangle is {a} {m} long and {b} {m} wide. It is divided into equal squares with whole-number sides.",
            ),
            (
                "What is the largest possible side of a square?", "How long can the side be at most?",
                "What is the greatest side length?", "Find the side of the biggest such square.",
            ),
        ),
        (
            (
                "{a} boys and {b} girls are put into teams, each with the same number of boys and the same number of girls.",
                "At a camp, {a} children and {b} adults form groups that are all made up alike.",
                "A choir of {a} women and {b} men is split into identical groups, everybody taking part.",
                "A coach divides {a} beginners and {b} advanced players into groups with exactly the same mix.",
            ),
            (
                "What is the largest possible number of groups?", "How many groups can there be at most?",
                "At most how many groups are possible?", "Find the greatest number of groups.",
            ),
        ),
    ),
    "zh": (
        (
            (
                "有{a}{t}和{b}{u}，平均分给尽可能多的小朋友且没有剩余，", "老师把{a}{t}和{b}{u}平均分给一些同学，都正好分完，",
                "{w}有{a}{t}，{v}有{b}{u}，合起来平均分给一组同学，两样都没有剩余，",
                "幼儿园买来{a}{t}和{b}{u}，两样东西都要平均分给小朋友，一个不剩，",
                "班会上准备了{a}{t}和{b}{u}，每人分到的完全一样，且都正好分完，",
            ),
            ("最多分给几人？", "最多可以分给多少人？", "最多有多少人？", "问最多能分给几个人？", "人数最多是几？"),
        ),
        (
            (
                "用{a}{t}和{b}{u}装礼品袋，每袋装的完全一样，全部用完，", "{w}把{a}{t}和{b}{u}分装成相同的小份，没有剩余，",
                "商店要把{a}{t}和{b}{u}搭配成同样的礼包，正好全部用完，", "我有{a}{t}和{b}{u}，想分成完全相同的几份，不能有剩，",
            ),
            ("最多能分成几份？", "最多可以分多少份？", "份数最多是多少？"),
        ),
        (
            (
                "两根绳子长{a}{m}和{b}{m}，剪成同样长的整{m}数小段且没有剩余，",
                "一根木料长{a}{m}，另一根长{b}{m}，锯成同样长的小段，每段是整{m}数，没有浪费，",
                "{w}有两条彩带，分别长{a}{m}和{b}{m}，要剪成一样长的整{m}数小段，不能有剩余，",
                "两根铁丝分别是{a}{m}、{b}{m}，截成相等的整{m}数小段，正好截完，",
            ),
            ("每段最长几{m}？", "每段最长是多少{m}？", "一段最长可以是多少{m}？", "问每小段最长多少{m}？"),
        ),
        (
            (
                "一块长{a}{m}、宽{b}{m}的长方形纸，剪成同样大的正方形，边长是整{m}数，没有剩余，",
                "长{a}{m}、宽{b}{m}的地面，用同样大的正方形地砖正好铺满，地砖边长为整{m}数，",
                "一块布长{a}{m}，宽{b}{m}，裁成大小相同的正方形，边长取整{m}数，不浪费，",
            ),
            ("正方形的边长最大是多少{m}？", "边长最大几{m}？", "边长最大可以是多少{m}？"),
        ),
        (
            (
                "{a}名男生和{b}名女生分组，每组男生人数相同，女生人数也相同，",
                "合唱队有{a}名女队员和{b}名男队员，分成男女人数都分别相同的小组，", "夏令营里{a}个孩子和{b}个大人分组，各组的组成完全一样，",
            ),
            ("最多可以分几组？", "最多分成多少组？", "组数最多是多少？"),
        ),
    ),
}  # fmt: skip
LCM_OF_TWO: _Stories = {
    "en": (
        (
            (
                "One bus leaves every {a} minutes and another every {b} minutes. They leave together now.",
                "A tram passes every {a} minutes, a bus every {b} minutes. Both have just left at the same moment.",
                "Two ferries leave the harbour together; one goes every {a} minutes, the other every {b} minutes.",
                "Trains to the airport run every {a} minutes, trains to the city every {b} minutes, and both have left right now.",
                "From the same stop line A starts every {a} minutes and line B every {b} minutes. They've just started together.",
            ),
            (
                "After how many minutes do they leave together again?", "How many minutes until they next leave together?",
                "In how many minutes will that happen again?", "How many minutes until the next time?",
            ),
        ),
        (
            (
                "Two lights flash every {a} and every {b} seconds. They flash together.",
                "One bell rings every {a} seconds, another every {b} seconds, and they have just rung at once.",
                "A tap drips every {a} seconds, a second tap every {b} seconds. Both dripped just now.",
                "Two alarms beep every {a} seconds and every {b} seconds, starting together.",
                "A lighthouse blinks every {a} seconds, a buoy every {b} seconds. They blink at the same time now.",
                "{w} claps every {a} seconds and {v} every {b} seconds. They start with a clap together.",
            ),
            (
                "How many seconds until it happens at the same time again?", "After how many seconds does it coincide again?",
                "In how many seconds is the next time together?", "How many seconds pass until the next coincidence?",
            ),
        ),
        (
            (
                "{w} goes swimming every {a} days and {v} every {b} days. Today both are at the pool.",
                "{w} visits the library every {a} days, {v} every {b} days. Today they met there.",
                "I water the cactus every {a} days and the fern every {b} days. Today I watered both.",
                "Every {a} days {w} bakes bread, every {b} days {v} does. Today both bake.",
                "The bins are emptied every {a} days and the paper every {b} days; both were collected today.",
            ),
            (
                "After how many days does it fall on the same day again?", "In how many days will both happen on one day again?",
                "How many days until the next time on the same day?",
            ),
        ),
        (
            (
                "{w} runs a lap in {a} minutes, {v} in {b}. They start together.",
                "One cyclist needs {a} minutes for a round, another {b} minutes. They set off together from the start line.",
                "On a circular track {w} takes {a} minutes per lap and {v} takes {b} minutes, starting at the same time.",
            ),
            (
                "After how many minutes are both at the start together again?", "How many minutes until they next meet at the start?",
                "After how many minutes do they cross the start line together for the first time?",
            ),
        ),
        (
            (
                "Rolls come in packs of {a} and sausages in packs of {b}. {w} wants the same number of each.",
                "Cups are sold in boxes of {a}, saucers in boxes of {b}. I need equally many of both.",
                "Plates come in packs of {a} and forks in packs of {b}. We want as many plates as forks.",
            ),
            ("What is the smallest possible number of each?", "How many of each is that at least?", "Find the least number of each."),
        ),
    ),
    "zh": (
        (
            (
                "甲车每{a}分钟一班，乙车每{b}分钟一班，现在同时发车，", "1路车和2路车分别每隔{a}分钟和{b}分钟发一次车，刚刚同时发车，",
                "码头的两艘渡船，一艘每{a}分钟开一次，另一艘每{b}分钟开一次，现在一起开出，",
                "地铁每{a}分钟一趟，公交每{b}分钟一趟，这会儿正好同时出发，",
            ),
            ("多少分钟后再次同时发车？", "至少过多少分钟又同时发车？", "下一次同时发车是几分钟以后？", "再过多少分钟会再同时发车？"),
        ),
        (
            (
                "两盏灯分别每{a}秒和每{b}秒闪一次，刚刚同时闪，", "红灯每{a}秒闪一下，绿灯每{b}秒闪一下，现在一起闪，",
                "灯塔每{a}秒闪一次，浮标每{b}秒闪一次，此刻同时闪光，",
            ),
            ("几秒后再同时闪？", "至少多少秒后又一起闪？", "下一次同时闪要过多少秒？"),
        ),
        (
            (
                "{w}每{a}天去一次图书馆，{v}每{b}天去一次，今天都去了，", "{w}每{a}天游一次泳，{v}每{b}天游一次泳，今天两人在泳池相遇，",
                "仙人掌每{a}天浇一次水，绿萝每{b}天浇一次水，今天都浇了，", "爸爸每{a}天值一次夜班，妈妈每{b}天值一次夜班，今天两人都值班，",
            ),
            ("多少天后又在同一天？", "至少过几天会再碰到同一天？", "下一次同一天是多少天以后？", "再过多少天又赶在同一天？"),
        ),
        (
            (
                "{w}跑一圈要{a}分钟，{v}跑一圈要{b}分钟，两人同时从起点出发，", "环形跑道上，甲跑一圈{a}分钟，乙跑一圈{b}分钟，同时同地出发，",
                "{w}骑车绕湖一圈{a}分钟，{v}要{b}分钟，两人一起从起点出发，",
            ),
            ("多少分钟后第一次在起点再相遇？", "至少几分钟后两人又同时回到起点？", "再次同时到起点要多少分钟？"),
        ),
        (
            (
                "面包{a}个一包，香肠{b}根一包，{w}想买同样多的面包和香肠，", "杯子{a}个一盒，碟子{b}个一盒，要买得一样多，",
                "本子{a}本一捆，铅笔{b}支一捆，老师要两样数量相等，",
            ),
            ("每样至少要多少？", "两样各最少是多少？", "每样最少买几个？"),
        ),
    ),
}  # fmt: skip
