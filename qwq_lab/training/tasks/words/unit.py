"""How people ask for a quantity in another unit, bare or inside a little situation."""

# ruff: noqa: E501 - sentences; Chinese characters count double

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.wording import fill, vary
from qwq_lab.training.tasks.words.names import ANYBODY

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks.base import Language

SCENE_SHARE = 0.35
# The unit is counted as 个月 but called 月.
_CALLED_MONTH = re.compile("(?<=[用以成为填换转→到])个月")
_WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Convert {q} to {u}.", "How many {u} are {q}?", "What is {q} in {u}?",
        "{q} in {u}", "{q} = ? {u}", "Change {q} into {u}.", "Express {q} in {u}.",
        "How many {u} are there in {q}?", "{q} is how many {u}?", "Write {q} in {u}.",
        "I have {q}. How much is that in {u}?", "{q} to {u}?", "Turn {q} into {u}.",
        "Could you convert {q} into {u} for me?", "{q} equals how many {u}?",
        "how many {u} in {q}", "How many {u} make {q}?", "How many {u} make up {q}?",
        "{q} -> {u}", "{q} → {u}", "convert {q} → {u}", "{q}, in {u}?", "{q} = ___ {u}",
        "Fill in the blank: {q} = ___ {u}", "Fill the gap: {q} = (  ) {u}", "Unit conversion: {q} to {u}",
        "Give {q} in {u}.", "Rewrite {q} in {u}.", "State {q} in {u}.", "Show {q} as {u}.",
        "Give me {q} as {u}.", "Put {q} into {u}.", "Convert into {u}: {q}", "Express in {u}: {q}.",
        "In {u}, how much is {q}?", "In {u}, what's {q}?", "What's {q} in {u}?", "What would {q} be in {u}?",
        "What does {q} come to in {u}?", "How much is {q} when measured in {u}?", "How much is {q} expressed in {u}?",
        "{q} corresponds to how many {u}?", "{q} is the same as how many {u}?", "{q} equals what number of {u}?",
        "How many {u} does {q} equal?", "How many {u} does {q} come to?", "How many {u} would {q} be?",
        "How many {u} do you get from {q}?", "How many {u} do I get if I convert {q}?",
        "I'd like to know how many {u} {q} is.", "I want to know what {q} is in {u}.", "Any idea how many {u} there are in {q}?",
        "Do you know how many {u} are in {q}?", "Can you tell me how many {u} {q} is?", "Could you give me {q} in {u}?",
        "Can you change {q} to {u}?", "I need {q} in {u}.", "I need to convert {q} to {u} for my homework.",
        "My book says {q}, but I need {u}.", "My worksheet says {q}. What is it in {u}?", "I've got {q} and need it in {u}.",
        "The label says {q}. How many {u} is that?", "The recipe is in other units: {q}. How many {u} is this?",
        "I measured {q}. How many {u} is that?", "I forgot how to convert {q} into {u}. What's the result?",
        "Someone told me {q}. How much is that in {u}?", "Transform {q} into {u}.", "Switch {q} to {u}.",
        "Find the number of {u} in {q}.", "Calculate how many {u} there are in {q}.", "Work out {q} in {u}.",
        "Determine the number of {u} that equals {q}.", "Tell me {q} in {u}.", "Given {q}, how many {u} is it?",
        "Quantity: {q}. Wanted: {u}.", "From {q} to {u}: what do I get?", "if something is {q}, how many {u} is that",
        "A quantity is given as {q}. Write it in {u}.", "Which number of {u} is equal to {q}?",
    ),
    "zh": (
        "{q}等于多少{u}？", "{q}是多少{u}？", "把{q}换算成{u}。", "{q}=?{u}",
        "{q}换算成{u}是多少？", "{q}合多少{u}？", "请把{q}化成{u}。", "{q}有多少{u}？",
        "单位换算：{q}=（　）{u}", "{q}用{u}表示是多少？", "帮我把{q}换成{u}。",
        "{q}=（　）{u}", "{q}=____{u}", "填空：{q}=（　）{u}", "{q}→{u}", "{q}转{u}", "{q}换{u}是多少",
        "{q}相当于多少{u}？", "{q}折合多少{u}？", "{q}就是多少{u}？", "{q}一共是多少{u}？", "{q}里有多少{u}？",
        "{q}里面包含多少{u}？", "多少{u}等于{q}？", "多少{u}才是{q}？", "多少{u}合{q}？", "将{q}换算为{u}。",
        "将{q}改写成以{u}为单位的数。", "把{q}改写成用{u}作单位。", "把{q}转换成{u}，结果是多少？", "把{q}变成{u}是多少？",
        "以{u}为单位，{q}是多少？", "用{u}作单位，{q}怎么写？", "换算成{u}：{q}", "换成{u}的话，{q}是多少？",
        "{q}如果用{u}来算，是多少？", "我有{q}，换成{u}是多少？", "量出来是{q}，合多少{u}？", "标签上写着{q}，这是多少{u}？",
        "题目给的是{q}，要求用{u}，应该是多少？", "作业里问{q}是多少{u}。", "我想知道{q}是多少{u}。", "你知道{q}有多少{u}吗？",
        "能告诉我{q}等于多少{u}吗？", "{q}怎么换成{u}？结果是多少？", "老师问{q}等于多少{u}，我不会。", "求{q}合多少{u}。",
        "算算{q}是多少{u}。", "已知某个量是{q}，用{u}表示。", "从{q}换到{u}，得多少？", "{q}，换算成{u}呢？",
    ),
}  # fmt: skip
_WORDINGS_MIXED: dict[Language, tuple[str, ...]] = {
    "en": (
        "Convert {q} to {u}.", "What is {q} in {u}?", "Write {q} in {u}.", "{q} = ? {u}",
        "{q} in {u}", "Express {q} in {u}.", "Change {q} into {u}.",
        "How much is {q} in {u}?", "Turn {q} into {u}.", "Split {q} into {u}.",
        "How many {u} are {q}?", "How many {u} are there in {q}?", "How many {u} is {q}?", "{q} to {u}?",
        "What's {q} in {u}?", "{q} is how many {u}?", "{q} makes how many {u}?", "{q} -> {u}",
        "Break {q} down into {u}.", "Break up {q} into {u}.", "Give {q} as {u}.", "Rewrite {q} as {u}.",
        "State {q} in {u}.", "Show {q} in {u}.", "Put {q} into {u}.", "In {u}, what is {q}?", "In {u}, how much is {q}?",
        "I have {q}. How many {u} is that?", "I need {q} in {u}.", "I'd like {q} written in {u}.",
        "I want to know how many {u} {q} is.", "Could you write {q} as {u}?", "Can you change {q} to {u} for me?",
        "Do you know what {q} is in {u}?", "Any idea how many {u} there are in {q}?",
        "The display shows {q}. How many {u} is that?", "My result is {q}. Write it in {u}.",
        "For my homework I must write {q} in {u}.", "What does {q} come to in {u}?", "Calculate {q} in {u}.",
        "Work out how many {u} there are in {q}.", "Express in {u}: {q}", "Convert into {u}: {q}", "{q}, but in {u}?",
        "Separate {q} into {u}.", "What would {q} be in {u}?", "{q} corresponds to how many {u}?",
    ),
    "zh": (
        "{q}是几{u}几{v}？", "{q}等于几{u}几{v}？", "把{q}换算成{u}和{v}。",
        "{q}=?{u}?{v}", "{q}合几{u}几{v}？", "{q}用{u}和{v}表示是多少？",
        "请把{q}化成{u}和{v}。", "{q}=（　）{u}（　）{v}",
        "{q}是多少{u}多少{v}？", "{q}等于多少{u}多少{v}？", "{q}换算成几{u}几{v}？", "{q}相当于几{u}几{v}？",
        "{q}就是几{u}几{v}？", "{q}折合多少{u}多少{v}？", "{q}可以写成几{u}几{v}？", "填空：{q}=（　）{u}（　）{v}",
        "{q}=____{u}____{v}", "单位换算：{q}=（　）{u}（　）{v}", "把{q}写成几{u}几{v}的形式。", "将{q}化为几{u}几{v}。",
        "帮我把{q}换成几{u}几{v}。", "我有{q}，是几{u}几{v}？", "我想知道{q}是几{u}几{v}。", "你知道{q}等于几{u}几{v}吗？",
        "能把{q}改写成几{u}几{v}吗？", "量出来是{q}，合几{u}几{v}？", "算算{q}是多少{u}多少{v}。", "作业：{q}是几{u}几{v}？",
        "{q}，换成几{u}几{v}？", "一共{q}，也就是几{u}几{v}？", "结果是{q}，写成几{u}几{v}？", "求{q}合几{u}几{v}。",
        "几{u}几{v}等于{q}？", "把{q}拆成{u}和{v}，各是多少？",
    ),
}  # fmt: skip

