"""Short texts with fields in them: what they say, and how each field is drawn."""

# ruff: noqa: E501 - lists of words and sentences; Chinese characters count double

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words import record_texts_en, record_texts_zh
from qwq_lab.training.tasks.words.names import (
    PEOPLE,
    make_up_characters,
    make_up_name,
    make_up_word,
)
from qwq_lab.training.tasks.words.stories import THINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from qwq_lab.training.tasks.base import Language

Value = str | int | float


@dataclass(frozen=True)
class Record:
    """One kind of text.

    Attributes
    ----------
    opening
        Sentences that begin the text, with the fields that always stand there.
    more
        For each other field, sentences that add it; an opening may hold it too.
    """

    opening: tuple[str, ...]
    more: dict[str, tuple[str, ...]]


# Of names, and half of it of other words: they have to be copied. Few in Chinese, where
# nobody could tell where a word that he does not know ends.
_UNLISTED_SHARE: dict[Language, float] = {"en": 0.15, "zh": 0.04}
_CITIES: dict[Language, tuple[str, ...]] = {
    "en": (
        "Paris", "London", "Berlin", "Tokyo", "Delhi", "Madrid", "Rome", "Cairo", "Lagos",
        "Lima", "Oslo", "Vienna", "Athens", "Sydney", "Toronto", "Boston", "Seoul", "Prague",
        "Dublin", "Lisbon", "Zurich", "Milan", "Hamburg", "Dubai", "New York", "Nairobi",
        "Chicago", "Mumbai", "Warsaw", "Helsinki", "Geneva", "Naples", "Porto", "Bogota", "Manila", "Hanoi",
    ),
    "zh": (
        "北京", "上海", "广州", "深圳", "杭州", "南京", "成都", "武汉", "西安", "重庆", "天津", "苏州",
        "长沙", "青岛", "大连", "厦门", "昆明", "济南", "哈尔滨", "沈阳", "福州", "桂林",
        "郑州", "合肥", "无锡", "宁波", "珠海", "兰州", "贵阳", "太原", "洛阳", "拉萨",
    ),
}  # fmt: skip
_JOBS: dict[Language, tuple[str, ...]] = {
    "en": (
        "teacher", "doctor", "nurse", "farmer", "baker", "driver", "painter", "pilot", "cook",
        "lawyer", "singer", "writer", "dentist", "plumber", "student", "programmer", "gardener",
        "waiter", "carpenter", "librarian", "journalist", "tailor", "scientist", "barber", "fisherman",
        "photographer", "mechanic", "secretary", "butcher", "translator", "tour guide",
    ),
    "zh": ("老师", "医生", "护士", "农民", "司机", "画家", "厨师", "律师", "歌手", "作家", "学生", "工程师", "园丁", "店员", "记者", "木匠", "裁缝", "科学家", "摄影师", "渔夫", "翻译", "秘书", "会计", "导游", "警察"),
}  # fmt: skip
_COLOURS: dict[Language, tuple[str, ...]] = {
    "en": ("red", "blue", "green", "black", "white", "yellow", "brown", "grey", "pink", "purple", "orange", "gold", "silver", "beige", "turquoise"),
    "zh": ("红色", "蓝色", "绿色", "黑色", "白色", "黄色", "棕色", "灰色", "粉色", "紫色", "橙色", "金色", "银色", "米色", "天蓝色"),
}  # fmt: skip
_EVENTS: dict[Language, tuple[str, ...]] = {
    "en": ("meeting", "party", "concert", "lesson", "dinner", "match", "workshop", "test", "lecture", "rehearsal", "picnic", "wedding", "seminar", "barbecue", "reading", "quiz night", "film evening", "race"),
    "zh": ("会议", "聚会", "音乐会", "课程", "晚餐", "比赛", "讲座", "考试", "培训", "排练", "野餐", "婚礼", "研讨会", "烧烤", "朗诵会", "电影之夜", "运动会"),
}  # fmt: skip
_DAYS: dict[Language, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
}  # fmt: skip
_COUNTRIES: dict[Language, tuple[str, ...]] = {
    "en": ("France", "Brazil", "Japan", "Kenya", "Canada", "Italy", "Norway", "Peru", "India", "Greece", "Spain", "Egypt", "Poland", "Chile", "Ireland"),
    "zh": ("中国", "法国", "巴西", "日本", "加拿大", "意大利", "挪威", "印度", "希腊", "西班牙", "埃及", "波兰", "英国", "德国"),
}  # fmt: skip
_LANGUAGES: dict[Language, tuple[str, ...]] = {
    "en": ("English", "French", "Spanish", "German", "Italian", "Polish", "Greek", "Hindi", "Arabic", "Japanese", "Swedish"),
    "zh": ("中文", "英语", "法语", "德语", "日语", "西班牙语", "俄语", "阿拉伯语", "意大利语", "韩语"),
}  # fmt: skip
# The two halves of a title.
_TITLES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("The Silent", "The Last", "A Little", "The Golden", "Beyond the", "The Lost", "Under the", "My Old", "The Secret", "Winter"),
        ("River", "Garden", "Island", "Door", "Mountain", "Letter", "Star", "House", "Train", "Sea", "Forest", "Clock"),
    ),
    "zh": (
        ("沉默的", "最后的", "金色的", "遥远的", "失落的", "我的", "秘密", "冬日", "小小的", "夜里的"),
        ("河流", "花园", "海岛", "大门", "山谷", "来信", "星空", "老屋", "列车", "森林", "时钟"),
    ),
}  # fmt: skip
# The two halves of a company's name.
_COMPANIES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("North", "Blue", "Silver", "Green", "Sun", "Bright", "Stone", "Red", "Star", "River", "Cloud", "Oak", "Sea", "Gold", "Clear", "West"),
        ("field", "wave", "tech", "works", "soft", "bridge", "line", "foods", "water", "hill", "gate", "net", "point", "mark", "light", "house"),
    ),
    "zh": (
        ("华", "金", "天", "新", "东", "星", "海", "长", "宏", "云", "大", "光", "南", "白", "红", "青"),
        ("达", "信", "通", "源", "明", "和", "利", "元", "泰", "河", "美", "成", "山", "文", "方", "科技"),
    ),
}  # fmt: skip
_PETS: dict[Language, tuple[str, ...]] = {
    "en": ("Rex", "Bella", "Luna", "Milo", "Coco", "Buddy", "Daisy", "Rocky", "Molly", "Simba", "Nemo", "Lucky", "Ginger", "Felix", "Oreo", "Snowy", "Charlie", "Pepper", "Tiger", "Biscuit"),
    "zh": ("旺财", "小白", "小黑", "花花", "咪咪", "豆豆", "毛毛", "球球", "多多", "可可", "点点", "果果", "团团", "圆圆", "小灰", "糖糖", "来福", "米米", "雪球", "布丁"),
}  # fmt: skip
_DISHES: dict[Language, tuple[str, ...]] = {
    "en": ("soup", "pizza", "salad", "steak", "pasta", "fried rice", "fish", "omelette", "burger", "curry", "noodles", "pie", "risotto"),
    "zh": ("牛肉面", "炒饭", "鱼香肉丝", "饺子", "红烧肉", "酸辣汤", "烤鸭", "豆腐", "馄饨", "火锅", "宫保鸡丁", "包子"),
}  # fmt: skip
_DRINKS: dict[Language, tuple[str, ...]] = {
    "en": ("tea", "coffee", "water", "lemonade", "apple juice", "milk", "cola", "cocoa", "orange juice", "beer"),
    "zh": ("茶", "咖啡", "果汁", "柠檬水", "牛奶", "可乐", "豆浆", "啤酒", "酸梅汤", "矿泉水"),
}  # fmt: skip
_SUBJECTS: dict[Language, tuple[str, ...]] = {
    "en": ("maths", "history", "biology", "physics", "chemistry", "geography", "music", "art", "English", "French"),
    "zh": ("数学", "历史", "生物", "物理", "化学", "地理", "音乐", "美术", "英语", "语文"),
}  # fmt: skip
_ANIMALS: dict[Language, tuple[str, ...]] = {
    "en": ("dog", "cat", "rabbit", "parrot", "hamster", "turtle", "pony", "goldfish", "donkey", "goat", "mouse"),
    "zh": ("狗", "猫", "兔子", "鹦鹉", "仓鼠", "乌龟", "小马", "山羊", "小猪", "刺猬"),
}  # fmt: skip


