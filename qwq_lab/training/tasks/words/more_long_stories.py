"""More stories with three and four steps, several for each kind of calculation."""

# ruff: noqa: E501 - sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.stories import Story, tell_alike

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

MORE_LONG_STORIES: dict[Language, tuple[Story, ...]] = {
    "en": (
        *tell_alike(
            "a 3-12, b 3-9, c 2-9, d 2-9", "first a, of each b, second c, of each d",
            "first p=a*b; second q=c*d; more r=p-q",
            "{A} has {a} [boxes|bags] of {b} {thing}, {B} has {c} of {d}. How many more {thing} does {A} have than {B}?",
            "{A} works {a} hours for {b} dollars an hour, {B} works {c} hours for {d} dollars an hour. How much more does {A} earn?",
            "By how much is it dearer to buy {a} {thing} at {b} dollars each than {c} books at {d} dollars each?",
            "I earned {b} dollars a day for {a} days and spent {d} dollars a day for {c} days. How much is left?",
            "{A} baked {a} trays of {b} {food}. {c} children ate {d} each. How many {food} are left?",
            "{A} reads {b} pages a day for {a} days, {B} {d} pages a day for {c} days. By how many pages is {A} ahead?",
        ),
        *tell_alike(
            "c 2-9, k 4-15, t=c*k, a 2-40, e=t-a, b=e-a", "{A} a, more b, of each c",
            "{B} p=a+b; in all q=a+p; groups r=q/c",
            "{A} picks {a} {thing}. {B} picks {b} more than {A}. Together they fill bags of {c}. How many bags do they fill?",
            "A school has {a} boys and {b} more girls than boys. They form teams of {c}. How many teams are there?",
            "I have {a} {thing}, my brother has {b} more than I do. We share all of them equally among {c} friends. How many does each friend get?",
            "{A} saved {a} dollars and {B} saved {b} dollars more. With all the money they buy tickets at {c} dollars each. How many tickets is that?",
        ),
        *tell_alike(
            "d 2-9, k 2-12, e=d*k, a 3-12, b 3-7, f=a*b, c=f-e", "first a, of each b, gone c, of each d",
            "in all p=a*b; rest q=p-c; groups r=q/d",
            "{A} has {a} packs of {b} {thing}, gives away {c} and puts the rest into bags of {d}. How many bags is that?",
            "{a} trees give {b} [apples|pears|peaches] each. {c} are bad, and the good ones go into crates of {d}. How many crates are there?",
            "I earn {b} dollars an hour and work {a} hours. I spend {c} dollars and buy {thing} at {d} dollars each with the rest. How many can I buy?",
            "{a} classes send {b} children each, but {c} stay at home. The others sit in cars, {d} to a car. How many cars are needed?",
            "How many boxes of {d} can {A} fill with {a} trays of {b} {food} if {c} of the {food} are eaten first?",
            "From {a} rows of {b} plants, {c} die. {A} sells the others in sets of {d}. How many sets does {A} sell?",
        ),
        *tell_alike(
            "a 2-20, b 2-9, c 2-20, d 2-9", "a day a, days b, then a day c, days d",
            "first p=a*b; then q=c*d; in all r=p+q",
            "For {b} days {A} runs {a} km a day, then {c} km a day for {d} days. How many km does {A} run in all?",
            "I saved {a} dollars a week for {b} weeks, then {c} dollars a week for {d} weeks. How much did I save in total?",
            "A machine makes {a} {thing} an hour for {b} hours and {c} an hour for the next {d} hours. How many {thing} does it make?",
            "{A} buys {b} {food} at {a} dollars and {d} drinks at {c} dollars each. What is the total cost?",
            "What do {b} tickets at {a} dollars and {d} tickets at {c} dollars cost altogether?",
        ),
        *tell_alike(
            "a 3-12, b 5-15, c 2-50, d 2-40", "groups a, in each b, first c, then d",
            "in all p=a*b; then q=p-c; left r=q-d",
            "{A} has {a} packs of {b} {thing}, gives {c} to {B} and loses {d}. How many are left?",
            "A parking lot has {a} rows for {b} cars. {c} cars are there, and {d} more arrive. How many places stay free?",
            "{A} earns {b} dollars a day for {a} days, then pays {c} dollars for food and {d} dollars for a ticket. How much is left?",
            "I baked {a} trays of {b} {food}. We ate {c} and sold {d}. How many {food} are left?",
            "How many {thing} remain from {a} boxes of {b} if {c} are sold on Monday and {d} on Tuesday?",
            "A hall with {a} rows of {b} seats: {c} seats are sold online, {d} at the door. How many seats are empty?",
        ),
        *tell_alike(
            "a 3-20, b 2-12, c 5-50, d 10-90", "of each a, how many b, more c, gone d",
            "first p=a*b; then q=p+c; left r=q-d",
            "{A} has {b} bags of {a} {thing}, finds {c} more and gives {d} to {B}. How many does {A} have now?",
            "{A} works {b} hours for {a} dollars an hour, gets a bonus of {c} dollars and spends {d} dollars. How much money is left?",
            "A shop gets {b} crates of {a} {thing}. It already has {c} and sells {d}. How many are left?",
            "I read {a} pages a day for {b} days and {c} pages today, but I skipped {d} of all these pages. How many did I really read?",
        ),
        *tell_alike(
            "a 3-9, b 10-20, c 5-60, d 5-60", "groups a, in each b, first c, second d",
            "in all p=a*b; gone q=c+d; left r=p-q",
            "There are {a} boxes with {b} {thing} each. {A} takes {c} and {B} takes {d}. How many are left in the boxes?",
            "A ship has {a} decks with {b} cabins each. {c} cabins are taken by families and {d} by couples. How many cabins are free?",
            "{A} prints {a} sets of {b} pages. {c} pages are too dark and {d} too light. How many pages are fine?",
        ),
        *tell_alike(
            "d 2-9, k 2-9, e=d*k, a 2-8, b 3-12, f=a*b, c=f-e", "groups a, in each b, gone c, people d",
            "in all p=a*b; rest q=p-c; each r=q/d",
            "{A} buys {a} boxes of {b} {thing}, keeps {c} and gives the rest in equal parts to {d} children. How many does each child get?",
            "{a} people pay {b} dollars each. {c} dollars are spent, and the rest is split equally among {d} clubs. How much does each club get?",
            "How many {food} does each of {d} guests get if {A} bakes {a} trays of {b}, {c} burn and the rest is shared equally?",
            "I picked {a} baskets of {b} plums, ate {c} and put the rest equally into {d} jars. How many plums are in each jar?",
        ),
        *tell_alike(
            "a 3-30, b 2-20, c 2-9, t 2-2", "long a, wide b, a meter c, times t",
            "long and wide p=a+b; around q=p*t; cost r=q*c",
            "{A} puts a fence around a field of {a} m by {b} m. One meter of fence costs {c} dollars. What is the price of the whole fence?",
            "How much does it cost to put a border around a rectangular pool, {a} m long and {b} m wide, at {c} dollars a meter?",
            "A rectangular park is {a} m by {b} m. {A} runs {c} times around it. How many m is that?",
        ),
        *tell_alike(
            "a 2-20, b 2-9, c 2-9, d 1-30", "of each a, first b, then c, gone d",
            "how many p=b+c; in all q=p*a; left r=q-d",
            "{A} has {b} boxes and {B} has {c}, each with {a} {thing}. {d} {thing} are broken. How many are good?",
            "{A} works {b} hours on Monday and {c} hours on Tuesday for {a} dollars an hour and spends {d} dollars. How much is left?",
            "{b} girls and {c} boys bring {a} {food} each. {d} {food} are eaten. How many are left?",
        ),
        *tell_alike(
            "a 4-12, b 2-12, c 1-11, d 1-3", "groups a, in each b, extra c, gives d",
            "groups p=a-d; in groups q=p*b; now r=q+c",
            "{A} has {a} packs of {b} {thing} and {c} single ones. {A} loses {d} whole packs. How many {thing} does {A} still have?",
            "I had {a} full boxes of {b} {thing} and {c} loose ones. I sold {d} of the boxes. How many {thing} do I have left?",
        ),
        *tell_alike(
            "a 3-40, b 2-30, c 2-20", "{A} a, older b, years c",
            "{B} p=a+b; {A} then q=a+c; {B} then r=p+c; together s=q+r",
            "{A} is {a}. {B} is {b} years older than {A}. What will the sum of their ages be in {c} years?",
            "In {c} years, how old will {A} and {B} be together, if {A} is {a} now and {B} is {b} years older?",
        ),
        *tell_alike(
            "a 2-9, b 2-6, c 2-6, d 3-12, e 50-200", "first a, price b, second c, price d, pays e",
            "first p=a*b; second q=c*d; cost r=p+q; left s=e-r",
            "With {e} dollars in the pocket, {A} buys {a} {food} at {b} dollars and {c} drinks at {d} dollars each. How much money is left?",
            "I have ${e}. I take {a} tickets for ${b} each and {c} shirts for ${d} each. How much do I have left?",
            "A hall has {e} seats. {a} groups of {b} and {c} groups of {d} people sit down. How many seats are free?",
            "Of {e} {thing}, {A} packs {a} boxes of {b} and {c} boxes of {d}. How many {thing} are not packed?",
            "How much change is there from {e} dollars for {a} books at {b} dollars each and {c} cups at {d} dollars each?",
        ),
        *tell_alike(
            "e 2-6, k 3-15, f=e*k, i 2-30, j=f-i, d 2-30, l=j+d, c 2-30, h=l+c",
            "had h, first c, then d, new i, parts e",
            "then p=h-c; then q=p-d; now r=q+i; each s=r/e",
            "{A} has {h} {thing}, gives {c} to {B}, loses {d}, gets {i} more and puts all of them equally into {e} boxes. How many are in each box?",
            "I had {h} dollars, paid {c} for food and {d} for a ticket, got {i} dollars back and split the rest equally among {e} people. How much did each get?",
        ),
        *tell_alike(
            "a 2-9, b 2-12, c 2-9, d 2-12, e 2-40", "first a, in each b, second c, in each d, gone e",
            "first p=a*b; second q=c*d; together r=p+q; left s=r-e",
            "{A} bakes {a} trays of {b} {food} and {c} trays of {d}. {e} {food} are sold. How many {food} are left?",
            "{A} works {a} hours at {b} dollars an hour and {c} hours at {d} dollars an hour, then spends {e} dollars. How much is left?",
            "A hall has {a} rows of {b} seats and {c} rows of {d} seats. {e} seats are taken. How many seats are free?",
            "I planted {a} rows of {b} roses and {c} rows of {d} tulips. {e} flowers died. How many flowers are alive?",
        ),
        *tell_alike(
            "a 3-9, b 3-8, c 2-6, d 2-40, e 2-40", "of each a, of each b, how many c, first d, then e",
            "first p=a*b; in all q=p*c; then r=q-d; left s=r-e",
            "{c} crates hold {b} boxes each, with {a} {thing} in a box. {A} sells {d} {thing} and gives {e} to {B}. How many {thing} are left?",
            "I work {b} hours a day for {c} days at {a} dollars an hour. I pay {d} dollars for rent and {e} for food. How much do I keep?",
        ),
        *tell_alike(
            "a 10-60, b 2-20, c 2-20, d 2-20, e 2-20", "start a, off b, on c, off d, on e",
            "stay p=a-b; then q=p+c; stay r=q-d; now s=r+e",
            "{A} had {a} {thing}, lost {b}, found {c}, gave {d} to {B} and bought {e}. How many does {A} have now?",
            "A shop had {a} {thing}. On Monday it sold {b} and got {c}, on Tuesday it sold {d} and got {e}. How many are there now?",
            "I had {a} dollars. I spent {b}, earned {c}, spent {d} and earned {e} again. How many dollars do I have?",
        ),
        *tell_alike(
            "a 3-9, b 5-12, c 2-6, d 2-7, e 2-30", "first a, of each b, a day c, days d, more e",
            "first p=a*b; used q=c*d; left r=p-q; now s=r+e",
            "{A} earns {b} dollars an hour for {a} hours, spends {c} dollars a day for {d} days and then gets {e} dollars from {B}. How much does {A} have?",
            "From {a} boxes of {b} {thing}, {d} friends take {c} each. Then {A} adds {e}. How many {thing} are there now?",
        ),
    ),
    "zh": (
        *tell_alike(
            "a 3-12, b 3-9, c 2-9, d 2-9", "第一a，每个b，第二c，每个d", "第一p=a*b；第二q=c*d；多r=p-q",
            "{A}有{a}盒{thing}，每盒{b}{m}，{B}有{c}盒，每盒{d}{m}。{A}比{B}多多少{m}？",
            "{A}工作{a}小时，每小时{b}元，{B}工作{c}小时，每小时{d}元。{A}比{B}多挣多少元？",
            "我干了{a}天，每天挣{b}元，又玩了{c}天，每天花{d}元，还剩多少元？",
            "烤了{a}盘饼干，每盘{b}块，{c}个孩子每人吃了{d}块，还剩几块？",
        ),
        *tell_alike(
            "c 2-9, k 4-15, t=c*k, a 2-40, e=t-a, b=e-a", "{A}a，多b，每份c", "{B}p=a+b；一共q=a+p；份数r=q/c",
            "{A}摘了{a}{m}{thing}，{B}比{A}多摘{b}{m}，两人的合起来每{c}{m}装一袋，能装几袋？",
            "男生{a}人，女生比男生多{b}人，全体每{c}人一组，可以分成多少组？",
            "{A}存了{a}元，{B}比{A}多存{b}元，用全部的钱买{c}元一张的票，能买多少张？",
        ),
        *tell_alike(
            "d 2-9, k 2-12, e=d*k, a 3-12, b 3-7, f=a*b, c=f-e", "份数a，每份b，少了c，每组d",
            "一共p=a*b；剩下q=p-c；组数r=q/d",
            "{A}有{a}包{thing}，每包{b}{m}，送出{c}{m}，其余每{d}{m}装一盒，能装几盒？",
            "{a}棵树每棵结{b}个桃子，坏了{c}个，好的每{d}个装一筐，要几个筐？",
            "{a}个班各来{b}人，有{c}人请假，其他人每{d}人坐一辆车，需要多少辆车？",
            "我每小时挣{b}元，干了{a}小时，花了{c}元，剩下的钱买{d}元一本的书，能买几本？",
        ),
        *tell_alike(
            "a 2-20, b 2-9, c 2-20, d 2-9", "先每天a，天数b，后每天c，天数d", "先p=a*b；后q=c*d；一共r=p+q",
            "{A}前{b}天每天跑{a}千米，后{d}天每天跑{c}千米，一共跑了多少千米？",
            "{A}先每周存{a}元，存了{b}周，再每周存{c}元，存了{d}周，总共存了多少元？",
            "买{b}张{a}元的票和{d}张{c}元的票，一共要多少元？",
            "机器先每小时做{a}个，做了{b}小时，后来每小时做{c}个，做了{d}小时，共做多少个？",
        ),
        *tell_alike(
            "a 3-12, b 5-15, c 2-50, d 2-40", "份数a，每份b，先少c，再少d", "一共p=a*b；剩q=p-c；还剩r=q-d",
            "{A}有{a}盒{thing}，每盒{b}{m}，给了{B}{c}{m}，又丢了{d}{m}，还剩多少{m}？",
            "停车场有{a}排车位，每排{b}个，停了{c}辆，又来了{d}辆，还空多少个车位？",
            "我每天挣{b}元，干了{a}天，吃饭花{c}元，买票花{d}元，还剩多少元？",
            "烤了{a}盘饼干，每盘{b}块，吃了{c}块，卖了{d}块，还有几块？",
        ),
        *tell_alike(
            "a 3-20, b 2-12, c 5-50, d 10-90", "每份a，份数b，得到c，少了d", "先有p=a*b；共有q=p+c；剩下r=q-d",
            "{A}有{b}袋{thing}，每袋{a}{m}，又找到{c}{m}，送给{B}{d}{m}，现在有多少{m}？",
            "{A}干了{b}小时，每小时{a}元，另得奖金{c}元，花了{d}元，还剩多少元？",
            "商店进了{b}箱{thing}，每箱{a}{m}，店里原有{c}{m}，卖出{d}{m}，还剩几{m}？",
        ),
        *tell_alike(
            "a 3-9, b 10-20, c 5-60, d 5-60", "份数a，每份b，第一c，第二d", "一共p=a*b；少了q=c+d；剩下r=p-q",
            "有{a}箱{thing}，每箱{b}{m}，{A}拿走{c}{m}，{B}拿走{d}{m}，还剩多少{m}？",
            "宾馆有{a}层，每层{b}间房，一个团住了{c}间，另一个团住了{d}间，还空几间？",
        ),
        *tell_alike(
            "d 2-9, k 2-9, e=d*k, a 2-8, b 3-12, f=a*b, c=f-e", "份数a，每份b，少了c，人数d",
            "一共p=a*b；剩下q=p-c；每人r=q/d",
            "{A}买了{a}盒{thing}，每盒{b}{m}，自己留{c}{m}，其余平均分给{d}个孩子，每个孩子得几{m}？",
            "{a}个人每人交{b}元，用去{c}元，剩下的平分给{d}个小组，每组得多少元？",
        ),
        *tell_alike(
            "a 3-30, b 2-20, c 2-9, t 2-2", "长a，宽b，每份c，倍数t", "长加宽p=a+b；一周q=p*t；一共r=q*c",
            "给一块长{a}米、宽{b}米的长方形菜地围篱笆，每米{c}元，一共要多少元？",
            "长方形操场长{a}米，宽{b}米，{A}绕着跑了{c}圈，跑了多少米？",
        ),
        *tell_alike(
            "a 2-20, b 2-9, c 2-9, d 1-30", "每个a，先b，后c，少了d", "个数p=b+c；一共q=p*a；剩下r=q-d",
            "{A}有{b}盒{thing}，{B}有{c}盒，每盒{a}{m}，其中坏了{d}{m}，好的有多少{m}？",
            "{A}周一工作{b}小时，周二工作{c}小时，每小时{a}元，花了{d}元，还剩多少元？",
        ),
        *tell_alike(
            "a 3-40, b 2-30, c 2-20", "{A}a，大b，过c", "{B}p=a+b；那时{A}q=a+c；那时{B}r=p+c；一共s=q+r",
            "{A}{a}岁，{B}比{A}大{b}岁，再过{c}年两人年龄的和是多少？",
            "再过{c}年，{A}和{B}一共多少岁？{A}今年{a}岁，{B}比{A}大{b}岁。",
        ),
        *tell_alike(
            "a 2-9, b 2-6, c 2-6, d 3-12, e 50-200", "第一a，单价b，第二c，单价d，总共e",
            "第一p=a*b；第二q=c*d；用了r=p+q；剩下s=e-r",
            "{A}带了{e}元，买了{a}个面包，每个{b}元，又买{c}瓶饮料，每瓶{d}元，还剩多少元？",
            "礼堂有{e}个座位，来了{a}组人，每组{b}人，又来了{c}组，每组{d}人，还空几个座位？",
            "有{e}{m}{thing}，装了{a}盒，每盒{b}{m}，又装了{c}袋，每袋{d}{m}，还有多少{m}没装？",
        ),
        *tell_alike(
            "a 2-9, b 2-12, c 2-9, d 2-12, e 2-40", "第一a，每个b，第二c，每个d，少了e",
            "第一p=a*b；第二q=c*d；一共r=p+q；剩下s=r-e",
            "{A}种了{a}行玫瑰，每行{b}棵，{c}行月季，每行{d}棵，死了{e}棵，还活着多少棵？",
            "{A}干了{a}小时，每小时{b}元，又干了{c}小时，每小时{d}元，花了{e}元，还剩多少元？",
        ),
        *tell_alike(
            "a 3-9, b 3-8, c 2-6, d 2-40, e 2-40", "每个a，每份b，份数c，先少d，再少e",
            "每份p=a*b；一共q=p*c；剩r=q-d；还剩s=r-e",
            "{c}箱{thing}，每箱{b}盒，每盒{a}{m}，卖了{d}{m}，送了{e}{m}，还剩多少{m}？",
        ),
        *tell_alike(
            "a 10-60, b 2-20, c 2-20, d 2-20, e 2-20", "原有a，少b，得c，少d，得e",
            "剩下p=a-b；共有q=p+c；剩下r=q-d；现有s=r+e",
            "{A}有{a}{m}{thing}，丢了{b}{m}，找到{c}{m}，给了{B}{d}{m}，又买了{e}{m}，现在有多少{m}？",
            "商店有{a}{m}{thing}，周一卖{b}{m}、进{c}{m}，周二卖{d}{m}、进{e}{m}，现在有几{m}？",
            "我有{a}元，花了{b}元，挣了{c}元，又花{d}元，再挣{e}元，现在有多少元？",
        ),
        *tell_alike(
            "a 3-9, b 5-12, c 2-6, d 2-7, e 2-30", "份数a，每份b，每次c，次数d，又得e",
            "先有p=a*b；用了q=c*d；剩下r=p-q；现有s=r+e",
            "有{a}盒{thing}，每盒{b}{m}，{d}个人每人拿走{c}{m}，{A}又放进{e}{m}，现在有多少{m}？",
        ),
    ),
}  # fmt: skip