_KINDS = {
    "km": "way", "m": "long", "dm": "long", "yard": "long", "foot": "long", "cm": "short",
    "mm": "short", "inch": "short", "t": "heavy", "kg": "weight", "pound": "weight",
    "jin": "weight", "g": "light", "mg": "light", "ounce": "light", "L": "volume",
    "mL": "volume", "yuan": "money", "jiao": "money", "fen": "money", "dollar": "money",
    "cent": "money", "week": "span", "day": "span", "year": "span", "month": "span",
    "h": "brief", "min": "brief", "s": "brief", "dozen": "count", "piece": "count",
    "sqkm": "land", "ha": "land", "sqm": "land", "sqdm": "sheet", "sqcm": "sheet",
    "sqmm": "sheet",
}  # fmt: skip
_SCENES: dict[str, dict[Language, tuple[str, ...]]] = {
    "way": {
        "en": ("the road is {q} long", "{name} cycled {q}", "we drove {q}", "the river is {q} long", "the trail measures {q}",
               "the next town is {q} away", "{name} covered {q} in total", "the railway line is {q} long", "the satnav shows {q}"),
        "zh": ("这条公路长{q}", "{name}骑车骑了{q}", "我们开车走了{q}", "这条河全长{q}", "步道有{q}长", "下一个城市离这里{q}",
               "导航显示还有{q}", "铁路全长{q}"),
    },
    "long": {
        "en": ("the cable is {q} long", "a rope measures {q}", "the path is {q} long", "the fence has a length of {q}",
               "{name} needs {q} of wire", "the wall is {q} long", "{name} bought {q} of ribbon", "the pipe is {q} long",
               "the hose measures {q}", "{name} laid {q} of track"),
        "zh": ("一根电线长{q}", "这条绳子有{q}长", "小路长{q}", "围墙长{q}", "{name}买了{q}长的彩带", "水管长{q}", "一卷布长{q}",
               "{name}用了{q}铁丝"),
    },
    "short": {
        "en": ("the strip is {q} long", "the wire measures {q}", "a piece of wood is {q} long", "the tube is {q} long",
               "{name} measured {q} with a ruler", "the thread is {q} long", "the line in the drawing is {q} long",
               "the cut must be {q} long", "{name} needs {q} of tape"),
        "zh": ("纸条长{q}", "这段线长{q}", "木条长{q}", "{name}用尺子量得{q}", "图上的线段长{q}", "胶带长{q}", "一根铁丝长{q}", "管子长{q}"),
    },
    "heavy": {
        "en": ("the load weighs {q}", "the truck carries {q} of sand", "the ship took on {q} of coal", "the crane lifted {q}",
               "the farmers harvested {q} of wheat", "the factory used {q} of steel", "the train transports {q}"),
        "zh": ("这批货重{q}", "卡车运了{q}沙子", "轮船装了{q}煤", "起重机吊起{q}", "今年收了{q}小麦", "工厂用了{q}钢材", "仓库里有{q}大米"),
    },
    "weight": {
        "en": ("the parcel weighs {q}", "{name} bought {q} of potatoes", "the shop sold {q} of apples", "the luggage weighs {q}",
               "{name} carries {q} of rice", "the box has a mass of {q}", "we picked {q} of cherries", "the scales show {q}",
               "the garden gave us {q} of tomatoes"),
        "zh": ("包裹重{q}", "{name}买了{q}土豆", "店里卖了{q}苹果", "行李重{q}", "一袋大米重{q}", "秤上显示{q}", "摘了{q}樱桃", "菜园收了{q}西红柿"),
    },
    "light": {
        "en": ("the recipe needs {q} of flour", "the packet weighs {q}", "{name} used {q} of sugar", "the sample has a mass of {q}",
               "the jar contains {q} of salt", "the powder weighs {q}", "the scales show {q}", "{name} weighed out {q}"),
        "zh": ("食谱要{q}面粉", "这包东西重{q}", "{name}用了{q}糖", "样品的质量是{q}", "罐子里有{q}盐", "粉末重{q}", "天平显示{q}", "{name}称出{q}"),
    },
    "volume": {
        "en": ("the tank holds {q}", "the bottles hold {q} altogether", "{name} poured out {q} of water", "the bucket contains {q}",
               "the party guests drank {q} of juice", "the jug has a capacity of {q}", "{name} needs {q} of milk",
               "the aquarium takes {q}", "the kettle was filled with {q}"),
        "zh": ("水箱能装{q}", "这些瓶子一共能装{q}", "{name}倒出{q}水", "桶里有{q}水", "大家喝了{q}果汁", "水壶的容量是{q}", "{name}需要{q}牛奶", "鱼缸装了{q}水"),
    },
    "money": {
        "en": ("{name} has saved {q}", "the ticket costs {q}", "the piggy bank contains {q}", "{name} paid {q}",
               "the change is {q}", "the toy costs {q}", "{name} found {q} in a drawer", "the whole purchase came to {q}"),
        "zh": ("{name}存了{q}", "门票要{q}", "存钱罐里有{q}", "{name}付了{q}", "找回{q}", "这个玩具{q}", "这次买菜花了{q}"),
    },
    "brief": {
        "en": ("the recording lasts {q}", "the machine ran for {q}", "{name} practised for {q}", "the journey took {q}",
               "the battery lasts {q}", "the download takes {q}", "the timer is set to {q}", "{name} waited {q}",
               "the experiment took {q}", "the video is {q} long"),
        "zh": ("录音长{q}", "机器运转了{q}", "{name}练习了{q}", "路上用了{q}", "电池能用{q}", "下载要{q}", "定时器设了{q}", "{name}等了{q}",
               "实验做了{q}", "这段视频有{q}"),
    },
    "span": {
        "en": ("the project took {q}", "the trip lasts {q}", "{name} stayed abroad for {q}", "the course runs for {q}",
               "the guarantee is valid for {q}", "{name} has worked here for {q}", "it took {q} to build the house",
               "the exhibition is open for {q}", "the plant needed {q} to grow"),
        "zh": ("工程用了{q}", "旅行为期{q}", "{name}在国外住了{q}", "课程一共{q}", "保修期是{q}", "{name}在这里工作了{q}", "盖房子花了{q}",
               "展览开放{q}"),
    },
    "count": {
        "en": ("the crate holds {q}", "{name} ordered {q}", "the bakery delivers {q}", "there are {q} on the shelf",
               "{name} packed {q}", "the shop has {q} in stock"),
        "zh": ("箱子里的鸡蛋有{q}", "{name}订的面包有{q}", "架子上的杯子有{q}", "店里的铅笔还有{q}", "{name}装的苹果有{q}", "超市进的毛巾有{q}"),
    },
    "land": {
        "en": ("the field covers {q}", "the forest has an area of {q}", "the park measures {q}", "{name}'s farm has {q} of land",
               "the building site covers {q}", "the lake has a surface of {q}", "the nature reserve covers {q}",
               "the plot on the map is {q} in size"),
        "zh": ("这块田的面积是{q}", "森林面积{q}", "公园占地{q}", "{name}家的农场有{q}", "工地占地{q}", "湖面有{q}", "保护区面积{q}", "这片地一共{q}"),
    },
    "sheet": {
        "en": ("the sheet has an area of {q}", "the tile covers {q}", "the plate has a surface of {q}", "{name} painted {q}",
               "the piece of cloth measures {q}", "the panel has an area of {q}", "the figure in the book has an area of {q}"),
        "zh": ("这张纸的面积是{q}", "瓷砖的面积是{q}", "铁板的表面有{q}", "{name}涂了{q}", "这块布的面积是{q}", "书上图形的面积是{q}", "面板面积{q}"),
    },
}  # fmt: skip
_AROUND: dict[Language, tuple[str, ...]] = {
    "en": (
        "How many {u} is this? {S}.", "What is this in {u}? {S}.", "I need {u}, but all I know is that {s}. How many {u} is it?",
        "{S}. How many {u} is that?", "{S}. What is that in {u}?", "{S}. How much is that in {u}?", "{S}, so how many {u} is that?",
        "{S}. Convert this to {u}.", "{S}. Write that in {u}.", "{S}. Express it in {u}.", "{S}. I need that in {u}.",
        "If {s}, how many {u} is that?", "If {s}, what is that in {u}?", "How many {u} is it if {s}?",
        "Suppose {s}. What would that be in {u}?", "{S} - what's that in {u}?", "{S}. I'd like to know how many {u} that makes.",
        "{S}. Can you give me this in {u}?", "{S}. In {u}, how much is that?", "In {u}, how much is it when {s}?",
        "{S}, but the form asks for {u}. What do I write?", "{S}; how many {u} are these?", "{S}. Change it into {u}.",
    ),
    "zh": (
        "{s}，是多少{u}？", "{s}，合多少{u}？", "{s}，等于多少{u}？", "{s}，换算成{u}是多少？", "{s}，也就是多少{u}？",
        "{s}，用{u}表示是多少？", "{s}。这是多少{u}？", "{s}。请换算成{u}。", "如果{s}，那是多少{u}？", "{s}，换成{u}呢？",
        "{s}，相当于多少{u}？", "{s}，可是表格上要填{u}，该填多少？", "{s}，以{u}为单位是多少？", "{s}，我想知道合多少{u}。",
        "多少{u}？{s}。",
    ),
}  # fmt: skip
_AROUND_MIXED: dict[Language, tuple[str, ...]] = {
    "en": (
        "How many {u} is this? {S}.", "What is this in {u}? {S}.",
        "{S}. How many {u} is that?", "{S}. What is that in {u}?", "{S}. Write that in {u}.", "{S}. Give it in {u}.",
        "If {s}, how many {u} is that?", "{S}, so how many {u} is it?", "{S}. Express this in {u}.",
        "{S} - what's that in {u}?", "{S}. I'd like to have that in {u}.", "How many {u} is it if {s}?",
        "Suppose {s}. What is it in {u}?", "{S}. Can you turn that into {u}?",
    ),
    "zh": (
        "{s}，是几{u}几{v}？", "{s}，合几{u}几{v}？", "{s}，也就是几{u}几{v}？", "{s}，等于多少{u}多少{v}？",
        "{s}。这是几{u}几{v}？", "{s}，换算成几{u}几{v}？", "如果{s}，那是几{u}几{v}？", "{s}，写成几{u}几{v}？",
        "{s}，我想知道是几{u}几{v}。", "{s}，相当于几{u}几{v}？",
    ),
}  # fmt: skip


