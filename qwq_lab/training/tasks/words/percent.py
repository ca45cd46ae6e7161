"""How people ask about percent, by what a wording is about.

``{a}`` of ``{n}`` is ``{p}`` %; ``{q}``, ``{d}`` and ``{tex}`` are ``{a}`` over ``{n}``.
"""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# Names of the result, for the frames of ``_asking``.
PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "of": {
        "en": (
            "{p}% of {n}", "{p} percent of {n}", "{p} per cent of {n}", "{p} % of {n}",
            "{p}% of the number {n}", "{n} times {p}%", "the part of {n} that is {p}%",
        ),
        "zh": ("{n}的{p}%", "{n}的百分之{p}", "数{n}的{p}%", "{n}乘以{p}%", "{p}%乘{n}"),
    },
    "what": {
        "en": (
            "the percentage that {a} is of {n}", "{a} out of {n} as a percentage",
            "{a} of {n} in percent", "{q} as a percentage", "{q} in percent",
            "{a} as a percentage of {n}", "{a} divided by {n} as a percentage",
            "the fraction {q} as a percent", "{a} out of {n} in percent",
        ),
        "zh": (
            "{a}占{n}的百分比", "{a}占{n}的百分数", "{q}化成的百分数", "{d}的百分数形式",
            "{a}相当于{n}的百分比", "分数{q}的百分数形式",
        ),
    },
    "more": {
        "en": (
            "{n} plus {p}%", "{n} increased by {p}%", "{n} increased by {p} percent",
            "{p}% more than {n}", "{n} raised by {p}%", "{n} with {p}% added to it",
            "{n} after a {p}% increase", "{n} plus {p}% of itself",
            "the number that is {p}% more than {n}", "the number {p} percent above {n}",
        ),
        "zh": (
            "{n}增加{p}%后的数", "比{n}多{p}%的数", "{n}提高百分之{p}后的数", "{n}上浮{p}%的结果",
            "{n}加上它的{p}%", "{n}增长{p}%之后的数", "比{n}大{p}%的数", "{n}上涨{p}%后的结果",
        ),
    },
    "less": {
        "en": (
            "{n} minus {p}%", "{n} decreased by {p}%", "{n} reduced by {p} percent",
            "{p}% less than {n}", "{n} lowered by {p}%", "{n} with {p}% taken off",
            "{n} after a {p}% decrease", "{n} minus {p}% of itself",
            "the number that is {p}% less than {n}", "the number {p} percent below {n}",
        ),
        "zh": (
            "{n}减少{p}%后的数", "比{n}少{p}%的数", "{n}降低百分之{p}后的数", "{n}下调{p}%的结果",
            "{n}减去它的{p}%", "{n}下降{p}%之后的数", "比{n}小{p}%的数", "{n}缩减{p}%后的结果",
        ),
    },
}  # fmt: skip
# Whatever the numbers are.
PLAIN: dict[str, dict[Language, tuple[str, ...]]] = {
    "of": {
        "en": (
            "{p}% of {n} = ?", "Compute ${p}\\%$ of ${n}$.", "Take {p}% of {n}.",
            "How many are {p}% of {n}?", "The whole is {n}. How big is {p}% of it?",
            "If {n} is the whole, what is {p}%?", "The whole is {n}. And {p} percent of it?",
            "I have the number {n} and need {p}% of it.", "Percentage {p}%, base {n}. Value?",
            "From {n}, how much is {p} percent?", "How much do you get if you take {p}% of {n}?",
            "Starting with {n}, find {p}% of that.", "{n} is the total. Give me {p}% of it.",
            "Let the base be {n} and the rate {p}%. Find the part.", "{p}% × {n}",
        ),
        "zh": (
            "{n}的{p}%=?", "求一个数的{p}%，这个数是{n}。", "{n}×{p}%", "总量是{n}，其中的{p}%是多少？",
            "一个数是{n}，它的百分之{p}是多少？", "整体是{n}，{p}%是多少？",
            "把{n}看作单位“1”，它的{p}%是多少？", "从{n}里取{p}%，是多少？",
            "取{n}的百分之{p}。", "${n}$的${p}\\%$是多少？",
        ),
    },
    "what": {
        "en": (
            "What percent of {n} is {a}?", "{a} is what percent of {n}?",
            "What percentage is {a} of {n}?", "{a} out of {n} in percent?",
            "How many percent of {n} is {a}?", "Express {a} of {n} as a percentage.",
            "Write {q} as a percentage.", "{a} of {n}, what percent?",
            "Find the percentage: {a} out of {n}", "Write {tex} as a percentage.",
            "Convert {q} to a percent.", "Which percentage of {n} does {a} make up?",
            "Turn {q} into a percentage.",
            "The whole is {n}, the part is {a}. What percent is the part of the whole?",
            "If {n} is the whole, what percent is {a}?", "{a} corresponds to how many percent of {n}?",
            "Base {n}, part {a}. Rate in percent?", "What share of {n} is {a}, in percent?",
            "{a} compared with {n}: what percent is it?", "In percent, how much is {a} of {n}?",
            "Of {n}, what percentage does {a} represent?", "{a}:{n} as a percentage?",
        ),
        "zh": (
            "{a}是{n}的百分之几？", "{a}占{n}的百分之多少？", "{n}的百分之几是{a}？",
            "{a}占{n}的百分比是多少？", "求{a}占{n}的百分比。", "把{q}写成百分数。",
            "{d}用百分数表示是多少？", "{a}相当于{n}的百分之几？", "把{q}化成百分数。",
            "部分是{a}，整体是{n}，部分占整体的百分之几？", "以{n}为总数，{a}占百分之多少？",
            "{n}当中的{a}，用百分比怎么说？", "{a}除以{n}，结果写成百分数。",
            "甲数是{a}，乙数是{n}，甲数是乙数的百分之几？", "{n}里的{a}占百分之几？",
            "{tex}等于百分之多少？", "总数{n}，其中{a}，占比是百分之几？",
        ),
    },
    "more": {
        "en": (
            "Increase {n} by {p}%.", "Add {p}% to {n}.", "{n} + {p}%", "Raise {n} by {p} percent.",
            "{n} goes up by {p}%. Result?", "Put {p}% on top of {n}.", "Make {n} {p}% bigger.",
            "If {n} grows by {p}%, what is it then?", "What do you get when {n} rises by {p}%?",
            "Which number is {p}% larger than {n}?", "Let {n} grow by {p} percent.",
            "The old value is {n} and it increases by {p}%. What is the new value?",
            "By a rise of {p}%, {n} becomes what?", "{n} is increased by {p}%. What's the new number?",
        ),
        "zh": (
            "{n}增加{p}%是多少？", "{n}增加百分之{p}后是多少？", "把{n}提高{p}%。",
            "比{n}多{p}%的数是多少？", "{n}上涨{p}%等于多少？", "{n}+{p}%",
            "在{n}的基础上增加{p}%，是多少？", "一个数比{n}多百分之{p}，这个数是多少？",
            "原来是{n}，增长了{p}%，现在是多少？", "把{n}加大{p}%，得多少？",
            "{n}涨了{p}%，变成多少？", "甲数是{n}，乙数比甲数多{p}%，乙数是多少？",
        ),
    },
    "less": {
        "en": (
            "Decrease {n} by {p}%.", "Take {p}% off {n}.", "{n} - {p}%", "Reduce {n} by {p} percent.",
            "{n} falls by {p}%. What is left?", "Lower {n} by {p}%.", "Make {n} {p}% smaller.",
            "If {n} shrinks by {p}%, what is it then?", "What do you get when {n} drops by {p}%?",
            "Which number is {p}% smaller than {n}?", "Cut {n} by {p} percent.",
            "The old value is {n} and it decreases by {p}%. What is the new value?",
            "Subtract {p}% from {n}.", "{n} is reduced by {p}%. What's the new number?",
            "A tank held {n} L and {p}% leaked out. How many litres are left?",
            "{who} has walked {p}% of a path of {n} km. How many km are left?",
            "Of a rope of {n} m, {p}% is cut off. How long is the rest?",
        ),
        "zh": (
            "{n}减少{p}%是多少？", "{n}减少百分之{p}后是多少？", "把{n}降低{p}%。", "{n}-{p}%",
            "比{n}少{p}%的数是多少？", "水箱有{n}升水，用掉{p}%，还剩多少升？",
            "{n}下降{p}%等于多少？", "一个数比{n}少百分之{p}，这个数是多少？",
            "原来是{n}，减少了{p}%，现在是多少？", "把{n}缩小{p}%，得多少？", "{n}跌了{p}%，变成多少？",
            "甲数是{n}，乙数比甲数少{p}%，乙数是多少？", "绳子长{n}米，剪去{p}%，还剩多少米？",
            "路长{n}千米，{who}走了{p}%，还剩多少千米？",
        ),
    },
}  # fmt: skip
# Money and measures may have parts; ``{thing}`` has a price.
AMOUNTS: dict[str, dict[Language, tuple[str, ...]]] = {
    "of": {
        "en": (
            "A rope is {n} m long and {p}% of it is used. How many metres is that?",
            "{who} has walked {p}% of a trail of {n} km. How many km is that?",
            "A tank for {n} L is {p}% full. How many litres are in it?",
            "{who} earns {n} euros and saves {p}% of it. How many euros is that?",
            "{thing} costs ${n}. The discount is {p}%. How many dollars do I save?",
            "How much do I save if {thing} for {n} euros is reduced by {p}%?",
            "{who} has {n} dollars and spends {p}% of the money. How much is spent?",
            "Rent takes {p}% of my {n} euros. How much is the rent?",
            "{who} gets {p}% commission on a sale of ${n}. How much commission is that?",
            "A deposit of {p}% is due on a price of ${n}. How much must be paid up front?",
            "{p}% of a budget of {n} dollars goes to food. How much is that?",
        ),
        "zh": (
            "一根绳子长{n}米，用去了{p}%，用了多少米？", "路长{n}千米，{who}走了{p}%，走了多少千米？",
            "水箱能装{n}升水，现在装了{p}%，有多少升水？", "一袋面粉{n}千克，吃了{p}%，吃了多少千克？",
            "{who}有{n}元，花了其中的{p}%，花了多少元？", "{thing}原价{n}元，便宜了{p}%，便宜了多少元？",
            "{who}的零花钱是{n}元，存下{p}%，存了多少元？", "一笔{n}元的订单，提成{p}%，提成多少元？",
            "总价{n}元，先付{p}%的定金，定金是多少元？", "预算{n}元，其中{p}%用来买书，买书用多少元？",
            "{thing}{n}元，优惠{p}%，能省多少元？",
        ),
    },
    "more": {
        "en": (
            "A price of ${n} rises by {p}%. What is the new price?",
            "My rent was {n} euros and went up {p}%. What is it now?",
            "{thing} used to cost {n} euros and is now {p}% more expensive. What does it cost?",
            "What does {thing} cost after a {p}% markup on ${n}?",
            "A shop buys {thing} for ${n} and adds {p}%. What is the selling price?",
            "Shares worth {n} dollars gained {p}%. What are they worth now?",
            "{who} paid {n} euros for {thing} and wants to sell it {p}% dearer. For how much?",
            "Last year the ticket was {n} euros; this year it costs {p}% more. Price now?",
        ),
        "zh": (
            "原价{n}元，涨价{p}%，现在多少元？", "{thing}原来{n}元，涨了{p}%，现在卖多少元？",
            "{thing}进价{n}元，加价{p}%出售，售价是多少元？", "房租{n}元，上涨{p}%，现在房租多少元？",
            "股票值{n}元，涨了{p}%，现在值多少元？", "去年门票{n}元，今年贵了{p}%，今年多少元？",
            "{thing}成本{n}元，想赚{p}%，应该卖多少元？",
        ),
    },
    "less": {
        "en": (
            "{thing} costs ${n} and is {p}% off. What is the sale price?",
            "There is a discount of {p}% on a price of {n} euros. What do I pay?",
            "A shop lowers a price of ${n} by {p}%. What is the new price?",
            "What do I pay for {thing} at {n} euros with {p}% off?",
            "I have a {p}% voucher for {thing} that costs ${n}. What's left to pay?",
            "{thing}, normally {n} dollars, is on sale: {p}% off. How much is it now?",
            "{who} buys {thing}, price tag ${n}, discount {p}%. How much does that cost?",
            "Shares worth {n} euros lost {p}%. What are they worth now?",
            "After a {p}% price cut, what does {thing} for {n} euros cost?",
            "{who} had {n} dollars and spent {p}% of it. How much is left?",
        ),
        "zh": (
            "原价{n}元，降价{p}%，现价多少元？", "{thing}{n}元，优惠{p}%，要付多少元？",
            "商品{n}元，打折优惠{p}%，售价多少？", "{thing}原价{n}元，便宜{p}%，现在卖多少元？",
            "{who}有{n}元，花掉{p}%，还剩多少元？", "股票值{n}元，跌了{p}%，现在值多少元？",
            "{who}买{thing}，标价{n}元，减价{p}%，实际付多少元？",
            "{thing}标价{n}元，用券可减{p}%，实付多少元？", "{thing}降价{p}%，原来{n}元，现在几元？",
        ),
    },
}  # fmt: skip
# Rates that are never high.
LOW: dict[str, dict[Language, tuple[str, ...]]] = {
    "of": {
        "en": (
            "A meal costs ${n} and I want to tip {p}%. How much is the tip?",
            "A bank pays {p}% interest a year on {n} euros. How much interest is that?",
            "How much tip is {p}% on a bill of {n} dollars?", "What is the {p}% sales tax on ${n}?",
            "{who} puts {n} euros in the bank at {p}% a year. How much interest after one year?",
            "The taxi was {n} euros, and {who} tips {p}%. What's the tip?",
            "On an income of {n} dollars {p}% tax is due. How much tax is that?",
        ),
        "zh": (
            "存款{n}元，年利率{p}%，一年的利息是多少元？", "一餐花了{n}元，小费是{p}%，小费多少元？",
            "{who}把{n}元存入银行，年利率{p}%，一年得多少利息？", "收入{n}元，按{p}%纳税，要交多少税？",
            "账单{n}元，给{p}%的小费，小费是多少？",
        ),
    },
    "more": {
        "en": (
            "A bill is ${n} plus {p}% tax. What is the total?", "{thing} is ${n} before {p}% tax. What do I pay?",
            "I earn {n} and get a {p}% raise. What do I earn then?",
            "Dinner was {n} dollars and {who} adds a {p}% tip. What's paid in all?",
            "{who} leaves {n} euros in the bank for a year at {p}% interest. How much is there then?",
            "{who} made {n} euros a week and got {p}% more pay. What is it now?",
        ),
        "zh": (
            "工资{n}元，涨了{p}%，现在是多少元？", "{n}元加{p}%的税是多少元？",
            "{who}存{n}元，年利率{p}%，一年后本息共多少元？", "饭钱{n}元，另加{p}%服务费，一共付多少元？",
            "{thing}不含税{n}元，税率{p}%，含税价多少元？",
        ),
    },
    "less": {
        "en": ("{who} earns {n} euros and pays {p}% tax on it. How much is left?",),
        "zh": ("{who}收入{n}元，交{p}%的税，还剩多少元？",),
    },
}  # fmt: skip
# Things that have no parts; ``{many}`` are counted.
COUNTED: dict[str, dict[Language, tuple[str, ...]]] = {
    "of": {
        "en": (
            "{n} people were asked and {p}% said yes. How many is that?",
            "There are {n} seats and {p}% are taken. How many seats are taken?",
            "{p}% of the {n} {many} are new. How many is that?",
            "{who} counted {n} {many}; {p}% were damaged. How many damaged ones were there?",
            "Out of {n} {many}, {p}% are mine. How many are mine?",
            "How many {many} are {p}% of {n} {many}?", "A box has {n} {many}, {p}% of them old. How many are old?",
            "{who} owns {n} {many} and sells {p}% of them. How many are sold?",
            "Of {n} {many}, {p} percent were sold. How many were sold?",
        ),
        "zh": (
            "一共有{n}个座位，{p}%有人坐，有多少人坐着？", "调查了{n}人，{p}%的人同意，同意的有多少人？",
            "一共{n}{many}，其中{p}%是新的，新的有多少？", "{who}有{n}{many}，卖掉了{p}%，卖了多少？",
            "{n}{many}里有{p}%是坏的，坏的有多少？", "共有{n}{many}，{p}%是我的，我的有多少？",
            "全校{n}人，女生占{p}%，女生有多少人？",
        ),
    },
    "what": {
        "en": (
            "I got {a} of {n} points. What percentage is that?", "{who} has sold {a} of {n} {many}. What percent is that?",
            "{a} of the {n} pupils walk to school. What percent is that?",
            "What percent of the {many} are new if {a} out of {n} are?",
            "{who} answered {a} out of {n} questions correctly. What percentage is right?",
            "Of {n} {many}, {a} are broken. How many percent is that?",
            "The team won {a} of {n} games. What's the win rate in percent?",
            "There are {n} {many}, and {a} of them are mine. What percent are mine?",
            "{who} hit the target {a} times in {n} tries. What percentage of hits?",
            "{a} votes out of {n} were for {who}. What percent of the votes?",
        ),
        "zh": (
            "满分{n}分，我得了{a}分，得分率是百分之几？", "{n}个学生中有{a}个走路上学，占百分之几？",
            "{n}道题做对了{a}道，正确率是百分之几？", "{n}{many}里有{a}{many}是新的，占百分之几？",
            "{who}投篮{n}次，投中{a}次，命中率是百分之多少？", "共{n}票，{who}得了{a}票，得票率是百分之几？",
            "班里{n}人，女生{a}人，女生占百分之几？", "球队打了{n}场，赢了{a}场，胜率是百分之几？",
            "种了{n}棵树，活了{a}棵，成活率是百分之几？",
        ),
    },
    "more": {
        "en": (
            "The town had {n} people and grew by {p}%. How many live there now?",
            "{who} had {n} {many} and now has {p}% more. How many is that?",
            "Last year we had {n} {many}; this year it's {p}% more. How many now?",
            "A club of {n} members gets {p}% bigger. How many members does it have then?",
        ),
        "zh": (
            "某镇有{n}人，人口增长{p}%，现在有多少人？", "去年有{n}{many}，今年多了{p}%，今年有多少？",
            "{who}原来有{n}{many}，增加了{p}%，现在有多少？", "社团有{n}人，人数增加{p}%，现在多少人？",
        ),
    },
    "less": {
        "en": (
            "The club had {n} members and lost {p}%. How many are left?",
            "{who} had {n} {many} and gave away {p}% of them. How many are left?",
            "Of {n} {many}, {p}% were sold. How many remain?",
            "There were {n} {many}; {p}% are gone. How many are still there?",
        ),
        "zh": (
            "社团有{n}人，走了{p}%，还剩多少人？", "{who}有{n}{many}，送出{p}%，还剩多少？",
            "一共{n}{many}，卖掉{p}%，还剩多少？", "去年有{n}{many}，今年少了{p}%，今年有多少？",
        ),
    },
}  # fmt: skip
THINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "a coat", "a jacket", "a bike", "a phone", "a laptop", "a lamp", "a chair", "a table",
        "a sofa", "a watch", "a camera", "a guitar", "a tent", "a backpack", "a dress", "a hat",
        "a shirt", "a book", "a game", "a toaster", "a printer", "a carpet", "a mirror", "a drill",
        "a flight", "a concert ticket", "a gym pass", "a pair of shoes", "a helmet", "a mattress",
    ),
    "zh": (
        "一件外套", "一双鞋", "一部手机", "一台电脑", "一辆自行车", "一盏台灯", "一把椅子", "一张桌子",
        "一块手表", "一台相机", "一把吉他", "一顶帐篷", "一个书包", "一条裙子", "一顶帽子", "一件衬衫",
        "一本书", "一套玩具", "一台打印机", "一块地毯", "一面镜子", "一张机票", "一张门票", "一副耳机",
        "一个水壶", "一床被子", "一条围巾", "一台冰箱", "一套餐具", "一把雨伞",
    ),
}  # fmt: skip
MANY: dict[Language, tuple[str, ...]] = {
    "en": (
        "books", "cars", "chairs", "plants", "tickets", "apples", "eggs", "bottles", "photos",
        "files", "shirts", "toys", "cups", "plates", "lamps", "trees", "stamps", "coins",
        "cards", "pens", "bikes", "boxes", "emails", "songs", "tables", "bricks", "tiles",
        "bags", "phones", "keys", "flowers", "pencils",
    ),
    "zh": (
        "本书", "辆车", "把椅子", "盆花", "张票", "个苹果", "个鸡蛋", "个瓶子", "张照片", "个文件",
        "件衬衫", "个玩具", "个杯子", "个盘子", "盏灯", "棵树", "张邮票", "枚硬币", "张卡片", "支笔",
        "辆自行车", "个箱子", "封邮件", "首歌", "张桌子", "块砖", "个袋子", "部手机", "把钥匙", "支铅笔",
    ),
}  # fmt: skip
