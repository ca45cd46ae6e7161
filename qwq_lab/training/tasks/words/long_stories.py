"""Stories with three and four steps, as the module ``_stories`` describes them."""

# ruff: noqa: E501 - sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.more_long_stories import MORE_LONG_STORIES
from qwq_lab.training.tasks.words.stories import Story

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

LONG_STORIES: dict[Language, tuple[Story, ...]] = {
    "en": (
        *MORE_LONG_STORIES["en"],
        Story("{A} [buys|takes] {a} {thing} for {b} dollars each and {B} [buys|takes] {c} for {d} "
              "dollars each. How much more does {A} pay than {B}?",
              "a 3-12, b 3-9, c 2-9, d 2-9", "{A} a, price b, {B} c, price d",
              "{A} pays p=a*b; {B} pays q=c*d; more r=p-q"),
        Story("{A} has {a} {thing} and {B} has {b} more than {A}. They put all of them in boxes "
              "of {c}. How many boxes [do they fill|are there]?",
              "c 2-9, k 4-15, t=c*k, a 2-40, e=t-a, b=e-a", "{A} a, more b, in a box c",
              "{B} p=a+b; in all q=a+p; boxes r=q/c"),
        Story("{A} has {a} hens and each lays {b} eggs a week. {A} sells {c} of the eggs and packs "
              "the rest in boxes of {d}. How many boxes does {A} fill?",
              "d 2-9, k 2-12, e=d*k, a 3-12, b 3-7, f=a*b, c=f-e",
              "hens a, eggs of each b, sells c, in a box d",
              "eggs p=a*b; rest q=p-c; boxes r=q/d"),
        Story("{A} reads {a} pages a day for {b} days and then {c} pages a day for {d} days. How "
              "many pages does {A} read[ in all| altogether|]?",
              "a 2-20, b 2-9, c 2-20, d 2-9", "a day a, days b, then a day c, days d",
              "first p=a*b; then q=c*d; pages r=p+q"),
        Story("A cinema has {a} rows of {b} seats. {c} seats are taken, and {d} more people sit "
              "down. How many seats are [free|still free|empty]?",
              "a 3-12, b 5-15, c 2-50, d 2-40", "rows a, in a row b, taken c, more d",
              "seats p=a*b; free q=p-c; free now r=q-d"),
        Story("{A} saves {a} dollars a month for {b} months, gets {c} dollars as a present and buys "
              "a game for {d} dollars. How much [money is left|does {A} have left]?",
              "a 3-20, b 2-12, c 5-50, d 10-90", "a month a, months b, present c, game d",
              "saved p=a*b; then q=p+c; left r=q-d"),
        Story("A train has {a} cars with {b} seats each. {c} people get on at the first stop and "
              "{d} at the second. How many seats [stay empty|are empty|are left]?",
              "a 3-9, b 10-20, c 5-60, d 5-60", "cars a, seats b, first c, second d",
              "seats p=a*b; people q=c+d; empty r=p-q"),
        Story("{A} bakes {a} trays of {b} cookies, eats {c} and shares the rest equally among {d} "
              "friends. How many [does each friend get|cookies does each get]?",
              "d 2-9, k 2-9, e=d*k, a 2-8, b 3-12, f=a*b, c=f-e",
              "trays a, on each b, eats c, friends d", "baked p=a*b; rest q=p-c; each r=q/d"),
        Story("A garden is {a} m long and {b} m wide. A fence around it costs {c} dollars a meter. "
              "How much does the fence cost?", "a 3-30, b 2-20, c 2-9, t 2-2",
              "long a, wide b, a meter c, times t",
              "long and wide p=a+b; around q=p*t; cost r=q*c"),
        Story("A printer prints {a} pages a minute. It runs for {b} minutes and later for {c} "
              "minutes. {d} pages are [bad|spoiled]. How many pages are good?",
              "a 2-20, b 2-9, c 2-9, d 1-30", "a minute a, first b, later c, bad d",
              "minutes p=b+c; pages q=p*a; good r=q-d"),
        Story("{A} packs {a} boxes with {b} {thing} each, and {c} are left over. {A} gives {d} boxes "
              "to {B}. How many {thing} does {A} have now?",
              "a 4-12, b 2-12, c 1-11, d 1-9", "boxes a, in each b, left over c, gives d",
              "boxes p=a-d; in boxes q=p*b; now r=q+c"),
        Story("{A} is {a} years old and {B} is {b} years older. How old will they be together in "
              "{c} years?", "a 3-40, b 2-30, c 2-20", "{A} a, older b, years c",
              "{B} p=a+b; {A} then q=a+c; {B} then r=p+c; together s=q+r"),
        Story("{A} buys {a} {thing} at {b} dollars each and {c} books at {d} dollars each and pays "
              "with {e} dollars. How much change does {A} get?",
              "a 2-9, b 2-6, c 2-6, d 3-12, e 50-200",
              "things a, price b, books c, price d, pays e",
              "things p=a*b; books q=c*d; cost r=p+q; change s=e-r"),
        Story("A shop has {h} {thing}. It sells {c} on Monday and {d} on Tuesday, gets {i} new ones "
              "and puts all of them on {e} shelves equally. How many are on each shelf?",
              "e 2-6, k 3-15, f=e*k, i 2-30, j=f-i, d 2-30, l=j+d, c 2-30, h=l+c",
              "had h, sold c, sold d, new i, shelves e",
              "after Monday p=h-c; after Tuesday q=p-d; now r=q+i; each s=r/e"),
        Story("{A} walks {a} km a day for {b} days and then {c} km a day for {d} days. The whole way "
              "is {e} km. How [far is it still|many km are left]?",
              "a 3-15, b 2-7, c 3-15, d 2-7, e 60-250",
              "a day a, days b, then a day c, days d, way e",
              "first p=a*b; then q=c*d; walked r=p+q; still s=e-r"),
        Story("{a} girls and {b} boys go on a trip, but {c} of them are ill. The others travel in "
              "{d} cars equally and each pays {e} dollars. How much does one car pay?",
              "d 2-5, k 3-6, t=d*k, c 1-6, u=t+c, a 3-15, b=u-a, e 2-9",
              "girls a, boys b, ill c, cars d, each pays e",
              "pupils p=a+b; go q=p-c; in a car r=q/d; a car pays s=r*e"),
        Story("{A} has {a} bags of {b} {thing} and {B} has {c} bags of {d}. They put them together "
              "and give {e} away. How many {thing} are left?",
              "a 2-9, b 2-12, c 2-9, d 2-12, e 2-40",
              "{A} bags a, in each b, {B} bags c, in each d, give e",
              "{A} p=a*b; {B} q=c*d; together r=p+q; left s=r-e"),
        Story("{A} earns {a} dollars an hour and works {b} hours a day for {c} days. {A} spends {d} "
              "dollars on food and {e} dollars on a ticket. How much is left?",
              "a 3-9, b 3-8, c 2-6, d 2-40, e 2-40",
              "an hour a, hours b, days c, food d, ticket e",
              "a day p=a*b; earned q=p*c; then r=q-d; left s=r-e"),
        Story("A bus starts with {a} people. At the first stop {b} get off and {c} get on, at the "
              "second {d} get off and {e} get on. How many people are on the bus now?",
              "a 10-60, b 2-20, c 2-20, d 2-20, e 2-20",
              "start a, off b, on c, off d, on e",
              "stay p=a-b; then q=p+c; stay r=q-d; now s=r+e"),
        Story("{A} picks {a} {thing} and {B} picks {b} times as many. {c} of them are bad. They share "
              "the good ones equally between the two. How many does each get?",
              "a 2-15, b 2-5, u=a*b, v=a+u, t 2-2, k 2-20, w=t*k, c=v-w",
              "{A} a, times b, bad c, people t",
              "{B} p=a*b; in all q=a+p; good r=q-c; each s=r/t"),
        Story("{A} buys {a} packs of {b} {thing}. {A} uses {c} a day for {d} days and then buys {e} "
              "more. How many {thing} does {A} have now?",
              "a 3-9, b 5-12, c 2-6, d 2-7, e 2-30", "packs a, in each b, a day c, days d, buys e",
              "bought p=a*b; used q=c*d; left r=p-q; now s=r+e"),
    ),
    "zh": (
        *MORE_LONG_STORIES["zh"],
        Story("{A}买了{a}{m}{thing}，每{m}{b}元，{B}买了{c}{m}，每{m}{d}元。{A}比{B}多付多少元？",
              "a 3-12, b 3-9, c 2-9, d 2-9", "{A}a，单价b，{B}c，单价d",
              "{A}付p=a*b；{B}付q=c*d；多付r=p-q"),
        Story("{A}有{a}{m}{thing}，{B}比{A}多{b}{m}，他们把{thing}都装进盒子，每盒{c}{m}。[可以装多少盒|"
              "一共装多少盒]？", "c 2-9, k 4-15, t=c*k, a 2-40, e=t-a, b=e-a",
              "{A}a，多b，每盒c", "{B}p=a+b；一共q=a+p；盒数r=q/c"),
        Story("{A}养了{a}只母鸡，每只每周下{b}个蛋。{A}卖了{c}个，剩下的每{d}个装一盒，可以装多少盒？",
              "d 2-9, k 2-12, e=d*k, a 3-12, b 3-7, f=a*b, c=f-e",
              "母鸡a，每只b，卖了c，每盒d", "鸡蛋p=a*b；剩下q=p-c；盒数r=q/d"),
        Story("{A}先每天读{a}页书，读了{b}天，后来每天读{c}页，读了{d}天。{A}一共读了多少页？",
              "a 2-20, b 2-9, c 2-20, d 2-9", "每天a，天数b，后来每天c，天数d",
              "先读p=a*b；后读q=c*d；一共r=p+q"),
        Story("电影院有{a}排座位，每排{b}个。已经坐了{c}人，又来了{d}人。还有多少个空座位？",
              "a 3-12, b 5-15, c 2-50, d 2-40", "排数a，每排b，已坐c，又来d",
              "座位p=a*b；空位q=p-c；还空r=q-d"),
        Story("{A}每月存{a}元，存了{b}个月，又收到{c}元红包，然后花{d}元买了游戏，还剩多少元？",
              "a 3-20, b 2-12, c 5-50, d 10-90", "每月a，月数b，红包c，游戏d",
              "存了p=a*b；共有q=p+c；剩下r=q-d"),
        Story("一列火车有{a}节车厢，每节{b}个座位。第一站上来{c}人，第二站上来{d}人。还空多少个座位？",
              "a 3-9, b 10-20, c 5-60, d 5-60", "车厢a，每节b，第一站c，第二站d",
              "座位p=a*b；人数q=c+d；空位r=p-q"),
        Story("{A}烤了{a}盘饼干，每盘{b}块，吃了{c}块，剩下的平均分给{d}个朋友。每个朋友得到多少块？",
              "d 2-9, k 2-9, e=d*k, a 2-8, b 3-12, f=a*b, c=f-e",
              "盘数a，每盘b，吃了c，朋友d", "一共p=a*b；剩下q=p-c；每人r=q/d"),
        Story("一个花园长{a}米，宽{b}米，四周围栏每米{c}元。围栏一共要多少元？",
              "a 3-30, b 2-20, c 2-9, t 2-2", "长a，宽b，每米c，倍数t",
              "长加宽p=a+b；一周q=p*t；总价r=q*c"),
        Story("打印机每分钟打{a}页，先打了{b}分钟，后来又打了{c}分钟，其中{d}页坏了。好的有多少页？",
              "a 2-20, b 2-9, c 2-9, d 1-30", "每分钟a，先b，后c，坏了d",
              "分钟p=b+c；页数q=p*a；好的r=q-d"),
        Story("{A}装了{a}盒{thing}，每盒{b}{m}，还多出{c}{m}。{A}送给{B}{d}盒，{A}现在有多少{m}？",
              "a 4-12, b 2-12, c 1-11, d 1-9", "盒数a，每盒b，多出c，送出d",
              "盒数p=a-d；盒中q=p*b；现有r=q+c"),
        Story("{A}今年{a}岁，{B}比{A}大{b}岁。{c}年后两人一共多少岁？",
              "a 3-40, b 2-30, c 2-20", "{A}a，大b，过c",
              "{B}p=a+b；那时{A}q=a+c；那时{B}r=p+c；一共s=q+r"),
        Story("{A}买了{a}{m}{thing}，每{m}{b}元，又买了{c}本书，每本{d}元，付了{e}元，应找回多少元？",
              "a 2-9, b 2-6, c 2-6, d 3-12, e 50-200", "数量a，单价b，书c，单价d，付了e",
              "{thing}p=a*b；书q=c*d；总价r=p+q；找回s=e-r"),
        Story("商店有{h}{m}{thing}，星期一卖了{c}{m}，星期二卖了{d}{m}，又进货{i}{m}，然后平均放在{e}个"
              "架子上。每个架子有多少{m}？",
              "e 2-6, k 3-15, f=e*k, i 2-30, j=f-i, d 2-30, l=j+d, c 2-30, h=l+c",
              "原有h，卖了c，卖了d，进货i，架子e",
              "星期一后p=h-c；星期二后q=p-d；现有r=q+i；每个s=r/e"),
        Story("{A}先每天走{a}千米，走了{b}天，后来每天走{c}千米，走了{d}天。全程{e}千米，还剩多少千米？",
              "a 3-15, b 2-7, c 3-15, d 2-7, e 60-250", "每天a，天数b，后来每天c，天数d，全程e",
              "先走p=a*b；后走q=c*d；走了r=p+q；还剩s=e-r"),
        Story("{a}个女生和{b}个男生去旅行，其中{c}人生病没去。其余的人平均坐{d}辆车，每人付{e}元。一辆车"
              "的人一共付多少元？", "d 2-5, k 3-6, t=d*k, c 1-6, u=t+c, a 3-15, b=u-a, e 2-9",
              "女生a，男生b，生病c，车d，每人e", "全班p=a+b；去了q=p-c；每车r=q/d；每车付s=r*e"),
        Story("{A}有{a}袋{thing}，每袋{b}{m}，{B}有{c}袋，每袋{d}{m}。他们合在一起，送出{e}{m}，还剩"
              "多少{m}？", "a 2-9, b 2-12, c 2-9, d 2-12, e 2-40",
              "{A}袋数a，每袋b，{B}袋数c，每袋d，送出e",
              "{A}p=a*b；{B}q=c*d；一共r=p+q；剩下s=r-e"),
        Story("{A}每小时挣{a}元，每天工作{b}小时，工作了{c}天，吃饭花了{d}元，买票花了{e}元，还剩多少元？",
              "a 3-9, b 3-8, c 2-6, d 2-40, e 2-40", "每小时a，小时b，天数c，吃饭d，买票e",
              "每天p=a*b；挣了q=p*c；还有r=q-d；剩下s=r-e"),
        Story("公共汽车上有{a}人，第一站下了{b}人，上来{c}人，第二站下了{d}人，上来{e}人。现在车上有多少"
              "人？", "a 10-60, b 2-20, c 2-20, d 2-20, e 2-20", "原有a，下车b，上车c，下车d，上车e",
              "留下p=a-b；车上q=p+c；留下r=q-d；现有s=r+e"),
        Story("{A}摘了{a}{m}{thing}，{B}摘的是{A}的{b}倍，其中{c}{m}是坏的。两人平分好的，每人得多少{m}？",
              "a 2-15, b 2-5, u=a*b, v=a+u, t 2-2, k 2-20, w=t*k, c=v-w",
              "{A}a，倍数b，坏的c，人数t", "{B}p=a*b；一共q=a+p；好的r=q-c；每人s=r/t"),
        Story("{A}买了{a}包{thing}，每包{b}{m}，每天用{c}{m}，用了{d}天，后来又买了{e}{m}。{A}现在有多少"
              "{m}？", "a 3-9, b 5-12, c 2-6, d 2-7, e 2-30", "包数a，每包b，每天c，天数d，又买e",
              "买了p=a*b；用了q=c*d；剩下r=p-q；现有s=r+e"),
    ),
}  # fmt: skip