def ask(rng: Random, language: Language, given: str, quantity: str, unit: str) -> str:
    """Ask for a quantity, given in the unit ``given``, in another unit."""
    return _ask(rng, language, given, (_WORDINGS, _AROUND), q=quantity, u=unit)


def ask_mixed(
    rng: Random, language: Language, given: str, quantity: str, units: str, small: str
) -> str:
    """Ask for a quantity in two units; Chinese names ``small`` apart."""
    wordings = _WORDINGS_MIXED, _AROUND_MIXED
    return _ask(rng, language, given, wordings, q=quantity, u=units, v=small)


def _ask(
    rng: Random,
    language: Language,
    given: str,
    wordings: tuple[dict[Language, tuple[str, ...]], dict[Language, tuple[str, ...]]],
    **of: str,
) -> str:
    bare, around = wordings
    if rng.random() >= SCENE_SHARE:
        asked = fill(rng, bare[language], language, **of)
    else:
        scene = rng.choice(_SCENES[_KINDS[given]][language])
        scene = scene.format(name=rng.choice(ANYBODY[language]), **of)
        of["s"], of["S"] = scene, scene[:1].upper() + scene[1:]
        asked = vary(rng, rng.choice(around[language]).format(**of), language)
    return _CALLED_MONTH.sub("月", asked)
