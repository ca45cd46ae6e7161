"""How people ask for quotients, quotients with remainders, and remainders."""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.scenes import Scene

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

DIVIDE: dict[Language, tuple[str, ...]] = {
    "en": (
        "Divide {a} by {b}.", "What is {a} divided by {b}?", "{a} divided by {b}",
        "What is the quotient of {a} and {b}?", "How many times does {b} go into {a}?",
        "{a} over {b}?", "How often does {b} fit into {a}?",
        "long division: {a} by {b}", "Work out {a} divided by {b} by long division.",
        "{b} into {a}?", "Compute $\\frac{{{a}}}{{{b}}}$ by long division.",
        "{a} divided by {b} equals?", "Could you divide {a} by {b} for me?",
        "${a} \\div {b}$", "What do you get when you divide {a} by {b}?", "If I divide {a} by {b}, what do I get?",
        "Do the long division {e}.", "Do the division {a} by {b}, digit by digit.", "Quotient of {a} and {b}?",
        "Find the quotient: {a} divided by {b}", "The dividend is {a} and the divisor is {b}. Divide.", "Take {a} and divide it by {b}.",
        "Start with {a}, divide by {b}.", "When {a} is divided by {b}, what is the result?", "I'd like to know {a} divided by {b}.",
        "Any idea what {a} divided by {b} is?", "My calculator is broken, what's {a} divided by {b}?",
        "For homework I have to divide {a} by {b}. What should I get?", "To check my result: what's {a} divided by {b}?",
        "By hand, digit by digit: {e}", "Result of {a} divided by {b}?", "divide {a} {b}", "divide: {e}",
        "Let x = {a} and y = {b}. What is x divided by y?", "{a} by {b}, divided",
        "I think of {a} and divide it by {b}. What is the result?", "Dividing {a} by {b} gives what?",
        "The number {a} is divided by {b}. What's the result?", "See how often {b} goes into {a}.", "As a long division: {e}",
        "What is the result of dividing {a} by {b}?", "Write down the result of {a} divided by {b}.",
    ),
    "zh": (
        "{a}除以{b}等于多少？", "{a}除以{b}", "{a}除以{b}的商是多少？", "{a}里面有几个{b}？", "用竖式计算{a}÷{b}。", "列竖式：{a}÷{b}",
        "把{a}除以{b}。", "求{a}除以{b}。", "${a} \\div {b}$等于多少？", "用{b}去除{a}，得多少？", "{a}除以{b}得几？", "{a}除以{b}是多少？",
        "被除数是{a}，除数是{b}，结果是多少？", "作业里有一题：{a}除以{b}，答案是多少？", "我想核对一下，{a}除以{b}是多少？",
        "手机没电了，{a}除以{b}得多少？", "算算{a}除以{b}。", "想知道{a}除以{b}得多少。", "求商：{a}除以{b}", "如果x={a}，y={b}，x除以y等于多少？",
        "口算：{a}除以{b}", "{a}被{b}除，结果是多少？", "列竖式算{e}", "用长除法算{e}", "{a}除以{b}的结果是什么？", "{a}除以{b}会算吗？",
        "笔算：{e}", "{a}除以{b}，答案是几？", "一个数是{a}，用它除以{b}，得多少？", "除法题：{e}",
    ),
}  # fmt: skip
# Only when the division is exact and the divisor is more than one.
EXACT: dict[Language, tuple[str, ...]] = {
    "en": (
        "Split {a} into {b} equal parts. How big is each part?", "What is each part when {a} is cut into {b} equal parts?",
        "{b} times what is {a}?", "What number times {b} makes {a}?", "By what must I multiply {b} to get {a}?",
        "How many times as large as {b} is {a}?", "How many times must I add {b} to reach {a}, starting from 0?",
        "Share {a} equally among {b}. How much is one share?", "{a} in {b} equal parts, one part is?", "How many groups of {b} can be made from {a}?",
        "How many times can I take {b} away from {a} until nothing is left?", "A product is {a}, one factor is {b}. What's the other factor?",
        "{a} is {b} times a number. Which number?",
    ),
    "zh": (
        "把{a}平均分成{b}份，每份是多少？", "{b}乘多少等于{a}？", "{a}是{b}的多少倍？", "{a}是{b}的几倍？", "一个数的{b}倍是{a}，这个数是多少？",
        "积是{a}，一个因数是{b}，另一个因数是多少？", "{a}平分成{b}份，一份几？", "从{a}里连续减{b}，减几次正好减完？", "{a}里每{b}个一组，能分几组？",
        "{b}的多少倍是{a}？",
    ),
}  # fmt: skip
EXACT_SCENES: dict[Language, tuple[Scene, ...]] = {
    "en": (
        Scene(
            ("{a} {t} are [shared|divided|split] equally [among|between] {b} [children|friends|people|pupils].", "{A} shares {a} {t} equally among {b} [friends|children|guests].",
             "There are {a} {t} for {b} [players|guests|children], and everyone gets the same number."),
            ("^How many {t} does each person get?", "How many does each one get?", "How many are there for each?")),
        Scene(
            ("{a} {t} are packed into boxes of {b}, and nothing is left over.", "We put {a} {t} into boxes, exactly {b} in each."),
            ("How many boxes are [needed|there|filled]?", "^How many boxes does it take?", "How many boxes is that?")),
        Scene(
            ("{b} [tickets|chairs|shirts|lamps] cost ${a} altogether, and all have the same price.", "We paid ${a} for {b} equal [seats|rooms|lamps|bags]."),
            ("How much does each one cost?", "What does one cost?", "What's the price of one?")),
        Scene(
            ("{b} friends split a bill of ${a} equally.", "A prize of ${a} is shared equally by {b} [winners|players|people]."),
            ("How much is it for each?", "^How much money is that per person?", "What's one share?")),
        Scene(
            ("The {a} [pupils|runners|soldiers|dancers] stand in {b} equal rows.", "{a} [chairs|seats|plants] are set up in {b} equal rows."),
            ("How many are in one row?", "^How many are there in each row?", "How many per row?")),
        Scene(
            ("A [car|train|ship] goes {a} km in {b} hours at a steady speed.",), ("How many km does it go in one hour?", "How many km per hour is that?")),
        Scene(
            ("A [rope|board|wire|ribbon] of {a} cm is cut into {b} equal pieces.",), ("How long is one piece in cm?", "^How many cm long is each piece?")),
        Scene(
            ("A book of {a} pages is read in {b} days, the same number every day.",), ("How many pages a day is that?", "^How many pages are read each day?")),
        Scene(
            ("{A} saved ${a} in {b} months, the same sum every month.", "We paid ${a} rent for {b} months, the same sum each month."), ("^How much is that a month?", "How much per month?")),
        Scene(
            ("A machine makes {a} parts in {b} hours at a steady pace.", "{a} letters are sorted in {b} hours at a steady pace."), ("How many is that in one hour?", "How many an hour?")),
        Scene(
            ("A [field|hall|wall] of {a} square metres is {b} m long.",), ("How wide is it in m?", "^How many metres wide is it?")),
        Scene(
            ("{A} has {a} {t}, which is {b} times as many as {B} has.",), ("^How many {t} does {B} have?", "How many has {B} got?")),
    ),
    "zh": (
        Scene(
            ("{a}{m}{t}平均分给{b}个[小朋友|同学|朋友]。", "{A}把{a}{m}{t}平均分给{b}个人。"), ("^每人分到多少{m}{t}？", "每人几{m}？", "一个人得几{m}？")),
        Scene(
            ("把{a}{m}{t}平均装进{b}个[箱子|袋子|盒子]。",), ("^每个里面装多少{m}{t}？", "一个装几{m}？")),
        Scene(
            ("{b}{m}{t}一共{a}元，价钱都一样。", "花{a}元买了{b}{m}同样的{t}。"), ("^一{m}多少元？", "每{m}几元？", "单价是多少元？")),
        Scene(
            ("{b}个人平摊{a}元的账单。", "奖金{a}元由{b}人平分。"), ("^每人多少元？", "一个人是多少元？", "人均多少元？")),
        Scene(
            ("{a}名[学生|演员|运动员]站成人数相等的{b}排。", "{a}把椅子平均摆成{b}排。"), ("每排有多少？", "一排是几？", "平均每排多少？")),
        Scene(
            ("[汽车|火车|轮船]{b}小时匀速行了{a}千米。",), ("^每小时行多少千米？", "平均一小时行几千米？")),
        Scene(
            ("一根[绳子|铁丝|木条]长{a}厘米，平均剪成{b}段。", "把{a}厘米长的[彩带|电线]平均分成{b}段。"), ("^每段长多少厘米？", "一段是几厘米？")),
        Scene(
            ("一本{a}页的书，{b}天看完，每天看的一样多。",), ("^每天看多少页？", "一天看几页？")),
        Scene(
            ("{a}{m}{t}，每{b}{m}装一[袋|盒|箱]，正好装完。", "把{a}{m}{t}装箱，每箱{b}{m}，没有剩余。"), ("^一共装了多少份？", "装了几份？", "总共能装多少份？")),
        Scene(
            ("机器{b}小时加工{a}个零件，速度不变。", "{A}{b}小时包了{a}个礼盒，速度不变。"), ("^每小时多少个？", "平均一小时几个？")),
        Scene(
            ("{A}{b}个月存了{a}元，每月一样多。", "租房{b}个月付了{a}元，每月相同。"), ("^每月多少元？", "一个月是几元？")),
        Scene(
            ("{A}有{a}{m}{t}，正好是{B}的{b}倍。",), ("^{B}有多少{m}{t}？", "{B}有几{m}？")),
    ),
}  # fmt: skip
BOTH: dict[Language, tuple[str, ...]] = {
    "en": (
        "Divide {a} by {b} with remainder.", "{a} divided by {b}: quotient and remainder?",
        "What are the quotient and the remainder of {a} divided by {b}?",
        "Find the quotient and remainder when {a} is divided by {b}.",
        "{e} with remainder", "Compute {e}. Give the quotient and the remainder.",
        "How many {b}s are there in {a}, and what is left over?", "Do {e} and state the remainder.",
        "Integer division with remainder: {e}", "What is {a} divided by {b}, with the remainder?", "{a} by {b}, quotient and remainder",
        "How often does {b} fit into {a}, and what remains?", "How many whole times does {b} go into {a}, and how much is left?",
        "Whole-number division: {e}. Quotient? Remainder?", "Give me quotient and remainder for {a} divided by {b}.",
        "I need both the quotient and the remainder of {e}.", "Dividing {a} by {b}, what are the quotient and remainder?",
        "No decimals: what's {a} divided by {b}, and what's left over?", "Work out {e} and say what's left over.",
        "Write {a} as {b} times q plus r. What are q and r?", "Euclidean division of {a} by {b}: quotient and remainder?",
        "For school: {a} divided by {b} with remainder.", "Long division with remainder, {a} by {b}", "Leave a remainder: {e}",
        "Divide {a} by {b}; don't use decimals, give the remainder.", "What is the whole part of {e} and what is the remainder?",
        "If you divide {a} by {b}, how many times does it go and what's left?", "{e}, remainder too", "{a} into groups of {b}: how many groups, and how many left over?",
        "How would you write {e} with a remainder?", "I'd like to know {a} divided by {b} as a quotient with remainder.",
    ),
    "zh": (
        "{a}除以{b}，商和余数各是多少？", "求{a}除以{b}的商和余数。", "{e}，商几余几？", "{a}除以{b}等于几余几？", "计算{e}，写出商和余数。",
        "带余除法：{e}", "{e}=?……?", "{a}除以{b}商是多少，余数是多少？", "有余数的除法：{a}除以{b}", "{a}里面最多有几个{b}，还余多少？",
        "{e}的商与余数分别是什么？", "用竖式算{e}，写出余数。", "{a}÷{b}，商是几，还剩几？", "不用小数，{a}除以{b}商几余几？", "被除数{a}，除数{b}，求商和余数。",
        "我想知道{a}除以{b}的商和余数。", "作业题：{e}，求商和余数。", "{a}除以{b}，商多少余多少？", "整数除法{e}，商和余数各是几？", "把{a}写成{b}×商+余数，商和余数是多少？",
        "{a}按{b}个一组分，能分几组，还余几个？", "算{e}，结果写成几余几。", "{a}被{b}除，商和余数是多少？", "{e}得几余几？", "{a}除以{b}除不尽就写余数，结果是多少？",
    ),
}  # fmt: skip
BOTH_SCENES: dict[Language, tuple[Scene, ...]] = {
    "en": (
        Scene(
            ("{a} {t} are shared [equally |]by {b} [children|friends|pupils].", "{A} shares {a} {t} fairly among {b} [friends|guests|children]."),
            ("^How many {t} does each get and how many remain?", "How many does each one get, and how many are left over?")),
        Scene(
            ("We pack {a} {t} into boxes of {b}.", "{A} puts {a} {t} into boxes, {b} in each.", "{a} {t}, and {b} fit into one box."),
            ("How many full boxes are there, and how many {t} are left?", "^How many full boxes and how many {t} left over?")),
        Scene(
            ("A [rope|board|wire|ribbon] of {a} cm is cut into pieces of {b} cm.",), ("How many pieces, and what is left?", "^How many whole pieces are there and how many cm are left?")),
        Scene(
            ("{a} [pupils|players|dancers] form [teams|groups|rows] of {b}.",), ("How many are complete, and how many people are left over?", "^How many full ones are there, and how many people remain?")),
        Scene(
            ("I have ${a}. One [ticket|lamp|chair] costs ${b}.",), ("How many can I buy, and how many dollars are left?", "^How many can I afford and what's left over?")),
        Scene(
            ("{A} has {a} photos and glues {b} on each page.",), ("How many full pages are there, and how many photos are left over?",)),
    ),
    "zh": (
        Scene(
            ("{a}{m}{t}平均分给{b}个[小朋友|同学|朋友]。", "{A}把{a}{m}{t}分给{b}个人，每人一样多。"), ("^每人几{m}，还剩几{m}？", "每人分多少{m}，余多少{m}？")),
        Scene(
            ("{a}{m}{t}，每[盒|袋|箱]装{b}{m}。", "把{a}{m}{t}装袋，{b}{m}装一袋。"), ("可以装满几份，还剩几{m}？", "能装满多少份，余多少{m}？")),
        Scene(
            ("一根[绳子|铁丝|彩带]长{a}厘米，每{b}厘米剪一段。",), ("^能剪几段，剩多少厘米？", "可以剪多少段，还余几厘米？")),
        Scene(
            ("{a}个[同学|队员]，每{b}人一组。",), ("^能分几组，还剩几人？", "分成多少组，余几人？")),
        Scene(
            ("有{a}元，每{m}{t}{b}元。", "{A}带了{a}元，{t}每{m}{b}元。"), ("^最多买几{m}，还剩几元？", "能买多少{m}，余多少元？")),
        Scene(
            ("{A}有{a}张照片，相册每页放{b}张。",), ("^放满几页，还剩几张？",)),
    ),
}  # fmt: skip
REST: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the remainder of {a} divided by {b}?", "{a} mod {b}",
        "{a} mod {b} = ?", "Find the remainder when {a} is divided by {b}.",
        "What is {a} modulo {b}?", "What remains when you divide {a} by {b}?",
        "Remainder of {e}?", "{a} % {b}", "Compute ${a} \\bmod {b}$.",
        "Which remainder does {a} leave when divided by {b}?", "What's left over when {a} is divided by {b}? Only the remainder.",
        "I only need the remainder of {e}.", "Just the remainder: {a} divided by {b}", "What is the value of {a} % {b}?",
        "Give me the remainder for {a} divided by {b}.", "{a} divided by {b} leaves what remainder?", "{a} modulo {b}?", "remainder {a} {b}",
        "What remainder do I get if I divide {a} by {b}?", "On division by {b}, {a} leaves which remainder?", "Reduce {a} modulo {b}.",
        "Dividing {a} by {b}, what is the remainder?", "Don't tell me the quotient, only the remainder of {e}.",
        "Take away {b} from {a} as often as possible. What remains?",
    ),
    "zh": (
        "{a}除以{b}的余数是多少？", "求{a}除以{b}的余数。", "{e}的余数是几？", "{a} mod {b}", "{a}除以{b}余几？", "{a}被{b}除，余数是多少？",
        "{a}模{b}等于多少？", "计算{a} mod {b}。", "只要余数：{a}除以{b}", "{a}对{b}取余是多少？", "{a}除以{b}，余数是几？", "{a}对{b}取模得多少？",
        "不用写商，{e}的余数是多少？", "{a} % {b}等于几？", "用{b}去除{a}，余多少？", "我只想知道{a}除以{b}的余数。", "从{a}里尽量多次减去{b}，最后剩多少？",
    ),
}  # fmt: skip
REST_SCENES: dict[Language, tuple[Scene, ...]] = {
    "en": (
        Scene(
            ("{a} [students|soldiers|dancers|players] form [rows|teams|groups] of {b}.",), ("How many are left without a full one?", "^How many people are left over?")),
        Scene(
            ("{a} {t} are packed into boxes of {b}.", "{A} fills boxes with {b} {t} each and has {a} {t}."),
            ("^How many {t} are left over?", "How many {t} do not fill a box?")),
        Scene(
            ("{a} {t} are shared equally by {b} children, each getting as many as possible.",), ("^How many {t} are left over?", "How many remain undivided?")),
        Scene(
            ("A [rope|wire|board] of {a} cm is cut into as many pieces of {b} cm as possible.",), ("How many cm are left over?", "^How many cm remain?")),
    ),
    "zh": (
        Scene(
            ("{a}个同学每排站{b}人。", "{a}名队员，{b}人一排。"), ("最后不满一排的有几人？", "排满以后还余几人？")),
        Scene(
            ("{a}{m}{t}，每{b}{m}装一盒，尽量装满。", "{a}{m}{t}平均分给{b}人，每人尽量多。"), ("^最后剩几{m}{t}？", "最后余几{m}？")),
        Scene(
            ("一根绳子长{a}厘米，每{b}厘米剪一段，尽量多剪。",), ("^最后剩几厘米？", "最后余多少厘米？")),
    ),
}  # fmt: skip