def _draw_person(rng: Random, language: Language) -> str:
    if rng.random() < _UNLISTED_SHARE[language]:
        return make_up_name(rng, language)
    return rng.choice(PEOPLE[language])


def _draw_word(rng: Random, known: Sequence[str], language: Language) -> str:
    if rng.random() >= _UNLISTED_SHARE[language] / 2:
        return rng.choice(known)
    if language == "zh":
        return make_up_characters(rng, rng.choice((2, 2, 3, 4)))
    word = make_up_word(rng)
    return word.capitalize() if known[0][0].isupper() else word


def _draw_company(rng: Random, language: Language) -> str:
    if rng.random() < _UNLISTED_SHARE[language]:
        return make_up_name(rng, language)
    return "".join(rng.choice(half) for half in _COMPANIES[language])


def _draw_pet(rng: Random, language: Language) -> str:
    if rng.random() < _UNLISTED_SHARE[language]:
        return make_up_name(rng, language)
    return rng.choice(_PETS[language])


def _draw_thing(rng: Random, language: Language) -> str:
    return rng.choice(THINGS[language]).rpartition("|")[2]


def _draw_email(rng: Random, _: Language) -> str:
    end = rng.choice(("com", "org", "net"))
    return f"{make_up_word(rng)}@{make_up_word(rng)}.{end}"


