"""How people ask about clock times and durations."""

# ruff: noqa: E501 - sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.names import PEOPLE

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks.base import Language

AFTER: dict[Language, tuple[str, ...]] = {
    "en": (
        "What time is it {d} after {t}?", "It is {t}. What time will it be in {d}?", "{t} plus {d}?", "Add {d} to {t}.",
        "If it is {t} now, what time is it in {d}?", "What time is {d} later than {t}?", "{t} + {d} = ?", "what will the clock show {d} after {t}?",
        "I put a cake in the oven at {t} for {d}. When is it done?", "A train leaves at {t} and arrives {d} later. When does it arrive?",
        "The {act} starts at {t} and lasts {d}. When does it end?", "My {act} begins at {t} and takes {d}. When is it over?",
        "The {act} starts at {t} and goes on for {d}. What time does it finish?", "The {act} takes exactly {d}. It starts at {t}. At what time does it end?",
        "At what time does the {act} end if it starts at {t} and lasts {d}?", "When will the {act} be over? It began at {t} and it takes {d}.",
        "The {act} is {d} long and starts at {t}. What's the end time?", "{name} starts the {job} at {t} and needs {d}. When does {name} finish?",
        "{act}: start {t}, duration {d}. End?", "Start: {t}. Duration: {d}. What is the finishing time?", "start {t}, length {d}, end = ?",
        "{name} leaves at {t} and gets there after {d}. At what time does {name} arrive?", "I leave at {t}. The drive takes {d}. When do I get there?",
        "The {ride} departs at {t} and takes {d}. What is the arrival time?", "The {ride} is on the way for {d} and left at {t}. When does it arrive?",
        "My {ride} was supposed to leave at {t} but it is {d} late. When does it leave?", "The {ride} should come at {t}, but it's delayed by {d}. What time will it come?",
        "My watch says {t}. What will it say in {d}?", "It's {t} now. What time will it be {d} from now?", "what time is {d} from {t}",
        "{d} from now, what time is it, if now it's {t}?", "{d} after {t} is what time?", "Which time is {d} after {t}?", "{d} past {t}: what time?",
        "I'd like to know what time it is {d} after {t}.", "Can you tell me the time {d} after {t}?", "Find the time {d} later than {t}.",
        "Any idea what time it will be {d} after {t}?", "If I start at {t} and work for {d}, when am I done?", "I set a timer for {d} at {t}. When does it ring?",
        "{name} went to sleep at {t} and slept for {d}. What time did {name} wake up?", "The clock shows {t}. Move it forward by {d}. What does it show now?",
        "We meet {d} after {t}. What time is that?", "{t}, and then {d} more. What time is that?", "Counting {d} on from {t}, which time do you reach?",
        "The shop closes {d} after {t}. When does it close?", "The battery was full at {t} and lasts {d}. When will it be empty?",
        "I took a pill at {t} and must take the next one {d} later. At what time?", "Postpone the {act} from {t} by {d}. What's the new time?",
        "The {act} starts {d} later than planned. It was planned for {t}. When does it start now?", "It's {t} and the {act} starts in {d}. At what time is that?",
        "What's the time {d} after {t}?", "Starting at {t}, what time is it after another {d}?", "Calculate the end of the {act}: it begins at {t} and lasts {d}.",
    ),
    "zh": (
        "现在是{t}，过{d}是几点？", "{t}再过{d}是几点？", "{t}加{d}是几点？", "{t}之后{d}是什么时间？", "{t}+{d}=?",
        "电影{t}开始，放映{d}，几点结束？", "火车{t}出发，行驶{d}，几点到？", "一节课{t}开始，上{d}，什么时候下课？",
        "从{t}开始做作业，做了{d}，几点做完？", "{d}后是几点？现在{t}。", "{act}{t}开始，持续{d}，几点结束？", "{act}{t}开始，一共{d}，什么时候结束？",
        "{act}从{t}开始，要{d}，结束时是几点？", "{act}时长{d}，{t}开始，几点完？", "{t}开始{do}，用了{d}，结束时几点？", "开始时间{t}，时长{d}，结束时间是？",
        "{name}{t}出门，路上花了{d}，几点到的？", "{name}{t}开始{do}，{d}后结束，那时是几点？", "{ride}{t}开，要走{d}，几点到站？", "{ride}{t}出发，{d}后到达，到达时间是几点？",
        "{ride}原定{t}发车，晚点{d}，几点发车？", "{ride}本来{t}到，晚了{d}，实际几点到？", "我的表显示{t}，{d}以后显示几点？", "现在{t}，再等{d}是几点？",
        "现在时间是{t}，{d}之后呢？", "{t}过了{d}是几点几分？", "{t}往后推{d}是几点？", "{t}的{d}后是几点？", "从{t}算起，{d}以后是什么时间？", "{name}{t}睡着，睡了{d}，几点醒的？",
        "蛋糕{t}放进烤箱，烤{d}，几点烤好？", "我{t}定了{d}的闹钟，几点响？", "{act}原定{t}，推迟{d}，改到几点？", "商店在{t}之后{d}关门，几点关门？", "电池{t}充满，能用{d}，几点没电？",
        "如果{t}开始工作，工作{d}，几点下班？", "求{t}之后{d}的时刻。", "求结束时间：{t}开始，{d}。", "我想知道{t}再过{d}是几点。", "几点结束？{act}{t}开始，需要{d}。", "钟面显示{t}，再走{d}，显示几点？",
    ),
}  # fmt: skip
BEFORE: dict[Language, tuple[str, ...]] = {
    "en": (
        "What time was it {d} before {t}?", "It is {t}. What time was it {d} ago?", "{t} minus {d}?", "Subtract {d} from {t}.",
        "I must be at the office at {t} and the way takes {d}. When do I have to leave?", "{t} - {d} = ?", "What time is {d} earlier than {t}?", "Which time is {d} before {t}?",
        "The bus arrives at {t} after a ride of {d}. When did it leave?", "The {act} ended at {t} after {d}. When did it start?",
        "The {act} finished at {t}. It lasted {d}. At what time did it begin?", "The {act} took {d} and was over at {t}. When did it begin?",
        "When did the {act} start if it lasted {d} and ended at {t}?", "At what time did the {act} begin? It ended at {t} after {d}.",
        "{act}: end {t}, duration {d}. Start?", "End: {t}. Duration: {d}. What was the starting time?", "end {t}, length {d}, start = ?",
        "{name} finished the {job} at {t}, after {d} of work. When did {name} start?", "{name} arrived at {t} after travelling for {d}. When did {name} set off?",
        "The {ride} arrives at {t} and takes {d}. What is the departure time?", "The {ride} got in at {t} after {d} on the way. When did it depart?",
        "I have to be there at {t}. The trip takes {d}. What time must I leave?", "I want to arrive at {t}, and it takes {d} to get there. When should I set off?",
        "My {ride} goes at {t} and I need {d} to the station. When must I leave home?", "The {ride} came at {t}, {d} late. When was it due?",
        "It's {t} now. What was the time {d} ago?", "what time was {d} before {t}", "{d} before {t} is what time?", "{d} ago it was what time? It's {t} now.",
        "My watch says {t}. What did it say {d} ago?", "{d} earlier than {t}: what time?", "Find the time {d} earlier than {t}.", "Take {d} off {t}.", "Go back {d} from {t}. What time is it?",
        "Counting {d} back from {t}, which time do you reach?", "I'd like to know what time it was {d} before {t}.", "Can you tell me the time {d} before {t}?",
        "{name} woke up at {t} after sleeping {d}. When did {name} fall asleep?", "The cake must be ready at {t} and bakes for {d}. When do I put it in the oven?",
        "The food must be ready at {t} and cooking takes {d}. When do I have to start cooking?", "The timer rang at {t}. I had set it for {d}. When did I set it?",
        "The {act} begins at {t}. I want to be there {d} early. What time is that?", "The {act} starts {d} earlier than planned. It was planned for {t}. When does it start now?",
        "The clock shows {t}. Turn it back by {d}. What does it show now?", "My clock is {d} fast and shows {t}. What is the real time?",
        "The power went out {d} before {t}. What time was that?", "The parcel came {d} ago and it is {t} now. When did it come?", "What's the time {d} before {t}?",
    ),
    "zh": (
        "现在是{t}，{d}前是几点？", "{t}之前{d}是几点？", "{t}减{d}是几点？", "{t}-{d}=?", "{t}的{d}以前是什么时间？",
        "电影放映了{d}，{t}结束，几点开始的？", "要在{t}到校，路上要{d}，几点出发？", "火车行驶{d}，{t}到达，几点出发的？",
        "{act}{t}结束，持续了{d}，几点开始的？", "{act}用了{d}，{t}结束，什么时候开始的？", "{t}结束的{act}进行了{d}，开始时间是几点？", "结束时间{t}，时长{d}，开始时间是？",
        "{name}{t}到家，路上花了{d}，几点出发的？", "{name}{do}花了{d}，{t}结束，几点开始的？", "{ride}{t}到站，一共开了{d}，几点发车的？", "{ride}要走{d}，{t}到达，发车时间是几点？",
        "{ride}晚点{d}，{t}才到，原定几点到？", "我要在{t}赶到，路上需要{d}，最晚几点出发？", "{ride}{t}开，去车站要{d}，几点必须出门？", "现在{t}，{d}以前是几点？", "现在时间是{t}，{d}之前呢？",
        "我的表显示{t}，{d}前显示几点？", "{t}往前推{d}是几点？", "{t}往回数{d}是几点？", "比{t}早{d}是几点？", "{t}提前{d}是几点？", "从{t}倒推{d}，是什么时间？", "{name}{t}醒来，睡了{d}，几点睡着的？",
        "蛋糕要在{t}烤好，需要烤{d}，几点放进烤箱？", "闹钟{t}响了，当时定的是{d}，几点定的？", "{act}原定{t}，提前{d}，改到几点？", "钟面显示{t}，往回拨{d}，显示几点？", "我的钟快了{d}，显示{t}，实际是几点？",
        "求{t}之前{d}的时刻。", "求开始时间：{d}，{t}结束。", "我想知道{t}的{d}前是几点。", "几点开始的？{act}{d}，{t}结束。",
    ),
}  # fmt: skip
BETWEEN: dict[Language, tuple[str, ...]] = {
    "en": (
        "How long is it from {a} to {b}?", "How much time is there between {a} and {b}?", "from {a} to {b}: how long?",
        "I slept from {a} to {b}. How long did I sleep?", "How many hours and minutes are there from {a} to {b}?",
        "The shop is open from {a} to {b}. How long is that?", "Time difference between {a} and {b}?", "{a} to {b} is how long?",
        "What is the duration from {a} until {b}?", "The {act} starts at {a} and ends at {b}. How long is it?", "The {act} runs from {a} to {b}. How long does it last?",
        "The {act} began at {a} and was over at {b}. How long did it take?", "How long does the {act} last if it starts at {a} and finishes at {b}?",
        "{act}: {a} to {b}. Duration?", "Start {a}, end {b}. How long?", "How long was the {act}? It started at {a} and ended at {b}.",
        "{name} worked on the {job} from {a} until {b}. How much time did {name} spend?", "{name} left at {a} and arrived at {b}. How long was {name} on the way?",
        "A train leaves at {a} and arrives at {b}. How long does the trip take?", "The {ride} departs at {a} and arrives at {b}. How long is the journey?",
        "Departure {a}, arrival {b}: travel time?", "The {ride} leaves at {a} and gets in at {b}. What's the travel time?", "It's {a}. How long until {b}?",
        "It is {a} now. How much time is left until {b}?", "How long do I have to wait if it's {a} and the {ride} comes at {b}?", "The {act} starts at {b} and it's {a} now. How long do I have to wait?",
        "If it is {a} now, how long is it till {b}?", "I got here at {a} and it's {b} now. How long have I been here?", "How much time passes from {a} to {b}?", "How much time has gone by between {a} and {b}?",
        "Find the elapsed time from {a} to {b}.", "elapsed time: {a} - {b}", "Work out the time between {a} and {b}.", "Calculate how long it is from {a} till {b}.", "How many hours and minutes between {a} and {b}?",
        "I'd like to know how long it is from {a} to {b}.", "Can you tell me how much time there is from {a} to {b}?", "What's the length of time from {a} to {b}?", "The time went from {a} to {b}. How much is that?",
        "My shift begins at {a} and ends at {b}. How long do I work?", "The power was off from {a} to {b}. For how long?", "I was on the phone from {a} to {b}. How long did I talk?",
        "The rain started at {a} and stopped at {b}. How long did it rain?", "The download began at {a} and was done at {b}. How long did it take?", "Between {a} and {b} there are how many hours and minutes?",
        "The {ride} should have come at {a} but came at {b}. How late was it?", "How much later than {a} is {b}?", "The museum opens at {a} and closes at {b}. How long can I stay?", "From {a} till {b}, how long is that?",
    ),
    "zh": (
        "从{a}到{b}有多长时间？", "{a}到{b}是几小时几分钟？", "{a}和{b}相差多久？", "电影{a}开始，{b}结束，放映了多长时间？", "火车{a}出发，{b}到达，路上用了多久？",
        "商店从{a}开到{b}，营业多长时间？", "{a}到{b}经过了多少时间？", "小明{a}睡觉，{b}起床，睡了多久？", "求{a}到{b}的时间差。",
        "{act}{a}开始，{b}结束，用了多长时间？", "{act}从{a}到{b}，一共多久？", "{act}{a}开始，{b}结束，持续了几小时几分钟？", "{act}多长时间？{a}开始，{b}结束。", "开始{a}，结束{b}，时长是多少？",
        "{name}从{a}到{b}一直在{do}，花了多少时间？", "{name}{a}出门，{b}到达，路上花了多久？", "{ride}{a}开，{b}到，全程多长时间？", "{ride}{a}发车，{b}到站，行驶了几小时几分钟？", "现在{a}，离{b}还有多久？", "现在是{a}，到{b}还要等多长时间？",
        "{ride}{b}来，现在{a}，还要等多久？", "{act}{b}开始，现在{a}，还有多长时间？", "我{a}到的，现在{b}，我待了多久？", "{a}至{b}共多长时间？", "{a}到{b}，过了多久？", "{a}与{b}之间隔了多长时间？", "从{a}起到{b}止，是多长时间？",
        "算一算{a}到{b}有多久。", "我想知道{a}到{b}有多长时间。", "你知道从{a}到{b}是多久吗？", "{name}上班从{a}到{b}，工作多长时间？", "停电从{a}到{b}，停了多久？", "雨{a}开始下，{b}停，下了多长时间？", "下载{a}开始，{b}完成，用了多久？",
        "博物馆{a}开门，{b}关门，开放多长时间？", "{ride}本该{a}到，结果{b}才到，晚了多久？", "{b}比{a}晚多久？", "时间从{a}走到{b}，过去了几小时几分钟？",
    ),
}  # fmt: skip
ADD: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is {a} plus {b}?", "Add {a} and {b}.", "{a} + {b} = ?", "{a} and {b}: how long in total?", "How long are {a} and {b} together?", "Total of {a} and {b}?",
        "I worked {a} yesterday and {b} today. How long is that altogether?", "The first film lasts {a}, the second {b}. How long are both together?",
        "One part takes {a}, the other {b}. How much time is that in all?", "Sum of {a} and {b}", "The {act} took {a} and the way home {b}. How long is that together?",
        "First {a}, then {b}. What's the total time?", "{name} practised {a} in the morning and {b} in the evening. How long in all?", "I spent {a} on the {job} and {b} on the way. How much time is that altogether?",
        "The flight takes {a} and the bus ride {b}. How long am I on the way?", "We drove {a}, then another {b}. How long did we drive in total?", "What do {a} and {b} add up to?", "How much is {a} and {b}?",
        "Put together {a} and {b}.", "{a} plus another {b} makes how long?", "Combined time of {a} and {b}?", "total time: {a}, {b}", "Calculate the total duration: {a} and {b}.", "If one {act} lasts {a} and another one {b}, how long are they combined?",
        "The first half of the {act} took {a}, the second half {b}. How long was all of it?", "{name} waited {a} and then {b} more. What is the whole waiting time?", "I slept {a} and later another {b}. How much sleep did I get?",
        "Find the sum of {a} and {b}.", "I'd like to know what {a} and {b} make together.", "To {a} add {b}.", "{a} on top of {b} is how long?", "Two videos, {a} and {b} long. How long do I need to watch both?", "What's {a} + {b}?",
    ),
    "zh": (
        "{a}加{b}是多长时间？", "{a}+{b}=?", "第一部电影{a}，第二部{b}，一共多长时间？", "昨天学习{a}，今天学习{b}，一共多久？", "{a}和{b}一共是多少时间？", "求{a}与{b}的和。", "{a}再加上{b}等于多久？",
        "上半场{a}，下半场{b}，共多长时间？", "{do}用了{a}，回家用了{b}，总共多久？", "{name}上午练了{a}，下午练了{b}，一共练了多长时间？", "坐飞机{a}，坐车{b}，路上共多久？", "先走了{a}，又走了{b}，总共走了多长时间？", "{a}与{b}合起来是多久？",
        "{a}加上{b}得多少？", "把{a}和{b}加起来。", "两段时间分别是{a}和{b}，总时长是多少？", "两段视频，一段{a}，一段{b}，全看完要多久？", "{name}等了{a}，又等了{b}，一共等了多久？", "做作业{a}，{do}{b}，合计多长时间？", "总时间：{a}，{b}",
        "{a}、{b}，两个时间的总和是多少？", "第一次{a}，第二次{b}，加起来多久？", "睡了{a}，后来又睡了{b}，共睡了多长时间？", "计算{a}+{b}。",
    ),
}  # fmt: skip
_WORDS: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "act": (
            "film", "concert", "lesson", "meeting", "match", "show", "party", "lecture", "training", "exam", "course", "play", "rehearsal",
            "workshop", "game", "tour", "wedding", "race", "interview", "movie", "class", "conference", "repair", "shift", "documentary",
            "hike", "ceremony", "tournament", "cleaning", "test", "festival", "video call", "painting job", "musical", "webinar",
        ),
        "job": (
            "report", "repair", "puzzle", "essay", "painting", "cleaning", "worksheet", "presentation", "poster", "laundry", "homework",
            "drawing", "translation", "packing", "model plane", "ironing", "garden work", "letter", "project",
        ),
        "ride": (
            "train", "bus", "ferry", "plane", "coach", "flight", "ship", "tram", "taxi", "boat", "night train", "shuttle", "underground",
            "express", "minibus",
        ),
        "name": PEOPLE["en"],
    },
    "zh": {
        "act": (
            "开会", "上课", "考试", "比赛", "音乐会", "培训", "彩排", "讲座", "参观", "打扫", "聚会", "面试", "训练", "演出", "跑步",
            "直播", "画展", "手术", "修车", "婚礼", "健身", "家长会", "运动会", "话剧", "实验", "爬山", "游泳", "排练", "值班", "钓鱼",
        ),
        "do": (
            "开会", "上课", "打扫", "训练", "跑步", "健身", "修车", "爬山", "游泳", "排练", "值班", "钓鱼", "做实验", "写作业", "看书",
            "画画", "弹琴", "下棋", "种菜", "整理房间", "做饭", "搬家", "写报告",
        ),
        "ride": ("火车", "公交车", "高铁", "飞机", "轮船", "大巴", "地铁", "航班", "班车", "动车", "长途车", "渡轮", "校车", "客车"),
        "name": PEOPLE["zh"],
    },
}  # fmt: skip


def draw_words(rng: Random, language: Language) -> dict[str, str]:
    """Draw who does what, and what they travel by."""
    return {slot: rng.choice(words) for slot, words in _WORDS[language].items()}