def _draw_phone(rng: Random, _: Language) -> str:
    return f"{rng.randint(100, 999)}-{rng.randint(1000, 9999)}"


def _draw_time(rng: Random, _: Language) -> str:
    return f"{rng.randint(8, 21)}:{rng.choice((0, 15, 30, 45, rng.randint(0, 59))):02}"


def _draw_room(rng: Random, _: Language) -> str:
    return f"{rng.choice('ABCDEFGH')}{rng.randint(1, 60)}"


def _draw_letters(rng: Random, count: int) -> str:
    return "".join(rng.choices("ABCDEFGHKLMNPRSTUVWX", k=count))


def _draw_title(rng: Random, language: Language) -> str:
    first, second = _TITLES[language]
    space = "" if language == "zh" else " "
    return f"{rng.choice(first)}{space}{rng.choice(second)}"


def _draw_price(rng: Random, _: Language) -> Value:
    if rng.random() < 0.5:
        return rng.randint(2, 200)
    # The last digit is no zero, which a number of JSON would drop.
    return float(f"{rng.randint(1, 99)}.{rng.randint(0, 9)}{rng.randint(1, 9)}")


DRAWS: dict[str, Callable[[Random, Language], Value]] = {
    "name": _draw_person,
    "age": lambda rng, _: rng.randint(3, 95),
    "city": lambda rng, language: _draw_word(rng, _CITIES[language], language),
    "job": lambda rng, language: _draw_word(rng, _JOBS[language], language),
    "email": _draw_email,
    "phone": _draw_phone,
    "item": _draw_thing,
    "quantity": lambda rng, _: rng.randint(2, 99),
    "price": _draw_price,
    "color": lambda rng, language: rng.choice(_COLOURS[language]),
    "customer": _draw_person,
    "order": lambda rng, _: rng.randint(100, 99999),
    "event": lambda rng, language: _draw_word(rng, _EVENTS[language], language),
    "day": lambda rng, language: rng.choice(_DAYS[language]),
    "time": _draw_time,
    "room": _draw_room,
    "host": _draw_person,
    "guests": lambda rng, _: rng.randint(2, 200),
    "country": lambda rng, language: _draw_word(rng, _COUNTRIES[language], language),
    "passenger": _draw_person,
    "destination": lambda rng, language: _draw_word(rng, _CITIES[language], language),
    "flight": lambda rng, _: f"{_draw_letters(rng, 2)}{rng.randint(10, 999)}",
    "seat": lambda rng, _: f"{rng.randint(1, 40)}{rng.choice('ABCDEF')}",
    "title": _draw_title,
    "author": _draw_person,
    "year": lambda rng, _: rng.randint(1900, 2030),
    "pages": lambda rng, _: rng.randint(40, 900),
    "language": lambda rng, language: rng.choice(_LANGUAGES[language]),
    "table": lambda rng, _: rng.randint(1, 40),
    "dish": lambda rng, language: _draw_word(rng, _DISHES[language], language),
    "drink": lambda rng, language: _draw_word(rng, _DRINKS[language], language),
    "waiter": _draw_person,
    "student": _draw_person,
    "subject": lambda rng, language: _draw_word(rng, _SUBJECTS[language], language),
    "grade": lambda rng, _: rng.randint(20, 100),
    "teacher": _draw_person,
    "company": _draw_company,
    "salary": lambda rng, _: rng.randint(12, 99) * 100,
    "pet": _draw_pet,
    "animal": lambda rng, language: _draw_word(rng, _ANIMALS[language], language),
    "owner": _draw_person,
}

# A Chinese request names its fields in Chinese or by these English keys.
CHINESE_NAMES = {
    "name": "姓名", "age": "年龄", "city": "城市", "job": "职业", "email": "邮箱",
    "phone": "电话", "item": "商品", "quantity": "数量", "price": "价格", "color": "颜色",
    "customer": "顾客", "order": "订单号", "event": "活动", "day": "日期", "time": "时间",
    "room": "房间", "host": "主持人", "guests": "人数",
    "country": "国家", "passenger": "乘客", "destination": "目的地", "flight": "航班", "seat": "座位",
    "title": "书名", "author": "作者", "year": "年份", "pages": "页数", "language": "语言", "table": "桌号",
    "dish": "菜品", "drink": "饮料", "waiter": "服务员", "student": "学生", "subject": "科目", "grade": "分数",
    "teacher": "老师", "company": "公司", "salary": "工资", "pet": "宠物名", "animal": "动物", "owner": "主人",
}  # fmt: skip

RECORDS: dict[Language, tuple[Record, ...]] = {
    "en": tuple(Record(*text) for text in record_texts_en.TEXTS),
    "zh": tuple(Record(*text) for text in record_texts_zh.TEXTS),
}
